"""Cases for tests: published ones, and what somebody writes."""

from itertools import count
from typing import Any

from django.utils import timezone

from directory.models import Revision, TextHit, User
from directory.publishing.cases import checking
from directory.publishing.cases.deidentify import Reader
from directory.publishing.cases.rules import Found
from directory.publishing.versions import case_drafts, moderation
from directory.publishing.versions.revisions import save_draft, submit
from handreiking.models import Case, Concept
from tests.helpers.factories import make_editor, make_user

numbers = count(1)

WRITTEN: dict[str, Any] = {
    "name": "Wandelen terwijl je wacht",
    "situation": "Een vrouw van in de dertig wacht vier maanden op hulp. Zij komt weinig buiten.",
    "question": "Wat kan zij nu doen, zonder dat het te veel wordt?",
    "considerations": "Alleen gaan is te zwaar. Een groep is nieuw.",
    "choice": "Zij liep met iemand mee naar een wandelgroep, omdat zij dat zelf noemde.",
    "course": "De eerste keer was lastig. Na drie keer ging het beter.",
    "lessons": "Samen de eerste keer gaan helpt meer dan een folder.",
    "role": "professional",
    "concepts": ["slaap"],
}


def no_names(text: str) -> list[Found]:
    """Stand in for deduce where a text has no names."""
    return []


def finding(*names: str) -> Reader:
    """Stand in for deduce: find these names, each where it stands first."""

    def read(text: str) -> list[Found]:
        return [
            Found(text.index(name), text.index(name) + len(name), TextHit.Kind.NAME, "[naam]")
            for name in names
            if name in text
        ]

    return read


def make_case(*concepts: str, **given: Any) -> Case:
    """Save a published case that carries these concepts (slugs of the vocabulary)."""
    n = next(numbers)
    texts = {name: str(WRITTEN[name]) for name in Case.TEXTS}
    title = given.pop("title", f"Casus {n}")
    values = texts | {"title": title, "slug": f"casus-{n}", "role": "professional"} | given
    case = Case(**{"published_on": timezone.localdate()} | values)
    case.index()
    case.save()
    case.concepts.set(Concept.objects.filter(slug__in=concepts))
    return case


def written(author: User | None = None, **content: Any) -> Revision:
    """Save a complete draft of a case by somebody."""
    revision = case_drafts.begin_case(author or make_user())
    return save_draft(revision, WRITTEN | content)


def sent_in(author: User | None = None, **content: Any) -> Revision:
    """Send in a complete case by somebody."""
    revision = written(author, **content)
    return submit(revision, actor=revision.author)


def looked_through(revision: Revision, reader: Reader = no_names) -> Revision:
    """Let a case be looked through as the sweep does, by own rules and what ``reader`` finds."""
    assert checking.check(revision.pk, reader, timezone.now())
    return Revision.every.get(pk=revision.pk)


def published(author: User | None = None, **content: Any) -> Case:
    """Put a case of somebody on the site."""
    shown = moderation.approve_text(looked_through(sent_in(author, **content)), make_editor())
    assert isinstance(shown, Case)
    return shown
