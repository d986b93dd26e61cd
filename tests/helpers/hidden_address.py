"""An address that became secret, and where it could still be read: in every stored row and on every page."""

import json
from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.apps import apps
from django.contrib.sessions.models import Session
from django.core import mail
from django.db import models
from django.test import Client
from django.urls import reverse

from directory.models import Event, ImportBatch, Revision, Service, User
from tests.helpers.factories import make_administrator, make_editor, make_place
from tests.helpers.signing_in import signed_in_client

STREET = "Stillegang 8"
TELLING = (
    "Stillegang",
    "Huis Verborgen",
    "Derde deur",
    "Bel bij Geheimpje",
    "1069AB",
    "1069 AB",
    "1069%20AB",
)
"""What of the place says where it is: its street, name, way in, conditions and postcode."""
TEXTS = (models.CharField, models.TextField, models.JSONField, models.BinaryField)


def telling_place(**others: Any) -> dict[str, Any]:
    """Return a place that says all that a secret one may not say."""
    said = {
        "address": STREET,
        "name": "Huis Verborgen",
        "route_note": "Derde deur",
        "conditions": "Bel bij Geheimpje",
        "postal_code": "1069AB",
    }
    return make_place(**said | others)


def stored_where() -> list[str]:
    """Return in which columns of which tables something telling is stored, of every table there is."""
    found = []
    for model in apps.get_models(include_auto_created=True):
        fields = [field for field in model._meta.concrete_fields if isinstance(field, TEXTS)]
        for row in model._default_manager.values_list(*(field.attname for field in fields)) if fields else ():
            for field, value in zip(fields, row, strict=True):
                if tells(as_text(value)):
                    found.append(f"{model._meta.label}.{field.name}")
    return [*found, *sessions()]


def as_text(value: Any) -> str:
    if isinstance(value, (bytes, memoryview)):
        return bytes(value).decode(errors="replace")
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def sessions() -> list[str]:
    return ["session" for session in Session.objects.all() if tells(str(session.get_decoded()))]


def tells(text: str) -> list[str]:
    return [word for word in TELLING if word.casefold() in text.casefold()]


def versions_of(service: Service) -> dict[UUID, Any]:
    """Return the rows of all its versions, to see later which were made or changed."""
    return {row["id"]: row for row in Revision.objects.filter(entry=service.pk).values()}


def written_where(service: Service, owner: User, read: Collection[UUID] = ()) -> list[str]:
    """Return on which pages, for visitors, owners, editors and administrators, something telling can be read.

    Of the versions ``read`` the pages are left out.
    """
    versions = [pk for pk in versions_of(service) if pk not in read]
    visitor, mine = Client(), Client()
    mine.force_login(owner)
    editor, admin = signed_in_client(make_editor()), signed_in_client(make_administrator())
    found = []
    for client, paths in (
        (visitor, public_pages(service)),
        (mine, owner_pages(service, versions)),
        (editor, [*editor_pages(service, versions), *owner_pages(service, versions)]),
        (admin, admin_pages(service, versions)),
    ):
        found += [path for path in paths if tells(page_behind(client, path, set(paths)))]
    return found


def page_behind(client: Client, path: str, also_read: set[str]) -> str:
    """Return what a path shows, or nothing where it sends on to a page that is read too."""
    response: Any = client.get(path)
    if response.status_code == 302 and response["Location"] not in also_read:
        response = client.get(path, follow=True)
    assert response.status_code < 500, path
    return response.content.decode()


def public_pages(service: Service) -> list[str]:
    page = service.get_absolute_url()
    return [
        page, f"{page}melden/", f"/a/{service.code}/", "/zoeken/?waar=Amsterdam", "/zoeken/?waar=1069",
        "/regio/gemeente/amsterdam/",
    ]  # fmt: skip


def owner_pages(service: Service, versions: list[UUID]) -> list[str]:
    pages = ["/mijn/"]
    pages += [reverse(f"owner-{name}", args=[service.pk]) for name in ("capacity", "change", "ended")]
    for pk in versions:
        here = f"/mijn/concept/{pk}/"
        ways = (
            "",
            "waar/",
            "wanneer/",
            "naam/",
            "adressen/",
            "voorbeeld/",
            "verschil/",
            "intrekken/",
            "bedankt/",
        )
        pages += [here + way for way in ways]
    return pages


def editor_pages(service: Service, versions: list[UUID]) -> list[str]:
    pages = ["/redactie/", "/redactie/alles/", "/redactie/import/", f"/redactie/aanbod/{service.code}/"]
    for pk in versions:
        here = f"/redactie/versie/{pk}/"
        pages += [here, f"{here}aanpassen/", f"{here}pagina/", f"{here}wissen/"]
    return [*pages, *(f"/redactie/import/{pk}/" for pk in ImportBatch.objects.values_list("pk", flat=True))]


def admin_pages(service: Service, versions: list[UUID]) -> list[str]:
    pages = [f"/beheer/directory/service/{service.pk}/change/", "/beheer/directory/location/"]
    pages += [f"/beheer/directory/location/{at.location_id}/change/" for at in service.at_locations.all()]
    pages += [f"/beheer/directory/revision/{pk}/change/" for pk in versions]
    return pages + [
        f"/beheer/directory/event/{pk}/change/" for pk in Event.objects.values_list("pk", flat=True)
    ]


def mailed_telling() -> list[str]:
    """Return the subjects of mails that left with something telling in them."""
    return [each.subject for each in mail.outbox if tells(each.body + str(each.alternatives))]  # type: ignore[attr-defined]
