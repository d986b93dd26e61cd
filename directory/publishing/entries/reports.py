""" "Klopt er iets niet?": somebody's word that an entry is wrong, until an editor has settled it.

Plain facts go to the owner at once. What somebody wrote goes to an editor, who passes it on, in other words or not at
all. What may be about safety goes to editors only, and nothing holds it up.
"""

import re
from collections.abc import Collection
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.language import cleaning
from directory.models import Report, Service, User
from directory.models.choices import ReportTopic, Visibility
from directory.publishing.content import content_fields as fields
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.mail.notices import editor_addresses, owner_addresses, safety_addresses
from directory.publishing.mail.outbox import post
from directory.safety.safety import about_safety

LONGEST_TEXT, LONGEST_ANSWER = 2000, 1000
MOST_LINKS = 2
MOST_A_DAY = 5
"""Of one entry, that are mailed about; who floods it reaches the editors' list and nobody's mailbox."""
SAME_WITHIN, DAY = timedelta(hours=1), timedelta(days=1)
URL = re.compile(r"https?://\S*|\bwww\.\S*", re.IGNORECASE)
GONE = (Visibility.HIDDEN, Visibility.MERGED)
Status = Report.Status


def report(
    service: Service, topics: Collection[str], text: str = "", email: str = "", *, suspect: bool = False
) -> Report:
    """Store what somebody says is wrong, tell the owner the facts and the editors all, and return it.

    The same words about the same entry within an hour are the same report. ``suspect``, more than two links, or one
    more than five of one entry in a day: it waits for an editor and nobody is mailed. None of that holds what may be
    about safety. Raises ContentError by "topics", "text" and "email", and StateError for an entry without a page.
    """
    made = clean_report(service, topics, text, email)
    with transaction.atomic():
        stored = Service.objects.select_for_update().get(pk=service.pk)
        if stored.visibility in GONE and not made.safety:
            raise StateError(_("Dit aanbod staat niet meer op de site."))
        before = Report.objects.said_before(made, timezone.now() - SAME_WITHIN).first()
        if before:
            return before
        lately = (
            Report.objects.unsettled().filter(service=stored, created_at__gte=timezone.now() - DAY).count()
        )
        if made.safety:
            made.save()
            _tell_of_safety(made, lately)
            return made
        if suspect or len(URL.findall(made.text)) > MOST_LINKS or lately >= MOST_A_DAY:
            made.status = Status.SPAM
        made.save()
        if made.status == Status.OPEN:
            _tell_facts(made)
            to = editor_addresses(service.editorial_region_id)
            post("report_editors", about=made.pk, to=to, context=_words(made))
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
    made.safety = made.said_unsafe or about_safety(made.text)
    return made


@transaction.atomic
def settle(report: Report, actor: User | None, status: Report.Status | str, answer: str = "") -> Report:
    """Say what became of a report: mended, declined (with an answer) or spam; of safety: handled (with one) or spam.

    Who left an address is mailed, unless it was spam, and the address goes. Raises ContentError by "answer" and
    StateError for a report that was settled before.
    """
    status, stored = Status(status), _unsettled(report)
    if status not in ends_of(stored):
        raise StateError(_("Kies wat er met de melding is gedaan."))
    if status in ANSWER_NEEDED:
        answer = fields.needed("answer", answer, LONGEST_ANSWER, str(ANSWER_NEEDED[status]))
    else:
        answer = fields.at("answer", cleaning.text, answer, LONGEST_ANSWER)
    if stored.email and status != Status.SPAM:
        post("report_settled", about=stored.pk, to=stored.email, context=_words(stored) | {"answer": answer,
             "status": status.value})  # fmt: skip
    stored.status, stored.answer, stored.email = status, answer, ""
    stored.settled_at, stored.settled_by = timezone.now(), actor
    stored.save(update_fields=["status", "answer", "email", "settled_at", "settled_by"])
    return stored


ANSWER_NEEDED = {
    Status.DECLINED: gettext_lazy("Vertel de melder kort waarom het aanbod niet is aangepast."),
    Status.HANDLED: gettext_lazy("Vertel de melder kort wat je hebt gedaan."),
}


def ends_of(report: Report) -> tuple[Report.Status, ...]:
    """Return what can become of a report."""
    return (Status.HANDLED, Status.SPAM) if report.safety else (Status.MENDED, Status.DECLINED, Status.SPAM)


@transaction.atomic
def release(report: Report, actor: User | None = None) -> Report:
    """Let a report go on that was held as possibly unwanted: the owner hears the facts now. Raises StateError."""
    stored = _unsettled(report)
    if stored.status == Status.SPAM:
        stored.status = Status.OPEN
        stored.save(update_fields=["status"])
        _tell_facts(stored)
    return stored


@transaction.atomic
def pass_on(report: Report, actor: User | None, text: str) -> Report:
    """Mail the owner what somebody says is wrong, in an editor's words; once. Raises ContentError by "words", StateError.

    Nothing that may be about safety is passed on, and where nobody would get it, it is not called passed on.
    """
    stored = _unsettled(report)
    if stored.safety or stored.held:
        raise StateError(_("Deze melding gaat niet naar de aanbieder."))
    if stored.passed_on_at:
        raise StateError(_("Deze melding is al doorgestuurd."))
    words = fields.needed("words", text, LONGEST_TEXT, _("Schrijf wat de aanbieder moet weten."))
    context = _words(stored) | {"text": words}
    if not post(
        "report_passed_on", about=stored.pk, to=owner_addresses(stored.service.organization), context=context
    ):
        raise StateError(
            _(
                "Niemand houdt dit aanbod bij, dus er is niemand om dit naar te sturen. Bel, of pas het zelf aan."
            )
        )
    stored.passed_on, stored.passed_on_at, stored.passed_on_by = words, timezone.now(), actor
    stored.save(update_fields=["passed_on", "passed_on_at", "passed_on_by"])
    return stored


@transaction.atomic
def sort(report: Report, actor: User | None, *, safety: bool) -> Report:
    """Say that a report is about safety after all, or is not; what is not is told to the owner as any other.

    Raises StateError for one whose reporter says that it is.
    """
    stored = _unsettled(report)
    if stored.said_unsafe:
        raise StateError(_("De melder kiest zelf dat dit over veiligheid gaat. Dat blijft zo."))
    if stored.safety != safety:
        stored.safety, stored.status = safety, Status.OPEN
        stored.save(update_fields=["safety", "status"])
        _tell_facts(stored)
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


def _tell_facts(report: Report) -> None:
    """Mail the owner the plain facts, who never learns who wrote; note whether there was somebody to mail."""
    if not report.facts:
        return
    to = owner_addresses(report.service.organization)
    context = _words(report) | {"topics": report.facts}
    if post("report_facts", about=report.pk, to=to, context=context):
        report.facts_sent = True
        report.save(update_fields=["facts_sent"])


def _tell_of_safety(report: Report, lately: int) -> None:
    """Mail the editors that something is there to read, not what it says; a flood of an entry's is a mail an hour."""
    flood = lately >= MOST_A_DAY
    post(
        "report_safety",
        about=report.service_id if flood else report.pk,
        round=f"{timezone.now():%Y-%m-%dT%H}" if flood else "",
        to=safety_addresses(report.service),
        context=_words(report),
    )


def _words(report: Report) -> dict[str, object]:
    service = report.service
    return {
        "report": str(report.pk),
        "name": service.name,
        "slug": service.slug,
        "topics": report.topic_labels,
        "text": report.text,
        "facts_sent": report.facts_sent,
    }
