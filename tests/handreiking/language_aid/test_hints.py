"""What a writer hears: at most three hints, each with another way, and nothing about a good, short or foreign text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handreiking.language_aid.dutch import is_dutch
from handreiking.language_aid.hints import hints, word_hints
from handreiking.language_aid.passive import passives_of
from handreiking.language_aid.word_list import WordList
from tests.helpers.word_hints import make_words

WORDS = WordList(make_words())
GOOD = (
    "We wandelen een uur, rustig aan. Daarna drinken we koffie. Praten mag, stil zijn ook. Er zijn zes tot tien mensen. "
    "Wil je komen? Bel of app ons."
)
LONG = (
    "We wandelen elke week met elkaar door het park omdat het fijn is om met anderen buiten te zijn en te praten. "
    "Daarna drinken we koffie in het huis van de buurt waar je ook kunt blijven om mee te eten met de groep."
)
LONG_WORDS = (
    "Ervaringsdeskundigen begeleiden ondersteuningsbijeenkomsten. Deelnemers ontwikkelen zelfredzaamheid. "
    "Maatschappelijke organisaties organiseren ontmoetingsactiviteiten. Zelfregiecentra bieden "
    "ontspanningsoefeningen. Vrijwilligers ondersteunen herstelprocessen in samenwerkingsverbanden van de wijk."
)
ONE_LONG = (
    "Een groep voor wie wacht op hulp en die graag met anderen wil praten over hoe het gaat en wat je kunt doen als het "
    "even niet meer lukt om door te gaan."
)
PASSIVE = "Je wordt gebeld. Daarna wordt er samen een plan gemaakt. Kom je?"


def kinds(text: str) -> list[str]:
    return [hint.kind for hint in hints(text, WORDS)]


def test_a_good_text_gets_no_hint() -> None:
    assert kinds(GOOD) == []


def test_long_sentences_are_counted_and_told_with_an_aim() -> None:
    (hint,) = hints(LONG, WORDS)
    assert hint.text == (
        "Deze tekst is lastig te lezen: gemiddeld 22 woorden per zin. Knip zinnen. Mik op 12: dat past bij taalniveau B1."
    )
    assert hint.instead


def test_one_long_sentence_is_told_by_its_first_words() -> None:
    (hint,) = hints(ONE_LONG, WORDS)
    assert hint.text == "Deze zin telt 33 woorden: “Een groep voor wie …”. Maak er twee of drie van."
    assert kinds(f"{GOOD} {ONE_LONG}") == ["sentences"]


def test_long_words_are_named_the_longest_first() -> None:
    (hint,) = hints(LONG_WORDS, WORDS)
    assert hint.kind == "words"
    assert hint.text.startswith("Deze tekst is moeilijker dan taalniveau B1 door lange woorden")
    assert "“ondersteuningsbijeenkomsten”, “ontmoetingsactiviteiten”, “ontspanningsoefeningen”" in hint.text


def test_a_short_text_has_no_reading_level_but_its_words_count() -> None:
    assert kinds("Ondersteuningsbijeenkomsten bevorderen zelfredzaamheid.") == []
    assert kinds("Voor verslaafden.") == ["stigma"]


def test_a_word_is_told_with_its_reason_and_other_ways() -> None:
    (hint,) = hints("Een plek voor verslaafden.", WORDS)
    assert hint.text == "“verslaafden” kan kwetsen. Reden bij verslaafde."
    assert hint.instead == "“iemand met een verslaving”, “mensen met een verslaving”"
    (hint,) = hints("Wij willen participatie.", WORDS)
    assert hint.text == "“participatie” is vaktaal. Reden bij participatie."


def test_words_that_hurt_come_first_and_three_is_enough() -> None:
    also = LONG.replace("met anderen", "met participatie van anderen en psycho-educatie")
    assert kinds(also) == ["sentences", "jargon", "jargon"]
    assert kinds(also.replace("We wandelen", "Verslaafden en wie lijdt aan iets wandelen")) == [
        "stigma",
        "stigma",
        "sentences",
    ]


def test_passives_are_told_when_there_are_more_than_one() -> None:
    assert kinds(PASSIVE) == ["passive"]
    assert kinds("Je wordt gebeld. Kom je?") == []


@pytest.mark.parametrize(
    "text",
    [
        "We meet every week in the park and walk for an hour. You can bring a friend who is an addict junkie.",
        "Wir treffen uns jede Woche im Park und gehen eine Stunde spazieren, und du kannst einen Junkie mitbringen, der "
        "mit uns einen Kaffee trinken möchte, denn wir haben genug Zeit für dich und für die anderen Leute.",
        "Nous marchons une heure dans le parc chaque semaine, et tu peux en parler avec nous ou te taire avec les autres.",
        "Her hafta parkta bir saat yürüyoruz ve bir arkadaşını getirebilirsin.",
        "نلتقي كل أسبوع في الحديقة",
    ],
)
def test_a_text_in_another_language_gets_none(text: str) -> None:
    assert not is_dutch(text)
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text", [GOOD, LONG, LONG_WORDS, "Voor verslaafden", "Koffie en thee", "Wandelgroep"]
)
def test_dutch_is_known_for_dutch(text: str) -> None:
    assert is_dutch(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Je wordt gebeld.", ["wordt gebeld"]),
        ("Je kunt worden aangemeld.", ["worden aangemeld"]),
        ("Je kunt aangemeld worden.", ["aangemeld worden"]),
        ("Er werd een plan gemaakt door ons.", ["werd gemaakt"]),
        ("Ze werden verwezen.", []),
        ("Je wordt gezond, en je krijgt geld.", []),
        ("Ik word gestrest van geld en geen werk.", []),
        ("Het wordt later. Wij hebben gebeld.", []),
        ("Je wordt dan, als je wilt, gebeld.", []),
        ("Wij bellen je.", []),
    ],
)
def test_what_is_done_by_nobody_is_found_within_one_part_of_a_sentence(text: str, found: list[str]) -> None:
    assert passives_of(text) == found


def test_a_name_only_hears_of_words_that_hurt() -> None:
    name = "Participatie voor verslaafden"
    assert [hint.kind for hint in word_hints(name, WORDS)] == ["stigma"]


@given(st.text())
def test_any_text_gets_at_most_three_hints(text: str) -> None:
    assert len(hints(text, WORDS)) <= 3
