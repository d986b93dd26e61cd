"""The table in which tries are counted and marks are kept, that says when it cannot be written."""

from functools import partial
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.db import DatabaseCache
from django.db import OperationalError

TRIES = 3


class CountsNotWrittenError(OperationalError):
    """The database took no count: a full disk, as a rule. The log tells errors by their names."""


class CountsTable(DatabaseCache):
    """Django's table of the database, which takes a write that failed for one that was not needed.

    A full disk would then read as "you tried too often" and "this form was sent before".
    """

    def set(
        self, key: Any, value: Any, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None
    ) -> None:
        """Write. Raises CountsNotWrittenError where that fails, and not for one that somebody else wrote just then."""
        whole_key = self.make_and_validate_key(key, version=version)
        # Django's ``set`` calls this too, and passes over what it answers.
        write = partial(self._base_set, "set", whole_key, value, timeout)  # type: ignore[attr-defined]
        if not any(write() for _try in range(TRIES)):
            raise CountsNotWrittenError

    def add(
        self, key: Any, value: Any, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None
    ) -> bool:
        """Write what is not there yet; False where it is. Raises CountsNotWrittenError where that fails.

        What somebody else deletes between the two looks is looked at again.
        """
        for _try in range(TRIES):
            if super().add(key, value, timeout, version):
                return True
            if self.has_key(key, version):
                return False
        raise CountsNotWrittenError
