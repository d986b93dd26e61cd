"""Guideline editors begin a draft, write in it with a preview, publish it, and correct what is published."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from handreiking.editing import Refused, begin_draft, correct_chapter, publish_edition
from handreiking.edition_files import FOLDER
from handreiking.models import Chapter, Concept, DataVersion, Edition, Evidence, Step, StepOption
from handreiking.steps.loading import load_steps
from handreiking.steps.plan import plan_of
from tests.helpers.admin_pages import save_at
from tests.helpers.editions import Kind, plan
from tests.helpers.guideline import FIRST_DAY, make_draft, make_edition, make_evidence, make_guideline_editor
from tests.helpers.signing_in import signed_in_client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabulary")]
TODAY = date(2026, 12, 1)


@pytest.fixture
def current() -> Edition:
    return make_edition("2026-1", {"definitie": "Steun.", "voor-wie": "Voor jou."})


@pytest.fixture
def editor() -> Client:
    return signed_in_client(make_guideline_editor())


def admin(name: str, *args: Any) -> str:
    return reverse(f"admin:handreiking_{name}", args=args)


def test_a_draft_begins_with_the_chapters_of_an_edition(current: Edition) -> None:
    draft = begin_draft(current, "2026-2", "Editie 2026-2")
    assert list(draft.chapters.values_list("slug", "text", "position")) == list(
        current.chapters.values_list("slug", "text", "position")
    )
    assert (draft.is_draft, draft.follows) == (True, current)


def test_a_draft_begins_with_the_step_plan_of_an_edition(current: Edition) -> None:
    load_steps(current, FOLDER / "2026-1")
    draft = begin_draft(current, "2026-2", "Editie 2026-2")
    for audience in Step.Audience.values:
        plans = [plan_of(audience, each.steps.filter(audience=audience)) for each in (current, draft)]
        assert plans[0].questions
        assert plans[0] == plans[1]


@pytest.mark.parametrize(
    ("slug", "label"), [("2026-1", "x"), ("nieuw", "x"), ("2026-2", ""), ("2026-2/", "x")]
)
def test_a_wrong_name_begins_nothing(current: Edition, slug: str, label: str) -> None:
    with pytest.raises(ValidationError):
        begin_draft(current, slug, label)
    assert Edition.objects.count() == 1


def test_publishing_replaces_what_held(current: Edition) -> None:
    draft = begin_draft(current, "2026-2", "Editie 2026-2")
    version = DataVersion.objects.current()
    publish_edition(draft.pk, TODAY)
    new, old = Edition.objects.get(slug="2026-2"), Edition.objects.get(slug="2026-1")
    assert (new.is_current, new.published_on, new.follows) == (True, TODAY, old)
    assert (old.is_current, old.status, old.replaced_on, old.published_on) == (
        False,
        "vervangen",
        TODAY,
        FIRST_DAY,
    )
    assert DataVersion.objects.current() != version


def test_only_a_draft_with_chapters_is_published(current: Edition) -> None:
    empty = make_draft()
    for pk in (current.pk, empty.pk):
        with pytest.raises(Refused):
            publish_edition(pk, TODAY)
    assert Edition.objects.current() == current


def test_a_correction_stands_in_what_changed(current: Edition) -> None:
    chapter = current.chapters.get(slug="voor-wie")
    chapter.text = "Voor wie wacht."
    correct_chapter(chapter, "Een  woord\nhersteld.", TODAY)
    current.refresh_from_db()
    assert current.changes == "1 december 2026, “Over voor-wie”: Een woord hersteld."
    assert Chapter.objects.get(pk=chapter.pk).edited_at
    current.changes = "x" * 1990
    current.save()
    with pytest.raises(Refused):
        correct_chapter(chapter, "Nog een.", TODAY)


def test_an_editor_goes_from_draft_to_published(editor: Client, current: Edition) -> None:
    answer = editor.post(admin("edition_begin", current.pk), {"slug": "2026-2", "label": "Editie 2026-2"})
    draft = Edition.objects.get(slug="2026-2")
    assert answer.headers["Location"] == admin("edition_change", draft.pk)
    assert editor.get(admin("edition_change", draft.pk)).status_code == 200
    chapter = draft.chapters.get(slug="voor-wie")
    form = {
        "title": "Voor wie",
        "slug": "voor-wie",
        "summary": "",
        "position": 2,
        "text": "## Kop\r\n\r\nVoor wie wacht.",
    }
    assert save_at(editor, admin("chapter_change", chapter.pk), form).status_code == 302
    chapter.refresh_from_db()
    assert (chapter.text, bool(chapter.edited_at)) == ("## Kop\n\nVoor wie wacht.", True)
    assert "Voor wie wacht." in editor.get(admin("edition_read", draft.pk)).text
    assert "<ins>" in editor.get(admin("edition_difference", draft.pk)).text
    assert "no-store" in editor.get(admin("edition_read", draft.pk)).headers["Cache-Control"]
    assert editor.get(admin("edition_publish", draft.pk)).status_code == 200
    assert editor.post(admin("edition_publish", draft.pk)).status_code == 302
    assert Edition.objects.current() == draft
    assert editor.post(admin("edition_publish", draft.pk)).status_code == 422


def test_a_wrong_name_is_said_at_its_field(editor: Client, current: Edition) -> None:
    answer = editor.post(admin("edition_begin", current.pk), {"slug": "nieuw", "label": "Nieuw"})
    assert answer.status_code == 422
    assert "Begin met een cijfer" in answer.text
    assert editor.get(admin("edition_read", "00000000-0000-0000-0000-000000000000")).status_code == 404


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# Kop", "Een kop begint met ##"),
        ("[x](begrip:vorm/nergens)", "leidt nergens heen"),
        ("x" * 60_001, "60.?001"),
    ],
)
def test_a_wrong_text_is_not_stored(editor: Client, current: Edition, text: str, said: str) -> None:
    chapter = make_draft(chapters={"voor-wie": "Voor jou."}).chapters.get()
    answer = save_at(
        editor,
        admin("chapter_change", chapter.pk),
        {"title": "x", "slug": "voor-wie", "position": 1, "text": text},
    )
    assert answer.status_code == 200
    assert "errorlist" in answer.text
    chapter.refresh_from_db()
    assert chapter.text == "Voor jou."


def test_what_is_published_is_corrected_with_a_note_or_not_at_all(editor: Client, current: Edition) -> None:
    chapter = current.chapters.get(slug="voor-wie")
    form = {"title": "Voor wie", "summary": "", "text": "Voor wie wacht.", "slug": "iets-anders"}
    assert "Schrijf in een paar woorden" in save_at(editor, admin("chapter_change", chapter.pk), form).text
    chapter.refresh_from_db()
    assert chapter.text == "Voor jou."
    save_at(editor, admin("chapter_change", chapter.pk), form | {"correction": "Zin verbeterd."})
    chapter.refresh_from_db()
    current.refresh_from_db()
    assert (chapter.text, chapter.slug) == ("Voor wie wacht.", "voor-wie")
    assert "Zin verbeterd." in current.changes
    for name in ("chapter_delete", "edition_delete"):
        row = chapter if name.startswith("chapter") else current
        assert editor.post(admin(name, row.pk), {"post": "yes"}).status_code == 403


def test_a_preview_shows_a_text_and_stores_nothing(editor: Client, current: Edition) -> None:
    answer = editor.post(admin("chapter_preview"), {"text": "## Kop\n\n<script>a</script> *b*"})
    assert "<em>b</em>" in answer.text
    assert "<script>a" not in answer.text
    assert "no-store" in answer.headers["Cache-Control"]
    assert editor.post(admin("chapter_preview"), {"text": "x" * 60_001}).status_code == 422
    assert editor.get(admin("chapter_preview")).status_code == 405
    assert Chapter.objects.count() == 2


def test_evidence_that_an_editor_keeps_names_its_source(editor: Client) -> None:
    row = make_evidence()
    form = {
        "concept": row.concept_id,
        "level": row.level_id,
        "effect": "Anders.",
        "checked_on": "2026-12-01",
        "position": 0,
        "shown": "on",
    }
    assert "Noem de bron" in save_at(editor, admin("evidence_change", row.pk), form).text
    save_at(editor, admin("evidence_change", row.pk), form | {"source": "Bron", "year": 2020})
    changed = Evidence.objects.get()
    assert (changed.effect, bool(changed.edited_at)) == ("Anders.", True)
    assert changed.edited_at <= timezone.now()


def test_publishing_changes_the_words_with_the_text_or_neither(current: Edition) -> None:
    draft = begin_draft(current, "2026-2", "Editie 2026-2")
    plan(draft, "prestatiedruk", Kind.MERGE, "stress")
    Concept.objects.filter(slug="stress").update(retired_on=TODAY)
    with pytest.raises(Refused, match="stress"):
        publish_edition(draft.pk, TODAY)
    assert Edition.objects.current() == current
    Concept.objects.filter(slug="stress").update(retired_on=None)
    publish_edition(draft.pk, TODAY)
    merged = Concept.objects.select_related("replaced_by").get(slug="prestatiedruk")
    assert (str(merged.replaced_by.slug), bool(merged.retired_on)) == ("stress", True)  # type: ignore[union-attr]


def test_a_step_plan_that_asks_for_what_goes_is_not_published(current: Edition) -> None:
    load_steps(current, FOLDER / "2026-1")
    draft = begin_draft(current, "2026-2", "Editie 2026-2")
    asked = StepOption.objects.filter(step__edition=draft, step__parameter="doel").first()
    assert asked is not None
    plan(draft, asked.value, Kind.RETIRE)
    with pytest.raises(Refused, match=asked.text):
        publish_edition(draft.pk, TODAY)
    assert Concept.objects.get(slug=asked.value).retired_on is None
    StepOption.objects.filter(step__edition=draft, value=asked.value).delete()
    publish_edition(draft.pk, TODAY)
    assert Concept.objects.get(slug=asked.value).retired_on is not None
