"""What goes to the printer: data, in letters that it has, so that nothing that people wrote is a command."""

import re
import unicodedata
from pathlib import Path

PRINTABLE = re.compile(
    r"[^\n\x20-\x7e\xa0-\u024f\u0391-\u03a1\u03a3-\u03c9\u0400-\u045f\u1e00-\u1eff\u2010-\u2027\u2030-\u203a"
    r"\u20ac\u2190-\u2193\u2212\u2260\u2264\u2265\ufffd]"
)
"""What our faces cannot show in each of their weights: a page for everybody refuses a gap."""
LONG_WORD = re.compile(r"\S{25,}")
PIECE = re.compile(r"[^/.?&=_@:-]{1,12}[/.?&=_@:-]*|[/.?&=_@:-]+")
LOST = "\ufffd"
"""What stands in the place of a letter that the printer does not have."""
MAY_BREAK = "\u200b"
"""Where a line may end inside a word; nothing is seen of it."""
UNSEEN = {"Cc", "Cf", "Cs", "Mn", "Me", "Mc"}


def printed(template: Path, data: str, *faces: Path) -> bytes:
    """Return a tagged PDF (PDF/UA-1) of a template and its data, which is JSON.

    The printer is loaded here: it takes 14 MB, which only a process that prints needs.
    """
    import typst

    return typst.compile(
        template,
        sys_inputs={"data": data},
        pdf_standards="ua-1",
        ignore_system_fonts=True,
        font_paths=list(faces),
    )


def printable(text: str) -> str:
    """Return a text in letters that the printer has: what is unseen goes, of a picture a mark is left.

    A word that is longer than a line, as web addresses are, may break: the printer would let it run off the sheet.
    """
    whole = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode())
    shown = PRINTABLE.sub(lambda found: "" if unicodedata.category(found[0]) in UNSEEN else LOST, whole)
    return LONG_WORD.sub(lambda word: MAY_BREAK.join(PIECE.findall(word[0])), shown)
