"""What of a question a result does not have that stands below it all the same: "‘Gratis’", "je afstand (12 km)"."""

from math import floor

from directory.language.wording import gettext as _
from directory.language.wording import km_text
from directory.search.answer.facets import chosen_values, value_label
from directory.search.answer.reasons import age_text, not_filled_in
from directory.search.ask.fields import PLAIN, THEMES
from directory.search.ask.query import SearchQuery
from directory.search.ask.register import Facts, Hit
from directory.search.ask.vocabulary import Vocabulary


class Misses:
    """What an answer gave up of what was asked, prepared once for a page; ``of`` says it of one result.

    Words that were given up are not said again of each: the line above the results tells of them.
    """

    def __init__(self, asked: SearchQuery, answered: SearchQuery, vocabulary: Vocabulary) -> None:
        self.asked, self.answered, self.vocabulary = asked, answered, vocabulary
        self.given_up = {
            name: values
            for name in (*asked.choices, "plek")
            if (values := chosen_values(asked, name)) != chosen_values(answered, name)
            and _can_tell(name, values)
        }

    def of(self, hit: Hit) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return (what it does not have, what it has not filled in) of what was given up."""
        misses, unknown = self._beyond(hit), []
        for name, values in self.given_up.items():
            lacking = self._lacking(name, values, hit.facts)
            if lacking and not _is_filled_in(name, hit.facts):
                unknown.append(not_filled_in(name))
            else:
                misses += [f"‘{label}’" for label in lacking]
        return tuple(misses + self._other_age(hit.facts)), tuple(unknown)

    def _beyond(self, hit: Hit) -> list[str]:
        place = self.asked.place
        if (
            hit.distance is None
            or hit.distance <= self.asked.straal
            or place is None
            or not place.has_distance
        ):
            return []
        sentence = _("de afstand (%(km)s)") if self._refers else _("je afstand (%(km)s)")
        return [sentence % {"km": km_text(hit.distance)}]

    def _lacking(self, name: str, values: frozenset[str], facts: Facts) -> list[str]:
        """Return the labels of what it lacks: all where one would do and it has none."""
        lacks = sorted(value for value in values if not facts.has(name, value))
        every = name in PLAIN and PLAIN[name].every
        broad = facts.for_everyone if name == "doelgroep" else name == THEMES and facts.all_themes
        if broad or (len(lacks) < len(values) and not every):
            return []
        return [value_label(self.vocabulary, name, value, plain=not self._refers) for value in lacks]

    def _other_age(self, facts: Facts) -> list[str]:
        """An age is given up as a whole; that of somebody else says nothing of who is there for those around them."""
        age, (youngest, oldest) = self.asked.leeftijd, facts.ages
        if age is None or self.answered.leeftijd is not None or self.asked.voor == "naaste":
            return []
        if (youngest is None or youngest <= age) and (oldest is None or oldest >= floor(age)):
            return []
        sentence = _("de leeftijd (%(ages)s)") if self._refers else _("je leeftijd (%(ages)s)")
        return [sentence % {"ages": age_text(youngest, oldest)}]

    @property
    def _refers(self) -> bool:
        return self.asked.voor == "verwijzer"


def _can_tell(name: str, values: frozenset[str]) -> bool:
    """Whether a card's facts tell "no" from "not filled in"; what is open now they hold only for who asks."""
    return not (name in PLAIN and PLAIN[name].yes_no) and not (name == "wanneer" and "nu" in values)


def _is_filled_in(name: str, facts: Facts) -> bool:
    if name == "plek":
        return bool(facts.capacity.status)
    return any(facet == name for facet, _value in facts.values)
