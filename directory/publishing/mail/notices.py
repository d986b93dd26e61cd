"""Who hears of what."""

from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from directory.models import Organization, Revision, Role, Service
from directory.publishing.mail.outbox import post


def owner_addresses(organization: Organization) -> list[str]:
    """Return the addresses of everybody who keeps an organisation's entries, and its own; none of an example."""
    if organization.is_example:
        return []
    addresses = set(Role.objects.owners_of(organization.pk).emails())
    return sorted(addresses | ({organization.email.lower()} if organization.email else set()))


def organizations_of(address: str) -> QuerySet[Organization]:
    """Return the organisations whose entries an address (lower case) keeps: the other way round of ``owner_addresses``."""
    kept = Role.objects.active().filter(kind=Role.Kind.OWNER, user__email=address).values("organization")
    return Organization.objects.filter(Q(pk__in=kept) | Q(email__iexact=address), is_example=False)


def people_behind(revision: Revision) -> list[str]:
    """Return the addresses of who hears what becomes of a revision: its maintainers, or who wrote it where it has none.

    Nobody for an example; an editor who wrote it is no part of the owner's side.
    """
    organization, author = revision.organization, revision.author
    if not revision.is_offer:
        return [author.email.lower()] if author and author.is_active else []
    if organization.is_example:
        return []
    addresses = set(owner_addresses(organization))
    kept = Role.objects.keeping(organization.pk).exists()
    if author and author.is_active and revision.source == Revision.Source.FORM and not kept:
        addresses.add(author.email.lower())
    return sorted(addresses)


def editor_addresses(region: UUID | None) -> list[str]:
    """Return the addresses of a region's editors, or of the national ones where it has none or none wants mail.

    What cannot wait always reaches somebody: where no editor at all wants mail, those of the region get it.
    """
    editors = Role.objects.editors_of(region)
    asked = (editors.wanting_mail(), Role.objects.national_editors().wanting_mail(), editors)
    return next((addresses for roles in asked if (addresses := roles.emails())), [])


def safety_addresses(service: Service) -> list[str]:
    """Return the addresses of the editors who hear what may be about safety at an entry.

    Nobody who is part of its organisation; where that leaves none of its region, the national ones.
    """
    own = set(owner_addresses(service.organization))
    for region in (service.editorial_region_id, None):
        if addresses := sorted(set(editor_addresses(region)) - own):
            return addresses
    return []


def is_change_of_what_is_on_site(revision: Revision) -> bool:
    service = revision.service
    return service is not None and service.is_on_site


def tell(kind: str, revision: Revision, *, round: str = "", **context: Any) -> int:
    """Mail everybody on the owner's side what became of a revision, once per ``round``; return how many mails.

    Of a case or a reflection that is who wrote it, in words of its own: the mail "case_" and its ``kind``.
    """
    about = {
        "name": revision.content.get("name", ""),
        "organization": revision.organization.name if revision.is_offer else "",
        "revision": str(revision.pk),
        "on_site": is_change_of_what_is_on_site(revision),
    }
    if not revision.is_offer:
        kind, about = f"case_{kind}", about | {"reflection": revision.kind == Revision.Kind.REFLECTION}
    return post(kind, about=revision.pk, to=people_behind(revision), context=about | context, round=round)
