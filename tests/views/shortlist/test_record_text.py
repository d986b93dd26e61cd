"""The words for a record: they fit any field, whatever the offers are called."""

from dataclasses import replace
from datetime import date

from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from directory.views.offer.service_actions import PhoneLine
from directory.views.shortlist.entries import Entry, entry_of
from directory.views.shortlist.record_text import COLUMNS, LONGEST, record_text

DAY = date(2026, 11, 30)
ADDRESS = "https://tussentijd.example/l/k7m2abc.w3x9tzz-7h/"


def offer(number: int, name: str, where: str = "", phone: str = "") -> Entry:
    gone = entry_of(number, "abc", None, timezone.now())
    phones = (PhoneLine("Bel", phone, ""),) if phone else ()
    return replace(gone, state="ok", name=name, where=where, phones=phones)


def test_it_says_what_was_discussed_how_to_reach_it_and_where_the_list_is() -> None:
    offers = [
        offer(1, "Slaapkring West", "Buurthuis De Lindeboom, Amsterdam", "06 1234 5678"),
        offer(2, "Café “Één”", "online"),
    ]
    assert record_text(offers, ADDRESS, DAY) == (
        "P: Steun tijdens het wachten besproken op 30-11-2026.\n"
        "1. Slaapkring West, Buurthuis De Lindeboom, Amsterdam, 06 1234 5678\n"
        '2. Cafe "Een", online\n'
        f"Lijst: {ADDRESS}"
    )


@given(st.lists(st.tuples(st.text(min_size=1, max_size=120), st.text(max_size=200)), min_size=1, max_size=20))
def test_it_fits_a_field_of_eighty_columns_and_five_hundred_letters(texts: list[tuple[str, str]]) -> None:
    offers = [
        offer(number, name, where, "06 1234 5678") for number, (name, where) in enumerate(texts, start=1)
    ]
    text = record_text(offers, ADDRESS, DAY)
    assert len(text) <= LONGEST
    assert all(len(line) <= COLUMNS for line in text.split("\n"))
    assert all(sign == "\n" or " " <= sign <= "~" for sign in text)
    assert text.endswith(ADDRESS)


def test_of_what_does_not_fit_the_number_goes_first_and_the_address_never() -> None:
    offers = [
        offer(
            number,
            f"Inloop met een lange naam {number}",
            "Buurthuis aan de Lange Laan, Zwolle",
            "038 123 4567",
        )
        for number in range(1, 21)
    ]
    text = record_text(offers, ADDRESS, DAY)
    assert "038" not in text
    assert "1. Inloop met een lange naam 1" in text
    assert "En nog " in text
    assert text.endswith(ADDRESS)


def test_what_one_cannot_go_to_now_says_so() -> None:
    full = replace(offer(1, "Slaapkring"), state="full")
    assert "1. Slaapkring, nu vol" in record_text([full], ADDRESS, DAY)


def test_a_long_address_is_never_cut_in_two() -> None:
    long = f"https://tussentijd.example/l/{'.'.join(['k7m2abc'] * 20)}-7h/"
    assert record_text([offer(1, "Slaapkring")], long, DAY).split("\n")[-1] == long
