"""The everyday words of a concept that editors write themselves; those from the files change in the files."""

from django.db import transaction
from django.utils.translation import gettext as _

from handreiking.models import Concept, DataVersion, Label

LONGEST = 80


class WordError(Exception):
    """A word cannot be added; the message is a Dutch sentence."""


def usable_word(concept: Concept, text: str) -> str:
    """Return the words as they are kept. Raises WordError where the concept cannot have them."""
    kept = " ".join(text.split())
    if not kept:
        raise WordError(_("Vul een woord in, of een paar woorden."))
    if len(kept) > LONGEST:
        raise WordError(_("Dit is te lang. Gebruik hooguit 80 tekens."))
    if not kept.isprintable() or not any(letter.isalpha() for letter in kept):
        raise WordError(_("Gebruik letters."))
    there = {text.casefold() for text in concept.labels.values_list("text", flat=True)}
    if kept.casefold() in there | {concept.label.casefold(), concept.plain_label.casefold()}:
        raise WordError(_("Dit woord hoort er al bij."))
    return kept


@transaction.atomic
def add_word(concept: Concept, text: str) -> Label:
    """Let a word lead to a concept, from the next search on. Raises WordError."""
    Concept.objects.select_for_update().get(pk=concept.pk)
    label = concept.labels.create(
        text=usable_word(concept, text), kind=Label.Kind.EVERYDAY, source=Label.Source.EDITOR
    )
    DataVersion.objects.bump()
    return label


@transaction.atomic
def remove_word(concept: Concept, pk: int) -> str:
    """Take a word of the editors away and return it; "" where there is none (any more)."""
    label = concept.labels.select_for_update().filter(pk=pk, source=Label.Source.EDITOR).first()
    if label is None:
        return ""
    label.delete()
    DataVersion.objects.bump()
    return label.text
