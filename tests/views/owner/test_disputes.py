"""Who must choose between two versions of a field reads what differs."""

from typing import Any
from uuid import uuid4

import pytest

from directory.offer_fields import FIELDS
from directory.publishing.content.content import clean_content
from directory.publishing.content.lookups import Lookups
from directory.publishing.versions.rebasing import Meanwhile
from directory.views.owner.disputes import Dispute, disputes
from tests.helpers.content_helpers import content
from tests.helpers.every_field import changes_of
from tests.helpers.factories import make_place, make_schedule


def disputed(key: str, live: dict[str, Any], mine: dict[str, Any], lookups: Lookups) -> Dispute:
    (found,) = disputes(
        Meanwhile(uuid4(), clean_content(live, lookups), clean_content(mine, lookups), (key,))
    )
    return found


@pytest.mark.parametrize("key", FIELDS)
def test_both_versions_of_every_field_can_be_told_apart(lookups: Lookups, key: str) -> None:
    for live, mine in changes_of(FIELDS[key]):
        found = disputed(key, live, mine, lookups)
        assert found.new != found.mine
        assert found.label == str(FIELDS[key].label)


def test_a_field_reads_as_an_editor_reads_it(lookups: Lookups) -> None:
    found = disputed("price", content(price="2.5"), content(), lookups)
    assert (found.new, found.mine) == (("€ 2,50",), ("niet ingevuld",))


def test_groups_are_named_where_only_they_differ(lookups: Lookups) -> None:
    groups = content(concepts=["angst", "volwassenen", "ouderen", "lotgenotengroep"])
    live, mine = groups | {"exclusive": ["ouderen"]}, groups | {"exclusive": ["volwassenen"]}
    found = disputed("exclusive", live, mine, lookups)
    assert (found.new, found.mine) == (("Ouderen",), ("Volwassenen",))


def test_a_place_is_told_apart_by_its_times(lookups: Lookups) -> None:
    place = make_place()
    live, mine = (
        content(locations=[place | {"schedules": [make_schedule(byday=day)]}]) for day in ("TU", "WE")
    )
    found = disputed("locations", live, mine, lookups)
    assert "elke dinsdag 19:30-21:00" in found.new
    assert "elke woensdag 19:30-21:00" in found.mine


def test_a_contact_that_is_not_public_is_not_shown(lookups: Lookups) -> None:
    contacts = [{"name": "Mila", "email": "mila@naast.example"}, {"name": "Jan", "public": True}]
    found = disputed("contacts", content(contacts=contacts), content(), lookups)
    assert found.new == ("Jan",)


def test_two_versions_cost_four_queries_whatever_differs(
    lookups: Lookups, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(4):
        disputes(Meanwhile(uuid4(), content(price="2.50"), content(), tuple(FIELDS)))
