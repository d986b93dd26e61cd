"""What editors fill in. The words themselves are checked by the function that writes them."""

from collections.abc import Collection, Iterable
from typing import Any, Self

from django import forms
from django.utils.translation import gettext_lazy as _

from directory.models import Region, Report
from directory.models.choices import CapacityStatus, Visibility
from directory.offer_fields import EDITORS_ONLY, asked_in
from directory.publishing.content.content import LINES, PRICES, TEXTS, URLS
from directory.publishing.content.field_labels import FIELD_LABELS
from directory.publishing.content.rules import RULES
from directory.views.owner.owner_forms import form_fields
from directory.views.shared.small_fields import WeeksField

CHOOSE = {"invalid_choice": _("Kies iets uit de lijst."), "required": _("Kies wat je wilt doen.")}
PLACE, ASK, REJECT, DROP, BACK = "plaatsen", "vraag", "afwijzen", "weggooien", "terughalen"
DECISIONS = (
    (PLACE, _("Plaatsen")),
    (BACK, _("Haal je vraag terug en beslis zelf")),
    (ASK, _("Terug met een vraag")),
    (REJECT, _("Afwijzen, met de regel erbij")),
    (DROP, _("Gooi weg")),
)
ENDS = (
    (Report.Status.HANDLED, _("Opgepakt")),
    (Report.Status.MENDED, _("Aangepast")),
    (Report.Status.DECLINED, _("Niet aangepast, met een reden")),
    (Report.Status.SPAM, _("Ongewenst bericht")),
)
TEXT_KEYS = tuple(key for key in FIELD_LABELS if key in {*LINES, *TEXTS, *URLS, *PRICES})


def words(label: Any, help_text: Any = "", rows: int = 3) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=help_text, required=False, strip=False, widget=widget)


class PlainForm(forms.Form):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options | {"label_suffix": ""})

    def tell(self, errors: Iterable[tuple[str, str]]) -> None:
        """Put what a write refused at its field, or on top where the form has no such field."""
        for name, message in errors:
            if name in self.fields:
                self.add_error(name, message)
            else:
                label = FIELD_LABELS.get(name.split(".")[0])
                self.add_error(None, f"{label}: {message}" if label else message)


class DecisionForm(PlainForm):
    decision = forms.ChoiceField(
        label=_("Jouw besluit"),
        choices=DECISIONS,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    rule = forms.TypedChoiceField(
        label=_("Door welke regel kan het niet?"),
        help_text=_("Alleen bij afwijzen."),
        choices=[
            ("", _("Kies een regel")),
            *((rule.number, f"{rule.number}. {rule.title}") for rule in RULES),
        ],
        coerce=int,
        empty_value=None,
        required=False,
        error_messages=CHOOSE,
    )
    message = words(_("Waarom?"), _("De aanbieder leest dit. Eén zin is genoeg."))
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def offer(self, decisions: Collection[str]) -> Self:
        """Leave only these decisions to choose from."""
        field = self.fields["decision"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(value, label) for value, label in DECISIONS if value in decisions]
        return self


class KeeperForm(PlainForm):
    """Whom editors ask to keep the entries of an organisation that has nobody."""

    email = forms.CharField(
        label=_("E-mailadres"),
        required=False,
        max_length=254,
        widget=forms.EmailInput,
        help_text=_("Diegene kan meteen alles bijwerken van deze organisatie, en krijgt je vraag per mail."),
    )


class ClaimForm(PlainForm):
    decision = forms.ChoiceField(
        label=_("Jouw besluit"),
        choices=[("toekennen", _("Toekennen")), ("afwijzen", _("Afwijzen, met een reden"))],
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    reason = words(_("Waarom niet?"), _("Alleen bij afwijzen. De aanvrager leest dit."))


class ReportForm(PlainForm):
    status = forms.ChoiceField(
        label=_("Wat heb je gedaan?"),
        choices=ENDS,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    answer = words(
        _("Antwoord aan de melder"), _("De melder leest dit. Bij “aangepast” mag het leeg blijven.")
    )

    def offer(self, ends: Collection[Report.Status]) -> Self:
        """Leave only these ends to choose from."""
        field = self.fields["status"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(value, label) for value, label in ENDS if value in ends]
        return self


class PassOnForm(PlainForm):
    words = words(
        _("Wat moet de aanbieder weten?"),
        _(
            "De aanbieder leest precies dit. Maak het korter of schrijf het anders. Laat weg wie het schreef, "
            "wat over iemands gezondheid gaat, en wat alleen boos is."
        ),
    )


class StandingForm(PlainForm):
    visibility = forms.ChoiceField(
        label=_("Wat verandert er?"),
        choices=[
            (Visibility.ENDED, _("Gestopt: de pagina blijft en zegt het")),
            (Visibility.HIDDEN, _("Verbergen: van de site af")),
            (Visibility.LISTED, _("Weer op de site")),
        ],
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    note = words(
        _("Waarom?"),
        _("Alleen de redactie leest dit. Moet bij verbergen."),
        rows=2,
    )
    reason = words(
        _("Eén zin voor de aanbieder"),
        _("De aanbieder leest dit. Moet bij verbergen. Schrijf niets waaruit blijkt wie iets meldde."),
        rows=2,
    )


class HidingAnswerForm(PlainForm):
    decision = forms.ChoiceField(
        label=_("Jouw besluit"),
        choices=[("terug", _("Zet het weer op de site")), ("blijft", _("Het blijft verborgen"))],
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    reply = words(
        _("Eén zin voor de aanbieder"),
        _("De aanbieder leest dit. Moet als het verborgen blijft."),
        rows=2,
    )


class CapacityForm(PlainForm):
    status = forms.ChoiceField(
        label=_("Is er nu plek?"),
        choices=[choice for choice in CapacityStatus.choices if choice[0]],
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    weeks = WeeksField(label=_("Hoeveel weken wachttijd?"), help_text=_("Alleen bij een wachttijd."))

    def clean(self) -> dict[str, Any]:
        statement = super().clean() or {}
        if statement.get("status") == CapacityStatus.WAITING and statement.get("weeks", 0) is None:
            self.add_error("weeks", _("Vul in hoeveel weken iemand ongeveer wacht."))
        return statement


class HandOverForm(PlainForm):
    region = forms.ModelChoiceField(
        label=_("Naar welke redactie?"),
        queryset=Region.objects.none(),
        empty_label=_("Kies een regio"),
        error_messages=CHOOSE | {"required": _("Kies een regio.")},
    )
    reason = words(_("Waarom?"), _("Alleen de redactie leest dit."), rows=2)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["region"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Region.objects.filter(kind__in=[Region.Kind.GGD, Region.Kind.COUNTRY])


class MergeForm(PlainForm):
    decision = forms.ChoiceField(
        label=_("Jouw besluit"),
        choices=[
            ("eerste", _("Samenvoegen: het eerste blijft")),
            ("tweede", _("Samenvoegen: het tweede blijft")),
            ("twee", _("Niet dubbel: het zijn er twee")),
        ],
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )


class TextForm(PlainForm):
    """The text fields of an entry, for an editor who mends a word, and what owners are not asked."""

    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    begun = forms.CharField(required=False, max_length=4000, widget=forms.HiddenInput)
    """What stood in each field when the form was opened (``beside.begun_with``)."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for key in TEXT_KEYS:
            label = str(FIELD_LABELS[key])
            self.fields[key] = (
                words(label, rows=4)
                if key in TEXTS
                else forms.CharField(label=label, required=False, strip=False)
            )
        self.fields |= form_fields(asked_in(EDITORS_ONLY), besides=TEXT_KEYS)

    @property
    def keys(self) -> list[str]:
        """The keys of content that it asks."""
        return [key for key in self.fields if key not in ("seen", "begun")]


class SeveralForm(HandOverForm):
    field_order = ("action", "region", "reason", "sentence")
    action = forms.ChoiceField(
        label=_("Wat wil je met alle aangevinkte doen?"),
        choices=[
            ("verbergen", _("Verbergen, met een reden")),
            ("overdragen", _("Overdragen aan een andere regio")),
        ],
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    reason = words(_("Waarom?"), _("Alleen de redactie leest dit. Moet bij verbergen."), rows=2)
    sentence = words(
        _("Eén zin voor de aanbieder"),
        _("Alleen bij verbergen. De aanbieder leest dit. Schrijf niets waaruit blijkt wie iets meldde."),
        rows=2,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["region"].required = False
