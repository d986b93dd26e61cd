"""The file of one entry before an editor: how it stands, its room, its versions, its duplicate pairs."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from directory.models import LinkCheck, Report, Service
from directory.publishing.entries.state import state_capacity
from tests.helpers.factories import change_service, make_service
from tests.helpers.reviewing import ggd, text

pytestmark = pytest.mark.django_db


def test_an_entry_is_confirmed_by_phone_in_one_step(desk: Client) -> None:
    service = make_service(visibility="stale")
    assert desk.post(f"/redactie/aanbod/{service.code}/", {"doen": "gebeld"}).status_code == 302
    service.refresh_from_db()
    assert (service.confirmed_by, service.visibility) == ("redactie, per telefoon", "listed")


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ({"doen": "stand"}, "Kies wat je wilt doen."),
        ({"doen": "stand", "visibility": "hidden", "reason": "Dicht."}, "Schrijf op waarom."),
        ({"doen": "stand", "visibility": "hidden", "note": "Dicht."}, "Schrijf één zin."),
        ({"doen": "stand", "visibility": "merged"}, "Kies iets uit de lijst."),
        ({"doen": "plek", "status": "plek", "weeks": "3"}, "Een aantal weken hoort bij een wachttijd"),
        ({"doen": "plek", "status": "wachttijd", "weeks": "veel"}, "Schrijf een heel getal"),
        ({"doen": "overdragen"}, "Kies een regio."),
        ({"doen": "overdragen", "region": "nergens"}, "Kies iets uit de lijst."),
    ],
)
def test_what_cannot_be_is_told_at_its_field(desk: Client, data: dict[str, str], complaint: str) -> None:
    service = make_service()
    response = desk.post(f"/redactie/aanbod/{service.code}/", data)
    assert response.status_code == 422
    assert complaint in text(response)


def test_a_link_is_told_as_broken_after_the_second_failure(desk: Client) -> None:
    service = make_service()
    url = "https://www.voorbeeld.example/groep"
    link = LinkCheck.objects.create(
        service=service, url=url, outcome="gone", failures=1, due_at=timezone.now()
    )
    assert url not in text(desk.get(f"/redactie/aanbod/{service.code}/"))
    LinkCheck.objects.filter(pk=link.pk).update(failures=2)
    assert url in text(desk.get(f"/redactie/aanbod/{service.code}/"))


def test_what_nobody_offers_is_not_done(desk: Client) -> None:
    service = make_service()
    path = f"/redactie/aanbod/{service.code}/"
    for data in ({"doen": "weggooien"}, {}, {"doen": "terugzetten", "versie": "nee"}):
        assert desk.post(path, data).status_code == 404
    stranger = make_service()
    other = {"doen": "terugzetten", "versie": str(stranger.live_revision_id)}
    assert desk.post(path, other).status_code == 404


def test_an_older_version_comes_back_through_a_look(desk: Client) -> None:
    service = make_service(summary="Toen.")
    old = service.live_revision_id
    change_service(service, summary="Nu.")
    response = desk.post(f"/redactie/aanbod/{service.code}/", {"doen": "terugzetten", "versie": str(old)})
    assert "Toen" in text(desk.get(response["Location"]))
    assert desk.post(response["Location"], {"decision": "plaatsen"}).status_code == 302
    service.refresh_from_db()
    assert service.summary == "Toen."


def test_handing_over_takes_it_from_the_desk(desk: Client) -> None:
    service = make_service()
    data = {"doen": "overdragen", "region": str(ggd("Groningen").pk), "reason": "Daar is het."}
    answer = desk.post(f"/redactie/aanbod/{service.code}/", data, follow=True)
    assert answer.redirect_chain == [("/redactie/", 302)]
    assert "ligt nu bij de redactie van" in text(answer)
    assert desk.get(f"/redactie/aanbod/{service.code}/").status_code == 404


def test_an_entry_is_not_merged_with_itself_and_history_leads_to_the_list(desk: Client) -> None:
    one = make_service()
    assert desk.get(f"/redactie/samenvoegen/{one.code}/{one.code}/").status_code == 404
    assert desk.get("/redactie/samen/").headers["Location"] == "/redactie/alles/"


def test_both_files_tell_of_a_merger(desk: Client) -> None:
    one, two = make_service(name="Blijft"), make_service(name="Gaat op")
    desk.post(f"/redactie/samenvoegen/{one.code}/{two.code}/", {"decision": "eerste"})
    assert "Ander aanbod hiermee samengevoegd: Gaat op" in text(desk.get(f"/redactie/aanbod/{one.code}/"))
    merged = text(desk.get(f"/redactie/aanbod/{two.code}/"))
    assert "Staat nu op de site" not in merged


def test_room_is_said_with_its_weeks_and_only_of_what_is_on_the_site(desk: Client) -> None:
    service = make_service()
    path = f"/redactie/aanbod/{service.code}/"
    said = {"doen": "plek", "status": "wachttijd"}
    answer = desk.post(path, said)
    assert answer.status_code == 422
    assert "Vul in hoeveel weken iemand ongeveer wacht." in text(answer)
    assert desk.post(path, said | {"weeks": "6"}).status_code == 302
    page = text(desk.get(path))
    assert page.count("Er is een wachttijd, ongeveer 6 weken") == 2, "as it stands, and in what happened"
    assert desk.post(path, said | {"weeks": "1"}).status_code == 302
    assert "Er is een wachttijd, ongeveer 1 week," in text(desk.get(path))
    Service.objects.filter(pk=service.pk).update(visibility="ended")
    assert desk.post(path, said | {"weeks": "8"}).status_code == 422
    assert "Plek doorgeven" not in text(desk.get(path))
    service.refresh_from_db()
    assert service.capacity_weeks == 1


def test_until_when_it_is_full_stands_in_the_file(desk: Client) -> None:
    service = make_service()
    state_capacity(service, "vol", until=date(2100, 2, 8))
    page = text(desk.get(f"/redactie/aanbod/{service.code}/"))
    assert page.count("Tijdelijk vol tot en met 8 februari 2100") == 2


def test_how_an_entry_stands_is_told_in_a_sentence(desk: Client) -> None:
    service = make_service(name="Inloop")
    data = {"doen": "stand", "visibility": "ended", "reason": "Klaar."}
    page = text(desk.post(f"/redactie/aanbod/{service.code}/", data, follow=True))
    assert "“Inloop” staat nu als gestopt op de site." in page
    assert "Laatste versie" in page


def test_a_number_that_is_not_public_is_not_said_to_be_on_the_page(desk: Client) -> None:
    phones = [
        {"number": "06 1234 0012", "kind": "voice", "public": True},
        {"number": "06 1234 0034", "kind": "voice", "public": False},
    ]
    report = Report.objects.create(service=make_service(phones=phones), topics=["telefoon"])
    page = text(desk.get(f"/redactie/melding/{report.pk}/"))
    public, private = page.split("Nu op de pagina")[1].split("Niet openbaar, voor de redactie")
    assert "0012" in public
    assert "0034" not in public
    assert "0034" in private


def test_two_entries_become_one_or_stay_two(desk: Client) -> None:
    one, two = make_service(name="Ommetje"), make_service(name="Ommetje")
    path = f"/redactie/samenvoegen/{one.code}/{two.code}/"
    assert desk.post(path, {}).status_code == 422
    assert desk.post(path, {"decision": "twee"}).status_code == 302
    assert desk.post(path, {"decision": "eerste"}).status_code == 302
    two.refresh_from_db()
    assert two.merged_into == one
    assert desk.post(path, {"decision": "eerste"}).status_code == 422


def test_who_is_too_late_with_two_entries_in_the_hour_reads_why(desk: Client) -> None:
    one, two = make_service(name="Ommetje"), make_service(name="Ommetje")
    path = f"/redactie/samenvoegen/{one.code}/{two.code}/"
    desk.post(path, {"decision": "eerste"})
    answer = desk.post(path, {"decision": "eerste", "volgende": ""})
    assert answer.status_code == 422
    assert "Kijk dit even na" in text(answer)
