"""The columns of the offers CSV: their Dutch names, and which field of an entry each one fills.

``docs/import-csv.md`` describes them for people; a test holds the two against each other.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _
from rapidfuzz import process

from directory.exchange.offers import FileProblem

Part = Literal["organization", "content", "place", "schedule", "phone", "contact"]
Reading = Literal["text", "list", "yes", "concepts", "areas", "day", "repeat", "phone"]
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
    def repeatable(self) -> bool:
        return self.reading in ("list", "concepts", "areas")


COLUMNS = {
    column.name: column
    for column in (
        Column("kenmerk", "content", "external_id"),
        Column("organisatie", "organization", "name"),
        Column("organisatie_kenmerk", "organization", "external_id"),
        Column("organisatie_soort", "organization", "kind"),
        Column("organisatie_website", "organization", "url"),
        Column("naam", "content", "name"),
        Column("samenvatting", "content", "summary"),
        Column("wat", "content", "description"),
        Column("voor_wie", "content", "audience"),
        Column("voor_wie_niet", "content", "not_for"),
        Column("doel_uitleg", "content", "goal"),
        Column("hoe", "content", "method"),
        Column("wie_begeleidt", "content", "guides"),
        Column("verwachten", "content", "expect", "list"),
        Column("niet_verwachten", "content", "not_expect", "list"),
        Column("eerste_keer_deur", "content", "first_door"),
        Column("eerste_keer_verhaal", "content", "first_story"),
        Column("eerste_keer_mee", "content", "first_company"),
        Column("eerste_keer_naam", "content", "first_name"),
        Column("eerste_keer_zeggen", "content", "first_words"),
        *(Column(scheme, "content", "concepts", "concepts") for scheme in SCHEMES),
        Column("alleen", "content", "exclusive", "list"),
        Column("onderbouwing_uitleg", "content", "evidence"),
        Column("onderbouwing_methode", "content", "evidence_method"),
        Column("onderbouwing_link", "content", "evidence_url"),
        Column("onderbouwing_jaar", "content", "evidence_year"),
        Column("bereik", "content", "delivery_modes", "list"),
        Column("toegang", "content", "access", "list"),
        Column("kosten", "content", "costs", "list"),
        Column("prijs", "content", "price"),
        Column("kosten_uitleg", "content", "cost_note"),
        Column("taal", "content", "languages", "list"),
        Column("toegankelijkheid", "content", "accessibility", "list"),
        Column("contact_via", "content", "contact_by", "list"),
        Column("anoniem", "content", "anonymous", "yes"),
        Column("soort", "content", "kind"),
        Column("alleen_professionals", "content", "professionals_only", "yes"),
        Column("leeftijd_van", "content", "minimum_age"),
        Column("leeftijd_tot", "content", "maximum_age"),
        Column("leeftijd_zonder_ouders", "content", "age_without_parents"),
        Column("aanmelden", "content", "signup"),
        Column("aanmelden_link", "content", "signup_url"),
        Column("website", "content", "url"),
        Column("chat_link", "content", "chat_url"),
        Column("wanneer_uitleg", "content", "when_note"),
        Column("huisarts_hoort", "content", "feedback_to_gp"),
        Column("werkgebied", "content", "areas", "areas"),
        Column("alleen_inwoners", "content", "residents_only", "yes"),
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
    told = [_unknown(name) for name in unknown[:MOST_NAMED]]
    if len(unknown) > MOST_NAMED:
        told.append(_("En nog %(n)s kolommen.") % {"n": len(unknown) - MOST_NAMED})
    return told


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
