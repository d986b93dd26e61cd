"""One result in words: what a person reads on a card."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from django.utils.translation import ngettext

from directory.models import Service
from directory.search.ask import Ask, Facts, Hit, RoomFact
from directory.search.reasons import Reasons
from directory.search.results import Capacity, Card
from directory.search.vocabulary import Vocabulary
from directory.search.wording import gettext as _
from directory.search.wording import km_text, short_date

OUTDATED_AFTER = timedelta(days=365)
ICONS = {
    "gesprek-ervaringsdeskundige": "talk", "lotgenotengroep": "people", "herstelacademie": "book", "cursus": "book",
    "steunpunt": "house", "inloop": "door", "maatje": "person", "wandelen-bewegen": "walk", "creatief": "brush",
    "meedoen": "hands", "ehealth": "screen", "e-community": "screen", "chat": "chat", "luisterlijn": "phone",
    "verkennend-gesprek": "talk", "gesprek-professional": "talk", "resourcegroep": "people",
    "naastengroep": "people", "praktische-hulp": "hands", "clientondersteuning": "person", "informatie": "info",
    "gereedschap": "tool", "consultatie": "talk", "waakvlamcontact": "lamp",
}  # fmt: skip


class OwnWords(NamedTuple):
    """What a card takes from the row itself."""

    code: str
    slug: str
    name: str
    summary: str
    when_note: str
    anonymous: bool | None
    is_example: bool
    confirmed_on: date | None


def own_words(ids: Iterable[UUID]) -> dict[UUID, OwnWords]:
    """Return the words of those that are still listed at this moment; one query."""
    rows = Service.objects.listed().filter(pk__in=list(ids)).order_by()
    return {pk: OwnWords(*words) for pk, *words in rows.values_list("pk", *OwnWords._fields)}


@dataclass(frozen=True, slots=True)
class CardMaker:
    """Makes the cards of one page."""

    ask: Ask
    vocabulary: Vocabulary
    reasons: Reasons

    def card(self, hit: Hit, words: OwnWords, number: int | None) -> Card:
        facts = hit.facts
        reasons, unknown = self.reasons.of(hit)
        kind, icon = self._kind(facts)
        where, where_icon = where_text(hit)
        return Card(
            id=str(hit.id),
            code=words.code,
            slug=words.slug,
            name=words.name,
            summary=words.summary,
            kind=kind,
            icon=icon,
            where=where,
            where_icon=where_icon,
            when=facts.when or words.when_note,
            access=access_text(facts.fields.get("toegang", frozenset()), words.anonymous),
            reasons=reasons,
            unknown=unknown,
            capacity=capacity(facts.room, self.ask.today),
            is_example=words.is_example,
            unconfirmed=words.confirmed_on is None,
            outdated=words.confirmed_on is not None and words.confirmed_on + OUTDATED_AFTER < self.ask.today,
            concepts=_with_flags(facts),
            distance=hit.distance,
            lat=facts.point[0] if facts.point else None,
            lon=facts.point[1] if facts.point else None,
            number=number,
        )

    def _kind(self, facts: Facts) -> tuple[str, str]:
        forms = facts.fields.get("vorm")
        if forms:
            first = next(slug for slug in facts.concepts if slug in forms)
            return self.vocabulary.label(first, plain=self.ask.query.voor != "verwijzer"), ICONS.get(
                first, "hands"
            )
        return _("Aanbod"), "hands"


def where_text(hit: Hit) -> tuple[str, str]:
    """Return where it is and the icon that goes with it: "Slotervaart, 1,2 km", "Overal, per telefoon"."""
    modes = hit.facts.fields.get("bereik", frozenset())
    if hit.group == "everywhere":
        if "online" not in modes:
            return _("Overal, per telefoon"), "phone"
        return (_("Overal, per telefoon of online") if "telefoon" in modes else _("Overal, online")), "screen"
    if "op-locatie" not in modes or not hit.facts.place:
        return (_("Bij jou thuis"), "house") if "thuis" in modes else (_("Plek niet ingevuld"), "pin")
    place = hit.facts.place
    if hit.distance is not None:
        place = f"{place}, {km_text(hit.distance)}"
    if "thuis" in modes:
        place = _("%(place)s of bij jou thuis") % {"place": place}
    return place, "pin"


def access_text(access: frozenset[str], anonymous: bool | None) -> str:
    """Return how to get in: "Zelf aanmelden, zonder verwijzing"."""
    if "inloop-zonder-afspraak" in access:
        text = _("Loop binnen zonder afspraak")
    elif {"zelf-aanmelden", "via-verwijzer"} <= access:
        text = _("Zelf aanmelden of via je huisarts")
    elif "zelf-aanmelden" in access:
        text = _("Zelf aanmelden, zonder verwijzing")
    elif "via-verwijzer" in access:
        text = _("Via je huisarts of verwijzer")
    elif "via-gemeente" in access:
        text = _("Via de gemeente")
    elif "via-school-werk" in access:
        text = _("Via school of werk")
    else:
        return _("Aanmelden: niet ingevuld")
    return _("%(access)s, anoniem") % {"access": text} if anonymous else text


def capacity(room: RoomFact, today: date) -> Capacity:
    """Return the badge: what was said, and the day on which."""
    if not room.status or room.stated_on is None:
        return Capacity("", _("Plek niet ingevuld"), _("bel eerst even"))
    note = _("doorgegeven %(day)s") % {"day": short_date(room.stated_on, today)}
    if room.status == "plek":
        return Capacity("plek", _("Er is plek"), note)
    if room.status == "vol":
        return Capacity("vol", _("Tijdelijk vol"), note)
    if not room.weeks:
        return Capacity("wachttijd", _("Er is een wachttijd"), note)
    weeks = ngettext("Ongeveer %(n)s week", "Ongeveer %(n)s weken", room.weeks) % {"n": room.weeks}
    return Capacity("wachttijd", weeks, note)


def _with_flags(facts: Facts) -> tuple[str, ...]:
    everyone = ("voor-iedereen",) if facts.for_everyone else ()
    themes = ("alle-themas",) if facts.all_themes else ()
    return (*facts.concepts, *everyone, *themes)
