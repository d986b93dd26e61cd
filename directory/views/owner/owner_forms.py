"""The ground of the owners' forms: a Django form that shows one question of a draft and changes its content.

A form is checked twice: what belongs on the page by the form, what may stand in content by ``clean_content``, whose
problems ``tell`` puts at their fields.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from directory.offer_fields import Kind, OfferField, asked_in
from directory.publishing.content.content import clean_content
from directory.publishing.content.errors import ContentError
from directory.publishing.content.lookups import Lookups
from directory.views.shared.small_fields import YesNoField
from handreiking.models import Concept

Content = dict[str, Any]
CHOOSE = {"invalid_choice": _("Kies iets uit de lijst."), "invalid_list": _("Kies iets uit de lijst.")}
MOST_PARTS = 50


def line(label: Any, help_text: Any = "", *, short: bool = False, **options: Any) -> forms.CharField:
    """Return a field for a line of text, which content checks."""
    widget = options.pop("widget", forms.TextInput)(
        attrs={"short": short, "inputmode": options.pop("keys", "")}
    )
    return forms.CharField(label=label, help_text=help_text, required=False, strip=False, widget=widget)


def area(label: Any, help_text: Any = "", rows: int = 4) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=help_text, required=False, strip=False, widget=widget)


def some(label: Any, choices: Any, help_text: Any = "", first: int = 0) -> forms.MultipleChoiceField:
    """Return a field of boxes; ``first`` shows so many and folds the others away, 0 shows all."""
    return forms.MultipleChoiceField(
        label=label,
        choices=choices,
        help_text=help_text,
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"first": first}),
        error_messages=CHOOSE,
    )


def one(label: Any, choices: Any, help_text: Any = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=choices,
        help_text=help_text,
        required=False,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )


def flag(label: Any, help_text: Any = "") -> forms.BooleanField:
    return forms.BooleanField(label=label, help_text=help_text, required=False)


FORM_FIELDS: Mapping[Kind, Callable[[OfferField], forms.Field]] = {
    Kind.LINE: lambda field: line(field.label),
    Kind.URL: lambda field: line(field.label, keys="url"),
    Kind.TEXT: lambda field: area(field.label),
    Kind.ONE_OF: lambda field: one(field.label, [*choices_of(field), ("", _("Weet ik niet"))]),
    Kind.SOME_OF: lambda field: some(field.label, choices_of(field)),
    Kind.YES_NO: lambda field: YesNoField(label=field.label),
}
"""How a field of an offer is asked by its kind alone, where no form has words of its own for it."""


def choices_of(field: OfferField) -> list[tuple[str, Any]]:
    return list(field.choices.choices) if field.choices else []


def form_fields(fields: Iterable[OfferField], besides: Collection[str] = ()) -> dict[str, forms.Field]:
    """Return form fields by key for those that are asked by their kind, but for the keys in ``besides``."""
    return {
        field.key: FORM_FIELDS[field.kind](field)
        for field in fields
        if field.kind in FORM_FIELDS and field.key not in besides
    }


def hidden() -> forms.CharField:
    return forms.CharField(required=False, widget=forms.HiddenInput)


def label_of(scheme: str) -> list[tuple[str, str]]:
    """Return a scheme's concepts as choices: "Een groep (lotgenotengroep)"."""
    rows = Concept.objects.living().in_scheme(scheme).values_list("slug", "plain_label", "label")
    return [
        (slug, plain if same(plain, label) else f"{plain} ({uncapped(label)})") for slug, plain, label in rows
    ]


def plain_label_of(scheme: str) -> list[tuple[str, str]]:
    return list(Concept.objects.living().in_scheme(scheme).values_list("slug", "plain_label"))


def same(plain: str, label: str) -> bool:
    return (
        plain.casefold() in label.casefold() or label.casefold() in plain.casefold() or "(" in plain + label
    )


def uncapped(label: str) -> str:
    return label if label[:2].isupper() else label[:1].lower() + label[1:]


@dataclass(frozen=True, slots=True)
class Piece:
    """Fields that stand together; with a title they are folded away."""

    title: Any
    fields: list[BoundField]

    @property
    def open(self) -> bool:
        return any(bound.errors or bound.value() for bound in self.fields)


class PartForm(forms.Form):
    """One of several alike under a question: a place, a time, a number."""

    title: str = ""
    folds: ClassVar[tuple[tuple[Any, tuple[str, ...]], ...]] = ()
    """Fields that few need, folded away under a line of words."""

    def __init__(self, *args: Any, **options: Any) -> None:
        self.title = options.pop("title", "")
        super().__init__(*args, **options)
        self.label_suffix = ""

    def typed(self, name: str) -> str:
        return str(self.cleaned_data.get(name) or "")

    def pieces(self) -> list[Piece]:
        """Return the fields in their order, those that few need folded together, open where something stands."""
        found: list[Piece] = []
        title_of = {name: title for title, names in self.folds for name in names}
        for bound in self:
            title = title_of.get(bound.name, "")
            if not found or found[-1].title != title:
                found.append(Piece(title, []))
            found[-1].fields.append(bound)
        return found


class QuestionForm(forms.Form):
    """One question. ``plain`` fields have the name of their key and its value; ``schemes`` maps fields to concepts.

    What ``offer_fields`` has under its ``slug`` and the form does not know is asked too, by kind and label, last.
    """

    slug: ClassVar[str]
    plain: tuple[str, ...] = ()
    schemes: ClassVar[dict[str, str]] = {}
    parts: list[Any]
    part_name: ClassVar[str] = ""
    after_parts: tuple[str, ...] = ()
    """Fields that stand below the parts."""
    more: ClassVar[Any] = ""
    """What the button says that adds a part."""

    def __init__(self, data: Any, content: Content, lookups: Lookups, extra: bool = False) -> None:
        others = form_fields(asked_in(self.slug), besides=self.base_fields)
        self.plain = (*self.plain, *others)
        self.after_parts = (*self.after_parts, *others)
        super().__init__(data, initial=self.shown(content, lookups), label_suffix="")
        self.fields |= others
        self.parts = self.make_parts(data, content, lookups, extra) if self.part_name else []

    def shown(self, content: Content, lookups: Lookups) -> dict[str, Any]:
        """Return what stands in the fields at first."""
        values: dict[str, Any] = {name: content.get(name) for name in self.plain}
        for name, scheme in self.schemes.items():
            values[name] = lookups.in_scheme(content.get("concepts", ()), scheme)
        return values

    def make_parts(self, data: Any, content: Content, lookups: Lookups, extra: bool) -> list[Any]:
        return []

    def is_valid(self) -> bool:
        return all([super().is_valid(), *[part.is_valid() for part in self.parts]])

    def change(self, content: Content, lookups: Lookups) -> Content:
        """Return content with this question's answers. Raises ContentError."""
        for name in self.plain:
            content[name] = self.cleaned_data[name]
        for name, scheme in self.schemes.items():
            chosen = self.cleaned_data[name]
            chosen = [chosen] if isinstance(chosen, str) else chosen
            content = with_scheme(content, scheme, [slug for slug in chosen if slug], lookups)
        return content

    @property
    def disclosed(self) -> set[str]:
        """The locations whose owner makes them public here."""
        return set()

    def tell(self, errors: Mapping[str, str]) -> None:
        """Put the problems of content at their fields, and what has no field here above the form."""
        for path, message in errors.items():
            form, name = self.at(path)
            form.add_error(name if name in form.fields else None, message)

    def at(self, path: str) -> tuple[forms.Form, str]:
        """Return the form and the field that a path of content belongs to."""
        head = path.split(".")[0]
        if head in ("concepts", "exclusive"):
            scheme = path.split(".")[-1]
            named = [name for name, known in self.schemes.items() if known == scheme]
            return self, (named or list(self.schemes) or [""])[0]
        return self, head

    def problems(self) -> list[tuple[str, str]]:
        """Return every (id of the field, sentence that names it), in the order of the page."""
        found = [
            ("inhoud", str(message)) for form in (self, *self.parts) for message in form.non_field_errors()
        ]
        for title, bound in self.in_order():
            target = bound.id_for_label or bound.auto_id
            named = f"{title}, {bound.label}" if title else str(bound.label)
            found += [(target, f"{named.rstrip('?:. ')}: {message}") for message in bound.errors]
        return found

    def in_order(self) -> list[tuple[str, BoundField]]:
        """Return (title of its part or "", field) of every field, as they stand below each other."""
        own = [("", bound) for bound in self]
        last = [each for each in own if self.parts and each[1].name in self.after_parts]
        first = [each for each in own if each not in last]
        return [*first, *[(part.title, bound) for part in self.parts for bound in part], *last]


def refusal(problems: dict[str, str], content: Content, lookups: Lookups) -> ContentError:
    """Return what a form has against an answer together with what content has, so that all is told at once."""
    try:
        clean_content(content, lookups)
    except ContentError as error:
        return ContentError(error.errors | problems)
    return ContentError(problems)


def with_scheme(content: Content, scheme: str, chosen: Iterable[str], lookups: Lookups) -> Content:
    """Return content in which the concepts of one scheme are these."""
    others = [slug for slug in content.get("concepts", ()) if not lookups.in_scheme([slug], scheme)]
    kept = [*others, *chosen]
    marked = {key: [slug for slug in content.get(key, ()) if slug in kept] for key in ("exclusive", "main")}
    return content | {"concepts": kept, **marked}


def count_of(data: Any, name: str) -> int:
    """Return how many parts a posted form says it has, 0 to 50."""
    written = data.get(name, "")
    return (
        min(int(written), MOST_PARTS) if written.isascii() and written.isdigit() and len(written) < 4 else 0
    )
