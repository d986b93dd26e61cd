"""Import a small CSV file, and hear what is said."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from directory.models import ImportBatch, Revision, Service, User
from directory.publishing.imports import import_batches
from directory.publishing.jobs.periodic import WORK
from handreiking.models import DataVersion

HEADER = "kenmerk,organisatie,naam,samenvatting,thema,doelgroep,vorm,bereik,postcode,leeftijd_van"
ROW = "A-1,Stichting Oever,Café Samen,Elke week koffie.,angst,volwassenen,inloop,op-locatie,1066 AB,18"
Write = Callable[..., Path]


def run(path: Path, *, publish: bool = True, **options: Any) -> str:
    out = StringIO()
    call_command("import_csv", path, stdout=out, stderr=out, publish=publish, **options)
    return out.getvalue()


def refused(path: Path, *, publish: bool = True, **options: Any) -> str:
    """Return what is said; nothing may have been stored."""
    out, before = (
        StringIO(),
        (Service.objects.count(), Revision.objects.count(), DataVersion.objects.current()),
    )
    with pytest.raises(CommandError) as error:
        call_command("import_csv", path, stdout=out, stderr=out, publish=publish, **options)
    assert error.value.returncode == 1
    assert "Er is niets opgeslagen" in str(error.value)
    assert (Service.objects.count(), Revision.objects.count(), DataVersion.objects.current()) == before
    return out.getvalue() + str(error.value)


def row(**cells: str) -> str:
    """Return ROW with other cells, in the order of HEADER."""
    typed = dict(zip(HEADER.split(","), ROW.split(","), strict=True)) | cells
    return ",".join(typed.values())


def work() -> None:
    """Let the sweep do what waits for files, once."""
    (imports,) = [work for work in WORK if work.name == "imports"]
    imports.do(timezone.now())


def uploaded(author: User, *lines: str, publish: bool = True, skip_invalid: bool = False) -> ImportBatch:
    """Return a file that an editor sent in and that was looked at."""
    content = "\n".join(lines).encode()
    batch = import_batches.receive(
        content, name="aanbod.csv", source="csv", author=author, publish=publish, skip_invalid=skip_invalid
    )
    work()
    batch.refresh_from_db()
    return batch


def written(author: User, *lines: str, publish: bool = True, skip_invalid: bool = False) -> ImportBatch:
    """Return a file that was looked at and read in."""
    batch = uploaded(author, *lines, publish=publish, skip_invalid=skip_invalid)
    import_batches.confirm(batch, author)
    work()
    batch.refresh_from_db()
    return batch


def undone(batch: ImportBatch, actor: User) -> ImportBatch:
    import_batches.undo(batch, actor)
    work()
    batch.refresh_from_db()
    return batch
