"""Two who publish in the same moment: one wins, and the other hears it."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, connection

from directory.models import Location, Revision, Service
from directory.publishing.content.errors import ContentError, RevisionConflict
from directory.publishing.versions.publication import give_fresh_codes
from directory.publishing.versions.revisions import (
    create_revision,
    new_revision,
    publish,
    publish_all,
    write_all,
)
from tests.helpers.factories import make_place, make_revision, make_service
from tests.helpers.services import needs_postgresql

pytestmark = pytest.mark.django_db


def test_codes_never_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = make_service().code
    draws = iter([taken, "nieuw23"])
    monkeypatch.setattr("directory.publishing.versions.publication.new_code", lambda: next(draws))
    other = Service(code=taken)
    give_fresh_codes([other])
    assert other.code == "nieuw23"


def test_a_slug_taken_in_the_same_moment_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    revision, tries = make_revision(), []

    def unlucky(*args: Any) -> int:
        tries.append(1)
        if len(tries) == 1:
            raise IntegrityError
        return write_all(*args)

    monkeypatch.setattr("directory.publishing.versions.revisions.write_all", unlucky)
    assert publish(revision).live_revision_id == revision.pk
    assert len(tries) == 2


@pytest.mark.parametrize("act", [publish, lambda revision: publish_all([revision])])
def test_bad_luck_that_lasts_is_a_conflict(
    monkeypatch: pytest.MonkeyPatch, act: Callable[[Revision], Any]
) -> None:
    revision = make_revision()

    def unlucky(*args: Any) -> int:
        raise IntegrityError

    monkeypatch.setattr("directory.publishing.versions.revisions.write_all", unlucky)
    with pytest.raises(RevisionConflict):
        act(revision)


@pytest.mark.django_db(transaction=True)
@needs_postgresql
def test_of_two_editors_at_the_same_moment_one_wins_and_the_other_hears_it() -> None:
    service = make_service()
    revisions = [make_revision(service, summary=f"Versie {n}.") for n in range(2)]
    outcomes = together(publish, revisions)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["RevisionConflict", "Service"]
    assert service.revisions.filter(status="published").count() == 2


@pytest.mark.django_db(transaction=True)
@needs_postgresql
def test_two_offers_of_one_name_at_the_same_moment_get_two_slugs() -> None:
    revisions = [make_revision(name="Inloop") for _ in range(2)]
    outcomes = together(publish, revisions)
    assert {service.slug for service in outcomes if isinstance(service, Service)} == {"inloop", "inloop-2"}


@pytest.mark.django_db(transaction=True)
@needs_postgresql
@pytest.mark.parametrize("saved", [True, False])
@pytest.mark.parametrize("secret", [True, False])
def test_of_two_first_versions_at_the_same_moment_one_wins(saved: bool, secret: bool) -> None:
    first = make_revision(locations=[make_place(confidential=secret)], concepts=[])
    contents = [first.content | {"summary": f"Versie {n}."} for n in range(2)]
    if saved:
        revisions = [create_revision(content, entry=first.entry) for content in contents]
    else:
        revisions = [new_revision(content, entry=first.entry) for content in contents]
        first.delete()  # or both would wait for its lock
    outcomes = together(publish, revisions)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["RevisionConflict", "Service"]
    assert Revision.objects.filter(status="published").count() == 1


@pytest.mark.django_db(transaction=True)
@needs_postgresql
def test_of_two_entries_with_one_place_at_the_same_moment_one_gets_it() -> None:
    place = make_place()
    revisions = [make_revision(locations=[place]) for _ in range(2)]
    outcomes = together(publish, revisions)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["ContentError", "Service"]
    assert Location.objects.get().at_services.count() == 1


def together(act: Callable[[Revision], Service], revisions: list[Revision]) -> list[Service | Exception]:
    """Do it to all revisions at once, each on its own connection; return what came of each."""
    start, outcomes = threading.Barrier(len(revisions)), list[Service | Exception]()

    def one(revision: Revision) -> None:
        start.wait()
        try:
            outcomes.append(act(revision))
        except (RevisionConflict, ContentError) as conflict:
            outcomes.append(conflict)
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=[revision]) for revision in revisions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes
