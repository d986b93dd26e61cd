"""Words that exist, kept as checksums."""

import pickle

import pytest

from directory.language.known_words import KnownWords, dutch_words


@pytest.mark.parametrize("word", ["leger", "des", "heil", "mantelzorg", "eenzaamheid", "gescheiden", "cafe"])
def test_ordinary_words_are_known(word: str) -> None:
    assert word in dutch_words()


@pytest.mark.parametrize("word", ["slaapen", "eenzaamhied", "depresie", "pikeeren", "", "Leger"])
def test_slips_are_not(word: str) -> None:
    assert word not in dutch_words()


def test_a_list_is_small_and_read_once() -> None:
    (sums,) = dutch_words().lists
    assert len(sums) > 300_000
    assert sums.nbytes < 1_500_000
    assert dutch_words() is dutch_words()


def test_names_are_known_by_each_of_their_words() -> None:
    names = KnownWords.of(["Leger des Heils", "’s-Gravenhage", "Súdwest-Fryslân"])
    assert all(word in names for word in ("leger", "heils", "sgravenhage", "sudwest", "fryslan"))
    assert "zwolle" not in names
    both = names | KnownWords.of(["zwolle"])
    assert "zwolle" in both
    assert "heils" in pickle.loads(pickle.dumps(both, protocol=5))


def test_no_list_knows_no_word() -> None:
    assert "zwolle" not in KnownWords.of([])
