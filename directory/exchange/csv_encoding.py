"""In which character set a file was written: UTF-8, or Windows-1252 where nothing speaks against it."""

import codecs
import re
from typing import BinaryIO

from django.utils.translation import gettext as _

from directory.exchange.offers import FileProblem

CHUNK = 1 << 16
LONGEST_WORD = 40
UTF8_MARK = codecs.BOM_UTF8
NUL = re.compile(rb"\x00")
NOT_WINDOWS = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
"""Bytes that mean nothing in Windows-1252."""
LETTER = r"[A-Za-zÀ-ÖØ-öø-ÿ]"
NO_PART_OF_A_WORD = "‚ƒˆ‰‡†¡¢£¤¨¦¬±¶¸¹ºª¿"
NOT_INSIDE_A_WORD = "„“”•‹›™"
FOREIGN = "ŠšŽžŒœŸ"
UNSURE = re.compile(
    rf"(?<={LETTER})[{NO_PART_OF_A_WORD}{FOREIGN}]|[{NO_PART_OF_A_WORD}{FOREIGN}](?={LETTER})"
    rf"|(?<={LETTER})[{NOT_INSIDE_A_WORD}](?={LETTER})"
    rf"|(?<={LETTER})‘(?!s\b)|(?<={LETTER})—(?=—)|¤"
)
"""Signs that stand for a letter in a DOS or Macintosh file, where a letter stands beside them; and its euro sign."""


def encoding_of(file: BinaryIO, marked: bool) -> tuple[str, int]:
    """Return (encoding, number of lines) after reading everything, in small pieces. Raises FileProblem where it is not sure."""
    utf8, lines, returns, not_windows, unsure = _Utf8(), 1, 0, 0, _Unsure()
    while chunk := file.read(CHUNK):
        if nul := _line_of(NUL, chunk, lines):
            raise FileProblem(
                _("Regel %(line)s: er staat een nul-teken in het bestand. Sla het opnieuw op als CSV UTF-8.")
                % {"line": nul}
            )
        utf8.take(chunk)
        unsure.take(chunk, lines)
        not_windows = not_windows or _line_of(NOT_WINDOWS, chunk, lines)
        lines += chunk.count(b"\n")
        returns += chunk.count(b"\r")
    utf8.take(b"", final=True)
    if utf8.holds:
        return "utf-8-sig", lines
    if marked or not_windows:
        raise FileProblem(
            _(
                "Regel %(line)s: er staan tekens in die we niet kunnen lezen. Sla het opnieuw op als CSV UTF-8."
            )
            % {"line": not_windows or 1}
        )
    if returns and lines == 1:
        raise FileProblem(_("Dit bestand is opgeslagen zoals oude Macs dat doen. Sla het op als CSV UTF-8."))
    if unsure.line:
        raise FileProblem(
            _(
                "Regel %(line)s: we lezen “%(word)s”, maar weten niet zeker of dat klopt. Sla het op als CSV UTF-8."
            )
            % {"line": unsure.line, "word": unsure.word}
        )
    return "cp1252", lines


class _Utf8:
    """Finds out of bytes that come in pieces whether they are UTF-8: ``holds`` until they are not."""

    def __init__(self) -> None:
        self.holds = True
        self.decoder = codecs.getincrementaldecoder("utf-8")()

    def take(self, piece: bytes, final: bool = False) -> None:
        if self.holds:
            try:
                self.decoder.decode(piece, final)
            except UnicodeDecodeError:
                self.holds = False


def _line_of(pattern: re.Pattern[bytes], chunk: bytes, first: int) -> int:
    """Return on which line a byte like this stands, of a chunk that begins on line ``first``; 0 where it stands nowhere."""
    found = pattern.search(chunk)
    return first + chunk.count(b"\n", 0, found.start()) if found else 0


class _Unsure:
    """Finds the first word that has a sign in it which Windows-1252 shows, but hardly any word has.

    Old programs (DOS, Macintosh) give letters other bytes: their "Café" reads as "Caf‚" or "CafŽ". ``line`` is 0 and
    ``word`` empty until there is one.
    """

    def __init__(self) -> None:
        self.line, self.word, self.rest = 0, "", b""

    def take(self, piece: bytes, first: int) -> None:
        """Look at the next piece, which begins on line ``first``."""
        if self.line:
            return
        # A word may stand on both sides of the cut.
        piece = self.rest + piece
        self.rest = piece[-LONGEST_WORD:].rpartition(b" ")[2].rpartition(b"\n")[2]
        text = piece.decode("cp1252", "replace")
        if found := UNSURE.search(text):
            self.line, self.word = first + text.count("\n", 0, found.start()), _word_around(text, found)


def _word_around(text: str, found: re.Match[str]) -> str:
    before = re.split(r"[\s;,]", text[max(0, found.start() - LONGEST_WORD) : found.start()])[-1]
    return before + re.split(r"[\s;,]", text[found.start() :][:LONGEST_WORD])[0]
