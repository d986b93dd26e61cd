"""The searches that a results page leads to: each is the same one with one thing changed, back on its first page."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext_lazy as _lazy

from directory.language.per_language import kept_per_language
from directory.language.wording import gettext as _
from directory.language.wording import number
from directory.offer_fields import Text
from directory.search.answer.facets import SEEKER_ORDER, chosen_values, value_label
from directory.search.answer.results import Chip, Facet
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.query import (
    AGE,
    FOR_SOMEBODY_ELSE,
    REFERRER_SCHEMES,
    SearchQuery,
    Sorteer,
    Voor,
    named,
)
from directory.search.ask.vocabulary import Vocabulary

SORT_LABELS: dict[Sorteer, Text] = {
    "passend": _lazy("past het best"),
    "afstand": _lazy("dichtbij eerst"),
    "recent": _lazy("kort geleden gecontroleerd eerst"),
}


def without(query: SearchQuery, name: str, value: str = "") -> SearchQuery:
    """Return the search without a filter, or without one of its values, also where its words ask for it."""
    if name == "plek":
        return query.but(plek=False, pagina=1)
    query = query.but(zonder=query.zonder | _asked_by_words(query, name, value))
    if name == "leeftijd":
        return query.but(leeftijd=None, pagina=1)
    if name == "q":
        return query.but(q="", zonder=frozenset(), pagina=1)
    left = query.choices.get(name, frozenset()) - {value} if value else frozenset()
    choices = {**query.choices, name: left}
    return query.but(choices={key: values for key, values in choices.items() if values}, pagina=1)


def without_filters(query: SearchQuery) -> SearchQuery:
    """Return the search with only its place and its words."""
    wishes = query.by_words - {FOR_SOMEBODY_ELSE}
    return query.but(choices={}, plek=False, leeftijd=None, zonder=query.zonder | wishes, pagina=1)


def searching_for(query: SearchQuery, voor: Voor) -> SearchQuery:
    """Return the search for whom ``voor`` says, whatever its words say of it."""
    zonder = query.zonder | ({FOR_SOMEBODY_ELSE} & query.by_words if voor == "mij" else frozenset())
    return query.as_asked.but(voor=voor, zonder=zonder, pagina=1)


def back_to_oneself(query: SearchQuery) -> Chip | None:
    """Return the way back for who was taken to search for somebody else by the words alone."""
    if FOR_SOMEBODY_ELSE not in query.by_words:
        return None
    return Chip(_("Nee, voor mezelf"), searching_for(query, "mij"))


def filter_chips(query: SearchQuery, vocabulary: Vocabulary) -> tuple[Chip, ...]:
    """Return one chip for each chosen filter value, the age included."""
    return _chips(query.as_asked, query, vocabulary)


def wish_chips(query: SearchQuery, vocabulary: Vocabulary) -> tuple[Chip, ...]:
    """Return one chip for each filter that the words ask for; the link takes it away."""
    if query.by_words <= {FOR_SOMEBODY_ELSE}:
        return ()
    age = query.leeftijd if AGE in query.by_words else None
    return _chips(query.but(choices=query.read_choices, leeftijd=age, plek=False), query, vocabulary)


def _chips(shown: SearchQuery, query: SearchQuery, vocabulary: Vocabulary) -> tuple[Chip, ...]:
    """Return a chip for each filter of ``shown``, that leads to ``query`` without it."""
    plain = query.voor != "verwijzer"
    chips = []
    if shown.leeftijd is not None:
        label = _("%(age)s jaar") % {"age": number(shown.leeftijd)}
        chips.append(Chip(label, without(query, "leeftijd")))
    for name in (*SEEKER_ORDER, *REFERRER_SCHEMES):
        for value in sorted(chosen_values(shown, name)):
            label = value_label(vocabulary, name, value, plain)
            if name == "taal":
                label = _("In het %(language)s") % {"language": label}
            chips.append(Chip(label, without(query, name, value)))
    return tuple(chips)


def _asked_by_words(query: SearchQuery, name: str, value: str) -> frozenset[str]:
    """Return under which names ``zonder`` keeps the words from asking for a filter, or for one value of it."""
    values = [value] if value else query.choices.get(name, ())
    return query.by_words.intersection((name, *(named(name, each) for each in values)))


def implied_chips(analysed: AnalysedQuery, vocabulary: Vocabulary) -> tuple[Chip, ...]:
    """Return the concepts that the words say; the link takes one away."""
    return _without_each(
        [slug for slug in analysed.implied if slug not in (*analysed.guessed, *analysed.alike)],
        analysed,
        vocabulary,
    )


def guessed_chips(analysed: AnalysedQuery, vocabulary: Vocabulary) -> tuple[Chip, ...]:
    """Return the concepts that the words probably mean; the link takes one away."""
    return _without_each(analysed.guessed, analysed, vocabulary)


def alike_chips(analysed: AnalysedQuery, vocabulary: Vocabulary) -> tuple[Chip, ...]:
    """Return the concepts that are listed because nothing has what was asked; the link takes one away."""
    return _without_each(analysed.alike, analysed, vocabulary)


def _without_each(slugs: Iterable[str], analysed: AnalysedQuery, vocabulary: Vocabulary) -> tuple[Chip, ...]:
    query, plain = analysed.query, analysed.query.voor != "verwijzer"
    return tuple(
        Chip(vocabulary.label(slug, plain), query.but(zonder=query.zonder | {slug}, pagina=1))
        for slug in slugs
    )


def open_now(query: SearchQuery, facets: Sequence[Facet]) -> Chip | None:
    """Return the search for what is open at this moment; None where nothing is, or it was chosen."""
    times = (choice for facet in facets if facet.name == "wanneer" for choice in facet.choices)
    now = next((choice for choice in times if choice.value == "nu"), None)
    if now is None or now.chosen or not now.count:
        return None
    chosen = query.choices.get("wanneer", frozenset()) | {"nu"}
    return Chip(now.label, query.but(choices={**query.choices, "wanneer": chosen}, pagina=1))


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
