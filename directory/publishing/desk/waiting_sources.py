"""The kinds of work that wait for editors: one source each, derived from the database, oldest first."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import (
    BooleanField,
    Case,
    Count,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    UUIDField,
    Value,
    When,
)
from django.db.models.functions import Coalesce, TruncDate
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from directory.language.capacity import CAPACITY_IN_A_SENTENCE, UNKNOWN
from directory.models import (
    Claim,
    HidingAnswer,
    ImportBatch,
    LinkCheck,
    Location,
    OutboxMessage,
    Report,
    Revision,
    Role,
    Service,
    TextHit,
    User,
    VerificationRound,
)
from directory.models.choices import ReportTopic
from directory.models.fields import token
from directory.models.freshness import ANSWER_WITHIN
from directory.models.role import is_part_of
from directory.publishing.cases import checking
from directory.publishing.content.field_labels import changed_labels
from directory.publishing.desk.waiting import Shown, Source
from directory.publishing.versions import questions
from directory.publishing.versions.settling_words import unsettled

LINE = ("code", "name", "is_example", "capacity_stated_on", "published_at", "updated_at")
"""What a line on the desk says of an entry, and since when."""


def _of_service(regions: set[UUID]) -> Q:
    return Q(service__editorial_region__in=regions)


def _of_itself(regions: set[UUID]) -> Q:
    return Q(editorial_region__in=regions)


def _of_revision(regions: set[UUID]) -> Q:
    return Q(service__editorial_region__in=regions) | Q(service=None, editorial_region__in=regions)


def _of_organization(regions: set[UUID]) -> Q:
    services = Service.objects.filter(editorial_region__in=regions, organization=OuterRef("organization"))
    return Q(Exists(services))


def _of_nobody(regions: set[UUID]) -> Q:
    """Files belong to no region: they are for national editors."""
    return Q(pk__in=[])


def _reports(now: datetime) -> QuerySet[Report]:
    return Report.objects.open().select_related("service")


def _safety(now: datetime) -> QuerySet[Report]:
    return Report.objects.about_safety().select_related("service")


def _of_own_organization(user: User) -> Q:
    return is_part_of("service__organization", user)


def _held(now: datetime) -> QuerySet[Report]:
    return Report.objects.held().select_related("service")


def urgent(reports: QuerySet[Report]) -> QuerySet[Report]:
    """Keep what cannot wait for another hour: ended offers and wrong numbers."""
    statement = Q(topics__contains=token(ReportTopic.ENDED)) | Q(topics__contains=token(ReportTopic.PHONE))
    return reports.filter(statement)


def _report(report: Report) -> Shown:
    why = f"“{report.text}”" if report.text else ", ".join(report.topic_labels)
    return Shown(report.service.name, why, report.service.is_example)


def _report_urgency(report: Report) -> int:
    """Return what "stopped" and a wrong number weigh; what the owner was told in words waits for the owner."""
    if ReportTopic.ENDED in report.topics:
        return 2 * URGENT
    if ReportTopic.PHONE in report.topics:
        return URGENT
    return -60 if report.passed_on_at else 0


def _safety_line(report: Report) -> Shown:
    """Say that it is there: what it says stands on its own page."""
    return Shown(report.service.name, _("Gaat misschien over veiligheid"), report.service.is_example)


def _submitted(is_new: bool) -> Callable[[datetime], QuerySet[Revision]]:
    def find(now: datetime) -> QuerySet[Revision]:
        waiting = Revision.objects.filter(status=Revision.Status.SUBMITTED, service__isnull=is_new)
        return waiting.select_related("organization", "base_revision", "service")

    return find


def _revision(revision: Revision) -> Shown:
    base = revision.base_revision
    if base:
        why = ", ".join(changed_labels(base.content, revision.content)) or _("niets veranderd")
    else:
        why = _("Nieuw van %(organization)s") % {"organization": revision.organization.name}
    if revision.escalated_at:
        why = _("Wacht te lang, of er is geen redactie in de regio. %(why)s") % {"why": why}
    return Shown(revision.content.get("name", ""), why, revision.organization.is_example)


def _asked(now: datetime) -> QuerySet[Revision]:
    return _with_whether_anybody_is_there(questions.waiting())


def _unanswered_questions(now: datetime) -> QuerySet[Revision]:
    return _with_whether_anybody_is_there(questions.unanswered(now))


def _with_whether_anybody_is_there(revisions: QuerySet[Revision]) -> QuerySet[Revision]:
    nobody = Case(When(questions.nobody_to_ask(), then=True), default=False, output_field=BooleanField())
    return revisions.annotate(nobody=nobody).select_related("organization", "service")


def _question(revision: Revision) -> Shown:
    nobody: bool = revision.nobody  # type: ignore[attr-defined]
    why = _("Er is niemand die kan antwoorden. %(question)s") if nobody else "%(question)s"
    question = _("Gevraagd: “%(question)s”") % {"question": revision.reason}
    return Shown(
        revision.content.get("name", ""), why % {"question": question}, revision.organization.is_example
    )


def _cases(now: datetime) -> QuerySet[Revision]:
    """Return the cases and reflections that were sent in, and those whose writer did not answer for four weeks."""
    silent = Q(status=Revision.Status.CHANGES_REQUESTED, decided_at__lte=now - questions.SILENT_AFTER)
    sent_in = Revision.every.filter(Q(status=Revision.Status.SUBMITTED) | silent)
    open_hits = TextHit.objects.open().filter(revision=OuterRef("pk")).order_by().values("revision")
    return (
        sent_in.exclude(kind=Revision.Kind.OFFER)
        .select_related("text_check")
        .annotate(hits_open=Coalesce(Subquery(open_hits.annotate(n=Count("pk")).values("n")), 0))
    )


def _case(row: Any) -> Shown:
    kind = _("Reactie op een casus") if row.kind == Revision.Kind.REFLECTION else _("Casus")
    if row.status == Revision.Status.CHANGES_REQUESTED:
        why = _("%(kind)s: geen antwoord op je vraag") % {"kind": kind}
    elif row.hits_open:
        number = ngettext("%(n)s gegeven gevonden", "%(n)s gegevens gevonden", row.hits_open)
        why = f"{kind}: {number % {'n': row.hits_open}}"
    elif checking.is_waiting(row) and checking.has_failed(row):
        why = _("%(kind)s: kon niet worden gecontroleerd") % {"kind": kind}
    elif checking.is_waiting(row):
        why = _("%(kind)s: wordt gecontroleerd") % {"kind": kind}
    else:
        why = _("%(kind)s: kan geplaatst worden") % {"kind": kind}
    return Shown(row.content.get("name", ""), why)


def _hiding_answers(now: datetime) -> QuerySet[HidingAnswer]:
    return HidingAnswer.objects.open().select_related("service")


def _claims(now: datetime) -> QuerySet[Claim]:
    return Claim.objects.filter(status=Claim.Status.WITH_EDITOR).select_related("organization", "user")


def _claim(claim: Claim) -> Shown:
    why = claim.message or _("Wil dit aanbod beheren")
    return Shown(claim.organization.name, why, claim.organization.is_example)


def _unanswered(now: datetime) -> QuerySet[VerificationRound]:
    asked = timezone.localdate(now) - ANSWER_WITHIN
    mails = OutboxMessage.objects.delivered().filter(
        asks=OuterRef("pk"), kind__in=("verify", "verify_reminder")
    )
    # A mail and its reminders differ in their round, one mail to two people does not.
    sent = mails.order_by().values("asks").annotate(number=Count("round", distinct=True)).values("number")
    unanswered = VerificationRound.objects.unanswered_since(asked).select_related("service")
    return unanswered.annotate(mails_sent=Coalesce(Subquery(sent), 0))


def _round(row: Any) -> Shown:
    if not row.mails_sent:
        return _service(row.service, _("Geen antwoord. Er is geen mail verstuurd."))
    words = ngettext("Geen antwoord na %(n)s mail", "Geen antwoord na %(n)s mails", row.mails_sent)
    return _service(row.service, words % {"n": row.mails_sent})


def _stale(now: datetime) -> QuerySet[Service]:
    last_word = Coalesce("confirmed_on", TruncDate("published_at"))
    return Service.objects.stale().annotate(last_word=last_word).only(*LINE)


def _without_capacity(now: datetime) -> QuerySet[Service]:
    return Service.objects.with_lapsed_capacity(timezone.localdate(now)).only(*LINE)


def _broken(now: datetime) -> QuerySet[LinkCheck]:
    return LinkCheck.objects.broken().select_related("service")


def _link(row: LinkCheck) -> Shown:
    return _service(row.service, f"{row.url} {row.get_outcome_display()}")


def _words(now: datetime) -> QuerySet[Service]:
    return unsettled().only(*LINE)


def _word(service: Any) -> Shown:
    if not service.proposed_word:
        return _service(service, _("“%(old)s” gebruiken we niet meer.") % {"old": service.old_word})
    why = _("“%(old)s” gebruiken we niet meer. Voorstel: “%(new)s”.")
    return _service(service, why % {"old": service.old_word, "new": service.proposed_word})


def _unplaced(now: datetime) -> QuerySet[Service]:
    lost = Location.objects.not_found().values("at_services__service")
    return Service.objects.listed().filter(pk__in=lost).only(*LINE)


def _unclaimed(now: datetime) -> QuerySet[Service]:
    kept = Role.objects.owners_of(OuterRef("organization"))
    return Service.objects.listed().filter(~Exists(kept)).only(*LINE)


def _imports(now: datetime) -> QuerySet[ImportBatch]:
    unread = ImportBatch.objects.filter(status__in=[ImportBatch.Status.CHECKED, ImportBatch.Status.FAILED])
    return unread.defer("file", "report", "preview")


def _batch(batch: ImportBatch) -> Shown:
    return Shown(batch.name, batch.get_status_display())


def _service(service: Service, why: str) -> Shown:
    return Shown(service.name, why, service.is_example)


def _with(why: Callable[[Service], str]) -> Callable[[Service], Shown]:
    return lambda service: _service(service, why(service))


URGENT = 1000
ITSELF = ("name", "organization__name")
REVISION = ("content__name", "organization__name")
NO_REGION = Q(service=None, editorial_region=None)
WITHOUT_ENTRIES = Q(~Exists(Service.objects.filter(organization=OuterRef("organization"))))
OWN_OR_LIVE = Coalesce("service__editorial_region", "editorial_region")
SOURCES = (
    Source("veiligheid", 3 * URGENT, "created_at", _safety, _safety_line, _of_service, besides=_of_own_organization),
    Source("melding", 60, "created_at", _reports, _report, _of_service, _report_urgency),
    Source("tegengehouden", -440, "created_at", _held, _report, _of_service),
    Source("claim", 40, "created_at", _claims, _claim, _of_organization,
           region=F("organization__services__editorial_region"), named=("organization__name", "user__email"),
           nowhere=WITHOUT_ENTRIES),
    Source("antwoord", 40, "created_at", _hiding_answers,
           lambda row: _service(row.service, f"“{row.text}”"), _of_service, code=lambda row: row.service.code),
    Source("wijziging", 30, "submitted_at", _submitted(False), _revision,
           _of_revision, lambda row: 30 if row.escalated_at else 0, region=OWN_OR_LIVE, named=REVISION,
           nowhere=NO_REGION),
    Source("nieuw", 25, "submitted_at", _submitted(True), _revision,
           _of_revision, lambda row: 30 if row.escalated_at else 0, region=OWN_OR_LIVE, named=REVISION,
           nowhere=NO_REGION),
    Source("casus", 25, "submitted_at", _cases, _case, _of_nobody,
           region=Value(None, output_field=UUIDField()), named=("content__name",), of_cases=True),
    Source("geen-antwoord", 0, "decided_at", _unanswered_questions, _question, _of_revision, region=OWN_OR_LIVE,
           named=REVISION, nowhere=NO_REGION),
    Source("controle", -50, "opened_on", _unanswered, _round, _of_service, code=lambda row: row.service.code),
    Source("import", 20, "created_at", _imports, _batch, _of_nobody, region=Value(None, output_field=UUIDField()),
           named=("name",), nowhere=Q(pk__isnull=False)),
    Source("verlopen", -75, "last_word", _stale,
           _with(lambda service: _("Staat niet meer in de zoekresultaten")), _of_itself,
           region=F("editorial_region"), code=lambda row: row.code, named=ITSELF),
    Source("link", 10, "checked_at", _broken, _link, _of_service, code=lambda row: row.service.code),
    Source("begrip", 0, "words_since", _words, _word, _of_itself, region=F("editorial_region"),
           code=lambda row: row.code, named=ITSELF),
    Source("plek", -80, "capacity_stated_on", _without_capacity,
           _with(lambda service: _("Er staat nu: %(capacity)s") % {"capacity": CAPACITY_IN_A_SENTENCE[UNKNOWN]}), _of_itself,
           region=F("editorial_region"), code=lambda row: row.code, named=ITSELF),
    Source("plaats", -80, "updated_at", _unplaced,
           _with(lambda service: _("Staat op het midden van de postcode")), _of_itself,
           region=F("editorial_region"), code=lambda row: row.code, named=ITSELF),
)  # fmt: skip
UNCLAIMED = Source(
    "niet-geclaimd", 0, "published_at", _unclaimed,
    _with(lambda service: _("Niemand beheert dit aanbod")), _of_itself, region=F("editorial_region"),
    code=lambda row: row.code, named=ITSELF,
)  # fmt: skip
WITH_OWNERS = Source(
    "wacht-op-antwoord", 0, "decided_at", _asked, _question, _of_revision, region=OWN_OR_LIVE, named=REVISION,
    nowhere=NO_REGION,
)  # fmt: skip
"""Every question that was not answered yet: it is with the owner, so it is no work until it is "geen-antwoord"."""
BY_KIND = {source.kind: source for source in (*SOURCES, UNCLAIMED, WITH_OWNERS)}
