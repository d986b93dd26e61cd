"""The words with a kinder or plainer one, found in a text whatever their capitals and accents."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from handreiking.models import WordHint

TOKEN = re.compile(r"[^\W_]+")
TOGETHER = re.compile(r"[\s'’-]{1,3}")
"""What may stand between the words of one phrase."""
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A word of the list as it stands in a text, and what its list says of it."""

    written: str
    word: WordHint


class WordList:
    """Words by their first token, so that a text is read once whatever the length of the list."""

    def __init__(self, words: Iterable[WordHint]) -> None:
        self._by_first: dict[str, list[tuple[Words, WordHint]]] = {}
        for word in words:
            for spelling in word.spellings:
                if tokens := tuple(TOKEN.findall(folded(spelling))):
                    self._by_first.setdefault(tokens[0], []).append((tokens, word))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))

    @classmethod
    def load(cls) -> "WordList":
        """Return the words in use; one query."""
        return cls(WordHint.objects.in_use())

    def find(self, text: str) -> list[Found]:
        """Return the words of the list in a text in the order of the text, each word of the list once."""
        plain = folded(text)
        tokens = TOKEN.findall(plain)
        spans: list[re.Match[str]] = []
        found: dict[str, Found] = {}
        after = 0
        for n, token in enumerate(tokens):
            for words, word in self._by_first.get(token, ()) if n >= after else ():
                if len(words) > 1 and tuple(tokens[n : n + len(words)]) != words:
                    continue
                spans = spans or list(TOKEN.finditer(plain))
                if _are_together(spans[n : n + len(words)], plain):
                    after = n + len(words)
                    written = text[spans[n].start() : spans[after - 1].end()]
                    found.setdefault(word.text, Found(" ".join(written.split()), word))
                    break
        return list(found.values())


def folded(text: str) -> str:
    """Return text of the same length in small letters without accents, so that places in it are those of the text."""
    return text.translate(_PLAIN)


class _Plain(dict[int, str]):
    def __missing__(self, code: int) -> str:
        self[code] = unicodedata.normalize("NFD", chr(code))[0].lower()[0]
        return self[code]


_PLAIN = _Plain()


def _are_together(words: list[re.Match[str]], text: str) -> bool:
    """Say whether nothing but spaces and hyphens stands between the words of a phrase."""
    return all(TOGETHER.fullmatch(text, before.end(), after.start()) for before, after in pairwise(words))
