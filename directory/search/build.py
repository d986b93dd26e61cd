"""Reads everything listed into a snapshot, in short strokes: a request that waits for the interpreter gets it."""

from array import array
from collections.abc import Callable
from datetime import date, datetime
from math import inf
from typing import Any

import numpy as np
import numpy.typing as npt
from django.db.models import FloatField, StringAgg, Value
from django.db.models.functions import Cast
from django.utils import timezone

from directory.models import Attribute, Service
from directory.models.choices import DeliveryMode
from directory.models.fields import token
from directory.models.service_queryset import SCHEME_FLAGS
from directory.search.bitmaps import Bitmap, Mask, from_indices, pack, words_for
from directory.search.build_places import Modes, read_places
from directory.search.build_text import TextBuilder
from directory.search.build_times import read_times
from directory.search.fields import (
    ALL_THEMES,
    EVERYONE,
    FACET_NAMES,
    FLAGS,
    ROOM_NOW,
    SLOT_NAMES,
    TOKEN_FACETS,
)
from directory.search.query import SCHEMES
from directory.search.ranking import standing
from directory.search.reading import LISTED, Reader, day, flag, text
from directory.search.room import BEST_FIRST, Stated, best_room
from directory.search.snapshot import FacetBits, RoomArrays, Snapshot
from directory.search.text import fold
from directory.search.vocabulary import Vocabulary
from handreiking.models import Concept


def build_snapshot(token: str, now: datetime, rest: Callable[[], None] = lambda: None) -> Snapshot:
    """Return a snapshot of what is listed, with capacity and times as of ``now`` (aware).

    ``token`` is the data's version, read before this: a change that comes in meanwhile has another one.
    ``rest`` is called between strokes of about a millisecond. Raises what the database raises.
    """
    return _Builder(token, now, rest).build()


BLOCK = 16
"""Words of bits, 1,024 services, turned into lists in one stroke."""
NEVER = date.min
"""Stands for no day at all in arrays of ordinals."""


class _Builder:
    def __init__(self, token: str, now: datetime, rest: Callable[[], None]) -> None:
        self.token, self.now, self.reader = token, now, Reader(rest)
        self.today = timezone.localtime(now).date()
        self.vocabulary = Vocabulary.load()
        self.numbers: dict[str, int] = {}
        self.names: list[str] = []
        self.youngest, self.oldest = array("f"), array("f")
        self.confirmed = array("i")
        self.flags: dict[str, array[int]] = {
            name: array("b") for name in ("for_everyone", "all_themes", "professionals_only")
        }
        self.tokens: dict[str, array[int]] = {facet.name: array("i") for facet in TOKEN_FACETS}
        self.combinations: dict[str, dict[str, int]] = {facet.name: {} for facet in TOKEN_FACETS}
        self.stated: dict[int, list[Stated]] = {}

    def build(self) -> Snapshot:
        texts = TextBuilder(self.reader.rest)
        self._read_services(texts)
        facets = self._token_facets()
        places = read_places(self.reader, self.numbers, self._modes(facets["bereik"]), self.stated)
        times = read_times(self.reader, self.numbers, self.today)
        facets["wanneer"] = self._facet(
            {name: pack(times.slots >> bit & 1 == 1) for bit, name in enumerate(SLOT_NAMES)}
        )
        room = self._room()
        facets["plek"] = self._room_facet(room)
        facets |= self._concept_facets()
        youngest, oldest = np.array(self.youngest, np.float32), np.array(self.oldest, np.float32)
        everyone, themes = self._flag("for_everyone"), self._flag("all_themes")
        rank = self._rank()
        confirmed = np.array(self.confirmed, np.int32)
        facets = {name: facets[name] for name in FACET_NAMES}
        has, has_starts = self._cells([*(facet.carry for facet in facets.values()), [everyone], [themes]])
        return Snapshot(
            token=self.token,
            today=self.today,
            built_at=timezone.now(),
            size=self.size,
            vocabulary=self.vocabulary,
            ids=b"".join([bytes.fromhex(pk.replace("-", "")) for pk in self.numbers]),
            rank=rank,
            by_rank=np.argsort(rank).astype(np.int32),
            standing=standing(confirmed, room.status, self.today.toordinal()),
            youngest=youngest,
            oldest=oldest,
            confirmed=confirmed,
            everybody=self._everybody(),
            public=pack(~self._mask("professionals_only")),
            ageless=pack(np.isinf(youngest) & np.isinf(oldest)) & ~everyone,
            passing=np.concatenate([facet.passing for facet in facets.values()]),
            cells=(
                *((name, value) for name, facet in facets.items() for value in facet.values),
                (FLAGS, EVERYONE),
                (FLAGS, ALL_THEMES),
            ),
            has=has,
            has_starts=has_starts,
            facets=facets,
            text=texts.finish(),
            places=places,
            times=times.arrays,
            room=room,
        )

    @property
    def size(self) -> int:
        return len(self.numbers)

    def _read_services(self, texts: TextBuilder) -> None:
        columns: list[Any] = [
            text("pk"), "name", text("confirmed_on"), "capacity_status", "capacity_weeks", text("capacity_until"),
            text("capacity_stated_on"), Cast("minimum_age", FloatField()), Cast("maximum_age", FloatField()), "stems",
            *(flag(name) for name in self.flags), *(text(facet.column) for facet in TOKEN_FACETS),
        ]  # fmt: skip
        for rows in self.reader.batches(Service.objects.listed().order_by().values_list(*columns)):
            pks, names, confirmed, status, weeks, until, stated, low, high, stems, *others = zip(
                *rows, strict=True
            )
            first = self.size
            self.numbers.update(zip(pks, range(first, first + len(pks)), strict=True))
            self.names += map(fold, names)
            self.confirmed.extend([(day(each) or NEVER).toordinal() for each in confirmed])
            self.youngest.extend([-inf if age is None else age for age in low])
            self.oldest.extend([inf if age is None else age for age in high])
            for number, room in enumerate(zip(status, weeks, until, stated, strict=True), start=first):
                if room[0]:
                    self.stated[number] = [(room[0], room[1], day(room[2]), day(room[3]))]
            for values, column in zip(self.flags.values(), others, strict=False):
                values.extend(column)
            for facet, column in zip(TOKEN_FACETS, others[len(self.flags) :], strict=True):
                seen = self.combinations[facet.name]
                self.tokens[facet.name].extend([seen.setdefault(words, len(seen)) for words in column])
            texts.add(stems)

    def _rank(self) -> npt.NDArray[np.int32]:
        keys = list(self.numbers)
        ordered = sorted(range(self.size), key=lambda number: (self.names[number], keys[number]))
        rank = np.empty(self.size, np.int32)
        rank[ordered] = np.arange(self.size, dtype=np.int32)
        return rank

    def _mask(self, flag: str) -> Mask:
        return np.array(self.flags[flag], np.int8).astype(np.bool_)

    def _flag(self, flag: str) -> Bitmap:
        return pack(self._mask(flag))

    def _modes(self, reach: FacetBits) -> Modes:
        present, home, phone, online = (
            reach.carry[reach.values[mode]]
            for mode in (
                DeliveryMode.OP_LOCATIE,
                DeliveryMode.THUIS,
                DeliveryMode.TELEFOON,
                DeliveryMode.ONLINE,
            )
        )
        return Modes(present, home, phone | online)

    def _token_facets(self) -> dict[str, FacetBits]:
        found = {}
        for facet in TOKEN_FACETS:
            which = np.array(self.tokens[facet.name], np.int32)
            combinations = list(self.combinations[facet.name])
            rows = {}
            for value in facet.values:
                having = np.array([token(value) in words for words in combinations], np.bool_)
                rows[value] = pack(having[which]) if len(which) else self._nobody()
            empty = np.array([not words for words in combinations], np.bool_)
            unknown = pack(empty[which]) if len(which) else self._nobody()
            found[facet.name] = self._facet(rows, unknown=unknown)
            self.reader.rest()
        return found

    def _concept_facets(self) -> dict[str, FacetBits]:
        positions = {slug: number for number, slug in enumerate(self.vocabulary.concepts)}
        wanted = {
            pk: positions[slug]
            for pk, slug in Concept.objects.values_list(text("pk"), "slug")
            if slug in positions
        }
        services, concepts = array("i"), array("i")
        attributes = Attribute.objects.filter(**LISTED).order_by().values_list(text("service_id"))
        for pk, carried in self.reader.rows(
            attributes.annotate(all=StringAgg(text("concept_id"), Value(",")))
        ):
            number = self.numbers.get(pk, -1)
            known = [wanted.get(each, -1) for each in carried.split(",")]
            concepts.extend(known)
            services.extend([number] * len(known))
        carriers, numbers = np.array(services, np.int32), np.array(concepts, np.int16)
        numbers[carriers < 0] = -1
        order = np.argsort(numbers, kind="stable")
        carriers = carriers[order]
        cuts = np.searchsorted(numbers[order], np.arange(len(positions) + 1))
        found = {}
        for scheme in SCHEMES:
            rows = {
                slug: from_indices(carriers[cuts[positions[slug]] : cuts[positions[slug] + 1]], self.size)
                for slug in self.vocabulary.in_scheme.get(scheme, ())
            }
            flag = SCHEME_FLAGS.get(scheme)
            found[scheme] = self._facet(rows, flagged=self._flag(flag) if flag else None)
            self.reader.rest()
        return found

    def _room(self) -> RoomArrays:
        status = np.full(self.size, BEST_FIRST.index(""), np.uint8)
        weeks, stated = np.full(self.size, -1, np.int16), np.zeros(self.size, np.int32)
        for number, said in self.stated.items():
            room = best_room(said, self.today)
            status[number] = BEST_FIRST.index(room.status)
            if room.weeks is not None:
                weeks[number] = room.weeks
            if room.stated_on:
                stated[number] = room.stated_on.toordinal()
        self.reader.rest()
        return RoomArrays(status, weeks, stated)

    def _room_facet(self, room: RoomArrays) -> FacetBits:
        return self._facet(
            {ROOM_NOW: pack(room.status == BEST_FIRST.index("plek"))},
            unknown=pack(room.status == BEST_FIRST.index("")),
        )

    def _facet(
        self, rows: dict[str, Bitmap], unknown: Bitmap | None = None, flagged: Bitmap | None = None
    ) -> FacetBits:
        """Put rows together; what is in none of them is unknown, unless ``unknown`` says otherwise."""
        carry = np.array(list(rows.values()), np.uint64).reshape(len(rows), words_for(self.size))
        anything = np.bitwise_or.reduce(carry, axis=0) if rows else self._nobody()
        if unknown is None:
            unknown = ~anything & self._everybody()
        passing = carry | unknown if flagged is None else carry | unknown | flagged
        return FacetBits({value: row for row, value in enumerate(rows)}, carry, passing, flagged, unknown)

    def _cells(self, matrices: list[Any]) -> tuple[npt.NDArray[np.uint16], npt.NDArray[np.int32]]:
        """Turn rows of bits into lists: the rows that each service is in, one after the other, and where they start."""
        rows = np.concatenate(matrices)
        parts, numbers = [np.empty(0, np.uint16)], [np.zeros(1, np.int64)]
        for start in range(0, rows.shape[1], BLOCK):
            block = np.unpackbits(
                rows[:, start : start + BLOCK].copy().view(np.uint8), axis=1, bitorder="little"
            )
            services, cells = np.nonzero(block.T)
            parts.append(cells.astype(np.uint16))
            numbers.append(np.bincount(services, minlength=block.shape[1]))
            self.reader.rest()
        starts = np.cumsum(np.concatenate(numbers))[: self.size + 1]
        return np.concatenate(parts), starts.astype(np.int32)

    def _nobody(self) -> Bitmap:
        return np.zeros(words_for(self.size), np.uint64)

    def _everybody(self) -> Bitmap:
        return pack(np.ones(self.size, np.bool_))
