"""What differs between two contents of an entry, field by field, with the words marked that changed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any, NamedTuple
from uuid import UUID

from directory.language.wording import km_text
from directory.models import Location, Revision
from directory.places.distance import km
from directory.publishing.content.field_labels import FIELD_LABELS
from directory.publishing.content.names import Content, Point, Words
from directory.publishing.content.readable import Lines, address
from directory.publishing.versions.kinds import OFFER, Shape, shape_of
from directory.publishing.versions.rebasing import is_behind

WORDS = re.compile(r"\s+|\d{1,2}[:.]\d{2}(?:[-–]\d{1,2}[:.]\d{2})?|\+?\d[\d\s-]{6,}\d|[\w’']+|[^\w\s]")
"""Times, from one to another, and phone numbers count as one word."""
ALIKE = 0.4
"""From this likeness on two lines are one that was changed; below it one went and another came."""
LOOKED_FOR = (
    (FIELD_LABELS["not_for"], {"not_for"}),
    (FIELD_LABELS["guides"], {"guides"}),
    (FIELD_LABELS["schedules"], {"schedules", "when_note"}),
    (FIELD_LABELS["costs"], {"costs", "price", "cost_note"}),
    (FIELD_LABELS["contacts"], {"phones", "contacts", "url", "signup_url", "chat_url"}),
)


class Piece(NamedTuple):
    """Some words; ``changed``: they went, or came."""

    text: str
    changed: bool


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """A location that moved: where to, how far ("1,2 km"), and both points."""

    address: str
    distance: str
    was: Point
    becomes: Point


@dataclass(frozen=True, slots=True)
class FieldDiff:
    key: str
    label: str
    was: tuple[Line, ...]
    becomes: tuple[Line, ...]
    moved: tuple[Moved, ...] = ()


@dataclass(frozen=True, slots=True)
class Same:
    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Diff:
    """``is_new``: there was nothing before, so that every field only came; ``missing`` is what it leaves open.

    ``behind``: the entry was published anew since this change was begun.
    """

    is_new: bool
    changed: tuple[FieldDiff, ...]
    same: tuple[Same, ...]
    missing: tuple[str, ...] = ()
    behind: bool = False

    @property
    def emptied(self) -> tuple[str, ...]:
        """What the fields are called that said something and say nothing any more."""
        return tuple(field.label for field in self.changed if field.was and not field.becomes)


def diff_of(revision: Revision) -> Diff:
    """Return what a revision changes in what is on the site now, or in what it replaced once it is decided.

    At most eight queries.
    """
    shape = shape_of(revision)
    content = shape.upgrade(revision.content, revision.schema_version)
    behind = revision.status in Revision.UNDECIDED and is_behind(revision)
    base = revision.service.live_revision if behind and revision.service else revision.base_revision
    before = shape.upgrade(base.content, base.schema_version) if base else {}
    return replace(compare(before, content, shape), behind=behind)


def compare(before: Content, after: Content, shape: Shape = OFFER) -> Diff:
    words = Words.load([before, after])
    changed, same = [], []
    for key, label in shape.labels.items():
        was, becomes = shape.lines(key, before, words), shape.lines(key, after, words)
        if was != becomes:
            moved = tuple(_moves(before, after, words)) if key == "locations" else ()
            changed.append(FieldDiff(key, str(label), *marked(was, becomes), moved))
        elif was:
            same.append(Same(str(label), tuple(was)))
    missing = _missing(after) if shape is OFFER and not before else ()
    return Diff(not before, tuple(changed), tuple(same), missing)


def _missing(content: Content) -> tuple[str, ...]:
    """Return what people look for first and a new entry does not say."""
    places = content.get("locations", ())
    statement = {key for key in content if content[key]} | {
        "schedules" for place in places if place.get("schedules")
    }
    return tuple(str(label) for label, keys in LOOKED_FOR if not statement & keys)


def marked(was: Lines, becomes: Lines) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return both sides with what went and what came marked: whole lines, or the words within one."""
    left: list[Line] = []
    right: list[Line] = []
    for tag, a, b, c, d in SequenceMatcher(None, was, becomes, autojunk=False).get_opcodes():
        if tag == "equal":
            left += [(Piece(line, False),) for line in was[a:b]]
            right += [(Piece(line, False),) for line in becomes[c:d]]
            continue
        pairs = min(b - a, d - c)
        for old, new in zip(was[a : a + pairs], becomes[c : c + pairs], strict=True):
            one, other = _differences_marked(old, new)
            left.append(one)
            right.append(other)
        left += [(Piece(line, True),) for line in was[a + pairs : b]]
        right += [(Piece(line, True),) for line in becomes[c + pairs : d]]
    return tuple(left), tuple(right)


def _differences_marked(old: str, new: str) -> tuple[Line, Line]:
    a, b = WORDS.findall(old), WORDS.findall(new)
    matcher = SequenceMatcher(str.isspace, a, b, autojunk=False)
    if matcher.ratio() < ALIKE:
        return (Piece(old, True),), (Piece(new, True),)
    left: list[Piece] = []
    right: list[Piece] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        left.append(Piece("".join(a[i:j]), tag != "equal"))
        right.append(Piece("".join(b[k:m]), tag != "equal"))
    return _joined(left), _joined(right)


def _joined(pieces: Sequence[Piece]) -> Line:
    """Return the pieces without empty ones, and what changed together as one."""
    line: list[Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        if line and line[-1].changed == piece.changed:
            line.append(Piece(line.pop().text + piece.text, piece.changed))
        else:
            line.append(piece)
    return tuple(line)


def _moves(before: Content, after: Content, words: Words) -> Iterator[Moved]:
    """Yield the places whose address changed; never one that is or was confidential."""
    old = {place["id"]: place for place in before.get("locations", ())}
    new = {place["id"]: place for place in after.get("locations", ())}
    pairs = [(old[id], new[id]) for id in old.keys() & new.keys()]
    if not pairs and len(old) == len(new) == 1:
        pairs = [(*old.values(), *new.values())]
    pairs = [(a, b) for a, b in pairs if _where(a) != _where(b) and not _secret(a) and not _secret(b)]
    known = _known_points([UUID(a["id"]) for a, _b in pairs])
    for was, becomes in sorted(pairs, key=lambda pair: address(pair[1])):
        start = known.get(was["id"]) or words.points.get(was.get("postal_code", "")[:4])
        end = words.points.get(becomes.get("postal_code", "")[:4])
        if start and end and start != end:
            yield Moved(address(becomes), km_text(km(*start, *end)), start, end)


def _known_points(ids: list[UUID]) -> dict[str, Point]:
    rows = Location.objects.filter(pk__in=ids, confidential=False).values_list("pk", "lat", "lon")
    return {str(pk): (lat, lon) for pk, lat, lon in rows}


def _where(place: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(place.get(key) for key in ("address", "postal_code", "place"))


def _secret(place: Mapping[str, Any]) -> bool:
    return bool(place.get("confidential"))
