"""What an editor changes in a part of a page, or takes away, stays as it is when the files are loaded again."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from handreiking.models import Chapter, Edition, Step, StepOption
from handreiking.steps.loading import load_steps
from tests.handreiking.test_steps_admin import filled
from tests.handreiking.test_two_editors import edition_form, page_of
from tests.helpers.admin_pages import save_at
from tests.helpers.guideline import make_edition, make_guideline_editor, write_edition
from tests.helpers.signing_in import signed_in_client
from tests.helpers.steps import FOLDER, load_real_steps

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]


@pytest.fixture
def editor() -> Client:
    return signed_in_client(make_guideline_editor())


@pytest.fixture
def theme(editor: Client) -> Step:
    """A question of the plan for who waits, as its file brought it."""
    load_real_steps()
    return Step.objects.get(audience="mij", parameter="bereik")


def load_again() -> None:
    load_steps(Edition.objects.get(), FOLDER)


@pytest.mark.parametrize("change", [{"options-0-text": "Van de redactie"}, {"options-0-DELETE": "on"}])
def test_an_answer_that_an_editor_changed_or_took_away_stays_so(
    editor: Client, theme: Step, change: dict[str, str]
) -> None:
    assert save_at(editor, page_of(theme), filled(theme, **change)).status_code == 302
    mine = list(StepOption.objects.filter(step__audience="mij").order_by("pk").values())
    load_again()
    assert list(StepOption.objects.filter(step__audience="mij").order_by("pk").values()) == mine


def test_a_plan_that_was_only_opened_and_saved_follows_its_file(editor: Client, theme: Step) -> None:
    assert save_at(editor, page_of(theme), filled(theme)).status_code == 302
    theme.refresh_from_db()
    assert theme.edited_at is None


def test_a_step_that_an_editor_deleted_stays_away(editor: Client, theme: Step) -> None:
    address = reverse("admin:handreiking_step_delete", args=[theme.pk])
    assert editor.post(address, {"post": "yes"}).status_code == 302
    load_again()
    assert not Step.objects.filter(audience="mij", slug=theme.slug).exists()
    assert Step.objects.filter(audience="naaste", slug=theme.slug).exists()


def test_a_title_that_an_editor_gave_on_the_page_of_the_edition_stays(editor: Client, tmp_path: Path) -> None:
    make_edition("2025-1", {"definitie": "Oud."})
    folder = write_edition(tmp_path)
    call_command("load_edition", str(folder), stdout=StringIO())
    draft = Edition.objects.get(slug="2026-1")
    given = edition_form(draft, **{"chapters-0-title": "Van de redactie", "source": draft.source})
    assert save_at(editor, page_of(draft), given).status_code == 302
    write_edition(tmp_path, voor_wie="Nieuw.")
    call_command("load_edition", str(folder), stdout=StringIO())
    assert Chapter.objects.get(edition=draft, slug="definitie").title == "Van de redactie"
    assert Chapter.objects.get(edition=draft, slug="voor-wie").text == "Nieuw."


def test_a_chapter_that_an_editor_deleted_from_a_draft_stays_away(editor: Client, tmp_path: Path) -> None:
    make_edition("2025-1", {"definitie": "Oud."})
    folder = write_edition(tmp_path)
    call_command("load_edition", str(folder), stdout=StringIO())
    gone = Chapter.objects.get(edition__slug="2026-1", slug="voor-wie")
    address = reverse("admin:handreiking_chapter_delete", args=[gone.pk])
    assert editor.post(address, {"post": "yes"}).status_code == 302
    told = StringIO()
    call_command("load_edition", str(folder), stdout=told)
    assert [chapter.slug for chapter in gone.edition.chapters.all()] == ["definitie"]
    assert "voor-wie" in told.getvalue()
