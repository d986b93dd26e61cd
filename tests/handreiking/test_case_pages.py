"""The cases are found by words and by concept, read, and collected for a meeting."""

import re

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from handreiking.case_pages import AT_A_MEETING, PER_PAGE
from handreiking.models import Case, Concept
from tests.helpers.cases import make_case
from tests.helpers.editions import Kind, changed, new

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabulary")]


NAME = re.compile(r'class="tt-case__name"><a [^>]*>([^<]+)</a>')


def titles(client: Client, query: str = "") -> list[str]:
    answer = client.get(f"/casuistiek/{query}")
    assert answer.status_code == 200
    return NAME.findall(answer.text)


def test_before_the_first_case_every_page_says_so(client: Client) -> None:
    for address in ("/casuistiek/", "/casuistiek/intervisie/"):
        assert "Er staan nog geen casussen op de site." in client.get(address).text


def test_a_case_is_found_by_the_beginning_of_its_words_without_accents(client: Client) -> None:
    make_case("slaap", title="Ideeën voor de nacht", lessons="Een vast ritme hielp.")
    make_case("rouw", title="Verlies", lessons="Praten met een schouder naast je.")
    assert titles(client, "?q=IDEEEN+ritm") == ["Ideeën voor de nacht"]
    assert titles(client, "?q=ouder") == [], "a word is not found in its middle"
    assert titles(client, "?q=100%25_") == []
    assert len(titles(client)) == 2


def test_a_case_is_found_by_the_name_of_its_concept(client: Client) -> None:
    Concept.objects.filter(slug="rouw").update(plain_label="Zqverlies")
    make_case("rouw", title="Over zijn vader")
    make_case("slaap", title="Wakker")
    assert titles(client, "?q=zqverlies") == ["Over zijn vader"]


def test_a_concept_narrows_and_says_how_many(client: Client) -> None:
    make_case("slaap", title="Wakker")
    make_case("slaap", "rouw", title="Wakker van verdriet")
    assert titles(client, "?begrip=rouw") == ["Wakker van verdriet"]
    label = Concept.objects.get(slug="slaap").plain_label
    assert f"{label} (2)" in client.get("/casuistiek/").text


@pytest.mark.parametrize("query", ["?begrip=zz", "?q=%00%ff", "?begrip=%27--", "?q=" + "a" * 5000])
def test_a_search_in_vain_shows_the_way_to_all(client: Client, query: str) -> None:
    make_case("slaap", title="Wakker")
    answer = client.get(f"/casuistiek/{query}")
    assert answer.status_code == 200
    if "%00" not in query:
        assert "Hierover staat nog geen casus op de site." in answer.text
    assert "no-cache" in answer.headers["Cache-Control"]


def test_a_thousand_cases_are_paged_in_as_many_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_case("slaap", title="Eerste")
    rows = [
        Case(slug=f"nr-{n}", title=f"Nummer {n}", role="professional", published_on=timezone.localdate(),
             situation="s", question="v", choice="k", course="h", lessons="l", words=" s")
        for n in range(1000)
    ]  # fmt: skip
    Case.objects.bulk_create(rows)
    with django_assert_num_queries(5):
        first = client.get("/casuistiek/")
    assert len(NAME.findall(first.text)) == PER_PAGE
    assert "1001 casussen" in first.text
    assert "Pagina 1 van 51" in first.text
    with django_assert_num_queries(5):
        last = client.get("/casuistiek/?pagina=999999999&q=s")
    assert 'rel="prev"' in last.text
    assert 'rel="next"' not in last.text
    assert client.get("/casuistiek/?pagina=zz").status_code == 200


def test_a_case_is_read_in_its_own_order(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    case = make_case("slaap", considerations="", situation="<b>Eén</b>\n\nTwee", is_example=True)
    make_case("slaap", title="Ook over slaap")
    make_case("rouw", title="Iets anders")
    with django_assert_num_queries(5):
        answer = client.get(f"/casuistiek/{case.slug}/")
    text = answer.text
    headings = [
        "De situatie",
        "De vraag",
        "Wat is gekozen, en waarom",
        "Hoe het ging",
        "Wat we ervan leerden",
    ]
    places = [text.index(f"<h2>{heading}</h2>") for heading in headings]
    assert places == sorted(places)
    assert "Wat er meespeelde" not in text
    assert "&lt;b&gt;Eén&lt;/b&gt;" in text
    assert "verzonnen" in text
    assert "Ook over slaap" in text
    assert "Iets anders" not in text


def test_what_was_taken_off_is_nowhere(client: Client) -> None:
    case = make_case("slaap", title="Weg ermee", hidden_at=timezone.now())
    assert client.get(f"/casuistiek/{case.slug}/").status_code == 404
    for address in (
        "/casuistiek/",
        "/casuistiek/intervisie/",
        "/begrip/thema/slaap/",
        "/sitemap-paginas.xml",
    ):
        assert "Weg ermee" not in client.get(address).text
        assert case.slug not in client.get(address).text


def test_a_concept_names_its_cases(client: Client) -> None:
    for n in range(4):
        make_case("slaap", title=f"Wakker {n}")
    text = client.get("/begrip/thema/slaap/").text
    assert "Uit de praktijk" in text
    assert "/casuistiek/?begrip=slaap" in text
    assert "Uit de praktijk" not in client.get("/begrip/thema/rouw/").text


def test_a_meeting_gets_the_cases_of_its_theme_with_questions_before_the_choice(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(AT_A_MEETING + 2):
        make_case("slaap", title=f"Wakker {n}", choice="Zqkeuze.")
    make_case("rouw", title="Iets anders")
    with django_assert_num_queries(5):
        answer = client.get("/casuistiek/intervisie/?thema=slaap")
    assert answer.text.count('<article class="tt-sheet"') == AT_A_MEETING
    assert "Er zijn nog 2 casussen over dit thema." in answer.text
    sheet = answer.text.split("tt-sheet__title")[1]
    assert sheet.index("Praat hier eerst over") < sheet.index("Zqkeuze.")
    assert "Iets anders" not in answer.text


@pytest.mark.parametrize("theme", ["zz", "wachttijd", "%00"])
def test_what_is_no_theme_with_cases_lets_one_be_chosen(client: Client, theme: str) -> None:
    make_case("slaap", "wachttijd")
    answer = client.get(f"/casuistiek/intervisie/?thema={theme}")
    assert answer.status_code == 404
    assert "Kies een ander thema." in answer.text
    assert 'value="slaap"' in answer.text


def test_the_teaser_ends_between_words() -> None:
    assert Case(question="Kort\nen goed").teaser == "Kort en goed"
    assert Case(question="woord " * 60).teaser.endswith("woord…")


def test_the_word_of_an_older_edition_finds_the_cases_of_what_took_its_place(client: Client) -> None:
    make_case("prestatiedruk", title="Hoge cijfers")
    make_case("stress", title="Drukte")
    make_case("slaap", title="Wakker")
    changed("prestatiedruk", Kind.MERGE, "stress")
    assert set(titles(client, "?begrip=prestatiedruk")) == {"Hoge cijfers", "Drukte"}
    page = client.get("/casuistiek/?begrip=prestatiedruk").text
    assert '<option value="stress" selected>' in page
    meeting = client.get("/casuistiek/intervisie/?thema=prestatiedruk")
    assert meeting.status_code == 200
    assert meeting.text.count('<article class="tt-sheet"') == 2


def test_the_word_that_was_split_finds_the_cases_of_before_and_of_every_part(client: Client) -> None:
    make_case("werk-studie", title="Van vroeger")
    changed("werk-studie", Kind.SPLIT, new("werk"), new("studie"))
    make_case("werk", title="Over werk")
    make_case("studie", "werk", title="Over studie")
    make_case("slaap", title="Wakker")
    assert set(titles(client, "?begrip=werk-studie")) == {"Van vroeger", "Over werk", "Over studie"}
    Case.objects.get(title="Van vroeger").delete()
    assert set(titles(client, "?begrip=werk-studie")) == {"Over werk", "Over studie"}
    assert '<option value="werk-studie" selected>' in client.get("/casuistiek/?begrip=werk-studie").text
    meeting = client.get("/casuistiek/intervisie/?thema=werk-studie")
    assert meeting.text.count('<article class="tt-sheet"') == 2
    assert "Er is nog" not in meeting.text


def test_the_word_that_went_finds_the_cases_that_still_carry_it(client: Client) -> None:
    make_case("hormonen", title="De overgang")
    changed("hormonen", Kind.RETIRE)
    assert titles(client, "?begrip=hormonen") == ["De overgang"]
