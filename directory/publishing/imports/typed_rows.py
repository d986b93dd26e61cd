"""What a row of a file means: its areas and places by any of their names, and what in it contradicts itself.

People who fill in a form see what we make of it and are asked; a file is read or refused, and never guessed at.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from directory.language.cleaning import Invalid
from directory.places import typed
from directory.publishing.content.lookups import Lookups
from directory.publishing.content.schedule_doubts import closes_too_early, wrong_day
from directory.publishing.content.typed_places import contradictions, in_fields

Content = dict[str, Any]


def as_meant(content: Mapping[str, Any], lookups: Lookups) -> tuple[Content, dict[str, str]]:
    """Return the content of a row with its areas by key and its addresses in fields, and what is wrong by path."""
    problems: dict[str, str] = {}
    areas = [
        _area(area, f"areas.{n}.region", lookups, problems) for n, area in enumerate(content.get("areas", ()))
    ]
    places = [in_fields(place) for place in content.get("locations", ())]
    for n, place in enumerate(places):
        problems |= _at(f"locations.{n}", contradictions(place, lookups))
    return dict(content) | {"areas": [area for area in areas if area], "locations": places}, problems


def schedule_problems(content: Mapping[str, Any]) -> dict[str, str]:
    """Return what a row says of times that cannot be meant, by path, of content that was cleaned."""
    problems: dict[str, str] = {}
    for path, schedule in _schedules(content):
        problems |= _at(path, _doubts(schedule))
    return problems


def _area(
    area: Mapping[str, Any], path: str, lookups: Lookups, problems: dict[str, str]
) -> dict[str, Any] | None:
    if lookups.region(area["region"]):
        return dict(area)
    try:
        return dict(area) | {"region": typed.area(area["region"], lookups.names)}
    except Invalid as invalid:
        problems[path] = str(invalid)
        return None


def _schedules(content: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for n, schedule in enumerate(content.get("schedules", ())):
        yield f"schedules.{n}", schedule
    for n, place in enumerate(content.get("locations", ())):
        for m, schedule in enumerate(place.get("schedules", ())):
            yield f"locations.{n}.schedules.{m}", schedule


def _doubts(schedule: Mapping[str, Any]) -> dict[str, str]:
    found = {}
    if schedule.get("interval", 1) > 1 and (
        asked := wrong_day(schedule["dtstart"], schedule.get("byday", "").split(","), timezone.localdate())
    ):
        found["dtstart"] = asked
    if closes_too_early(schedule.get("opens_at", ""), schedule.get("closes_at", "")):
        found["closes_at"] = _(
            "Het stopt eerder dan het begint. Kijk de tijden na. Gaat het door tot de volgende dag? Schrijf dan twee "
            "tijden: tot 24:00, en de dag erna vanaf 0:00."
        )
    return found


def _at(path: str, found: Mapping[str, str]) -> dict[str, str]:
    return {f"{path}.{key}": message for key, message in found.items()}
