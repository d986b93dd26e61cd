"""Which words of a search make an offer fit by themselves.

Where a concept was understood its carriers fit, and a word that everybody uses adds nothing: nobody looks for "deur" or
"tien" who durst not leave the house. What is rarer, the name of an organisation or a method, still does, and so does a
word that says the concept by itself ("slapen").
"""

from collections.abc import Collection, Iterable

from directory.language.common_words import COMMON_WORDS
from directory.language.stemming import stem
from directory.search.ask.thesaurus import Thesaurus
from directory.search.ask.whom import RELATIVES

COMMON_STEMS = RELATIVES.union(map(stem, COMMON_WORDS))


def telling(terms: Iterable[str], implied: Collection[str], thesaurus: Thesaurus) -> tuple[str, ...]:
    """Return the stems that make an offer fit; all of them where no concept was understood."""
    return tuple(
        term for term in terms if not implied or term not in COMMON_STEMS or thesaurus.says(term, implied)
    )
