"""Who finds a weak spot is told where to write, and never a made-up address."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from config import environment as env
from directory.apps import NO_SECURITY_CONTACT, security_contact

ADDRESS = "/.well-known/security.txt"


def test_it_names_the_contact_and_until_when(client: Client, settings: Any, time_machine: Any) -> None:
    time_machine.move_to("2026-11-29T09:00:00Z", tick=False)
    settings.SECURITY_CONTACT, settings.SITE_URL = "mailto:veilig@site.example", "https://site.example"
    response = client.get(ADDRESS)
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().splitlines() == [
        "Contact: mailto:veilig@site.example",
        "Expires: 2027-05-28T00:00:00Z",
        "Preferred-Languages: nl, en",
        "Canonical: https://site.example/.well-known/security.txt",
    ]
    assert not response.cookies


def test_it_never_expires_within_a_month_of_being_read(client: Client, settings: Any) -> None:
    settings.SECURITY_CONTACT = "https://site.example/veilig"
    (line,) = [line for line in client.get(ADDRESS).content.decode().splitlines() if "Expires" in line]
    left = datetime.fromisoformat(line.removeprefix("Expires: ")) - datetime.now(UTC)
    assert 30 < left.days < 366


def test_without_a_contact_there_is_none_and_production_is_warned(client: Client, settings: Any) -> None:
    settings.SECURITY_CONTACT = ""
    assert client.get(ADDRESS).status_code == 404
    assert security_contact() == [NO_SECURITY_CONTACT]
    settings.SECURITY_CONTACT = "mailto:veilig@site.example"
    assert security_contact() == []


@pytest.mark.django_db
def test_it_only_answers_questions(client: Client) -> None:
    assert client.post(ADDRESS).status_code == 405


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", ""),
        ("veilig@site.example", "mailto:veilig@site.example"),
        ("mailto:veilig@site.example", "mailto:veilig@site.example"),
        ("https://site.example/veilig", "https://site.example/veilig"),
    ],
)
def test_a_contact_is_an_address_of_its_own(monkeypatch: pytest.MonkeyPatch, typed: str, read: str) -> None:
    monkeypatch.setenv("SECURITY_CONTACT", typed)
    assert env.contact("SECURITY_CONTACT") == read


@pytest.mark.parametrize(
    "typed",
    [
        "veilig",
        "http://site.example/",
        "veilig@site.example\nExpires: x",
        "javascript:a@b",
        "https:///pad",
        "a@b c",
    ],
)
def test_what_is_no_contact_stops_the_start(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    monkeypatch.setenv("SECURITY_CONTACT", typed)
    with pytest.raises(ImproperlyConfigured, match="SECURITY_CONTACT"):
        env.contact("SECURITY_CONTACT")
