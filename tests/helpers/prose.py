"""The running prose of the site: what somebody reads in sentences, without headings, forms and navigation."""

import re
import tomllib
from html.parser import HTMLParser
from pathlib import Path

from django.conf import settings
from jinja2.ext import extract_from_ast
from markdown_it import MarkdownIt

from directory.publishing.mail.mails import environment

BREAKING = {
    "p", "li", "dd", "dt", "td", "th", "figcaption", "blockquote", "summary", "div", "section", "ul", "ol", "dl", "table", "tr",
    "h1", "h2", "h3", "h4", "h5", "h6", "article", "details", "fieldset", "form", "nav", "label",
}  # fmt: skip
READ = {"p", "li", "dd", "td", "figcaption", "blockquote"}
LEFT_OUT = {
    "h1", "h2", "h3", "h4", "h5", "h6", "nav", "form", "script", "style", "svg", "button", "select", "template", "header",
    "footer",
}  # fmt: skip
VOID = {"br", "img", "input", "meta", "link", "hr", "path", "use", "circle", "source", "wbr"}
FEW_WORDS = 4
"""A line of so few words is a label, not a sentence."""
PART = re.compile(r"%\(\w+\)s|\{\w*\}")


class Prose(HTMLParser):
    """Collects the blocks of ``main``, or of a piece of HTML without one."""

    def __init__(self, inside: str) -> None:
        super().__init__(convert_charrefs=True)
        self.inside = inside
        self.open: list[str] = []
        self.blocks: list[str] = []
        self.line: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BREAKING:
            self.flush()
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in BREAKING:
            self.flush()
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        opened = set(self.open)
        if (not self.inside or self.inside in opened) and not LEFT_OUT & opened and READ & opened:
            self.line.append(data)

    def flush(self) -> None:
        block = " ".join("".join(self.line).split())
        self.line = []
        if len(block.split()) > FEW_WORDS:
            self.blocks.append(block)


def prose_of(page: str, inside: str = "main") -> str:
    """Return the prose of HTML, a block a line; ``inside`` "" reads all of it."""
    reader = Prose(inside)
    reader.feed(page)
    reader.flush()
    return "\n".join(reader.blocks)


def prose_of_mail(path: Path) -> str:
    """Return every sentence that a mail may say, whatever its branches."""
    body = path.read_text(encoding="utf-8")
    texts = [
        text
        for _line, _function, message in extract_from_ast(environment().parse(body))
        for text in (message if isinstance(message, tuple) else (message,))
        if isinstance(text, str)
    ]
    return "\n".join(
        text for text in (PART.sub("Naam", text) for text in texts) if len(text.split()) > FEW_WORDS
    )


def definitions(path: Path) -> str:
    """Return what a scheme's file says of the scheme and its concepts."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return "\n".join(each["definition"] for each in (data["scheme"], *data["concept"]))


def every_text(value: object) -> list[str]:
    """Return every text of some words in a TOML file, however deep; addresses and slugs are none."""
    if isinstance(value, str):
        return [value] if len(value.split()) > FEW_WORDS else []
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for each in inner for text in every_text(each)]


def mails() -> list[Path]:
    return sorted((settings.BASE_DIR / "templates" / "mail").glob("*.txt"))


def schemes() -> list[Path]:
    return sorted((settings.BASE_DIR / "handreiking" / "vocabulary").glob("*.toml"))


def edition_files(pattern: str) -> list[Path]:
    return sorted((settings.BASE_DIR / "handreiking" / "editions").glob(pattern))


def own_texts() -> dict[str, str]:
    """Return the site's own texts outside its pages by their file: mails, definitions, hints, and each edition's files."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    folder = settings.BASE_DIR / "handreiking"
    chapters = edition_files("*/*.md")
    data = [*edition_files("*/*.toml"), *sorted((folder / "examples").glob("*.toml"))]
    return {
        **{f"mail/{path.name}": prose_of_mail(path) for path in mails()},
        **{f"vocabulary/{path.name}": definitions(path) for path in schemes()},
        **{
            f"language_aid/{path.name}": reasons(path)
            for path in sorted((folder / "language_aid").glob("*.toml"))
        },
        **{
            str(path.relative_to(folder)): prose_of(markdown.render(path.read_text("utf-8")), "")
            for path in chapters
        },
        **{
            str(path.relative_to(folder)): "\n".join(every_text(tomllib.loads(path.read_text("utf-8"))))
            for path in data
        },
    }


def reasons(path: Path) -> str:
    return "\n".join(word["reason"] for word in tomllib.loads(path.read_text(encoding="utf-8"))["word"])
