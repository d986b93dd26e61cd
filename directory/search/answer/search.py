"""The search as a whole: query in, results out."""

from dataclasses import replace
from datetime import datetime

from directory.places.place import AmbiguousPlace, Place, Resolution, UnknownPlace
from directory.places.resolve import alternatives, resolve
from directory.search.answer import links
from directory.search.answer.facets import present_facets
from directory.search.answer.filters import Errors
from directory.search.answer.present import present_groups, title
from directory.search.answer.results import Chip, Group, Results, Widening
from directory.search.answer.state import live
from directory.search.answer.widen import blocking_filter, farther, reachable_everywhere, widen
from directory.search.ask.analysed_query import AnalysedQuery, Answer, Register
from directory.search.ask.query import SearchQuery
from directory.search.ask.regions import possible_whereabouts

CHILDREN = frozenset({"kinderen", "jongeren", "meiden"})
OF_AGE = 18


def search(query: SearchQuery, now: datetime, errors: Errors | None = None) -> Results:
    """Answer a search at ``now`` (aware): one query to the database, two while the snapshot is built inline.

    While it is not known which place is meant, only what can be reached from where it may be counts.
    ``errors`` are the messages of ``parse_query``, which the page shows beside the results.
    """
    resolution = resolve(query.waar)
    query = query.but(place=resolution if isinstance(resolution, Place) else None)
    register = live.register()
    analysed = replace(
        AnalysedQuery.about(query, now, register.vocabulary), possible=possible_whereabouts(resolution)
    )
    answer = register.answer(analysed)
    groups, widenings = _groups(analysed, answer, register)
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
        facets=present_facets(query, answer.facets, register.vocabulary),
        chips=links.filter_chips(query, register.vocabulary),
        cleared=links.without_filters(query),
        implied=links.implied_chips(analysed, register.vocabulary),
        suggestion=None if analysed.urgent or analysed.unsafe else _suggestion(query, register),
        crisis=analysed.urgent,
        unsafe=analysed.unsafe,
        under_18=_under_18(analysed),
        widenings=widenings,
        page=answer.page,
        pages=answer.pages,
        previous=previous,
        next=following,
        sort_links=links.sort_links(query) if answer.count > 1 else (),
        sort_label=links.sort_label(query.sorteer),
        errors=errors or {},
    )


def _groups(
    analysed: AnalysedQuery, answer: Answer, register: Register
) -> tuple[tuple[Group, ...], tuple[Widening, ...]]:
    """Return what is shown; where nothing was found, what a wider search finds and what is reachable everywhere."""
    vocabulary = register.vocabulary
    if answer.count:
        wider = farther(analysed, register) if not answer.nearby else None
        return present_groups(analysed, answer, vocabulary), (wider,) if wider else ()
    widened = widen(analysed, register)
    if widened is None:
        return (), ()
    first_page = replace(widened.answer, page=1, pages=1)
    others = None if widened.answer.everywhere else reachable_everywhere(analysed, register)
    groups = present_groups(widened.analysed, first_page, vocabulary, others)
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
    mended = register.mend(query.q) if query.q else None
    return Chip(mended, query.but(q=mended, pagina=1)) if mended else None


def _under_18(analysed: AnalysedQuery) -> bool:
    groups = analysed.query.choices.get("doelgroep", frozenset()) | frozenset(analysed.implied)
    young = analysed.query.leeftijd is not None and analysed.query.leeftijd < OF_AGE
    return young or bool(groups & CHILDREN)
