"""How the desk shows what waits: each kind has a name, a drawing that exists, and a page of its own."""

import re
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings
from django.utils import timezone

from directory.publishing.desk.duplicate_pairs import KIND as DUPLICATE
from directory.publishing.desk.waiting import Item
from directory.publishing.desk.waiting_sources import BY_KIND
from directory.views.review.item_lines import ENTRY, KINDS, line_of

DRAWINGS = set(
    re.findall(r'<symbol id="([^"]+)"', Path(settings.BASE_DIR, "static/icons.svg").read_text("utf-8"))
)


def item(kind: str, *codes: str, id: str = "") -> Item:
    return Item(kind, id or ".".join(codes), "Inloop", "", timezone.now() - timedelta(days=1), 0, codes)


def test_every_kind_of_work_is_shown() -> None:
    assert KINDS.keys() == {*BY_KIND, DUPLICATE, ENTRY}
    assert {kind.icon for kind in KINDS.values()} <= DRAWINGS
    assert all(str(kind.label) for kind in KINDS.values())


@pytest.mark.parametrize(
    ("kind", "under"),
    [
        ("melding", "melding"),
        ("tegengehouden", "melding"),
        ("claim", "claims"),
        ("nieuw", "versie"),
        ("import", "import"),
    ],
)
def test_what_has_a_page_of_its_own_leads_to_it_and_is_decided_by_itself(kind: str, under: str) -> None:
    id = str(uuid4())
    line = line_of(item(kind, id=id))
    assert line.url == f"/redactie/{under}/{id}/"
    assert not line.tick


@pytest.mark.parametrize("kind", ["controle", "verlopen", "link", "plek", "plaats", "niet-geclaimd", ENTRY])
def test_what_is_decided_at_an_entry_leads_there_and_can_be_ticked(kind: str) -> None:
    line = line_of(item(kind, "ab12cd"))
    assert (line.url, line.tick) == ("/redactie/aanbod/ab12cd/", "ab12cd")


def test_a_pair_leads_to_both_and_is_decided_by_itself() -> None:
    line = line_of(item(DUPLICATE, "ab12cd", "ef34gh"))
    assert (line.url, line.tick) == ("/redactie/samenvoegen/ab12cd/ef34gh/", "")
