"""Which words of a search make an offer fit by themselves.

Where a concept was understood its carriers fit, and a word that everybody uses adds nothing: nobody looks for "deur" or
"tien" who durst not leave the house. What is rarer, the name of an organisation or a method, still does, and so does a
word that says a theme by itself ("slapen"). In a sentence that is what no word of Dutch is: who tells of a bottle of
wine every evening looks for no bottle, who types "paarden angst" looks for horses.
"""

import re
from collections.abc import Collection, Iterable

from directory.language.common_words import COMMON_WORDS
from directory.language.known_words import KnownWords
from directory.language.stemming import stem
from directory.language.text import is_function_word, words
from directory.search.ask.thesaurus import Thesaurus
from directory.search.ask.whom import RELATIVES

COMMON_STEMS = RELATIVES.union(map(stem, COMMON_WORDS))
A_SENTENCE = 4
"""Words from which somebody tells rather than looks words up."""
_SOUGHT = re.compile(r"\b(?:iets met|zoek(?: naar)?|behoefte aan|hou van)(?: een| de| het)? (\w+)")
"""What somebody says that they look for, in folded words."""


def telling(
    terms: Iterable[str],
    themes: Collection[str],
    thesaurus: Thesaurus,
    told: Collection[str] = (),
    beside: Collection[str] = (),
) -> tuple[str, ...]:
    """Return the stems that make an offer fit, where a concept was understood; ``told`` are more that do not (``told_in``).

    A word that everybody uses does where it is a label of one of ``themes``, those that were understood. Not of a form or
    a group, which are ``beside``: these are carried, and "groep" or "lotgenoten" stands in texts about everything.
    """
    return tuple(
        term
        for term in terms
        if term not in told
        and (
            thesaurus.says(term, themes)
            or not (term in COMMON_STEMS or (themes and thesaurus.says(term, beside)))
        )
    )


def told_in(q: str, dutch: KnownWords | None) -> frozenset[str]:
    """Return the stems of a sentence's words of Dutch: they tell what happened, and name nothing to look for.

    Not those behind "ik zoek", "iets met" and the like: "ik ben somber en wil iets met paarden" looks for horses too.
    ``dutch`` are all words of the language, None where they are not known.
    """
    typed = words(q)
    if dutch is None or len(typed) < A_SENTENCE:
        return frozenset()
    sought = frozenset(_SOUGHT.findall(" ".join(typed)))
    told = (word for word in typed if word not in sought and not is_function_word(word))
    return frozenset(stem(word) for word in told if word in dutch or word.isdecimal())
