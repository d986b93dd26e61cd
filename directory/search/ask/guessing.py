"""What is probably meant by words that no label holds: the concepts that the whole text comes near in meaning.

A guess is shown as one and can be taken away. It never stands in the place of a label that was typed, of a name or of a
place; and what comes nearest to something that is none of our subjects ("pizza bestellen") is left at that.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from math import inf

from directory.language.encoder import vector
from directory.language.known_words import dutch_words
from directory.language.remembered import Remembered
from directory.language.stemming import stem
from directory.language.text import QUERY_LENGTH, words
from directory.safety.near_phrases import OF_DANGER
from directory.search.ask.meaning import Meanings, Near
from directory.search.ask.own_names import OwnNames
from handreiking.sayings import NO_CONCEPT

THEME, GROUP, FORM = "thema", "doelgroep", "vorm"
ENOUGH: Mapping[str, float] = {THEME: 0.12, GROUP: 0.28}
ENOUGH_OF_OTHERS = 0.22
"""How near a concept must be where no label says any: a theme is what most sentences are about, a group seldom is all."""
BESIDE_OTHERS = 0.25
"""How near one must be beside a form or a phase that was named: those often say all that is sought."""
CLEARLY_OF_DANGER = 0.35
"""How near self-harm and violence must be: nobody is told that they mean those unless that is clear."""
A_FORM_BESIDE_A_THEME = 0.3
"""How near a form must be beside a theme that a label says: "in contact komen met partners van iemand met borderline"."""
SHARE_OF_THEIR_GROUP = 0.4
"""A theme beside a group that was named is at least so nearly as near: "mannengroep" says no more."""
BESIDE_A_THEME, APART = 0.28, 0.07
"""How near another theme must be beside one that a label says, and how much nearer than that one: then the label's word
says little of the sentence ("ik droom steeds over wat er gebeurd is")."""
SECOND, SHARE = 0.3, 0.85
"""A second concept is of the same scheme, as near as that, and nearly as near as the first."""
SHARE_OF_FORMS, BESIDE_A_FORM = 0.75, 0.85
"""Of forms there are few near anybody, so a second need be less near; and a theme goes beside one that is nearly as near."""
CLEARLY_WHAT, GROUP_FIRST = 0.25, 0.15
"""How near a theme or a form must be to be what is sought rather than a group, and how much nearer than any of them a group must be to be what the sentence is about: "ik zorg dag en nacht voor hem"."""
AS_NEAR = 0.9
"""What is guessed beside a form or a phase that was named is nearly as near as that, too."""
A_SENTENCE, CLEARLY = 4, 0.25
"""Words of which each says little, but together perhaps much: "ik kan niks meer hebben"."""
BESIDE_DESPAIR = 0.4
"""How near a concept must be beside words of despair or fear: whoever can hardly go on is not to be answered at a guess."""


SOME_WORDS = 3
"""Words from which somebody says something of which we do not know what it means; fewer may be anything."""


@dataclass(slots=True)
class Guesser:
    """Guesses at concepts of ``schemes`` (slug to scheme) by ``meanings``, but never over ``names``."""

    meanings: Meanings
    schemes: Mapping[str, str]
    names: OwnNames
    _found: Remembered[list[Near]] = field(init=False, repr=False, default_factory=Remembered)

    def guess(
        self, q: str, known: Collection[str], unexplained: Sequence[str], despairs: bool = False
    ) -> list[str]:
        """Return at most two concepts that ``q`` is probably about, beside those that are ``known`` from its labels.

        ``unexplained`` are its folded words that no label holds; ``despairs`` says that they speak of despair or fear. None without an encoder.
        """
        typed = words(q[:QUERY_LENGTH])
        if not self._says_more(typed, known, unexplained):
            return []
        near = self._near(q)
        least = BESIDE_DESPAIR if despairs else 0.0 if unexplained else CLEARLY
        fitting = [each for each in self._of_ours(near) if each.slug not in known]
        fitting = [each for each in fitting if each.score >= max(self._enough(each.slug, known, near), least)]
        fitting = self._what_before_for_whom(fitting)
        if not fitting:
            return []
        first, *others = fitting
        return [first.slug, *(each.slug for each in self._beside(first, others))]

    def _what_before_for_whom(self, fitting: Sequence[Near]) -> list[Near]:
        """Leave groups out where a theme or a form is clear, but for a group that is nearer by far."""
        what = max((each.score for each in fitting if self.schemes[each.slug] in (THEME, FORM)), default=0.0)
        if what < CLEARLY_WHAT:
            return list(fitting)
        return [
            each for each in fitting if self.schemes[each.slug] != GROUP or each.score >= what + GROUP_FIRST
        ]

    def _beside(self, first: Near, others: Sequence[Near]) -> Iterator[Near]:
        """Yield what is guessed beside the first: one more of its scheme, and beside a form the theme that is clear."""
        scheme = self.schemes[first.slug]
        share = SHARE_OF_FORMS if scheme == FORM else SHARE
        as_near = (each for each in others if self.schemes[each.slug] == scheme)
        yield from islice((each for each in as_near if each.score >= max(SECOND, share * first.score)), 1)
        if scheme == FORM:
            themes = (each for each in others if self.schemes[each.slug] == THEME)
            clear = (each for each in themes if each.score >= max(SECOND, BESIDE_A_FORM * first.score))
            yield from islice(clear, 1)

    def nearness(self, q: str) -> dict[str, float]:
        """Return how near a text is to the concepts it is nearest to, by slug; none without an encoder."""
        return {each.slug: each.score for each in self._near(q)}

    def nearest(self, q: str) -> tuple[str, ...]:
        """Return the concept that a text comes nearest to, however far; none where that is none of ours."""
        return tuple(each.slug for each in islice(self._of_ours(self._near(q)), 1))

    def tells_something(self, q: str) -> bool:
        """Say whether a text is more than a word or two, and no name."""
        typed = words(q[:QUERY_LENGTH])
        return len(typed) >= SOME_WORDS and not self.names.begin_with(typed)

    def _says_more(self, typed: Sequence[str], known: Collection[str], unexplained: Sequence[str]) -> bool:
        if self.names.begin_with(typed):
            return False
        if not unexplained:
            what = any(self.schemes.get(slug) in (THEME, FORM) for slug in known)
            return not what and len(typed) >= A_SENTENCE
        return not self.names.among(typed).issuperset(unexplained)

    def _near(self, q: str) -> list[Near]:
        """Return the concepts near ``q``, nearest first; remembered by its text, for others type it too."""
        text = first_form(q[:QUERY_LENGTH].strip())
        meant = vector(text)
        return (
            []
            if meant is None
            else self._found.get(text, lambda _text: self.meanings.near(meant[None], (text,))[0])
        )

    def _of_ours(self, near: Sequence[Near]) -> Iterator[Near]:
        """Yield the concepts that are nearer than what is none of our subjects."""
        for each in near:
            if each.slug == NO_CONCEPT:
                return
            if each.slug in self.schemes:
                yield each

    def _enough(self, slug: str, known: Collection[str], near: Sequence[Near]) -> float:
        """Return how near a concept must be to be guessed beside those that are known."""
        scheme, named = self.schemes[slug], {self.schemes.get(each, "") for each in known}
        theirs = max((each.score for each in near if each.slug in known), default=0.0)
        enough = self._enough_beside(scheme, named, theirs)
        return max(enough, CLEARLY_OF_DANGER) if slug in OF_DANGER else enough

    def _enough_beside(self, scheme: str, named: Collection[str], theirs: float) -> float:
        """Return how near a concept of a scheme must be beside those of the schemes ``named``, the nearest as near as ``theirs``."""
        if THEME in named:
            return {THEME: max(BESIDE_A_THEME, theirs + APART), FORM: A_FORM_BESIDE_A_THEME}.get(scheme, inf)
        if not named:
            return ENOUGH.get(scheme, ENOUGH_OF_OTHERS)
        if set(named) <= {GROUP}:
            of_a_form = ENOUGH_OF_OTHERS if scheme == FORM else inf
            return max(ENOUGH[THEME], SHARE_OF_THEIR_GROUP * theirs) if scheme == THEME else of_a_form
        return max(BESIDE_OTHERS, AS_NEAR * theirs)


def first_form(text: str) -> str:
    """Return one word as the word that its stem is, and any other text as it is: "sociale" means what "sociaal" does.

    The encoder gives each form of a word a vector of its own, and then "brieven" was guessed to be what "brief" was not.
    """
    typed = words(text)
    if len(typed) != 1:
        return text
    stemmed = stem(typed[0])
    return stemmed if stemmed in dutch_words() else text
