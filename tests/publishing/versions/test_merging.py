"""Two entries become one: every link, code, list and report follows."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from directory.models import Claim, Event, OutboxMessage, Report, Revision, Role, Service
from directory.models.choices import Outcome
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.entries.outcomes import note_outcome, told_of
from directory.publishing.entries.visibility import change_visibility, confirm_by_phone, mark_not_a_duplicate
from directory.publishing.versions.merging import merge
from directory.publishing.versions.revisions import submit
from directory.views.review import review_service
from tests.helpers.factories import (
    change_service,
    make_organization,
    make_owner,
    make_revision,
    make_service,
    make_user,
)
from tests.helpers.reviewing import ggd

pytestmark = pytest.mark.django_db


def landed(client: Client, path: str) -> str:
    response: Any = client.get(path, follow=True)
    assert response.status_code == 200
    return str(response.request["PATH_INFO"])


def test_old_names_codes_and_lists_lead_to_the_other(client: Client) -> None:
    pair = make_service(name="Ommetje Sloterplas")
    pair = change_service(pair, name="Ommetje rond de plas")
    target = make_service(name="Sloterplas wandelt")
    merge(pair, target, make_user())
    for path in ("/aanbod/ommetje-sloterplas/", "/aanbod/ommetje-rond-de-plas/", f"/a/{pair.code}/"):
        assert landed(client, path) == "/aanbod/sloterplas-wandelt/"


def test_what_was_merged_before_moves_along(client: Client) -> None:
    first, second, third = make_service(), make_service(), make_service()
    merge(first, second, make_user())
    merge(second, third, make_user())
    first.refresh_from_db()
    assert first.merged_into == third
    assert landed(client, f"/a/{first.code}/") == third.get_absolute_url()


def test_reports_follow_and_open_versions_are_withdrawn() -> None:
    pair, target = make_service(), make_service()
    report = Report.objects.create(service=pair, topics=["telefoon"])
    change = submit(make_revision(pair, summary="Anders."))
    merge(pair, target, make_user())
    report.refresh_from_db()
    change.refresh_from_db()
    assert report.service == target
    assert change.status == Revision.Status.WITHDRAWN


def test_what_people_said_of_both_is_counted_together() -> None:
    pair, target = make_service(), make_service()
    november, december = date(2026, 11, 30), date(2026, 12, 1)
    for number in range(3):
        note_outcome(pair, Outcome.DONE, f"lijst-{number}", november)
        note_outcome(target, Outcome.DONE, f"ander-{number}", november)
        note_outcome(pair, Outcome.UNFIT, f"lijst-{number}", december)
        note_outcome(target, Outcome.DONE, f"ander-{number}", december)
    merge(pair, target, make_user())
    assert told_of([pair.pk, target.pk]) == {
        target.pk: [("december 2026", "3 gelukt, 3 paste niet"), ("november 2026", "6 gelukt")]
    }


def test_an_editor_decides_whether_owners_follow_where_nobody_keeps_the_other() -> None:
    pair, target = make_service(), make_service()
    owner = make_owner(pair.organization)
    merge(pair, target, make_user())
    assert not Role.objects.filter(user=owner, organization=target.organization).exists()
    claim = Claim.objects.get()
    assert (claim.user, claim.organization, claim.status) == (owner, target.organization, "with_editor")
    assert pair.name in claim.message


def test_owners_do_not_get_what_others_keep() -> None:
    pair, target = make_service(), make_service()
    make_owner(pair.organization)
    make_owner(target.organization)
    merge(pair, target, make_user())
    assert not Claim.objects.exists()


def test_of_one_organisation_nobody_is_asked_about_its_owners() -> None:
    organization = make_organization()
    make_owner(organization)
    merge(make_service(organization=organization), make_service(organization=organization), make_user())
    assert not Claim.objects.exists()


def test_an_entry_is_not_merged_with_itself_nor_with_what_is_gone() -> None:
    service, actor = make_service(), make_user()
    with pytest.raises(StateError):
        merge(service, service, actor)
    with pytest.raises(StateError):
        merge(service, make_service(visibility="hidden"), actor)
    service.refresh_from_db()
    assert service.visibility == "listed"


def test_the_owners_read_why_an_entry_was_taken_off() -> None:
    service = make_service(organization=make_organization(email="info@naast.example"))
    actor = make_user()
    for reason, note in (("  ", "Gebeld."), ("Dicht.", ""), ("x" * 301, "Gebeld."), ("Dicht.", "x" * 301)):
        with pytest.raises(ContentError):
            change_visibility(service, "hidden", reason, actor, note=note)
    change_visibility(service, "hidden", "De ruimte is gesloten.", actor, note="Gebeld.")
    change_visibility(service, "hidden", "De ruimte is gesloten.", actor, note="Gebeld.")
    (mail,) = OutboxMessage.objects.filter(kind="visibility")
    assert mail.to == "info@naast.example"
    assert "> De ruimte is gesloten." in mail.text
    assert actor.email not in mail.text
    assert "Gebeld" not in mail.text + mail.html
    assert f"/mijn/aanbod/{service.pk}/antwoord/" in mail.text
    change_visibility(service, "listed", "", actor)
    assert OutboxMessage.objects.filter(kind="visibility").count() == 2


def test_an_editor_confirms_by_phone_in_one_step() -> None:
    service = make_service(visibility="stale")
    confirm_by_phone(service, make_user())
    service.refresh_from_db()
    assert (service.visibility, service.confirmed_by) == ("listed", "redactie, per telefoon")


def test_two_that_are_not_the_same_are_not_asked_about_twice() -> None:
    one, two, actor = make_service(), make_service(), make_user()
    mark_not_a_duplicate(one, two, actor)
    mark_not_a_duplicate(two, one, actor)
    assert Event.objects.filter(kind="not_double").count() == 1


@pytest.mark.parametrize("moved", [0, 1])
def test_what_was_handed_over_while_the_button_was_pressed_is_not_merged(
    desk: Client, meanwhile: Any, moved: int
) -> None:
    pair = make_service(name="Ommetje"), make_service(name="Ommetje")
    elsewhere = ggd("Groningen")
    meanwhile.before(
        review_service,
        "merge",
        lambda: Service.objects.filter(pk=pair[moved].pk).update(editorial_region=elsewhere),
    )
    path = f"/redactie/samenvoegen/{pair[0].code}/{pair[1].code}/"
    answer = desk.post(path, {"decision": "eerste"})
    assert answer.status_code == 422
    assert "Dit aanbod is intussen overgedragen aan een andere regio." in answer.text
    assert not Service.objects.filter(visibility="merged").exists()
