"""What the words of a search only say in passing: "durf niet uit eten" is about eating, "durf" is no fear of its own.

Labels are words of every day, and one of them may stand in a sentence about something else. By its meaning the whole then
lies near to that other concept and far from this one, and so does each of its parts: "borderline en altijd ruzie" has one
that is about quarrels.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from math import inf

from directory.search.ask.guessing import FORM, GROUP, THEME
from directory.search.ask.spoken import spoken_in
from directory.search.ask.telling import A_SENTENCE

DECIDED_BY_MEANING = (THEME, FORM)
"""The schemes of which one concept is sought rather than another; for whom and when go beside them."""
CLEAR, FARTHER = 0.3, 0.45
"""How near a concept must be that makes another of its scheme one in passing, and how much farther that other is."""
WHO_TELLS, FARTHER_WHERE_TOLD = 5, 0.22
"""Words from which a text is told rather than summed up ("postpartum somber, weinig netwerk"), and how much farther then."""
FARTHER_THAN_A_GUESS = 0.15
BESIDE_THE_POINT = 0.2
"""How near the whole is at most to what a label says beside the point, where it comes nearest to what no label says."""
FAINT: Mapping[str, float] = {THEME: 0.1, FORM: 0.22}
SHARE_OF_THE_NEAREST, NEAR_ANYTHING = 0.6, 0.25
"""How near a sentence is at least to what a label in it says, by scheme or by that share of what it comes nearest to: else
the label is a turn of phrase. Where it comes near to nothing the label is all there is."""
SHARE_IN_ANOTHER_LANGUAGE = 0.8
"""The same in another language than Dutch, where a label may be a word by chance: "malen" is worrying, and painting in German."""
SAID_BY_A_PART = 0.3
"""How near a part of the text must be to a concept to say it by itself."""
_PARTS = re.compile(r"[,.;:!?\n]|\b(?:en|of|maar|want|omdat)\b", re.IGNORECASE)
Nearness = Callable[[str], Mapping[str, float]]
"""By concept how near a text is to it; what it leaves out is far."""


def in_passing(
    q: str, known: Collection[str], guessed: Sequence[str], schemes: Mapping[str, str], near: Nearness
) -> frozenset[str]:
    """Return those of ``known`` (slugs that labels say) that ``q`` only says in passing, beside others and ``guessed``."""
    found: set[str] = set()
    for scheme in DECIDED_BY_MEANING:
        ours = [slug for slug in known if schemes.get(slug) == scheme]
        guesses = [slug for slug in guessed if schemes.get(slug) == scheme]
        if ours and len(ours) + len(guesses) > 1:
            found.update(_far(q, ours, guesses, near))
    return frozenset(found)


def beside_the_point(
    q: str, known: Collection[str], schemes: Mapping[str, str], near: Nearness
) -> frozenset[str]:
    """Return those of ``known`` that the whole lies far from, where it is clearly about a concept that no label says.

    "Mijn zus, de buurvrouw en de behandelaar samen om tafel" is about a circle around somebody, whatever "behandelaar" says.
    A group stays beside a theme, where it says for whom.
    """
    whole, first = _whole_of_a_sentence(q, known, near)
    if first in known or schemes.get(first, GROUP) == GROUP or whole[first] < CLEAR:
        return frozenset()
    most = min(BESIDE_THE_POINT, whole[first] - FARTHER_THAN_A_GUESS)
    far = [slug for slug in known if whole.get(slug, 0) <= most]
    if schemes[first] == THEME:
        far = [slug for slug in far if schemes.get(slug) != GROUP]
    return frozenset(_unless_a_part_says(q, far, {first}, near))


def faint(q: str, known: Collection[str], schemes: Mapping[str, str], near: Nearness) -> frozenset[str]:
    """Return those of ``known`` that neither the whole of a sentence nor a part of it is about at all.

    In "er praat iemand tegen me als ik alleen in de keuken sta" nobody is sought to talk with, whatever "praat iemand" says.
    """
    whole, first = _whole_of_a_sentence(q, known, near)
    if first not in schemes or whole[first] < NEAR_ANYTHING:
        return frozenset()  # nearer to what is none of our subjects, or near to nothing
    if spoken_in(q):
        least = dict.fromkeys(known, SHARE_IN_ANOTHER_LANGUAGE * whole[first])
    else:
        share = SHARE_OF_THE_NEAREST * whole[first]
        least = {slug: min(share, FAINT.get(schemes.get(slug, ""), -inf)) for slug in known}
    far = [slug for slug in known if whole.get(slug, 0) < least[slug]]
    return frozenset(_unless_a_part_says(q, far, (), near))


def _whole_of_a_sentence(q: str, known: Collection[str], near: Nearness) -> tuple[Mapping[str, float], str]:
    """Return how near ``q`` is to each concept, and the nearest; nothing where no label or no sentence was typed."""
    whole = near(q) if known and len(q.split()) >= A_SENTENCE else {}
    return whole, max(whole, key=lambda slug: whole[slug], default="")


def _far(q: str, ours: Sequence[str], guesses: Sequence[str], near: Nearness) -> list[str]:
    whole = near(q)
    clear = max(whole.get(slug, 0) for slug in ours)
    guess = max((whole.get(slug, 0) for slug in guesses), default=0)
    farther = FARTHER_WHERE_TOLD if len(q.split()) >= WHO_TELLS else FARTHER
    far = [
        slug
        for slug in ours
        if (clear >= CLEAR and whole.get(slug, 0) <= clear - farther)
        or (guess >= CLEAR and whole.get(slug, 0) <= guess - FARTHER_THAN_A_GUESS)
    ]
    return _unless_a_part_says(q, far, {*ours, *guesses}.difference(far), near)


def _unless_a_part_says(q: str, far: Sequence[str], beside: Collection[str], near: Nearness) -> list[str]:
    """Return those of ``far`` that no part of the text says by itself, rather than what is said ``beside``."""
    parts = [part for each in _PARTS.split(q) if (part := each.strip())] if far else []
    said = [near(part) for part in parts] if len(parts) > 1 else []
    return [slug for slug in far if not any(_says(part, slug, beside) for part in said)]


def _says(part: Mapping[str, float], slug: str, beside: Collection[str]) -> bool:
    """Say whether a part of the text is about a concept by itself, and not about what the whole is about."""
    nearness = part.get(slug, 0)
    return nearness >= max([SAID_BY_A_PART, *(part.get(each, 0) for each in beside)])
