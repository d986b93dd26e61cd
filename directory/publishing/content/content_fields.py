"""Cleaning one value: each function returns the normalised value or raises ``Invalid`` with a Dutch sentence.

Nothing that was typed is repeated in a message, except where a word must be recognised.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.utils.translation import gettext as _
from rapidfuzz import process

from directory.language.cleaning import LINE, Invalid, fitting, line, read_number, text
from directory.publishing.content.errors import ContentError

FIRST_YEAR = 1950
MAIL_ADDRESS = re.compile(r"(?:mailto:)?[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+", re.IGNORECASE)
web_address = URLValidator(schemes=["http", "https"])


class Problems:
    """Collects every problem by its path, so that all are told at once."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}

    def add(self, path: str, message: str) -> None:
        self.found.setdefault(path, message)

    def take[T](self, path: str, clean: Callable[..., T], value: Any, *args: Any, default: T) -> T:
        """Return the cleaned value, or ``default`` for nothing and for a problem, which is noted."""
        if value is None:
            return default
        try:
            return clean(value, *args)
        except Invalid as invalid:
            self.add(path, str(invalid))
            return default

    def each(self, path: str, raw: Any, most: int) -> Iterator[tuple[str, Any]]:
        """Yield (path, value) of every value in a list of at most ``most``; nothing is an empty list."""
        if raw is None:
            return
        if not isinstance(raw, list | tuple):
            self.add(path, _("Hier hoort een lijst te staan."))
        elif len(raw) > most:
            self.add(path, _("Dit zijn er te veel. Er passen er %(n)s.") % {"n": most})
        else:
            yield from ((f"{path}.{n}", value) for n, value in enumerate(raw))


def at[T](field: str, clean: Callable[..., T], value: Any, *args: Any) -> T:
    """Return one cleaned value. Raises ContentError at ``field``."""
    try:
        return clean(value, *args)
    except Invalid as invalid:
        raise ContentError({field: str(invalid)}) from invalid


def needed(field: str, value: Any, longest: int, empty: str) -> str:
    """Return a text that has to say something. Raises ContentError at ``field``, with ``empty`` for nothing."""
    found = at(field, text, value, longest)
    if not found:
        raise ContentError({field: empty})
    return found


def without_empty(values: dict[str, Any]) -> dict[str, Any]:
    """Return the dictionary without texts, lists and flags that say nothing; a nought stays."""
    return {
        key: value
        for key, value in values.items()
        if not (value is None or value is False or value == "" or value == [])
    }


def url(value: Any) -> str:
    """Return a public http(s) address without a name or password in it, or an empty text."""
    address = line(value)
    if not address:
        return ""
    if MAIL_ADDRESS.fullmatch(address):
        raise Invalid(_("Dit is een e-mailadres. Schrijf hier een webadres, zoals https://www.voorbeeld.nl."))
    if "://" not in address and ":" not in address.split("/")[0]:
        address = f"https://{address}"
    try:
        web_address(address)
        parts = urlsplit(address)
        host = parts.hostname or ""
    except (ValidationError, ValueError):
        raise Invalid(_what_is_wrong(address)) from None
    if "@" in parts.netloc:
        raise Invalid(_("Haal wat er voor de @ staat uit dit webadres, en de @ zelf ook."))
    if "." not in host or ":" in host or host.rsplit(".", 1)[-1].isdigit():
        raise Invalid(_what_is_wrong(address))
    return fitting(address, LINE)


def _what_is_wrong(address: str) -> str:
    if "." not in address:
        return _("Dit is geen webadres. Schrijf het zoals https://www.voorbeeld.nl.")
    if len(re.findall(r"https?://|www\.", address.removeprefix("https://"))) > 1 or " " in address:
        return _("Schrijf hier één webadres en niets anders, zoals https://www.voorbeeld.nl.")
    return _("Dit webadres kunnen we niet lezen. Schrijf het zoals https://www.voorbeeld.nl.")


def email(value: Any) -> str:
    """Return an e-mail address with a lower-case domain, or an empty text."""
    address = line(value, 254)
    if not address:
        return ""
    if address.lower().startswith("mailto:"):
        address = address[len("mailto:") :]
    try:
        validate_email(address)
    except ValidationError:
        raise Invalid(
            _("Schrijf hier één e-mailadres en niets anders, zoals naam@voorbeeld.nl.")
            if "@" in address
            else _("Dit is geen e-mailadres. Schrijf het zoals naam@voorbeeld.nl.")
        ) from None
    name, _at, domain = address.rpartition("@")
    return f"{name}@{domain.lower()}"


def year(value: Any, latest: int) -> int | None:
    wrong = _("Schrijf een jaartal van %(first)s tot en met %(last)s.") % {
        "first": FIRST_YEAR,
        "last": latest,
    }
    found = read_number(value, FIRST_YEAR, latest, wrong)
    if found is None:
        return None
    if found % 1:
        raise Invalid(wrong)
    return int(found)


def whole(value: Any, lowest: int, highest: int) -> int:
    wrong = _("Schrijf een heel getal van %(a)s tot en met %(b)s.") % {"a": lowest, "b": highest}
    found = read_number(value, lowest, highest, wrong)
    if found is None or found % 1:
        raise Invalid(wrong)
    return int(found)


def flag(value: Any) -> bool:
    """Return yes or no; nothing is no."""
    return bool(maybe(value))


def maybe(value: Any) -> bool | None:
    """Return yes, no or None for unknown."""
    if value is None or isinstance(value, bool):
        return value
    raise Invalid(_("Kies ja of nee."))


def identifier(value: Any) -> str:
    """Return a UUID in its usual writing."""
    try:
        return str(UUID(line(value, 40)))
    except ValueError:
        raise Invalid(_("Dit kenmerk klopt niet.")) from None


def one_of(value: Any, allowed: Iterable[str]) -> str:
    """Return a word of a closed list, or an empty text."""
    word = line(value, 80)
    if word and word not in allowed:
        raise Invalid(unknown_word(word, allowed))
    return word


def some_of(value: Any, order: Mapping[str, int]) -> list[str]:
    """Return words of a closed list, each once, in the list's own order."""
    if not isinstance(value, list | tuple) or len(value) > 200:
        raise Invalid(_("Hier hoort een lijst te staan."))
    words = {line(word, 80) for word in value} - {""}
    for word in sorted(words):
        if word not in order:
            raise Invalid(unknown_word(word, order))
    return sorted(words, key=order.__getitem__)


def unknown_word(word: str, allowed: Iterable[str]) -> str:
    """Say that a word is not on the list, with the nearest that is."""
    near = process.extractOne(word, list(allowed), score_cutoff=60)
    if near:
        return _("“%(word)s” kennen we hier niet. Bedoel je “%(near)s”?") % {"word": word, "near": near[0]}
    return _("“%(word)s” kennen we hier niet. Kies een woord uit de lijst.") % {"word": word}
