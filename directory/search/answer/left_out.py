"""What is only for groups that were not asked for: how it is called, and the way to see it."""

from collections.abc import Iterable

from django.utils.translation import ngettext

from directory.language.wording import gettext as _
from directory.language.wording import joined, lowered, whole
from directory.search.answer.reasons import PEOPLE
from directory.search.answer.results import Widening
from directory.search.ask.query import SearchQuery
from directory.search.ask.register import LeftOut
from directory.search.ask.vocabulary import Vocabulary

MOST_GROUPS = 3


def only_text(groups: Iterable[str], vocabulary: Vocabulary, plain: bool) -> str:
    """Return "Alleen voor vrouwen"; "" for no groups."""
    labels = [called(group, vocabulary, plain) for group in groups]
    return _("Alleen voor %(groups)s") % {"groups": joined(labels)} if labels else ""


def called(group: str, vocabulary: Vocabulary, plain: bool) -> str:
    """Return how a sentence calls the people of a group: "vrouwen", "wie nieuw is in Nederland"."""
    if plain and group in PEOPLE:
        return str(PEOPLE[group])
    return lowered(vocabulary.label(group, plain))


def offer_left_out(query: SearchQuery, left_out: LeftOut, vocabulary: Vocabulary) -> Widening | None:
    """Return the line that says what was left out, with the search that lists it; None where nothing was."""
    if not left_out.count:
        return None
    plain = query.voor != "verwijzer"
    labels = [called(group, vocabulary, plain) for group in left_out.groups[:MOST_GROUPS]]
    if len(left_out.groups) > MOST_GROUPS:
        labels.append(_("andere groepen"))
    sentence = ngettext(
        "%(n)s plek is alleen voor %(groups)s.",
        "%(n)s plekken zijn alleen voor %(groups)s.",
        left_out.count,
    ) % {"n": whole(left_out.count), "groups": joined(labels)}
    link = ngettext("Toon die ook", "Toon ze ook", left_out.count)
    return Widening(sentence, query.but(alleen=True, pagina=1), link)
