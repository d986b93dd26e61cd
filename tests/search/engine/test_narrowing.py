"""Who passes a filter: what an offer has, what it says to be for, and what nobody knows of it."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.query import SearchQuery
from directory.search.engine.narrowing import Narrowing
from directory.search.snapshot import bitmaps
from tests.helpers.factories import make_schedule, make_service
from tests.helpers.searching import NOW, Find, names, snapshot_now

SATURDAY = make_schedule(byday="SA", opens_at="11:00", closes_at="15:00")
SUNDAY = make_schedule(byday="SU", opens_at="11:00", closes_at="12:00")


def test_what_is_open_is_told_by_the_clock_also_where_the_snapshot_is_of_the_day_before(find: Find) -> None:
    for name, schedule in (("Zaterdag", SATURDAY), ("Zondag", SUNDAY)):
        make_service(name=name, schedules=[schedule])
    snapshot = snapshot_now()

    def open_at(now: datetime) -> int:
        narrowing = Narrowing(snapshot, AnalysedQuery(SearchQuery(), now))
        return bitmaps.count(narrowing.open_now)

    sunday = NOW.replace(hour=11, minute=30) + timedelta(days=1)
    assert [open_at(moment) for moment in (NOW, sunday, sunday.replace(hour=13))] == [1, 1, 0]


def test_all_themes_is_for_every_theme_also_where_others_are_named(find: Find) -> None:
    make_service(name="Alles", concepts=["rouw"], all_themes=True)
    make_service(name="Alleen rouw", concepts=["rouw"])
    assert names(find("thema=slaap")) == ["Alles"]


def test_every_choice_is_counted_and_nothing_else(find: Find) -> None:
    make_service()
    snapshot = snapshot_now()
    narrowing = Narrowing(snapshot, AnalysedQuery(SearchQuery(), NOW))
    counted = narrowing.facet_counts(narrowing.members())
    assert {name: set(counts) for name, counts in counted.items()} == {
        name: {*facet.values, *(["nu"] if name == "wanneer" else [])}
        for name, facet in snapshot.facets.items()
    }


def test_being_open_now_is_no_room(find: Find) -> None:
    full = {"capacity_status": "vol", "capacity_stated_on": NOW.date()}
    make_service(name="Vol en open", schedules=[SATURDAY], **full)
    make_service(name="Plek", capacity_status="plek", capacity_stated_on=NOW.date())
    assert names(find("plek=nu")) == ["Plek"]


def test_what_a_holiday_leaves_open_answers_only_who_asks_for_now(find: Find, time_machine: Any) -> None:
    make_service(name="Vrijdag", schedules=[make_schedule(byday="FR", opens_at="11:00", closes_at="15:00")])
    make_service(name="In het weekend", schedules=[SATURDAY])
    christmas = datetime(2026, 12, 25, 14, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
    time_machine.move_to(christmas, tick=False)
    assert names(find("wanneer=nu", christmas)) == ["Vrijdag"]
    assert names(find("wanneer=weekend", christmas)) == ["In het weekend"]
