"""A file of waiting times as the NZa publishes them: what each row says, or what is wrong with it. Writes nothing.

``docs/wachttijden.md`` names the columns and where their other names come from.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from django.utils.translation import gettext as _

from directory.exchange.csv_cells import readable
from directory.exchange.csv_file import CsvFile
from directory.exchange.offers import FileProblem
from directory.language import typed_dates
from directory.language.cleaning import Invalid, line
from directory.language.wording import joined
from directory.places import typed
from directory.places.gazetteer import Gazetteer, gazetteer

COLUMNS: dict[str, tuple[str, ...]] = {
    "maand": ("peildatum",),
    "aanbieder": ("naam_zorgaanbieder", "zorgaanbieder"),
    "plaats": (
        "gemeente", "regio", "gm_code", "gemeentecode", "gm_naam", "plaatsnaam", "plaats_zorgaanbieder",
    ),
    "vestiging": ("vestigingslocatie", "locatie"),
    "diagnosegroep": ("hoofddiagnosegroep",),
    "weken_tot_intake": ("aanmeldwachttijd", "aanmeldingswachttijd", "aanmeldtijd"),
    "weken_tot_behandeling": ("behandelwachttijd", "behandelingswachttijd", "behandeltijd"),
}  # fmt: skip
"""Each column with the other names that it may have; the second and later ones are those of the NZa."""
OPTIONAL = {"vestiging"}
LONGEST = {"aanbieder": 200, "vestiging": 200, "diagnosegroep": 120}
MOST_WEEKS = 520
NO_FIGURE = {
    "",
    "-",
    "na",
    "n.v.t.",
    "nvt",
    "onbekend",
    "stop",
    "aanmeldstop",
    "patiëntenstop",
    "cliëntenstop",
}
"""What stands where nobody gave a number; a provider that takes nobody in has no waiting time."""
WEEKS = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")
YEAR_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})")
MONTH_YEAR = re.compile(r"(\d{1,2})[-/](\d{4})")
NAMED_MONTH = re.compile(r"([a-z]+)\.? (\d{4})")
CODE = re.compile(r"gm(\d{4})", re.IGNORECASE)
PC = re.compile(r"([1-9]\d{3})\s?(?:[A-Za-z]{2})?")


class WaitingTimeRow(NamedTuple):
    """What one row says. ``region`` is a key such as "municipality:0363", ``month`` the first day of it."""

    line: int
    month: date
    region: str
    provider: str
    site: str
    diagnosis_group: str
    intake: float | None
    treatment: float | None


@dataclass(frozen=True, slots=True)
class WrongCell:
    """What is wrong in a row; ``column`` is its name in the file."""

    line: int
    column: str
    message: str


def not_read(file: CsvFile) -> list[str]:
    """Return the columns that say nothing to us, by their names in the file. Raises FileProblem."""
    header = _header(file)
    used = {position for _name, position in _positions(header).values()}
    return [name.strip() for position, name in enumerate(header) if position not in used and name.strip()]


def load(file: CsvFile, today: date) -> Iterator[WaitingTimeRow | WrongCell | None]:
    """Yield what each row says, what is wrong with it, or None for one without any figure. Raises FileProblem."""
    columns = _positions(_header(file))
    read = _Cells(today, gazetteer())
    rows = file.rows()
    next(rows)
    for number, cells in rows:
        yield from _row(number, cells, columns, read)


def _header(file: CsvFile) -> list[str]:
    for _number, cells in file.rows():
        return cells
    raise FileProblem(_("Het bestand is leeg."))


def _positions(header: list[str]) -> dict[str, tuple[str, int]]:
    """Return by column its name in the file and where it stands; of two names for one column the first counts."""
    written: dict[str, tuple[str, int]] = {}
    for position, name in enumerate(header):
        written.setdefault(re.sub(r"[\W_]+", "_", name.strip().lower()).strip("_"), (name.strip(), position))
    found = {}
    for column, others in COLUMNS.items():
        for name in (column, *others):
            if name in written and column not in found:
                found[column] = written[name]
    missing = [column for column in COLUMNS if column not in found and column not in OPTIONAL]
    if missing:
        raise FileProblem(
            _("Deze kolommen ontbreken: %(names)s. In docs/wachttijden.md staat hoe ze mogen heten.")
            % {"names": joined(missing)}
        )
    return found


def _row(
    number: int, cells: list[str], columns: dict[str, tuple[str, int]], read: "_Cells"
) -> Iterator[WaitingTimeRow | WrongCell | None]:
    values: dict[str, object] = {"vestiging": ""}
    wrong = False
    for column, (name, position) in columns.items():
        try:
            values[column] = read.cell(column, cells[position] if position < len(cells) else "")
        except Invalid as problem:
            wrong = True
            yield WrongCell(number, name, str(problem))
    if wrong:
        return
    intake, treatment = values["weken_tot_intake"], values["weken_tot_behandeling"]
    if intake is None and treatment is None:
        yield None
        return
    yield WaitingTimeRow(
        number,
        values["maand"],  # type: ignore[arg-type]
        values["plaats"],  # type: ignore[arg-type]
        values["aanbieder"],  # type: ignore[arg-type]
        values["vestiging"],  # type: ignore[arg-type]
        values["diagnosegroep"],  # type: ignore[arg-type]
        intake,  # type: ignore[arg-type]
        treatment,  # type: ignore[arg-type]
    )


class _Cells:
    """Reads cells; each text is looked at once, for a file repeats its months, places and groups endlessly."""

    def __init__(self, today: date, names: Gazetteer) -> None:
        readers: dict[str, Callable[[str], object]] = {
            "maand": lambda text: _month(text, today),
            "plaats": lambda text: _region(text, names),
            "aanbieder": _provider,
            "weken_tot_intake": _weeks,
            "weken_tot_behandeling": _weeks,
        }
        self._readers = {column: cache(self._of(readers.get(column), column)) for column in COLUMNS}

    def cell(self, column: str, text: str) -> object:
        """Return what a cell says. Raises Invalid."""
        found = self._readers[column](text)
        if isinstance(found, Invalid):
            raise found
        return found

    @staticmethod
    def _of(reader: Callable[[str], object] | None, column: str) -> Callable[[str], object]:
        def read(text: str) -> object:
            try:
                clean = line(readable(text), LONGEST.get(column, 200))
                return reader(clean) if reader else clean
            except Invalid as problem:
                return problem

        return read


def _provider(text: str) -> str:
    if not text:
        raise Invalid(_("Vul de naam van de aanbieder in."))
    return text


def _weeks(text: str) -> float | None:
    written = text.lower().removesuffix("weken").removesuffix("week").strip()
    if written in NO_FIGURE:
        return None
    weeks = float(written.replace(",", ".")) if WEEKS.fullmatch(written) else None
    if weeks is None or weeks > MOST_WEEKS:
        raise Invalid(_("Schrijf een aantal weken, zoals 12 of 12,5, of laat de cel leeg."))
    return round(weeks, 1)


def _month(text: str, today: date) -> date:
    found = _year_and_month(text.lower())
    if found is None:
        if not text:
            raise Invalid(_("Vul de maand in, zoals 2026-10."))
        day = date.fromisoformat(typed_dates.read(text) or "")
        found = (day.year, day.month)
    year, month = found
    if not (1 <= month <= 12 and typed_dates.FIRST_YEAR <= year <= typed_dates.LAST_YEAR):
        raise Invalid(_("Deze maand bestaat niet. Schrijf een maand zoals 2026-10."))
    if date(year, month, 1) > today:
        raise Invalid(_("Deze maand moet nog komen. Kijk naar het jaar."))
    return date(year, month, 1)


def _year_and_month(text: str) -> tuple[int, int] | None:
    if figures := YEAR_MONTH.fullmatch(text):
        return int(figures[1]), int(figures[2])
    if figures := MONTH_YEAR.fullmatch(text):
        return int(figures[2]), int(figures[1])
    if (words := NAMED_MONTH.fullmatch(text)) and words[1] in typed_dates.MONTHS:
        return int(words[2]), typed_dates.MONTHS.index(words[1]) + 1
    return None


def _region(text: str, names: Gazetteer) -> str:
    """Return the key of the gemeente, GGD region or province that is named, or of the gemeente of a town."""
    if not text:
        raise Invalid(_("Vul een plaats, gemeente, GGD-regio of provincie in."))
    if code := CODE.fullmatch(text):
        if not names.area(f"municipality:{code[1]}"):
            raise Invalid(_("Deze gemeentecode kennen we niet. Is het een gemeente van vroeger?"))
        return f"municipality:{code[1]}"
    if (figures := PC.fullmatch(text)) and (row := names.postcode(figures[1])):
        return f"municipality:{row.municipality}"
    key = _area_or_town(text, names)
    if key.startswith("country:"):
        raise Invalid(_("Dit is het hele land. Schrijf een plaats, gemeente, GGD-regio of provincie."))
    if key.startswith("district:"):
        area = names.area(key)
        return next(each for each in area.regions if each.startswith("municipality:")) if area else key
    return key


def _area_or_town(text: str, names: Gazetteer) -> str:
    try:
        return typed.area(text, names)
    except Invalid:
        if not typed.towns(text, names):
            raise
        return f"municipality:{typed.town(text, '', names).municipality}"
