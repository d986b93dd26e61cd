"""The ways to reach an offer: the buttons of its page and its phone numbers."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext as _

from directory.language.phones import shown, tel_link, whatsapp_link
from directory.language.wording import joined
from directory.models import Phone, Service
from directory.views.offer.service_rows import Facts

MOST_ACTIONS = 3


@dataclass(frozen=True, slots=True)
class Action:
    """A button. ``outside`` leads to another site."""

    text: str
    href: str
    icon: str
    outside: bool = False


@dataclass(frozen=True, slots=True)
class PhoneLine:
    verb: str
    number: str
    hours: str


def actions(facts: Facts) -> tuple[Action, ...]:
    """Return at most three buttons: to call, to write, to sign up and to go there, as far as they exist."""
    service = facts.service
    found = []
    phones = {phone.kind: phone.number for phone in reversed(service.phones.all())}
    if number := phones.get(Phone.Kind.VOICE):
        found.append(Action(_("Bel"), tel_link(number), "phone"))
    if number := phones.get(Phone.Kind.APP):
        found.append(Action(_("App"), whatsapp_link(number), "app", outside=True))
    if service.chat_url:
        found.append(Action(_("Chat"), service.chat_url, "chat", outside=True))
    route = route_action(facts)
    if len(found) < 2 and service.signup_url:
        found.append(Action(_("Aanmelden"), service.signup_url, "door", outside=True))
    if not found and service.url:
        found.append(Action(_("Website"), service.url, "screen", outside=True))
    return (*found[: MOST_ACTIONS - len(route)], *route)


def route_action(facts: Facts) -> tuple[Action, ...]:
    """Return the way to the only address; with several, a secret one or one not found, there is no one route."""
    if len(facts.locations) != 1 or not facts.locations[0].is_found:
        return ()
    where = facts.locations[0]
    address = f"https://www.openstreetmap.org/directions?to={where.lat:.5f}%2C{where.lon:.5f}"
    return (Action(_("Route"), address, "route", outside=True),)


def phone_lines(service: Service) -> tuple[PhoneLine, ...]:
    """Return each public number once, with how it may be used."""
    uses: dict[str, list[str]] = defaultdict(list)
    hours: dict[str, str] = {}
    for phone in service.phones.all():
        uses[phone.number].append(_("app") if phone.kind == Phone.Kind.APP else _("bel"))
        hours[phone.number] = hours.get(phone.number) or phone.hours
    return tuple(
        PhoneLine(
            joined(sorted(set(verbs), reverse=True), _("of")).capitalize(), shown(number), hours[number]
        )
        for number, verbs in uses.items()
    )
