"""What came of an offer on somebody's list: counted by month, without anybody; what may be wrong becomes a report."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy

from directory.language.dates import date_text
from directory.language.wording import whole
from directory.models import OutcomeCount, OutcomeMark, Report, Service
from directory.models.choices import Outcome, ReportTopic
from directory.publishing.entries.reports import report

SALT = "directory.outcomes"
AGAIN_WITHIN = timedelta(days=14)
TO_CHECK = {Outcome.FULL: ReportTopic.ROOM, Outcome.SILENT: ReportTopic.SILENT}
"""What is looked at when it was said twice within two weeks, and as what."""
COUNTED = {
    Outcome.DONE: gettext_lazy("gelukt"),
    Outcome.FULL: gettext_lazy("vol"),
    Outcome.SILENT: gettext_lazy("geen gehoor"),
    Outcome.UNFIT: gettext_lazy("paste niet"),
}


@transaction.atomic
def note_outcome(service: Service, outcome: Outcome, address: str, today: date) -> bool:
    """Count what a list (its address) says of an offer; False for a second answer of that list on that day.

    Said twice within two weeks, "vol" and "geen gehoor" become a report, which the owner hears at once and the editors
    find on their desk, unless one lies there already.
    """
    if not _is_first(service, address, today):
        return False
    stored = Service.objects.select_for_update().get(pk=service.pk)
    said = stored.outcomes.filter(outcome=outcome)
    before = said.filter(last_on__gt=today - AGAIN_WITHIN).exists()
    row, _made = OutcomeCount.objects.get_or_create(
        service=stored, month=today.replace(day=1), outcome=outcome, defaults={"last_on": today}
    )
    OutcomeCount.objects.filter(pk=row.pk).update(number=F("number") + 1, last_on=today)
    if before and stored.is_on_site:
        _ask_to_check(stored, outcome)
    return True


def _is_first(service: Service, address: str, today: date) -> bool:
    digest = salted_hmac(SALT, f"{today}.{service.pk}.{address}", algorithm="sha256").hexdigest()
    try:
        with transaction.atomic():
            OutcomeMark.objects.create(digest=digest, day=today)
    except IntegrityError:
        return False
    return True


def _ask_to_check(service: Service, outcome: Outcome) -> None:
    topic = TO_CHECK.get(outcome)
    if topic and not any(topic in each.topics for each in Report.objects.unsettled().filter(service=service)):
        report(service, topics=[topic])


@transaction.atomic
def move_outcomes(merged: Service, target: Service) -> None:
    """Count what was said of an offer with the one that it was merged into."""
    theirs = {(row.month, row.outcome): row for row in target.outcomes.all()}
    for row in merged.outcomes.all():
        same = theirs.get((row.month, row.outcome))
        if same is None:
            OutcomeCount.objects.filter(pk=row.pk).update(service=target)
            continue
        OutcomeCount.objects.filter(pk=same.pk).update(
            number=F("number") + row.number, last_on=max(same.last_on, row.last_on)
        )
        row.delete()


def forget_marks(now: datetime) -> int:
    """Forget what holds for a day once it is over; return how many."""
    gone, _each = OutcomeMark.objects.filter(day__lt=timezone.localdate(now)).delete()
    return gone


def told_of(services: Iterable[UUID]) -> dict[UUID, list[tuple[str, str]]]:
    """Return (month, what was said) of each offer for the months of which enough people said something; one query."""
    months: dict[UUID, dict[date, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in OutcomeCount.objects.readable().filter(service__in=list(services)):
        words = f"{whole(row.number)} {COUNTED[Outcome(row.outcome)]}"
        months[row.service_id][row.month].append(words)
    return {
        pk: [(date_text(month, "maand"), ", ".join(said)) for month, said in found.items()]
        for pk, found in months.items()
    }
