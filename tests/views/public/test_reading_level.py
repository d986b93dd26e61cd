"""Whatever the site itself says to the public reads as B1 or easier: Flesch-Douma 60 or more on average, never below 50.

What is too hard gets shorter words and sentences; docs/schrijfhulp.md tells how.
"""

from io import StringIO
from statistics import mean

import pytest
from django.core.management import call_command
from django.test import Client

from directory.views.owner.questions import ALL, SEVEN
from directory.views.public.sitemap import FIXED
from directory.web_addresses import url
from handreiking.language_aid.reading import B1_FLESCH, ENOUGH_WORDS, measure
from tests.helpers.prose import own_texts, prose_of
from tests.views.public.test_made_up_language import PAGES

NEVER_BELOW = 50
IN_NEED = ("/zoeken/?q=ik+wil+dood", "/zoeken/?q=hij+slaat+me", "/zoeken/?voor=verwijzer&q=ik+wil+dood")
"""Searches that bring the panels about crisis and violence."""
LITTLE_PROSE = {
    "/zoeken/", "/regio/", "/regio/gemeente/amsterdam/", "/weg/", "/casuistiek/intervisie/",
    "/begrip/onderbouwing/ervaringskennis/",
}  # fmt: skip
"""Pages of questions, lists and data: what they say of themselves is no text to measure."""


def levels(texts: dict[str, str]) -> dict[str, float]:
    """Return the Flesch-Douma of every text that is long enough to have one."""
    found = {name: measure(text) for name, text in texts.items()}
    return {name: each.flesch for name, each in found.items() if each and each.words >= ENOUGH_WORDS}


def too_hard(measured: dict[str, float]) -> dict[str, float]:
    return {name: flesch for name, flesch in measured.items() if flesch < NEVER_BELOW}


@pytest.mark.usefixtures("country", "vocabulary")
def test_every_page_reads_as_b1(client: Client) -> None:
    call_command("load_edition", stdout=StringIO())
    addresses = {*PAGES, *IN_NEED, *(url(name) for name in FIXED)}
    measured = levels({address: prose_of(client.get(address).text) for address in sorted(addresses)})
    assert too_hard(measured) == {}
    assert mean(measured.values()) >= B1_FLESCH
    assert addresses - measured.keys() == LITTLE_PROSE


def test_every_mail_definition_chapter_and_case_reads_as_b1() -> None:
    measured = levels(own_texts())
    assert too_hard(measured) == {}
    assert mean(measured.values()) >= B1_FLESCH
    assert {"mail/verify.txt", "vocabulary/onderbouwing.toml", "language_aid/jargon.toml"} <= measured.keys()


def test_every_question_to_owners_reads_as_b1() -> None:
    fields = {question: question.form.base_fields.values() for question in ALL.values()}
    told = {
        question.slug: [question.lead, question.example, *(field.help_text for field in fields[question])]
        for question in fields
    }
    measured = levels({slug: "\n".join(map(str, filter(None, texts))) for slug, texts in told.items()})
    assert measured.keys() >= {question.slug for question in SEVEN}
    assert too_hard(measured) == {}
    assert mean(measured.values()) >= B1_FLESCH


def test_a_hard_text_would_be_found() -> None:
    hard = (
        "Multidisciplinaire ondersteuningstrajecten bevorderen de zelfredzaamheid, waarbij maatschappelijke participatie "
        "en persoonlijke ontwikkeling nadrukkelijk centraal staan binnen het gemeentelijke ondersteuningsprogramma voor "
        "deelnemers."
    )
    page = f"<main><h1>Kop</h1><nav><p>Naar een andere pagina van de site</p></nav><p>{hard}</p><li>Kort punt</li></main>"
    assert prose_of(page) == hard
    assert too_hard(levels({"/hard/": prose_of(page)})).keys() == {"/hard/"}
