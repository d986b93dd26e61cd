import secrets

from django.db import models


class DataVersionQuerySet(models.QuerySet["DataVersion"]):
    def current(self) -> str:
        """Return the token of the searchable data as it stands now; one query."""
        return self.filter(pk=1).values_list("token", flat=True).first() or ""

    def rules(self) -> str:
        """Return by which version of the text rules the stored index texts were made."""
        return self.filter(pk=1).values_list("rules", flat=True).first() or ""

    def bump(self, **changes: str) -> None:
        """Give the data a new token. Call it last in the transaction that changed anything searchable."""
        self.update_or_create(pk=1, defaults={"token": secrets.token_hex(16), **changes})


class DataVersion(models.Model):
    """One row. Its token changes whenever anything searchable changes, so that processes can compare."""

    token = models.CharField(max_length=32)
    rules = models.CharField(max_length=32, blank=True)

    objects = DataVersionQuerySet.as_manager()

    def __str__(self) -> str:
        return self.token
