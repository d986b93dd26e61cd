"""Waiting times for tests: rows that a file brought, without a file."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from directory.models import Region, WaitingTime
from handreiking.models import DataVersion

IMPORTED = datetime(2026, 11, 1, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))


def make_waiting_time(
    region: str = "municipality:0363", intake: float | None = 12, **values: Any
) -> WaitingTime:
    """Keep what a provider said of a region (a key such as "ggd:GG0111"), and give the data a new version."""
    kind, _colon, code = region.partition(":")
    plain = {
        "provider": f"Zqaanbieder {WaitingTime.objects.count() + 1}",
        "month": date(2026, 10, 1),
        "treatment_weeks": None,
        "imported_at": IMPORTED,
    }
    made = WaitingTime.objects.create(
        **(plain | values), region=Region.objects.get(kind=kind, code=code), intake_weeks=intake
    )
    DataVersion.objects.bump()
    return made
