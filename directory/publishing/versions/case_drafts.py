"""Beginning a case, a change of a published one, and a reflection on one; saving and sending in are ``revisions``."""

from uuid import uuid4

from django.db import transaction

from directory.models import Revision, User
from directory.publishing.cases.content import VERSION
from directory.publishing.cases.live import live_revision
from handreiking.models import Case

Kind, Status = Revision.Kind, Revision.Status


def begin_case(author: User) -> Revision:
    """Return a new draft of a case, empty; one of theirs that nothing was written in yet is taken again."""
    empty = Revision.every.filter(kind=Kind.CASE, author=author, status=Status.DRAFT, content={}).first()
    return empty or Revision.every.create(
        kind=Kind.CASE, author=author, schema_version=VERSION, content={}, entry=uuid4()
    )


@transaction.atomic
def change_case(case: Case, author: User) -> Revision | None:
    """Return the draft of a change to somebody's own case, the open one or a new one; None where it is not theirs."""
    Case.objects.select_for_update().get(pk=case.pk)
    live = live_revision(case.pk)
    if live is None or live.author_id != author.pk or live.kind != Kind.CASE:
        return None
    under_way = Revision.every.filter(entry=case.pk, kind=Kind.CASE, status__in=Revision.UNDECIDED)
    return under_way.first() or Revision.every.create(
        kind=Kind.CASE,
        entry=case.pk,
        case=case,
        author=author,
        schema_version=live.schema_version,
        content=live.content,
        base_revision=live,
    )


@transaction.atomic
def begin_reflection(case: Case, author: User) -> Revision:
    """Return somebody's draft of a reflection on a case: the one that is open, or a new one."""
    Case.objects.select_for_update().get(pk=case.pk)
    under_way = Revision.every.filter(
        kind=Kind.REFLECTION, case=case, author=author, status__in=Revision.UNDECIDED
    )
    return under_way.first() or Revision.every.create(
        kind=Kind.REFLECTION,
        case=case,
        author=author,
        schema_version=VERSION,
        content={"name": case.title},
        entry=uuid4(),
    )


def written_by(author: User) -> list[Revision]:
    """Return what somebody wrote of cases and reflections: the newest version of each, the newest first."""
    newest: dict[object, Revision] = {}
    mine = Revision.every.exclude(kind=Kind.OFFER).filter(author=author).exclude(status=Status.WITHDRAWN)
    for revision in mine.select_related("case").order_by("-created_at"):
        newest.setdefault(revision.entry, revision)
    return list(newest.values())
