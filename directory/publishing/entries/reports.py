""" "Klopt er iets niet?": somebody's word that an entry is wrong, until an editor has settled it."""

import re
from collections.abc import Collection
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.language import cleaning
from directory.language.text import QUERY_LENGTH
from directory.models import Report, Service, User
from directory.models.choices import ReportTopic, Visibility
from directory.publishing.content import content_fields as fields
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.mail.notices import editor_addresses, owner_addresses
from directory.publishing.mail.outbox import post
from directory.safety.safety import crisis, unsafe

LONGEST_TEXT, LONGEST_ANSWER = 2000, 1000
MOST_LINKS = 2
MOST_A_DAY = 5
"""Of one entry, that are mailed about; who floods it reaches the editors' list and nobody's mailbox."""
SAME_WITHIN, DAY = timedelta(hours=1), timedelta(days=1)
LINK = re.compile(
    r"https?://|\bwww\.|\b[\w-]+\.(?:nl|com|org|net|eu|be|info|io|app|site|shop)\b", re.IGNORECASE
)
URL = re.compile(r"https?://\S*|\bwww\.\S*", re.IGNORECASE)
Status = Report.Status


def report(
    service: Service, topics: Collection[str], text: str = "", email: str = "", *, suspect: bool = False
) -> Report:
    """Store what somebody says is wrong, tell the owner and the editors, and return it.

    The same words about the same entry within an hour are the same report. ``suspect``, more than two links, or one
    more than five of one entry in a day: it waits for an editor and nobody is mailed. Raises ContentError by "topics",
    "text" and "email", and StateError for an entry without a page.
    """
    made = clean_report(service, topics, text, email)
    with transaction.atomic():
        stored = Service.objects.select_for_update().get(pk=service.pk)
        if stored.visibility in (Visibility.HIDDEN, Visibility.MERGED):
            raise StateError(_("Dit aanbod staat niet meer op de site."))
        before = Report.objects.said_before(made, timezone.now() - SAME_WITHIN).first()
        if before:
            return before
        lately = Report.objects.unsettled().filter(service=stored, created_at__gte=timezone.now() - DAY)
        if suspect or len(URL.findall(made.text)) > MOST_LINKS or lately.count() >= MOST_A_DAY:
            made.status = Status.SPAM
        made.save()
        if made.status == Status.OPEN:
            _tell(made)
    return made


def clean_report(service: Service, topics: Collection[str], text: str = "", email: str = "") -> Report:
    """Return an unsaved report. Raises ContentError with every problem."""
    problems = fields.Problems()
    made = Report(service=service)
    made.topics = [topic for topic in ReportTopic.values if topic in topics]
    made.text = problems.take("text", cleaning.text, text, LONGEST_TEXT, default="")
    made.email = problems.take("email", fields.email, email, default="")
    if made.text and not made.topics:
        made.topics = [ReportTopic.OTHER.value]
    if not made.topics and "text" not in problems.found:
        problems.add("topics", _("Kies wat er niet klopt."))
    if made.topics == [ReportTopic.OTHER] and not made.text:
        problems.add("text", _("Vertel kort wat er niet klopt."))
    if problems.found:
        raise ContentError(problems.found)
    # A link in a mail of ours would have our name under it.
    leads_away = bool(LINK.search(made.text))
    made.editors_only = leads_away or not_for_owners(made)
    return made


def not_for_owners(report: Report) -> bool:
    """Say whether a report is about how somebody was received, or about the reporter's own life."""
    return ReportTopic.WELCOME in report.topics or speaks_of(report.text) != (False, False)


def speaks_of(text: str) -> tuple[bool, bool]:
    """Say whether a text of any length speaks of suicide or self-harm, and whether of violence.

    The rules read as much as one question holds, so they get it in pieces that overlap.
    """
    pieces = [text[start : start + QUERY_LENGTH] for start in range(0, len(text) or 1, QUERY_LENGTH // 2)]
    return any(map(crisis, pieces)), any(map(unsafe, pieces))


@transaction.atomic
def settle(report: Report, actor: User | None, status: Report.Status | str, answer: str = "") -> Report:
    """Say what became of a report: mended, declined (with an answer) or spam; return it.

    Who left an address is mailed, unless it was spam, and the address goes. Raises ContentError by "answer" and
    StateError for a report that was settled before.
    """
    status, stored = Status(status), _unsettled(report)
    if status == Status.OPEN:
        raise StateError(_("Kies wat er met de melding is gedaan."))
    problems = fields.Problems()
    answer = problems.take("answer", cleaning.text, answer, LONGEST_ANSWER, default="")
    if status == Status.DECLINED and not answer:
        problems.add("answer", _("Vertel de melder kort waarom het aanbod niet is aangepast."))
    if problems.found:
        raise ContentError(problems.found)
    if stored.email and status != Status.SPAM:
        post("report_settled", about=stored.pk, to=stored.email, context=_words(stored) | {"answer": answer,
             "mended": status == Status.MENDED})  # fmt: skip
    stored.status, stored.answer, stored.email = status, answer, ""
    stored.settled_at, stored.settled_by = timezone.now(), actor
    stored.save(update_fields=["status", "answer", "email", "settled_at", "settled_by"])
    return stored


@transaction.atomic
def release(report: Report, actor: User | None = None) -> Report:
    """Let a report go on that was held as possibly unwanted: the owner hears of it now. Raises StateError."""
    stored = _unsettled(report)
    if stored.status == Status.SPAM:
        # Its links were looked at.
        stored.status, stored.editors_only = Status.OPEN, not_for_owners(stored)
        stored.save(update_fields=["status", "editors_only"])
        _tell(stored, editors=False)
    return stored


def _unsettled(report: Report) -> Report:
    stored = (
        Report.objects.select_for_update(of=("self",))
        .select_related("service__organization")
        .get(pk=report.pk)
    )
    if stored.settled_at:
        raise StateError(_("Deze melding is al afgehandeld."))
    return stored


def _tell(report: Report, *, editors: bool = True) -> None:
    """Mail the owner, who never learns who wrote, and the editors of the entry's region."""
    service, words = report.service, _words(report)
    if not report.editors_only:
        to = owner_addresses(service.organization)
        post("report_owner", about=report.pk, to=to, context=words)
    if editors:
        to = editor_addresses(service.editorial_region_id)
        post("report_editors", about=report.pk, to=to, context=words)


def _words(report: Report) -> dict[str, object]:
    service = report.service
    return {
        "report": str(report.pk),
        "name": service.name,
        "slug": service.slug,
        "topics": report.topic_labels,
        "text": report.text,
        "editors_only": report.editors_only,
    }
