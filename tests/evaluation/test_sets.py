"""The sets keep to their form: known concepts, two halves as large, and no sentence twice."""

import re
from collections import Counter
from pathlib import Path

import pytest

from directory.language.text import fold
from handreiking.vocabulary_loader import read_vocabulary
from tests.evaluation.lines import HALVES, Line, Term, lines

LEAST = {
    "everyday": 120, "hard": 100, "languages": 126, "naaste": 30, "consult": 30, "crisis": 50, "crisis_languages": 60,
    "violence": 30, "violence_languages": 20, "lookalikes": 50,
}  # fmt: skip
ROOT = Path(__file__).parents[2]
MADE_BETTER_WITH = ("handreiking/vocabulary", "directory/safety", "tests/safety", "tests/search")
"""Where the sentences stand that the search and the panels know, or are tried on."""
QUOTED = re.compile(r'"([^"\n]+)"')
LANGUAGES = {"en", "de", "fr", "es", "tr", "pl", "ar", "ru", "uk"}


def of(kind: str) -> list[Line]:
    return [line for line in lines() if line.kind == kind]


def test_there_are_enough_lines_of_every_kind() -> None:
    counts = Counter(line.kind for line in lines())
    assert counts.keys() == LEAST.keys()
    assert all(counts[kind] >= least for kind, least in LEAST.items())


def test_both_halves_are_as_large_in_every_kind_and_language() -> None:
    counts = Counter((line.kind, line.language, line.half) for line in lines() if line.kind != "lookalikes")
    assert {half for _kind, _language, half in counts} == set(HALVES)
    assert all(counts[kind, language, "tune"] == number for (kind, language, _half), number in counts.items())


@pytest.mark.parametrize("kind", ["languages", "crisis_languages", "violence_languages"])
def test_what_is_not_dutch_is_in_nine_languages(kind: str) -> None:
    assert {line.language for line in of(kind)} == LANGUAGES


def test_no_sentence_stands_twice() -> None:
    again = Counter((fold(line.sentence), line.voor) for line in lines())
    assert [each for each, number in again.items() if number > 1] == []


def test_a_line_is_graded_by_known_concepts_or_says_which_panel() -> None:
    known = {concept.slug for concept in read_vocabulary().concepts}
    for line in lines():
        assert bool(line.terms) != bool(line.panel), line
        assert line.concepts <= known, line
        assert all(1 <= term.grade <= 3 for term in line.terms), line
        assert line.voor in {"mij", "naaste", "verwijzer"}, line
        assert line.panel in {"", "crisis", "violence", "none"}, line
        assert line.strength in ({"explicit", "softer"} if line.panel in {"crisis", "violence"} else {""}), (
            line
        )


def test_a_graded_line_has_something_that_fits_wholly() -> None:
    assert [line for line in lines() if line.terms and max(term.grade for term in line.terms) < 3] == []


def test_no_held_sentence_stands_where_the_search_is_made_better() -> None:
    texts = [path for folder in MADE_BETTER_WITH for path in (ROOT / folder).rglob("*.*")]
    known = {
        fold(each.strip())
        for path in texts
        if path.suffix in {".toml", ".tsv", ".txt", ".py"}
        for row in path.read_text(encoding="utf-8").splitlines()
        for each in (*row.split("\t"), *QUOTED.findall(row))
    }
    assert [line.sentence for line in lines() if line.half == "held" and fold(line.sentence) in known] == []


def test_some_lines_of_most_kinds_are_as_people_usually_type() -> None:
    usual = Counter((line.kind, line.half) for line in lines() if line.usual)
    assert {kind for kind, _half in usual} == LEAST.keys() - {"naaste", "consult"}
    assert all(number >= 15 for number in usual.values())


def test_a_term_may_ask_several_concepts_and_either_of_some() -> None:
    assert Term.parse("bipolair+naasten/naastengroep:3") == Term(
        (frozenset({"bipolair"}), frozenset({"naasten", "naastengroep"})), 3
    )
