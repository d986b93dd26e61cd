"""What is meant where a town or an area is asked, to be kept: the names that the search knows, but nothing is guessed.

What the search would have to guess is refused with what may have been meant, in a sentence that repeats nothing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from directory.language.cleaning import Invalid
from directory.language.wording import joined
from directory.places.gazetteer import Gazetteer
from directory.places.named import base_name, everyday
from directory.places.names import clean, key_of, words
from directory.places.place import AmbiguousPlace, Place, UnknownPlace
from directory.places.reading import Reader
from directory.places.resolve import resolve

DIGIT = re.compile(r"[0-9]")
MOST_NAMED, MOST_NEAR = 5, 3


@dataclass(frozen=True, slots=True, order=True)
class Town:
    """A woonplaats as it is kept: its everyday name, and the code of the gemeente in which that part of it lies."""

    name: str
    municipality: str


def towns(text: str, names: Gazetteer) -> tuple[Town, ...]:
    """Return every town that is called so: one a gemeente, and none for what is no name of a town."""
    places = _exactly(text, names)
    if len(places) > 1 and all(place.is_region for place in places):
        return ()
    return tuple(sorted({town for place in places for town in _towns_of(place, names)}))


def town(text: str, municipality: str, names: Gazetteer) -> Town:
    """Return the one town that is meant, in this gemeente where its code is given. Raises Invalid."""
    found = towns(text, names)
    if not found:
        raise Invalid(_unknown_town(text, names))
    inside = [each for each in found if municipality in ("", each.municipality)]
    if not inside:
        raise Invalid(
            _("Deze plaats ligt volgens onze lijst niet in die gemeente, maar in %(where)s.")
            % {"where": _where(found, names)}
        )
    if len(inside) > 1:
        raise Invalid(
            _("Deze plaats is er meer dan eens: in %(where)s. Vul ook de postcode in.")
            % {"where": _where(inside, names)}
        )
    return inside[0]


def holds(text: str, pc4: str, names: Gazetteer) -> bool:
    """Say whether a postcode that we know lies in what ``text`` names, a town or an area around it."""
    places = (*names.called(words(text)), *_exactly(text, names))
    return any(pc4 in names.pc4s[place.key] for place in places)


def area(text: str, names: Gazetteer) -> str:
    """Return the key of the one area that is meant, "" for nothing typed. Raises Invalid.

    A bare name is the gemeente before the stadsdeel, the GGD region and the province that bear it too.
    """
    parts = words(clean(text))
    if not parts:
        return ""
    called = [place for place in names.called(parts) if place.is_region]
    found = names.pick(called) or _exactly(text, names)
    if not found:
        raise Invalid(_unknown_area(text, names))
    if len(found) > 1:
        labels = dict.fromkeys(label for place in found for label in _areas_around(place, names))
        raise Invalid(_which_area(labels))
    if not found[0].is_region:
        raise Invalid(_which_area(_areas_around(found[0], names), town=found[0].label))
    return found[0].key


def _exactly(text: str, names: Gazetteer) -> tuple[Place, ...]:
    parts = words(clean(text))
    return Reader(names, forgiving=False).exactly(parts) if parts else ()


def _towns_of(place: Place, names: Gazetteer) -> set[Town]:
    """Return the towns that a place is, or for an area the only one in it or the one that bears its name."""
    rows = [row for pc4 in names.pc4s[place.key] if (row := names.postcode(pc4))]
    found = {Town(everyday(row.place), row.municipality) for row in rows}
    if len(found) == 1 or not place.is_region:
        return found
    namesakes = {each for each in found if key_of(base_name(each.name)) == key_of(everyday(place.name))}
    return namesakes if len(namesakes) == 1 else set()


def _where(found: Iterable[Town], names: Gazetteer) -> str:
    areas = (names.area(f"municipality:{each.municipality}") for each in found)
    return joined(sorted({area.name for area in areas if area}))


def _unknown_town(text: str, names: Gazetteer) -> str:
    if DIGIT.search(text):
        return _("Schrijf hier alleen de naam van de plaats. Een postcode hoort bij de postcode.")
    if any(place.is_region for place in _exactly(text, names)):
        return _("In dit gebied liggen meer plaatsen. Vul de postcode in, of de naam van de plaats.")
    near = _near(text, names, areas=False)
    if near:
        return _("Deze plaats kennen we niet. Bedoel je %(names)s? Vul anders de postcode in.") % {
            "names": near
        }
    return _("Deze plaats kennen we niet. Vul de postcode in.")


def _unknown_area(text: str, names: Gazetteer) -> str:
    if DIGIT.search(text):
        return _("Schrijf de naam van een gemeente, regio of provincie, zonder cijfers.")
    near = _near(text, names, areas=True)
    if near:
        return _("Dit gebied kennen we niet. Bedoel je %(names)s?") % {"names": near}
    return _("Dit gebied kennen we niet. Schrijf de naam van een gemeente, regio of provincie.")


def _near(text: str, names: Gazetteer, *, areas: bool) -> str:
    """Return what the search would make of it, or what is spelled alike: "Zwolle of Zwolle (Gelderland)"."""
    match resolve(text, names):
        case AmbiguousPlace(candidates=places) | UnknownPlace(suggestions=places):
            pass
        case Place() as place:
            places = (place,)
        case _:
            places = ()
    labels = dict.fromkeys(
        label
        for place in places
        for label in (_areas_around(place, names) if areas else [] if place.is_region else [place.label])
    )
    return joined(list(labels)[:MOST_NEAR], _("of"))


def _areas_around(place: Place, names: Gazetteer) -> list[str]:
    """Return how to write an area, or the gemeenten in which a town lies."""
    if place.is_region:
        return [place.label]
    keys = sorted(key for key in place.regions if key.startswith("municipality:"))
    return [area.label for key in keys if (area := names.area(key))]


def _which_area(labels: Iterable[str], town: str = "") -> str:
    written = joined([f"“{label}”" for label in list(labels)[:MOST_NAMED]], _("of"))
    if town:
        return _(
            "%(town)s is een plaats, geen gebied. Schrijf %(areas)s als je die hele gemeente bedoelt."
        ) % {
            "town": town,
            "areas": written,
        }
    return _("Dit kan meer gebieden zijn. Schrijf een van deze: %(names)s.") % {"names": written}
