"""In which of ten languages a text is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.language.tongues import TONGUES, tongues

SENTENCES = {
    "nl": "ik lig elke nacht wakker",
    "en": "I lie awake every night",
    "de": "ich liege jede Nacht wach",
    "fr": "je reste éveillée toutes les nuits",
    "es": "paso todas las noches despierta",
    "tr": "her gece uyanık yatıyorum",
    "pl": "nie śpię każdej nocy",
    "ar": "أبقى مستيقظا كل ليلة",
    "ru": "я не сплю каждую ночь",
    "uk": "я не сплю щоночі і боюся",
}


@pytest.mark.parametrize("code", TONGUES)
def test_the_likeliest_language_comes_first(code: str) -> None:
    likely = tongues(SENTENCES[code])
    assert next(iter(likely)) == code
    assert likely.keys() == set(TONGUES)
    assert sum(likely.values()) == pytest.approx(1, abs=1e-4)


def test_capitals_say_nothing() -> None:
    assert tongues(SENTENCES["nl"].title()) == tongues(SENTENCES["nl"])


@given(st.text(st.characters(codec=None), max_size=300))
def test_any_text_gets_an_answer(text: str) -> None:
    assert tongues(text).keys() == set(TONGUES)
