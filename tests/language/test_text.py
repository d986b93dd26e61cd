"""Folding, cutting into words, stemming and parsing of what people type."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.language.stemming import stem
from directory.language.text import QUERY_LENGTH, QUERY_TERMS, fold, parse, stems, words

any_text = st.text(st.characters(codec=None), max_size=300)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Suïcidaal", "suicidaal"),
        ("CRÈME brûlée", "creme brulee"),
        ("foto’s", "foto's"),
        ("ﬁets", "fiets"),
        ("İSTANBUL", "istanbul"),
        ("a\x00b", "a b"),
        ("a\ud800b", "a b"),
        ("rust\u200bpunt", "rust punt"),
        ("één", "een"),
    ],
)
def test_fold_takes_off_capitals_and_accents(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Slaap-waakritme, 's nachts!", ["slaap", "waakritme", "s", "nachts"]),
        ("e-health en E-mail", ["ehealth", "en", "email"]),
        ("18+ en 113", ["18+", "en", "113"]),
        ("P.T.S.S.", ["ptss"]),
        ("lhbti+", ["lhbti"]),
        ("POH-ggz", ["poh", "ggz"]),
        ("", []),
        (" \x00 ", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "forms",
    [
        "slapen slaap slaapt geslapen sliep",
        "angststoornis angststoornissen",
        "patiënt patiënten",
        "piekeren pieker piekert gepieker",
        "schuld schulden",
        "kind kinderen kids",
        "foto foto's",
        "eenzaam eenzame eenzaamheid",
        "blowen blowt geblowd",
        "gepest pesten pest",
    ],
)
def test_forms_of_a_word_share_a_stem(forms: str) -> None:
    assert len({stem(fold(form)) for form in forms.split()}) == 1


def test_a_document_and_a_query_meet() -> None:
    assert set(stems("Ik slaap zo slecht")) <= set(stems("Voor wie slecht slapen kan"))


def test_function_words_carry_nothing() -> None:
    assert stems("ik heb het met de mijn") == []


@pytest.mark.parametrize(
    ("q", "terms"),
    [
        ("alles is grijs", ("grijs",)),
        ("ik voel me de hele dag leeg", ("leeg",)),
        ("iedereen kijkt naar mij", ()),
        ("i feel so lonely and can't sleep", ("lonely", "sleep")),
        ("hij gamed de hele dag", ("gaam",)),
    ],
)
def test_words_that_say_nothing_about_support_are_not_looked_for(q: str, terms: tuple[str, ...]) -> None:
    assert parse(q).terms == terms


def test_words_that_say_nothing_still_count_in_a_phrase() -> None:
    assert parse('"de hele dag"').phrases == (("de", "hele", "dag"),)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("samotność", "samotnosc"),
        ("yalnızlık", "yalnizlik"),
        ("YALNIZLIK", "yalnizlik"),
        ("قلق", "قلق"),
        ("أرق", "ارق"),
    ],
)
def test_other_alphabets_keep_their_letters(text: str, folded: str) -> None:
    assert words(text) == [folded]


@pytest.mark.parametrize(
    ("q", "phrases"),
    [
        ('"slechte nachten" en piekeren', (("slechte", "nachten"),)),
        ("“slechte nachten”", (("slechte", "nachten"),)),
        ("„de Lindeboom”", (("de", "lindeboom"),)),
        ('slechte" nachten', ()),
        ('"een" "twee" "drie', (("een",), ("twee",))),
        ('""', ()),
    ],
)
def test_quotation_marks_make_a_phrase(q: str, phrases: tuple[tuple[str, ...], ...]) -> None:
    assert parse(q).phrases == phrases


def test_terms_are_stems_each_once_in_order() -> None:
    assert parse('slapen en "slecht slapen"').terms == ("slaap", "slecht")


def test_a_query_without_meaning_is_false() -> None:
    assert not parse("ik wil het ook")


def test_a_long_query_is_bounded() -> None:
    assert len(parse(" ".join(f"woord{n}" for n in range(1000))).terms) <= QUERY_TERMS
    assert parse("a" * QUERY_LENGTH + " slapen") == parse("a" * QUERY_LENGTH)


def test_threads_may_stem_at_once() -> None:
    forms = [f"slaapproblemen{letter}en" for letter in "abcdefghijklmnopqrstuvwxyz"] * 40
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(stem, forms)) == [stem(form) for form in forms]


@given(any_text)
def test_any_text_folds_to_a_text_that_stays_as_it_is(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    folded.encode()


@given(any_text)
def test_any_text_parses(text: str) -> None:
    parsed = parse(text)
    assert len(parsed.terms) <= QUERY_TERMS
    assert all(parsed.terms)
    assert all(words(word) for phrase in parsed.phrases for word in phrase)
