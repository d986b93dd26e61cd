"""What a URL asks for: every value is checked, what cannot be used is left out with a message."""

from typing import Any

import pytest
from django.http import QueryDict

from directory.models import Service
from directory.search.answer.filters import ServiceFilter, parse_query
from directory.search.answer.state import live
from directory.search.ask.query import SearchQuery
from directory.search.ask.query_string import query_string
from tests.helpers import factories


@pytest.fixture(autouse=True)
def ready(settings: Any, country: None, vocabulary: None) -> None:
    settings.SEARCH_SNAPSHOT = "inline"
    live.reset()


def asked(text: str) -> SearchQuery:
    query, errors = parse_query(QueryDict(text))
    assert errors == {}
    return query


def wrong(text: str) -> tuple[SearchQuery, dict[str, str]]:
    query, errors = parse_query(QueryDict(text))
    assert all(message.endswith(".") for message in errors.values())
    return query, errors


def test_nothing_asked_is_the_plain_search() -> None:
    assert asked("") == SearchQuery()
    assert asked("q=&waar=&straal=&thema=&pagina=&leeftijd=&plek=") == SearchQuery()


def test_every_parameter_is_read() -> None:
    query = asked(
        "voor=verwijzer&waar=1066+AB&straal=2,5&q=slecht+slapen&leeftijd=16&thema=slaap&thema=angst&kosten=gratis"
        "&toegankelijkheid=rolstoel&wanneer=avond&plek=nu&zonder=slaap&sorteer=afstand&pagina=3"
    )
    assert query == SearchQuery(
        voor="verwijzer",
        waar="1066 AB",
        straal=2.5,
        q="slecht slapen",
        leeftijd=16,
        choices={
            "thema": frozenset({"slaap", "angst"}),
            "kosten": frozenset({"gratis"}),
            "toegankelijkheid": frozenset({"rolstoel"}),
            "wanneer": frozenset({"avond"}),
        },
        plek=True,
        zonder=frozenset({"slaap"}),
        sorteer="afstand",
        pagina=3,
    )


@pytest.mark.parametrize("value", ["nu", "1", "ja"])
def test_a_place_now_may_be_said_in_several_ways(value: str) -> None:
    assert asked(f"plek={value}").plek


@pytest.mark.parametrize("value", ["-1", "0", "nan", "inf", "-inf", "1e999", "501", "ver", "1" * 500, "٣x"])
def test_a_radius_that_cannot_be_gives_the_usual_one_and_a_message(value: str) -> None:
    query, errors = wrong(f"straal={value}")
    assert query.straal == 10
    assert list(errors) == ["straal"]


@pytest.mark.parametrize("value", ["0", "-5", "1.5", "x", "9" * 400])
def test_a_page_that_cannot_be_is_the_first(value: str) -> None:
    query, errors = wrong(f"pagina={value}")
    assert (query.pagina, list(errors)) == (1, ["pagina"])


def test_unknown_choices_are_left_out_and_the_others_stay() -> None:
    query, errors = wrong(
        "thema=slaap&thema=bestaat-niet&kosten=duur&leeftijd=-3&sorteer=duurste&voor=iedereen"
    )
    assert query == SearchQuery(choices={"thema": frozenset({"slaap"})})
    assert set(errors) == {"thema", "kosten", "leeftijd", "sorteer", "voor"}


def test_control_characters_and_lone_surrogates_are_dropped() -> None:
    params = QueryDict(mutable=True)
    params["q"], params["waar"] = "slaap\x00\ud800 en\n<b>rust</b>", "10\x0066"
    query, errors = parse_query(params)
    assert (query.q, query.waar, errors) == ("slaap en <b>rust</b>", "10 66", {})


def test_text_that_is_too_long_keeps_its_beginning() -> None:
    query, errors = wrong("q=" + "slaap " * 2_000_000)
    assert query.q.startswith("slaap slaap")
    assert len(query.q) <= 200
    assert list(errors) == ["q"]


def test_thousands_of_values_are_no_trouble() -> None:
    query, errors = wrong("&".join(["thema=slaap", *(f"thema=x{number}" for number in range(900))]))
    assert query.choices == {"thema": frozenset({"slaap"})}
    assert list(errors) == ["thema"]


def test_of_a_repeated_single_value_the_last_counts() -> None:
    assert asked("q=een&q=twee&straal=5&straal=20") == SearchQuery(q="twee", straal=20)


def test_checking_asks_the_database_nothing_once_a_snapshot_stands(
    django_assert_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    register = live.register()
    monkeypatch.setattr(live, "register", lambda: register)
    with django_assert_num_queries(0):
        asked("thema=slaap&doelgroep=volwassenen&zonder=angst&kosten=gratis")


def test_a_search_and_its_query_string_say_the_same() -> None:
    query = asked(
        "voor=naaste&waar=%27s-Hertogenbosch&q=niet%20%26%20wel&thema=angst&thema=slaap&plek=1&straal=2.5"
    )
    text = query_string(query)
    assert text == (
        "voor=naaste&waar=%27s-Hertogenbosch&straal=2.5&q=niet+%26+wel&thema=angst&thema=slaap&plek=nu"
    )
    assert asked(text) == query
    assert query_string(SearchQuery()) == ""


def test_the_filter_narrows_any_queryset_as_the_search_does() -> None:
    near = factories.make_service(concepts=["slaap"])
    factories.make_service(concepts=["angst"])
    factories.make_service(concepts=["slaap"], locations=[factories.make_place(postal_code="9711")])
    found = ServiceFilter(QueryDict("waar=1066&thema=slaap&straal=-1"), Service.objects.all()).qs
    assert list(found) == [near]
