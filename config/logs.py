"""Logging without a query string or an address: a search says something about someone's health."""

import logging
import re
from typing import Any

from directory.failures import named

QUERY = re.compile(r"\?.*")
ADDRESS = re.compile(
    r"\b\d{1,3}(?:\.\d{1,3}){3}\b"
    r"|(?<![\w:])(?=[0-9a-fA-F:]*::|(?:[0-9a-fA-F]+:){7})[0-9a-fA-F:]{2,39}(?![\w:])"
)
# Who has these links may answer for an owner, or read what somebody reported.
SECRET_LINK = re.compile(r"/(bevestigen(?:/plek)?|melding)/[^/\s]+")


def clean(text: str) -> str:
    """Return ``text`` without query strings, IP addresses and what makes a link secret."""
    return ADDRESS.sub("-", SECRET_LINK.sub(r"/\1/-", QUERY.sub("", text)))


class PrivateFormatter(logging.Formatter):
    """Formats a record, traceback included, and takes out what could say who asked what."""

    def format(self, record: logging.LogRecord) -> str:
        return clean(super().format(record))

    def formatException(self, ei: Any) -> str:  # noqa: N802
        # An exception's own text may quote what a visitor typed; where it happened is enough.
        _kind, value, _trace = ei
        lines = super().formatException(ei).splitlines()
        frames = [line for line in lines if line.startswith("  File ")]
        return "\n".join([*frames, named(value)])


def logging_settings(level: str) -> dict[str, Any]:
    """Return Django's LOGGING: one stream to stderr, no mail, no request object."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "private": {
                "()": PrivateFormatter,
                "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
                # With its offset: one hour of the night on which summer time ends is there twice.
                "datefmt": "%Y-%m-%dT%H:%M:%S%z",
            }
        },
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": "private"},
            "nowhere": {"class": "logging.NullHandler"},
        },
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": ["stderr"], "level": level, "propagate": False},
            "django.server": {"handlers": ["stderr"], "level": level, "propagate": False},
            # What somebody asked for in vain stands in the path, and may be words about a life.
            "django.request": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
            "django.security.DisallowedHost": {"handlers": ["nowhere"], "propagate": False},
        },
    }
