"""300 mixed searches from narrow to very broad, the same for every size and every contender."""

import random
from urllib.parse import urlencode

from tests.bench.generate import CONCEPTS_PER_SCHEME, SEED, made_up_words

PLACES = [
    "1066", "3511", "9712", "6211", "8911", "Amsterdam", "Rotterdam", "Utrecht", "Eindhoven", "Zwolle", "Den Bosch",
    "Middelburg", "Assen", "Venlo", "Nieuw-West", "provincie Utrecht", "Friesland", "GGD Twente", "gemeente Ede",
    "Nederland",
]  # fmt: skip


def mixed_queries(count: int, concepts: dict[str, list[str]]) -> list[str]:
    """Return ``count`` query strings for /zoeken/; ``concepts`` maps scheme to slugs."""
    rng = random.Random(SEED)
    words = made_up_words(20_000)
    queries = []
    for _ in range(count):
        pairs: list[tuple[str, str]] = []
        if rng.random() < 0.8:
            pairs.append(("waar", rng.choice(PLACES)))
            if rng.random() < 0.5:
                pairs.append(("straal", rng.choice(["2", "5", "25", "50"])))
        if rng.random() < 0.6:
            # The rank of a word decides how broad it is: from in nearly every text to in a handful.
            ranks = [int(10 ** rng.uniform(0, 4.2)) for _ in range(rng.randint(1, 3))]
            pairs.append(("q", " ".join(words[rank] for rank in ranks)))
        for scheme in rng.sample(list(CONCEPTS_PER_SCHEME), rng.choice([0, 0, 1, 1, 2, 3])):
            pairs.extend((scheme, slug) for slug in rng.sample(concepts[scheme], rng.choice([1, 1, 2])))
        for name, values in (
            ("kosten", ["gratis"]),
            ("leeftijd", ["17", "34", "70"]),
            ("wanneer", ["avond", "weekend"]),
            ("plek", ["nu"]),
        ):
            if rng.random() < 0.15:
                pairs.append((name, rng.choice(values)))
        if rng.random() < 0.2:
            pairs.append(("sorteer", rng.choice(["afstand", "recent"])))
        if rng.random() < 0.15:
            pairs.append(("pagina", str(rng.randint(2, 5))))
        queries.append(urlencode(pairs))
    return queries
