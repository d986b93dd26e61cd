"""Offers from a CSV file: one row an offer. Reads only; what a row refers to is checked by who publishes it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from directory.exchange.csv_cells import readable
from directory.exchange.csv_columns import Column, Header, name_of, read_header
from directory.exchange.csv_file import CsvFile, open_csv
from directory.exchange.offers import FileProblem, OfferRow
from directory.language import weekdays
from directory.language.cleaning import Invalid, single_spaced
from directory.offer_fields import OFFER_FIELDS

BETWEEN_VALUES = "|"
LONGEST_SHOWN = 60
ROUNDED = re.compile(r"\d(?:[.,]\d+)?E\+\d+", re.IGNORECASE)
YES = {"ja", "j", "yes", "y", "true", "waar", "1", "x"}
NO = {"nee", "n", "no", "false", "onwaar", "0"}
REPEATS = {
    "elke dag": ("DAILY", 1),
    "elke week": ("WEEKLY", 1),
    "om de week": ("WEEKLY", 2),
    "elke maand": ("MONTHLY", 1),
    "eenmalig": ("", 1),
}
PHONES = {"bellen": "voice", "appen": "app"}
FLAGS_AMONG_CONCEPTS = {"alle-themas": "all_themes", "voor-iedereen": "for_everyone"}
WHERE_IT_BELONGS = {
    **{field.key: field.column for field in OFFER_FIELDS if field.column},
    "external_id": "kenmerk",
    "organization.name": "organisatie",
    "locations": "adres",
    "concepts.thema": "thema",
    "concepts.doelgroep": "doelgroep",
    "concepts.vorm": "vorm",
}
"""Columns to name when something is not filled in at all."""
LISTS = {"place": "locations", "schedule": "schedules", "phone": "phones", "contact": "contacts"}


def load(file: Path | CsvFile) -> Iterator[OfferRow]:
    """Yield every offer of the file. Raises FileProblem when the file cannot be read (on)."""
    source = file if isinstance(file, CsvFile) else open_csv(file)
    rows = source.rows()
    _line, names = next(rows, (1, []))
    header = read_header(names)
    empty = True
    for line, cells in rows:
        empty = False
        yield read_row(header, line, cells)
    if empty:
        raise FileProblem(_("Er staat geen aanbod in het bestand, alleen een kopregel."))


def read_row(header: Header, line: int, cells: Sequence[str]) -> OfferRow:
    """Return one row as an offer, with its own problems."""
    row = OfferRow(line, columns=WHERE_IT_BELONGS.copy())
    if len(cells) > len(header.positions):
        row.problems[""] = _(
            "er zijn meer cellen dan kolommen. Zet een tekst met een komma of puntkomma tussen aanhalingstekens."
        )
        return row
    groups: dict[str, dict[int, dict[str, Any]]] = {part: {} for part in LISTS}
    for position, cell in zip(header.positions, cells, strict=False):
        if not position or not cell.strip():
            continue
        column, number = position
        name = name_of(column, number)
        if column.may_be_shown:
            row.typed[name] = single_spaced(cell)[:LONGEST_SHOWN]
        try:
            value = readable(cell)
            if column.part == "organization":
                row.organization[column.field] = _code(value) if column.field == "external_id" else value
                row.columns[f"organization.{column.field}"] = name
            elif column.part == "content":
                _content(row, column, value)
            else:
                found = _read(column, value)
                group = groups[column.part].setdefault(number, {"columns": {}})
                group["columns"][column.field] = name
                group.update(found)
        except ValueError as error:
            row.problems[name] = str(error)
            if column.part in groups:
                groups[column.part].setdefault(number, {"columns": {}})["unread"] = True
    _settle(row, groups)
    return row


def _content(row: OfferRow, column: Column, value: str) -> None:
    if column.field == "external_id":
        row.external_id = _code(value)
        return
    row.columns[column.field] = column.name
    if not column.repeatable:
        row.content.update(_read(column, value))
        return
    found = row.content.setdefault(column.field, [])
    for part in value.split(BETWEEN_VALUES):
        word = part.strip()
        flag = FLAGS_AMONG_CONCEPTS.get(word.lower()) if column.reading == "concepts" else None
        if flag:
            row.content[flag] = True
        elif word:
            row.columns[f"{column.field}.{len(found)}"] = column.name
            found.append({"region": word} if column.reading == "areas" else _word(column, word))


def _code(value: str) -> str:
    """Return somebody's own code as it is: two that a spreadsheet rounded may look the same."""
    if ROUNDED.fullmatch(value):
        raise Invalid(
            _(
                "Een spreadsheet heeft dit kenmerk afgerond. Maak van de kolom tekst, en vul de kenmerken opnieuw in."
            )
        )
    return value


def _word(column: Column, word: str) -> str:
    return word if column.reading == "points" else word.lower()


def _read(column: Column, value: str) -> dict[str, Any]:
    """Return the fields that a cell fills. Raises ValueError with what to write instead."""
    if column.reading == "yes":
        return {column.field: _yes(value)}
    if column.reading == "day":
        return {column.field: weekdays.read(value), "timed": weekdays.names_part_of_day(value)}
    if column.reading == "repeat":
        freq, interval = _choice(REPEATS, value)
        return {"freq": freq, "interval": interval}
    if column.reading == "phone":
        return {column.field: _choice(PHONES, value)}
    return {column.field: value}


def _choice[T](words: Mapping[str, T], value: str) -> T:
    if value.lower() not in words:
        raise ValueError(_("Schrijf een van deze: %(words)s.") % {"words": ", ".join(words)})
    return words[value.lower()]


def _yes(value: str) -> bool:
    word = value.lower()
    if word not in YES | NO:
        raise ValueError(_("Schrijf ja of nee, of laat de cel leeg."))
    return word in YES


def _settle(row: OfferRow, groups: dict[str, dict[int, dict[str, Any]]]) -> None:
    """Put the numbered groups in the content, each schedule at its place, each area with its residents."""
    if row.content.pop("residents_only", None):
        for area in row.content.get("areas", ()):
            area["residents_only"] = True
        if "areas" not in row.content and "werkgebied" not in row.problems:
            row.problems["alleen_inwoners"] = _("Vul bij werkgebied in van welk gebied.")
    # "nee" in a column of a file says of an offer without a place nothing.
    groups["place"] = {n: place for n, place in groups["place"].items() if not _says_only_no(place)}
    # Of a place or a time that was read in part, what is missing was not left out: nothing is said of it.
    whole = {
        part: {number: group for number, group in numbered.items() if "unread" not in group}
        for part, numbered in groups.items()
    }
    schedules, places = whole.pop("schedule"), sorted(whole["place"])
    for part, numbered in whole.items():
        for n, number in enumerate(sorted(numbered)):
            _append(row, row.content, LISTS[part], LISTS[part], n, numbered[number])
    if len(places) == len(groups["place"]):
        for number in sorted(schedules):
            _hang(row, schedules[number], number, places)


def _says_only_no(group: Mapping[str, Any]) -> bool:
    return not any(value for key, value in group.items() if key != "columns")


def _hang(row: OfferRow, schedule: dict[str, Any], number: int, places: Sequence[int]) -> None:
    """Put a schedule under its place, or under the offer itself where it has none."""
    if schedule.pop("timed", False) and "opens_at" not in schedule:
        row.problems[schedule["columns"]["byday"]] = _(
            "Vul ook van en tot in. Met alleen de dag weten we niet hoe laat het is."
        )
        return
    typed = schedule.pop("place", "") or _place_of(number, places)
    position = _position(typed, places)
    if typed and position is None:
        column = schedule["columns"].get("place", "bij_plek")
        row.problems[column] = _("Schrijf het nummer van een plek die is ingevuld.")
        return
    if "freq" not in schedule and "byday" in schedule:
        monthly = schedule["byday"][:1] in "-12345"
        schedule["freq"] = "MONTHLY" if monthly else "WEEKLY"
    if "freq" not in schedule and "dtstart" in schedule:
        column = schedule["columns"]["dtstart"]
        row.problems[column] = _(
            "Vul ook een dag of de herhaling in. Is het één keer? Schrijf dan bij herhaling: eenmalig."
        )
        return
    holder = row.content if position is None else row.content["locations"][position]
    path = "schedules" if position is None else f"locations.{position}.schedules"
    _append(row, holder, "schedules", path, len(holder.get("schedules", ())), schedule)


def _place_of(number: int, places: Sequence[int]) -> str:
    """Return the place a time belongs to when the file does not say: the one with its number, or the only one."""
    if number in places:
        return str(number + 1)
    return str(places[0] + 1) if len(places) == 1 else ""


def _position(typed: str, places: Sequence[int]) -> int | None:
    """Return which of the places that are filled in has the number that was typed, or None."""
    number = int(typed) - 1 if typed.isdecimal() and len(typed) < 4 else -1
    return places.index(number) if number in places else None


def _append(
    row: OfferRow, holder: dict[str, Any], key: str, path: str, n: int, group: dict[str, Any]
) -> None:
    for name, column in group.pop("columns").items():
        row.columns[f"{path}.{n}.{name}"] = column
        row.columns.setdefault(f"{path}.{n}", column)
    holder.setdefault(key, []).append(group)
