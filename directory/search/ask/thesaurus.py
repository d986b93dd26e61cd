"""From everyday words to the concepts they mean: "kan niet slapen" implies *slaap*."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from directory.language.stemming import stem
from directory.language.text import FUNCTION_WORDS, QUERY_LENGTH, QUERY_TERMS, is_function_word, words
from directory.search.ask.whom import CHILDREN, ONE_RELATIVE, RELATIVES, role_before, somebody_else
from handreiking.models import Concept, Label

IMPLYING_SCHEMES = ("fase", "thema", "doelgroep", "vorm")
"""Schemes whose words imply their concepts; "rust" or "buurt" in a query says too little about the others."""

MODIFIERS = frozenset(
    {"niet", "geen", "nooit", "meer", "veel", "niks", "alleen", "op", "over", "zonder", "tegen"}
)
"""Words that change what a label means without meaning anything by themselves."""

ALONE = frozenset(stem(word) for word in ("help", "hulp", "nodig"))
"""Words that say something only where nothing else was typed: "hulp bij rouw" asks for no line to call."""

_INTENSIFIERS = """
altijd allemaal best constant continu elke helemaal iedere nogal super telkens vrij
nachts avonds ochtends weken maanden jaren dagen lang sinds vandaag vannacht
"""
FILLERS = (FUNCTION_WORDS - MODIFIERS).union(_INTENSIFIERS.split())

_LIGHT = """
ik je jij u we wij hij zij ze me mij mijn m'n mn zich ons onze haar hem hun er het de een dat die deze dit
is ben bent was waren zijn heb hebt heeft had als dan en of maar voor van met bij in te om zo heel erg echt gewoon
steeds vaak soms wel ook nog nu al weer
"""
BINDING = FILLERS.difference(_LIGHT.split(), _INTENSIFIERS.split())
"""Fillers that a label of one other word cannot do without: "bang om aan te komen" is not about any "bang"."""
ABBREVIATED = 3
"""Letters up to which a label may be an abbreviation."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A text as the thesaurus sees it: content and modifiers; ``own`` marks people who are somebody else.

    ``places`` are where its words stand in ``every_word``; ``roles`` gives for each what makes a person the one who is meant,
    "ben", "als" or "voor"; "" for nothing.
    """

    every_word: tuple[str, ...]
    places: tuple[int, ...]
    words: tuple[str, ...]
    stems: tuple[str, ...]
    own: tuple[bool, ...]
    roles: tuple[str, ...]

    @property
    def has_content(self) -> bool:
        return any(word not in MODIFIERS for word in self.words) and not ALONE.issuperset(self.stems)

    def about(self, span: slice, around: int) -> tuple[str, ...]:
        """Return every word from the first to the last of ``span``, and so many before and after."""
        first, last = self.places[span.start], self.places[span.stop - 1]
        return self.every_word[max(first - around, 0) : last + around + 1]

    @property
    def weighty(self) -> tuple[str, ...]:
        """The words that tell texts apart which have no content."""
        alone = tuple(stemmed for stemmed in self.stems if stemmed in ALONE)
        return alone or tuple(word for word in self.every_word if word in BINDING or word in MODIFIERS)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A label: its words, whether it speaks of someone's relative and needs a role for a relative, and the fillers that
    must be there too, or, where it has several words, that tell it from a label of the same words."""

    surface: tuple[str, ...]
    own: bool
    role: str
    needs: frozenset[str]
    around: int
    """How far off what it needs may stand: one word more than in the label."""
    slug: str

    @property
    def demands(self) -> int:
        return len(self.needs) + bool(self.role)

    def fits(self, phrase: _Phrase, place: int) -> bool:
        """Say whether a label of one word means the person who is meant at ``place``.

        One man, woman or child is whom it is for only in a role, or where the text says just what the label says.
        """
        if self.own != phrase.own[place]:
            return False
        role, word = phrase.roles[place], phrase.words[place]
        if phrase.stems[place] not in RELATIVES or self.role == role:
            return True
        if self.own:
            return not self.role
        return bool(role) or (not self.role and (word not in ONE_RELATIVE or self.surface == (word,)))


@dataclass(slots=True)
class Thesaurus:
    """Trigger phrases, from labels ``(text, concept slug)``; the same text may name several concepts."""

    labels: Iterable[tuple[str, str]]
    _phrases: dict[tuple[str, ...], list[_Entry]] = field(init=False, default_factory=dict)
    _longest: dict[str, int] = field(init=False, default_factory=dict)
    _whole: dict[tuple[str, ...], list[str]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for text, slug in self.labels:
            self._add(text, slug)
        self.labels = ()

    def implied(self, q: str, ignoring: Collection[str] = ()) -> list[str]:
        """Return the slugs of the concepts that ``q`` speaks of, in its order; the longest phrase wins.

        ``ignoring`` leaves out concepts that the reader took away.
        """
        slugs = self._found(_typed(q))
        return [slug for slug in dict.fromkeys(slugs) if slug not in ignoring]

    def unexplained(self, q: str) -> list[str]:
        """Return the folded words of ``q`` that say something and stand in no label that it holds, in its order."""
        phrase = _typed(q)
        taken = {at for span, slugs in self._spans(phrase) if slugs for at in range(span.start, span.stop)}
        return [
            word
            for at, (word, own) in enumerate(zip(phrase.words, phrase.own, strict=True))
            if at not in taken and not own and word not in MODIFIERS and not is_function_word(word)
        ]

    def says(self, stemmed: str, slugs: Collection[str]) -> bool:
        """Say whether a stem by itself is a label of one of these concepts."""
        return any(entry.slug in slugs for entry in self._phrases.get((stemmed,), ()))

    def _add(self, text: str, slug: str) -> None:
        phrase = _phrase(words(text))
        if not phrase.has_content:
            # "kan niet meer" says something only when it is all that was typed.
            self._whole.setdefault(phrase.weighty, []).append(slug)
            return
        role = phrase.roles[0] if phrase.stems[0] in RELATIVES else ""
        around = 1 + max(phrase.places[0], len(phrase.every_word) - 1 - phrase.places[-1])
        entry = _Entry(
            phrase.words, phrase.own[0], role, BINDING.intersection(phrase.every_word), around, slug
        )
        self._phrases.setdefault(phrase.stems, []).append(entry)
        first = phrase.stems[0]
        self._longest[first] = max(self._longest.get(first, 1), len(phrase.stems))

    def _found(self, phrase: _Phrase) -> list[str]:
        if not phrase.has_content:
            return self._whole.get(phrase.weighty, []) if phrase.weighty else []
        return [slug for _span, slugs in self._spans(phrase) for slug in slugs]

    def _spans(self, phrase: _Phrase) -> Iterator[tuple[slice, list[str]]]:
        """Yield the words that belong together, with the slugs of their label; none for a word alone that is in no label."""
        start = 0
        while start < len(phrase.stems):
            length, found = self._longest_at(phrase, start)
            yield slice(start, start + length), found
            # "mijn zoon blowt": the relative says for whom, the rest still says what it is about.
            start += 1 if phrase.own[start] else length

    def _longest_at(self, phrase: _Phrase, start: int) -> tuple[int, list[str]]:
        """Return how many words the longest label at ``start`` takes, and its slugs; (1, []) for none."""
        capacity = len(phrase.stems) - start
        for length in range(min(self._longest.get(phrase.stems[start], 0), capacity), 0, -1):
            span = slice(start, start + length)
            entries = self._phrases.get(phrase.stems[span])
            if entries and (slugs := _meant(entries, phrase, span)):
                return length, slugs
        if capacity > 1 and (entries := self._phrases.get((stem("".join(phrase.words[start : start + 2])),))):
            return 2, [entry.slug for entry in entries]  # "slaap problemen", as people write it
        return 1, []


def _typed(q: str) -> _Phrase:
    return _phrase(words(q[:QUERY_LENGTH])[:QUERY_TERMS])


def _phrase(every_word: Sequence[str]) -> _Phrase:
    others = somebody_else(every_word)
    kept = [(place, word) for place, word in enumerate(every_word) if word not in FILLERS]
    more = len(kept) > 1
    return _Phrase(
        tuple(every_word),
        tuple(place for place, _ in kept),
        tuple(word for _, word in kept),
        tuple(stem(word) for _, word in kept),
        tuple(place in others or (more and word in CHILDREN) for place, word in kept),
        tuple(role_before(every_word, place) for place, _ in kept),
    )


def _meant(entries: list[_Entry], phrase: _Phrase, span: slice) -> list[str]:
    """Choose among labels that share their stems: the most demanding, then those spelled most alike ("ouderen", not "ouders";
    of "dakloze" "daklozen", not "dakloosheid").
    """
    surface = phrase.words[span]
    fitting = [
        entry
        for entry in entries
        if entry.needs.issubset(phrase.about(span, entry.around)) and _spells_short(entry.surface, surface)
    ]
    if len(surface) == 1:
        fitting = [entry for entry in fitting if entry.fits(phrase, span.start)]
    elif not fitting and MODIFIERS.isdisjoint(surface):
        fitting = entries  # two words of a label seldom stand together by chance; "weet niet" does
    demanded = max((entry.demands for entry in fitting), default=0)
    entries = [entry for entry in fitting if entry.demands == demanded]
    alike = [_letters_alike(entry.surface, surface) for entry in entries]
    exact = [entry.slug for entry in entries if entry.surface == surface]
    return exact or [
        entry.slug for entry, letters in zip(entries, alike, strict=True) if letters == max(alike)
    ]


def _spells_short(label: Sequence[str], typed: Sequence[str]) -> bool:
    """Say whether a label that is a few letters ("okt", "eft") is typed as it is: its stem would be that of another word."""
    return len(label) > 1 or len(label[0]) > ABBREVIATED or label == typed or stem(label[0]) == label[0]


def _letters_alike(label: Sequence[str], typed: Sequence[str]) -> int:
    """Return with how many letters their words begin alike."""
    return sum(_begin_alike(*pair) for pair in zip(label, typed, strict=False))


def _begin_alike(one: str, other: str) -> int:
    return len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))


def vocabulary_labels() -> list[tuple[str, str]]:
    """Return every trigger ``(text, concept slug)`` from the database, names of the concepts included; two queries.

    What was said of a retired concept is among them: its words go on meaning what took its place.
    """
    concepts = Concept.objects.filter(scheme__slug__in=IMPLYING_SCHEMES)
    names = concepts.values_list("label", "plain_label", "slug")
    labels = Label.objects.filter(concept__in=concepts).values_list("text", "concept__slug")
    return [(text, slug) for *texts, slug in names for text in texts] + list(labels)
