"""Readable names in addresses: unique, and never one that something else once had."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.text import slugify

LENGTH = 160


def base_slug(name: str) -> str:
    """Return "rouw-en-verlies" for "Rouw & verlies"; "aanbod" where no letter is left."""
    return (
        slugify(name.replace("&", " en ").replace("’", "").replace("'", ""))[:LENGTH].strip("-_") or "aanbod"
    )


class Slugs:
    """Gives slugs that nobody else has or had. One object serves one transaction, however many names.

    ``taken`` are value querysets of (slug, owner's id); a slug of the owner itself may be taken again.
    """

    def __init__(self, *taken: "QuerySet[Any, tuple[str, UUID]]") -> None:
        self.taken = taken
        self.owners: dict[str, UUID] = {}
        self.highest: dict[str, int] = {}

    def prepare(self, names: Iterable[str]) -> None:
        """Read who has the plain slugs of these names, in one query a source."""
        bases = {base_slug(name) for name in names} - self.owners.keys()
        for source in self.taken:
            self.owners.update(source.filter(slug__in=bases))

    def give(self, name: str, owner: UUID, current: str = "") -> str:
        """Return the slug for a name; ``current`` stays when it still fits the name."""
        base = base_slug(name)
        if current == base or number_of(current, base):
            return current
        slug = base
        if self.owners.get(base, owner) != owner:
            slug = self._numbered(base, owner)
        self.owners[slug] = owner
        return slug

    def _numbered(self, base: str, owner: UUID) -> str:
        if base not in self.highest:
            similar = [row for source in self.taken for row in source.filter(slug__startswith=f"{base}-")]
            self.owners.update(similar)
            self.highest[base] = max((number_of(slug, base) for slug, _owner in similar), default=1)
        while True:
            self.highest[base] += 1
            slug = f"{base}-{self.highest[base]}"
            # "Wandelgroep 2" of this same transaction may have this number as its plain slug.
            if self.owners.get(slug, owner) == owner:
                return slug


def number_of(slug: str, base: str) -> int:
    """Return 3 for "rouwgroep-3" with base "rouwgroep", and 0 for what is no numbered form of it."""
    head, _dash, number = slug.rpartition("-")
    return int(number) if head == base and number.isdecimal() and len(number) < 10 else 0
