"""Editions with steps for tests: the one in the repository, and small ones that are made up."""

from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings

from handreiking.models import Edition, Step, StepOption
from handreiking.steps.loading import LoadedSteps, load_steps
from handreiking.steps.plan import Choice, Plan, Question

FOLDER = Path(settings.BASE_DIR) / "handreiking" / "editions" / "2026-1"
YES_NO = (Choice("ja", "Zqja"), Choice("nee", "Zqnee"))


def make_edition(**values: Any) -> Edition:
    plain = {"slug": "2026-1", "label": "Zqeditie", "published_on": date(2026, 11, 1), "is_current": True}
    return Edition.objects.create(**(plain | values))


def load_real_steps() -> LoadedSteps:
    """Load what the repository has, into a current edition."""
    return load_steps(make_edition(), FOLDER)


def question(slug: str, kind: str, parameter: str, *choices: Choice, next: str = "") -> Question:
    return Question(slug, f"Zq{slug}?", "Zquitleg.", kind, parameter, next, choices)


SAFE = question("veilig", "crisis", "nood", *YES_NO)
WAIT = question("wacht", "wacht", "wacht", Choice("kort", "Zqkort"), Choice("lang", "Zqlang", "waarom"))
PLACE = question("plek", "plaats", "waar")
AGE = question("oud", "leeftijd", "leeftijd")
THEME = question("waarom", "begrippen", "thema", Choice("slaap", "Zqslaap"), Choice("angst", "Zqangst"))
HOW = question("hoe", "veld", "bereik", Choice("online", "Zqonline"), Choice("telefoon", "Zqbellen"))
QUESTIONS = (SAFE, WAIT, PLACE, AGE, THEME, HOW)


def plan(*questions: Question, audience: str = "mij") -> Plan:
    return Plan(audience, questions or QUESTIONS)


def make_steps(edition: Edition | None = None, *questions: Question, audience: str = "mij") -> list[Step]:
    """Store these questions, or six that are made up, as the steps of an edition."""
    edition = edition or make_edition()
    steps = []
    for position, each in enumerate(questions or QUESTIONS, start=1):
        step = Step.objects.create(
            edition=edition, audience=audience, position=position, slug=each.slug, question=each.question,
            guidance=each.guidance, kind=each.kind, parameter=each.parameter, next=each.next,
        )  # fmt: skip
        for place, choice in enumerate(each.choices, start=1):
            StepOption.objects.create(
                step=step, position=place, value=choice.value, text=choice.text, next=choice.next
            )
        steps.append(step)
    return steps
