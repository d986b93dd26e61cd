"""All places by all their names, in memory; built from the register's Region and Postcode rows.

One gazetteer serves the whole process without a query. ``gazetteer()`` builds it on first use. Whoever notices
that the data changed (the builder of the search snapshot, in its own thread) calls ``refresh(token)`` with the
DataVersion token it noticed: with a new token the rows are read again, and only when they differ is a new
gazetteer built beside the old one and swapped in whole.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from threading import Lock

from django.utils import timezone
from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.models import Postcode, Region
from directory.places.named import DIRECTIONS, Named, bare_names, named_areas, named_places, named_postcode
from directory.places.names import key, key_of, spelling, words
from directory.places.place import Place
from directory.places.reference_files import aliases
from directory.places.rows import COUNTRY, Alias, PostcodeRow, RegionRow

KINDS = ("postcode", "place", "district", "municipality", "ggd", "province", "country")
RANK = {kind: rank for rank, kind in enumerate(KINDS)}
# In a list of suggestions a town goes before the areas that carry its name.
WEIGHT = {"municipality": 0.5, "ggd": 0.1, "province": 0.1}
INSIDE = 2 / 3
ALIAS, LATER_WORD = 1, 2
SMALL_WORDS = {"aan", "bij", "den", "der", "het", "over", "onder", "gemeente", "provincie", "stadsdeel"}


class Gazetteer:
    """Immutable after building. Names are compared as ``names.key`` makes them.

    ``quarters`` holds, by that, the key of the town whose name a quarter is taken for.
    """

    def __init__(
        self, regions: Iterable[RegionRow], postcodes: Iterable[PostcodeRow], others: Iterable[Alias] = ()
    ) -> None:
        rows = {row.key: row for row in regions}
        self._postcodes = {row.pc4: row for row in postcodes if f"municipality:{row.municipality}" in rows}
        self.pc4_places = {pc4: named_postcode(row, rows) for pc4, row in self._postcodes.items()}
        known = self._postcodes.values()
        named = [*named_places(rows, known), *named_areas(rows, known)]
        self.areas = {item.place.key: item.place for item in named if item.place.is_region}
        self.pc4s = {item.place.key: item.pc4s for item in named}
        self.pc4s |= {place.key: frozenset({pc4}) for pc4, place in self.pc4_places.items()}
        self.bare = {key_of(area.name): area for area in self.areas.values() if area.kind == "district"}
        self.bare = {name: area for name, area in self.bare.items() if name in DIRECTIONS}
        self._exact: dict[str, list[Place]] = defaultdict(list)
        self._spelled: dict[str, list[Place]] = defaultdict(list)
        self._regional: dict[str, tuple[Place, ...]] = {}
        for item in named:
            for name in item.names:
                self._add(name, item.place)
        self._own = {item.place.key: {spelling(words(name)) for name in item.names} for item in named}
        self.quarters: dict[str, str] = {}
        self._add_aliases(others)
        self._add_bare_names(named)
        self._fuzzy = list(self._spelled)
        self._starts = self._beginnings()

    def __bool__(self) -> bool:
        return bool(self.areas)

    def postcode(self, text: str) -> PostcodeRow | None:
        """Return the row of a PC4 or PC6 ("1066", "1066AB")."""
        return self._postcodes.get(text.strip()[:4])

    def area(self, region_key: str) -> Place | None:
        """Return the area with a key such as "municipality:0363"."""
        return self.areas.get(region_key)

    def place_in(self, name: str, municipality: str) -> Place | None:
        """Return the woonplaats of that name (or alias) in a gemeente (code)."""
        around = f"municipality:{municipality}"
        places = self.called(words(name))
        return next((p for p in places if p.kind == "place" and around in p.regions), None)

    def called(self, parts: tuple[str, ...]) -> tuple[Place, ...]:
        """Return every place with exactly this name, and for a regional name ("Achterhoek") what it is made of."""
        name = key(parts)
        return tuple(self._exact.get(name, ())) or self._regional.get(name, ())

    def pick(self, places: Iterable[Place]) -> tuple[Place, ...]:
        """Return the places that are left when those that share ground with a more precise one are dropped.

        A place beats its gemeente beats its GGD region beats its province; the country's own name means the country.
        """
        left: list[Place] = []
        for place in sorted(
            set(places), key=lambda p: (p.key != COUNTRY, RANK[p.kind], -self.weight(p), p.key)
        ):
            if not any(self.pc4s[place.key] & self.pc4s[other.key] for other in left):
                left.append(place)
        return tuple(sorted(left, key=lambda p: (-self.weight(p), p.key)))

    def meant(self, parts: tuple[str, ...]) -> tuple[Place, ...]:
        """Return what a name means: nothing, one place, or several to ask about."""
        name = key(parts)
        return self.pick(self._exact[name]) if name in self._exact else self._regional.get(name, ())

    def weight(self, place: Place) -> float:
        """Return roughly how often a place is meant: its number of PC4s, less for the wider areas."""
        return len(self.pc4s[place.key]) * WEIGHT.get(place.kind, 1.0)

    def lies_in(self, inner: Place, outer: Place) -> bool:
        """Say whether most of ``inner`` lies in ``outer``."""
        mine, around = self.pc4s[inner.key], self.pc4s[outer.key]
        return len(mine) <= len(around) and 2 * len(mine & around) > len(mine)

    def near_spellings(
        self, name: str, distance: int, limit: int
    ) -> list[tuple[int, str, tuple[Place, ...]]]:
        """Return (typing errors, spelling, what it means) of the names at most ``distance`` errors away, nearest first."""
        hits = process.extract(name, self._fuzzy, scorer=OSA.distance, score_cutoff=distance, limit=limit)
        found = [(int(errors), text, self.pick(self._spelled[text])) for text, errors, _ in hits]
        return sorted(found, key=lambda hit: (hit[0], -max(map(self.weight, hit[2]))))

    def starting_with(self, beginning: str) -> list[Place]:
        """Return the places with a name (or a later word of it) that begins so, the most likely first."""
        first = bisect_left(self._starts, (beginning,))
        best: dict[str, tuple[int, float, str, Place]] = {}
        for position in range(first, len(self._starts)):
            text, later, name, place = self._starts[position]
            if not text.startswith(beginning):
                break
            # Two letters are too few to offer Rotterdam for "Alexanderpolder".
            order = -1 if text == beginning and later < LATER_WORD else later
            if order == ALIAS and len(beginning) > 2:
                order = 0
            candidate = (order, -self.weight(place), name, place)
            if place.key not in best or candidate[:3] < best[place.key][:3]:
                best[place.key] = candidate
        return [entry[3] for entry in sorted(best.values(), key=lambda entry: entry[:3])]

    def _add(self, name: str, place: Place, *, to_spell: bool = True) -> None:
        parts = words(name)
        for variant in _variants(parts):
            if place not in self._exact[key(variant)]:
                self._exact[key(variant)].append(place)
            if to_spell and place not in self._spelled[spelling(variant)]:
                self._spelled[spelling(variant)].append(place)

    def _add_aliases(self, others: Iterable[Alias]) -> None:
        for alias in others:
            if alias.kind == "municipalities":
                areas = [self.areas.get(f"municipality:{code}") for code in alias.targets]
                self._add_regional(alias.alias, [area for area in areas if area])
                continue
            if alias.kind == "former":
                self._add_former(alias)
                continue
            for code in alias.targets:
                target = (
                    self.place_in(alias.canonical, code)
                    if alias.kind in {"place", "quarter"}
                    else self.areas.get(f"{alias.kind}:{code}")
                )
                if target and key_of(alias.alias) not in self.bare:
                    self._add(alias.alias, target)
                    if alias.kind == "quarter":
                        self.quarters[key_of(alias.alias)] = target.key

    def _add_former(self, alias: Alias) -> None:
        """Let a gemeente of the past mean what came instead; a village there of that name means it already."""
        heirs = [area for code in alias.targets if (area := self.areas.get(f"municipality:{code}"))]
        around = frozenset().union(*(place.regions for place in self.called(words(alias.alias))))
        if not any(area.key in around for area in heirs):
            for area in heirs:
                self._add(alias.alias, area)

    def _add_regional(self, name: str, municipalities: list[Place]) -> None:
        """Let a name without official border mean the GGD region that it nearly equals; else ask.

        The question offers the GGD region that holds most of it, then its gemeenten, the largest first.
        """
        ground = frozenset[str]().union(*(self.pc4s[place.key] for place in municipalities))
        ggds = [area for area in self.areas.values() if area.kind == "ggd"]
        if not ground or not ggds:
            return
        main = max(ggds, key=lambda area: len(self.pc4s[area.key] & ground))
        shared = len(self.pc4s[main.key] & ground)
        if shared > INSIDE * len(self.pc4s[main.key]) and shared > INSIDE * len(ground):
            self._add(name, main)
            return
        parts = sorted(municipalities, key=lambda area: (-self.weight(area), area.key))
        self._regional[key_of(name)] = (main, *parts)

    def _add_bare_names(self, named: list[Named]) -> None:
        free = [(name, place) for name, place in bare_names(named) if not self.called(words(name))]
        for name, place in free:
            self._add(name, place, to_spell=False)

    def _beginnings(self) -> list[tuple[str, int, str, Place]]:
        seen: dict[tuple[str, str], tuple[str, int, str, Place]] = {}
        for text, places in self._spelled.items():
            for place in places:
                how = 0 if text in self._own[place.key] else ALIAS
                seen[text, place.key] = (text, how, place.label, place)
        for item in {place.key: place for places in self._spelled.values() for place in places}.values():
            parts = words(item.label)
            for position in range(1, len(parts)):
                if len(parts[position]) > 2 and parts[position] not in SMALL_WORDS:
                    text = spelling(parts[position:])
                    seen.setdefault((text, item.key), (text, LATER_WORD, item.label, item))
        return sorted(seen.values(), key=lambda entry: entry[:3])


def _variants(parts: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """Yield the words, and for "aan den Rijn" also "aan de Rijn" and "a/d Rijn"."""
    yield parts
    for position in range(1, len(parts) - 2):
        if parts[position] == "aan" and parts[position + 1] in {"de", "den"}:
            for short in (("a", "d"), ("aan", "de"), ("aan", "den")):
                if short != parts[position : position + 2]:
                    yield (*parts[:position], *short, *parts[position + 2 :])


class _Cache:
    """The process's own gazetteer, with a mark of the rows it was made of and the token they were last seen at."""

    def __init__(self) -> None:
        self.current: Gazetteer | None = None
        self.mark: int | None = None
        self.token: str | None = None
        self.lock = Lock()


_cache = _Cache()


def gazetteer() -> Gazetteer:
    """Return the process's gazetteer; three queries on first use, none after (an empty one is not kept)."""
    return _cache.current or _read_again()


def refresh(token: str) -> Gazetteer:
    """Follow the database after ``token`` (of DataVersion) changed; three queries, none for a token seen before.

    Call it outside requests: reading takes some 50 ms and building some 200 ms.
    """
    if _cache.current and token == _cache.token:
        return _cache.current
    fresh = _read_again()
    _cache.token = token
    return fresh


def reset() -> None:
    """Forget the gazetteer; the next caller builds it again."""
    with _cache.lock:
        _cache.current = _cache.mark = _cache.token = None


def kept_per_gazetteer[T](
    most: int,
) -> Callable[[Callable[[Gazetteer, str], T]], Callable[[Gazetteer, str], T]]:
    """Return a decorator that keeps ``most`` answers about typed text, of the last two gazetteers: older ones go."""

    def decorate(answer: Callable[[Gazetteer, str], T]) -> Callable[[Gazetteer, str], T]:
        @lru_cache(maxsize=2)
        def of(names: Gazetteer) -> Callable[[str], T]:
            return lru_cache(maxsize=most)(partial(answer, names))

        return lambda names, typed: of(names)(typed)

    return decorate


def read_rows() -> tuple[tuple[RegionRow, ...], tuple[PostcodeRow, ...]]:
    """Return today's regions and all postcodes from the database."""
    kinds = KINDS[2:]
    ids = {
        pk: (kind, code, name, lat, lon)
        for pk, kind, code, name, lat, lon in Region.objects.valid_on(timezone.localdate())
        .filter(kind__in=kinds)
        .order_by("kind", "code")
        .values_list("pk", "kind", "code", "name", "lat", "lon")
    }
    within: dict[object, set[str]] = defaultdict(set)
    for inner, outer in Region.within.through.objects.values_list("from_region_id", "to_region_id"):
        if outer in ids:
            within[inner].add(":".join(ids[outer][:2]))
    regions = tuple(RegionRow(*values, frozenset(within[pk])) for pk, values in ids.items())
    fields = ("pc4", "place", "municipality_id", "district_id", "lat", "lon")
    postcodes = tuple(
        PostcodeRow(pc4, place, ids[municipality][1], ids[district][1] if district in ids else "", lat, lon)
        for pc4, place, municipality, district, lat, lon in Postcode.objects.order_by("pc4").values_list(
            *fields
        )
        if municipality in ids
    )
    return regions, postcodes


def _read_again() -> Gazetteer:
    with _cache.lock:
        rows = read_rows()
        mark = hash(rows)
        if not _cache.current or mark != _cache.mark:
            _cache.current, _cache.mark = Gazetteer(*rows, aliases()), mark
        return _cache.current
