"""How much waits, of each kind and in each region: one count for the desk, the dashboard and the mail to editors."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from directory.models import Region
from directory.publishing.desk.duplicate_pairs import KIND as DOUBLE
from directory.publishing.desk.duplicate_pairs import DuplicatePair
from directory.publishing.desk.waiting import Desk, Source
from directory.publishing.desk.waiting_sources import SOURCES, UNCLAIMED, WITH_OWNERS

LABELS = {
    "veiligheid": _("Veiligheid"),
    "melding": _("Meldingen"),
    "claim": _("Claims"),
    "antwoord": _("Antwoord op verbergen"),
    "nieuw": _("Nieuw aanbod"),
    "wijziging": _("Wijzigingen"),
    "casus": _("Casussen"),
    "import": _("Imports"),
    "geen-antwoord": _("Geen antwoord op je vraag"),
    "wacht-op-antwoord": _("Wacht op antwoord"),
    "controle": _("Geen antwoord op onze vraag"),
    "verlopen": _("Te lang niet gecontroleerd"),
    "link": _("Links stuk"),
    "begrip": _("Woord van een vorige editie"),
    "plaats": _("Adres niet gevonden"),
    "plek": _("Plek verlopen"),
    "tegengehouden": _("Tegengehouden"),
    DOUBLE: _("Mogelijk dubbel"),
    "niet-geclaimd": _("Nog van niemand"),
}
"""What each kind of work is called where it is counted, in the order in which it is told."""
COUNTED = {source.kind: source for source in (*SOURCES, UNCLAIMED, WITH_OWNERS)}


def totals(desk: Desk, now: datetime, pairs: Sequence[object]) -> dict[str, int]:
    """Return how many wait of each kind; ``pairs`` are the desk's (``duplicate_pairs``). A query a kind."""
    return {kind: len(pairs) if kind == DOUBLE else COUNTED[kind].rows(desk, now).count() for kind in LABELS}


def by_region(
    desk: Desk, now: datetime, pairs: Sequence[DuplicatePair]
) -> dict[str, Mapping[UUID | None, int]]:
    """Return how many wait of each kind by region, under None what is national (``national``). A query a kind.

    What lies in several regions, such as a claim on an organisation with entries in two, counts in each.
    """
    country = national()
    return {
        kind: _pairs_by_region(pairs, country)
        if kind == DOUBLE
        else _rows_by_region(COUNTED[kind], desk, now, country)
        for kind in LABELS
    }


def national() -> set[UUID]:
    """Return the country as a whole, where lies what is of no region, unless it lies nowhere."""
    return set(Region.objects.filter(kind=Region.Kind.COUNTRY).values_list("pk", flat=True))


def _rows_by_region(
    source: Source, desk: Desk, now: datetime, country: set[UUID]
) -> Mapping[UUID | None, int]:
    rows = source.rows(desk, now).order_by().annotate(lies_in=source.region).values_list("lies_in")
    found: Counter[UUID | None] = Counter()
    for region, number in rows.annotate(number=Count("pk", distinct=True)):
        found[None if region in country else region] += number
    return found


def _pairs_by_region(pairs: Sequence[DuplicatePair], country: set[UUID]) -> Mapping[UUID | None, int]:
    """Count pairs by region; one of two regions is national editors' work."""
    return Counter(
        None if one.region != other.region or one.region in country else one.region for one, other in pairs
    )
