"""The fields of a detail page in words, in the order of the shared definition."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext as _

from directory.models import Location, Schedule, Service
from directory.models.choices import Access, Accessibility, Cost, DeliveryMode, Language
from directory.search.times import describe, next_text
from directory.search.wording import joined, lowered
from directory.views.service_lines import sentence


@dataclass(frozen=True, slots=True)
class Link:
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Row:
    """One field. ``lead`` is bold in front; ``small`` are lines in second text. Empty means "niet ingevuld"."""

    key: str
    label: str
    paragraphs: tuple[str, ...] = ()
    lead: str = ""
    ticks: tuple[str, ...] = ()
    small: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def empty(self) -> bool:
        return not (self.paragraphs or self.lead or self.ticks or self.small or self.links)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rows are made from. ``concepts`` are plain labels by scheme; ``exclusive`` those marked "alleen"."""

    service: Service
    concepts: dict[str, tuple[str, ...]]
    exclusive: tuple[str, ...]
    locations: tuple[Location, ...]
    conditions: tuple[str, ...]
    schedules: tuple[Schedule, ...]
    now: datetime

    def named(self, scheme: str) -> str:
        """Return the labels of a scheme behind a colon: they are phrases, with "en" and "of" of their own."""
        return ", ".join(lowered(label) for label in self.concepts.get(scheme, ()))


def audience_row(facts: Facts) -> Row:
    service = facts.service
    lines = [*text(service.audience), age_words(service)]
    groups = joined([lowered(label) for label in facts.concepts.get("doelgroep", ())])
    if facts.exclusive:
        lines.append(sentence(_("Alleen voor %(groups)s") % {"groups": joined(facts.exclusive)}))
    elif groups:
        lines.append(sentence(_("Voor %(groups)s") % {"groups": groups}))
    if service.for_everyone:
        lines.append(_("Iedereen is welkom."))
    if service.professionals_only:
        lines.append(_("Dit is alleen voor professionals."))
    phases = ", ".join(f"“{label}”" for label in facts.concepts.get("fase", ()))
    small = (_("Past als je zegt: %(phases)s.") % {"phases": phases},) if phases else ()
    return Row("voor-wie", _("Voor wie"), filled(lines), small=small)


def age_words(service: Service) -> str:
    low, high, alone = service.minimum_age, service.maximum_age, service.age_without_parents
    parts = []
    if low is not None and high is not None:
        parts.append(_("Van %(low)s tot en met %(high)s jaar.") % {"low": dutch(low), "high": dutch(high)})
    elif low is not None:
        parts.append(_("Vanaf %(low)s jaar.") % {"low": dutch(low)})
    elif high is not None:
        parts.append(_("Tot en met %(high)s jaar.") % {"high": dutch(high)})
    if alone is not None:
        parts.append(_("Vanaf %(age)s jaar mag je zonder je ouders komen.") % {"age": dutch(alone)})
    return " ".join(parts)


def not_for_row(facts: Facts) -> Row:
    return Row("voor-wie-niet", _("Voor wie niet"), text(facts.service.not_for))


def what_row(facts: Facts) -> Row:
    service = facts.service
    themes = facts.named("thema")
    small = []
    if themes:
        small.append(sentence(_("Gaat over: %(themes)s") % {"themes": themes}))
    if service.all_themes:
        small.append(_("Je kunt hier met elk onderwerp terecht."))
    return Row("wat", _("Wat"), text(service.description) or text(service.summary), small=tuple(small))


def goal_row(facts: Facts) -> Row:
    goals = facts.named("doel")
    return Row("doel", _("Doel"), text(facts.service.goal), small=(sentence(goals),) if goals else ())


def method_row(facts: Facts) -> Row:
    service = facts.service
    labelled = (
        (_("Vorm: %(words)s"), facts.named("vorm")),
        (_("Plek in het leven: %(words)s"), facts.named("leefomgeving")),
        (_("Talen: %(words)s"), joined(labels(Language, service.languages))),
    )
    small = tuple(sentence(words % {"words": named}) for words, named in labelled if named)
    paragraphs = (*text(service.method), *text(service.guides))
    return Row("hoe", _("Hoe, en wie begeleidt"), paragraphs, small=small)


def evidence_row(facts: Facts) -> Row:
    service = facts.service
    elements = facts.named("werkzaam-element")
    links: tuple[Link, ...] = ()
    paragraphs = text(service.evidence)
    if service.evidence_method:
        named = service.evidence_method + (f" ({service.evidence_year})" if service.evidence_year else "")
        if service.evidence_url:
            links = (Link(named, service.evidence_url),)
        else:
            paragraphs = (*paragraphs, sentence(_("Methode: %(name)s") % {"name": named}))
    return Row(
        "onderbouwing",
        _("Is het onderzocht?"),
        paragraphs,
        lead=sentence(joined(facts.concepts.get("onderbouwing", ()))),
        small=(sentence(_("Waar het op bouwt: %(words)s") % {"words": elements}),) if elements else (),
        links=links,
    )


def signup_row(facts: Facts) -> Row:
    service = facts.service
    lines = [*text(service.signup)]
    ways = labels(Access, service.access)
    if ways:
        lines.append(sentence(joined([ways[0], *map(lowered, ways[1:])])))
    if service.anonymous is not None:
        lines.append(
            _("Je kunt anoniem blijven.") if service.anonymous else _("Je kunt niet anoniem blijven.")
        )
    lines.append(
        _("Hoort je huisarts iets? %(answer)s")
        % {"answer": service.feedback_to_gp or _("Dat is niet ingevuld.")}
    )
    links = [Link(_("Naar de aanmeldpagina"), service.signup_url)] if service.signup_url else []
    if service.url:
        links.append(Link(_("Naar de website"), service.url))
    links += [
        Link(contact.email, f"mailto:{contact.email}") for contact in service.contacts.all() if contact.email
    ]
    known = service.signup or service.access or service.anonymous is not None or links
    return Row("aanmelden", _("Aanmelden"), filled(lines) if known else (), links=tuple(links))


def cost_row(facts: Facts) -> Row:
    service = facts.service
    costs = labels(Cost, service.costs)
    lines = [sentence(joined([costs[0], *map(lowered, costs[1:])]))] if costs else []
    if service.price:
        lines.append(_("Prijs: € %(price)s.") % {"price": f"{service.price:.2f}".replace(".", ",")})
    return Row("kosten", _("Kosten"), tuple(dict.fromkeys(filled([*lines, service.cost_note]))))


def when_row(facts: Facts) -> Row:
    today = timezone.localdate(facts.now)
    named = len(facts.locations) > 1
    by_place = {location.pk: location.place for location in facts.locations}
    lines = []
    for schedule in facts.schedules:
        line = describe(schedule, today)
        place = by_place.get(schedule.at_location.location_id) if named and schedule.at_location else None
        if place:
            line = _("%(when)s in %(place)s") % {"when": line, "place": place}
        lines.append(" ".join(filled([sentence(line), schedule.note])))
    coming = next_text(facts.schedules, facts.now)
    lead = sentence(coming) if coming and not coming.startswith(("Elke", "Dag en nacht")) else ""
    return Row("wanneer", _("Wanneer"), filled([*lines, facts.service.when_note]), lead=lead)


def where_row(facts: Facts) -> Row:
    service = facts.service
    lines = [location_words(location) for location in facts.locations]
    lines += [location.route_note for location in facts.locations]
    lines += facts.conditions
    away = [
        mode for mode in labels(DeliveryMode, service.delivery_modes) if mode != DeliveryMode.OP_LOCATIE.label
    ]
    if away:
        lines.append(sentence(joined([away[0], *map(lowered, away[1:])])))
    areas = list(service.areas.all())
    strict = [area.region.name for area in areas if area.residents_only]
    if strict:
        lines.append(sentence(_("Alleen als je woont in %(areas)s") % {"areas": joined(strict)}))
    elif areas:
        names = joined([area.region.name for area in areas])
        lines.append(sentence(_("Voor mensen uit %(areas)s") % {"areas": names}))
    return Row("waar", _("Waar"), filled(lines), ticks=labels(Accessibility, service.accessibility))


def location_words(location: Location) -> str:
    if location.confidential:
        return _("%(place)s. Het adres hoor je na aanmelden.") % {"place": location.place}
    return ", ".join(filled([location.name, location.address, location.place]))


def organization_row(facts: Facts) -> Row:
    service, organization = facts.service, facts.service.organization
    return Row(
        "organisatie",
        _("Soort organisatie"),
        filled([organization.name, *text(organization.description)]),
        lead=sentence(organization.get_kind_display()),
        small=(sentence(service.get_kind_display()),) if service.kind else (),
        links=(Link(_("Website van de organisatie"), organization.url),) if organization.url else (),
    )


def text(value: str) -> tuple[str, ...]:
    """Return the paragraphs of a text."""
    return filled(value.splitlines())


def filled(lines: Sequence[str] | list[str]) -> tuple[str, ...]:
    return tuple(line.strip() for line in lines if line and line.strip())


def labels(
    choices: type[Access | Accessibility | Cost | DeliveryMode | Language], values: Sequence[str]
) -> tuple[str, ...]:
    """Return what people read for these fixed words, in their own order; unknown words are left out."""
    return tuple(str(choice.label) for choice in choices if choice.value in values)


def dutch(value: Decimal) -> str:
    """Return an age as a Dutch reader writes it: "18", "17,5"."""
    return f"{value.normalize():f}".replace(".", ",")
