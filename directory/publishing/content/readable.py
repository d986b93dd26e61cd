"""The content of an entry as people read it: each field as lines of plain Dutch."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from directory.language.money import euro_text
from directory.language.phones import shown
from directory.language.regions import region_text
from directory.language.times import describe
from directory.language.wording import joined, lowered, number
from directory.models import Organization, Postcode, Region
from directory.offer_fields import Kind, keys_of, of_kind
from handreiking.models import Concept

Content = Mapping[str, Any]
Lines = list[str]
Point = tuple[float, float]

LABELS = {
    field.key: dict(field.choices.choices) for field in of_kind(Kind.ONE_OF, Kind.SOME_OF) if field.choices
}
"""What people read for the fixed values of a field."""
YES_NO = keys_of(Kind.YES_NO)


class When(NamedTuple):
    """A schedule of the content, in the shape that ``describe`` reads."""

    freq: str
    interval: int
    byday: str
    dtstart: date | None
    until: date | None
    opens_at: time | None
    closes_at: time | None
    exceptions: Any

    @classmethod
    def of(cls, item: Mapping[str, Any]) -> "When":
        def read[T](key: str, parse: Callable[[str], T]) -> T | None:
            return parse(item[key]) if item.get(key) else None

        return cls(
            item.get("freq", ""),
            item.get("interval", 1),
            item.get("byday", ""),
            read("dtstart", date.fromisoformat),
            read("until", date.fromisoformat),
            read("opens_at", time.fromisoformat),
            read("closes_at", time.fromisoformat),
            item.get("exceptions", []),
        )


@dataclass(frozen=True, slots=True)
class Words:
    """What some contents refer to, by name: read once, in four queries whatever their number.

    ``groups`` are the concepts that say who it is for, ``concepts`` all of them.
    """

    concepts: Mapping[str, str]
    groups: frozenset[str]
    regions: Mapping[str, str]
    organizations: Mapping[str, str]
    points: Mapping[str, Point]

    @classmethod
    def load(cls, contents: Iterable[Content]) -> "Words":
        contents = list(contents)
        slugs = {slug for content in contents for slug in content.get("concepts", ())}
        pc4s = {
            place.get("postal_code", "")[:4] for content in contents for place in content.get("locations", ())
        }
        organizations = {UUID(content["organization"]) for content in contents if "organization" in content}
        concepts = (
            Concept.objects.filter(slug__in=slugs)
            .order_by("scheme__position", "position")
            .values_list("slug", "plain_label", "scheme__slug")
        )
        return cls(
            {slug: label for slug, label, _scheme in concepts},
            frozenset(slug for slug, _label, scheme in concepts if scheme == "doelgroep"),
            _region_names(area["region"] for content in contents for area in content.get("areas", ())),
            {
                str(pk): name
                for pk, name in Organization.objects.filter(pk__in=organizations).values_list("pk", "name")
            },
            {
                pc4: (lat, lon)
                for pc4, lat, lon in Postcode.objects.filter(pc4__in=pc4s).values_list("pc4", "lat", "lon")
            },
        )


def _region_names(keys: Iterable[str]) -> dict[str, str]:
    wanted = Q(pk__in=[])
    for key in set(keys):
        kind, _colon, code = key.partition(":")
        wanted |= Q(kind=kind, code=code)
    rows = Region.objects.filter(wanted).values_list("kind", "code", "name")
    return {f"{kind}:{code}": region_text(kind, name) for kind, code, name in rows}


def lines_of(key: str, content: Content, words: Words) -> Lines:
    """Return what a field says, a line a paragraph or item; nothing where it is not filled in."""
    if key in WHOLE:
        return WHOLE[key](content, words)
    value = content.get(key)
    if value is None or value in ("", [], False):
        return [_("nee")] if key in YES_NO and value is False else []
    if key in LABELS:
        return [str(LABELS[key].get(each, each)) for each in ([value] if isinstance(value, str) else value)]
    special = SPECIAL.get(key)
    if special:
        return special(value, words)
    if value is True:
        return [_("ja")]
    if isinstance(value, list):
        return [str(item) for item in value]
    return [line for line in str(value).splitlines() if line]


def address(place: Mapping[str, Any]) -> str:
    """Return "Buurthuis, Voorbeeldlaan 1, 1066 AB Amsterdam", or for a confidential place no more than that."""
    if place.get("confidential"):
        return _("%(place)s, adres geheim") % {"place": place.get("place", "")}
    code = place.get("postal_code", "")
    town = f"{code[:4]} {code[4:]}".strip() + f" {place.get('place', '')}"
    return ", ".join(filter(None, [place.get("name"), place.get("address"), town.strip()]))


def _places(places: list[dict[str, Any]], words: Words) -> Lines:
    return [
        line
        for place in places
        for line in (address(place), place.get("route_note", ""), place.get("conditions", ""))
        if line
    ]


def _welcome(content: Content, words: Words) -> Lines:
    """Return who is welcome: the groups, with what is true for everybody else."""
    chosen = [slug for slug in content.get("concepts", ()) if slug in words.groups]
    only = [slug for slug in content.get("exclusive", ()) if slug in chosen]

    def named(slugs: Iterable[str]) -> str:
        return joined([lowered(words.concepts[slug]) for slug in slugs])

    others = named(slug for slug in chosen if slug not in only)
    if content.get("for_everyone") and not only:
        return [_("vooral %(groups)s, anderen ook welkom") % {"groups": others} if others else _("iedereen")]
    return [
        *([others] if others else []),
        *([_("alleen %(groups)s") % {"groups": named(only)}] if only else []),
    ]


def _besides_groups(key: str) -> Callable[[Content, Words], Lines]:
    def lines(content: Content, words: Words) -> Lines:
        return [words.concepts.get(slug, slug) for slug in content.get(key, ()) if slug not in words.groups]

    return lines


def _times(content: Content, words: Words) -> Lines:
    """Return every schedule as a sentence; one of a place among several names the place."""
    places = content.get("locations", ())
    lines = [_time(item) for item in content.get("schedules", ())]
    for place in places:
        where = f" ({place.get('name') or place.get('address') or place.get('place', '')})"
        lines += [_time(item) + (where if len(places) > 1 else "") for item in place.get("schedules", ())]
    return lines


def _time(item: Mapping[str, Any]) -> str:
    # A day long past, so that nothing that was agreed falls out of the sentence because it is over.
    told = describe(When.of(item), date(1900, 1, 1))
    return ". ".join(filter(None, [told, item.get("note")]))


def _phones(phones: list[dict[str, Any]], words: Words) -> Lines:
    return [
        " ".join(
            filter(
                None,
                [
                    shown(phone["number"]),
                    _("(appen)") if phone["kind"] == "app" else "",
                    phone.get("hours", ""),
                    "" if phone.get("public", True) else _("(niet openbaar)"),
                ],
            )
        )
        for phone in phones
    ]


def _contacts(contacts: list[dict[str, Any]], words: Words) -> Lines:
    return [
        ", ".join(filter(None, [contact.get("name"), contact.get("role"), contact.get("email")]))
        + ("" if contact.get("public") else " " + _("(niet openbaar)"))
        for contact in contacts
    ]


def _areas(areas: list[dict[str, Any]], words: Words) -> Lines:
    return [
        words.regions.get(area["region"], area["region"])
        + (" " + _("(alleen inwoners)") if area.get("residents_only") else "")
        for area in areas
    ]


def _years(value: float, words: Words) -> Lines:
    return [_("%(age)s jaar") % {"age": number(value)}]


def _euros(value: str, words: Words) -> Lines:
    return [euro_text(value)]


SPECIAL: dict[str, Callable[[Any, Words], Lines]] = {
    "organization": lambda value, words: [words.organizations.get(value, _("onbekend"))],
    **dict.fromkeys(keys_of(Kind.PRICE), _euros),
    **dict.fromkeys(keys_of(Kind.AGE), _years),
    "locations": _places,
    "phones": _phones,
    "contacts": _contacts,
    "areas": _areas,
}
WHOLE: dict[str, Callable[[Content, Words], Lines]] = {
    "for_everyone": _welcome,
    "concepts": _besides_groups("concepts"),
    "exclusive": _besides_groups("exclusive"),
    "schedules": _times,
}
"""Fields that are read together with others: who is welcome takes its groups from the concepts."""
