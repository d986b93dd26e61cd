"""Text that went wrong between programs: UTF-8 that was read as Windows-1252, and letters that are lost."""

import re

LOST = "\ufffd"
# Not a space that keeps words together: it may be half of an "à".
WHITE = re.compile(r"[ \t\r\n]+")
NOT_ASCII = re.compile(r"[^\x00-\x7f]{2,}")
# What the two, three or four characters would have been: letters of Latin script, punctuation, symbols, pictures.
LIKELY = re.compile(r"[\xa0-\u017f\u2010-\u2027\u20ac\u2190-\u2bff\ufeff\U0001f000-\U0001faff]")


def gone_wrong(text: str) -> str:
    """Return the first word that shows "CafÃ©" where "Café" was meant, or a lost letter; "" where all is well."""
    if text.isascii():
        return ""
    for word in WHITE.split(text):
        if LOST in word or any(_was_utf8(run) for run in NOT_ASCII.findall(word)):
            return word
    return ""


def _was_utf8(run: str) -> bool:
    """Say whether two to four of these characters, as the bytes they came from, are one likely character in UTF-8."""
    codes = [_byte(sign) for sign in run]
    return any(
        LIKELY.fullmatch(_decoded(codes[start : start + length]))
        for start in range(len(codes))
        for length in (2, 3, 4)
    )


def _byte(sign: str) -> int:
    """Return the byte that Windows-1252 (Latin-1 where that has none) shows as this sign; 0 where there is none."""
    try:
        return sign.encode("cp1252")[0]
    except UnicodeEncodeError:
        return ord(sign) if ord(sign) < 256 else 0


def _decoded(codes: list[int]) -> str:
    try:
        found = bytes(codes).decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return found if len(found) == 1 else ""
