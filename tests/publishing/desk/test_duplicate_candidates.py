""" "Lijkt dit op …?": the same name, number, address or website is noticed; what is secret is not."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from directory.publishing.desk.duplicate_candidates import duplicate_candidates
from directory.search.answer.state import live
from tests.helpers import factories, owners

pytestmark = pytest.mark.django_db
PHONE = {"number": "06 12345678", "kind": "voice", "public": True}


@pytest.fixture(autouse=True)
def register(country: None, vocabulary: None) -> Any:
    for n in range(5):
        factories.make_service(
            name=f"Iets heel anders {n}", locations=[factories.make_place(postal_code="9711AA")]
        )
    place = factories.make_place(postal_code="1066AB", address="Voorbeeldlaan 1")
    return factories.make_service(
        name="Ommetje Sloterplas", locations=[place], phones=[PHONE], url="https://www.ommetje.example/west"
    )


def names(**content: Any) -> list[str]:
    return [found.name for found in duplicate_candidates(content)]


@pytest.mark.parametrize(
    "name", ["ommetje sloterplas", "Ommetje  Sloterplas!", "Sloterplas ommetje", "Ommetjes Sloterplas"]
)
def test_nearly_the_same_name_is_noticed(name: str) -> None:
    assert names(name=name) == ["Ommetje Sloterplas"]


@pytest.mark.parametrize(("name", "found"), [("sloterplas ommetje", ["Ommetje Sloterplas"]), ("iets", [])])
def test_the_database_is_asked_while_there_is_no_snapshot_yet(
    settings: Any, tmp_path: Path, name: str, found: list[str]
) -> None:
    settings.SEARCH_SNAPSHOT, settings.SEARCH_FOLDER = "background", tmp_path
    live.reset()
    assert names(name=name) == found


def test_a_name_with_a_slip_is_noticed_at_the_same_postcode() -> None:
    near = {"postal_code": "1066CD", "place": "Amsterdam"}
    assert names(name="Ometje Slotrplas", locations=[near]) == ["Ommetje Sloterplas"]


@pytest.mark.parametrize(
    "content",
    [
        {"phones": [PHONE]},
        {"url": "https://ommetje.example/"},
        {"locations": [{"postal_code": "1066AB", "address": "Voorbeeldln. 1", "place": "Amsterdam"}]},
    ],
)
def test_number_website_and_address_are_noticed(content: dict[str, Any]) -> None:
    assert names(name="Heel iets nieuws", **content) == ["Ommetje Sloterplas"]


@pytest.mark.parametrize("name", ["Slaapkring", "", "Om", "Iets", "\x00"])
def test_another_name_is_let_through(name: str) -> None:
    assert names(name=name) == []


def test_a_secret_address_and_a_private_number_are_no_hint() -> None:
    secret = factories.make_place(postal_code="1012AB", address="Stille Straat 8", confidential=True)
    factories.make_service(
        name="Rustpunt", locations=[secret], phones=[PHONE | {"number": "06 87654321", "public": False}]
    )
    there = {"postal_code": "1012AB", "address": "Stille Straat 8", "place": "Amsterdam"}
    assert names(name="X", locations=[there], phones=[PHONE | {"number": "06 87654321"}]) == []
    assert (
        names(name="X", locations=[{**secret, "postal_code": "1066AB", "address": "Voorbeeldlaan 1"}]) == []
    )


def test_what_is_hidden_is_not_shown(register: Any) -> None:
    register.visibility = "hidden"
    register.save()
    assert names(name="Ommetje Sloterplas") == []


def test_the_entry_itself_is_no_duplicate(register: Any) -> None:
    assert duplicate_candidates({"name": "Ommetje Sloterplas"}, entry=register.pk) == []


def test_the_number_of_queries_does_not_grow(register: Any, django_assert_max_num_queries: Any) -> None:
    content = {
        "name": "Ommetje Sloterplas",
        "phones": [PHONE],
        "url": register.url,
        "locations": [{"postal_code": "1066AB", "address": "A 1"}],
    }
    duplicate_candidates(content)
    with django_assert_max_num_queries(9):
        duplicate_candidates(content)


def test_a_lookalike_is_shown_after_the_name_with_the_way_to_claim_it(client: Client, register: Any) -> None:
    author = factories.make_user()
    client.force_login(author)
    revision = owners.draft(author)
    response = owners.ask(client, revision.pk, "naam")
    assert response["Location"].endswith("/lijkt-op/naam/")
    html = client.get(response["Location"]).content.decode()
    assert f'href="/mijn/claim/{register.organization.slug}/"' in html
    assert f'href="/mijn/concept/{revision.pk}/wat/">Nee, dit is iets anders' in html
    typed = client.post(f"/mijn/concept/{revision.pk}/meekijken/naam/", owners.ANSWERS["naam"])
    assert "Lijkt dit op" in typed.content.decode()
