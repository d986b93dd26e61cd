"""Sentences typed all in small or all in large letters get capitals, so that names in them are known."""

import pytest

from directory.publishing.cases.casing import recased
from directory.publishing.cases.deidentify import found_in
from directory.publishing.cases.rules import Found


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("ik sprak piet jansen uit almere.", "ik sprak Piet Jansen uit Almere."),
        ("IK SPRAK MET JAN DE VRIES", "ik sprak met Jan de Vries"),
        ("Ik sprak met piet.", ""),
        ("De POH-GGZ belde.", ""),
        ("CGT EN IPT", ""),
        ("almere", ""),
        ("", ""),
    ],
)
def test_only_a_sentence_of_one_case_gets_capitals(sentence: str, read: str) -> None:
    assert recased(sentence) == read


@pytest.mark.parametrize("sentence", ["ßeta straße ŉu piet", "STRAẞE İSTANBUL PIET", "ﬁen ﬂoor ǰan"])
def test_every_sign_keeps_its_place(sentence: str) -> None:
    assert len(recased(sentence)) == len(sentence)


def test_a_name_in_small_or_large_letters_is_found_where_it_stands() -> None:
    def reader(text: str) -> list[Found]:
        at = text.find("Piet Jansen")
        return [Found(at, at + 11, "naam", "[naam]")] if at >= 0 else []

    for text in ("Het ging goed. ik sprak piet jansen uit almere. Toen niet.", "Ja!\nIK ZAG PIET JANSEN"):
        (found,) = found_in(text, reader)
        assert text[found.start : found.end].lower() == "piet jansen"
