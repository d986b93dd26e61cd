"""How the tests of the pages read what a visitor gets."""

import re
from typing import Any

import pytest
from django.test import Client

from directory.search.answer.state import live
from tests.helpers import factories


def html(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def text_of(page: str) -> str:
    """Return what a page says, without its markup."""
    main = page.partition("<main")[2].partition("</main>")[0]
    main = re.sub(r'<span class="tt-nowrap">(.*?)</span>', r"\1", main)
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def offer_text(client: Client, **values: Any) -> str:
    """Return what the page of an offer with this content and state says."""
    return text_of(html(client, factories.make_service(**values).get_absolute_url()))


def standing_snapshot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the snapshot that stands answer, as it does beside the thread that renews it."""
    register = live.register()
    monkeypatch.setattr(live, "register", lambda: register)


def heading(page: str) -> str:
    """Return the heading as it is read."""
    found = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)
    assert found
    return " ".join(re.sub(r"<span[^>]*hidden>.*?</span>|<[^>]+>", " ", found[1]).split())


BY_PHONE: dict[str, Any] = {"delivery_modes": ["telefoon"], "locations": [], "concepts": ["luisterlijn"]}
LINE = [{"number": "0800-0000", "kind": "voice", "public": True}]
