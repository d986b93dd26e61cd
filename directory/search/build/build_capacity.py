"""The best capacity of every service on a day, from what it and its places said: ``ask.capacity.best_capacity`` for all at once."""

from array import array
from datetime import date

import numpy as np

from directory.language.capacity import BEST_FIRST, UNKNOWN, oldest_that_holds
from directory.search.ask.reading import day
from directory.search.snapshot.snapshot import CapacityArrays

NO_WEEKS = 999


class StatedCapacity:
    """What is said of capacity, in flat arrays: objects by the hundred thousand would wake the garbage collector."""

    def __init__(self) -> None:
        self._service, self._status, self._weeks = array("i"), array("b"), array("h")
        self._until, self._stated = array("i"), array("i")

    def add(
        self, service: int, status: str, weeks: int | None, until: str | None, stated: str | None
    ) -> None:
        """Take one row's capacity, days as text; what has no status or no day says nothing."""
        on = day(stated)
        if status not in BEST_FIRST[:-1] or on is None:
            return
        self._service.append(service)
        self._status.append(BEST_FIRST.index(status))
        self._weeks.append(NO_WEEKS if weeks is None else min(weeks, NO_WEEKS - 1))
        self._until.append((day(until) or date.max).toordinal())
        self._stated.append(on.toordinal())

    def best(self, size: int, today: date) -> CapacityArrays:
        """Return the best that holds today for each of ``size`` services."""
        service, status = np.array(self._service, np.int32), np.array(self._status, np.uint8)
        weeks, stated = np.array(self._weeks, np.int16), np.array(self._stated, np.int32)
        oldest = oldest_that_holds(today).toordinal()
        holds = (stated >= oldest) & (np.array(self._until, np.int32) >= today.toordinal())
        order = np.lexsort((-stated, weeks, status, service))
        order = order[holds[order]]
        numbers, first = np.unique(service[order], return_index=True)
        chosen = order[first]
        found = CapacityArrays(
            np.full(size, BEST_FIRST.index(UNKNOWN), np.uint8),
            np.full(size, -1, np.int16),
            np.zeros(size, np.int32),
        )
        found.status[numbers] = status[chosen]
        found.weeks[numbers] = np.where(weeks[chosen] == NO_WEEKS, -1, weeks[chosen])
        found.stated[numbers] = stated[chosen]
        return found
