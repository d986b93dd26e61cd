"""Our own rules for what leads back to a person in a Dutch text: numbers, dates, ages, contacts.

Each rule reads a text alone and knows no list of names; names are found by ``deidentify``, and ``rare`` looks at what
the others found together.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _

from directory.models import TextHit
from directory.publishing.cases import placeholders

Kind = TextHit.Kind
OLDEST = 89
"""Ages above this are so rare that they lead back to a person."""
OLDEST_EVER = 125
MONTHS = (
    r"(?:jan(?:uari)?|feb(?:r(?:uari)?)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?"
    r"|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
YEAR = r"(?:['’]?\d{2}|(?:19|20)\d{2})"
BLANK = r"[^\S\n]"
DASH = r"[-‐‑‒–—/.·]"
APART = rf"(?:{BLANK}?{DASH}{BLANK}?|{BLANK})"
"""What stands between the parts of a date or a number, in the ways that people type it."""
DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:e|ste|de)?\s+(?:van\s+)?{MONTHS}(?:\s+{YEAR}\b)?"
    rf"|\d{{1,2}}{DASH}{MONTHS}{DASH}{YEAR}\b"
    rf"|\d{{1,2}}{DASH}\d{{1,2}}{DASH}(?:\d{{4}}|\d{{2}})\b"
    rf"|\d{{1,2}}{APART}\d{{1,2}}{APART}(?:19|20)\d{{2}}\b"
    rf"|(?:19|20)\d{{2}}{DASH}\d{{1,2}}{DASH}\d{{1,2}}\b)",
    re.IGNORECASE,
)
BORN = re.compile(
    rf"\b(?:geb(?:oren)?\.?|geboortedatum|geboortejaar|bouwjaar)\b[^.;\n]{{0,30}}?\b((?:{MONTHS}\s+)?(?:19|20)\d{{2}})\b",
    re.IGNORECASE,
)
DIGITS = re.compile(rf"(?<![\w.,-])\d(?:{APART}?\d){{8}}(?![\w-]|[.,]\d)")
PHONE = re.compile(
    rf"(?<![\w+])(?!\d{{1,2}}{DASH}\d{{1,2}}{DASH}(?:19|20)\d{{2}}\b)"
    rf"(?:\+31|0031|0){APART}?(?:\(0\){APART}?)?(?:\d{APART}?){{8}}\d(?!\d)"
    rf"|(?<![\w+])\(0\d{{1,3}}\){APART}?(?:\d{APART}?){{5,7}}\d(?!\d)"
)
LONG_NUMBER = re.compile(r"(?<![\w.,€])\d{6,}(?![\w]|[.,]\d)")
NUMBER_OF = r"(?:burgerservice|pati[eë]nt(?:en)?|cli[eë]nt(?:en)?|dossier|polis|klant|zaak|relatie)"
NAMED_NUMBER = re.compile(
    rf"\b(?:bsn(?:{APART}?(?:nummer|nr))?|kenteken|{NUMBER_OF}{APART}?(?:nummer|nr))\b[\s.:#=]*(?:is\s+)?"
    rf"(?=\S*\d)([A-Z0-9]+(?:{DASH}[A-Z0-9]+)*)",
    re.IGNORECASE,
)
IBAN = re.compile(r"\b[A-Z]{2}\d{2}\s?[A-Z]{4}\s?(?:\d\s?){9}\d\b")
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
WEB = re.compile(
    r"\bhttps?://[^\s<>\"')]+|\bwww\.[^\s<>\"')]+"
    r"|(?<![a-z0-9])(?<![a-z0-9]\.)[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63})*\.(?:nl|com|org|net|eu|info)\b(?:/[^\s<>\"')]*)?",
    re.IGNORECASE,
)
SPELLED_MAIL = re.compile(
    rf"(?<![\w.+-])[\w.+-]+{BLANK}*(?:[(\[{{<]{BLANK}*(?:at|apenstaart(?:je)?|@){BLANK}*[)\]}}>]"
    rf"|{BLANK}(?:at|apenstaart(?:je)?){BLANK}|@){BLANK}*[\w-]+"
    rf"(?:(?:{BLANK}*[(\[{{]{BLANK}*(?:punt|dot|\.){BLANK}*[)\]}}]{BLANK}*|{BLANK}(?:punt|dot){BLANK}|\.)[\w-]+)+",
    re.IGNORECASE,
)
HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z_][\w.]{2,}|(?<![\w#])#[^\W\d_]\w{2,}|\b[^\W\d_]+(?:_+[^\W_]+)+\b")
NO_POSTCODE = (
    "al|af|as|bv|ca|cl|cm|dd|de|dl|do|dr|ei|en|er|et|eu|ex|ga|gb|ge|gr|ha|hz|ie|ik|in|is|ja|je|jr|kb|kg|kj|km|kw|la|ma|mb"
    "|me|mg|ml|mm|mr|ms|na|nl|nr|nu|of|om|op|pa|pc|re|sr|st|te|tv|us|uu|uw|va|vs|wc|we|wk|wo|za|ze|zn|zo"
)
"""Words and measures of two letters, which stand behind a year or an amount in small letters."""
POSTCODE = re.compile(
    rf"\b[1-9]\d{{3}}(?:{APART}?[A-Z]{{2}}|{APART}(?!(?:{NO_POSTCODE})\b)(?:[a-zA-Z][a-z]|[a-z][A-Z]))\b"
    r"(?:\s+\d{1,4}(?:\s?[a-zA-Z])?\b)?"
)
ADDRESS = re.compile(
    r"(?<![\w'’-])(?:[A-ZÀ-Þ][\w'’-]*\s+){0,3}[A-ZÀ-Þ]?[\w'’-]*(?:straat|laan|weg|plein|gracht|kade|dijk|singel|hof|pad|steeg|park|dreef"
    r"|markt|plantsoen|burgwal)\s+\d{1,4}(?:\s?[a-zA-Z])?\b"
)
AGE = re.compile(rf"\b(\d{{1,3}})(?:{APART}?jarige?n?\b|\s+jaar\b|\s+jaren\b|{APART}?jr\b)", re.IGNORECASE)
AGE_TOLD = re.compile(
    r"\bleeftijd\b(?:\s+(?:is|was|van))?[\s:=]*(\d{2,3})(?![\w%]|[.,]\d)|\((\d{2,3})\)", re.IGNORECASE
)
RELATIVE = re.compile(
    r"\b(?:broer|broertje|zus|zusje|moeder|vader|zoon|dochter|man|vrouw|vriend|vriendin|oma|opa|tante|oom|neef|nicht|buurman"
    r"|buurvrouw|collega|partner|maatje|kleinzoon|kleindochter)\s+([A-ZÀ-Þ][a-zà-ÿ’'-]+)"
)
BESIDE = re.compile(r"(?<=[\w,;:] )([A-ZÀ-Þ][a-zà-ÿ’'-]+) (?:en|of) $")
WORD = re.compile(r"[^\W\d_]+")
ALPHABETS = {
    "LATIN",
    "CYRILLIC",
    "GREEK",
    "ARMENIAN",
    "CHEROKEE",
    "FULLWIDTH",
    "MATHEMATICAL",
    "COPTIC",
    "LISU",
}
SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?=\s|$)|\n|$|[.!?]+)")


class Found(NamedTuple):
    """A piece of a text, from ``start`` up to ``end``, of a kind, and what may stand there instead."""

    start: int
    end: int
    kind: str
    proposal: str


def is_bsn(digits: str) -> bool:
    """Say whether nine digits pass the eleven-test of a burgerservicenummer."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True))
    return total % 11 == 0 and int(digits) > 0


def dates(text: str) -> Iterator[Found]:
    for match in DATE.finditer(text):
        yield Found(*match.span(), Kind.DATE, str(placeholders.DATE))
    for match in BORN.finditer(text):
        yield Found(*match.span(1), Kind.DATE, str(placeholders.YEAR))


def numbers(text: str) -> Iterator[Found]:
    for match in PHONE.finditer(text):
        yield Found(*trimmed(text, *match.span()), Kind.NUMBER, str(placeholders.PHONE))
    for match in DIGITS.finditer(text):
        if is_bsn(re.sub(r"\D", "", match[0])):
            yield Found(*match.span(), Kind.NUMBER, str(placeholders.BSN))
    for match in NAMED_NUMBER.finditer(text):
        yield Found(*match.span(1), Kind.NUMBER, str(placeholders.NUMBER))
    for pattern in (IBAN, LONG_NUMBER):
        for match in pattern.finditer(text):
            yield Found(*trimmed(text, *match.span()), Kind.NUMBER, str(placeholders.NUMBER))


def contacts(text: str) -> Iterator[Found]:
    for match in MAIL.finditer(text):
        yield Found(
            match.start(), match.start() + len(match[0].rstrip(".")), Kind.CONTACT, str(placeholders.EMAIL)
        )
    for match in SPELLED_MAIL.finditer(text):
        yield Found(*match.span(), Kind.CONTACT, str(placeholders.EMAIL))
    for match in WEB.finditer(text):
        yield Found(
            match.start(), match.start() + len(match[0].rstrip(".,;:")), Kind.CONTACT, str(placeholders.WEB)
        )
    for match in HANDLE.finditer(text):
        yield Found(
            match.start(), match.start() + len(match[0].rstrip(".")), Kind.CONTACT, str(placeholders.ACCOUNT)
        )


def addresses(text: str) -> Iterator[Found]:
    for match in POSTCODE.finditer(text):
        yield Found(*match.span(), Kind.PLACE, str(placeholders.POSTCODE))
    for match in ADDRESS.finditer(text):
        yield Found(*match.span(), Kind.PLACE, str(placeholders.ADDRESS))


def ages(text: str) -> Iterator[Found]:
    for match in AGE.finditer(text):
        if OLDEST < int(match[1]) <= OLDEST_EVER:
            yield Found(*match.span(), Kind.AGE, _("van ver boven de tachtig"))
    for match in AGE_TOLD.finditer(text):
        if OLDEST < int(match[1] or match[2]) <= OLDEST_EVER:
            yield Found(*match.span(match.lastindex or 0), Kind.AGE, _("ver boven de tachtig"))


def disguised(text: str) -> Iterator[Found]:
    """Yield the words whose letters are of more than one alphabet, such as a Cyrillic "а" in "Jаn"."""
    for match in WORD.finditer(text):
        alphabets = {unicodedata.name(sign, "").split(" ")[0] for sign in set(match[0])}
        if len(alphabets & ALPHABETS) > 1:
            yield Found(*match.span(), Kind.NAME, str(placeholders.NAME))


def relatives(text: str) -> Iterator[Found]:
    """Yield the names that stand behind what somebody is to another, also where they are words: "haar broer Wil"."""
    for match in RELATIVE.finditer(text):
        yield Found(*match.span(1), Kind.NAME, str(placeholders.NAME))


def beside_names(text: str, names: list[Found]) -> Iterator[Found]:
    """Yield the names that stand before another, also where they are words: "toen Wil en Joost"."""
    for name in names:
        if name.kind == Kind.NAME and (match := BESIDE.search(text, 0, name.start)):
            yield Found(*match.span(1), Kind.NAME, str(placeholders.NAME))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without white space around it."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


RULES: tuple[Callable[[str], Iterator[Found]], ...] = (
    dates,
    numbers,
    contacts,
    addresses,
    ages,
    relatives,
    disguised,
)


def found_by_rules(text: str) -> list[Found]:
    """Return what our own rules find in a text, in order; pieces may lie over one another."""
    return sorted(found for rule in RULES for found in rule(text))
