"""The hints of the writing aid beside the fields of a form: ``templates/macros/writing.html`` shows them."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from django.forms.boundfield import BoundField

from directory.offer_fields import Text
from directory.publishing.content.field_labels import FIELD_LABELS
from directory.publishing.content.text_hints import FREE_TEXTS, hints_at, text_hints
from handreiking.language_aid.hints import Hint, hints, word_hints
from handreiking.language_aid.word_list import WordList
from handreiking.models import Case

TITLE = "name"
OF_A_CASE = frozenset({TITLE, *Case.TEXTS, "text"})
"""The free texts of a case and of a reflection."""


def hints_beside(fields: Iterable[BoundField]) -> dict[str, tuple[Hint, ...]]:
    """Return the hints about what stands in the fields of an offer, by the id of the field; at most one query."""
    return _beside(fields, FREE_TEXTS, hints_at)


def hints_beside_case(fields: Iterable[BoundField]) -> dict[str, tuple[Hint, ...]]:
    """Return the hints about what stands in the fields of a case or a reflection, by the id of the field; at most one query.

    Of a title only the words that may hurt.
    """
    return _beside(fields, OF_A_CASE, _hints_of_a_case)


def _hints_of_a_case(name: str, text: str, words: WordList) -> tuple[Hint, ...]:
    return word_hints(text, words) if name == TITLE else hints(text, words)


def _beside(
    fields: Iterable[BoundField],
    read: Collection[str],
    told: Callable[[str, str, WordList], tuple[Hint, ...]],
) -> dict[str, tuple[Hint, ...]]:
    """Return what is told of each field that is read and filled in, by its id."""
    texts = [(bound, str(bound.value())) for bound in fields if bound.name in read and bound.value()]
    if not texts:
        return {}
    words = WordList.load()
    found = {bound.auto_id: told(bound.name, text, words) for bound, text in texts}
    return {field: those for field, those in found.items() if those}


def hints_by_label(content: Mapping[str, Any]) -> list[tuple[Text, tuple[Hint, ...]]]:
    """Return the hints about an offer, by what its fields are called; one query."""
    found = text_hints(content, WordList.load())
    return [(FIELD_LABELS[path.partition(".")[0]], those) for path, those in found.items()]
