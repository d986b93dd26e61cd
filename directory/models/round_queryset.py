"""What may be asked of verification rounds."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, OuterRef

from directory.models.revision import Revision

if TYPE_CHECKING:
    from directory.models.verification import VerificationRound  # noqa: F401


class RoundQuerySet(models.QuerySet["VerificationRound"]):
    def open(self) -> Self:
        """Keep what nobody has answered."""
        return self.filter(closed_on=None)

    def of_listed(self) -> Self:
        """Keep the rounds of what is in the search."""
        return self.filter(service__visibility="listed")

    def unanswered_since(self, day: date) -> Self:
        """Keep what was asked on ``day`` or before, of an entry that is in the search, and nobody has answered."""
        return self.open().of_listed().filter(opened_on__lte=day)

    def without_change_in_the_making(self) -> Self:
        """Leave out entries of which somebody wrote a change since the question, that is not decided about."""
        writing = Revision.objects.order_by().filter(
            service=OuterRef("service"),
            status__in=Revision.UNDECIDED,
            updated_at__date__gte=OuterRef("opened_on"),
        )
        return self.filter(~Exists(writing))
