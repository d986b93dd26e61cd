"""The columns of the offers CSV: their Dutch names, and which field of an entry each one fills.

``docs/import-csv.md`` describes them for people; a test holds the two against each other.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _
from rapidfuzz import process

from directory.exchange.offers import FileProblem
from directory.offer_fields import OFFER_FIELDS, Kind, OfferField, arranged

Part = Literal["organization", "content", "place", "schedule", "phone", "contact"]
Reading = Literal["text", "list", "points", "yes", "concepts", "areas", "day", "repeat", "phone"]
SCHEMES = ("fase", "thema", "doelgroep", "vorm", "doel", "onderbouwing", "werkzaam_element", "leefomgeving")
MOST_GROUPS = 50
MOST_COLUMNS, MOST_NAMED = 500, 10


@dataclass(frozen=True, slots=True)
class Column:
    """``name`` as in the header without its number; ``field`` as in the content; ``group`` may be numbered."""

    name: str
    part: Part
    field: str
    reading: Reading = "text"

    @property
    def numbered(self) -> bool:
        return self.part in ("place", "schedule", "phone", "contact")

    @property
    def may_be_shown(self) -> bool:
        """Whether what stood in it may be told beside a problem, which is kept: no address, no person, no number."""
        return self.part in ("content", "organization", "schedule") or self.field in ("place", "municipality")

    @property
    def repeatable(self) -> bool:
        return self.reading in ("list", "points", "concepts", "areas")


FILE_ORDER = (
    "naam", "samenvatting", "wat", "voor_wie", "voor_wie_niet", "doel_uitleg", "hoe", "wie_begeleidt", "verwachten",
    "niet_verwachten", "eerste_keer_deur", "eerste_keer_verhaal", "eerste_keer_mee", "eerste_keer_naam",
    "eerste_keer_zeggen", *SCHEMES, "hoofdthema", "alleen", "onderbouwing_uitleg", "onderbouwing_methode", "onderbouwing_link",
    "onderbouwing_jaar", "bereik", "toegang", "kosten", "prijs", "kosten_uitleg", "taal", "toegankelijkheid",
    "contact_via", "anoniem", "soort", "alleen_professionals", "leeftijd_van", "leeftijd_tot",
    "leeftijd_zonder_ouders", "aanmelden", "aanmelden_link", "website", "chat_link", "wanneer_uitleg", "feestdagen",
    "huisarts_hoort", "werkgebied", "alleen_inwoners",
)  # fmt: skip
"""The order of the offer's own columns in a file; what is not named here stands after them."""
READINGS: Mapping[Kind, Reading] = {
    Kind.POINTS: "points",
    Kind.SOME_OF: "list",
    Kind.FLAG: "yes",
    Kind.YES_NO: "yes",
}
OWN_READINGS: Mapping[str, Reading] = {"exclusive": "list", "main": "list", "areas": "areas"}
"""By key, for fields with a shape of their own."""


def _of_field(field: OfferField) -> Column:
    reading = OWN_READINGS.get(field.key) or READINGS.get(field.kind, "text")
    return Column(field.column, "content", field.key, reading)


def _offer_columns() -> list[Column]:
    columns = [
        *(_of_field(field) for field in OFFER_FIELDS if field.column),
        *(Column(scheme, "content", "concepts", "concepts") for scheme in SCHEMES),
        Column("alleen_inwoners", "content", "residents_only", "yes"),
    ]
    by_name = {column.name: column for column in columns}
    return [by_name[name] for name in arranged(by_name, first=FILE_ORDER)]


COLUMNS = {
    column.name: column
    for column in (
        Column("kenmerk", "content", "external_id"),
        Column("organisatie", "organization", "name"),
        Column("organisatie_kenmerk", "organization", "external_id"),
        Column("organisatie_soort", "organization", "kind"),
        Column("organisatie_website", "organization", "url"),
        *_offer_columns(),
        Column("plek", "place", "name"),
        Column("adres", "place", "address"),
        Column("postcode", "place", "postal_code"),
        Column("plaats", "place", "place"),
        Column("gemeentecode", "place", "municipality"),
        Column("adres_geheim", "place", "confidential", "yes"),
        Column("route", "place", "route_note"),
        Column("plek_uitleg", "place", "conditions"),
        Column("dag", "schedule", "byday", "day"),
        Column("herhaling", "schedule", "freq", "repeat"),
        Column("van", "schedule", "opens_at"),
        Column("tot", "schedule", "closes_at"),
        Column("vanaf_datum", "schedule", "dtstart"),
        Column("tot_datum", "schedule", "until"),
        Column("rooster_uitleg", "schedule", "note"),
        Column("bij_plek", "schedule", "place"),
        Column("telefoon", "phone", "number"),
        Column("telefoon_soort", "phone", "kind", "phone"),
        Column("telefoon_uren", "phone", "hours"),
        Column("contact_naam", "contact", "name"),
        Column("contact_rol", "contact", "role"),
        Column("contact_mail", "contact", "email"),
        Column("contact_openbaar", "contact", "public", "yes"),
    )
}
Positions = tuple[tuple[Column, int] | None, ...]
REQUIRED = ("kenmerk", "organisatie", "naam", "samenvatting", "bereik", "vorm")


@dataclass(frozen=True, slots=True)
class Header:
    """What each position of a row holds: a column with its number (from 0), or None for a nameless one."""

    positions: Positions

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name_of(*position) if position else "" for position in self.positions)


def name_of(column: Column, number: int) -> str:
    return f"{column.name}_{number + 1}" if number else column.name


def read_header(cells: Sequence[str]) -> Header:
    """Return what the header says. Raises FileProblem that names what is missing and the first unknown and double columns."""
    if len(cells) > MOST_COLUMNS:
        raise FileProblem(
            _("Regel 1, de kopregel: er zijn %(n)s kolommen. Er passen er %(most)s.")
            % {"n": len(cells), "most": MOST_COLUMNS}
        )
    names = [_plain(cell) for cell in cells]
    positions = tuple(_column(name) if name else None for name in names)
    if wrong := [*_unknown_among(names, positions), *_missing_among(names), *_double_among(positions)]:
        raise FileProblem(_("Regel 1, de kopregel: %(what)s") % {"what": " ".join(wrong)})
    return Header(positions)


def _unknown_among(names: Sequence[str], positions: Positions) -> list[str]:
    unknown = [name for name, position in zip(names, positions, strict=True) if name and not position]
    message = [_unknown(name) for name in unknown[:MOST_NAMED]]
    if len(unknown) > MOST_NAMED:
        message.append(_("En nog %(n)s kolommen.") % {"n": len(unknown) - MOST_NAMED})
    return message


def _missing_among(names: Sequence[str]) -> list[str]:
    missing = [name for name in REQUIRED if name not in names]
    return [_("Deze kolommen ontbreken: %(names)s.") % {"names": ", ".join(missing)}] if missing else []


def _double_among(positions: Positions) -> list[str]:
    counted = Counter(position for position in positions if position and not position[0].repeatable)
    twice = [name_of(*position) for position, count in counted.items() if count > 1]
    return [_("De kolom “%(name)s” staat er meer dan eens.") % {"name": name} for name in twice[:MOST_NAMED]]


def _plain(cell: str) -> str:
    return "_".join(cell.strip().lower().replace("-", " ").split())[:80]


def _column(name: str) -> tuple[Column, int] | None:
    if name in COLUMNS:
        return COLUMNS[name], 0
    base, _underscore, number = name.rpartition("_")
    column = COLUMNS.get(base)
    if column and column.numbered and number.isdecimal() and 1 <= int(number) <= MOST_GROUPS:
        return column, int(number) - 1
    return None


def _unknown(name: str) -> str:
    near = process.extractOne(name, list(COLUMNS), score_cutoff=70)
    if near:
        return _("De kolom “%(name)s” kennen we niet. Bedoel je “%(near)s”?") % {
            "name": name,
            "near": near[0],
        }
    return _("De kolom “%(name)s” kennen we niet.") % {"name": name}
