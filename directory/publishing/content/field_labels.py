"""How the fields of an entry's content are called where people read about them, in the order of its page."""

from collections.abc import Mapping
from typing import Any

from directory.offer_fields import OFFER_FIELDS, Text

FIELD_LABELS: Mapping[str, Text] = {field.key: field.label for field in OFFER_FIELDS}


def changed_labels(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """Return what the fields are called that differ between two contents, in the page's order."""
    return [str(label) for key, label in FIELD_LABELS.items() if before.get(key) != after.get(key)]
