"""Which concepts a text comes near, as was learned from what people say of each."""

import numpy as np
import pytest

from directory.language import encoder
from directory.language.learned import Learned
from directory.language.learning import made_of
from directory.language.traces import SIZE
from directory.search.ask import meaning
from directory.search.ask.learning import made_of_sayings
from directory.search.ask.meaning import Meanings, Near
from tests.helpers.encoders import Other


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two concepts, told by a vector of two numbers alone."""
    learned = Learned(
        ("slaap", "rouw"),
        np.eye(2, dtype=np.float32),
        np.zeros((SIZE, 2), np.int8),
        np.ones(2, np.float32),
        np.ones(SIZE, np.float32),
    )
    monkeypatch.setattr(meaning, "learned_sayings", lambda: learned)


def near(meanings: Meanings, *vectors: list[float]) -> list[list[Near]]:
    return meanings.near(np.array(vectors, np.float32), [""] * len(vectors))


@pytest.mark.usefixtures("two")
def test_the_nearest_concept_comes_first() -> None:
    assert near(Meanings({}), [0.5, 0.25], [0.25, 0.5]) == [
        [Near("slaap", 0.5), Near("rouw", 0.25)],
        [Near("rouw", 0.5), Near("slaap", 0.25)],
    ]


@pytest.mark.usefixtures("two")
def test_a_concept_that_is_retired_means_what_took_its_place() -> None:
    assert near(Meanings({"slaap": ("nacht", "rust")}), [0.5, 0.25]) == [
        [Near("nacht", 0.5), Near("rust", 0.5), Near("rouw", 0.25)]
    ]


@pytest.mark.usefixtures("two")
def test_of_two_that_became_one_the_nearest_counts() -> None:
    assert near(Meanings({"slaap": ("rouw",)}), [0.5, 0.25]) == [[Near("rouw", 0.5)]]


def test_with_another_encoder_or_none_nothing_is_near(monkeypatch: pytest.MonkeyPatch) -> None:
    for other in (Other, lambda: None):
        monkeypatch.setattr(meaning, "encoder", other)
        assert near(Meanings({}), [0.5, 0.25]) == [[]]


def test_what_is_stored_was_learned_from_the_sayings_and_labels_as_they_are_now() -> None:
    """After a change: ``manage.py learn_sentences``."""
    known = encoder.encoder()
    assert known is not None
    assert made_of(meaning.STORED) == made_of_sayings(known)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("ik lig elke nacht te staren naar de wekker", "slaap"),
        ("sinds de begrafenis zet ik nog steeds twee borden neer", "rouw"),
        ("no puedo dejar de pensar en las deudas y el alquiler", "geld-wonen"),
        ("не можу заснути до ранку", "slaap"),
        ("pizza bestellen", "-"),
    ],
)
def test_sentences_come_nearest_to_what_they_are_about(text: str, concept: str) -> None:
    meant = encoder.vector(text)
    assert meant is not None
    assert Meanings({}).near(meant[None], [text])[0][0].slug == concept
