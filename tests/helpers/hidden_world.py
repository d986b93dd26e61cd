"""An entry whose street is about to become secret, and all that was begun before it did."""

from datetime import timedelta
from typing import Any, NamedTuple

from django.test import Client
from django.utils import timezone

from directory.models import AddressCheck, Location, OutboxMessage, Revision, Service, User
from directory.publishing.asking import freshness
from directory.publishing.versions import drafting, editor_drafts, moderation, revisions
from directory.publishing.versions.withdrawing import discard, withdraw
from tests.helpers import factories, owners
from tests.helpers.hidden_address import STREET, telling_place

Form = dict[str, Any]


class World(NamedTuple):
    """An entry whose street is about to become secret, with all that was begun before."""

    service: Service
    owner: User
    editor: User
    first: Revision
    draft: Revision
    turned_down: Revision
    thrown_away: Revision
    editors_draft: Revision
    owners_form: Form
    editors_form: Form


def owner_at(world: World) -> Client:
    client = Client()
    client.force_login(world.owner)
    return client


def make_world() -> World:
    """Return an entry with versions, drafts, forms, mails and typed addresses that tell the street."""
    organization = factories.make_organization(email="info@naast.example")
    owner, editor = factories.make_owner(organization), factories.make_editor()
    places = [telling_place(), factories.make_place(address="Gewone Laan 3")]
    service = factories.make_service(
        organization=organization,
        locations=places,
        guides="Twee vrijwilligers.",
        phones=[{"number": "06 12345678", "kind": "voice", "public": True}],
        confirmed_on=timezone.localdate() - timedelta(days=200),
    )
    Location.objects.update(lat=52.36, lon=4.8, point_source="address", geocode_attempts=1)
    first = service.live_revision
    assert first
    service = factories.change_service(service, summary="Later.")
    mail_about(service)

    turned_down = moderation.reject(sent_in(service, owner), editor, 2, "Een belofte.")
    thrown_away = discard(withdraw(sent_in(service, owner), owner), owner)
    draft = changed(drafting.change(service, owner), description="Zoals wij het zien.")
    AddressCheck.objects.filter(address=STREET).update(
        state="other", answers=[{"address": STREET, "postal_code": "1069AB"}]
    )
    editors_draft = editor_drafts.begin_change(service, editor)

    client = Client()
    client.force_login(owner)
    owners_form = owners.posted(owners.page(client, f"/mijn/concept/{draft.pk}/waar/"))
    mending = {"name": service.name, "summary": "Verbeterd.", "seen": ""}
    made = (service, owner, editor, first, draft, turned_down, thrown_away, editors_draft)
    return World(*made, owners_form, mending)


def mail_about(service: Service) -> None:
    """Leave in the outbox one of each mail that quotes the entry, one of them given up."""
    now = timezone.now()
    freshness.open_due_rounds(now)
    service.rounds.update(opened_on=timezone.localdate() - timedelta(days=15))
    assert freshness.remind_due(now) == 1
    assert freshness.request_link(service) == 2
    Service.objects.filter(pk=service.pk).update(confirmed_on=timezone.localdate() - timedelta(days=300))
    assert freshness.step_back(now) == 1
    Service.objects.filter(pk=service.pk).update(visibility="listed")
    OutboxMessage.objects.filter(kind="verify").update(given_up_at=now, problem="x")
    assert set(OutboxMessage.objects.values_list("kind", flat=True)) >= set(freshness.KINDS)


def changed(draft: Revision, **content: Any) -> Revision:
    return drafting.answer(draft, lambda before, _lookups: before | content)


def sent_in(service: Service, owner: User) -> Revision:
    return revisions.submit(changed(drafting.change(service, owner), goal="Samen."), actor=owner)


def hide(world: World) -> None:
    """Let the editors put a version on the site in which the address is secret."""
    service = Service.objects.select_related("live_revision").get(pk=world.service.pk)
    assert service.live_revision
    places = service.live_revision.content["locations"]
    content = service.live_revision.content | {"locations": [places[0] | {"confidential": True}, places[1]]}
    revision = revisions.create_revision(content, entry=service.pk, author=world.owner)
    moderation.approve(revisions.submit(revision, actor=world.owner), world.editor)
