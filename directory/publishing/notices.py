"""Who hears of what."""

from uuid import UUID

from directory.models import Organization, Role


def owner_addresses(organization: Organization) -> list[str]:
    """Return the addresses of everybody who keeps an organisation's entries, and its own; none of an example."""
    if organization.is_example:
        return []
    addresses = set(Role.objects.owners_of(organization.pk).emails())
    return sorted(addresses | ({organization.email.lower()} if organization.email else set()))


def editor_addresses(region: UUID | None) -> list[str]:
    """Return the addresses of a region's editors, or of the national ones where it has none."""
    return Role.objects.editors_of(region).emails()
