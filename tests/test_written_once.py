"""What a test begins with is the same, made or put back."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from directory.models import Postcode, Region
from handreiking.models import Concept, ConceptScheme, DataVersion
from tests.helpers.factories import write_country, write_vocabulary

TABLES = (Region, Region.within.through, Postcode, ConceptScheme, Concept)


def rows(make: Callable[[], None]) -> list[list[Any]]:
    """Return what ``make`` writes, without the keys that are new each time, and undo it."""
    with transaction.atomic():
        make()
        found = [
            sorted(str({**row, "id": "", "scheme_id": ""}) for row in table.objects.values())
            for table in TABLES
        ]
        transaction.set_rollback(True)
    return found


@pytest.mark.django_db
@pytest.mark.parametrize("write", [write_country, write_vocabulary])
def test_what_was_written_once_is_put_back_whole(write: Any) -> None:
    rows(write)
    assert rows(write) == rows(write.__wrapped__)


@pytest.mark.django_db
def test_the_data_has_a_new_version_each_time() -> None:
    write_country()
    before = DataVersion.objects.current()
    write_vocabulary()
    assert DataVersion.objects.current() != before
