"""The ways to reach an offer: the buttons of its page and its phone numbers."""

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import quote

from django.utils.translation import gettext as _

from directory.language.phones import shown, tel_link, whatsapp_link
from directory.language.wording import joined
from directory.models import Phone, Service
from directory.views.offer.service_rows import Facts, emails

MOST_ACTIONS = 3
CALL, APP, CHAT, FORM, MAIL, SITE = "call", "app", "chat", "form", "mail", "site"
AT_ONCE = (CALL, APP, CHAT)
"""Where somebody answers; a button for each."""
OTHERWISE = (MAIL, SITE)
"""A button where there is no other way."""
NOT = r"(?!\s+(?:kan\s+|kun je\s+)?niet)"
VERBS = {
    CALL: re.compile(rf"\b(?:bel|belt|bellen|opbellen|telefonisch){NOT}\b", re.IGNORECASE),
    APP: re.compile(rf"\b(?:app|appt|appen|whatsapp){NOT}\b", re.IGNORECASE),
    CHAT: re.compile(rf"\b(?:chat|chatten){NOT}\b", re.IGNORECASE),
    FORM: re.compile(r"formulier|aanmeldpagina|\b(?:via|op) (?:de|onze|hun) (?:web)?site\b", re.IGNORECASE),
    MAIL: re.compile(rf"\b(?:e-?mail|mail|mailt|mailen|mailtje){NOT}\b", re.IGNORECASE),
}
"""How the words about signing up name a way."""


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
    """Return at most three buttons: to call, to write, to sign up and to go there, as far as they exist.

    The first is what the offer itself says one should do.
    """
    ways = ways_of(facts.service)
    told = told_first(facts.service.signup, ways)
    found = [ways[name] for name in dict.fromkeys((told, *AT_ONCE)) if name in ways]
    if len(found) < 2 and told != FORM and FORM in ways:
        found.append(ways[FORM])
    if not found:
        found += [ways[name] for name in OTHERWISE if name in ways][:1]
    route = route_action(facts)
    return (*found[: MOST_ACTIONS - len(route)], *route)


def ways_of(service: Service) -> dict[str, Action]:
    """Return a button for each way to reach an offer that it has."""
    phones = {phone.kind: phone.number for phone in reversed(service.phones.all())}
    mails = emails(service)
    found: dict[str, Action] = {}
    if number := phones.get(Phone.Kind.VOICE):
        found[CALL] = Action(_("Bel"), tel_link(number), "phone")
    if number := phones.get(Phone.Kind.APP):
        found[APP] = Action(_("App"), whatsapp_link(number), "app", outside=True)
    if service.chat_url:
        found[CHAT] = Action(_("Chat"), service.chat_url, "chat", outside=True)
    if service.signup_url:
        found[FORM] = Action(_("Aanmelden"), service.signup_url, "door", outside=True)
    if mails:
        found[MAIL] = Action(_("Mail"), f"mailto:{quote(mails[0], safe='@')}", "mail")
    if service.url:
        found[SITE] = Action(_("Website"), service.url, "screen", outside=True)
    return found


def told_first(signup: str, ways: Collection[str]) -> str:
    """Return the way that the words about signing up name first, of those that there are; "" for none."""
    named = [
        (found.start(), way) for way, verb in VERBS.items() if way in ways and (found := verb.search(signup))
    ]
    return min(named, default=(0, ""))[1]


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
