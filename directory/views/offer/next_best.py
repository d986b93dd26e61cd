"""What comes next best near an offer that one cannot go to now."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from directory.models import Service
from directory.search.answer.search import search
from directory.search.ask.query import SearchQuery
from directory.views.shared.search_url import search_url

THEME = "thema"


@dataclass(frozen=True, slots=True)
class Similar:
    code: str
    slug: str
    name: str
    kind: str
    where: str


@dataclass(frozen=True, slots=True)
class NextBest:
    """The first answers to the same question, none where nothing else was found, and where to look further."""

    offers: tuple[Similar, ...]
    more: str


def next_best(service: Service, shown: Collection[str], now: datetime, number: int = 1) -> NextBest:
    """Return the first answers to the same question at the same place that ``shown`` (slugs) does not have already."""
    query = question(service)
    cards = [card for group in search(query, now).groups for card in group.cards if card.slug not in shown]
    offers = tuple(Similar(card.code, card.slug, card.name, card.kind, card.where) for card in cards[:number])
    return NextBest(offers, search_url(query))


def question(service: Service) -> SearchQuery:
    """Return what somebody asks for whom this offer was meant: what it is mostly about, at its first place."""
    themes = [each for each in service.attributes.all() if each.concept.scheme.slug == THEME]
    main = [each.concept.slug for each in themes if each.main] or [each.concept.slug for each in themes]
    place = next((each.location.place for each in service.at_locations.all()), "")
    return SearchQuery(waar=place, choices={THEME: frozenset(main)} if main else {})
