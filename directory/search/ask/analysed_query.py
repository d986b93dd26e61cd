"""What the two registers, database and snapshot, are asked: a search with its words analysed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple, Self

from django.utils import timezone

from directory.language.text import parse
from directory.places.place import Place
from directory.safety.nearness import sensed
from directory.safety.safety import NO_DANGER, Danger, danger, despairs, others
from directory.search.ask.audience import (
    COMMON_PHASES,
    HARDLY_TELLING,
    PROFESSIONALS,
    YOUTH,
    asked_groups,
    groups_of_age,
    sounds_grown_up,
)
from directory.search.ask.query import SearchQuery
from directory.search.ask.regions import NOWHERE, Whereabouts
from directory.search.ask.spoken import spoken_in
from directory.search.ask.telling import telling, told_in
from directory.search.ask.understanding import understood
from directory.search.ask.vocabulary import Vocabulary
from directory.search.ask.whom import groups_around, names_somebody_else, people_of
from directory.search.ask.window import NEAR_FIRST, REMOTE_FIRST, GroupKey
from directory.search.ask.wishes import read, without_wishes, words_of_wishes

LISTENING = ("luisterlijn", "chat", "steunpunt", "inloop")
"""What words of crisis imply: somebody who listens, now."""
SAFETY = ("veiligheid",)
BRINGING_UP = "opvoeden"
NIGHTLY = frozenset({"slaap", "luisterlijn", "chat"})

MORNING, NIGHT = 6, 23


class Words(NamedTuple):
    """All that the text of an offer is compared with; see ``AnalysedQuery``."""

    terms: tuple[str, ...]
    telling: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]
    implied: tuple[str, ...]
    themes: tuple[str, ...]
    finding: tuple[str, ...]
    alongside: tuple[str, ...]


class Whence(NamedTuple):
    """All that decides who is near and who can be reached; see ``AnalysedQuery``."""

    place: Place | None
    radius: float
    possible: Whereabouts

    @property
    def here(self) -> Whereabouts:
        return Whereabouts.of(self.place) if self.place else self.possible


@dataclass(frozen=True, slots=True)
class AnalysedQuery:
    """A search with its words analysed. ``now`` is aware; ``urgent`` puts phone and walk-in first;
    ``remote_first`` puts the group that needs no travel first; without ``counted`` facets are not counted.
    ``possible`` says where the reader may be where it is not known which place is meant
    (``regions.possible_whereabouts``): then nothing is near, and only what serves one of its regions can be reached.

    ``query`` has the filters that its words ask for (``wishes``), and is for somebody else where they say so (``whom``).
    Where ``phrases`` are given an offer must have them all; else it must share a stem of ``telling`` or a
    concept of ``implied`` (``themes`` are those of its scheme, which a broad offer shares) or of ``alongside``, who are
    there for whoever is near; ``around`` is what these carry. ``terms`` are all stems that weigh. Without any of these
    the words of the query do not count. ``guessed`` are those of ``implied`` that no label says, ``alike`` those that are only akin to what was asked for. ``speaks`` is the
    language of the words, "" for Dutch or where one was chosen; ``sounds_grown_up`` that nothing in them speaks of a child,
    nor of danger. Words of crisis imply those who listen, words of
    violence the theme of safety; words of despair imply those who listen too, and so does what is only near to it where no theme
    is understood.
    """

    query: SearchQuery
    now: datetime
    terms: tuple[str, ...] = ()
    telling: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    implied: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    speaks: str = ""
    sounds_grown_up: bool = False
    danger: Danger = NO_DANGER
    remote_first: bool = False
    counted: bool = True
    possible: Whereabouts = NOWHERE

    @classmethod
    def about(cls, query: SearchQuery, now: datetime, vocabulary: Vocabulary) -> Self:
        """Analyse the words of ``query``; what is quoted is meant exactly, so it implies nothing."""
        said = sensed(query.q)
        urgent, in_danger = said.crisis, said.unsafe
        calm = not (urgent or in_danger)
        another = calm and names_somebody_else(query.q, vocabulary.tells_trouble)
        query = read(query, another, calm and not said.despair)
        # In "mijn man slaat me" nothing is sought about men.
        people = others(query.q) if in_danger else people_of(query.q)
        named = (
            {slug for word in people for slug in vocabulary.thesaurus.implied(word)} if in_danger else set()
        )
        meant = parse(query.q, without=people | words_of_wishes(query.q))
        quoted = meant.phrases if calm else ()
        known, guessed = (
            ([], [])
            if quoted
            else understood(without_wishes(query.q), vocabulary, named, said.despair or said.fear)
        )
        if not calm:
            guessed = []  # those words have an answer of their own
        about_something = known or any(vocabulary.concepts[slug].scheme == "thema" for slug in guessed)
        by_rule = danger(query.q).despair or despairs(query.q)
        # What is only near to despair may be about what was understood in it.
        listening = urgent or by_rule or (said.despair and not about_something)
        found = [*known, *guessed, *LISTENING * listening, *SAFETY * in_danger]
        implied = tuple(
            slug for slug in dict.fromkeys(found) if slug in vocabulary.concepts and slug not in query.zonder
        )
        themes = tuple(slug for slug in implied if vocabulary.concepts[slug].scheme == "thema")
        terms = (
            meant.terms if meant.terms or implied else parse(query.q, without=words_of_wishes(query.q)).terms
        )
        told = told_in(query.q, vocabulary.dutch)
        around = groups_around(query.q) if query.voor == "naaste" else ()
        return cls(
            query=query,
            now=now,
            terms=terms,
            telling=telling(terms, themes, vocabulary.thesaurus, told, implied) if implied or told else terms,
            phrases=quoted,
            implied=implied,
            themes=themes,
            guessed=tuple(slug for slug in implied if slug in guessed),
            around=around,
            speaks="" if "taal" in query.choices else spoken_in(query.q),
            sounds_grown_up=said == NO_DANGER and sounds_grown_up(query.q, around),
            danger=said,
        )

    def looked_up(self, vocabulary: Vocabulary) -> Self:
        """Return the search with each rarer word, and each label, as one to look for, as if no sentence was typed."""
        if not self.implied:
            return replace(self, telling=self.terms)
        return replace(self, telling=telling(self.terms, self.implied, vocabulary.thesaurus))

    def also_for(self, more: Iterable[str], vocabulary: Vocabulary) -> Self:
        """Return the search for ``more`` concepts too, those that were asked for or taken away aside."""
        known = {*self.implied, *self.query.zonder}
        alike = tuple(slug for slug in more if slug in vocabulary.concepts and slug not in known)
        return replace(self, implied=(*self.implied, *alike), alike=alike)

    def anew(self, query: SearchQuery, vocabulary: Vocabulary, *, counted: bool) -> Self:
        """Analyse another search of the same reader, at the same moment and from the same place."""
        return replace(self.about(query, self.now, vocabulary), possible=self.possible, counted=counted)

    @property
    def finding(self) -> tuple[str, ...]:
        """Those of ``implied`` that make an offer fit by themselves; the others weigh."""
        hardly = HARDLY_TELLING if self.themes else COMMON_PHASES
        return tuple(slug for slug in self.implied if slug not in hardly) or self.implied

    @property
    def urgent(self) -> bool:
        return self.danger.crisis

    @property
    def unsafe(self) -> bool:
        return self.danger.unsafe

    @property
    def alongside(self) -> tuple[str, ...]:
        """What is listed whatever the words: not in danger, nor where words are meant exactly."""
        return () if self.urgent or self.unsafe or self.phrases else self.around

    @property
    def has_words(self) -> bool:
        return bool(self.terms or self.phrases or self.implied)

    @property
    def words(self) -> Words:
        return Words(
            self.terms, self.telling, self.phrases, self.implied, self.themes, self.finding, self.alongside
        )

    @property
    def whence(self) -> Whence:
        return Whence(self.query.place, self.query.straal, self.possible)

    @property
    def here(self) -> Whereabouts:
        """Where the reader is, or may be."""
        return self.whence.here

    @property
    def today(self) -> date:
        return local_day(self.now)

    @property
    def group_order(self) -> tuple[GroupKey, ...]:
        """What needs no travel first in a crisis, in the night, and where nobody said where they are."""
        if self.urgent or self.remote_first or self.query.place is None or self.awake_at_night:
            return REMOTE_FIRST
        return NEAR_FIRST

    @property
    def awake_at_night(self) -> bool:
        """Whether somebody asks for themselves or a naaste at an hour at which nobody goes anywhere."""
        return self.query.voor != "verwijzer" and is_night(self.now)

    @property
    def wants_somebody_now(self) -> bool:
        """Whether only what is open helps: in a crisis, and who in the night cannot sleep or wants to talk."""
        return self.urgent or (self.awake_at_night and not NIGHTLY.isdisjoint(self.implied))

    @property
    def lists_exclusive(self) -> bool:
        """Whether what is only for groups that were not asked for is listed: a referrer may know who comes."""
        return self.query.alleen or self.query.voor == "verwijzer"

    @property
    def sets_professionals_apart(self) -> bool:
        """Whether what is for professionals stands beside what is for whom a referrer searches."""
        return self.query.voor == "verwijzer" and PROFESSIONALS not in self.asked_groups()

    def asked_groups(self, without: str = "") -> frozenset[str]:
        """Return the groups that were chosen or named, with one filter left out."""
        return asked_groups(self.query, self.implied, without)

    def audience(self, without: str = "") -> frozenset[str]:
        """Return every group that the one who needs it may be in, with one filter left out."""
        return self.asked_groups(without) | groups_of_age(self.query, without)

    def takes_for_grown_up(self, without: str = "") -> bool:
        """Whether what is for children alone is left out, with one filter left out: where no age and no young group is asked."""
        if not self.sounds_grown_up or without == "q":
            return False
        if self.query.leeftijd is not None and without != "leeftijd":
            return False
        said = () if BRINGING_UP in self.implied else self.implied
        return YOUTH.isdisjoint(asked_groups(self.query, said, without))

    def filters(self) -> tuple[str, ...]:
        """Return the parameters that narrow this search, the place aside."""
        query = self.query
        named = [name for name in query.choices if query.choices[name]]
        for name, active in (
            ("plek", query.plek),
            ("leeftijd", query.leeftijd is not None),
            ("q", self.has_words),
        ):
            if active:
                named.append(name)
        return tuple(named)


@lru_cache(maxsize=16)
def local_day(now: datetime) -> date:
    """Return the day it is at ``now``, in wall time."""
    return timezone.localtime(now).date()


def is_night(now: datetime) -> bool:
    """Say whether ``now`` is between eleven in the evening and six in the morning, in wall time."""
    return not MORNING <= timezone.localtime(now).hour < NIGHT
