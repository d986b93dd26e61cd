"""What a new word does to ordinary sentences, before it is saved."""

from directory.search.ask.evaluation import effect_of_word, graded_set, in_words_of_today
from handreiking.vocabulary_loader import read_vocabulary
from tests.helpers.vocabularies import real_thesaurus

LABELS = [("slaap", "slaap"), ("angst", "angst")]


def graded(*rows: tuple[str, str]) -> list[tuple[str, frozenset[str]]]:
    return [(sentence, frozenset(slugs.split())) for sentence, slugs in rows]


def test_a_word_mends_spoils_and_touches() -> None:
    sentences = graded(
        ("bang voor de nacht", "angst"), ("bang en slaap slecht", "slaap"), ("bang in het donker", "slaap"), ("angst", "angst"),
    )  # fmt: skip
    effect = effect_of_word(LABELS, "bang", "angst", sentences)
    assert effect.mended == ("bang voor de nacht",)
    assert effect.spoilt == ("bang en slaap slecht",)
    assert effect.touched == ("bang in het donker",)
    assert (effect.good, effect.total, effect.is_none) == (2, 4, False)


def test_a_word_in_no_sentence_does_nothing() -> None:
    assert effect_of_word(LABELS, "zqwoord", "angst", graded(("slaap", "slaap"))).is_none


def test_sentences_speak_in_the_words_of_today() -> None:
    rows = graded(("druk op het werk", "werk-studie"), ("hormonen", "hormonen"), ("slaap", "slaap"))
    assert in_words_of_today(rows, {"werk-studie": ("werk", "studie"), "hormonen": ()}) == [
        ("druk op het werk", frozenset({"werk", "studie"})), ("hormonen", frozenset()), ("slaap", frozenset({"slaap"})),
    ]  # fmt: skip


def test_the_graded_set_is_of_our_vocabulary_and_most_of_it_goes_well() -> None:
    known = {concept.slug for concept in read_vocabulary().concepts}
    rows, thesaurus = graded_set(), real_thesaurus()
    assert len(rows) == len({sentence for sentence, _meant in rows}) >= 150
    assert {slug for _sentence, meant in rows for slug in meant} <= known
    good = sum(set(thesaurus.implied(sentence)) == meant for sentence, meant in rows)
    assert good >= 140
