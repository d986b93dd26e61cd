"""Readable names in addresses: each its own, whatever the names and their order."""

from itertools import batched
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.models import Service
from directory.publishing.content.slugs import Slugs

pytestmark = pytest.mark.django_db
NAMES = st.sampled_from(
    ["Wandelgroep", "Wandelgroep 2", "Wandelgroep-2", "Wandelgroep 3", "wandelgroep 2 2", "&"]
)


def given_in_one_go(names: list[str], size: int = 500) -> list[str]:
    slugs = Slugs(Service.objects.order_by().values_list("slug", "id"))
    found = []
    for some in batched(names, size):
        slugs.prepare(some)
        found += [slugs.give(name, uuid4()) for name in some]
    return found


@pytest.mark.parametrize(
    "names",
    [
        ["Wandelgroep 2", "Wandelgroep", "Wandelgroep"],
        ["Wandelgroep", "Wandelgroep 2", "Wandelgroep"],
        ["Wandelgroep", "Wandelgroep", "Wandelgroep 2"],
    ],
)
def test_a_name_that_ends_in_a_number_takes_no_other_name_s_place(names: list[str]) -> None:
    assert len(set(given_in_one_go(names))) == len(names)


def test_the_first_and_the_last_of_many_do_not_meet_either() -> None:
    names = ["Wandelgroep 2", *[f"Koffie {n} uur" for n in range(600)], "Wandelgroep", "Wandelgroep"]
    assert len(set(given_in_one_go(names))) == len(names)


@settings(max_examples=100, deadline=None)
@given(st.lists(NAMES, max_size=12), st.integers(1, 4))
def test_whatever_the_names_and_their_batches_no_slug_is_given_twice(names: list[str], size: int) -> None:
    found = given_in_one_go(names, size)
    assert len(set(found)) == len(found)
