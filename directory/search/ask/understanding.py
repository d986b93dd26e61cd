"""What the words of a search mean, in the order in which it is sought: the labels that hold them first.

A label decides wherever one is typed. What no label holds is understood further as a snapshot can: long words by their
parts, and then the whole by what it comes near in meaning; what a label says only in passing does not count
(``passing``). Before the first snapshot stands labels are all there is.
"""

from collections.abc import Collection
from typing import NamedTuple

from directory.language.text import words
from directory.search.ask.asking import HELP, only_asks_for_help
from directory.search.ask.passing import beside_the_point, faint, in_passing
from directory.search.ask.vocabulary import Vocabulary


class Understood(NamedTuple):
    """Slugs of concepts: those ``known`` from labels and parts of words, and those ``guessed`` at beside them."""

    known: list[str]
    guessed: list[str]


def understood(
    q: str, vocabulary: Vocabulary, ignoring: Collection[str] = (), despairs: bool = False
) -> Understood:
    """Return the concepts that ``q`` speaks of, each once; ``ignoring`` leaves some out.

    ``despairs`` says that it speaks of despair or fear: then only what is clear is guessed.
    """
    thesaurus, compounds, guesser = vocabulary.thesaurus, vocabulary.compounds, vocabulary.guesser
    if only_asks_for_help(q):
        return Understood(thesaurus.implied(HELP, ignoring), [])
    known, unexplained = thesaurus.implied(q, ignoring), thesaurus.unexplained(q)
    if compounds is not None:
        parts = {word: parts for word in unexplained if (parts := compounds.parts(word))}
        known += [slug for words in parts.values() for slug in thesaurus.implied(" ".join(words), ignoring)]
        unexplained = [word for word in unexplained if word not in parts]
    known = list(dict.fromkeys(known))
    if guesser is None:
        return Understood(known, [])
    rules = (beside_the_point, faint)
    if aside := frozenset().union(*(rule(q, known, guesser.schemes, guesser.nearness) for rule in rules)):
        known, unexplained = [slug for slug in known if slug not in aside], words(q)
    guessed = [slug for slug in guesser.guess(q, known, unexplained, despairs) if slug not in ignoring]
    passing = in_passing(q, known, guessed, guesser.schemes, guesser.nearness)
    return Understood([slug for slug in known if slug not in passing], guessed)
