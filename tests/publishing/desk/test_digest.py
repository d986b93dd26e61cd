"""The weekly mail to editors: once, only where there is something to do, with names and numbers and nothing of people."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from directory.models import Claim, OutboxMessage, Report, User
from directory.publishing.desk import digest
from directory.publishing.jobs.periodic import WORK
from directory.publishing.mail.notices import editor_addresses
from tests.helpers.factories import make_editor, make_place, make_service, make_user
from tests.helpers.reviewing import ggd, make_work, submitted
from tests.helpers.signing_in import signed_in_client

pytestmark = pytest.mark.django_db
MONDAY = datetime(2027, 5, 31, 6, tzinfo=UTC)  # eight in Amsterdam


@pytest.fixture(autouse=True)
def monday(time_machine: Any) -> None:
    time_machine.move_to(MONDAY, tick=False)


def mails() -> dict[str, str]:
    return dict(OutboxMessage.objects.filter(kind="digest").values_list("to", "text"))


@pytest.mark.parametrize(
    ("now", "week"),
    [
        (datetime(2027, 5, 31, 4, 59, tzinfo=UTC), date(2027, 5, 24)),
        (datetime(2027, 5, 31, 5, 0, tzinfo=UTC), date(2027, 5, 31)),
        (datetime(2027, 6, 6, 21, 0, tzinfo=UTC), date(2027, 5, 31)),
    ],
)
def test_a_week_begins_on_monday_at_seven(now: datetime, week: date) -> None:
    assert digest.week_of(now) == week


def test_a_regional_editor_hears_once_a_week_what_waits_there() -> None:
    editor = make_editor(ggd("Amsterdam"))
    make_editor(ggd("Groningen"))
    submitted(name="Naaiatelier", locations=[make_place(postal_code="1066AB")])
    assert (digest.mail_due(MONDAY), digest.mail_due(MONDAY)) == (1, 0)
    text = mails()[editor.email]
    assert "> Nieuw aanbod: 1, waarvan 1 van deze week" in text
    assert "> Naaiatelier" in text
    assert text.count("http") == 2
    assert digest.mail_due(MONDAY + timedelta(days=6)) == 0
    assert digest.mail_due(MONDAY + timedelta(days=7)) == 1
    assert OutboxMessage.objects.filter(kind="digest", to=editor.email).count() == 2


def test_an_empty_week_sends_nothing() -> None:
    make_editor(ggd("Amsterdam"))
    make_editor()
    assert digest.mail_due(MONDAY) == 0
    assert mails() == {}
    assert set(User.objects.values_list("digested_on", flat=True)) == {MONDAY.date()}


def test_old_work_that_waits_for_nobody_is_no_news(time_machine: Any) -> None:
    make_editor()
    make_work("plek")
    time_machine.move_to(MONDAY + timedelta(weeks=20), tick=False)
    assert digest.mail_due(MONDAY + timedelta(weeks=20)) == 0


def test_who_waits_for_an_answer_is_told_of_every_week(time_machine: Any) -> None:
    editor = make_editor()
    Report.objects.create(service=make_service(name="Slaapkring"), topics=["kosten"])
    later = MONDAY + timedelta(weeks=3)
    time_machine.move_to(later, tick=False)
    assert digest.mail_due(later) == 1
    mail = OutboxMessage.objects.get(kind="digest")
    assert mail.subject == "Bij de redactie: er wacht iemand op antwoord"
    assert (mail.to, mail.void_after) == (editor.email, datetime(2027, 6, 28, 5, tzinfo=UTC))


def test_a_national_editor_reads_what_is_national_apart() -> None:
    editor = make_editor()
    submitted(
        name="Landelijke lijn",
        locations=[],
        delivery_modes=["online"],
        areas=[{"region": "country:NL"}],
    )
    make_work("dubbel")
    digest.mail_due(MONDAY)
    text = mails()[editor.email]
    assert "Heel Nederland:\n\n> Nieuw aanbod: 1" in text
    assert "Landelijk:\n\n> Nieuw aanbod: 1" in text
    assert "Mogelijk dubbel: 1" in text.partition("Landelijk:")[0]


def test_who_edits_two_regions_reads_each_apart() -> None:
    editor = make_editor(ggd("Amsterdam"))
    editor.roles.create(kind="regional_editor", region=ggd("Groningen"))
    submitted(name="Naaiatelier", locations=[make_place(postal_code="9711AA")])
    digest.mail_due(MONDAY)
    text = mails()[editor.email]
    assert f"{ggd('Groningen').name}:\n\n> Nieuw aanbod: 1" in text
    assert ggd("Amsterdam").name not in text


def test_nothing_of_people_is_in_it() -> None:
    make_editor()
    service = make_service(name="Slaapkring")
    Report.objects.create(service=service, topics=["anders"], text="Mijn verhaal", email="mila@example.nl")
    claimant = make_user(email="claim@example.nl")
    Claim.objects.create(
        user=claimant, organization=service.organization, status="with_editor", message="Ik heet Mila."
    )
    digest.mail_due(MONDAY)
    (text,) = mails().values()
    for words in ("Mijn verhaal", "mila@example.nl", "claim@example.nl", "Ik heet Mila"):
        assert words not in text


@pytest.mark.parametrize("choice", ["urgent", "none"])
def test_who_wants_no_weekly_mail_gets_none(choice: str) -> None:
    editor = make_editor()
    digest.choose_mail(editor, choice)
    submitted(name="Naaiatelier")
    assert digest.mail_due(MONDAY) == 0


def test_who_chose_otherwise_in_the_same_moment_gets_none(meanwhile: Any) -> None:
    editor = make_editor()
    submitted(name="Naaiatelier")
    meanwhile.before(digest, "_mail", lambda: digest.choose_mail(editor, "none"))
    assert digest.mail_due(MONDAY) == 0


def test_who_is_no_editor_or_cannot_log_in_gets_none() -> None:
    make_user()
    closed = make_editor()
    closed.is_active = False
    closed.save()
    submitted(name="Naaiatelier")
    assert digest.mail_due(MONDAY) == 0


def test_the_sweep_knows_this_work() -> None:
    assert "digest" in {work.name for work in WORK}


def test_what_cannot_wait_goes_to_who_wants_mail_and_always_to_somebody() -> None:
    region = ggd("Amsterdam")
    one, other, national = make_editor(region), make_editor(region), make_editor()
    assert editor_addresses(region.pk) == sorted([one.email, other.email])
    digest.choose_mail(one, "none")
    digest.choose_mail(other, "urgent")
    assert editor_addresses(region.pk) == [other.email]
    digest.choose_mail(other, "none")
    assert editor_addresses(region.pk) == [national.email]
    digest.choose_mail(national, "none")
    assert editor_addresses(region.pk) == sorted([one.email, other.email])
    assert editor_addresses(None) == [national.email]
    User.objects.update(is_active=False)
    assert editor_addresses(region.pk) == []


def test_an_editor_chooses_their_own_mail(desk: Client, editor: User) -> None:
    assert 'value="week" checked' in desk.get("/redactie/mail/").text
    assert "Bewaard." in desk.post("/redactie/mail/", {"desk_mail": "none"}, follow=True).text
    editor.refresh_from_db()
    assert editor.desk_mail == "none"
    for wrong in ({}, {"desk_mail": "soms"}):
        assert desk.post("/redactie/mail/", wrong).status_code == 422
    other = make_editor()
    signed_in_client(other).post("/redactie/mail/", {"desk_mail": "urgent"})
    editor.refresh_from_db()
    assert editor.desk_mail == "none"
