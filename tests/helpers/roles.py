"""One person of each role, a browser for each, and what they meet at an address."""

from typing import Any

from django.db import transaction
from django.test import Client

from directory.models import Claim, ImportBatch, Region, Report, Revision, User, VerificationRound
from directory.publishing.asking.signed_links import capacity_token, round_token
from directory.publishing.lists import keeping
from directory.publishing.versions.revisions import submit
from tests.helpers.cases import make_case, sent_in, written
from tests.helpers.factories import (
    make_administrator,
    make_country,
    make_editor,
    make_owner,
    make_place,
    make_revision,
    make_schedule,
    make_service,
    make_user,
    make_vocabulary,
)
from tests.helpers.guideline import make_edition
from tests.helpers.signing_in import sign_in

Roles = tuple[str, ...]
ROLES: Roles = (
    "visitor", "owner", "other owner", "region's editor", "other region's editor", "national editor",
    "guideline editor", "administrator without second factor", "administrator",
)  # fmt: skip


class World:
    """One entry in Amsterdam and all that hangs on it, and one person of each role."""

    def __init__(self) -> None:
        make_country()
        make_vocabulary()
        amsterdam = Region.objects.get(kind="ggd", name__contains="Amsterdam")
        elsewhere = Region.objects.get(kind="ggd", name__contains="Groningen")
        self.service = make_service(
            editorial_region=amsterdam,
            locations=[make_place(schedules=[make_schedule()])],
            phones=[{"number": "0201234567", "kind": "voice", "public": True}],
        )
        self.other = make_service(editorial_region=amsterdam, organization=self.service.organization)
        organization = self.service.organization
        organization.email = "info@naast.example"
        organization.save()
        owner = make_owner(organization)
        guideline = make_user()
        guideline.roles.create(kind="guideline_editor")
        self.people: dict[str, tuple[User | None, bool]] = {
            "visitor": (None, False),
            "owner": (owner, False),
            "other owner": (make_owner(), False),
            "region's editor": (make_editor(amsterdam), True),
            "other region's editor": (make_editor(elsewhere), True),
            "national editor": (make_editor(), True),
            "guideline editor": (guideline, True),
            "administrator without second factor": (make_administrator(), False),
            "administrator": (make_administrator(), True),
        }
        self.draft = make_revision(self.service, summary="Nu ook voor jongeren.")
        self.draft.author = owner
        self.draft.save()
        self.submitted = submit(make_revision(self.other, summary="Nu ook voor ouderen."), actor=owner)
        self.past = make_revision(self.service, summary="Zo stond het er vroeger.")
        Revision.objects.filter(pk=self.past.pk).update(status=Revision.Status.WITHDRAWN)
        self.round = VerificationRound.objects.create(service=self.service, opened_on="2026-11-22")
        self.report = Report.objects.create(service=self.service, topics=["telefoon"], text="Klopt niet.")
        self.claim = Claim.objects.create(
            user=make_user(), organization=organization, status="with_editor", message="Ik werk hier."
        )
        self.batch = ImportBatch.objects.create(
            name="aanbod.csv", source="test", author=self.people["national editor"][0]
        )
        make_edition(chapters={"voor-wie": "Voor wie wacht."})
        self.case = make_case("slaap")
        self.drafted_case, self.sent_case = written(owner), sent_in(owner, name="Een andere casus")
        self.kept_list = keeping.start(
            owner, name="Onze plekken", kept_by="Netwerk Amsterdam", region=amsterdam
        )
        keeping.add(self.kept_list, [self.service])
        self.token = round_token(self.round, owner.email)
        self.capacity = capacity_token(self.service, owner.email)

        self.clients = {
            role: sign_in(Client(raise_request_exception=False), user, factor) if user else Client()
            for role, (user, factor) in self.people.items()
        }
        self.sessions = {
            role: client.cookies["sessionid"].value for role, client in self.clients.items() if client.cookies
        }

    def client(self, role: str) -> Client:
        """Return the browser of this role, with no more than its session."""
        client = self.clients[role]
        client.cookies.clear()
        user, _factor = self.people[role]
        if user:
            client.cookies["sessionid"] = self.sessions[role]
        return client


def met(client: Client, answer: Any) -> str:
    """Say in one word what somebody met."""
    if answer.status_code >= 500:
        return "broken"
    if answer.status_code == 405:
        return "closed"
    where = answer.headers.get("Location", "")
    if where.startswith("/beheer/login/"):
        return met(client, client.get(where))
    if where.startswith(("/account/?", "/account/bevestigen/")):
        return "factor"
    if where.startswith("/inloggen/?") or where == "/inloggen/":
        return "login"
    return "no" if answer.status_code in {403, 404} else "open"


def differing(world: World, path: str, method: str, expected: dict[str, str]) -> dict[str, str]:
    """Ask for an address as each of these roles; return who met something else, and what."""
    found = {role: asked(world, role, path, method) for role in expected}
    return {
        role: f"meets {now!r} instead of {expected[role]!r}"
        for role, now in found.items()
        if now not in (expected[role], "closed")
    }


def asked(world: World, role: str, path: str, method: str) -> str:
    """Ask for an address as somebody; whatever that changed is taken back."""
    with transaction.atomic():
        client = world.client(role)
        found = met(client, getattr(client, method)(path))
        transaction.set_rollback(True)
    return found
