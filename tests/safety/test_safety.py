"""Everyday questions bring no panel; dressing hides no word; any text gets an answer."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.safety.safety import crisis, unsafe

EVERYDAY = """
rouw na overlijden
verlies van een kind
kan niet slapen
zingeving
wil stoppen met roken
ik wil niet alleen zijn
ik wil er voor mijn kinderen zijn
sociaal
sociale angst
insecten fobie
angst
paniekaanval
piekeren
somber
depressie
eenzaam
voel me alleen
schulden
ruzie met mijn vrouw
mijn zoon blowt
gepest
word gepest
vechtscheiding
behandeling
wachtlijst behandeling
prikkels
antidepressiva afbouwen
wandelgroep
inloop Slotervaart
maatje
knopen doorhakken
koffie en een praatje
burn-out
adhd
autisme
rouwgroep
wil weten of ik autisme heb
leuke dingen doen
iets doen met mijn handen
mijn kind wil niet naar school
trauma
vader
moeder
hallo
veerkracht
veerkrachtig
rouwverwerking ouder verloren
hij wil geen hulp
moe van alles
altijd moe
kapot van verdriet
werkdruk te hoog
boos op mijn moeder
boosheid
woedeaanvallen
snel boos
ruzie met ouders
scheiding
pesten op het werk
gepest op school
oorlog
vluchteling trauma
stoppen met gamen
mijn kind gamet te veel
autorijden angst
dakloos
ik heb geen huis
uit huis gezet
hulp bij geld
uitje met de bus
brief schrijven aan mijn vader
stoppen met alcohol
rust in mijn hoofd
eeuwig piekeren
iets gedaan met kunst
wandelen
maatjesproject
voor de klas staan
voor de tweeling
voor een vriend
knippen en plakken
stem verheffen
stemmen horen
mag ik iemand meenemen
mag ik anoniem
wil iemand spreken
wil praten
wil met iemand praten
ik wil hulp
ik wil een maatje
ik wil mijn verhaal kwijt
hulp in wijk
luisterlijn
""".strip().splitlines()


@pytest.mark.parametrize("q", EVERYDAY)
def test_it_does_not_cry_wolf(q: str) -> None:
    assert (crisis(q), unsafe(q)) == (False, False)


@pytest.mark.parametrize("q", ["ik wil dood", "zelfmoord", "ex stalkt me", "suïcidaal"])
@pytest.mark.parametrize(
    "form", ["{}", "  {}  ", "{}!!!", "“{}”", "help: {} …", "<b>{}</b>", "\x00{}\x00", "\ud800 {}"]
)
def test_dressing_does_not_hide_a_word(q: str, form: str) -> None:
    assert crisis(form.format(q)) or unsafe(form.format(q))


def test_both_panels_can_come_at_once() -> None:
    q = "mijn man slaat me en ik wil dood"
    assert crisis(q)
    assert unsafe(q)


@pytest.mark.parametrize(
    "q",
    ["hij dreigt met zelfmoord", "mijn ex dreigt met zelfdoding", "hij dreigt zichzelf iets aan te doen"],
)
def test_who_threatens_with_suicide_needs_113_and_no_panel_for_violence(q: str) -> None:
    assert (crisis(q), unsafe(q)) == (True, False)


@given(st.text(st.characters(codec=None), max_size=300))
def test_any_text_gets_an_answer(q: str) -> None:
    assert crisis(q) in (True, False)
    assert unsafe(q) in (True, False)


@pytest.mark.parametrize(
    "piece",
    [
        "ik ",
        "wil ",
        "mezelf ",
        "niet meer ",
        "er ",
        "a",
        "slaat ",
        "bang voor ",
        "mij gewoon ",
        "\ud800",
        "dood ",
    ],
)
def test_long_text_takes_no_longer_than_its_first_200_characters(piece: str) -> None:
    started = time.process_time()
    for _ in range(10):
        crisis(piece * 100_000)
        unsafe(piece * 100_000)
    assert time.process_time() - started < 1
