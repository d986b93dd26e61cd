"""An offer in one's own calendar: right wall times over the change of the clock, without holidays and pauses."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from dateutil.rrule import rrulestr
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from directory.exchange.calendar_file import Meeting, calendar_file
from directory.language.recurrence import Rhythm, falls_on, next_occurrence
from directory.models import Service
from directory.models.choices import Visibility
from directory.publishing.entries.state import set_pause, set_visibility
from tests.helpers import factories

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 10, 20, 12, tzinfo=AMSTERDAM)

pytestmark = pytest.mark.usefixtures("country", "vocabulary")


DAYS = st.dates(date(2026, 9, 1), date(2027, 3, 1))
PLAIN = st.lists(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), unique=True, max_size=3)
NTH = st.lists(
    st.sampled_from(["1TU", "3WE", "5FR", "-1SA", "-2MO", "TH"]), unique=True, min_size=1, max_size=2
)


@st.composite
def rhythms(draw: st.DrawFn) -> Rhythm:
    """Any rhythm with hours, with a summer stop or without, on holidays or not."""
    freq = draw(st.sampled_from(["", "DAILY", "WEEKLY", "MONTHLY"]))
    days = draw(NTH | st.just([]) if freq == "MONTHLY" else PLAIN if freq else st.just([]))
    first = draw(st.none() | DAYS)
    stops = tuple(
        {"from": day.isoformat(), "to": (day + timedelta(days=9)).isoformat()}
        for day in draw(st.lists(DAYS, max_size=2))
    )
    until = draw(st.none() | st.dates(first or date(2026, 9, 1), date(2027, 12, 1)))
    return Rhythm(
        freq,
        draw(st.integers(1, 3)),
        ",".join(days),
        first,
        until,
        time(19, 30),
        time(21),
        stops,
        draw(st.sampled_from([None, False])),
    )


def events(data: bytes) -> list[Event]:
    """Read a calendar strictly, as a program of somebody else does."""
    calendar = Calendar.from_ical(data)
    assert calendar["version"] == "2.0"
    assert not calendar.errors
    found = calendar.walk("VEVENT")
    assert all(not event.errors and event["uid"] and event["dtstamp"] for event in found)
    return found


def starts(event: Event, until: date) -> list[datetime]:
    """Return every start of an event up to a day, as its rule and its exceptions have it."""
    first = event["dtstart"].dt
    left_out = event.get("exdate", [])
    left_out = left_out if isinstance(left_out, list) else [left_out]
    gone = {each.dt.replace(tzinfo=None) for some in left_out for each in some.dts}
    if "rrule" not in event:
        return [first.replace(tzinfo=None)]
    rule = rrulestr(event["rrule"].to_ical().decode(), dtstart=first)
    end = datetime.combine(until, first.time(), AMSTERDAM)
    return [
        each.replace(tzinfo=None)
        for each in rule.between(first, end, inc=True)
        if each.replace(tzinfo=None) not in gone
    ]


def asked(client: Client, name: str, service: Service) -> bytes:
    response = client.get(reverse(name, args=[service.slug]))
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert response.headers["Cache-Control"] == "private, no-cache"
    return response.content


@pytest.fixture
def evenings() -> Service:
    return factories.make_service(
        name="Slaapkring",
        locations=[factories.make_place(name="Buurthuis", schedules=[factories.make_schedule()])],
        phones=[{"number": "06 1234 5678", "kind": "voice", "public": True}],
        first_words="Hoi, ik kom kijken.",
    )


def test_a_tuesday_evening_stays_half_past_seven_when_the_clock_changes(
    client: Client, evenings: Service
) -> None:
    with time_machine.travel(NOW, tick=False):
        (event,) = events(asked(client, "calendar", evenings))
    found = starts(event, date(2026, 11, 4))
    assert [each.isoformat() for each in found] == [
        "2026-10-20T19:30:00",
        "2026-10-27T19:30:00",
        "2026-11-03T19:30:00",
    ]
    assert event["dtstart"].params["TZID"] == "Europe/Amsterdam"
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(hours=1.5)
    assert event["location"] == "Buurthuis, Voorbeeldlaan 1, Amsterdam"
    assert event["url"].endswith(evenings.get_absolute_url())


def test_a_calendar_carries_the_rules_of_the_clock(client: Client, evenings: Service) -> None:
    calendar = Calendar.from_ical(asked(client, "calendar", evenings))
    assert [zone["tzid"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/Amsterdam"]


def test_a_pause_and_a_summer_stop_are_left_out(client: Client) -> None:
    stop = {"from": "2026-11-10", "to": "2026-11-12", "reason": "zomerstop"}
    service = factories.make_service(
        locations=[factories.make_place(schedules=[factories.make_schedule(exceptions=[stop])])]
    )
    with time_machine.travel(NOW, tick=False):
        set_pause(service, date(2026, 10, 26), date(2026, 10, 28))
        (event,) = events(asked(client, "calendar", service))
    days = [start.date() for start in starts(event, date(2026, 11, 18))]
    assert days == [date(2026, 10, 20), date(2026, 11, 3), date(2026, 11, 17)]


def test_the_next_time_is_one_event_and_the_rest_is_not_in_it(client: Client, evenings: Service) -> None:
    with time_machine.travel(NOW, tick=False):
        (event,) = events(asked(client, "calendar-next", evenings))
    assert "rrule" not in event
    assert event["dtstart"].dt == datetime(2026, 10, 20, 19, 30, tzinfo=AMSTERDAM)


def test_what_is_going_on_now_is_not_the_next_time(client: Client, evenings: Service) -> None:
    with time_machine.travel(datetime(2026, 10, 20, 20, tzinfo=AMSTERDAM), tick=False):
        (event,) = events(asked(client, "calendar-next", evenings))
    assert event["dtstart"].dt.date() == date(2026, 10, 27)


def test_a_reminder_to_call_is_on_the_next_working_day_with_the_number_and_a_sentence(
    client: Client, evenings: Service
) -> None:
    with time_machine.travel(datetime(2026, 10, 23, 12, tzinfo=AMSTERDAM), tick=False):
        (event,) = events(asked(client, "calendar-call", evenings))
    assert event["dtstart"].dt == datetime(2026, 10, 26, 10, tzinfo=AMSTERDAM)
    assert event["summary"] == "Bel Slaapkring"
    assert "06 12345678" in event["description"]
    assert "Hoi, ik kom kijken." in event["description"]
    assert len(event.walk("VALARM")) == 1


@pytest.mark.parametrize("name", ["calendar", "calendar-next", "calendar-call"])
def test_what_has_no_times_no_number_or_is_not_on_the_site_has_no_file(
    client: Client, name: str, evenings: Service
) -> None:
    without = factories.make_service(name="Zonder", phones=[], schedules=[], locations=[])
    assert client.get(reverse(name, args=[without.slug])).status_code == 404
    assert client.get(reverse(name, args=["bestaat-niet"])).status_code == 404
    set_visibility(evenings, Visibility.HIDDEN, reason="klopt niet")
    assert client.get(reverse(name, args=[evenings.slug])).status_code == 404


def test_a_secret_address_is_not_in_a_calendar(client: Client) -> None:
    place = factories.make_place(
        name="Blijfhuis", address="Geheimlaan 7", confidential=True, schedules=[factories.make_schedule()]
    )
    service = factories.make_service(locations=[place])
    for name in ("calendar", "calendar-next"):
        data = asked(client, name, service).decode()
        assert "Geheimlaan" not in data
        assert "Blijfhuis" not in data


@pytest.mark.parametrize("nasty", ["Groep\r\nBEGIN:VEVENT", "a;b,c\\n", "“é” 😀", "x" * 110])
def test_what_an_owner_wrote_stays_inside_its_line(client: Client, nasty: str) -> None:
    place = factories.make_place(schedules=[factories.make_schedule()])
    service = factories.make_service(name="Groep", locations=[place])
    Service.objects.filter(pk=service.pk).update(name=nasty)
    (event,) = events(asked(client, "calendar", service))
    assert "".join(str(event["summary"]).split()) == "".join(nasty.replace("\r", "").split())


@given(rhythms())
def test_every_time_of_the_coming_year_is_the_one_that_the_site_tells(rhythm: Rhythm) -> None:
    first = None if rhythm.opens_at is None else next_occurrence(rhythm, NOW)
    if first is None:
        return
    meeting = Meeting("a@b", "Groep", "", "", "https://example.nl/", first, rhythm)
    (event,) = events(calendar_file([meeting], NOW))
    last = first.start.date() + timedelta(days=366)
    days = [first.start.date() + timedelta(days=number) for number in range(367)]
    expected = [day for day in days if falls_on(rhythm, day)]
    assert [each.date() for each in starts(event, last)] == expected
    assert all(each.time() == first.start.time() for each in starts(event, last))


def test_the_page_offers_a_calendar_only_where_there_is_one(client: Client) -> None:
    once = factories.make_schedule(freq="", byday="", dtstart="2026-10-20")
    service = factories.make_service(locations=[factories.make_place(schedules=[once])])
    address = reverse("calendar-next", args=[service.slug])
    for moment, is_there in ((NOW, True), (NOW.replace(hour=20), False)):
        with time_machine.travel(moment, tick=False):
            page = client.get(service.get_absolute_url()).content.decode()
            assert (address in page) == is_there
            assert (client.get(address).status_code == 200) == is_there
