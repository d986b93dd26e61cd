"""What people type, with what it says: one line a sentence in ``sentences.tsv``.

"crisis" and "now" (one that is happening), "later" (one that is not), "unsafe", "by-oneself" and "by-another" (who does
it), "softly" and "bereaved" (of death, without a wish that is named), "despair" and "fear" (not named), "nothing" (it only sounds like danger).
"""

from csv import QUOTE_NONE, DictReader
from pathlib import Path

with Path(__file__).with_name("sentences.tsv").open(encoding="utf-8", newline="") as file:
    _LINES = list(DictReader(file, delimiter="\t", quoting=QUOTE_NONE))


def sentences(*says: str, language: str = "") -> list[str]:
    """Return the sentences that say one of ``says``, of all languages or of one."""
    return [
        line["sentence"] for line in _LINES if line["says"] in says and language in ("", line["language"])
    ]
