"""Learns what people say of each concept, from the sayings and the labels of the vocabulary; see ``meaning``, which reads it."""

import numpy as np

from directory.language.encoder import Encoder
from directory.language.learning import learn, store, sum_of
from directory.language.text import words
from directory.search.ask.meaning import NAME, STORED
from directory.search.ask.thesaurus import IMPLYING_SCHEMES
from handreiking.sayings import sayings
from handreiking.vocabulary_loader import read_vocabulary


def learn_sayings(known: Encoder) -> int:
    """Learn from every saying and label of which concept it is said, and store it; return from how many texts."""
    slugs, texts = zip(*examples(), strict=True)
    kinds = sorted(set(slugs))
    wanted = (np.array(slugs)[:, None] == np.array(kinds)).astype(np.float32)
    learned = learn(kinds, [words(text) for text in texts], known.encode(texts), wanted)
    store(STORED, known, made_of_sayings(known), {NAME: learned})
    return len(texts)


def examples() -> list[tuple[str, str]]:
    """Return the slug of the concept and the text, of every saying and of every name and label in the files."""
    vocabulary = read_vocabulary()
    concepts = [each for each in vocabulary.concepts if each.scheme.slug in IMPLYING_SCHEMES]
    ours = {concept.slug for concept in concepts}
    names = [(each.slug, text) for each in concepts for text in (each.label, each.plain_label)]
    labels = [(each.concept.slug, each.text) for each in vocabulary.labels if each.concept.slug in ours]
    return list(dict.fromkeys(names + labels + [(saying.concept, saying.text) for saying in sayings()]))


def made_of_sayings(known: Encoder) -> str:
    """Return what changes with whatever is learned from."""
    return sum_of(known, examples(), words)
