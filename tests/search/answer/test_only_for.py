"""What is only for a group stands in nobody's way who did not ask for it, and is never out of reach."""

import pytest

from directory.search.ask.query_string import query_string
from tests.helpers.factories import make_service
from tests.helpers.searching import Find, cards, count, names, online


def women_only(name: str = "Vrouwen", **content: object) -> None:
    make_service(
        **{"name": name, "concepts": ["vrouwen", "volwassenen", "slaap"], "exclusive": ["vrouwen"]} | content
    )


@pytest.mark.parametrize("voor", ["mij", "naaste"])
def test_what_is_only_for_a_group_that_nobody_asked_for_is_left_out_and_said(find: Find, voor: str) -> None:
    women_only()
    make_service(name="Iedereen", concepts=["slaap"])
    results = find(f"voor={voor}&waar=1066&thema=slaap")
    assert (names(results), results.count) == (["Iedereen"], 1)
    assert results.left_out
    assert (results.left_out.sentence, results.left_out.link) == (
        "1 plek is alleen voor vrouwen.",
        "Toon die ook",
    )
    assert query_string(results.left_out.query).endswith("thema=slaap&alleen=ja")


@pytest.mark.parametrize(
    "asked", ["doelgroep=vrouwen", "q=vrouwen+slaap", "doelgroep=mannen&doelgroep=vrouwen"]
)
def test_who_chose_or_named_the_group_sees_it_among_the_others(find: Find, asked: str) -> None:
    women_only()
    results = find(f"waar=1066&{asked}")
    assert names(results, "nearby") == ["Vrouwen"]
    assert results.left_out is None


@pytest.mark.parametrize(("age", "found"), [(15, ["Jong"]), (24, []), (78, ["Oud"])])
def test_who_is_of_the_group_by_age_sees_it(find: Find, age: int, found: list[str]) -> None:
    make_service(name="Jong", concepts=["jongeren"], exclusive=["jongeren"])
    make_service(name="Oud", concepts=["ouderen"], exclusive=["ouderen"])
    assert names(find(f"leeftijd={age}")) == found


def test_adults_are_nobody_in_particular_until_the_age_says_otherwise(find: Find) -> None:
    make_service(name="Groot", concepts=["volwassenen"], exclusive=["volwassenen"])
    make_service(name="Werk", concepts=["werkenden"], exclusive=["werkenden"])
    assert sorted(names(find(""))) == ["Groot", "Werk"]
    assert find("leeftijd=15").count == 0


def test_a_naaste_is_of_the_groups_around_who_waits(find: Find) -> None:
    for group in ("naasten", "mantelzorgers", "kopp-kov", "ouders"):
        make_service(name=group, concepts=[group], exclusive=[group])
    assert len(names(find("voor=naaste"))) == 4
    assert names(find("")) == []
    assert len(names(find("vorm=naastengroep"))) == 4


def test_one_of_several_groups_is_enough(find: Find) -> None:
    both = ["vrouwen", "meiden"]
    make_service(name="Beide", concepts=both, exclusive=both)
    assert names(find("doelgroep=meiden")) == ["Beide"]


def test_a_referrer_sees_it_below_all_others(find: Find) -> None:
    women_only()
    online("Overal", concepts=["rouw"])
    results = find("voor=verwijzer&waar=1066&q=slaap+rouw")
    assert [group.key for group in results.groups] == ["everywhere", "exclusive"]
    assert names(results) == ["Overal", "Vrouwen"]
    assert results.left_out is None


def test_who_wants_to_see_it_finds_it_below_all_others(find: Find) -> None:
    women_only()
    online("Overal")
    results = find("waar=1066&alleen=ja")
    assert names(results, "exclusive") == ["Vrouwen"]
    assert [group.title for group in results.groups] == ["Overal bereikbaar", "Alleen voor een groep"]
    assert (results.count, results.left_out) == (2, None)


def test_the_card_always_says_for_whom_it_is(find: Find) -> None:
    women_only(exclusive=["vrouwen", "volwassenen"])
    make_service(name="Zwanger", concepts=["zwangeren"], exclusive=["zwangeren"])
    make_service(name="Open", concepts=["vrouwen"])
    said = {card.name: card.only for card in cards(find("doelgroep=vrouwen&doelgroep=zwangeren"))}
    assert said == {
        "Vrouwen": "Alleen voor volwassenen en vrouwen",
        "Zwanger": "Alleen voor wie zwanger is of net een baby heeft",
        "Open": "",
    }


def test_a_choice_counts_what_it_would_bring_back(find: Find) -> None:
    women_only()
    make_service(name="Naasten", concepts=["naasten", "naastengroep"], exclusive=["naasten"])
    make_service(name="Open", concepts=["vrouwen", "naastengroep"])
    results = find("waar=1066")
    assert (count(results, "doelgroep", "vrouwen"), count(results, "vorm", "naastengroep")) == (2, 2)
    assert len(names(find("waar=1066&doelgroep=vrouwen"))) == 2
    assert len(names(find("waar=1066&vorm=naastengroep"))) == 2


def test_the_line_names_the_groups_with_most_first(find: Find) -> None:
    for number, group in enumerate(["mannen", "vrouwen", "studenten", "lvb"]):
        for _ in range(number + 1):
            make_service(concepts=[group], exclusive=[group])
    results = find("")
    assert results.left_out
    assert results.left_out.sentence == (
        "10 plekken zijn alleen voor wie moeite heeft met leren of begrijpen, studenten, vrouwen en andere groepen."
    )


def test_a_map_holds_what_is_near_and_for_everybody(find: Find) -> None:
    women_only()
    make_service(name="Hier")
    assert {card.name: card.number for card in cards(find("waar=1066&alleen=ja"))} == {
        "Hier": 1,
        "Vrouwen": None,
    }


def of_children(name: str = "Kinderlijn", **content: object) -> None:
    make_service(
        **{"name": name, "concepts": ["kinderen", "jongeren", "eenzaamheid"], "maximum_age": 18} | content
    )


def test_what_is_for_children_alone_is_left_out_of_what_the_words_of_a_grown_up_find(find: Find) -> None:
    of_children(for_everyone=True)
    of_children("Tot negentien", maximum_age=19)
    results = find("waar=1066&q=ik+voel+eenzaamheid")
    assert (names(results), results.count) == (["Tot negentien"], 1)
    assert results.left_out
    assert results.left_out.sentence == "1 plek is alleen voor kinderen en jongeren."
    [card] = cards(find("waar=1066&q=ik+voel+eenzaamheid&alleen=ja"), "exclusive")
    assert (card.name, card.only) == ("Kinderlijn", "Alleen voor kinderen en jongeren")
    [other] = cards(results)
    assert other.only == ""
    assert names(find("voor=verwijzer&waar=1066&q=eenzaamheid"), "exclusive") == ["Kinderlijn"]


def test_for_who_brings_a_child_up_it_is_left_out(find: Find) -> None:
    of_children("Kinderlijn", concepts=["kinderen", "jongeren", "opvoeden"])
    online("Opvoedpunt", concepts=["opvoeden"])
    assert names(find("q=opvoeden van kinderen")) == ["Opvoedpunt"]
    assert "Kinderlijn" in names(find("q=opvoeden van kinderen&doelgroep=kinderen"))


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "thema=eenzaamheid",
        "q=eenzaamheid&leeftijd=15",
        "q=eenzaamheid&doelgroep=jongeren",
        "q=eenzaamheid&doelgroep=meiden&doelgroep=jongeren",
        "q=eenzaamheid+jongeren",
        "q=ik+voel+eenzaamheid+door+school",
        "q=eenzaamheid+door+mijn+ouders",
        "q=mijn+zoon+voelt+eenzaamheid",
        "voor=naaste&q=mijn+moeder+voelt+eenzaamheid",
        "q=eenzaamheid+en+ik+wil+dood",
        "q=eenzaamheid+en+mijn+vader+slaat+me",
    ],
)
def test_it_stays_wherever_somebody_young_may_search_or_is_in_danger(find: Find, asked: str) -> None:
    of_children()
    results = find(f"waar=1066&{asked}")
    assert (results.count, names(results), results.left_out) == (1, ["Kinderlijn"], None)


def test_for_a_naaste_of_a_grown_up_it_is_left_out(find: Find) -> None:
    of_children()
    assert find("waar=1066&voor=naaste&q=mijn+man+voelt+eenzaamheid").count == 0


def test_a_group_of_the_young_counts_what_it_would_bring_back(find: Find) -> None:
    of_children()
    of_children("Meisjes", concepts=["kinderen", "meiden", "eenzaamheid"], exclusive=["meiden"])
    results = find("waar=1066&q=eenzaamheid")
    assert results.count == 0
    for group, found in (
        ("kinderen", 1),
        ("jongeren", 1),
        ("meiden", 1),
        ("volwassenen", 0),
        ("studenten", 0),
    ):
        assert count(results, "doelgroep", group) == found, group
        assert find(f"waar=1066&q=eenzaamheid&doelgroep={group}").count == found, group
