"""A line is asked as the page asks it, in its own town or in seven; what comes back is the cards and the panels."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from django.http import QueryDict

from directory.safety.safety import Danger
from directory.search.answer.filters import parse_query
from directory.search.answer.results import Results
from directory.search.answer.search import search
from tests.evaluation.lines import Line
from tests.evaluation.world import NOW

TOWNS = ("Amsterdam", "Utrecht", "Zwolle", "Almere", "Groningen", "Goes", "Venlo")


@dataclass(frozen=True, slots=True)
class Shown:
    """The slugs of the first page from the top, none where the words found nothing; and of all that can be had there.

    ``panels`` stand above them, "crisis" and "violence", each with its strength: "now", "named" or "near"; in ``language``.
    """

    first: tuple[str, ...]
    possible: tuple[str, ...]
    panels: Mapping[str, str]
    language: str


def towns_of(line: Line) -> tuple[str, ...]:
    return (line.waar,) if line.waar else TOWNS


def shown(line: Line, town: str) -> Shown:
    results = _asked(line.voor, town, line.leeftijd, line.sentence)
    # What is shown instead, where nothing was found, is no answer to the words.
    first = _slugs(results) if results.count else ()
    said = results.danger
    return Shown(first, _possible(line.voor, town, line.leeftijd), panels_of(said), said.language)


def panels_of(said: Danger) -> dict[str, str]:
    """Return the strength of each panel that stands; 112 comes first in a crisis that is "now"."""
    crisis = "now" if said.now else "named" if said.crisis else "near" if said.despair else ""
    violence = "named" if said.unsafe else "near" if said.fear else ""
    return {name: strength for name, strength in (("crisis", crisis), ("violence", violence)) if strength}


@cache
def _possible(voor: str, town: str, age: str) -> tuple[str, ...]:
    """Return everything that is listed there without words."""
    return tuple(slug for results in _pages(voor, town, age) for slug in _slugs(results))


def _pages(voor: str, town: str, age: str) -> Iterator[Results]:
    results = _asked(voor, town, age)
    yield results
    for page in range(2, results.pages + 1):
        yield _asked(voor, town, age, page=page)


def _asked(voor: str, town: str, age: str, words: str = "", page: int = 1) -> Results:
    params = QueryDict(mutable=True)
    params.update({"voor": voor, "waar": town, "leeftijd": age, "q": words, "pagina": str(page)})
    query, errors = parse_query(params)
    return search(query, NOW, errors)


def _slugs(results: Results) -> tuple[str, ...]:
    return tuple(card.slug for group in results.groups for card in group.cards)
