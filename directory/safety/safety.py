"""Does a text speak of suicide or self-harm, of violence, or of not being safe where somebody came?

It decides which help stands above the results, and who reads what people say of an offer.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.language.known_words import dutch_words
from directory.language.text import QUERY_LENGTH, fold, words
from directory.language.tongues import DUTCH
from directory.safety import (
    crisis_abroad,
    crisis_hints,
    crisis_kinds,
    crisis_softer,
    crisis_ways,
    crisis_ways_abroad,
    despair_abroad,
    despair_kinds,
    fear_kinds,
    innocent,
    subjects,
    subjects_abroad,
    violence_abroad,
    violence_hints,
    violence_kinds,
    violence_ways,
    violence_ways_abroad,
)
from directory.safety import safety_rules as rules
from directory.safety import safety_threats as threats
from directory.safety import safety_violence as violence
from directory.safety.kind import EVERYTHING, Kind, either, within_a_clause
from directory.safety.tongue import tongue

_READ_AS = {form: plain for plain, forms in rules.SPELLINGS.items() for form in forms.split()}
_SELF = re.compile(r"\b(?:me|mij|mijn|mn|m'n|my) zelf|\bmy self\b")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_MASK = re.compile(r"(?<=\w)[*#@$](?=\w)")
_OTHER = re.compile(
    rf"(?<!\bals )(?<!\bals een )(?<!\bben )(?<!\bben een )\b(?:{'|'.join(violence.OTHERS.split())})\b"
)
_SHORTEST_WITH_SLIPS = 6
_SHORTEST_MENDED, _TWO_SLIPS = 5, 8
REMEMBERED = 1024


@dataclass(frozen=True, slots=True)
class Danger:
    """What a text says of danger. ``now``: a crisis that is happening; ``by_oneself``: violence of who writes.

    ``despair`` and ``fear`` are near to crisis and violence without naming them: by rules, or in meaning (``nearness``).
    ``language`` is that of who writes, where there is any danger.
    """

    crisis: bool = False
    now: bool = False
    unsafe: bool = False
    by_oneself: bool = False
    despair: bool = False
    fear: bool = False
    language: str = DUTCH


NO_DANGER = Danger()


def danger(q: str) -> Danger:
    """Say what the first 200 characters of ``q`` say of danger; what was asked lately is not read again."""
    return _danger(q[:QUERY_LENGTH])


def crisis(q: str) -> bool:
    """Say whether ``q`` may come from or be about someone who thinks of suicide or harms themselves, named or not."""
    return danger(q).crisis or danger(q).despair


def unsafe(q: str) -> bool:
    """Say whether ``q`` may come from or be about someone who meets violence, abuse or threats."""
    return danger(q).unsafe


def speaks_of(text: str) -> Danger:
    """Say what a text of any length says of danger."""
    found = [said for piece in _pieces(text) if (said := danger(piece)) != NO_DANGER]
    return Danger(
        crisis=any(said.crisis for said in found),
        now=any(said.now for said in found),
        unsafe=any(said.unsafe for said in found),
        by_oneself=any(said.by_oneself for said in found),
        despair=any(said.despair for said in found),
        language=found[0].language if found else DUTCH,
    )


def about_safety(text: str) -> bool:
    """Say whether a text of any length may be about somebody's safety: theirs, or of those it threatens.

    It also knows being touched, fear and threats, which in a search lead to no other help.
    """
    return speaks_of(text) != NO_DANGER or any(
        _THREATS.speak_in(plain_words(piece)) for piece in _pieces(text)
    )


def _pieces(text: str) -> list[str]:
    """Return a text in pieces that overlap: the rules read as much as one question holds."""
    return [text[start : start + QUERY_LENGTH] for start in range(0, len(text) or 1, QUERY_LENGTH // 2)]


def others(q: str) -> frozenset[str]:
    """Return the folded words of ``q`` for people other than the one who writes: "man" in "mijn man slaat me".

    Whoever writes "als man" or "ik ben een man" speaks of himself.
    """
    return frozenset(_OTHER.findall(" ".join(words(q[:QUERY_LENGTH]))))


@dataclass(frozen=True, slots=True)
class _Rules:
    innocent: re.Pattern[str]
    kinds: tuple[Kind, ...]
    parts: tuple[str, ...] = ()
    keywords: Mapping[str, int] = field(default_factory=dict)

    def speak_in(self, plain: str) -> bool:
        """Say whether plain words say it, also without what is innocent in them."""
        return self._say(plain) and self._say(self.innocent.sub(" ", plain))

    def excuse(self, plain: str) -> bool:
        """Say whether plain words would say it, were it not for what is innocent in them."""
        return self._say(plain) and not self._say(self.innocent.sub(" ", plain))

    def _say(self, plain: str) -> bool:
        return _are_said(self.kinds, plain) or self._has_keyword(plain.split())

    def _has_keyword(self, plain: list[str]) -> bool:
        """Say whether a word has one of the parts ("zelf moord" too), or begins with a keyword give or take its slips."""
        joined = [first + second for first, second in pairwise(plain)]
        if any(part in word for word in [*plain, *joined] for part in self.parts):
            return True
        return any(
            OSA.distance(word[: len(keyword)], keyword, score_cutoff=slips) <= slips
            for word in plain
            if len(word) >= _SHORTEST_WITH_SLIPS
            for keyword, slips in self.keywords.items()
        )


@lru_cache(maxsize=REMEMBERED)
def _danger(q: str) -> Danger:
    plain, abroad = plain_words(q), words_abroad(q)
    own, own_abroad = _LEFT_BEHIND.sub(" ", plain), _SUBJECTS.sub(" ", abroad)
    in_crisis = _CRISIS.speak_in(own) or _CRISIS_ABROAD.speak_in(own_abroad)
    in_danger = _UNSAFE.speak_in(plain) or _UNSAFE_ABROAD.speak_in(own_abroad)
    despair = not in_crisis and (own != plain or _SOFTER.speak_in(plain))
    if not (in_crisis or in_danger or despair):
        return NO_DANGER
    now = in_crisis and (
        _are_said(_NOW, plain) or any(_are_said(now.values(), abroad) for now in _NOW_ABROAD)
    )
    by_oneself = in_danger and _are_said(_BY_ONESELF, plain)
    return Danger(
        in_crisis, now, in_danger, by_oneself, despair, language=tongue(q, _understood_in(own_abroad))
    )


@lru_cache(maxsize=REMEMBERED)
def despairs(q: str) -> bool:
    """Say whether the first 200 characters of ``q`` say that somebody despairs, without naming death."""
    return _DESPAIR.speak_in(plain_words(q)) or _DESPAIR_ABROAD.speak_in(words_abroad(q))


@lru_cache(maxsize=REMEMBERED)
def tongue_of_despair(q: str) -> str:
    """Return the language of a text without words for danger, also by the despair that was understood in it."""
    abroad = words_abroad(q)
    return tongue(q, [of for of, kind in despair_abroad.KINDS.items() if kind.is_said_in(abroad)])


@lru_cache(maxsize=REMEMBERED)
def fears(q: str) -> bool:
    """Say whether the first 200 characters of ``q`` say in Dutch that somebody rules, uses or frightens another, without a blow."""
    return _FEAR.speak_in(plain_words(q))


@lru_cache(maxsize=REMEMBERED)
def beside_innocent(q: str) -> str:
    """Return ``q``, or where its words of danger mean something else the plain words that are left without those."""
    abroad = words_abroad(q)
    rest = _SOUNDS_LIKE_IT.sub(" ", abroad)
    if rest != abroad:
        return " ".join(rest.split())
    plain = plain_words(q)
    left = _HARMLESS.sub(" ", plain)
    for rules_of in (_CRISIS, _SOFTER, _UNSAFE, _DESPAIR, _FEAR):
        if rules_of.excuse(plain):
            left = rules_of.innocent.sub(" ", left)
    return q if left == plain else " ".join(left.split())


def _understood_in(abroad: str) -> set[str]:
    """Return the languages, Dutch aside, whose words of danger a text has."""
    tables = (
        *_NOW_ABROAD,
        crisis_abroad.KINDS,
        crisis_ways_abroad.KINDS,
        violence_abroad.KINDS,
        violence_ways_abroad.KINDS,
    )
    return {language for table in tables for language, kind in table.items() if kind.is_said_in(abroad)}


def _are_said(kinds: Iterable[Kind], text: str) -> bool:
    return any(kind.is_said_in(text) for kind in kinds)


def words_abroad(q: str) -> str:
    """Return the words as the rules of other languages expect them: folded, without apostrophes."""
    return " ".join(words(q[:QUERY_LENGTH].replace("’", "'"))).replace("'", "")


@lru_cache(maxsize=REMEMBERED)
def plain_words(q: str) -> str:
    """Return the words as the rules expect them: folded, drawn-out letters shortened, in their plain spelling."""
    text = _DRAWN_OUT.sub(r"\1\1", _MASK.sub("", fold(q[:QUERY_LENGTH])))
    typed = _SELF.sub("mezelf", " ".join(words(text)))
    return " ".join(_plain(word) for word in typed.split())


@lru_cache(maxsize=REMEMBERED)
def _plain(word: str) -> str:
    if word not in _READ_AS and len(word) >= _SHORTEST_MENDED and word not in dutch_words():
        slips = 2 if len(word) >= _TWO_SLIPS else 1
        nearest = process.extractOne(word, rules.MENDED, scorer=OSA.distance, score_cutoff=slips)
        word = nearest[0] if nearest else word
    return _READ_AS.get(word, word)


_LEFT_BEHIND = either(subjects.LEFT_BEHIND)
_HARMLESS = either(subjects.HARMLESS)
_SUBJECTS = either(subjects.SUBJECTS + subjects_abroad.SUBJECTS + subjects.LEFT_BEHIND)
_NO_CRISIS = within_a_clause(
    subjects.SUBJECTS
    + subjects_abroad.SUBJECTS
    + innocent.DUTCH
    + innocent.ABROAD
    + rules.INNOCENT_FOR_CRISIS
    + crisis_kinds.INNOCENT
    + crisis_ways.INNOCENT
    + crisis_ways_abroad.INNOCENT
    + crisis_hints.INNOCENT
    + tuple(rf"\b(?:{done})" for done in violence_ways.DONE_BY_ANOTHER)
)
_SOFTER = _Rules(
    within_a_clause((_NO_CRISIS.pattern, *crisis_softer.INNOCENT)), (Kind(EVERYTHING, crisis_softer.SOFTER),)
)
_CRISIS = _Rules(
    _NO_CRISIS,
    (Kind(EVERYTHING, rules.CRISIS), *crisis_kinds.KINDS, *crisis_ways.KINDS, *crisis_hints.KINDS),
    rules.CRISIS_PARTS,
    rules.CRISIS_KEYWORDS,
)
_BY_ONESELF = (violence_kinds.ONESELF, violence_ways.BY_ONESELF)
_NOW = (*crisis_kinds.NOW, *crisis_ways.NOW, *crisis_hints.NOW, crisis_hints.URGENT)
_DESPAIR = _Rules(
    within_a_clause(innocent.DUTCH + despair_kinds.INNOCENT + crisis_hints.INNOCENT), despair_kinds.KINDS
)
_DESPAIR_ABROAD = _Rules(
    within_a_clause(innocent.ABROAD + despair_abroad.INNOCENT), tuple(despair_abroad.KINDS.values())
)
_NO_VIOLENCE = within_a_clause(
    subjects.SUBJECTS
    + subjects_abroad.SUBJECTS
    + innocent.DUTCH
    + innocent.ABROAD
    + violence.INNOCENT_FOR_UNSAFE
    + violence_kinds.INNOCENT
    + violence_ways.INNOCENT
    + violence_ways_abroad.INNOCENT
    + violence_hints.INNOCENT
    + fear_kinds.INNOCENT
)
_FEAR = _Rules(_NO_VIOLENCE, fear_kinds.KINDS)
_UNSAFE = _Rules(
    _NO_VIOLENCE,
    (Kind(EVERYTHING, violence.UNSAFE), *violence_kinds.KINDS, *violence_ways.KINDS, *violence_hints.KINDS),
    violence.UNSAFE_PARTS,
    violence.UNSAFE_KEYWORDS,
)
_NOW_ABROAD = (crisis_abroad.NOW, crisis_ways_abroad.NOW)
_CRISIS_ABROAD = _Rules(
    within_a_clause(innocent.ABROAD + crisis_abroad.INNOCENT + crisis_ways_abroad.INNOCENT),
    tuple(
        kind
        for table in (*_NOW_ABROAD, crisis_abroad.KINDS, crisis_ways_abroad.KINDS)
        for kind in table.values()
    ),
)
_UNSAFE_ABROAD = _Rules(
    within_a_clause(innocent.ABROAD + violence_abroad.INNOCENT + violence_ways_abroad.INNOCENT),
    (*violence_abroad.KINDS.values(), *violence_ways_abroad.KINDS.values()),
)
_SOUNDS_LIKE_IT = within_a_clause(
    innocent.ABROAD
    + crisis_abroad.INNOCENT
    + crisis_ways_abroad.INNOCENT
    + violence_abroad.INNOCENT
    + violence_ways_abroad.INNOCENT
)
_THREATS = _Rules(either(threats.INNOCENT), (Kind(EVERYTHING, threats.THREATS),), threats.PARTS)
