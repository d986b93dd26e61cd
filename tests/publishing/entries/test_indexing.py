"""Index texts are written anew when the rules that made them changed, once."""

from io import StringIO

import pytest
from django.core.management import call_command

from directory.models import Service
from handreiking.models import DataVersion
from tests.helpers.factories import make_service

pytestmark = pytest.mark.django_db


def reindex() -> str:
    out = StringIO()
    call_command("reindex", stdout=out)
    return out.getvalue()


def test_texts_of_older_rules_are_written_anew_once() -> None:
    stems = make_service(name="Klaproos").stems
    reindex()
    Service.objects.update(stems="")
    DataVersion.objects.bump(rules="of an older version")
    assert reindex() == "1 entries indexed anew.\n"
    assert Service.objects.get().stems == stems
    assert reindex() == ""
