"""The fields of a detail page in words, in the order of the shared definition."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from django.utils import timezone
from django.utils.translation import gettext as _

from directory.language.money import euro_text
from directory.language.times import describe_all, names_a_time, next_text
from directory.language.wording import joined, lowered
from directory.models import Location, Schedule, Service
from directory.offer_choices import Access, Accessibility, Cost, DeliveryMode, FirstStep, Language
from directory.search.ask.register import CapacityFact
from directory.views.offer.service_labels import age_label, area_label, ways_in
from directory.views.offer.service_lines import fits, sentence

NAMELESS = re.compile(
    r"^nee\b|bijnaam|gamenaam|schuilnaam|andere naam|verzin|verzonnen|nickname", re.IGNORECASE
)
"""What people write of a name where one can say another than one's own."""


@dataclass(frozen=True, slots=True)
class Link:
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Row:
    """One field. ``lead`` is bold in front; ``small`` are lines in second text.

    ``answers`` are (question, answer), an empty answer is "niet ingevuld"; ``missing`` names the field where
    all of it is empty.
    """

    key: str
    label: str
    missing: str = ""
    paragraphs: tuple[str, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    lead: str = ""
    ticks: tuple[str, ...] = ()
    small: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def empty(self) -> bool:
        return not (self.paragraphs or self.answers or self.lead or self.ticks or self.small or self.links)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rows are made from. ``concepts`` are plain labels by scheme; ``exclusive`` those marked "alleen"."""

    service: Service
    concepts: dict[str, tuple[str, ...]]
    exclusive: tuple[str, ...]
    locations: tuple[Location, ...]
    conditions: tuple[str, ...]
    schedules: tuple[Schedule, ...]
    coming: tuple[Schedule, ...]
    """The same schedules without the days of a pause of the whole offer, and with what it says of holidays."""
    capacity: CapacityFact
    """The best of what was said of room and still holds."""
    pause: str
    """"Zomerstop tot en met 23 augustus.", or ""."""
    now: datetime

    def named(self, scheme: str) -> str:
        """Return the labels of a scheme behind a colon: they are phrases, with "en" and "of" of their own."""
        return ", ".join(lowered(label) for label in self.concepts.get(scheme, ()))


def kind_of(facts: Facts) -> str:
    """Return what it is, by its first form."""
    return next(iter(facts.concepts.get("vorm", ())), _("Steun"))


def audience_row(facts: Facts) -> Row:
    phases = ", ".join(f"“{label}”" for label in facts.concepts.get("fase", ()))
    small = (_("Past als je zegt: %(phases)s.") % {"phases": phases},) if phases else ()
    lines = (*text(facts.service.audience), *audience_lines(facts))
    return Row("voor-wie", _("Voor wie"), _("voor wie"), lines, small=small)


def audience_lines(facts: Facts) -> tuple[str, ...]:
    """Return in our own sentences for which ages and groups it is."""
    service = facts.service
    lines = [age_label(service)]
    groups = joined([lowered(label) for label in facts.concepts.get("doelgroep", ())])
    if facts.exclusive:
        lines.append(sentence(_("Alleen voor %(groups)s") % {"groups": joined(facts.exclusive)}))
    elif groups and service.for_everyone:
        lines.append(sentence(_("Vooral voor %(groups)s") % {"groups": groups}))
        limited = service.minimum_age or service.maximum_age
        lines.append(
            _("Anderen van deze leeftijd zijn ook welkom.") if limited else _("Anderen zijn ook welkom.")
        )
    elif groups:
        lines.append(sentence(_("Voor %(groups)s") % {"groups": groups}))
    elif service.for_everyone:
        lines.append(_("Iedereen is welkom."))
    if service.professionals_only:
        lines.append(_("Dit is alleen voor professionals."))
    return filled(lines)


def not_for_row(facts: Facts) -> Row:
    return Row("voor-wie-niet", _("Voor wie niet"), _("voor wie niet"), text(facts.service.not_for))


def what_row(facts: Facts) -> Row:
    service = facts.service
    themes = facts.named("thema")
    small = []
    if themes:
        small.append(sentence(_("Gaat over: %(themes)s") % {"themes": themes}))
    if service.all_themes:
        small.append(_("Je kunt hier met elk onderwerp terecht."))
    whole = "" if fits(service.summary) and service.description else service.summary
    return Row("wat", _("Wat"), _("wat"), (*text(whole), *text(service.description)), small=tuple(small))


def goal_row(facts: Facts) -> Row:
    goals = facts.named("doel")
    return Row(
        "doel", _("Doel"), _("doel"), text(facts.service.goal), small=(sentence(goals),) if goals else ()
    )


def method_row(facts: Facts) -> Row:
    service = facts.service
    labelled = (
        (_("Vorm: %(words)s"), facts.named("vorm")),
        (_("Plek in het leven: %(words)s"), facts.named("leefomgeving")),
        (_("Talen: %(words)s"), joined(labels(Language, service.languages))),
    )
    small = tuple(sentence(words % {"words": named}) for words, named in labelled if named)
    paragraphs = (*text(service.method), *text(service.guides))
    return Row("hoe", _("Hoe, en wie begeleidt"), _("begeleiding"), paragraphs, small=small)


def evidence_row(facts: Facts) -> Row:
    service = facts.service
    elements = facts.named("werkzaam-element")
    plain = facts.concepts.get("onderbouwing", ())
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
        _("onderzoek"),
        paragraphs,
        lead="" if repeats(service.evidence, evidence_names(service)) else sentence(joined(plain)),
        small=(sentence(_("Waar het op bouwt: %(words)s") % {"words": elements}),) if elements else (),
        links=links,
    )


def evidence_names(service: Service) -> list[str]:
    concepts = [
        each.concept for each in service.attributes.all() if each.concept.scheme.slug == "onderbouwing"
    ]
    return [name for concept in concepts for name in (concept.plain_label, concept.label)]


def signup_row(facts: Facts) -> Row:
    service = facts.service
    lines = [*text(service.signup), sentence(joined(ways_in(service), _("of")))]
    links = [Link(_("Naar de aanmeldpagina"), service.signup_url)] if service.signup_url else []
    if service.url:
        links.append(Link(_("Naar de website"), service.url))
    links += [Link(email, f"mailto:{quote(email, safe='@')}") for email in emails(service)]
    answers = [(_("Hoort mijn huisarts iets?"), sentence(service.feedback_to_gp))]
    if not (service.anonymous is False and NAMELESS.search(service.first_name)):
        answers.insert(0, (_("Kan ik anoniem blijven?"), yes_or_no(service.anonymous)))
    known = (
        service.signup or service.access or service.feedback_to_gp or service.anonymous is not None or links
    )
    return Row(
        "aanmelden",
        _("Aanmelden"),
        _("aanmelden"),
        filled(lines),
        answers=tuple(answers) if known else (),
        links=tuple(links),
    )


def emails(service: Service) -> list[str]:
    return [contact.email for contact in service.contacts.all() if contact.email]


def yes_or_no(value: bool | None) -> str:
    return "" if value is None else _("Ja.") if value else _("Nee.")


def cost_row(facts: Facts) -> Row:
    service = facts.service
    costs = labels(Cost, service.costs)
    named = joined([*costs[:1], *map(lowered, costs[1:])])
    lines = [] if repeats(service.cost_note, [named]) else [sentence(named)]
    if service.price:
        lines.append(_("Prijs: %(price)s.") % {"price": euro_text(service.price)})
    return Row("kosten", _("Kosten"), _("kosten"), filled([*lines, service.cost_note]))


def repeats(note: str, names: Sequence[str]) -> bool:
    """Say whether a text begins with what would stand in front of it."""
    return any(name and note.strip().casefold().startswith(name.casefold()) for name in names)


def when_row(facts: Facts) -> Row:
    service = facts.service
    coming = next_text(facts.coming, facts.now)
    lead = sentence(coming) if names_a_time(facts.coming, facts.now) else ""
    lines = filled([facts.pause, *times(facts), holidays_label(facts), service.when_note])
    return Row("wanneer", _("Wanneer"), _("tijd"), lines, lead=lead)


def times(facts: Facts) -> Iterator[str]:
    """Yield a sentence for each time, with its place where there are several, and its note."""
    by_place = (
        {location.pk: location.place for location in facts.locations} if len(facts.locations) > 1 else {}
    )
    labelled = [
        (each, (by_place.get(each.at_location.location_id, "") if each.at_location else "", each.note))
        for each in facts.schedules
    ]
    for line, (place, note) in describe_all(labelled, timezone.localdate(facts.now)):
        when = _("%(when)s in %(place)s") % {"when": line, "place": place} if place else line
        yield " ".join(filled([sentence(when), note]))


def holidays_label(facts: Facts) -> str:
    """Return what its owner said of public holidays beside its times; "" where nothing was."""
    says = facts.service.open_on_holidays
    if says is None or not facts.schedules:
        return ""
    return _("Ook op feestdagen.") if says else _("Niet op feestdagen.")


def where_row(facts: Facts) -> Row:
    service = facts.service
    lines = [location_label(location) for location in facts.locations]
    lines += [location.route_note for location in facts.locations]
    lines += facts.conditions
    lines += [sentence(away_label(service)), area_label(service)]
    return Row(
        "waar", _("Waar"), _("plaats"), filled(lines), ticks=labels(Accessibility, service.accessibility)
    )


def away_label(service: Service) -> str:
    """Return how it is reached without going there: "Per telefoon en online"; "" where one has to go."""
    away = labels(DeliveryMode, [mode for mode in service.delivery_modes if mode != DeliveryMode.OP_LOCATIE])
    return joined([*away[:1], *map(lowered, away[1:])])


def location_label(location: Location) -> str:
    if location.confidential:
        return _("%(place)s. Het adres hoor je na aanmelden.") % {"place": location.place}
    return ", ".join(filled([location.name, location.address, location.place]))


def organization_row(facts: Facts) -> Row:
    service, organization = facts.service, facts.service.organization
    return Row(
        "organisatie",
        _("Soort organisatie"),
        paragraphs=filled([organization.name, *text(organization.description)]),
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
    choices: type[Access | Accessibility | Cost | DeliveryMode | FirstStep | Language], values: Sequence[str]
) -> tuple[str, ...]:
    """Return what people read for these fixed words, in their own order; unknown words are left out."""
    return tuple(str(choice.label) for choice in choices if choice.value in values)
