"""A step plan as a path: which question follows, and what makes that it cannot be walked. Asks no database."""

from dataclasses import replace
from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from directory.search.ask.fields import PLAIN
from handreiking.postcodes import four_digits
from handreiking.steps.answers import read
from handreiking.steps.checking import problems
from handreiking.steps.plan import END, FIELDS, Choice, Plan, Question
from tests.helpers.steps import AGE, HOW, PLACE, QUESTIONS, SAFE, THEME, WAIT, plan, question

SCHEMES = {"thema": {"slaap", "angst"}, "doel": {"structuur"}}


def slugs(questions: tuple[Question, ...]) -> list[str]:
    return [each.slug for each in questions]


def test_without_answers_every_question_follows_the_one_before_it() -> None:
    assert slugs(plan().path({})) == slugs(QUESTIONS)
    assert plan().after(HOW, {}) == END


def test_an_answer_leads_past_questions() -> None:
    assert plan().after(WAIT, {"wacht": ["lang"]}) == "waarom"
    assert plan().after(WAIT, {"wacht": ["kort"]}) == "plek"
    assert slugs(plan().path({"wacht": ["lang"]})) == ["veilig", "wacht", "waarom", "hoe"]


def test_a_question_can_lead_to_the_end_whatever_the_answer() -> None:
    ending = replace(PLACE, next=END)
    assert slugs(plan(SAFE, ending, AGE).path({})) == ["veilig", "plek"]


def test_a_circle_is_walked_once() -> None:
    round_it = plan(SAFE, replace(PLACE, next="veilig"))
    assert slugs(round_it.path({})) == ["veilig", "plek"]


def test_a_good_plan_has_no_problems_and_neither_has_none() -> None:
    assert problems(plan(), SCHEMES) == []
    assert problems(Plan("mij", ()), SCHEMES) == []


@pytest.mark.parametrize(
    ("questions", "words"),
    [
        ((PLACE, SAFE), "Begin met de vraag of het veilig is."),
        ((SAFE, replace(PLACE, next="nergens")), "Stap plek: Daarna staat nergens, maar die stap is er niet."),
        ((SAFE, WAIT), "Stap wacht: Daarna staat waarom, maar die stap is er niet."),
        ((SAFE, replace(PLACE, next="veilig")), "Stap plek: wie hier verder gaat, komt er weer uit."),
        ((SAFE, replace(PLACE, next="plek")), "Stap plek: wie hier verder gaat, komt er weer uit."),
        ((replace(SAFE, next=END), PLACE), "Stap plek: hier komt niemand."),
        ((SAFE, SAFE), "Het kenmerk veilig komt twee keer voor."),
        ((SAFE, PLACE, replace(PLACE, slug="ergens")), "Naar waar wordt twee keer gevraagd."),
        ((SAFE, replace(THEME, parameter="theema")), "Stap waarom: De parameter theema past niet"),
        ((SAFE, replace(HOW, parameter="thema")), "Stap hoe: De parameter thema past niet"),
        ((SAFE, replace(PLACE, parameter="leeftijd")), "Stap plek: De parameter leeftijd past niet"),
        ((SAFE, replace(PLACE, kind="anders")), "Stap plek: De parameter waar past niet"),
        ((SAFE, replace(THEME, choices=(Choice("rust", "Rust"),))), "Stap waarom: Het antwoord rust kent de zoekvraag niet."),
        ((SAFE, replace(HOW, choices=(Choice("boot", "Boot"),))), "Stap hoe: Het antwoord boot kent de zoekvraag niet."),
        ((SAFE, replace(HOW, choices=())), "Stap hoe: Hier valt niets te kiezen."),
        ((SAFE, question("w", "wacht", "wacht")), "Stap w: Hier valt niets te kiezen."),
        ((SAFE, replace(HOW, choices=(*HOW.choices, HOW.choices[0]))), "Stap hoe: Het antwoord online staat er twee keer."),
        ((SAFE, replace(HOW, choices=(Choice("online", "Online", END),))), "Stap hoe: Hier kan iemand meer dan één antwoord kiezen"),
        ((SAFE, replace(AGE, choices=(Choice("10", "Tien"),))), "Stap oud: Deze vraag wordt getypt"),
        ((replace(SAFE, choices=SAFE.choices[:1]),), "Stap veilig: Geef deze vraag de antwoorden ja en nee."),
        ((SAFE, replace(PLACE, slug="klaar")), "Stap klaar: Dit kenmerk is van een andere bladzijde."),
    ],
)  # fmt: skip
def test_what_cannot_be_walked_is_said(questions: tuple[Question, ...], words: str) -> None:
    assert any(each.startswith(words) for each in problems(plan(*questions), SCHEMES))


def test_a_scheme_without_choices_of_its_own_offers_all_it_has() -> None:
    assert problems(plan(SAFE, replace(THEME, choices=())), SCHEMES) == []
    assert problems(plan(SAFE, replace(THEME, choices=())), {"thema": set()}) != []


def test_the_fixed_fields_are_those_of_the_search() -> None:
    for name, values in FIELDS.items():
        assert set(values) == set(PLAIN[name].values), name


@pytest.mark.parametrize(
    ("query", "values"),
    [
        ("nood=nee&waar=Amsterdam&leeftijd=34", {"nood": ("nee",), "waar": ("Amsterdam",), "leeftijd": ("34",)}),
        ("thema=angst&thema=slaap&thema=angst", {"thema": ("slaap", "angst")}),
        ("leeftijd=16%2C5", {"leeftijd": ("16.5",)}), ("waar=+1066+", {"waar": ("1066",)}),
        ("waar=1066AB+12", {"waar": ("1066",)}), ("nood=ja&nood=nee", {"nood": ("nee",)}),
        ("waar=&leeftijd=&thema=", {}), ("kleur=rood&verder=1&pagina=3", {}), ("waar=%00", {}),
    ],
)  # fmt: skip
def test_answers_are_read_from_the_address(query: str, values: dict[str, tuple[str, ...]]) -> None:
    given = read(plan(), QueryDict(query))
    assert (given.values, given.problems) == (values, {})


@pytest.mark.parametrize(
    ("query", "parameter", "words"),
    [
        ("leeftijd=oud", "leeftijd", "Typ een leeftijd"), ("leeftijd=121", "leeftijd", "Typ een leeftijd"),
        ("leeftijd=-1", "leeftijd", "Typ een leeftijd"), (f"waar={'a' * 101}", "waar", "te lang"),
        ("thema=slaap&thema=zon", "thema", "kennen we niet"), ("nood=misschien", "nood", "kennen we niet"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_and_left_out(query: str, parameter: str, words: str) -> None:
    given = read(plan(), QueryDict(query))
    assert words in given.problems[parameter]
    assert given.values.get(parameter, ()) in {(), ("slaap",)}


def test_the_search_gets_what_it_knows_and_who_asks() -> None:
    given = read(plan(), QueryDict("nood=nee&wacht=lang&waar=1066&thema=slaap&thema=angst"))
    assert given.search("mij") == "waar=1066&thema=slaap&thema=angst"
    assert given.search("verwijzer") == "voor=verwijzer&waar=1066&thema=slaap&thema=angst"
    assert given.query(without="thema") == "nood=nee&wacht=lang&waar=1066"


@pytest.mark.parametrize(
    "typed",
    ["Kanaalstraat 5, 3531 CH", "3512 JE 14 Utrecht", "1066AB", "1066 ab 12 bis", "1066-AB", "1066", "Amsterdam", ""],
)  # fmt: skip
def test_a_postcode_is_cut_as_the_search_cuts_it(typed: str) -> None:
    given = read(plan(), QueryDict(urlencode({"waar": typed})))
    assert "".join(given.values.get("waar", ())) == four_digits(typed)
    assert "AB" not in four_digits(typed).upper()
