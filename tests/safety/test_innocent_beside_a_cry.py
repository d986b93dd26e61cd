"""What only sounds like danger hides no cry that stands beside it."""

import pytest

from directory.language.text import QUERY_LENGTH
from directory.safety.safety import danger
from tests.safety.sentences import sentences

CRIES = {
    "nl": ("en ik wil dood", "en mijn man slaat mij"),
    "en": ("and i want to die", "and my husband hits me"),
    "de": ("und ich will sterben", "und mein mann schlägt mich"),
    "fr": ("et je veux mourir", "et mon mari me frappe"),
    "es": ("y quiero morir", "y mi marido me pega"),
    "tr": ("ve ölmek istiyorum", "ve kocam beni dövüyor"),
    "pl": ("i chcę umrzeć", "i mąż mnie bije"),
    "ru": ("и хочу умереть", "и муж меня бьет"),
    "uk": ("і хочу померти", "і чоловік мене б'є"),
    "ar": ("واريد ان اموت", "وزوجي يضربني"),
}
"""A wish to die and a blow, as somebody goes on with them."""


def harmless(language: str) -> list[str]:
    """Return the sentences that only sound like danger and leave room for more."""
    return [each for each in sentences("nothing", language=language) if len(each) < QUERY_LENGTH - 30]


@pytest.mark.parametrize("language", sorted(CRIES))
def test_what_somebody_goes_on_to_say_is_heard(language: str) -> None:
    wish, blow = CRIES[language]
    said = harmless(language)
    assert said
    assert [each for each in said if not danger(f"{each} {wish}").crisis] == []
    assert [each for each in said if not danger(f"{each} {blow}").unsafe] == []


def test_what_somebody_said_before_is_heard() -> None:
    said = harmless("nl")
    assert [each for each in said if not danger(f"ik wil dood en {each}").crisis] == []
    assert [each for each in said if not danger(f"mijn man slaat mij en {each}").unsafe] == []
