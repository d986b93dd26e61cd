"""What owners write in Arabic or Hebrew runs from the right on every page, and takes nothing around it along."""

from typing import Any

import pytest
from django.test import Client

from directory.models import Service
from directory.offer_fields import Kind, keys_of
from directory.publishing.versions.revisions import submit
from directory.web_addresses import url
from tests.helpers import factories
from tests.helpers.direction import torn_apart
from tests.helpers.reading import html
from tests.helpers.signing_in import signed_in_client

pytestmark = pytest.mark.usefixtures("country", "vocabulary")
ARABIC = "مجموعة 30+ (10:00)"


def written_from_the_right(**more: Any) -> dict[str, Any]:
    """Return content whose every text an owner may write is Arabic."""
    return {
        **dict.fromkeys(keys_of(Kind.LINE, Kind.TEXT), ARABIC),
        **{key: [ARABIC] for key in keys_of(Kind.POINTS)},
        "organization": factories.make_organization(name=f"جمعية {next(factories.numbers)}"),
        "phones": [{"number": "020 123 4567", "kind": "voice", "hours": ARABIC, "public": True}],
        "contacts": [{"name": ARABIC, "email": "iemand@example.nl", "public": True}],
        "schedules": [factories.make_schedule(note=ARABIC)],
        "locations": [factories.make_place(name=ARABIC, conditions=ARABIC, route_note=ARABIC)],
        "delivery_modes": ["op-locatie", "online"],
        **more,
    }


@pytest.fixture
def service() -> Service:
    return factories.make_service(**written_from_the_right())


def test_the_reader_of_this_test_sees_what_is_torn_apart() -> None:
    assert torn_apart(
        f"<p>{ARABIC}</p><p dir='auto'>{ARABIC}</p><p><bdi>{ARABIC}</bdi> <b>{ARABIC}</b><br></p>"
    ) == [
        ARABIC,
        ARABIC,
    ]


def test_on_the_pages_of_visitors(client: Client, service: Service) -> None:
    lost = {}
    region = "/regio/gemeente/amsterdam/"
    for address in (
        service.get_absolute_url(),
        "/zoeken/?waar=1066",
        url("report", service.slug),
        region if client.get(region).status_code == 200 else "/zoeken/",
    ):
        page = html(client, address)
        assert ARABIC[:6] in page, address
        lost[address] = torn_apart(page)
    assert {page: texts for page, texts in lost.items() if texts} == {}


def test_on_the_pages_of_owners(service: Service) -> None:
    owner = factories.make_owner(service.organization)
    client = signed_in_client(owner)
    lost = {"mine": torn_apart(html(client, url("mine")))}
    client.post(url("owner-change", service.pk))
    revision = service.revisions.exclude(pk=service.live_revision_id).get()
    pages = [url("owner-draft", revision.pk), url("owner-preview", revision.pk)]
    pages += [
        url("owner-question", revision.pk, slug) for slug in ("naam", "wat", "waar", "wanneer", "binnenkomen")
    ]
    for address in pages:
        lost[address] = torn_apart(html(client, address))
    assert {page: texts for page, texts in lost.items() if texts} == {}


def test_on_the_pages_of_editors(service: Service) -> None:
    changed = factories.make_revision(service, summary=f"{ARABIC} أكثر")
    submit(changed)
    client = signed_in_client(factories.make_editor())
    lost = {}
    for address in (
        url("review"),
        url("review-everything"),
        url("review-revision", changed.pk),
        url("review-preview", changed.pk),
        url("review-service", service.code),
    ):
        lost[address] = torn_apart(html(client, address))
    assert {page: texts for page, texts in lost.items() if texts} == {}
