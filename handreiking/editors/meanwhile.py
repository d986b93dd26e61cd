"""What an editor saw, held against what is stored at the moment of saving: the last one never wins in silence."""

import json
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Any

from django import forms
from django.db import models, transaction
from django.utils.translation import gettext as _

SEEN = "gezien"
"""The hidden field of a page that says which state of what is stored it showed."""


def mark_of(rows: Iterable[models.Model], fields: Iterable[str] = ()) -> str:
    """Return a fingerprint of stored rows, by these fields or by all of them."""
    wanted = {"id", *fields}
    values = [
        [
            field.value_to_string(row)
            for field in row._meta.concrete_fields
            if not fields or field.name in wanted
        ]
        for row in rows
    ]
    return blake2b(json.dumps(values).encode(), digest_size=12).hexdigest()


@transaction.atomic
def lock(row: models.Model) -> None:
    """Let whoever else saves this row wait until the transaction around it ends."""
    list(type(row)._base_manager.select_for_update().filter(pk=row.pk).values_list("pk"))


class SavedMeanwhile:
    """A form whose page is older than what is stored: it keeps every word and saves none."""

    def clean(self) -> Any:
        cleaned = super().clean()  # type: ignore[misc]
        self.add_error(  # type: ignore[attr-defined]
            None,
            _(
                "Iemand anders heeft dit opgeslagen terwijl jij bezig was. Wat jij typte is nog niet bewaard en staat hieronder. "
                "Lees eerst wat er nu is opgeslagen. Sla je daarna nog een keer op, dan komt jouw versie ervoor in de plaats."
            ),
        )
        return cleaned


def stored_otherwise(form: forms.BaseForm, before: str = "") -> Iterator[tuple[str, str]]:
    """Give label and stored text of each field in which a sent form differs from what is stored now."""
    for name in form.initial:
        if name not in form.fields:
            continue
        bound = form[name]
        stored = in_words(bound.field, form.initial[name])
        if stored.split() != in_words(bound.field, bound.value()).split():
            yield f"{before}{bound.label}", stored


def in_words(field: forms.Field, value: Any) -> str:
    """Return the value of a field as the page shows it."""
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    choices = {str(key): str(label) for key, label in getattr(field, "choices", ())}
    if choices:
        return choices.get("" if value is None else str(value), "")
    return str(field.widget.format_value(value) or "")
