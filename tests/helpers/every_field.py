"""A change of every field of an offer: by its kind, and by key for those with a shape of their own."""

from collections.abc import Callable
from typing import Any

from directory.offer_fields import Kind, OfferField
from tests.helpers.content_helpers import content
from tests.helpers.factories import make_organization, make_place, make_schedule

Values = tuple[Any, Any]
BY_KIND: dict[Kind, Values] = {
    Kind.LINE: ("Koffie.", "Thee."),
    Kind.TEXT: ("Koffie drinken.", "Thee zetten."),
    Kind.URL: ("https://een.example/", "https://twee.example/"),
    Kind.POINTS: (["Koffie"], ["Thee"]),
    Kind.AGE: (0, 12),
    Kind.PRICE: ("0.00", "2.50"),
    Kind.YEAR: (2019, 2020),
    Kind.FLAG: (True, None),
    Kind.YES_NO: (False, True),
}
PLACE = make_place()
PHONE = {"number": "0201234567", "kind": "voice", "public": True}
OWN: dict[str, Callable[[], Values]] = {
    "organization": lambda: (
        str(make_organization(name="Naast").pk),
        str(make_organization(name="Naast").pk),
    ),
    "concepts": lambda: (["angst", "lotgenotengroep"], ["slaap", "lotgenotengroep"]),
    "main": lambda: (["angst"], None),
    "exclusive": lambda: (["angst"], ["lotgenotengroep"]),
    "phones": lambda: ([PHONE], [PHONE | {"kind": "app"}]),
    "contacts": lambda: (
        [{"name": "Mila", "public": True}],
        [{"name": "Mila", "role": "gastvrouw", "public": True}],
    ),
    "schedules": lambda: ([make_schedule()], [make_schedule(byday="WE")]),
    "locations": lambda: ([PLACE], [PLACE | {"address": "Voorbeeldlaan 3"}]),
    "areas": lambda: (
        [{"region": "municipality:0363"}],
        [{"region": "municipality:0363", "residents_only": True}],
    ),
}


def values_of(field: OfferField) -> Values:
    """Return two values that may stand in a field and are not alike."""
    if field.choices:
        first, second = field.choices.values[:2]
        return (first, second) if field.kind == Kind.ONE_OF else ([first], [second])
    return OWN[field.key]() if field.kind == Kind.OWN else BY_KIND[field.kind]


def changes_of(field: OfferField) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Return contents (before, after) in which this field comes, changes, and goes."""
    unchanged = content()
    empty, one, other = (
        {key: each for key, each in (unchanged | {field.key: value}).items() if each is not None}
        for value in (None, *values_of(field))
    )
    return [pair for pair in ((empty, one), (one, other), (other, empty)) if pair[0] != pair[1]]
