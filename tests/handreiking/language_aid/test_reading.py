"""How hard a text is to read: the formulas as their makers wrote them, and what counts as a sentence."""

import subprocess
import sys

import pytest

from handreiking.language_aid.reading import measure, sentences_of

EASY = "We wandelen een uur. Daarna drinken we koffie. Praten mag, stil zijn ook. Je kunt zo komen."
HARD = (
    "Multidisciplinaire ondersteuningstrajecten bevorderen de zelfredzaamheid van deelnemers, waarbij maatschappelijke "
    "participatie en persoonlijke ontwikkeling nadrukkelijk centraal staan binnen het programma."
)


def test_flesch_douma_and_lix_are_what_their_formulas_say() -> None:
    # Two sentences of five words, twelve syllables, one word of more than six letters.
    found = measure("De hond loopt naar huis. Daar wacht moeder op hem.")
    assert found
    assert (found.words, found.sentences, found.sentence_length) == (10, 2, 5.0)
    syllables = 11
    assert found.flesch == pytest.approx(206.835 - 0.93 * 5 - 77 * syllables / 10, abs=0.06)
    assert found.lix == pytest.approx(5 + 100 * 0 / 10)


def test_an_easy_text_is_easy_and_a_hard_one_is_hard() -> None:
    easy, hard = measure(EASY), measure(HARD)
    assert easy
    assert hard
    assert (easy.is_hard, hard.is_hard) == (False, True)
    assert easy.flesch > 90 > 30 > hard.flesch
    assert easy.lix < 30 < 60 < hard.lix
    assert hard.word_length > easy.word_length


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Het begint om 13.30 uur en kost 7,50 euro.", 1),
        ("Neem iets mee, bijv. thee, koffie enz. en kom.", 1),
        ("Mail naar info@naast.example of kijk op https://naast.example/a.b?c=d. Tot dan!", 2),
        ("Eén regel\nNog een regel\r\nEn nog een", 3),
        ("Mag het? Ja! Kom maar…", 3),
        ("“Kom je?” Zij knikt.", 2),
        ("... !! 😀", 0),
        ("", 0),
    ],
)
def test_a_sentence_ends_where_a_reader_says(text: str, count: int) -> None:
    assert len(sentences_of(text)) == count


def test_an_address_is_no_word() -> None:
    found = measure("Kijk op https://www.ondersteuningstrajecten.example/zelfredzaamheid/ en bel ons.")
    assert found
    assert found.words == 5


@pytest.mark.parametrize("text", ["", " \n ", "... !!", "😀"])
def test_a_text_without_words_is_not_measured(text: str) -> None:
    assert measure(text) is None


def test_only_what_measures_loads_the_formulas() -> None:
    looked = "import handreiking.language_aid.reading as r, sys; print('textstat' in sys.modules, 'nltk' in sys.modules)"
    command = [sys.executable, "-c", f"{looked}; r.measure('Dag mensen.'); print('textstat' in sys.modules)"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert said.split() == ["False", "False", "True"]


def test_a_text_of_nothing_but_signs_is_read_in_no_time() -> None:
    """Backtracking over them took minutes, which no test would wait for."""
    for text in ("@" * 40_000, "a" * 40_000, "a@" * 20_000, "a@b" + "." * 40_000):
        sentences_of(text)
    assert sentences_of("Mail naar jan@voorbeeld.nl. Bel dan.") == ["Mail naar", "Bel dan"]
