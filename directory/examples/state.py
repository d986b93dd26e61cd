"""The state that examples start with: room, and somebody's word. Days count back from the day of loading."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from directory.models.choices import CapacityStatus
from handreiking.vocabulary_loader import read_vocabulary

LONGEST_AGO = 45
OPEN_FORMS = {"luisterlijn", "chat", "e-community", "informatie", "gereedschap"}


@dataclass(frozen=True, slots=True)
class State:
    """``said`` and ``confirmed`` are days ago; ``confirmed`` None for an example that nobody confirmed."""

    capacity: CapacityStatus
    weeks: int | None
    statement: int
    confirmed: int | None
    by: str


def state_of(
    archetype: Mapping[str, Any],
    content: Mapping[str, Any],
    guide: str,
    organization: Mapping[str, Any],
    rng: Random,
) -> State:
    """Return a believable state: walk-in places rarely have a waiting time, and some offers have no places at all."""
    by = f"{guide} van {organization['name']}"
    if "(voorbeeld" not in by:
        by = f"{by} (voorbeeld)"
    confirmed = rng.randint(2, 170) if "once" in archetype or rng.random() < 0.85 else None
    if "capacity" in archetype:
        status, weeks, statement = archetype["capacity"]
        return State(CapacityStatus(status), weeks or None, statement, confirmed, by)
    if _has_no_places(content):
        return State(CapacityStatus(""), None, 0, confirmed, by)
    walk_in = "inloop-zonder-afspraak" in content.get("access", ())
    status = CapacityStatus(
        rng.choices(["plek", "wachttijd", "vol", ""], [70, 3, 2, 25] if walk_in else [38, 26, 11, 25])[0]
    )
    weeks = rng.choice([1, 2, 2, 3, 4, 6, 8, 10]) if status == CapacityStatus.WAITING else None
    return State(status, weeks, rng.randint(1, LONGEST_AGO), confirmed, by)


def _has_no_places(content: Mapping[str, Any]) -> bool:
    """Say whether nobody takes a place: what you read, hear, download or call without signing up."""
    if OPEN_FORMS.issuperset(_forms().intersection(content["concepts"])):
        return True
    away = {"op-locatie", "thuis"}.isdisjoint(content["delivery_modes"])
    return away and content["access"] == ["inloop-zonder-afspraak"]


@cache
def _forms() -> frozenset[str]:
    return frozenset(concept.slug for concept in read_vocabulary().concepts if concept.scheme.slug == "vorm")
