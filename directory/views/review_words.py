"""What happened to an entry, as editors read it."""

from datetime import datetime
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.models import Event, User, Verification
from directory.models.choices import CapacityStatus, Visibility

KINDS = {
    "published": gettext_lazy("Nieuwe tekst geplaatst"),
    "visibility": gettext_lazy("Zichtbaarheid"),
    "verification": gettext_lazy("Controle"),
    "capacity": gettext_lazy("Plek"),
    "point": gettext_lazy("Punt op de kaart gevonden"),
    "redacted": gettext_lazy("Tekst uit de geschiedenis gehaald"),
    "handed_over": gettext_lazy("Overgedragen aan een andere regio"),
    "not_double": gettext_lazy("Niet dubbel"),
    "pause": gettext_lazy("Pauze"),
}


class EventLine(NamedTuple):
    at: datetime
    words: str
    by: str


def event_line(event: Event) -> EventLine:
    words = str(KINDS.get(event.kind, event.kind))
    more = _detail(event)
    return EventLine(event.at, f"{words}: {more}" if more else words, who(event.actor))


def who(user: User | None) -> str:
    """Return how editors call each other: by name, else by address. Never shown to owners."""
    return (user.name or user.email) if user else _("het systeem")


def _detail(event: Event) -> str:
    said = event.detail
    match event.kind:
        case "visibility":
            label = _label(Visibility, said.get("to"))
            return f"{label}. {said['reason']}" if said.get("reason") else label
        case "verification":
            return _label(Verification.Outcome, said.get("outcome"))
        case "capacity":
            weeks = said.get("weeks")
            label = _label(CapacityStatus, said.get("status"))
            return f"{label}, {weeks} {_('weken')}" if weeks else label
        case "handed_over":
            return str(said.get("reason") or "")
    return ""


def _label(choices: type[Visibility | Verification.Outcome | CapacityStatus], value: object) -> str:
    return str(choices(value).label) if value in choices.values else ""
