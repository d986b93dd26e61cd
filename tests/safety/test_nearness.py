"""Words that come near to despair or fear without naming it bring a panel too; what the rules know they decide."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from django.core.management import CommandError, call_command

from directory.language import encoder, remembered
from directory.language.encoder import Vectors
from directory.safety import near_phrases, nearness
from directory.safety.near_phrases import HALVES, read_phrases
from directory.safety.nearness import parts, sensed
from directory.safety.safety import NO_DANGER, Danger, beside_innocent, danger
from directory.safety.traces import traces
from handreiking.sayings import sayings
from tests.safety.sentences import sentences


class TwoWays:
    """An encoder that knows one difference: whether a text has the word "voorgoed"."""

    name = "two-ways"

    def encode(self, texts: list[str]) -> Vectors:
        return np.array([[1.0, 0.0] if "voorgoed" in text else [0.0, 1.0] for text in texts], np.float32)


class NoWays:
    """An encoder to which all texts are the same."""

    name = "no-ways"

    def encode(self, texts: list[str]) -> Vectors:
        return np.ones((len(texts), 1), np.float32)


FEW = 8
"""Every eighth phrase is enough to see that something is learned, in a hundredth of the time."""


@pytest.fixture
def few_phrases(monkeypatch: pytest.MonkeyPatch) -> None:
    few = {}
    for half in HALVES:
        phrases, says = read_phrases(half)
        kept = [at for at, phrase in enumerate(phrases) if "voorgoed" in phrase or at % FEW == 0]
        few[half] = ([phrases[at] for at in kept], says[kept])
    monkeypatch.setattr(near_phrases, "read_phrases", few.__getitem__)
    monkeypatch.setattr(near_phrases, "sayings", lambda: sayings()[::FEW])


@pytest.fixture
def forgotten() -> Iterator[None]:
    """Forget the encoder of the process, and what was made with it, before and after."""
    encoder.forget()
    near_phrases.near_phrases.cache_clear()
    yield
    encoder.forget()
    near_phrases.near_phrases.cache_clear()


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


@pytest.mark.parametrize(("by_itself", "heard"), [(0.05, False), (0.15, True)])
def test_a_part_must_be_nearer_than_a_whole_text(
    by_itself: float, heard: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = np.array([[-1.0] * 3, [-1.0] * 3, [by_itself, -1.0, -1.0]], np.float32)
    monkeypatch.setattr(near_phrases.NearPhrases, "scores", lambda *_: told.copy())
    assert sensed(f"de tuin ligt er netjes bij, en dan staat hier iets van {by_itself}").despair is heard


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
@pytest.mark.parametrize("half", HALVES)
def test_vectors_of_the_phrases_are_stored_and_in_step_with_them(
    half: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a change: ``manage.py encode_near_phrases``."""
    known = encoder.encoder()
    assert known is not None
    phrases, _says = read_phrases(half)
    made = known.encode(phrases[:40])
    monkeypatch.setattr(type(known), "encode", None)
    stored = near_phrases.near_phrases(half).vectors
    assert stored.shape == (len(phrases), encoder.SIZE)
    assert (made * stored[:40]).sum(axis=1).min() > 0.995


@pytest.mark.parametrize("half", HALVES)
def test_weights_of_letters_are_in_step_with_how_words_are_read(half: str) -> None:
    """After a change of ``SPELLINGS`` too: ``manage.py encode_near_phrases``."""
    phrases, _says = read_phrases(half)
    stored = near_phrases.near_phrases(half)
    made = near_phrases.traces_weigh(traces(phrases), stored.weighs)
    assert np.abs(stored.traces_weigh - made).max() < 0.01


@pytest.mark.usefixtures("forgotten", "few_phrases")
def test_another_encoder_makes_vectors_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    other = TwoWays()
    monkeypatch.setattr(near_phrases, "encoder", lambda: other)
    monkeypatch.setattr(nearness, "vector", lambda text: other.encode([text])[0])
    says_of = dict(zip(*near_phrases.read_phrases("nl"), strict=True))
    for_good = [says for phrase, says in says_of.items() if "voorgoed" in phrase]
    assert for_good.count("despair") > 2 * for_good.count("nothing")
    monkeypatch.setattr(near_phrases, "BY_LETTERS", 0.0)
    monkeypatch.setattr(nearness, "NEAR", {"nl": (0.0, 0.0)})
    assert sensed("groen is voorgoed").despair
    assert sensed("groen is blauw") == NO_DANGER


@pytest.mark.usefixtures("forgotten", "few_phrases")
def test_words_tell_where_meaning_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    other = NoWays()
    monkeypatch.setattr(near_phrases, "encoder", lambda: other)
    said = ["samen naar de markt", "dit is voorgoed", "dit is voorgoeed"]
    market, for_good, slip = near_phrases.near_phrases("nl").scores(said, other.encode(said))[:, 0]
    assert for_good > slip > market


def test_what_has_no_words_has_no_traces() -> None:
    empty, word = traces(["?!", "weg"])
    assert not empty.any()
    assert np.isclose(np.linalg.norm(word), 1)


@pytest.mark.usefixtures("forgotten", "few_phrases")
def test_the_command_stores_what_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(near_phrases, "STORED", tmp_path / "near.npz")
    monkeypatch.setattr("directory.management.commands.encode_near_phrases.encoder", TwoWays)
    monkeypatch.setattr(near_phrases, "encoder", TwoWays)
    call_command("encode_near_phrases", verbosity=0)
    for half in HALVES:
        phrases, _says = near_phrases.read_phrases(half)
        stored, made = near_phrases.near_phrases(half), near_phrases.learned(TwoWays(), half)
        assert np.allclose(stored.vectors, TwoWays().encode(phrases))
        assert np.allclose(stored.weighs, made.weighs)
        assert np.allclose(stored.traces_weigh, made.traces_weigh, atol=1e-4)


def test_the_command_says_that_there_is_no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("directory.management.commands.encode_near_phrases.encoder", lambda: None)
    with pytest.raises(CommandError):
        call_command("encode_near_phrases")


def test_no_phrase_is_said_twice_and_each_language_has_all_kinds() -> None:
    phrases = [phrase for half in HALVES for phrase in read_phrases(half)[0]]
    assert len(set(phrases)) == len(phrases)
    assert set(read_phrases("nl")[1]) >= {"despair", "violence", "nothing"}
    assert set(read_phrases("abroad")[1]) == set(near_phrases.KINDS)


@pytest.mark.parametrize(("half", "other"), [HALVES, HALVES[::-1]])
def test_what_is_nothing_in_one_half_is_nothing_in_the_other(half: str, other: str) -> None:
    said = set(near_phrases.ordinary_words(half))
    nothing = {phrase for phrase, says in zip(*read_phrases(other), strict=True) if says == "nothing"}
    assert len(nothing & said) > len(nothing) * 0.9
    assert not said & set(read_phrases(half)[0])


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
    plain = near_phrases.NearPhrases.scores

    def counting(self: near_phrases.NearPhrases, texts: Any, meant: Any) -> Any:
        compared.append(texts[0])
        return plain(self, texts, meant)

    monkeypatch.setattr(near_phrases.NearPhrases, "scores", counting)
    one, other = "de klok van de kerk loopt achter", "de kast in de gang is te vol"
    told = [nearness.sensed(text) for text in (one, other, one, other)]
    assert compared == [one, other]
    assert told == [NO_DANGER] * 4
    monkeypatch.setattr(remembered, "REMEMBERED", 1)
    for text in (one, "de stoep ligt vol bladeren", one):
        nearness.sensed(text)
    assert compared == [one, other, "de stoep ligt vol bladeren", one]
