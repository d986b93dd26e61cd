"""An edition as a tagged PDF (PDF/UA-1). What editors wrote goes to the printer as data, so nothing in it is a command."""

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from markdown_it.tree import SyntaxTreeNode

from handreiking import markdown
from handreiking.edition_words import source_lines, status_line
from handreiking.models import Chapter, Edition
from handreiking.printing import printable, printed

TEMPLATE = Path(__file__).parent / "edition.typ"
DEEPEST = 4
"""How deep lists and quotations lie in one another on paper; what is deeper follows after it. The printer has a limit."""
ON_A_NEW_PAGE = "vormen"
"""The chapter that begins a page: the long list of forms, which people take along by itself."""
Block = dict[str, Any]


def pdf_data(edition: Edition, chapters: Sequence[Chapter]) -> str:
    """Return all that stands in the PDF of an edition, as JSON; the same for the same texts."""
    taken = {chapter.slug for chapter in chapters} | {
        f"{chapter.slug}.{name}" for chapter in chapters for name in markdown.every_anchor(chapter.text)
    }
    return json.dumps(
        {
            "name": "Tussentijd",
            "title": _("Handreiking wachttijdondersteuning"),
            "edition": printable(edition.label) or edition.slug,
            "status": printable(status_line(edition)),
            "lines": [printable(line) for line in source_lines(edition)],
            "help": printable(
                _(
                    "Denk je aan zelfdoding? Bel 24/7 gratis en anoniem 113 of chat op 113.nl. "
                    "Bij direct gevaar bel je 112. Tussentijd vervangt geen behandeling. "
                    "Je huisarts of verwijzer blijft je aanspreekpunt."
                )
            ),
            "contents": _("Inhoud"),
            "footer": printable(
                _("Handreiking wachttijdondersteuning, %(edition)s") % {"edition": edition.label}
            ),
            "site": printable(settings.SITE_URL),
            "chapters": [_chapter(chapter, taken) for chapter in chapters],
        },
        ensure_ascii=False,
    )


@lru_cache(maxsize=4)
def print_pdf(data: str) -> bytes:
    """Return the PDF of what ``pdf_data`` gave; kept in memory for as long as the texts stay the same."""
    return printed(TEMPLATE, data)


def _chapter(chapter: Chapter, taken: set[str]) -> Block:
    tree = SyntaxTreeNode(markdown.parse(chapter.text))
    return {
        "id": chapter.slug,
        "alone": chapter.slug == ON_A_NEW_PAGE,
        "title": printable(chapter.title).strip() or chapter.slug,
        "summary": printable(chapter.summary),
        "blocks": _levelled(list(_blocks(tree.children, markdown.Place(chapter.slug), taken))),
    }


def _levelled(blocks: list[Block]) -> list[Block]:
    """Let no heading skip a level: who hears the page would look for what is missing."""
    before = 1
    for block in blocks:
        if block["kind"] == "heading":
            before = block["level"] = min(block["level"], before + 1)
    return blocks


def _blocks(
    nodes: Sequence[SyntaxTreeNode], place: markdown.Place, taken: set[str], depth: int = 0
) -> Iterator[Block]:
    for node in nodes:
        if depth > DEEPEST and node.type in ("bullet_list", "ordered_list", "blockquote", "list_item"):
            yield from _blocks(node.children, place, taken, depth)
            continue
        match node.type:
            case "heading":
                yield from _heading(node, place, taken, depth)
            case "paragraph":
                if runs := _runs(node, place, taken):
                    yield {"kind": "paragraph", "runs": runs}
            case "bullet_list" | "ordered_list":
                yield _list(node, place, taken, depth)
            case "blockquote":
                yield {"kind": "quote", "blocks": list(_blocks(node.children, place, taken, depth + 1))}
            case "fence" | "code_block":
                yield {"kind": "code", "text": printable(node.content)}
            case "table":
                yield _table(node, place, taken)


def _heading(node: SyntaxTreeNode, place: markdown.Place, taken: set[str], depth: int) -> Iterator[Block]:
    runs = _runs(node, place, taken)
    if not any(run["text"].strip() for run in runs):
        return
    if depth:
        yield {"kind": "paragraph", "runs": [run | {"strong": True} for run in runs]}
        return
    name = place.anchor(str(node.attrGet("id")))
    yield {"kind": "heading", "level": max(2, int(node.tag[1])), "id": name, "runs": runs}


def _list(node: SyntaxTreeNode, place: markdown.Place, taken: set[str], depth: int) -> Block:
    items = [list(_blocks(item.children, place, taken, depth + 1)) for item in node.children]
    if node.type == "bullet_list":
        return {"kind": "bullets", "items": items}
    return {"kind": "numbers", "start": int(str(node.attrGet("start") or 1)), "items": items}


def _table(node: SyntaxTreeNode, place: markdown.Place, taken: set[str]) -> Block:
    rows = [
        [_runs(cell, place, taken) for cell in row.children]
        for part in node.children
        for row in part.children
    ]
    return {
        "kind": "table",
        "head": rows[0],
        "rows": [[{"runs": runs} for runs in row] for row in rows[1:]],
    }


def _runs(node: SyntaxTreeNode, place: markdown.Place, taken: set[str]) -> list[Block]:
    """Return the words of a block in pieces that look the same."""
    runs: list[Block] = []
    strong = em = 0
    href = ""
    inline = [child.token for child in node.children if child.type == "inline" and child.token]
    for token in (each for whole in inline for each in whole.children or ()):
        match token.type:
            case "strong_open" | "strong_close":
                strong += token.nesting
            case "em_open" | "em_close":
                em += token.nesting
            case "link_open":
                href = str(token.attrGet("href"))
            case "link_close":
                href = ""
            case _:
                text = " " if token.type == "softbreak" else printable(token.content)
                runs.append(
                    {
                        "text": text,
                        "break": token.type == "hardbreak",
                        "code": token.type == "code_inline",
                        "strong": strong > 0,
                        "em": em > 0,
                    }
                    | _target(href, place, taken)
                )
    return [run for run in runs if run["text"] or run["break"]]


def _target(href: str, place: markdown.Place, taken: set[str]) -> dict[str, str]:
    """Return where a link leads: ``to`` a heading of this document, ``href`` elsewhere; "" for neither."""
    if not href:
        return {"to": "", "href": ""}
    address, outside = markdown.resolved(href, place)
    if address.startswith("#"):
        return {"to": address[1:] if address[1:] in taken else "", "href": ""}
    return {"to": "", "href": address if outside else f"{settings.SITE_URL}{address}"}
