"""Import a small CSV file, and hear what is said."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from directory.models import Revision, Service
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
