"""The facets as rows of bits: concepts, tokens fields, times and room; and the same the other way round, as lists."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from django.db.models import Q, StringAgg, Value

from directory.language.capacity import BEST_FIRST, OPEN, UNKNOWN
from directory.models import Attribute
from directory.models.fields import token
from directory.search.ask.audience import AGES, ASKING, FAMILY, GROUPS, GROWN_UP, OLD, YOUNG, meaning_groups
from directory.search.ask.fields import ROOM_NOW, SLOT_NAMES, THEMES, PlainFacet
from directory.search.ask.query import SCHEMES
from directory.search.ask.reading import rows_of, text
from directory.search.ask.vocabulary import Vocabulary
from directory.search.snapshot.bitmaps import Bitmap, from_indices, pack, words_for
from directory.search.snapshot.snapshot import (
    Bytes,
    CapacityArrays,
    ExclusiveBits,
    FacetBits,
    Ints,
    MeantBits,
    Singles,
)
from handreiking.models import Concept

BLOCK = 16
"""Words of bits, 1,024 services, turned into lists at once."""


class TokenColumn:
    """The column of a facet of every service: which combination of values it has; there are few different ones."""

    def __init__(self, facet: PlainFacet) -> None:
        self.facet = facet
        self._combinations: dict[str, int] = {}
        self._which = array("i")

    def extend(self, values: Sequence[str]) -> None:
        seen = self._combinations
        self._which.extend([seen.setdefault(words, len(seen)) for words in values])

    def bits(self) -> FacetBits:
        which = np.array(self._which, np.int32)
        rows = {value: self._having(token(value), which) for value in self.facet.values}
        return facet_bits(
            rows, len(which), unknown=pack(self._are([not words for words in self._combinations], which))
        )

    def _having(self, word: str, which: Ints) -> Bitmap:
        return pack(self._are([word in words for words in self._combinations], which))

    def _are(self, answers: list[bool], which: Ints) -> npt.NDArray[np.bool_]:
        return np.array(answers, np.bool_)[which]


class SaidConcepts:
    """The concepts that services carry in one way, as pairs of a service and a concept, both by number.

    What was said in the words of an older edition counts under every concept that says the same now.
    """

    def __init__(self, meanings: Mapping[str, Sequence[int]]) -> None:
        """``meanings`` gives for the id of a concept what it means now."""
        self._meanings = meanings
        self._services, self._concepts = array("i"), array("i")

    def add(self, service: int, ids: str) -> None:
        """Take the ids of one service, with commas between; a ``service`` of -1 does not count."""
        found = [at for each in ids.split(",") for at in self._meanings.get(each, ())]
        self._concepts.extend(found)
        self._services.extend([service] * len(found))

    def rows(self, positions: Mapping[str, int], size: int) -> dict[str, Bitmap]:
        """Return by slug which of ``size`` services say it."""
        service, concept = np.array(self._services, np.int32), np.array(self._concepts, np.int16)
        concept[service < 0] = -1
        order = np.argsort(concept, kind="stable")
        concept = concept[order]
        firsts = np.array(list(positions.values()), np.int16)
        starts = np.searchsorted(concept, firsts).tolist()
        stops = np.searchsorted(concept, firsts, side="right").tolist()
        return {
            slug: from_indices(service[order[start:stop]], size)
            for slug, start, stop in zip(positions, starts, stops, strict=True)
        }


def read_concepts(
    numbers: Mapping[str, int], vocabulary: Vocabulary, flags: Mapping[str, Bitmap]
) -> tuple[dict[str, FacetBits], ExclusiveBits, dict[str, Bitmap]]:
    """Return the facets of the schemes, who is only for which groups, and by theme who is mostly about it.

    ``flags`` says by scheme who passes without carrying a concept of it.
    """
    positions = {slug: number for number, slug in enumerate(vocabulary.concepts)}
    meanings = {
        pk: tuple(positions[now] for now in vocabulary.meanings(slug) if now in positions)
        for pk, slug in Concept.objects.values_list(text("pk"), "slug")
    }
    carried, only, mainly = SaidConcepts(meanings), SaidConcepts(meanings), SaidConcepts(meanings)
    # Grouped by the column itself, which has an index; by its text the database would sort a million rows first.
    attributes = Attribute.objects.order_by().values_list("service_id")
    ids, comma = text("concept_id"), Value(",")
    said = attributes.annotate(
        every=StringAgg(ids, comma),
        only=StringAgg(ids, comma, filter=Q(exclusive=True)),
        mainly=StringAgg(ids, comma, filter=Q(main=True)),
    )
    for pk, *ways in rows_of(said):
        service = numbers.get(str(pk), -1)
        for concepts, slugs in zip((carried, only, mainly), ways, strict=True):
            if slugs:
                concepts.add(service, slugs)
    size = len(numbers)
    having = carried.rows(positions, size)
    facets = {
        scheme: facet_bits(
            {slug: having[slug] for slug in vocabulary.in_scheme.get(scheme, ())},
            size,
            flagged=flags.get(scheme),
        )
        for scheme in SCHEMES
    }
    groups, themes = (
        {slug: positions[slug] for slug in vocabulary.in_scheme.get(scheme, ())}
        for scheme in (GROUPS, THEMES)
    )
    return facets, exclusive_bits(only.rows(groups, size), size, facets), mainly.rows(themes, size)


def exclusive_bits(rows: Mapping[str, Bitmap], size: int, facets: Mapping[str, FacetBits]) -> ExclusiveBits:
    """Put together who is only for which groups, and what each choice of ``facets`` opens."""
    matrix = np.array(list(rows.values()), np.uint64).reshape(len(rows), words_for(size))
    somebody: Bitmap = np.bitwise_or.reduce(matrix, initial=0)
    opened = {}
    for name in ASKING:
        opened[name] = np.zeros_like(facets[name].passing)
        for value, row in facets[name].values.items():
            meant = [rows[group] for group in meaning_groups([value]) if group in rows]
            opened[name][row] = (
                np.bitwise_or.reduce(meant, initial=0) & facets[name].passing[row] if meant else 0
            )
    return ExclusiveBits({group: row for row, group in enumerate(rows)}, matrix, somebody, opened)


def meant_bits(groups: FacetBits, languages: FacetBits, youngest: Singles, oldest: Singles) -> MeantBits:
    """Return who is there for whom, from the facets "doelgroep" and "taal" and the ages."""

    def carrying(slugs: Iterable[str]) -> Bitmap:
        found = groups.carrying(slugs)
        return found if groups.flagged is None else found & ~groups.flagged

    signed = languages.carry[languages.values["dse"]]
    if groups.flagged is not None:
        signed = signed & ~groups.flagged
    special = carrying(groups.values.keys() - AGES.keys() - set(FAMILY))
    aged = carrying(AGES.keys())
    return MeantBits(
        aged=aged,
        special=special,
        family=carrying(FAMILY) & ~(aged | special),
        of_one_age=pack((oldest < YOUNG) | (youngest >= OLD)),
        young=pack(oldest < GROWN_UP),
        foreign=~(languages.unknown | languages.carry[languages.values["nl"]]) | signed,
    )


def slot_facet(slots: Bytes) -> FacetBits:
    """Return the facet "wanneer" from a bit field for each service; "nu" depends on the clock."""
    rows = {name: pack(slots >> bit & 1 == 1) for bit, name in enumerate(SLOT_NAMES)}
    return facet_bits(rows, len(slots))


def capacity_facet(capacity: CapacityArrays) -> FacetBits:
    rows = {ROOM_NOW: pack(capacity.status == BEST_FIRST.index(OPEN))}
    return facet_bits(rows, len(capacity.status), unknown=pack(capacity.status == BEST_FIRST.index(UNKNOWN)))


def facet_bits(
    rows: Mapping[str, Bitmap], size: int, unknown: Bitmap | None = None, flagged: Bitmap | None = None
) -> FacetBits:
    """Put rows together; who is in none of them is unknown, unless ``unknown`` says otherwise."""
    carry = np.array(list(rows.values()), np.uint64).reshape(len(rows), words_for(size))
    if unknown is None:
        unknown = pack(np.ones(size, np.bool_)) & ~np.bitwise_or.reduce(carry)
    passing = carry | unknown if flagged is None else carry | unknown | flagged
    return FacetBits({value: row for row, value in enumerate(rows)}, carry, passing, flagged, unknown)


def cells_by_service(rows: npt.NDArray[np.uint64], size: int) -> tuple[npt.NDArray[np.uint16], Ints]:
    """Turn rows of bits into lists: the rows that each service is in, one after the other, and where they start."""
    parts, numbers = [np.empty(0, np.uint16)], [np.zeros(1, np.int64)]
    for start in range(0, rows.shape[1], BLOCK):
        words: Any = rows[:, start : start + BLOCK].copy().view(np.uint8)
        services, cells = np.nonzero(np.unpackbits(words, axis=1, bitorder="little").T)
        parts.append(cells.astype(np.uint16))
        numbers.append(np.bincount(services, minlength=8 * words.shape[1]))
    starts = np.cumsum(np.concatenate(numbers))[: size + 1]
    return np.concatenate(parts), starts.astype(np.int32)
