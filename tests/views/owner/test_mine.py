"""What an owner keeps: how each entry stands in words, one thing to do next, and saying how it stands."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from directory.models import OutboxMessage, Revision, Service, User
from directory.publishing.entries.state import set_pause, set_visibility
from directory.publishing.versions import drafting, moderation
from directory.publishing.versions.revisions import publish, submit
from tests.helpers import factories, owners

pytestmark = pytest.mark.django_db


@pytest.fixture
def service(country: None, vocabulary: None) -> Service:
    return factories.make_service(name="Ommetje Sloterplas")


@pytest.fixture
def owner(client: Client, service: Service) -> User:
    user = factories.make_owner(service.organization)
    client.force_login(user)
    return user


def test_who_has_nothing_yet_is_shown_the_way_in(client: Client) -> None:
    client.force_login(factories.make_user())
    assert 'href="/aanmelden/begin/"' in owners.page(client)


def test_a_list_takes_the_same_queries_whatever_its_length(
    client: Client, owner: User, service: Service, django_assert_num_queries: Any
) -> None:
    for n in range(3):
        factories.make_service(name=f"Groep {n}", organization=service.organization)
    factories.make_revision(service, name="Anders")
    with django_assert_num_queries(10):  # the session, the user, the guard, and six
        html = owners.page(client)
    assert html.count("tt-own-card__name") == 4


def test_a_live_entry_asks_to_be_checked_then_for_room(client: Client, owner: User, service: Service) -> None:
    assert "Nog niet door jullie gecontroleerd." in owners.page(client)
    client.post(f"/mijn/aanbod/{service.pk}/klopt/")
    service.refresh_from_db()
    assert (service.confirmed_on, service.confirmed_by) == (timezone.localdate(), service.organization.name)
    html = owners.page(client)
    assert "Staat op de site" in html
    assert "Geef door of er plek is" in html


def test_room_is_said_in_weeks_or_until_a_day(client: Client, owner: User, service: Service) -> None:
    path = f"/mijn/aanbod/{service.pk}/plek/"
    assert client.post(path, {"status": "wachttijd", "weeks": "3", "until": ""}).status_code == 302
    assert "Er is een wachttijd, ongeveer 3 weken" in owners.page(client)
    client.post(path, {"status": "wachttijd", "weeks": "1", "until": ""})
    assert "Er is een wachttijd, ongeveer 1 week" in owners.page(client)
    assert "ongeveer 1 weken" not in owners.page(client)
    assert client.post(path, {"status": "vol", "weeks": "", "until": "2001-01-01"}).status_code == 422
    assert client.post(path, {"status": "vol", "weeks": "", "until": "31-31-2030"}).status_code == 422
    assert client.post(path, {"status": "wachttijd", "weeks": "drie"}).status_code == 422
    assert client.post(path, {"status": "\x00", "weeks": "9" * 5000}).status_code == 422


def test_room_is_never_said_by_not_choosing(client: Client, owner: User, service: Service) -> None:
    path = f"/mijn/aanbod/{service.pk}/plek/"
    assert "checked" not in owners.page(client, path).split("tt-own-form")[1]
    refused = client.post(path, {"weeks": "", "until": ""})
    assert refused.status_code == 422
    assert "Kies of er plek is." in refused.text
    client.post(path, {"status": "plek"})
    assert client.post(path, {"status": "onbekend"}).status_code == 302
    assert "Bewaard. Er staat nu “Plek niet ingevuld”." in owners.page(client)
    service.refresh_from_db()
    assert service.capacity_status == ""


def test_an_empty_pause_is_asked_about(client: Client, owner: User, service: Service) -> None:
    path, today = f"/mijn/aanbod/{service.pk}/pauze/", timezone.localdate()
    refused = client.post(path, {"first": "", "last": ""})
    assert refused.status_code == 422
    assert "Vul de eerste en de laatste dag in." in refused.text
    set_pause(service, today, today + timedelta(days=9))
    assert client.post(path, {"first": "", "last": ""}).status_code == 302
    assert "De pauze is gestopt. Het gaat weer door." in owners.page(client)


def test_a_form_that_was_refused_says_so_in_its_title(client: Client, owner: User, service: Service) -> None:
    path = f"/mijn/aanbod/{service.pk}/plek/"
    assert "<title>Plek: " in owners.page(client, path)
    assert "<title>Fout: Plek: " in client.post(path, {}).text
    begin = client.post("/aanmelden/begin/", {})
    assert "<title>Fout: Aanbod aanmelden" in begin.text
    team = client.post(f"/mijn/organisatie/{service.organization.slug}/", {"do": "invite", "email": "x"})
    assert "<title>Fout: " in team.text
    report = client.post(f"{service.get_absolute_url()}melden/", {})
    assert "<title>Fout: " in report.text


def test_a_pause_is_said_and_ended(client: Client, owner: User, service: Service) -> None:
    path, today = f"/mijn/aanbod/{service.pk}/pauze/", timezone.localdate()
    last = today + timedelta(days=20)
    assert client.post(path, {"first": today.isoformat(), "last": last.isoformat()}).status_code == 302
    assert "Pauze van" in owners.page(client)
    assert client.post(path, {"first": last.isoformat(), "last": today.isoformat()}).status_code == 422
    assert client.post(path, {"first": "", "last": ""}).status_code == 302
    service.refresh_from_db()
    assert service.paused_from is None


def test_stopped_is_asked_once_more_before_it_is_so(client: Client, owner: User, service: Service) -> None:
    path = f"/mijn/aanbod/{service.pk}/gestopt/"
    assert "Ja, het is gestopt" in owners.page(client, path)
    service.refresh_from_db()
    assert service.visibility == "listed"
    client.post(path)
    service.refresh_from_db()
    assert service.visibility == "ended"
    assert "Gestopt" in owners.page(client)


def test_a_change_is_one_draft_and_the_site_stays_as_it_is(
    client: Client, owner: User, service: Service
) -> None:
    first = client.post(f"/mijn/aanbod/{service.pk}/wijzigen/")["Location"]
    assert client.post(f"/mijn/aanbod/{service.pk}/wijzigen/")["Location"] == first
    draft = Revision.objects.get(status="draft")
    owners.ask(client, draft.pk, "naam", name="Ommetje West")
    service.refresh_from_db()
    assert service.name == "Ommetje Sloterplas"
    assert "Concept van een wijziging" in owners.page(client)


def test_a_change_says_what_stays_and_what_to_do(client: Client, owner: User, service: Service) -> None:
    change = drafting.change(service, owner)
    html = owners.page(client, f"/mijn/concept/{change.pk}/")
    assert "Wat nu op de site staat, blijft staan." in html
    assert "Kies hieronder wat je wilt aanpassen." in html
    assert "Gooi deze wijziging weg" in html
    assert "Wil je deze wijziging weggooien?" in owners.page(client, f"/mijn/concept/{change.pk}/intrekken/")
    draft = drafting.begin(owner, service.organization)
    html = owners.page(client, f"/mijn/concept/{draft.pk}/")
    assert "Kies hieronder wat je wilt aanpassen." not in html
    assert "Gooi dit concept weg" in html


@pytest.mark.parametrize("path", ["klopt", "plek", "pauze", "gestopt", "wijzigen"])
def test_another_organisations_entry_does_not_exist(client: Client, owner: User, path: str) -> None:
    other = factories.make_service()
    assert client.post(f"/mijn/aanbod/{other.pk}/{path}/").status_code == 404


def test_what_both_changed_is_chosen_field_by_field(client: Client, owner: User, service: Service) -> None:
    draft = drafting.change(service, owner)
    owners.ask(client, draft.pk, "naam", name="Ommetje van mij", summary="Mijn zin.")
    factories.change_service(service, name="Ommetje van de redactie", guides="Drie vrijwilligers.")
    assert "Bekijk het verschil en kies" in owners.page(client, f"/mijn/concept/{draft.pk}/")
    assert client.post(f"/mijn/concept/{draft.pk}/insturen/", {"regels": "ja"})["Location"].endswith(
        "/verschil/"
    )
    html = owners.page(client, f"/mijn/concept/{draft.pk}/verschil/")
    assert "Ommetje van mij" in html
    assert "Ommetje van de redactie" in html
    assert "Mijn zin." not in html
    service.refresh_from_db()
    chosen = {"name": "mijn", "gezien": str(service.live_revision_id)}
    assert client.post(f"/mijn/concept/{draft.pk}/verschil/", chosen).status_code == 302
    draft.refresh_from_db()
    assert draft.content["name"] == "Ommetje van mij"
    assert draft.content["summary"] == "Mijn zin."
    assert draft.content["guides"] == "Drie vrijwilligers."
    assert publish(submit(draft, actor=owner)).name == "Ommetje van mij"


def test_a_choice_about_an_older_version_is_asked_again(
    client: Client, owner: User, service: Service
) -> None:
    draft = drafting.change(service, owner)
    owners.ask(client, draft.pk, "naam", name="Van mij")
    factories.change_service(service, name="Van de redactie")
    stale = client.post(f"/mijn/concept/{draft.pk}/verschil/", {"name": "mijn", "gezien": "x"})
    assert stale["Location"].endswith("/verschil/")
    draft.refresh_from_db()
    assert draft.base_revision_id != Service.objects.get(pk=service.pk).live_revision_id


def test_a_change_that_was_turned_down_leaves_the_card_as_the_site_is(
    client: Client, owner: User, service: Service
) -> None:
    draft = submit(drafting.change(service, owner), actor=owner)
    moderation.reject(draft, factories.make_user(), 2, "Er staat een belofte in.")
    html = owners.page(client)
    assert "niet geplaatst, door regel 2" in html
    assert "Er staat een belofte in." in html
    assert "Pas aan en probeer opnieuw" in html
    assert "Nog niet door jullie gecontroleerd." in html
    assert "Het staat nog niet op de site" not in html
    mail = OutboxMessage.objects.filter(kind="rejected").first()
    assert mail is not None
    assert "Op de site blijft staan wat er stond." in mail.text
    client.post(f"/mijn/aanbod/{service.pk}/gestopt/")
    html = owners.page(client)
    assert "Gestopt" in html
    assert "Het staat nog niet op de site" not in html


def test_what_stopped_goes_on_by_its_owners_word(client: Client, owner: User, service: Service) -> None:
    client.post(f"/mijn/aanbod/{service.pk}/gestopt/")
    path = f"/mijn/aanbod/{service.pk}/weer/"
    assert path in owners.page(client)
    assert "Ja, het gaat weer door" in owners.page(client, path)
    for _twice in range(2):
        client.post(path)
    service.refresh_from_db()
    assert (service.visibility, service.confirmed_on) == ("listed", timezone.localdate())


def test_what_editors_took_off_the_site_stays_off(client: Client, owner: User, service: Service) -> None:
    set_visibility(service, "hidden", "Klopt niet.")
    client.post(f"/mijn/aanbod/{service.pk}/weer/")
    service.refresh_from_db()
    assert service.visibility == "hidden"


def test_a_pause_is_ended_with_one_button(client: Client, owner: User, service: Service) -> None:
    today = timezone.localdate()
    set_pause(service, today, today + timedelta(days=9))
    assert "Stop de pauze" in owners.page(client, f"/mijn/aanbod/{service.pk}/pauze/")
    client.post(f"/mijn/aanbod/{service.pk}/pauze/", {"stop": "ja", "first": "", "last": "x"})
    service.refresh_from_db()
    assert service.paused_from is None


def test_the_link_from_a_mail_leads_to_the_entry_itself(
    client: Client, owner: User, service: Service
) -> None:
    path = f"/mijn/aanbod/{service.pk}/wijzigen/"
    assert "Begin met wijzigen" in owners.page(client, path)
    assert not Revision.objects.filter(status="draft").exists()
    client.force_login(factories.make_user())
    assert client.get(path)["Location"] == "/mijn/"
