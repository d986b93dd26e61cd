"""What the database does not take ends in a sentence and can be thrown away; nothing is tried for ever."""

import contextlib
from datetime import timedelta
from typing import Any

import pytest
from django.db import DataError, IntegrityError, OperationalError
from django.utils import timezone

from directory.models import ImportBatch, Organization, Service, User
from directory.publishing.imports import import_batches, imports
from tests.helpers import factories
from tests.helpers.importing import HEADER, ROW, refused, row, uploaded, work, written
from tests.helpers.importing import Write as WriteFile

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]
Status = ImportBatch.Status


@pytest.fixture
def editor() -> User:
    return factories.make_user()


def refusing(
    monkeypatch: pytest.MonkeyPatch, error: Exception, name: str = "save_organizations"
) -> list[int]:
    """Let the database refuse what this function stores; returns how often it was asked."""
    asked: list[int] = []

    def refuse(*_arguments: Any, **_options: Any) -> None:
        asked.append(1)
        raise error

    monkeypatch.setattr(imports, name, refuse)
    return asked


def confirmed(editor: User) -> ImportBatch:
    batch = uploaded(editor, HEADER, ROW)
    import_batches.confirm(batch, editor)
    return batch


@pytest.mark.parametrize("numbered_first", [True, False])
def test_names_that_would_share_an_address_get_one_each(editor: User, numbered_first: bool) -> None:
    names = ["Wandelgroep 2", "Wandelgroep", "Wandelgroep"]
    rows = [
        row(kenmerk=f"S{n}", naam=name) for n, name in enumerate(names if numbered_first else names[::-1])
    ]
    written(editor, HEADER, *rows)
    assert Service.objects.filter(visibility="listed").values("slug").distinct().count() == 3


@pytest.mark.parametrize("error", [IntegrityError("slug"), DataError("too long")])
@pytest.mark.parametrize("publish", [True, False])
def test_what_the_database_refuses_is_told_and_can_be_thrown_away(
    editor: User, monkeypatch: pytest.MonkeyPatch, error: Exception, publish: bool
) -> None:
    batch = confirmed(editor)
    ImportBatch.objects.update(publish=publish)
    asked = refusing(monkeypatch, error)
    work()
    work()
    batch.refresh_from_db()
    assert (batch.status, len(asked)) == (Status.FAILED, 1)
    assert "De database nam dit bestand niet aan" in batch.problem
    assert not Organization.objects.exists()
    assert import_batches.discard(batch).status == Status.DISCARDED


def test_an_undoing_that_the_database_refuses_leaves_it_as_it_was_read_in(
    editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = written(editor, HEADER, ROW)
    import_batches.undo(batch, editor)

    def refuse(_batch: ImportBatch) -> None:
        raise IntegrityError("slug")

    monkeypatch.setattr(import_batches, "undo_written", refuse)
    with pytest.raises(IntegrityError):
        import_batches.work_due(timezone.now())
    batch.refresh_from_db()
    assert batch.status == Status.WRITTEN
    assert "De database nam dit bestand niet aan" in batch.problem


def test_a_database_that_stays_away_is_asked_three_times(
    editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = confirmed(editor)
    asked = refusing(monkeypatch, OperationalError("locked"))
    for _round in range(5):
        with contextlib.suppress(OperationalError):
            import_batches.work_due(timezone.now())
        ImportBatch.objects.update(leased_until=None)
    batch.refresh_from_db()
    assert (batch.status, len(asked)) == (Status.FAILED, 3)
    assert "drie keer" in batch.problem


def test_work_that_ends_its_worker_is_given_up(editor: User) -> None:
    batch = confirmed(editor)
    now = timezone.now()
    for n in range(3):
        assert import_batches.take(now + n * import_batches.LEASE) == batch
    import_batches.work_due(now + 3 * import_batches.LEASE + timedelta(seconds=1))
    batch.refresh_from_db()
    assert batch.status == Status.FAILED
    assert not Service.objects.exists()


def test_the_command_says_so_too(write_csv: WriteFile, monkeypatch: pytest.MonkeyPatch) -> None:
    refusing(monkeypatch, IntegrityError("slug"))
    assert "De database nam dit bestand niet aan" in refused(write_csv(HEADER, ROW))
    refusing(monkeypatch, OperationalError("locked"))
    assert "De database gaf een fout" in refused(write_csv(HEADER, ROW))
