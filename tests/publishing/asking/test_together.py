"""All that is asked of one person at once is one mail and one page, however many entries they keep."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from directory.models import Organization, OutboxMessage, Role, Service, VerificationRound
from directory.publishing.asking import capacity_asks, freshness, together
from directory.publishing.asking.signed_links import (
    LinkOld,
    LinkWrong,
    capacity_token,
    read_capacity,
    read_together,
    together_token,
)
from directory.publishing.desk.waiting_sources import BY_KIND
from directory.publishing.entries.state import confirm, set_visibility, state_capacity
from directory.publishing.mail import sending
from tests.helpers import factories
from tests.helpers.mailing import paths_in

pytestmark = pytest.mark.django_db
NOW = datetime(2027, 6, 1, 10, tzinfo=UTC)
TODAY = NOW.date()
HALF_A_YEAR_AGO = date(2026, 12, 1)
TO = "info@naast.nl"


@pytest.fixture(autouse=True)
def june(time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def organization(june: None) -> Organization:
    return factories.make_organization(name="Stichting Naast", email=TO)


def entries(organization: Organization, number: int, **state: Any) -> list[Service]:
    made = factories.make_services(
        [{"organization": organization, "name": f"Groep {n:02}"} for n in range(number)]
    )
    Service.objects.filter(pk__in=[each.pk for each in made]).update(
        **{"confirmed_on": HALF_A_YEAR_AGO} | state
    )
    return made


def ask(now: datetime = NOW) -> None:
    """Do what the sweep does about questions."""
    for work in (freshness.open_due_rounds, freshness.remind_due, freshness.step_back, capacity_asks.ask_due):
        work(now)
    together.join_due(now)


def send(time_machine: Any, now: datetime = NOW) -> list[Any]:
    time_machine.move_to(now + timedelta(minutes=16), tick=False)
    mail.outbox.clear()
    sending.send_due()
    return list(mail.outbox)


def to_go() -> list[tuple[str, str]]:
    return sorted(OutboxMessage.objects.waiting().values_list("kind", "to"))


def token(to: str = TO) -> str:
    return together_token(to)


def test_forty_one_entries_are_one_mail_with_one_link(organization: Organization, time_machine: Any) -> None:
    entries(organization, 41)
    ask()
    ask()
    assert to_go() == [("asked_together", TO)]
    (sent,) = send(time_machine)
    assert sent.subject == "Klopt dit nog? 41 vragen over jullie aanbod"
    assert sent.body.count("/bevestigen/") == 1
    assert "aanbod van Stichting Naast" in sent.body
    assert "> Groep 00" in sent.body
    assert "En nog 16 andere." in sent.body
    assert OutboxMessage.objects.filter(kind="verify", within__isnull=False, text="").count() == 41


def test_who_is_asked_one_thing_gets_the_mail_of_that(organization: Organization, time_machine: Any) -> None:
    entries(organization, 1)
    ask()
    assert to_go() == [("verify", TO)]
    assert send(time_machine)[0].body.count("/bevestigen/") == 3


def test_everybody_who_keeps_them_gets_one_mail_with_a_link_of_their_own(organization: Organization) -> None:
    owner = factories.make_owner(organization)
    entries(organization, 3)
    ask()
    assert to_go() == sorted([("asked_together", TO), ("asked_together", owner.email)])
    assert read_together(token(owner.email)).to == owner.email


def test_entries_of_several_organisations_of_one_person_are_one_mail(time_machine: Any) -> None:
    owner = factories.make_user()
    for n in range(2):
        of = factories.make_organization(name=f"Stichting {n}")
        Role.objects.create(user=owner, kind="owner", organization=of)
        entries(of, 1)
    ask()
    (sent,) = send(time_machine)
    assert sent.to == [owner.email]
    assert "aanbod dat jij bijhoudt" in sent.body


def test_all_kinds_of_questions_are_in_it(organization: Organization, time_machine: Any) -> None:
    _asked, reminded, gone, full = entries(organization, 4)
    Service.objects.filter(pk=gone.pk).update(confirmed_on=date(2026, 8, 1))
    Service.objects.filter(pk=full.pk).update(confirmed_on=date(2027, 4, 1))
    VerificationRound.objects.create(service=reminded, opened_on=TODAY - timedelta(weeks=2))
    state_capacity(full, "vol", on=TODAY - timedelta(weeks=7))
    ask()
    assert to_go() == [("asked_together", TO)]
    (sent,) = send(time_machine)
    for words in (
        "Klopt dit nog?\n\n> Groep 00", "Klopt het nog?\n\n> Groep 01", "Is het er nog?\n\n> Groep 02",
        "Is hier nog plek?\n\n> Groep 03",
    ):  # fmt: skip
        assert words in sent.body


def test_a_mail_of_reminders_alone_says_so(organization: Organization, time_machine: Any) -> None:
    for service in entries(organization, 2):
        VerificationRound.objects.create(service=service, opened_on=TODAY - timedelta(weeks=2))
    ask()
    assert send(time_machine)[0].subject == "Nog geen antwoord: klopt jullie aanbod nog?"


def test_what_comes_a_little_later_is_added_to_the_mail_that_waits(
    organization: Organization, time_machine: Any
) -> None:
    entries(organization, 2)
    ask()
    late = factories.make_service(organization=organization, name="Later", confirmed_on=HALF_A_YEAR_AGO)
    time_machine.move_to(NOW + timedelta(minutes=5), tick=False)
    ask(NOW + timedelta(minutes=5))
    assert OutboxMessage.objects.get(asks__service=late).within
    (sent,) = send(time_machine)
    assert "3 vragen" in sent.subject
    assert "> Later" in sent.body


def test_what_comes_after_it_left_is_a_mail_of_its_own(organization: Organization, time_machine: Any) -> None:
    entries(organization, 2)
    ask()
    send(time_machine)
    factories.make_service(organization=organization, name="Later", confirmed_on=HALF_A_YEAR_AGO)
    ask(NOW + timedelta(hours=1))
    assert to_go() == [("verify", TO)]


def test_an_address_that_keeps_nothing_any_more_is_left_alone(organization: Organization) -> None:
    entries(organization, 2)
    freshness.open_due_rounds(NOW)
    Organization.objects.update(email="")
    assert together.join_due(NOW) == 0
    assert token("weg@naast.nl") == ""


def test_what_the_sender_took_in_the_same_moment_is_left_to_it(organization: Organization) -> None:
    entries(organization, 2)
    freshness.open_due_rounds(NOW)
    OutboxMessage.objects.update(leased_until=NOW + timedelta(minutes=5))
    assert together._join(TO, NOW) is False


def test_opening_the_page_changes_nothing_and_costs_as_many_queries(
    organization: Organization, client: Client, django_assert_max_num_queries: Any
) -> None:
    entries(organization, 20)
    ask()
    before = (OutboxMessage.objects.count(), VerificationRound.objects.open().count())
    path = paths_in("asked_together", "/bevestigen/")[0]
    with django_assert_max_num_queries(45):
        page = client.get(path)
    assert page.text.count('name="klopt"') == page.text.count(" checked") == 20
    assert (OutboxMessage.objects.count(), VerificationRound.objects.open().count()) == before


def test_all_but_one_is_confirmed_and_the_one_is_asked_about(
    organization: Organization, client: Client
) -> None:
    made = entries(organization, 3)
    ask()
    path = paths_in("asked_together", "/bevestigen/")[0]
    wrong = made[1]
    ids = [str(round.pk) for round in VerificationRound.objects.exclude(service=wrong)]
    page = client.post(path, {"klopt": ids}, follow=True)
    assert "Vandaag gecontroleerd: 2." in page.text
    assert "Wat is hier anders?" in page.text
    assert page.text.count('name="klopt"') == 1
    assert " checked" not in page.text
    assert list(VerificationRound.objects.open().values_list("service", flat=True)) == [wrong.pk]
    client.post(path, {"klopt": [str(VerificationRound.objects.open().get().pk)]})
    assert "Je bent klaar" in client.get(path).text


def test_nothing_ticked_changes_nothing_and_says_so(organization: Organization, client: Client) -> None:
    entries(organization, 2)
    ask()
    page = client.post(paths_in("asked_together", "/bevestigen/")[0], {})
    assert page.status_code == 422
    assert "Er is niets aangevinkt." in page.text
    assert VerificationRound.objects.open().count() == 2


@pytest.mark.parametrize("sent", ["onzin", "\x00", "🙂", "0190a6b2-0000-7000-8000-000000000000"])
def test_what_was_not_asked_is_left_out(organization: Organization, client: Client, sent: str) -> None:
    entries(organization, 2)
    ask()
    client.post(paths_in("asked_together", "/bevestigen/")[0], {"klopt": [sent], "plek": [sent]})
    assert VerificationRound.objects.open().count() == 2


def test_nobody_confirms_what_they_do_not_keep(organization: Organization, client: Client) -> None:
    entries(organization, 2)
    other = factories.make_service(confirmed_on=HALF_A_YEAR_AGO)
    ask()
    round = VerificationRound.objects.get(service=other)
    client.post(paths_in("asked_together", "/bevestigen/")[0], {"klopt": [str(round.pk)]})
    assert VerificationRound.objects.open().filter(pk=round.pk).exists()


def test_an_entry_that_was_handed_over_while_the_button_was_pressed_is_not_confirmed(
    organization: Organization, meanwhile: Any
) -> None:
    moved, kept = entries(organization, 2)
    ask()
    elsewhere = factories.make_organization(email="info@elders.nl")
    link = read_together(token())
    rounds = {str(round.pk) for round in VerificationRound.objects.all()}
    meanwhile.before(
        together, "_confirm", lambda: Service.objects.filter(pk=moved.pk).update(organization=elsewhere)
    )
    assert together.answer(link, rounds, ()) == 1
    assert list(VerificationRound.objects.open().values_list("service", flat=True)) == [moved.pk]
    assert kept.pk != moved.pk


def test_what_a_colleague_answered_in_the_same_moment_is_left_out(
    organization: Organization, meanwhile: Any
) -> None:
    one, _other = entries(organization, 2)
    ask()
    rounds = {str(round.pk) for round in VerificationRound.objects.all()}
    link = read_together(token())
    meanwhile.before(together, "_confirm", lambda: confirm(one, "Mila"))
    assert together.answer(link, rounds, ()) == 1


def rooms(organization: Organization) -> tuple[Service, Service]:
    one, other = entries(organization, 2, confirmed_on=date(2027, 4, 1))
    state_capacity(one, "wachttijd", weeks=3, on=TODAY - timedelta(weeks=7))
    state_capacity(other.at_locations.get(), "vol", on=TODAY - timedelta(weeks=7))
    ask()
    return one, other


def test_room_that_is_still_so_is_said_again(organization: Organization, client: Client) -> None:
    one, other = rooms(organization)
    other.at_locations.update(capacity_until=TODAY - timedelta(days=1))
    path = paths_in("asked_together", "/bevestigen/")[0]
    page = client.get(path).text
    assert "Is er nog plek?" in page
    assert "ongeveer 3 weken" in page
    at = other.at_locations.get()
    client.post(path, {"plek": [str(one.pk), str(at.pk)]})
    one.refresh_from_db()
    at.refresh_from_db()
    assert (one.capacity_stated_on, one.capacity_weeks) == (TODAY, 3)
    assert (at.capacity_stated_on, at.capacity_status, at.capacity_until) == (TODAY, "vol", None)
    assert "Je bent klaar" in client.get(path).text


@pytest.mark.parametrize("change", ["handed over", "hidden", "said again"])
def test_room_is_looked_at_again_in_the_moment_of_pressing(
    organization: Organization, meanwhile: Any, change: str
) -> None:
    one, _other = rooms(organization)
    elsewhere = factories.make_organization(email="info@elders.nl")

    def happen() -> None:
        if change == "handed over":
            Service.objects.filter(pk=one.pk).update(organization=elsewhere)
        elif change == "hidden":
            set_visibility(one, "hidden", "Even.")
        else:
            state_capacity(one, "plek")

    meanwhile.before(together, "_same_room", happen)
    before = one.events.filter(kind="capacity").count()
    assert together.answer(read_together(token()), (), {str(one.pk)}) == 0
    assert one.events.filter(kind="capacity").count() == before + (change == "said again")


@pytest.mark.parametrize("change", ["handed over", "said again"])
def test_the_link_about_room_is_looked_at_again_in_the_moment_of_pressing(
    organization: Organization, client: Client, meanwhile: Any, change: str
) -> None:
    (service,) = entries(organization, 1)
    state_capacity(service, "plek", on=TODAY - timedelta(weeks=7))
    old, elsewhere = capacity_token(service, TO), factories.make_organization(email="info@elders.nl")
    link = read_capacity(old)
    if change == "handed over":
        Service.objects.filter(pk=service.pk).update(organization=elsewhere)
        with pytest.raises(LinkWrong):
            capacity_asks.state_by_link(link, "vol")
    else:
        state_capacity(service, "wachttijd")
        with pytest.raises(freshness.AlreadyAnswered):
            capacity_asks.state_by_link(link, "vol")
    service.refresh_from_db()
    assert service.capacity_status != "vol"


def test_a_link_holds_ten_weeks_and_for_who_keeps_entries(
    organization: Organization, client: Client, time_machine: Any
) -> None:
    owner = factories.make_owner(organization)
    mine, ours = token(owner.email), token()
    time_machine.move_to(NOW + timedelta(weeks=10, minutes=1), tick=False)
    with pytest.raises(LinkOld):
        read_together(ours)
    assert client.get(f"/bevestigen/alles/{ours}/").status_code == 410
    time_machine.move_to(NOW, tick=False)
    Role.objects.all().delete()
    with pytest.raises(LinkWrong):
        read_together(mine)
    Organization.objects.update(email="ander@naast.nl")
    with pytest.raises(LinkWrong):
        read_together(ours)
    assert client.get("/bevestigen/alles/onzin/").status_code == 404
    owner.is_active = False
    owner.save()
    with pytest.raises(LinkWrong):
        read_together(mine)


def test_a_token_of_one_entry_opens_no_list(organization: Organization, client: Client) -> None:
    entries(organization, 1)
    ask()
    one = paths_in("verify", "/bevestigen/")[0].split("/")[2]
    assert client.get(f"/bevestigen/alles/{one}/").status_code == 404


def why(service: Service, now: datetime) -> str:
    row = BY_KIND["controle"].find(now).get(service=service)
    return BY_KIND["controle"].show(row).why


def test_the_desk_says_how_many_mails_truly_went_out(organization: Organization, time_machine: Any) -> None:
    known, other = entries(organization, 2)
    unknown = factories.make_service(organization=factories.make_organization(), confirmed_on=HALF_A_YEAR_AGO)
    ask()
    send(time_machine)
    later = NOW + timedelta(weeks=2)
    time_machine.move_to(later, tick=False)
    ask(later)
    set_visibility(other, "hidden", "Weg.")
    last = NOW + timedelta(weeks=4)
    assert why(known, last) == "Geen antwoord na 1 mail"
    send(time_machine, later)
    assert why(known, last) == "Geen antwoord na 2 mails"
    assert why(unknown, last) == "Geen antwoord. Er is geen mail verstuurd."
