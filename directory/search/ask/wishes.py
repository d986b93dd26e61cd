"""What the words of a search ask for that it has a filter for: "in het Arabisch", "gratis", "mijn dochter van 15".

The filters are the same as those that people choose; they stand in the query as if they were chosen, and ``by_words`` says
that they were not, so that no address carries them and ``zonder`` can take each away.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from directory.language.text import QUERY_LENGTH, words
from directory.search.ask import wish_rules as rules
from directory.search.ask.query import AGE, FOR_SOMEBODY_ELSE, SearchQuery, named
from directory.search.ask.whom import POSSESSIVES
from directory.search.ask.whom_rules import MINORS, OWN_MATTER

YOUNGEST, OLDEST = 6, 110
"""Other numbers count something else: "moeder van 3"."""
_QUOTED = re.compile(r'["“”„«»][^"“”„«»]*["“”„«»]')
TAKEABLE = frozenset({AGE, FOR_SOMEBODY_ELSE, *(named(name, value) for name, value, *_ in rules.WISHES)})
"""What ``zonder`` can take away of this."""


@dataclass(frozen=True, slots=True)
class Age:
    """``of`` is "ik", a relative as it was typed, or "" for whoever is meant; ``lost``: somebody died or left."""

    years: float
    of: str = ""
    lost: bool = False


@dataclass(frozen=True, slots=True)
class Wishes:
    """``choices`` are (filter, value). ``taken`` are the folded words that say so, ``cut`` the texts that mean nothing else."""

    choices: tuple[tuple[str, str], ...] = ()
    age: Age | None = None
    taken: frozenset[str] = frozenset()
    cut: tuple[str, ...] = ()


@lru_cache(maxsize=1024)
def wishes_in(q: str) -> Wishes:
    """Return what ``q`` asks for; what is quoted is meant exactly, and asks for nothing."""
    text = " ".join(words(_QUOTED.sub(" ", q[:QUERY_LENGTH])))
    plain = rules.LOOK_ALIKES.sub(" | ", text)
    choices: list[tuple[str, str]] = []
    taken: list[str] = []
    cut: list[str] = []
    for name, value, hints, pattern, means in rules.WISHES:
        if hints and not any(hint in plain for hint in hints):
            continue
        said = [_wish(found) for found in pattern.finditer(plain)]
        choices += [(name, value)] if said else []
        taken += said
        cut += [] if means else said
    age, years = next(_ages(plain), (None, ""))
    return Wishes(tuple(choices), age, frozenset(" ".join((*taken, years)).split()), tuple(cut))


def read(query: SearchQuery, somebody_else: bool, calm: bool = True) -> SearchQuery:
    """Return the search with what its words ask for, ``somebody_else`` where they name another person.

    Unless ``calm`` only the age counts: in danger nothing may keep help away.
    """
    asked = query.as_asked
    if not asked.q:
        return asked
    wishes, by_words = wishes_in(asked.q), set[str]()
    if somebody_else and asked.voor == "mij" and FOR_SOMEBODY_ELSE not in asked.zonder:
        by_words.add(FOR_SOMEBODY_ELSE)
    voor = "naaste" if by_words else asked.voor
    leeftijd, choices = asked.leeftijd, dict(asked.choices)
    if wishes.age and leeftijd is None and AGE not in asked.zonder and _counts(wishes.age, voor == "naaste"):
        leeftijd = wishes.age.years
        by_words.add(AGE)
    for name, value in wishes.choices if calm else ():
        if named(name, value) not in asked.zonder and value not in choices.get(name, ()):
            choices[name] = choices.get(name, frozenset()) | {value}
            by_words.add(named(name, value))
    if not by_words:
        return asked
    return asked.but(voor=voor, leeftijd=leeftijd, choices=choices, by_words=frozenset(by_words))


def words_of_wishes(q: str) -> frozenset[str]:
    """Return the folded words that ask for filters, and are therefore no words to look for, taken away or not."""
    return wishes_in(q).taken


def without_wishes(q: str) -> str:
    """Return the words without those that only name a filter: "in het Turks" says nothing of two cultures."""
    cut = wishes_in(q).cut
    if not cut:
        return q
    text = " ".join(words(q))
    for said in cut:
        text = re.sub(rf"\b{re.escape(said)}\b", " ", text)
    return text


def _counts(age: Age, for_another: bool) -> bool:
    """Say whether an age is that of whom is sought for: not of who died, nor of who is only spoken of."""
    if age.lost:
        return False
    return age.of != "ik" if for_another else age.of in ("", "ik") or age.of in MINORS


def _wish(found: re.Match[str]) -> str:
    groups = found.groupdict()
    return next((text for name, text in groups.items() if name.startswith("wish") and text), found[0]).strip()


def _ages(text: str) -> Iterator[tuple[Age, str]]:
    if not rules.HAS_NUMBER.search(text):
        return
    lost = OWN_MATTER.search(text) is not None
    for pattern in rules.AGES:
        for found in pattern.finditer(text):
            groups = found.groupdict()
            years = rules.NUMBERS.get(found["age"]) or int(found["age"])
            years -= bool(groups.get("almost"))
            who = groups.get("who") or ""
            somebodys = "whose" not in groups or groups["whose"] in POSSESSIVES
            of = "ik" if groups.get("i") else who if somebodys or who in MINORS else ""
            if YOUNGEST <= years <= OLDEST:
                said = found[0][found[0].index(found["age"]) :]
                yield Age(years, of, lost and bool(of) and of != "ik"), said
