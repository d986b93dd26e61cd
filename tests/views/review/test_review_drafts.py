"""What editors change themselves: one draft an entry, published or thrown away; and changes that fell behind."""

from typing import Any

import pytest
from django.test import Client

from directory.models import OutboxMessage, Report, Revision, Service, User
from directory.publishing.versions import moderation
from tests.helpers.factories import change_service, make_editor, make_organization, make_owner, make_service
from tests.helpers.reviewing import ggd, submitted, text
from tests.helpers.signing_in import signed_in_client

pytestmark = pytest.mark.django_db


def change(desk: Client, service: Service) -> Revision:
    """Press "Wijzig dit aanbod" and return the draft that it leads to."""
    answer = desk.post(f"/redactie/aanbod/{service.code}/", {"doen": "wijzigen"})
    draft = Revision.objects.filter(entry=service.pk, status="draft", source="editor").get()
    assert answer.headers["Location"] == f"/redactie/versie/{draft.pk}/aanpassen/"
    return draft


def put_back(desk: Client, service: Service, version: Any) -> Revision:
    answer = desk.post(f"/redactie/aanbod/{service.code}/", {"doen": "terugzetten", "versie": str(version)})
    return Revision.objects.get(pk=answer.headers["Location"].split("/")[3])


def statuses(service: Service) -> list[str]:
    rows = Revision.objects.filter(entry=service.pk, source="editor").order_by("created_at")
    return list(rows.values_list("status", flat=True))


def test_an_editor_changes_an_entry_and_returns_to_the_report_that_asked_for_it(desk: Client) -> None:
    service = make_service(cost_note="Gratis.")
    report = Report.objects.create(service=service, topics=["kosten"])
    assert "Wijzig dit aanbod" in text(desk.get(f"/redactie/melding/{report.pk}/"))
    draft = change(desk, service)
    page = text(desk.get(f"/redactie/versie/{draft.pk}/aanpassen/"))
    assert f"/mijn/concept/{draft.pk}/wanneer/" in page
    typed = {key: value for key, value in draft.content.items() if isinstance(value, str)}
    answer = desk.post(f"/redactie/versie/{draft.pk}/aanpassen/", typed | {"cost_note": "Koffie kost iets."})
    assert answer.headers["Location"] == f"/redactie/versie/{draft.pk}/"
    answer = desk.post(f"/redactie/versie/{draft.pk}/", {"decision": "plaatsen"})
    assert answer.headers["Location"] == f"/redactie/melding/{report.pk}/"
    service.refresh_from_db()
    assert service.cost_note == "Koffie kost iets."


def test_the_questions_of_an_editors_draft_lead_back_to_the_decision(desk: Client) -> None:
    draft = change(desk, make_service())
    page = text(desk.get(f"/mijn/concept/{draft.pk}/"))
    assert f'href="/redactie/versie/{draft.pk}/"' in page
    assert "Insturen" not in page.split("<main")[1].split("tt-own-block")[2]


def test_another_region_changes_nothing(desk: Client) -> None:
    service = make_service(editorial_region=ggd("Groningen"))
    assert desk.post(f"/redactie/aanbod/{service.code}/", {"doen": "wijzigen"}).status_code == 404
    assert statuses(service) == []


def test_an_own_draft_is_published_or_thrown_away_and_nothing_else(desk: Client) -> None:
    service = make_service()
    draft = change(desk, service)
    path = f"/redactie/versie/{draft.pk}/"
    page = text(desk.get(path))
    assert "Gooi weg" in page
    assert "Terug met een vraag" not in page
    assert "Door welke regel" not in page
    for decision in ("vraag", "afwijzen"):
        answer = desk.post(path, {"decision": decision, "message": "Hm.", "rule": "1"})
        assert answer.status_code == 422
    assert (
        desk.post(path, {"decision": "weggooien"}).headers["Location"] == f"/redactie/aanbod/{service.code}/"
    )
    assert statuses(service) == ["withdrawn"]
    assert "Ingetrokken of weggegooid" in text(desk.get(f"/redactie/aanbod/{service.code}/"))
    assert desk.post(path, {"decision": "plaatsen"}).status_code == 409


def test_what_an_owner_sent_in_is_not_thrown_away(desk: Client) -> None:
    revision = submitted(make_service(), summary="Anders.")
    answer = desk.post(f"/redactie/versie/{revision.pk}/", {"decision": "weggooien"})
    assert answer.status_code == 422
    revision.refresh_from_db()
    assert revision.status == "submitted"


def test_an_entry_has_one_open_draft_of_the_editors(desk: Client) -> None:
    service = make_service(summary="Toen.")
    old = service.live_revision_id
    change_service(service, summary="Nu.")
    assert change(desk, service) == change(desk, service)
    put_back(desk, service, old)
    again = put_back(desk, service, old)
    assert statuses(service) == ["withdrawn", "withdrawn", "draft"]
    change_service(service, summary="Nog later.")
    fresh = change(desk, service)
    assert fresh != again
    assert fresh.content["summary"] == "Nog later."
    assert desk.post(f"/redactie/versie/{fresh.pk}/", {"decision": "plaatsen"}).status_code == 302


def test_an_own_draft_that_fell_behind_leads_to_the_difference(desk: Client) -> None:
    service = make_service()
    draft = change(desk, service)
    change_service(service, summary="Intussen anders.")
    page = text(desk.get(f"/redactie/versie/{draft.pk}/"))
    assert "De tekst op de site is intussen veranderd." in page
    assert f"/mijn/concept/{draft.pk}/verschil/" in page
    assert desk.get(f"/mijn/concept/{draft.pk}/verschil/").status_code == 200
    assert 'value="plaatsen"' not in page
    assert 'value="weggooien"' in page


def test_an_owners_change_that_fell_behind_goes_back_with_a_ready_question(desk: Client) -> None:
    service = make_service(summary="Eerst.")
    author = make_owner(service.organization)
    revision = submitted(service, author=author, name="Nieuwe naam")
    change_service(service, summary="Door een ander.")
    path = f"/redactie/versie/{revision.pk}/"
    page = text(desk.get(path))
    assert "De tekst op de site is intussen veranderd." in page
    assert "Door een ander." in page
    assert "Wil je nog een keer kijken?" in page
    assert 'value="vraag" checked' in page
    assert 'value="plaatsen"' not in page
    assert desk.post(path, {"decision": "plaatsen"}).status_code == 409
    assert desk.post(path, {"decision": "vraag", "message": "Kijk nog eens."}).status_code == 302
    revision.refresh_from_db()
    assert revision.status == "changes_requested"


def told(service: Service) -> OutboxMessage:
    return OutboxMessage.objects.get(to=service.organization.email, kind="editor_changed")


@pytest.fixture
def service() -> Service:
    return make_service(summary="Toen.", organization=make_organization(email="info@naast.example"))


def test_owners_read_that_the_editors_changed_their_text(
    service: Service, editor: User, desk: Client
) -> None:
    draft = change(desk, service)
    moderation.save_edited(draft, draft.content | {"summary": "Verbeterd."}, editor)
    draft.refresh_from_db()
    moderation.approve(draft, editor)
    assert told(service).subject.startswith("De redactie heeft je tekst aangepast")
    assert "Dit is veranderd: In één zin." in told(service).text
    assert not OutboxMessage.objects.filter(kind="published").exists()


def test_owners_read_that_an_older_text_came_back(service: Service, editor: User, desk: Client) -> None:
    old = service.live_revision_id
    change_service(service, summary="Nu.")
    moderation.approve(put_back(desk, service, old), editor, "Dit was beter.")
    assert told(service).subject.startswith("De redactie heeft een eerdere tekst teruggezet")
    assert "In één zin" in told(service).text
    assert "> Dit was beter." in told(service).text
    assert editor.email not in told(service).text


def test_a_new_offer_shows_what_it_may_be_a_second_time_of(desk: Client) -> None:
    known = make_service(name="Ommetje Sloterplas")
    revision = submitted(name="Ommetje Sloterplas", costs=None)
    page = text(desk.get(f"/redactie/versie/{revision.pk}/"))
    assert "Lijkt dit op …?" in page
    assert known.get_absolute_url() in page
    assert "Niet ingevuld:" in page
    assert "Wie begeleidt" in page


def test_a_proposal_is_read_as_a_page(desk: Client) -> None:
    revision = submitted(name="Naaiatelier Noord")
    path = f"/redactie/versie/{revision.pk}/pagina/"
    assert path in text(desk.get(f"/redactie/versie/{revision.pk}/"))
    page = text(desk.get(path))
    assert "Dit is een voorbeeld." in page
    assert "Naaiatelier Noord" in page
    assert signed_in_client(make_editor(ggd("Groningen"))).get(path).status_code == 404
