"""What is wrong with the text of a chapter, as a sentence: for who loads files and for who writes in the admin."""

from django.utils.translation import gettext as _

from handreiking import markdown
from handreiking.models import Concept

SHOWN = 200
"""How much of a link is repeated in a sentence."""


def heading_fault(text: str) -> str:
    """Return what is wrong with the first heading that is not in order, "" where all are."""
    before = 1
    for token in markdown.parse(text):
        if token.type != "heading_open":
            continue
        level = int(token.tag[1])
        if level == 1:
            return _("Een kop begint met ##. De titel van het hoofdstuk staat er al boven.")
        if level > before + 1:
            line = (token.map or [0])[0] + 1
            return _("De kop op regel %(line)s slaat een niveau over.") % {"line": line}
        before = level
    return ""


def link_fault(slug: str, texts: dict[str, str]) -> str:
    """Return what is wrong with the first link of a chapter that leads nowhere; ``texts`` are all of its edition."""
    for href in markdown.links(texts[slug]):
        if not _exists(href, slug, texts):
            return _("De link “%(link)s” leidt nergens heen.") % {"link": href[:SHOWN]}
    return ""


def _exists(href: str, here: str, texts: dict[str, str]) -> bool:
    if concept := markdown.CONCEPT.fullmatch(href):
        return Concept.objects.in_scheme(concept[1]).filter(slug=concept[2]).exists()
    if chapter := markdown.CHAPTER.fullmatch(href):
        return chapter[1] in texts and (
            not chapter[2] or chapter[2] in markdown.every_anchor(texts[chapter[1]])
        )
    if href.startswith("#"):
        return href[1:] in markdown.every_anchor(texts[here])
    return markdown.leads_somewhere(href)
