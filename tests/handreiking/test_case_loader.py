"""The invented cases come from a readable file, once, and never over what a person wrote."""

from pathlib import Path

import pytest

from handreiking.case_loader import load_cases, read_cases
from handreiking.files import FileError
from handreiking.models import Case, DataVersion
from tests.helpers.cases import make_case

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabulary")]

GOOD = """
[[case]]
slug = "slapen"
title = "Slecht slapen"
role = "professional"
concepts = ["thema/slaap", "fase/wachttijd"]
situation = "Iemand ligt elke nacht wakker."
question = "Wat helpt tot de behandeling begint?"
considerations = "Pillen wil zij niet."
choice = "Een vast ritme, samen gekozen."
course = "Na vier weken ging het iets beter."
lessons = "Klein beginnen werkt."
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "cases.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_loading_twice_writes_once_and_follows_the_file(tmp_path: Path) -> None:
    assert load_cases(read_cases(written(tmp_path, GOOD))) == 1
    token = DataVersion.objects.current()
    assert load_cases(read_cases(written(tmp_path, GOOD))) == 0
    assert DataVersion.objects.current() == token
    case = Case.objects.get(slug="slapen")
    assert case.is_example
    assert sorted(case.concepts.values_list("slug", flat=True)) == ["slaap", "wachttijd"]
    assert load_cases(read_cases(written(tmp_path, GOOD.replace("vier weken", "zes weken")))) == 1
    assert load_cases(read_cases(written(tmp_path, GOOD.replace("thema/slaap", "thema/rouw")))) == 1
    again = Case.objects.get(slug="slapen")
    assert again.pk == case.pk
    assert sorted(again.concepts.values_list("slug", flat=True)) == ["rouw", "wachttijd"]


def test_the_case_of_a_person_stays_as_it_is(tmp_path: Path) -> None:
    make_case("slaap", slug="slapen", title="Van een mens")
    assert load_cases(read_cases(written(tmp_path, GOOD))) == 0
    assert Case.objects.get(slug="slapen").title == "Van een mens"


@pytest.mark.parametrize(
    "text",
    [
        "[[case", "[case]\nslug='a'", "iets = 1", GOOD + GOOD, GOOD.replace("lessons", "lessen"),
        GOOD.replace('"professional"', '"dokter"'), GOOD.replace('["thema/slaap", "fase/wachttijd"]', "[]"),
        GOOD.replace('"slapen"', '"geen slug"'), GOOD.replace('"Slecht slapen"', '"' + "a" * 200 + '"'),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used_says_why(tmp_path: Path, text: str) -> None:
    with pytest.raises(FileError, match=r"cases\.toml"):
        read_cases(written(tmp_path, text))


def test_a_concept_that_there_is_not_writes_nothing(tmp_path: Path) -> None:
    wrong = GOOD + GOOD.replace('"slapen"', '"anders"').replace("thema/slaap", "thema/zz")
    with pytest.raises(FileError, match="zz"):
        load_cases(read_cases(written(tmp_path, wrong)))
    assert not Case.objects.exists()


def test_without_a_file_there_are_none(tmp_path: Path) -> None:
    assert read_cases(tmp_path / "nergens.toml") == []


def test_the_file_of_the_site_can_be_loaded() -> None:
    examples = read_cases()
    assert load_cases(examples) == len(examples)
