"""What offers are worth to made-up lines: a rule of ``grade`` a test."""

import pytest

from tests.evaluation.grading import GradedOffer, grade, is_closed
from tests.evaluation.lines import Line, Term

THEMES = frozenset({"slaap", "angst", "rouw", "bipolair"})


def line(concepts: str, **values: str) -> Line:
    return Line(kind="k", half="tune", sentence="s", terms=tuple(map(Term.parse, concepts.split())), **values)  # type: ignore[arg-type]


def offer(main: str = "", **values: object) -> GradedOffer:
    sets = {
        key: frozenset(value.split()) if isinstance(value, str) else value for key, value in values.items()
    }
    return GradedOffer(main=frozenset(main.split()), **sets)  # type: ignore[arg-type]


def worth(concepts: str, given: GradedOffer, **values: str) -> int:
    return grade(line(concepts, **values), given, THEMES)


def test_a_main_theme_earns_its_grade_and_one_beside_one_less() -> None:
    assert worth("slaap:3", offer("slaap")) == 3
    assert worth("slaap:3", offer("angst", beside="slaap")) == 2
    assert worth("slaap:1", offer("angst", beside="slaap")) == 0
    assert worth("slaap:3", offer("angst")) == 0


def test_the_best_term_counts() -> None:
    assert worth("slaap:3 angst:2", offer("angst")) == 2
    assert worth("slaap:3 angst:2", offer("angst slaap")) == 3


def test_a_form_has_no_beside() -> None:
    assert worth("inloop:3", offer("angst", others="inloop")) == 3


def test_a_term_of_several_concepts_asks_one_of_each() -> None:
    both = "bipolair+naasten/naastengroep:3 naasten/naastengroep:2"
    assert worth(both, offer("bipolair", groups="naasten")) == 3
    assert worth(both, offer(beside="bipolair", groups="naasten")) == 2
    assert worth(both, offer("angst", others="naastengroep")) == 2
    assert worth(both, offer("bipolair")) == 0


def test_what_is_about_all_themes_helps_a_little_where_a_theme_is_asked() -> None:
    assert worth("slaap:3", offer(broad=True)) == 1
    assert worth("inloop:3", offer(broad=True)) == 0


def test_what_is_only_for_others_is_worth_nothing() -> None:
    women = offer("slaap", groups="vrouwen", only="vrouwen")
    assert worth("slaap:3", women) == 0
    assert worth("slaap:3 vrouwen:1", women) == 3
    assert is_closed(line("slaap:3"), women)
    assert not is_closed(line("slaap:3"), offer("slaap", groups="vrouwen"))


def test_what_is_for_other_groups_is_worth_one_less() -> None:
    assert worth("slaap:3", offer("slaap", groups="studenten")) == 2
    assert worth("slaap:3", offer("slaap", groups="studenten volwassenen")) == 3
    assert worth("slaap:3", offer("slaap", groups="studenten", everyone=True)) == 3
    assert worth("slaap:3 studenten:1", offer("slaap", groups="studenten")) == 3


@pytest.mark.parametrize(
    ("age", "group", "expected"), [("15", "jongeren", 3), ("15", "volwassenen", 2), ("70", "ouderen", 3)]
)
def test_an_age_says_which_groups_somebody_is_in(age: str, group: str, expected: int) -> None:
    assert worth("slaap:3", offer("slaap", groups=group), leeftijd=age) == expected


def test_what_is_not_for_that_age_is_worth_nothing() -> None:
    assert worth("slaap:3", offer("slaap", ages=(16, 25)), leeftijd="26") == 0
    assert worth("slaap:3", offer("slaap", ages=(16, 25)), leeftijd="25") == 3


def test_what_ends_before_eighteen_helps_a_little_unless_somebody_young_is_meant() -> None:
    children = offer("slaap", ages=(4, 17))
    assert worth("slaap:3", children) == 1
    assert worth("slaap:3 jongeren:1", children) == worth("slaap:3", children, leeftijd="12") == 3


@pytest.mark.parametrize("group", ["naasten", "mantelzorgers", "kopp-kov", "ouders"])
def test_who_searches_for_a_naaste_may_be_any_of_those_around(group: str) -> None:
    only = offer("bipolair", groups=group, only=group)
    assert is_closed(line("bipolair:1"), only)
    assert not is_closed(line("bipolair:1", voor="naaste"), only)


def test_whoever_expects_a_child_may_come_to_what_is_only_for_women() -> None:
    assert not is_closed(line("hormonen:3 zwangeren:3"), offer("hormonen", only="vrouwen"))
