"""Synthetic register content for the bench: N offers, clustered like the Dutch population, deterministic.

``offers(count)`` yields contents in the shape of ``publishing.content`` (schema version 1): 12 concepts each,
15% online-only, texts of 60 to 120 words from a vocabulary of 24,000 made-up words with Zipf's frequencies.
"""

import random
import uuid
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from directory.models import Postcode
from directory.offer_choices import Access, Accessibility, Cost, Language
from handreiking.models import Concept

SEED = 20261121
WORD_COUNT = 24_000
ONLINE_SHARE = 0.15
EXCLUSIVE_SHARE = 0.1
NAMESPACE = uuid.UUID("6f1d7d86-6f0b-5d0e-9a37-0f5a6a3c9b11")
ONSETS = [
    "b",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "kl",
    "kr",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "r",
    "s",
    "sch",
    "sl",
    "sp",
    "st",
    "t",
    "tr",
    "v",
    "w",
    "z",
]
VOWELS = ["a", "aa", "e", "ee", "eu", "i", "ie", "ij", "o", "oe", "oo", "ou", "u", "ui", "uu"]
CODAS = ["", "", "f", "g", "k", "l", "m", "n", "ng", "nk", "p", "r", "rt", "s", "st", "t"]
CONCEPTS_PER_SCHEME = {
    "thema": 3, "doelgroep": 2, "vorm": 2, "fase": 1, "doel": 1, "onderbouwing": 1, "werkzaam-element": 1,
    "leefomgeving": 1,
}  # fmt: skip
SCHEDULES = [
    ("MO", "10:00", "12:00"),
    ("TU", "19:30", "21:00"),
    ("WE,FR", "9:00", "17:00"),
    ("SA", "13:00", "16:00"),
]


def made_up_words(count: int) -> list[str]:
    """Return ``count`` different Dutch-looking words of two to four syllables."""
    rng = random.Random(SEED)
    words: dict[str, None] = {}
    while len(words) < count:
        syllables = rng.choices((2, 3, 4), (5, 4, 1))[0]
        words[
            "".join(rng.choice(ONSETS) + rng.choice(VOWELS) + rng.choice(CODAS) for _ in range(syllables))
        ] = None
    return list(words)


class Texts:
    """Draws words with Zipf's frequencies: the first are in nearly every text, the last in hardly any."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.words = made_up_words(WORD_COUNT)
        self.weights = list(accumulate(1 / (rank + 20) for rank in range(WORD_COUNT)))

    def sentence(self, length: int) -> str:
        return " ".join(self.rng.choices(self.words, cum_weights=self.weights, k=length)).capitalize() + "."


def offers(count: int, organization: str) -> Iterator[tuple[uuid.UUID, dict[str, Any]]]:
    """Yield ``count`` pairs of entry id and content, the same for every run on the same reference data."""
    rng = random.Random(SEED)
    texts = Texts(rng)
    # A gemeente has as many four-digit postcodes as it has people, roughly; its own cluster is denser still.
    postcodes = list(Postcode.objects.order_by("pc4").values_list("pc4", "place", "municipality__code"))
    size: dict[str, int] = {}
    for _, _, municipality in postcodes:
        size[municipality] = size.get(municipality, 0) + 1
    weights = list(accumulate(size[municipality] ** 0.6 for _, _, municipality in postcodes))
    schemes = {
        scheme: list(Concept.objects.in_scheme(scheme).order_by("position").values_list("slug", flat=True))
        for scheme in CONCEPTS_PER_SCHEME
    }
    schemes["doelgroep"].remove("professionals")
    # The recognised levels need a register's link; the bench has none.
    schemes["onderbouwing"] = schemes["onderbouwing"][:3]
    for number in range(count):
        pc4, place, municipality = rng.choices(postcodes, cum_weights=weights)[0]
        yield (
            uuid.uuid5(NAMESPACE, str(number)),
            offer(rng, texts, schemes, pc4, place, municipality, organization),
        )


def offer(
    rng: random.Random,
    texts: Texts,
    schemes: dict[str, list[str]],
    pc4: str,
    place: str,
    municipality: str,
    organization: str,
) -> dict[str, Any]:
    """Return the content of one offer."""
    online_only = rng.random() < ONLINE_SHARE
    concepts = [
        slug for scheme, many in CONCEPTS_PER_SCHEME.items() for slug in rng.sample(schemes[scheme], many)
    ]
    words = rng.randint(60, 120)
    byday, opens_at, closes_at = rng.choice(SCHEDULES)
    schedule = {"freq": "WEEKLY", "interval": 1, "byday": byday, "opens_at": opens_at, "closes_at": closes_at}
    youngest = rng.choice([None, 0, 12, 16, 18, 18, 18])
    content: dict[str, Any] = {
        "organization": organization,
        "name": texts.sentence(3).rstrip("."),
        "summary": texts.sentence(12),
        "description": texts.sentence(words // 2),
        "audience": texts.sentence(words // 4),
        "goal": texts.sentence(words // 4),
        "concepts": concepts,
        "delivery_modes": ["online"] if online_only else ["op-locatie"],
        "access": rng.sample(Access.values, rng.randint(0, 2)),
        "costs": rng.sample(Cost.values, rng.randint(0, 1)),
        "languages": ["nl", *rng.sample(Language.values[1:], rng.randint(0, 1))],
        "accessibility": rng.sample(Accessibility.values, rng.randint(0, 3)),
        "minimum_age": youngest,
        "maximum_age": rng.choice([None, None, 25, 65]) if youngest else None,
        "for_everyone": rng.random() < 0.05,
        "all_themes": rng.random() < 0.1,
    }
    if rng.random() < EXCLUSIVE_SHARE:
        content["exclusive"] = [slug for slug in concepts if slug in schemes["doelgroep"]][:1]
    if online_only:
        content["areas"] = [{"region": "country:NL", "residents_only": False}]
        content["schedules"] = [schedule]
    else:
        content["locations"] = [
            {
                "id": str(uuid.UUID(int=rng.getrandbits(128), version=4)),
                "name": texts.sentence(2).rstrip("."),
                "address": f"Voorbeeldlaan {rng.randint(1, 200)}",
                "postal_code": pc4,
                "place": place,
                "municipality": municipality,
                "schedules": [schedule],
            }
        ]
    return content
