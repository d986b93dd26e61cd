"""Editions that change the words of the handreiking, for tests."""

from typing import Any

from django.utils import timezone

from handreiking.editing import publish_edition
from handreiking.lifecycle import plan_change
from handreiking.models import Concept, ConceptChange, ConceptChangeTarget, Edition
from tests.helpers.guideline import make_draft

Kind = ConceptChange.Kind


def draft(slug: str = "2027-1") -> Edition:
    return make_draft(slug, {"definitie": "Steun."})


def plan(
    edition: Edition, slug: str, kind: str, *targets: str | dict[str, Any], proposal: str = ""
) -> ConceptChange:
    """Write down a change; a target is the slug of a concept, or the texts of a new one with its slug."""
    rows = [
        ConceptChangeTarget(**({"slug": target} if isinstance(target, str) else new(**target)))
        for target in targets
    ]
    for row in rows:
        row.is_proposal = row.slug == proposal
    return plan_change(edition, Concept.objects.get(slug=slug), kind, rows)


def new(slug: str, **texts: str) -> dict[str, str]:
    name = slug.replace("-", " ").capitalize()
    return {
        "slug": slug,
        "plain_label": name,
        "label": f"{name} (vak)",
        "definition": f"Gaat over {name}.",
    } | texts


def publish(edition: Edition) -> None:
    publish_edition(edition.pk, timezone.localdate())
    edition.refresh_from_db()


def changed(slug: str, kind: str, *targets: str | dict[str, Any], proposal: str = "") -> Edition:
    """Publish an edition that does this one thing."""
    edition = draft(f"2027-{Edition.objects.count() + 1}")
    plan(edition, slug, kind, *targets, proposal=proposal)
    publish(edition)
    return edition
