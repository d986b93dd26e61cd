"""What somebody fills in who shares a case or reacts to one; what may be written is checked where it is kept."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.models import Service, ServiceSlug
from directory.publishing.cases.content import REFLECTION, TEXT, TITLE, WORK
from directory.views.owner.owner_forms import CHOOSE, plain_label_of, some
from directory.web_addresses import url_pattern
from handreiking.models import Case

SCHEMES = ("thema", "doelgroep", "vorm", "fase")
MOST_LINES = 3000


def words(label: Any, help_text: Any, most: int, rows: int = 6) -> forms.CharField:
    field = forms.CharField(
        label=label,
        help_text=help_text,
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": rows}),
    )
    field.most = most  # type: ignore[attr-defined]
    return field


class CaseForm(forms.Form):
    """The texts of a case with what it is about; ``content`` is what was typed in the shape of a case."""

    name = forms.CharField(
        label=gettext_lazy("Titel"),
        help_text=gettext_lazy("Waar gaat het over, in een paar woorden. Geen namen."),
        required=False,
        max_length=TITLE,
    )
    role = forms.ChoiceField(
        label=gettext_lazy("Je schrijft als"),
        choices=[
            (Case.Role.PROFESSIONAL, gettext_lazy("professional: het is mijn werk")),
            (
                Case.Role.EXPERIENCED,
                gettext_lazy("ervaringsdeskundige: ik heb het zelf of van dichtbij meegemaakt"),
            ),
        ],
        required=False,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    situation = words(
        gettext_lazy("Wat was de situatie?"),
        gettext_lazy(
            "Hoe ging het met iemand, en waar wachtte die op? Schrijf “een vrouw van in de dertig”, geen naam of plaats."
        ),
        TEXT,
    )
    question = words(
        gettext_lazy("Wat was de vraag?"),
        gettext_lazy("Wat wilde iemand zelf, en wat wilde jij weten?"),
        TEXT,
        4,
    )
    considerations = words(
        gettext_lazy("Wat speelde er mee?"),
        gettext_lazy("Wat pleitte voor en tegen? Wat vonden anderen? Mag leeg blijven."),
        TEXT,
    )
    choice = words(
        gettext_lazy("Wat is gekozen, en waarom?"),
        gettext_lazy("En wie koos dat: jij, of jullie samen?"),
        TEXT,
    )
    course = words(
        gettext_lazy("Hoe ging het daarna?"), gettext_lazy("Ook als het anders liep dan je hoopte."), TEXT
    )
    lessons = words(
        gettext_lazy("Wat leerden jullie ervan?"),
        gettext_lazy("Wat zou je een collega willen meegeven?"),
        TEXT,
    )
    offers = words(
        gettext_lazy("Welk aanbod op deze site komt erin voor?"),
        gettext_lazy("Plak het adres van de pagina, op elke regel één. Mag leeg blijven."),
        MOST_LINES,
        3,
    )

    field_order = (
        "name", "role", "situation", "question", "considerations", "choice", "course", "lessons", *SCHEMES, "offers",
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options | {"label_suffix": ""})
        labels = {
            "thema": _("Over welk thema gaat het?"),
            "doelgroep": _("Over wie gaat het?"),
            "vorm": _("Welke vorm van steun komt erin voor?"),
            "fase": _("Wanneer speelde het?"),
        }
        for scheme in SCHEMES:
            self.fields[scheme] = some(labels[scheme], plain_label_of(scheme), first=6)
        self.order_fields(self.field_order)

    @classmethod
    def of(cls, content: dict[str, Any]) -> "CaseForm":
        """Return the form filled in with the content of a case."""
        slugs = set(content.get("concepts", ()))
        chosen = {
            scheme: [slug for slug, _l in plain_label_of(scheme) if slug in slugs] for scheme in SCHEMES
        }
        shown = Service.objects.filter(pk__in=content.get("offers", ())).values_list("slug", flat=True)
        addresses = "\n".join(url_pattern("service").format(slug) for slug in shown)
        return cls(initial=content | chosen | {"offers": addresses})

    @property
    def content(self) -> dict[str, Any]:
        """What was typed, to be cleaned; unknown addresses are problems of the field (``unknown``)."""
        given = self.cleaned_data
        texts = {key: given[key] for key in ("name", "role", *Case.TEXTS)}
        concepts = [slug for scheme in SCHEMES for slug in given[scheme]]
        return texts | {"concepts": concepts, "offers": [pk for pk in self.offers_by_line().values() if pk]}

    def offers_by_line(self) -> dict[str, str]:
        """Return the offer's id by each line that was typed, "" for a line that is no address of one."""
        lines = [
            line.strip() for line in self.cleaned_data["offers"][:MOST_LINES].splitlines() if line.strip()
        ]
        slugs = {line: re.sub(r"[?#].*$", "", line).rstrip("/").rpartition("/")[2] for line in lines}
        wanted = [slug for slug in slugs.values() if re.fullmatch(r"[\w-]{1,200}", slug)]
        known = dict(ServiceSlug.objects.filter(slug__in=wanted).values_list("slug", "service_id"))
        known |= dict(Service.objects.filter(slug__in=wanted).values_list("slug", "pk"))
        return {line: str(known.get(slug, "")) for line, slug in slugs.items()}

    def clean_offers(self) -> str:
        typed: str = self.cleaned_data["offers"]
        known = self.offers_by_line()
        for number, line in enumerate(typed.splitlines(), 1):
            if line.strip() and not known.get(line.strip()):
                example = url_pattern("service").format("wandelgroep")
                message = _(
                    "Op regel %(n)s staat geen adres van aanbod op deze site. Een adres ziet eruit als %(example)s."
                )
                raise forms.ValidationError(message % {"n": number, "example": example})
        return typed


class ReflectionForm(forms.Form):
    """A reaction to a case, of somebody whose work it is."""

    text = words(
        gettext_lazy("Je reactie"),
        gettext_lazy(
            "Wat herken je, wat zou jij doen, of wat wil je vragen? Geen namen. Er passen 1.500 tekens."
        ),
        REFLECTION,
    )
    work = forms.CharField(
        label=gettext_lazy("Wat is je werk?"),
        help_text=gettext_lazy("Dit komt onder je reactie te staan, zonder je naam. Bijvoorbeeld: POH-GGZ."),
        required=False,
        max_length=WORK,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options | {"label_suffix": ""})

    @classmethod
    def of(cls, content: dict[str, Any]) -> "ReflectionForm":
        return cls(initial=content)

    @property
    def content(self) -> dict[str, Any]:
        return dict(self.cleaned_data)
