"""Letting something happen between the moment that a row is chosen and the moment that it is taken."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import models


class Meanwhile:
    """Lets what somebody else does in the same moment come just in time; the fixture ``meanwhile`` makes one."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.monkeypatch = monkeypatch

    def before(self, module: Any, name: str, happen: Callable[[], object]) -> None:
        """Let it happen just before a function of a module is called."""
        original = getattr(module, name)

        def late(*args: Any, **options: Any) -> Any:
            happen()
            return original(*args, **options)

        self.monkeypatch.setattr(module, name, late)

    def once_chosen(self, model: type[models.Model], happen: Callable[[Any], object]) -> None:
        """Let it happen to the first row of a model that a query chooses, before that is taken."""
        original, done = models.QuerySet.first, list[Any]()

        def late(rows: Any) -> Any:
            row = original(rows)
            if rows.model is model and row and not done:
                done.append(row)
                happen(model._default_manager.filter(pk=row.pk))
            return row

        self.monkeypatch.setattr(models.QuerySet, "first", late)
