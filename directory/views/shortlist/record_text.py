"""A list as words for a patient record: plain letters, short lines, and nothing that breaks a field."""

import textwrap
from collections.abc import Sequence
from datetime import date

from directory.language.text import plain_line
from directory.views.shortlist.entries import Entry

LONGEST = 500
"""Letters that the field of a record holds; ours never give more."""
COLUMNS = 80
STATES = {"full": "nu vol", "paused": "nu dicht", "ended": "gestopt", "gone": "van de site"}
"""In Dutch, whatever the reader's language: it goes into a Dutch record."""


def record_text(entries: Sequence[Entry], address: str, day: date) -> str:
    """Return the P line of a SOEP record: which support was discussed, how to reach it, and where the list is.

    ``address`` is the whole address of the list. Each line has at most 80 letters of ASCII, all of it at most 500: of
    what does not fit the number goes first, then the place, then the rest of the list. Only the address is never cut.
    """
    head = f"P: Steun tijdens het wachten besproken op {day:%d-%m-%Y}."
    tail = f"Lijst: {address}" if len(address) <= COLUMNS - 7 else address
    for detail in (2, 1, 0):
        told = [plain_line(_told(entry, detail)) for entry in entries]
        if len(text := _laid([head, *told, tail])) <= LONGEST:
            return text
    kept = list(told)
    while kept and len(text := _laid([head, *kept, f"En nog {len(told) - len(kept)}.", tail])) > LONGEST:
        kept.pop()
    return text


def _told(entry: Entry, detail: int) -> str:
    phone = entry.phones[0].number if entry.phones else ""
    closed = STATES.get(entry.state, "")
    parts = (entry.name, closed, entry.where if detail else "", phone if detail > 1 else "")
    return f"{entry.number}. {', '.join(filter(None, parts))}"


def _laid(lines: Sequence[str]) -> str:
    return "\n".join(
        part
        for line in lines
        for part in textwrap.wrap(
            line, COLUMNS, subsequent_indent="   ", break_on_hyphens=False, break_long_words=False
        )
    )
