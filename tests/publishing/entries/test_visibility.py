"""What editors say of an entry: nothing that cannot be."""

from typing import Any

import pytest

from directory.models import Event, Organization, OutboxMessage, Service
from directory.models.choices import Visibility
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.entries import visibility
from tests.helpers.factories import make_organization, make_service, make_user
from tests.helpers.mailing import mailed

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("chosen", [Visibility.STALE, Visibility.MERGED])
def test_an_editor_does_not_choose_what_follows_from_something_else(chosen: Visibility) -> None:
    service = make_service()
    with pytest.raises(StateError):
        visibility.change_visibility(service, chosen, "Te oud.", make_user())
    service.refresh_from_db()
    assert service.visibility == Visibility.LISTED
    assert not OutboxMessage.objects.exists()


@pytest.mark.parametrize(
    ("reason", "note", "fields"),
    [("  ", "\t", {"reason", "note"}), ("Regel 3: reclame.", "", {"note"}), ("", "Reclame.", {"reason"})],
)
def test_nothing_is_hidden_without_a_note_and_a_sentence(reason: str, note: str, fields: set[str]) -> None:
    service = make_service()
    with pytest.raises(ContentError) as refused:
        visibility.change_visibility(service, Visibility.HIDDEN, reason, make_user(), note=note)
    assert set(refused.value.errors) == fields
    service.refresh_from_db()
    assert service.visibility == Visibility.LISTED


def test_owners_hear_once_that_their_offer_was_taken_off(organization: Organization) -> None:
    service, editor = make_service(organization=organization), make_user()
    for _n in range(2):
        visibility.change_visibility(
            service, Visibility.HIDDEN, "Regel 3: reclame.", editor, note="Verkoopt een kuur."
        )
    mail = OutboxMessage.objects.get(kind="visibility")
    assert mail.to == organization.email
    assert "Regel 3: reclame." in mail.text
    assert "kuur" not in mail.text


@pytest.mark.parametrize(
    ("stands", "status"), [(Visibility.LISTED, "wachttijd"), (Visibility.HIDDEN, "plek")]
)
def test_capacity_that_says_nothing_is_not_written_down(stands: Visibility, status: str) -> None:
    service = make_service(visibility=stands)
    with pytest.raises(StateError):
        visibility.state_capacity(service, status, None, make_user())
    service.refresh_from_db()
    assert service.capacity_status == ""


def test_two_entries_are_said_to_be_two_once_whichever_comes_first() -> None:
    one, other, editor = make_service(), make_service(), make_user()
    pairs: list[Any] = [(one, other), (one, other), (other, one)]
    for first, second in pairs:
        visibility.mark_not_a_duplicate(first, second, editor)
    assert Event.objects.filter(kind=visibility.NOT_A_DUPLICATE).count() == 1


def test_who_owns_several_that_are_hidden_together_gets_one_mail() -> None:
    ours, theirs = (
        make_organization(name="Wij", email="wij@example.org"),
        make_organization(name="Zij", email="zij@example.org"),
    )
    services = [make_service(name=f"Groep {number}", organization=ours) for number in (1, 2)]
    other = make_service(name="Kring", organization=theirs)
    hidden = make_service(name="Al weg", organization=ours)
    reason = {"reason": "Het bestaat niet.", "actor": make_user(), "note": "Gebeld."}
    visibility.change_visibility(hidden, Visibility.HIDDEN, **reason)
    OutboxMessage.objects.all().delete()
    for _twice in range(2):
        visibility.hide_together([*services, other, hidden], **reason)
    assert mailed("hidden_together") == ["wij@example.org"]
    assert mailed("visibility") == ["zij@example.org"]
    mail = OutboxMessage.objects.get(kind="hidden_together")
    assert mail.subject == "Van de site gehaald: 2 keer aanbod van jullie"
    for said in ("Groep 1 (Wij)", "Groep 2 (Wij)", "Het bestaat niet.", "/mijn/"):
        assert said in mail.text
    for unsaid in ("Kring", "Al weg", "Gebeld."):
        assert unsaid not in mail.text
    assert set(Service.objects.values_list("visibility", flat=True)) == {Visibility.HIDDEN}


def test_of_what_is_hidden_together_nothing_is_where_a_reason_lacks() -> None:
    services = [make_service() for _number in range(2)]
    with pytest.raises(ContentError):
        visibility.hide_together(services, "", make_user(), note="")
    assert set(Service.objects.values_list("visibility", flat=True)) == {Visibility.LISTED}
