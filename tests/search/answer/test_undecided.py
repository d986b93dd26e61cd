"""A place that is not known, or that names several: what needs no travel is shown, and the counts are of that alone."""

import pytest
from django.http import QueryDict
from django.test import Client

from directory.models import Service
from directory.search.answer.filters import ServiceFilter
from directory.search.ask.query_string import query_string
from tests.helpers.factories import make_place, make_service, make_services
from tests.helpers.reading import heading, html
from tests.helpers.searching import Find, cards, count, names, online

UNKNOWN, AMBIGUOUS = "waar=Amstrdamsee", "waar=Hengelo"
TWENTE, UTRECHT = "ggd:GG1106", "ggd:GG2514"


def region(key: str, residents_only: bool = False) -> list[dict[str, object]]:
    return [{"region": key, "residents_only": residents_only}]


def offers() -> None:
    """Somewhere; anywhere, once for the whole country by name; by telephone as well as somewhere; and in a region."""
    make_service(name="Ergens")
    online("Overal")
    online("Heel Nederland", areas=region("country:NL"), concepts=["slaap"])
    make_service(name="Ook per telefoon", delivery_modes=["op-locatie", "telefoon"])
    online("Utrecht", areas=region(UTRECHT))


@pytest.fixture
def search_everywhere(find: Find, netherlands: None) -> Find:
    offers()
    return find


def test_an_unknown_place_shows_what_the_whole_country_can_reach(search_everywhere: Find) -> None:
    results = search_everywhere(UNKNOWN)
    assert results.unknown_place
    assert [group.key for group in results.groups] == ["everywhere"]
    assert sorted(names(results)) == ["Heel Nederland", "Ook per telefoon", "Overal"]


def test_an_ambiguous_place_adds_what_serves_one_of_those_it_may_be(search_everywhere: Find) -> None:
    online("Twente", areas=region(TWENTE))
    online("Voor Twentenaren", areas=region(TWENTE, residents_only=True))
    results = search_everywhere(AMBIGUOUS)
    assert results.ambiguous
    assert sorted(names(results)) == [
        "Heel Nederland", "Ook per telefoon", "Overal", "Twente", "Voor Twentenaren",
    ]  # fmt: skip


@pytest.mark.parametrize("asked", [UNKNOWN, AMBIGUOUS, f"{AMBIGUOUS}&thema=angst", f"{UNKNOWN}&q=koffie"])
def test_every_count_is_of_what_is_shown(search_everywhere: Find, asked: str) -> None:
    results = search_everywhere(asked)
    assert results.count == sum(group.count for group in results.groups) == len(cards(results))
    for facet, value in (("thema", "angst"), ("thema", "slaap"), ("bereik", "telefoon"), ("wanneer", "nu")):
        others = asked.replace("&thema=angst", "") if facet == "thema" else asked
        chosen = search_everywhere(f"{others}&{facet}={value}")
        assert count(results, facet, value) == chosen.count, (facet, value)


def test_all_that_is_counted_can_be_leafed_to(find: Find) -> None:
    make_services([{"name": f"Ergens {number}"} for number in range(25)])
    make_services(
        [{"name": f"Overal {number}", "delivery_modes": ["online"], "locations": []} for number in range(25)]
    )
    first, second = find(UNKNOWN), find(f"{UNKNOWN}&pagina=2")
    assert (first.count, first.pages, len(cards(first)), len(cards(second))) == (25, 2, 20, 5)
    assert first.next
    assert query_string(first.next) == f"{UNKNOWN}&pagina=2"


def test_nothing_found_widens_to_what_needs_no_travel(search_everywhere: Find) -> None:
    results = search_everywhere(f"{UNKNOWN}&thema=slaap&vorm=cursus&q=keramiek")
    assert results.count == 0
    assert {"Ergens", "Utrecht"}.isdisjoint(names(results))
    assert names(results)


def test_the_filter_on_querysets_keeps_the_same(search_everywhere: Find) -> None:
    found = ServiceFilter(QueryDict(UNKNOWN), Service.objects.all()).qs
    assert sorted(found.values_list("name", flat=True)) == ["Heel Nederland", "Ook per telefoon", "Overal"]


def test_the_page_says_what_it_widened_and_counts_what_it_lists(
    client: Client, search_everywhere: Find
) -> None:
    page = html(client, f"/zoeken/?{AMBIGUOUS}")
    assert heading(page) == "Welk Hengelo bedoel je?"
    assert 'data-count="3"' in page
    assert page.count("<article") == 3
    widened = html(client, f"/zoeken/?{AMBIGUOUS}&q=keramiek")
    assert 'data-count="0"' in widened
    assert widened.index("Zonder je woorden") < widened.index("<article")


def test_nothing_that_needs_no_travel_is_no_reason_to_show_something_elsewhere(find: Find) -> None:
    make_service(name="Ergens", locations=[make_place(postal_code="9711")])
    results = find(UNKNOWN)
    assert (results.count, results.groups, results.widenings) == (0, (), ())
