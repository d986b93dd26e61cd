"""The content of an entry as people read it: each field as lines of plain Dutch."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, time
from typing import Any

from django.utils.translation import gettext as _

from directory.language.money import euro_text
from directory.language.phones import shown
from directory.language.recurrence import Rhythm
from directory.language.regions import region_text
from directory.language.times import describe_all
from directory.language.wording import joined, lowered, number
from directory.models import Region
from directory.offer_fields import Kind, keys_of, of_kind
from directory.publishing.content.names import Content, Words

Lines = list[str]
Time = tuple[Rhythm, tuple[str, str]]
"""A time with what is said beside it, and the name of its place where there are several."""

LABELS = {
    field.key: dict(field.choices.choices) for field in of_kind(Kind.ONE_OF, Kind.SOME_OF) if field.choices
}
"""What people read for the fixed values of a field."""
YES_NO = keys_of(Kind.YES_NO)


def rhythm_of(item: Mapping[str, Any]) -> Rhythm:
    """Return a schedule of the content in the shape that ``language.times`` reads."""

    def read[T](key: str, parse: Callable[[str], T]) -> T | None:
        return parse(item[key]) if item.get(key) else None

    return Rhythm(
        item.get("freq", ""),
        item.get("interval", 1),
        item.get("byday", ""),
        read("dtstart", date.fromisoformat),
        read("until", date.fromisoformat),
        read("opens_at", time.fromisoformat),
        read("closes_at", time.fromisoformat),
        tuple(item.get("exceptions", ())),
    )


def lines_of(key: str, content: Content, words: Words) -> Lines:
    """Return what a field says, a line a paragraph or item; nothing where it is not filled in."""
    if key in WHOLE:
        return WHOLE[key](content, words)
    value = content.get(key)
    if value is False:
        return [_("nee")] if key in YES_NO else []
    if value is None or value == "" or value == []:
        return []
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


def alone(key: str, content: Content, words: Words) -> Lines:
    """Return what a field says by itself, for an owner who chooses between two versions of just this one.

    A contact that is not public is not shown to them either.
    """
    return ALONE[key](content, words) if key in ALONE else lines_of(key, content, words)


def address(place: Mapping[str, Any]) -> str:
    """Return "Buurthuis, Voorbeeldlaan 1, 1066 AB Amsterdam", or for a confidential place no more than that."""
    if place.get("confidential"):
        return _("%(place)s, adres geheim") % {"place": place.get("place", "")}
    code = place.get("postal_code", "")
    town = f"{code[:4]} {code[4:]}".strip() + f" {place.get('place', '')}"
    return ", ".join(filter(None, [place.get("name"), place.get("address"), town.strip()]))


def _where(place: Mapping[str, Any], words: Words) -> str:
    """Return the address; without a postcode also the gemeente, where the place is not called like that."""
    if place.get("postal_code"):
        return address(place)
    region = words.regions.get(f"municipality:{place.get('municipality', '')}", "")
    same = region_text(Region.Kind.MUNICIPALITY, place.get("place", ""))
    return f"{address(place)} ({region})" if region not in ("", same) else address(place)


def _places(places: list[dict[str, Any]], words: Words) -> Lines:
    return [
        line
        for place in places
        for line in (_where(place, words), place.get("route_note", ""), place.get("conditions", ""))
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
        # A file can say both, which no form does; an editor must see it.
        *([_("iedereen")] if content.get("for_everyone") else []),
    ]


def _named(key: str) -> Callable[[Content, Words], Lines]:
    def lines(content: Content, words: Words) -> Lines:
        return [words.concepts.get(slug, slug) for slug in content.get(key, ())]

    return lines


def _besides_groups(key: str) -> Callable[[Content, Words], Lines]:
    def lines(content: Content, words: Words) -> Lines:
        return [words.concepts.get(slug, slug) for slug in content.get(key, ()) if slug not in words.groups]

    return lines


def _times(content: Content, words: Words) -> Lines:
    """Return the schedules as sentences; one of a place among several names the place."""
    return _sentences([*_own_times(content), *_times_of_places(content)])


def _own_times(content: Content) -> Iterator[Time]:
    for item in content.get("schedules", ()):
        yield rhythm_of(item), (item.get("note", ""), "")


def _times_of_places(content: Content) -> Iterator[Time]:
    places = content.get("locations", ())
    for place in places:
        where = place.get("name") or place.get("address") or place.get("place", "") if len(places) > 1 else ""
        for item in place.get("schedules", ()):
            yield rhythm_of(item), (item.get("note", ""), where)


def _sentences(times: Iterable[Time]) -> Lines:
    # A day long past, so that nothing that was agreed falls out of the sentence because it is over.
    return [
        ". ".join(filter(None, [message, note])) + (f" ({where})" if where else "")
        for message, (note, where) in describe_all(times, date(1900, 1, 1))
    ]


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


def _places_with_times(content: Content, words: Words) -> Lines:
    return _places(content.get("locations", []), words) + _sentences(_times_of_places(content))


def _public_contacts(content: Content, words: Words) -> Lines:
    return _contacts([contact for contact in content.get("contacts", ()) if contact.get("public")], words)


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
    "main": _named("main"),
    "schedules": _times,
}
"""Fields that are read together with others: who is welcome takes its groups from the concepts."""
ALONE: dict[str, Callable[[Content, Words], Lines]] = {
    "concepts": _named("concepts"),
    "exclusive": _named("exclusive"),
    "main": _named("main"),
    "locations": _places_with_times,
    "schedules": lambda content, words: _sentences(_own_times(content)),
    "contacts": _public_contacts,
}
