"""The facets of a snapshot: rows of bits, and the same as lists by service."""

import numpy as np
import pytest

from directory.search.build.build_facets import cells_by_service
from directory.search.snapshot.bitmaps import from_indices
from tests.helpers.factories import make_service
from tests.helpers.searching import Find, count

MANY = 3 * 1024 + 70


@pytest.mark.parametrize(
    "rows", [[[0, 5, MANY - 1], [5]], [[1023], [1024]], [[], []], [[2047, 2048], [0, 2048]], [[3, 4], [3]]]
)
def test_lists_by_service_say_what_the_rows_say(rows: list[list[int]]) -> None:
    bits = np.array([from_indices(np.array(row, np.int64), MANY) for row in rows], np.uint64)
    cells, starts = cells_by_service(bits, MANY)
    assert (len(starts), int(starts[0]), int(starts[-1])) == (MANY + 1, 0, sum(map(len, rows)))
    for service in {0, MANY - 1, *rows[0], *rows[1]}:
        found = cells[starts[service] : starts[service + 1]].tolist()
        assert found == [number for number, row in enumerate(rows) if service in row]


def test_what_is_for_all_themes_counts_for_each(find: Find) -> None:
    make_service(name="Alles", concepts=["rouw"], all_themes=True)
    make_service(name="Alleen rouw", concepts=["rouw"])
    assert [count(find(""), "thema", theme) for theme in ("rouw", "slaap")] == [2, 1]
