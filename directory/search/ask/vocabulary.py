"""The shared vocabulary as the search reads it: schemes and concepts in order, and the thesaurus over their labels."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Self

from directory.search.ask.thesaurus import Thesaurus, vocabulary_labels
from handreiking.models import Concept, ConceptScheme

Choices = tuple[tuple[str, ...], tuple[str, ...]]


class SchemeFact(NamedTuple):
    label: str
    plain_label: str


class ConceptFact(NamedTuple):
    scheme: str
    label: str
    plain_label: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``concepts`` and ``schemes`` by slug, in the vocabulary's order; ``labels`` are the thesaurus' triggers."""

    schemes: Mapping[str, SchemeFact]
    concepts: Mapping[str, ConceptFact]
    labels: tuple[tuple[str, str], ...] = ()
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
        """Read it from the database in four queries."""
        schemes = ConceptScheme.objects.values_list("slug", "label", "plain_label")
        concepts = Concept.objects.values_list("slug", "scheme__slug", "label", "plain_label")
        return cls(
            schemes={slug: SchemeFact(*labels) for slug, *labels in schemes},
            concepts={slug: ConceptFact(*fact) for slug, *fact in concepts},
            labels=tuple(vocabulary_labels()),
        )

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
