"""Where the filters that the words ask for leave little, what fits the rest of the words stands below it, and says so.

Who types "in het Arabisch, weinig geld" would rather have both, and comes for the trouble that stands beside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from directory.language.wording import gettext as _
from directory.language.wording import joined
from directory.search.answer.facets import value_label
from directory.search.answer.links import without
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.query import SearchQuery
from directory.search.ask.register import Answer, Hit, Register
from directory.search.ask.vocabulary import Vocabulary

FEW = 5
"""Fewer than this leave little to choose."""
LANGUAGE = "taal"
"""What is given up last: who speaks no Dutch gains least by an offer in Dutch."""
Wish = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Beside:
    """What is found without some of the wishes and not with them, and the sentence that says without which."""

    analysed: AnalysedQuery
    hits: tuple[Hit, ...]
    sentence: str


def beside(analysed: AnalysedQuery, answer: Answer, register: Register) -> Beside | None:
    """Return what fits without the filters that the words ask for, where with them fewer than five are found.

    Nothing where the words ask for nothing else. First all but the language is given up, then that too; the first that finds enough, else the last that finds more.
    """
    if answer.sizes["nearby"] + answer.sizes["everywhere"] >= FEW:
        return None
    shown, found = {hit.id for hit in answer.hits}, None
    for given_up in _given_up(wishes(analysed.query)):
        query = analysed.query
        for name, value in given_up:
            query = without(query, name, value)
        wider = analysed.anew(query, register.vocabulary, counted=False)
        if not wider.has_words:
            return None
        hits = tuple(
            hit
            for hit in register.answer(wider).hits
            if hit.id not in shown and hit.group in ("nearby", "everywhere")
        )
        if hits:
            found = Beside(wider, hits, _sentence(given_up, analysed.query, register.vocabulary))
        if len(shown) + len(hits) >= FEW:
            break
    return found


def wishes(query: SearchQuery) -> tuple[Wish, ...]:
    """Return the filters that the words ask for, by name and value; an age is none, for it closes doors."""
    return tuple((name, value) for name, values in query.read_choices.items() for value in sorted(values))


def _given_up(asked: tuple[Wish, ...]) -> Iterator[tuple[Wish, ...]]:
    others = tuple(wish for wish in asked if wish[0] != LANGUAGE)
    if others:
        yield others
    if len(others) < len(asked):
        yield asked


def _sentence(given_up: tuple[Wish, ...], query: SearchQuery, vocabulary: Vocabulary) -> str:
    plain = query.voor != "verwijzer"
    labels = [f"‘{value_label(vocabulary, name, value, plain)}’" for name, value in given_up]
    return _("Bij de rest van de vraag, zonder %(wishes)s.") % {"wishes": joined(labels)}
