"""Web addresses, telephone numbers and people, written one way."""

from typing import Any

import pytest

from directory.publishing.content.content import clean_content
from directory.publishing.content.lookups import Lookups
from tests.helpers.content_helpers import content, problems


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("www.example.nl", "https://www.example.nl"),
        (" http://example.nl/a?b=c#d ", "http://example.nl/a?b=c#d"),
        ("example.nl/pad", "https://example.nl/pad"),
    ],
)
def test_a_web_address_is_completed(lookups: Lookups, typed: str, kept: str) -> None:
    assert clean_content(content(url=typed), lookups)["url"] == kept


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.nl",
        "https://naam:wachtwoord@example.nl",
        "https://bank.nl@example.nl",
        "https://localhost/",
        "http://127.0.0.1/",
        "http://[::1]/",
        "https://example.nl/a b",
        "https://",
        "zomaar tekst",
        "https://example.nl/" + "a" * 300,
    ],
)
def test_other_addresses_are_refused(lookups: Lookups, address: str) -> None:
    assert set(problems(lookups, url=address)) == {"url"}


@pytest.mark.parametrize("typed", ["0123456789", "bel Noor", "020 - 123 45 67 toestel 5", "06 1234567"])
def test_what_is_no_number_is_refused_at_its_field(lookups: Lookups, typed: str) -> None:
    assert set(problems(lookups, phones=[{"number": typed}])) == {"phones.0.number"}


@pytest.mark.parametrize(
    ("key", "item"),
    [
        ("phones", "0612345678"),
        ("phones", {"number": "0612345678", "of": "Noor"}),
        ("contacts", "Noor"),
        ("contacts", {"name": "Noor", "leeftijd": 40}),
    ],
)
def test_what_is_no_number_or_contact_is_refused_whole(lookups: Lookups, key: str, item: Any) -> None:
    assert set(problems(lookups, **{key: [item]})) == {f"{key}.0"}


def test_a_number_stands_once_and_is_public_unless_said(lookups: Lookups) -> None:
    phones = [{"number": "0612345678"}, {"number": "06 12345678"}, {"number": "0612345678", "kind": "app"}]
    cleaned = clean_content(content(phones=phones), lookups)["phones"]
    assert [(item["kind"], item["public"]) for item in cleaned] == [("voice", True), ("app", True)]


def test_a_contact_is_private_unless_said(lookups: Lookups) -> None:
    cleaned = clean_content(
        content(contacts=[{"name": "Noor", "email": "N@Example.NL"}, {"name": " "}]), lookups
    )
    assert cleaned["contacts"] == [{"name": "Noor", "email": "N@example.nl", "public": False}]
    assert set(problems(lookups, contacts=[{"email": "geen"}])) == {"contacts.0.email"}
    linked = clean_content(content(contacts=[{"email": "mailto:noor@example.nl"}]), lookups)
    assert linked["contacts"][0]["email"] == "noor@example.nl"
