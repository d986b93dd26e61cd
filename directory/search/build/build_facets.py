"""The facets as rows of bits: concepts, tokens fields, times and room; and the same the other way round, as lists."""

from array import array
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from django.db.models import StringAgg, Value

from directory.language.capacity import BEST_FIRST, OPEN, UNKNOWN
from directory.models import Attribute
from directory.models.fields import token
from directory.search.ask.fields import FAMILY, ROOM_NOW, SLOT_NAMES, PlainFacet
from directory.search.ask.query import SCHEMES
from directory.search.ask.reading import rows_of, text
from directory.search.ask.vocabulary import Vocabulary
from directory.search.snapshot.bitmaps import Bitmap, from_indices, pack, words_for
from directory.search.snapshot.snapshot import Bytes, CapacityArrays, FacetBits, Ints
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


def read_concepts(
    numbers: Mapping[str, int], vocabulary: Vocabulary, flags: Mapping[str, Bitmap]
) -> dict[str, FacetBits]:
    """Return the facets of the schemes; ``flags`` says by scheme who passes without carrying a concept of it."""
    positions = {slug: number for number, slug in enumerate(vocabulary.concepts)}
    known = Concept.objects.filter(slug__in=positions).values_list(text("pk"), "slug")
    wanted = {pk: positions[slug] for pk, slug in known}
    services, concepts = array("i"), array("i")
    # Grouped by the column itself, which has an index; by its text the database would sort a million rows first.
    attributes = Attribute.objects.order_by().values_list("service_id")
    for pk, carried in rows_of(attributes.annotate(all=StringAgg(text("concept_id"), Value(",")))):
        found = [wanted.get(each, -1) for each in carried.split(",")]
        concepts.extend(found)
        services.extend([numbers.get(str(pk), -1)] * len(found))
    service, concept = np.array(services, np.int32), np.array(concepts, np.int16)
    concept[service < 0] = -1
    order = np.argsort(concept, kind="stable")
    cuts = np.searchsorted(concept[order], np.arange(len(positions) + 1)).tolist()
    size, facets = len(numbers), {}
    for scheme in SCHEMES:
        rows = {}
        for slug in vocabulary.in_scheme.get(scheme, ()):
            at = positions[slug]
            rows[slug] = from_indices(service[order[cuts[at] : cuts[at + 1]]], size)
        facets[scheme] = facet_bits(rows, size, flagged=flags.get(scheme))
    return facets


def family_only(groups: FacetBits) -> Bitmap:
    """Return who is meant for family and friends and for nobody else, from the facet "doelgroep"."""
    family = [row for slug, row in groups.values.items() if slug in FAMILY]
    others = [row for slug, row in groups.values.items() if slug not in FAMILY]
    nobody = np.zeros_like(groups.unknown)
    meant = np.bitwise_or.reduce(groups.carry[family], initial=0)
    also = np.bitwise_or.reduce(groups.carry[others], initial=0)
    only: Bitmap = meant & ~also & ~(nobody if groups.flagged is None else groups.flagged)
    return only


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
