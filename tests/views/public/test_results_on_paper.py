"""A list of results that somebody takes along: where each one is, and which number to call."""

import re

import pytest
from django.conf import settings
from django.test import Client

from directory.models import Location
from tests.helpers import factories
from tests.helpers.reading import html

pytestmark = pytest.mark.usefixtures("country", "vocabulary")


def on_paper(client: Client, asked: str) -> list[str]:
    found = re.findall(r'<p class="tt-print-only">(.*?)</p>', html(client, f"/zoeken/?{asked}"))
    return [re.sub(r"<[^>]+>", "", each) for each in found]


def test_a_card_prints_its_number_and_street(client: Client) -> None:
    phones = [
        {"number": "06 1234 5678", "kind": "app", "public": True},
        {"number": "020 987 6543", "kind": "voice", "public": False},
        {"number": "020 123 4567", "kind": "voice", "public": True},
    ]
    factories.make_service(locations=[factories.make_place(name="Huis & Haard")], phones=phones)
    assert on_paper(client, "waar=1066") == [
        "Huis &amp; Haard, Voorbeeldlaan 1, Amsterdam · Telefoon: 020 123 4567"
    ]


def test_the_street_is_that_of_the_place_on_the_card(client: Client) -> None:
    near, far = factories.make_place(), factories.make_place(address="Dorpsplein 2", postal_code="1112AB")
    factories.make_service(locations=[near, far])
    Location.objects.filter(address="Dorpsplein 2").update(
        lat=52.3391234, lon=4.9641234, point_source="address"
    )
    [here], [there] = on_paper(client, "waar=1066&straal=25"), on_paper(client, "waar=1112&straal=25")
    assert here.startswith("Voorbeeldlaan 1, Amsterdam · ")
    assert there.startswith("Dorpsplein 2, Diemen · ")


def test_without_a_number_a_card_prints_its_short_address(client: Client) -> None:
    service = factories.make_service(locations=[], delivery_modes=["online"])
    [printed] = on_paper(client, "")
    assert printed == f"Meer op {settings.SITE_URL}/a/{service.code}"
    page = client.get(f"/a/{service.code}/")
    assert page.status_code in (301, 302)


def test_what_is_secret_or_unknown_is_not_printed(client: Client) -> None:
    secret = factories.make_place(
        address="Geheimlaan 7", confidential=True, place="Amsterdam", municipality="0363"
    )
    factories.make_service(locations=[secret, factories.make_place(address="", postal_code="1012AB")])
    [printed] = on_paper(client, "waar=Amsterdam")
    assert printed.startswith("Meer op ")
    app = [{"number": "06 1234 5678", "kind": "app", "public": True}]
    factories.make_service(locations=[], delivery_modes=["telefoon"], phones=app)
    assert "Telefoon: 06 12345678" in on_paper(client, "")
