"""An owner's entries, each with how it stands in words and the one thing to do next."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.accounts.permissions import first_drafts_of, organizations_of
from directory.language.capacity import UNKNOWN, statement
from directory.language.dates import day_text
from directory.models import (
    HidingAnswer,
    Organization,
    ReviewNote,
    Revision,
    Service,
    User,
    VerificationRound,
)
from directory.models.choices import Visibility

Status, Kind = Revision.Status, ReviewNote.Kind
SHOWN = (*Revision.UNDECIDED, Status.REJECTED)


@dataclass(frozen=True, slots=True)
class Step:
    """The main button: a link, or with ``post`` a form of its own."""

    text: str
    page: str
    """The name of its address, of which ``subject`` is the entry or the draft."""
    subject: UUID
    post: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """``tone`` is ok, wait, full or ask. ``service`` is None before it is first published; ``note`` what editors said."""

    name: str
    tone: str
    state: str
    more: str
    step: Step | None
    service: Service | None = None
    revision: Revision | None = None
    note: ReviewNote | None = None
    capacity: str = ""
    live: bool = False

    @property
    def may_answer(self) -> bool:
        """Say whether editors hid it, with nothing of its owner waiting for them yet."""
        hidden = self.service if self.service and self.service.visibility == Visibility.HIDDEN else None
        return hidden is not None and not answered(hidden)


@dataclass(frozen=True, slots=True)
class Group:
    organization: Organization
    entries: tuple[Entry, ...]
    kept: bool
    """Whether somebody is its maintainer already; who wrote a first draft is not, until it is published."""


def groups_of(user: User) -> list[Group]:
    """Return somebody's entries by organisation, in six queries."""
    own = {organization.pk: organization for organization in organizations_of(user)}
    services = list(
        Service.objects.filter(organization__in=own)
        .exclude(visibility=Visibility.MERGED)
        .select_related("organization")
        .prefetch_related(
            Prefetch("rounds", VerificationRound.objects.open(), to_attr="asked"),
            Prefetch("hiding_answers", HidingAnswer.objects.open(), to_attr="answers"),
        )
    )
    revisions = newest(
        Revision.objects.filter(Q(organization__in=own) | Q(pk__in=first_drafts_of(user)))
        .filter(status__in=SHOWN)
        .exclude(source=Revision.Source.EDITOR)
        .select_related("organization")
        .prefetch_related("notes")
        .order_by("-created_at")
    )
    organizations = own | {each.organization.pk: each.organization for each in revisions.values()}
    found: dict[UUID, list[Entry]] = {pk: [] for pk in organizations}
    for service in services:
        found[service.organization_id].append(entry_of(service, revisions.pop(service.pk, None)))
    for revision in revisions.values():
        if revision.service_id is None:
            found[revision.organization.pk].append(draft_entry(revision, None))
    groups = [Group(organizations[pk], tuple(entries), pk in own) for pk, entries in found.items()]
    return sorted(groups, key=lambda group: group.organization.name.casefold())


def newest(revisions: Iterable[Revision]) -> dict[UUID, Revision]:
    """Return the newest revision of each entry."""
    found: dict[UUID, Revision] = {}
    for revision in revisions:
        found.setdefault(revision.entry, revision)
    return found


def entry_of(service: Service, revision: Revision | None) -> Entry:
    if (
        revision
        and revision.status == Status.REJECTED
        and (revision.decided_at or revision.created_at) < service.updated_at
    ):
        revision = None
    if revision and revision.status == Status.REJECTED:
        return turned_down(live_entry(service), revision)
    return draft_entry(revision, service) if revision else live_entry(service)


def turned_down(entry: Entry, revision: Revision) -> Entry:
    """Return how a live entry stands, with the change of it that the editors did not take."""
    note = last_note(revision)
    message = _("Je laatste wijziging is niet geplaatst.")
    if note and note.rule:
        message = _("Je laatste wijziging is niet geplaatst, door regel %(rule)s.") % {"rule": note.rule}
    step = Step(_("Pas aan en probeer opnieuw"), "owner-try-again", revision.pk, post=True)
    return replace(
        entry,
        revision=revision,
        note=note,
        more=f"{entry.more} {message}",
        step=step if entry.tone == "ok" else entry.step,
    )


def draft_entry(revision: Revision, service: Service | None) -> Entry:
    """Return how a draft or submission stands."""
    name = revision.content.get("name") or (service.name if service else _("Nog zonder naam"))
    live = service is not None and service.is_on_site
    on_site = on_site_label(service)
    note = last_note(revision)
    tone, state, more, step = {
        Status.DRAFT: (
            "full",
            _("Concept van een wijziging") if live else _("Concept"),
            _("Bewaard op %(day)s. %(site)s") % {"day": day_of(revision.updated_at), "site": on_site},
            Step(_("Ga verder"), "owner-draft", revision.pk),
        ),
        Status.SUBMITTED: (
            "wait",
            (_("Wijziging ingestuurd") if live else _("Ingestuurd")),
            _("Sinds %(day)s bij de redactie. %(site)s")
            % {"day": day_of(revision.submitted_at or revision.updated_at), "site": on_site},
            Step(_("Bekijk wat je instuurde"), "owner-draft", revision.pk),
        ),
        Status.CHANGES_REQUESTED: (
            "ask",
            _("De redactie heeft een vraag"),
            on_site,
            Step(_("Pas het aan"), "owner-draft", revision.pk),
        ),
        Status.REJECTED: (
            "ask",
            _("Afgewezen door regel %(rule)s") % {"rule": note.rule}
            if note and note.rule
            else _("Afgewezen"),
            on_site,
            Step(_("Pas aan en probeer opnieuw"), "owner-try-again", revision.pk, post=True),
        ),
    }[Status(revision.status)]
    return Entry(name, tone, state, more, step, service, revision, note, capacity_of(service), live)


def on_site_label(service: Service | None) -> str:
    if service is None:
        return _("Het staat nog niet op de site.")
    if service.visibility == Visibility.ENDED:
        return _("Op de site staat dat het is gestopt.")
    if service.visibility == Visibility.HIDDEN:
        return hidden_words(service)
    return _("Wat nu op de site staat, blijft staan.")


def live_entry(service: Service) -> Entry:
    """Return how an entry without an open draft stands."""
    confirm = Step(_("Klopt nog"), "owner-still-true", service.pk, post=True)
    checked = (
        _("Gecontroleerd op %(day)s.") % {"day": day_of(service.confirmed_on)}
        if service.confirmed_on
        else _("Nog niet door jullie gecontroleerd.")
    )
    asked: list[VerificationRound] = service.asked  # type: ignore[attr-defined]
    if service.visibility == Visibility.STALE:
        message = _("Het staat niet meer in de zoekresultaten, tot je zegt dat het klopt.")
        return Entry(
            service.name,
            "ask",
            _("Lang niet gecontroleerd"),
            message,
            confirm,
            service,
            capacity=capacity_of(service),
            live=True,
        )
    if service.visibility == Visibility.ENDED:
        return Entry(
            service.name,
            "full",
            _("Gestopt"),
            _("De pagina blijft staan en zegt dat het is gestopt."),
            Step(_("Het gaat weer door"), "owner-again", service.pk),
            service,
        )
    if service.visibility == Visibility.HIDDEN:
        return hidden_entry(service)
    if asked:
        message = _("%(checked)s We vragen je: klopt alles nog?") % {"checked": checked}
        return Entry(
            service.name,
            "wait",
            _("Niet recent gecontroleerd"),
            message,
            confirm,
            service,
            capacity=capacity_of(service),
            live=True,
        )
    step = (
        confirm
        if not service.confirmed_on
        else Step(_("Geef door of er plek is"), "owner-capacity", service.pk)
        if not capacity_known(service)
        else Step(_("Wijzigen"), "owner-change", service.pk, post=True)
    )
    return Entry(
        service.name,
        "ok",
        _("Staat op de site"),
        checked,
        step,
        service,
        capacity=capacity_of(service),
        live=True,
    )


def hidden_entry(service: Service) -> Entry:
    """Return what the editors said of an entry that they took off the site, and the way to answer them."""
    step = None if answered(service) else Step(_("Antwoord de redactie"), "owner-answer", service.pk)
    tone = "ask" if step else "wait"
    return Entry(service.name, tone, _("Verborgen door de redactie"), hidden_words(service), step, service)


def answered(service: Service) -> HidingAnswer | None:
    """Return what the owner of a hidden entry said that editors have not decided about."""
    waiting: list[HidingAnswer] = service.answers  # type: ignore[attr-defined]
    return waiting[0] if waiting else None


def hidden_words(service: Service) -> str:
    answer = answered(service)
    if answer:
        return _("Je antwoord ligt sinds %(day)s bij de redactie.") % {"day": day_of(answer.created_at)}
    return service.visibility_reason or _("De redactie heeft dit van de site gehaald.")


def capacity_known(service: Service) -> bool:
    return bool(service.capacity_on(timezone.localdate()))


def capacity_of(service: Service | None) -> str:
    """Return what the entry says of room and of a pause; "" where nothing is live."""
    if service is None:
        return ""
    today = timezone.localdate()
    status = service.capacity_on(today)
    words = service.capacity_statement if status else statement(UNKNOWN)
    if service.paused_from and service.paused_to and service.paused_to >= today:
        pause = {"first": day_of(service.paused_from), "last": day_of(service.paused_to)}
        words = _("%(capacity)s. Pauze van %(first)s tot en met %(last)s") % {"capacity": words, **pause}
    return words


def last_note(revision: Revision) -> ReviewNote | None:
    """Return the editors' question or reason."""
    notes = [note for note in revision.notes.all() if note.kind in (Kind.QUESTION, Kind.REJECTED)]
    return notes[-1] if notes else None


def day_of(moment: Any) -> str:
    """Return "22 november", with the year when it is another."""
    day: date = moment if type(moment) is date else timezone.localtime(moment).date()
    return day_text(day, timezone.localdate())
