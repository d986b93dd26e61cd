"""A short list of fixed words in one text column, so that both databases can filter on it."""

from collections.abc import Iterable
from typing import Any

from django.db import models


def join_tokens(tokens: Iterable[str]) -> str:
    """Return ``|a|b|``, or an empty text for no tokens."""
    tokens = list(tokens)
    return f"|{'|'.join(tokens)}|" if tokens else ""


def split_tokens(value: str) -> list[str]:
    """Return the tokens of ``|a|b|``."""
    return [token for token in value.split("|") if token]


class TokensField(models.CharField):  # type: ignore[type-arg]
    """A list of fixed words, stored as ``|a|b|``. Filter with ``field__contains=token("a")``."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 255)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", list)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> list[str]:
        return split_tokens(value or "")

    def to_python(self, value: Any) -> list[str]:
        if value is None:
            return []
        return split_tokens(value) if isinstance(value, str) else list(value)

    def get_prep_value(self, value: Any) -> str:
        return value if isinstance(value, str) else join_tokens(value or [])

    def run_validators(self, value: Any) -> None:
        super().run_validators(join_tokens(value))

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        if not value and not self.blank:
            super().validate("", model_instance)

    def value_to_string(self, obj: models.Model) -> str:
        return join_tokens(self.value_from_object(obj))


def token(word: str) -> str:
    """Return the text by which one word is found in a TokensField."""
    return f"|{word}|"
