"""In which words and letters a list is shown and printed: for who waits or a naaste, large, or with pictures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from directory.views.shortlist.entries import Entry, Line

SHORT = frozenset({"when", "where", "contact", "cost"})
"""What is left where pictures stand beside few words."""


@dataclass(frozen=True, slots=True)
class Style:
    large: bool = False
    pictures: bool = False
    relative: bool = False

    @classmethod
    def asked(cls, params: Mapping[str, str]) -> Self:
        """Read the parameters of an address; what is unknown does not count."""
        return cls(
            params.get("letters") == "groot", params.get("beeld") == "ja", params.get("voor") == "naaste"
        )

    @property
    def query(self) -> str:
        """What stands behind the address of the same list in this style: "?letters=groot"."""
        pairs = {
            "letters": "groot" if self.large else "",
            "beeld": "ja" if self.pictures else "",
            "voor": "naaste" if self.relative else "",
        }
        asked = urlencode({name: value for name, value in pairs.items() if value})
        return f"?{asked}" if asked else ""

    @property
    def choices(self) -> list[tuple[str, str, bool]]:
        """Return (label, address of the list with this switched, whether it is on)."""
        found = (
            (_("Grote letters"), replace(self, large=not self.large), self.large),
            (_("Plaatjes en weinig tekst"), replace(self, pictures=not self.pictures), self.pictures),
            (_("Voor een naaste"), replace(self, relative=not self.relative), self.relative),
        )
        return [(label, style.query or "./", is_on) for label, style, is_on in found]

    @property
    def title(self) -> str:
        return _("Steun voor jou en wie je dierbaar is") if self.relative else _("Steun terwijl je wacht")

    @property
    def lead(self) -> str:
        if self.relative:
            return _("Jij kiest wat past bij jou en bij de ander.")
        return _("Jij kiest wat bij je past. Eén plek proberen is al een stap.")

    @property
    def help(self) -> tuple[tuple[str, str], ...]:
        """Return (who, words) of the box that stands on every sheet."""
        if self.relative:
            despair = _(
                "Denkt iemand aan zelfdoding? Of denk je er zelf aan? Bel 24/7 gratis en anoniem 113 of chat op 113.nl."
            )
            doctor = _("Wordt het zwaarder? Bel de huisarts. ’s Avonds en in het weekend: de huisartsenpost.")
        else:
            despair = _("Denk je aan zelfdoding? Bel 24/7 gratis en anoniem 113 of chat op 113.nl.")
            doctor = _("Wordt het zwaarder? Bel je huisarts. ’s Avonds en in het weekend: de huisartsenpost.")
        return (("113", despair), ("112", _("Bij direct gevaar.")), (_("Huisarts"), doctor))

    def lines(self, entry: Entry) -> Sequence[Line]:
        """Return the facts of an offer that this style shows."""
        return [line for line in entry.facts if line.kind in SHORT] if self.pictures else entry.facts
