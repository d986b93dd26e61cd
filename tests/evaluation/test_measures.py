"""What the measures say of small lists of which the answer is known."""

from math import log2

import pytest

from tests.evaluation.measures import ndcg, precision, recall

POSSIBLE = [3, 2, 1, 0, 0]


def test_the_best_order_has_all_the_gain() -> None:
    assert ndcg([3, 2, 1], POSSIBLE) == 1


def test_a_worse_order_has_what_its_places_give() -> None:
    best = 7 + 3 / log2(3) + 1 / log2(4)
    assert ndcg([0, 3], POSSIBLE) == pytest.approx((7 / log2(3)) / best)


def test_the_gain_is_of_the_first_ten_alone() -> None:
    assert ndcg([0] * 10 + [3], POSSIBLE) == 0


def test_nothing_shown_and_nothing_possible_have_no_gain() -> None:
    assert ndcg([], POSSIBLE) == ndcg([0, 0], [0, 0]) == 0


@pytest.mark.parametrize(
    ("shown", "possible", "expected"),
    [
        ([3, 0, 2, 3], [3, 3, 3, 3], 2 / 3),
        ([3, 0, 0], [3, 1, 1], 1),
        ([1, 1, 1], [3, 3, 1], 0),
        ([0, 0, 0, 3], [3], 0),
        ([], [3], 0),
        ([1], [1], 0),
    ],
    ids=["of three", "of as many as there are", "a little is not well", "below the third", "nothing", "nothing fits well"],
)  # fmt: skip
def test_recall_is_of_what_could_stand_among_the_first_three(
    shown: list[int], possible: list[int], expected: float
) -> None:
    assert recall(shown, possible) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [([1, 0, 3, 0], 0.5), ([3] * 5 + [0] * 5 + [3] * 5, 0.5), ([2], 1), ([], 0)],
    ids=["of a short list", "of the first ten", "one", "nothing"],
)
def test_precision_is_the_part_of_the_first_ten_that_fits(shown: list[int], expected: float) -> None:
    assert precision(shown) == expected
