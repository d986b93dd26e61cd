"""Every rule of docs/ranking.md puts one of two offers first, also where only the most promising are ordered."""

from collections.abc import Callable

import pytest

from directory.search.ask import window
from directory.search.engine import ranking
from tests.helpers.factories import make_service
from tests.helpers.searching import Find, names
from tests.search.engine.ranking_rules import EQUAL, LEVELS, ORDERS, POINTS, TODAY, Content, Row

RULES: dict[str, Row] = LEVELS | POINTS | ORDERS
PageByPage = Callable[[str], list[str]]


@pytest.fixture
def page_by_page(find: Find, monkeypatch: pytest.MonkeyPatch) -> PageByPage:
    """Ask for pages of one offer, each of which is chosen as among thousands."""

    def ask(query: str) -> list[str]:
        monkeypatch.setattr(window, "PAGE_SIZE", 1)
        monkeypatch.setattr(ranking, "MANY", 0)
        return [
            name for page in range(1, find(query).pages + 1) for name in names(find(f"{query}&pagina={page}"))
        ]

    return ask


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_puts_the_first_offer_first(find: Find, page_by_page: PageByPage, rule: str) -> None:
    query, first, second = RULES[rule]
    make(("Z", first), ("A", second))
    assert initials(names(find(query))) == "ZA"
    assert initials(page_by_page(query)) == "ZA"


@pytest.mark.parametrize("rule", EQUAL)
def test_what_is_equal_stands_by_name(find: Find, page_by_page: PageByPage, rule: str) -> None:
    query, one, other = EQUAL[rule]
    make(("D", other), ("C", one), ("B", other), ("A", one))
    assert initials(names(find(query))) == "ABCD"
    assert initials(page_by_page(query)) == "ABCD"


def test_a_rare_word_weighs_more_than_a_common_one(find: Find, page_by_page: PageByPage) -> None:
    make(*((name, {"description": "Koffie."}) for name in "ABCD"), ("Z", {"description": "Muziek."}))
    assert initials(names(find("q=koffie+muziek"))) == "ZABCD"
    assert initials(page_by_page("q=koffie+muziek")) == "ZABCD"


def test_names_stand_without_case_and_accents_and_equal_ones_by_id(
    find: Find, page_by_page: PageByPage
) -> None:
    equal = [make_service(name=name, confirmed_on=TODAY) for name in ("Één", "een", "EEN", "één")]
    for name in ("zon", "Appel", "Zee"):
        make_service(name=name, confirmed_on=TODAY)
    in_order = [
        "Appel",
        *(service.name for service in sorted(equal, key=lambda each: each.pk.hex)),
        "Zee",
        "zon",
    ]
    assert names(find("")) == in_order
    assert page_by_page("") == in_order


def make(*offers: tuple[str, Content]) -> None:
    """Publish offers that are equal but for what is given; "A" is called AAA, unless it gives a name itself."""
    for name, content in offers:
        make_service(**{"name": 3 * name, "confirmed_on": TODAY} | content)


def initials(found: list[str]) -> str:
    return "".join(name[0] for name in found)
