"""Asking whether an entry is still true, reminding, stepping back: each once, whatever is run how often."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from directory.models import OutboxMessage, Service, VerificationRound
from directory.models.freshness import asked_from, not_recently_checked, stale_from, unchecked_from
from directory.publishing.asking import capacity_asks, freshness
from directory.publishing.entries.state import confirm, set_visibility, state_capacity
from directory.publishing.jobs.periodic import WORK
from directory.publishing.mail.outbox import post
from directory.publishing.versions.revisions import publish
from tests.helpers import factories

pytestmark = pytest.mark.django_db
NOW = datetime(2027, 6, 1, 10, tzinfo=UTC)
TODAY = NOW.date()
HALF_A_YEAR_AGO = date(2026, 12, 1)


@pytest.fixture(autouse=True)
def june(time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)


def make(**values: Any) -> Service:
    organization = values.pop("organization", None) or factories.make_organization(email="info@naast.nl")
    return factories.make_service(organization=organization, **values)


def kinds() -> list[tuple[str, str]]:
    return list(OutboxMessage.objects.order_by("created_at", "kind").values_list("kind", "to"))


def test_months_are_those_of_the_calendar(settings: Any) -> None:
    assert asked_from(date(2027, 3, 1)) == date(2026, 9, 1)
    assert asked_from(date(2027, 8, 31)) == date(2027, 2, 28)
    assert stale_from(date(2027, 6, 1)) == date(2026, 9, 1)
    assert unchecked_from(date(2027, 6, 29)) == HALF_A_YEAR_AGO
    settings.VERIFY_AFTER_MONTHS = 12
    assert asked_from(TODAY) == date(2026, 6, 1)


def test_owner_is_asked_half_a_year_after_the_last_word_with_three_links() -> None:
    make(confirmed_on=HALF_A_YEAR_AGO, confirmed_by="Mila", name="Slaapkring")
    assert freshness.open_due_rounds(NOW) == 1
    mail = OutboxMessage.objects.get()
    assert (mail.kind, mail.to, mail.subject) == ("verify", "info@naast.nl", "Klopt dit nog? Slaapkring")
    for words in (
        "Klopt nog:",
        "Wijzigen:",
        "Gestopt:",
        "> Slaapkring",
        "> Waar: Voorbeeldlaan 1, Amsterdam",
    ):
        assert words in mail.text
    assert mail.text.count("/bevestigen/") == 3


def test_the_question_names_what_most_often_changes() -> None:
    make(
        confirmed_on=HALF_A_YEAR_AGO,
        schedules=[factories.make_schedule()],
        phones=[{"number": "0201234567"}, {"number": "0612345678", "public": False}],
        url="https://naast.example/",
    )
    freshness.open_due_rounds(NOW)
    text = OutboxMessage.objects.get().text
    for line in (
        "> Wanneer: elke dinsdag 19:30-21:00",
        "> Waar: Voorbeeldlaan 1, Amsterdam",
        "> Telefoon: 020 123 4567",
        "> Website: https://naast.example/",
    ):
        assert line in text
    assert "12345678" not in text.replace(" ", "")


def test_a_day_too_early_asks_nobody() -> None:
    make(confirmed_on=HALF_A_YEAR_AGO + timedelta(days=1))
    assert freshness.open_due_rounds(NOW) == 0


def test_what_was_never_confirmed_counts_from_its_first_publication() -> None:
    make(published_at=datetime(2026, 12, 1, 22, 30, tzinfo=UTC))
    make(published_at=datetime(2026, 12, 1, 23, 30, tzinfo=UTC))  # half past midnight in Amsterdam
    assert freshness.open_due_rounds(NOW) == 1


@pytest.mark.parametrize("values", [{"visibility": "hidden"}, {"visibility": "ended"}, {"is_example": True}])
def test_what_is_not_there_or_an_example_is_not_asked_about(values: dict[str, Any]) -> None:
    make(confirmed_on=HALF_A_YEAR_AGO, **values)
    assert freshness.open_due_rounds(NOW) == 0
    assert freshness.step_back(NOW + timedelta(days=300)) == 0


def test_asking_twice_asks_once() -> None:
    make(confirmed_on=HALF_A_YEAR_AGO)
    assert (freshness.open_due_rounds(NOW), freshness.open_due_rounds(NOW)) == (1, 0)
    assert len(kinds()) == 1


def test_two_workers_at_once_ask_once() -> None:
    service = make(confirmed_on=HALF_A_YEAR_AGO)
    VerificationRound.objects.create(service=service, opened_on=TODAY)
    assert freshness._open(service.pk, TODAY) is False
    assert kinds() == []


def test_everybody_who_keeps_the_entry_gets_a_link_of_their_own() -> None:
    organization = factories.make_organization(email="info@naast.nl")
    owner = factories.make_owner(organization)
    make(organization=organization, confirmed_on=HALF_A_YEAR_AGO)
    freshness.open_due_rounds(NOW)
    texts = {mail.to: mail.text for mail in OutboxMessage.objects.all()}
    assert set(texts) == {"info@naast.nl", owner.email}
    assert len(set(texts.values())) == 2


def test_an_entry_without_anybody_to_mail_has_a_round_too() -> None:
    service = make(organization=factories.make_organization(), confirmed_on=HALF_A_YEAR_AGO)
    assert freshness.open_due_rounds(NOW) == 1
    assert kinds() == []
    later = NOW + timedelta(weeks=4)
    assert list(Service.objects.not_recently_checked(later.date())) == [service]


def test_owner_is_reminded_after_two_and_four_weeks_once_each() -> None:
    make(confirmed_on=HALF_A_YEAR_AGO)
    freshness.open_due_rounds(NOW)
    sent = []
    for days in range(60):
        now = NOW + timedelta(days=days)
        sent += [days] * (freshness.remind_due(now) + freshness.remind_due(now))
    assert sent == [14, 28]
    first, second = OutboxMessage.objects.filter(kind="verify_reminder").order_by("round")
    assert (first.round, second.round) == ("1", "2")
    assert first.subject != second.subject
    assert first.text != second.text


def test_a_sweep_that_comes_late_sends_one_reminder_and_not_two() -> None:
    make(confirmed_on=HALF_A_YEAR_AGO)
    freshness.open_due_rounds(NOW)
    assert freshness.remind_due(NOW + timedelta(weeks=5)) == 1
    assert freshness.remind_due(NOW + timedelta(weeks=6)) == 0


def test_who_is_changing_the_entry_is_not_reminded() -> None:
    service = make(confirmed_on=HALF_A_YEAR_AGO)
    freshness.open_due_rounds(NOW)
    factories.make_revision(service, summary="Iets nieuws.")
    assert freshness.remind_due(NOW + timedelta(weeks=2)) == 0


def test_a_word_closes_the_round_and_stops_the_reminders() -> None:
    service = make(confirmed_on=HALF_A_YEAR_AGO)
    freshness.open_due_rounds(NOW)
    confirm(service, "de redactie, per telefoon")
    assert VerificationRound.objects.get().closed_on == TODAY
    assert freshness.remind_due(NOW + timedelta(weeks=2)) == 0
    assert freshness.open_due_rounds(NOW) == 0


def test_an_old_word_answers_nothing() -> None:
    service = make()
    VerificationRound.objects.create(service=service, opened_on=TODAY)
    confirm(service, "Stichting Naast", on=HALF_A_YEAR_AGO)
    assert VerificationRound.objects.open().exists()


@pytest.mark.parametrize("visibility", ["hidden", "ended"])
def test_what_is_taken_off_the_site_is_asked_about_no_longer(visibility: str) -> None:
    service = make(confirmed_on=HALF_A_YEAR_AGO)
    freshness.open_due_rounds(NOW)
    set_visibility(service, visibility)
    assert not VerificationRound.objects.open().exists()


def test_an_owners_change_after_the_question_is_the_answer() -> None:
    service = make(confirmed_on=HALF_A_YEAR_AGO)
    freshness.open_due_rounds(NOW)
    publish(factories.make_revision(service, summary="Nu op woensdag."))
    service.refresh_from_db()
    assert service.confirmed_on == TODAY
    assert service.confirmed_by == service.organization.name
    assert service.verifications.get().outcome == "changed"
    assert not VerificationRound.objects.open().exists()


def test_a_change_that_was_sent_in_before_the_question_answers_nothing() -> None:
    service = make(confirmed_on=HALF_A_YEAR_AGO)
    change = factories.make_revision(service, summary="Nu op woensdag.")
    change.submitted_at = NOW - timedelta(days=1)
    change.save()
    freshness.open_due_rounds(NOW)
    publish(change)
    service.refresh_from_db()
    assert service.confirmed_on == HALF_A_YEAR_AGO
    assert VerificationRound.objects.open().exists()


def test_four_weeks_after_the_question_it_was_not_recently_checked() -> None:
    service = make(confirmed_on=HALF_A_YEAR_AGO)
    for days, expected in ((27, False), (28, True)):
        today = TODAY + timedelta(days=days)
        assert not_recently_checked(HALF_A_YEAR_AGO, date(2020, 1, 1), today) is expected
        assert Service.objects.not_recently_checked(today).filter(pk=service.pk).exists() is expected


def test_after_nine_months_without_word_it_steps_back_and_the_owner_hears_so_once() -> None:
    service = make(confirmed_on=date(2026, 9, 1))
    assert freshness.open_due_rounds(NOW) == 0  # asked about in the mail that says it stepped back
    assert (freshness.step_back(NOW), freshness.step_back(NOW)) == (1, 0)
    service.refresh_from_db()
    assert (service.visibility, service.visibility_reason) == ("stale", "te lang niet gecontroleerd")
    assert [kind for kind, _to in kinds()] == ["stale"]
    assert freshness.remind_due(NOW + timedelta(weeks=5)) == 0


def test_a_day_before_nine_months_it_stays() -> None:
    make(confirmed_on=date(2026, 9, 2))
    assert freshness.step_back(NOW) == 0


def test_what_has_nobody_to_mail_steps_back_too() -> None:
    service = make(organization=factories.make_organization(), confirmed_on=date(2026, 9, 1))
    assert freshness.step_back(NOW) == 1
    assert list(Service.objects.stale()) == [service]
    assert kinds() == []


def test_one_word_lists_what_stepped_back() -> None:
    service = make(confirmed_on=date(2026, 9, 1))
    freshness.step_back(NOW)
    confirm(service, "Stichting Naast")
    assert service.visibility == "listed"
    assert not VerificationRound.objects.open().exists()


def test_a_batch_is_bounded_and_its_queries_counted(
    monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: Any
) -> None:
    organization = factories.make_organization(email="info@naast.nl")
    services = factories.make_services([{"organization": organization} for _ in range(5)])
    Service.objects.filter(pk__in=[each.pk for each in services]).update(confirmed_on=HALF_A_YEAR_AGO)
    monkeypatch.setattr(freshness, "BATCH", 3)
    with django_assert_max_num_queries(1 + 3 * 14):
        assert freshness.open_due_rounds(NOW) == 3
    assert freshness.open_due_rounds(NOW) == 2
    with django_assert_max_num_queries(1):
        assert freshness.open_due_rounds(NOW) == 0


def test_the_sweep_knows_this_work() -> None:
    assert {"rounds", "reminders", "stepping back", "capacity", "links"} <= {work.name for work in WORK}


def test_room_is_asked_after_once_a_week_before_it_expires() -> None:
    service = make(confirmed_on=date(2027, 4, 1))
    state_capacity(service, "wachttijd", weeks=3, on=TODAY - timedelta(weeks=7))
    assert capacity_asks.ask_due(NOW - timedelta(days=1)) == 0
    assert (capacity_asks.ask_due(NOW), capacity_asks.ask_due(NOW)) == (1, 0)
    mail = OutboxMessage.objects.get(kind="capacity")
    assert "ongeveer 3 weken" in mail.text
    assert mail.text.count("/bevestigen/plek/") == 3


def test_a_new_statement_is_asked_after_again() -> None:
    service = make(confirmed_on=date(2027, 4, 1))
    state_capacity(service, "plek", on=TODAY - timedelta(weeks=7))
    capacity_asks.ask_due(NOW)
    state_capacity(service, "plek", on=TODAY)
    Service.objects.filter(pk=service.pk).update(confirmed_on=date(2027, 7, 1))
    assert capacity_asks.ask_due(NOW + timedelta(weeks=7)) == 1
    assert OutboxMessage.objects.filter(kind="capacity").count() == 2


def test_room_of_one_place_is_asked_after_by_its_name() -> None:
    service = make(confirmed_on=date(2027, 4, 1), locations=[factories.make_place(name="Buurthuis")])
    state_capacity(service.at_locations.get(), "plek", on=TODAY - timedelta(weeks=7))
    assert capacity_asks.ask_due(NOW) == 1
    assert "Buurthuis" in OutboxMessage.objects.get().text


@pytest.mark.parametrize("word", [HALF_A_YEAR_AGO, HALF_A_YEAR_AGO + timedelta(days=7)])
def test_in_the_week_of_the_big_question_there_is_no_second_mail(word: date) -> None:
    service = make(confirmed_on=word)
    state_capacity(service, "plek", on=TODAY - timedelta(weeks=7))
    freshness.open_due_rounds(NOW)
    capacity_asks.ask_due(NOW)
    capacity_asks.ask_due(NOW + timedelta(days=3))
    assert "capacity" not in [kind for kind, _to in kinds()]


def test_mail_of_an_owner_says_nothing_of_a_secret_address() -> None:
    place = {"id": factories.make_place()["id"], "place": "Amsterdam", "confidential": True}
    make(confirmed_on=HALF_A_YEAR_AGO, locations=[place])
    freshness.open_due_rounds(NOW)
    assert "Waar: Amsterdam" in OutboxMessage.objects.get().text


def test_a_name_cannot_put_a_button_in_the_mail() -> None:
    name = "=> Klik hier | https://kwaad.example"
    make(confirmed_on=HALF_A_YEAR_AGO, name=name)
    freshness.open_due_rounds(NOW)
    assert 'href="https://kwaad' not in OutboxMessage.objects.get().html


def test_outbox_keeps_one_mail_a_round() -> None:
    said = {"name": "x", "organization": "y", "lines": "z", "token": "t", "number": ""}
    assert post("verify", about="a", to="a@b.nl", context=said) == 1
    assert post("verify", about="a", to="a@b.nl", context=said) == 0
