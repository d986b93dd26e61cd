"""Cleaning where it is: an address, or for a confidential one nothing but its place."""

import re
from typing import Any
from uuid import uuid4

from django.utils.translation import gettext as _

from directory.language import cleaning
from directory.publishing.content import content_fields as fields
from directory.publishing.content.content_schedules import clean_schedules
from directory.publishing.content.lookups import Lookups

POSTAL_CODE = re.compile(r"([1-9]\d{3})(?:([A-Z]{2}))?")
NO_LETTERS = {"SA", "SD", "SS"}
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
        "postal_code": take("postal_code", postal_code, default=""),
        "place": take("place", cleaning.line, 80, default=""),
        "municipality": take("municipality", cleaning.line, 10, default=""),
        "confidential": take("confidential", fields.flag, default=False),
        "route_note": take("route_note", cleaning.line, 300, default=""),
        "conditions": take("conditions", cleaning.line, 300, default=""),
        "schedules": clean_schedules(raw.get("schedules"), f"{path}.schedules", problems),
    }
    if not problems.found.keys() & {f"{path}.postal_code", f"{path}.place", f"{path}.municipality"}:
        _settle(location, path, lookups, problems)
    if location["confidential"]:
        location |= dict.fromkeys(WITHHELD, "")
    return fields.without_empty(location)


def postal_code(value: Any) -> str:
    """Return "1066AB" or "1066", or an empty text."""
    written = cleaning.line(value, 30).replace(" ", "").upper()
    if not written:
        return ""
    match = POSTAL_CODE.fullmatch(written)
    if not match or match[2] in NO_LETTERS:
        raise cleaning.Invalid(
            _("Deze postcode bestaat niet. Schrijf vier cijfers en twee letters, zoals 1066 AB.")
        )
    return written


def _settle(location: dict[str, Any], path: str, lookups: Lookups, problems: fields.Problems) -> None:
    """Fill in place and gemeente: from the postcode if we know it, else from the place's name."""
    pc4 = location["postal_code"][:4]
    fact = lookups.postcodes.get(pc4)
    if fact:
        location["place"], location["municipality"] = fact.place, fact.municipality
        return
    if not location["place"]:
        problems.add(
            f"{path}.postal_code" if pc4 else f"{path}.place",
            _("Deze postcode bestaat niet. Schrijf vier cijfers en twee letters, zoals 1066 AB.")
            if pc4
            else _("Vul een postcode of een plaats in."),
        )
        return
    _settle_by_name(location, path, lookups, problems)
    if pc4 and f"{path}.place" not in problems.found and not _near(pc4, location["municipality"], lookups):
        problems.add(
            f"{path}.postal_code",
            _(
                "Deze postcode bestaat niet in die plaats. Schrijf vier cijfers en twee letters, zoals 1066 AB."
            ),
        )


def _settle_by_name(location: dict[str, Any], path: str, lookups: Lookups, problems: fields.Problems) -> None:
    region = lookups.municipality(location["municipality"]) if location["municipality"] else None
    if location["municipality"] and not region:
        problems.add(f"{path}.municipality", _("Deze gemeente kennen we niet."))
        return
    code = region.key.partition(":")[2] if region else ""
    found = lookups.places_named(location["place"], code)
    if len(found) == 1:
        location["place"], location["municipality"] = found[0]
    elif found:
        names = sorted(region.name for _name, c in found if (region := lookups.municipality(c)))
        problems.add(
            f"{path}.place",
            _("Deze plaats is er meer dan eens: in %(where)s. Vul ook de postcode in.")
            % {"where": ", ".join(names)},
        )
    else:
        problems.add(f"{path}.place", _("Deze plaats kennen we niet. Vul de postcode in."))


def _near(pc4: str, municipality: str, lookups: Lookups) -> bool:
    """Say whether a postcode newer than our list may be right: a neighbour lies in the same gemeente."""
    return any(
        (fact := lookups.postcodes.get(f"{pc4[:3]}{last}")) and fact.municipality == municipality
        for last in "0123456789"
    )
