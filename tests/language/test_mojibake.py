"""Text that was opened in the wrong character set is found, and text that only looks strange is not."""

import pytest

from directory.language.mojibake import gone_wrong

RIGHT = [
    "één", "vóór", "coördinatie", "Súdwest-Fryslân", "’s avonds", "“hallo”", "10 €", "Łódź", "İstanbul", "güçlü", "à 5",
    "foto’s…", "½ uur", "20°C", "«Hé»", "😀", "naïef —",
]  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_what_was_read_twice_is_found(text: str) -> None:
    assert gone_wrong(text) == ""
    twice = text.encode().decode("cp1252", "ignore")
    assert gone_wrong(f"Een woord {twice}") or twice == text


@pytest.mark.parametrize(
    "text",
    ["“CAFÉ”", "CAFÉ…", "IDEEËN–ZO", "مجموعة", "Привіт", "🌈☕", "👩🏽‍🦽", "São", "zo´n", "Ä", "koffie"],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert gone_wrong(text) == ""


def test_the_word_is_named() -> None:
    assert gone_wrong("Kom naar CafÃ© De Sluis") == "CafÃ©"
    assert gone_wrong("Een lett\ufffdr weg") == "lett\ufffdr"
