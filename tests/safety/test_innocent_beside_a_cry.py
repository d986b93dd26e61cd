"""What only sounds like danger hides no cry that stands beside it."""

import pytest

from directory.language.text import QUERY_LENGTH
from directory.safety.safety import danger
from tests.safety.sentences import sentences

CRIES = {
    "nl": ("en ", "ik wil dood", "mijn man slaat mij"),
    "en": ("and ", "i want to die", "my husband hits me"),
    "de": ("und ", "ich will sterben", "mein mann schlägt mich"),
    "fr": ("et ", "je veux mourir", "mon mari me frappe"),
    "es": ("y ", "quiero morir", "mi marido me pega"),
    "tr": ("ve ", "ölmek istiyorum", "kocam beni dövüyor"),
    "pl": ("i ", "chcę umrzeć", "mąż mnie bije"),
    "ru": ("и ", "хочу умереть", "муж меня бьет"),
    "uk": ("і ", "хочу померти", "чоловік мене б'є"),
    "ar": ("و", "اريد ان اموت", "زوجي يضربني"),
}
"""A wish to die and a blow, and how somebody goes on with them."""


def harmless(language: str) -> list[str]:
    """Return the sentences that only sound like danger and leave room for more."""
    return [each for each in sentences("nothing", language=language) if len(each) < QUERY_LENGTH - 30]


@pytest.mark.parametrize("language", sorted(CRIES))
def test_what_somebody_goes_on_to_say_is_heard(language: str) -> None:
    joint, wish, blow = CRIES[language]
    said = harmless(language)
    assert said
    assert [each for each in said if not danger(f"{each} {joint}{wish}").crisis] == []
    assert [each for each in said if not danger(f"{each} {joint}{blow}").unsafe] == []


@pytest.mark.parametrize("language", sorted(CRIES))
def test_what_somebody_said_before_is_heard(language: str) -> None:
    joint, wish, blow = CRIES[language]
    said = harmless(language)
    assert [each for each in said if not danger(f"{wish} {joint}{each}").crisis] == []
    assert [each for each in said if not danger(f"{blow} {joint}{each}").unsafe] == []


def test_a_wish_is_heard_without_a_joint_too() -> None:
    said = harmless("nl")
    assert [each for each in said if not danger(f"ik wil dood, {each}").crisis] == []
    assert [each for each in said if not danger(f"{each}, ik wil dood").crisis] == []
