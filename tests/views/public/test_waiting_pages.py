"""The pages for who waits: easy to read, with their sources, an end that one can do, and how long it takes near a place."""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from directory.models import WaitingTime
from directory.search.answer import waiting
from directory.search.answer.state import live
from directory.views.public.waiting_words import is_old
from handreiking.models import DataVersion
from tests.helpers import factories
from tests.helpers.made_up_language import MADE_UP, teach
from tests.helpers.made_up_register import left_in_dutch, name_concepts
from tests.helpers.readability import flesch_douma, sentences_of
from tests.helpers.reading import html, standing_snapshot, text_of
from tests.helpers.searching import NOW
from tests.helpers.waiting import make_waiting_time

pytestmark = pytest.mark.usefixtures("country", "vocabulary")

PAGE = "/terwijl-je-wacht/"
PAGES = (PAGE, *(f"{PAGE}{slug}/" for slug in ("noodplan", "naasten", "18-worden", "na-behandeling")))
WORDS = "In jouw regio nu ongeveer 12 weken tot de intake (NZa, oktober 2026). De norm is 4."
FOR_OTHERS = WORDS.replace("jouw", "deze")


@pytest.fixture(autouse=True)
def now(time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_for_who_waits_is_easy_to_read(client: Client, address: str) -> None:
    page = html(client, address)
    sentences = re.split(r"[.?!:]\s", sentences_of(page))
    assert flesch_douma(page) >= 60
    assert sum(len(each.split()) for each in sentences) / len(sentences) <= 12
    assert max(len(each.split()) for each in sentences) <= 24


def test_the_measure_of_reading_knows_hard_from_easy() -> None:
    hard = "Zorgverzekeringsmaatschappijen faciliteren wachtlijstbemiddelingsmogelijkheden overeenkomstig verantwoordelijkheidsverdelingen."
    assert flesch_douma(f"<main><p>{hard}</p></main>") < 0
    assert flesch_douma("<main><p>Bel je huisarts. Zeg hoe het gaat.</p></main>") > 80


@pytest.mark.parametrize("address", PAGES)
def test_a_page_names_its_sources_and_ends_in_something_to_do(client: Client, address: str) -> None:
    page = html(client, address)
    before, _heading, sources = page.partition('id="bronnen"')
    assert (
        len(re.findall(r'<li><a href="https://[^"]+" rel="noreferrer">', sources.partition("</section>")[0]))
        >= 2
    )
    assert "Nagekeken op 29 november 2026." in sources
    assert "tt-cta" in before
    assert "<form" not in re.sub(r'<form class="tt-concept__search".*?</form>', "", page, flags=re.DOTALL)


def test_the_old_address_leads_on_for_ever(client: Client) -> None:
    moved = client.get("/langer-dan-14-weken/")
    assert (moved.status_code, moved.headers["Location"]) == (301, PAGE)
    assert client.post("/langer-dan-14-weken/").status_code == 405


def test_every_way_in_leads_to_the_new_page(client: Client) -> None:
    for address in ("/", "/voor-verwijzers/", "/over/"):
        page = html(client, address)
        assert f'href="{PAGE}' in page
        assert "langer-dan-14" not in page


def test_what_can_be_sent_has_no_address(client: Client) -> None:
    for address in (PAGE, f"{PAGE}18-worden/"):
        assert re.findall(r'href="mailto:([^?"]*)\?subject=[^"]+&amp;body=[^"]+"', html(client, address)) == [
            ""
        ]


def test_without_figures_nothing_is_asked_or_told(client: Client) -> None:
    for address in (PAGE, f"{PAGE}?waar=1066", "/zoeken/?waar=1066&voor=verwijzer"):
        page = html(client, address)
        assert "data-waiting" not in page
        assert "NZa," not in page
    assert 'name="waar"' not in html(client, PAGE)


def test_the_page_says_how_long_it_takes_near_a_place(client: Client) -> None:
    make_waiting_time(intake=12, treatment_weeks=8.5)
    page = text_of(html(client, f"{PAGE}?waar=1066"))
    assert WORDS in page
    assert "Van intake tot behandeling ongeveer 9 weken (NZa, oktober 2026). De norm is 10." in page
    assert "Dit getal komt van 1 aanbieder in Amsterdam." in page
    assert "ouder dan vier maanden" not in page


def test_a_wider_region_says_which_it_is_and_of_how_many(client: Client) -> None:
    for weeks in (10, 12, 40):
        make_waiting_time("ggd:GG3406", intake=weeks)
    page = text_of(html(client, f"{PAGE}?waar=Amsterdam"))
    assert WORDS in page
    assert "Dit is het midden van 3 aanbieders in de regio Amsterdam (GGD)." in page


@pytest.mark.parametrize(
    ("weeks", "words"), [(1, "ongeveer 1 week tot"), (0.4, "ongeveer 0 weken"), (2.5, "ongeveer 3 weken")]
)
def test_weeks_are_rounded_as_people_do(client: Client, weeks: float, words: str) -> None:
    make_waiting_time(intake=weeks)
    assert words in text_of(html(client, f"{PAGE}?waar=1066"))


def test_old_figures_say_that_they_are_old(client: Client, time_machine: Any) -> None:
    make_waiting_time()
    for month, old in ((2, False), (3, True)):
        time_machine.move_to(datetime(2027, month, 10, 12, tzinfo=UTC), tick=False)
        assert ("Deze cijfers zijn ouder dan vier maanden." in html(client, f"{PAGE}?waar=1066")) is old


@pytest.mark.parametrize(
    ("today", "old"),
    [((2027, 2, 28), False), ((2027, 3, 1), True), ((2026, 10, 31), False), ((2028, 1, 1), True)],
)
def test_four_months_are_counted_over_new_year(today: tuple[int, int, int], old: bool) -> None:
    assert is_old(date(2026, 10, 1), date(*today)) is old


def test_a_place_that_nobody_knows_is_asked_again(client: Client) -> None:
    make_waiting_time()
    page = html(client, f"{PAGE}?waar=Zqqqq")
    assert "Deze plaats kennen we niet" in page
    assert 'aria-invalid="true"' in page
    assert "Welke plaats bedoel je?" in html(client, f"{PAGE}?waar=Amsterdan+Zuud")
    assert "te lang voor een plaats" in html(client, f"{PAGE}?waar={'a' * 101}")
    assert "Van Groningen" in html(client, f"{PAGE}?waar=9711".replace("9711", "Groningen"))
    assert client.get(f"{PAGE}?waar={'a' * 5000}").status_code == 400
    for odd in ("%00", "%ff", "<script>", "%F0%9F%98%80"):
        page = html(client, f"{PAGE}?waar={odd}")
        assert "<script>" not in page.partition("<main")[2].partition("</main>")[0]


def test_a_full_postcode_is_cut_before_anything_else(client: Client) -> None:
    moved = client.get(f"{PAGE}?waar=1066AB+12")
    assert (moved.status_code, moved.headers["Location"]) == (302, f"{PAGE}?waar=1066")
    assert moved.headers["Cache-Control"] == "private, no-store"


def test_what_was_asked_is_private_and_the_page_itself_is_not(client: Client) -> None:
    make_waiting_time()
    assert client.get(PAGE).headers["Cache-Control"] == "public, max-age=600"
    asked = client.get(f"{PAGE}?waar=1066")
    assert asked.headers["Cache-Control"] == "private, no-cache"
    assert not asked.cookies


def test_the_figures_cost_the_page_no_query(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_waiting_time()
    html(client, f"{PAGE}?waar=1066")
    with django_assert_num_queries(0):
        html(client, f"{PAGE}?waar=1012")


def test_referrers_read_it_above_their_results_and_nobody_else(client: Client) -> None:
    make_waiting_time()
    factories.make_service()
    assert FOR_OTHERS in text_of(html(client, "/zoeken/?waar=1066&voor=verwijzer"))
    for query in ("waar=1066", "waar=1066&voor=naaste", "voor=verwijzer", "waar=9711&voor=verwijzer"):
        assert "data-waiting" not in html(client, f"/zoeken/?{query}")


def test_in_need_help_comes_first(client: Client) -> None:
    make_waiting_time()
    page = html(client, "/zoeken/?waar=1066&voor=verwijzer&q=ik+wil+dood")
    assert "tt-panel" in page
    assert "data-waiting" not in page


def test_a_search_still_costs_two_queries_with_figures_and_without(
    client: Client, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(3):
        factories.make_service(name=f"Zq{number}")
    for rows in (0, 5):
        for _row in range(rows):
            make_waiting_time()
        live.refresh_now()
        standing_snapshot(monkeypatch)
        with django_assert_max_num_queries(2):
            page = html(client, "/zoeken/?waar=1066&voor=verwijzer")
        assert ("data-waiting" in page) is bool(rows)


def test_the_search_follows_an_import_and_reads_nothing_anew_for_another_change(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_waiting_time(intake=12)
    assert "ongeveer 12 weken" in html(client, "/zoeken/?waar=1066&voor=verwijzer")
    make_waiting_time(intake=20, month=date(2026, 11, 1))
    assert "ongeveer 20 weken" in html(client, "/zoeken/?waar=1066&voor=verwijzer")
    monkeypatch.setattr(type(WaitingTime.objects.all()), "figures", lambda _: 1 / 0)
    DataVersion.objects.bump()
    assert "ongeveer 20 weken" in html(client, "/zoeken/?waar=1066&voor=verwijzer")


def test_no_figures_are_remembered_too(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    assert not waiting.waiting_figures()
    with django_assert_num_queries(0):
        waiting.waiting_figures()


def test_the_figures_have_no_fixed_text_in_dutch(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    name_concepts()
    for weeks in (1, 12):
        make_waiting_time(intake=weeks, treatment_weeks=weeks, month=date(2026, 3, 1))
    teach(monkeypatch)
    with translation.override(MADE_UP):
        for address in (
            f"{PAGE}?waar=1066", f"{PAGE}?waar=Zqqqq", f"{PAGE}?waar=Beek", f"{PAGE}?waar=9711",
            f"{PAGE}?waar={'zq' * 51}", "/zoeken/?waar=1066&voor=verwijzer",
        ):  # fmt: skip
            assert (address, left_in_dutch(html(client, address))) == (address, [])
