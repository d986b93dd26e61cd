"""What is for a referrer themselves stands beside what is for whom they refer."""

import pytest

from tests.helpers.factories import make_service
from tests.helpers.searching import Find, count, names


def consultation(name: str = "Meekijken", **content: object) -> None:
    make_service(
        **{"name": name, "concepts": ["consultatie", "professionals", "angst"], "professionals_only": True}
        | content
    )


def test_it_stands_in_a_block_of_its_own_and_counts(find: Find) -> None:
    consultation()
    make_service(name="Groep", concepts=["angst"])
    results = find("voor=verwijzer&waar=1066&thema=angst")
    assert [(group.title, group.count) for group in results.groups] == [
        ("In de buurt", 1),
        ("Voor jou als verwijzer", 1),
    ]
    assert names(results, "professionals") == ["Meekijken"]
    assert results.count == 2


def test_consultation_that_anybody_may_see_stands_there_too_for_a_referrer_only(find: Find) -> None:
    consultation(professionals_only=False, concepts=["consultatie"])
    assert names(find("voor=verwijzer&waar=1066"), "professionals") == ["Meekijken"]
    assert names(find("waar=1066"), "nearby") == ["Meekijken"]


def test_seekers_do_not_see_what_is_for_professionals(find: Find) -> None:
    consultation()
    for voor in ("mij", "naaste"):
        assert find(f"voor={voor}&alleen=ja").count == 0


@pytest.mark.parametrize("asked", ["vorm=consultatie", "doelgroep=professionals", "q=consultatie"])
def test_who_asked_for_it_finds_it_among_the_others(find: Find, asked: str) -> None:
    consultation()
    results = find(f"voor=verwijzer&waar=1066&{asked}")
    assert names(results, "nearby") == ["Meekijken"]
    assert count(results, "vorm", "consultatie") == 1


def test_the_block_is_on_the_first_page(find: Find) -> None:
    consultation()
    for number in range(21):
        make_service(name=f"Groep {number}")
    assert names(find("voor=verwijzer"), "professionals") == ["Meekijken"]
    second = find("voor=verwijzer&pagina=2")
    assert (names(second, "professionals"), len(names(second)), second.pages) == ([], 1, 2)
