"""The small drawing of a location that moved: north up, both points within it."""

import pytest

from directory.views.review.move_drawing import in_drawing

HERE = (52.36, 4.84)


@pytest.mark.parametrize("by", [(0.01, 0.0), (-0.4, 0.3), (0.0, -1.5), (0.00001, 0.00002)])
def test_both_points_lie_in_the_drawing_however_far_they_are_apart(by: tuple[float, float]) -> None:
    was, becomes = in_drawing(HERE, (HERE[0] + by[0], HERE[1] + by[1]))
    assert all(20 <= value <= 180 for value in (*was, *becomes))
    assert max(abs(was[0] - becomes[0]), abs(was[1] - becomes[1])) == pytest.approx(156, abs=0.2)


def test_north_is_up_and_east_is_right() -> None:
    was, becomes = in_drawing(HERE, (HERE[0] + 0.1, HERE[1] + 0.1))
    assert becomes[0] > was[0]
    assert becomes[1] < was[1]
