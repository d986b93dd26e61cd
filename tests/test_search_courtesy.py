"""The builder works on in a quiet process and steps back in a busy one."""

import pytest

from directory.search import courtesy
from directory.search.courtesy import BUSY, LONGEST, REST, SHARE, SHORTEST, Courtesy


class Clock:
    """A builder's time, and its process's; ``others`` is what others work while the builder sleeps."""

    def __init__(self) -> None:
        self.builder, self.others, self.worked_by_others = 5.0, 0.0, 7.0
        self.slept: list[float] = []

    def thread_time(self) -> float:
        return self.builder

    def process_time(self) -> float:
        return self.builder + self.worked_by_others

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.worked_by_others += self.others


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(courtesy, "time", clock)
    return clock


def test_a_short_stroke_needs_no_rest(clock: Clock) -> None:
    builder = Courtesy()
    clock.builder += SHORTEST / 2
    builder.rest()
    assert clock.slept == []


def test_in_a_quiet_process_the_builder_rests_for_a_moment(clock: Clock) -> None:
    builder = Courtesy()
    clock.builder += 0.002
    builder.rest()
    assert clock.slept == [REST]


def test_in_a_busy_process_it_leaves_most_of_the_time_to_others(clock: Clock) -> None:
    builder, clock.others = Courtesy(), 2 * BUSY
    clock.builder += 0.002
    builder.rest()
    assert clock.slept == [REST, pytest.approx(SHARE * 0.002)]
    clock.builder += 10
    builder.rest()
    assert clock.slept[-1] == LONGEST
