"""Nothing found is never the end: widen step by step, and name the one filter that excluded most."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils.translation import ngettext

from directory.language.wording import gettext as _
from directory.language.wording import joined, number, whole
from directory.search.answer.facets import chosen_values, value_label
from directory.search.answer.links import without, without_filters
from directory.search.answer.results import Widening
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.query import SearchQuery
from directory.search.ask.register import Answer, Register
from directory.search.ask.vocabulary import Vocabulary

FACTORS = (2, 5)
FARTHEST = 500.0
FEW = 3
"""Fewer nearby than this leave little to choose: then it is said what a wider circle gives."""


@dataclass(frozen=True, slots=True)
class Widened:
    """The first wider search that found something, and the sentence that says what was widened."""

    analysed: AnalysedQuery
    answer: Answer
    widening: Widening


def widen(analysed: AnalysedQuery, register: Register) -> Widened | None:
    """Return the nearest wider search with an answer, or None where nothing at all is listed.

    In this order: two and five times the distance; without the words; without the
    filter that excluded most; without any filter; whatever is nearest; and all there is, unless it is not known
    which place is meant.
    """
    for query, sentence in _steps(analysed, register):
        wider = analysed.anew(query, register.vocabulary, counted=False)
        if any(register.sizes(wider).values()):
            widening = Widening(sentence, query, _("Zoek zo verder"))
            return Widened(wider, register.answer(wider), widening)
    return None


def blocking_filter(analysed: AnalysedQuery, register: Register) -> Widening | None:
    """Return the single filter without which most is found, or None where leaving one out does not help."""
    name, count = _blocking(analysed, register)
    return _without(analysed, register, name, count) if count else None


def hiding_filter(analysed: AnalysedQuery, register: Register, found: int) -> Widening | None:
    """Return the single filter that hides most where fewer than three are ``found``; None where none hides any.

    The words are no filter: without them there is always more.
    """
    if not 0 < found < FEW:
        return None
    name, count = _blocking(analysed, register, but="q")
    return _without(analysed, register, name, count) if count > found else None


def _without(analysed: AnalysedQuery, register: Register, name: str, count: int) -> Widening:
    found = ngettext("is er %(n)s mogelijkheid", "zijn er %(n)s mogelijkheden", count) % {"n": whole(count)}
    what = named_filter(analysed.query, name, register.vocabulary)
    sentence = _("Zonder %(filter)s %(found)s.") % {"filter": what, "found": found}
    link = _("Zoek zonder %(filter)s") % {"filter": what}
    return Widening(sentence, without(analysed.query, name), link)


def farther(analysed: AnalysedQuery, register: Register, near: int) -> Widening | None:
    """Return what a larger distance gives where fewer than three are ``near``; None where it gives no more.

    The smallest distance that gives three, or anything where there was nothing; else the largest that gives more.
    """
    found = None
    for query in _farther(analysed.query) if near < FEW else ():
        count = register.sizes(replace(analysed, query=query))["nearby"]
        if count > near:
            found = _wider(query, count, near)
        if count >= (FEW if near else 1):
            break
    return found


def _wider(query: SearchQuery, count: int, near: int) -> Widening:
    km = {"km": number(query.straal), "n": whole(count)}
    sentence = (
        _("Binnen %(km)s km zijn er %(n)s in de buurt.")
        if near
        else _("Binnen %(km)s km is er wel iets in de buurt: %(n)s.")
    )
    return Widening(sentence % km, query, _("Zoek binnen %(km)s km") % km)


def reachable_everywhere(analysed: AnalysedQuery, register: Register) -> tuple[AnalysedQuery, Answer]:
    """Return the search for what can be reached from the place, whatever else was asked, and its answer."""
    query = without_filters(analysed.query).but(q="", zonder=frozenset())
    broad = AnalysedQuery(
        query,
        analysed.now,
        around=analysed.around,
        remote_first=True,
        counted=False,
        possible=analysed.possible,
    )
    return broad, register.answer(broad)


def named_filter(query: SearchQuery, name: str, vocabulary: Vocabulary) -> str:
    """Return how a sentence calls a filter: "de keuze ‘Gratis’", "je woorden", "je leeftijd"."""
    if name == "q":
        return _("je woorden")
    if name == "leeftijd":
        return _("je leeftijd")
    plain = query.voor != "verwijzer"
    labels = [
        f"‘{value_label(vocabulary, name, value, plain)}’" for value in sorted(chosen_values(query, name))
    ]
    return _("de keuze %(labels)s") % {"labels": joined(labels)}


def _steps(analysed: AnalysedQuery, register: Register) -> Iterator[tuple[SearchQuery, str]]:
    query = analysed.query.but(pagina=1)
    for wider in _farther(query):
        yield wider, _("Hier is wat er binnen %(km)s km is.") % {"km": number(wider.straal)}
    if analysed.has_words:
        yield without(query, "q"), _("Dit is er zonder je woorden.")
    name, count = _blocking(analysed, register)
    if count:
        what = named_filter(query, name, register.vocabulary)
        yield without(query, name), _("Dit is er zonder %(filter)s.") % {"filter": what}
    broad = without_filters(query).but(q="", zonder=frozenset())
    yield broad, _("Dit is er zonder je keuzes.")
    if query.place is not None and query.place.has_distance:
        yield broad.but(straal=FARTHEST, sorteer="afstand"), _("Dit is het dichtstbij.")
    if not analysed.possible:
        yield broad.but(waar="", place=None), _("Dit is er in heel Nederland.")


def _farther(query: SearchQuery) -> Iterator[SearchQuery]:
    if query.place is not None and query.place.has_distance:
        for factor in FACTORS:
            if query.straal * factor <= FARTHEST:
                yield query.but(straal=query.straal * factor, pagina=1)


def _blocking(analysed: AnalysedQuery, register: Register, but: str = "") -> tuple[str, int]:
    """Return the filter, other than ``but``, without which most is found, and how much that is."""
    counts = {name: count for name, count in register.count_without(analysed).items() if name != but}
    name = max(counts, key=lambda each: counts[each], default="")
    return name, counts.get(name, 0)
