"""What a published entry says, as tokens that both databases and the snapshot search in the same way.

The index text is one line of ``stem/word`` tokens in the order of the entry, function words without a stem
(``/de``). Each field begins with a mark of its weight (``|3``); the whole is padded with spaces:
`` |3 slaap/slapen |1 /in /de buurt/buurt ``. So a stem is found by ``" slaap/"``, an exact phrase by its tokens,
and no phrase runs over the end of a field. The names of an entry's concepts are not words of the entry: the
thesaurus finds them, and the reader may take them away.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from directory.search.text import QUERY_LENGTH, WORD_LENGTH, is_function_word, stem, words

FIELD_WEIGHTS = {
    "name": 3,
    "summary": 2,
    "description": 1,
    "audience": 1,
    "goal": 1,
    "method": 1,
    "guides": 1,
    "expect": 1,
    "evidence_method": 1,
    "signup": 1,
    "when_note": 1,
}
"""How much a word of a field counts. What an offer is not (``not_for``, ``not_expect``) must not bring it up."""
MARK = "|"
_QUOTED = re.compile(r'"([^"]*)"')
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″＂", '"'))


@dataclass(frozen=True, slots=True)
class IndexedText:
    """``stems`` is the index text for ``Service.stems``; ``words`` maps each folded word to its stem."""

    stems: str
    words: dict[str, str]


def index_text(content: Mapping[str, Any], organization: str = "") -> IndexedText:
    """Return the index text of a revision's content, with its words (at most 40 characters) and their stems.

    ``organization`` is the organisation's name. A confidential location gives its place only.
    """
    tokens: list[str] = []
    found: dict[str, str] = {}
    for text, weight in _texts(content, organization):
        if field := _tokens(text, found):
            tokens += [f"{MARK}{weight}", *field]
    return IndexedText(f" {' '.join(tokens)} " if tokens else "", found)


def stem_needle(one_stem: str) -> str:
    """Return the text by which an index text that has this stem is found."""
    return f" {one_stem}/"


def phrase_needle(phrase: Iterable[str]) -> str:
    """Return the text by which an index text that has these folded words in a row is found."""
    return f" {' '.join(token(word) for word in phrase)} "


def token(word: str) -> str:
    """Return the token of one folded word: its stem (none for a function word), a slash and the word."""
    word = word[:WORD_LENGTH]
    return f"/{word}" if is_function_word(word) else f"{stem(word)}/{word}"


def phrases(q: str) -> tuple[tuple[str, ...], ...]:
    """Return the folded words of each part of ``q`` between quotation marks; a lone mark means nothing."""
    if '"' not in (q := q[:QUERY_LENGTH].translate(_QUOTES)):
        return ()
    found = (tuple(words(quoted)) for quoted in _QUOTED.findall(q))
    return tuple(dict.fromkeys(phrase for phrase in found if phrase))


def _texts(content: Mapping[str, Any], organization: str) -> Iterator[tuple[str, int]]:
    for field, weight in FIELD_WEIGHTS.items():
        value = content.get(field) or ""
        for text in value if isinstance(value, list) else [value]:
            yield text, weight
    yield organization, 1
    for location in content.get("locations") or []:
        if not location.get("confidential"):
            yield location.get("name") or "", 1
        yield location.get("place") or "", 1


def _tokens(text: str, found: dict[str, str]) -> list[str]:
    tokens = []
    for word in words(text):
        word_token = token(word)
        tokens.append(word_token)
        word_stem, _, word = word_token.partition("/")
        if word_stem:
            found[word] = word_stem
    return tokens
