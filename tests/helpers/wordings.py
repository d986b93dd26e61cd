"""What is written in a value, and what looks like a telephone number in it."""

import re
from collections.abc import Iterator
from typing import Any

NUMBER = re.compile(r"\d[\d ().-]{6,}\d")


def texts(value: Any) -> Iterator[str]:
    """Yield every text a visitor may read: not ids, dates and codes."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in {
                "id",
                "organization",
                "concepts",
                "exclusive",
                "main",
                "exceptions",
                "dtstart",
                "region",
                "municipality",
            }:
                yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)
