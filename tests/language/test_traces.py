"""What a text is made of as letters."""

import numpy as np

from directory.language.traces import SIZE, traces


def parts(text: str) -> dict[int, float]:
    numbers, amounts = traces(text.split())
    return dict(zip(numbers.tolist(), amounts.tolist(), strict=True))


def test_what_has_no_words_has_no_traces() -> None:
    assert not parts("")


def test_a_word_shares_most_of_its_pieces_with_a_slip_of_it_and_none_with_another() -> None:
    word, slip, other = parts("weggegeven"), parts("wegegeven"), parts("fiets")
    assert len(word.keys() & slip.keys()) > len(word) / 2
    assert not word.keys() & other.keys()


def test_the_order_of_words_counts() -> None:
    one, other = parts("ik sla hem"), parts("hem sla ik")
    assert one.keys() != other.keys()
    assert len(one.keys() & other.keys()) > len(one) / 2


def test_what_is_said_three_times_counts_a_little_more_than_once() -> None:
    once, thrice = parts("nee"), parts("nee nee nee")
    for number, amount in once.items():
        assert abs(amount) < abs(thrice[number]) < 3 * abs(amount)


def test_numbers_fit_and_amounts_go_both_ways() -> None:
    numbers, amounts = traces(["van", "mij", "mag", "het", "allemaal", "ophouden"])
    assert numbers.min() >= 0
    assert numbers.max() < SIZE
    assert len(numbers) == len(amounts)
    assert np.sign(amounts).min() < 0 < np.sign(amounts).max()
