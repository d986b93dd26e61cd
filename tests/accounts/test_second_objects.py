"""An action that names a second object: both must be who acts'."""

from typing import Any

import pytest
from django.test import Client

from directory.models import Claim, Event, Region, Revision, Role, Service, User
from directory.publishing.content.errors import StateError
from directory.publishing.versions import drafting, moderation
from directory.publishing.versions.revisions import publish, submit
from tests.helpers import factories, owners
from tests.helpers.importing import HEADER, ROW, undone, uploaded, written
from tests.helpers.reviewing import ggd, text
from tests.helpers.signing_in import signed_in_client

pytestmark = pytest.mark.django_db


@pytest.fixture
def own(editor: User) -> Service:
    """An entry of the desk's own region."""
    return factories.make_service(name="Ommetje", summary="In Amsterdam.")


@pytest.fixture
def elsewhere(own: Service) -> Service:
    """An entry that is told for the same, and lies at another region's desk."""
    return factories.make_service(
        name="Ommetje", summary="Geheim verhaal.", editorial_region=ggd("Groningen")
    )


def standing() -> list[Any]:
    """Return all that an action on entries could change."""
    return [
        list(Service.objects.order_by("pk").values()),
        list(Revision.objects.order_by("pk").values()),
        list(Event.objects.order_by("pk").values()),
        list(Role.objects.order_by("pk").values()),
    ]


@pytest.mark.parametrize("decision", ["eerste", "tweede", "twee"])
@pytest.mark.parametrize("turned", [False, True])
def test_an_entry_is_merged_only_with_one_of_the_same_desk(
    desk: Client, own: Service, elsewhere: Service, decision: str, turned: bool
) -> None:
    codes = (elsewhere.code, own.code) if turned else (own.code, elsewhere.code)
    path, before = f"/redactie/samenvoegen/{codes[0]}/{codes[1]}/", standing()
    assert desk.get(path).status_code == 404
    assert desk.post(path, {"decision": decision}).status_code == 404
    assert desk.post(path, {"decision": decision, "volgende": ""}).status_code == 404
    assert standing() == before
    assert signed_in_client(factories.make_editor()).post(path, {"decision": decision}).status_code == 302


def test_the_list_of_the_hour_shows_no_pair_that_is_half_another_desks(
    desk: Client, own: Service, elsewhere: Service
) -> None:
    for codes in (f"{own.code}.{elsewhere.code}", f"{elsewhere.code}.{own.code}"):
        assert "Geheim verhaal" not in text(desk.get("/redactie/", {"item": f"dubbel:{codes}"}))
    assert "Mogelijk dubbel" not in text(desk.get("/redactie/alles/"))


@pytest.mark.parametrize("action", ["verbergen", "overdragen"])
def test_of_several_only_the_desks_own_are_changed(
    desk: Client, own: Service, elsewhere: Service, action: str
) -> None:
    utrecht = Region.objects.get(kind="ggd", name__contains="Utrecht")
    data = {"code": [own.code, elsewhere.code], "action": action, "reason": "Dubbel.", "region": utrecht.pk}
    data |= {"sentence": "Het stond er twee keer."}
    assert desk.post("/redactie/samen/", data).status_code == 302
    theirs = (elsewhere.visibility, elsewhere.editorial_region_id, elsewhere.region_chosen)
    elsewhere.refresh_from_db()
    assert (elsewhere.visibility, elsewhere.editorial_region_id, elsewhere.region_chosen) == theirs
    own.refresh_from_db()
    assert (own.visibility, own.editorial_region_id) != ("listed", ggd("Amsterdam").pk)
    alone = desk.post("/redactie/samen/", data | {"code": [elsewhere.code]})
    assert alone.status_code == 422


def test_an_entry_is_handed_over_to_a_region_with_editors_only(desk: Client, own: Service) -> None:
    town = Region.objects.filter(kind="municipality").first()
    assert town
    before = standing()
    data = {"doen": "overdragen", "region": str(town.pk), "reason": "Daar."}
    assert desk.post(f"/redactie/aanbod/{own.code}/", data).status_code == 422
    several = {"code": [own.code], "action": "overdragen", "reason": "Daar.", "region": str(town.pk)}
    assert desk.post("/redactie/samen/", several).status_code == 422
    with pytest.raises(StateError):
        moderation.hand_over(own, town, factories.make_user())
    assert standing() == before


def test_a_version_comes_back_only_to_the_entry_it_is_of(
    desk: Client, own: Service, elsewhere: Service
) -> None:
    other = factories.make_service(name="Ook hier")
    before = standing()
    for version in (elsewhere.live_revision_id, other.live_revision_id):
        data = {"doen": "terugzetten", "versie": str(version)}
        assert desk.post(f"/redactie/aanbod/{own.code}/", data).status_code == 404
    assert standing() == before


def turned_down_first(region: Region) -> Revision:
    """Return a version that names no service, of an entry that went to the site and to another region since."""
    author = factories.make_user()
    first = submit(owners.complete(author), actor=author)
    moderation.reject(first, factories.make_user(), 2, "Een belofte.")
    service = publish(drafting.retry(first, author))
    moderation.hand_over(service, region, factories.make_user())
    return first


def test_a_version_goes_with_its_entry_to_the_other_desk(desk: Client) -> None:
    groningen = ggd("Groningen")
    first = turned_down_first(groningen)
    theirs = signed_in_client(factories.make_editor(groningen))
    for where in ("", "pagina/"):
        assert desk.get(f"/redactie/versie/{first.pk}/{where}").status_code == 404
        assert theirs.get(f"/redactie/versie/{first.pk}/{where}").status_code == 200
    assert desk.get(f"/mijn/concept/{first.pk}/").status_code == 404
    assert theirs.get(f"/mijn/concept/{first.pk}/").status_code == 200


@pytest.mark.parametrize("decision", ["toekennen", "afwijzen"])
def test_a_claim_on_an_organisation_of_two_regions_is_decided_by_neither(
    desk: Client, own: Service, decision: str
) -> None:
    factories.make_service(organization=own.organization, editorial_region=ggd("Groningen"))
    claimant = factories.make_user()
    claim = Claim.objects.create(
        user=claimant, organization=own.organization, status="with_editor", message="Ik."
    )
    before = standing()
    path, data = f"/redactie/claims/{claim.pk}/", {"decision": decision, "reason": "Nee."}
    assert desk.get(path).status_code == 200
    assert desk.post(path, data).status_code == 403
    claim.refresh_from_db()
    assert (claim.status, standing()) == ("with_editor", before)
    assert signed_in_client(factories.make_editor()).post(path, data).status_code == 302


@pytest.mark.parametrize("action", ["inlezen", "weggooien", "terugdraaien"])
def test_a_file_is_read_in_or_undone_by_who_sent_it(desk: Client, action: str) -> None:
    colleague = factories.make_editor(ggd("Groningen"))
    sent_in = written if action == "terugdraaien" else uploaded
    batch = sent_in(colleague, HEADER, ROW, publish=False)
    before = (batch.status, standing())
    assert desk.post(f"/redactie/import/{batch.pk}/", {"doen": action}).status_code == 404
    batch.refresh_from_db()
    assert (batch.status, standing()) == before


def test_undoing_a_file_touches_only_what_came_with_it(editor: User, own: Service) -> None:
    waiting = submit(factories.make_revision(name="Niet van dit bestand"))
    batch = undone(written(editor, HEADER, ROW, publish=False), editor)
    assert (batch.status, batch.report["undone"]["withdrawn"]) == ("undone", 1)
    waiting.refresh_from_db()
    own.refresh_from_db()
    assert (waiting.status, own.visibility) == ("submitted", "listed")
