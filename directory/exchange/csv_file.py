"""A CSV file as people make it: UTF-8 or Windows-1252, comma or semicolon. Reads it line by line.

Whatever else it turns out to be (PDF, Excel, UTF-16, nothing) raises FileProblem with what to do.
"""

import codecs
import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.exchange.csv_encoding import UTF8_MARK, encoding_of
from directory.exchange.offers import FileProblem

LONGEST_LINE = 1 << 20
SEPARATORS = ",;\t"
SEPARATOR_LINE = re.compile(r"sep=(.)\s*", re.IGNORECASE)
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
OTHER_KINDS = {
    b"%PDF-": "PDF",
    b"PK\x03\x04": gettext_lazy("een werkmap (Excel, LibreOffice) of een zip-bestand"),
    b"\xd0\xcf\x11\xe0": gettext_lazy("een oud Office-bestand, zoals xls"),
    b"{\\rtf": gettext_lazy("een tekstdocument (rtf)"),
    b"\x1f\x8b": gettext_lazy("een ingepakt bestand (gzip)"),
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
            encoding, lines = encoding_of(file, marked=start.startswith(UTF8_MARK))
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
                _(
                    "Dit is geen CSV maar %(kind)s. Open het in een spreadsheet en kies: opslaan als CSV UTF-8."
                )
                % {"kind": kind}
            )
    if start.startswith(UTF16_MARKS):
        raise FileProblem(_("Dit bestand is opgeslagen als UTF-16. Kies in Excel: opslaan als CSV UTF-8."))
    if not start.removeprefix(UTF8_MARK).strip():
        raise FileProblem(_("Het bestand is leeg."))


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
