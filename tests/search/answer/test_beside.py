"""Where the filters that the words ask for leave little, what fits the rest of them stands below, in a group of its own."""

from directory.search.answer import beside
from tests.helpers.factories import make_service
from tests.helpers.searching import Find, names, online

NEARLY = "beside"


def explanation(find: Find, query: str) -> str:
    return next(group.explanation for group in find(query).groups if group.key == NEARLY)


def test_what_fits_but_for_a_wish_stands_below_and_says_so(find: Find) -> None:
    online("Gratis slaap", concepts=["slaap"], costs=["gratis"])
    online("Dure slaap", concepts=["slaap"], costs=["zelf-betalen"])
    online("Dure rouw", concepts=["rouw"], costs=["zelf-betalen"])
    results = find("q=slecht slapen, gratis")
    assert names(results) == ["Gratis slaap", "Dure slaap"]
    assert names(results, NEARLY) == ["Dure slaap"]
    assert results.count == 1
    assert explanation(find, "q=slecht slapen, gratis") == "Bij de rest van de vraag, zonder ‘Gratis’."


def test_the_language_is_given_up_last(find: Find) -> None:
    online("Arabisch", concepts=["slaap"], languages=["ar"], costs=["zelf-betalen"])
    online("Gratis", concepts=["slaap"], languages=["nl"], costs=["gratis"])
    asked = "q=slecht slapen, gratis, in het Arabisch"
    assert names(find(asked), NEARLY) == ["Gratis", "Arabisch"]
    assert explanation(find, asked) == "Bij de rest van de vraag, zonder ‘Gratis’ en ‘Arabisch’."
    for number in range(beside.FEW):
        online(f"Arabisch {number}", concepts=["slaap"], languages=["ar"], costs=["zelf-betalen"])
    assert "Gratis" not in names(find(asked), NEARLY)
    assert explanation(find, asked) == "Bij de rest van de vraag, zonder ‘Gratis’."


def test_where_enough_is_found_nothing_stands_below(find: Find) -> None:
    for number in range(beside.FEW):
        online(f"Gratis {number}", concepts=["slaap"], costs=["gratis"])
    online("Duur", concepts=["slaap"], costs=["zelf-betalen"])
    assert names(find("q=slecht slapen, gratis"), NEARLY) == []


def test_where_the_words_ask_for_nothing_else_nothing_stands_below(find: Find) -> None:
    online("Gratis", costs=["gratis"])
    online("Duur", costs=["zelf-betalen"])
    assert names(find("q=gratis")) == ["Gratis"]


def test_a_filter_that_was_chosen_and_an_age_are_meant(find: Find) -> None:
    online("Duur", concepts=["slaap"], costs=["zelf-betalen"])
    online("Voor kinderen", concepts=["slaap"], minimum_age=6, maximum_age=12)
    online("Slaap", concepts=["slaap"], costs=["gratis"])
    assert names(find("q=slecht slapen&kosten=gratis"), NEARLY) == []
    assert names(find("q=ik ben 24 en slaap slecht"), NEARLY) == []


def test_it_stands_above_what_is_only_for_a_group(find: Find) -> None:
    online("Gratis", concepts=["slaap"], costs=["gratis"])
    online("Duur", concepts=["slaap"], costs=["zelf-betalen"])
    online("Vrouwen", concepts=["slaap", "vrouwen"], exclusive=["vrouwen"], costs=["gratis"])
    groups = find("voor=verwijzer&q=slecht slapen, gratis").groups
    assert [group.key for group in groups] == ["everywhere", NEARLY, "exclusive"]


def test_nothing_with_the_wish_is_no_reason_to_leave_the_words(find: Find) -> None:
    online("Dure slaap", concepts=["slaap"], costs=["zelf-betalen"])
    make_service(name="Gratis rouw", concepts=["rouw"], costs=["gratis"])
    results = find("q=slecht slapen, gratis")
    assert results.count == 0
    assert names(results) == ["Dure slaap"]
