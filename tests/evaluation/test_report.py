"""What is worse than written, how figures are made of scores, and that what is published is what was measured."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.evaluation.asking import Shown
from tests.evaluation.lines import Line, Term, lines
from tests.evaluation.report import fallen, table, worst
from tests.evaluation.scoring import Score, figures, in_one_town, of_danger

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "evaluation.md").read_text(encoding="utf-8")
WRITTEN = json.loads((ROOT / "tests" / "evaluation" / "figures.json").read_text(encoding="utf-8"))


def scored(
    kind: str = "everyday", sentence: str = "ik slaap slecht", about: str = "", **values: float
) -> Score:
    terms = () if about else (Term.parse("slaap:3"),)
    line = Line(kind=kind, half="tune", sentence=sentence, terms=terms, panel=about, strength="explicit")
    return Score(line, values, {"Goes": ["slaapkring (3)"]})


def shown(*slugs: str, possible: str = "") -> Shown:
    return Shown(slugs, tuple(possible.split()), {}, "nl")


def danger(strength: str, *, now: bool = False, language: str = "nl") -> Line:
    return Line("crisis", "tune", "s", language, panel="crisis", strength=strength, now=now)


@pytest.mark.parametrize(
    ("measure", "before", "now", "is_worse"),
    [
        ("ndcg", 0.8, 0.79, False),
        ("ndcg", 0.8, 0.789, True),
        ("ndcg", 0.8, 0.9, False),
        ("panel", 1.0, 0.98, True),
        ("nothing", 0.1, 0.11, False),
        ("nothing", 0.1, 0.111, True),
        ("alarms", 0.1, 0.0, False),
        ("lines", 60, 40, False),
    ],
)
def test_a_figure_may_be_a_hundredth_worse_than_written(
    measure: str, before: float, now: float, is_worse: bool
) -> None:
    assert bool(fallen({"hard": {measure: now}}, {"hard": {measure: before}})) == is_worse


def test_what_is_worse_is_said_in_words() -> None:
    assert fallen({"hard": {"ndcg": 0.5}}, {"hard": {"ndcg": 0.8}}) == ["hard, nDCG@10: 0.800 became 0.500"]


def test_a_figure_that_is_gone_is_worse() -> None:
    assert fallen({}, {"hard": {"ndcg": 0.5}}) == ["hard, nDCG@10: 0.500 is no longer measured"]


def test_a_row_is_the_mean_of_its_lines() -> None:
    found = figures([scored(ndcg=1.0, alarms=0.0), scored(ndcg=0.5, alarms=1.0)])
    assert found["everyday"] == {"lines": 2, "ndcg": 0.75, "alarms": 0.5}
    assert found["ordinary"] == {"lines": 2, "alarms": 0.5}


def test_a_line_without_a_measure_does_not_count_for_it() -> None:
    assert figures([scored(ndcg=1.0, alarms=0.0), scored(alarms=0.0)])["everyday"]["ndcg"] == 1


def test_danger_has_rows_by_kind_language_and_strength() -> None:
    found = figures([scored("crisis_languages", about="crisis", panel=1.0)])
    assert found.keys() == {"crisis_languages", "crisis_languages nl", "crisis_languages explicit"}


def test_what_people_usually_type_has_a_row_of_its_own() -> None:
    usual = Score(replace(scored().line, usual=True), {"precision": 1.0, "alarms": 0.0}, {})
    found = figures([usual, scored(precision=0.5, alarms=0.0)])
    assert (found["everyday"]["precision"], found["everyday usual"]["precision"]) == (0.75, 1.0)


def test_one_town_is_measured_by_the_cards_that_it_shows() -> None:
    grades, possible = {"a": 3, "b": 1, "c": 0}, "a b c"
    assert in_one_town(shown("c", "a", possible=possible), grades, closed={"c"}) == pytest.approx(
        {
            "ndcg": 7 / 1.5849625 / (7 + 1 / 1.5849625),
            "recall": 1,
            "precision": 0.5,
            "nothing": 0,
            "closed": 0.5,
            "closed_first": 1,
        }
    )


def test_a_town_where_nothing_is_found_has_no_part_of_anything_and_no_cards() -> None:
    found = in_one_town(shown(possible="a"), {"a": 3}, closed=set())
    assert found == {"ndcg": 0, "recall": 0, "precision": 0, "nothing": 1}


@pytest.mark.parametrize(
    ("line", "panels", "language", "expected"),
    [
        (danger("explicit"), {"crisis": "named"}, "nl", {"panel": 1, "strength": 1}),
        (danger("explicit"), {"crisis": "near"}, "nl", {"panel": 1, "strength": 0}),
        (danger("softer"), {"crisis": "near"}, "nl", {"panel": 1, "strength": 1}),
        (danger("softer"), {"crisis": "named"}, "nl", {"panel": 1, "strength": 0}),
        (danger("explicit"), {"violence": "named"}, "nl", {"panel": 0}),
        (danger("explicit", now=True), {"crisis": "now"}, "nl", {"panel": 1, "strength": 1, "first_112": 1}),
        (danger("explicit", now=True), {}, "nl", {"panel": 0, "first_112": 0}),
        (danger("explicit", language="tr"), {"crisis": "named"}, "tr", {"panel": 1, "strength": 1, "tongue": 1}),
        (danger("explicit", language="tr"), {"crisis": "named"}, "nl", {"panel": 1, "strength": 1, "tongue": 0}),
    ],
)  # fmt: skip
def test_a_panel_is_of_the_danger_as_strong_as_meant_and_in_that_language(
    line: Line, panels: dict[str, str], language: str, expected: dict[str, float]
) -> None:
    assert of_danger(line, Shown((), (), panels, language)) == expected


def test_a_town_where_nothing_fits_well_is_left_out() -> None:
    assert in_one_town(shown("b", possible="b"), {"b": 1}, closed=set()) == {}


def test_the_worst_are_missed_panels_and_then_the_lines_that_find_least() -> None:
    found = list(
        worst(
            [
                scored(sentence="beter", ndcg=0.9, precision=1.0, alarms=0.0),
                scored(sentence="slechter", ndcg=0.1, precision=0.2, alarms=0.0),
                scored("crisis", sentence="gemist", about="crisis", panel=0.0),
            ]
        )
    )
    assert [next(word for word in ("gemist", "slechter", "beter") if word in each) for each in found] == [
        "gemist", "slechter", "beter",
    ]  # fmt: skip


def test_the_document_has_the_figures_that_were_written() -> None:
    assert table({half: WRITTEN[half] for half in ("tune", "held")}) in DOCUMENT


def test_the_figures_are_of_the_sentences_of_today() -> None:
    counts = Counter((line.half, line.kind) for line in lines())
    assert {(half, row): values["lines"] for half in WRITTEN for row, values in WRITTEN[half].items() if (half, row) in counts} == counts  # fmt: skip


def test_the_document_says_how_many_sentences_there_are() -> None:
    counts = Counter(line.kind for line in lines())
    assert f"asks {len(lines())} sentences" in DOCUMENT
    for kind, number in counts.items():
        row = next(row for row in DOCUMENT.splitlines() if row.startswith("|") and kind in row.split("|")[1])
        assert str(number) in row
