"""What was sent in is looked through by the sweep, and an editor settles every hit before it can be placed."""

import importlib.util
import logging
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from directory.models import Revision, TextHit
from directory.publishing.cases import checking, deidentify
from directory.publishing.cases.settling import Decision, settle
from directory.publishing.content.errors import ContentError, RevisionConflict
from directory.publishing.desk.this_hour import this_hour
from directory.publishing.desk.waiting import Desk
from directory.publishing.jobs import periodic
from directory.publishing.versions import case_drafts, moderation, revisions
from directory.publishing.versions.revisions import submit
from directory.publishing.versions.withdrawing import withdraw
from tests.helpers.cases import finding, looked_through, no_names, sent_in
from tests.helpers.factories import make_editor, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]

HIDDEN = "Roos de Wit belde 06-12345678. Een roos stond op tafel."


def found(revision: Revision) -> list[tuple[str, str, str]]:
    return list(TextHit.objects.filter(revision=revision).values_list("kind", "text", "state"))


def hit(text: str) -> TextHit:
    return TextHit.objects.get(text=text)


def test_the_sweep_looks_through_what_waits_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[int] = []

    def load() -> deidentify.Reader:
        loaded.append(1)
        return finding("Roos de Wit")

    monkeypatch.setattr(deidentify, "load_reader", load)
    revision = sent_in(situation=HIDDEN)
    work = next(work for work in periodic.WORK if work.name == "texts of cases")
    assert checking.is_waiting(revision)
    assert work.do(timezone.now()) == 1
    assert work.do(timezone.now()) == 0
    assert loaded == [1], "the lists are loaded only where something waits"
    assert found(revision) == [("naam", "Roos de Wit", "open"), ("nummer", "06-12345678", "open")]
    assert checking.is_checked(revision)


def test_a_later_edit_asks_a_new_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deidentify, "load_reader", lambda: no_names)
    revision = looked_through(sent_in())
    assert checking.check_due(timezone.now()) == 0
    moderation.save_edited(revision, revision.content | {"lessons": "Bel 06-12345678."}, make_editor())
    changed = Revision.every.get(pk=revision.pk)
    assert not checking.is_checked(changed)
    with pytest.raises(ContentError):
        moderation.approve_text(changed, make_editor())
    assert checking.check_due(timezone.now()) == 1
    assert found(revision) == [("nummer", "06-12345678", "open")]


def test_what_is_a_draft_again_is_not_looked_through() -> None:
    author = make_user()
    revision = withdraw(sent_in(author), author)
    assert not checking.waiting().exists()
    assert not checking.check(revision.pk, no_names, timezone.now())


def test_every_hit_is_settled_before_a_case_can_be_placed() -> None:
    editor = make_editor()
    revision = looked_through(sent_in(situation=HIDDEN), finding("Roos de Wit", "roos"))
    with pytest.raises(ContentError, match="3 gevonden"):
        moderation.approve_text(revision, editor)
    decisions = {
        hit("Roos de Wit").pk: Decision("Een vrouw"),
        hit("06-12345678").pk: Decision("[telefoonnummer]"),
        hit("roos").pk: Decision(None, "is een bloem"),
    }
    mended = settle(revision, decisions, editor)
    assert mended.content["situation"] == "Een vrouw belde [telefoonnummer]. Een roos stond op tafel."
    assert not TextHit.objects.exclude(state="left").exclude(text="").exists(), (
        "what was taken out is kept nowhere"
    )
    with pytest.raises(ContentError, match="gecontroleerd"):
        moderation.approve_text(mended, editor)
    again = looked_through(mended, finding("Roos de Wit", "roos"))
    assert hit("roos").state == "left", "what was left stays so"
    assert hit("roos").reason == "is een bloem"
    case = moderation.approve_text(again, editor)
    assert "06-12345678" not in str(case.__dict__)
    assert "06-12345678" not in str(list(Revision.every.values_list("content", flat=True)))
    assert found(again) == [("naam", "roos", "left")]


def test_brackets_hide_nothing_in_a_title_or_in_the_words_of_an_editor() -> None:
    revision = looked_through(sent_in(name="[Jan de Vries]", situation=HIDDEN), finding("Jan de Vries"))
    assert hit("Jan de Vries").field == "name"
    settle(revision, {hit("06-12345678").pk: Decision("[111222333] en [jan@mail.example]")}, make_editor())
    looked_through(revision)
    assert hit("111222333").state == hit("jan@mail.example").state == "open"


def test_some_can_be_settled_first() -> None:
    revision = looked_through(sent_in(situation=HIDDEN), finding("Roos de Wit"))
    mended = settle(revision, {hit("Roos de Wit").pk: Decision("Zij")}, make_editor())
    phone = hit("06-12345678")
    assert mended.content["situation"][phone.start : phone.end] == "06-12345678"
    mended = settle(looked_through(mended), {hit("06-12345678").pk: Decision("mij")}, make_editor())
    assert mended.content["situation"] == "Zij belde mij. Een roos stond op tafel."


def test_what_lies_within_a_rare_sentence_goes_with_it() -> None:
    text = "Zij kwam. Een 47-jarige vrouw uit de Dorpsstraat 3 is burgemeester. Het ging goed met Roos."
    revision = looked_through(sent_in(situation=text), finding("Roos"))
    rare = TextHit.objects.get(kind="combinatie")
    decisions = {
        rare.pk: Decision("Zij werkt."),
        hit("Roos").pk: Decision("haar"),
        hit("Dorpsstraat 3").pk: Decision("X"),
    }
    assert (
        settle(revision, decisions, make_editor()).content["situation"]
        == "Zij kwam. Zij werkt. Het ging goed met haar."
    )


def test_a_place_that_is_taken_out_of_a_rare_sentence_leaves_the_sentence_open() -> None:
    text = "Een 47-jarige vrouw uit de Dorpsstraat 3 is burgemeester. Het ging goed."
    revision = looked_through(sent_in(situation=text))
    mended = settle(revision, {hit("Dorpsstraat 3").pk: Decision("[adres]")}, make_editor())
    rare = TextHit.objects.get(kind="combinatie")
    assert rare.state == "open"
    assert (
        mended.content["situation"][rare.start : rare.end]
        == "Een 47-jarige vrouw uit de [adres] is burgemeester."
    )


@pytest.mark.parametrize(
    "decision", [Decision(None, " "), Decision(" "), Decision("a" * 4001), Decision(None, "a" * 201)]
)
def test_a_choice_without_words_is_refused_at_its_hit(decision: Decision) -> None:
    revision = looked_through(sent_in(situation=HIDDEN))
    with pytest.raises(ContentError) as refused:
        settle(revision, {hit("06-12345678").pk: decision}, make_editor())
    assert set(refused.value.errors) == {str(hit("06-12345678").pk)}
    assert hit("06-12345678").state == "open"


def test_a_mended_text_that_is_no_case_any_more_is_refused_whole() -> None:
    revision = looked_through(sent_in(name="06-12345678"))
    with pytest.raises(ContentError):
        settle(revision, {hit("06-12345678").pk: Decision("a" * 500)}, make_editor())
    assert hit("06-12345678").state == "open"


def test_nothing_is_settled_twice_unread_or_after_the_decision() -> None:
    editor = make_editor()
    revision = looked_through(sent_in(situation=HIDDEN))
    decisions = {hit("06-12345678").pk: Decision(None, "verzonnen")}
    settle(revision, decisions, editor)
    with pytest.raises(RevisionConflict):
        settle(revision, decisions, editor)
    with pytest.raises(RevisionConflict):
        settle(sent_in(), {}, editor)
    moderation.reject(revision, editor, 0, "Nee.")
    with pytest.raises(RevisionConflict):
        settle(revision, {}, editor)


def test_what_was_left_is_left_in_the_next_version_too() -> None:
    author, editor = make_user(), make_editor()
    revision = looked_through(sent_in(author, situation=HIDDEN))
    settle(revision, {hit("06-12345678").pk: Decision(None, "verzonnen")}, editor)
    moderation.approve_text(revision, editor)
    case = Revision.every.get(pk=revision.pk).case
    assert case is not None
    draft = case_drafts.change_case(case, author)
    assert draft is not None
    assert moderation.approve_text(looked_through(submit(draft, actor=author)), editor)


def test_without_deduce_a_case_waits_and_the_reason_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: None if name == "deduce" else real(name, *rest)
    )
    revision = sent_in()
    assert checking.check_due(timezone.now()) == 0
    with pytest.raises(ContentError, match="niet geïnstalleerd"):
        moderation.approve_text(revision, make_editor())
    assert Revision.every.get(pk=revision.pk).status == "submitted"


def test_a_package_that_cannot_be_imported_leaves_the_log_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(name: str) -> Any:
        logging.getLogger().addHandler(logging.NullHandler())
        logging.getLogger().setLevel(1)
        raise ImportError(name)

    before = list(logging.getLogger().handlers), logging.getLogger().level
    monkeypatch.setattr(deidentify.importlib, "import_module", broken)
    with pytest.raises(deidentify.NotInstalled):
        deidentify.load_reader()
    assert (list(logging.getLogger().handlers), logging.getLogger().level) == before


def test_a_text_that_cannot_be_looked_through_stops_no_other(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def read(text: str) -> list[Any]:
        if "onleesbaar" in text:
            raise RecursionError(text)
        return []

    monkeypatch.setattr(deidentify, "load_reader", lambda: read)
    broken, good = sent_in(situation="Een onleesbaar stuk van Roos."), sent_in()
    now = timezone.now()
    assert checking.check_due(now) == 1
    assert checking.is_checked(good)
    assert "RecursionError" in caplog.text
    assert "onleesbaar" not in caplog.text
    with pytest.raises(ContentError, match="kon niet worden gecontroleerd"):
        moderation.approve_text(broken, make_editor())
    assert checking.is_waiting(Revision.every.get(pk=broken.pk))
    assert [item.why for item in this_hour(Desk(make_editor(), None), now).items if "kon niet" in item.why]
    assert not checking.due_at(now).exists(), "not tried again at once"
    newer = sent_in()
    assert list(checking.due_at(now + timedelta(hours=2))) == [newer, broken], (
        "it goes to the back of the queue"
    )
    moderation.save_edited(broken, broken.content | {"situation": "Een leesbaar stuk."}, make_editor())
    assert checking.check_due(timezone.now()) == 2
    assert checking.is_checked(Revision.every.get(pk=broken.pk))


def test_a_sweep_looks_through_for_so_long_and_leaves_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0, 9, 21, 0, 1])
    monkeypatch.setattr(checking, "monotonic", lambda: next(clock))
    monkeypatch.setattr(deidentify, "load_reader", lambda: no_names)
    for _each in range(3):
        sent_in()
    assert checking.check_due(timezone.now()) == 2
    assert checking.check_due(timezone.now()) == 1


def test_one_writer_has_ten_with_the_editors_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(revisions, "MOST_SENT_IN", 2)
    author = make_user()
    first = sent_in(author)
    moderation.request_changes(sent_in(author), make_editor(), "Wie koos dit?")
    with pytest.raises(ContentError, match="al 2 casussen of reacties"):
        sent_in(author)
    assert sent_in().status == "submitted", "of somebody else"
    asked = Revision.every.get(author=author, status="changes_requested")
    assert submit(asked, actor=author).status == "submitted", "an answer is always taken"
    withdraw(first, author)
    assert sent_in(author).status == "submitted"


def test_tags_of_deduce_become_kinds_of_ours() -> None:
    class Tagged:
        def __init__(self, tag: str, start: int, end: int) -> None:
            self.tag, self.start_char, self.end_char = tag, start, end

    class Engine:
        def deidentify(self, text: str) -> Any:
            self.annotations = [Tagged("persoon", 0, 4), Tagged("leeftijd", 5, 7), Tagged("locatie", 8, 10)]
            return self

    read = deidentify.by_deduce(Engine(), "Roos 47 Goes")
    assert [(each.kind, each.proposal) for each in read] == [("naam", "[naam]"), ("plaats", "[plaats]")]
