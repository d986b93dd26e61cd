"""Words that come near to despair or fear without naming it bring a panel too; what the rules know they decide."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from directory.language import encoder, remembered
from directory.language.encoder import Vectors
from directory.language.learned import Learned
from directory.safety import near_phrases, nearness
from directory.safety.nearness import parts, sensed
from directory.safety.safety import NO_DANGER, Danger, beside_innocent, danger
from tests.helpers.encoders import Other
from tests.safety.sentences import sentences


@pytest.mark.parametrize("q", sentences("despair"))
def test_words_of_despair_that_do_not_name_it_are_sensed(q: str) -> None:
    assert not danger(q).crisis
    assert sensed(q).despair


@pytest.mark.parametrize("q", sentences("fear"))
def test_words_of_fear_that_do_not_name_violence_are_sensed(q: str) -> None:
    assert not danger(q).unsafe
    assert sensed(q).fear


@pytest.mark.parametrize("q", sentences("nothing"))
def test_it_does_not_cry_wolf(q: str) -> None:
    assert sensed(q) == NO_DANGER


def test_a_cry_in_the_middle_of_a_story_is_heard() -> None:
    story = "Ik woon in Almere met twee katten, van mij mag het allemaal ophouden, en ik zoek een wandelgroep"
    assert parts(story)[1] == "van mij mag het allemaal ophouden"
    assert sensed(story).despair


def told(monkeypatch: pytest.MonkeyPatch, **kinds: list[float]) -> None:
    """Let the next text that is compared be as near as said, for itself and for each of its parts."""
    nearness._found["nl"]._found.clear()
    rows = np.array([kinds[kind] for kind in near_phrases.KINDS]).T.astype(np.float32)
    named = np.array([kinds["named"]]).T.astype(np.float32)
    learned = SimpleNamespace(scores=lambda *_: rows.copy()), SimpleNamespace(scores=lambda *_: named.copy())
    monkeypatch.setattr(nearness, "near_phrases", lambda _half: learned)


FAR = [-1.0, -1.0, -1.0]


@pytest.mark.parametrize(("by_itself", "heard"), [(0.05, False), (0.15, True)])
def test_a_part_must_be_nearer_than_a_whole_text(
    by_itself: float, heard: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nearness, "NEAR", {"nl": (-0.1, -0.1)})
    told(monkeypatch, despair=[-1, -1, by_itself], violence=FAR, nothing=[0, 0, 0], now=FAR, named=FAR)
    assert sensed("de tuin ligt er netjes bij, en dan staat hier iets anders").despair is heard


@pytest.mark.parametrize(
    ("despair", "violence", "named", "found"),
    [
        (1, -1, -1, Danger(despair=True)),
        (1, -1, 1, Danger(crisis=True)),
        (-1, 1, -1, Danger(fear=True)),
        (-1, 1, 1, Danger(unsafe=True)),
        (1.1, 1, 1, Danger(crisis=True, fear=True)),
        (1, 1.1, 1, Danger(despair=True, unsafe=True)),
        (-1, -1, 1, NO_DANGER),
    ],
)
def test_what_is_surely_named_may_be_named_and_only_what_is_nearest(
    despair: float, violence: float, named: float, found: Danger, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(monkeypatch, despair=[despair], violence=[violence], nothing=[0], now=[-1], named=[named])
    assert sensed("een zin zonder deel die niemand kent") == found


@pytest.mark.parametrize(("despair", "now"), [(1, True), (-1, False)])
def test_it_is_happening_only_where_it_is_a_crisis(
    despair: float, now: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(monkeypatch, despair=[despair], violence=[1], nothing=[0], now=[1], named=[-1])
    assert sensed("een zin zonder deel die niemand kent").now is now


@pytest.mark.parametrize(
    ("q", "left"),
    [
        ("ik maak er een eind aan, aan die vriendschap, maar hoe", "maar hoe"),
        ("ik hou van wandelen", "ik hou van wandelen"),
        ("ik wil dood", "ik wil dood"),
    ],
)
def test_what_rules_know_to_be_innocent_is_not_compared(q: str, left: str) -> None:
    assert beside_innocent(q) == left


def test_where_nothing_is_left_beside_what_is_innocent_there_is_no_danger() -> None:
    assert sensed("een eind maken aan mijn relatie") == NO_DANGER


def test_danger_of_another_does_not_hide_despair() -> None:
    said = sensed("mijn man slaat me en ik heb al mijn spullen uitgedeeld")
    assert (said.unsafe, said.despair) == (True, True)


@pytest.mark.parametrize("q", ["geen komma in deze zin", "ja, nee, dank je wel"])
def test_a_part_of_a_few_words_has_too_little_to_go_by(q: str) -> None:
    assert parts(q) == []


def test_of_a_long_story_only_the_first_parts_are_looked_at() -> None:
    assert len(parts("hier staat een heel deel. " * 30)) == 4


@pytest.mark.parametrize("q", ["", "hopeloos", "wanhopig", "leeg"])
def test_one_word_is_a_subject_and_no_cry(q: str) -> None:
    assert sensed(q) == NO_DANGER


def test_what_the_rules_know_they_decide() -> None:
    assert sensed("ik wil dood") == Danger(crisis=True)
    assert sensed("mijn man slaat me") == Danger(unsafe=True)


def test_it_says_in_which_language_it_was_written() -> None:
    assert sensed("no le veo salida a nada").language == "es"
    assert sensed("не бачу ніякого виходу").language == "uk"


@pytest.mark.usefixtures("forgotten")
def test_without_an_encoder_there_are_the_rules(settings: Any) -> None:
    settings.SEARCH_MEANING = False
    assert sensed("nog een nee en ik ben weg") == NO_DANGER
    assert sensed("van mij mag het allemaal ophouden").despair
    assert sensed("ik wil dood").crisis


@pytest.mark.usefixtures("forgotten")
def test_with_another_encoder_there_are_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(near_phrases, "encoder", Other)
    assert near_phrases.near_phrases("nl") is None
    assert sensed("nog een nee en ik ben weg") == NO_DANGER
    assert sensed("van mij mag het allemaal ophouden").despair


@pytest.mark.parametrize(
    "q",
    [
        "i am at the railing and letting go",
        "ya tengo la hoja en la mano y lo hago",
        "mein bruder hat das seil genommen und sich verabschiedet",
    ],
)
def test_what_happens_now_is_sensed_where_no_rule_knows_it(q: str) -> None:
    assert not danger(q).now
    assert sensed(q).now


def test_now_is_no_word_of_a_panel_that_does_not_stand() -> None:
    told = [sensed(q) for q in sentences("nothing", "unsafe")]
    assert not any(said.now for said in told if not (said.crisis or said.despair))


def test_the_same_words_are_compared_once_and_others_by_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []
    plain = nearness._nearest

    def counting(kinds: Learned, named: Learned, q: str, whole: Vectors) -> nearness.Near:
        compared.append(q)
        return plain(kinds, named, q, whole)

    monkeypatch.setattr(nearness, "_nearest", counting)
    nearness._found["nl"]._found.clear()
    one, other = "de klok van de kerk loopt achter", "de kast in de gang is te vol"
    assert [sensed(text) for text in (one, other, one, other)] == [NO_DANGER] * 4
    assert compared == [one, other]
    monkeypatch.setattr(remembered, "REMEMBERED", 1)
    for text in (one, "de stoep ligt vol bladeren", one):
        sensed(text)
    assert compared == [one, other, "de stoep ligt vol bladeren", one]


@pytest.mark.usefixtures("forgotten")
def test_what_was_asked_before_the_encoder_stood_is_heard_once_it_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = "nog een nee en ik ben weg"
    with monkeypatch.context() as loading:
        loading.setattr(near_phrases, "encoder", lambda: None)
        assert near_phrases.near_phrases("nl") is None
    known = encoder.encoder()
    assert known is not None
    assert near_phrases.near_phrases("nl") is not None
    assert sensed(said).despair
