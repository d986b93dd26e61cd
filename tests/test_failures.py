"""What the log and the health page may tell of an error: its kind and its code, and no words of others."""

import sqlite3

import psycopg
import pytest
from django.db import OperationalError

from directory.failures import named


def caused(cause: BaseException) -> OperationalError:
    error = OperationalError("host secret-host")
    error.__cause__ = cause
    return error


def sqlite_full() -> sqlite3.Error:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorname = "SQLITE_FULL"
    return error


@pytest.mark.parametrize(
    ("error", "name"),
    [
        (ValueError("Mila"), "ValueError"),
        (OSError(28, "No space left on device"), "OSError ENOSPC"),
        (OSError("zomaar"), "OSError"),
        (ConnectionRefusedError(111, "to 10.0.0.1"), "ConnectionRefusedError ECONNREFUSED"),
        (caused(sqlite_full()), "OperationalError SQLITE_FULL"),
        (caused(psycopg.errors.AdminShutdown("x")), "OperationalError 57P01"),
        (
            caused(psycopg.OperationalError("FATAL:  sorry, too many clients already")),
            "OperationalError TOO_MANY_CONNECTIONS",
        ),
        (caused(psycopg.OperationalError("password of eva")), "OperationalError"),
        (OperationalError("host secret-host"), "OperationalError"),
    ],
)
def test_an_error_is_named_by_kind_and_code(error: BaseException, name: str) -> None:
    assert named(error) == name
