"""The fictional examples: the same list on every machine and every day.

A sentence of an archetype may use these slots. Place: {stad} {in_stad} {gemeente} {wijk} {in_wijk}
{in_regio} {kort}; people: {g1} {g2} {max}; time: those of ``timing`` and {keren}; ages: {vanaf} {tot};
language: {taal} {hettaal}.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any
from uuid import UUID, uuid5

from django.utils.text import slugify

from directory.examples.archetypes import COUNTRY, Archetype, Spot, Town, archetypes, pools
from directory.examples.content import Made, Setting, offer_content
from directory.examples.geography import gemeente, named_after, place_of
from directory.examples.offer import Offer
from directory.examples.state import State, state_of
from directory.examples.timing import timing
from directory.examples.wording import languages, pick, the_languages, write

NAMESPACE = UUID("5b1c1f0e-0f65-5b7e-8d0e-2c1d8e7a4f10")
COUNTS = ("vier", "vijf", "zes", "zes", "acht")
SIZES = ("zes", "acht", "tien", "twaalf")


@dataclass(frozen=True, slots=True)
class Example(Offer):
    """One example offer, with its first state."""

    NAMESPACE = NAMESPACE

    state: State


def generate(places: Sequence[Town]) -> Iterator[Example]:
    """Yield every example: the fixed ones of the drawings and the country first, then town by town."""
    kinds = archetypes()
    names: set[str] = set()
    by_code = {town.municipality: town for town in places}
    for archetype in kinds:
        if once := archetype.get("once"):
            yield _example(archetype, by_code.get(once, places[0]), None, names)
    for archetype, town, spot in _deal([kind for kind in kinds if "once" not in kind], places):
        yield _example(archetype, town, spot, names)


def _deal(kinds: Sequence[Archetype], places: Sequence[Town]) -> Iterator[tuple[Archetype, Town, Spot]]:
    """Give each town different kinds of offers, and every kind about as many towns."""
    rng = Random("tussentijd")
    uses: Counter[str] = Counter()
    regional: set[tuple[str, str]] = set()
    for town in places:
        here: set[str] = set()
        spots = rng.sample(town.spots, len(town.spots))
        for n in range(town.offers):
            suited = [
                kind
                for kind in kinds
                if kind["id"] not in here
                and set(kind.get("tags", ())) <= town.tags
                and (kind["id"], town.ggd) not in regional
            ]
            kind = min(suited, key=lambda kind: (uses[kind["id"]] * _haste(kind), rng.random()))
            uses[kind["id"]] += 1
            here.add(kind["id"])
            if kind.get("area") == "ggd":
                regional.add((kind["id"], town.ggd))
            yield kind, town, spots[n % len(spots)]


def _haste(kind: Archetype) -> float:
    """What fits few towns goes first, or the large towns are full before it had its turn."""
    return 0.6 if "tags" in kind or "area" in kind else 1.0


def _example(archetype: Archetype, town: Town, spot: Spot | None, names: set[str]) -> Example:
    fixed_spot = archetype.get("spot")
    spot = spot or (Spot.parse(fixed_spot) if fixed_spot else town.spots[0])
    country = archetype.get("once") == COUNTRY
    key = f"{archetype['id']}:{'nl' if country else town.municipality}"
    rng = Random(key)
    setting = _setting(archetype, town, spot, rng)
    name = _name(archetype, setting, rng, names)
    made = Made(archetype, setting, name, slugify(name), uuid5(NAMESPACE, key), rng)
    organization = _organization(archetype, setting, rng)
    content = {"organization": str(_organization_id(organization))} | offer_content(made)
    return Example(
        key, organization, content, state_of(archetype, content, setting.guides[0], organization, rng)
    )


def _setting(archetype: Archetype, town: Town, spot: Spot, rng: Random) -> Setting:
    times = timing(archetype, rng)
    guides = archetype.get("guides_named") or _guides(archetype, rng)
    ages = rng.choice(archetype["ages"])
    codes = _languages(archetype, town, rng)
    spoken = [code for code in codes if code != "nl"] if archetype.get("own_language") else codes
    place = place_of(spot.pc4)
    stad = named_after(town, place)
    region, _bar, short = town.region.partition("|")
    slots = {
        "stad": stad,
        "in_stad": town.phrase if stad == town.name else f"in {stad}",
        "gemeente": gemeente(town),
        "wijk": spot.name,
        "in_wijk": spot.phrase,
        "in_regio": f"in {region}",
        "kort": short or region,
        "g1": guides[0],
        "g2": guides[1],
        "max": rng.choice(SIZES),
        "keren": rng.choice(COUNTS),
        "vanaf": str(ages[0]) if ages else "",
        "tot": str(ages[1]) if len(ages) > 1 else "",
        "taal": languages(spoken),
        "hettaal": the_languages(spoken),
    }
    return Setting(town, spot, place, times.schedules, slots | times.slots, guides, ages, codes)


def _guides(archetype: Archetype, rng: Random) -> list[str]:
    named: Mapping[str, list[str]] = pools()["guides"]
    choice = archetype.get("guides_from")
    return rng.sample(named[choice] if choice else [*named["women"], *named["men"]], 2)


def _languages(archetype: Archetype, town: Town, rng: Random) -> list[str]:
    if "langs" in archetype:
        return list(rng.choice(archetype["langs"]))
    codes = ["nl"]
    if "frisian" in town.tags and rng.random() < 0.6:
        codes.append("fy")
    if rng.random() < (0.4 if "city" in town.tags else 0.15):
        codes.append("en")
    return codes


def _name(archetype: Archetype, setting: Setting, rng: Random, taken: set[str]) -> str:
    """Return a name that no other example has."""
    patterns = list(archetype["names"])
    for pattern in rng.sample(patterns, len(patterns)):
        name = write(pattern, setting.slots, rng)
        if name not in taken:
            taken.add(name)
            return name
    raise ValueError(f"every name of {archetype['id']} is taken in {setting.town.name}")


def _organization(archetype: Archetype, setting: Setting, rng: Random) -> dict[str, Any]:
    if "organization" in archetype:
        name, kind = archetype["organization"]
    else:
        kind = rng.choice(archetype["org"])
        name = write(pick(pools()["organizations"][kind], rng), setting.slots, rng)
    return {"name": name, "kind": kind, "is_example": True, "url": f"https://www.example.nl/{slugify(name)}"}


def _organization_id(organization: dict[str, Any]) -> UUID:
    return uuid5(NAMESPACE, f"organization:{organization['name']}")
