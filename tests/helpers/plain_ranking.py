"""docs/ranking.md once more, in plain Python: the key by which an offer stands in its group.

Written from the page, not from the engine: what an offer has comes from the database's answer, and points are counted
in the numbers of Python. The engine counts in single precision; what rounds either way because of that is left open.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import floor, inf, log
from typing import Any

from directory.language.text import fold, is_function_word, stem, words
from directory.models.freshness import unchecked_from
from directory.search.ask.analysed_query import AnalysedQuery, Hit
from directory.search.ask.vocabulary import Vocabulary
from tests.helpers.registers import Offer

Key = tuple[Any, ...]
FOR_NAASTEN = ("naasten", "mantelzorgers", "kopp-kov", "ouders")
CAPACITY = {"plek": 1, "wachttijd": 0.5, "": 0.25, "vol": 0}
STEPS, SLACK = 2000, 0.02
FLAGS = {"doelgroep": "voor-iedereen", "thema": "alle-themas"}


@dataclass(frozen=True)
class PlainRanking:
    """``listed`` are all offers of the register, whose words say which are rare."""

    listed: Sequence[Offer]
    concepts: Vocabulary
    asked: AnalysedQuery

    def keys(self, offer: Offer, hit: Hit) -> tuple[Key, Key]:
        """Return the best and the worst key that this offer may have: they differ where rounding may go either way."""
        points = (16 - self._points(offer, hit)) * STEPS
        first = self._first(offer, hit)
        rest = (fold(offer.name), hit.id)
        return (
            (*first, self._level(offer, hit), round(points - SLACK), *rest),
            (*first, self._level(offer, hit), round(points + SLACK), *rest),
        )

    def _first(self, offer: Offer, hit: Hit) -> Key:
        """What goes before fit: in a crisis who can be reached at once, then the order that was chosen."""
        at_once = hit.facts.has("bereik", "telefoon") or hit.facts.has("toegang", "inloop-zonder-afspraak")
        chosen: float = 0
        if self.asked.query.sorteer == "recent":
            chosen = (self.asked.today - (offer.confirmed or date.min)).days
        if self.asked.query.sorteer == "afstand" and self.asked.query.place:
            chosen = inf if hit.distance is None else floor(hit.distance * 1000)
        return self.asked.urgent and not at_once, chosen

    def _level(self, offer: Offer, hit: Hit) -> int:
        query, carried = self.asked.query, set(offer.concepts)
        level = sum(self._missing(name, offer, hit) for name in self.asked.filters() if name != "q")
        meant = set(self.asked.themes or self.asked.implied)
        if meant and not meant & carried:
            level += 1 if self.asked.themes and offer.flags[1] else 2
        level += query.voor == "naaste" and not carried & {*FOR_NAASTEN, "naastengroep"}
        level += self.asked.urgent and not hit.facts.has("wanneer", "nu")
        if query.voor == "mij" and "doelgroep" not in query.choices and not self._means_naasten:
            groups = {slug for slug in carried if self.concepts.concepts[slug].scheme == "doelgroep"}
            only = bool(groups) and groups <= {"naasten", "mantelzorgers"} and not offer.flags[0]
            level += 2 * only
        return level

    def _missing(self, name: str, offer: Offer, hit: Hit) -> int:
        """Return 0 for an offer that has what was asked, 1 for one that passes by a flag, 2 for not filled in."""
        if name == "leeftijd":
            return 0 if offer.flags[0] or offer.ages != (None, None) else 2
        having = [hit.facts.has(name, value) for value in self.asked.query.choices.get(name, ["nu"])]
        if all(having) if name == "toegankelijkheid" else any(having):
            return 0
        return 1 if name in FLAGS and hit.facts.has("vlag", FLAGS[name]) else 2

    @property
    def _means_naasten(self) -> bool:
        words_and_forms = {*self.asked.implied, *self.asked.query.choices.get("vorm", ())}
        return bool(words_and_forms & {"naasten", "mantelzorgers", "naastengroep"})

    def _points(self, offer: Offer, hit: Hit) -> float:
        query, today = self.asked.query, self.asked.today
        points = 10 * self._relevance(offer) + CAPACITY[hit.facts.capacity.status]
        if query.place and not query.place.is_area:
            points += 3 if hit.distance is None else 4 * 5 / (5 + hit.distance)
        if offer.confirmed:
            fresh_for = (today - unchecked_from(today)).days
            points += max(0, 1 - (today - offer.confirmed).days / fresh_for)
        if query.voor == "mij" and query.leeftijd is None and "doelgroep" not in query.choices:
            points -= 4 * (offer.ages[1] is not None and offer.ages[1] < 18)
        return points

    def _relevance(self, offer: Offer) -> float:
        """Return the part of the query's weight that the offer has; of '"de"' nothing weighs."""
        if not self.asked.has_words:
            return 0
        texts = [stems_by_weight(each) for each in self.listed]
        lengths = [sum(len(stems) for _, stems in text) for text in texts]
        usual = max(sum(lengths) / len(lengths), 1)
        mine = stems_by_weight(offer)
        length = sum(len(stems) for _, stems in mine)
        total = having = 0.0
        for term in self.asked.terms:
            weight = rarity(len(texts), sum(any(term in stems for _, stems in text) for text in texts))
            times = sum(factor * Counter(stems)[term] for factor, stems in mine)
            total += weight
            having += weight * round(255 * times / (times + 1.2 * (0.25 + 0.75 * length / usual))) / 255
        for slug in self.asked.implied:
            weight = rarity(len(texts), sum(slug in each.concepts for each in self.listed))
            total += weight
            having += weight * (slug in offer.concepts)
        return having / total if total else 0


def stems_by_weight(offer: Offer) -> list[tuple[int, list[str]]]:
    """Return the stems of the name, which count three times, and of the summary, which count twice."""
    return [
        (weight, [stem(word) for word in words(text) if not is_function_word(word)])
        for weight, text in ((3, offer.name), (2, offer.text))
    ]


def rarity(listed: int, having: int) -> float:
    return log(1 + (listed - having + 0.5) / (having + 0.5))
