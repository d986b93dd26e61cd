"""What may be asked of services, in the words of the domain; every filter leaves the unknown in.

Regions are given by their ids.
"""

from collections.abc import Collection, Iterable
from datetime import date, datetime, time, timedelta
from math import floor
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from django.db import models
from django.db.models import Exists, FloatField, OuterRef, Q, Subquery
from django.db.models.expressions import Combinable
from django.utils import timezone

from directory.language.capacity import oldest_that_holds
from directory.models.choices import ON_SITE, CapacityStatus, Visibility
from directory.models.fields import token
from directory.models.freshness import unchecked_from
from directory.offer_choices import DeliveryMode

if TYPE_CHECKING:
    from directory.models.service import Service  # noqa: F401

SCHEME_FLAGS = {"thema": "all_themes", "doelgroep": "for_everyone"}
"""The flag by which an offer passes a scheme's filter without carrying one of its concepts."""


SAYS_SOMETHING = Q(concept__retired_on__isnull=True) | Q(concept__heirs__isnull=False)
"""What keeps attributes that mean something now: their concept lives, or an edition left it heirs."""


def meaning(slugs: Collection[str]) -> Q:
    """Return what keeps attributes of these concepts, also where they were said in the words of an older edition."""
    return Q(concept__slug__in=slugs) | Q(concept__heirs__slug__in=slugs)


class ServiceQuerySet(models.QuerySet["Service"]):
    def listed(self) -> Self:
        """Keep what the search may show."""
        return self.filter(visibility=Visibility.LISTED)

    def on_site(self) -> Self:
        """Keep what has a page that holds."""
        return self.filter(visibility__in=ON_SITE)

    def with_page(self) -> Self:
        """Keep what has a page of its own; its page says where it is no longer current."""
        return self.filter(visibility__in=[Visibility.LISTED, Visibility.STALE, Visibility.ENDED])

    def without_word_since(self, day: date) -> Self:
        """Keep what is listed and had its last word on ``day`` or before: confirmed, or else first published.

        Examples are nobody's to confirm and are left out.
        """
        never = Q(confirmed_on__isnull=True, published_at__lt=_end_of(day))
        return self.listed().filter(Q(confirmed_on__lte=day) | never, is_example=False)

    def with_word_after(self, day: date) -> Self:
        """Keep what had its last word later than ``day``."""
        return self.filter(
            Q(confirmed_on__gt=day) | Q(confirmed_on__isnull=True, published_at__gte=_end_of(day))
        )

    def unasked(self) -> Self:
        """Keep what no owner is being asked about."""
        return self.filter(~Exists(self._rows("rounds").filter(closed_on=None)))

    def not_recently_checked(self, today: date) -> Self:
        """Keep what its page says of that it was not recently checked (see ``models.freshness``)."""
        return self.without_word_since(unchecked_from(today))

    def stale(self) -> Self:
        """Keep what stepped back because nobody said that it is still true."""
        return self.filter(visibility=Visibility.STALE)

    def with_lapsed_capacity(self, today: date) -> Self:
        """Keep what is listed and said whether there is room, too long ago to count on ``today``."""
        statement = self.listed().filter(capacity_stated_on__lt=oldest_that_holds(today))
        return statement.exclude(capacity_status=CapacityStatus.UNKNOWN)

    def for_everyone_to_see(self) -> Self:
        """Leave out what is for professionals only."""
        return self.filter(professionals_only=False)

    def with_concepts(self, scheme: str, slugs: Collection[str]) -> Self:
        """Keep what carries one of the concepts, says it is for all of them, or fills in none of the scheme."""
        attributes = self._rows("attributes")
        condition = Q(Exists(attributes.filter(meaning(slugs))))
        condition |= ~Q(Exists(attributes.filter(SAYS_SOMETHING, concept__scheme__slug=scheme)))
        if flag := SCHEME_FLAGS.get(scheme):
            condition |= Q(**{flag: True})
        return self.filter(condition)

    def for_professionals(self) -> Self:
        """Keep what is for professionals only, or consultation."""
        consultation = self._rows("attributes").filter(meaning(["consultatie"]))
        return self.filter(Q(professionals_only=True) | Q(Exists(consultation)))

    def closed_to(self, groups: Collection[str], grown_up: float | None = None) -> Self:
        """Keep what is only for groups that are not among these, or ends before the birthday ``grown_up``."""
        only = self._rows("attributes").filter(
            SAYS_SOMETHING, exclusive=True, concept__scheme__slug="doelgroep"
        )
        closed = Q(Exists(only)) & ~Q(Exists(only.filter(meaning(groups))))
        return self.filter(closed if grown_up is None else closed | Q(maximum_age__lt=grown_up))

    def with_any(self, field: str, words: Iterable[str]) -> Self:
        """Keep what has one of the words in a tokens field, or has not filled it in."""
        condition = Q(**{field: ""})
        for word in words:
            condition |= Q(**{f"{field}__contains": token(word)})
        return self.filter(condition)

    def with_every(self, field: str, words: Iterable[str]) -> Self:
        """Keep what has all of the words in a tokens field, or has not filled it in."""
        condition = Q()
        for word in words:
            condition &= Q(**{f"{field}__contains": token(word)})
        return self.filter(condition | Q(**{field: ""}))

    def answering_yes(self, field: str) -> Self:
        """Keep what says yes in a field of yes and no, or has not filled it in."""
        return self.filter(Q(**{field: True}) | Q(**{f"{field}__isnull": True}))

    def for_age(self, age: float, whatever: Collection[str] = ()) -> Self:
        """Keep what is open to someone of ``age`` years; "tot en met 17" lasts until the eighteenth birthday.

        What carries one of the concepts ``whatever`` stays, whatever its ages.
        """
        youngest = Q(minimum_age__isnull=True) | Q(minimum_age__lte=age)
        oldest = Q(maximum_age__isnull=True) | Q(maximum_age__gte=age) | Q(maximum_age=floor(age))
        condition = youngest & oldest
        if whatever:
            condition |= Q(Exists(self._rows("attributes").filter(meaning(whatever))))
        return self.filter(condition)

    def with_capacity(self, day: date) -> Self:
        """Keep what has room on ``day``, itself or at one of its places, or does not say (any more)."""
        still_valid = _capacity_holds_on(day)
        places = self._rows("at_locations").filter(still_valid)
        has_capacity = Q(still_valid, capacity_status=CapacityStatus.OPEN)
        has_capacity |= Q(Exists(places.filter(capacity_status=CapacityStatus.OPEN)))
        says = Q(still_valid & ~Q(capacity_status=CapacityStatus.UNKNOWN))
        says |= Q(Exists(places.exclude(capacity_status=CapacityStatus.UNKNOWN)))
        return self.filter(has_capacity | ~says)

    def saying(self, texts: Collection[str], concepts: Collection[str] = (), any_theme: bool = False) -> Self:
        """Keep what has one of ``texts`` in its index text, or carries one of ``concepts``.

        ``any_theme``: one of the concepts is a theme, which an offer for all themes carries too.
        """
        condition = Q(pk__in=[])
        for text in texts:
            condition |= Q(stems__contains=text)
        if concepts:
            condition |= Q(Exists(self._rows("attributes").filter(meaning(concepts))))
        if any_theme:
            condition |= Q(all_themes=True)
        return self.filter(condition)

    def serving(self, regions: Collection[str]) -> Self:
        """Keep what serves one of the regions; what names no region serves everywhere."""
        areas = self._rows("areas")
        return self.filter(Q(Exists(areas.filter(region__in=regions))) | ~Q(Exists(areas)))

    def placeless_in(self, regions: Collection[str]) -> Self:
        """Keep what one can go to, who knows where, but somewhere in one of the regions it says it serves."""
        named = Exists(self._rows("areas").filter(region__in=regions))
        return self.by_mode(DeliveryMode.OP_LOCATIE).filter(named, at_locations__isnull=True)

    def open_to_residents_of(self, regions: Collection[str]) -> Self:
        """Leave out what is for residents only of other regions."""
        areas = self._rows("areas")
        closed = Q(Exists(areas.filter(residents_only=True))) & ~Q(Exists(areas.filter(region__in=regions)))
        return self.exclude(closed)

    def by_mode(self, *modes: DeliveryMode) -> Self:
        """Keep what is offered in one of these ways."""
        condition = Q()
        for mode in modes:
            condition |= Q(delivery_modes__contains=token(mode))
        return self.filter(condition)

    def near(self, distance: Combinable, km: float, box: tuple[float, float, float, float]) -> Self:
        """Keep what one can go to within ``km``; annotates ``distance`` in km.

        ``distance`` is an expression on ServiceAtLocation rows (``places.distance.distance_expression``),
        ``box`` (south, west, north, east) holds the circle, so that an index does the first cut.
        """
        south, west, north, east = box
        places = self._rows("at_locations").filter(
            location__lat__range=(south, north), location__lon__range=(west, east)
        )
        return self._going_to(places.annotate(distance=distance).filter(distance__lte=km))

    def inside(self, regions: Collection[str], distance: Combinable) -> Self:
        """Keep what one can go to in one of the regions; annotates ``distance`` as ``near`` does."""
        places = self._rows("at_locations").filter(
            Q(location__municipality__in=regions) | Q(location__district__in=regions)
        )
        return self._going_to(places.annotate(distance=distance))

    def distances(self) -> dict[UUID, float]:
        """Return the kilometres by service, after ``near`` or ``inside``."""
        annotated: Any = self
        return dict(annotated.values_list("pk", "distance"))

    def _going_to(self, places: Any) -> Self:
        nearest = Subquery(places.order_by("distance").values("distance")[:1], output_field=FloatField())
        going: Self = self.by_mode(DeliveryMode.OP_LOCATIE).annotate(distance=nearest)
        return going.filter(distance__isnull=False)

    def _rows(self, relation: str) -> Any:
        """Return the rows of a relation that belong to the service of the outer query."""
        related: Any = self.model._meta.get_field(relation).related_model
        return related._default_manager.filter(service=OuterRef("pk")).order_by()


def _end_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def _capacity_holds_on(day: date) -> Q:
    return Q(capacity_stated_on__gte=oldest_that_holds(day)) & (
        Q(capacity_until__isnull=True) | Q(capacity_until__gte=day)
    )
