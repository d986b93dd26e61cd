"""Lines that begin with a dash are a list; every word that was typed stays."""

import pytest

from handreiking.typed import typed_blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", []),
        (" \n\n", []),
        ("Eén.\n\nTwee.", [(["Eén.", "Twee."], False)]),
        ("Dit hielp:\n- lopen\n  -  praten\nMeer niet.", [(["Dit hielp:"], False), (["lopen", "praten"], True), (["Meer niet."], False)]),
        ("- lopen\r\n\r\n- praten", [(["lopen", "praten"], True)]),
        ("-5 graden\n-", [(["-5 graden", "-"], False)]),
    ],
)  # fmt: skip
def test_lines_become_paragraphs_and_lists(text: str, blocks: list[tuple[list[str], bool]]) -> None:
    assert typed_blocks(text) == blocks
