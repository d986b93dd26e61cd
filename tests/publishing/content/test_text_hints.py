"""Every free text of an offer is read by the writing aid, and nothing else of it."""

import pytest

from directory.offer_fields import Kind, OfferField, of_kind
from directory.publishing.content.text_hints import NAMES, new_hints, text_hints
from handreiking.language_aid.word_list import WordList
from tests.helpers.factories import make_place, make_schedule
from tests.helpers.word_hints import make_words

WORDS = WordList(make_words())
SHARP = "Voor verslaafden."
JARGON = "Voor participatie."


@pytest.mark.parametrize("field", of_kind(Kind.LINE, Kind.TEXT, Kind.POINTS), ids=lambda field: field.key)
def test_every_free_text_is_read(field: OfferField) -> None:
    points = field.kind == Kind.POINTS
    content = {field.key: ["Koffie.", SHARP] if points else SHARP}
    assert [hint.kind for hint in text_hints(content, WORDS)[field.key]] == ["stigma"]


def test_the_free_texts_of_a_place_and_of_a_time_are_read() -> None:
    place = make_place(name=SHARP, route_note=SHARP, schedules=[make_schedule(note=SHARP)])
    content = {"locations": [make_place(), place], "schedules": [make_schedule(note=SHARP)]}
    assert list(text_hints(content, WORDS)) == [
        "locations.1.route_note", "locations.1.schedules.0.note", "schedules.0.note",
    ]  # fmt: skip


def test_what_is_no_text_is_not_read() -> None:
    content = {
        "url": "https://verslaafden.example/",
        "concepts": ["verslaafde"],
        "minimum_age": 18,
        "organization": SHARP,
    }
    assert text_hints(content, WORDS) == {}


@pytest.mark.parametrize("key", sorted(NAMES))
def test_a_name_may_be_hard_and_not_sharp(key: str) -> None:
    assert text_hints({key: JARGON}, WORDS) == {}
    assert text_hints({key: SHARP}, WORDS)


def test_points_are_sentences_of_their_own() -> None:
    points = [
        f"Je drinkt koffie met anderen en je praat over {each} of je bent stil"
        for each in ("thuis", "werk", "slaap")
    ]
    assert text_hints({"expect": points}, WORDS) == {}
    assert text_hints({"goal": " en ".join(points)}, WORDS)


def test_only_the_question_that_was_answered_is_read() -> None:
    after = {"goal": SHARP, "method": SHARP}
    assert list(new_hints({}, after, WORDS, "doel")) == ["goal"]


def test_what_was_said_of_a_text_before_is_not_said_again() -> None:
    assert new_hints({"goal": SHARP}, {"goal": f"{SHARP} {JARGON}"}, WORDS, "doel") == {}
    assert new_hints({"goal": SHARP}, {"goal": SHARP}, WORDS, "doel") == {}
    assert new_hints({"goal": "Rust."}, {"goal": SHARP}, WORDS, "doel")
    assert new_hints({"goal": SHARP}, {"goal": "Rust."}, WORDS, "doel") == {}


def test_without_levels_words_and_sentences_are_still_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handreiking.language_aid.reading._formulas", lambda: 1 / 0)
    text = " ".join(["Ervaringsdeskundigen begeleiden ondersteuningsbijeenkomsten voor verslaafden."] * 5)
    (hint,) = text_hints({"goal": text}, WORDS, level=False)["goal"]
    assert hint.kind == "stigma"
    with pytest.raises(ZeroDivisionError):
        text_hints({"goal": text}, WORDS)
