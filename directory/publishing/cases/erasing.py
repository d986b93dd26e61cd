"""Taking what somebody wrote in a case or a reflection out of everything that is kept of it."""

from uuid import UUID

from directory.models import CaseOffer, Reflection, ReviewNote, Revision, TextCheck, TextHit
from directory.publishing.cases.live import live_revision
from directory.publishing.mail import outbox
from handreiking.models import Case


def forget_version(revision: Revision) -> None:
    """Empty a version: its texts, what was found in them, and what editors and writer said of it."""
    revision.content, revision.unfinished, revision.reason = {}, {}, ""
    revision.save(update_fields=["content", "unfinished", "reason"])
    TextHit.objects.filter(revision=revision).delete()
    TextCheck.objects.filter(revision=revision).delete()
    ReviewNote.objects.filter(revision=revision).exclude(text="").update(text="")


def forget_everywhere(revision: Revision) -> None:
    """Empty a decided version that is not on the site, wherever its words stand; the caller holds it locked.

    In the mails about it and, where it was published last, in the row that the site showed. The title of a case stands
    in the versions of reflections on it too.
    """
    title = revision.content.get("name", "")
    if _was_shown_last(revision):
        _forget_shown(revision.entry, revision.kind)
    forget_version(revision)
    outbox.forget(revision.pk)
    if revision.kind == Revision.Kind.CASE and title:
        _forget_title(revision.entry, title)


def _was_shown_last(revision: Revision) -> bool:
    newest = live_revision(revision.entry)
    return newest is not None and newest.pk == revision.pk


def _forget_shown(entry: UUID, kind: str) -> None:
    if kind == Revision.Kind.REFLECTION:
        Reflection.objects.filter(pk=entry).update(text="", work="")
        return
    texts = dict.fromkeys(("title", "words", *Case.TEXTS), "")
    Case.objects.filter(pk=entry).update(**texts)
    CaseOffer.objects.filter(case=entry).delete()


def _forget_title(case: UUID, title: str) -> None:
    reflections = Revision.every.filter(kind=Revision.Kind.REFLECTION, case=case, content__name=title)
    for each in reflections.select_for_update():
        each.content = {key: value for key, value in each.content.items() if key != "name"}
        each.save(update_fields=["content"])
        outbox.forget(each.pk)
