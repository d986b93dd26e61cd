"""Regions and what lies on their desk, for the tests of /redactie/."""

from typing import Any

from directory.models import Region, Revision, Service, User
from directory.publishing.versions.revisions import submit
from tests.helpers.factories import make_country, make_revision


def ggd(name: str) -> Region:
    make_country()
    return Region.objects.get(kind="ggd", name__contains=name)


def submitted(service: Service | None = None, author: User | None = None, **content: Any) -> Revision:
    """Submit a new entry, or a change of ``service``."""
    revision = make_revision(service, **content)
    if author:
        Revision.objects.filter(pk=revision.pk).update(author=author)
    return submit(revision, actor=author)


def text(response: Any) -> str:
    return str(response.content.decode())
