"""Links in mails: opening one changes nothing, its button does; one that holds no longer says what to do."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from directory.models import OutboxMessage, Role, Service, VerificationRound
from directory.publishing.asking import capacity_asks, freshness
from directory.publishing.asking.signed_links import (
    LinkWrong,
    capacity_token,
    read_capacity,
    read_round,
    round_token,
)
from directory.publishing.entries.state import confirm, state_capacity
from tests.helpers import factories
from tests.helpers.mailing import paths_in

pytestmark = pytest.mark.django_db
NOW = datetime(2027, 6, 1, 10, tzinfo=UTC)
TODAY = NOW.date()


@pytest.fixture(autouse=True)
def june(time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def service(june: None) -> Service:
    organization = factories.make_organization(name="Stichting Naast", email="info@naast.nl")
    service = factories.make_service(
        organization=organization, name="Slaapkring", confirmed_on=(NOW - timedelta(days=200)).date()
    )
    freshness.open_due_rounds(NOW)
    return service


@pytest.fixture
def token(service: Service) -> str:
    return paths_in("verify", "/bevestigen/")[0].split("/")[2]


def state(service: Service) -> tuple[Any, ...]:
    service.refresh_from_db()
    return (
        service.visibility, service.confirmed_on, service.capacity_status, service.verifications.count(),
        service.events.count(), VerificationRound.objects.open().count(), OutboxMessage.objects.count(),
    )  # fmt: skip


def test_the_mail_has_three_links_that_show_what_stands_on_the_site(client: Client, service: Service) -> None:
    paths = paths_in("verify", "/bevestigen/")
    assert len(paths) == 3
    for path in paths:
        page = client.get(path)
        assert page.status_code == 200
        assert "Slaapkring" in page.text
        assert "Voorbeeldlaan 1" in page.text
        assert page.headers["Cache-Control"].find("no-store") >= 0
        assert "noindex" in page.text


@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_whoever_opens_links_by_itself_changes_nothing(client: Client, service: Service, method: str) -> None:
    before = state(service)
    token = paths_in("verify", "/bevestigen/")[0].split("/")[2]
    capacity = capacity_token(service, "info@naast.nl")
    for path in (
        *paths_in("verify", "/bevestigen/"), f"/bevestigen/{token}/nieuw/", f"/bevestigen/plek/{capacity}/",
        f"/bevestigen/plek/{capacity}/plek/", f"/bevestigen/plek/{capacity}/vol/",
    ):  # fmt: skip
        assert getattr(client, method)(path).status_code in (200, 302, 405)
    assert state(service) == before


def test_one_link_and_one_button_confirm(client: Client, service: Service, token: str) -> None:
    page = client.get(f"/bevestigen/{token}/").text
    assert page.count("<button") == 1
    answer = client.post(f"/bevestigen/{token}/", follow=True)
    assert answer.redirect_chain[0][1] == 302
    assert "vandaag is gecontroleerd" in answer.text
    assert "Is er nu plek?" in answer.text
    service.refresh_from_db()
    assert (service.confirmed_on, service.confirmed_by) == (TODAY, "Stichting Naast")
    assert not VerificationRound.objects.open().exists()


def test_after_confirming_room_is_said_in_the_same_way(client: Client, service: Service, token: str) -> None:
    thanks = client.post(f"/bevestigen/{token}/", follow=True)
    ways = re.findall(r'href="(/bevestigen/plek/[^"]+)"', thanks.text)
    assert [way.rsplit("/", 2)[1] for way in ways] == ["plek", "wachttijd", "vol"]
    assert client.get(ways[1]).text.count("<button") == 1
    done = client.post(ways[1], {"weeks": "3"}, follow=True)
    assert "Er is een wachttijd, ongeveer 3 weken" in done.text
    service.refresh_from_db()
    assert (service.capacity_status, service.capacity_weeks, service.capacity_stated_on) == (
        "wachttijd", 3, TODAY,
    )  # fmt: skip


def test_pressing_twice_is_as_good_as_once(client: Client, service: Service, token: str) -> None:
    client.post(f"/bevestigen/{token}/")
    before = state(service)
    again = client.post(f"/bevestigen/{token}/", follow=True)
    assert again.status_code == 200
    assert "Dit is al doorgegeven" in again.text
    assert state(service) == before


def test_changing_leads_to_the_form_behind_the_login(client: Client, service: Service, token: str) -> None:
    page = client.get(f"/bevestigen/{token}/wijzigen/").text
    assert f'href="/mijn/aanbod/{service.pk}/wijzigen/"' in page


def test_stopped_is_asked_once_more_and_the_page_stays(client: Client, service: Service, token: str) -> None:
    done = client.post(f"/bevestigen/{token}/gestopt/", {"reason": "Geen vrijwilligers meer."}, follow=True)
    assert "Het staat als gestopt op de site" in done.text
    service.refresh_from_db()
    assert (service.visibility, service.visibility_reason) == ("ended", "Geen vrijwilligers meer.")
    page = client.get(service.get_absolute_url())
    assert page.status_code == 200
    assert "Dit aanbod is gestopt" in page.text


def test_stopped_needs_no_reason(client: Client, service: Service, token: str) -> None:
    client.post(f"/bevestigen/{token}/gestopt/")
    service.refresh_from_db()
    assert service.visibility == "ended"


@pytest.mark.parametrize("reason", ["x" * 201, "nul\x00", "x" * 100_000])
def test_a_reason_that_cannot_be_changes_nothing(
    client: Client, service: Service, token: str, reason: str
) -> None:
    before = state(service)
    answer = client.post(f"/bevestigen/{token}/gestopt/", {"reason": reason})
    assert answer.status_code == 422
    assert "tt-errors" in answer.text
    assert state(service) == before


@pytest.mark.parametrize("reason", ["<b>weg</b>", "🙂 klaar", "\u202eomgekeerd", "'; DROP TABLE"])
def test_any_words_survive_as_words(client: Client, service: Service, token: str, reason: str) -> None:
    assert client.post(f"/bevestigen/{token}/gestopt/", {"reason": reason}).status_code in (302, 422)


@pytest.mark.parametrize(
    ("status", "data"),
    [
        ("wachttijd", {"weeks": "-1"}), ("wachttijd", {"weeks": "999999999999999999999"}),
        ("wachttijd", {"weeks": "drie"}), ("wachttijd", {"weeks": "\x00"}), ("vol", {"until": "2020-01-01"}),
        ("vol", {"until": "31-02-2027"}), ("vol", {"until": "0000-00-00"}), ("vol", {"until": "99999-01-01"}),
    ],
)  # fmt: skip
def test_room_that_cannot_be_is_said_at_the_field(
    client: Client, service: Service, status: str, data: dict[str, str]
) -> None:
    before = state(service)
    answer = client.post(f"/bevestigen/plek/{capacity_token(service, 'info@naast.nl')}/{status}/", data)
    assert answer.status_code == 422
    assert "tt-field__error" in answer.text
    assert state(service) == before


def test_an_answer_we_do_not_know_is_not_found(client: Client, service: Service) -> None:
    path = f"/bevestigen/plek/{capacity_token(service, 'info@naast.nl')}/misschien/"
    assert client.post(path).status_code == 404


def test_the_mail_about_room_has_three_links_that_state_it(client: Client, service: Service) -> None:
    confirm(service, "Stichting Naast")
    VerificationRound.objects.all().delete()
    state_capacity(service, "vol", on=TODAY - timedelta(weeks=7))
    capacity_asks.ask_due(NOW)
    paths = paths_in("capacity", "/bevestigen/")
    assert len(paths) == 3
    assert "Er is plek" in client.post(paths[0], follow=True).text
    service.refresh_from_db()
    assert service.capacity_status == "plek"
    late = client.post(paths[2])
    assert "Dit is al doorgegeven" in late.text
    service.refresh_from_db()
    assert service.capacity_status == "plek"


@pytest.mark.parametrize(
    "wrong", ["x", "x" * 5000, "%00", "a.b.c", "é", "..", "eyJhIjoxfQ.1abc.def", "🙂", "%ED%B3%A9"]
)
def test_a_link_of_somebody_elses_making_gets_a_friendly_page(client: Client, wrong: str) -> None:
    for path in (f"/bevestigen/{wrong}/", f"/bevestigen/plek/{wrong}/"):
        for answer in (client.get(path), client.post(path)):
            assert answer.status_code == 404


def test_a_changed_link_is_not_ours(client: Client, service: Service, token: str) -> None:
    content, _dot, rest = token.partition(".")
    for other in (content[:-2] + "AA." + rest, token[:-1] + ("A" if token[-1] != "A" else "B"), token + "x"):
        answer = client.get(f"/bevestigen/{other}/")
        assert answer.status_code == 404
        assert "Deze link kennen we niet" in answer.text


def test_a_link_about_room_confirms_nothing(client: Client, service: Service) -> None:
    assert client.post(f"/bevestigen/{capacity_token(service, 'info@naast.nl')}/").status_code == 404
    service.refresh_from_db()
    assert service.verifications.count() == 0


def test_who_no_longer_keeps_the_entry_has_a_link_without_meaning(service: Service) -> None:
    owner = factories.make_owner(service.organization)
    link = round_token(VerificationRound.objects.get(), owner.email)
    assert read_round(link).to == owner.email
    Role.objects.filter(user=owner).delete()
    with pytest.raises(LinkWrong):
        read_round(link)


def test_a_link_about_what_is_gone_has_no_meaning(service: Service) -> None:
    place = service.at_locations.get()
    round = round_token(VerificationRound.objects.get(), "info@naast.nl")
    capacity = capacity_token(place, "info@naast.nl")
    assert read_capacity(capacity).subject == place
    VerificationRound.objects.all().delete()
    place.delete()
    with pytest.raises(LinkWrong):
        read_round(round)
    with pytest.raises(LinkWrong):
        read_capacity(capacity)


def test_a_link_about_one_place_names_it(client: Client, service: Service) -> None:
    token = capacity_token(service.at_locations.get(), "info@naast.nl")
    assert "Amsterdam" in client.get(f"/bevestigen/plek/{token}/").text
    client.post(f"/bevestigen/plek/{token}/plek/")
    assert service.at_locations.get().capacity_status == "plek"


def test_who_made_a_link_up_gets_no_mail(client: Client, service: Service) -> None:
    before = OutboxMessage.objects.count()
    answer = client.post("/bevestigen/verzonnen/nieuw/")
    assert answer.status_code == 404
    assert OutboxMessage.objects.count() == before


def test_a_link_to_a_question_says_nothing_of_capacity(token: str) -> None:
    with pytest.raises(LinkWrong):
        read_capacity(token)


def test_after_ten_weeks_a_link_is_over_and_one_button_mails_a_new_one(
    client: Client, service: Service, token: str, time_machine: Any
) -> None:
    time_machine.move_to(NOW + timedelta(weeks=10, days=1), tick=False)
    page = client.get(f"/bevestigen/{token}/")
    assert page.status_code == 410
    assert "Deze link is verlopen" in page.text
    assert client.post(f"/bevestigen/{token}/").status_code == 410
    for _again in range(2):
        assert "Kijk in je mail" in client.post(f"/bevestigen/{token}/nieuw/").text
    assert OutboxMessage.objects.filter(kind="verify_link").count() == 1
    assert client.get(paths_in("verify_link", "/bevestigen/")[0]).status_code == 200


def test_an_old_link_that_was_answered_opens_nothing(
    client: Client, service: Service, token: str, time_machine: Any
) -> None:
    client.post(f"/bevestigen/{token}/")
    time_machine.move_to(NOW + timedelta(days=365), tick=False)
    page = client.get(f"/bevestigen/{token}/")
    assert page.status_code == 410
    assert "/bevestigen/plek/" not in page.text


def test_what_a_link_leads_to_is_as_old_as_the_link(
    client: Client, service: Service, token: str, time_machine: Any
) -> None:
    time_machine.move_to(NOW + timedelta(weeks=9), tick=False)
    capacity = client.post(f"/bevestigen/{token}/").headers["Location"]
    again = re.findall(r'href="(/bevestigen/plek/[^"]+)"', client.get(f"/bevestigen/{token}/").text)[0]
    said = client.post(f"{capacity}plek/").headers["Location"]
    assert client.get(said).status_code == 200
    time_machine.move_to(NOW + timedelta(weeks=10, days=1), tick=False)
    assert [client.get(path).status_code for path in (capacity, again, said)] == [410, 410, 410]


def test_new_links_are_asked_for_a_few_times_an_hour(client: Client, service: Service, token: str) -> None:
    answers = [client.post(f"/bevestigen/{token}/nieuw/").status_code for _ in range(6)]
    assert answers == [200] * 5 + [429]


def test_a_new_link_never_says_whether_an_address_is_known(
    client: Client, service: Service, token: str
) -> None:
    page = client.post(f"/bevestigen/{token}/nieuw/").text
    assert "info@naast.nl" not in page


def test_after_an_answer_a_new_link_opens_a_question_that_is_not_repeated(
    client: Client, service: Service, token: str
) -> None:
    client.post(f"/bevestigen/{token}/")
    client.post(f"/bevestigen/{token}/nieuw/")
    assert client.get(paths_in("verify_link", "/bevestigen/")[2]).status_code == 200
    assert freshness.remind_due(NOW + timedelta(weeks=5)) == 0


def test_what_ended_gets_no_new_link_but_the_way_to_the_editors(
    client: Client, service: Service, token: str
) -> None:
    client.post(f"/bevestigen/{token}/gestopt/")
    client.post(f"/bevestigen/{token}/nieuw/")
    assert not OutboxMessage.objects.filter(kind="verify_link").exists()
    assert "mail de redactie" in client.get(f"/bevestigen/{token}/").text


def test_a_stale_entry_is_back_after_one_button(client: Client, service: Service, time_machine: Any) -> None:
    later = NOW + timedelta(days=120)
    time_machine.move_to(later, tick=False)
    freshness.step_back(later)
    client.post(paths_in("stale", "/bevestigen/")[0])
    service.refresh_from_db()
    assert service.visibility == "listed"


def test_a_post_needs_the_forms_own_token(service: Service, token: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(f"/bevestigen/{token}/").status_code == 403
    service.refresh_from_db()
    assert service.verifications.count() == 0
