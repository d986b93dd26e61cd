"""A CSV file as people make it: UTF-8 or Windows-1252, comma or semicolon. Reads it line by line.

Whatever else it turns out to be (PDF, Excel, UTF-16, nothing) raises FileProblem with what to do.
"""

import codecs
import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO

from django.utils.translation import gettext as _

from directory.exchange.offers import FileProblem

CHUNK = 1 << 16
LONGEST_LINE = 1 << 20
SEPARATORS = ",;\t"
SEPARATOR_LINE = re.compile(r"sep=(.)\s*", re.IGNORECASE)
UTF8_MARK = codecs.BOM_UTF8
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
NUL = re.compile(rb"\x00")
NOT_WINDOWS = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
"""Bytes that mean nothing in Windows-1252."""
OTHER_KINDS = {
    b"%PDF-": "PDF",
    b"PK\x03\x04": "Excel (xlsx)",
    b"\xd0\xcf\x11\xe0": "Excel (xls)",
    b"{\\rtf": "RTF",
    b"\x1f\x8b": "gzip",
}


@dataclass(frozen=True, slots=True)
class CsvFile:
    """A file that can be read again and again. ``lines`` is about how many lines it has, for a progress bar."""

    path: Path
    encoding: str
    separator: str
    lines: int

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield (number of its first line, cells) of every row that is not empty, the header first."""
        with self.path.open(encoding=self.encoding, newline="") as file:
            yield from self._rows(file)

    def _rows(self, file: TextIO) -> Iterator[tuple[int, list[str]]]:
        reader = csv.reader(_lines(file), delimiter=self.separator, strict=True)
        first = 1
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                raise FileProblem(_message(error, first)) from None
            mark = first == 1 and SEPARATOR_LINE.fullmatch(self.separator.join(cells))
            if not mark and any(cell.strip() for cell in cells):
                yield first, cells
            first = reader.line_num + 1


def open_csv(path: Path) -> CsvFile:
    """Look at the file and return how to read it. Raises FileProblem."""
    try:
        with path.open("rb") as file:
            start = file.read(8)
            _refuse_other_kinds(start)
            file.seek(0)
            encoding, lines = _scan(file, marked=start.startswith(UTF8_MARK))
        with path.open(encoding=encoding, newline="") as text:
            separator = _separator(text)
    except OSError as error:
        raise FileProblem(
            _("We kunnen het bestand niet openen: %(why)s.") % {"why": error.strerror or type(error).__name__}
        ) from None
    return CsvFile(path, encoding, separator, lines)


def _refuse_other_kinds(start: bytes) -> None:
    for magic, kind in OTHER_KINDS.items():
        if start.startswith(magic):
            if kind == "PDF":
                raise FileProblem(
                    _("Dit is een PDF. Die lezen we niet: vraag de lijst als spreadsheet (CSV).")
                )
            raise FileProblem(
                _("Dit is geen CSV maar %(kind)s. Open het in Excel en kies: opslaan als CSV UTF-8.")
                % {"kind": kind}
            )
    if start.startswith(UTF16_MARKS):
        raise FileProblem(_("Dit bestand is opgeslagen als UTF-16. Kies in Excel: opslaan als CSV UTF-8."))
    if not start.removeprefix(UTF8_MARK).strip():
        raise FileProblem(_("Het bestand is leeg."))


def _scan(file: BinaryIO, marked: bool) -> tuple[str, int]:
    """Return (encoding, number of lines) after reading everything once, in small pieces."""
    utf8, lines, not_windows = _Utf8(), 1, 0
    while chunk := file.read(CHUNK):
        if nul := _line_of(NUL, chunk, lines):
            raise FileProblem(
                _("Regel %(line)s: er staat een nul-teken in het bestand. Sla het opnieuw op als CSV UTF-8.")
                % {"line": nul}
            )
        utf8.take(chunk)
        not_windows = not_windows or _line_of(NOT_WINDOWS, chunk, lines)
        lines += chunk.count(b"\n")
    utf8.take(b"", final=True)
    if utf8.holds:
        return "utf-8-sig", lines
    if marked or not_windows:
        raise FileProblem(
            _("Regel %(line)s: er staan kapotte tekens in het bestand. Sla het opnieuw op als CSV UTF-8.")
            % {"line": not_windows or 1}
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


def _separator(file: TextIO) -> str:
    """Return what stands most between the words of the header."""
    header = ""
    while not header.strip():
        header = file.readline(LONGEST_LINE)
        if not header:
            raise FileProblem(_("Het bestand is leeg."))
    named = SEPARATOR_LINE.fullmatch(header)
    if named and named[1] in SEPARATORS:
        return named[1]
    unquoted = re.sub(r'"[^"]*"', "", header)
    return max(SEPARATORS, key=unquoted.count)


def _lines(file: TextIO) -> Iterator[str]:
    number = 0
    while line := file.readline(LONGEST_LINE):
        number += 1
        if len(line) == LONGEST_LINE:
            raise FileProblem(
                _("Regel %(line)s is veel te lang. Zet elk aanbod op een eigen regel.") % {"line": number}
            )
        yield line


def _message(error: csv.Error, line: int) -> str:
    if "field limit" in str(error):
        return _(
            "Regel %(line)s: een cel is veel te lang. Is er een aanhalingsteken dat niet wordt gesloten?"
        ) % {"line": line}
    return _(
        "Regel %(line)s: de aanhalingstekens kloppen niet. Zet er twee waar er één in een tekst staat."
    ) % {"line": line}
