"""Cleaning where it is: an address, or for a confidential one nothing but its place."""

import re
from typing import Any
from uuid import uuid4

from django.utils.translation import gettext as _

from directory.language import cleaning
from directory.places import postcodes, typed
from directory.publishing.content import content_fields as fields
from directory.publishing.content.content_schedules import clean_schedules
from directory.publishing.content.lookups import Lookups

NO_VISITS = re.compile(
    r"\b(?:post(?:bus|box)|p\.?\s?o\.?\s?box|antwoord(?:nummer|nr)|antw\.?\s?nr|pb\.?(?=\s?\d))(?![a-z])",
    re.IGNORECASE,
)
"""Where letters are taken, and nobody opens a door."""
LOCATION_KEYS = {
    "id", "name", "address", "postal_code", "place", "municipality", "confidential", "route_note",
    "conditions", "schedules",
}  # fmt: skip
WITHHELD = ("name", "address", "postal_code", "route_note", "conditions")
"""What a confidential location does not say: where it is, and free text that may give it away."""
MOST_LOCATIONS = 200


def clean_locations(raw: Any, lookups: Lookups, problems: fields.Problems) -> list[dict[str, Any]]:
    """Return the places where people come, each with an id, a place and the code of its gemeente."""
    found = problems.each("locations", raw, MOST_LOCATIONS)
    cleaned = [_location(item, path, lookups, problems) for path, item in found]
    seen = set()
    for n, location in enumerate(cleaned):
        if location.get("id") in seen:
            problems.add(f"locations.{n}.id", _("Deze plek staat er twee keer in."))
        seen.add(location.get("id"))
    return cleaned


def _location(raw: Any, path: str, lookups: Lookups, problems: fields.Problems) -> dict[str, Any]:
    if not isinstance(raw, dict):
        problems.add(path, _("Hier hoort een plek te staan."))
        return {}
    for key in raw.keys() - LOCATION_KEYS:
        problems.add(f"{path}.{key}", _("Dit veld kennen we niet."))

    def take[T](key: str, clean: Any, *args: Any, default: T) -> T:
        return problems.take(f"{path}.{key}", clean, raw.get(key), *args, default=default)

    location: dict[str, Any] = {
        "id": take("id", fields.identifier, default="") if raw.get("id") else str(uuid4()),
        "name": take("name", cleaning.line, 160, default=""),
        "address": take("address", cleaning.line, 160, default=""),
        "postal_code": take("postal_code", _postal_code, default=""),
        "place": take("place", cleaning.line, 80, default=""),
        "municipality": take("municipality", _municipality, default=""),
        "confidential": take("confidential", fields.flag, default=False),
        "route_note": take("route_note", cleaning.line, 300, default=""),
        "conditions": take("conditions", cleaning.line, 300, default=""),
        "schedules": clean_schedules(raw.get("schedules"), f"{path}.schedules", problems),
    }
    if not problems.found.keys() & {f"{path}.postal_code", f"{path}.place", f"{path}.municipality"}:
        _settle(location, path, lookups, problems)
    if location["confidential"]:
        location |= dict.fromkeys(WITHHELD, "")
    elif NO_VISITS.search(location["address"]):
        problems.add(
            f"{path}.address",
            _("Een postbus is geen plek waar mensen komen. Schrijf het adres waar de deur opengaat."),
        )
    return fields.without_empty(location)


def _postal_code(value: Any) -> str:
    return postcodes.read(cleaning.line(value, 60))


def _municipality(value: Any) -> str:
    """Return the four figures of a gemeente's code; a spreadsheet takes the noughts off."""
    written = cleaning.line(value, 10)
    return written.zfill(4) if written.isdecimal() else written


def _settle(location: dict[str, Any], path: str, lookups: Lookups, problems: fields.Problems) -> None:
    """Fill in place and gemeente: from the postcode if we know it, else from the place's name."""
    pc4 = location["postal_code"][:4]
    fact = lookups.postcodes.get(pc4)
    if fact:
        location["place"], location["municipality"] = fact.place, fact.municipality
        return
    if not location["place"]:
        where, message = (
            (
                "postal_code",
                _(
                    "Deze postcode staat niet op onze lijst. Is het een postbus? Schrijf dan het adres waar mensen "
                    "komen. Anders: vul ook de plaats in."
                ),
            )
            if pc4
            else ("place", _("Vul een postcode of een plaats in."))
        )
        problems.add(f"{path}.{where}", message)
        return
    _settle_by_name(location, path, lookups, problems)
    settled = problems.found.keys().isdisjoint({f"{path}.place", f"{path}.municipality"})
    if pc4 and settled and not _near(pc4, location["municipality"], lookups):
        problems.add(
            f"{path}.postal_code",
            _("Deze postcode kennen we niet in die plaats. Kijk na of de postcode en de plaats kloppen."),
        )


def _settle_by_name(location: dict[str, Any], path: str, lookups: Lookups, problems: fields.Problems) -> None:
    region = lookups.municipality(location["municipality"]) if location["municipality"] else None
    if location["municipality"] and not region:
        problems.add(
            f"{path}.municipality",
            _("Deze gemeente kennen we niet. Schrijf de vier cijfers van haar code, zoals 0363."),
        )
        return
    try:
        town = typed.town(location["place"], region.code if region else "", lookups.names)
    except cleaning.Invalid as invalid:
        problems.add(f"{path}.place", str(invalid))
        return
    location["place"], location["municipality"] = town.name, town.municipality


def _near(pc4: str, municipality: str, lookups: Lookups) -> bool:
    """Say whether a postcode newer than our list may be right: a neighbour lies in the same gemeente."""
    return any(
        (fact := lookups.postcodes.get(f"{pc4[:3]}{last}")) and fact.municipality == municipality
        for last in "0123456789"
    )
