"""Who in a sentence is somebody else, and which sentences seek help for that other person."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.search.ask.whom import groups_around, names_somebody_else, people_of
from tests.helpers.vocabularies import real_vocabulary


@cache
def seeks_for_another(q: str) -> bool:
    return names_somebody_else(q, real_vocabulary().tells_trouble)


@pytest.mark.parametrize(
    "q",
    [
        "mijn man is bipolair", "mijn zus heeft een psychose", "zoon gamet de hele nacht", "mijn vader drinkt",
        "mijn dochter van 15 heeft anorexia", "mijn dochter eet bijna niets meer",
        "onze zoon komt zijn kamer niet uit", "mijn broer hoort stemmen", "mijn vriendin snijdt zichzelf",
        "mijn partner heeft een depressie", "mijn moeder is depressief en ik trek het niet meer",
        "mijn vrouw huilt de hele dag", "ik maak me zorgen over mijn zoon", "ik maak me zorgen om een vriend",
        "hoe help ik mijn dochter met faalangst", "hoe kan ik mijn broer helpen die verslaafd is",
        "ik zoek hulp voor mijn moeder", "hulp voor mijn zoon", "hoe ga ik om met een depressieve partner",
        "leven met een partner met borderline", "ik zorg voor mijn man", "partner van iemand met ptss",
        "hij wil geen hulp", "zij eet niet meer", "dochter slaapt slecht", "vader drinkt te veel",
        "een vriendin van mij is depressief", "mijn kleinzoon wordt gepest", "mijn zoontje is bang in het donker",
        "mijn puber zit alleen maar op zijn telefoon", "mijn oma is dement", "mijn zoon wil niet naar school",
        "mijn beste vriend is suïcidaal", "mijn zoon wil dood", "mijn man zit thuis met een burn-out",
        "mijn buurman is in de war", "mijn volwassen zoon is autistisch", "mijn jongere broertje heeft adhd",
        "my son is depressed", "my husband drinks too much, he is addicted", "worried about my daughter",
        "mijn vriend blowt elke dag", "mijn moeder heeft borderline", "man is depressief", "mijn partner gokt",
        "mijn collega is overspannen", "mijn vrouw is bang om naar buiten te gaan", "mijn kind luistert niet",
        "mijn dochter heeft last van nachtmerries", "mijn buurman denkt dat hij afgeluisterd wordt", "mijn vader is manisch en appt me de hele dag",
        "mijn vrouw gokt ons spaargeld weg", "zorg voor mijn man met dementie", "moeder van een zoon met borderline",
    ],
)  # fmt: skip
def test_who_tells_what_is_the_matter_with_another_seeks_for_them(q: str) -> None:
    assert seeks_for_another(q)


@pytest.mark.parametrize(
    "q",
    [
        "ruzie met mijn man", "overlijden van mijn vrouw", "mijn moeder is overleden",
        "mijn man is overleden en ik slaap slecht", "mijn man slaat me", "mijn vader mishandelt mij",
        "bang voor mijn vader", "gepest door mijn broer", "mijn man begrijpt mij niet", "mijn ouders gaan scheiden",
        "mijn vriend heeft het uitgemaakt", "mijn vriendin is vreemdgegaan", "mijn ouders zijn streng",
        "mijn ouders wonen ver weg", "mijn man werkt veel en ik ben eenzaam", "ik mis mijn moeder", "mijn vrouw",
        "mijn kinderen", "ik ben moeder en slaap slecht", "als moeder", "jonge moeder zonder slaap",
        "ik slaap slecht", "man van 45 met burn-out", "vrouw zoekt praatgroep", "ik heb een zoon en ben moe",
        "mijn werk is zwaar", "mijn hoofd zit vol", "mijn therapeut is weg", "mijn behandeling is klaar",
        "mijn baas pest mij", "eenzaam sinds mijn man dood is", "mijn kind is gestorven",
        "opgegroeid met een moeder met borderline", "mijn vader was alcoholist", "ik praat niet meer met mijn zus",
        "mijn moeder maakt me gek", "mijn vriendin wil niet meer met me praten", "mijn hond is dood",
        "mijn zoon is overleden", "verlies van mijn kind", "ik voel me alleen sinds de kinderen uit huis zijn",
        "mijn partner is weggegaan", "mijn zwangerschap is zwaar", "ik durf het mijn ouders niet te vertellen",
        "hoe vertel ik mijn ouders dat ik somber ben", "mijn man en ik hebben ruzie", "iemand om mee te praten",
        "een maatje om mee te wandelen", "ik ben bang om mijn baan te verliezen", "mijn zelfbeeld is laag",
        "mijn vrienden begrijpen het niet", "ik ben verliefd op mijn vriendin", "angst voor mannen",
        "mijn slaap is slecht", "mijn leven heeft geen zin", "mijn ouders verwachten te veel van me",
        "mijn broer heeft een baan gevonden", "ik ga scheiden van mijn man", "mijn moeder is bij ons komen wonen",
        "mijn ouders zijn gelovig",
    ],
)  # fmt: skip
def test_who_lost_somebody_quarrels_or_is_hurt_seeks_for_himself(q: str) -> None:
    assert not seeks_for_another(q)


@pytest.mark.parametrize(
    ("q", "people"),
    [
        ("overlijden van mijn vrouw", {"vrouw"}),
        ("mijn lieve oma is dement", {"oma"}),
        ("mijn jongere broer heeft adhd", {"jongere", "broer"}),
        ("jongere broertje", {"jongere", "broertje"}),
        ("gepest door jongeren", {"jongeren"}),
        ("ruzie met een man", {"man"}),
        ("de kinderen zijn het huis uit", {"kinderen"}),
        ("ik ben moeder", set()),
        ("als man", set()),
        ("groep voor vrouwen", set()),
        ("jongeren", set()),
        ("mijn werk", set()),
        ("", set()),
    ],
)
def test_people_who_are_somebody_else(q: str, people: set[str]) -> None:
    assert people_of(q) == people


def test_parents_are_near_a_child_and_children_near_a_parent() -> None:
    always = {"naasten", "mantelzorgers", "naastengroep"}
    assert set(groups_around("mijn dochter eet niet")) == {*always, "ouders"}
    assert set(groups_around("mijn moeder is manisch")) == {*always, "kopp-kov"}
    assert set(groups_around("mijn broer hoort stemmen")) == always
    assert set(groups_around("")) == {*always, "ouders", "kopp-kov"}


@given(st.text(st.characters(codec=None), max_size=300))
def test_any_text_gets_an_answer(q: str) -> None:
    assert names_somebody_else(q, lambda _text: True) in (True, False)
