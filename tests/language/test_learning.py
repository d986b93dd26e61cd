"""What is learned from example sentences tells of sentences that were no example, by their meaning and by their letters."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from directory.language.encoder import Vectors
from directory.language.learned import Learned
from directory.language.learning import EachOnce, learn, made_of, store, sum_of
from directory.language.traces import traces

KINDS = ("slaap", "geld")
TEXTS = ["ik lig wakker", "de hele nacht op", "rekening niet betaald", "schuld bij de bank"]
WANTED = np.array([[1, 0], [1, 0], [0, 1], [0, 1]], np.float32)


class Nightly:
    """An encoder that knows one difference: whether a text is about the night."""

    name = "nightly"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        night = ("wakker", "nacht", "droom")
        return np.array(
            [[1, 0] if any(each in text for each in night) else [0, 1] for text in texts], np.float32
        )


class Deaf(Nightly):
    """An encoder to which all texts are the same."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        return np.full((len(texts), 2), 0.5**0.5, np.float32)


def split(texts: Sequence[str]) -> list[list[str]]:
    return [text.split() for text in texts]


def taught(encoder: Nightly) -> Learned:
    return learn(KINDS, split(TEXTS), encoder.encode(TEXTS), WANTED)


def scores(learned: Learned, encoder: Nightly, *texts: str) -> Vectors:
    return learned.scores([traces(each) for each in split(texts)], encoder.encode(texts))


def test_a_sentence_is_near_to_what_means_the_same() -> None:
    [[sleep, money], [other_sleep, other_money]] = scores(taught(Nightly()), Nightly(), "droom", "fiets")
    assert sleep > money
    assert other_money > other_sleep


def test_letters_tell_where_meaning_does_not() -> None:
    learned = taught(Deaf())
    word, slip, other = scores(learned, Deaf(), "wakker", "wakkker", "fiets")[:, 0]
    assert word > slip > other


def test_a_rare_word_tells_more_than_one_that_is_everywhere() -> None:
    texts = [f"daar {word}" for word in ("zon", "maan", "ster", "wolk")]
    learned = learn(KINDS, split(texts), Deaf().encode(texts), WANTED)
    [sun, everywhere] = scores(learned, Deaf(), "zon", "daar")
    assert sun[0] - sun[1] > abs(everywhere[0] - everywhere[1])


def test_examples_are_told_nearly_as_they_were_labelled() -> None:
    found = scores(taught(Nightly()), Nightly(), *TEXTS)
    assert np.abs(found - WANTED).max() < 0.4
    assert (found.argmax(axis=1) == WANTED.argmax(axis=1)).all()


def test_a_text_without_words_is_told_by_its_meaning_alone() -> None:
    [[sleep, money]] = taught(Nightly()).scores([traces([])], np.array([[1, 0]], np.float32))
    assert sleep > money


def test_what_is_stored_is_read_again_but_not_with_another_encoder(tmp_path: Path) -> None:
    learned, path = taught(Nightly()), tmp_path / "learned.npz"
    store(path, Nightly(), "these examples", {"one": learned})
    read = Learned.read(path, "one", "nightly")
    assert read is not None
    assert read.kinds == KINDS
    assert np.array_equal(scores(read, Nightly(), *TEXTS), scores(learned, Nightly(), *TEXTS))
    assert Learned.read(path, "one", "another") is None
    assert made_of(path) == "these examples"


EXAMPLES = [("slaap", "ik lig wakker"), ("geld", "bank")]


@pytest.mark.parametrize(
    "other",
    [
        [("slaap", "ik lig wakker"), ("slaap", "bank")],
        [("slaap", "ik lig wakker"), ("geld", "de bank")],
        [("slaap", "ik lig wakker")],
    ],
)
def test_the_sum_changes_with_any_example(other: list[tuple[str, str]]) -> None:
    assert sum_of(Nightly(), EXAMPLES, str.split) != sum_of(Nightly(), other, str.split)


def test_the_sum_changes_with_how_words_are_read() -> None:
    assert sum_of(Nightly(), EXAMPLES, str.split) == sum_of(Nightly(), [*EXAMPLES], str.split)
    assert sum_of(Nightly(), EXAMPLES, str.split) != sum_of(
        Nightly(), EXAMPLES, lambda text: text.upper().split()
    )


def test_each_sentence_is_encoded_once() -> None:
    encoder = Nightly()
    once = EachOnce(encoder)
    assert np.array_equal(
        once.encode(["nacht", "geld", "nacht"]), Nightly().encode(["nacht", "geld", "nacht"])
    )
    assert np.array_equal(once.encode(["geld", "wakker"]), Nightly().encode(["geld", "wakker"]))
    assert encoder.asked == ["nacht", "geld", "wakker"]
    assert once.encode(["nacht"]).shape == (1, 2)
