"""Where a list goes when one offer is taken away or moved: each change is another list, so it is another address."""

from collections.abc import Sequence
from dataclasses import dataclass

from directory.views.shared.shortlist_url import shortlist_url
from directory.views.shortlist.entries import Entry


@dataclass(frozen=True, slots=True)
class Changed:
    """A list that comes of a change: where it can be read, and its codes with points between them."""

    href: str
    codes: str


@dataclass(frozen=True, slots=True)
class Change:
    """The lists that come of changing one offer; None where it is first or last already."""

    without: Changed
    earlier: Changed | None
    later: Changed | None
    instead: Changed | None
    """With what is next best in its place; None where there is nothing."""


def changes(entries: Sequence[Entry], query: str = "") -> dict[str, Change]:
    """Return what can be changed of each offer that is shown, by its code; ``query`` is the style that stays."""
    shown = [entry.code for entry in entries]
    found = {}
    for at, entry in enumerate(entries):
        rest = [*shown[:at], *shown[at + 1 :]]
        instead = entry.instead.offers[0].code if entry.instead and entry.instead.offers else ""
        found[entry.code] = Change(
            without=_changed(rest, query),
            earlier=_changed(_swapped(shown, at - 1), query, entry.code) if at else None,
            later=_changed(_swapped(shown, at), query, entry.code) if at + 1 < len(shown) else None,
            instead=_changed([*shown[:at], instead, *shown[at + 1 :]], query, instead) if instead else None,
        )
    return found


def _swapped(codes: Sequence[str], at: int) -> list[str]:
    return [*codes[:at], codes[at + 1], codes[at], *codes[at + 2 :]]


def _changed(codes: Sequence[str], query: str, code: str = "") -> Changed:
    """``code``: the offer where somebody was, to land on it again."""
    there = f"#{code}" if code else ""
    return Changed(f"{shortlist_url(codes)}{query if codes else ''}{there}", ".".join(codes))
