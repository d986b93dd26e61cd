"""Five questions of a consult, and a night, asked of the whole register of starter and example offers."""

from datetime import datetime
from io import StringIO
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from directory.models import Service
from directory.search.answer.state import live
from tests.browser.conftest import PHONE, Journey
from tests.evaluation.grading import grade
from tests.evaluation.lines import Line, Term
from tests.evaluation.world import LOADS, NOW, graded_offers, themes

FIRST = 5
QUESTIONS = (
    ("Almere", "24", "sociale angst en slecht slapen, spreekt Arabisch, weinig geld", "angst:3 slaap:3"),
    ("Stadskanaal", "78", "weduwnaar, zijn vrouw is overleden", "rouw:3 eenzaamheid:2 ouderen:1"),
    ("Venlo", "", "zwanger en paniekaanvallen", "angst:3 zwangeren:3 hormonen:2"),
    ("Goes", "17", "bijna 18, autisme", "autisme:3 overgang-18:3"),
    ("Amsterdam Zuidoost", "", "na behandeling voor een psychose", "psychose:3 herstel:2 nazorg:3"),
)
"""Where, how old, what is the matter, and the concepts that fit (see tests/evaluation/grading.py)."""
NIGHT = (
    ("Türkçe", "gece uyuyamıyorum, biriyle konuşmak istiyorum"),
    ("English", "awake at 2 am and I need someone to talk to"),
    ("misspelt", "ken nie slape wil met iemant praten"),
)


def fill(settings: Any) -> None:
    for command in LOADS:
        call_command(command, stdout=StringIO())
    live.refresh_now()
    # Nothing changes any more: no search has to compare the snapshot with the data.
    settings.SEARCH_SNAPSHOT = "standing"


def asks(journey: Journey, where: str, age: str, words: str) -> list[str]:
    """Ask as a practice does that keeps its address, and return the names of the first cards."""
    journey.go(f"/zoeken/?{urlencode({'voor': 'verwijzer', 'waar': where, 'leeftijd': age, 'q': words})}")
    return journey.names()[:FIRST]


@pytest.mark.usefixtures("guesses", "nights")
def test_five_questions_of_a_consult_and_a_night(journey: Journey, settings: Any, time_machine: Any) -> None:
    time_machine.move_to(NOW)
    fill(settings)
    offers, names = graded_offers(), dict(Service.objects.listed().values_list("name", "slug"))
    # Given a practice with five patients, when it asks for each, then five fitting cards stand on top
    for where, age, words, concepts in QUESTIONS:
        terms = tuple(map(Term.parse, concepts.split()))
        line = Line("consult", "tune", words, voor="verwijzer", waar=where, leeftijd=age, terms=terms)
        first = asks(journey, where, age, words)
        worth = [grade(line, offers[names[name]], themes()) for name in first]
        assert len(first) == FIRST, words
        assert min(worth) >= 1, (words, dict(zip(first, worth, strict=True)))
        assert sum(each >= 2 for each in worth) >= 2, (words, dict(zip(first, worth, strict=True)))
    journey.audit()
    # Given a phone at two in the night
    time_machine.move_to(datetime(NOW.year, NOW.month, NOW.day, 2, tzinfo=NOW.tzinfo))
    page = journey.page
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    for language, words in NIGHT:
        # When somebody types what keeps them awake, in their language or with mistakes
        journey.go("/")
        page.get_by_label("Waar zoek je?").fill("Utrecht")
        page.get_by_label("Waar loop je tegenaan?").fill(words)
        page.get_by_role("button", name="Zoek steun").click()
        # Then the first is somebody to talk to, who is there at this hour
        first = page.locator("[data-service]").first
        expect(first, language).to_contain_text("Bellen met iemand")
        expect(first, language).to_contain_text("Dag en nacht open")
    journey.audit()
