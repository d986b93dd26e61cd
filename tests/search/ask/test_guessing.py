"""What words that no label holds probably mean: at most two concepts, never over a label, a name or a place."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from django.utils import timezone

from directory.language import remembered
from directory.language.encoder import Vectors
from directory.language.known_words import KnownWords
from directory.search.ask import guessing
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.guessing import Guesser
from directory.search.ask.meaning import Near
from directory.search.ask.own_names import OwnNames
from directory.search.ask.query import SearchQuery
from directory.search.ask.understanding import Understood, understood
from directory.search.ask.vocabulary import ConceptFact, Vocabulary

SCHEMES = {
    "slaap": "thema", "rouw": "thema", "angst": "thema", "veiligheid": "thema", "naasten": "doelgroep", "groep": "vorm", "chat": "vorm",
}  # fmt: skip
LABELS = (("slapen", "slaap"), ("zus", "naasten"), ("groep", "groep"), ("mijn zus", "naasten"))


class Nearness:
    """Stands for the vectors: every text is as near as ``near`` says."""

    def __init__(self) -> None:
        self.near_by: list[Near] = []
        self.asked = 0

    def near(self, _vectors: Vectors, _texts: Sequence[str]) -> list[list[Near]]:
        self.asked += 1
        return [self.near_by]


@pytest.fixture
def nearness(monkeypatch: pytest.MonkeyPatch) -> Nearness:
    monkeypatch.setattr(guessing, "vector", lambda _text: np.zeros(3, np.float32))
    return Nearness()


@pytest.fixture
def vocabulary(nearness: Any) -> Vocabulary:
    names = OwnNames.of(["Stichting Nabij", "Goes"], KnownWords.of(["stichting"]))
    facts = {slug: ConceptFact(scheme, slug, slug) for slug, scheme in SCHEMES.items()}
    return Vocabulary({}, facts, LABELS, guesser=Guesser(nearness, SCHEMES, names))


def guess(vocabulary: Vocabulary, nearness: Nearness, q: str, **near: float) -> list[str]:
    nearness.near_by = [Near(slug.replace("_", "-"), score) for slug, score in near.items()]
    return understood(q, vocabulary).guessed


def test_the_nearest_theme_is_guessed(vocabulary: Vocabulary, nearness: Nearness) -> None:
    assert guess(vocabulary, nearness, "staren naar het plafond", slaap=0.5, rouw=0.3) == ["slaap"]


def test_a_second_is_guessed_that_is_nearly_as_near_and_never_a_third(
    vocabulary: Vocabulary, nearness: Nearness
) -> None:
    assert guess(vocabulary, nearness, "staren", slaap=0.5, rouw=0.45, angst=0.44) == ["slaap", "rouw"]


def test_what_is_far_is_not_guessed_and_a_form_must_be_nearer_than_a_theme(
    vocabulary: Vocabulary, nearness: Nearness
) -> None:
    assert guess(vocabulary, nearness, "plafond", slaap=0.11) == []
    assert guess(vocabulary, nearness, "raam", chat=0.21) == []
    assert guess(vocabulary, nearness, "deur", chat=0.23) == ["chat"]


def test_what_comes_nearest_to_nothing_of_ours_is_left_at_that(
    vocabulary: Vocabulary, nearness: Nearness
) -> None:
    nearness.near_by = [Near("-", 0.5), Near("slaap", 0.49)]
    assert understood("pizza bestellen", vocabulary).guessed == []


def test_a_second_is_of_the_same_scheme(vocabulary: Vocabulary, nearness: Nearness) -> None:
    assert guess(vocabulary, nearness, "staren", slaap=0.5, chat=0.49, groep=0.48, rouw=0.46) == [
        "slaap",
        "rouw",
    ]


def test_a_second_form_need_be_less_near_and_a_theme_goes_beside_one(
    vocabulary: Vocabulary, nearness: Nearness
) -> None:
    assert guess(vocabulary, nearness, "typen", chat=0.8, groep=0.61) == ["chat", "groep"]
    assert guess(vocabulary, nearness, "tikken", chat=0.8, groep=0.59) == ["chat"]
    assert guess(vocabulary, nearness, "toetsen", chat=0.8, slaap=0.68, rouw=0.68) == ["chat", "slaap"]
    assert guess(vocabulary, nearness, "letters", chat=0.8, slaap=0.67) == ["chat"]


def test_a_group_alone_must_be_very_near(vocabulary: Vocabulary, nearness: Nearness) -> None:
    assert guess(vocabulary, nearness, "plafond", naasten=0.27) == []
    assert guess(vocabulary, nearness, "raam", naasten=0.29) == ["naasten"]


def test_what_it_is_about_goes_before_for_whom(vocabulary: Vocabulary, nearness: Nearness) -> None:
    assert guess(vocabulary, nearness, "plafond", naasten=0.39, slaap=0.25) == ["slaap"]
    assert guess(vocabulary, nearness, "deur", naasten=0.39, chat=0.25) == ["chat"]
    assert guess(vocabulary, nearness, "raam", naasten=0.38, slaap=0.24) == ["naasten"]


def test_a_group_that_is_nearer_by_far_is_what_it_is_about(
    vocabulary: Vocabulary, nearness: Nearness
) -> None:
    assert guess(vocabulary, nearness, "dag en nacht voor hem", naasten=0.7, slaap=0.45) == ["naasten"]


def test_a_theme_that_a_label_says_decides(vocabulary: Vocabulary, nearness: Nearness) -> None:
    assert guess(vocabulary, nearness, "slapen en rouwen", rouw=0.27) == []
    assert guess(vocabulary, nearness, "slapen bij het plafond", rouw=0.51, slaap=0.45) == []
    assert guess(vocabulary, nearness, "slapen", rouw=0.9) == []


def test_another_theme_stands_beside_it_where_the_sentence_is_clearly_about_that(
    vocabulary: Vocabulary, nearness: Nearness
) -> None:
    assert guess(vocabulary, nearness, "onze hond moest slapen gaan", rouw=0.6, slaap=0.3) == ["rouw"]
    assert guess(vocabulary, nearness, "onze kat moest slapen gaan", naasten=0.9, slaap=0.3) == []


def test_a_form_that_is_clearly_asked_for_stands_beside_a_theme_that_a_label_says(
    vocabulary: Vocabulary, nearness: Nearness
) -> None:
    assert guess(vocabulary, nearness, "slapen en letters tikken", slaap=0.5, chat=0.31) == ["chat"]
    assert guess(vocabulary, nearness, "slapen en toetsen", slaap=0.5, chat=0.29) == []


def test_danger_is_guessed_only_where_it_is_clear(vocabulary: Vocabulary, nearness: Nearness) -> None:
    assert guess(vocabulary, nearness, "plafond", veiligheid=0.34) == []
    assert guess(vocabulary, nearness, "raam", veiligheid=0.36) == ["veiligheid"]


def test_a_group_that_a_label_says_leaves_the_theme_or_the_form_to_guess(
    vocabulary: Vocabulary, nearness: Nearness
) -> None:
    assert guess(vocabulary, nearness, "mijn zus staart naar het plafond", slaap=0.4, chat=0.21) == ["slaap"]
    assert guess(vocabulary, nearness, "mijn zus tikt letters", chat=0.23, slaap=0.11) == ["chat"]


def test_a_group_that_the_sentence_is_about_leaves_no_theme_that_is_far(
    vocabulary: Vocabulary, nearness: Nearness
) -> None:
    assert guess(vocabulary, nearness, "mijn zus aan het raam", naasten=0.5, slaap=0.19) == []
    assert guess(vocabulary, nearness, "mijn zus aan de deur", naasten=0.5, slaap=0.21) == ["slaap"]


def test_beside_a_form_that_a_label_says_only_what_is_very_near_is_guessed(
    vocabulary: Vocabulary, nearness: Nearness
) -> None:
    assert guess(vocabulary, nearness, "groep plafond", slaap=0.24) == []
    assert guess(vocabulary, nearness, "groep raam", chat=0.26) == ["chat"]
    assert guess(vocabulary, nearness, "groep deur", groep=0.9, chat=0.8) == []
    assert guess(vocabulary, nearness, "groep tafel", groep=0.9, chat=0.82) == ["chat"]


@pytest.mark.parametrize("q", ["Stichting", "stichting nabij", "Goes", "naar Goes"])
def test_names_and_places_mean_themselves(vocabulary: Vocabulary, nearness: Nearness, q: str) -> None:
    assert guess(vocabulary, nearness, q, slaap=0.9) == []


def test_beside_a_name_the_other_words_are_guessed_at(vocabulary: Vocabulary, nearness: Nearness) -> None:
    assert guess(vocabulary, nearness, "plafond staren in Goes", slaap=0.9) == ["slaap"]


def test_words_that_say_little_are_guessed_at_together_where_it_is_clear(
    vocabulary: Vocabulary, nearness: Nearness
) -> None:
    assert guess(vocabulary, nearness, "ik kan niets meer", slaap=0.24) == []
    assert guess(vocabulary, nearness, "ik kan nu niets meer", slaap=0.26) == ["slaap"]
    assert guess(vocabulary, nearness, "kan niet", slaap=0.9) == []
    assert guess(vocabulary, nearness, "mijn zus kan niets meer", slaap=0.5) == ["slaap"]
    assert guess(vocabulary, nearness, "groep die niets meer kan", slaap=0.9, groep=0.3) == []


def test_a_sentence_tells_something_and_a_name_or_two_words_do_not(vocabulary: Vocabulary) -> None:
    guesser = vocabulary.guesser
    assert guesser is not None
    assert guesser.tells_something("raar gevoel vandaag")
    assert not guesser.tells_something("raar gevoel")
    assert not guesser.tells_something("stichting nabij")


def test_the_same_text_is_looked_at_once_but_not_kept_without_end(
    vocabulary: Vocabulary, nearness: Nearness, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered, "REMEMBERED", 2)
    for q in ("plafond", "plafond", " plafond ", "raam", "deur", "plafond"):
        guess(vocabulary, nearness, q, slaap=0.5)
    assert nearness.asked == 4


def test_without_an_encoder_nothing_is_guessed_and_nothing_remembered(
    vocabulary: Vocabulary, nearness: Nearness, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as without:
        without.setattr(guessing, "vector", lambda _text: None)
        assert guess(vocabulary, nearness, "plafond", slaap=0.9) == []
    assert guess(vocabulary, nearness, "plafond", slaap=0.9) == ["slaap"]


def test_what_is_not_to_count_is_not_guessed_either(vocabulary: Vocabulary, nearness: Nearness) -> None:
    nearness.near_by = [Near("slaap", 0.9)]
    assert understood("plafond", vocabulary, ignoring={"slaap"}) == Understood([], [])


def test_a_label_that_says_something_in_passing_is_not_understood(
    vocabulary: Vocabulary, nearness: Nearness
) -> None:
    nearness.near_by = [Near("rouw", 0.6)]
    assert understood("onze hond moest slapen", vocabulary) == Understood([], ["rouw"])
    nearness.near_by = [Near("rouw", 0.6), Near("slaap", 0.46)]
    assert understood("onze poes moest slapen", vocabulary).known == ["slaap"]


def test_a_label_beside_the_point_leaves_its_words_unexplained(
    vocabulary: Vocabulary, nearness: Nearness
) -> None:
    nearness.near_by = [Near("rouw", 0.29), Near("groep", 0.2)]
    assert understood("een groep die er niet meer is", vocabulary) == Understood(["groep"], [])
    nearness.near_by = [Near("rouw", 0.5), Near("groep", 0.2)]
    assert understood("een groep die er nooit meer is", vocabulary) == Understood([], ["rouw"])


def test_a_label_that_is_a_turn_of_phrase_leaves_its_words_unexplained(
    vocabulary: Vocabulary, nearness: Nearness
) -> None:
    nearness.near_by = [Near("rouw", 0.29), Near("groep", 0.1)]
    assert understood("een groep die er niet meer is", vocabulary) == Understood([], ["rouw"])


def test_what_it_is_nearest_to_is_told_however_far_but_not_what_is_none_of_ours(
    vocabulary: Vocabulary, nearness: Nearness
) -> None:
    guesser = vocabulary.guesser
    assert guesser is not None
    nearness.near_by = [Near("slaap", 0.02), Near("rouw", 0.01), Near("-", 0.009)]
    assert guesser.nearest("raar gevoel vandaag") == ("slaap",)
    nearness.near_by = [Near("-", 0.2), Near("slaap", 0.1)]
    assert guesser.nearest("pizza met kaas") == ()
    nearness.near_by = []
    assert guesser.nearest("zonder vectoren") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sociaal", "sociale"),
        ("lief", "lieve"),
        ("vrij", "vrije"),
        ("brief", "brieven"),
        ("seksueel", "Seksuele"),
    ],
)
def test_forms_of_one_word_mean_the_same(one: str, other: str) -> None:
    assert guessing.first_form(one) == guessing.first_form(other) == one


def test_a_form_of_a_name_or_of_a_small_word_is_not_guessed_at_either(
    vocabulary: Vocabulary, nearness: Nearness
) -> None:
    names = OwnNames.of(["Sociaal", "Brieven van Ver", "Goes"], KnownWords.of(["stichting"]))
    named = Vocabulary({}, vocabulary.concepts, LABELS, guesser=Guesser(nearness, SCHEMES, names))  # type: ignore[arg-type]
    for one in ("sociaal", "sociale", "brief", "brieven"):
        assert guess(named, nearness, one, slaap=0.9) == []
        assert guess(vocabulary, nearness, one, slaap=0.9) == ["slaap"]


@pytest.mark.parametrize("text", ["", "brieven lezen", "zwangerschap", "qwertyen", "112"])
def test_what_is_no_form_of_a_word_stays_as_it_was_typed(text: str) -> None:
    assert guessing.first_form(text) == text


def test_beside_words_of_despair_only_what_is_clear_is_guessed(
    vocabulary: Vocabulary, nearness: Nearness
) -> None:
    nearness.near_by = [Near("slaap", 0.39)]
    assert understood("plafond", vocabulary).guessed == ["slaap"]
    assert understood("plafond", vocabulary, despairs=True).guessed == []
    nearness.near_by = [Near("slaap", 0.41)]
    assert understood("het plafond", vocabulary, despairs=True).guessed == ["slaap"]


def test_the_search_says_whether_somebody_despairs(vocabulary: Vocabulary, nearness: Nearness) -> None:
    def guessed(q: str) -> tuple[str, ...]:
        return AnalysedQuery.about(SearchQuery(q=q), timezone.now(), vocabulary).guessed

    nearness.near_by = [Near("slaap", 0.39)]
    assert guessed("staren naar het plafond") == ("slaap",)
    assert guessed("het wordt nooit meer beter") == ()
