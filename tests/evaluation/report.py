"""The figures as people read them, and whether they are worse than those written down."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice

from tests.evaluation.scoring import Score

Figures = Mapping[str, Mapping[str, float]]
"""By row and measure; "lines" is how many lines a row has."""
SLACK = 0.01
MEASURES = {
    "ndcg": "nDCG@10", "recall": "recall@3", "precision": "P@10", "nothing": "finds nothing", "low": "P below 0.5",
    "closed": "alleen voor others, first five", "closed_first": "first card", "panel": "panel shown", "strength": "as strong as meant", "tongue": "in that language", "first_112": "112 first",
    "alarms": "false alarms",
}  # fmt: skip
LESS_IS_BETTER = {"nothing", "low", "closed", "closed_first", "alarms"}
SEARCH = ("ndcg", "recall", "precision", "nothing", "low", "closed", "closed_first")
SAFETY = ("panel", "strength", "first_112", "tongue", "alarms")
WORST = 30


def table(found: Mapping[str, Figures]) -> str:
    """Return two Markdown tables, of the search and of safety; each cell has the halves beside each other."""
    return "\n\n".join(_table(found, measures) for measures in (SEARCH, SAFETY))


def _table(found: Mapping[str, Figures], measures: Iterable[str]) -> str:
    of_search = measures is SEARCH
    rows = sorted({row for half in found.values() for row in half if ("ndcg" in half[row]) == of_search})
    head = ["kind", "lines", *(MEASURES[name] for name in measures)]
    body = [[row, *_cells(found, row, ("lines", *measures))] for row in rows]
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *body]
    title = f"Each cell: {' · '.join(found)}."
    return "\n".join([title, "", *(f"| {' | '.join(cells)} |" for cells in lines)])


def _cells(found: Mapping[str, Figures], row: str, measures: Iterable[str]) -> Iterator[str]:
    for name in measures:
        values = [half.get(row, {}).get(name) for half in found.values()]
        shown = [
            "–" if value is None else f"{value:.3f}" if name != "lines" else f"{value}" for value in values
        ]
        yield shown[0] if set(shown) == {"–"} else " · ".join(shown)


def fallen(now: Figures, written: Figures) -> list[str]:
    """Return what is worse than written by more than ``SLACK``, in words; a figure that is gone is worse."""
    return [
        f"{row}, {MEASURES[name]}: {before:.3f} became {value:.3f}"
        if (value := now.get(row, {}).get(name)) is not None
        else f"{row}, {MEASURES[name]}: {before:.3f} is no longer measured"
        for row, values in written.items()
        for name, before in values.items()
        if name in MEASURES and _is_worse(name, now.get(row, {}).get(name), before)
    ]


def _is_worse(name: str, now: float | None, before: float) -> bool:
    if now is None:
        return True
    fall = now - before if name in LESS_IS_BETTER else before - now
    return fall > SLACK + 1e-9


def worst(scored: Sequence[Score]) -> Iterator[str]:
    """Return what went wrong: missed panels, false alarms, then of each kind the lines that do worst, the very worst first."""
    for score in scored:
        if score.values.get("panel") == 0:
            yield f"no panel ({score.line.kind}, {score.line.strength}): {score.line.sentence}"
        elif score.values.get("alarms") == 1:
            yield f"false alarm ({score.line.kind}): {score.line.sentence}"
    searches = sorted((score for score in scored if "ndcg" in score.values), key=_kind_and_gain)
    for _kind, of_kind in groupby(searches, key=lambda score: score.line.kind):
        yield from map(_told, islice(of_kind, WORST))


def _kind_and_gain(score: Score) -> tuple[str, float]:
    return score.line.kind, score.values["ndcg"]


def _told(score: Score) -> str:
    values, line = score.values, score.line
    town, cards = next(iter(score.seen.items()))
    who = "" if line.voor == "mij" else f" [{line.voor}]"
    return (
        f"nDCG {values['ndcg']:.2f}, P {values['precision']:.2f} ({line.kind} {line.language}){who}: {line.sentence}\n"
        f"    {town}: {', '.join(cards) or 'nothing'}"
    )
