"""A handful of words for the writing aid, unsaved or in the database."""

from handreiking.models import WordHint


def make_words() -> list[WordHint]:
    """Return two words that hurt and three that few people know, as unsaved rows."""
    return [
        word(
            "verslaafde",
            "stigma",
            "verslaafden\njunkie",
            "iemand met een verslaving\nmensen met een verslaving",
        ),
        word("lijdt aan", "stigma", "lijden aan", "heeft"),
        word("cliënt", "jargon", "cliënten", "je"),
        word("participatie", "jargon", "", "meedoen"),
        word("psycho-educatie", "jargon", "psychoeducatie", "uitleg"),
    ]


def word(text: str, kind: str, forms: str, instead: str) -> WordHint:
    return WordHint(text=text, kind=kind, forms=forms, instead=instead, reason=f"Reden bij {text}.")


def save_words() -> None:
    WordHint.objects.bulk_create(make_words())
