"""What contents refer to, by name: read once, whatever their number."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.db.models.functions import Coalesce

from directory.language.regions import region_text
from directory.models import Organization, Postcode, Region
from handreiking.models import Concept

Content = Mapping[str, Any]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Words:
    """What some contents refer to, by name: read once, in four queries whatever their number.

    ``groups`` are the concepts that say who it is for, ``concepts`` all of them, as an edition calls them now.
    """

    concepts: Mapping[str, str]
    groups: frozenset[str]
    regions: Mapping[str, str]
    organizations: Mapping[str, str]
    points: Mapping[str, Point]

    @classmethod
    def load(cls, contents: Iterable[Content]) -> "Words":
        contents = list(contents)
        slugs = {slug for content in contents for slug in content.get("concepts", ())}
        pc4s = {
            place.get("postal_code", "")[:4] for content in contents for place in content.get("locations", ())
        }
        organizations = {UUID(content["organization"]) for content in contents if "organization" in content}
        concepts = (
            Concept.objects.filter(slug__in=slugs)
            .order_by("scheme__position", "position")
            .values_list("slug", Coalesce("replaced_by__plain_label", "plain_label"), "scheme__slug")
        )
        return cls(
            {slug: label for slug, label, _scheme in concepts},
            frozenset(slug for slug, _label, scheme in concepts if scheme == "doelgroep"),
            _region_names(key for content in contents for key in _region_keys(content)),
            _organization_names(organizations),
            {
                pc4: (lat, lon)
                for pc4, lat, lon in Postcode.objects.filter(pc4__in=pc4s).values_list("pc4", "lat", "lon")
            },
        )


def _region_keys(content: Content) -> Iterator[str]:
    """Yield the regions served, and the gemeenten of places that no postcode tells from others of that name."""
    yield from (area["region"] for area in content.get("areas", ()))
    for place in content.get("locations", ()):
        if not place.get("postal_code"):
            yield f"municipality:{place.get('municipality', '')}"


def _organization_names(ids: Collection[UUID]) -> dict[str, str]:
    """Return the names by id; those of organisations with the same name with what tells them apart."""
    rows = list(Organization.objects.filter(pk__in=ids).values_list("pk", "name", "slug"))
    counted = Counter(name for _pk, name, _slug in rows)
    return {str(pk): f"{name} ({slug})" if counted[name] > 1 else name for pk, name, slug in rows}


def _region_names(keys: Iterable[str]) -> dict[str, str]:
    wanted = Q(pk__in=[])
    for key in set(keys):
        kind, _colon, code = key.partition(":")
        wanted |= Q(kind=kind, code=code)
    rows = Region.objects.filter(wanted).values_list("kind", "code", "name")
    return {f"{kind}:{code}": region_text(kind, name) for kind, code, name in rows}
