"""The steps of an edition come from a readable file, strictly read, and never over what an editor wrote."""

from pathlib import Path

import pytest
from django.http import QueryDict
from django.utils import timezone

from directory.search.answer.filters import parse_query
from handreiking.files import FileError
from handreiking.models import Edition, Step, StepOption
from handreiking.steps.loading import LoadedSteps, load_steps, read_steps
from handreiking.steps.plan import NOT_SEARCHED, read_plan
from tests.helpers.readability import flesch_douma
from tests.helpers.steps import FOLDER, make_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabulary")]

SAFE = """
[[step]]
audience = "mij"
slug = "veilig"
kind = "crisis"
parameter = "nood"
question = "Ben je veilig?"
guidance = ""
[[step.option]]
value = "ja"
text = "Nee"
[[step.option]]
value = "nee"
text = "Ja"
"""
PLACE = (
    SAFE.partition("[[step.option]]")[0]
    .replace("veilig", "plek", 1)
    .replace("crisis", "plaats")
    .replace("nood", "waar")
)


@pytest.fixture
def edition() -> Edition:
    return make_edition()


def written(folder: Path, text: str) -> Path:
    (folder / "steps.toml").write_text(text, encoding="utf-8")
    return folder


def rows() -> list[object]:
    return [*Step.objects.order_by("pk").values(), *StepOption.objects.order_by("pk").values()]


def test_the_real_file_loads_and_a_second_time_changes_nothing(edition: Edition) -> None:
    loaded = load_steps(edition, FOLDER)
    before = rows()
    assert loaded.written == Step.objects.count() == 24
    assert load_steps(edition, FOLDER) == LoadedSteps(unchanged=24)
    assert rows() == before


def test_every_audience_has_seven_or_eight_questions_and_begins_with_safety(edition: Edition) -> None:
    load_steps(edition, FOLDER)
    for audience in Step.Audience:
        plan = read_plan(audience)
        assert 7 <= len(plan.path({})) <= 8
        assert plan.questions[0].kind == Step.Kind.CRISIS
        assert all(each.guidance for each in plan.questions)


def test_the_search_knows_every_answer_of_the_real_file(edition: Edition) -> None:
    load_steps(edition, FOLDER)
    for audience in Step.Audience:
        for question in read_plan(audience).questions:
            for choice in question.choices:
                if question.parameter not in NOT_SEARCHED:
                    query, errors = parse_query(QueryDict(f"{question.parameter}={choice.value}"))
                    assert (question.slug, choice.value, errors) == (question.slug, choice.value, {})
                    assert choice.value in query.choices[question.parameter]


def test_the_real_file_is_easy_to_read(edition: Edition) -> None:
    load_steps(edition, FOLDER)
    for audience, least in (("mij", 80), ("naaste", 80), ("verwijzer", 60)):
        steps = Step.objects.filter(audience=audience)
        texts = [text for step in steps for text in (step.question, step.guidance)]
        assert flesch_douma(f"<main>{''.join(f'<p>{text}</p>' for text in texts)}</main>") >= least, audience


def test_a_changed_file_takes_the_place_of_the_old_steps(edition: Edition, tmp_path: Path) -> None:
    load_steps(edition, written(tmp_path, SAFE + PLACE))
    loaded = load_steps(edition, written(tmp_path, SAFE.replace("Ben je", "Ben jij")))
    assert loaded == LoadedSteps(written=1)
    assert [step.question for step in Step.objects.all()] == ["Ben jij veilig?"]


def test_what_an_editor_wrote_stays_and_is_named(edition: Edition, tmp_path: Path) -> None:
    load_steps(edition, written(tmp_path, SAFE))
    Step.objects.update(question="Gaat het?", edited_at=timezone.now())
    assert load_steps(edition, written(tmp_path, SAFE + PLACE)) == LoadedSteps(kept=("mij",))
    assert [step.question for step in Step.objects.all()] == ["Gaat het?"]


def test_another_edition_keeps_its_own_steps(edition: Edition, tmp_path: Path) -> None:
    load_steps(edition, written(tmp_path, SAFE))
    load_steps(make_edition(slug="2027-1", is_current=False), written(tmp_path, SAFE + PLACE))
    assert [current.slug for current in read_plan("mij").questions] == ["veilig"]


def test_an_edition_without_a_file_has_no_steps(edition: Edition, tmp_path: Path) -> None:
    assert load_steps(edition, tmp_path) == LoadedSteps()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("step = ", "dit is geen geldige TOML"), ("", "schrijf elke stap als [[step]]"),
        ('titel = "x"', "schrijf elke stap als [[step]]"), ("step = 3", "schrijf elke stap als [[step]]"),
        (SAFE + 'kleur = "rood"', "antwoord 'nee': onbekend veld kleur"),
        (SAFE.replace('parameter = "nood"\n', ""), "stap 1 (veilig): parameter ontbreekt"),
        (SAFE.replace('slug = "veilig"\n', ""), "stap 1 (zonder slug): slug ontbreekt"),
        (SAFE.replace('"mij"', '"iedereen"'), "stap 1 (veilig): audience:"),
        (SAFE.replace('"crisis"', '"raadsel"'), "stap 1 (veilig): kind:"),
        (SAFE.replace('"Ben je veilig?"', "3"), "schrijf question als tekst"),
        (SAFE.replace('"veilig"', '"Ve ilig"'), "slug:"),
        (SAFE.replace('text = "Ja"', f'text = "{"a" * 121}"'), "antwoord 'nee': text:"),
        (SAFE.replace('"nood"', '"waar"'), "mij: Stap veilig: De parameter waar past niet"),
        (PLACE, "mij: Begin met de vraag of het veilig is."),
        (SAFE + PLACE + 'next = "veilig"', "mij: Stap plek: wie hier verder gaat, komt er weer uit."),
        (SAFE + SAFE, "Het kenmerk veilig komt twee keer voor."),
        (SAFE.partition("[[step.option]]")[0] + "option = 3", "schrijf elk antwoord als [[step.option]]"),
    ],
)  # fmt: skip
def test_a_file_that_is_wrong_is_refused_in_dutch_and_nothing_is_written(
    edition: Edition, tmp_path: Path, text: str, words: str
) -> None:
    with pytest.raises(FileError) as refused:
        load_steps(edition, written(tmp_path, text))
    assert words in str(refused.value)
    assert not Step.objects.exists()


def test_a_file_in_another_character_set_is_refused(tmp_path: Path) -> None:
    (tmp_path / "steps.toml").write_bytes(SAFE.replace("Nee", "Né").encode("cp1252"))
    with pytest.raises(FileError):
        read_steps(tmp_path / "steps.toml")
