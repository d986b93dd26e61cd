"""What is costly to read is read in short passages, none of which cuts a name."""

from directory.publishing.cases.deidentify import found_in
from directory.publishing.cases.passages import MOST, passages
from directory.publishing.cases.rules import Found
from tests.helpers.cases import finding, no_names


def test_a_text_is_cut_at_its_sentences_and_none_of_it_is_lost() -> None:
    text = "Een zin van niets. Nog een zin!\nEn een regel? " * 40
    cut = list(passages(text))
    assert all(text[at : at + len(passage)] == passage for at, passage in cut)
    assert "".join(passage for _at, passage in cut) == text
    assert max(len(passage) for _at, passage in cut) <= MOST
    assert all(passage.endswith((" ", "\n")) for _at, passage in cut)


def test_a_name_in_a_sentence_without_end_is_cut_nowhere() -> None:
    for before in range(2 * MOST):
        text = ("x" + " en y" * MOST)[:before] + " Jan de Vries " + "en z " * 50
        assert any("Jan de Vries" in passage for _at, passage in passages(text)), before
    assert max(len(passage) for _at, passage in passages("a" * 1000)) == MOST


def test_what_is_found_in_a_passage_stands_in_the_whole_text() -> None:
    text = "Een gewone zin. " * 100 + "Toen kwam Joost."
    (found,) = found_in(text, finding("Joost"))
    assert text[found.start : found.end] == "Joost"


def test_a_word_repeated_is_read_once_and_shown_whole() -> None:
    read: list[str] = []

    def reader(text: str) -> list[Found]:
        read.append(text)
        return []

    text = "Zij belde. " + "Jan " * 200 + "kwam. Heel, heel erg laat."
    (found,) = found_in(text, reader)
    assert text[found.start : found.end] == ("Jan " * 200).strip()
    assert read == ["Zij belde. ", " kwam. Heel, heel erg laat."]
    assert found_in("Ja, ja, ja. Nee nee nee.", no_names) == []


def test_a_row_of_names_is_shown_whole_and_not_read() -> None:
    text = "Jan Piet " * 100 + "kwam."
    read: list[str] = []
    found = found_in(text, lambda passage: read.append(passage) or [])  # type: ignore[func-returns-value]
    assert read == []
    covered = {at for each in found for at in range(each.start, each.end)}
    assert all(at in covered for at, sign in enumerate(text) if sign.isalpha() and at < 900)
