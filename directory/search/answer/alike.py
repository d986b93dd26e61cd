"""Where nothing within the distance is what was asked: what lies farther off, and what is done much alike.

Who asks for a recovery college and has none near finds the nearest ones, and the courses that are near.
"""

from directory.language.wording import gettext as _
from directory.language.wording import number
from directory.search.answer.beside import Beside
from directory.search.answer.widen import farther_searches
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.register import Answer, Register

MOST = 5
"""More that lies farther off would hide what is near."""


def alike(analysed: AnalysedQuery, register: Register) -> tuple[AnalysedQuery, Answer] | None:
    """Return the search for what is akin to what was asked, and its answer; None where that finds nothing either."""
    likened = analysed.likened(register.vocabulary)
    return _if_found(likened, register) if likened.alike else None


def where_to_begin(analysed: AnalysedQuery, register: Register) -> tuple[AnalysedQuery, Answer] | None:
    """Return the search for where whoever was not understood is helped further, and its answer; None for nothing."""
    broad = analysed.broadly(register.vocabulary)
    return _if_found(broad, register) if broad.alike else None


def in_its_words(analysed: AnalysedQuery, register: Register) -> tuple[AnalysedQuery, Answer] | None:
    """Return the search for the words where nothing has what they mean: a text that names it is better than nothing."""
    loosely = analysed.looked_up(register.vocabulary)
    return _if_found(loosely, register) if loosely.telling != analysed.telling else None


def farther_off(asked: AnalysedQuery, register: Register) -> Beside | None:
    """Return the nearest of what a label asks for, by a wider search; None for a guess, and where there is none."""
    if set(asked.implied) <= set(asked.guessed):
        return None
    for query in farther_searches(asked.query):
        wider = asked.anew(query, register.vocabulary, counted=False)
        hits = [hit for hit in register.answer(wider).hits if hit.group == "nearby"]
        if hits:
            sentence = _("Wat je zocht, binnen %(km)s km.") % {"km": number(query.straal)}
            return Beside(wider, tuple(hits[:MOST]), sentence)
    return None


def _if_found(analysed: AnalysedQuery, register: Register) -> tuple[AnalysedQuery, Answer] | None:
    answer = register.answer(analysed)
    return (analysed, answer) if answer.count else None
