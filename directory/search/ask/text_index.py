"""What a published entry says, as tokens that both databases and the snapshot search in the same way.

The index text is one line of tokens in the order of the entry: the stem of a word, a slash, and what makes the
word of it: ``avond/en``, ``buurt/``, and after ``=`` the whole word where it does not begin with its stem,
``slaap/=slapen``. Function words have no stem: ``/=de``. Each field begins with a mark of its weight (``|3``) and
the whole is padded with spaces: `` |3 slaap/=slapen |1 /=in /=de buurt/ ``. So a stem is found by ``" slaap/"``, an
exact phrase by its tokens, and no phrase runs over the end of a field. The names of an entry's concepts are not words of the entry: the
thesaurus finds them, and the reader may take them away.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from directory.language.stemming import WORD_LENGTH, stem
from directory.language.text import is_function_word, words
from directory.offer_fields import OFFER_FIELDS, arranged

_WEIGHTS = {field.key: field.weight for field in OFFER_FIELDS if field.weight}
FIELD_WEIGHTS = {key: _WEIGHTS[key] for key in arranged(_WEIGHTS, first=("name", "summary", "description"))}
"""How much a word of a field counts."""
MARK = "|"


def index_text(content: Mapping[str, Any], organization: str = "") -> str:
    """Return the index text of a revision's content, for ``Service.stems``; words are cut at 40 characters.

    ``organization`` is the organisation's name. A confidential location gives its place only.
    """
    tokens: list[str] = []
    for text, weight in _texts(content, organization):
        if field := [token(word) for word in words(text)]:
            tokens += [f"{MARK}{weight}", *field]
    return f" {' '.join(tokens)} " if tokens else ""


def stem_needle(one_stem: str) -> str:
    """Return the text by which an index text that has this stem is found."""
    return f" {one_stem}/"


def phrase_needle(phrase: Iterable[str]) -> str:
    """Return the text by which an index text that has these folded words in a row is found."""
    return f" {' '.join(token(word) for word in phrase)} "


def token(word: str) -> str:
    """Return the token of one folded word."""
    word = word[:WORD_LENGTH]
    if is_function_word(word):
        return f"/={word}"
    root = stem(word)
    return f"{root}/{word[len(root) :]}" if word.startswith(root) else f"{root}/={word}"


def stem_of(one_token: str) -> str:
    """Return the stem of a token, "" for function words and marks."""
    root, slash, _ = one_token.partition("/")
    return root if slash else ""


def word_of(one_token: str) -> str:
    """Return the word of a token, "" for marks."""
    root, slash, rest = one_token.partition("/")
    if not slash:
        return ""
    return rest[1:] if rest.startswith("=") else f"{root}{rest}"


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
