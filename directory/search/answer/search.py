"""The search as a whole: query in, results out."""

from dataclasses import replace
from datetime import datetime

from directory.language.wording import lowered
from directory.places.place import AmbiguousPlace, Place, Resolution, UnknownPlace
from directory.places.resolve import alternatives, resolve
from directory.search.answer import links
from directory.search.answer.alike import alike, farther_off, in_its_words, where_to_begin
from directory.search.answer.beside import beside
from directory.search.answer.facets import present_facets
from directory.search.answer.filters import Errors
from directory.search.answer.left_out import offer_left_out
from directory.search.answer.mending import as_typed, may_be_mended, mended
from directory.search.answer.present import present_groups, title, with_beside, with_farther_off
from directory.search.answer.results import Chip, Group, Practice, Results, Widening
from directory.search.answer.state import live
from directory.search.answer.widen import (
    blocking_filter,
    farther,
    hiding_filter,
    reachable_everywhere,
    widen,
)
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.query import SearchQuery
from directory.search.ask.regions import possible_whereabouts
from directory.search.ask.register import Answer, Register
from directory.search.ask.vocabulary import Vocabulary

CHILDREN = frozenset({"kinderen", "jongeren", "meiden"})
OF_AGE = 18
TOLD = ("thema", "vorm", "doelgroep")
"""The schemes of which a case tells."""
INSTEAD = (alike, where_to_begin, in_its_words)
"""What is searched where nothing was found, in this order."""


def search(query: SearchQuery, now: datetime, errors: Errors | None = None) -> Results:
    """Answer a search at ``now`` (aware): one query to the database, two while the snapshot is built inline.

    While it is not known which place is meant, only what can be reached from where it may be counts.
    ``errors`` are the messages of ``parse_query``, which the page shows beside the results.
    """
    resolution = resolve(query.waar)
    query = query.but(place=resolution if isinstance(resolution, Place) else None)
    register = live.register().for_one_search()
    analysed = replace(
        AnalysedQuery.about(query, now, register.vocabulary), possible=possible_whereabouts(resolution)
    )
    query, said = analysed.query, analysed.danger
    answer = register.answer(analysed)
    typed = None
    if right := mended(analysed, answer.count, register):
        typed, query, analysed, answer = as_typed(query), right.query, right, register.answer(right)
    asked = analysed
    for step in INSTEAD:
        if not answer.count and (found := step(asked, register)):
            analysed, answer = found
    groups, widenings = _groups(asked, analysed, answer, register)
    facets = present_facets(query.as_asked, answer.facets, register.vocabulary)
    previous, following = links.pages_beside(query, answer.page, answer.pages)
    return Results(
        query=query.but(pagina=answer.page),
        place=query.place,
        ambiguous=resolution if isinstance(resolution, AmbiguousPlace) else None,
        unknown_place=resolution if isinstance(resolution, UnknownPlace) else None,
        place_links=_place_links(query, resolution),
        count=answer.count,
        title=title(answer.count, query.place),
        groups=groups,
        facets=facets,
        open_now=links.open_now(query, facets),
        chips=links.filter_chips(query, register.vocabulary),
        cleared=links.without_filters(query),
        wishes=links.wish_chips(query, register.vocabulary),
        to_oneself=links.back_to_oneself(query),
        implied=links.implied_chips(analysed, register.vocabulary),
        left_out=offer_left_out(query, answer.left_out, register.vocabulary),
        guessed=links.guessed_chips(analysed, register.vocabulary),
        alike=links.alike_chips(analysed, register.vocabulary),
        typed=typed,
        suggestion=_suggestion(query, register) if may_be_mended(analysed) and not typed else None,
        danger=said,
        under_18=_under_18(analysed),
        widenings=widenings,
        page=answer.page,
        pages=answer.pages,
        previous=previous,
        next=following,
        sort_links=links.sort_links(query) if answer.count > 1 else (),
        sort_label=links.sort_label(query.sorteer),
        practice=_practice(analysed, register.vocabulary),
        errors=errors or {},
    )


def _groups(
    asked: AnalysedQuery, analysed: AnalysedQuery, answer: Answer, register: Register
) -> tuple[tuple[Group, ...], tuple[Widening, ...]]:
    """Return what is shown; where nothing was found, what a wider search finds and what is reachable everywhere."""
    vocabulary = register.vocabulary
    almost = beside(analysed, answer, register)
    if answer.count or almost:
        groups = with_beside(present_groups(analysed, answer, vocabulary), almost, vocabulary, analysed.query)
        away = farther_off(asked, register) if analysed.alike and answer.page == 1 else None
        wider = farther(asked, register, 0) if analysed.alike else None
        wider = wider or farther(analysed, register, answer.sizes["nearby"])
        hiding = None if almost else hiding_filter(analysed, register, answer.count)
        ways = tuple(each for each in (wider, hiding) if each)
        return with_farther_off(groups, away, vocabulary, asked.query), ways
    widened = widen(analysed, register)
    if widened is None:
        return (), ()
    first_page = replace(widened.answer, page=1, pages=1)
    others = None if widened.answer.sizes["everywhere"] else reachable_everywhere(analysed, register)
    groups = present_groups(widened.analysed, first_page, vocabulary, others, analysed.query)
    blocking = blocking_filter(analysed, register)
    if blocking is None:
        return groups, (widened.widening,)
    # Where both lead to the same search, the one that says how many there are is enough.
    return groups, (blocking,) if blocking.query == widened.widening.query else (widened.widening, blocking)


def _place_links(query: SearchQuery, resolution: Resolution | None) -> tuple[Chip, ...]:
    if isinstance(resolution, AmbiguousPlace):
        places = resolution.candidates
    elif isinstance(resolution, UnknownPlace):
        places = resolution.suggestions
    elif resolution:
        places = alternatives(resolution)
    else:
        return ()
    return tuple(Chip(place.label, query.but(waar=place.label, pagina=1)) for place in places)


def _suggestion(query: SearchQuery, register: Register) -> Chip | None:
    right = register.mend(query.q)
    return Chip(right, query.but(q=right, pagina=1)) if right else None


def _practice(analysed: AnalysedQuery, vocabulary: Vocabulary) -> Practice | None:
    """Return the theme or form that was asked for of which most cases tell; for referrers only."""
    if analysed.query.voor != "verwijzer":
        return None
    asked = {*analysed.implied, *(slug for name in TOLD for slug in analysed.query.choices.get(name, ()))}
    known = [(fact.cases, slug) for slug in asked if (fact := vocabulary.concepts.get(slug)) and fact.cases]
    if not known:
        return None
    cases, slug = max(known)
    return Practice(slug, lowered(vocabulary.label(slug, plain=False)), cases)


def _under_18(analysed: AnalysedQuery) -> bool:
    groups = analysed.query.choices.get("doelgroep", frozenset()) | frozenset(analysed.implied)
    young = analysed.query.leeftijd is not None and analysed.query.leeftijd < OF_AGE
    return young or bool(groups & CHILDREN)
