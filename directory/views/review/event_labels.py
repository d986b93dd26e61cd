"""What happened to an entry, as editors read it."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.language.capacity import statement
from directory.models import Event, Service, User, Verification
from directory.models.choices import Visibility
from directory.publishing.asking.owner_lines import owner_lines

KINDS = {
    "published": gettext_lazy("Nieuwe tekst geplaatst"),
    "visibility": gettext_lazy("Zichtbaarheid"),
    "verification": gettext_lazy("Controle"),
    "capacity": gettext_lazy("Plek"),
    "point": gettext_lazy("Punt op de kaart gevonden"),
    "redacted": gettext_lazy("Tekst uit de geschiedenis gehaald"),
    "handed_over": gettext_lazy("Overgedragen aan een andere regio"),
    "not_double": gettext_lazy("Niet dubbel"),
    "withdrawn": gettext_lazy("Ingetrokken of weggegooid"),
    "merged_in": gettext_lazy("Ander aanbod hiermee samengevoegd"),
    "words_settled": gettext_lazy("In de woorden van de nieuwe editie gezet"),
    "pause": gettext_lazy("Pauze"),
}


def facts_of(services: Iterable[Service]) -> dict[UUID, list[str]]:
    """Return by which lines entries are told apart: when, where, phone and website; three queries each."""
    return {service.pk: owner_lines(service).splitlines()[2:] for service in services}


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
    stated = event.detail
    match event.kind:
        case "visibility":
            return _visibility(stated)
        case "verification":
            return _label(Verification.Outcome, stated.get("outcome"))
        case "capacity":
            until = stated.get("until")
            return statement(
                stated.get("status", ""), stated.get("weeks"), date.fromisoformat(until) if until else None
            )
        case "merged_in":
            return str(stated.get("name") or "")
        case "handed_over":
            return str(stated.get("reason") or "")
    return ""


def _visibility(stated: dict[str, Any]) -> str:
    """Return how it stands, what its owner read of it, and what the editors noted for each other."""
    label, reason, note = _label(Visibility, stated.get("to")), stated.get("reason"), stated.get("note")
    words = f"{label}. {reason}" if reason else label
    return _("%(words)s (redactie: %(note)s)") % {"words": words, "note": note} if note else words


def _label(choices: type[Visibility | Verification.Outcome], value: object) -> str:
    return str(choices(value).label) if value in choices.values else ""
