"""What is counted: every kind of work on the desk, by region and as a whole, from the same rows as the lists."""

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from directory.models import Claim, Region, Report, Revision, Service
from directory.publishing.desk.counting import LABELS, by_region, totals
from directory.publishing.desk.duplicate_pairs import KIND as DOUBLE
from directory.publishing.desk.duplicate_pairs import duplicate_pairs
from directory.publishing.desk.this_hour import this_hour
from directory.publishing.desk.waiting import Desk
from directory.publishing.desk.waiting_sources import BY_KIND
from tests.helpers.factories import make_editor, make_organization, make_place, make_service, make_user
from tests.helpers.reviewing import WORK, ggd, make_work, submitted
from tests.helpers.signing_in import signed_in_client

pytestmark = pytest.mark.django_db
NETHERLANDS = [{"region": "country:NL"}]


def counted(desk: Desk) -> tuple[dict[str, int], dict[str, Any]]:
    pairs, now = duplicate_pairs(desk), timezone.now()
    return totals(desk, now, pairs), by_region(desk, now, pairs)


def listed(client: Client, kind: str, region: str = "") -> int:
    """Return how many a list says it has."""
    answer = client.get(f"/redactie/alles/?soort={kind}&regio={region}")
    found = re.search(r'role="status">(\d+) items?<', answer.text)
    assert answer.status_code == 200
    assert found
    return int(found[1])


def dashboard(client: Client) -> tuple[dict[str, int], dict[tuple[str, str], int]]:
    """Return what the dashboard says: how many of each kind, and of each kind and region where there are any."""
    page = client.get("/redactie/dashboard/").text
    tiles = re.findall(r'soort=([\w-]+)"><strong[^>]*>(\d+)<', page)
    cells = re.findall(r'soort=([\w-]+)&amp;regio=([\w:]+)">(\d+)<', page)
    return {kind: int(number) for kind, number in tiles}, {(k, r): int(number) for k, r, number in cells}


def test_every_kind_on_the_desk_is_counted_and_tried_here() -> None:
    assert LABELS.keys() == {*BY_KIND, DOUBLE}
    assert {*WORK, "niet-geclaimd", "wacht-op-antwoord"} == LABELS.keys()


NOWHERE = {"import", "casus"}
"""What lies in no region."""


@pytest.mark.parametrize("kind", WORK)
def test_what_lies_on_the_desk_is_counted_once_and_in_its_region(kind: str) -> None:
    make_work(kind)
    desk = Desk(make_editor(), None)
    assert kind in {item.kind for item in this_hour(desk, timezone.now()).items}
    whole, cells = counted(desk)
    assert whole[kind] == 1
    place = (
        None if kind in NOWHERE else Service.objects.first() and Service.objects.first().editorial_region_id
    )
    assert dict(cells[kind]) == {place: 1}
    if kind not in NOWHERE:
        here = Desk(make_editor(), {ggd("Amsterdam").pk})
        assert counted(here)[0][kind] == 1
        assert counted(Desk(make_editor(), {ggd("Groningen").pk}))[0][kind] == 0


def make_everything() -> None:
    """Let work of each kind wait: in Amsterdam, in Groningen, in two regions at once and in none."""
    for kind in WORK:
        make_work(kind)
    groningen = make_service(name="Eén", locations=[make_place(postal_code="9711AA")])
    submitted(groningen, summary="Anders.")
    submitted(name="Landelijke lijn", locations=[], areas=NETHERLANDS, delivery_modes=["online"])
    Revision.objects.filter(content__name="Landelijke lijn").update(editorial_region=None)
    wide = make_service(name="Overal", locations=[], areas=NETHERLANDS, delivery_modes=["online"])
    Service.objects.filter(pk=wide.pk).update(editorial_region=Region.objects.get(kind="country"))
    Report.objects.create(service=wide, topics=["kosten"])
    Claim.objects.create(user=make_user(), organization=make_organization(), status="with_editor")
    both = Claim.objects.create(user=make_user(), organization=groningen.organization, status="with_editor")
    make_service(organization=both.organization)
    elsewhere = make_service(name="Twee keer", locations=[make_place(postal_code="9711AA")])
    make_service(name="Twee keer", locations=[], delivery_modes=["online"], areas=NETHERLANDS)
    assert {service.editorial_region_id for service in Service.objects.filter(name="Twee keer")} > {
        elsewhere.editorial_region_id
    }


def test_every_number_on_the_dashboard_is_that_of_its_list() -> None:
    make_everything()
    editor = make_editor()
    client, (whole, by_place) = signed_in_client(editor), counted(Desk(editor, None))
    tiles, cells = dashboard(client)
    assert tiles == whole
    assert all(tiles.values())
    assert {kind: listed(client, kind) for kind in tiles} == tiles
    assert {cell: listed(client, *cell) for cell in cells} == cells
    for kind in LABELS:
        shown = sum(number for (cell, _region), number in cells.items() if cell == kind)
        assert shown == sum(by_place[kind].values())
        # A claim on an organisation with entries in two regions stands in both.
        assert shown == whole[kind] + (1 if kind == "claim" else 0)
    assert {kind for kind, region in cells if region == "landelijk"} >= {
        "nieuw", "melding", "claim", "import", "dubbel", "niet-geclaimd",
    }  # fmt: skip


def test_a_regional_editor_counts_what_lies_on_their_desk() -> None:
    make_everything()
    region = ggd("Groningen")
    client = signed_in_client(make_editor(region))
    tiles, cells = dashboard(client)
    assert cells == {(kind, f"ggd:{region.code}"): number for kind, number in tiles.items() if number}
    assert {"wijziging", "claim"} <= {kind for kind, _region in cells}
    assert {cell: listed(client, *cell) for cell in cells} == cells
    assert client.get("/redactie/alles/?regio=landelijk").status_code == 404


def test_a_region_where_only_something_new_waits_has_its_row() -> None:
    submitted(name="Nieuw", locations=[make_place(postal_code="9711AA")])
    region = ggd("Groningen")
    assert dashboard(signed_in_client(make_editor()))[1] == {("nieuw", f"ggd:{region.code}"): 1}


def test_an_empty_desk_has_no_table() -> None:
    client = signed_in_client(make_editor())
    assert set(dashboard(client)[0].values()) == {0}
    assert "<table" not in client.get("/redactie/dashboard/").text
