"""Markdown becomes HTML that can do no harm, whatever somebody writes."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handreiking.markdown import ATTRIBUTES, TAGS, Place, anchors, blocks, render, render_once


class Shown(HTMLParser):
    """Gathers what a browser would make of it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text += data


def harmless(html: str) -> bool:
    return all(
        tag in TAGS
        and set(attributes) <= ATTRIBUTES.get(tag, set())
        and attributes.get("href", "#").startswith(
            ("http://", "https://", "mailto:", "tel:", "/", "#", "../")
        )
        and not attributes.get("href", "#").startswith("//")
        for tag, attributes in Shown(html).tags
    )


HOSTILE = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '<a href="javascript:alert(1)">x</a>',
    "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](&#106;avascript:alert(1))", "[x](java\nscript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)", "![x](data:image/svg+xml;base64,PHN2Zz4=)", "![x](https://x.example/a.png)",
    "[x](vbscript:x)", "[x](//x.example)", "<javascript:alert(1)>", "[a]: javascript:alert(1)\n\n[a]",
    "## <b onclick=x>kop</b> {#a}", "## Kop {#a\" onclick=\"x}", "| <script> |\n|---|\n| <i> |", "```html\n<script>\n```",
    "\0<\0script>alert(1)</script>", "[x](https://x.example/\0)", "\ud800 [x](\udfff)", "<!-- x --><style>*{}</style>",
    "[x](begrip:../../a)", "[x](pagina:admin:index)", "[x](hoofdstuk:../../a)", "[x](http://[::1)",
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_markdown_does_no_harm(text: str) -> None:
    for place in (Place(), Place("voor-wie")):
        html = render(text, place)
        assert harmless(html), html
        assert "\0" not in html


@given(st.text(alphabet=st.sampled_from(list("<>[]()!#*_`|-:{}\"'& \n\\/ax\0")), max_size=200))
def test_whatever_is_written_does_no_harm(text: str) -> None:
    assert harmless(render_once(text))


@pytest.mark.parametrize(
    "text", ["[" * 60_000, "*a " * 20_000, "> " * 30_000, "![" * 30_000, "#\n" * 30_000, "|a" * 20_000 + "\n" + "|-" * 20_000]
)  # fmt: skip
def test_a_huge_text_is_shown_all_the_same(text: str) -> None:
    assert harmless(render_once(text[:60_000])[:100_000].rpartition(">")[0] + ">")


def test_links_lead_to_concepts_pages_chapters_and_other_sites() -> None:
    text = (
        "[a](begrip:vorm/steunpunt) [b](pagina:search) [c](hoofdstuk:vormen#kop) [d](https://x.example/?a=1&b=2) "
        "[e](#kop) [f](mailto:a@x.example) [g](tel:113) [h](hoofdstuk:vormen)"
    )
    links = [attributes for tag, attributes in Shown(render(text)).tags if tag == "a"]
    assert [each["href"] for each in links] == [
        "/begrip/vorm/steunpunt/", "/zoeken/", "../vormen/#kop", "https://x.example/?a=1&b=2", "#kop",
        "mailto:a@x.example", "tel:113", "../vormen/",
    ]  # fmt: skip
    assert ["rel" in each for each in links] == [False, False, False, True, False, True, True, False]
    whole = [attributes["href"] for tag, attributes in Shown(render(text, Place("wat"))).tags if tag == "a"]
    assert (whole[2], whole[4], whole[7]) == ("#vormen.kop", "#wat.kop", "#vormen")


def test_a_link_that_leads_nowhere_stays_text() -> None:
    assert "[x](pagina:nergens)" in render("[x](pagina:nergens)")
    assert "<a" not in render("[x](pagina:nergens) [y](ftp://x.example/)")


def test_a_heading_has_the_anchor_that_was_chosen_or_its_words() -> None:
    text = "## Wat is het? {#wat}\n\n## Twee\n\n### Drie\n\n## Twee\n\n## 日本"
    assert anchors(text) == [("wat", "Wat is het?"), ("twee", "Twee"), ("twee-2", "Twee"), ("kop", "日本")]
    assert '<h2 id="wat">Wat is het?</h2>' in render(text)
    assert '<h3 id="voor-wie.wat">' in render(text, Place("voor-wie"))
    assert '<h4 id="voor-wie.drie">' in render(text, Place("voor-wie"))


def test_a_picture_is_its_words() -> None:
    html = render("Kijk ![een *huis*](https://x.example/a.png)")
    assert "<img" not in html
    assert "huis" in html


def test_each_cell_of_a_table_knows_its_column() -> None:
    cells = [
        attributes
        for tag, attributes in Shown(render("| Een | Twee |\n|-|-|\n| a | b |")).tags
        if tag == "td"
    ]
    assert cells == [{"role": "cell", "data-label": "Een"}, {"role": "cell", "data-label": "Twee"}]


def test_a_text_falls_apart_into_blocks_of_words() -> None:
    text = "## Kop {#a}\n\nEen *woord*.\n\n- een\n- [twee](https://x.example)\n\n| a | b |\n|-|-|\n| c | d |\n\n```\ncode\n```"
    assert [(each.text, each.heading) for each in blocks(text)] == [
        ("Kop", True), ("Een woord.", False), ("een", False), ("twee", False), ("a · b", False), ("c · d", False),
        ("code", False),
    ]  # fmt: skip
