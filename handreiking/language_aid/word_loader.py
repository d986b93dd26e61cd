"""The words of the writing aid: from the readable files in ``handreiking/language_aid`` to the database."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import transaction

from handreiking.files import FileError, are_tables, check_keys, check_row, toml_of
from handreiking.language_aid.word_list import folded
from handreiking.models import WordHint

FOLDER = Path(__file__).parent
FILES = {"kinder_words.toml": WordHint.Kind.STIGMA, "jargon.toml": WordHint.Kind.JARGON}
KEYS = {"text", "forms", "instead", "reason"}
TEXTS = ("kind", "forms", "instead", "reason")


@dataclass(frozen=True, slots=True)
class Summary:
    """What loading did, in numbers of words; ``kept`` are those that an editor wrote or changed."""

    words: int
    created: int
    updated: int
    removed: int
    kept: int


def read_words(folder: Path = FOLDER) -> list[WordHint]:
    """Return the words of both files as unsaved rows; raises FileError."""
    words = [word for name, kind in FILES.items() for word in _read_file(folder / name, kind)]
    seen: dict[str, str] = {}
    for word in words:
        for spelling in word.spellings:
            if (other := seen.setdefault(folded(spelling), word.text)) != word.text:
                raise FileError(f"“{spelling}” staat bij “{other}” en bij “{word.text}”.")
    return words


def _read_file(path: Path, kind: WordHint.Kind) -> list[WordHint]:
    entries = toml_of(path).get("word", [])
    if not entries or not are_tables(entries):
        raise FileError(f"{path.name}: schrijf elk woord onder [[word]].")
    words: dict[str, WordHint] = {}
    for number, entry in enumerate(entries, start=1):
        where = f"{path.name}, woord {entry.get('text', number)!r}"
        word = _word(where, kind, entry)
        if folded(word.text) in words:
            raise FileError(f"{where}: dit woord staat er twee keer in.")
        words[folded(word.text)] = word
    return list(words.values())


def _word(where: str, kind: WordHint.Kind, entry: dict[str, Any]) -> WordHint:
    check_keys(where, entry, KEYS, optional=KEYS)
    word = WordHint(
        text=_text(where, entry, "text"),
        kind=kind,
        forms="\n".join(_list(where, entry, "forms")),
        instead="\n".join(_list(where, entry, "instead")),
        reason=_text(where, entry, "reason"),
    )
    check_row(where, word)
    return word


def _text(where: str, entry: dict[str, Any], key: str) -> str:
    value = entry.get(key, "")
    if not isinstance(value, str):
        raise FileError(f"{where}: {key} moet tekst zijn.")
    return value.strip()


def _list(where: str, entry: dict[str, Any], key: str) -> list[str]:
    """Return the texts of a list; one text is a list of one."""
    value = entry.get(key, [])
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise FileError(f"{where}: {key} moet tekst zijn, of een lijst van teksten.")
    return [text.strip() for text in texts if text.strip()]


@transaction.atomic
def load_words(words: list[WordHint]) -> Summary:
    """Bring the database in line with the files; a second time changes nothing.

    What an editor wrote or changed stays as it is. Other words that are in no file any more go: nothing refers to them.
    """
    present = {folded(word.text): word for word in WordHint.objects.all()}
    created, updated = [], []
    for word in words:
        old = present.pop(folded(word.text), None)
        if old is None:
            created.append(word)
        elif not old.edited_at and any(getattr(old, key) != getattr(word, key) for key in TEXTS):
            word.pk = old.pk
            updated.append(word)
    gone = [word.pk for word in present.values() if not word.edited_at]
    WordHint.objects.filter(pk__in=gone).delete()
    WordHint.objects.bulk_create(created)
    WordHint.objects.bulk_update(updated, TEXTS)
    kept = WordHint.objects.exclude(edited_at=None).count()
    return Summary(len(words), len(created), len(updated), len(gone), kept)
