"""How well what leads back to a person is found: ``make evaluate`` measures it on invented texts and writes it down.

Something counts as found when every sign of it lies within hits, of whatever kind: an editor sees it then. A hit is
right when it touches something that must be found.
"""

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from directory.publishing.cases.deidentify import Reader, found_in, load_reader  # noqa: E402
from tests.evaluation.case_texts import CaseText, case_texts  # noqa: E402
from tests.evaluation.combinations import TUNED, UNSEEN  # noqa: E402

HELD = ("naam", "datum", "nummer", "plaats")
"""The kinds of which together at least 95% has to be found."""
LEAST = 0.95
COMBINATION = "combinatie"
DOCUMENT = Path(__file__).parent.parent / "docs" / "deidentificatie.md"


class Tally:
    """What had to be found, what was, and which hits were right, by kind."""

    def __init__(self) -> None:
        self.wanted, self.found, self.hits, self.right = Counter(), Counter(), Counter(), Counter()  # type: ignore[var-annotated]
        self.missed: list[str] = []
        self.wrong: list[str] = []

    def add(self, case: CaseText, reader: Reader) -> None:
        found = found_in(case.text, reader)
        covered = {at for each in found if each.kind != COMBINATION for at in range(each.start, each.end)}
        for gold in case.gold:
            self.wanted[gold.kind] += 1
            if all(at in covered or not case.text[at].isalnum() for at in range(gold.start, gold.end)):
                self.found[gold.kind] += 1
            else:
                self.missed.append(f"{gold.kind}: {case.text[max(gold.start - 30, 0) : gold.end + 15]!r}")
        for each in found:
            if each.kind == COMBINATION:
                continue
            self.hits[each.kind] += 1
            if any(gold.start < each.end and each.start < gold.end for gold in case.gold):
                self.right[each.kind] += 1
            else:
                self.wrong.append(f"{each.kind}: {case.text[each.start : each.end]!r}")

    def recall(self, kinds: Iterable[str]) -> float:
        return ratio(sum(self.found[kind] for kind in kinds), sum(self.wanted[kind] for kind in kinds))

    def precision(self, kinds: Iterable[str]) -> float:
        return ratio(sum(self.right[kind] for kind in kinds), sum(self.hits[kind] for kind in kinds))

    def __add__(self, other: "Tally") -> "Tally":
        both = Tally()
        for name in ("wanted", "found", "hits", "right", "missed", "wrong"):
            setattr(both, name, getattr(self, name) + getattr(other, name))
        return both


def ratio(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def tallies(reader: Reader) -> dict[str, Tally]:
    tuned, unseen = (combinations(pair, reader) for pair in (TUNED, UNSEEN))
    for case in case_texts():
        (unseen if case.unseen else tuned).add(case, reader)
    return {"Tuned on": tuned, "Unseen": unseen, "Both": tuned + unseen}


def of_one_case(reader: Reader, change: Callable[[str], str]) -> Tally:
    """Tally the same texts typed all in small or all in large letters."""
    tally = Tally()
    for case in case_texts():
        tally.add(replace(case, text=change(case.text)), reader)
    return tally


def combinations(pair: tuple[tuple[str, ...], tuple[str, ...]], reader: Reader) -> Tally:
    """Tally passages, each as one thing: a combination is found in it, or not."""
    tally = Tally()
    for texts, wanted in zip(pair, (1, 0), strict=True):
        for text in texts:
            found = int(any(each.kind == COMBINATION for each in found_in(text, reader)))
            tally.wanted[COMBINATION] += wanted
            tally.found[COMBINATION] += found * wanted
            tally.hits[COMBINATION] += found
            tally.right[COMBINATION] += found * wanted
            if found != wanted:
                (tally.missed if wanted else tally.wrong).append(f"{COMBINATION}: {text!r}")
    return tally


def table(found: dict[str, Tally]) -> str:
    """Return the figures as a Markdown table, a kind a row."""
    lines = [
        "| kind | " + " | ".join(f"{name}: recall | precision" for name in found) + " |",
        "| --- |" + " ---: | ---: |" * len(found),
    ]
    every = sorted({kind for tally in found.values() for kind in (*tally.wanted, *tally.hits)})
    for label, kinds in [(kind, [kind]) for kind in every] + [
        ("**names, dates, numbers, places**", list(HELD))
    ]:
        cells = []
        for tally in found.values():
            wanted, got = (sum(each[kind] for kind in kinds) for each in (tally.wanted, tally.found))
            hits, right = (sum(each[kind] for kind in kinds) for each in (tally.hits, tally.right))
            cells.append(f"{ratio(got, wanted):.3f} ({got}/{wanted})" if wanted else "–")
            cells.append(f"{ratio(right, hits):.3f} ({right}/{hits})" if hits else "–")
        lines.append(f"| {label} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> int:
    begin = time.perf_counter()
    reader = load_reader()
    loaded = time.perf_counter()
    found = tallies(reader)
    measured = time.perf_counter()
    sys.stdout.write(table(found) + "\n")
    for name, change in (("small letters", str.lower), ("large letters", str.upper)):
        tally = of_one_case(reader, change)
        sys.stdout.write(
            f"All in {name}: recall {tally.recall(HELD):.3f}, precision {tally.precision(HELD):.3f}\n"
        )
    if "--misses" in sys.argv:
        tally = found["Tuned on"]
        sys.stdout.write(
            "\n".join(["", "Missed (tuned half):", *tally.missed, "", "Wrong:", *tally.wrong, ""])
        )
    sys.stdout.write(f"Loading {loaded - begin:.1f} s, 100 readings {measured - loaded:.1f} s\n")
    if "--write" in sys.argv:
        before, mark, _old = DOCUMENT.read_text(encoding="utf-8").partition("<!-- measured -->")
        DOCUMENT.write_text(f"{before}{mark}\n\n{table(found)}\n", encoding="utf-8")
    reached = min(tally.recall(HELD) for tally in found.values())
    return 0 if reached >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
