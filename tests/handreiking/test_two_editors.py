"""Two editors at one page of the admin: who saves last is told what was saved meanwhile, and loses no word."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from handreiking.editing import publish_edition
from handreiking.models import Chapter, Concept, DataVersion, Edition, Evidence, Label, Step
from tests.handreiking.test_steps_admin import filled
from tests.helpers.admin_pages import save_at, seen
from tests.helpers.guideline import FIRST_DAY, make_draft, make_edition, make_evidence, make_guideline_editor
from tests.helpers.reading import html
from tests.helpers.signing_in import signed_in_client
from tests.helpers.steps import make_steps

pytestmark = pytest.mark.usefixtures("country", "vocabulary")
TOLD = "Iemand anders heeft dit opgeslagen terwijl jij bezig was."
NOW = "Zo is het nu opgeslagen"


@pytest.fixture
def mine(db: None) -> Client:
    return signed_in_client(make_guideline_editor())


@pytest.fixture
def theirs(db: None) -> Client:
    return signed_in_client(make_guideline_editor())


def page_of(row: Any) -> str:
    return reverse(f"admin:handreiking_{row._meta.model_name}_change", args=[row.pk])


def chapter_form(**changes: Any) -> dict[str, Any]:
    return {
        "title": "Voor wie",
        "slug": "voor-wie",
        "summary": "",
        "position": 1,
        "text": "Voor jou.",
    } | changes


def evidence_form(row: Evidence, **changes: Any) -> dict[str, Any]:
    known = {"concept": row.concept_id, "level": row.level_id, "effect": row.effect, "source": row.source,
             "year": 2019, "checked_on": "2026-11-29", "position": 0, "shown": "on", "general": "on"}  # fmt: skip
    return known | changes


def edition_form(edition: Edition, **changes: Any) -> dict[str, Any]:
    chapters = list(edition.chapters.all())
    form: dict[str, Any] = {
        "label": edition.label, "slug": edition.slug, "status": edition.status,
        "chapters-TOTAL_FORMS": len(chapters), "chapters-INITIAL_FORMS": len(chapters),
    }  # fmt: skip
    for number, each in enumerate(chapters):
        form |= {
            f"chapters-{number}-id": each.pk, f"chapters-{number}-edition": edition.pk,
            f"chapters-{number}-title": each.title, f"chapters-{number}-position": each.position,
        }  # fmt: skip
    return form | changes


def test_the_second_who_saves_a_chapter_keeps_the_words_and_sees_what_stands_there(
    mine: Client, theirs: Client
) -> None:
    chapter = make_draft(chapters={"voor-wie": "Voor jou."}).chapters.get()
    opened = seen(mine, page_of(chapter))
    assert save_at(theirs, page_of(chapter), chapter_form(text="Van de ander.")).status_code == 302
    version = DataVersion.objects.current()

    answer = mine.post(page_of(chapter), chapter_form(text="Van mij.\r\n\r\n<b>") | opened)

    assert answer.status_code == 409
    assert TOLD in answer.text
    assert answer.text.index(TOLD) < answer.text.index(NOW) < answer.text.index("Van de ander.")
    assert "Van mij.\r\n\r\n&lt;b&gt;</textarea>" in answer.text
    chapter.refresh_from_db()
    assert chapter.text == "Van de ander."
    assert DataVersion.objects.current() == version
    told = answer.text.partition(NOW)[2].partition("</a>")[0]
    assert "<strong>tekst (Markdown)</strong>" in told.lower().replace("markdown", "Markdown")
    assert "titel" not in told.lower(), "only what differs is shown"


def test_whoever_read_what_stands_there_may_put_something_else_in_its_place(
    mine: Client, theirs: Client
) -> None:
    chapter = make_draft(chapters={"voor-wie": "Voor jou."}).chapters.get()
    opened = seen(mine, page_of(chapter))
    save_at(theirs, page_of(chapter), chapter_form(text="Van de ander."))
    conflict = mine.post(page_of(chapter), chapter_form(text="Van mij.") | opened).text
    token = conflict.partition('name="gezien" value="')[2].partition('"')[0]
    assert token != opened["gezien"]
    assert mine.post(page_of(chapter), chapter_form(text="Van ons.") | {"gezien": token}).status_code == 302
    chapter.refresh_from_db()
    assert chapter.text == "Van ons."


def test_a_page_that_does_not_say_what_it_showed_saves_nothing(mine: Client) -> None:
    chapter = make_draft(chapters={"voor-wie": "Voor jou."}).chapters.get()
    assert mine.post(page_of(chapter), chapter_form(text="Van mij.")).status_code == 409
    chapter.refresh_from_db()
    assert chapter.text == "Voor jou."


def test_a_correction_of_what_is_published_waits_for_what_another_corrected(
    mine: Client, theirs: Client
) -> None:
    edition = make_edition(chapters={"voor-wie": "Voor jou."})
    chapter = edition.chapters.get()
    opened = seen(mine, page_of(chapter))
    save_at(theirs, page_of(chapter), chapter_form(text="Van de ander.", correction="Woord verbeterd."))
    answer = mine.post(page_of(chapter), chapter_form(text="Van mij.", correction="Zin verbeterd.") | opened)
    assert answer.status_code == 409
    assert 'value="Zin verbeterd."' in answer.text
    edition.refresh_from_db()
    assert "Zin verbeterd." not in edition.changes
    assert "Woord verbeterd." in edition.changes


def test_an_edition_that_got_a_line_or_was_published_meanwhile_is_not_put_back(
    mine: Client, theirs: Client
) -> None:
    draft = make_draft(chapters={"voor-wie": "Voor jou."})
    opened = seen(mine, page_of(draft))
    publish_edition(draft.pk, FIRST_DAY)
    answer = mine.post(page_of(draft), edition_form(draft, label="Andere naam") | opened)
    assert answer.status_code == 409
    assert 'value="Andere naam"' in answer.text
    draft.refresh_from_db()
    assert (draft.is_current, draft.label) == (True, "Editie 2026-2")


def test_the_order_of_chapters_is_part_of_the_page_of_an_edition_and_their_text_is_not(
    mine: Client, theirs: Client
) -> None:
    draft = make_draft(chapters={"voor-wie": "Voor jou.", "leren": "Leer."})
    opened = seen(mine, page_of(draft))
    chapter = draft.chapters.get(slug="voor-wie")
    save_at(
        theirs,
        page_of(chapter),
        chapter_form(title="Over voor-wie", summary="Dit gaat over voor-wie.", text="Anders."),
    )
    moved = edition_form(draft, **{"chapters-0-position": 9})
    assert mine.post(page_of(draft), moved | opened).status_code == 302
    chapter.refresh_from_db()
    assert (chapter.position, chapter.text) == (9, "Anders.")
    again = edition_form(draft, **{"chapters-0-position": 5})
    assert mine.post(page_of(draft), again | opened).status_code == 409
    chapter.refresh_from_db()
    assert chapter.position == 9


def test_what_is_known_is_not_overwritten_unseen(mine: Client, theirs: Client) -> None:
    row = make_evidence()
    opened = seen(mine, page_of(row))
    level = Concept.objects.get(slug="goede-aanwijzingen")
    save_at(theirs, page_of(row), evidence_form(row, level=level.pk, general="", shown=""))
    answer = mine.post(page_of(row), evidence_form(row, effect="Van mij.") | opened)
    told = answer.text.partition(NOW)[2].partition("</a>")[0]
    assert answer.status_code == 409
    assert level.plain_label in told or level.label in told
    assert "<p>nee</p>" in told
    row.refresh_from_db()
    assert (row.effect, row.shown) == ("Mensen voelen zich minder alleen.", False)


@pytest.mark.parametrize("gone", [False, True])
def test_answers_of_a_step_are_part_of_its_page(mine: Client, theirs: Client, gone: bool) -> None:
    step = next(each for each in make_steps() if each.slug == "waarom")
    opened, form = seen(mine, page_of(step)), filled(step, question="Van mij?")
    change = {"options-1-DELETE": "on"} if gone else {"options-1-text": "Van de ander"}
    assert save_at(theirs, page_of(step), filled(step, **change)).status_code == 302
    answer = mine.post(page_of(step), form | opened)
    assert answer.status_code == 409
    assert 'value="Van mij?"' in answer.text
    assert gone or "Van de ander" in answer.text.partition(NOW)[2]
    assert Step.objects.get(pk=step.pk).question == "Zqwaarom?"


def test_words_of_a_concept_are_part_of_its_page(mine: Client, theirs: Client) -> None:
    concept = Concept.objects.get(slug="slaap")
    opened = seen(mine, page_of(concept))
    Label.objects.create(concept=concept, text="schaapjes tellen", kind="everyday")
    texts = {
        name: getattr(concept, name)
        for name in ("label", "plain_label", "definition", "exact_match", "position")
    }
    empty = {
        f"{prefix}-{each}_FORMS": 0 for prefix in ("labels", "labels-2") for each in ("TOTAL", "INITIAL")
    }
    assert mine.post(page_of(concept), texts | empty | {"plain_label": "Nachten"} | opened).status_code == 409
    assert Concept.objects.get(slug="slaap").plain_label == concept.plain_label


def test_a_page_that_only_shows_remembers_nothing_wrong(mine: Client) -> None:
    chapter = make_draft(chapters={"voor-wie": "Voor jou."}).chapters.get()
    assert NOW not in html(mine, page_of(chapter))
    assert NOW not in html(mine, reverse("admin:handreiking_chapter_add"))
    assert Chapter.objects.count() == 1
