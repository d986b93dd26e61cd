"""A case before an editor: what was found is settled, then it is placed; a guideline editor sees cases alone."""

import pytest
from django.test import Client
from django.urls import reverse

from directory.models import Region, Revision, TextHit, User
from directory.publishing.versions import case_drafts, moderation
from directory.publishing.versions.moderation import fingerprint
from directory.publishing.versions.revisions import save_draft, submit
from directory.publishing.versions.withdrawing import discard, withdraw
from handreiking.language_aid.word_loader import load_words, read_words
from handreiking.models import Case
from tests.helpers.cases import finding, looked_through, published, sent_in, written
from tests.helpers.factories import make_editor, make_user
from tests.helpers.signing_in import signed_in_client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]
HIDDEN = "Roos de Wit belde 06-12345678. Een roos stond op tafel."


@pytest.fixture
def guideline_editor() -> User:
    user = make_user(email="handreiking@site.example")
    user.roles.create(kind="guideline_editor")
    return user


@pytest.fixture
def desk(guideline_editor: User) -> Client:
    return signed_in_client(guideline_editor)


def page_of(revision: Revision) -> str:
    return reverse("review-case", args=[revision.pk])


def seen(client: Client, revision: Revision) -> str:
    return fingerprint(Revision.every.get(pk=revision.pk))


def test_the_hour_of_a_guideline_editor_holds_cases_and_nothing_else(desk: Client) -> None:
    revision = sent_in()
    page = desk.get("/redactie/").text
    assert "Wandelen terwijl je wacht" in page
    assert "wordt gecontroleerd" in page
    assert "Dashboard" not in page
    assert desk.get("/redactie/alles/").status_code == 403
    looked_through(revision)
    assert "kan geplaatst worden" in desk.get("/redactie/").text


def test_what_was_found_is_settled_and_then_the_case_is_placed(desk: Client) -> None:
    revision = looked_through(sent_in(situation=HIDDEN), finding("Roos de Wit", "roos"))
    page = desk.get(page_of(revision)).text
    assert "3 gegevens om over te beslissen" in page
    assert 'value="plaatsen"' not in page
    refused = desk.post(
        page_of(revision), {"decision": "plaatsen", "message": "", "seen": seen(desk, revision)}
    )
    assert refused.status_code == 422
    assert not Case.objects.exists()
    name, phone, flower = (
        TextHit.objects.get(text=text).pk for text in ("Roos de Wit", "06-12345678", "roos")
    )
    chosen = {
        "doen": "gegevens", "gezien": seen(desk, revision), f"besluit-{name}": "anders", f"tekst-{name}": "Zij",
        f"besluit-{phone}": "voorstel", f"besluit-{flower}": "laat", f"tekst-{flower}": "",
    }  # fmt: skip
    lacking = desk.post(page_of(revision), chosen)
    assert lacking.status_code == 422
    assert "Schrijf op waarom dit mag blijven staan." in lacking.text
    assert 'value="Zij"' in lacking.text
    assert desk.post(page_of(revision), chosen | {f"tekst-{flower}": "een bloem"}).status_code == 302
    assert "Wordt gecontroleerd." in desk.get(page_of(revision)).text
    looked_through(Revision.every.get(pk=revision.pk), finding("roos"))
    page = desk.get(page_of(revision)).text
    assert "1 gegeven mag blijven staan." in page
    assert "06-12345678" not in page
    placed = desk.post(
        page_of(revision), {"decision": "plaatsen", "message": "", "seen": seen(desk, revision)}
    )
    assert placed.status_code == 302
    assert Case.objects.get().situation == "Zij belde [telefoonnummer]. Een roos stond op tafel."


def test_nothing_chosen_and_an_old_page_change_nothing(desk: Client) -> None:
    revision = looked_through(sent_in(situation=HIDDEN))
    nothing = desk.post(page_of(revision), {"doen": "gegevens", "gezien": seen(desk, revision)})
    assert nothing.status_code == 422
    assert "Kies bij een gegeven wat ermee moet gebeuren." in nothing.text
    hit = TextHit.objects.get()
    old = desk.post(page_of(revision), {"doen": "gegevens", "gezien": "oud", f"besluit-{hit.pk}": "voorstel"})
    assert old.status_code == 409
    assert TextHit.objects.get().state == "open"


def test_texts_are_mended_and_looked_through_once_more(desk: Client) -> None:
    revision = looked_through(sent_in())
    address = reverse("review-case-edit", args=[revision.pk])
    assert "Hoe het ging" in desk.get(address).text
    texts = {key: str(revision.content[key]) for key in ("name", *Case.TEXTS)}
    wrong = desk.post(address, texts | {"lessons": "", "seen": seen(desk, revision)})
    assert wrong.status_code == 422
    assert desk.post(address, texts | {"lessons": "Samen.", "seen": "oud"}).status_code == 409
    assert desk.post(address, texts | {"lessons": "Samen.", "seen": seen(desk, revision)}).status_code == 302
    assert Revision.every.get(pk=revision.pk).content["lessons"] == "Samen."
    assert "Wordt gecontroleerd." in desk.get(page_of(revision)).text
    assert Revision.every.get(pk=revision.pk).content["concepts"] == ["slaap"]


def test_who_rewrites_a_case_gets_the_hints_that_its_writer_gets(desk: Client) -> None:
    load_words(read_words())
    hurting = "Zij is een borderliner en zij wacht al heel lang op een plek bij de ggz."
    revision = looked_through(sent_in(name="Een borderliner die wacht", situation=hurting))
    page = desk.get(reverse("review-case-edit", args=[revision.pk])).text
    assert 'id="id_situation-tips"' in page
    assert 'id="id_name-tips"' in page
    assert 'id="id_question-tips"' not in page


def test_a_question_is_asked_taken_back_and_a_case_turned_down(desk: Client) -> None:
    revision = sent_in()
    empty = desk.post(page_of(revision), {"decision": "vraag", "message": " ", "seen": seen(desk, revision)})
    assert empty.status_code == 422
    for decision, status in (
        ("vraag", "changes_requested"),
        ("terughalen", "submitted"),
        ("afwijzen", "rejected"),
    ):
        given = {"decision": decision, "message": "Omdat.", "seen": seen(desk, revision)}
        assert desk.post(page_of(revision), given).status_code == 302
        assert Revision.every.get(pk=revision.pk).status == status
    late = desk.post(page_of(revision), {"decision": "afwijzen", "message": "Nog eens.", "seen": ""})
    assert late.status_code == 409
    assert desk.get(reverse("review-case-edit", args=[revision.pk])).status_code == 409


def test_a_change_shows_what_differs(desk: Client) -> None:
    author = make_user()
    case = published(author)
    draft = case_drafts.change_case(case, author)
    assert draft is not None
    draft = submit(save_draft(draft, draft.content | {"lessons": "Iets heel anders."}), actor=author)
    page = desk.get(page_of(draft)).text
    assert "1 veld veranderd" in page
    assert "Iets heel anders." in page


def test_a_case_is_taken_off_the_site_with_a_reason(desk: Client) -> None:
    case = published()
    revision = Revision.every.get(status="published")
    address = reverse("review-case-off", args=[revision.pk])
    assert "Haal van de site" in desk.get(page_of(revision)).text
    assert desk.post(address, {"reden": ""}).status_code == 422
    assert desk.post(address, {"reden": "Te herkennen."}).status_code == 302
    assert Client().get(f"/casuistiek/{case.slug}/").status_code == 404
    assert "Haal van de site" not in desk.get(page_of(revision)).text
    assert desk.post(reverse("review-case-off", args=[sent_in().pk]), {"reden": "x"}).status_code == 404


def test_a_draft_is_nobodys_business_and_a_regional_editor_decides_about_no_case(desk: Client) -> None:
    assert desk.get(page_of(written())).status_code == 404
    regional = signed_in_client(make_editor(Region.objects.filter(kind="ggd").first()))
    assert regional.get(page_of(sent_in())).status_code == 404


def test_what_was_thrown_away_or_taken_back_is_the_writers_own(desk: Client) -> None:
    author = make_user()
    revision = sent_in(author)
    withdraw(revision, author)
    assert desk.get(page_of(revision)).status_code == 404
    discard(revision, author)
    assert desk.get(page_of(revision)).status_code == 404


def test_what_comes_without_what_was_read_is_refused_as_read_too_long_ago(desk: Client) -> None:
    revision = looked_through(sent_in())
    decision = {"decision": "plaatsen", "message": "", "seen": ""}
    assert desk.post(page_of(revision), decision).status_code == 409
    texts = {key: value for key, value in revision.content.items() if isinstance(value, str)}
    edited = desk.post(reverse("review-case-edit", args=[revision.pk]), texts | {"lessons": "Iets anders."})
    assert edited.status_code == 409
    stored = Revision.every.get(pk=revision.pk)
    assert (stored.status, stored.content) == ("submitted", revision.content)
    assert not Case.objects.exists()


def test_a_national_editor_erases_a_version_that_is_not_on_the_site_for_ever() -> None:
    author, client = make_user(), signed_in_client(make_editor())
    revision = looked_through(sent_in(author, situation=HIDDEN))
    erase = reverse("review-case-erase", args=[revision.pk])
    assert client.get(erase).status_code == 404, "nothing was decided yet"
    TextHit.objects.update(state="left", reason="verzonnen")
    moderation.reject(revision, make_editor(), 0, "Nee.")
    assert erase in client.get(page_of(revision)).text
    assert "voorgoed" in client.get(erase).text
    assert Revision.every.get(pk=revision.pk).content
    assert client.post(erase).status_code == 302
    assert Revision.every.get(pk=revision.pk).content == {}
    assert not TextHit.objects.exists()
    assert client.get(page_of(revision)).status_code == 200
    assert client.post(erase).status_code == 404


def test_what_is_on_the_site_is_not_erased(desk: Client) -> None:
    live = Revision.every.get(entry=published().pk)
    erase = reverse("review-case-erase", args=[live.pk])
    assert signed_in_client(make_editor()).post(erase).status_code == 404
    assert Revision.every.get(pk=live.pk).content
