"""What makes an offer one of the results, where a concept was understood: that concept, and rare words or names."""

import pytest

from tests.helpers.searching import Find, names, online

SENTENCE = "q=veel+eenzaamheid+sinds+mijn+bezoek+aan+de+sauna"


def test_a_group_that_half_of_all_people_are_in_is_no_reason_beside_a_theme(find: Find) -> None:
    online("Beide", concepts=["eenzaamheid", "ouderen"])
    online("Gewoon", concepts=["eenzaamheid"])
    online("Op leeftijd", concepts=["rouw", "ouderen"])
    online("Studie", concepts=["rouw", "studenten"])
    assert names(find("q=eenzaamheid+ouderen")) == ["Beide", "Gewoon"]
    assert names(find("q=eenzaamheid+studenten")) == ["Gewoon", "Beide", "Studie"]
    assert sorted(names(find("q=ouderen"))) == ["Beide", "Op leeftijd"]


@pytest.mark.parametrize(("phase", "said"), [("wachttijd", "wachttijd"), ("veerkracht", "geen verwijzing")])
def test_a_phase_that_most_people_are_in_is_no_reason_beside_anything_else(
    find: Find, phase: str, said: str
) -> None:
    online("Gewoon", concepts=["eenzaamheid"])
    online("Maatje", concepts=["maatje"])
    online("Onderweg", concepts=["rouw", phase])
    q = said.replace(" ", "+")
    assert names(find(f"q={q}")) == ["Onderweg"]
    assert names(find(f"q=eenzaamheid+{q}")) == ["Gewoon"]
    assert names(find(f"q=maatje+{q}")) == ["Maatje"]


def test_what_a_sentence_tells_is_no_reason_where_something_has_what_it_means(find: Find) -> None:
    online("Kring", concepts=["eenzaamheid"])
    online("Koor", concepts=["rouw"], description="Elk jaar naar de sauna.")
    assert names(find(SENTENCE)) == ["Kring"]
    assert sorted(names(find("q=eenzaamheid+sauna"))) == ["Koor", "Kring"]


@pytest.mark.parametrize("said", ["Elk jaar naar de sauna.", "Wij praten."])
def test_where_nothing_has_what_it_means_a_text_that_names_it_is_found(find: Find, said: str) -> None:
    online("Koor", concepts=["rouw"], description=said)
    assert find(SENTENCE).count == ("sauna" in said)


def test_a_name_in_a_sentence_is_still_looked_for(find: Find) -> None:
    online("Kring", concepts=["eenzaamheid"])
    online("Zqnaam", concepts=["rouw"])
    assert sorted(names(find("q=veel+eenzaamheid+en+ik+hoorde+van+zqnaam"))) == ["Kring", "Zqnaam"]
