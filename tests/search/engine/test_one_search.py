"""One search asks a register several questions: the same words and place are looked up once, and answered as if each came alone."""

from typing import Any

import pytest
from django.http import QueryDict

from directory.places.place import Place
from directory.places.resolve import resolve
from directory.search.answer.filters import parse_query
from directory.search.answer.state import live
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.vocabulary import Vocabulary
from directory.search.engine import narrowing
from directory.search.snapshot.snapshot import Snapshot
from tests.helpers.factories import make_service
from tests.helpers.searching import NOW, Find, at, names, online

SEARCHES = (
    "q=rouw&waar=1066&kosten=gratis",
    "q=rouw&waar=1066&kosten=gratis&straal=50",
    "q=rouw&waar=Utrecht&kosten=gratis",
    "waar=1066&kosten=gratis",
    "q=wandelen&waar=1066",
    "q=rouw",
    "q=rouw&waar=Utrecht&voor=naaste",
    "q=%22samen+wandelen%22&waar=1066",
    "",
)


@pytest.fixture
def looked_up(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What is looked up in a snapshot, in order."""
    seen: list[Any] = []

    def noting(look_up: Any) -> Any:
        def note(snapshot: Snapshot, asked: Any) -> Any:
            seen.append(asked)
            return look_up(snapshot, asked)

        return note

    for name in ("reach", "match_text"):
        monkeypatch.setattr(narrowing, name, noting(getattr(narrowing, name)))
    return seen


def analysed(text: str, vocabulary: Vocabulary) -> AnalysedQuery:
    query, _errors = parse_query(QueryDict(text))
    place = resolve(query.waar)
    return AnalysedQuery.about(query.but(place=place if isinstance(place, Place) else None), NOW, vocabulary)


def some_services() -> None:
    make_service(name="Wandelen", summary="Samen wandelen na verlies", locations=at("1066AB"))
    make_service(name="Rouw", concepts=["rouw"], costs=["gratis"], locations=at("3511AA"))
    online("Online rouw", concepts=["rouw"], costs=["gratis"])


def test_the_answers_are_those_that_each_question_gets_alone(find: Find) -> None:
    some_services()
    register = live.register()
    together = register.for_one_search()
    for text in (*SEARCHES, *reversed(SEARCHES)):
        asked = analysed(text, register.vocabulary)
        assert together.sizes(asked) == register.sizes(asked), text
        assert together.answer(asked) == register.answer(asked), text
        assert together.count_without(asked) == register.count_without(asked), text


def test_a_search_that_is_widened_looks_nothing_up_twice(find: Find, looked_up: list[Any]) -> None:
    make_service(name="Ver weg", summary="Over verlies", costs=["gratis"], locations=at("3511AA"))
    assert names(find("q=verlies&waar=1066&straal=2&taal=ar")) == ["Ver weg"]
    assert len(looked_up) > 3
    assert len(looked_up) == len(set(looked_up))


def test_the_next_search_begins_anew(find: Find, looked_up: list[Any]) -> None:
    some_services()
    for _each in range(2):
        find("q=verlies&waar=1066")
    assert len(looked_up) == 2 * len(set(looked_up)) > 0
