"""The sentences by which meaning is understood: every theme in every language, each of one concept."""

from collections import Counter
from pathlib import Path

import pytest

from directory.language.text import QUERY_LENGTH
from handreiking.files import FileError
from handreiking.sayings import NO_CONCEPT, sayings
from handreiking.vocabulary_loader import read_vocabulary

LANGUAGES = {"nl", "en", "de", "fr", "es", "tr", "pl", "ar", "ru", "uk"}
THEMES = {concept.slug for concept in read_vocabulary().concepts if concept.scheme.slug == "thema"}
ENOUGH = 2


def test_every_concept_is_one_of_the_vocabulary() -> None:
    known = {concept.slug for concept in read_vocabulary().concepts}
    assert {saying.concept for saying in sayings()} - known == {NO_CONCEPT}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_language_has_sentences_of_every_theme(language: str) -> None:
    of_each = Counter(saying.concept for saying in sayings() if saying.language == language)
    assert {theme for theme in THEMES if of_each[theme] < ENOUGH} == set()


def test_there_are_no_other_languages() -> None:
    assert {saying.language for saying in sayings()} == LANGUAGES


def test_a_sentence_stands_once_at_a_concept_and_at_two_at_most_and_is_no_longer_than_a_search() -> None:
    """Who says "someone to talk to" may mean two: a line, and a person who knows it."""
    often = Counter((saying.language, saying.concept, saying.text.lower()) for saying in sayings())
    assert [each for each, count in often.items() if count > 1] == []
    of_two = Counter((saying.language, saying.text.lower()) for saying in sayings())
    assert [each for each, count in of_two.items() if count > 2] == []
    longest = QUERY_LENGTH
    assert [saying.text for saying in sayings() if not 1 < len(saying.text) <= longest] == []
    assert [saying.text for saying in sayings() if saying.text != saying.text.strip()] == []


def test_a_line_has_a_concept_and_its_sentences(tmp_path: Path) -> None:
    (tmp_path / "nl.tsv").write_text("slaap\tlig wakker | lig te draaien\n-\tpizza\n", encoding="utf-8")
    assert [tuple(saying) for saying in sayings(tmp_path)] == [
        ("nl", "slaap", "lig wakker"), ("nl", "slaap", "lig te draaien"), ("nl", NO_CONCEPT, "pizza"),
    ]  # fmt: skip


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "nl.tsv").write_bytes(b"slaap\t\xff\n")
    with pytest.raises(FileError):
        sayings(tmp_path)


def test_more_sentences_of_a_language_stand_apart_and_can_be_left_out(tmp_path: Path) -> None:
    (tmp_path / "nl.tsv").write_text("rouw\tik mis haar | wat een leegte\n", encoding="utf-8")
    (tmp_path / "nl_more.tsv").write_text("rouw\thaar jas hangt er nog\n", encoding="utf-8")
    assert [saying.text for saying in sayings(tmp_path)] == [
        "ik mis haar",
        "wat een leegte",
        "haar jas hangt er nog",
    ]
    assert {saying.language for saying in sayings(tmp_path)} == {"nl"}
    assert [saying.text for saying in sayings(tmp_path, more=False)] == ["ik mis haar", "wat een leegte"]
