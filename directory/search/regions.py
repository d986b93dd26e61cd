"""Which region keys a region stands for: its own, those of its successors, and those of all it lies in."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from directory.models import Region
from directory.search.reading import text


@dataclass(frozen=True, slots=True)
class RegionKeys:
    """``names`` maps a region (its id as text) to its own key and its successors'; ``covering`` adds all those it lies in."""

    names: dict[str, frozenset[str]]
    covering: dict[str, frozenset[str]]

    @classmethod
    def load(cls) -> Self:
        """Read it in two queries."""
        keys: dict[str, str] = {}
        heirs: dict[str, str] = {}
        for pk, kind, code, heir in Region.objects.values_list(
            text("id"), "kind", "code", text("replaced_by_id")
        ):
            keys[pk] = f"{kind}:{code}"
            if heir is not None:
                heirs[pk] = heir
        within: dict[str, set[str]] = {pk: set() for pk in keys}
        links = Region.within.through.objects.values_list(text("from_region_id"), text("to_region_id"))
        for inner, outer in links:
            within[inner].add(keys[outer])
        lines = {pk: _line(pk, heirs) for pk in keys}
        names = {pk: frozenset(keys[each] for each in line) for pk, line in lines.items()}
        covering = {pk: names[pk].union(*(within[each] for each in line)) for pk, line in lines.items()}
        return cls(names, covering)

    def named(self, wanted: Iterable[str]) -> list[str]:
        """Return the regions that one of the wanted keys names, merged ones included."""
        wanted = frozenset(wanted)
        return [pk for pk, keys in self.names.items() if keys & wanted]

    def inside(self, key: str) -> list[str]:
        """Return the regions that lie in the region of ``key``, itself included."""
        return [pk for pk, keys in self.covering.items() if key in keys]


def _line(pk: str, heirs: dict[str, str]) -> list[str]:
    """Return a region and its successors, once each."""
    line = [pk]
    while (heir := heirs.get(line[-1])) and heir not in line:
        line.append(heir)
    return line
