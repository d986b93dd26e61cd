"""The searches that a results page leads to: each is the same one with one thing changed, back on its first page."""

from django.utils.translation import gettext_lazy as _lazy

from directory.language.per_language import kept_per_language
from directory.language.wording import gettext as _
from directory.language.wording import number
from directory.offer_fields import Text
from directory.search.answer.facets import SEEKER_ORDER, chosen_values, value_label
from directory.search.answer.results import Chip
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.query import REFERRER_SCHEMES, SearchQuery, Sorteer
from directory.search.ask.vocabulary import Vocabulary

SORT_LABELS: dict[Sorteer, Text] = {
    "passend": _lazy("past het best"),
    "afstand": _lazy("dichtbij eerst"),
    "recent": _lazy("kort geleden gecontroleerd eerst"),
}


def without(query: SearchQuery, name: str, value: str = "") -> SearchQuery:
    """Return the search without a filter, or without one of its values."""
    if name == "plek":
        return query.but(plek=False, pagina=1)
    if name == "leeftijd":
        return query.but(leeftijd=None, pagina=1)
    if name == "q":
        return query.but(q="", zonder=frozenset(), pagina=1)
    left = query.choices.get(name, frozenset()) - {value} if value else frozenset()
    choices = {**query.choices, name: left}
    return query.but(choices={key: values for key, values in choices.items() if values}, pagina=1)


def without_filters(query: SearchQuery) -> SearchQuery:
    """Return the search with only its place and its words."""
    return query.but(choices={}, plek=False, leeftijd=None, pagina=1)


def filter_chips(query: SearchQuery, vocabulary: Vocabulary) -> tuple[Chip, ...]:
    """Return one chip for each chosen filter value, the age included."""
    plain = query.voor != "verwijzer"
    chips = []
    if query.leeftijd is not None:
        label = _("%(age)s jaar") % {"age": number(query.leeftijd)}
        chips.append(Chip(label, without(query, "leeftijd")))
    for name in (*SEEKER_ORDER, *REFERRER_SCHEMES):
        for value in sorted(chosen_values(query, name)):
            label = value_label(vocabulary, name, value, plain)
            chips.append(Chip(label, without(query, name, value)))
    return tuple(chips)


def implied_chips(analysed: AnalysedQuery, vocabulary: Vocabulary) -> tuple[Chip, ...]:
    """Return the concepts that the words imply; the link takes one away."""
    query, plain = analysed.query, analysed.query.voor != "verwijzer"
    return tuple(
        Chip(vocabulary.label(slug, plain), query.but(zonder=query.zonder | {slug}, pagina=1))
        for slug in analysed.implied
    )


def sort_links(query: SearchQuery) -> tuple[Chip, ...]:
    """Return the orders that are not chosen now; by distance only where there is a place."""
    return tuple(
        Chip(sort_label(order), query.but(sorteer=order, pagina=1))
        for order in SORT_LABELS
        if order != query.sorteer and (order != "afstand" or query.place is not None)
    )


@kept_per_language()
def sort_label(order: Sorteer) -> str:
    return str(SORT_LABELS[order])


def pages_beside(query: SearchQuery, page: int, pages: int) -> tuple[SearchQuery | None, SearchQuery | None]:
    """Return the searches for the previous and the next page, None where there is none."""
    previous = query.but(pagina=page - 1) if page > 1 else None
    following = query.but(pagina=page + 1) if page < pages else None
    return previous, following
