"""The page of a kept list, for everybody: it reads, prints and is taken over as any list."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from directory.models import RegionalList
from directory.models.choices import Visibility
from directory.public_codes import address_of
from directory.publishing.entries.state import set_visibility, state_capacity
from directory.publishing.lists import keeping
from tests.helpers.factories import make_service
from tests.helpers.kept_lists import make_list
from tests.helpers.reading import html, text_of
from tests.helpers.reviewing import ggd

pytestmark = pytest.mark.usefixtures("country", "vocabulary")


def page_of(kept: RegionalList) -> str:
    return f"/lijsten/{kept.slug}/"


def test_it_says_whose_it_is_and_what_its_offers_are_about(client: Client) -> None:
    one, two = make_service(name="Slaapkring"), make_service(name="Ommetje")
    kept = make_list(one, two, name="Onze plekken bij angst")
    keeping.change(kept, name=kept.name, kept_by="Netwerk Amsterdam", about="Voor wie veel piekert.")
    page = html(client, page_of(kept))
    words = text_of(page)
    for told in ("Onze plekken bij angst", "Voor wie veel piekert.", "Netwerk Amsterdam", "113"):
        assert told in words
    assert words.index("Slaapkring") < words.index("Ommetje")
    assert "/lijsten/onze-plekken-bij-angst" in words  # its own address, on the screen and in the code
    for more in ("lijstje.pdf", "vergelijken/", "gelukt/"):
        assert f'href="/l/{address_of([one.code, two.code])}/{more}' in page


def test_it_can_be_read_by_everybody_and_changed_by_nobody_there(client: Client) -> None:
    kept = make_list(make_service())
    response = client.get(page_of(kept))
    assert response.headers["Cache-Control"] == "public, no-cache"
    assert not response.cookies
    page = response.content.decode()
    assert 'name="robots"' in page
    assert "data-list-change" not in page
    assert page.count("data-list=") >= 1
    assert client.post(page_of(kept)).status_code == 405


def test_what_is_full_ended_or_hidden_says_so_and_what_was_merged_is_its_heir(client: Client) -> None:
    full, ended, hidden, double = (make_service(name=name) for name in ("Vol", "Klaar", "Weg", "Dubbel"))
    heir = make_service(name="Samen")
    kept = make_list(full, ended, hidden, double)
    state_capacity(full, "vol")
    set_visibility(ended, Visibility.ENDED)
    set_visibility(hidden, Visibility.HIDDEN)
    set_visibility(double, Visibility.MERGED, merged_into=heir)
    words = text_of(html(client, page_of(kept)))
    for told in ("Tijdelijk vol", "Dit aanbod is gestopt.", "Dit aanbod is er niet meer", "Samen"):
        assert told in words
    assert "Weg " not in words
    assert "Dubbel" not in words


def test_an_empty_list_says_so(client: Client) -> None:
    assert "Op deze lijst staat nog niets." in text_of(html(client, page_of(make_list())))


def test_a_list_that_was_taken_away_says_so_at_its_address(client: Client) -> None:
    kept = make_list(make_service(name="Slaapkring"))
    keeping.withdraw(kept)
    response = client.get(page_of(kept))
    assert response.status_code == 410
    assert "Deze lijst wordt niet meer bijgehouden." in response.content.decode()
    assert "Slaapkring" not in response.content.decode()
    assert client.get("/lijsten/").content.decode().count(kept.name) == 0
    assert client.get("/lijsten/geen/").status_code == 404


def test_who_asks_again_gets_the_page_only_where_it_changed(client: Client, time_machine: Any) -> None:
    time_machine.move_to(timezone.now().replace(minute=0), tick=True)
    service = make_service()
    kept = make_list(service)
    tag = client.get(page_of(kept)).headers["ETag"]
    assert client.get(page_of(kept), headers={"If-None-Match": tag}).status_code == 304
    keeping.add(kept, [make_service()])
    second = client.get(page_of(kept), headers={"If-None-Match": tag})
    assert second.status_code == 200
    state_capacity(service, "vol")
    third = client.get(page_of(kept), headers={"If-None-Match": second.headers["ETag"]})
    assert third.status_code == 200
    time_machine.shift(timedelta(minutes=6))
    assert client.get(page_of(kept), headers={"If-None-Match": third.headers["ETag"]}).status_code == 200


def test_all_lists_with_something_on_them_stand_by_region(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    service = make_service()
    make_list(service, name="Overal")
    make_list(service, name="Angst", region=ggd("Amsterdam"))
    make_list(name="Nog leeg")
    with django_assert_num_queries(1):
        words = text_of(html(client, "/lijsten/"))
    assert words.index("Amsterdam") < words.index("Angst")
    assert "Heel Nederland" in words
    assert "1 plek" in words
    assert "Nog leeg" not in words


def test_without_lists_it_says_how_one_comes_to_be(client: Client) -> None:
    words = text_of(html(client, "/lijsten/"))
    assert "Er zijn nog geen vaste lijsten." in words
    assert "Mail de redactie" in words


def test_the_page_of_all_lists_says_who_may_keep_it(client: Client) -> None:
    response = client.get("/lijsten/")
    assert response.headers["Cache-Control"] == "public, no-cache"
    assert not response.cookies


def test_words_of_a_keeper_are_words(client: Client) -> None:
    kept = make_list(make_service(), name="<script>alert(1)</script>")
    for path in (page_of(kept), "/lijsten/"):
        assert "<script>alert" not in client.get(path).content.decode()


def test_a_page_of_twelve_costs_as_many_queries_as_a_page_of_two(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    kept = make_list(*[make_service() for _number in range(12)])
    client.get(page_of(kept))
    with django_assert_num_queries(9):
        client.get(page_of(kept))
