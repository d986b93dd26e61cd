"""The environment decides; a bad value stops the start with a sentence that names it."""

import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import environment as env
from config.logs import PrivateFormatter, clean, logging_settings

ROOT = Path(__file__).parents[2]


PRODUCTION = {
    "TUSSENTIJD_ENV": "production",
    "SECRET_KEY": "x" * 60,
    "ALLOWED_HOSTS": "tussentijd.example",
    "DATABASE_URL": "postgresql://someone@db/tussentijd",
}


KINDS = (
    "from config import settings as s;"
    "print(s.DEBUG, s.PRODUCTION, s.EXAMPLE_DATA, s.SESSION_COOKIE_SECURE, s.DATABASES['default']['ENGINE'])"
)


def settings_under(tmp_path: Path, script: str = KINDS, **variables: str) -> subprocess.CompletedProcess[str]:
    """Load the settings in a process of their own; print what the test asks about."""
    clean_environment = {"TUSSENTIJD_VAR": str(tmp_path)} | {
        name: os.environ[name] for name in ("PATH", "COVERAGE_PROCESS_CONFIG") if name in os.environ
    }
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**clean_environment, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_local_site_needs_no_settings_and_has_debug_off(tmp_path: Path) -> None:
    result = settings_under(tmp_path)
    assert result.stdout.split() == ["False", "False", "True", "False", "django.db.backends.sqlite3"], (
        result.stderr
    )


def test_a_local_site_keeps_the_key_it_made(tmp_path: Path) -> None:
    settings_under(tmp_path)
    first = (tmp_path / "secret_key").read_text()
    settings_under(tmp_path)
    assert (tmp_path / "secret_key").read_text() == first
    assert len(first) >= 50


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"])
def test_production_names_what_is_missing(tmp_path: Path, missing: str) -> None:
    variables = {**PRODUCTION}
    variables.pop(missing)
    result = settings_under(tmp_path, **variables)
    assert result.returncode != 0
    assert f"{missing} is required" in result.stderr


def test_production_alone_switches_everything(tmp_path: Path) -> None:
    result = settings_under(
        tmp_path,
        TUSSENTIJD_ENV="production",
        SECRET_KEY="x" * 60,
        ALLOWED_HOSTS="tussentijd.example",
        DEBUG="1",
        DATABASE_URL="postgresql://someone:p%40ss@db/tussentijd",
    )
    assert result.stdout.split() == ["False", "True", "False", "True", "django.db.backends.postgresql"], (
        result.stderr
    )


def test_cookies_of_production_belong_to_one_host(tmp_path: Path) -> None:
    asked = (
        "print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, s.SESSION_COOKIE_SECURE and s.CSRF_COOKIE_SECURE)"
    )
    result = settings_under(tmp_path, script=f"from config import settings as s;{asked}", **PRODUCTION)
    assert result.stdout.split() == ["__Host-session", "__Host-csrf", "True"], result.stderr


@pytest.mark.parametrize(("name", "value"), [("SECRET_KEY", "x"), ("ALLOWED_HOSTS", "*")])
def test_production_refuses_what_is_weak(tmp_path: Path, name: str, value: str) -> None:
    result = settings_under(tmp_path, **{**PRODUCTION, name: value})
    assert result.returncode != 0
    assert name in result.stderr


def test_only_the_owner_enters_the_folder_with_data(tmp_path: Path) -> None:
    settings_under(tmp_path / "var")
    assert (tmp_path / "var").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TUSSENTIJD_ENV", "productie"),
        ("DEBUG", "misschien"),
        ("TRUSTED_PROXIES", "-1"),
        ("SWEEP_INTERVAL", "often"),
        ("DATABASE_URL", "mysql://nope"),
        ("MAP_TILES_URL", "https://tiles.example; script-src *"),
        ("LOG_LEVEL", "LOUD"),
    ],
)
def test_a_bad_value_fails_loudly(tmp_path: Path, name: str, value: str) -> None:
    result = settings_under(tmp_path, **{name: value})
    assert result.returncode != 0
    assert name in result.stderr


def test_a_database_url_is_read_with_its_escapes(tmp_path: Path) -> None:
    parsed = env.database("postgresql://us%40er:p%2Fss@db.example:6543/name", tmp_path / "x")
    assert (parsed["USER"], parsed["PASSWORD"], parsed["HOST"], parsed["PORT"], parsed["NAME"]) == (
        "us@er",
        "p/ss",
        "db.example",
        "6543",
        "name",
    )


def test_tiles_open_the_policy_for_their_origin_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAP_TILES_URL", "https://{s}.tiles.example/{z}/{x}/{y}.png")
    assert env.origins("MAP_TILES_URL") == ["https://*.tiles.example"]
    monkeypatch.setenv("MAP_TILES_URL", "javascript:alert(1)")
    with pytest.raises(ImproperlyConfigured):
        env.origins("MAP_TILES_URL")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("GET /zoeken/?q=ik wil&waar=1066 HTTP/1.1", "GET /zoeken/"),
        ("from 192.168.1.20 came", "from - came"),
        ("from 2001:db8:85a3::8a2e:370:7334 came", "from - came"),
        ("from ::1 came", "from - came"),
        ("at 12:30:15 done", "at 12:30:15 done"),
        ("GET /bevestigen/WyJyIiw.1ycJOK.0aXS-_u/gestopt/ 200", "GET /bevestigen/-/gestopt/ 200"),
        ("GET /bevestigen/plek/WyJyIiw.1ycJOK.0aXS/vol/ 200", "GET /bevestigen/plek/-/vol/ 200"),
        ("at /melding/0b2c9f4e-4f4e-4d8a-9a54-2a1d9d2f6f11/", "at /melding/-/"),
    ],
)
def test_a_log_line_says_neither_query_nor_address(line: str, expected: str) -> None:
    assert clean(line) == expected


def test_a_logged_exception_keeps_the_place_and_not_the_words() -> None:
    formatter = PrivateFormatter()
    try:
        raise ValueError("iemand typte: ik wil niet meer")
    except ValueError:
        text = formatter.formatException(sys.exc_info())
    assert "ik wil niet meer" not in text
    assert "ValueError" in text
    assert "test_settings.py" in text


def test_a_log_line_says_its_time_with_the_offset() -> None:
    private = logging_settings("INFO")["formatters"]["private"]
    line = PrivateFormatter(private["format"], private["datefmt"]).format(
        logging.LogRecord("directory", logging.INFO, "", 0, "gedaan", None, None)
    )
    assert re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4} INFO directory gedaan$", line)
