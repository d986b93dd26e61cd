"""What may be asked of link checks."""

from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from directory.models.link_check import LinkCheck  # noqa: F401

BROKEN = ("gone", "unreachable", "unsafe")
FAILURES_IN_A_ROW = 2
"""A site may be down for a day: a link counts as broken when two looks in a row failed."""


class LinkCheckQuerySet(models.QuerySet["LinkCheck"]):
    def of_listed(self) -> Self:
        """Keep the links of what is in the search and is no example."""
        return self.filter(service__visibility="listed", service__is_example=False)

    def failing(self) -> Self:
        """Keep what failed twice in a row."""
        return self.filter(outcome__in=BROKEN, failures__gte=FAILURES_IN_A_ROW)

    def broken(self) -> Self:
        """Keep what an editor should look at: failing links of listed entries."""
        return self.of_listed().failing()
