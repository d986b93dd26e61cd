"""The shared vocabulary as the search reads it: schemes and concepts in order, and the thesaurus over their labels."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Self

from django.db.models import Count, Q

from directory.language.known_words import KnownWords
from directory.search.ask.compounds import Compounds
from directory.search.ask.guessing import Guesser
from directory.search.ask.thesaurus import Thesaurus, vocabulary_labels
from handreiking.models import Concept, ConceptScheme
from handreiking.succession import Succession

MATTERS_BETWEEN = frozenset(
    {"relaties", "rouw", "veiligheid", "opvoeden", "werk-studie", "geld-wonen", "zingeving"}
)
"""Themes that lie between people, or are seldom what somebody means who tells of another."""
Choices = tuple[tuple[str, ...], tuple[str, ...]]


class SchemeFact(NamedTuple):
    label: str
    plain_label: str


class ConceptFact(NamedTuple):
    scheme: str
    label: str
    plain_label: str
    cases: int = 0
    """Published cases that carry it."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``concepts`` and ``schemes`` by slug, in the vocabulary's order; ``labels`` are the thesaurus' triggers.

    ``former`` says of each concept that an edition retired which ones say the same now: none, one or several.
    ``compounds`` cuts words that no label holds, ``guesser`` guesses at what they mean; only a snapshot has these,
    for they need all words of Dutch, all names, and the vectors of all labels.
    """

    schemes: Mapping[str, SchemeFact]
    concepts: Mapping[str, ConceptFact]
    labels: tuple[tuple[str, str], ...] = ()
    former: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    compounds: Compounds | None = field(default=None, compare=False, repr=False)
    guesser: Guesser | None = field(default=None, compare=False, repr=False)
    thesaurus: Thesaurus = field(init=False, repr=False)
    in_scheme: Mapping[str, tuple[str, ...]] = field(init=False, repr=False)
    _choices: Mapping[tuple[str, bool], Choices] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        grouped: dict[str, tuple[str, ...]] = dict.fromkeys(self.schemes, ())
        for slug, fact in self.concepts.items():
            grouped[fact.scheme] = (*grouped.get(fact.scheme, ()), slug)
        object.__setattr__(self, "in_scheme", grouped)
        object.__setattr__(self, "thesaurus", Thesaurus(self.labels))
        choices = {
            (scheme, plain): (slugs, tuple(self.label(slug, plain) for slug in slugs))
            for scheme, slugs in grouped.items()
            for plain in (True, False)
        }
        object.__setattr__(self, "_choices", choices)

    @classmethod
    def load(cls) -> Self:
        """Read it from the database in five queries."""
        schemes = ConceptScheme.objects.values_list("slug", "label", "plain_label")
        cases = Count("cases", filter=Q(cases__hidden_at__isnull=True))
        # The model's own order does not hold where rows are counted together.
        in_order = Concept.objects.living().order_by("scheme__position", "position", "slug")
        living = in_order.annotate(number_of_cases=cases)
        concepts = living.values_list("slug", "scheme__slug", "label", "plain_label", "number_of_cases")
        former = Succession.load().heirs
        return cls(
            schemes={slug: SchemeFact(*labels) for slug, *labels in schemes},
            concepts={row[0]: ConceptFact(*row[1:]) for row in concepts},
            labels=tuple(
                (text, now) for text, slug in vocabulary_labels() for now in former.get(slug, (slug,))
            ),
            former=former,
        )

    def tells_trouble(self, text: str) -> bool:
        """Say whether a text speaks of a theme that somebody else can have; loss and quarrels are the writer's own."""
        themes = (slug for slug in self.thesaurus.implied(text) if slug in self.in_scheme.get("thema", ()))
        return any(slug not in MATTERS_BETWEEN for slug in themes)

    @property
    def dutch(self) -> KnownWords | None:
        """All words of Dutch; None before the first snapshot stands."""
        return None if self.compounds is None else self.compounds.known

    def meanings(self, slug: str) -> tuple[str, ...]:
        """Return which concepts a slug of whatever edition means now; itself where it lives or is unknown."""
        return self.former.get(slug, (slug,))

    def scheme_label(self, scheme: str, plain: bool) -> str:
        """Return the name of a scheme; its slug where the vocabulary does not hold it."""
        fact = self.schemes.get(scheme)
        return scheme.capitalize() if fact is None else fact.plain_label if plain else fact.label

    def choices(self, scheme: str, plain: bool) -> Choices:
        """Return the slugs and the names of the concepts of a scheme, in order."""
        return self._choices.get((scheme, plain), ((), ()))

    def label(self, slug: str, plain: bool) -> str:
        """Return the name of a concept, in plain language or for referrers; the slug where it is unknown."""
        fact = self.concepts.get(slug)
        return slug if fact is None else fact.plain_label if plain else fact.label
