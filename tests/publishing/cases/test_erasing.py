"""What leads back to a person is taken off the site and erased at once, wherever it stands."""

import pytest
from django.test import Client
from django.urls import reverse

from directory.accounts.permissions import may_erase
from directory.models import OutboxMessage, Revision, User
from directory.publishing.cases import live
from directory.publishing.content.errors import StateError
from directory.publishing.versions import case_drafts, moderation
from directory.publishing.versions.revisions import redact, save_draft, submit
from handreiking.models import Case
from tests.helpers.cases import WRITTEN, looked_through, published, sent_in
from tests.helpers.everything_kept import everything_kept
from tests.helpers.factories import make_editor, make_user
from tests.helpers.signing_in import signed_in_client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]
SECRET = "Zqberthild"
TOLD = {
    "name": f"Op weg met {SECRET}",
    "situation": f"{SECRET} woont in een molen.",
    "lessons": f"Vraag {SECRET}.",
}


@pytest.fixture
def author() -> User:
    return make_user(email="poh@zorg.example")


def put_on_site(author: User) -> tuple[Case, Revision]:
    case = published(author, **TOLD)
    shown = live.live_revision(case.pk)
    assert shown is not None
    return case, shown


def reflected(case: Case, **content: str) -> Revision:
    """Put a reflection on a case on the site and return its version."""
    colleague = make_user()
    draft = case_drafts.begin_reflection(case, colleague)
    text = {"name": case.title, "text": "Ik ken dit.", "work": "POH-GGZ"} | content
    waiting = submit(save_draft(draft, text), actor=colleague)
    moderation.approve_text(looked_through(waiting), make_editor(), "Dank je wel.")
    return Revision.every.get(pk=draft.pk)


def test_what_is_on_the_site_is_taken_off_first(author: User) -> None:
    case, shown = put_on_site(author)
    reflection = reflected(case)
    for revision in (shown, reflection):
        assert not may_erase(make_editor(), revision)
        with pytest.raises(StateError):
            redact(revision, make_editor())


def test_of_a_case_that_was_taken_off_nothing_can_be_read_anywhere(author: User) -> None:
    case, shown = put_on_site(author)
    reflected(case)
    moderation.approve_text(looked_through(sent_in()), make_editor())
    live.take_off(shown, make_editor(), f"{SECRET} is te herkennen.")
    assert SECRET.casefold() in everything_kept().casefold()

    redact(shown, make_editor())

    assert SECRET.casefold() not in everything_kept().casefold()
    assert Revision.every.get(pk=shown.pk).status == "published", "that there was a version is kept"
    assert Case.objects.published().exclude(pk=case.pk).get().title, "another case keeps its words"
    assert not OutboxMessage.objects.waiting().filter(about=str(shown.pk)).exists()
    assert not Case.objects.with_words(SECRET).exists()


def test_of_a_reflection_nothing_can_be_read_and_the_case_stays(author: User) -> None:
    case = published(author)
    revision = reflected(case, text=f"{SECRET} zat bij mij.", work=f"Buur van {SECRET}")
    live.take_off(revision, make_editor(), f"Dit is {SECRET}.")
    redact(revision, make_editor())
    assert SECRET not in everything_kept()
    assert Case.objects.published().get() == case
    assert Client().get(reverse("case", args=[case.slug])).status_code == 200


def test_a_reflection_goes_off_the_site_with_its_case_and_can_be_erased_then(author: User) -> None:
    case, shown = put_on_site(author)
    reflection = reflected(case, text=f"{SECRET} zat bij mij.")
    live.take_off(shown, make_editor(), "Iemand is te herkennen.")
    for revision in (reflection, shown):
        redact(revision, make_editor())
    assert SECRET not in everything_kept()


def test_only_national_editors_erase_and_history_says_who(author: User) -> None:
    _case, shown = put_on_site(author)
    live.take_off(shown, make_editor(), "Iemand is te herkennen.")
    guideline = make_user(email="handreiking@site.example")
    guideline.roles.create(kind="guideline_editor")
    erase, page = (reverse(name, args=[shown.pk]) for name in ("review-case-erase", "review-case"))
    for user in (author, guideline):
        assert signed_in_client(user).post(erase).status_code in (302, 403, 404)
    assert erase not in signed_in_client(guideline).get(page).text
    assert Revision.every.get(pk=shown.pk).content
    editor = make_editor()
    client = signed_in_client(editor)
    assert erase in client.get(page).text
    assert "uit de mails erover" in client.get(erase).text
    assert "voorgoed gewist" in client.post(erase, follow=True).text
    assert Revision.every.get(pk=shown.pk).content == {}
    assert shown.notes.get(kind="erased").author == editor
    assert "tekst gewist" in client.get(page).text
    assert client.post(erase).status_code == 404


def test_who_wrote_it_finds_an_empty_version_and_a_new_one_puts_the_case_back(author: User) -> None:
    case, shown = put_on_site(author)
    live.take_off(shown, make_editor(), "Iemand is te herkennen.")
    redact(shown, make_editor())
    client = signed_in_client(author)
    assert "Nog zonder titel" in client.get(reverse("case-begin")).text
    assert client.get(reverse("case-draft", args=[shown.pk])).status_code == 200
    draft = case_drafts.change_case(case, author)
    assert draft is not None
    assert draft.content == {}
    again = submit(save_draft(draft, WRITTEN), actor=author)
    moderation.approve_text(looked_through(again), make_editor())
    assert Case.objects.published().with_words("wandelgroep").get() == case


def test_an_earlier_version_goes_without_touching_what_is_read_now(author: User) -> None:
    case, first = put_on_site(author)
    draft = case_drafts.change_case(case, author)
    assert draft is not None
    moderation.approve_text(looked_through(submit(save_draft(draft, WRITTEN), actor=author)), make_editor())
    redact(first, make_editor())
    assert SECRET not in everything_kept()
    assert Case.objects.published().get().title == WRITTEN["name"]
