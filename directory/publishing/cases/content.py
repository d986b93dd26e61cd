"""The one place where the content of a case and of a reflection is checked and made regular.

JSON that refers by UUID and slug only; what is empty is left out. ``name`` is the title, as with an offer: of a
reflection that of the case it is about.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.language import cleaning
from directory.models import Revision, Service
from directory.models.choices import Visibility
from directory.publishing.content.content import CleanContent
from directory.publishing.content.content_fields import Problems, one_of, without_empty
from directory.publishing.content.errors import ContentError
from directory.publishing.content.lookups import Lookups
from directory.publishing.content.names import Words
from handreiking.models import Case

VERSION = 1
TITLE, TEXT, REFLECTION, WORK = 120, 4000, 1500, 80
MOST_CONCEPTS, MOST_OFFERS = 12, 10

CASE_LABELS: Mapping[str, Any] = {
    "name": gettext_lazy("Titel"),
    "situation": gettext_lazy("De situatie"),
    "question": gettext_lazy("De vraag"),
    "considerations": gettext_lazy("Wat er meespeelde"),
    "choice": gettext_lazy("Wat is gekozen, en waarom"),
    "course": gettext_lazy("Hoe het ging"),
    "lessons": gettext_lazy("Wat we ervan leerden"),
    "role": gettext_lazy("Je schrijft als"),
    "concepts": gettext_lazy("Waar het over gaat"),
    "offers": gettext_lazy("Aanbod op deze site"),
}
REFLECTION_LABELS: Mapping[str, Any] = {
    "name": gettext_lazy("Casus"),
    "text": gettext_lazy("Je reactie"),
    "work": gettext_lazy("Wat is je werk?"),
}
NEEDED_OF_CASE: Mapping[str, Any] = {
    "name": gettext_lazy("Geef je casus een titel."),
    "situation": gettext_lazy("Schrijf op wat de situatie was."),
    "question": gettext_lazy("Schrijf op wat de vraag was."),
    "choice": gettext_lazy("Schrijf op wat er is gekozen, en waarom."),
    "course": gettext_lazy("Schrijf op hoe het ging."),
    "lessons": gettext_lazy("Schrijf op wat jullie ervan leerden."),
    "role": gettext_lazy("Kies of je schrijft als professional of als ervaringsdeskundige."),
    "concepts": gettext_lazy("Kies waar de casus over gaat."),
}
NEEDED_OF_REFLECTION: Mapping[str, Any] = {
    "text": gettext_lazy("Schrijf je reactie."),
    "work": gettext_lazy("Schrijf op wat je werk is."),
}


def clean_case(raw: object, lookups: Lookups, complete: bool = False) -> CleanContent:
    """Return the content of a case, regular; ``complete`` asks for all that it needs. Raises ContentError."""

    def read(raw: Mapping[str, Any], problems: Problems) -> dict[str, Any]:
        found: dict[str, Any] = {
            "name": problems.take("name", cleaning.line, raw.get("name"), TITLE, default="")
        }
        for key in Case.TEXTS:
            found[key] = problems.take(key, cleaning.text, raw.get(key), TEXT, default="")
        found["role"] = problems.take("role", one_of, raw.get("role"), set(Case.Role.values), default="")
        return found | {
            "concepts": _concepts(raw.get("concepts"), lookups, problems),
            "offers": _offers(raw.get("offers"), problems),
        }

    return _clean(raw, read, CASE_LABELS, NEEDED_OF_CASE if complete else {})


def clean_reflection(raw: object, lookups: Lookups, complete: bool = False) -> CleanContent:
    """Return the content of a reflection, regular; ``complete`` asks for all that it needs. Raises ContentError."""

    def read(raw: Mapping[str, Any], problems: Problems) -> dict[str, Any]:
        return {
            "name": problems.take("name", cleaning.line, raw.get("name"), TITLE, default=""),
            "text": problems.take("text", cleaning.text, raw.get("text"), REFLECTION, default=""),
            "work": problems.take("work", cleaning.line, raw.get("work"), WORK, default=""),
        }

    return _clean(raw, read, REFLECTION_LABELS, NEEDED_OF_REFLECTION if complete else {})


class CaseKind(NamedTuple):
    """What differs between a case and a reflection; ``checked`` are the fields looked through for who they lead back to."""

    clean: Callable[[object, Lookups, bool], CleanContent]
    labels: Mapping[str, Any]
    checked: tuple[str, ...]


KINDS: Mapping[str, CaseKind] = {
    Revision.Kind.CASE: CaseKind(clean_case, CASE_LABELS, ("name", *Case.TEXTS)),
    Revision.Kind.REFLECTION: CaseKind(clean_reflection, REFLECTION_LABELS, ("text", "work")),
}


def _clean(
    raw: object,
    read: Callable[[Mapping[str, Any], Problems], dict[str, Any]],
    known: Mapping[str, Any],
    needed: Mapping[str, Any],
) -> CleanContent:
    if not isinstance(raw, Mapping) or raw.keys() - known.keys():
        raise ContentError({"": _("Deze inhoud kunnen we niet lezen.")})
    problems = Problems()
    content = CleanContent(without_empty(read(raw, problems)))
    for key, message in needed.items():
        if key not in content:
            problems.add(key, str(message))
    if problems.found:
        raise ContentError(problems.found, subject=str(content.get("name", "")))
    return content


def _concepts(raw: Any, lookups: Lookups, problems: Problems) -> list[str]:
    """Return known slugs, as they are called now, once each, in the vocabulary's order."""
    slugs = {
        lookups.succession.today(str(slug)): path
        for path, slug in problems.each("concepts", raw, MOST_CONCEPTS)
    }
    for slug, path in slugs.items():
        if slug not in lookups.concepts:
            problems.add(path, _("Dit begrip kennen we niet. Kies iets uit de lijst."))
    return sorted(slugs.keys() & lookups.concepts.keys(), key=lambda slug: lookups.concepts[slug].position)


def _offers(raw: Any, problems: Problems) -> list[str]:
    """Return the UUIDs of offers that are on the site, once each, in the order given."""
    found: dict[str, None] = {}
    for path, value in problems.each("offers", raw, MOST_OFFERS):
        try:
            found[str(UUID(str(value)))] = None
        except ValueError:
            problems.add(path, _("Dit aanbod kennen we niet."))
    shown = Service.objects.exclude(visibility__in=[Visibility.HIDDEN, Visibility.MERGED])
    known = {str(pk) for pk in shown.filter(pk__in=found).values_list("pk", flat=True)} if found else set()
    return [pk for pk in found if pk in known]


def case_lines(key: str, content: Mapping[str, Any], words: Words) -> list[str]:
    """Return what a field of a case or a reflection says, a line a paragraph or item."""
    value = content.get(key)
    if not value:
        return []
    if key == "concepts":
        return [words.concepts.get(slug, slug) for slug in value]
    if key == "offers":
        return list(Service.objects.filter(pk__in=value).order_by("name").values_list("name", flat=True))
    if key == "role":
        return [str(dict(Case.Role.choices).get(value, value))]
    return [line for line in str(value).splitlines() if line]
