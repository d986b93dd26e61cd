""" "Is het gelukt?": four buttons, one answer a day, and no word of who gives it."""

import re
from datetime import date
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from directory.models import OutcomeCount, Service
from directory.models.choices import Outcome, Visibility
from directory.public_codes import address_of
from directory.publishing.entries.outcomes import note_outcome
from directory.publishing.entries.state import set_visibility
from tests.helpers import factories
from tests.helpers.reading import html, text_of
from tests.helpers.signing_in import signed_in_client

pytestmark = pytest.mark.usefixtures("country", "vocabulary")


@pytest.fixture
def service() -> Service:
    return factories.make_service(name="Slaapkring")


def page_of(*services: Service) -> str:
    return reverse("shortlist-outcomes", args=[address_of([each.code for each in services])])


def answer(client: Client, service: Service, **changed: str) -> Any:
    mark = re.search(r'name="mark" value="([^"]+)"', html(client, page_of(service)))
    assert mark
    sent = {"mark": mark[1].replace("&#x27;", "'"), "plek": service.code, "uitkomst": "gelukt"} | changed
    return client.post(page_of(service), sent)


def test_one_press_counts_and_says_thank_you(client: Client, service: Service) -> None:
    response = answer(client, service)
    assert response.status_code == 303
    assert not response.cookies
    assert OutcomeCount.objects.get(service=service, outcome="gelukt").number == 1
    words = text_of(html(client, response.headers["Location"].partition("#")[0]))
    assert "Dank je wel. Het is geteld." in words


def test_the_page_is_kept_by_nobody(client: Client, service: Service) -> None:
    response = client.get(page_of(service))
    assert response.headers["Cache-Control"] == "private, no-store"
    assert not response.cookies
    assert "<title>Tussentijd</title>" in response.content.decode()


def test_a_second_answer_that_day_is_thanked_and_not_counted(client: Client, service: Service) -> None:
    answer(client, service)
    assert answer(client, service, uitkomst="vol").status_code == 303
    assert not OutcomeCount.objects.filter(outcome="vol").exists()


def test_the_same_list_in_another_order_or_in_capitals_is_the_same_list(
    client: Client, service: Service
) -> None:
    other = factories.make_service()
    answer(client, service)
    for services in ((service, other), (other, service)):
        page = page_of(*services).upper().replace("/L/", "/l/").replace("GELUKT", "gelukt")
        mark = re.search(r'name="mark" value="([^"]+)"', html(client, page))
        assert mark
        client.post(page, {"mark": mark[1], "plek": service.code, "uitkomst": "vol"})
    assert OutcomeCount.objects.get(outcome="vol").number == 1


def test_another_site_cannot_answer_for_its_visitors(client: Client, service: Service) -> None:
    client.defaults["HTTP_SEC_FETCH_SITE"] = "cross-site"
    assert answer(client, service).status_code == 422
    assert not OutcomeCount.objects.exists()


def test_offers_stand_in_the_order_of_the_list_and_each_once(client: Client, service: Service) -> None:
    other = factories.make_service(name="Ommetje")
    for services in ((service, other), (other, service)):
        names = re.findall(r'class="tt-outcome__name"[^>]*>([^<]+)<', html(client, page_of(*services)))
        assert names == [each.name for each in services]
    set_visibility(other, Visibility.MERGED, reason="dubbel", merged_into=service)
    assert html(client, page_of(service, other)).count('class="tt-outcome__name"') == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"uitkomst": "prachtig"},
        {"uitkomst": ""},
        {"plek": "zzzzzzz"},
        {"plek": ""},
        {"mark": ""},
        {"mark": "x:y:z"},
        {"mark": "\ud83d"},
    ],
)
def test_what_was_made_up_counts_for_nothing(
    client: Client, service: Service, changed: dict[str, str]
) -> None:
    response = answer(
        client, service, **{key: value.encode("utf-8", "replace").decode() for key, value in changed.items()}
    )
    assert response.status_code == 422
    assert not OutcomeCount.objects.exists()


def test_the_form_of_another_list_or_of_yesterday_counts_for_nothing(
    client: Client, service: Service
) -> None:
    other = factories.make_service()
    mark = re.search(r'name="mark" value="([^"]+)"', html(client, page_of(other)))
    assert mark
    assert answer(client, service, mark=mark[1]).status_code == 422
    with time_machine.travel("2026-11-20T10:00:00+01:00"):
        old = re.search(r'name="mark" value="([^"]+)"', html(client, page_of(service)))
    assert old
    with time_machine.travel("2026-11-21T10:00:01+01:00"):
        assert answer(client, service, mark=old[1]).status_code == 422
    assert not OutcomeCount.objects.exists()


def test_who_answers_again_and_again_is_asked_to_wait(client: Client, service: Service) -> None:
    cache.clear()
    statuses = [answer(client, service).status_code for _number in range(42)]
    assert statuses[:40] == [303] * 40
    assert statuses[-1] == 429


def test_a_mistyped_address_says_so(client: Client) -> None:
    for method in (client.get, client.post):
        assert method(reverse("shortlist-outcomes", args=["abc-22"])).status_code == 404


def test_a_hidden_offer_has_no_buttons(client: Client, service: Service) -> None:
    set_visibility(service, Visibility.HIDDEN, reason="klopt niet")
    words = text_of(html(client, page_of(service)))
    assert "Slaapkring" not in words
    assert "Van dit lijstje is niets meer op de site." in words


def test_owners_and_editors_read_it_from_five_up(service: Service) -> None:
    owner = factories.make_owner(service.organization)
    editor = factories.make_editor()
    pages = {
        signed_in_client(owner): reverse("mine"),
        signed_in_client(editor): reverse("review-service", args=[service.code]),
    }
    for number in range(4):
        note_outcome(service, Outcome.DONE, f"lijst-{number}", date(2026, 11, 30))
    assert not any("4 gelukt" in text_of(html(client, page)) for client, page in pages.items())
    note_outcome(service, Outcome.DONE, "lijst-4", date(2026, 11, 30))
    assert all("5 gelukt" in text_of(html(client, page)) for client, page in pages.items())
