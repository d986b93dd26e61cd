"""From what a person types to stems: folded, cut into words, without words that say nothing, stemmed in Dutch.

Documents and queries go through the same functions, so that they meet.
"""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from directory.language.stemming import stem

QUERY_LENGTH = 200
QUERY_TERMS = 30

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
"""Words of grammar. To the thesaurus a phrase is the same with and without them."""

_WEAK_WORDS = """
alleen alles allemaal altijd ander andere anderen anders bedoel begin begint beetje best bezig bijna blijf blijft blijven
dag dagen dan daar daarna ding dingen doe doet deed eigenlijk elk elke elkaar ergens ervan erg gaf geef geeft geven gedaan
gehad geweest ging gingen haal halen hele helemaal helft hou houd houdt houden ieder iedere iedereen iets jaar jaren
keer kijk kijken kijkt kijkt kom krijg krijgt krijgen laat laatste laten lang langer lukt maak maakt maken maand maanden meteen
misschien morgen naartoe nergens niemand niets niks nodig nogal nooit overal raak raakt sinds snel sta staat staan
steeds straks super tijd tijdje trek trekt uur vandaag verder vind vinden vindt voel voelde voelen voelt waarom week weken
weet weten zeg zegt zeggen zelfs zelf zeker ziet zie zien zodra zonder
am are be been can cant can't do does dont don't feel feeling feels for had has have he her his how i'm im is it it's
just me no not on our she so that their them they this us very want was we what when who with you your
"""
WEAK_WORDS = frozenset(_WEAK_WORDS.split()) - FUNCTION_WORDS
"""Words that by themselves say nothing about support: an offer is not found for having them. In phrases they count."""
SILENT_WORDS = FUNCTION_WORDS | WEAK_WORDS

_LETTERS = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'", "‐": "-", "‑": "-", "–": "-", "—": "-"}
    | {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "\x00": " "}
)
_SIGNS = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "…": "...",
        "·": "-",
        "€": "EUR ",
        "ß": "ss",
        "ø": "o",
        "ł": "l",
    }
)
_UNUSABLE = re.compile(r"[\ud800-\udfff\x00-\x1f\x7f-\x9f\u200b-\u200f\u2060\ufeff]")
_DOTTED = re.compile(r"\b[a-z](?:\.[a-z])+\b\.?")
_SINGLE_LETTER_PREFIX = re.compile(r"\b([a-z])-(?=[a-z]{2})")
_WORD = re.compile(r"\d+\+|[^\W_]+(?:'[^\W_]+)*")
_QUOTED = re.compile(r'"([^"]*)"')
_DOUBLE_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″＂", '"'))


def plain_line(text: str) -> str:
    """Return a text in ASCII on one line: letters lose their accents, other signs become a space. Takes any str."""
    apart = unicodedata.normalize("NFKD", text.translate(_SIGNS))
    letters = (sign if " " <= sign <= "~" else "" if unicodedata.combining(sign) else " " for sign in apart)
    return " ".join("".join(letters).split())


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


def is_function_word(word: str) -> bool:
    """Say whether a folded word carries no meaning of its own."""
    return word in SILENT_WORDS


def stems(text: str, without: Collection[str] = ()) -> list[str]:
    """Return the stems of the words of ``text`` in order, without words that carry no meaning of their own.

    ``without`` are folded words that are not to count either.
    """
    return [stem(word) for word in words(text) if word not in SILENT_WORDS and word not in without]


@dataclass(frozen=True, slots=True)
class ParsedText:
    """A query's ``terms`` (stems, each once, in order, those of phrases too) and exact ``phrases`` (folded words)."""

    terms: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms)


def parse(q: str, without: Collection[str] = ()) -> ParsedText:
    """Return the stems and the quoted phrases of a query; text past ``QUERY_LENGTH`` is not read.

    The folded words of ``without`` give no stem. A lone quotation mark means nothing.
    """
    q = q[:QUERY_LENGTH].translate(_DOUBLE_QUOTES)
    terms = tuple(dict.fromkeys(stems(q, without)))[:QUERY_TERMS]
    quoted = (tuple(words(phrase)) for phrase in _QUOTED.findall(q))
    return ParsedText(terms, tuple(dict.fromkeys(phrase for phrase in quoted if phrase)))
