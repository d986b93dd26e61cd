"""A service in words: everything its page says, so that the template only has to lay it out."""

import json
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Prefetch, prefetch_related_objects
from django.utils import timezone
from django.utils.dateformat import format as date_format
from django.utils.translation import gettext as _

from directory.models import Attribute, Contact, Phone, Schedule, Service, ServiceArea, ServiceAtLocation
from directory.models.capacity import CAPACITY_VALID_FOR
from directory.models.choices import Access, Visibility
from directory.search.ask import RoomFact
from directory.search.cards import capacity as capacity_badge
from directory.search.reasons import PEOPLE
from directory.search.results import Capacity
from directory.search.room import best_room
from directory.search.times import next_text
from directory.search.wording import joined, lowered
from directory.views import service_rows as rows
from directory.views.service_lines import cost_words, opening_lines, where_words
from handreiking.models import Concept

BEFORE = (rows.audience_row, rows.not_for_row, rows.what_row, rows.goal_row, rows.method_row)
AFTER = (rows.evidence_row, rows.signup_row, rows.cost_row, rows.when_row, rows.where_row)
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


@dataclass(frozen=True, slots=True)
class FirstTime:
    """``answers`` are (question, answer); an empty answer is "niet ingevuld"."""

    answers: tuple[tuple[str, str], ...]
    words: str


@dataclass(frozen=True, slots=True)
class ServicePage:
    name: str
    slug: str
    code: str
    kind: str
    summary: str
    is_example: bool
    unconfirmed: bool
    visibility: str
    lines: tuple[str, ...]
    actions: tuple[Action, ...]
    phones: tuple[PhoneLine, ...]
    brief: tuple[tuple[str, str], ...]
    capacity: Capacity
    capacity_full: Capacity
    """The same with the year and until when it holds."""
    before: tuple[rows.Row, ...]
    expect: tuple[str, ...]
    not_expect: tuple[str, ...]
    first_time: FirstTime
    after: tuple[rows.Row, ...]
    organization: rows.Row
    checked: str
    source: str
    spots: str
    """JSON of the places on the map: none for a confidential address."""

    @property
    def noindex(self) -> bool:
        return self.is_example or self.visibility != Visibility.LISTED


def load(service: Service) -> Service:
    """Fetch what a page says about this service, in six queries whatever its size."""
    prefetch_related_objects(
        [service],
        Prefetch(
            "attributes",
            Attribute.objects.select_related("concept__scheme").order_by(
                "concept__scheme__position", "concept__position"
            ),
        ),
        Prefetch("at_locations", ServiceAtLocation.objects.select_related("location")),
        Prefetch("schedules", Schedule.objects.select_related("at_location")),
        Prefetch("areas", ServiceArea.objects.select_related("region").order_by("region__name")),
        Prefetch("phones", Phone.objects.filter(public=True).order_by("kind", "id")),
        Prefetch("contacts", Contact.objects.filter(public=True).order_by("id")),
    )
    return service


def service_page(service: Service, now: datetime) -> ServicePage:
    """Return the page of a service fetched by ``load``, with its organization."""
    facts = facts_of(service, now)
    slugs = {attribute.concept.slug for attribute in service.attributes.all()}
    towns = [location.place for location in facts.locations]
    room = best_room(
        (
            (each.capacity_status, each.capacity_weeks, each.capacity_until, each.capacity_stated_on)
            for each in (service, *service.at_locations.all())
        ),
        timezone.localdate(now),
    )
    capacity = capacity_badge(room, timezone.localdate(now))
    return ServicePage(
        name=service.name,
        slug=service.slug,
        code=service.code,
        kind=next(iter(facts.concepts.get("vorm", ())), _("Steun")),
        summary=service.summary,
        is_example=service.is_example,
        unconfirmed=service.confirmed_on is None,
        visibility=service.visibility,
        lines=opening_lines(service, facts.concepts, slugs, towns),
        actions=actions(facts),
        phones=phone_lines(service),
        brief=brief(facts, towns),
        capacity=capacity,
        capacity_full=replace(capacity, note=capacity_note(service, room) or capacity.note),
        before=tuple(row(facts) for row in BEFORE),
        expect=rows.filled(service.expect),
        not_expect=rows.filled(service.not_expect),
        first_time=first_time(service),
        after=tuple(row(facts) for row in AFTER),
        organization=rows.organization_row(facts),
        checked=checked(service),
        source=service.source_note,
        spots=json.dumps(spots(facts), ensure_ascii=False),
    )


def facts_of(service: Service, now: datetime) -> rows.Facts:
    """Gather what the rows need from a loaded service."""
    concepts: dict[str, list[str]] = defaultdict(list)
    attributes = list(service.attributes.all())
    for attribute in attributes:
        concepts[attribute.concept.scheme.slug].append(label_of(attribute.concept))
    places = list(service.at_locations.all())
    return rows.Facts(
        service=service,
        concepts={scheme: tuple(labels) for scheme, labels in concepts.items()},
        exclusive=tuple(lowered(label_of(each.concept)) for each in attributes if each.exclusive),
        locations=tuple(each.location for each in places),
        conditions=rows.filled([each.conditions for each in places]),
        schedules=tuple(service.schedules.all()),
        now=now,
    )


def label_of(concept: Concept) -> str:
    """Return the plain label, for some groups as a name for people: "wie nieuw is in Nederland"."""
    return str(PEOPLE.get(concept.slug, concept.plain_label))


def actions(facts: rows.Facts) -> tuple[Action, ...]:
    """Return at most three buttons: to call, to write, to sign up and to go there, as far as they exist."""
    service = facts.service
    found = []
    phones = {phone.kind: phone.number for phone in reversed(service.phones.all())}
    if number := phones.get(Phone.Kind.VOICE):
        found.append(Action(_("Bel"), f"tel:{dialled(number)}", "phone"))
    if number := phones.get(Phone.Kind.APP):
        found.append(Action(_("App"), f"https://wa.me/{international(number)}", "app", outside=True))
    if service.chat_url:
        found.append(Action(_("Chat"), service.chat_url, "chat", outside=True))
    route = route_action(facts)
    if len(found) < 2 and service.signup_url:
        found.append(Action(_("Aanmelden"), service.signup_url, "door", outside=True))
    if not found and service.url:
        found.append(Action(_("Website"), service.url, "screen", outside=True))
    return (*found[: MOST_ACTIONS - len(route)], *route)


def route_action(facts: rows.Facts) -> tuple[Action, ...]:
    """Return the way to the only open address; with several, or a secret one, there is no one route."""
    if len(facts.locations) != 1 or facts.locations[0].confidential:
        return ()
    where = facts.locations[0]
    address = f"https://www.openstreetmap.org/directions?to={where.lat:.5f}%2C{where.lon:.5f}"
    return (Action(_("Route"), address, "route", outside=True),)


def dialled(number: str) -> str:
    return re.sub(r"[^0-9+]", "", number)


def international(number: str) -> str:
    """Return a mobile number as wa.me wants it: country code, no zeros in front."""
    digits = re.sub(r"[^0-9]", "", number)
    if number.strip().startswith("+"):
        return digits
    return digits[2:] if digits.startswith("00") else f"31{digits.removeprefix('0')}"


def phone_lines(service: Service) -> tuple[PhoneLine, ...]:
    """Return each public number once, with how it may be used."""
    uses: dict[str, list[str]] = defaultdict(list)
    hours: dict[str, str] = {}
    for phone in service.phones.all():
        uses[phone.number].append(_("app") if phone.kind == Phone.Kind.APP else _("bel"))
        hours[phone.number] = hours.get(phone.number) or phone.hours
    return tuple(
        PhoneLine(_(" of ").join(sorted(set(verbs), reverse=True)).capitalize(), number, hours[number])
        for number, verbs in uses.items()
    )


def brief(facts: rows.Facts, towns: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return (icon, words) of "In het kort": when next, where, how to get in, what it costs."""
    service = facts.service
    where = joined(sorted(set(towns))) if len(set(towns)) < 4 else _("Op meer plekken")
    ways = rows.labels(Access, service.access)
    return (
        ("calendar", next_text(facts.schedules, facts.now) or _("Tijd niet ingevuld")),
        ("pin", where)
        if towns
        else ("screen", where_words(service, ()).capitalize() or _("Plek niet ingevuld")),
        ("door", joined([ways[0], *map(lowered, ways[1:2])]) if ways else _("Aanmelden: niet ingevuld")),
        ("euro", cost_words(service) or _("Kosten niet ingevuld")),
    )


def first_time(service: Service) -> FirstTime:
    return FirstTime(
        answers=(
            (_("Wie doet de deur open?"), service.first_door),
            (_("Moet ik mijn verhaal vertellen?"), service.first_story),
            (_("Mag er iemand mee?"), service.first_company),
            (_("Moet ik mijn naam zeggen?"), service.first_name),
        ),
        words=service.first_words.strip("“”\"' "),
    )


def capacity_note(service: Service, room: RoomFact) -> str:
    """Return "doorgegeven 16 november 2026, geldig tot en met 11 januari 2027"; "" where nothing holds."""
    if not room.stated_on:
        return ""
    ends = [room.stated_on + CAPACITY_VALID_FOR]
    ends += [
        each.capacity_until
        for each in (service, *service.at_locations.all())
        if each.capacity_until
        and (each.capacity_status, each.capacity_stated_on) == (room.status, room.stated_on)
    ]
    return _("doorgegeven %(day)s, geldig tot en met %(end)s") % {
        "day": date_words(room.stated_on),
        "end": date_words(min(ends)),
    }


def date_words(day: date) -> str:
    return date_format(day, "j F Y")


def checked(service: Service) -> str:
    """Return "16 november 2026, door Mila van Stichting Slaapkring"; "" where nobody has yet."""
    if not service.confirmed_on:
        return ""
    day = date_words(service.confirmed_on)
    return (
        _("%(day)s, door %(who)s") % {"day": day, "who": service.confirmed_by}
        if service.confirmed_by
        else day
    )


def spots(facts: rows.Facts) -> list[dict[str, str | float]]:
    return [
        {
            "lat": place.lat,
            "lon": place.lon,
            "name": place.name or facts.service.name,
            "where": place.address or place.place,
        }
        for place in facts.locations
        if not place.confidential
    ]
