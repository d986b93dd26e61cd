"""From lines to figures: each line scored, each row of the table the mean of its lines.

Of a search a line's score is the mean over its towns. A town where nothing fits well, whatever one would type, says nothing
of the search and is left out.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tests.evaluation.asking import TOWNS, Shown, shown, towns_of
from tests.evaluation.grading import GradedOffer, grade, is_closed
from tests.evaluation.lines import Line
from tests.evaluation.measures import FITS_WELL, ndcg, precision, recall
from tests.evaluation.world import graded_offers, themes

Values = Mapping[str, float]
LOW = 0.5
DUTCH = "nl"
FIRST_CARDS = 5
ORDINARY = "ordinary"
"""The row of all lines that are no danger and no look-alike of it."""


@dataclass(frozen=True, slots=True)
class Score:
    """What one line gives: a value of 0 to 1 by measure. ``seen`` are the first cards with their grades, by town."""

    line: Line
    values: Values
    seen: Mapping[str, Sequence[str]]


def scores(lines: Iterable[Line]) -> list[Score]:
    """Ask every line and score what comes back; a line for which nothing fits in any town has no search measures."""
    offers = graded_offers()
    return [_of_panels(line) if line.panel else _of_search(line, offers) for line in lines]


def _of_panels(line: Line) -> Score:
    found = shown(line, TOWNS[0])
    values = {"alarms": float(bool(found.panels))} if line.panel == "none" else of_danger(line, found)
    return Score(line, values, {"panels": sorted(found.panels)})


def of_danger(line: Line, found: Shown) -> dict[str, float]:
    """Return whether the panel stands that belongs there, and where it does whether it is as it should be."""
    strength = found.panels.get(line.panel)
    values = {"panel": float(strength is not None)}
    if strength:
        values["strength"] = float((strength == "near") == (line.strength == "softer"))
        if line.language != DUTCH:
            values["tongue"] = float(found.language == line.language)
    if line.now and line.panel == "crisis":
        values["first_112"] = float(strength == "now")
    return values


def _of_search(line: Line, offers: Mapping[str, GradedOffer]) -> Score:
    grades = {slug: grade(line, offer, themes()) for slug, offer in offers.items()}
    closed = {slug for slug, offer in offers.items() if is_closed(line, offer)}
    towns = {town: shown(line, town) for town in towns_of(line)}
    each = [values for found in towns.values() if (values := in_one_town(found, grades, closed))]
    values = _means(each) if each else {}
    if values:
        values["low"] = float(values["precision"] < LOW)
    seen = {
        town: [f"{slug} ({grades[slug]})" for slug in found.first[:FIRST_CARDS]]
        for town, found in towns.items()
    }
    return Score(line, {**values, "alarms": float(any(found.panels for found in towns.values()))}, seen)


def in_one_town(found: Shown, grades: Mapping[str, int], closed: Collection[str]) -> dict[str, float]:
    """Return the measures of what one town shows, of its cards only where it has any; none where nothing fits well there."""
    possible = [grades[slug] for slug in found.possible]
    if max(possible, default=0) < FITS_WELL:
        return {}
    first, for_others = [grades[slug] for slug in found.first], [slug in closed for slug in found.first]
    values = {
        "ndcg": ndcg(first, possible),
        "recall": recall(first, possible),
        "precision": precision(first),
        "nothing": float(not first),
    }
    if cards := for_others[:FIRST_CARDS]:
        values |= {"closed": sum(cards) / len(cards), "closed_first": float(cards[0])}
    return values


def figures(scored: Iterable[Score]) -> dict[str, dict[str, float]]:
    """Return the means by row and measure, and under "lines" how many lines each row has."""
    rows: dict[str, list[Values]] = defaultdict(list)
    for score in scored:
        for row in _rows_of(score.line):
            rows[row].append(score.values)
        if score.line.terms:
            rows[ORDINARY].append({"alarms": score.values["alarms"]})
    return {row: {"lines": len(each), **_means(each)} for row, each in rows.items()}


def _rows_of(line: Line) -> Iterator[str]:
    yield line.kind
    if line.usual:
        yield f"{line.kind} usual"
    if line.kind.endswith("languages"):
        yield f"{line.kind} {line.language}"
    if line.panel == "crisis":
        yield f"{line.kind} {line.strength}"
    if line.now:
        yield f"{line.kind} now"


def _means(each: Sequence[Values]) -> dict[str, float]:
    names = dict.fromkeys(name for values in each for name in values)
    return {name: float(np.mean([values[name] for values in each if name in values])) for name in names}
