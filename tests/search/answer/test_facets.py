"""Which filters are offered to whom, in which order, and which of them are folded away."""

from directory.search.answer.results import Facet
from tests.helpers.searching import Find

IN_SIGHT = ["vorm", "thema", "doelgroep", "toegang", "kosten", "wanneer", "plek", "taal", "bereik"]
FOLDED = ["toegankelijkheid", "fase", "doel", "eerste-stap", "anoniem"]
FOR_REFERRERS = ["onderbouwing", "werkzaam-element", "leefomgeving"]


def names(facets: tuple[Facet, ...], *, folded: bool) -> list[str]:
    return [facet.name for facet in facets if facet.folded is folded]


def facet(find: Find, query: str, name: str) -> Facet:
    return next(each for each in find(query).facets if each.name == name)


def test_who_searches_sees_nine_filters_and_folds_five_open(find: Find) -> None:
    facets = find("").facets
    assert names(facets, folded=False) == IN_SIGHT
    assert names(facets, folded=True) == FOLDED
    assert [each.name for each in facets] == IN_SIGHT + FOLDED
    assert {each.open_count for each in facets} == {5}


def test_a_referrer_has_three_more(find: Find) -> None:
    facets = find("voor=verwijzer").facets
    assert names(facets, folded=True) == FOLDED + FOR_REFERRERS


def test_what_was_chosen_is_in_sight_whoever_reads(find: Find) -> None:
    facets = find("fase=wachttijd&leefomgeving=buurt").facets
    assert names(facets, folded=True) == ["toegankelijkheid", "doel", "eerste-stap", "anoniem"]
    assert [each.name for each in facets][-1] == "leefomgeving"
    chosen = [choice.value for choice in facet(find, "fase=wachttijd", "fase").choices if choice.chosen]
    assert chosen == ["wachttijd"]


def test_each_filter_says_in_its_own_words_that_there_is_more(find: Find) -> None:
    said = {each.name: each.show_all_label for each in find("").facets}
    assert said == dict.fromkeys(IN_SIGHT + FOLDED, "Toon alles") | {
        "vorm": "Toon alle soorten",
        "thema": "Toon alle onderwerpen",
        "doelgroep": "Toon alle groepen",
        "taal": "Toon alle talen",
        "kosten": "Toon alle kosten",
    }


def test_choices_are_worded_for_who_reads(find: Find) -> None:
    plain, professional = (facet(find, query, "thema") for query in ("", "voor=verwijzer"))
    assert (plain.label, professional.label) == ("Waar loop je tegenaan?", "Thema")
    assert ("slaap", "Slecht slapen") in [(choice.value, choice.label) for choice in plain.choices]
    assert facet(find, "", "toegang").label == "Hoe kom je binnen?"
    assert ("slaap", "Slaapproblemen") in [(choice.value, choice.label) for choice in professional.choices]


def test_room_is_chosen_where_it_was_asked(find: Find) -> None:
    for query, chosen in (("", [False]), ("plek=nu", [True])):
        assert [choice.chosen for choice in facet(find, query, "plek").choices] == chosen
