"""The shared vocabulary as its files say it, without a database."""

from directory.search.ask.thesaurus import IMPLYING_SCHEMES, Thesaurus
from handreiking.vocabulary_loader import read_vocabulary


def real_thesaurus() -> Thesaurus:
    """Return the thesaurus over every label of the files, names of the concepts included."""
    vocabulary = read_vocabulary()
    concepts = [concept for concept in vocabulary.concepts if concept.scheme.slug in IMPLYING_SCHEMES]
    labels = [label for label in vocabulary.labels if label.concept.scheme.slug in IMPLYING_SCHEMES]
    return Thesaurus(
        [(text, concept.slug) for concept in concepts for text in (concept.label, concept.plain_label)]
        + [(label.text, label.concept.slug) for label in labels]
    )
