"""How easy a page reads: Flesch-Douma of what its main part says, sources and form fields aside."""

import re
from html import unescape

import textstat

BLOCK_ENDS = re.compile(r"</(?:p|li|h1|h2|h3|dt|dd|legend|label|td|th|summary)>")
ASIDE = re.compile(
    r"<(section|nav|script|svg|form)\b[^>]*(?:tt-sources|tt-crumbs|script|svg|tt-concept)[^>]*>.*?</\1>",
    re.DOTALL,
)
WORD_LIMIT = 12.0


def sentences_of(page: str) -> str:
    """Return what a page says, one sentence a line; a heading or a list item without a full stop is one too."""
    main = ASIDE.sub(" ", page.partition("<main")[2].partition("</main>")[0])
    main = re.sub(r"<(svg|script)\b.*?</\1>", " ", main, flags=re.DOTALL)
    text = unescape(re.sub(r"<[^>]+>", " ", BLOCK_ENDS.sub("\n", main))).partition(">")[2]
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return "\n".join(line if line[-1] in ".?!:" else f"{line}." for line in lines if re.search(r"\w", line))


def flesch_douma(page: str) -> float:
    textstat.set_lang("nl")
    return float(textstat.flesch_reading_ease(sentences_of(page).replace(":", ".")))
