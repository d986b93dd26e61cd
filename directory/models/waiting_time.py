import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from django.db import models
from django.db.models import Count, Max

from directory.models.region import Region

LEVELS = (Region.Kind.MUNICIPALITY, Region.Kind.GGD, Region.Kind.PROVINCE)
"""Where figures are looked for, the nearest first."""


@dataclass(frozen=True, slots=True)
class WaitingFigure:
    """How long people wait in one region: the middle one of its providers, in weeks; None where nobody gave it.

    ``kind`` and ``name`` are the region's; ``providers`` is how many of them gave a figure in ``month`` (its first day).
    """

    kind: str
    name: str
    intake: float | None
    treatment: float | None
    month: date
    providers: int


class WaitingFigures:
    """Every region's figure, by its key ("municipality:0363"). Immutable, small, asks the database nothing."""

    def __init__(self, figures: dict[str, WaitingFigure]) -> None:
        self._figures = figures

    def __bool__(self) -> bool:
        return bool(self._figures)

    def near(self, keys: Iterable[str]) -> WaitingFigure | None:
        """Return the figure of the smallest of these regions that has one: gemeente, then GGD region, then province.

        Of two gemeenten that a town lies in, the one with more providers counts.
        """
        known = [self._figures[key] for key in sorted(keys) if key in self._figures]
        for level in LEVELS:
            here = [figure for figure in known if figure.kind == level]
            if here:
                return max(here, key=lambda figure: figure.providers)
        return None


class WaitingTimeQuerySet(models.QuerySet["WaitingTime"]):
    def mark(self) -> tuple[int, object]:
        """Return what differs after any import that changed something; one query."""
        found = self.aggregate(rows=Count("pk"), last=Max("imported_at"))
        return found["rows"], found["last"]

    def figures(self) -> WaitingFigures:
        """Return what every region's newest month says, the median over its providers; at most four queries.

        A provider with many rows (sites, diagnosis groups) counts once, with the median of its own. What lies in a
        region counts for it: a province hears its gemeenten.
        """
        newest = dict(self.order_by().values_list("region").annotate(Max("month")))
        if not newest:
            return WaitingFigures({})
        regions = {region.pk: region for region in Region.objects.filter(kind__in=LEVELS)}
        keys = {pk: f"{region.kind}:{region.code}" for pk, region in regions.items()}
        around: dict[str, set[str]] = {keys[pk]: {keys[pk]} for pk in newest if pk in keys}
        within = Region.within.through.objects.filter(from_region__in=newest, to_region__in=regions)
        for inner, outer in within.values_list("from_region_id", "to_region_id"):
            around[keys[inner]].add(keys[outer])
        heard: dict[str, _Heard] = defaultdict(_Heard)
        for (kind, code, provider, month), weeks in self._by_provider(set(newest.values())).items():
            for area in around.get(f"{kind}:{code}", ()):
                heard[area].add(month, provider, weeks)
        named = {keys[pk]: region for pk, region in regions.items()}
        return WaitingFigures({key: each.figure(named[key]) for key, each in heard.items()})

    def _by_provider(self, months: set[date]) -> "dict[tuple[str, str, str, date], list[_Weeks]]":
        """Return (intake, treatment) of every row by (kind and code of its region, provider, month)."""
        found: dict[tuple[str, str, str, date], list[_Weeks]] = defaultdict(list)
        rows = self.filter(month__in=months).order_by()
        for *key, intake, treatment in rows.values_list(
            "region__kind", "region__code", "provider", "month", "intake_weeks", "treatment_weeks"
        ):
            found[tuple(key)].append((intake, treatment))  # type: ignore[index]
        return found


_Weeks = tuple[float | None, float | None]


class _Heard:
    """What the providers of one region said in the newest month that any of them spoke of."""

    def __init__(self) -> None:
        self.month = date.min
        self.said: dict[str, list[_Weeks]] = {}

    def add(self, month: date, provider: str, weeks: list[_Weeks]) -> None:
        if month < self.month:
            return
        if month > self.month:
            self.month, self.said = month, {}
        self.said.setdefault(provider, []).extend(weeks)

    def figure(self, region: Region) -> WaitingFigure:
        return WaitingFigure(
            kind=region.kind,
            name=region.name,
            intake=_middle(
                [[intake for intake, _ in each if intake is not None] for each in self.said.values()]
            ),
            treatment=_middle(
                [[weeks for _, weeks in each if weeks is not None] for each in self.said.values()]
            ),
            month=self.month,
            providers=len(self.said),
        )


def _middle(providers: list[list[float]]) -> float | None:
    spoken = [median(weeks) for weeks in providers if weeks]
    return median(spoken) if spoken else None


class WaitingTime(models.Model):
    """What one provider said of one month: weeks until the intake, and from there to the treatment. Months are kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(Region, models.PROTECT, related_name="waiting_times", verbose_name="regio")
    provider = models.CharField("aanbieder", max_length=200)
    site = models.CharField("vestiging", max_length=200, blank=True)
    diagnosis_group = models.CharField("diagnosegroep", max_length=120, blank=True)
    month = models.DateField("maand")
    intake_weeks = models.FloatField("weken tot de intake", null=True, blank=True)
    treatment_weeks = models.FloatField("weken van intake tot behandeling", null=True, blank=True)
    imported_at = models.DateTimeField("ingelezen op", db_index=True)

    objects = WaitingTimeQuerySet.as_manager()

    class Meta:
        verbose_name = "wachttijd"
        verbose_name_plural = "wachttijden"
        ordering = ["-month", "region", "provider"]
        constraints = [
            models.UniqueConstraint(
                fields=["month", "region", "provider", "site", "diagnosis_group"], name="waiting_time_once"
            ),
            models.CheckConstraint(
                name="waiting_time_says_something",
                condition=models.Q(intake_weeks__isnull=False) | models.Q(treatment_weeks__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.provider}, {self.month:%Y-%m}"
