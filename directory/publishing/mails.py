"""What a mail says: one template, from which both the text and the HTML are made.

``templates/mail/<kind>.txt`` is Jinja without escaping. Its first line is the subject; paragraphs are parted by an
empty line. A line ``=> Klopt nog | https://…`` is a way to go on: "Klopt nog:" with the address in the text, a button
in the HTML. ``> …`` quotes. Values never hold line breaks of their own, unless through the filter ``quoted``.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext, ngettext
from jinja2 import Environment, FileSystemLoader, StrictUndefined

BUTTON, QUOTE = "=> ", "> "
LONGEST_SUBJECT = 180


class Mail(NamedTuple):
    subject: str
    text: str
    html: str


class Block(NamedTuple):
    """A paragraph, a quotation ("quote") or a way to go on ("button", with ``url``)."""

    kind: str
    text: str
    url: str = ""


@cache
def environment() -> Environment:
    env = Environment(
        loader=FileSystemLoader(settings.BASE_DIR / "templates" / "mail"),
        autoescape=False,  # noqa: S701 - plain text; the HTML is rendered, escaped, from its blocks
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        finalize=one_line,
    )
    env.install_gettext_callables(gettext, ngettext, newstyle=False)  # type: ignore[attr-defined]
    env.filters["quoted"] = quoted
    env.globals.update(site_url=settings.SITE_URL)
    return env


class Quoted(str):
    """Text that may keep its line breaks: each line is marked as a quotation."""


def quoted(value: object) -> Quoted:
    return Quoted("\n".join(f"{QUOTE}{line}".rstrip() for line in str(value).strip().splitlines()))


def one_line(value: Any) -> Any:
    """Keep what people typed from starting a paragraph or a button of its own."""
    if isinstance(value, Quoted) or not isinstance(value, str):
        return value
    return " ".join(value.split())


def render(kind: str, context: Mapping[str, Any]) -> Mail:
    """Return the mail of this kind. Raises what Jinja raises for a missing template or value."""
    whole = environment().get_template(f"{kind}.txt").render(**context)
    subject, _newline, body = whole.strip().partition("\n")
    blocks = read(body)
    html = render_to_string(
        "mail/mail.html", {"subject": subject, "blocks": blocks, "site_url": settings.SITE_URL}
    )
    return Mail(subject[:LONGEST_SUBJECT], "\n\n".join(map(plain, blocks)) + "\n", html)


def read(body: str) -> list[Block]:
    """Cut a body into its blocks."""
    blocks = []
    for paragraph in body.strip().split("\n\n"):
        lines = [line.strip() for line in paragraph.strip().splitlines()]
        if lines and all(line.startswith(QUOTE) or line == QUOTE.strip() for line in lines):
            blocks.append(Block("quote", "\n".join(line[len(QUOTE) :] for line in lines)))
            continue
        words = [line for line in lines if not line.startswith(BUTTON)]
        if words:
            blocks.append(Block("paragraph", " ".join(words)))
        for line in lines:
            if line.startswith(BUTTON):
                label, _bar, url = line[len(BUTTON) :].partition(" | ")
                blocks.append(Block("button", label.strip(), url.strip()))
    return blocks


def plain(block: Block) -> str:
    if block.kind == "button":
        return f"{block.text}:\n{block.url}"
    if block.kind == "quote":
        return "\n".join(f"{QUOTE}{line}".rstrip() for line in block.text.splitlines())
    return block.text
