"""The editors' pages: who may see what, one decision each, bad input told at its field, nothing overwritten."""

from urllib.parse import quote

import pytest
from django.test import Client

from directory.models import Claim, OutboxMessage, Report, Revision, Role, Service, User
from directory.publishing.versions import moderation
from tests.helpers.factories import (
    make_editor,
    make_organization,
    make_owner,
    make_place,
    make_revision,
    make_service,
    make_user,
)
from tests.helpers.reviewing import ggd, submitted, text
from tests.helpers.signing_in import signed_in_client

pytestmark = pytest.mark.django_db
NASTY = [
    "\x00",
    "\ud800",
    "<script>alert(1)</script>",
    "‮ommekeer",
    "😀" * 300,
    "a" * 20_000,
    "'; DROP TABLE --",
]


def groningen_service() -> Service:
    return make_service(locations=[make_place(postal_code="9711AA")])


def everywhere(service: Service, revision: Revision, report: Report, claim: Claim) -> list[str]:
    return [
        f"/redactie/versie/{revision.pk}/",
        f"/redactie/versie/{revision.pk}/aanpassen/",
        f"/redactie/aanbod/{service.code}/",
        f"/redactie/melding/{report.pk}/",
        f"/redactie/claims/{claim.pk}/",
        f"/redactie/samenvoegen/{service.code}/{make_service(organization=service.organization, editorial_region=service.editorial_region).code}/",
    ]


def things(service: Service) -> list[str]:
    revision = submitted(service, summary="Anders dan het was.")
    report = Report.objects.create(service=service, topics=["telefoon"])
    claim = Claim.objects.create(user=make_user(), organization=service.organization, status="with_editor")
    return everywhere(service, revision, report, claim)


def test_only_editors_with_a_second_factor_come_in(client: Client, desk: Client) -> None:
    paths = ["/redactie/", "/redactie/alles/", "/redactie/dashboard/", *things(make_service())]
    owner, half = signed_in_client(make_owner()), signed_in_client(make_editor(), second_factor=False)
    for path in paths:
        assert client.get(path).status_code == 302, path
        assert owner.get(path).status_code == 403, path
        assert half.get(path).status_code == 302, path
        assert desk.get(path).status_code == 200, path
        assert "no-cache" in desk.get(path)["Cache-Control"]


def test_another_regions_things_are_not_there(desk: Client) -> None:
    service = groningen_service()
    for path in things(service):
        assert desk.get(path).status_code == 404, path
        answer = {"decision": "plaatsen", "status": "mended", "doen": "gebeld"}
        assert desk.post(path, answer).status_code == 404, path
    assert Revision.objects.filter(status="submitted").count() == 1
    assert Report.objects.get().status == "open"
    assert service.name not in text(desk.get("/redactie/")) + text(desk.get("/redactie/alles/"))
    assert desk.get("/redactie/alles/?regio=ggd:nergens").status_code == 404


def test_an_owners_draft_is_nobody_elses_business(desk: Client) -> None:
    draft = make_revision(make_service(), summary="Nog niet af.")
    assert desk.get(f"/redactie/versie/{draft.pk}/").status_code == 404


def test_a_change_is_read_word_by_word_and_published(desk: Client) -> None:
    service = make_service(summary="Een groep op dinsdag voor wie wacht.")
    revision = submitted(service, summary="Een groep op donderdag voor wie wacht.")
    page = text(desk.get(f"/redactie/versie/{revision.pk}/"))
    assert "<del>dinsdag</del>" in page
    assert "<ins>donderdag</ins>" in page
    answer = {"decision": "plaatsen", "seen": moderation.fingerprint(revision), "message": "Dank."}
    response = desk.post(f"/redactie/versie/{revision.pk}/", answer | {"volgende": "nieuw:x&y"})
    assert response["Location"] == "/redactie/?item=nieuw%3Ax%26y"
    service.refresh_from_db()
    assert service.summary == "Een groep op donderdag voor wie wacht."


def test_nothing_is_chosen_beforehand_where_there_is_a_warning(desk: Client) -> None:
    plain = submitted(make_service(), summary="Een groep op donderdag voor wie wacht.")
    assert 'value="plaatsen" checked' in text(desk.get(f"/redactie/versie/{plain.pk}/"))
    promising = submitted(make_service(), description="Wandelen helpt tegen angst.")
    page = text(desk.get(f"/redactie/versie/{promising.pk}/"))
    assert "checked" not in page.split("tr-decide")[1]
    assert "Bij “Wat” staat “helpt tegen”." in page
    assert 'href="/plaatsingsregels/#regel-2"' in page


def test_a_question_and_a_rejection_need_their_words(desk: Client) -> None:
    revision = submitted(author=make_user())
    path = f"/redactie/versie/{revision.pk}/"
    for answer, complaint in (
        ({}, "Kies wat je wilt doen."),
        ({"decision": "vraag"}, "Schrijf op wat je wilt weten."),
        ({"decision": "afwijzen", "message": "Nee."}, "Kies de regel waardoor dit niet kan."),
        ({"decision": "afwijzen", "rule": "99", "message": "Nee."}, "Kies iets uit de lijst."),
        ({"decision": "afwijzen", "rule": "2"}, "Schrijf op waarom."),
        ({"decision": "bestaat-niet"}, "Kies iets uit de lijst."),
    ):
        response = desk.post(path, answer)
        assert response.status_code == 422, answer
        assert complaint in text(response), answer
    assert (
        desk.post(path, {"decision": "afwijzen", "rule": "2", "message": "Er staat “geneest”."}).status_code
        == 302
    )
    revision.refresh_from_db()
    assert revision.status == "rejected"


@pytest.mark.parametrize("words", NASTY)
def test_bad_words_never_break_a_decision(desk: Client, words: str) -> None:
    revision = submitted(author=make_user())
    path = f"/redactie/versie/{revision.pk}/"
    typed = quote(words, errors="surrogatepass")
    form = "application/x-www-form-urlencoded"
    response = desk.post(path, f"decision=vraag&message={typed}", content_type=form)
    assert response.status_code in {302, 422}
    page = text(desk.get(path))
    assert "<script>alert" not in page
    for name in ("q", "soort", "regio", "ouderdom", "pagina"):
        answer = desk.get(f"/redactie/alles/?{name}={quote(words[:200], errors='surrogatepass')}")
        assert answer.status_code in {200, 404}, name
        assert "<script>alert" not in text(answer)


def test_what_somebody_typed_is_escaped(desk: Client) -> None:
    revision = submitted(name="<b>Groep</b>", summary="<script>alert(1)</script>")
    for path in ("/redactie/", f"/redactie/versie/{revision.pk}/", "/redactie/alles/"):
        page = text(desk.get(path))
        assert "<script>alert" not in page
        assert "<b>Groep</b>" not in page


def test_the_second_editor_reads_who_was_first(desk: Client, editor: User) -> None:
    revision = submitted()
    moderation.request_changes(revision, make_editor(name="Aleid"), "Kost het iets?")
    response = desk.post(f"/redactie/versie/{revision.pk}/", {"decision": "plaatsen"})
    assert response.status_code == 409
    assert "Aleid" in text(response)
    assert "Kost het iets?" in text(response)
    assert not Service.objects.filter(pk=revision.entry).exists()


def test_what_was_edited_meanwhile_is_not_approved_unseen(desk: Client, editor: User) -> None:
    revision = submitted()
    seen = moderation.fingerprint(revision)
    moderation.save_edited(revision, revision.content | {"summary": "Anders."}, make_editor(name="Aleid"))
    response = desk.post(f"/redactie/versie/{revision.pk}/", {"decision": "plaatsen", "seen": seen})
    assert response.status_code == 409
    assert not Service.objects.filter(pk=revision.entry).exists()


def test_no_editors_address_reaches_an_owner(desk: Client, editor: User) -> None:
    service = make_service(organization=make_organization(email="info@naast.example"))
    author = make_owner(service.organization)
    for decision in ({"decision": "vraag", "message": "Hoe?"}, {"decision": "plaatsen"}):
        revision = submitted(service, author=author, summary=f"Versie {decision['decision']}.")
        assert desk.post(f"/redactie/versie/{revision.pk}/", decision).status_code == 302
        service.refresh_from_db()
    desk.post(
        f"/redactie/aanbod/{service.code}/",
        {"doen": "stand", "visibility": "hidden", "reason": "Dicht.", "note": "Gebeld."},
    )
    mails = OutboxMessage.objects.exclude(to=editor.email)
    assert mails.count() >= 6
    assert not any(editor.email in mail.text + mail.html + mail.subject for mail in mails)


def test_a_word_is_mended_before_publishing(desk: Client) -> None:
    revision = submitted(summary="Een groep dei wacht.")
    path = f"/redactie/versie/{revision.pk}/aanpassen/"
    assert "Een groep dei wacht." in text(desk.get(path))
    typed = {key: value for key, value in revision.content.items() if isinstance(value, str)}
    assert desk.post(path, typed | {"summary": "", "name": ""}).status_code == 422
    response = desk.post(
        path, typed | {"summary": "Een groep die wacht.", "seen": moderation.fingerprint(revision)}
    )
    assert response.status_code == 302
    revision.refresh_from_db()
    assert revision.content["summary"] == "Een groep die wacht."
    assert revision.content["locations"]


def test_a_refused_decision_keeps_the_list_of_the_hour_beside_it(desk: Client) -> None:
    revision = submitted(name="Naaiatelier")
    service = make_service(capacity_status="plek", capacity_stated_on="2026-01-01")
    report = Report.objects.create(service=service, topics=["kosten"])
    for path, data in (
        (f"/redactie/versie/{revision.pk}/", {"decision": "vraag"}),
        (f"/redactie/melding/{report.pk}/", {"status": "declined"}),
        (f"/redactie/aanbod/{service.code}/", {"doen": "stand", "visibility": "hidden"}),
    ):
        answer = desk.post(path, data | {"volgende": ""})
        page = text(answer)
        assert answer.status_code == 422
        assert "<title>Fout: " in page
        assert 'class="tr-list"' in page, path
        assert "Sla over" in page, path
        alone = text(desk.post(path, data))
        assert "<title>Fout: " in alone
        assert 'class="tr-list"' not in alone


def test_who_may_not_come_in_reads_why_and_where_to_go(desk: Client) -> None:
    admin = desk.get("/beheer/", follow=True)
    assert admin.status_code == 403
    assert "alleen voor de beheerders" in text(admin)
    assert 'href="/redactie/"' in text(admin)
    owner = signed_in_client(make_owner()).get("/redactie/")
    assert "alleen voor de redactie" in text(owner)
    assert 'href="/redactie/"' in text(desk.get("/redactie/aanbod/zomaar/")).split("<main")[1]
    strict = Client(enforce_csrf_checks=True)
    assert "te lang open" in text(strict.post("/redactie/samen/"))


def test_several_are_hidden_or_handed_over_at_once(desk: Client) -> None:
    mine, other = [make_service(), make_service()], groningen_service()
    codes = [service.code for service in (*mine, other)]
    page = text(desk.post("/redactie/samen/", {"code": codes}))
    assert mine[0].name in page
    assert other.name not in page
    assert (
        desk.post("/redactie/samen/", {"code": codes, "zeker": "ja", "action": "verbergen"}).status_code
        == 422
    )
    data = {
        "code": codes,
        "zeker": "ja",
        "action": "verbergen",
        "reason": "Melding.",
        "sentence": "De stichting is gestopt.",
    }
    assert desk.post("/redactie/samen/", data).status_code == 302
    assert Service.objects.filter(visibility="hidden").count() == 2
    data = {"code": codes, "action": "overdragen", "region": str(ggd("Groningen").pk)}
    assert desk.post("/redactie/samen/", data).status_code == 302
    assert Service.objects.filter(editorial_region=ggd("Groningen")).count() == 3
    assert desk.post("/redactie/samen/", {"code": ["\x00", "x" * 500]}).status_code == 422


def test_a_report_is_settled_once(desk: Client) -> None:
    report = Report.objects.create(service=make_service(), topics=["telefoon"], text="Niemand neemt op")
    path = f"/redactie/melding/{report.pk}/"
    assert "Niemand neemt op" in text(desk.get(path))
    assert desk.post(path, {"status": "declined"}).status_code == 422
    assert desk.post(path, {"status": "mended"}).status_code == 302
    response = desk.post(path, {"status": "declined", "answer": "Nee."})
    assert response.status_code == 409
    assert "al afgehandeld" in text(response)
    report.refresh_from_db()
    assert report.status == "mended"


def test_a_held_report_can_go_on(desk: Client) -> None:
    report = Report.objects.create(service=make_service(), topics=["anders"], text="Hoi", status="spam")
    path = f"/redactie/melding/{report.pk}/"
    assert desk.post(path, {"doen": "doorlaten"}).status_code == 302
    report.refresh_from_db()
    assert report.status == "open"


def test_a_claim_is_granted_or_turned_down_with_a_reason(desk: Client) -> None:
    service = make_service()
    users = [make_user(), make_user()]
    claims = [
        Claim.objects.create(
            user=user, organization=service.organization, status="with_editor", message="Ik ben het."
        )
        for user in users
    ]
    first, second = (f"/redactie/claims/{claim.pk}/" for claim in claims)
    assert "Ik ben het." in text(desk.get(first))
    assert desk.post(first, {"decision": "afwijzen"}).status_code == 422
    assert desk.post(first, {"decision": "afwijzen", "reason": "We kennen je niet."}).status_code == 302
    assert desk.post(second, {"decision": "toekennen"}).status_code == 302
    assert desk.post(second, {"decision": "afwijzen", "reason": "Toch niet."}).status_code == 409
    assert Role.objects.owners_of(service.organization_id).emails() == [users[1].email]
