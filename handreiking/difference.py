"""What changed between two texts: block by block, and within a block word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import zip_longest

from handreiking.markdown import Block, blocks

WORDS = re.compile(r"\s+|[^\s\w]+|\w+")
ALIKE = 0.4
"""From this share of the words on, one block is another version of the other and not a block instead of it."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some words: ``kind`` is "same", "gone" or "new"."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """One block of a text. ``kind`` is "same", "gone", "new" or "other"; ``parts`` are its words in order."""

    kind: str
    parts: tuple[Part, ...]
    heading: bool = False

    @property
    def text(self) -> str:
        return "".join(part.words for part in self.parts)


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks after one another that all changed, or that all stayed the same."""

    same: bool
    changes: tuple[Change, ...]


@lru_cache(maxsize=32)
def difference(before: str, after: str) -> tuple[Run, ...]:
    """Return what became of a Markdown text, as runs of blocks; one run of the same where nothing changed."""
    runs: list[Run] = []
    for change in _changes(before, after):
        if runs and runs[-1].same == (change.kind == "same"):
            runs[-1] = Run(runs[-1].same, (*runs[-1].changes, change))
        else:
            runs.append(Run(change.kind == "same", (change,)))
    return tuple(runs)


def _changes(before: str, after: str) -> Iterator[Change]:
    old, new = blocks(before), blocks(after)
    for verb, from_, to, new_from, new_to in SequenceMatcher(None, old, new).get_opcodes():
        if verb == "equal":
            yield from (Change("same", (Part("same", each.text),), each.heading) for each in old[from_:to])
        else:
            for gone, come in zip_longest(old[from_:to], new[new_from:new_to]):
                yield from _replaced(gone, come)


def _replaced(gone: Block | None, come: Block | None) -> Iterator[Change]:
    if gone and come and gone.heading == come.heading:
        parts = tuple(_words(gone.text, come.text))
        kept = sum(len(part.words) for part in parts if part.kind == "same")
        if kept >= ALIKE * max(len(gone.text), len(come.text)):
            yield Change("other", parts, come.heading)
            return
    if gone:
        yield Change("gone", (Part("gone", gone.text),), gone.heading)
    if come:
        yield Change("new", (Part("new", come.text),), come.heading)


def _words(before: str, after: str) -> Iterator[Part]:
    old, new = WORDS.findall(before), WORDS.findall(after)
    for verb, from_, to, new_from, new_to in SequenceMatcher(None, old, new).get_opcodes():
        if verb == "equal":
            yield Part("same", "".join(old[from_:to]))
            continue
        if to > from_:
            yield Part("gone", "".join(old[from_:to]))
        if new_to > new_from:
            yield Part("new", "".join(new[new_from:new_to]))
