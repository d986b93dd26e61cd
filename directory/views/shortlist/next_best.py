"""What comes next best near an offer that one cannot go to now."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from directory.models import Service
from directory.search.answer.search import search
from directory.search.ask.query import SearchQuery
from directory.views.public.search_url import search_url

THEME = "thema"


@dataclass(frozen=True, slots=True)
class NextBest:
    """Another offer, none where nothing was found, and where to look further."""

    code: str
    slug: str
    name: str
    where: str
    more: str
    """The address of the search that found it."""


def next_best(service: Service, shown: Collection[str], now: datetime) -> NextBest:
    """Return the first answer to the same question at the same place that does not stand on the list already."""
    query = question(service)
    cards = [card for group in search(query, now).groups for card in group.cards if card.slug not in shown]
    if not cards:
        return NextBest("", "", "", "", search_url(query))
    card = cards[0]
    return NextBest(card.code, card.slug, card.name, card.where, search_url(query))


def question(service: Service) -> SearchQuery:
    """Return what somebody asks for whom this offer was meant: what it is mostly about, at its first place."""
    themes = [each for each in service.attributes.all() if each.concept.scheme.slug == THEME]
    main = [each.concept.slug for each in themes if each.main] or [each.concept.slug for each in themes]
    place = next((each.location.place for each in service.at_locations.all()), "")
    return SearchQuery(waar=place, choices={THEME: frozenset(main)} if main else {})
