"""What two editors wrote in the same texts at once: whose words stand in the form, and what the other one wrote."""

import hashlib
import json
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

Content = Mapping[str, Any]


class Beside(NamedTuple):
    """``texts`` are what the form shows: this editor's words where they changed any, else what stands there now.

    ``theirs`` is what stands there now in the fields that both changed, by key.
    """

    texts: dict[str, Any]
    theirs: dict[str, Any]


def begun_with(content: Content, keys: Collection[str]) -> str:
    """Return what stands in these fields as marks that a form carries along: "name:0f3a summary:9b21"."""
    return " ".join(f"{key}:{mark(content.get(key))}" for key in keys)


def beside(typed: Content, now: Content, begun: str, keys: Collection[str]) -> Beside:
    """Put what an editor typed beside what stands there ``now``. Without marks all that differs counts as changed by both."""
    before = dict(pair.split(":", 1) for pair in begun.split() if ":" in pair)
    texts: dict[str, Any] = {}
    theirs: dict[str, Any] = {}
    for key in keys:
        mine, other = mark(typed.get(key)), mark(now.get(key))
        if mine == before.get(key, other):
            texts[key] = now.get(key)
            continue
        texts[key] = typed.get(key)
        if other not in (mine, before.get(key)):
            theirs[key] = now.get(key)
    return Beside(texts, theirs)


def mark(value: Any) -> str:
    """Return a mark of a field's value; an empty one is as good as none, whatever way its lines end."""
    if isinstance(value, str):
        value = "\n".join(value.split("\r\n")).strip()
    reported = json.dumps(value or None, sort_keys=True, default=str)
    return hashlib.blake2b(reported.encode(), digest_size=5).hexdigest()
