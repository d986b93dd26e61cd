"""Reads ``steps.toml`` of an edition, strictly, and stores its steps: never over what an editor wrote."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import transaction

from handreiking.files import FileError, are_tables, check_keys, check_row, toml_of
from handreiking.models import Edition, Step, StepOption
from handreiking.steps.checking import known_schemes, problems
from handreiking.steps.plan import Choice, Plan, Question, plan_of
from handreiking.steps.storing import write_plan

FILE = "steps.toml"
STEP_OPTIONAL = {"next", "option"}
STEP_KEYS = {"audience", "slug", "kind", "parameter", "question", "guidance", *STEP_OPTIONAL}
OPTION_OPTIONAL = {"next"}
OPTION_KEYS = {"value", "text", *OPTION_OPTIONAL}


@dataclass(frozen=True, slots=True)
class LoadedSteps:
    """How many steps were written, and the audiences whose steps an editor changed and that were left alone."""

    written: int = 0
    unchanged: int = 0
    kept: tuple[str, ...] = ()


def load_steps(edition: Edition, folder: Path) -> LoadedSteps:
    """Make an edition's steps equal to ``steps.toml`` of ``folder``, in one transaction; a second time changes nothing.

    Without such a file nothing happens. An audience of which an editor changed a step stays as it is. Raises
    FileError, and then nothing is written.
    """
    path = folder / FILE
    if not path.exists():
        return LoadedSteps()
    plans = read_steps(path)
    written, unchanged, kept = 0, 0, []
    with transaction.atomic():
        for audience, plan in plans.items():
            stored = edition.steps.filter(audience=audience).order_by("position", "slug")
            if stored.filter(edited_at__isnull=False).exists():
                kept.append(audience)
            elif plan_of(audience, stored.prefetch_related("options")) == plan:
                unchanged += len(plan.questions)
            else:
                stored.delete()
                write_plan(edition, plan)
                written += len(plan.questions)
    return LoadedSteps(written, unchanged, tuple(kept))


def read_steps(path: Path) -> dict[str, Plan]:
    """Return the plan of every audience that a file tells of. Raises FileError."""
    data = toml_of(path)
    entries = data.get("step")
    if set(data) != {"step"} or not are_tables(entries):
        raise FileError(f"{path.name}: schrijf elke stap als [[step]], en niets anders.")
    found: dict[str, list[Question]] = {}
    for number, entry in enumerate(entries or (), start=1):
        where = f"{path.name}, stap {number} ({entry.get('slug', 'zonder slug')})"
        question = _question(where, entry)
        found.setdefault(entry["audience"], []).append(question)
    plans = {audience: Plan(audience, tuple(questions)) for audience, questions in found.items()}
    schemes = known_schemes()
    wrong = [
        f"{path.name}, {audience}: {each}"
        for audience, plan in plans.items()
        for each in problems(plan, schemes)
    ]
    if wrong:
        raise FileError("\n".join(wrong))
    return plans


def _question(where: str, entry: dict[str, Any]) -> Question:
    check_keys(where, entry, STEP_KEYS, STEP_OPTIONAL)
    options = entry.get("option", [])
    if not are_tables(options):
        raise FileError(f"{where}: schrijf elk antwoord als [[step.option]].")
    texts = {key: value for key, value in entry.items() if key != "option"}
    step = Step(**_texts(where, texts))
    check_row(where, step, {"edition"})
    choices = []
    for option in options:
        at = f"{where}, antwoord {option.get('value', 'zonder value')!r}"
        check_keys(at, option, OPTION_KEYS, OPTION_OPTIONAL)
        row = StepOption(**_texts(at, option))
        check_row(at, row, {"step"})
        choices.append(Choice(row.value, row.text, row.next))
    return Question(
        step.slug, step.question, step.guidance, step.kind, step.parameter, step.next, tuple(choices)
    )


def _texts(where: str, entry: dict[str, Any]) -> dict[str, str]:
    if wrong := sorted(key for key, value in entry.items() if not isinstance(value, str)):
        raise FileError(f"{where}: schrijf {', '.join(wrong)} als tekst tussen aanhalingstekens.")
    return {key: value.strip() for key, value in entry.items()}
