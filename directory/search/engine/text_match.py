"""Which offers share words with a query, and how much: BM25 over stems, implied concepts as words of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from math import log1p

import numpy as np
import numpy.typing as npt

from directory.search.ask.analysed_query import Words
from directory.search.ask.fields import THEMES
from directory.search.ask.text_index import stem_of, token
from directory.search.snapshot import bitmaps
from directory.search.snapshot.bitmaps import Bitmap
from directory.search.snapshot.snapshot import Snapshot, TextArrays

STROKE = 5_000
"""Services whose tokens are compared at once when a phrase is looked up."""


@dataclass(frozen=True, slots=True)
class TextMatch:
    """``relevance`` is 0 to 1 by service: the part of the query's weight that it has."""

    members: Bitmap
    relevance: npt.NDArray[np.float32]
    meant: Bitmap | None = None
    """Who carries what the words mean: an implied theme, or where none is implied any concept; None for no meaning."""
    broad: Bitmap | None = None
    """Who is for all themes, where a theme is implied; for those around somebody also who names no theme."""
    mainly: Bitmap | None = None
    """Who is mostly about what the words mean, where a theme is implied."""
    said: Bitmap | None = None
    """Who has one of the words, where they mean nothing that is known."""


def match_text(snapshot: Snapshot, asked: Words) -> TextMatch:
    """Return who shares a stem or an implied concept, or has every phrase."""
    text, size = snapshot.text, snapshot.size
    relevance, total = np.zeros(size, np.float32), 0.0
    for stem in asked.telling:
        total += _weigh(text, stem, relevance)
    carriers = {slug: found for slug in asked.implied if (found := _carriers(snapshot, slug)) is not None}
    for slug in asked.finding:
        total += _weigh_concept(snapshot, slug, carriers, relevance)
    members = bitmaps.pack(relevance > 0)
    for slug in carriers:
        if slug not in asked.finding:
            total += _weigh_concept(snapshot, slug, carriers, relevance)
    for stem in asked.terms:
        if stem not in asked.telling:
            total += _weigh(text, stem, relevance)
    if asked.phrases:
        members = reduce(np.bitwise_and, (match_phrase(text, phrase, size) for phrase in asked.phrases))
    relevance /= np.float32(total or 1)
    family = _family(snapshot, asked)
    if not carriers:
        return TextMatch(members | family, relevance, said=members)
    meant = reduce(
        np.bitwise_or, (having for slug, having in carriers.items() if slug in (asked.themes or carriers))
    )
    if not asked.themes:
        return TextMatch(members | family, relevance, meant)
    themes, mainly = snapshot.facets[THEMES], snapshot.mostly_about(asked.themes)
    if themes.flagged is None:
        return TextMatch(members | family, relevance, meant, mainly=mainly)
    broad = themes.flagged | family & themes.unknown
    return TextMatch(members | broad | family, relevance, meant, broad, mainly)


def match_phrase(text: TextArrays, phrase: Sequence[str], size: int) -> Bitmap:
    """Return who has these folded words in a row within one field."""
    tokens = [token(word) for word in phrase]
    numbers = [text.tokens.get(each, -1) for each in tokens]
    if -1 in numbers:
        return np.zeros(bitmaps.words_for(size), np.uint64)
    candidates = reduce(
        np.bitwise_and,
        (bitmaps.from_indices(text.postings(root), size) for each in tokens if (root := stem_of(each))),
        bitmaps.pack(np.ones(size, np.bool_)),
    )
    services = bitmaps.indices(candidates, size)
    found = [np.empty(0, np.intp)]
    for start in range(0, len(services), STROKE):
        some = services[start : start + STROKE]
        found.append(some[_in_a_row(text, some, numbers)])
    return bitmaps.from_indices(np.concatenate(found), size)


def _in_a_row(
    text: TextArrays, services: npt.NDArray[np.intp], numbers: Sequence[int]
) -> npt.NDArray[np.bool_]:
    """Say for each service whether the tokens stand in a row in it."""
    starts, lengths = text.offsets[services], text.offsets[services + 1] - text.offsets[services]
    ends = np.cumsum(lengths)
    positions = np.arange(ends[-1]) + np.repeat(starts - (ends - lengths), lengths)
    owner = np.repeat(np.arange(len(services)), lengths)
    for step, number in enumerate(numbers):
        # A text begins with a mark, so what runs over its end does not match; only the stream itself can end.
        kept = text.stream[np.minimum(positions + step, len(text.stream) - 1)] == number
        positions, owner = positions[kept], owner[kept]
    having = np.zeros(len(services), np.bool_)
    having[owner] = True
    return having


def _weigh(text: TextArrays, stem: str, relevance: npt.NDArray[np.float32]) -> float:
    """Add what a stem weighs to who has it, and return how much that is."""
    number = text.stems.get(stem)
    if number is None:
        return _rarity(len(relevance), 0)
    weight = float(text.idf[number])
    part = slice(text.starts[number], text.starts[number + 1])
    relevance[text.docs[part].astype(np.intp)] += text.impacts[part] * np.float32(weight / 255)
    return weight


def _weigh_concept(
    snapshot: Snapshot, slug: str, carriers: Mapping[str, Bitmap], relevance: npt.NDArray[np.float32]
) -> float:
    """Add what a concept weighs to who carries it, half where it is beside the themes that it is mostly about; return how much."""
    having = carriers.get(slug)
    if having is None:
        return 0.0
    weight = _rarity(len(relevance), bitmaps.count(having))
    halves = [having, snapshot.main[slug]] if slug in snapshot.main else [having]
    for half in halves:
        relevance += bitmaps.unpack(half, len(relevance)) * np.float32(weight / len(halves))
    return weight


def _family(snapshot: Snapshot, asked: Words) -> Bitmap:
    """Return who is there for those around somebody, where that is sought."""
    found = (_carriers(snapshot, slug) for slug in asked.alongside)
    return reduce(np.bitwise_or, (each for each in found if each is not None), np.zeros_like(snapshot.public))


def _carriers(snapshot: Snapshot, slug: str) -> Bitmap | None:
    fact = snapshot.vocabulary.concepts.get(slug)
    facet = snapshot.facets.get(fact.scheme) if fact else None
    return None if facet is None else facet.carry[facet.values[slug]]


def _rarity(size: int, found: int) -> float:
    """Return BM25's weight of a word that ``found`` of ``size`` services have."""
    return log1p((size - found + 0.5) / (found + 0.5))
