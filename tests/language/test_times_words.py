"""How a schedule is said, on a page and on a card."""

from datetime import date

import pytest

from directory.language.times import describe, next_text
from directory.models import Schedule
from tests.helpers.timetable import NOW, TODAY, closed, schedule


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (schedule("TU", "19:30-21:00"), "elke dinsdag 19:30-21:00"),
        (schedule("WE,MO", "10:00-12:00"), "elke maandag en woensdag 10:00-12:00"),
        (schedule("MO,WE,FR", "10:00-12:00"), "elke maandag, woensdag en vrijdag 10:00-12:00"),
        (schedule("MO,TU,WE,TH,FR", "09:00-17:00"), "maandag tot en met vrijdag 9:00-17:00"),
        (schedule("MO,TU,WE,TH,FR,SA,SU", "09:00-17:00"), "elke dag 9:00-17:00"),
        (schedule("", "09:00-17:00", "DAILY"), "elke dag 9:00-17:00"),
        (schedule("SA,SU", "09:00-17:00", "DAILY"), "elke zaterdag en zondag 9:00-17:00"),
        (schedule("", "00:00-00:00", "DAILY"), "elke dag, dag en nacht"),
        (schedule("FR", "18:00-00:00"), "elke vrijdag 18:00-24:00"),
        (schedule("FR", "22:00-02:00"), "elke vrijdag 22:00-2:00"),
        (schedule("FR", "19:30"), "elke vrijdag vanaf 19:30 uur"),
        (schedule("FR"), "elke vrijdag"),
        (schedule("TH", "19:00-21:00", interval=2), "elke 2 weken op donderdag 19:00-21:00"),
        (schedule("1TU", "19:00-21:00", "MONTHLY"), "elke eerste dinsdag van de maand 19:00-21:00"),
        (
            schedule("1TU,3TU", "19:00-21:00", "MONTHLY"),
            "elke eerste en derde dinsdag van de maand 19:00-21:00",
        ),
        (schedule("-1FR", "19:00-21:00", "MONTHLY"), "elke laatste vrijdag van de maand 19:00-21:00"),
        (schedule("1TU,-1FR", "", "MONTHLY"), "elke eerste dinsdag en laatste vrijdag van de maand"),
        (schedule("2MO", "", "MONTHLY", interval=3), "elke 3 maanden op de tweede maandag"),
        (
            schedule("", "14:00-16:00", "MONTHLY", dtstart="2026-01-15"),
            "elke maand op de 15e 14:00-16:00",
        ),
        (schedule("", "19:30-21:00", "WEEKLY", dtstart="2026-11-05"), "elke donderdag 19:30-21:00"),
        (schedule("", "19:30-21:00", "", dtstart="2026-11-26"), "donderdag 26 november 2026 19:30-21:00"),
        (
            schedule("TU", "19:30-21:00", dtstart="2026-11-24"),
            "elke dinsdag 19:30-21:00, vanaf 24 november",
        ),
        (schedule("TU", "19:30-21:00", dtstart="2026-11-03"), "elke dinsdag 19:30-21:00"),
        (
            schedule("TU", "19:30-21:00", dtstart="2026-11-24", until="2027-01-12"),
            "elke dinsdag 19:30-21:00, vanaf 24 november, tot en met 12 januari 2027",
        ),
        (
            schedule("FR", "10:00-12:00", until="2026-12-18"),
            "elke vrijdag 10:00-12:00, tot en met 18 december",
        ),
        (
            schedule("TU", "10:00-12:00", exceptions=[closed("2027-07-11", "2027-08-23", "zomerstop")]),
            "elke dinsdag 10:00-12:00, niet van 11 juli tot en met 23 augustus 2027 (zomerstop)",
        ),
        (
            schedule("TU", "10:00-12:00", exceptions=[closed("2026-12-22", "2027-01-03")]),
            "elke dinsdag 10:00-12:00, niet van 22 december tot en met 3 januari 2027",
        ),
        (
            schedule("TH", "10:00-12:00", exceptions=[closed("2026-12-31"), closed("2026-12-24")]),
            "elke donderdag 10:00-12:00, niet op 24 en 31 december",
        ),
        (
            schedule(
                "TH",
                exceptions=[closed("2026-11-30"), closed("2026-12-24"), closed("2026-12-25", "", "Kerst")],
            ),
            "elke donderdag, niet op 30 november en 24 december, niet op 25 december (Kerst)",
        ),
        (
            schedule("TU", "10:00-12:00", exceptions=[closed("2026-07-11", "2026-08-23")]),
            "elke dinsdag 10:00-12:00",
        ),
        (schedule("", "", ""), ""),
        (schedule("XX", "10:00-12:00"), "elke week 10:00-12:00"),
    ],
)
def test_describe(given: Schedule, text: str) -> None:
    assert describe(given, TODAY) == text


def test_a_summer_stop_of_this_year_needs_no_year() -> None:
    stopping = schedule("TU", "19:30-21:00", exceptions=[closed("2026-07-11", "2026-08-23", "zomerstop")])
    assert describe(stopping, date(2026, 6, 1)) == (
        "elke dinsdag 19:30-21:00, niet van 11 juli tot en met 23 augustus (zomerstop)"
    )


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (schedule("TH", "19:30-21:00", dtstart="2026-11-26"), "Eerste keer: do 26 nov, 19:30 uur"),
        (schedule("WE", "10:00-11:00"), "Volgende keer: wo 25 nov, 10:00 uur"),
        (schedule("MO", "10:00-16:00"), "Open: ma 23 nov, 10:00-16:00"),
        (schedule("MO,TU,WE", "10:00-12:00"), "Open: ma 23 nov, 10:00-12:00"),
        (schedule("SA", "18:00-00:00"), "Vanavond van 18:00 tot 24:00 uur"),
        (schedule("SA", "14:00-16:00"), "Vandaag van 14:00 tot 16:00 uur"),
        (schedule("SA", "19:30"), "Vanavond om 19:30 uur"),
        (schedule("SA", "09:00-21:00"), "Nu open, tot 21:00 uur"),
        (schedule("SA", "11:00-00:00"), "Nu open, tot 24:00 uur"),
        (schedule("", "00:00-00:00", "DAILY"), "Dag en nacht open"),
        (schedule("", "14:00-17:00", "", dtstart="2026-12-05"), "Eenmalig: za 5 dec, 14:00 uur"),
        (schedule("FR", ""), "Volgende keer: vr 27 nov"),
        (schedule("", "10:00-11:00", "", dtstart="2027-11-05"), "Eenmalig: vr 5 nov 2027, 10:00 uur"),
        (schedule("TH", "19:00-21:00", interval=2), "Elke 2 weken op donderdag 19:00-21:00"),
        (schedule("TH", "19:00-21:00", until="2026-10-01"), ""),
        (schedule("", "19:00-21:00", "", dtstart="2026-10-01"), ""),
        (schedule("", "", ""), ""),
    ],
)
def test_what_a_card_says(given: Schedule, text: str) -> None:
    assert next_text([given], NOW) == text


def test_a_card_says_the_first_of_several() -> None:
    course = [schedule("", "19:30-21:00", "", dtstart=day) for day in ("2026-12-03", "2026-11-26")]
    assert next_text(course, NOW) == "Eerste keer: do 26 nov, 19:30 uur"
    assert next_text([], NOW) == ""
