"""From answers to Results: titles, groups and cards in Dutch."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from django.utils.translation import ngettext

from directory.language.wording import gettext as _
from directory.language.wording import number, whole
from directory.places.place import Place
from directory.search.answer.beside import Beside
from directory.search.answer.card_texts import CardTexts, card_texts
from directory.search.answer.cards import CardMaker
from directory.search.answer.misses import Misses
from directory.search.answer.reasons import Reasons
from directory.search.answer.results import Card, Group
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.query import SearchQuery
from directory.search.ask.register import Answer, Hit
from directory.search.ask.vocabulary import Vocabulary
from directory.search.ask.window import GroupKey

PROFESSIONALS: GroupKey = "professionals"


def title(count: int, place: Place | None) -> str:
    """Return "6 mogelijkheden bij Slotervaart", "1 mogelijkheid in Amsterdam", "Geen mogelijkheden gevonden"."""
    if not count:
        return _("Geen mogelijkheden gevonden")
    text = ngettext("%(n)s mogelijkheid", "%(n)s mogelijkheden", count) % {"n": whole(count)}
    if place is None:
        return text
    where = _("%(count)s in %(place)s") if place.is_area else _("%(count)s bij %(place)s")
    if place.has_border:
        where = _("%(count)s in en rond %(place)s")
    return where % {"count": text, "place": place.label}


def present_groups(
    analysed: AnalysedQuery,
    answer: Answer,
    vocabulary: Vocabulary,
    others: tuple[AnalysedQuery, Answer] | None = None,
    asked: SearchQuery | None = None,
) -> tuple[Group, ...]:
    """Return the groups that have cards on this page, with one query.

    ``asked`` is what somebody asked, where another search is answered. ``others`` is a search that leaves out what was chosen: of its answer what is reachable everywhere is added.
    """
    words = card_texts(hit.id for hit in (*answer.hits, *(others[1].hits if others else ())))
    groups = _groups(analysed, answer, vocabulary, words, asked)
    if others:
        explanation = _without_choices(analysed.query)
        added = [group for group in _groups(*others, vocabulary, words, asked) if group.key == "everywhere"]
        groups += [replace(group, explanation=explanation) for group in added]
    return tuple(groups)


def with_beside(
    groups: Sequence[Group], found: Beside | None, vocabulary: Vocabulary, asked: SearchQuery
) -> tuple[Group, ...]:
    """Add what fits without some of the wishes, below what may be for anyone; with one query."""
    if found is None:
        return tuple(groups)
    open_to_all = sum(group.key in ("nearby", "everywhere") for group in groups)
    return (
        *groups[:open_to_all],
        _beside("beside", _("Past bijna"), found, vocabulary, asked),
        *groups[open_to_all:],
    )


def with_farther_off(
    groups: Sequence[Group], found: Beside | None, vocabulary: Vocabulary, asked: SearchQuery
) -> tuple[Group, ...]:
    """Put what was asked and lies farther off above what is only alike; with one query."""
    if found is None:
        return tuple(groups)
    return _beside("farther", _("Verder weg"), found, vocabulary, asked), *groups


def _beside(key: str, heading: str, found: Beside, vocabulary: Vocabulary, asked: SearchQuery) -> Group:
    maker = _maker(found.analysed, vocabulary, asked)
    words = card_texts(hit.id for hit in found.hits)
    cards = tuple(maker.card(hit, words[hit.id], None) for hit in found.hits if hit.id in words)
    return Group(key, heading, found.sentence, len(cards), cards)


def _maker(analysed: AnalysedQuery, vocabulary: Vocabulary, asked: SearchQuery | None) -> CardMaker:
    misses = Misses(asked, analysed.query, vocabulary) if asked else None
    return CardMaker(analysed, vocabulary, Reasons(analysed, vocabulary), misses)


def _groups(
    analysed: AnalysedQuery,
    answer: Answer,
    vocabulary: Vocabulary,
    words: Mapping[str, CardTexts],
    asked: SearchQuery | None,
) -> list[Group]:
    maker = _maker(analysed, vocabulary, asked)
    groups = [
        Group(
            key,
            _group_title(key, analysed.query),
            _explanation(key, analysed.query),
            answer.sizes[key],
            tuple(_cards(maker, [hit for hit in answer.hits if hit.group == key], words, answer.page)),
        )
        for key in (*answer.order, PROFESSIONALS)
    ]
    return [group for group in groups if group.cards]


def _cards(
    maker: CardMaker, hits: Iterable[Hit], words: Mapping[str, CardTexts], page: int
) -> Iterable[Card]:
    """Yield the cards of what is still listed; nearby ones are numbered within the page."""
    number = 0
    for hit in hits:
        if hit.id in words:
            number += 1
            yield maker.card(hit, words[hit.id], number if hit.group == "nearby" else None)


def _group_title(key: GroupKey, query: SearchQuery) -> str:
    if key == PROFESSIONALS:
        return _("Voor jou als verwijzer")
    if key == "exclusive":
        return _("Alleen voor een groep")
    if key == "everywhere":
        return _("Overal bereikbaar")
    if query.place:
        return _("In de buurt")
    return _("Op een plek of bij iemand thuis") if _refers(query) else _("Op een plek of bij je thuis")


def _explanation(key: GroupKey, query: SearchQuery) -> str:
    if key == PROFESSIONALS:
        return _("Meedenken, overleg en scholing voor wie verwijst.")
    if key == "exclusive":
        return _("Kijk bij elke plek voor wie die is.")
    if key == "everywhere":
        return _("Vanuit huis, per telefoon of online.")
    if query.place is None:
        if _refers(query):
            return _("Vul de woonplaats in, dan staat hier wat dichtbij is.")
        return _("Vul in waar je woont, dan zie je wat dichtbij is.")
    home = _("bij iemand thuis") if _refers(query) else _("bij jou thuis")
    sentence = _("In %(place)s, of %(home)s.") if query.place.is_area else _("Binnen %(km)s km, of %(home)s.")
    if query.place.has_border:
        sentence = _("In %(place)s en tot %(km)s km daarbuiten, of %(home)s.")
    return sentence % {"place": query.place.label, "km": number(query.straal), "home": home}


def _without_choices(query: SearchQuery) -> str:
    if _refers(query):
        return _("Vanuit huis, per telefoon of online. Zonder de andere keuzes.")
    return _("Vanuit huis, per telefoon of online. Zonder je andere keuzes.")


def _refers(query: SearchQuery) -> bool:
    """Whether a professional reads about somebody else: then nothing is "bij jou"."""
    return query.voor == "verwijzer"
