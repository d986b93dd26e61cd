"""Telephone numbers: what people type, how it is kept, shown and dialled."""

import re
import tomllib
from pathlib import Path

import pytest

from directory.language.cleaning import Invalid
from directory.language.phones import dialled, read, shown, tel_link, whatsapp_link

ROOT = Path(__file__).resolve().parents[2]
KEPT = [
    # typed, kept, shown, dialled
    ("0612345678", "06 12345678", "06 12345678", "+31612345678"),
    ("06-12345678", "06 12345678", "06 12345678", "+31612345678"),
    ("+31 6-12 34 56 78", "06 12345678", "06 12345678", "+31612345678"),
    ("(+31) 6 12345678", "06 12345678", "06 12345678", "+31612345678"),
    ("0031612345678", "06 12345678", "06 12345678", "+31612345678"),
    ("+31 (0)20 123 45 67", "020 1234567", "020 123 4567", "+31201234567"),
    ("(030) 123 45 67", "030 1234567", "030 123 4567", "+31301234567"),
    ("020/1234567", "020 1234567", "020 123 4567", "+31201234567"),
    ("0294-123456", "0294 123456", "0294 123 456", "+31294123456"),
    ("088 - 123 45 67", "088 1234567", "088 123 4567", "+31881234567"),
    ("088 0767 000", "088 0767000", "088 076 7000", "+31880767000"),
    ("0800-0113", "0800 0113", "0800 0113", "08000113"),
    ("0800 2000", "0800 2000", "0800 2000", "08002000"),
    ("0900 1450", "0900 1450", "0900 1450", "09001450"),
    ("0900-1234567", "0900 1234567", "0900 1234567", "09001234567"),
    ("066-1234567", "066 1234567", "066 123 4567", "+31661234567"),
    ("112", "112", "112", "112"),
    ("113", "113", "113", "113"),
    ("144", "144", "144", "144"),
    ("14 020", "14 020", "14 020", "14020"),
    ("14-0591", "14 0591", "14 0591", "140591"),
    ("116111", "116 111", "116 111", "116111"),
    ("+32 2 123 45 67", "+3221234567", "+32 2 123 45 67", "+3221234567"),
    ("0032 2 123 45 67", "+3221234567", "+32 2 123 45 67", "+3221234567"),
    ("+49 02562 1234", "+4925621234", "+49 2562 1234", "+4925621234"),
    # A hyphen that Word puts in, and a minus sign.
    ("06\u201112345678", "06 12345678", "06 12345678", "+31612345678"),
    ("06\u221212345678", "06 12345678", "06 12345678", "+31612345678"),
    # A spreadsheet takes the plus or the nought off.
    ("612345678", "06 12345678", "06 12345678", "+31612345678"),
    ("31 6 12345678", "06 12345678", "06 12345678", "+31612345678"),
]


@pytest.mark.parametrize(("typed", "kept", "spaced", "dials"), KEPT)
def test_a_number_is_kept_shown_and_dialled_one_way(typed: str, kept: str, spaced: str, dials: str) -> None:
    assert read(typed) == kept
    assert (shown(kept), dialled(kept)) == (spaced, dials)


@pytest.mark.parametrize("kept", sorted({row[1] for row in KEPT}))
def test_what_is_kept_or_shown_reads_as_itself(kept: str) -> None:
    assert read(kept) == kept
    assert read(shown(kept)) == kept
    assert len(kept) <= 24


def test_nothing_stays_nothing() -> None:
    assert read("") == ""


@pytest.mark.parametrize("typed", ["0123456789", "0600000000", "09991234567", "14 999"])
def test_a_number_outside_the_dutch_plan_is_refused(typed: str) -> None:
    with pytest.raises(Invalid, match="cijfers"):
        read(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "12345",
        "06 1234567",
        "061234567890",
        "bel Noor",
        "٠٦١٢٣٤٥٦٧٨",
        "0800 12",
        "0112",
        "+0123",
        "+",
        "()",
        "020+12",
    ],
)
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(Invalid):
        read(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "020 1234567 toestel 12",
        "020-1234567 (ma-vr 9-17)",
        "06 12 34 56 78 of 020 1234567",
        "0612345678 / 0201234567",
    ],
)
def test_what_stands_beside_a_number_goes_to_its_hours(typed: str) -> None:
    with pytest.raises(Invalid, match=r"alleen één telefoonnummer.*telefoon_uren"):
        read(typed)


def test_what_a_spreadsheet_rounded_is_named() -> None:
    with pytest.raises(Invalid, match="spreadsheet"):
        read("6,12E+08")


@pytest.mark.parametrize(
    ("written", "dials"),
    [
        ("06 0000 0000", "+31600000000"),
        ("020-000 00 00", "+31200000000"),
        ("088 000 0000", "+31880000000"),
        ("0900 000 0000", "09000000000"),
        ("0031 20 000 0000", "+31200000000"),
        ("bel Noor", ""),
    ],
)
def test_what_was_kept_before_can_still_be_dialled(written: str, dials: str) -> None:
    assert dialled(written) == dials


@pytest.mark.parametrize("written", ["06 0000 0000", "bel Noor", ""])
def test_what_is_no_number_is_shown_as_it_stands(written: str) -> None:
    assert shown(written) == written


def test_a_link_calls_and_another_writes() -> None:
    assert tel_link("0800 0113") == "tel:08000113"
    assert whatsapp_link("06 12345678") == "https://wa.me/31612345678"


@pytest.mark.parametrize(
    "number",
    [
        phone["number"]
        for offer in tomllib.loads((ROOT / "directory/examples/starter.toml").read_text("utf-8"))["offer"]
        for phone in offer.get("phones", ())
    ],
)
def test_every_number_of_the_starter_offers_is_one(number: str) -> None:
    assert read(number)


def test_every_number_in_our_own_pages_is_dialled_as_it_stands() -> None:
    pages = "".join(path.read_text("utf-8") for path in (ROOT / "templates").rglob("*.html"))
    numbers = set(re.findall(r'href="tel:([^"{]+)"', pages))
    assert {"112", "113", "08000432", "08002000"} <= numbers
    assert {number: dialled(read(number)) for number in numbers} == {number: number for number in numbers}
