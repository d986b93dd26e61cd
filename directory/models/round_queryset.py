"""What may be asked of verification rounds."""

from typing import TYPE_CHECKING, Self

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef

if TYPE_CHECKING:
    from directory.models.verification import VerificationRound  # noqa: F401

IN_THE_MAKING = ("draft", "submitted", "changes_requested")


class RoundQuerySet(models.QuerySet["VerificationRound"]):
    def open(self) -> Self:
        """Keep what nobody has answered."""
        return self.filter(closed_on=None)

    def without_change_in_the_making(self) -> Self:
        """Leave out entries of which somebody wrote a change since the question, that is not decided about."""
        revisions = apps.get_model("directory", "Revision")._default_manager.order_by()
        writing = revisions.filter(
            service=OuterRef("service"),
            status__in=IN_THE_MAKING,
            updated_at__date__gte=OuterRef("opened_on"),
        )
        return self.filter(~Exists(writing))
