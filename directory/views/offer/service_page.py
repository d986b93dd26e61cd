"""A service in words: everything its page says, so that the template only has to lay it out."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Prefetch, prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.language.capacity import Badge, badge, last_day, validity
from directory.language.recurrence import next_start
from directory.language.wording import lowered
from directory.models import Attribute, Contact, Phone, Schedule, Service, ServiceArea, ServiceAtLocation
from directory.models.choices import ON_SITE, Visibility
from directory.models.keeping import as_kept
from directory.offer_choices import DeliveryMode, FirstStep
from directory.search.answer.reasons import PEOPLE
from directory.search.ask.capacity import capacity_of
from directory.search.ask.register import CapacityFact
from directory.views.offer import service_rows as rows
from directory.views.offer.service_actions import Action, PhoneLine, actions, phone_lines
from directory.views.offer.service_brief import brief
from directory.views.offer.service_freshness import (
    checked,
    checked_parts,
    found_in,
    is_outdated,
    pause_label,
)
from directory.views.offer.service_known import KNOWN, known_row
from directory.views.offer.service_lines import only_by, opening_lines, sentence
from directory.views.offer.service_print import prints_large
from handreiking.models import Concept

BEFORE = (rows.audience_row, rows.not_for_row, rows.what_row, rows.goal_row, rows.method_row)
AFTER = (rows.evidence_row, rows.signup_row, rows.cost_row, rows.when_row, rows.where_row)
WITHOUT_PLACES = {"luisterlijn", "chat", "informatie", "gereedschap", "ehealth", "e-community"}
"""Forms of support that are never full."""
WHO_IS_THERE = {
    DeliveryMode.TELEFOON: gettext_lazy("Wie neemt op?"),
    DeliveryMode.ONLINE: gettext_lazy("Wie schrijft terug?"),
}


@dataclass(frozen=True, slots=True)
class FirstTime:
    """``answers`` are (question, answer), none where nothing is known; one empty answer is "niet ingevuld".

    ``steps`` are what makes it easier: "Iemand wacht je op"; ``bring`` is what to take along.
    """

    answers: tuple[tuple[str, str], ...]
    words: str
    steps: tuple[str, ...]
    bring: str


@dataclass(frozen=True, slots=True)
class ServicePage:
    name: str
    slug: str
    code: str
    kind: str
    summary: str
    is_example: bool
    unconfirmed: bool
    outdated: bool
    """Listed, but asked about and not answered: "niet recent gecontroleerd"."""
    visibility: str
    lines: tuple[str, ...]
    actions: tuple[Action, ...]
    phones: tuple[PhoneLine, ...]
    brief: tuple[tuple[str, str], ...]
    ask_first: str
    """"Bel eerst even.": how to ask what this page does not know."""
    capacity: Badge | None
    """None where nothing is known and there are no places to fill."""
    capacity_full: Badge | None
    """The same with the year and until when it holds."""
    before: tuple[rows.Row, ...]
    expect: tuple[str, ...]
    not_expect: tuple[str, ...]
    first_time: FirstTime
    after: tuple[rows.Row, ...]
    organization: rows.Row
    missing: str
    """"Doel, kosten." for the fields that are not filled in; they have no row of their own."""
    checked: str
    checked_parts: tuple[tuple[str, str], ...]
    """(part, when and by whom) of what was confirmed after the whole; none where nothing was."""
    source: str
    """"Gevonden in openbare bronnen: ..." for an unconfirmed offer, else ""."""
    spots: str
    """JSON of the places on the map: none for a confidential address."""
    calendar: bool
    """Whether it has hours that go into a calendar."""
    pause: str
    """"Zomerstop tot en met 23 augustus." while it lasts, for the top of the page; else ""."""

    @property
    def first_spot(self) -> tuple[float, float]:
        """Where the first of its places lies. Raises IndexError for a page without places on the map."""
        spot = json.loads(self.spots)[0]
        return spot["lat"], spot["lon"]

    @property
    def reachable(self) -> bool:
        """Whether there is a live page to act on: a preview and what stopped have none."""
        return bool(self.code) and self.visibility in ON_SITE

    @property
    def noindex(self) -> bool:
        return self.is_example or self.visibility != Visibility.LISTED

    @property
    def prints_large(self) -> bool:
        rows = (*self.before, *(row for row in self.after if row.key != KNOWN), self.organization)
        return prints_large((self.lines, rows, self.expect, self.not_expect, self.first_time, self.missing))


def load(service: Service) -> Service:
    """Fetch what a page says about this service, in six queries whatever its size."""
    load_all([service])
    return service


def load_all(services: Sequence[Service], areas: bool = True) -> None:
    """Fetch what pages say about these services, in six queries whatever their number; without ``areas`` in five."""
    served = [Prefetch("areas", ServiceArea.objects.select_related("region"))] if areas else []
    prefetch_related_objects(
        services,
        Prefetch(
            "attributes",
            Attribute.objects.select_related("concept__scheme").order_by(
                "concept__scheme__position", "concept__position", "concept__slug"
            ),
        ),
        Prefetch("at_locations", ServiceAtLocation.objects.select_related("location")),
        Prefetch("schedules", Schedule.objects.select_related("at_location")),
        Prefetch("phones", Phone.objects.filter(public=True)),
        Prefetch("contacts", Contact.objects.filter(public=True)),
        *served,
    )


def service_page(service: Service, now: datetime) -> ServicePage:
    """Return the page of a service fetched by ``load``, with its organization."""
    facts = facts_of(service, now)
    slugs = {attribute.concept.slug for attribute in service.attributes.all()}
    towns = [location.place for location in facts.locations]
    capacity = capacity_label(facts, facts.capacity)
    note = capacity_note(service, facts.capacity)
    before, after = ([row(facts) for row in makers] for makers in (BEFORE, AFTER))
    page = ServicePage(
        name=service.name,
        slug=service.slug,
        code=service.code,
        kind=rows.kind_of(facts),
        summary=service.summary,
        is_example=service.is_example,
        unconfirmed=service.confirmed_on is None,
        outdated=is_outdated(service, timezone.localdate(now)),
        visibility=service.visibility,
        lines=opening_lines(service, facts.concepts, slugs, towns),
        ask_first=sentence(ask_first(service)),
        actions=actions(facts),
        phones=phone_lines(service),
        brief=brief(facts, towns),
        capacity=capacity,
        capacity_full=replace(capacity, note=note) if capacity and note else capacity,
        before=tuple(row for row in before if not row.empty),
        expect=rows.filled(service.expect),
        not_expect=rows.filled(service.not_expect),
        first_time=first_time(service),
        after=tuple(row for row in (after[0], known_row(service), *after[1:]) if not row.empty),
        organization=rows.organization_row(facts),
        missing=missing(before, after, has_expectations=bool(service.expect or service.not_expect)),
        checked=checked(service),
        checked_parts=checked_parts(service),
        source=found_in(service),
        spots=json.dumps(spots(facts), ensure_ascii=False),
        calendar=any(next_start(each, now) for each in facts.coming),
        pause=facts.pause if service.is_paused_on(timezone.localdate(now)) else "",
    )
    return read_back(page) if service.visibility == Visibility.ENDED else page


def read_back(page: ServicePage) -> ServicePage:
    """Return the page of what stopped: to read what it was, without a way, a time or room to go there."""
    return replace(
        page,
        actions=(),
        phones=(),
        brief=tuple((name, words) for name, words in page.brief if name not in ("calendar", "door")),
        capacity=None,
        capacity_full=None,
        after=tuple(each for each in page.after if each.key not in ("aanmelden", "wanneer")),
        missing="",
        pause="",
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
        coming=tuple(as_kept(service, service.schedules.all())),
        capacity=capacity_of(service, timezone.localdate(now)),
        pause=pause_label(service, timezone.localdate(now)),
        now=now,
    )


def label_of(concept: Concept) -> str:
    """Return the plain label, for some groups as a name for people: "wie nieuw is in Nederland"."""
    return str(PEOPLE.get(concept.slug, concept.plain_label))


def first_time(service: Service) -> FirstTime:
    way = only_by(service)
    answers = (
        (str(WHO_IS_THERE[way]) if way else _("Wie doet de deur open?"), service.first_door),
        (_("Moet ik mijn verhaal vertellen?"), service.first_story),
        (_("Mag er iemand mee?"), service.first_company),
        (_("Moet ik mijn naam zeggen?"), service.first_name),
    )
    known = any(answer for _question, answer in answers)
    words = service.first_words.strip("“”\"' ")
    return FirstTime(
        answers if known else (), words, rows.labels(FirstStep, service.first_steps), service.bring
    )


def missing(before: Sequence[rows.Row], after: Sequence[rows.Row], has_expectations: bool) -> str:
    """Return the names of the empty fields, in the order of the page; "" where all is filled in."""
    names = [row.missing for row in before if row.empty]
    names += [] if has_expectations else [_("wat je mag verwachten en wat niet")]
    names += [row.missing for row in after if row.empty]
    return sentence(", ".join(names))


def ask_first(service: Service) -> str:
    """Return the way to ask what is not filled in, as far as there is one."""
    if any(phone.kind == Phone.Kind.VOICE for phone in service.phones.all()):
        return _("bel eerst even")
    return _("kijk eerst op de website") if service.url else _("vraag het eerst even na")


def capacity_label(facts: rows.Facts, capacity: CapacityFact) -> Badge | None:
    """Return the badge; None for what has no places to fill and said nothing of them."""
    found = badge(capacity.status, capacity.weeks, capacity.stated_on, timezone.localdate(facts.now))
    if found.status:
        return found
    forms = {
        each.concept.slug for each in facts.service.attributes.all() if each.concept.scheme.slug == "vorm"
    }
    return None if forms and forms <= WITHOUT_PLACES else replace(found, note=ask_first(facts.service))


def capacity_note(service: Service, capacity: CapacityFact) -> str:
    """Return "doorgegeven 16 november 2026, geldig tot en met 11 januari 2027"; "" where nothing holds."""
    if not capacity.stated_on:
        return ""
    ends = [
        last_day(capacity.stated_on, each.capacity_until)
        for each in (service, *service.at_locations.all())
        if (each.capacity_status, each.capacity_stated_on) == (capacity.status, capacity.stated_on)
    ]
    return validity(capacity.stated_on, min(ends))


def spots(facts: rows.Facts) -> list[dict[str, str | float]]:
    return [
        {
            "lat": place.lat,
            "lon": place.lon,
            "name": place.name or facts.service.name,
            "where": place.address or place.place,
            "place": place.place,
        }
        for place in facts.locations
        if not place.confidential
    ]
