"""What an edition does to the shared language: checked beforehand, and done when the edition is published.

Where an edition is published, in the same transaction and before the data's version changes, ``apply_changes(edition)`` is
called once. The register follows by itself afterwards: it finds in the database which entries carry a retired concept.
"""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from handreiking.models import (
    Case,
    Concept,
    ConceptChange,
    ConceptChangeTarget,
    ConceptHeir,
    DataVersion,
    Edition,
)
from handreiking.vocabulary_loader import lasting_id

Kind = ConceptChange.Kind
TEXTS = ("label", "plain_label", "definition")
FEWEST = {Kind.RENAME: 1, Kind.MERGE: 1, Kind.SPLIT: 2, Kind.RETIRE: 0}
MOST = {Kind.RENAME: 1, Kind.MERGE: 1, Kind.SPLIT: 6, Kind.RETIRE: 0}


class ChangeError(Exception):
    """The changes of an edition do not fit the language as it is; ``problems`` are Dutch sentences."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__(" ".join(problems))
        self.problems = list(problems)


def problems_of(edition: Edition) -> list[str]:
    """Return why the planned changes of an edition cannot be done, in Dutch; nothing where they can."""
    changes = _planned(edition)
    concepts = {concept.slug: concept for concept in Concept.objects.select_related("scheme")}
    leaving = {change.concept.slug for change in changes if _retires(change)}
    made: set[str] = set()
    problems: list[str] = []
    for change in changes:
        problems += problems_of_change(change, list(change.targets.all()), concepts)
        for target in change.targets.all():
            if target.slug in leaving and target.slug != change.concept.slug:
                problems.append(
                    _("“%(name)s” kan niet overgaan in “%(slug)s”: dat vervalt in deze editie zelf.")
                    % {"name": change.concept, "slug": target.slug}
                )
            if target.has_texts and target.slug != change.concept.slug:
                if target.slug in made:
                    problems.append(_("“%(slug)s” wordt twee keer gemaakt.") % {"slug": target.slug})
                made.add(target.slug)
    return problems


def problems_of_change(
    change: ConceptChange, targets: Sequence[ConceptChangeTarget], concepts: dict[str, Concept]
) -> list[str]:
    """Return what is wrong with one change by itself. ``concepts`` are all there are, by slug."""
    name, kind = str(change.concept), Kind(change.kind)
    if change.concept.retired_on:
        return [_("“%(name)s” is al vervallen.") % {"name": name}]
    if not FEWEST[kind] <= len(targets) <= MOST[kind]:
        return [_count_problem(kind) % {"name": name}]
    problems = []
    for target in targets:
        there = concepts.get(target.slug)
        if target.slug == change.concept.slug:
            if kind != Kind.RENAME:
                problems.append(_("“%(name)s” kan niet overgaan in zichzelf.") % {"name": name})
            elif not target.has_texts:
                problems.append(_("Vul de nieuwe naam van “%(name)s” in.") % {"name": name})
        elif there is None and not target.has_texts:
            problems.append(
                _("Het begrip “%(slug)s” is er niet. Vul namen en omschrijving in om het te maken.")
                % {"slug": target.slug}
            )
        elif there is not None and (target.has_texts or kind == Kind.RENAME):
            problems.append(_("Het begrip “%(slug)s” bestaat al.") % {"slug": target.slug})
        elif there is not None and there.retired_on:
            problems.append(_("Het begrip “%(slug)s” is vervallen.") % {"slug": target.slug})
        elif there is not None and there.scheme_id != change.concept.scheme_id:
            problems.append(
                _("“%(slug)s” hoort niet bij dezelfde groep als “%(name)s”.")
                % {"slug": target.slug, "name": name}
            )
        elif there is None and kind == Kind.MERGE:
            problems.append(_("Samenvoegen kan alleen met een begrip dat er al is."))
    return problems


def _count_problem(kind: str) -> str:
    return {
        Kind.RENAME: _("Zeg hoe “%(name)s” gaat heten."),
        Kind.MERGE: _("Kies met welk begrip “%(name)s” wordt samengevoegd."),
        Kind.SPLIT: _("Kies in welke twee tot zes begrippen “%(name)s” wordt gesplitst."),
        Kind.RETIRE: _("Bij “%(name)s” hoort geen opvolger: het vervalt."),
    }[Kind(kind)]


@transaction.atomic
def apply_changes(edition: Edition, now: datetime | None = None) -> int:
    """Do what an edition does to the shared language, and return how many changes that were; a second time does nothing.

    Raises ChangeError before anything is written. Tells every process that the data changed where it did.
    """
    now = now or timezone.now()
    Edition.objects.select_for_update().get(pk=edition.pk)
    if problems := problems_of(edition):
        raise ChangeError(problems)
    changes = _planned(edition)
    for change in changes:
        _apply(change, timezone.localdate(now))
        change.applied_at = now
        change.save(update_fields=["applied_at"])
    if changes:
        DataVersion.objects.bump()
    return len(changes)


def _planned(edition: Edition) -> list[ConceptChange]:
    rows = edition.concept_changes.planned().select_related("concept__scheme").prefetch_related("targets")
    return list(rows)


def _retires(change: ConceptChange) -> bool:
    """Say whether the concept goes; a new name alone leaves it where it is."""
    return [target.slug for target in change.targets.all()] != [change.concept.slug]


def _apply(change: ConceptChange, today: date) -> None:
    old = Concept.objects.select_for_update().get(pk=change.concept_id)
    targets = list(change.targets.all())
    if not _retires(change):
        _rename(old, targets[0])
        return
    heirs = [_heir(target, old, today) for target in targets]
    single = change.kind in (Kind.RENAME, Kind.MERGE)
    old.retired_on, old.replaced_by = today, heirs[0] if single else None
    old.save(update_fields=["retired_on", "replaced_by"])
    proposed = {target.slug for target in targets if target.is_proposal or single}
    _inherit(old, heirs, proposed)
    if single:
        _retag_cases(old, heirs[0])


def _retag_cases(old: Concept, heir: Concept) -> None:
    """Let cases about a concept be about what it is called now. After a split they stay with the old word, whose page leads on."""
    tags = Case.concepts.through.objects
    there = tags.filter(concept=heir).values("case")
    tags.filter(concept=old, case__in=list(there.values_list("case", flat=True))).delete()
    tags.filter(concept=old).update(concept=heir)


def _rename(concept: Concept, target: ConceptChangeTarget) -> None:
    for name in TEXTS:
        setattr(concept, name, getattr(target, name))
    concept.edited_at = timezone.now()  # the files leave alone what was edited
    concept.save(update_fields=[*TEXTS, "edited_at"])


def _heir(target: ConceptChangeTarget, old: Concept, today: date) -> Concept:
    """Return the concept of a target; makes it where the edition brings it, beside the one it comes from."""
    if not target.has_texts:
        return Concept.objects.get(slug=target.slug)
    return Concept.objects.create(
        id=lasting_id("concept", target.slug),
        scheme_id=old.scheme_id,
        slug=target.slug,
        position=old.position,
        introduced_on=today,
        edited_at=timezone.now(),
        **{name: getattr(target, name) for name in TEXTS},
    )


def _inherit(old: Concept, heirs: Sequence[Concept], proposed: set[str]) -> None:
    """Make ``heirs`` the heirs of a concept, and of every older one whose heir it was."""
    older = list(ConceptHeir.objects.filter(heir=old).select_related("concept"))
    ConceptHeir.objects.filter(heir=old).delete()
    for row in older:
        if row.concept.replaced_by_id == old.pk:
            row.concept.replaced_by = old.replaced_by
            row.concept.save(update_fields=["replaced_by"])
    rows = [
        ConceptHeir(concept=ancestor, heir=heir, is_proposal=was_proposed and heir.slug in proposed)
        for ancestor, was_proposed in [(old, True), *((row.concept, row.is_proposal) for row in older)]
        for heir in heirs
    ]
    ConceptHeir.objects.bulk_create(rows, ignore_conflicts=True)


@transaction.atomic
def plan_change(
    edition: Edition, concept: Concept, kind: str, targets: Sequence[ConceptChangeTarget], note: str = ""
) -> ConceptChange:
    """Write down what a draft edition is to do to a concept, in the place of what it was to do. ``targets`` are unsaved.

    Raises ChangeError where that cannot be, by itself or together with what else the edition does.
    """
    _refuse_published(edition)
    edition.concept_changes.planned().filter(concept=concept).delete()
    change = ConceptChange.objects.create(edition=edition, concept=concept, kind=kind, note=note)
    for position, target in enumerate(targets):
        target.change, target.position = change, position
    concepts = {each.slug: each for each in Concept.objects.select_related("scheme")}
    slugs = [target.slug for target in targets]
    if len(set(slugs)) < len(slugs):
        raise ChangeError([_("Hetzelfde begrip staat er twee keer.")])
    if problems := problems_of_change(change, targets, concepts):
        raise ChangeError(problems)
    ConceptChangeTarget.objects.bulk_create(targets)
    if problems := problems_of(edition):
        raise ChangeError(problems)
    return change


@transaction.atomic
def drop_change(edition: Edition, concept: Concept) -> bool:
    """Forget what a draft edition was to do to a concept; say whether there was anything. Raises ChangeError."""
    _refuse_published(edition)
    number, _by_kind = edition.concept_changes.planned().filter(concept=concept).delete()
    return bool(number)


def _refuse_published(edition: Edition) -> None:
    if not Edition.objects.select_for_update().get(pk=edition.pk).is_draft:
        raise ChangeError(
            [_("Deze editie is al te lezen. Maak een nieuwe editie om begrippen te veranderen.")]
        )
