"""Two versions of one field in words, for who must choose between them."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from directory.publishing.content.field_labels import FIELD_LABELS
from directory.publishing.content.names import Content, Words
from directory.publishing.content.readable import alone
from directory.publishing.versions.rebasing import Meanwhile


class Dispute(NamedTuple):
    """``new`` is what is on the site now, ``mine`` what this draft says; lines, "niet ingevuld" for an empty field."""

    key: str
    label: str
    new: tuple[str, ...]
    mine: tuple[str, ...]


def disputes(found: Meanwhile) -> list[Dispute]:
    """Return every field that both changed, with both versions as people read them. Four queries."""
    words = Words.load([found.live, found.mine])

    def lines(key: str, content: Content) -> tuple[str, ...]:
        return tuple(alone(key, content, words)) or (_("niet ingevuld"),)

    return [
        Dispute(key, str(label), lines(key, found.live), lines(key, found.mine))
        for key, label in FIELD_LABELS.items()
        if key in found.disputed
    ]
