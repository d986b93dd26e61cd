"""Before the questions: of which organisation it is."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.models import Organization, Service
from directory.models.choices import OrganizationKind
from directory.views.owner.owner_forms import CHOOSE

NEW, UNKNOWN = "nieuw", "onbekend"


class BeginForm(forms.Form):
    """For whom: one of one's own organisations, or a new one."""

    organization = forms.ChoiceField(
        label=gettext_lazy("Van welke organisatie is het?"),
        widget=forms.RadioSelect,
        required=False,
        error_messages=CHOOSE,
    )
    name = forms.CharField(
        label=gettext_lazy("Naam van de organisatie of groep"),
        help_text=gettext_lazy("Bijvoorbeeld: Stichting De Lamp. Of de naam van jullie groep."),
        max_length=160,
        required=False,
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Wat voor organisatie is het?"),
        help_text=gettext_lazy(
            "Kies wat er het meest op lijkt. Bewoners: een groep buren of vrijwilligers. Levensbeschouwelijk: een kerk, moskee of andere gemeenschap."
        ),
        choices=[*OrganizationKind.choices, (UNKNOWN, gettext_lazy("Weet ik niet"))],
        widget=forms.RadioSelect,
        required=False,
        error_messages=CHOOSE,
    )
    another = forms.BooleanField(label=gettext_lazy("Nee, dit is een andere organisatie"), required=False)

    def __init__(self, data: Any, own: list[Organization]) -> None:
        super().__init__(data, label_suffix="", initial={"organization": str(own[0].pk) if own else NEW})
        self.own = {str(organization.pk): organization for organization in own}
        self.alike: list[Organization] = []
        choices = [(key, organization.name) for key, organization in self.own.items()]
        self.fields["organization"].choices = [*choices, (NEW, _("Een andere organisatie"))]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if self.chosen is None and not self.errors:
            name = values.get("name", "").strip()
            self.alike = (
                list(
                    Organization.objects.filter(
                        name__iexact=name,
                        is_example=False,
                        pk__in=Service.objects.with_page().values("organization"),
                    )[:3]
                )
                if name
                else []
            )
            if not name:
                self.add_error("name", _("Vul de naam van de organisatie in."))
            elif self.alike and not values.get("another"):
                self.add_error("name", _("Er staat al een organisatie met deze naam op de site."))
            if not values.get("kind"):
                self.add_error("kind", _("Kies wat voor organisatie het is."))
        return values

    @property
    def chosen(self) -> Organization | None:
        return self.own.get(self.cleaned_data.get("organization", ""))
