"""From what a person types to stems: folded, cut into words, without function words, stemmed in Dutch.

Documents and queries go through the same functions, so that they meet.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

from Stemmer import Stemmer

QUERY_LENGTH = 200
QUERY_TERMS = 30
WORD_LENGTH = 40

_FUNCTION_WORDS = """
aan al als bij d dan dat de deze die dit doen door dus echt een eens en enkele er erg even
ga gaan gaat ge geen gewoon graag had hadden heb hebben hebt heeft heel hem hen het hier hij hoe hun
iemand iets ik in is ja je jij jou jouw jullie kan kom komen komt kun kunnen kunt
maar mag me mee meer met mij mijn mn moet moeten mogen n na naar nee niet nog nu
of om omdat onder ons onze ook op over s soms steeds t te tegen ten ter toch toe tot u uit uw
van veel voor vaak waar wanneer want waren was wat weer wel welke wie wij wil willen wilt word worden wordt
ze zelf zich zo'n m'n z'n d'r zijn zij zitten zit zo zoek zoeken zoekt zou zouden zulke zullen zal we ben bent
m a r zoiets zodat zoveel b x the and of my i to
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())

IRREGULAR = {
    "aten": "eet",
    "bewogen": "beweeg",
    "blowt": "blow",
    "drinkt": "drink",
    "dronk": "drink",
    "dronken": "drink",
    "eenzame": "eenzaam",
    "eten": "eet",
    "gamen": "game",
    "gamet": "game",
    "gaming": "game",
    "gedronken": "drink",
    "gegeten": "eet",
    "gepest": "pest",
    "gescheiden": "scheid",
    "gesproken": "spreek",
    "gokt": "gok",
    "huilt": "huil",
    "kids": "kind",
    "kinderen": "kind",
    "liep": "loop",
    "naaste": "naasten",
    "naasten": "naasten",
    "pest": "pest",
    "piekert": "pieker",
    "rookt": "rook",
    "scheiding": "scheid",
    "schulden": "schuld",
    "sliep": "slaap",
    "sliepen": "slaap",
    "snijden": "snijd",
    "snijdt": "snijd",
    "voelt": "voel",
    "vrienden": "vriend",
    "vrouwtje": "vrouw",
    "wandelt": "wandel",
}
"""Common words of seekers whose forms the Dutch Snowball stemmer leaves apart."""

_LETTERS = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'", "‐": "-", "‑": "-", "–": "-", "—": "-"}
    | {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "\x00": " "}
)
_UNUSABLE = re.compile(r"[\ud800-\udfff\x00-\x1f\x7f-\x9f\u200b-\u200f\u2060\ufeff]")
_DOTTED = re.compile(r"\b[a-z](?:\.[a-z])+\b\.?")
_SINGLE_LETTER_PREFIX = re.compile(r"\b([a-z])-(?=[a-z]{2})")
_WORD = re.compile(r"\d+\+|[^\W_]+(?:'[^\W_]+)*")
_QUOTED = re.compile(r'"([^"]*)"')
_DOUBLE_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″＂", '"'))

_stemmer = Stemmer("dutch", 0)
_stemmer_lock = Lock()


def fold(text: str) -> str:
    """Return ``text`` in lower case without accents, with plain apostrophes and hyphens. Takes any str."""
    if text.isascii():
        return _UNUSABLE.sub(" ", text.lower()).replace("`", "'")
    text = unicodedata.normalize("NFKD", _UNUSABLE.sub(" ", text).translate(_LETTERS)).casefold()
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return unicodedata.normalize("NFKC", text.translate(_LETTERS))


def words(text: str) -> list[str]:
    """Return the folded words of ``text`` in order: "E-health 18+, P.T.S.S." gives ehealth, 18+, ptss."""
    folded = _SINGLE_LETTER_PREFIX.sub(r"\1", fold(text))
    if "." in folded:
        folded = _DOTTED.sub(lambda match: match[0].replace(".", ""), folded)
    return _WORD.findall(folded)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the Dutch stem of one folded word, at most ``WORD_LENGTH`` characters."""
    word = word[:WORD_LENGTH]
    if word in IRREGULAR:
        return IRREGULAR[word]
    with _stemmer_lock:  # one Stemmer must not be used by two threads at once
        return str(_stemmer.stemWord(word))


def is_function_word(word: str) -> bool:
    """Say whether a folded word carries no meaning of its own."""
    return word in FUNCTION_WORDS


def stems(text: str) -> list[str]:
    """Return the stems of the words of ``text`` in order, function words left out."""
    return [stem(word) for word in words(text) if word not in FUNCTION_WORDS]


@dataclass(frozen=True, slots=True)
class ParsedText:
    """A query's ``terms`` (stems, each once, in order, those of phrases too) and exact ``phrases`` (folded words)."""

    terms: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms)


def parse(q: str) -> ParsedText:
    """Return the stems and the quoted phrases of a query; text past ``QUERY_LENGTH`` is not read.

    A lone quotation mark means nothing.
    """
    q = q[:QUERY_LENGTH].translate(_DOUBLE_QUOTES)
    terms = tuple(dict.fromkeys(stems(q)))[:QUERY_TERMS]
    quoted = (tuple(words(phrase)) for phrase in _QUOTED.findall(q))
    return ParsedText(terms, tuple(dict.fromkeys(phrase for phrase in quoted if phrase)))
