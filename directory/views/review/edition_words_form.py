"""What an edition does to one concept, as a form that needs no script."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from directory.views.review.review_forms import CHOOSE, PlainForm
from handreiking.models import Concept, ConceptChange, ConceptChangeTarget

Kind = ConceptChange.Kind
KINDS = (
    (Kind.RENAME, _("Krijgt een andere naam")),
    (Kind.MERGE, _("Wordt samengevoegd met een ander begrip")),
    (Kind.SPLIT, _("Wordt gesplitst in twee of meer")),
    (Kind.RETIRE, _("Vervalt")),
)
NEW = (1, 2)
"""How many new concepts one change can make; more are made by splitting once more."""
TEXTS = ("plain_label", "label", "definition")


class ChangeForm(PlainForm):
    kind = forms.ChoiceField(
        label=_("Wat gebeurt er?"), choices=KINDS, widget=forms.RadioSelect, error_messages=CHOOSE
    )
    existing = forms.MultipleChoiceField(
        label=_("Waarmee of waarin?"),
        help_text=_("Bij samenvoegen één, bij splitsen elk begrip dat er al is. Anders leeg."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=CHOOSE,
    )
    proposal = forms.ChoiceField(
        label=_("Voorstel aan de redactie"),
        help_text=_("Bij splitsen: wat staat er al aangevinkt als een redacteur een aanbod bekijkt?"),
        required=False,
        error_messages=CHOOSE,
    )
    note = forms.CharField(label=_("Waarom?"), required=False, max_length=300)

    def __init__(self, concept: Concept, data: Any = None, planned: ConceptChange | None = None) -> None:
        super().__init__(data, initial=_initial(planned) if planned else {})
        others = Concept.objects.living().filter(scheme=concept.scheme_id).exclude(pk=concept.pk)
        choices = list(others.values_list("slug", "plain_label"))
        self.concept = concept
        self.existing_field.choices = choices
        for n in NEW:
            self.fields |= _new_fields(n)
        self.proposal_field.choices = [
            ("", _("Geen voorstel")),
            *((f"nieuw{n}", _("Nieuw begrip %(n)s") % {"n": n}) for n in NEW),
            *choices,
        ]

    @property
    def existing_field(self) -> Any:
        return self.fields["existing"]

    @property
    def proposal_field(self) -> Any:
        return self.fields["proposal"]

    def made(self, n: int) -> list[Any]:
        """Return the fields of a new concept, for the template."""
        return [self[f"{name}{n}"] for name in (*TEXTS, "slug")]

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        for n in NEW:
            given = [name for name in TEXTS if values.get(f"{name}{n}")]
            for name in TEXTS:
                if given and not values.get(f"{name}{n}") and f"{name}{n}" not in self.errors:
                    self.add_error(f"{name}{n}", _("Vul dit ook in."))
            renames = values.get("kind") == Kind.RENAME and n == 1
            if given and not renames and not values.get(f"slug{n}") and f"slug{n}" not in self.errors:
                self.add_error(f"slug{n}", _("Vul in hoe dit in het adres staat, zoals “rust-vinden”."))
        return values

    def targets(self) -> list[ConceptChangeTarget]:
        """Return what the concept becomes, unsaved."""
        values, proposal = self.cleaned_data, self.cleaned_data["proposal"]
        found = [ConceptChangeTarget(slug=slug, is_proposal=slug == proposal) for slug in values["existing"]]
        return found + [
            ConceptChangeTarget(
                slug=values[f"slug{n}"] or self.concept.slug,
                is_proposal=proposal == f"nieuw{n}",
                **{name: values[f"{name}{n}"] for name in TEXTS},
            )
            for n in NEW
            if values[f"plain_label{n}"]
        ]


def _new_fields(n: int) -> dict[str, forms.Field]:
    return {
        f"plain_label{n}": forms.CharField(label=_("Naam in gewone taal"), required=False, max_length=120),
        f"label{n}": forms.CharField(label=_("Naam voor verwijzers"), required=False, max_length=120),
        f"definition{n}": forms.CharField(label=_("Omschrijving"), required=False, max_length=400),
        f"slug{n}": forms.SlugField(
            label=_("Zo staat het in het adres"),
            help_text=_(
                "Ligt voor altijd vast. Leeg bij een andere naam: dan blijft het adres zoals het is."
            ),
            required=False,
            max_length=60,
            error_messages={"invalid": _("Gebruik alleen kleine letters, cijfers en streepjes.")},
        ),
    }


def _initial(planned: ConceptChange) -> dict[str, Any]:
    targets = list(planned.targets.all())
    values: dict[str, Any] = {
        "kind": planned.kind,
        "note": planned.note,
        "existing": [target.slug for target in targets if not target.has_texts],
    }
    for n, target in zip(NEW, (target for target in targets if target.has_texts), strict=False):
        values |= {f"{name}{n}": getattr(target, name) for name in (*TEXTS, "slug")}
        if target.is_proposal:
            values["proposal"] = f"nieuw{n}"
    values.setdefault("proposal", next((each.slug for each in targets if each.is_proposal), ""))
    return values
