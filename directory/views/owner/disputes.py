"""Two versions of one field in words, for who must choose between them."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from directory.language.phones import shown
from directory.models import Revision
from directory.publishing.content.field_labels import FIELD_LABELS
from directory.publishing.versions.rebasing import Meanwhile
from directory.views.offer import service_rows as rows
from directory.views.offer.previews import facts_as_it_would_be
from directory.views.offer.service_rows import Facts, Row

MAKERS: dict[str, Callable[[Facts], Row]] = {
    "locations": rows.where_row, "areas": rows.where_row, "schedules": rows.when_row, "delivery_modes": rows.where_row,
    "accessibility": rows.where_row, "access": rows.signup_row, "contacts": rows.signup_row, "anonymous": rows.signup_row,
    "costs": rows.cost_row, "price": rows.cost_row, "languages": rows.method_row, "concepts": rows.what_row,
    "exclusive": rows.audience_row, "for_everyone": rows.audience_row, "all_themes": rows.what_row,
    "minimum_age": rows.audience_row, "maximum_age": rows.audience_row, "age_without_parents": rows.audience_row,
}  # fmt: skip


class Dispute(NamedTuple):
    """``new`` is what is on the site now, ``mine`` what this draft says; paragraphs."""

    key: str
    label: str
    new: tuple[str, ...]
    mine: tuple[str, ...]


def disputes(found: Meanwhile, revision: Revision) -> list[Dispute]:
    """Return every field that both changed, with both versions as people read them."""
    new, mine = (facts_as_it_would_be(content, revision) for content in (found.live, found.mine))
    return [
        Dispute(
            key,
            str(FIELD_LABELS.get(key, key)),
            in_words(key, found.live, new),
            in_words(key, found.mine, mine),
        )
        for key in FIELD_LABELS
        if key in found.disputed
    ]


def in_words(key: str, content: dict[str, Any], facts: Facts) -> tuple[str, ...]:
    """Return a field as paragraphs; "niet ingevuld" for an empty one."""
    return said(key, content, facts) or (_("niet ingevuld"),)


def said(key: str, content: dict[str, Any], facts: Facts) -> tuple[str, ...]:
    value = content.get(key)
    if key == "concepts":
        labels = [label for named in facts.concepts.values() for label in named]
        return rows.filled([", ".join(labels)])
    if key in MAKERS:
        row = MAKERS[key](facts)
        return (*rows.filled([row.lead]), *row.paragraphs, *row.ticks, *row.small)
    if key == "phones":
        return tuple(shown(phone["number"]) for phone in value or ())
    if isinstance(value, bool):
        return (_("ja") if value else _("nee"),)
    if isinstance(value, list):
        return tuple(map(str, value))
    return () if value is None else rows.text(str(value))
