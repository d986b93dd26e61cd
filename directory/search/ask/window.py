"""The groups of an answer, and which rows of each stand on a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, Self

from directory.search.ask.query import PAGE_SIZE

GroupKey = Literal["nearby", "everywhere", "exclusive", "professionals"]
""""exclusive" holds what is only for groups that were not asked for, "professionals" what is for a referrer themselves."""
NEAR_FIRST: tuple[GroupKey, ...] = ("nearby", "everywhere", "exclusive")
REMOTE_FIRST: tuple[GroupKey, ...] = ("everywhere", "nearby", "exclusive")


@dataclass(frozen=True, slots=True)
class Window:
    """The rows of one page, cut over groups that follow each other: of each group from where up to where.

    What is for professionals stands below the first page, beside these.
    """

    page: int
    pages: int
    parts: Mapping[GroupKey, tuple[int, int]]

    @classmethod
    def of(cls, page: int, order: Sequence[GroupKey], sizes: Mapping[GroupKey, int]) -> Self:
        """Return the window of ``page``, or of the last page where it lies beyond the end."""
        ends = dict(zip(order, accumulate(sizes[key] for key in order), strict=True))
        pages = max(1, -(-max(ends.values()) // PAGE_SIZE))
        page = min(page, pages)
        start, stop = (page - 1) * PAGE_SIZE, page * PAGE_SIZE
        parts: dict[GroupKey, tuple[int, int]] = {}
        for key, end in ends.items():
            begin = end - sizes[key]
            parts[key] = min(max(start - begin, 0), sizes[key]), min(max(stop - begin, 0), sizes[key])
        if page == 1:
            parts["professionals"] = 0, min(sizes["professionals"], PAGE_SIZE)
        return cls(page, pages, parts)
