"""The offers of a list in words: what somebody needs to take the first step, and nothing more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from directory.language.capacity import FULL, Badge
from directory.language.dates import date_text
from directory.language.wording import joined, lowered, whole
from directory.models import Service
from directory.models.choices import Visibility
from directory.models.freshness import checked_until
from directory.offer_choices import FirstStep
from directory.views.offer import service_rows as rows
from directory.views.offer.next_best import NextBest, next_best
from directory.views.offer.service_actions import Action, PhoneLine, actions, phone_lines
from directory.views.offer.service_freshness import is_outdated
from directory.views.offer.service_labels import ways_in
from directory.views.offer.service_lines import first_sentence, sentence
from directory.views.offer.service_page import capacity_label, facts_of, first_time, load_all

State = Literal["ok", "full", "paused", "unsure", "ended", "gone"]
"""Whether one can go there: "unsure" was not checked for long, "gone" may not be shown any more."""
Kind = Literal["whom", "when", "where", "contact", "signup", "cost", "first", "checked"]
ICONS: dict[Kind, str] = {
    "whom": "people", "when": "calendar", "where": "pin", "contact": "phone", "signup": "door", "cost": "euro", "first": "lamp", "checked": "check-ring",
}  # fmt: skip
CLOSED: tuple[State, ...] = ("full", "paused", "ended")
YES_OR_NO = re.compile(r"(?:ja|nee)\b", re.IGNORECASE)
FEW_WORDS = 4
"""A first sentence that is no longer seldom has a verb."""
TOLD_BY = {FirstStep.VERHAAL: 1, FirstStep.MEE: 2, FirstStep.NAAM: 3}
"""Which question about the first time a promise answers already."""
MOST_PLACES = 3
LONGEST_SIGNUP = 160
MOST_NEXT = 3
"""Offers of a list for which another one is looked for: each costs a search."""


@dataclass(frozen=True, slots=True)
class Line:
    """A label and what stands behind it; ``kind`` says what it tells, whatever the label."""

    kind: Kind
    label: str
    text: str

    @property
    def icon(self) -> str:
        return ICONS[self.kind]


@dataclass(frozen=True, slots=True)
class Entry:
    """One offer of a list. ``facts`` are in the order of the sheet; empty for what is gone."""

    number: int
    code: str
    name: str
    state: State
    slug: str = ""
    kind: str = ""
    summary: str = ""
    is_example: bool = False
    note: str = ""
    """"Tijdelijk vol, doorgegeven 16 november.": why one may have to look further."""
    facts: tuple[Line, ...] = ()
    say: str = ""
    phones: tuple[PhoneLine, ...] = ()
    actions: tuple[Action, ...] = ()
    where: str = ""
    """Its first place, or how to reach it; for one line of text."""
    point: tuple[float, float] | None = None
    """Latitude and longitude of its first place; None for one that is secret or unknown, and where one cannot go."""
    holds_until: date | None = None
    """The last day on which it is recently checked, if nobody says a word; None for what is no longer on the site."""
    instead: NextBest | None = None


def entries(codes: Sequence[str], now: datetime) -> tuple[Entry, ...]:
    """Return the offers of a list in its order; one that was merged is what it was merged into, each once.

    Six queries, whatever the number, one more where some were merged, and a search for at most three that one cannot
    go to now.
    """
    services = found(codes)
    known = list(dict.fromkeys(services.values()))
    load_all([service for service in known if service.visibility != Visibility.HIDDEN], areas=False)
    shown = {service.slug for service in known}
    made: list[Entry] = []
    for code in codes:
        service = services.get(code)
        if service and any(each.code == service.code for each in made):
            continue
        entry = entry_of(len(made) + 1, code, service, now)
        looked_for = sum(each.instead is not None for each in made)
        if service and entry.state in CLOSED and looked_for < MOST_NEXT:
            entry = replace(entry, instead=next_best(service, shown, now))
        made.append(entry)
    return tuple(made)


def found(codes: Sequence[str]) -> dict[str, Service]:
    """Return what stands behind each code, by the code that was asked for; an unknown code is left out.

    One query, and one more where some were merged.
    """
    rows_of = Service.objects.select_related("organization")
    known = {service.code: service for service in rows_of.filter(code__in=codes)}
    heirs = rows_of.in_bulk([each.merged_into_id for each in known.values() if each.merged_into_id])
    return {code: heirs.get(each.merged_into_id, each) for code, each in known.items()}


def on_site(codes: Sequence[str]) -> list[Service]:
    """Return what may be shown of a list, in its order and each once."""
    services = found(codes)
    known = dict.fromkeys(services[code] for code in codes if code in services)
    return [service for service in known if service.visibility != Visibility.HIDDEN]


def entry_of(number: int, code: str, service: Service | None, now: datetime) -> Entry:
    """Return one offer; of what is hidden or was never there nothing is told but that."""
    if service is None or service.visibility == Visibility.HIDDEN:
        return Entry(number, code, _("Dit aanbod is er niet meer"), "gone")
    facts = facts_of(service, now)
    capacity = capacity_label(facts, facts.capacity)
    state, note = state_of(facts, capacity)
    ended = state == "ended"
    where = places(facts)
    return Entry(
        number=number,
        code=service.code,
        name=service.name,
        state=state,
        slug=service.slug,
        kind=lowered(rows.kind_of(facts)),
        summary=service.summary,
        is_example=service.is_example,
        note=note,
        facts=() if ended else tuple(line for line in lines_of(facts, where) if line.text),
        say="" if ended else first_time(service).words,
        phones=() if ended else phone_lines(service),
        actions=() if ended else actions(facts),
        where=where[0] if where else "",
        point=None if ended else point_of(facts),
        holds_until=None if ended else holds_until(service),
    )


def state_of(facts: rows.Facts, capacity: Badge | None) -> tuple[State, str]:
    """Return whether one can go there now, and the sentence that says why not."""
    service, today = facts.service, timezone.localdate(facts.now)
    if service.visibility == Visibility.ENDED:
        return "ended", _("Dit aanbod is gestopt.")
    if service.is_paused_on(today):
        return "paused", facts.pause
    if capacity and capacity.status == FULL:
        return "full", sentence(f"{capacity.label}, {capacity.note}")
    if service.visibility == Visibility.STALE or is_outdated(service, today):
        return "unsure", _("Lang niet gecontroleerd. Vraag eerst even of het nog klopt.")
    return "ok", ""


def lines_of(facts: rows.Facts, where: Sequence[str]) -> Sequence[Line]:
    """Return the facts of the sheet; an empty text for what nobody filled in and can be left out."""
    service = facts.service
    return (
        Line("whom", _("Voor wie"), " ".join(rows.audience_lines(facts))),
        Line("when", _("Wanneer"), " ".join(rows.when_row(facts).paragraphs) or _("Tijd niet ingevuld.")),
        Line("where", _("Waar"), " ".join(map(sentence, where)) or _("Niet ingevuld.")),
        *contact_lines(service),
        Line("signup", _("Aanmelden"), signup(service)),
        Line("cost", _("Kosten"), " ".join(rows.cost_row(facts).paragraphs)),
        Line("first", _("Eerste keer"), " ".join(first_answers(service))),
        Line("checked", _("Gecontroleerd"), checked(service)),
    )


def checked(service: Service) -> str:
    day = service.confirmed_on
    return sentence(date_text(day) if day else _("Nog niet door de aanbieder bevestigd"))


def holds_until(service: Service) -> date:
    return checked_until(service.confirmed_on, timezone.localdate(service.published_at))


def first_answers(service: Service) -> list[str]:
    """Return what is told of the first time; what is no sentence ("ja", "Mila of Jorrit") behind its question."""
    told = first_time(service)
    promised = [TOLD_BY.get(step) for step in service.first_steps]
    answers = [
        sentence(f"{question} {answer}" if needs_its_question(answer) else answer)
        for at, (question, answer) in enumerate(told.answers)
        if answer and not (at in promised and YES_OR_NO.match(answer))
    ]
    bring = [sentence(_("Neem mee: %(things)s") % {"things": told.bring})] if told.bring else []
    return [*map(sentence, told.steps), *answers, *bring]


def needs_its_question(answer: str) -> bool:
    return bool(YES_OR_NO.match(answer)) or len(first_sentence(answer).split()) <= FEW_WORDS


def places(facts: rows.Facts) -> tuple[str, ...]:
    """Return the first places, then how many more there are; else how it is reached: "per telefoon"."""
    labels = [rows.location_label(location) for location in facts.locations]
    more = len(labels) - MOST_PLACES
    if more > 0:
        rest = ngettext("En nog %(n)s plek", "En nog %(n)s plekken", more) % {"n": whole(more)}
        return (*labels[:MOST_PLACES], rest)
    return rows.filled([*labels, rows.away_label(facts.service)])


def point_of(facts: rows.Facts) -> tuple[float, float] | None:
    """Return where its first place is that may be shown on a map."""
    return next(
        (
            (place.lat, place.lon)
            for place in facts.locations
            if not place.confidential and place.lat is not None and place.lon is not None
        ),
        None,
    )


def contact_lines(service: Service) -> list[Line]:
    """Return each number behind what one does with it; without one the mail address, else the website."""
    numbers = [
        Line("contact", phone.verb, f"{phone.number} ({phone.hours})" if phone.hours else phone.number)
        for phone in phone_lines(service)
    ]
    if numbers:
        return numbers
    if mails := rows.emails(service):
        return [Line("contact", _("Mail"), mails[0])]
    return [Line("contact", _("Website"), service.url or service.signup_url)]


def signup(service: Service) -> str:
    """Return how one signs up: the words of the offer where they are short, else their first sentence."""
    ways = sentence(joined(ways_in(service), _("of")))
    words = service.signup.strip()
    told = next((each for each in (words, first_sentence(words)) if len(each) <= LONGEST_SIGNUP), "")
    return " ".join(filter(None, (ways, told)))
