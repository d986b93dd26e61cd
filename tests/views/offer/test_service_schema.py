"""What machines read of an offer is what its page says; what is not known is not told."""

import json
import re
from datetime import date
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.test import Client

from directory.models import Location
from directory.publishing.entries.state import set_pause
from tests.helpers import factories
from tests.helpers.reading import html

pytestmark = pytest.mark.usefixtures("country", "vocabulary")
WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@pytest.fixture(autouse=True)
def _on_a_saturday() -> Any:
    with time_machine.travel("2026-11-21 12:00:00+01:00", tick=False):
        yield


def schema(client: Client, page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


def told(client: Client, **values: Any) -> dict[str, Any]:
    service = factories.make_service(**values)
    return schema(client, html(client, service.get_absolute_url()))


def hours(client: Client, *schedules: dict[str, Any], **values: Any) -> list[tuple[Any, ...]]:
    """Return (days, opens, closes, from, through) of an offer with these times."""
    found = told(client, schedules=list(schedules), locations=[], delivery_modes=["telefoon"], **values)
    return [
        (
            "".join(day.rpartition("/")[2][:2] for day in each.get("dayOfWeek", ())),
            *(each.get(key) for key in ("opens", "closes", "validFrom", "validThrough")),
        )
        for each in found.get("hoursAvailable", ())
    ]


def row(day: str, opens: str, closes: str, **more: Any) -> dict[str, Any]:
    return {"freq": "WEEKLY", "byday": day, "opens_at": opens, "closes_at": closes, **more}


def test_day_and_night_is_not_closed_all_day(client: Client) -> None:
    whole = ("MoTuWeThFrSaSu", "00:00", "23:59", None, None)
    assert hours(client, {"freq": "DAILY", "opens_at": "00:00", "closes_at": "00:00"}) == [whole]
    assert hours(client, *[row(day, "00:00", "00:00") for day in WEEK]) == [whole]
    assert hours(client, row("FR", "18:00", "00:00")) == [("Fr", "18:00", "00:00", None, None)]


def test_a_pause_and_days_off_are_left_out_of_the_hours(client: Client) -> None:
    stops = [{"from": "2026-12-22", "to": "2027-01-03"}, {"from": "2026-06-01", "to": "2026-06-08"}]
    assert hours(client, row("TU", "19:30", "21:00", exceptions=stops)) == [
        ("Tu", "19:30", "21:00", None, "2026-12-21"),
        ("Tu", "19:30", "21:00", "2027-01-04", None),
    ]
    service = factories.make_service(schedules=[row("TU", "19:30", "21:00")], locations=[])
    set_pause(service, date(2026, 11, 20), date(2026, 11, 30))
    (spec,) = schema(client, html(client, service.get_absolute_url()))["hoursAvailable"]
    assert (spec["validFrom"], spec.get("validThrough")) == ("2026-12-01", None)


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ({"dtstart": "2026-12-01", "until": "2027-02-02"}, [("2026-12-01", "2027-02-02")]),
        ({"until": "2026-11-20"}, []),
        ({"until": "2026-12-01", "exceptions": [{"from": "2026-11-20", "to": "2027-01-01"}]}, []),
        ({"until": "2026-12-01", "exceptions": [{"from": "2027-01-01", "to": "2027-01-02"}]}, [(None, "2026-12-01")]),
        ({"dtstart": "2026-12-01", "exceptions": [{"from": "2026-11-22", "to": "2026-12-08"}]}, [("2026-12-09", None)]),
    ],
)  # fmt: skip
def test_hours_hold_from_and_until_the_days_of_the_page(
    client: Client, times: dict[str, Any], expected: list[Any]
) -> None:
    assert [each[3:] for each in hours(client, row("TU", "19:30", "21:00", **times))] == expected


def test_a_single_day_is_told_until_it_is_over(client: Client) -> None:
    once = {"freq": "", "dtstart": "2026-12-05", "opens_at": "14:00", "closes_at": "16:00"}
    over = once | {"dtstart": "2026-11-20"}
    assert hours(client, once, over) == [("", "14:00", "16:00", "2026-12-05", "2026-12-05")]
    fortnight = row("TU", "19:30", "21:00", interval=2, dtstart="2026-11-03")
    assert hours(client, fortnight) == []


def test_what_its_owner_said_of_public_holidays_is_told(client: Client) -> None:
    assert hours(client, row("FR", "10:00", "12:00"), open_on_holidays=False)[1] == (
        "Pu",
        "00:00",
        "00:00",
        None,
        None,
    )
    assert len(hours(client, row("FR", "10:00", "12:00"), open_on_holidays=True)) == 1
    assert len(hours(client, row("FR", "10:00", "12:00"))) == 1


@pytest.mark.parametrize(
    ("status", "word"), [("plek", "InStock"), ("wachttijd", "BackOrder"), ("vol", "SoldOut"), ("", None)]
)
def test_room_is_told_where_it_is_known_and_still_holds(
    client: Client, status: str, word: str | None
) -> None:
    said = told(client, capacity_status=status, capacity_stated_on=date(2026, 11, 16))["offers"]
    assert said.get("availability") == (f"https://schema.org/{word}" if word else None)
    assert said["price"] == "0"
    old = told(client, capacity_status="plek", capacity_stated_on=date(2026, 8, 1), costs=[])
    assert "offers" not in old


@pytest.mark.parametrize("source", ["address", "postcode", "pending", "place"])
def test_only_an_address_that_was_found_has_a_point_and_a_route(client: Client, source: str) -> None:
    service = factories.make_service()
    Location.objects.update(point_source=source)
    page = html(client, service.get_absolute_url())
    (channel,) = schema(client, page)["availableChannel"]
    assert channel["serviceLocation"]["address"]["streetAddress"] == "Voorbeeldlaan 1"
    assert ("geo" in channel["serviceLocation"]) is (source == "address")
    assert ("directions?to" in page) is (source == "address")


def test_hours_of_a_place_and_of_a_number_stand_there(client: Client) -> None:
    found = told(
        client,
        locations=[
            factories.make_place(schedules=[row("TU", "19:30", "21:00"), row("MO", "19:30", "21:00")])
        ],
        phones=[{"number": "020 123 4567", "kind": "voice", "hours": "op werkdagen", "public": True}],
        price="12.5",
    )
    place, phone = found["availableChannel"]
    (spec,) = place["serviceLocation"]["openingHoursSpecification"]
    assert spec["dayOfWeek"] == ["https://schema.org/Monday", "https://schema.org/Tuesday"]
    assert phone["servicePhone"]["description"] == "op werkdagen"
    assert found["offers"]["price"] == "12.50"
    assert found["url"] == found["@id"] == f"{settings.SITE_URL}/aanbod/{found['url'].rsplit('/', 2)[1]}/"
