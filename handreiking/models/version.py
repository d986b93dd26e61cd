import secrets
from typing import Self

from django.db import models


class DataVersionQuerySet(models.QuerySet["DataVersion"]):
    def current(self) -> str:
        """Return the token of the searchable data as it stands now; one query."""
        token = self.filter(pk=1).values_list("token", flat=True).first()
        return token or ""

    def bump(self) -> None:
        """Give the data a new token. Call it last in the transaction that changed anything searchable."""
        self.update_or_create(pk=1, defaults={"token": secrets.token_hex(16)})


class DataVersion(models.Model):
    """One row. Its token changes whenever anything searchable changes, so that processes can compare."""

    token = models.CharField(max_length=32)

    objects = DataVersionQuerySet.as_manager()

    def __str__(self) -> str:
        return self.token

    def save(self: Self, *args: object, **kwargs: object) -> None:
        self.pk = 1
        super().save(*args, **kwargs)  # type: ignore[arg-type]
