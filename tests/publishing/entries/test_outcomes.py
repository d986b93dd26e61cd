"""What came of an offer: counted without anybody, read from five up, and looked at when it was said twice."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from directory.models import OutcomeCount, OutcomeMark, Report, Service
from directory.models.choices import Outcome, ReportTopic, Visibility
from directory.publishing.entries.outcomes import forget_marks, note_outcome, told_of
from directory.publishing.entries.reports import report, settle
from directory.publishing.entries.state import set_visibility
from tests.helpers import factories

TODAY = date(2026, 11, 30)


@pytest.fixture
def service(country: None, vocabulary: None) -> Service:
    return factories.make_service(name="Slaapkring")


def say(service: Service, outcome: Outcome, *, lists: int = 1, on: date = TODAY, first: int = 0) -> None:
    for number in range(first, first + lists):
        assert note_outcome(service, outcome, f"lijst-{number}", on)


def said(service: Service) -> list[tuple[str, str]]:
    return told_of([service.pk]).get(service.pk, [])


def topics() -> list[list[str]]:
    return [each.topics for each in Report.objects.unsettled()]


def test_below_five_answers_a_month_nothing_can_be_read(service: Service) -> None:
    say(service, Outcome.DONE, lists=4)
    assert said(service) == []
    say(service, Outcome.UNFIT, first=4)
    assert said(service) == [("november 2026", "4 gelukt, 1 paste niet")]


def test_each_month_is_counted_apart(service: Service) -> None:
    say(service, Outcome.DONE, lists=4)
    say(service, Outcome.DONE, lists=4, on=date(2026, 12, 1))
    assert said(service) == []


def test_the_answers_of_another_offer_do_not_count(service: Service) -> None:
    say(service, Outcome.DONE, lists=4)
    say(factories.make_service(), Outcome.DONE, lists=4)
    assert said(service) == []


def test_a_list_answers_once_a_day_for_each_offer(service: Service) -> None:
    other = factories.make_service()
    assert note_outcome(service, Outcome.DONE, "lijst", TODAY)
    assert not note_outcome(service, Outcome.FULL, "lijst", TODAY)
    assert note_outcome(other, Outcome.DONE, "lijst", TODAY)
    assert note_outcome(service, Outcome.DONE, "lijst", TODAY + timedelta(days=1))
    assert [row.number for row in OutcomeCount.objects.filter(service=service)] == [1, 1]


def test_what_is_kept_says_nothing_of_the_list_and_goes_the_next_day(service: Service) -> None:
    note_outcome(service, Outcome.DONE, "lijst", TODAY)
    assert "lijst" not in OutcomeMark.objects.get().digest
    assert forget_marks(datetime(2026, 11, 30, 23, tzinfo=ZoneInfo("Europe/Amsterdam"))) == 0
    assert forget_marks(datetime(2026, 12, 1, 1, tzinfo=ZoneInfo("Europe/Amsterdam"))) == 1
    assert not OutcomeMark.objects.exists()


@pytest.mark.parametrize(
    ("outcome", "topic"), [(Outcome.FULL, ReportTopic.ROOM), (Outcome.SILENT, ReportTopic.SILENT)]
)
def test_twice_within_two_weeks_is_looked_at_once(
    service: Service, outcome: Outcome, topic: ReportTopic
) -> None:
    say(service, outcome)
    assert topics() == []
    say(service, outcome, first=1, on=TODAY + timedelta(days=13))
    assert topics() == [[topic]]
    say(service, outcome, first=2, on=TODAY + timedelta(days=14))
    assert topics() == [[topic]]


def test_two_weeks_apart_is_not(service: Service) -> None:
    say(service, Outcome.FULL)
    say(service, Outcome.FULL, on=TODAY + timedelta(days=14))
    assert topics() == []


@pytest.mark.parametrize("outcome", [Outcome.DONE, Outcome.UNFIT])
def test_what_says_nothing_of_the_offer_is_never_looked_at(service: Service, outcome: Outcome) -> None:
    say(service, outcome, lists=3)
    assert topics() == []


def test_after_it_was_settled_it_can_be_said_again(service: Service) -> None:
    say(service, Outcome.FULL, lists=2)
    settle(Report.objects.get(), None, Report.Status.MENDED)
    say(service, Outcome.FULL, first=2)
    assert topics() == [[ReportTopic.ROOM]]


def test_what_lies_on_the_desk_already_is_not_reported_again(service: Service) -> None:
    report(service, topics=[ReportTopic.ROOM])
    say(service, Outcome.FULL, lists=2)
    assert topics() == [[ReportTopic.ROOM]]


def test_of_what_stopped_nothing_is_looked_at(service: Service) -> None:
    set_visibility(service, Visibility.ENDED, reason="gestopt")
    say(service, Outcome.SILENT, lists=2)
    assert topics() == []
