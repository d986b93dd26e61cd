"""The page of an offer: how it says things."""

import re
from datetime import date
from typing import Any

import pytest
import time_machine
from django.test import Client

from directory.models import Region
from tests.helpers import factories
from tests.helpers.reading import BY_PHONE, LINE, html, offer_text

pytestmark = pytest.mark.usefixtures("country", "vocabulary")


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (
            {"summary": "Zes avonden samen praten over slapen.", "concepts": ["lotgenotengroep", "slaap"]},
            ["Zes avonden samen praten over slapen.", "Met mensen die het zelf kennen.", "Gratis, in Amsterdam, zonder verwijzing."],
        ),
        (
            {"summary": "woord " * 30, "concepts": ["cursus", "slaap", "ouderen"], "costs": [], "access": [],
             "delivery_modes": ["online"], "locations": []},
            [f"{'woord ' * 9}woord…", "Voor ouderen.", "Online."],
        ),
        (
            {"summary": "Praten.", "concepts": ["cursus", "slaap", "ouderen"], "for_everyone": True},
            ["Praten.", "Vooral voor ouderen.", "Gratis, in Amsterdam, zonder verwijzing."],
        ),
        (
            {"summary": "Samen praten over slapen. Oefenen met rust en daarna met elkaar wat koffie drinken."},
            ["Samen praten over slapen.", "Met mensen die het zelf kennen.", "Gratis, in Amsterdam, zonder verwijzing."],
        ),
        (
            {"summary": "Zes avonden lang samen praten over de nachten en over de dagen erna."},
            ["Zes avonden lang samen praten over de nachten…", "Met mensen die het zelf kennen.", "Gratis, in Amsterdam, zonder verwijzing."],
        ),
    ],
)  # fmt: skip
def test_a_page_opens_with_short_lines(client: Client, content: dict[str, Any], lines: list[str]) -> None:
    service = factories.make_service(**content)
    page = html(client, service.get_absolute_url())
    shown = re.findall(r"<li[^>]*>(.*?)</li>", page.partition('class="tt-doors"')[2].partition("</ul>")[0])
    assert shown == lines
    assert all(len(line.split()) <= 10 for line in shown)


def test_the_page_says_until_when_the_word_on_room_holds(client: Client) -> None:
    service = factories.make_service(capacity_status="plek", capacity_stated_on=date(2026, 11, 16))
    with time_machine.travel("2026-11-21 12:00:00+01:00", tick=False):
        page = html(client, service.get_absolute_url())
    assert "doorgegeven 16 november 2026, geldig tot en met 11 januari 2027" in page


def test_an_unconfirmed_offer_says_where_it_was_found(client: Client) -> None:
    found = "Gevonden in openbare bronnen: het plan van de stad. Nog niet door de aanbieder bevestigd."
    assert found in offer_text(client, source_note="het plan van de stad")
    assert "Gevonden in" not in offer_text(client)
    confirmed = offer_text(client, source_note="het plan van de stad", confirmed_on=date(2026, 11, 1))
    assert "het plan van de stad" not in confirmed


def test_a_label_is_not_said_twice(client: Client) -> None:
    page = offer_text(
        client,
        cost_note="Gratis. Koffie mag je betalen.",
        evidence="Ervaringskennis. Mensen zeggen dat het hun goed doet.",
        concepts=["ervaringskennis"],
    )
    assert "Kosten Gratis. Koffie mag je betalen." in page
    assert "Is het onderzocht? Ervaringskennis. Mensen" in page
    assert "Kosten Gratis. Breng een mok mee." in offer_text(client, cost_note="Breng een mok mee.")


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        ({"phones": LINE, "url": "https://example.nl/"}, "bel eerst even"),
        ({"url": "https://example.nl/"}, "kijk eerst op de website"),
        ({"phones": [LINE[0] | {"public": False}]}, "vraag het eerst even na"),
    ],
)
def test_unknown_room_says_how_to_ask(client: Client, content: dict[str, Any], advice: str) -> None:
    page = offer_text(client, **content)
    assert f"Plek niet ingevuld {advice}" in page
    assert page.count(advice) == 2
    assert "bel eerst even" not in page.replace(advice, "")


def test_what_has_no_places_to_fill_says_nothing_of_room(client: Client) -> None:
    assert "Plek niet ingevuld" not in offer_text(client, **BY_PHONE)
    full = offer_text(client, **BY_PHONE, capacity_status="vol", capacity_stated_on=date.today())  # noqa: DTZ011
    assert "Tijdelijk vol" in full


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        ({"anonymous": True}, "Kan ik anoniem blijven? Ja."),
        ({"anonymous": False}, "Kan ik anoniem blijven? Nee."),
        ({}, "Kan ik anoniem blijven? niet ingevuld"),
        ({"anonymous": False, "first_name": "Een voornaam of een bijnaam."}, ""),
    ],
)
def test_signing_up_answers_two_questions(client: Client, content: dict[str, Any], answer: str) -> None:
    page = offer_text(
        client,
        access=["zelf-aanmelden", "inloop-zonder-afspraak", "via-verwijzer"],
        feedback_to_gp="Nee, alleen als je dat wilt.",
        **content,
    )
    assert "Zelf aanmelden, zonder afspraak of via je huisarts of verwijzer." in page
    assert "Hoort mijn huisarts iets? Nee, alleen als je dat wilt." in page
    assert answer in page
    assert ("anoniem" in page) is bool(answer)


@pytest.mark.parametrize(
    ("content", "question", "way_in"),
    [
        (BY_PHONE, "Wie neemt op?", "Bel zonder afspraak."),
        (BY_PHONE | {"delivery_modes": ["online"]}, "Wie schrijft terug?", "Begin meteen."),
        ({}, "Wie doet de deur open?", "Zonder afspraak."),
    ],
)
def test_who_is_there_first_depends_on_how_one_comes_in(
    client: Client, content: dict[str, Any], question: str, way_in: str
) -> None:
    page = offer_text(client, first_door="Roos of Sam.", access=["inloop-zonder-afspraak"], **content)
    assert f"{question} Roos of Sam." in page
    assert "Mag er iemand mee? niet ingevuld" in page
    assert f"Aanmelden {way_in}" in page


def test_nothing_known_of_the_first_time_is_one_sentence(client: Client) -> None:
    page = offer_text(client, first_words="Hoi, ik kom kijken.")
    assert "De eerste keer Over de eerste keer weten we nog niets. Je mag alles vragen." in page
    assert "Wie doet de deur open?" not in page
    assert "Hoi, ik kom kijken." in page


@pytest.mark.parametrize(
    ("areas", "words"),
    [
        ([{"region": "country:NL"}], "In heel Nederland."),
        ([{"region": "ggd:GG3406"}], "Voor mensen uit de regio Amsterdam (GGD)."),
        ([{"region": "municipality:0363"}], "Voor mensen uit Amsterdam."),
        ([{"region": "province:PV27", "residents_only": True}], "Alleen als je woont in de provincie Noord-Holland."),
    ],
)  # fmt: skip
def test_an_area_is_named_as_people_say_it(client: Client, areas: list[dict[str, Any]], words: str) -> None:
    ggd = Region.objects.get(kind="ggd", name="GGD Amsterdam")
    named = [area | {"region": area["region"].replace("ggd:GG3406", f"ggd:{ggd.code}")} for area in areas]
    assert words in offer_text(client, areas=named)


@time_machine.travel("2026-11-21 12:00:00+01:00", tick=False)
def test_the_page_of_an_offer_writes_hours_in_one_way(client: Client) -> None:
    place = factories.make_place(schedules=[factories.make_schedule()])
    page = offer_text(client, locations=[place])
    assert "keer: di 24 nov, 19:30 uur. Elke dinsdag 19:30-21:00." in page
    assert "19.30" not in page


def in_brief(client: Client, **values: Any) -> list[tuple[str, str]]:
    """Return (icon, words) of "In het kort"."""
    page = html(client, factories.make_service(**values).get_absolute_url())
    facts = page.partition('class="tt-short ')[2].partition("</ul>")[0]
    return [
        (icon, re.sub(r"<[^>]+>", "", words).strip())
        for icon, words in re.findall(r'icons\.svg#([\w-]+)"/></svg>(.*?)</li>', facts)
    ]


def test_in_brief_says_the_note_where_no_hours_are_fixed(client: Client) -> None:
    assert in_brief(client, when_note="Wanneer het jou uitkomt.")[0] == (
        "calendar",
        "Wanneer het jou uitkomt.",
    )
    assert in_brief(client)[0] == ("calendar", "Tijd niet ingevuld")


@pytest.mark.parametrize(
    ("modes", "said"),
    [
        (["telefoon"], ("phone", "Per telefoon")),
        (["online"], ("screen", "Online")),
        (["thuis"], ("house", "Bij je thuis")),
        (["online", "telefoon"], ("phone", "Per telefoon")),
        (["op-locatie"], ("pin", "Waar: niet ingevuld")),
    ],
)
def test_in_brief_shows_the_way_it_names(client: Client, modes: list[str], said: tuple[str, str]) -> None:
    assert in_brief(client, delivery_modes=modes, locations=[])[1] == said


def test_few_words_print_large(client: Client) -> None:
    short = factories.make_service(**BY_PHONE)
    long = factories.make_service(description="Elke week een uur wandelen in het park. " * 50)
    assert 'class="tt-prints-large"' in html(client, short.get_absolute_url())
    assert "tt-prints-large" not in html(client, long.get_absolute_url())
