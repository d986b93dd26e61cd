"""The handreiking as people read it: what holds now, every edition at its address, what changed, the whole, the PDF."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from handreiking.models import Edition
from tests.helpers.guideline import make_draft, make_edition
from tests.helpers.reading import html, text_of
from tests.helpers.reading_pdf import pdf_text

pytestmark = pytest.mark.django_db
TEXTS = {
    "definitie": "Steun bij wachten.\n\n## Wat niet {#niet}\n\nGeen zorg.\n\n## Wat wel\n\nWel.",
    "voor-wie": "Voor jou.",
}


@pytest.fixture
def current() -> Edition:
    return make_edition("2026-1", TEXTS)


@pytest.fixture
def old(current: Edition) -> Edition:
    """An edition that the current one replaced."""
    old = make_edition(
        "2025-1", {"definitie": "Steun bij lang wachten.\n\n## Wat niet {#niet}\n\nGeen zorg.", "vroeger": "Dit is weg."},
        is_current=False, published_on=date(2025, 1, 1), replaced_on=date(2026, 11, 29), status="vervangen",
    )  # fmt: skip
    Edition.objects.filter(pk=current.pk).update(follows=old)
    return old


def test_without_an_edition_the_page_says_so_kindly(client: Client) -> None:
    assert "De handreiking is er nog niet" in html(client, "/handreiking/")
    assert client.get("/handreiking/definitie/").status_code == 404


def test_the_contents_lead_to_every_chapter_and_say_how_settled_it_is(
    client: Client, current: Edition, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(3):
        page = html(client, "/handreiking/")
    assert 'href="/handreiking/definitie/"' in page
    assert 'href="/handreiking/voor-wie/"' in page
    assert "werktekst, nog niet door de landelijke partners vastgesteld" in page
    Edition.objects.update(
        status="vastgesteld", settled_by="Verzonnen partners", settled_on=date(2026, 12, 1)
    )
    assert "Vastgesteld door Verzonnen partners op 1 december 2026." in html(client, "/handreiking/")


def test_a_chapter_has_its_neighbours_its_headings_and_a_lasting_address(
    client: Client, current: Edition, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        page = html(client, "/handreiking/definitie/")
    assert '<h2 id="niet">Wat niet</h2>' in page
    assert '<a href="#niet" dir="auto">Wat niet</a>' in page
    assert 'rel="next"' in page
    assert 'rel="prev"' not in page
    assert 'href="/handreiking/2026-1/definitie/"' in page
    assert '/handreiking/definitie/">' in page.partition('rel="canonical"')[2][:80]
    assert 'rel="prev"' in html(client, "/handreiking/voor-wie/")


def test_an_old_edition_stays_at_its_address_and_leads_to_what_holds_now(
    client: Client, old: Edition, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(4):
        page = html(client, "/handreiking/2025-1/definitie/")
    assert "Steun bij lang wachten." in page
    assert "Deze editie gold tot 29 november 2026." in page
    assert 'href="/handreiking/definitie/">Lees wat nu geldt: Editie 2026-1' in page
    assert "/handreiking/definitie/" in page.partition('rel="canonical"')[2][:80]
    gone = html(client, "/handreiking/2025-1/vroeger/")
    assert 'href="/handreiking/">Lees wat nu geldt' in gone
    assert "/handreiking/2025-1/vroeger/" in gone.partition('rel="canonical"')[2][:80]
    assert 'href="/handreiking/2025-1/vroeger/"' in html(client, "/handreiking/2025-1/")
    assert 'href="/handreiking/2025-1/"' in html(client, "/handreiking/")


def test_what_changed_is_said_in_words_and_signs(
    client: Client, old: Edition, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Edition.objects.filter(slug="2026-1").update(changes="Korter.\n\nEn duidelijker.")
    with django_assert_num_queries(4):
        page = html(client, "/handreiking/2026-1/veranderd/")
    said = text_of(page)
    assert "− weg: lang" in said
    assert "<ins>" in page
    assert "Dit hoofdstuk is weg." in said
    assert "Dit hoofdstuk is nieuw." in said
    assert "bleven gelijk" in said or "bleef gelijk" in said
    assert "En duidelijker." in said
    assert "Dit is de eerste editie" in html(client, "/handreiking/2025-1/veranderd/")


def test_any_two_editions_can_be_compared(client: Client, old: Edition) -> None:
    assert 'name="met"' not in html(client, "/handreiking/2026-1/veranderd/"), "there is one other"
    make_edition(
        "2024-1",
        {"definitie": "Heel oud."},
        is_current=False,
        published_on=date(2024, 1, 1),
        status="vervangen",
    )
    page = html(client, "/handreiking/2026-1/veranderd/")
    assert '<option value="2025-1" selected>' in page
    assert '<option value="2026-1"' not in page
    page = html(client, "/handreiking/2026-1/veranderd/?met=2024-1")
    assert "Vergeleken met Editie 2024-1" in text_of(page)
    assert "− weg: Heel oud" in text_of(page)
    for unknown in ("2026-1", "1999-1", "", "x" * 500):
        assert client.get(f"/handreiking/2026-1/veranderd/?met={unknown}").status_code == 404


def test_a_draft_cannot_be_compared_with_by_just_anybody(client: Client, old: Edition) -> None:
    make_edition("2027-1", {"definitie": "Nog niet."}, is_current=False, published_on=None, status="concept")
    assert client.get("/handreiking/2026-1/veranderd/?met=2027-1").status_code == 404
    assert "2027-1" not in html(client, "/handreiking/2026-1/veranderd/")


def test_the_whole_stands_on_one_page_with_anchors_of_each_chapter(
    client: Client, current: Edition, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        page = html(client, "/handreiking/2026-1/alles/")
    assert '<h3 id="definitie.niet">' in page
    assert '<h2 id="voor-wie"' in page
    assert "data-print" in page


@pytest.mark.parametrize("page", ["", "alles/", "veranderd/", "voor-wie/"])
def test_a_draft_is_nowhere_to_be_found(client: Client, current: Edition, page: str) -> None:
    make_draft(chapters=TEXTS)
    assert client.get(f"/handreiking/2026-2/{page}").status_code == 404
    assert client.get("/handreiking/2026-2.pdf").status_code == 404
    assert "2026-2" not in html(client, "/handreiking/")


@pytest.mark.parametrize("address", ["/handreiking/nergens/", "/handreiking/2020-1/", "/handreiking/2026-1/nergens/",
                                     "/handreiking/%00/", "/handreiking/2026-1%00/", "/handreiking/2026-1/x.y/"])  # fmt: skip
def test_what_is_not_there_is_not_found(client: Client, current: Edition, address: str) -> None:
    assert client.get(address).status_code == 404


def test_anybody_may_keep_a_page_and_gets_no_cookie(client: Client, old: Edition) -> None:
    for name, args in (("guideline", []), ("chapter", ["voor-wie"]), ("edition", ["2025-1"]), ("edition-pdf", ["2026-1"]),
                       ("edition-whole", ["2026-1"]), ("edition-changes", ["2026-1"]), ("edition-chapter", ["2026-1", "voor-wie"])):  # fmt: skip
        answer = client.get(reverse(name, args=args))
        assert set(answer.headers["Cache-Control"].split(", ")) == {"public", "max-age=600"}, name
        assert not answer.cookies
        assert "Cookie" not in answer.headers.get("Vary", "")


def test_a_hostile_chapter_is_text_on_every_page(client: Client, current: Edition) -> None:
    chapter = current.chapters.get(slug="voor-wie")
    chapter.title, chapter.summary, chapter.text = (
        "<script>a</script>",
        "<b>",
        "<script>alert(1)</script> [x](javascript:a)",
    )
    chapter.save()
    for address in ("/handreiking/", "/handreiking/voor-wie/", "/handreiking/2026-1/alles/"):
        page = html(client, address)
        assert "<script>a" not in page
        assert 'href="javascript' not in page


def test_the_pdf_has_every_word_and_is_sent_once(
    client: Client, current: Edition, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        answer = client.get("/handreiking/2026-1.pdf")
    assert answer.headers["Content-Type"] == "application/pdf"
    said = pdf_text(answer.content)
    for words in (
        "Geenzorg.",
        "Voorjou.",
        "Overdefinitie",
        "Editie2026-1",
        "nognietdoordelandelijkepartners",
        "Bel24/7gratisenanoniem113",
    ):
        assert words in said, words
    assert b"pdfuaid" in answer.content
    again = client.get("/handreiking/2026-1.pdf", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    current.chapters.filter(slug="voor-wie").update(text="Voor iedereen.")
    changed = client.get("/handreiking/2026-1.pdf", headers={"If-None-Match": answer.headers["ETag"]})
    assert changed.status_code == 200


def test_search_engines_find_what_holds_now(client: Client, old: Edition) -> None:
    found = html(client, reverse("sitemap-pages"))
    assert "/handreiking/</loc>" in found
    assert "/handreiking/voor-wie/</loc>" in found
    assert "2025-1" not in found
