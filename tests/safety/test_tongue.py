"""The first lines of a panel are in the language of who writes, and in doubt in Dutch."""

import pytest

from directory.safety.tongue import tongue


@pytest.mark.parametrize(
    ("q", "code"),
    [
        ("ik zie het niet meer zitten", "nl"),
        ("I do not want to go on", "en"),
        ("kendimi öldürmek istiyorum", "tr"),
        ("не хочу больше жить", "ru"),
        ("не хочу більше жити", "uk"),
        ("لا أريد أن أعيش", "ar"),
        ("unaliven", "nl"),
        ("", "nl"),
    ],
)
def test_it_is_known_by_its_letters_and_in_doubt_it_is_dutch(q: str, code: str) -> None:
    assert tongue(q) == code


def test_the_language_in_which_danger_was_understood_is_likelier() -> None:
    assert tongue("wil ff unaliven", ["en"]) == "en"
    assert tongue("ik wil echt niet meer verder leven", ["en"]) == "nl"
