"""From clean content to the rows of the live entry; nothing here reads or writes the database."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid5

from directory.models import (
    Attribute,
    Contact,
    Location,
    Phone,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
)
from directory.offer_fields import Kind, keys_of
from directory.places.rows import COUNTRY
from directory.publishing.content.errors import ReferenceMissing
from directory.publishing.content.lookups import Lookups

TEXT_FIELDS = keys_of(Kind.LINE, Kind.TEXT, Kind.URL, Kind.ONE_OF)
LIST_FIELDS = keys_of(Kind.POINTS, Kind.SOME_OF)
FLAG_FIELDS = keys_of(Kind.FLAG)
DECIMAL_FIELDS = keys_of(Kind.AGE, Kind.PRICE)
PLAIN_FIELDS = keys_of(Kind.YEAR, Kind.YES_NO)
CONTENT_FIELDS = (*TEXT_FIELDS, *LIST_FIELDS, *FLAG_FIELDS, *DECIMAL_FIELDS, *PLAIN_FIELDS)
"""The columns of Service that content fills by their own name."""
ADDRESS_FIELDS = ("address", "postal_code", "place", "municipality_id", "confidential")
POINT_FIELDS = ("lat", "lon", "point_source", "geocode_tried_at", "geocode_attempts")


def fill_service(service: Service, content: dict[str, Any], lookups: Lookups) -> None:
    """Write the content's plain fields and the editorial region on the service."""
    service.organization_id = UUID(content["organization"])
    for name in TEXT_FIELDS:
        setattr(service, name, content.get(name, ""))
    for name in LIST_FIELDS:
        setattr(service, name, content.get(name, []))
    for name in FLAG_FIELDS:
        setattr(service, name, content.get(name, False))
    for name in DECIMAL_FIELDS:
        value = content.get(name)
        setattr(service, name, None if value is None else Decimal(str(value)))
    for name in PLAIN_FIELDS:
        setattr(service, name, content.get(name))
    if not service.region_chosen:
        service.editorial_region_id = editorial_region(content, lookups)


def editorial_region(content: dict[str, Any], lookups: Lookups) -> UUID:
    """Return the GGD region of the first place or area, or the country for what is national or unknown."""
    country = lookups.regions.get(COUNTRY)
    if not country:
        raise ReferenceMissing("Laad eerst de regio's en postcodes: manage.py load_reference")
    areas = [area["region"] for area in content.get("areas", ())]
    if COUNTRY in areas:
        return country.id
    locations = [f"municipality:{location['municipality']}" for location in content.get("locations", ())]
    for key in (*locations, *areas):
        region = lookups.region(key)
        if region and region.ggd:
            return region.ggd
    return country.id


@dataclass(slots=True)
class Children:
    """Everything that hangs under services."""

    attributes: list[Attribute] = field(default_factory=list)
    locations: list[Location] = field(default_factory=list)
    at_locations: list[ServiceAtLocation] = field(default_factory=list)
    schedules: list[Schedule] = field(default_factory=list)
    areas: list[ServiceArea] = field(default_factory=list)
    phones: list[Phone] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)

    def add(
        self,
        entry: UUID,
        content: dict[str, Any],
        lookups: Lookups,
        known: dict[UUID, Location],
        main: Collection[str] = (),
    ) -> None:
        """Add the rows of one entry. ``known`` are the locations as they are now, whose points are kept; ``main`` the
        themes that it is mostly about.
        """
        today = lookups.succession.today
        exclusive = set(map(today, content.get("exclusive", ())))
        schedules = [*build_schedules(content, entry, None)]
        self.attributes += [
            Attribute(
                service_id=entry,
                concept_id=lookups.concepts[slug].id,
                exclusive=slug in exclusive,
                main=slug in main,
            )
            for slug in dict.fromkeys(map(today, content.get("concepts", ())))
        ]
        for position, item in enumerate(content.get("locations", ())):
            location = build_location(item, lookups, known)
            at = ServiceAtLocation(
                id=uuid5(entry, f"at:{location.id}"),
                service_id=entry,
                location_id=location.id,
                conditions=item.get("conditions", ""),
                position=position,
            )
            self.locations.append(location)
            self.at_locations.append(at)
            schedules += build_schedules(item, entry, at.id)
        self.schedules += in_order(schedules)
        self.areas += in_order(build_areas(content, entry, lookups))
        self.phones += in_order(
            Phone(id=uuid5(entry, f"phone:{item['kind']}:{item['number']}"), service_id=entry, **item)
            for item in content.get("phones", ())
        )
        self.contacts += in_order(
            Contact(id=uuid5(entry, f"contact:{n}:{json.dumps(item)}"), service_id=entry, **item)
            for n, item in enumerate(content.get("contacts", ()))
        )


def in_order[Row: (Schedule, ServiceArea, Phone, Contact)](rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows of one entry, each with its place in the order in which its content has them."""
    for position, row in enumerate(rows):
        row.position = position
        yield row


def build_areas(content: dict[str, Any], entry: UUID, lookups: Lookups) -> Iterator[ServiceArea]:
    for area in content.get("areas", ()):
        region = lookups.region(area["region"])
        if region:
            yield ServiceArea(
                service_id=entry, region_id=region.id, residents_only=area.get("residents_only", False)
            )


def build_location(item: dict[str, Any], lookups: Lookups, known: dict[UUID, Location]) -> Location:
    """Return the location with the best point known without asking anybody: the postcode's or the place's."""
    region = lookups.municipality(item["municipality"])
    assert region is not None  # clean content names a known gemeente
    code = item.get("postal_code", "")
    fact = lookups.postcodes.get(code[:4])
    confidential = item.get("confidential", False)
    place_point = lookups.place_points.get((item["place"], region.key.partition(":")[2]), region.point)
    point, source = place_point, Location.PointSource.PLACE
    if fact and not confidential:
        point, source = fact.point, Location.PointSource.POSTCODE
    if item.get("address"):
        source = Location.PointSource.PENDING
    location = Location(
        id=UUID(item["id"]),
        name=item.get("name", ""),
        address=item.get("address", ""),
        postal_code=code,
        place=item["place"],
        postcode_id=fact.pc4 if fact else None,
        municipality_id=region.id,
        district_id=fact.district if fact else None,
        confidential=confidential,
        route_note=item.get("route_note", ""),
        lat=point[0],
        lon=point[1],
        point_source=source,
    )
    before = known.get(location.id)
    if before and all(getattr(before, name) == getattr(location, name) for name in ADDRESS_FIELDS):
        keep_point(location, before)
    return location


def keep_point(location: Location, before: Location) -> None:
    """Keep what was found out about an address that did not change."""
    if before.point_source == Location.PointSource.ADDRESS or before.geocode_attempts:
        for name in POINT_FIELDS:
            setattr(location, name, getattr(before, name))


def build_schedules(holder: dict[str, Any], entry: UUID, at: UUID | None) -> Iterator[Schedule]:
    """Yield the schedules of a place, or of the entry itself when ``at`` is None."""
    for n, item in enumerate(holder.get("schedules", ())):
        yield Schedule(
            id=uuid5(at or entry, f"schedule:{n}"),
            service_id=entry,
            at_location_id=at,
            freq=item.get("freq", ""),
            interval=item.get("interval", 1),
            byday=item.get("byday", ""),
            dtstart=_date(item.get("dtstart")),
            until=_date(item.get("until")),
            opens_at=_time(item.get("opens_at")),
            closes_at=_time(item.get("closes_at")),
            exceptions=item.get("exceptions", []),
            note=item.get("note", ""),
        )


def _date(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _time(value: str | None) -> time | None:
    return time.fromisoformat(value) if value else None
