"""One result in words: what a person reads on a card."""

from collections.abc import Iterable
from dataclasses import dataclass

from directory.language.capacity import badge
from directory.language.per_language import kept_per_language
from directory.language.phones import shown
from directory.language.wording import gettext as _
from directory.language.wording import km_text, whole
from directory.models.freshness import not_recently_checked
from directory.offer_choices import Access
from directory.places.place import Place
from directory.search.answer.card_texts import Address, CardTexts
from directory.search.answer.left_out import only_text
from directory.search.answer.misses import Misses
from directory.search.answer.reasons import Reasons
from directory.search.answer.results import Card, Reach
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.audience import GROUPS, GROWN_UP, UNDER_AGE
from directory.search.ask.fields import ALL_THEMES, EVERYONE, FLAGS
from directory.search.ask.register import Facts, Hit
from directory.search.ask.vocabulary import Vocabulary

SAME_POINT = 1e-6
"""Degrees by which a point may differ that went through a text."""
AT_A_PLACE = ("bereik", "op-locatie")
ACCESS = frozenset(("toegang", way) for way in Access.values) | {AT_A_PLACE}
"""What decides how one gets in: nobody walks into a telephone line."""


@dataclass(frozen=True, slots=True)
class CardMaker:
    """Makes the cards of one page."""

    analysed: AnalysedQuery
    vocabulary: Vocabulary
    reasons: Reasons
    misses: Misses | None = None
    """Where the answer gave up something of what was asked."""

    def card(self, hit: Hit, words: CardTexts, number: int | None) -> Card:
        facts = hit.facts
        reasons, unknown = self.reasons.of(hit)
        misses, also_unknown = self.misses.of(hit) if self.misses else ((), ())
        form = self._form(facts)
        query = self.analysed.query
        referrer = query.voor == "verwijzer"
        where, reach = where_text(hit, query.place, referrer)
        return Card(
            id=hit.id,
            code=words.code,
            slug=words.slug,
            name=words.name,
            summary=words.summary,
            form=form,
            kind=self.vocabulary.label(form, plain=not referrer) if form else _("Aanbod"),
            where=where,
            reach=reach,
            when=facts.when or words.when_note,
            access=access_text(facts.values & ACCESS, words.anonymous, referrer),
            reasons=reasons,
            only=self._only(facts),
            unknown=(*unknown, *also_unknown),
            misses=misses,
            capacity=badge(
                facts.capacity.status,
                facts.capacity.weeks,
                facts.capacity.stated_on,
                self.analysed.today,
                bool(words.phone),
            ),
            is_example=words.is_example,
            unconfirmed=words.confirmed_on is None,
            outdated=words.confirmed_on is not None
            and not_recently_checked(words.confirmed_on, words.confirmed_on, self.analysed.today),
            concepts=(*facts.concepts, *[flag for flag in (EVERYONE, ALL_THEMES) if facts.has(FLAGS, flag)]),
            distance=hit.distance,
            lat=facts.point[0] if facts.point else None,
            lon=facts.point[1] if facts.point else None,
            number=number,
            phone=shown(words.phone),
            address=address_at(facts.point, words.addresses),
        )

    def _only(self, facts: Facts) -> str:
        oldest = facts.ages[1]
        of_children = UNDER_AGE if oldest is not None and oldest < GROWN_UP else ()
        groups = facts.only_for(self.vocabulary.in_scheme.get(GROUPS, ())) or of_children
        return only_text(groups, self.vocabulary, plain=self.analysed.query.voor != "verwijzer")

    def _form(self, facts: Facts) -> str:
        """Return the first of its forms, "" for an offer without one."""
        first = facts.concepts[0] if facts.concepts else ""
        return first if first in self.vocabulary.in_scheme.get("vorm", ()) else ""


def address_at(point: tuple[float, float] | None, addresses: Iterable[Address]) -> str:
    """Return the address of the place that the card names, which has this point."""
    if point is None:
        return ""
    lat, lon = point
    same = (each.text for each in addresses if abs(each.lat - lat) + abs(each.lon - lon) < SAME_POINT)
    return next(same, "")


def where_text(hit: Hit, asked: Place | None, referrer: bool) -> tuple[str, Reach]:
    """Return where it is, and how one gets there: "Slotervaart, 1,2 km", "Overal, per telefoon".

    A distance to the middle of an area says nothing about the reader's own, so it is left out; of a gemeente stands how
    far beyond its border: "Delft, 2 km buiten de gemeente". To a referrer somebody's home is not "bij jou".
    """
    facts, home = hit.facts, hit.facts.has("bereik", "thuis")
    if hit.remote:
        is_online = facts.has("bereik", "online")
        text = remote_text(is_online, facts.has("bereik", "telefoon"), facts.serves, facts.residents_only)
        return text, "online" if is_online else "phone"
    if not facts.has("bereik", "op-locatie") or not facts.place:
        if not home:
            return _in_part(_("Adres niet ingevuld"), facts), "place"
        return _in_part(_("Bij iemand thuis") if referrer else _("Bij jou thuis"), facts), "home"
    place = _at_distance(hit, asked)
    if home:
        both = _("%(place)s of bij iemand thuis") if referrer else _("%(place)s of bij jou thuis")
        place = both % {"place": place}
    return (_in_part(place, facts) if home or facts.residents_only else place), "place"


def _at_distance(hit: Hit, asked: Place | None) -> str:
    place = hit.facts.place
    if hit.distance is None or asked is None or not asked.has_distance:
        return place
    if not asked.has_border:
        return f"{place}, {km_text(hit.distance)}"
    beyond = {"place": place, "km": km_text(hit.distance)}
    return _("%(place)s, %(km)s buiten de gemeente") % beyond if hit.distance else place


def _in_part(where: str, facts: Facts) -> str:
    """Add for which part of the area an offer is there: "Bij jou thuis, in gemeente Zeist"."""
    if not facts.serves_a_part:
        return where
    parts = {"where": where, "region": serves_text(facts.serves)}
    if facts.residents_only:
        return _("%(where)s, voor inwoners van %(region)s") % parts
    return _("%(where)s, in %(region)s") % parts


def serves_text(serves: tuple[str, ...]) -> str:
    """Return the first of the regions, and how many more there are: "gemeente Zeist en 2 andere"."""
    region, *others = serves
    return _("%(region)s en %(n)s andere") % {"region": region, "n": whole(len(others))} if others else region


@kept_per_language(4096)
def remote_text(is_online: bool, by_phone: bool, serves: tuple[str, ...], residents_only: bool) -> str:
    """Return how one reaches what needs no travel: "Overal, online", "Online, voor regio Gooi en Vechtstreek"."""
    way = _("per telefoon")
    if is_online:
        way = _("per telefoon of online") if by_phone else _("online")
    if not serves:
        return _("Overal, %(way)s") % {"way": way}
    parts = {"way": way[:1].upper() + way[1:], "region": serves_text(serves)}
    if residents_only:
        return _("%(way)s, voor inwoners van %(region)s") % parts
    return _("%(way)s, voor %(region)s") % parts


@kept_per_language()
def access_text(values: frozenset[tuple[str, str]], anonymous: bool | None, referrer: bool) -> str:
    """Return how to get in, from those of its pairs that are in ``ACCESS``: "Zelf aanmelden, zonder verwijzing"."""
    access = {way for _name, way in values}
    if "inloop-zonder-afspraak" in access:
        text = (
            _("Loop binnen zonder afspraak")
            if AT_A_PLACE in values
            else _("Zonder afspraak, zonder aanmelden")
        )
    elif {"zelf-aanmelden", "via-verwijzer"} <= access:
        text = _("Zelf aanmelden of via de huisarts") if referrer else _("Zelf aanmelden of via je huisarts")
    elif "zelf-aanmelden" in access:
        text = _("Zelf aanmelden, zonder verwijzing")
    elif "via-verwijzer" in access:
        text = _("Via huisarts of verwijzer") if referrer else _("Via je huisarts of verwijzer")
    elif "via-gemeente" in access:
        text = _("Via de gemeente")
    elif "via-school-werk" in access:
        text = _("Via school of werk")
    else:
        return _("Aanmelden: niet ingevuld")
    return _("%(access)s, anoniem") % {"access": text} if anonymous else text
