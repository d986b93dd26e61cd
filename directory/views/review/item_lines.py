"""How a thing on the desk is shown: what its kind is called, which drawing stands for it, and where its page is."""

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from directory.models import Service
from directory.publishing.desk.duplicate_pairs import KIND as DUPLICATE
from directory.publishing.desk.waiting import Item
from directory.web_addresses import url


class Kind(NamedTuple):
    label: str | Promise
    icon: str
    page: str
    """The name of the page's address, of the codes of an item's entries or of its own id."""


ENTRY = "aanbod"
KINDS: Mapping[str, Kind] = {
    "veiligheid": Kind(_("Veiligheid"), "shield", "review-report"),
    "melding": Kind(_("Melding"), "flag", "review-report"),
    "tegengehouden": Kind(_("Tegengehouden melding"), "shield", "review-report"),
    "claim": Kind(_("Claim"), "person", "review-claim"),
    "antwoord": Kind(_("Antwoord op verbergen"), "chat", "review-service"),
    "wijziging": Kind(_("Wijziging"), "calendar", "review-revision"),
    "nieuw": Kind(_("Nieuw aanbod"), "plus", "review-revision"),
    "casus": Kind(_("Casus"), "book", "review-case"),
    "geen-antwoord": Kind(_("Geen antwoord op je vraag"), "question", "review-revision"),
    "wacht-op-antwoord": Kind(_("Wacht op antwoord"), "clock", "review-revision"),
    "controle": Kind(_("Controle"), "mail", "review-service"),
    "import": Kind(_("Import"), "book", "import"),
    "verlopen": Kind(_("Te lang niet gecontroleerd"), "clock", "review-service"),
    "link": Kind(_("Link stuk"), "cross", "review-service"),
    "begrip": Kind(_("Woord van een vorige editie"), "book", "review-words"),
    "plek": Kind(_("Plek verlopen"), "clock", "review-service"),
    "plaats": Kind(_("Adres niet gevonden"), "pin", "review-service"),
    "niet-geclaimd": Kind(_("Nog van niemand"), "question", "review-service"),
    DUPLICATE: Kind(_("Mogelijk dubbel"), "people", "review-duplicate"),
    ENTRY: Kind(_("Aanbod"), "door", "review-service"),
}


class Line(NamedTuple):
    """An item as the lists show it."""

    item: Item
    label: str
    icon: str
    url: str

    @property
    def tick(self) -> str:
        """The code by which several are handled at once; "" for what is decided by itself."""
        return self.item.codes[0] if len(self.item.codes) == 1 else ""


def line_of(item: Item) -> Line:
    kind = KINDS[item.kind]
    return Line(item, str(kind.label), kind.icon, url(kind.page, *(item.codes or [item.id])))


def entry_line(service: Service) -> Line:
    """Return the line of an entry that was looked up by name, whatever its state."""
    item = Item(
        kind=ENTRY,
        id=service.code,
        name=service.name,
        why=service.summary,
        since=service.updated_at,
        weight=0,
        codes=(service.code,),
        is_example=service.is_example,
    )
    return line_of(item)._replace(label=service.get_visibility_display())
