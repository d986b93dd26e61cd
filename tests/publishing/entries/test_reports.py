"""What a report becomes when it is stored, apart from the form that brings it."""

import pytest

from directory.models import OutboxMessage, Report
from directory.models.choices import Visibility
from directory.publishing.content.errors import StateError
from directory.publishing.entries import reports
from tests.helpers.factories import make_service

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("visibility", [Visibility.HIDDEN, Visibility.MERGED])
def test_what_lost_its_page_while_somebody_wrote_takes_no_report(visibility: Visibility) -> None:
    into = make_service() if visibility == Visibility.MERGED else None
    service = make_service(visibility=visibility, merged_into=into)
    with pytest.raises(StateError):
        reports.report(service, ["telefoon"], "Er neemt niemand op.")
    assert not Report.objects.exists()


def test_words_without_a_topic_are_about_something_else() -> None:
    assert reports.report(make_service(), [], "De ingang is verbouwd.").topics == ["anders"]


def test_a_report_that_was_not_held_is_not_mailed_again() -> None:
    made = reports.report(make_service(), ["telefoon"], "Er neemt niemand op.")
    before = OutboxMessage.objects.count()
    assert reports.release(made).status == Report.Status.OPEN
    assert OutboxMessage.objects.count() == before
