"""Reads everything listed into a snapshot."""

from array import array
from datetime import date, datetime
from math import inf
from typing import Any

import numpy as np
from django.db.models import FloatField
from django.db.models.functions import Cast
from django.utils import timezone

from directory.language.text import fold
from directory.models import Service
from directory.models.service_queryset import SCHEME_FLAGS
from directory.offer_choices import DeliveryMode
from directory.search.ask.audience import CONSULTATION
from directory.search.ask.fields import ALL_THEMES, COLUMN_FACETS, EVERYONE, FACET_NAMES, FLAGS, MAINLY, ONLY
from directory.search.ask.reading import batches, day, flag, text, tokens
from directory.search.ask.vocabulary import Vocabulary
from directory.search.build.build_capacity import StatedCapacity
from directory.search.build.build_facets import (
    TokenColumn,
    capacity_facet,
    cells_by_service,
    meant_bits,
    read_concepts,
    slot_facet,
)
from directory.search.build.build_places import Modes, read_places
from directory.search.build.build_text import TextBuilder
from directory.search.build.build_times import read_times
from directory.search.engine.ranking import base_points
from directory.search.snapshot.bitmaps import Bitmap, pack
from directory.search.snapshot.snapshot import FacetBits, Ints, Snapshot

NEVER = date.min
"""Stands for no day at all in arrays of ordinals."""


def build_snapshot(token: str, now: datetime) -> Snapshot:
    """Return a snapshot of what is listed, with capacity and times as of ``now`` (aware).

    ``token`` is the data's version, read before this: a change that comes in meanwhile has another one.
    Raises what the database raises.
    """
    vocabulary, today = Vocabulary.load(), timezone.localtime(now).date()
    rows = ServiceRows()
    flags = {name: pack(np.array(column, np.int8) == 1) for name, column in rows.flags.items()}
    facets = {column.facet.name: column.bits() for column in rows.tokens}
    places = read_places(rows.numbers, modes(facets["bereik"]), rows.capacity)
    times = read_times(rows.numbers, today)
    capacity = rows.capacity.best(rows.size, today)
    facets |= {"wanneer": slot_facet(times.slots), "plek": capacity_facet(capacity)}
    by_scheme = {scheme: flags[name] for scheme, name in SCHEME_FLAGS.items()}
    concepts, exclusive, main = read_concepts(rows.numbers, vocabulary, by_scheme)
    facets |= concepts
    facets = {name: facets[name] for name in FACET_NAMES}
    carry: list[Any] = [
        *(facet.carry for facet in facets.values()),
        [flags["for_everyone"]],
        [flags["all_themes"]],
        exclusive.rows,
        *([bits] for bits in main.values()),
    ]
    has, has_starts = cells_by_service(np.concatenate(carry), rows.size)
    named = [(name, value) for name, facet in facets.items() for value in facet.values]
    everybody = pack(np.ones(rows.size, np.bool_))
    rank = rows.rank()
    confirmed = np.array(rows.confirmed, np.int32)
    youngest, oldest = np.array(rows.youngest, np.float32), np.array(rows.oldest, np.float32)
    return Snapshot(
        token=token,
        today=today,
        built_at=timezone.now(),
        size=rows.size,
        vocabulary=vocabulary,
        ids=b"".join([bytes.fromhex(pk.replace("-", "")) for pk in rows.numbers]),
        rank=rank,
        by_rank=np.argsort(rank).astype(np.int32),
        base_points=base_points(confirmed, capacity.status, today.toordinal()),
        youngest=youngest,
        oldest=oldest,
        confirmed=confirmed,
        everybody=everybody,
        public=~flags["professionals_only"] & everybody,
        for_professionals=flags["professionals_only"] | facets["vorm"].carrying([CONSULTATION]),
        meant=meant_bits(facets["doelgroep"], facets["taal"], youngest, oldest),
        exclusive=exclusive,
        main=main,
        ageless=pack(np.isinf(youngest) & np.isinf(oldest)) & ~flags["for_everyone"],
        passing=np.concatenate([facet.passing for facet in facets.values()]),
        cells=(
            *named,
            (FLAGS, EVERYONE),
            (FLAGS, ALL_THEMES),
            *((ONLY, group) for group in exclusive.values),
            *((MAINLY, theme) for theme in main),
        ),
        has=has,
        has_starts=has_starts,
        facets=facets,
        text=rows.texts.finish(),
        places=places,
        times=times.arrays,
        capacity=capacity,
    )


class ServiceRows:
    """The columns of every listed service, read once; ``numbers`` gives each id (as text) its number."""

    def __init__(self) -> None:
        self.texts = TextBuilder()
        self.numbers: dict[str, int] = {}
        self.names: list[str] = []
        self.youngest, self.oldest, self.confirmed = array("f"), array("f"), array("i")
        self.flags = {name: array("b") for name in ("for_everyone", "all_themes", "professionals_only")}
        self.tokens = [TokenColumn(facet) for facet in COLUMN_FACETS]
        self.capacity = StatedCapacity()
        self._read()

    @property
    def size(self) -> int:
        return len(self.numbers)

    def rank(self) -> Ints:
        """Return the place of each service in the order of name, then id."""
        rows = sorted(zip(self.names, self.numbers, range(self.size), strict=True))
        rank = np.empty(self.size, np.int32)
        rank[[number for _, _, number in rows]] = np.arange(self.size, dtype=np.int32)
        return rank

    def _read(self) -> None:
        columns: list[Any] = [
            text("pk"), "name", text("confirmed_on"), "capacity_status", "capacity_weeks", text("capacity_until"),
            text("capacity_stated_on"), Cast("minimum_age", FloatField()), Cast("maximum_age", FloatField()), "stems",
            *(flag(name) for name in self.flags), *(tokens(column.facet) for column in self.tokens),
        ]  # fmt: skip
        for rows in batches(Service.objects.listed().order_by().values_list(*columns)):
            self._add(*zip(*rows, strict=True))

    def _add(
        self,
        pks: tuple[str, ...],
        names: tuple[str, ...],
        confirmed: tuple[str | None, ...],
        status: tuple[str, ...],
        weeks: tuple[int | None, ...],
        until: tuple[str | None, ...],
        stated: tuple[str | None, ...],
        youngest: tuple[float | None, ...],
        oldest: tuple[float | None, ...],
        stems: tuple[str, ...],
        *others: tuple[Any, ...],
    ) -> None:
        """Add the columns of some rows; ``others`` are the flags, then the columns of facets."""
        first = self.size
        numbers = range(first, first + len(pks))
        self.numbers.update(zip(pks, numbers, strict=True))
        self.names += map(fold, names)
        self.confirmed.extend([(day(each) or NEVER).toordinal() for each in confirmed])
        self.youngest.extend([-inf if age is None else age for age in youngest])
        self.oldest.extend([inf if age is None else age for age in oldest])
        for capacity in zip(numbers, status, weeks, until, stated, strict=True):
            if capacity[1]:
                self.capacity.add(*capacity)
        columns: list[Any] = [*self.flags.values(), *self.tokens]
        for column, values in zip(columns, others, strict=True):
            column.extend(values)
        self.texts.add(stems)


def modes(reach: FacetBits) -> Modes:
    """Return who comes where, from the bits of the facet "bereik"."""

    def by(mode: DeliveryMode) -> Bitmap:
        found: Bitmap = reach.carry[reach.values[mode]]
        return found

    remote = by(DeliveryMode.TELEFOON) | by(DeliveryMode.ONLINE)
    return Modes(by(DeliveryMode.OP_LOCATIE), by(DeliveryMode.THUIS), remote)
