"""Prices as people type them and as a page shows them."""

from decimal import Decimal
from typing import Any

import pytest

from directory.language.cleaning import Invalid
from directory.language.money import euro_text, read, typed_text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("12,50", "12.50"),
        ("12.50", "12.50"),
        ("€ 12,5", "12.50"),
        ("3,-", "3.00"),
        ("3,--", "3.00"),
        ("€ 2,50 p.p.", "2.50"),
        ("5 euro per keer", "5.00"),
        ("1.250", "1250.00"),
        ("€ 2.500,00", "2500.00"),
        (7, "7.00"),
        (2.5, "2.50"),
        ("", None),
        (None, None),
    ],
)
def test_a_price_is_kept_one_way(typed: Any, kept: str | None) -> None:
    assert read(typed) == kept


@pytest.mark.parametrize(
    "typed", ["tien", "1,250", "12,505", "-5", "1e9", "12 of 15", 100_000, "1.25.0", "€"]
)
def test_what_is_no_price_is_refused(typed: Any) -> None:
    with pytest.raises(Invalid, match="12,50"):
        read(typed)


def test_a_price_is_shown_with_a_comma() -> None:
    assert (euro_text(Decimal("12.5")), euro_text("1250.00")) == ("€ 12,50", "€ 1.250,00")
    assert (typed_text("2.50"), typed_text(None)) == ("2,50", "")
    assert read(typed_text(read("1.250"))) == "1250.00"
