"""A street that became secret comes back by no way, in no row and on no page."""

from collections.abc import Callable, Collection
from typing import Any
from uuid import UUID

import pytest
from django.urls import reverse
from django.utils import timezone

from directory.models import OutboxMessage, Revision, Service
from directory.publishing.addresses import address_checks, geocoding
from directory.publishing.asking import freshness
from directory.publishing.content.errors import ContentError
from directory.publishing.versions import drafting, moderation, rebasing, revisions
from directory.publishing.versions.diff import compare, diff_of
from tests.helpers.hidden_address import (
    STREET,
    stored_where,
    telling_place,
    tells,
    versions_of,
    written_where,
)
from tests.helpers.hidden_world import World, hide, make_world, owner_at
from tests.helpers.signing_in import signed_in_client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]


@pytest.fixture
def world(settings: Any) -> World:
    settings.GEOCODER_ENABLED = True
    return make_world()


def nowhere(world: World, read: Collection[UUID] = ()) -> None:
    service = Service.objects.get(pk=world.service.pk)
    assert (stored_where(), written_where(service, world.owner, read)) == ([], [])


def test_the_world_tells_it_in_all_these_places_before(world: World) -> None:
    assert set(stored_where()) == {
        "directory.Location.address", "directory.Location.name", "directory.Location.postal_code",
        "directory.Location.route_note", "directory.ServiceAtLocation.conditions", "directory.Revision.content",
        "directory.OutboxMessage.text", "directory.OutboxMessage.html", "directory.AddressCheck.address",
        "directory.AddressCheck.postal_code", "directory.AddressCheck.answers",
    }  # fmt: skip
    kinds = set(OutboxMessage.objects.filter(text__contains=STREET).values_list("kind", flat=True))
    assert kinds == set(freshness.KINDS)
    assert len(written_where(world.service, world.owner)) > 20


def test_it_is_gone_from_every_row_and_page_at_once(world: World) -> None:
    hide(world)
    nowhere(world)


def restoring(world: World) -> None:
    desk = signed_in_client(world.editor)
    data = {"doen": "terugzetten", "versie": str(world.first.pk)}
    made = desk.post(f"/redactie/aanbod/{world.service.code}/", data)
    assert made.status_code == 302
    assert desk.post(made["Location"], {"decision": "plaatsen"}).status_code == 302


def putting_the_draft_on_the_newest(world: World) -> None:
    client, path = owner_at(world), f"/mijn/concept/{world.draft.pk}/verschil/"
    live = Service.objects.get(pk=world.service.pk).live_revision_id
    mine = dict.fromkeys(("locations", "description", "schedules", "areas", "summary"), "mijn")
    assert client.post(path, mine | {"gezien": str(live)}).status_code == 302
    world.draft.refresh_from_db()
    assert world.draft.base_revision_id == live
    assert client.post(f"/mijn/concept/{world.draft.pk}/insturen/", {"regels": "ja"}).status_code == 302
    moderation.approve(Revision.objects.get(pk=world.draft.pk), world.editor)


def trying_again(world: World) -> None:
    Revision.objects.filter(entry=world.service.pk, status="draft").update(status="withdrawn")
    response = owner_at(world).post(f"/mijn/concept/{world.turned_down.pk}/opnieuw/")
    assert response.status_code == 302
    assert Revision.objects.filter(entry=world.service.pk, status="draft").count() == 1


def posting_the_form_that_was_open(world: World) -> None:
    """Also with its button to stop for now, and as the answer while typing."""
    client, where = owner_at(world), f"/mijn/concept/{world.draft.pk}/"
    assert tells(str(world.owners_form))
    for button in ({}, {"later": "ja"}, {"meer": "ja"}):
        client.post(f"{where}waar/", world.owners_form | button)
    client.post(f"{where}meekijken/waar/", world.owners_form)


def mending_from_the_page_that_was_open(world: World) -> None:
    desk = signed_in_client(world.editor)
    path = f"/redactie/versie/{world.editors_draft.pk}/aanpassen/"
    assert desk.post(path, world.editors_form).status_code == 302
    world.editors_draft.refresh_from_db()
    assert world.editors_draft.content["summary"] == "Verbeterd."


def rebasing_the_editors_draft(world: World) -> None:
    live = Service.objects.get(pk=world.service.pk).live_revision_id
    rebasing.rebase(world.editors_draft, ["locations"], str(live))


def beginning_another_change(world: World) -> None:
    Revision.objects.filter(entry=world.service.pk, status="draft").update(status="withdrawn")
    owner_at(world).post(reverse("owner-change", args=[world.service.pk]))
    signed_in_client(world.editor).post(f"/redactie/aanbod/{world.service.code}/", {"doen": "wijzigen"})
    assert Revision.objects.filter(entry=world.service.pk, status="draft").count() == 2


def asking_about_what_was_typed(world: World) -> None:
    address_checks.check_due(timezone.now())
    geocoding.look_up_due(timezone.now())
    freshness.request_link(world.service)


def erasing_a_part(world: World) -> None:
    revisions.redact(world.thrown_away, keys=["description"])


def hiding_and_showing_again(world: World) -> None:
    desk, path = signed_in_client(world.editor), f"/redactie/aanbod/{world.service.code}/"
    for visibility in ("hidden", "listed"):
        desk.post(path, {"doen": "stand", "visibility": visibility, "reason": "Even.", "note": "Even."})


WAYS: tuple[Callable[[World], None], ...] = (
    restoring, putting_the_draft_on_the_newest, trying_again, posting_the_form_that_was_open,
    mending_from_the_page_that_was_open, rebasing_the_editors_draft, beginning_another_change,
    asking_about_what_was_typed, erasing_a_part, hiding_and_showing_again,
)  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_it_comes_back_by_no_way(world: World, way: Callable[[World], None], pdok: Any) -> None:
    """Of a version that the way left as it was, the pages are read in the test above."""
    hide(world)
    before = versions_of(world.service)
    way(world)
    nowhere(world, [pk for pk, row in versions_of(world.service).items() if before.get(pk) == row])
    assert not tells(str(pdok.asked))


def older(revision: Revision) -> Revision:
    """Let a version tell it once more, as one from before streets were taken out of versions."""
    place = revision.content["locations"][0]
    told = {key: value for key, value in telling_place(id=place["id"]).items() if key != "id"}
    content = revision.content | {
        "locations": [place | told | {"confidential": False}, *revision.content["locations"][1:]]
    }
    Revision.objects.filter(pk=revision.pk).update(content=content)
    return Revision.objects.get(pk=revision.pk)


def test_a_version_that_tells_it_yet_is_restored_and_tried_again_without_it(world: World) -> None:
    hide(world)
    old, refused = older(revisions.restore(world.first)), older(world.turned_down)
    Revision.objects.filter(entry=world.service.pk, status="draft").exclude(pk=old.pk).update(
        status="withdrawn"
    )
    assert not tells(str(revisions.restore(old).content))
    assert not tells(str(drafting.retry(refused, world.owner).content))


def test_a_change_that_tells_it_yet_is_put_on_the_newest_without_it(world: World) -> None:
    hide(world)
    live = Service.objects.get(pk=world.service.pk).live_revision_id
    draft = older(world.draft)
    assert tells(str(draft.content))
    assert not tells(str(rebasing.rebase(draft, ["locations"], str(live)).content))


def test_an_editors_words_do_not_bring_it_back(world: World) -> None:
    read = Revision.objects.get(pk=world.editors_draft.pk)
    hide(world)
    with pytest.raises(ContentError):
        moderation.save_edited(read, read.content | {"summary": "Verbeterd."}, world.editor)
    assert stored_where() == []


def test_what_differs_says_only_that_it_became_secret(world: World) -> None:
    place = telling_place()
    moved = place | {"address": "Elders 1", "postal_code": "1011AB", "confidential": True}
    assert compare({"locations": [place]}, {"locations": [moved]}).changed[0].moved == ()
    hide(world)
    for revision in Revision.objects.filter(entry=world.service.pk).select_related(
        "base_revision", "service"
    ):
        assert not tells(str(diff_of(revision))), revision.status
        if found := rebasing.meanwhile(revision):
            assert not tells(str(found))
