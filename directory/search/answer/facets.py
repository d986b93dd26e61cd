"""The facets as people read them: seekers in plain words, referrers in the profession's."""

from collections.abc import Mapping
from itertools import repeat

from django.utils.translation import gettext_lazy as _lazy

from directory.language.per_language import kept_per_language
from directory.language.wording import gettext as _
from directory.offer_fields import Text, arranged
from directory.search.answer.results import Choice, Facet
from directory.search.ask.fields import PLAIN, ROOM_NOW
from directory.search.ask.query import REFERRER_SCHEMES, SCHEMES, SearchQuery, Voor
from directory.search.ask.vocabulary import Vocabulary

OPEN = ("vorm", "thema", "doelgroep", "toegang", "kosten", "wanneer", "plek", "taal", "bereik")
"""In sight; the others are folded away behind their names."""
SEEKER_ORDER = arranged(
    [*(name for name in SCHEMES if name not in REFERRER_SCHEMES), *PLAIN],
    first=(*OPEN, "toegankelijkheid"),
)
SHOW_ALL: Mapping[str, Text] = {
    "vorm": _lazy("Toon alle soorten"),
    "thema": _lazy("Toon alle onderwerpen"),
    "doelgroep": _lazy("Toon alle groepen"),
    "taal": _lazy("Toon alle talen"),
    "kosten": _lazy("Toon alle kosten"),
}


def present_facets(
    query: SearchQuery, counts: Mapping[str, Mapping[str, int]], vocabulary: Vocabulary
) -> tuple[Facet, ...]:
    """Return the facets for who reads: in a fixed order, each choice with its count, the chosen ones marked."""
    plain = query.voor != "verwijzer"
    return tuple(
        Facet(
            name=name,
            label=_facet_label(vocabulary, name, plain),
            choices=_choices(query, name, counts.get(name, {}), vocabulary),
            show_all_label=_show_all(name),
            folded=name not in OPEN and name not in query.choices,
        )
        for name in shown(query)
    )


def every_choice(voor: Voor, vocabulary: Vocabulary) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Return (name, label, [(value, label)]) of each facet that is offered to who searches so, whatever there is now."""
    plain = voor != "verwijzer"
    found = []
    for name in shown(SearchQuery(voor=voor)):
        values, labels = _named(vocabulary, name, plain)
        found.append((name, _facet_label(vocabulary, name, plain), list(zip(values, labels, strict=True))))
    return found


def shown(query: SearchQuery) -> list[str]:
    """Return the facets that are offered; one that was chosen by URL shows, whoever reads."""
    referrer = query.voor == "verwijzer"
    return [*SEEKER_ORDER, *(name for name in REFERRER_SCHEMES if referrer or name in query.choices)]


def chosen_values(query: SearchQuery, name: str) -> frozenset[str]:
    if name == "plek":
        return frozenset({ROOM_NOW} if query.plek else ())
    return query.choices.get(name, frozenset())


def value_label(vocabulary: Vocabulary, name: str, value: str, plain: bool) -> str:
    """Return what people read for one choice of a facet."""
    return vocabulary.label(value, plain) if name in SCHEMES else str(PLAIN[name].values[value])


def _choices(
    query: SearchQuery, name: str, counts: Mapping[str, int], vocabulary: Vocabulary
) -> tuple[Choice, ...]:
    chosen, plain = chosen_values(query, name), query.voor != "verwijzer"
    values, labels = _named(vocabulary, name, plain)
    marks = [value in chosen for value in values] if chosen else repeat(False)
    numbers = map(counts.__getitem__, values)
    return tuple(map(Choice, values, labels, numbers, marks))


def _facet_label(vocabulary: Vocabulary, name: str, plain: bool) -> str:
    return vocabulary.scheme_label(name, plain) if name in SCHEMES else _plain_label(name)


def _named(vocabulary: Vocabulary, name: str, plain: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return vocabulary.choices(name, plain) if name in SCHEMES else _plain_choices(name)


@kept_per_language()
def _show_all(name: str) -> str:
    return str(SHOW_ALL.get(name) or _("Toon alles"))


@kept_per_language()
def _plain_label(name: str) -> str:
    return str(PLAIN[name].label)


@kept_per_language()
def _plain_choices(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(PLAIN[name].values), tuple(map(str, PLAIN[name].values.values()))
