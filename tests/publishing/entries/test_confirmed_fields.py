"""Per field, when and by whom it was last confirmed."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client

from directory.models import Revision, Service
from directory.publishing.content.lookups import Lookups
from directory.publishing.entries.confirmed_fields import Confirmation, confirmation_of
from directory.publishing.entries.state import confirm
from directory.publishing.versions.revisions import create_revision, publish, publish_all
from tests.helpers import factories

pytestmark = pytest.mark.django_db
NOW = datetime(2027, 6, 1, 10, tzinfo=UTC)
TODAY = NOW.date()


@pytest.fixture
def service(time_machine: Any) -> Service:
    time_machine.move_to(NOW, tick=False)
    organization = factories.make_organization(name="Stichting Naast")
    return factories.make_service(
        organization=organization, confirmed_on=date(2027, 1, 5), confirmed_by="Mila"
    )


def change(service: Service, source: Revision.Source = Revision.Source.FORM, **content: Any) -> Service:
    assert service.live_revision
    raw = {**service.live_revision.content, **content}
    return publish(create_revision(raw, entry=service.pk, source=source))


def test_a_first_publication_says_nothing_of_single_fields(service: Service) -> None:
    assert service.confirmed_fields == {}
    assert confirmation_of(service, "summary") == Confirmation(date(2027, 1, 5), "Mila")


def test_what_a_change_says_is_confirmed_with_it(service: Service) -> None:
    service = change(service, summary="Op woensdag.", phones=[{"number": "06 1234 5678", "kind": "voice"}])
    assert set(service.confirmed_fields) == {"summary", "phones"}
    assert confirmation_of(service, "phones") == Confirmation(TODAY, "Stichting Naast")
    assert confirmation_of(service, "description") == Confirmation(date(2027, 1, 5), "Mila")


def test_what_a_change_takes_away_counts_too(service: Service) -> None:
    service = change(service, costs=[])
    assert confirmation_of(service, "costs") == Confirmation(TODAY, "Stichting Naast")


def test_what_an_editor_changes_is_the_editors_word(service: Service) -> None:
    service = change(service, Revision.Source.EDITOR, summary="Op woensdag.")
    assert confirmation_of(service, "summary") == Confirmation(TODAY, "de redactie")


@pytest.mark.parametrize("source", [Revision.Source.IMPORT, Revision.Source.STARTER, Revision.Source.EXAMPLE])
def test_a_file_confirms_nothing(service: Service, source: Revision.Source) -> None:
    assert change(service, source, summary="Op woensdag.").confirmed_fields == {}


def test_later_changes_add_to_earlier_ones(service: Service, time_machine: Any) -> None:
    service = change(service, summary="Op woensdag.")
    time_machine.move_to(datetime(2027, 6, 8, 10, tzinfo=UTC), tick=False)
    service = change(service, description="We wandelen.")
    assert confirmation_of(service, "summary") == Confirmation(TODAY, "Stichting Naast")
    assert confirmation_of(service, "description") == Confirmation(date(2027, 6, 8), "Stichting Naast")


def test_a_word_about_the_whole_clears_what_was_said_before_it(service: Service) -> None:
    service = change(service, summary="Op woensdag.")
    confirm(service, "Mila")
    assert service.confirmed_fields == {}
    assert confirmation_of(service, "summary") == Confirmation(TODAY, "Mila")


def test_an_older_word_about_the_whole_leaves_later_ones(service: Service) -> None:
    service = change(service, summary="Op woensdag.")
    confirm(service, "Mila", on=date(2027, 5, 1))
    assert confirmation_of(service, "summary") == Confirmation(TODAY, "Stichting Naast")


def test_nobody_has_said_anything_of_a_new_entry() -> None:
    assert confirmation_of(factories.make_service(), "summary") is None


def test_an_import_pays_nothing_for_it(service: Service, django_assert_num_queries: Any) -> None:
    from directory.publishing.entries import confirmed_fields as field_words

    lookups = Lookups.load()
    assert service.live_revision
    revision = create_revision(
        {**service.live_revision.content, "summary": "Anders."},
        entry=service.pk,
        source=Revision.Source.IMPORT,
        lookups=lookups,
    )
    with django_assert_num_queries(0):
        assert field_words.contents_before([revision], {service.pk: service}) == {}
    assert publish_all([revision], lookups=lookups) == 1


def test_the_page_lists_what_was_confirmed_later_by_part(client: Client, service: Service) -> None:
    plain = client.get(service.get_absolute_url()).text
    assert "Per onderdeel gecontroleerd" not in plain
    change(service, phones=[{"number": "06 1234 5678", "kind": "voice"}], signup="Bel gerust.")
    page = client.get(service.get_absolute_url()).text
    part = page[page.index("Per onderdeel gecontroleerd") :]
    assert "Telefoon" in part
    assert "1 juni 2027, door Stichting Naast" in part
    assert "Al het andere" in part
    assert "5 januari 2027, door Mila" in part
