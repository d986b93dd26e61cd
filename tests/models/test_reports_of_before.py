"""What waited when reports still went to owners as they were written."""

from datetime import timedelta
from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.utils import timezone

from directory.models import OutboxMessage, Report
from tests.helpers.factories import make_service
from tests.helpers.mailing import make_mail

pytestmark = pytest.mark.django_db
move = import_module("directory.migrations.0010_reports_pass_by_editors")


class Before:
    """The models as the migration meets them: a report still says whether it was for editors only."""

    def __init__(self, editors_only: bool) -> None:
        self.editors_only = editors_only

    def get_model(self, app: str, name: str) -> Any:
        model = apps.get_model(app, name)
        if name != "Report":
            return model
        rows = list(model.objects.all())
        for row in rows:
            row.editors_only = self.editors_only
        return SimpleNamespace(objects=SimpleNamespace(iterator=lambda: rows))


def made(text: str = "Wat een prutsers.", **values: Any) -> Report:
    return Report.objects.create(service=make_service(), topics=["adres"], text=text, **values)


def migrate(*, editors_only: bool = False) -> Report:
    before: Any = Before(editors_only)
    move.stop_what_waits(before, None)
    move.say_what_owners_know(before, None)
    return Report.objects.get()


def mail(report: Report, **values: Any) -> OutboxMessage:
    return make_mail(kind="report_owner", about=str(report.pk), text="> prutsers", html="prutsers", **values)


@pytest.mark.parametrize("given_up", [False, True])
def test_a_mail_with_somebodys_words_is_not_sent_any_more(given_up: bool) -> None:
    message = mail(made(), given_up_at=timezone.now() if given_up else None)
    report = migrate()
    message.refresh_from_db()
    assert (message.text, message.html) == ("", "")
    assert not OutboxMessage.objects.due(timezone.now() + timedelta(days=9)).exists()
    assert (report.facts_sent, report.passed_on) == (False, "")


def test_what_was_mailed_is_known_to_have_been() -> None:
    sent = timezone.now() - timedelta(days=2)
    mail(made(), sent_at=sent)
    report = migrate()
    assert (report.facts_sent, report.passed_on, report.passed_on_at) == (True, "Wat een prutsers.", sent)


@pytest.mark.parametrize(("editors_only", "sent"), [(True, False), (False, True)])
def test_of_a_mail_that_is_not_kept_the_old_rule_says_whether_it_was_sent(
    editors_only: bool, sent: bool
) -> None:
    made()
    assert migrate(editors_only=editors_only).facts_sent == sent


def test_what_was_held_and_may_be_about_safety_is_held_no_longer() -> None:
    made("Iemand zat aan me.", status="spam")
    report = migrate(editors_only=True)
    assert (report.safety, report.status, report.facts_sent) == (True, "open", False)
