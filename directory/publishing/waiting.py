"""What waits for an editor: one source a kind, each derived from the database, oldest first."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce, TruncDate
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from directory.models import (
    Claim,
    ImportBatch,
    LinkCheck,
    Location,
    Report,
    Revision,
    Role,
    Service,
    ServiceAtLocation,
    User,
    VerificationRound,
)
from directory.models.capacity import CAPACITY_VALID_FOR
from directory.models.choices import ReportTopic, Visibility
from directory.publishing.field_labels import changed_labels

Regions = set[UUID] | None
"""The regions an editor decides about; None is every one."""
NO_ANSWER_AFTER = timedelta(weeks=4)
BROKEN = [LinkCheck.Outcome.GONE, LinkCheck.Outcome.UNREACHABLE, LinkCheck.Outcome.UNSAFE]
NO_POINT = [Location.PointSource.PENDING, Location.PointSource.POSTCODE]
SHORT = 90
LONGEST = 90
"""Days of waiting that count: what was left for a year weighs no more, or nothing new is ever seen."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Whose work it is."""

    user: User
    regions: Regions


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to decide. ``key`` is "soort:id"; ``weight`` counts as days of waiting."""

    key: str
    kind: str
    icon: str
    label: str
    name: str
    why: str
    since: datetime
    weight: int
    url: str
    is_example: bool = False
    escalated: bool = False

    def score(self, now: datetime) -> float:
        return self.weight + min((now - self.since) / timedelta(days=1), LONGEST)

    def age(self, now: datetime) -> str:
        """Return "vandaag", "3 dagen oud", "2 weken oud" or "4 maanden oud"."""
        days = max((timezone.localdate(now) - timezone.localdate(self.since)).days, 0)
        if days == 0:
            return _("vandaag")
        if days < 7:
            return ngettext("%(n)s dag oud", "%(n)s dagen oud", days) % {"n": days}
        if days < 70:
            return ngettext("%(n)s week oud", "%(n)s weken oud", days // 7) % {"n": days // 7}
        return _("%(n)s maanden oud") % {"n": days // 30}


@dataclass(frozen=True, slots=True)
class Source:
    """One kind of work. ``since`` is the field that says since when; ``scope`` keeps what lies in some regions."""

    kind: str
    label: str | Promise
    icon: str
    weight: int
    since: str
    find: Callable[[datetime], QuerySet[Any]]
    show: Callable[[Any], tuple[str, str, str, bool]]
    """The name, why it matters, the address of its page, and whether it is an example."""
    scope: Callable[[set[UUID]], Q]
    urgent: Callable[[Any], int] = field(default=lambda row: 0)
    id: Callable[[Any], str] = field(default=lambda row: str(row.pk))
    region: str | Coalesce = "service__editorial_region"
    """Where a row lies, for counting by region."""

    def rows(self, desk: Desk, now: datetime, until: datetime | None = None) -> QuerySet[Any]:
        """Return what waits at this desk, since before ``until``, oldest first."""
        found = self.find(now)
        if desk.regions is not None:
            found = found.filter(self.scope(desk.regions))
        if until:
            found = found.filter(**{f"{self.since}__lte": until})
        return found.order_by(self.since, "pk")

    def item(self, row: Any) -> Item:
        name, why, url, is_example = self.show(row)
        since = getattr(row, self.since)
        return Item(
            f"{self.kind}:{self.id(row)}",
            self.kind,
            self.icon,
            str(self.label),
            name,
            shortened(why),
            moment(since),
            self.weight + self.urgent(row),
            url,
            is_example,
            bool(getattr(row, "escalated_at", None)),
        )


def moment(since: date | datetime) -> datetime:
    if isinstance(since, datetime):
        return since
    return timezone.make_aware(datetime.combine(since, time()))


def shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= SHORT else f"{text[:SHORT].rsplit(' ', 1)[0]}…"


def _of_service(regions: set[UUID]) -> Q:
    return Q(service__editorial_region__in=regions)


def _of_itself(regions: set[UUID]) -> Q:
    return Q(editorial_region__in=regions)


def _of_revision(regions: set[UUID]) -> Q:
    return Q(service__editorial_region__in=regions) | Q(service=None, editorial_region__in=regions)


def _of_organization(regions: set[UUID]) -> Q:
    services = Service.objects.filter(editorial_region__in=regions, organization=OuterRef("organization"))
    return Q(Exists(services))


def _reports(now: datetime) -> QuerySet[Report]:
    return Report.objects.unsettled().select_related("service")


def _report(report: Report) -> tuple[str, str, str, bool]:
    why = f"“{report.text}”" if report.text else ", ".join(report.topic_labels)
    return report.service.name, why, f"/redactie/melding/{report.pk}/", report.service.is_example


def _report_urgency(report: Report) -> int:
    """Return what "stopped" and a wrong number weigh; what looks unwanted can wait."""
    if report.status == Report.Status.SPAM:
        return -URGENT // 2
    if ReportTopic.ENDED in report.topics:
        return 2 * URGENT
    return URGENT if ReportTopic.PHONE in report.topics else 0


def _submitted(is_new: bool) -> Callable[[datetime], QuerySet[Revision]]:
    def find(now: datetime) -> QuerySet[Revision]:
        waiting = Revision.objects.filter(status=Revision.Status.SUBMITTED, service__isnull=is_new)
        return waiting.select_related("organization", "base_revision", "service")

    return find


def _revision(revision: Revision) -> tuple[str, str, str, bool]:
    base = revision.base_revision
    if base:
        why = ", ".join(changed_labels(base.content, revision.content)) or _("niets veranderd")
    else:
        why = _("Nieuw van %(organization)s") % {"organization": revision.organization.name}
    if revision.escalated_at:
        why = _("Wacht te lang, of er is geen redactie in de regio. %(why)s") % {"why": why}
    return (
        revision.content.get("name", ""),
        why,
        f"/redactie/versie/{revision.pk}/",
        revision.organization.is_example,
    )


def _claims(now: datetime) -> QuerySet[Claim]:
    return Claim.objects.filter(status=Claim.Status.WITH_EDITOR).select_related("organization", "user")


def _claim(claim: Claim) -> tuple[str, str, str, bool]:
    why = claim.message or _("Wil dit aanbod beheren")
    return claim.organization.name, why, f"/redactie/claims/{claim.pk}/", claim.organization.is_example


def _unanswered(now: datetime) -> QuerySet[VerificationRound]:
    asked = timezone.localdate(now) - NO_ANSWER_AFTER
    return VerificationRound.objects.filter(
        closed_on=None, opened_on__lte=asked, service__visibility=Visibility.LISTED
    ).select_related("service")


def _round(row: VerificationRound) -> tuple[str, str, str, bool]:
    return _service(row.service, _("Geen antwoord na drie mails"))


def _stale(now: datetime) -> QuerySet[Service]:
    return Service.objects.stale().annotate(last_word=Coalesce("confirmed_on", TruncDate("published_at")))


def _without_room(now: datetime) -> QuerySet[Service]:
    last = timezone.localdate(now) - CAPACITY_VALID_FOR
    return Service.objects.listed().filter(capacity_stated_on__lt=last).exclude(capacity_status="")


def _broken(now: datetime) -> QuerySet[LinkCheck]:
    return LinkCheck.objects.filter(
        outcome__in=BROKEN, service__visibility=Visibility.LISTED, checked_at__isnull=False
    ).select_related("service")


def _link(row: LinkCheck) -> tuple[str, str, str, bool]:
    return _service(row.service, f"{row.url} {row.get_outcome_display()}")


def _unplaced(now: datetime) -> QuerySet[Service]:
    lost = ServiceAtLocation.objects.filter(
        service=OuterRef("pk"),
        location__point_source__in=NO_POINT,
        location__geocode_attempts__gt=0,
        location__confidential=False,
    ).exclude(location__address="")
    return Service.objects.listed().filter(Exists(lost))


def _unclaimed(now: datetime) -> QuerySet[Service]:
    kept = Role.objects.active().filter(kind=Role.Kind.OWNER, organization=OuterRef("organization"))
    return Service.objects.listed().filter(~Exists(kept))


def _imports(now: datetime) -> QuerySet[ImportBatch]:
    unread = ImportBatch.objects.filter(status__in=[ImportBatch.Status.CHECKED, ImportBatch.Status.FAILED])
    return unread.defer("file", "report", "preview")


def _batch(batch: ImportBatch) -> tuple[str, str, str, bool]:
    return batch.name, batch.get_status_display(), f"/redactie/import/{batch.pk}/", False


def _service(service: Service, why: str) -> tuple[str, str, str, bool]:
    return service.name, why, f"/redactie/aanbod/{service.code}/", service.is_example


def _with(why: Callable[[Service], str]) -> Callable[[Service], tuple[str, str, str, bool]]:
    return lambda service: _service(service, why(service))


def _nothing(regions: Iterable[UUID]) -> Q:
    """Files belong to no region: they are for national editors."""
    return Q(pk__in=[])


URGENT = 1000
OWN_OR_LIVE = Coalesce("service__editorial_region", "editorial_region")
SOURCES = (
    Source("melding", gettext_lazy("Melding"), "flag", 60, "created_at", _reports, _report, _of_service,
           _report_urgency),
    Source("claim", gettext_lazy("Claim"), "person", 40, "created_at", _claims, _claim, _of_organization),
    Source("wijziging", gettext_lazy("Wijziging"), "calendar", 30, "submitted_at", _submitted(False), _revision,
           _of_revision, lambda row: 30 if row.escalated_at else 0, region=OWN_OR_LIVE),
    Source("nieuw", gettext_lazy("Nieuw aanbod"), "plus", 25, "submitted_at", _submitted(True), _revision,
           _of_revision, lambda row: 30 if row.escalated_at else 0, region=OWN_OR_LIVE),
    Source("controle", gettext_lazy("Controle"), "mail", -50, "opened_on", _unanswered, _round, _of_service,
           id=lambda row: row.service.code),
    Source("import", gettext_lazy("Import"), "book", 20, "created_at", _imports, _batch, _nothing),
    Source("verlopen", gettext_lazy("Te lang niet gecontroleerd"), "clock", -75, "last_word", _stale,
           _with(lambda service: _("Staat niet meer in de zoekresultaten")), _of_itself,
           region="editorial_region", id=lambda row: row.code),
    Source("link", gettext_lazy("Link stuk"), "cross", 10, "checked_at", _broken, _link, _of_service,
           id=lambda row: f"{row.service.code}"),
    Source("plek", gettext_lazy("Plek verlopen"), "clock", -80, "capacity_stated_on", _without_room,
           _with(lambda service: _("Er staat nu: plek niet ingevuld")), _of_itself, region="editorial_region", id=lambda row: row.code),
    Source("plaats", gettext_lazy("Adres niet gevonden"), "pin", -80, "updated_at", _unplaced,
           _with(lambda service: _("Staat op het midden van de postcode")), _of_itself,
           region="editorial_region", id=lambda row: row.code),
)  # fmt: skip
UNCLAIMED = Source(
    "niet-geclaimd", gettext_lazy("Nog van niemand"), "question", 0, "published_at", _unclaimed,
    _with(lambda service: _("Niemand beheert dit aanbod")), _of_itself, region="editorial_region", id=lambda row: row.code,
)  # fmt: skip
BY_KIND = {source.kind: source for source in (*SOURCES, UNCLAIMED)}
