"""What an editor decides about each piece of a text that may lead back to a person: other words, or it stays."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.language.cleaning import Invalid, line, text
from directory.models import ReviewNote, Revision, TextHit, User
from directory.publishing.cases.checking import around, is_checked, why_unchecked
from directory.publishing.cases.content import KINDS, TEXT
from directory.publishing.content.content_fields import Problems
from directory.publishing.content.errors import ContentError, RevisionConflict
from directory.publishing.content.lookups import Lookups

State = TextHit.State
REASON = 200


class Decision(NamedTuple):
    """``words`` that stand there from now on, None for the piece to stay, for a ``reason``."""

    words: str | None
    reason: str = ""


@transaction.atomic
def settle(revision: Revision, decisions: Mapping[UUID, Decision], actor: User) -> Revision:
    """Settle some of the hits of a version that was sent in. What changed is looked through once more.

    A piece within a sentence that gets other words goes with it. Raises RevisionConflict where the text or a hit is
    no longer as it was read, ContentError by the id of a hit or by the field of the content.
    """
    stored = Revision.every.select_for_update().get(pk=revision.pk)
    if stored.status != Revision.Status.SUBMITTED or stored.is_offer:
        raise RevisionConflict(stored.entry, None, _("Over deze versie is al besloten."))
    if not is_checked(stored):
        raise RevisionConflict(stored.entry, None, why_unchecked(stored))
    rows = TextHit.objects.select_for_update().filter(revision=stored).exclude(state=State.REPLACED)
    hits = {hit.pk: hit for hit in rows}
    if decisions.keys() - {pk for pk, hit in hits.items() if hit.state == State.OPEN}:
        raise RevisionConflict(stored.entry, None, _("Een ander besliste hier intussen over. Kijk nog eens."))
    clean = _cleaned(decisions)
    replaced = [(hits[pk], each.words) for pk, each in clean.items() if each.words is not None]
    content, moved = dict(stored.content), list(hits.values())
    for hit, words in _outermost(replaced):
        content[hit.field] = _put(str(content[hit.field]), hit, words, moved)
    _write_content(stored, content, actor)
    for hit in moved:
        _write_hit(hit, clean.get(hit.pk), str(stored.content.get(hit.field, "")), actor)
    return stored


def _cleaned(decisions: Mapping[UUID, Decision]) -> dict[UUID, Decision]:
    problems, clean = Problems(), {}
    for pk, each in decisions.items():
        try:
            if each.words is None:
                reason = line(each.reason, REASON)
                if not reason:
                    raise Invalid(_("Schrijf op waarom dit mag blijven staan."))
                clean[pk] = Decision(None, reason)
            else:
                words = text(each.words, TEXT)
                if not words:
                    raise Invalid(_("Schrijf op wat er moet staan."))
                clean[pk] = Decision(words)
        except Invalid as invalid:
            problems.add(str(pk), str(invalid))
    if problems.found:
        raise ContentError(problems.found)
    return clean


def _outermost(replaced: Iterable[tuple[TextHit, str]]) -> list[tuple[TextHit, str]]:
    """Keep what lies in no other piece that gets other words; the last of a text first, so that places hold."""
    pieces = sorted(replaced, key=lambda each: (each[0].start, -each[0].end))
    kept: list[tuple[TextHit, str]] = []
    for hit, words in pieces:
        if not any(other.field == hit.field and hit.start < other.end for other, _words in kept):
            kept.append((hit, words))
    return sorted(kept, key=lambda each: -each[0].start)


def _put(content: str, hit: TextHit, words: str, every: list[TextHit]) -> str:
    """Return the text with other words in place of a piece, and move the hits behind it; those within go with it."""
    start, end = hit.start, hit.end
    for other in every:
        if other.field != hit.field:
            continue
        if start <= other.start and other.end <= end:
            other.state = State.REPLACED
        elif other.start <= start and end <= other.end:
            other.end += len(words) - (end - start)
        elif other.start >= end:
            other.start += len(words) - (end - start)
            other.end += len(words) - (end - start)
    return content[:start] + words + content[end:]


def _write_content(stored: Revision, content: dict[str, object], actor: User) -> None:
    """Keep the mended content, as its kind is checked, and note which fields changed."""
    kind = KINDS[stored.kind]
    clean = kind.clean(content, Lookups.load(), True)
    changed = [str(label) for key, label in kind.labels.items() if clean.get(key) != stored.content.get(key)]
    if not changed:
        return
    stored.content = clean
    stored.save(update_fields=["content", "updated_at"])
    ReviewNote.objects.create(
        revision=stored, kind=ReviewNote.Kind.EDITED, text=", ".join(changed), author=actor
    )


def _write_hit(hit: TextHit, decision: Decision | None, content: str, actor: User) -> None:
    """Store what became of a hit: one that stays is known again by what now stands beside it."""
    if hit.state == State.REPLACED:
        hit.text = hit.around = hit.proposal = hit.reason = ""
    else:
        hit.text, hit.around = content[hit.start : hit.end], around(content, hit.start, hit.end)
        if decision:
            hit.state, hit.reason = State.LEFT, decision.reason
    if decision or hit.state == State.REPLACED:
        hit.settled_by, hit.settled_at = actor, timezone.now()
    hit.save()
