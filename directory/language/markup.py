"""HTML that a website or a program left in a text, made into the text that people saw there."""

import html
import re
from html.entities import html5

from django.utils.translation import gettext as _

from directory.language.cleaning import Invalid, single_spaced

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][\w:-]*)(?P<attributes>(?:\s[^<>]*)?)/?>|<!--.*?-->", re.DOTALL
)
LINK = re.compile(
    r"<a(?=\s)[^<>]*?\shref\s*=\s*[\"']?([^\"'\s>]+)[^<>]*>(.*?)</a\s*>", re.IGNORECASE | re.DOTALL
)
ON_THE_LINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "big",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "ins",
        "label",
        "mark",
        "o:p",
        "q",
        "s",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
    ]
)
ON_ITS_OWN_LINE = frozenset(
    [
        "article",
        "blockquote",
        "body",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "html",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "ul",
    ]
)
POINT = "li"
DEEPEST = 3
"""How often a text may have been escaped over again: "&amp;amp;eacute;"."""


def as_text(written: str) -> str:
    """Return the text without entities and tags: a paragraph is a line, a point begins with "- ". Raises Invalid.

    A link keeps its address behind it. A tag that may hold more than text, such as a table or a script, is refused.
    """
    if "&" not in written and "<" not in written:
        return written
    for _time in range(DEEPEST):
        unescaped = ENTITY.sub(_character, written)
        if unescaped == written:
            break
        written = unescaped
    return _without_tags(written).replace("\xa0", " ").strip()


def _character(found: re.Match[str]) -> str:
    """Return what an entity stands for; a name that HTML does not know stays as it is."""
    entity = found[0]
    return html.unescape(entity) if entity[1] == "#" or entity[1:] in html5 else entity


def _without_tags(written: str) -> str:
    if not TAG.search(written):
        return written
    if not _has_lines_of_its_own(written):
        return TAG.sub(_lines, LINK.sub(_link, written))
    flowing = re.sub(r"\s*\n\s*", " ", written)
    lines = TAG.sub(_lines, LINK.sub(_link, flowing)).split("\n")
    return "\n".join(line for line in map(single_spaced, lines) if line not in ("", "-"))


def _has_lines_of_its_own(written: str) -> bool:
    names = {found["name"].lower() for found in TAG.finditer(written) if found["name"]}
    return not names.isdisjoint(ON_ITS_OWN_LINE | {POINT})


def _link(found: re.Match[str]) -> str:
    address, text = found[1].removeprefix("mailto:").removeprefix("tel:"), single_spaced(found[2])
    return text if address.rstrip("/").endswith(text.rstrip("/")) and text else f"{text} ({address})"


def _lines(found: re.Match[str]) -> str:
    name = (found["name"] or "").lower()
    if name in ON_THE_LINE:
        return ""
    if name == POINT:
        return "\n" if found["end"] else "\n- "
    if name in ON_ITS_OWN_LINE or not name:
        return "\n" if name else ""
    raise Invalid(
        _("Hier staat HTML die we niet kunnen lezen: <%(tag)s>. Schrijf gewone tekst.") % {"tag": name[:20]}
    )
