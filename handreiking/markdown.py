"""Markdown of the handreiking, made into HTML that can do no harm, and into plain blocks for who compares or prints it.

CommonMark with tables. HTML is text, an image is its words, a heading has an anchor that can be chosen: ``## Kop {#kop}``.
A link leads to a concept (``begrip:vorm/steunpunt``), a page of the site by its name (``pagina:search``), a chapter of the
same edition (``hoofdstuk:vormen#kop``), or to https, mailto and tel; any other is the text that it was.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

import nh3
from django.shortcuts import resolve_url
from django.utils.text import slugify
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

TAGS = {
    "a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "s",
    "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "rel"},
    "ol": {"start"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
    "table": {"class", "role"},
    "thead": {"role"},
    "tbody": {"role"},
    "tr": {"role"},
    "th": {"role", "scope"},
    "td": {"role", "data-label"},
}
ROLES = {
    "table": "table",
    "thead": "rowgroup",
    "tbody": "rowgroup",
    "tr": "row",
    "th": "columnheader",
    "td": "cell",
}
"""Said aloud, because a phone shows a table as a list of its cells, and then a browser forgets what it was."""
OUTSIDE = {"http", "https", "mailto", "tel"}
LONGEST_ADDRESS = 2000
ANCHOR = re.compile(r"(?<!\s)\s*\{#([a-z][a-z0-9-]{0,59})\}$")
CONCEPT = re.compile(r"begrip:([a-z0-9-]+)/([a-z0-9-]+)")
PAGE = re.compile(r"pagina:([a-z0-9-]+)")
CHAPTER = re.compile(r"hoofdstuk:([a-z][a-z0-9-]*)(?:#([a-z][a-z0-9-]*))?")
BESIDE = "../{}/"
"""From a chapter to one beside it, whether it is read as the one that holds or in its edition."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text is shown. ``chapter`` is its own slug where all chapters stand on one page, and "" elsewhere."""

    chapter: str = ""
    beside: str = BESIDE

    @property
    def deeper(self) -> int:
        return 1 if self.chapter else 0

    def anchor(self, name: str, chapter: str = "") -> str:
        """Return the id of a heading: on one page with all chapters that of its chapter goes before it."""
        own = chapter or self.chapter
        return f"{own}.{name}" if self.chapter else name

    def address(self, chapter: str, name: str) -> str:
        """Return where a heading of a chapter is, the chapter itself for ""."""
        if self.chapter:
            return f"#{self.anchor(name, chapter) if name else chapter}"
        return self.beside.format(chapter) + (f"#{name}" if name else "")


ALONE = Place()


def render(text: str, place: Place = ALONE) -> Markup:
    """Return a text as safe HTML; the same text at the same place is kept in memory."""
    return _kept(text, place)


@lru_cache(maxsize=64)
def _kept(text: str, place: Place) -> Markup:
    return render_once(text, place)


def render_once(text: str, place: Place = ALONE) -> Markup:
    """Return a text as safe HTML without keeping it: for what somebody is still writing."""
    tokens = parse(text)
    for token in _all(tokens):
        if token.type == "heading_open":
            token.attrSet("id", place.anchor(str(token.attrGet("id"))))
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, max(2, int(token.tag[1])) + place.deeper)}"
        if token.type == "link_open":
            href, outside = resolved(str(token.attrGet("href") or ""), place)
            token.attrs = {"href": href, "rel": "noreferrer"} if outside else {"href": href}
    html = _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {})
    return Markup(  # noqa: S704 - nh3 keeps no other tag or attribute than ours
        nh3.clean(
            html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=OUTSIDE, link_rel=None, strip_comments=True
        )
    )


def parse(text: str) -> list[Token]:
    """Return the tokens of a text, headings with their anchors as ``id``, links only where they lead somewhere."""
    whole = text.encode("utf-8", "replace").decode()
    return _MARKDOWN.parse(whole)


def anchors(text: str) -> list[tuple[str, str]]:
    """Return the anchor and the words of each heading of the second level, for a table of contents."""
    tokens = parse(text)
    return [
        (str(token.attrGet("id")), plain(tokens[number + 1]))
        for number, token in enumerate(tokens)
        if token.type == "heading_open" and int(token.tag[1]) <= 2
    ]


def every_anchor(text: str) -> set[str]:
    return {str(token.attrGet("id")) for token in parse(text) if token.type == "heading_open"}


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, a line of a list or a row of a table, in words."""

    text: str
    heading: bool = False


def blocks(text: str) -> list[Block]:
    """Return a text as blocks of plain words in order, those of a row of a table joined by " · "."""
    found: list[Block] = []
    cells: list[str] | None = None
    heading = False
    for token in parse(text):
        match token.type:
            case "heading_open":
                heading = True
            case "tr_open":
                cells = []
            case "tr_close":
                found.append(Block(" · ".join(cells or ())))
                cells = None
            case "inline" if cells is not None:
                cells.append(plain(token))
            case "inline":
                found.append(Block(plain(token), heading))
                heading = False
            case "fence" | "code_block":
                found += [Block(line) for line in token.content.splitlines() if line.strip()]
    return [block for block in found if block.text]


def plain(inline: Token) -> str:
    """Return the words of one run of text, without marks."""
    parts = (
        " " if each.type in ("softbreak", "hardbreak") else each.content for each in inline.children or ()
    )
    return " ".join("".join(parts).split())


def links(text: str) -> Iterator[str]:
    """Yield every address that a text links to, as it is written, those that we refuse too."""
    for token in _all(_LENIENT.parse(text)):
        if token.type == "link_open":
            yield str(token.attrGet("href"))


def leads_somewhere(href: str) -> bool:
    """Say whether a link is of a kind that we know; not whether its concept or chapter exists."""
    if len(href) > LONGEST_ADDRESS:
        return False
    if href.startswith("#"):
        return len(href) > 1
    scheme = href.partition(":")[0].lower()
    match scheme:
        case "begrip":
            return bool(CONCEPT.fullmatch(href))
        case "hoofdstuk":
            return bool(CHAPTER.fullmatch(href))
        case "pagina":
            return bool(PAGE.fullmatch(href)) and page_address(href) is not None
    return scheme in OUTSIDE and _splits(href)


def page_address(href: str) -> str | None:
    """Return the address of ``pagina:search``, None for a name that no page has."""
    found = PAGE.fullmatch(href)
    try:
        return resolve_url(found[1]) if found else None
    except Exception as error:
        # Its class lives in ``django.urls``, which only the ``urls`` of each room import.
        if type(error).__name__ != "NoReverseMatch":
            raise
        return None


def _splits(href: str) -> bool:
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    return bool(parts.netloc) if parts.scheme in ("http", "https") else bool(parts.path)


def resolved(href: str, place: Place) -> tuple[str, bool]:
    """Return where a link that ``leads_somewhere`` leads, and whether that is another site."""
    if concept := CONCEPT.fullmatch(href):
        return resolve_url("concept", concept[1], concept[2]), False
    if chapter := CHAPTER.fullmatch(href):
        return place.address(chapter[1], chapter[2] or ""), False
    if href.startswith("#"):
        return f"#{place.anchor(href[1:])}", False
    own = page_address(href)
    return own or href, own is None


def _all(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.children or ()


def _anchored(state: StateCore) -> None:
    """Give each heading its anchor: the one written behind it, else its words; the second of a name is "kop-2"."""
    taken: set[str] = set()
    again: Counter[str] = Counter()
    for number, token in enumerate(state.tokens):
        if token.type != "heading_open":
            continue
        inline = state.tokens[number + 1]
        chosen = ANCHOR.search(inline.content)
        if chosen:
            inline.content = inline.content[: chosen.start()]
        name = chosen[1] if chosen else slugify(inline.content)[:60].strip("-") or "kop"
        token.attrSet("id", _untaken(name, taken, again))


def _untaken(name: str, taken: set[str], again: Counter[str]) -> str:
    """Return ``name``, numbered where it is taken; ``again`` holds how far each name was numbered."""
    free = name
    while free in taken:
        again[name] += 1
        free = f"{name}-{again[name] + 1}"
    taken.add(free)
    return free


def _tabled(state: StateCore) -> None:
    """Give each cell the head of its column as label, and every part of a table its role."""
    heads: list[str] = []
    column = 0
    for number, token in enumerate(state.tokens):
        if token.tag in ROLES and token.nesting == 1:
            token.attrs = {"role": ROLES[token.tag]}
        match token.type:
            case "table_open":
                token.attrSet("class", "tt-table tt-table--stacks")
                heads = []
            case "tr_open":
                column = 0
            case "th_open":
                token.attrSet("scope", "col")
                heads.append(plain(state.tokens[number + 1]))
            case "td_open":
                token.attrSet("data-label", heads[column] if column < len(heads) else "")
                column += 1


def _without_pictures(state: StateCore) -> None:
    """Put the words of an image in its place."""
    for token in state.tokens:
        for child in token.children or ():
            if child.type == "image":
                child.type, child.children, child.tag, child.attrs = "text", None, "", {}


def _markdown(*, lenient: bool = False) -> MarkdownIt:
    made = MarkdownIt("commonmark", {"html": False}).enable("table")
    made.validateLink = (lambda _href: True) if lenient else leads_somewhere  # type: ignore[assignment, method-assign]
    made.core.ruler.after("block", "anchors", _anchored)
    made.core.ruler.push("tables", _tabled)
    made.core.ruler.push("pictures", _without_pictures)
    return made


_MARKDOWN, _LENIENT = _markdown(), _markdown(lenient=True)
