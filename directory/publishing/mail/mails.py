"""What a mail says: one template, from which both the text and the HTML are made.

``templates/mail/<kind>.txt`` is Jinja without escaping. Its first line is the subject; paragraphs are parted by an
empty line. A line ``=> Klopt nog | https://…`` is a way to go on: "Klopt nog:" with the address in the text, a button
in the HTML. ``> …`` quotes. What a value says is always words: it starts no line, button or quotation of its own, and
keeps its line breaks only through the filter ``quoted``. ``url`` gives the whole address of a page by its name, and ``contact_email`` is there in
every mail.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext, ngettext
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from directory.language import capacity
from directory.language.cleaning import usable
from directory.web_addresses import whole_url

BUTTON, QUOTE = "=> ", "> "
LONGEST_SUBJECT = 180
# While the blocks are cut, a value's own signs stand aside as characters that no text has.
ASIDE = {ord(">"): "\ue000", ord("|"): "\ue001"}
BACK = {0xE000: ">", 0xE001: "|"}
WEB_ADDRESS = re.compile(r"https?://\S+")


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
    env.globals |= {"url": whole_url, "capacity_labels": capacity.LABELS}
    env.filters["quoted"] = quoted
    return env


class Quoted(str):
    """Text that may keep its line breaks: each line is marked as a quotation."""


def quoted(value: object) -> Quoted:
    lines = str(value).strip().splitlines()
    return Quoted("\n".join(f"{QUOTE}{words(line)}".rstrip() for line in lines))


def one_line(value: object) -> str:
    """Keep what people typed from starting a paragraph or a button of its own."""
    return value if isinstance(value, Quoted) else words(str(value))


def words(text: str) -> str:
    """Return text on one line, without marks that turn it around, its own signs put aside."""
    return usable(text).translate(ASIDE)


def render(kind: str, context: Mapping[str, Any]) -> Mail:
    """Return the mail of this kind. Raises what Jinja raises for a missing template or value."""
    always = {"contact_email": settings.CONTACT_EMAIL}
    whole = environment().get_template(f"{kind}.txt").render(always | dict(context))
    subject, _newline, body = whole.partition("\n")
    subject, blocks = shortened(subject.translate(BACK).strip()) or "Tussentijd", read(body)
    html = render_to_string("mail/mail.html", {"subject": subject, "blocks": blocks})
    return Mail(subject, "\n\n".join(map(plain, blocks)) + "\n", html)


def shortened(subject: str) -> str:
    """Return a subject that a list of mails can show."""
    return subject if len(subject) <= LONGEST_SUBJECT else f"{subject[: LONGEST_SUBJECT - 1].rstrip()}…"


def read(body: str) -> list[Block]:
    """Cut a body into its blocks, and put the values' own signs back."""
    paragraphs = (
        [line.strip() for line in paragraph.splitlines()]
        for paragraph in re.split(r"\n(?:[ \t]*\n)+", body.strip())
    )
    return [
        Block(block.kind, block.text.translate(BACK), block.url.translate(BACK))
        for lines in paragraphs
        for block in blocks_of(lines)
    ]


def blocks_of(lines: list[str]) -> Iterator[Block]:
    """Give a paragraph's quotation, or its words and then its buttons. Raises ValueError for a button to nowhere."""
    if not any(lines):
        return
    if all(line.startswith(QUOTE) or line == QUOTE.strip() for line in lines):
        yield Block("quote", "\n".join(line[len(QUOTE) :] for line in lines))
        return
    sentences = [line for line in lines if not line.startswith(BUTTON)]
    if any(sentences):
        yield Block("paragraph", " ".join(sentences))
    for line in lines:
        if line.startswith(BUTTON):
            label, _bar, url = (part.strip() for part in line[len(BUTTON) :].partition(" | "))
            if not WEB_ADDRESS.fullmatch(url):
                raise ValueError(f"A button leads to no web address: {label}")
            yield Block("button", label, url)


def plain(block: Block) -> str:
    if block.kind == "button":
        return f"{block.text}:\n{block.url}"
    if block.kind == "quote":
        return "\n".join(f"{QUOTE}{line}".rstrip() for line in block.text.splitlines())
    return block.text
