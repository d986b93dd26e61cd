"""The clock over the nights on which it is not plain: summer time ends and begins, New Year, a leap day.

The clock of this process is moved, so this one needs no production; ``make test`` runs it on both databases.
"""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from directory.language.opening import open_now
from directory.language.recurrence import AMSTERDAM
from directory.models import OutboxMessage, Service, VerificationRound
from directory.models.choices import Visibility
from directory.models.freshness import asked_from, stale_from
from directory.publishing.jobs.periodic import sweep
from directory.search.answer.state import live
from tests.helpers import factories, mailing
from tests.helpers.timetable import schedule

STEP = timedelta(minutes=15)
NIGHTS = {
    "summer time ends": "2026-10-25",
    "summer time begins": "2027-03-28",
    "new year": "2027-01-01",
    "leap day": "2028-02-29",
}

pytestmark = pytest.mark.usefixtures("country", "vocabulary")


@pytest.fixture(params=NIGHTS.values(), ids=NIGHTS.keys())
def midnight(request: pytest.FixtureRequest) -> datetime:
    """The midnight in Amsterdam on which that day begins."""
    return datetime.fromisoformat(request.param).replace(tzinfo=AMSTERDAM)


def test_everything_is_done_once_and_nothing_a_day_early(midnight: datetime, time_machine: Any) -> None:
    day = midnight.date()
    time_machine.move_to(midnight - timedelta(days=300), tick=False)
    asked, stepped = (
        factories.make_service(organization=factories.make_organization(email=f"{name}@naast.nl"))
        for name in ("klopt", "terug")
    )
    Service.objects.filter(pk=asked.pk).update(confirmed_on=asked_from(day), confirmed_by="Mila")
    Service.objects.filter(pk=stepped.pk).update(confirmed_on=stale_from(day), confirmed_by="Mila")
    reminded = factories.make_service(organization=factories.make_organization(email="nogeens@naast.nl"))
    Service.objects.filter(pk=reminded.pk).update(confirmed_on=asked_from(day - timedelta(days=14)))
    VerificationRound.objects.create(service=reminded, opened_on=day - timedelta(days=14))
    failed = mailing.make_mail(
        to="later@naast.nl", due_at=midnight - timedelta(hours=1), leased_until=midnight + 2.5 * STEP * 4
    )

    for moment in moments(midnight - timedelta(hours=3), midnight):
        time_machine.move_to(moment, tick=False)
        assert sweep() == []
    before = Counter(made())
    for moment in moments(midnight, midnight + timedelta(hours=6)):
        time_machine.move_to(moment, tick=False)
        assert sweep() == []

    happened = Counter(made()) - before
    assert happened == Counter(
        {
            ("verify", "klopt@naast.nl"): 1,
            ("stale", "terug@naast.nl"): 1,
            ("verify_reminder", "nogeens@naast.nl"): 1,
        }
    )
    assert Counter(made())[("proef", failed.to)] == 1
    assert sorted(to for message in mail.outbox for to in message.to) == sorted(to for _kind, to in made())
    assert not OutboxMessage.objects.waiting().exists()
    stepped.refresh_from_db()
    assert stepped.visibility == Visibility.STALE
    assert VerificationRound.objects.filter(service=asked, opened_on=day).count() == 1


def test_the_search_is_of_the_day_that_it_is_in_amsterdam(midnight: datetime, time_machine: Any) -> None:
    factories.make_service()
    time_machine.move_to(midnight - timedelta(seconds=1), tick=False)
    live.register()
    assert live._register
    assert live._register.snapshot.today == midnight.date() - timedelta(days=1)
    time_machine.move_to(midnight, tick=False)
    live.register()
    assert live._register.snapshot.today == midnight.date()


def test_what_is_open_at_night_is_open_by_the_clock_on_the_wall(midnight: datetime) -> None:
    always = [schedule("MO,TU,WE,TH,FR,SA,SU", "01:00-04:00")]
    always[0].on_holidays = True
    seen = [
        moment.astimezone(AMSTERDAM).hour
        for moment in moments(
            midnight, midnight.astimezone(timezone.get_fixed_timezone(0)) + timedelta(hours=6)
        )
        if open_now(always, moment)
    ]
    hours = set(range(1, 4)) - ({2} if midnight.date().isoformat() == NIGHTS["summer time begins"] else set())
    assert set(seen) == hours
    quarters = 4 * (4 if midnight.date().isoformat() == NIGHTS["summer time ends"] else len(hours))
    assert len(seen) == quarters


def moments(first: datetime, last: datetime) -> list[datetime]:
    """Return every quarter of an hour in between, as the earth turns, not as the clock says."""
    utc = timezone.get_fixed_timezone(0)
    first, last = first.astimezone(utc), last.astimezone(utc)
    return [first + number * STEP for number in range(int((last - first) / STEP))]


def made() -> list[tuple[str, str]]:
    return list(OutboxMessage.objects.order_by("created_at", "kind").values_list("kind", "to"))
