"""What a variable is read as; that a bad value stops the start is held by ``test_settings``."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import environment as env


@pytest.mark.parametrize(
    ("url", "message"),
    [("mysql://nope", "must start with"), ("postgresql://db:port/tussentijd", "no valid port")],
)
def test_a_database_that_cannot_be_is_named(url: str, message: str, tmp_path: object) -> None:
    with pytest.raises(ImproperlyConfigured, match=message):
        env.database(url, tmp_path)  # type: ignore[arg-type]


def test_a_connection_keeps_little_of_the_file(tmp_path: Path) -> None:
    """Each thread of each worker has one: what one keeps is kept eight times."""
    settings: Any = env.sqlite(str(tmp_path / "register.sqlite3"))
    with sqlite3.connect(settings["NAME"]) as connection:
        connection.executescript(settings["OPTIONS"]["init_command"])
        (kept,) = connection.execute("pragma cache_size").fetchone()
        (mapped,) = connection.execute("pragma mmap_size").fetchone()
    connection.close()
    assert kept == -env.PAGES_KB, "negative is in KB, positive in pages"
    assert env.PAGES_KB <= 4096
    assert mapped == 0


def test_counts_are_kept_in_the_database_or_in_redis() -> None:
    assert env.cache("")["BACKEND"] == "config.counts.CountsTable"
    assert env.cache("redis://cache:6379/1")["LOCATION"] == "redis://cache:6379/1"
    with pytest.raises(ImproperlyConfigured, match="redis"):
        env.cache("memcached://cache")


def test_another_way_to_log_in_needs_all_its_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"):
        monkeypatch.delenv(name, raising=False)
    assert env.oidc() == []
    monkeypatch.setenv("OIDC_ISSUER", "https://inloggen.example/")
    with pytest.raises(ImproperlyConfigured, match="OIDC_CLIENT_ID and OIDC_CLIENT_SECRET"):
        env.oidc()
    monkeypatch.setenv("OIDC_CLIENT_ID", "tussentijd")
    monkeypatch.setenv("OIDC_CLIENT_SECRET", "geheim")
    (app,) = env.oidc()
    assert app["client_id"] == "tussentijd"
    assert app["settings"] == {"server_url": "https://inloggen.example", "oauth_pkce_enabled": True}
