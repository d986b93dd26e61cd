"""Turning the alternatives of an archetype into the sentences of one example."""

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from directory.language.wording import joined
from directory.offer_choices import Language

CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
SENTENCE_START = re.compile(r"(^|[.!?] )([a-zà-ÿ])")


def pick(alternatives: Any, rng: Random) -> str:
    """Return one of the alternatives; of a list of lists one of each, as sentences after one another."""
    if isinstance(alternatives, str):
        return alternatives
    if alternatives and isinstance(alternatives[0], list):
        return " ".join(filter(None, (rng.choice(part) for part in alternatives)))
    return str(rng.choice(alternatives)) if alternatives else ""


def some(points: Sequence[str], rng: Random, at_least: int) -> list[str]:
    """Return ``at_least`` or more of the points, in their own order."""
    if len(points) <= at_least:
        return list(points)
    count = rng.randint(at_least, len(points))
    chosen = set(rng.sample(range(len(points)), count))
    return [point for n, point in enumerate(points) if n in chosen]


def write(text: str, slots: Mapping[str, str], rng: Random, *, capital: bool = True) -> str:
    """Settle "[a|b]" and "{slots}", and begin each sentence with a capital. Raises KeyError for an unknown slot."""
    settled = CHOICE.sub(lambda match: rng.choice(match[1].split("|")), text).format_map(slots)
    if not capital:
        return settled
    return SENTENCE_START.sub(lambda match: match[1] + match[2].upper(), settled)


def languages(codes: Sequence[str]) -> str:
    """Return "Turks, Arabisch en Berbers"."""
    return joined([str(Language(code).label) for code in codes], "en")


def the_languages(codes: Sequence[str]) -> str:
    """Return "het Turks, het Arabisch en het Berbers", as in "in het Turks"."""
    return joined([f"het {Language(code).label}" for code in codes], "en")
