"""Whatever an editor writes becomes a PDF that everybody can read, with its words in it."""

import re
from urllib.parse import urlsplit

import pytest
from django.conf import settings as conf
from hypothesis import given, settings
from hypothesis import strategies as st

from handreiking.markdown import blocks
from handreiking.models import Chapter, Edition
from handreiking.pdf import pdf_data, print_pdf, printable
from tests.helpers.reading_pdf import pdf_text

COMMANDS = ("#set page(width: 1pt)", "#panic()", "$ x^2 $", "*vet*", "`code`", "<label>", "@ref", "\\ \\u{1f600}", "/* x */",
            "// weg", "#{", "]", "[", "= kop", "#import \"x\"", "#read(\"/etc/passwd\")", "\"", "~", "--- -- ...")  # fmt: skip

PAGE = re.compile(rb"/Type\s*/Page\b")


def printed(*texts: str, title: str = "Titel", summary: str = "") -> bytes:
    edition = Edition(slug="2026-1", label="Editie 2026-1")
    chapters = [
        Chapter(edition=edition, slug=f"hoofdstuk-{number}", title=title, summary=summary, text=text)
        for number, text in enumerate(texts)
    ]
    return print_pdf(pdf_data(edition, chapters))


@pytest.mark.parametrize("text", COMMANDS)
def test_a_command_of_the_printer_is_text(text: str) -> None:
    said = pdf_text(printed(f"Voor {text} na.", title=f"Kop {text}", summary=text))
    assert "Voor" in said
    assert "na." in said
    for word in re.findall(r"[a-z]{3,}", text):
        assert word in said


@pytest.mark.parametrize(
    "text",
    [
        "> " * 19 + "diep", "\n".join("  " * depth + "- diep" for depth in range(19)), "> - " * 5 + "diep", "1. " * 6 + "diep",
        "## \n\n#### diep", "> ## diep\n\n- ## diep", "| |\n|-|\n| diep |", "[](https://x.example) diep", "[diep](#nergens)",
        "[diep](hoofdstuk:nergens)", "[diep](hoofdstuk:hoofdstuk-0)", "[diep](https://x.example/%zz)", "999999999. diep",
        "```\n\n```\n\ndiep", "diep 😀 日本 שלום \u202e\u200d", "a\\\ndiep", "![diep](https://x.example/a.png)",
    ],
)  # fmt: skip
def test_a_strange_text_is_printed_with_its_words(text: str) -> None:
    assert "diep" in pdf_text(printed(text, "## Kop {#x}\n\n[x](#x)"))


WORD = st.text(alphabet="abcdefghijklmnoprstuvwxyzéëïüàç", min_size=4, max_size=9)
MARKS = st.sampled_from(
    [
        "",
        "#",
        "## ",
        "- ",
        "1. ",
        "> ",
        "|",
        "*",
        "**",
        "`",
        "[",
        "](",
        ")",
        "$",
        "\\",
        "_",
        "<",
        "\n",
        "\n\n",
        "\0",
        "😀",
    ]
)


@settings(max_examples=25)
@given(st.lists(st.tuples(MARKS, WORD, MARKS), min_size=1, max_size=8))
def test_any_text_is_printed_and_its_words_are_in_it(parts: list[tuple[str, str, str]]) -> None:
    text = " ".join("".join(part) for part in parts)
    said = pdf_text(printed(text))
    for word in {word for block in blocks(text) for word in re.findall(r"[a-zéëïüàç]{4,}", block.text)}:
        assert word in said, (text, word)


def test_chapters_follow_each_other_and_the_forms_begin_a_page() -> None:
    edition = Edition(slug="2026-1", label="Editie 2026-1")
    for slug, pages in (("doelen", 1), ("vormen", 2)):
        chapters = [
            Chapter(edition=edition, slug=each, title=each, text="Kort.") for each in ("definitie", slug)
        ]
        assert len(PAGE.findall(print_pdf(pdf_data(edition, chapters)))) == pages, slug


def test_a_table_longer_than_a_page_is_printed_to_its_end() -> None:
    rows = "".join(f"| rij{number} | tekst |\n" for number in range(90))
    said = pdf_text(printed(f"| kop | kop |\n|---|---|\n{rows}"))
    assert "rij0" in said
    assert "rij89" in said


def test_the_foot_says_where_the_links_lead() -> None:
    assert urlsplit(conf.SITE_URL).netloc in pdf_text(printed("Kort."))


def test_letters_that_cannot_be_printed_leave_a_mark() -> None:
    assert (
        printable("Zoë\u0301 😀\u200d\0 € ’ 日")
        == "Zoë\u0301".encode().decode().replace("\u0301", "") + " \ufffd € ’ \ufffd"
    )


def test_the_same_text_is_printed_once() -> None:
    print_pdf.cache_clear()
    printed("Eén keer.")
    printed("Eén keer.")
    assert print_pdf.cache_info().misses == 1
