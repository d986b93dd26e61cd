"""Prices in euro: read as people type them, kept as "12.50", shown as "€ 12,50"."""

import re
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from directory.language.cleaning import Invalid, read_number
from directory.language.wording import with_separators

MOST = 99_999
EURO = r"(?:€|eur(?:o)?)?"
TYPED = re.compile(
    rf"{EURO}\s*(?P<euros>\d{{1,3}}(?:\.\d{{3}})+|\d+)(?:[.,](?:(?P<cents>\d{{1,2}})|-{{1,2}}))?\s*{EURO}\s*"
    r"(?:p\.?\s?p\.?|per\s+persoon|per\s+keer|p\.?\s?k\.?)?\.?",
    re.IGNORECASE,
)
"""Also "€ 1.250", "2,50 euro", "€ 5,-" and "2,50 p.p."; three figures behind a point are thousands."""


def read(value: Any) -> str | None:
    """Return a price as "12.50"; None for nothing. Raises Invalid."""
    wrong = _("Schrijf een prijs in euro's, zoals 12,50.")
    if isinstance(value, str) and (found := TYPED.fullmatch(value.strip())):
        value = f"{found['euros'].replace('.', '')}.{found['cents'] or 0}"
    elif isinstance(value, str) and any(map(str.isdigit, value)):
        raise Invalid(wrong)
    price = read_number(value, 0, MOST, wrong)
    if price is None:
        return None
    if price * 100 % 1:
        raise Invalid(wrong)
    return f"{price:.2f}"


def euro_text(price: Decimal | str) -> str:
    """Return "€ 12,50" for a price as it is kept."""
    return _("€ %(amount)s") % {"amount": with_separators(f"{Decimal(price):,.2f}")}


def typed_text(price: Decimal | str | None) -> str:
    """Return a kept price as an owner would type it, "12,50"; an empty text for none."""
    return "" if price is None else str(price).replace(".", ",")
