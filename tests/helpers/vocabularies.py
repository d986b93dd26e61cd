"""The shared vocabulary as its files say it, without a database."""

from functools import cache

from directory.search.ask.thesaurus import IMPLYING_SCHEMES, Thesaurus
from directory.search.ask.vocabulary import ConceptFact, SchemeFact, Vocabulary
from handreiking.vocabulary_loader import read_vocabulary


def real_labels() -> list[tuple[str, str]]:
    """Return every label ``(text, concept slug)`` of the files that leads to a concept, names of the concepts included."""
    vocabulary = read_vocabulary()
    concepts = [concept for concept in vocabulary.concepts if concept.scheme.slug in IMPLYING_SCHEMES]
    labels = [label for label in vocabulary.labels if label.concept.scheme.slug in IMPLYING_SCHEMES]
    names = [(text, concept.slug) for concept in concepts for text in (concept.label, concept.plain_label)]
    return names + [(label.text, label.concept.slug) for label in labels]


def real_thesaurus() -> Thesaurus:
    """Return the thesaurus over all of them."""
    return Thesaurus(real_labels())


@cache
def real_vocabulary() -> Vocabulary:
    """Return every concept of the files with its scheme, and the thesaurus over all labels."""
    vocabulary = read_vocabulary()
    return Vocabulary(
        schemes={scheme.slug: SchemeFact(scheme.label, scheme.plain_label) for scheme in vocabulary.schemes},
        concepts={
            concept.slug: ConceptFact(concept.scheme.slug, concept.label, concept.plain_label)
            for concept in vocabulary.concepts
        },
        labels=tuple(real_labels()),
    )
