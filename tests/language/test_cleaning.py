"""Text made fit to keep, and text made fit to look for."""

import pytest

from directory.language.cleaning import Invalid, line, single_spaced, text, usable

WOMAN_WALKING = "\U0001f6b6\u200d\u2640\ufe0f"


@pytest.mark.parametrize("clean", [line, text, usable])
def test_unseen_marks_go_and_pictures_stay_whole(clean: object) -> None:
    assert callable(clean)
    assert clean(f"Wan\xaddel\u200b {WOMAN_WALKING}\u202e") == f"Wandel {WOMAN_WALKING}"


@pytest.mark.parametrize("bad", ["a\x00b", "a\x1bb", "a\ud800b"])
def test_what_is_kept_says_what_is_wrong_and_what_is_looked_for_goes_on(bad: str) -> None:
    with pytest.raises(Invalid):
        line(bad)
    assert usable(bad) == "a b"


def test_blanks_become_one_space_on_a_line_and_lines_stay_in_a_text() -> None:
    assert line(" a \n\t b ") == usable(" a \n\t b ") == single_spaced(" a \n\t b ") == "a b"
    assert text("a \r\n\r\n\r\n b") == "a\n\nb"
