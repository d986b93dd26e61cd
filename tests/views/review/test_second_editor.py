"""Two editors at once: the second one reads what the first did, and loses no word of their own."""

import pytest
from django.test import Client

from directory.models import Revision
from directory.publishing.versions import editor_drafts, moderation
from directory.views.review.beside import begun_with, beside, mark
from tests.helpers.factories import make_editor, make_service
from tests.helpers.owners import PostedForm
from tests.helpers.reviewing import submitted, text

pytestmark = pytest.mark.django_db
MINE = "Kost het echt niets?\nEn is er koffie?"


def opened(desk: Client, revision: Revision) -> dict[str, str]:
    """Return what the form of the texts sends when nothing was changed."""
    page = text(desk.get(f"/redactie/versie/{revision.pk}/aanpassen/"))
    form = PostedForm()
    form.feed(page.replace('class="tr-edit"', 'id="vraag"'))
    return {name: values[0] for name, values in form.values.items() if values and name != "volgende"}


def colleague_writes(revision: Revision, **texts: str) -> None:
    revision = Revision.objects.get(pk=revision.pk)
    moderation.save_edited(revision, revision.content | texts, make_editor(name="Aleid"))


def test_words_about_what_a_colleague_changed_stand_in_the_form_again(desk: Client) -> None:
    revision = submitted(make_service(), summary="Anders.")
    seen = moderation.fingerprint(revision)
    colleague_writes(revision, summary="Nog anders.")
    path = f"/redactie/versie/{revision.pk}/"
    answer = desk.post(path, {"decision": "vraag", "message": MINE, "seen": seen})
    assert answer.status_code == 409
    page = text(answer)
    assert "Deze versie is intussen aangepast." in page
    assert MINE in page
    assert "Nog anders." in page
    revision.refresh_from_db()
    again = {"decision": "vraag", "message": MINE, "seen": moderation.fingerprint(revision)}
    assert again["seen"] in page
    assert desk.post(path, again).status_code == 302


def test_words_about_what_a_colleague_decided_are_shown_to_take_along(desk: Client) -> None:
    revision = submitted(make_service(), summary="Anders.")
    moderation.request_changes(revision, make_editor(name="Aleid"), "Waar is het?")
    answer = desk.post(f"/redactie/versie/{revision.pk}/", {"decision": "vraag", "message": MINE})
    assert answer.status_code == 409
    assert "Dit had jij geschreven" in answer.text
    assert "En is er koffie?" in answer.text
    assert "Waar is het?" in answer.text


def test_texts_stand_beside_those_of_a_colleague_and_can_be_saved(desk: Client) -> None:
    revision = submitted(make_service(), summary="Anders.", description="Eerst.")
    form = opened(desk, revision)
    colleague_writes(revision, summary="Van Aleid.", description="Ook van Aleid.")
    answer = desk.post(
        f"/redactie/versie/{revision.pk}/aanpassen/", form | {"summary": "Van mij.", "goal": "Rust."}
    )
    assert answer.status_code == 409
    page = text(answer)
    assert "Een collega was je voor." in page
    assert page.count("Zo schreef je collega het intussen:") == 1
    again = PostedForm()
    again.feed(page.replace('class="tr-edit"', 'id="vraag"'))
    values = {name: given[0] for name, given in again.values.items() if given}
    assert (values["summary"], values["description"], values["goal"]) == (
        "Van mij.",
        "Ook van Aleid.",
        "Rust.",
    )
    assert desk.post(f"/redactie/versie/{revision.pk}/aanpassen/", values).status_code == 302
    revision.refresh_from_db()
    content = revision.content
    assert (content["summary"], content["description"], content["goal"]) == (
        "Van mij.", "Ook van Aleid.", "Rust.",
    )  # fmt: skip


def test_texts_about_what_is_decided_are_shown_to_take_along(desk: Client) -> None:
    service = make_service()
    draft = editor_drafts.begin_change(service, make_editor())
    form = opened(desk, draft)
    path = f"/redactie/versie/{draft.pk}/aanpassen/"

    def decided_meanwhile() -> None:
        moderation.approve(draft, make_editor(name="Aleid"))

    answer = None
    with pytest.MonkeyPatch.context() as patch:
        original = moderation.save_edited

        def late(*args: object, **options: object) -> object:
            decided_meanwhile()
            return original(*args, **options)  # type: ignore[arg-type]

        patch.setattr(moderation, "save_edited", late)
        answer = desk.post(path, form | {"summary": "Van mij."})
    assert answer.status_code == 409
    assert "Dit had jij geschreven" in answer.text
    assert "Van mij." in answer.text
    assert f"/redactie/aanbod/{service.code}/" in answer.text


def test_who_changed_what_is_known_by_marks() -> None:
    keys = ("a", "b", "c", "d")
    begun = begun_with({"a": "1", "b": "1", "c": "1"}, keys)
    found = beside({"a": "2", "b": "1", "c": "2", "d": ""}, {"a": "1", "b": "2", "c": "3"}, begun, keys)
    assert found.texts == {"a": "2", "b": "2", "c": "2", "d": None}
    assert found.theirs == {"c": "3"}
    assert beside({"a": "2"}, {"a": "1"}, "onzin", ("a",)) == ({"a": "2"}, {"a": "1"})
    assert beside({"a": "1\r\n2"}, {"a": "1\n2"}, "", ("a",)) == ({"a": "1\n2"}, {})
    assert mark("") == mark(None) != mark("x")
