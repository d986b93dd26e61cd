"""The step plan as pages: one question a screen, every answer in the address, nothing stored, and a kind word where there is none."""

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from handreiking.models import Concept, Edition, Step
from handreiking.steps.plan import Choice
from tests.helpers.editions import Kind, changed, new
from tests.helpers.made_up_language import MADE_UP, teach
from tests.helpers.made_up_register import left_in_dutch
from tests.helpers.reading import heading, html, text_of
from tests.helpers.searching import NOW
from tests.helpers.steps import SAFE, load_real_steps, make_edition, make_steps, question
from tests.helpers.waiting import make_waiting_time

pytestmark = pytest.mark.usefixtures("country", "vocabulary")

PLAN = "/stappenplan/"
ANSWERS = "nood=nee&wacht=kort&waar=1066&leeftijd=34&thema=slaap&bereik=online"
SCREENS = (
    f"{PLAN}mij/",
    *(f"{PLAN}mij/{slug}/" for slug in ("veilig", "plek", "nood", "klaar")),
    f"{PLAN}gesprek/",
)


@pytest.fixture
def small() -> list[Step]:
    return make_steps()


def goes_to(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 302
    return str(answer.headers["Location"])


def test_an_answer_in_a_word_of_an_older_edition_is_kept_in_the_word_of_today(client: Client) -> None:
    changed("prestatiedruk", Kind.MERGE, "stress")
    edition = changed("werk-studie", Kind.SPLIT, new("werk"), new("studie"))
    choices = (Choice("stress", "Zqstress"), Choice("werk", "Zqwerk"), Choice("slaap", "Zqslaap"))
    make_steps(edition, SAFE, question("waarom", "begrippen", "thema", *choices))
    old = "thema=prestatiedruk&thema=werk-studie&thema=slaap"
    page = html(client, f"{PLAN}mij/klaar/?{old}")
    assert "/zoeken/?thema=stress&amp;thema=werk&amp;thema=slaap" in page
    assert "Zqstress" in page
    assert goes_to(client, f"{PLAN}mij/waarom/?{old}&verder=1").startswith(f"{PLAN}mij/klaar/")
    assert client.get(f"{PLAN}mij/waarom/?thema=nergens&verder=1").status_code == 422


@pytest.mark.parametrize("published", [True, False])
def test_without_steps_the_page_is_kind_and_leads_to_the_search(client: Client, published: bool) -> None:
    if published:
        make_edition()
    page = html(client, PLAN)
    assert "Het stappenplan is er nog niet" in page
    assert 'href="/zoeken/"' in page
    for address in SCREENS:
        assert goes_to(client, address) == PLAN


def test_a_draft_is_not_walked(client: Client) -> None:
    make_steps(make_edition(published_on=None, is_current=False))
    assert "Het stappenplan is er nog niet" in html(client, PLAN)


def test_only_the_doors_that_lead_somewhere_are_there(client: Client, small: list[Step]) -> None:
    page = html(client, PLAN)
    assert f'href="{PLAN}mij/"' in page
    assert f'href="{PLAN}naaste/"' not in page.partition("<main")[2]
    assert goes_to(client, f"{PLAN}mij/") == f"{PLAN}mij/veilig/"
    assert client.get(f"{PLAN}iedereen/").status_code == 404


def test_an_answer_leads_to_the_next_question_and_stays_in_the_address(
    client: Client, small: list[Step]
) -> None:
    assert goes_to(client, f"{PLAN}mij/veilig/?nood=nee&verder=1") == f"{PLAN}mij/wacht/?nood=nee"
    assert (
        goes_to(client, f"{PLAN}mij/wacht/?nood=nee&wacht=lang&verder=1")
        == f"{PLAN}mij/waarom/?nood=nee&wacht=lang"
    )
    assert goes_to(client, f"{PLAN}mij/hoe/?waar=1066&bereik=online&bereik=telefoon&verder=1") == (
        f"{PLAN}mij/klaar/?waar=1066&bereik=online&bereik=telefoon"
    )


def test_danger_leads_to_help_first_and_from_there_on(client: Client, small: list[Step]) -> None:
    assert goes_to(client, f"{PLAN}mij/veilig/?nood=ja&verder=1") == f"{PLAN}mij/nood/?nood=ja"
    page = html(client, f"{PLAN}mij/nood/?nood=ja")
    main = page.partition("<main")[2]
    for number in ("tel:113", "tel:112", "tel:08002000", "tel:08000432"):
        assert f'href="{number}"' in main
    assert f'href="{PLAN}mij/wacht/?nood=ja"' in main


def test_every_audience_reads_its_own_words_in_need(client: Client) -> None:
    load_real_steps()
    pages = {each: html(client, f"{PLAN}{each}/nood/?leeftijd=30") for each in Step.Audience.values}
    assert len({heading(page) for page in pages.values()}) == 3
    assert "meldcode" in pages["verwijzer"]
    assert "0800-0432" not in pages["verwijzer"]
    assert "0800-0432" in html(client, f"{PLAN}verwijzer/nood/?leeftijd=16")


def test_a_question_shows_what_was_chosen_and_keeps_the_other_answers(
    client: Client, small: list[Step]
) -> None:
    page = html(client, f"{PLAN}mij/waarom/?{ANSWERS}")
    assert re.search(r'name="thema" value="slaap" checked', page)
    assert not re.search(r'name="thema" value="angst" checked', page)
    assert '<input type="hidden" name="waar" value="1066">' in page
    assert '<input type="hidden" name="thema"' not in page
    assert (
        'value="1066"'
        in html(client, f"{PLAN}mij/plek/?{ANSWERS}").partition("<form")[2].partition("</form>")[0]
    )


def test_back_keeps_the_answers_and_skipping_drops_only_this_one(client: Client, small: list[Step]) -> None:
    page = html(client, f"{PLAN}mij/waarom/?{ANSWERS}").replace("&amp;", "&")
    assert f'href="{PLAN}mij/oud/?{ANSWERS}"' in page
    assert f'href="{PLAN}mij/hoe/?{ANSWERS.replace("&thema=slaap", "")}"' in page
    assert f'href="{PLAN}mij/klaar/?{ANSWERS.replace("&bereik=online", "")}"' in html(
        client, f"{PLAN}mij/hoe/?{ANSWERS}"
    ).replace("&amp;", "&")
    assert f'href="{PLAN}"' in html(client, f"{PLAN}mij/veilig/").partition("tt-step__back")[2]


def test_back_follows_the_way_that_was_taken(client: Client, small: list[Step]) -> None:
    page = html(client, f"{PLAN}mij/waarom/?wacht=lang")
    assert f'href="{PLAN}mij/wacht/?wacht=lang"' in page
    assert "Vraag 3 van 4" in page
    assert "Vraag 5 van 6" in html(client, f"{PLAN}mij/waarom/?wacht=kort")
    assert "Vraag 3 van 4" in html(client, f"{PLAN}mij/plek/?wacht=lang")


def test_a_wrong_answer_is_said_at_its_field_and_leads_nowhere(client: Client, small: list[Step]) -> None:
    page = html(client, f"{PLAN}mij/oud/?waar=1066&leeftijd=oud&verder=1", 422)
    assert 'id="leeftijd-fout"' in page
    assert 'aria-invalid="true"' in page
    assert '<input type="hidden" name="waar" value="1066">' in page
    assert "kennen we niet" in html(client, f"{PLAN}mij/waarom/?thema=zon&verder=1", 422)
    assert "te lang" in html(client, f"{PLAN}mij/plek/?waar={'a' * 101}&verder=1", 422)


def test_what_the_plan_does_not_ask_is_dropped(client: Client, small: list[Step]) -> None:
    assert (
        goes_to(client, f"{PLAN}mij/veilig/?nood=nee&kleur=rood&thema=zon&verder=1")
        == f"{PLAN}mij/wacht/?nood=nee"
    )
    for odd in ("%00", "%ff%fe", "<script>alert(1)</script>", "%F0%9F%98%80", "%ED%A0%80"):
        page = html(client, f"{PLAN}mij/plek/?waar={odd}&thema={odd}")
        assert "<script>alert" not in page
    assert client.get(f"{PLAN}mij/plek/?waar={'a' * 5000}").status_code == 400


def test_a_step_of_an_earlier_edition_leads_to_the_first_question(client: Client, small: list[Step]) -> None:
    assert goes_to(client, f"{PLAN}mij/vroeger/?waar=1066") == f"{PLAN}mij/veilig/?waar=1066"


def test_a_full_postcode_does_not_stay_in_the_address(client: Client, small: list[Step]) -> None:
    moved = client.get(f"{PLAN}mij/plek/?nood=nee&waar=1066AB+12&verder=1")
    assert moved.headers["Location"] == f"{PLAN}mij/plek/?nood=nee&waar=1066&verder=1"
    hyphen = client.get(f"{PLAN}mij/plek/?waar=1066-AB&verder=1")
    assert hyphen.headers["Location"] == f"{PLAN}mij/plek/?waar=1066&verder=1"
    assert {"private", "no-store"} <= set(moved.headers["Cache-Control"].split(", "))
    assert goes_to(client, str(moved.headers["Location"])) == f"{PLAN}mij/oud/?nood=nee&waar=1066"
    for address in ("klaar", "nood", "oud"):
        assert "1066AB" not in client.get(f"{PLAN}mij/{address}/?waar=1066AB").text
    assert "1066AB" not in html(client, f"{PLAN}gesprek/?waar=1066AB")


def test_the_end_tells_the_answers_and_leads_to_the_search_and_the_sheet(
    client: Client, small: list[Step]
) -> None:
    page = html(client, f"{PLAN}mij/klaar/?{ANSWERS}").replace("&amp;", "&")
    for words in ("Zqnee", "Zqkort", "1066", "34 jaar", "Zqslaap", "Zqonline"):
        assert words in text_of(page)
    assert 'href="/zoeken/?waar=1066&leeftijd=34&thema=slaap&bereik=online#gevonden"' in page
    assert f'href="{PLAN}gesprek/?voor=mij&{ANSWERS.removeprefix("nood=nee&")}"' in page
    assert "Je sloeg alles over" in html(client, f"{PLAN}mij/klaar/")
    assert 'href="/zoeken/#gevonden"' in html(client, f"{PLAN}mij/klaar/")


@pytest.mark.parametrize(
    ("walk", "ways"),
    [
        ("mij/klaar/?wacht=kort&leeftijd=18", [""]),
        ("mij/klaar/?wacht=langer-dan-14-weken&leeftijd=15.5", ["#sneller", ""]),
        ("mij/klaar/?wacht=klaar&leeftijd=17.5", ["na-behandeling/", "18-worden/"]),
        ("naaste/klaar/?wacht=langer-dan-14-weken", ["#sneller", ""]),
        ("verwijzer/klaar/?wacht=binnen-14-weken", ["#sneller"]),
        ("verwijzer/klaar/?leeftijd=16", ["#sneller", "18-worden/"]),
        ("verwijzer/klaar/?wacht=klaar", ["na-behandeling/"]),
    ],
)
def test_the_end_leads_on_by_what_was_answered(client: Client, walk: str, ways: list[str]) -> None:
    load_real_steps()
    end = html(client, PLAN + walk).partition("tt-step__ways")[2].partition("tt-step__back")[0]
    assert re.findall(r'href="/terwijl-je-wacht/([^"]*)"', end) == ways


def test_the_search_takes_what_the_plan_asked(client: Client) -> None:
    load_real_steps()
    page = html(client, f"{PLAN}verwijzer/klaar/?{ANSWERS}").replace("&amp;", "&")
    search = re.search(r'href="(/zoeken/\?[^"]+)"[^>]*autofocus', page)
    assert search
    found = html(client, search[1])
    assert 'data-place="1066"' in found
    assert search[1].startswith("/zoeken/?voor=verwijzer&waar=1066")


def test_the_sheet_says_what_was_talked_about_and_leaves_room_to_write(
    client: Client, small: list[Step], time_machine: Any
) -> None:
    time_machine.move_to(NOW, tick=False)
    page = html(client, f"{PLAN}gesprek/?voor=mij&{ANSWERS}")
    for words in ("Zqslaap", "34 jaar", "Vragen voor het gesprek", "Dit spreken we af", "Bel 113"):
        assert words in text_of(page)
    assert page.count("tt-sheet__line") >= 8
    assert "<form" not in page
    assert "Gemaakt op 21 november 2026" in page
    assert html(client, f"{PLAN}gesprek/?voor=zomaar") == html(client, f"{PLAN}gesprek/?voor=mij")


@pytest.mark.parametrize("voor", Step.Audience.values)
def test_paper_has_short_names_and_nothing_about_safety(client: Client, voor: str) -> None:
    load_real_steps()
    answers = (
        "nood=ja&wacht=langer-dan-14-weken&waar=1066&leeftijd=34&thema=angst&doel=erkenning&doelgroep=naasten"
    )
    page = html(client, f"{PLAN}gesprek/?voor={voor}&{answers}&vorm=inloop&bereik=telefoon")
    told = re.findall(r"<li>([^<]+): <strong>", page)
    own = ["Voor wie"] if voor == "naaste" else []
    age = [] if voor == "naaste" else ["Leeftijd"]
    assert sorted(told) == sorted(
        ["Wachttijd", "Postcode/plaats", "Wat speelt er", "Doel", "Vorm", "Hoe het kan", *own, *age]
    )
    only_safety = html(client, f"{PLAN}gesprek/?voor={voor}&nood=ja")
    assert "<strong>" not in only_safety.partition('class="tt-sheet"')[2].partition("tt-sheet__call")[0]


def test_a_question_that_has_no_short_name_stands_on_paper_as_it_is_asked(client: Client) -> None:
    make_steps(None, SAFE, question("geld", "veld", "kosten", Choice("gratis", "Zqgratis")))
    assert "<li>Zqgeld?: <strong>" not in html(client, f"{PLAN}gesprek/?kosten=gratis")
    assert "<li>Zqgeld? <strong>Zqgratis" in html(client, f"{PLAN}gesprek/?kosten=gratis")


def test_a_sheet_names_six_answers_and_counts_the_rest(client: Client) -> None:
    load_real_steps()
    many = "&".join(
        f"thema={slug}" for slug in Concept.objects.in_scheme("thema").values_list("slug", flat=True)
    )
    assert "en nog 23 antwoorden" in html(client, f"{PLAN}gesprek/?voor=verwijzer&{many}")


def test_how_long_people_wait_is_told_after_the_place_and_at_the_end(
    client: Client, small: list[Step]
) -> None:
    make_waiting_time(intake=12)
    for address in (
        "mij/oud/?waar=1066",
        "mij/klaar/?waar=1066",
        "gesprek/?waar=1066",
        "mij/wacht/?waar=1066",
    ):
        assert "ongeveer 12 weken tot de intake" in html(client, PLAN + address), address
    for address in ("mij/oud/", "mij/klaar/?waar=Zqqqq", "mij/hoe/?waar=1066", "mij/oud/?waar=9711"):
        assert "data-waiting" not in html(client, PLAN + address), address


def test_nothing_is_kept_of_a_walk(client: Client, small: list[Step]) -> None:
    for address in SCREENS:
        answer = client.get(f"{address}?{ANSWERS}")
        assert not answer.cookies
        assert set(answer.headers["Cache-Control"].split(", ")) == {"private", "no-cache"}
    assert client.post(f"{PLAN}mij/plek/", {"waar": "1066"}).status_code == 405
    assert set(client.get(PLAN).headers["Cache-Control"].split(", ")) == {"public", "max-age=600"}


def test_titles_do_not_tell_what_was_answered(client: Client, small: list[Step]) -> None:
    for address in SCREENS[1:]:
        title = re.search(r"<title>(.*?)</title>", html(client, f"{address}?{ANSWERS}"))
        assert title
        assert "Zq" not in title[1]


def test_a_screen_costs_three_queries(
    client: Client, small: list[Step], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_waiting_time()
    html(client, f"{PLAN}mij/oud/?waar=1066")
    for address in ("mij/plek/", "mij/oud/?waar=1066", "mij/klaar/?waar=1066", "gesprek/?waar=1066"):
        with django_assert_num_queries(3):
            html(client, PLAN + address)
    with django_assert_num_queries(1):
        html(client, PLAN)


def test_a_concept_that_is_no_more_is_no_longer_offered(client: Client, small: list[Step]) -> None:
    Concept.objects.filter(slug="angst").delete()
    page = html(client, f"{PLAN}mij/waarom/")
    assert 'value="slaap"' in page
    assert 'value="angst"' not in page


def test_without_own_words_a_referrer_reads_the_professional_ones(client: Client) -> None:
    load_real_steps()
    label = Concept.objects.get(slug="structuur").label
    assert label in html(client, f"{PLAN}verwijzer/doel/")


def test_what_an_editor_writes_is_text(client: Client, small: list[Step]) -> None:
    Step.objects.filter(slug="plek").update(question="<b>Waar</b>", guidance="<i>")
    page = html(client, f"{PLAN}mij/plek/")
    assert "<b>Waar" not in page
    assert "&lt;b&gt;Waar" in page


def test_the_ways_in_are_on_home_for_referrers_and_in_the_footer(client: Client) -> None:
    home = html(client, "/")
    for audience in Step.Audience.values:
        assert f'href="{PLAN}{audience}/"' in home
    assert f'href="{PLAN}verwijzer/"' in html(client, "/voor-verwijzers/")
    assert f'href="{PLAN}"' in html(client, "/over/")
    assert f"{PLAN}</loc>" in html(client, "/sitemap-paginas.xml")


def test_no_screen_has_fixed_text_in_dutch(
    client: Client, monkeypatch: pytest.MonkeyPatch, time_machine: Any
) -> None:
    time_machine.move_to(NOW, tick=False)
    edition = make_edition()
    for audience in Step.Audience.values:
        make_steps(edition, audience=audience)
    make_waiting_time()
    teach(monkeypatch)
    with translation.override(MADE_UP):
        for audience in Step.Audience.values:
            for screen in ("veilig", "wacht", "plek", "oud", "waarom", "hoe", "nood", "klaar"):
                for query in (ANSWERS, "", "leeftijd=zq&thema=zq&nood=zq&verder=1"):
                    answer = client.get(f"{PLAN}{audience}/{screen}/?{query}", follow=True)
                    page = answer.content.decode()
                    assert (audience, screen, query, left_in_dutch(page)) == (audience, screen, query, [])
            assert left_in_dutch(html(client, f"{PLAN}gesprek/?voor={audience}&{ANSWERS}")) == []
        assert left_in_dutch(html(client, PLAN)) == []
        Edition.objects.all().delete()
        assert left_in_dutch(html(client, PLAN)) == []
