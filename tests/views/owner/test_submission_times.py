"""When it is: times as people say them, and what is asked back about them."""

from typing import Any

import pytest
from django.test import Client

from directory.models import User
from tests.helpers import owners

pytestmark = pytest.mark.django_db


def test_by_appointment_is_a_word_and_always_is_day_and_night(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    owners.ask(client, revision.pk, "wanneer", sort="afspraak", **{"tijd-aantal": "0"})
    revision.refresh_from_db()
    assert revision.content["when_note"] == "Op afspraak."
    assert "schedules" not in revision.content
    owners.ask(client, revision.pk, "wanneer", sort="altijd", **{"tijd-aantal": "0"})
    revision.refresh_from_db()
    assert revision.content["schedules"] == [{"freq": "DAILY", "opens_at": "00:00", "closes_at": "00:00"}]


def test_the_first_tuesday_and_a_summer_stop_are_said_as_people_do(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    monthly = {
        "tijd-0-rhythm": "maand", "tijd-0-nth": "1", "tijd-0-stop_from": "2030-07-11", "tijd-0-stop_to": "2030-08-23",
    }  # fmt: skip
    response = owners.ask(client, revision.pk, "wanneer", **monthly)
    assert response.status_code == 302
    revision.refresh_from_db()
    assert revision.content["schedules"][0]["byday"] == "1TU"
    assert revision.content["schedules"][0]["exceptions"][0]["to"] == "2030-08-23"
    assert "eerste dinsdag van de maand" in client.get(f"/mijn/concept/{revision.pk}/wanneer/").text


def test_set_times_need_a_time(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    empty = {"sort": "tijden", "tijd-aantal": "1"}
    response = client.post(f"/mijn/concept/{revision.pk}/wanneer/", empty)
    assert response.status_code == 422
    assert "Vul hieronder de dag en de tijd in." in response.text
    owners.ask(client, revision.pk, "wanneer")
    gone = {"tijd-0-source": ":0", "tijd-0-remove": "on"}
    assert owners.ask(client, revision.pk, "wanneer", **gone).status_code == 302


def test_with_more_places_a_time_belongs_to_one_or_to_each(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    two = {"plek-aantal": "2", "plek-1-postal_code": "1011 AB", "plek-1-address": "Dam 1", "plek-1-id": ""}
    owners.ask(client, revision.pk, "waar", **two)
    response = owners.ask(client, revision.pk, "wanneer")
    assert response.status_code == 422
    assert "Kies op welke plek dit is." in response.text
    assert owners.ask(client, revision.pk, "wanneer", **{"tijd-0-place": "elke"}).status_code == 302
    revision.refresh_from_db()
    assert len(revision.content["schedules"]) == 1
    assert "Op elke plek" in client.get(f"/mijn/concept/{revision.pk}/wanneer/").text
    place = revision.content["locations"][1]["id"]
    known = {"tijd-0-source": ":0", "tijd-0-place": place}
    assert owners.ask(client, revision.pk, "wanneer", **known).status_code == 302
    revision.refresh_from_db()
    assert revision.content["locations"][1]["schedules"]
    assert "schedules" not in revision.content


def test_times_are_not_wiped_without_a_word(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    owners.ask(client, revision.pk, "wanneer")
    known = {"tijd-0-source": ":0"}
    response = owners.ask(client, revision.pk, "wanneer", sort="afspraak", **known)
    assert response.status_code == 422
    assert "Hieronder staan nog tijden." in response.text
    assert "Haal de tijden weg die hieronder staan" in response.text
    revision.refresh_from_db()
    assert revision.content["schedules"]
    assert owners.ask(client, revision.pk, "wanneer", sort="afspraak", drop="on", **known).status_code == 302
    revision.refresh_from_db()
    assert "schedules" not in revision.content


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        (
            {"rhythm": "twee-weken", "days": ["WE"], "start": "2030-11-28"},
            "28 november is een donderdag. Bedoel je woensdag 27 november of 4 december?",
        ),
        ({"rhythm": "eenmalig", "start": "2020-01-01"}, "Deze dag is al geweest."),
        ({"opens": "19:30", "closes": "9:00"}, "Het stopt eerder dan het begint."),
        ({"rhythm": "maand"}, "Kies de hoeveelste"),
    ],
)
def test_a_likely_slip_in_a_time_is_asked_back(
    client: Client, newcomer: User, typed: dict[str, Any], asked: str
) -> None:
    revision = owners.draft(newcomer)
    answers = {f"tijd-0-{name}": value for name, value in typed.items()}
    response = owners.ask(client, revision.pk, "wanneer", **answers)
    assert response.status_code == 422
    assert asked in response.text


@pytest.mark.parametrize(
    "typed",
    [
        {"rhythm": "twee-weken", "start": "2030-11-26"},
        {"opens": "20 uur", "closes": "1.30u"},
        {"opens": "19:30", "closes": "24:00"},
        {"opens": "19:30", "closes": "9:00", "overnight": "on"},
        {"opens": "10 uur", "closes": "11.30u"},
    ],
)
def test_times_as_people_write_them_are_taken(client: Client, newcomer: User, typed: dict[str, Any]) -> None:
    revision = owners.draft(newcomer)
    answers = {f"tijd-0-{name}": value for name, value in typed.items()}
    response = owners.ask(client, revision.pk, "wanneer", **answers)
    assert response.status_code == 302, response.text


def test_a_bad_time_leaves_the_good_one_and_what_was_saved(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    owners.ask(client, revision.pk, "wanneer")
    typed = {
        "later": "1", "when_note": "Niet op feestdagen.", "tijd-aantal": "2", "tijd-0-source": ":0",
        "tijd-0-closes": "laat", "tijd-1-rhythm": "week", "tijd-1-opens": "10:00",
    }  # fmt: skip
    assert owners.ask(client, revision.pk, "wanneer", **typed).status_code == 422
    revision.refresh_from_db()
    assert revision.content["when_note"] == "Niet op feestdagen."
    assert revision.content["schedules"] == [
        {"freq": "WEEKLY", "byday": "TU", "opens_at": "19:30", "closes_at": "21:00"}
    ]


def test_an_owner_says_whether_it_goes_on_on_public_holidays(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    for answer, kept, said in (
        ("nee", False, "Niet op feestdagen."),
        ("ja", True, "Ook op feestdagen."),
        ("", None, ""),
    ):
        assert owners.ask(client, revision.pk, "wanneer", open_on_holidays=answer).status_code == 302
        revision.refresh_from_db()
        assert revision.content.get("open_on_holidays") is kept
        page = client.get(f"/mijn/concept/{revision.pk}/voorbeeld/").text
        assert ("op feestdagen." in page) is bool(said)
        assert said in page
    assert "Gaat het door op feestdagen?" in client.get(f"/mijn/concept/{revision.pk}/wanneer/").text
