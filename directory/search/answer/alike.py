"""Where nothing within the distance is what was asked: what lies farther off, and what is done much alike.

Who asks for a recovery college and has none near finds the nearest ones, and the courses that are near.
"""

from collections.abc import Iterable

from directory.language.wording import gettext as _
from directory.search.answer.beside import Beside
from directory.search.ask.akin import BROAD, akin_to
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.register import Answer, Register

Found = tuple[AnalysedQuery, Answer]
MOST = 5
"""More that lies farther off would hide what is near."""
FAR = 100.0
"""Kilometres: who looks for something by its name may go as far as that, now and then."""


def alike(analysed: AnalysedQuery, register: Register) -> Found | None:
    """Return the search for what is akin to what was asked, and its answer; None where that finds nothing either."""
    return _also_for(akin_to(analysed.implied), analysed, register)


def where_to_begin(analysed: AnalysedQuery, register: Register) -> Found | None:
    """Return the search for where anybody may begin, and its answer; None for nothing.

    Nor where nothing was understood of words that are no sentence about a subject of ours.
    """
    if analysed.implied:
        return _also_for(BROAD, analysed, register)
    guesser, q = register.vocabulary.guesser, analysed.query.q
    if guesser is None or not guesser.tells_something(q):
        return None
    nearest = guesser.nearest(q)
    # Whoever refers asks for somebody, however it is put.
    if not nearest and analysed.query.voor != "verwijzer":
        return None
    return _also_for((*nearest, *BROAD), analysed, register)


def in_its_words(analysed: AnalysedQuery, register: Register) -> Found | None:
    """Return the search for the words where nothing has what they mean: a text that names it is better than nothing."""
    loosely = analysed.looked_up(register.vocabulary)
    return _if_found(loosely, register) if loosely.telling != analysed.telling else None


def farther_off(asked: AnalysedQuery, register: Register) -> Beside | None:
    """Return the nearest of what a label asks for; None for a guess, and where there is none that anybody would go to."""
    query = asked.query
    if set(asked.implied) <= set(asked.guessed) or query.place is None or not query.place.has_distance:
        return None
    wider = query.but(straal=max(FAR, query.straal), sorteer="afstand", pagina=1)
    analysed = asked.anew(wider, register.vocabulary, counted=False)
    hits = [hit for hit in register.answer(analysed).hits if hit.group == "nearby"]
    return Beside(analysed, tuple(hits[:MOST]), _("Wat je zocht, het dichtstbij.")) if hits else None


def _also_for(more: Iterable[str], analysed: AnalysedQuery, register: Register) -> Found | None:
    """Return what the search finds for ``more`` concepts; not where words are meant exactly, or have an answer of their own."""
    if analysed.phrases or analysed.urgent or analysed.unsafe:
        return None
    wider = analysed.also_for(more, register.vocabulary)
    return _if_found(wider, register) if wider.alike else None


def _if_found(analysed: AnalysedQuery, register: Register) -> Found | None:
    answer = register.answer(analysed)
    return (analysed, answer) if answer.count else None
