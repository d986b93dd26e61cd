"""Whoever sends in far more than a person does is asked to wait; reading goes on."""

import pytest
from django.test import Client

from directory.views.shared import middleware

pytestmark = pytest.mark.django_db


def test_a_client_that_sends_in_without_end_is_asked_to_wait(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(middleware, "MOST_POSTS", 3)
    answers = [client.post("/inloggen/", {"email": "geen adres"}).status_code for _ in range(4)]
    assert answers[3] == 429
    assert 429 not in answers[:3]
    refused = client.post("/inloggen/", {"email": "geen adres"})
    assert "wacht" in refused.content.decode().lower()
    assert client.get("/inloggen/").status_code == 200
    other = Client(REMOTE_ADDR="192.0.2.7")
    assert other.post("/inloggen/", {"email": "geen adres"}).status_code != 429
