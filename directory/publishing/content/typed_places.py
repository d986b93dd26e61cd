"""A place as somebody typed it, before it is settled: a whole address in one field, and what contradicts the postcode.

Content follows the postcode, so that what was stored follows the register. What is typed now is asked about instead.
"""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from django.utils.translation import gettext as _

from directory.language.cleaning import Invalid, single_spaced
from directory.places import postcodes, typed
from directory.places.house_number import has_number
from directory.places.names import key_of
from directory.publishing.content.lookups import Lookups, PostcodeFact

ADDRESS = ("address", "postal_code", "place")


def in_fields(place: Mapping[str, Any]) -> dict[str, Any]:
    """Return the place with "Kade 2, 2513 AM Den Haag" as street, postcode and town, unless its fields say otherwise."""
    parts = postcodes.split(_written(place, "address"))
    if not parts or not has_number(parts[0]):
        return dict(place)
    found = dict(zip(ADDRESS, parts, strict=True))
    others = [key for key in ADDRESS[1:] if key_of(_written(place, key)) not in ("", key_of(found[key]))]
    typed_before = {key: place[key] for key in ADDRESS[1:] if _written(place, key)}
    return dict(place) if others else dict(place) | found | typed_before


def contradictions(place: Mapping[str, Any], lookups: Lookups) -> dict[str, str]:
    """Return what does not belong together, a sentence by field: a postcode with another town, gemeente or postcode."""
    fact = _fact(place, lookups)
    if not fact:
        return {}
    found, town = {}, _written(place, "place")
    if town and not typed.holds(town, fact.pc4, lookups.names):
        found["place"] = _(
            "Bij deze postcode hoort volgens onze lijst %(place)s. Klopt de postcode? Laat de plaats dan leeg."
        ) % {"place": fact.place}
    region = lookups.municipality(_written(place, "municipality").zfill(4))
    if region and region.code != fact.municipality:
        found["municipality"] = _(
            "Deze postcode ligt volgens onze lijst niet in die gemeente. Welke klopt? Maak de andere leeg."
        )
    parts = postcodes.split(_written(place, "address"))
    if parts and parts[1][:4] != fact.pc4:
        found["address"] = _("In het adres staat een andere postcode. Welke klopt? Haal de andere weg.")
    return found


def _fact(place: Mapping[str, Any], lookups: Lookups) -> PostcodeFact | None:
    """Return what we know of the postcode; None for one that content refuses or that is not on our list."""
    with suppress(Invalid):
        return lookups.postcodes.get(postcodes.read(_written(place, "postal_code"))[:4])
    return None


def _written(place: Mapping[str, Any], key: str) -> str:
    return single_spaced(str(place.get(key) or ""))
