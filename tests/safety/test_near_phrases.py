"""The phrases that danger is learned from, and what was learned from them."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from directory.language import encoder
from directory.language.learned import Learned
from directory.language.learning import made_of
from directory.language.traces import traces
from directory.safety import learning, near_phrases
from directory.safety.learning import made_of_phrases
from directory.safety.near_phrases import HALVES, read_phrases
from handreiking.sayings import sayings
from tests.helpers.encoders import Other


def test_what_is_stored_was_learned_from_the_phrases_as_they_are_read_now() -> None:
    """After a change: ``manage.py learn_sentences``."""
    known = encoder.encoder()
    assert known is not None
    assert made_of(near_phrases.STORED) == made_of_phrases(known)


@pytest.mark.parametrize("half", HALVES)
def test_what_was_learned_knows_nearly_all_of_its_own_phrases(half: str) -> None:
    known, learned = encoder.encoder(), near_phrases.near_phrases(half)
    assert known is not None
    assert learned is not None
    phrases = [phrase for phrase in read_phrases(half) if phrase.says in ("violence", "nothing")][::40]
    scores = learned[0].scores(
        [traces(near_phrases.words_of(phrase.text)) for phrase in phrases],
        known.encode([phrase.text for phrase in phrases]),
    )
    right = (scores[:, 1] > scores[:, 2]) == [phrase.says == "violence" for phrase in phrases]
    assert right.mean() > 0.9


@pytest.mark.usefixtures("forgotten")
def test_the_command_stores_what_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = {half: read_phrases(half)[::50] for half in HALVES}
    monkeypatch.setattr(learning, "read_phrases", few.__getitem__)
    monkeypatch.setattr(near_phrases, "read_phrases", few.__getitem__)
    monkeypatch.setattr(near_phrases, "sayings", lambda **_kept: sayings()[::400])
    monkeypatch.setattr("directory.search.ask.learning.sayings", lambda **_kept: sayings()[::400])
    for module in (near_phrases, learning):
        monkeypatch.setattr(module, "STORED", tmp_path / "phrases.npz")
    for name in ("learning", "meaning"):
        monkeypatch.setattr(f"directory.search.ask.{name}.STORED", tmp_path / "sayings.npz")
    for where in ("directory.management.commands.learn_sentences", "directory.safety.near_phrases"):
        monkeypatch.setattr(f"{where}.encoder", Other)
    call_command("learn_sentences", verbosity=0)
    learned = near_phrases.near_phrases("abroad")
    assert learned is not None
    assert [of.kinds for of in learned] == [near_phrases.KINDS, (near_phrases.NAMED,)]
    concepts = Learned.read(tmp_path / "sayings.npz", "concepts", "other")
    assert concepts is not None
    assert {"slaap", "maatje", "naasten", "wachttijd"} <= set(concepts.kinds)


def test_the_command_says_that_there_is_no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("directory.management.commands.learn_sentences.encoder", lambda: None)
    with pytest.raises(CommandError):
        call_command("learn_sentences")


def test_no_phrase_is_said_twice_and_each_half_has_all_kinds_in_all_strengths() -> None:
    phrases = [phrase for half in HALVES for phrase in read_phrases(half)]
    assert len({phrase.text for phrase in phrases}) == len(phrases)
    assert {phrase.language for phrase in phrases} == {
        "nl",
        "en",
        "de",
        "fr",
        "es",
        "tr",
        "pl",
        "ar",
        "ru",
        "uk",
    }
    for half in HALVES:
        assert {phrase.says for phrase in read_phrases(half)} == set(near_phrases.KINDS)
        strong = {(phrase.says, phrase.strength) for phrase in read_phrases(half)}
        assert strong >= {(says, of) for says in ("despair", "violence") for of in near_phrases.STRENGTHS}
        assert {strength for says, strength in strong if says == near_phrases.NOTHING} == {"-"}


@pytest.fixture
def some_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """One in some twenty phrases and sayings, and what is both: to ask the rules about all takes a minute and a half."""
    some = {half: read_phrases(half)[::23] for half in HALVES}
    phrases = {phrase.text for half in HALVES for phrase in some[half]}
    said = [each for at, each in enumerate(sayings(more=False)) if at % 23 == 0 or each.text in phrases]
    monkeypatch.setattr(near_phrases, "read_phrases", some.__getitem__)
    monkeypatch.setattr(near_phrases, "sayings", lambda **_kept: said)


@pytest.mark.usefixtures("some_of_them")
@pytest.mark.parametrize(("half", "other"), [HALVES, HALVES[::-1]])
def test_what_is_nothing_in_one_half_is_nothing_in_the_other(half: str, other: str) -> None:
    said = set(near_phrases.ordinary_words(half))
    nothing = {
        phrase.text for phrase in near_phrases.read_phrases(other) if phrase.says == near_phrases.NOTHING
    }
    assert len(nothing & said) > len(nothing) * 0.9
    assert not said & {phrase.text for phrase in near_phrases.read_phrases(half)}


@pytest.mark.usefixtures("some_of_them")
def test_what_is_said_of_danger_is_no_ordinary_word() -> None:
    said, some = set(near_phrases.ordinary_words("nl")), near_phrases.sayings()
    assert any(saying.text in said for saying in some if saying.concept == "slaap")
    of_danger = {saying.text for saying in some if saying.concept in near_phrases.OF_DANGER}
    elsewhere = {saying.text for saying in some if saying.concept not in near_phrases.OF_DANGER}
    unsaid = of_danger - elsewhere - {phrase.text for phrase in near_phrases.read_phrases("abroad")}
    assert len(unsaid) > 10
    assert not said & unsaid
