"""Editing the step plan in the admin: what can be walked to its end is saved, and nothing else."""

from typing import Any

import pytest
from django.contrib import admin
from django.test import Client, RequestFactory
from django.urls import reverse

from handreiking.models import Step
from tests.helpers.admin_pages import save_at
from tests.helpers.factories import make_administrator
from tests.helpers.reading import html
from tests.helpers.signing_in import signed_in_client
from tests.helpers.steps import make_steps

pytestmark = pytest.mark.usefixtures("country", "vocabulary")


@pytest.fixture
def desk(db: None) -> Client:
    return signed_in_client(make_administrator())


@pytest.fixture
def stored() -> dict[str, Step]:
    return {step.slug: step for step in make_steps()}


def filled(step: Step, **changes: Any) -> dict[str, Any]:
    """Return the form of a step with its answers, changed."""
    options = list(step.options.all())
    form = {
        "edition": str(step.edition_id), "audience": step.audience, "position": step.position, "slug": step.slug,
        "question": step.question, "guidance": step.guidance, "kind": step.kind, "parameter": step.parameter,
        "next": step.next, "options-TOTAL_FORMS": len(options), "options-INITIAL_FORMS": len(options),
    }  # fmt: skip
    for number, option in enumerate(options):
        for name in ("id", "position", "value", "text", "next"):
            form[f"options-{number}-{name}"] = getattr(option, name)
        form[f"options-{number}-step"] = str(step.pk)
    return form | changes


def save(desk: Client, step: Step, **changes: Any) -> str:
    """Send the form of a step; return what was wrong with it, "" where it was saved."""
    answer = save_at(desk, reverse("admin:handreiking_step_change", args=[step.pk]), filled(step, **changes))
    return "" if answer.status_code == 302 else answer.content.decode()


def test_an_editor_changes_a_question_and_is_remembered(desk: Client, stored: dict[str, Step]) -> None:
    assert save(desk, stored["plek"], question="Waar ben je?") == ""
    changed = Step.objects.get(slug="plek")
    assert changed.question == "Waar ben je?"
    assert changed.edited_at


@pytest.mark.parametrize(
    ("slug", "changes", "words"),
    [
        ("plek", {"next": "veilig"}, "wie hier verder gaat, komt er weer uit"),
        ("plek", {"next": "nergens"}, "Daarna staat nergens, maar die stap is er niet."),
        ("plek", {"parameter": "leeftijd"}, "De parameter leeftijd past niet bij deze soort vraag"),
        ("plek", {"slug": "klaar"}, "Dit kenmerk is van een andere bladzijde"),
        ("veilig", {"position": 9}, "Begin met de vraag of het veilig is."),
        ("waarom", {"options-0-value": "zon"}, "Het antwoord zon kent de zoekvraag niet."),
        ("hoe", {"options-0-DELETE": "on", "options-1-DELETE": "on"}, "Hier valt niets te kiezen."),
        ("wacht", {"options-1-next": "nergens"}, "Daarna staat nergens"),
        ("waarom", {"slug": "waardoor"}, "Daarna staat waarom, maar die stap is er niet."),
    ],
)  # fmt: skip
def test_what_cannot_be_walked_is_refused_with_the_reason(
    desk: Client, stored: dict[str, Step], slug: str, changes: dict[str, Any], words: str
) -> None:
    before = list(Step.objects.order_by("position").values())
    assert words in save(desk, stored[slug], **changes)
    assert list(Step.objects.order_by("position").values()) == before


def test_a_new_step_is_checked_with_the_others(desk: Client, stored: dict[str, Step]) -> None:
    address = reverse("admin:handreiking_step_add")
    form = filled(stored["oud"], position=7, slug="kosten", kind="veld", parameter="kosten") | {
        "options-TOTAL_FORMS": 1, "options-INITIAL_FORMS": 0, "options-0-position": 1,
        "options-0-value": "gratis", "options-0-text": "Gratis", "options-0-next": "",
    }  # fmt: skip
    assert "kent de zoekvraag niet" in desk.post(address, form | {"options-0-value": "duur"}).text
    assert desk.post(address, form).status_code == 302
    assert Step.objects.get(slug="kosten").options.get().value == "gratis"


def test_a_step_that_another_one_leads_to_is_not_deleted(desk: Client, stored: dict[str, Step]) -> None:
    for slug, status in (("waarom", 403), ("veilig", 403), ("plek", 200)):
        address = reverse("admin:handreiking_step_delete", args=[stored[slug].pk])
        assert (slug, desk.get(address).status_code) == (slug, status)
    assert 'name="action"' not in html(desk, reverse("admin:handreiking_step_changelist"))


def test_a_step_stays_in_its_plan(stored: dict[str, Step]) -> None:
    """Moved to another plan it would leave one without its first question, which nobody checks."""
    step = next(iter(stored.values()))
    admin_page = admin.site.get_model_admin(Step)
    assert {"edition", "audience"} <= set(admin_page.get_readonly_fields(RequestFactory().get("/"), step))
    assert not {"edition", "audience"} & set(admin_page.get_readonly_fields(RequestFactory().get("/"), None))


def test_a_search_of_thousands_of_words_is_answered(db: None) -> None:
    words = " ".join(f"woord{n}" for n in range(5000))
    admin_page = admin.site.get_model_admin(Step)
    found, _twice = admin_page.get_search_results(RequestFactory().get("/"), Step.objects.all(), words)
    assert list(found) == []
