"""What may not be left of a location that became confidential: its street, in any version of the entry."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from directory.models import Event, Location, Revision, User
from directory.publishing.addresses.address_checks import forget_gone
from directory.publishing.asking import capacity_asks, freshness
from directory.publishing.content.content_locations import WITHHELD
from directory.publishing.content.errors import ContentError


def forget_addresses(published: Sequence[Revision], actor: User | None) -> None:
    """Take the addresses of what is confidential in these revisions out of every other version of their entries.

    And out of the mails about them that still wait. Part of publishing: the caller holds the locks on all versions. An entry of which something was taken out gets
    one event, which names no address.
    """
    secret = {revision.entry: ids for revision in published if (ids := _confidential(revision.content))}
    if not secret:
        return
    freshness.quote_again(secret)
    capacity_asks.quote_again(secret)
    # What was typed and not taken yet may be the address.
    Revision.objects.filter(entry__in=secret).exclude(unfinished={}).update(unfinished={})
    changed: dict[UUID, list[Revision]] = {}
    others = Revision.objects.filter(entry__in=secret).exclude(pk__in=[revision.pk for revision in published])
    for other in others.only("entry", "content"):
        content = withhold(other.content, secret[other.entry])
        if content != other.content:
            forget_gone(other.entry, other.content, content)
            other.content = content
            changed.setdefault(other.entry, []).append(other)
    Revision.objects.bulk_update([other for group in changed.values() for other in group], ["content"], 100)
    Event.objects.bulk_create(
        Event(
            service_id=entry,
            kind="redacted",
            detail={
                "locations": sorted(secret[entry]),
                "revisions": sorted(str(other.pk) for other in group),
            },
            actor=actor,
        )
        for entry, group in changed.items()
    )


def withhold_what_is_confidential_now(content: dict[str, Any]) -> dict[str, Any]:
    """Return the content of an older version in which what is confidential today is so too."""
    ids = [location["id"] for location in content.get("locations", ())]
    now = Location.objects.filter(pk__in=ids, confidential=True).values_list("pk", flat=True)
    return withhold(content, {str(pk) for pk in now})


def refuse_disclosure(
    before: Mapping[str, Any], after: Mapping[str, Any], disclosed: Collection[str]
) -> None:
    """Raise ContentError where a secret location would become open by accident."""
    secret = {place["id"] for place in before.get("locations", ()) if place.get("confidential")}
    problems = {
        f"locations.{n}.confidential": _(
            "Dit adres is intussen geheim gemaakt. We hebben de straat niet bewaard. Kijk deze plek nog een keer na."
        )
        for n, place in enumerate(after.get("locations", ()))
        if place.get("id") in secret - set(disclosed) and not place.get("confidential")
    }
    if problems:
        raise ContentError(problems)


def changed_on_site(
    offered: dict[str, Any], imported: dict[str, Any], live: dict[str, Any]
) -> dict[str, str]:
    """Return what to say, by path, of an import that would undo what was changed on the site since the last one.

    ``imported`` is what the last import brought, from which a later secret was taken out. Where the import differs
    from it in nothing but such an address, the file has only to say that it is secret.
    """
    secret = _confidential(live)
    reported = [
        n
        for n, location in enumerate(offered.get("locations", ()))
        if location["id"] in secret and not location.get("confidential")
    ]
    if not reported or withhold(offered, secret) != imported:
        message = _("Dit aanbod is op de site zelf veranderd. Pas het daar aan, of haal de regel weg.")
        return {"external_id": message}
    message = _(
        "Dit adres is op de site geheim gemaakt. Zet in deze regel bij deze plek “ja” in de kolom adres_geheim. "
        "Dan blijft het adres geheim. Lees het bestand daarna nog een keer in."
    )
    return {f"locations.{n}": message for n in reported}


def withhold(content: dict[str, Any], secret: Collection[str]) -> dict[str, Any]:
    """Return content in which the locations with these ids say no more than their place."""
    if not secret or "locations" not in content:
        return content
    return content | {
        "locations": [
            {key: value for key, value in location.items() if key not in WITHHELD} | {"confidential": True}
            if location.get("id") in secret
            else location
            for location in content["locations"]
        ]
    }


def _confidential(content: dict[str, Any]) -> set[str]:
    return {location["id"] for location in content.get("locations", ()) if location.get("confidential")}
