"""What in a text may lead back to a person: by ``deduce``, made for Dutch medical text, and by rules of our own.

``deduce`` builds lists to look names up in, for two minutes and some hundreds of megabytes, the first time; they are
kept in the site's data folder. Nothing here is for a request: ``checking`` runs it.
"""

import importlib
import importlib.util
import logging
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.conf import settings

from directory.models import TextHit
from directory.publishing.cases import placeholders
from directory.publishing.cases.casing import recased
from directory.publishing.cases.passages import is_only_names, passages, repetitions
from directory.publishing.cases.rare import rare_together
from directory.publishing.cases.rules import (
    SENTENCE,
    Found,
    beside_names,
    found_by_rules,
    trimmed,
)

Kind = TextHit.Kind
Reader = Callable[[str], Iterable[Found]]

KINDS = {
    "persoon": Kind.NAME,
    "patient": Kind.NAME,
    "locatie": Kind.PLACE,
    "ziekenhuis": Kind.ORGANIZATION,
    "zorginstelling": Kind.ORGANIZATION,
    "datum": Kind.DATE,
    "telefoonnummer": Kind.NUMBER,
    "bsn": Kind.NUMBER,
    "id": Kind.NUMBER,
    "emailadres": Kind.CONTACT,
    "url": Kind.CONTACT,
}
"""What we call the tags of deduce; ages are left to our own rule, which takes only those above 89."""
HELP = {"112", "113", "0800-0113", "0800 0113", "088 0113", "0800-2000", "0800-0432"}
"""Numbers that anybody may know."""


class NotInstalled(RuntimeError):  # noqa: N818
    """This site cannot look for names: ``deduce`` is not there."""


def is_installed() -> bool:
    """Say whether ``deduce`` can be imported; nothing is loaded."""
    try:
        return importlib.util.find_spec("deduce") is not None
    except (ImportError, ValueError):
        return False


def load_reader() -> Reader:
    """Return what finds names and places by deduce, from lists that are kept or built now. Raises NotInstalled."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    try:
        deduce = importlib.import_module("deduce")
    except ImportError as error:
        raise NotInstalled from error
    finally:
        # The package sends every log line of the whole process to the screen when it is imported.
        root.handlers[:], root.level = handlers, level
    settings.DEDUCE_FOLDER.mkdir(parents=True, exist_ok=True)
    engine = deduce.Deduce(cache_path=settings.DEDUCE_FOLDER)
    return lambda text: by_deduce(engine, text)


def by_deduce(engine: Any, text: str) -> list[Found]:
    named = ((KINDS.get(each.tag), each) for each in engine.deidentify(text).annotations)
    return [
        Found(each.start_char, each.end_char, str(kind), str(placeholders.OF_KIND[kind]))
        for kind, each in named
        if kind
    ]


def found_in(text: str, reader: Reader) -> list[Found]:
    """Return what may lead back to a person, in order, no piece over another but for a rare combination."""
    taken_out = [
        match.span()
        for match in re.finditer("|".join(re.escape(str(each)) for each in placeholders.ALL), text)
    ]
    read = [*found_by_rules(text), *by_passage(text, reader), *of_one_case(text, reader)]
    everything = [
        found
        for found in (*read, *beside_names(text, read))
        if text[found.start : found.end].strip() not in HELP and not within(found, taken_out)
    ]
    kept = apart(everything)
    return sorted([*kept, *rare_together(text, kept)])


def by_passage(text: str, reader: Reader) -> Iterator[Found]:
    """Yield what ``reader`` finds in each passage of a text, at its place in the whole.

    Of a row of names it is given nothing, because reading it takes long: the whole row is found.
    """
    rows: list[tuple[int, int]] = list(repetitions(text))
    for at, passage in passages(text):
        if is_only_names(passage):
            rows.append(trimmed(text, at, at + len(passage)))
            continue
        for each in reader(passage):
            yield each._replace(start=each.start + at, end=each.end + at)
    for start, end in joined(rows):
        yield Found(start, end, Kind.NAME, str(placeholders.NAME))


def of_one_case(text: str, reader: Reader) -> Iterator[Found]:
    """Yield the names and places in sentences typed all in small or all in large letters."""
    for match in SENTENCE.finditer(text):
        for each in by_passage(recased(match[0]), reader):
            if each.kind in (Kind.NAME, Kind.PLACE):
                yield each._replace(start=each.start + match.start(), end=each.end + match.start())


def joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans with those made one that lie over or beside one another."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1] + 1:
            start, end = found[-1][0], max(end, found.pop()[1])
        found.append((start, end))
    return found


def within(found: Found, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= found.start and found.end <= end for start, end in spans)


def apart(found: Iterable[Found]) -> list[Found]:
    """Keep of pieces that lie over one another the longest, an own rule before deduce where they are as long."""
    kept: list[Found] = []
    for each in sorted(found, key=lambda one: one.start - one.end):
        if all(each.end <= other.start or other.end <= each.start for other in kept):
            kept.append(each)
    return sorted(kept)
