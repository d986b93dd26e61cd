"""Which reports wait for whom, in the words of the domain."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Self
from uuid import UUID

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from directory.models.report import Report


class ReportQuerySet(models.QuerySet["Report"]):
    def unsettled(self) -> Self:
        """Keep what an editor must still decide about: open, or held as possibly unwanted."""
        return self.filter(Q(status="open") | Q(status="spam", settled_at=None))

    def open(self) -> Self:
        """Keep what nobody decided about and nothing is suspicious of."""
        return self.filter(status="open")

    def held(self) -> Self:
        """Keep what looks unwanted and was not looked at yet."""
        return self.filter(status="spam", settled_at=None)

    def in_regions(self, regions: Iterable[UUID] | None) -> Self:
        """Keep what editors of these regions decide about; None is every region."""
        return self if regions is None else self.filter(service__editorial_region__in=set(regions))

    def said_before(self, report: "Report", since: datetime) -> Self:
        """Keep reports of the same thing, in the same words, since then."""
        return self.unsettled().filter(
            service=report.service,
            topics=report.topics,
            text=report.text,
            email=report.email,
            created_at__gte=since,
        )
