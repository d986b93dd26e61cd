"""The answers somebody gave, read from the address and written into the next one. Nothing of them is stored anywhere."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handreiking.models import Step
from handreiking.postcodes import four_digits
from handreiking.steps.plan import ASKS, NOT_SEARCHED, Kind, Plan, Question

LONGEST_PLACE = 100
OLDEST = 120
AGE = re.compile(r"(\d{1,3}(?:[.,]\d)?)(?:\s*(?:jaar|jr\.?|j))?", re.IGNORECASE)
ON_PAPER = {
    "wacht": gettext_lazy("Wachttijd"),
    "waar": gettext_lazy("Postcode/plaats"),
    "leeftijd": gettext_lazy("Leeftijd"),
    "thema": gettext_lazy("Wat speelt er"),
    "doel": gettext_lazy("Doel"),
    "vorm": gettext_lazy("Vorm"),
    "doelgroep": gettext_lazy("Voor wie"),
    "bereik": gettext_lazy("Hoe het kan"),
}
"""What a parameter is called on the sheet of a conversation."""
SAFETY = ASKS[Kind.CRISIS]
"""The one answer that stands on no paper: somebody else may read it."""
Pairs = list[tuple[str, str]]
Meanings = Callable[[str], tuple[str, ...]]
"""From the slug of a concept to those that it may mean now."""


class Params(Protocol):
    """What is asked of a QueryDict."""

    def getlist(self, key: str) -> list[str]: ...


@dataclass(frozen=True, slots=True)
class Given:
    """``values`` by parameter, in the order of the choices; ``problems`` says by parameter what could not be read."""

    values: dict[str, tuple[str, ...]] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)

    def pairs(self, without: str = "") -> Pairs:
        """Return every answer as (parameter, value), but those of ``without``."""
        return [(name, value) for name, values in self.values.items() if name != without for value in values]

    def query(self, without: str = "") -> str:
        """Return the answers as they stand behind the "?" of an address."""
        return urlencode(self.pairs(without))

    def search(self, audience: str) -> str:
        """Return the query of the search that these answers ask."""
        whom = [] if audience == Step.Audience.SELF else [("voor", audience)]
        return urlencode([*whom, *(pair for pair in self.pairs() if pair[0] not in NOT_SEARCHED)])


def itself(slug: str) -> tuple[str, ...]:
    return (slug,)


def read(plan: Plan, params: Params, meanings: Meanings = itself) -> Given:
    """Return what the address says of each question of the plan; what the plan does not know is left out.

    ``meanings`` tells what a concept that a question has no more may mean now.
    """
    given = Given()
    for question in plan.questions:
        written = [each.replace("\x00", "").strip() for each in params.getlist(question.parameter)]
        written = [each for each in written if each]
        if written:
            values, problem = _read(question, _in_words_of_today(question, written, meanings))
            if values:
                given.values[question.parameter] = values
            if problem:
                given.problems[question.parameter] = problem
    return given


def _in_words_of_today(question: Question, written: list[str], meanings: Meanings) -> list[str]:
    """Return the answers about concepts, with those that the question has no more as what they mean now."""
    here = {each.value for each in question.choices}
    if question.kind != Kind.CONCEPTS:
        return written
    now = {each: [meant for meant in meanings(each) if meant in here] for each in {*written} - here}
    return [meant for each in written for meant in now.get(each) or [each]]


def _read(question: Question, written: list[str]) -> tuple[tuple[str, ...], str]:
    if question.kind == Kind.PLACE:
        place = four_digits(" ".join(written[-1].split()))
        if len(place) > LONGEST_PLACE:
            return (), _("Dit is te lang voor een plaats. Typ een postcode of een plaatsnaam.")
        return (place,), ""
    if question.kind == Kind.AGE:
        found = AGE.fullmatch(written[-1])
        age = float(found[1].replace(",", ".")) if found else None
        if age is None or age > OLDEST:
            return (), _("Typ een leeftijd tussen 0 en 120, bijvoorbeeld 16.")
        return (f"{age:g}",), ""
    known = tuple(each.value for each in question.choices if each.value in written)
    if question.one_answer:
        known = tuple(each for each in written[-1:] if each in known)
    strange = {*written} - {each.value for each in question.choices}
    return known, _("Een van de keuzes kennen we niet. Die telt niet mee.") if strange else ""


def on_paper(question: Question) -> str:
    """Return the short name of a question with a colon, and the question itself where it has none."""
    short = ON_PAPER.get(question.parameter)
    return f"{short}:" if short else question.question


def in_words(question: Question, values: Iterable[str]) -> list[str]:
    """Return the answers to a question as people read them."""
    if question.kind == Kind.AGE:
        return [_("%(age)s jaar") % {"age": value.replace(".", ",")} for value in values]
    texts = {each.value: each.text for each in question.choices}
    return [texts.get(value, value) for value in values]
