"""Whether an address that an owner typed exists: asked beside the form, answered before the editors read it.

An address that leaves a draft, also because it became secret, is forgotten in the same transaction; one that is secret
is never here. Nothing waits for an answer, and no address is logged.
"""

import logging
from collections import Counter
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from hashlib import blake2b
from itertools import islice
from typing import Any, NamedTuple, Self
from uuid import UUID

from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from rapidfuzz import fuzz

from directory.models import AddressCheck
from directory.places import geocoder
from directory.places.house_number import has_number, is_same, parts
from directory.places.named import base_name, everyday
from directory.places.names import key, key_of
from directory.publishing.queue import leasing
from directory.publishing.queue.wake_worker import wake_after_commit

State = AddressCheck.State
Content = Mapping[str, Any]
Answer = dict[str, Any]
BATCH = 25
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 10, 60))
AGAIN = timedelta(days=1)
"""After this long an address that was not found is asked again, if its draft is saved again."""
PATIENCE = timedelta(seconds=30)
"""How long the answer may take before we say that there is none now; a page asks for a little longer."""
KEPT = timedelta(days=30)
MOST_ANSWERS = 3
MOST_ASKED = 10
"""Of one draft: who has more places does not keep others waiting, and all are looked up once they are published."""
ALIKE = 80
"""From this likeness (percent) on, another address may be the one that was meant."""
log = logging.getLogger(__name__)


class Typed(NamedTuple):
    """An address as it stands in clean content."""

    address: str
    postal_code: str
    place: str

    @classmethod
    def of(cls, place: Mapping[str, Any]) -> Self:
        """Take the address from a place of content, or from an answer."""
        return cls(*(place.get(name, "") for name in cls._fields))

    @property
    def key(self) -> str:
        """What spellings share that ask the same; a full postcode says the place."""
        place = key_of(self.place) if len(self.postal_code) < 6 else ""
        text = "|".join((" ".join(parts(self.address)), self.postal_code, place))
        return blake2b(text.encode(), digest_size=16).hexdigest()


def typed_in(content: Content) -> dict[str, Typed]:
    """Return the addresses of content by the id of their place; a secret place has none."""
    found = {
        place["id"]: Typed.of(place)
        for place in content.get("locations", ())
        if not place.get("confidential")
    }
    return {pk: typed for pk, typed in found.items() if parts(typed.address)}


def follow(entry: UUID, before: Content, after: Content) -> None:
    """Ask about the addresses of a draft that is saved, and forget those that left it. Part of saving."""
    gone = forget_gone(entry, before, after)
    if settings.GEOCODER_ENABLED and (addresses := by_key(after)):
        ask(entry, addresses, offered={Typed.of(answer).key: answer for answer in gone})


def forget_gone(entry: UUID, before: Content, after: Content) -> list[Answer]:
    """Forget the addresses of an entry that are in ``before`` only, and return the answers that stood with them."""
    gone = AddressCheck.objects.filter(entry=entry, key__in=by_key(before).keys() - by_key(after).keys())
    answers = [answer for found in gone.values_list("answers", flat=True) for answer in found]
    gone.delete()
    return answers


def by_key(content: Content) -> dict[str, Typed]:
    """Return the addresses that can be looked up, by their key: those with a house number."""
    return {typed.key: typed for typed in typed_in(content).values() if has_number(typed.address)}


def ask(entry: UUID, addresses: Mapping[str, Typed], offered: Mapping[str, Answer]) -> None:
    """Note that these are to be looked up, ten at most; what was ``offered`` by the service is known already."""
    now, first = timezone.now(), dict(islice(addresses.items(), MOST_ASKED))
    checks = AddressCheck.objects.filter(entry=entry, key__in=first)
    new = [begun(entry, name, typed, offered.get(name), now) for name, typed in first.items()]
    AddressCheck.objects.bulk_create(new, ignore_conflicts=True)
    stale = checks.exclude(state=State.FOUND).filter(
        Q(state=State.NO_ANSWER, tried_at__lt=now - WAITS[0]) | Q(tried_at__lt=now - AGAIN)
    )
    stale.update(state=State.WAITING, attempts=0)
    checks.update(used_at=now)
    if checks.filter(state=State.WAITING).exists():
        wake_after_commit()


def begun(entry: UUID, name: str, typed: Typed, answer: Answer | None, now: datetime) -> AddressCheck:
    state, answers = (State.FOUND, [answer]) if answer else (State.WAITING, [])
    return AddressCheck(entry=entry, key=name, **typed._asdict(), state=state, answers=answers, used_at=now)


def check_due(now: datetime) -> Counter[str]:
    """Look up a small batch of what waits and return what came of it.

    Somebody is waiting: one attempt each, what fails has its turn again in a later batch.
    """
    outcomes: Counter[str] = Counter()
    if not settings.GEOCODER_ENABLED:
        return outcomes
    service = geocoder.PdokGeocoder(backoff=())

    def look_up(check: AddressCheck) -> bool:
        state, answers = outcome_of(check, service)
        AddressCheck.objects.filter(pk=check.pk).update(state=state, answers=answers)
        outcomes[state.value] += 1
        return state != State.NO_ANSWER

    leasing.lease_each(lambda: claim(now), look_up, BATCH)
    if outcomes:
        log.info("Typed addresses: %s", ", ".join(f"{n} {state}" for state, n in sorted(outcomes.items())))
    return outcomes


def something_due(now: datetime) -> bool:
    """Say, with one cheap query, whether an address waits to be looked up."""
    return settings.GEOCODER_ENABLED and due(now).exists()


def due(now: datetime) -> QuerySet[AddressCheck]:
    waiting = AddressCheck.objects.filter(state__in=[State.WAITING, State.NO_ANSWER])
    return waiting.filter(leasing.waited("attempts", "tried_at", WAITS, now))


def claim(now: datetime) -> AddressCheck | None:
    """Take a due check that nobody else has, and note the attempt."""
    return leasing.claim(due(now).order_by("attempts", "used_at"), tried_at=now, attempts=F("attempts") + 1)


def outcome_of(check: AddressCheck, service: geocoder.PdokGeocoder) -> tuple[State, list[Answer]]:
    """Ask the service about one address. Nothing raises: one address must not stop the others."""
    typed = Typed(check.address, check.postal_code, check.place)
    try:
        return verdict(typed, geocoder.addresses_like(*typed, service))
    except Exception as error:
        log.warning("Address check failed: %s", type(error).__name__)
        return State.NO_ANSWER, []


def verdict(typed: Typed, found: Collection[geocoder.Address]) -> tuple[State, list[Answer]]:
    """Say whether the address is among what was found, else what it may have been meant to be."""
    for each in found:
        if is_same(typed.address, each.street, each.number) and lies_in(typed, each):
            return State.FOUND, [as_answer(each)]
    near = [as_answer(each) for each in found if may_be_meant(typed, each)][:MOST_ANSWERS]
    return (State.OTHER if near else State.UNKNOWN), near


def lies_in(typed: Typed, found: geocoder.Address) -> bool:
    """Say whether an address lies in the postcode that was given, or without one in the place."""
    if typed.postal_code:
        return found.postal_code.startswith(typed.postal_code)
    return key_of(base_name(everyday(found.place))) == key_of(base_name(typed.place))


def may_be_meant(typed: Typed, found: geocoder.Address) -> bool:
    """Say whether an address is in the very postcode, or is spelled much like what was typed."""
    if not (found.street and found.number):
        return False
    spelled = key(parts(f"{found.street} {found.number}"))
    return (
        found.postal_code == typed.postal_code
        or fuzz.partial_ratio(spelled, key(parts(typed.address))) >= ALIKE
    )


def as_answer(found: geocoder.Address) -> Answer:
    return {
        "address": f"{found.street} {found.number}",
        "postal_code": found.postal_code,
        "place": everyday(found.place),
        "lat": found.lat,
        "lon": found.lon,
    }


def checks_of(entry: UUID, content: Content) -> dict[str, AddressCheck]:
    """Return what is known of the addresses of an entry's content, by the id of their place; one query."""
    typed = typed_in(content)
    if not settings.GEOCODER_ENABLED or not typed:
        return {}
    rows = AddressCheck.objects.filter(entry=entry, key__in={each.key for each in typed.values()})
    known = {check.key: check for check in rows}
    return {pk: known[each.key] for pk, each in typed.items() if each.key in known}


def checks_typed(entry: UUID, content: Content, saved: Content) -> dict[str, AddressCheck]:
    """Return what is known of the addresses in a form, by the id of their place; what was offered for a saved one is."""
    answers = [answer for check in checks_of(entry, saved).values() for answer in check.answers]
    offered, now = {Typed.of(answer).key: answer for answer in answers}, timezone.now()
    meant = {
        pk: begun(entry, typed.key, typed, offered[typed.key], now)
        for pk, typed in typed_in(content).items()
        if typed.key in offered
    }
    return meant | checks_of(entry, content)


def state_of(check: AddressCheck, now: datetime) -> State:
    """Return how a check stands for who waits for it: after a while, waiting is no answer."""
    late = check.state == State.WAITING and check.used_at < now - PATIENCE
    return State.NO_ANSWER if late else State(check.state)


def known_point(typed: Typed) -> tuple[float, float] | None:
    """Return the point (latitude, longitude) of an address that was found already."""
    found = AddressCheck.objects.filter(key=typed.key, state=State.FOUND).first()
    return (found.answers[0]["lat"], found.answers[0]["lon"]) if found else None


def forget_old(now: datetime) -> int:
    """Remove the addresses that were not saved for thirty days; return how many."""
    return AddressCheck.objects.filter(used_at__lt=now - KEPT).delete()[0]
