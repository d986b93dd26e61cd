"""What differs between the kinds of versions: an offer, a case, a reflection on a case. One line each in ``SHAPES``.

Whoever drafts, sends in, decides about or compares a version asks here; what is done is the same for all.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from directory.models import Revision, Service
from directory.publishing.cases import content as cases
from directory.publishing.cases.live import is_shown
from directory.publishing.content.content import SCHEMA_VERSION, CleanContent, clean_content, upgrade
from directory.publishing.content.field_labels import FIELD_LABELS
from directory.publishing.content.lookups import Lookups
from directory.publishing.content.names import Content, Words
from directory.publishing.content.readable import Lines, lines_of


@dataclass(frozen=True, slots=True)
class Shape:
    """``clean`` checks content (True: complete), ``lines`` and ``labels`` say how its fields are read."""

    version: int
    clean: Callable[[Any, Lookups, bool], CleanContent]
    upgrade: Callable[[dict[str, Any], int], dict[str, Any]]
    labels: Mapping[str, Any]
    lines: Callable[[str, Content, Words], Lines]

    def changed_labels(self, before: Content, after: Content) -> list[str]:
        """Return what the fields are called that differ, in their order."""
        return [str(label) for key, label in self.labels.items() if before.get(key) != after.get(key)]


def as_it_is(content: dict[str, Any], version: int) -> dict[str, Any]:
    """Return content of the only version that there has been."""
    return content


OFFER = Shape(SCHEMA_VERSION, clean_content, upgrade, FIELD_LABELS, lines_of)
SHAPES: Mapping[str, Shape] = {
    Revision.Kind.OFFER: OFFER,
    **{
        kind: Shape(cases.VERSION, each.clean, as_it_is, each.labels, cases.case_lines)
        for kind, each in cases.KINDS.items()
    },
}


def shape_of(revision: Revision) -> Shape:
    return SHAPES[revision.kind]


def is_live(revision: Revision) -> bool:
    """Say whether this is the version that is on the site; of an offer also the last one of what was taken off."""
    if revision.is_offer:
        return Service.objects.filter(live_revision=revision).exists()
    return is_shown(revision)
