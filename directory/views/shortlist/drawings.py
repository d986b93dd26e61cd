"""Icons as drawings of their own, for paper: a page only points at them."""

from functools import cache
from xml.etree import ElementTree as Tree

from django.conf import settings

SVG = "{http://www.w3.org/2000/svg}"
STROKE = {
    "fill": "none",
    "stroke": "#000",
    "stroke-width": "1.9",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}


@cache
def drawing(name: str) -> str:
    """Return an icon of static/icons.svg as an SVG of black lines. Raises KeyError for one that there is not."""
    symbol = _symbols()[name]
    drawn = Tree.Element(f"{SVG}svg", {"viewBox": symbol.attrib["viewBox"], **STROKE})
    drawn.extend(symbol)
    Tree.register_namespace("", SVG[1:-1])
    return Tree.tostring(drawn, encoding="unicode")


@cache
def _symbols() -> dict[str, Tree.Element]:
    # A file of our own, which nobody can send.
    root = Tree.parse(settings.BASE_DIR / "static" / "icons.svg").getroot()  # noqa: S314
    return {symbol.attrib["id"]: symbol for symbol in root.iter(f"{SVG}symbol")}
