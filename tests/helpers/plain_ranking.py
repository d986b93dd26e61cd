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
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.register import Hit
from directory.search.ask.vocabulary import Vocabulary
from tests.helpers.registers import Offer

Key = tuple[Any, ...]
FOR_NAASTEN = ("naasten", "mantelzorgers", "kopp-kov", "ouders")
CAPACITY = {"plek": 1, "wachttijd": 0.5, "": 0.25, "vol": 0}
BY_AGE = {"kinderen", "jongeren", "jongvolwassenen", "volwassenen", "ouderen"}
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
        for_naasten = bool(carried & self._around)
        if meant and not meant & carried:
            no_theme = not any(self.concepts.concepts[slug].scheme == "thema" for slug in carried)
            general = bool(self.asked.alongside) and for_naasten and no_theme
            level += 1 if self.asked.themes and (offer.flags[1] or general) else 2
        elif self.asked.themes and not meant & carried & set(offer.main):
            level += 1
        if query.voor == "naaste" and not for_naasten:
            level += 2 if meant else 1
        if query.voor == "naaste" and self.asked.themes and not for_naasten:
            level += not offer.flags[1] and not meant & carried & set(offer.main)
        if query.voor == "naaste" and not meant and self.asked.terms and not self.asked.phrases:
            level += not set(hit.facts.terms) & set(self.asked.telling)
        lies_awake = set(self.asked.implied) & {"slaap", "luisterlijn", "chat"} and query.voor != "verwijzer"
        at_night = not 6 <= self.asked.now.hour < 23
        level += 3 * (
            bool(self.asked.urgent or (at_night and lies_awake)) and not hit.facts.has("wanneer", "nu")
        )
        level += self._meant_for_others(offer)
        of_children = offer.ages[1] is not None and offer.ages[1] < 19
        level += 2 * (of_children and query.leeftijd is None and not self.asked.asked_groups() & BY_AGE)
        groups = self._groups(offer)
        family_only = bool(groups) and groups <= {"naasten", "mantelzorgers"} and not offer.flags[0]
        return level + (family_only and not groups & self.asked.asked_groups())

    @property
    def _around(self) -> set[str]:
        """Who is near the person of whom the words speak."""
        said = set(words(self.asked.query.q))
        child, parent = said & {"kind", "dochter", "zoon"}, said & {"vader", "moeder"}
        none = {*(["ouders"] if said and not child else []), *(["kopp-kov"] if said and not parent else [])}
        return {*FOR_NAASTEN, "naastengroep"} - none

    def _groups(self, offer: Offer) -> set[str]:
        return {slug for slug in offer.concepts if self.concepts.concepts[slug].scheme == "doelgroep"}

    def _meant_for_others(self, offer: Offer) -> bool:
        query, groups, asked = self.asked.query, self._groups(offer), self.asked.asked_groups()
        languages = offer.columns.get("languages") or ()
        foreign = languages and ("nl" not in languages or ("dse" in languages and not offer.flags[0]))
        if foreign and self.asked.speaks not in languages and "taal" not in query.choices:
            return True
        if groups & asked:
            return False
        if not offer.flags[0]:
            family = {"naasten", "mantelzorgers"}
            for some in (groups & BY_AGE, groups - BY_AGE - family, groups if groups <= family else set()):
                if some and not some & self.asked.audience():
                    return True
        youngest, oldest = offer.ages
        one_age = (oldest is not None and oldest < 31) or (youngest is not None and youngest >= 55)
        return one_age and query.leeftijd is None and not asked & BY_AGE

    def _missing(self, name: str, offer: Offer, hit: Hit) -> int:
        """Return 0 for an offer that has what was asked, 1 for one that passes by a flag, 2 for not filled in."""
        if name == "leeftijd":
            return 0 if offer.flags[0] or offer.ages != (None, None) else 2
        query_themes = self.asked.query.choices.get("thema", frozenset())
        having = [hit.facts.has(name, value) for value in self.asked.query.choices.get(name, ["nu"])]
        if all(having) if name == "toegankelijkheid" else any(having):
            mostly = query_themes & set(offer.main) & set(offer.concepts)
            return int(name == "thema" and not mostly)
        return 1 if name in FLAGS and hit.facts.has("vlag", FLAGS[name]) else 2

    def _points(self, offer: Offer, hit: Hit) -> float:
        query, today = self.asked.query, self.asked.today
        points = 10 * self._relevance(offer) + CAPACITY[hit.facts.capacity.status]
        if query.place and query.place.has_distance:
            points += 3 if hit.distance is None else 4 * 5 / (5 + hit.distance)
        if offer.confirmed:
            fresh_for = (today - unchecked_from(today)).days
            points += max(0, 1 - (today - offer.confirmed).days / fresh_for)
        if self.asked.speaks and not hit.facts.has("taal", self.asked.speaks):
            points -= 16.25
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
            beside = slug in self.asked.themes and slug not in offer.main
            having += weight * (slug in offer.concepts) * (0.5 if beside else 1)
        return having / total if total else 0


def stems_by_weight(offer: Offer) -> list[tuple[int, list[str]]]:
    """Return the stems of the name, which count three times, and of the summary, which count twice."""
    return [
        (weight, [stem(word) for word in words(text) if not is_function_word(word)])
        for weight, text in ((3, offer.name), (2, offer.text))
    ]


def rarity(listed: int, having: int) -> float:
    return log(1 + (listed - having + 0.5) / (having + 0.5))
