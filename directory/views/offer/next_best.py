"""What comes next best near an offer that one cannot go to now."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from directory.language.capacity import FULL
from directory.models import Region, Service, ServiceArea
from directory.search.answer.present import PROFESSIONALS
from directory.search.answer.results import Card
from directory.search.answer.search import search
from directory.search.ask.audience import GROUPS
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
    has_place: bool


def next_best(service: Service, shown: Collection[str], now: datetime, number: int = 1) -> NextBest:
    """Return the first answers to the same question at the same place that ``shown`` (slugs) does not have already.

    What is near comes first, also at night; what is full, for professionals, or only for others than this was, is no help.
    """
    query = question(service)
    if service.professionals_only:
        return NextBest((), search_url(query.but(voor="verwijzer")), bool(query.waar))
    groups = sorted(search(query, now).groups, key=lambda group: group.key != "nearby")
    cards = [
        card
        for group in groups
        if group.key != PROFESSIONALS
        for card in group.cards
        if card.slug not in shown
        and card.capacity.status != FULL
        and (not card.only or GROUPS in query.choices)
    ]
    if not query.waar:
        everywhere = for_all_of_the_country(cards)
        cards = [card for card in cards if card.slug in everywhere]
    offers = tuple(Similar(card.code, card.slug, card.name, card.kind, card.where) for card in cards[:number])
    return NextBest(offers, search_url(query), bool(query.waar))


def question(service: Service) -> SearchQuery:
    """Return what somebody asks for whom this offer was meant: what it is mostly about, for whom, at its first place."""
    attributes = list(service.attributes.all())
    themes = [each for each in attributes if each.concept.scheme.slug == THEME]
    main = [each.concept.slug for each in themes if each.main] or [each.concept.slug for each in themes]
    groups = [
        each.concept.slug for each in attributes if each.exclusive and each.concept.scheme.slug == GROUPS
    ]
    choices = {THEME: frozenset(main), GROUPS: frozenset(groups)}
    place = next((each.location.place for each in service.at_locations.all()), "")
    return SearchQuery(
        waar=place,
        leeftijd=age_of(service),
        choices={name: slugs for name, slugs in choices.items() if slugs},
    )


def age_of(service: Service) -> float | None:
    """Return an age for which it is, in the middle where both ends are known."""
    ages = [float(age) for age in (service.minimum_age, service.maximum_age) if age is not None]
    return sum(ages) / len(ages) if ages else None


def for_all_of_the_country(cards: Sequence[Card]) -> set[str]:
    """Return the slugs of what serves everybody: without a place nobody is sent to a line of one region."""
    rows = ServiceArea.objects.filter(
        service__slug__in=[card.slug for card in cards], region__kind=Region.Kind.COUNTRY
    )
    return set(rows.values_list("service__slug", flat=True))
