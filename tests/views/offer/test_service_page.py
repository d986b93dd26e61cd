"""The page of an offer: its fields, what stays secret, and where its older addresses lead."""

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from directory.models import Service
from directory.models.choices import Visibility
from directory.publishing.entries.state import set_pause, set_visibility
from directory.publishing.versions.revisions import publish
from tests.helpers import factories
from tests.helpers.reading import html, text_of

pytestmark = pytest.mark.usefixtures("country", "vocabulary")


def test_a_service_page_says_every_field_or_that_it_is_not_filled_in(client: Client) -> None:
    service = factories.make_service(
        name="Slaapkring West",
        not_for="Gaat het nu heel slecht? Bel je huisarts.",
        first_words="Hoi, ik kom kijken.",
        phones=[{"number": "06 1234 5678", "kind": "voice", "hours": "op werkdagen", "public": True}],
        locations=[factories.make_place(name="Buurthuis", schedules=[factories.make_schedule()])],
    )
    page = html(client, service.get_absolute_url())
    order = ["Voor wie", "Voor wie niet", "Wat", "Hoe, en wie begeleidt", "De eerste keer", "Aanmelden", "Kosten",
             "Wanneer", "Waar", "Plek", "Soort organisatie", "Nog niet ingevuld", "Laatst gecontroleerd"]  # fmt: skip
    places = [page.index(f">{label}</h2>") for label in order]
    assert places == sorted(places)
    assert "lke dinsdag 19:30-21:00" in text_of(page)
    assert "nog niet door de aanbieder bevestigd" in page
    assert "vervangt geen behandeling" in page
    assert "Doel, wat je mag verwachten en wat niet, onderzoek." in text_of(page)
    assert 'href="tel:' in page
    assert "Hoi, ik kom kijken." in page


def test_a_service_page_has_json_ld_that_cannot_break_out(client: Client) -> None:
    service = factories.make_service(name="Groep </script><script>alert(1)</script>", is_example=True)
    page = html(client, service.get_absolute_url())
    assert "<script>alert" not in page
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found
    data = json.loads(found[1])
    assert data["@type"] == "Service"
    assert data["name"] == service.name
    assert data["disambiguatingDescription"] == "voorbeeld"
    assert data["offers"] == {"@type": "Offer", "price": "0", "priceCurrency": "EUR"}
    assert data["availableChannel"][0]["serviceLocation"]["address"]["addressLocality"] == "Amsterdam"


def test_a_confidential_address_is_nowhere_on_the_page(client: Client) -> None:
    place = factories.make_place(
        name="Blijfhuis", address="Geheimlaan 7", confidential=True, place="Amsterdam", municipality="0363"
    )
    service = factories.make_service(locations=[place])
    page = html(client, service.get_absolute_url())
    assert "Het adres hoor je na aanmelden" in page
    for secret in ("Geheimlaan", "Blijfhuis", "1066", "data-spots", "directions?to", '"geo"'):
        assert secret not in page


def test_a_private_number_or_contact_is_not_on_the_page(client: Client) -> None:
    service = factories.make_service(
        phones=[{"number": "06 8765 4321", "kind": "voice", "public": False}],
        contacts=[{"name": "Mila", "email": "mila@example.nl", "public": False}],
    )
    page = html(client, service.get_absolute_url())
    assert "4321" not in page
    assert "mila@example.nl" not in page


def test_the_queries_of_a_service_page_do_not_grow(client: Client, django_assert_num_queries: Any) -> None:
    places = [factories.make_place(schedules=[factories.make_schedule()]) for _ in range(4)]
    small, large = factories.make_service(), factories.make_service(locations=places)
    for service in (small, large):
        with django_assert_num_queries(9):
            client.get(service.get_absolute_url())


def test_a_page_that_did_not_change_is_not_sent_again(client: Client) -> None:
    service = factories.make_service()
    first = client.get(service.get_absolute_url())
    again = client.get(service.get_absolute_url(), headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_an_old_slug_redirects_for_ever(client: Client) -> None:
    service = factories.make_service(name="Oude naam")
    old = service.get_absolute_url()
    publish(factories.make_revision(service, name="Heel andere naam"))
    new = Service.objects.get(pk=service.pk).get_absolute_url()
    assert new != old
    response = client.get(old)
    assert (response.status_code, response.headers["Location"]) == (301, new)


def test_the_short_code_leads_to_the_page(client: Client) -> None:
    service = factories.make_service()
    response = client.get(f"/a/{service.code.upper()}/")
    assert (response.status_code, response.headers["Location"]) == (302, service.get_absolute_url())
    assert client.get("/a/bestaatniet/").status_code == 404
    set_visibility(service, "hidden")
    assert service.name not in html(client, f"/a/{service.code}/", 410)


def test_an_address_to_write_to_cannot_bring_a_letter_of_its_own(client: Client) -> None:
    contact = {"name": "Mila", "email": "mila?bcc=x&y+z@example.nl", "public": True}
    service = factories.make_service()
    service.contacts.create(**contact)
    page = html(client, service.get_absolute_url())
    assert 'href="mailto:mila%3Fbcc%3Dx%26y%2Bz@example.nl"' in page


def test_a_hidden_offer_is_gone_and_a_merged_one_moved(client: Client) -> None:
    hidden, merged, target = (factories.make_service() for _ in range(3))
    set_visibility(hidden, "hidden")
    set_visibility(merged, "merged", merged_into=target)
    assert hidden.name not in html(client, hidden.get_absolute_url(), 410)
    response = client.get(merged.get_absolute_url())
    assert (response.status_code, response.headers["Location"]) == (301, target.get_absolute_url())


@pytest.mark.parametrize(
    ("visibility", "words"), [("stale", "lang niet gecontroleerd"), ("ended", "is gestopt")]
)
def test_a_page_that_is_no_longer_current_says_so_on_top(client: Client, visibility: str, words: str) -> None:
    service = factories.make_service()
    set_visibility(service, visibility)
    page = html(client, service.get_absolute_url())
    assert page.index(words) < page.index("<h1")
    assert '<meta name="robots" content="noindex">' in page


def test_what_stopped_has_no_way_time_or_room(client: Client) -> None:
    service = factories.make_service(
        phones=[{"number": "06 1234 5678", "kind": "voice", "public": True}],
        signup_url="https://www.voorbeeld.nl/aanmelden",
        locations=[factories.make_place(schedules=[factories.make_schedule()])],
        capacity_status="plek",
    )
    set_visibility(service, "ended")
    page = html(client, service.get_absolute_url())
    assert "Dit aanbod is gestopt." in page
    for words in (
        'href="tel:',
        "directions?to",
        "1234 5678",
        "Volgende keer",
        "19:30",
        "Er is plek",
        'id="plek"',
        "/aanmelden",
    ):
        assert words not in page.split("<footer")[0].split("<main")[1], words


def test_a_pause_is_said_at_the_top_while_it_lasts(client: Client) -> None:
    today = timezone.localdate()
    service = factories.make_service()
    set_pause(service, today, today + timedelta(days=9))
    assert "In die tijd gaat het niet door." in html(client, service.get_absolute_url())
    set_pause(service, today + timedelta(days=5), today + timedelta(days=9))
    assert "In die tijd gaat het niet door." not in html(client, service.get_absolute_url())


@pytest.mark.parametrize("state", ["ended", "stale", "full", "paused", "open"])
def test_who_cannot_go_there_now_is_told_what_is_like_it_nearby(client: Client, state: str) -> None:
    stuck, _other = (
        factories.make_service(name=name, locations=[factories.make_place()])
        for name in ("Slaapkring", "Ommetje")
    )
    today = timezone.localdate()
    match state:
        case "ended" | "stale":
            set_visibility(stuck, Visibility(state), reason="gestopt")
        case "paused":
            set_pause(stuck, today, today + timedelta(days=3))
        case "full":
            Service.objects.filter(pk=stuck.pk).update(capacity_status="vol", capacity_stated_on=today)
    words = text_of(html(client, stuck.get_absolute_url()))
    assert ("Dit lijkt erop Ommetje" in words) == (state != "open")


def test_a_stopped_offer_does_not_name_itself_as_what_is_like_it(client: Client) -> None:
    stopped = factories.make_service(name="Slaapkring", locations=[factories.make_place()])
    set_visibility(stopped, Visibility.ENDED, reason="gestopt")
    words = text_of(html(client, stopped.get_absolute_url()))
    assert "Zoek iets anders Zoek verder in de buurt" in words
