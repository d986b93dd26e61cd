"""How much an offer is worth to somebody who types a line, from what it carries and for whom it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from tests.evaluation.lines import Line, Term

MAIN_THEMES = 3
ADULTS, YOUNG = "volwassenen", frozenset({"kinderen", "jongeren", "meiden"})
OF_AGE = 18
AGES: Mapping[str, tuple[float, float]] = {
    "kinderen": (0, 13), "jongeren": (12, 19), "meiden": (12, 19), "jongvolwassenen": (18, 28), ADULTS: (18, inf),
    "ouderen": (60, inf),
}  # fmt: skip
"""From which birthday until which one somebody is in a group."""
AROUND = frozenset({"naasten", "mantelzorgers", "kopp-kov", "ouders"})
"""What somebody may be who searches for a naaste."""
ALSO: Mapping[str, str] = {"naasten": "mantelzorgers", "zwangeren": "vrouwen", "meiden": "vrouwen"}
"""A group, and another that whoever is in it is in as well."""


@dataclass(frozen=True, slots=True)
class GradedOffer:
    """What a grade is made of. ``main`` and ``beside`` are its themes, ``groups`` whom it is for, ``only`` for nobody else.

    ``broad`` is about all themes, ``everyone`` for all; ``ages`` in years, both within.
    """

    main: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    broad: bool = False
    everyone: bool = False
    ages: tuple[float, float] = (0, inf)

    @property
    def concepts(self) -> frozenset[str]:
        return self.main | self.beside | self.groups | self.others


def grade(line: Line, offer: GradedOffer, themes: frozenset[str]) -> int:
    """Return 0 (does not fit), 1 (helps a little), 2 (fits) or 3 (just what is meant). ``themes`` are all slugs of that scheme.

    - The grade of the best term that the offer has wholly; one less where a theme of it stands beside, not among its main ones.
    - What is about all themes is worth 1 to whoever asks one.
    - One less where it is for other groups than the searcher is in, and not for everyone.
    - At most 1 where it ends before eighteen and nobody that young is meant.
    - 0 where it is only for groups that the searcher is not in, or not for that age.
    """
    groups = groups_of(line)
    if is_closed(line, offer) or not _has_age(line, offer):
        return 0
    worth = max(_earned(term, offer) for term in line.terms)
    if offer.broad and line.concepts & themes:
        worth = max(worth, 1)
    if offer.groups and not offer.everyone and offer.groups.isdisjoint(groups):
        worth -= 1
    if offer.ages[1] < OF_AGE and YOUNG.isdisjoint(groups):
        worth = min(worth, 1)
    return max(worth, 0)


def is_closed(line: Line, offer: GradedOffer) -> bool:
    """Say whether the offer is only for groups that the searcher is not in."""
    return bool(offer.only) and offer.only.isdisjoint(groups_of(line))


def groups_of(line: Line) -> frozenset[str]:
    """Return the groups that the searcher is in: of the age, else an adult; and those that the line means.

    Every concept of the line is among them: one of another scheme is no group of any offer.
    """
    meant = line.concepts | (AROUND if line.voor == "naaste" else frozenset())
    return meant | _of_age(line) | {also for group, also in ALSO.items() if group in meant}


def _of_age(line: Line) -> frozenset[str]:
    if not line.leeftijd:
        return frozenset({ADULTS})
    age = float(line.leeftijd)
    return frozenset(group for group, (first, until) in AGES.items() if first <= age < until)


def _has_age(line: Line, offer: GradedOffer) -> bool:
    least, most = offer.ages
    return not line.leeftijd or least <= float(line.leeftijd) <= most


def _earned(term: Term, offer: GradedOffer) -> int:
    found = [either & offer.concepts for either in term.every]
    if not all(found):
        return 0
    return term.grade - any(concepts <= offer.beside for concepts in found)
