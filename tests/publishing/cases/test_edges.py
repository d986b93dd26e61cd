"""What the check of cases does at its edges: without lists, with other kinds of words, and in the words of a page."""

import importlib.util
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from directory.publishing.cases import deidentify
from directory.publishing.cases.content import case_lines
from directory.publishing.cases.rare import decade_of
from directory.publishing.cases.rules import Found, Kind
from directory.publishing.content.text_hints import hints_at
from directory.publishing.versions import following
from handreiking.language_aid.word_list import WordList
from tests.helpers.factories import make_service


def test_a_package_that_is_half_there_counts_as_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(name: str) -> None:
        raise ValueError(name)

    monkeypatch.setattr(importlib.util, "find_spec", broken)
    assert not deidentify.is_installed()


def test_the_lists_lie_in_the_folder_of_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    settings.DEDUCE_FOLDER = tmp_path / "lists"
    asked: list[Path] = []
    engine = SimpleNamespace(deidentify=lambda text, **_options: SimpleNamespace(annotations=[]))
    package = SimpleNamespace(Deduce=lambda cache_path: (asked.append(cache_path), engine)[1])
    monkeypatch.setitem(sys.modules, "deduce", package)
    reader = deidentify.load_reader()
    assert (asked, settings.DEDUCE_FOLDER.is_dir(), list(reader("Niemand."))) == (
        [tmp_path / "lists"],
        True,
        [],
    )


def test_small_letters_are_read_for_names_and_places_alone() -> None:
    def read(text: str) -> list[Found]:
        return [Found(0, 4, Kind.NAME, "[naam]"), Found(0, 4, Kind.DATE, "[datum]")]

    found = list(deidentify.of_one_case("piet liep met ons mee naar huis.", read))
    assert {each.kind for each in found} <= {Kind.NAME, Kind.PLACE}


def test_an_age_without_a_person_is_told_by_its_decade() -> None:
    assert decade_of("", 94, "") == "in de 90"


def test_a_page_names_the_concepts_of_a_case() -> None:
    words: Any = SimpleNamespace(concepts={"slaap": "Slecht slapen"})
    assert case_lines("concepts", {"concepts": ["slaap", "weg"]}, words) == ["Slecht slapen", "weg"]


@pytest.mark.usefixtures("country", "vocabulary")
def test_a_page_names_the_offers_of_a_case_by_name() -> None:
    words: Any = SimpleNamespace(concepts={})
    offers = [make_service(name=name) for name in ("Wandelgroep", "Eetgroep")]
    chosen = [str(offer.pk) for offer in offers]
    assert case_lines("offers", {"offers": chosen}, words) == ["Eetgroep", "Wandelgroep"]


def test_a_field_that_is_no_free_text_gets_no_hints() -> None:
    assert hints_at("url", "https://voorbeeld.nl", WordList(())) == ()


def test_a_sweep_lets_entries_follow_for_so_long_and_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "PATIENCE", 0)
    assert following.follow_due(timezone.now()) == 0
