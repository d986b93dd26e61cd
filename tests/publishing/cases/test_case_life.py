"""A case goes the way of an offer: written, sent in, looked through, decided about, kept as history."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from directory.models import CaseOffer, OutboxMessage, Reflection, Revision, TextCheck, TextHit
from directory.publishing.cases import live
from directory.publishing.content.errors import ContentError, RevisionConflict
from directory.publishing.desk.this_hour import this_hour
from directory.publishing.desk.waiting import Desk
from directory.publishing.versions import case_drafts, moderation, questions
from directory.publishing.versions.diff import diff_of
from directory.publishing.versions.revisions import save_draft, submit
from directory.publishing.versions.withdrawing import discard, withdraw
from handreiking.models import Case, DataVersion
from tests.helpers.cases import looked_through, published, sent_in, written
from tests.helpers.factories import make_editor, make_organization, make_service, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]


def mails(kind: str) -> list[OutboxMessage]:
    return list(OutboxMessage.objects.filter(kind=kind))


def test_a_case_is_written_sent_in_looked_through_and_published() -> None:
    author, editor, service = (
        make_user(email="mila@zorg.example"),
        make_editor(),
        make_service(name="Wandelgroep"),
    )
    revision = sent_in(author, offers=[str(service.pk)])
    assert revision.status == "submitted"
    assert [mail.to for mail in mails("case_submitted")] == ["mila@zorg.example"]
    before = DataVersion.objects.current()
    case = moderation.approve_text(looked_through(revision), editor, "Mooi.")
    assert isinstance(case, Case)
    assert not case.is_example
    assert [concept.slug for concept in case.concepts.all()] == ["slaap"]
    assert CaseOffer.objects.get().service == service
    assert DataVersion.objects.current() != before
    assert "Mooi." in mails("case_published")[0].text
    assert f"/casuistiek/{case.slug}/" in mails("case_published")[0].text
    with pytest.raises(RevisionConflict):
        moderation.approve_text(revision, editor)


def test_a_draft_may_be_incomplete_and_what_is_sent_in_may_not() -> None:
    author = make_user()
    revision = save_draft(case_drafts.begin_case(author), {"name": "Alleen een titel"})
    with pytest.raises(ContentError) as refused:
        submit(revision, actor=author)
    assert set(refused.value.errors) == {
        "situation",
        "question",
        "choice",
        "course",
        "lessons",
        "role",
        "concepts",
    }
    assert Revision.every.get(pk=revision.pk).status == "draft"


@pytest.mark.parametrize(
    ("content", "path"),
    [
        ({"name": "a" * 121}, "name"), ({"lessons": "a" * 4001}, "lessons"), ({"role": "dokter"}, "role"),
        ({"concepts": ["zz"]}, "concepts.0"), ({"offers": ["zz"]}, "offers.0"), ({"situation": "\x00"}, "situation"),
        ({"organization": "1"}, ""), ({"concepts": "slaap"}, "concepts"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_says_where(content: dict[str, object], path: str) -> None:
    with pytest.raises(ContentError) as refused:
        written(**content)
    assert path in refused.value.errors


def test_an_offer_that_is_not_on_the_site_falls_away() -> None:
    hidden = make_service(visibility="hidden")
    assert "offers" not in written(offers=[str(hidden.pk)]).content


def test_nothing_is_published_that_was_not_looked_through() -> None:
    revision = sent_in()
    with pytest.raises(ContentError, match="gecontroleerd"):
        moderation.approve_text(revision, make_editor())
    assert not Case.objects.exists()


def test_a_question_goes_to_the_writer_and_the_answer_comes_back() -> None:
    author, editor = make_user(), make_editor()
    revision = sent_in(author)
    moderation.request_changes(revision, editor, "Wie koos dit?")
    assert "> Wie koos dit?" in mails("case_changes_requested")[0].text
    now = timezone.now()
    assert questions.remind_due(now + timedelta(days=8)) == 1
    assert questions.remind_due(now + timedelta(days=8)) == 0
    later = [item.kind for item in this_hour(Desk(editor, None), now + timedelta(weeks=5)).items]
    assert later == ["casus"]
    asked = Revision.every.get(pk=revision.pk)
    save_draft(asked, asked.content | {"lessons": "Zij koos zelf."})
    submit(asked, actor=author, message="Zij.")
    assert Revision.every.get(pk=revision.pk).status == "submitted"
    assert mails("case_submitted")[-1].subject.startswith(("Je antwoord is binnen", "We hebben je casus"))


def test_a_rejection_asks_a_reason_and_no_rule() -> None:
    revision = sent_in()
    with pytest.raises(ContentError):
        moderation.reject(revision, make_editor(), 0, " ")
    moderation.reject(revision, make_editor(), 0, "Dit gaat over één bekende plek.")
    assert "> Dit gaat over één bekende plek." in mails("case_rejected")[0].text
    assert Revision.every.get(pk=revision.pk).status == "rejected"


def test_the_writer_takes_back_and_throws_away() -> None:
    author = make_user()
    revision = withdraw(sent_in(author), author)
    assert revision.status == "draft"
    assert discard(revision, author).status == "withdrawn"
    assert case_drafts.written_by(author) == []


def test_what_is_thrown_away_is_kept_nowhere() -> None:
    author, editor = make_user(), make_editor()
    revision = looked_through(sent_in(author, situation="Roos belde 06-12345678."))
    moderation.request_changes(revision, editor, "Wie is Roos?")
    gone = discard(revision, author)
    assert (gone.content, gone.reason) == ({}, "")
    stored = Revision.every.filter(pk=revision.pk).values_list("content", "unfinished", "reason").get()
    assert stored == ({}, {}, "")
    assert not TextHit.objects.exists()
    assert not TextCheck.objects.exists()
    assert set(revision.notes.values_list("text", flat=True)) == {""}
    assert discard(revision, author).status == "withdrawn"


def test_a_change_that_is_thrown_away_leaves_what_is_on_the_site() -> None:
    author = make_user()
    case = published(author)
    draft = case_drafts.change_case(case, author)
    assert draft is not None
    discard(draft, author)
    shown = live.live_revision(case.pk)
    assert shown is not None
    assert shown.content["name"] == case.title


def test_a_change_keeps_its_address_and_history_and_shows_what_differs() -> None:
    author = make_user()
    case = published(author)
    address = case.slug
    draft = case_drafts.change_case(case, author)
    assert draft is not None
    assert case_drafts.change_case(case, author) == draft, "one change at a time"
    assert case_drafts.change_case(case, make_user()) is None, "only of who wrote it"
    draft = submit(save_draft(draft, draft.content | {"name": "Samen wandelen"}), actor=author)
    assert [field.key for field in diff_of(draft).changed] == ["name"]
    moderation.approve_text(looked_through(draft), make_editor())
    case.refresh_from_db()
    assert (case.title, case.slug) == ("Samen wandelen", address)
    assert Revision.every.filter(entry=case.pk, status="published").count() == 2
    assert live.live_revision(case.pk) == draft


def test_a_change_that_was_begun_before_another_came_is_refused() -> None:
    author = make_user()
    case = published(author)
    draft = case_drafts.change_case(case, author)
    assert draft is not None
    Revision.every.filter(pk=draft.pk).update(base_revision=None)
    draft = looked_through(submit(Revision.every.get(pk=draft.pk), actor=author))
    with pytest.raises(RevisionConflict):
        moderation.approve_text(draft, make_editor())


def test_an_address_says_what_a_case_is_about_and_nothing_of_its_title(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    codes = iter(["7k3q", "7k3q", "8m4r"])
    monkeypatch.setattr(live, "get_random_string", lambda length, signs: next(codes))
    first, second = published(name="Roos de Wit"), published(name="Roos de Wit")
    assert [first.slug, second.slug] == ["slaap-7k3q", "slaap-8m4r"]


def test_a_reflection_goes_the_same_way() -> None:
    case, colleague = published(), make_user(email="poh@zorg.example")
    draft = case_drafts.begin_reflection(case, colleague)
    assert case_drafts.begin_reflection(case, colleague) == draft
    with pytest.raises(ContentError) as refused:
        submit(save_draft(draft, {"name": case.title, "text": "a" * 1500}), actor=colleague)
    assert set(refused.value.errors) == {"work"}
    with pytest.raises(ContentError):
        save_draft(draft, {"name": case.title, "text": "a" * 1501})
    draft = save_draft(draft, {"name": case.title, "text": "Ik bel 06-12345678.", "work": "POH-GGZ"})
    draft = looked_through(submit(draft, actor=colleague))
    with pytest.raises(ContentError, match="1 gevonden"):
        moderation.approve_text(draft, make_editor())
    assert not Reflection.objects.exists()
    TextHit.objects.update(state="left", reason="verzonnen")
    shown = moderation.approve_text(draft, make_editor())
    assert isinstance(shown, Reflection)
    assert (shown.case, shown.work) == (case, "POH-GGZ")
    assert "Je reactie op de casus" in mails("case_published")[-1].text


def test_what_is_on_the_site_is_taken_off_at_once_and_a_new_version_puts_it_back() -> None:
    author, editor = make_user(), make_editor()
    case = published(author)
    shown = live.live_revision(case.pk)
    assert shown is not None
    with pytest.raises(ContentError):
        live.take_off(shown, editor, "")
    live.take_off(shown, editor, "Iemand is te herkennen.")
    live.take_off(shown, editor, "Nog een keer.")
    assert not Case.objects.published().exists()
    assert shown.notes.filter(kind="taken_off").count() == 1
    draft = case_drafts.change_case(case, author)
    assert draft is not None
    moderation.approve_text(looked_through(submit(draft, actor=author)), editor)
    assert Case.objects.published().get() == case


def test_lists_of_offers_never_hold_a_case() -> None:
    revision = sent_in()
    assert not Revision.objects.exists()
    assert list(Revision.every.all()) == [revision]
    for regions, cases, kinds in ((None, False, ["casus"]), (set(), True, ["casus"]), (set(), False, [])):
        desk = Desk(make_editor(), regions, cases=cases)
        assert [item.kind for item in this_hour(desk, timezone.now()).items] == kinds


@pytest.mark.parametrize("wrong", [{"kind": "offer"}, {"kind": "reflection"}, {"organization": "some"}])
def test_the_database_holds_what_belongs_to_a_kind(wrong: dict[str, object]) -> None:
    revision = written()
    if "organization" in wrong:
        wrong = {"organization": make_organization()}
    with pytest.raises(IntegrityError), transaction.atomic():
        Revision.every.filter(pk=revision.pk).update(**wrong)
