"""The offers that carry a concept, near a place: what the page of a concept shows of the register."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils import timezone

from directory.search.answer.filters import FARTHEST, parse_query
from directory.search.answer.results import Card, Results
from directory.search.answer.search import search
from directory.search.ask.query import DEFAULT_RADIUS
from handreiking.models import Concept

MOST = 5


@dataclass(frozen=True, slots=True)
class ConceptOffers:
    """The first ``cards`` that carry a concept, and the search among whose results they are."""

    results: Results
    cards: tuple[Card, ...]

    @property
    def is_farther(self) -> bool:
        """Whether they lie beyond the distance with which a search begins."""
        return self.results.query.straal > DEFAULT_RADIUS


def concept_offers(concept: Concept, waar: str | None) -> ConceptOffers | None:
    """Return what carries a concept near what was typed as a place, "" for none; None where nobody asked.

    What has not filled in what it is about carries nothing. Where the distance with which a search begins has none,
    the nearest there are. One query, two for what is farther.
    """
    if waar is None:
        return None
    params = QueryDict(mutable=True)
    params.update({"waar": waar, concept.scheme.slug: concept.slug})
    if concept.scheme.referrer_only:
        params["voor"] = "verwijzer"
    query, errors = parse_query(params)
    now = timezone.now()
    near = search(query, now, errors)
    cards = carrying(near, concept.slug)
    if cards or near.place is None or not near.place.has_distance:
        return ConceptOffers(near, cards[:MOST])
    far = search(query.but(straal=FARTHEST), now, errors)
    nearest = sorted(carrying(far, concept.slug), key=lambda card: (card.distance is None, card.distance))
    return ConceptOffers(far if nearest else near, tuple(nearest[:MOST]))


def carrying(results: Results, slug: str) -> tuple[Card, ...]:
    """Return the cards of a first page that carry a concept, in their order."""
    return tuple(card for group in results.groups for card in group.cards if slug in card.concepts)
