"""What the words of earlier editions mean now: for old addresses, links, files and entries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from handreiking.models import Concept


@dataclass(frozen=True, slots=True)
class Succession:
    """``heirs`` of every retired concept by slug, in the vocabulary's order: one after a merge or a new name, several after
    a split, none where it went. ``sure`` holds those of which exactly one means the same.
    """

    heirs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sure: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def load(cls) -> Self:
        """Read it in one query."""
        rows = (
            Concept.objects.filter(retired_on__isnull=False)
            .order_by("slug", "heirs__scheme__position", "heirs__position", "heirs__slug")
            .values_list("slug", "replaced_by__slug", "heirs__slug")
        )
        heirs: dict[str, tuple[str, ...]] = {}
        sure: dict[str, str] = {}
        for slug, replaced_by, heir in rows:
            heirs[slug] = (*heirs.get(slug, ()), *([heir] if heir else ()))
            if replaced_by:
                sure[slug] = replaced_by
        return cls(heirs, sure)

    def today(self, slug: str) -> str:
        """Return the slug that means the same now; itself where it lives, or where several or none took its place."""
        return self.sure.get(slug, slug)

    def meanings(self, slug: str) -> tuple[str, ...]:
        """Return every slug that may be meant now: itself where it lives or is unknown."""
        return self.heirs.get(slug, (slug,))
