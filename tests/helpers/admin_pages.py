"""Saving at a page of the admin as a browser does: with what the page said when it was opened."""

import re
from typing import Any

from django.http import HttpResponse
from django.test import Client

SEEN = re.compile(r'name="gezien" value="([^"]+)"')


def seen(client: Client, address: str) -> dict[str, str]:
    """Open a page of the admin and return what it remembers of what it showed; nothing where it lets nobody save."""
    found = SEEN.search(client.get(address).text)
    return {"gezien": found[1]} if found else {}


def save_at(client: Client, address: str, form: dict[str, Any]) -> HttpResponse:
    """Open a page of the admin and send its form."""
    return client.post(address, form | seen(client, address))  # type: ignore[return-value]
