"""The three short lines that a detail page opens with: what, for whom, and how to get in. At most ten words each."""

import re
from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.language.text import is_function_word
from directory.language.wording import joined, lowered
from directory.models import Service
from directory.offer_choices import Access, Cost, DeliveryMode

MOST_WORDS = 10
OWN_EXPERIENCE = {
    "gesprek-ervaringsdeskundige",
    "lotgenotengroep",
    "steunpunt",
    "eigen-ervaring",
    "resourcegroep",
}
COST_LABELS = {
    Cost.GRATIS: gettext_lazy("Gratis"),
    Cost.BIJDRAGE: gettext_lazy("Kleine bijdrage"),
    Cost.BASIS_ZONDER: gettext_lazy("Vergoed, zonder eigen risico"),
    Cost.BASIS_MET: gettext_lazy("Vergoed, met eigen risico"),
    Cost.AANVULLEND: gettext_lazy("Aanvullend verzekerd"),
    Cost.WMO: gettext_lazy("Via de gemeente"),
    Cost.JEUGDWET: gettext_lazy("Via de gemeente"),
    Cost.ZELF: gettext_lazy("Zelf betalen"),
}


def opening_lines(
    service: Service, concepts: Mapping[str, Sequence[str]], slugs: set[str], places: Sequence[str]
) -> tuple[str, ...]:
    """Return up to three sentences; ``concepts`` are plain labels by scheme, ``places`` the names of its towns."""
    lines = (
        what_line(service.summary),
        people_line(service, concepts, slugs),
        way_in_line(service, places),
    )
    return tuple(line for line in lines if line)


def what_line(summary: str) -> str:
    """Return the summary, or the beginning of a long one: its first sentence, else whole words and "…"."""
    first = first_sentence(summary)
    for line in (summary, first):
        if fits(line):
            return sentence(line)
    words = first.split()[:MOST_WORDS]
    while len(words) > 1 and is_function_word(words[-1].lower()):
        words.pop()
    return " ".join(words).rstrip(",;: ") + "…"


def first_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?])\s+", text.strip())[0]


def people_line(service: Service, concepts: Mapping[str, Sequence[str]], slugs: set[str]) -> str:
    """Return who is there: people who know it themselves, or for whom it is meant."""
    if slugs & OWN_EXPERIENCE:
        return _("Met mensen die het zelf kennen.")
    groups = [lowered(label) for label in concepts.get("doelgroep", ())]
    words = _("Vooral voor %(groups)s") if service.for_everyone else _("Voor %(groups)s")
    for number in (3, 2, 1):
        line = sentence(words % {"groups": joined(groups[:number])})
        if groups and fits(line):
            return line
    return _("Voor iedereen.") if service.for_everyone else ""


def way_in_line(service: Service, places: Sequence[str]) -> str:
    """Return "Gratis, in Slotervaart, zonder verwijzing."; what is unknown is left out."""
    parts = [cost_label(service), where_label(service, places), access_label(service)]
    line = sentence(", ".join(part for part in parts if part))
    while not fits(line) and parts:
        parts.pop()
        line = sentence(", ".join(part for part in parts if part))
    return line


def cost_label(service: Service) -> str:
    return next((str(COST_LABELS[cost]) for cost in Cost if cost in service.costs), "")


def where_label(service: Service, places: Sequence[str]) -> str:
    if len(set(places)) == 1 and DeliveryMode.OP_LOCATIE in service.delivery_modes:
        return _("in %(place)s") % {"place": places[0]}
    words = {
        DeliveryMode.OP_LOCATIE: _("op meer plekken") if places else "",
        DeliveryMode.THUIS: _("bij je thuis"),
        DeliveryMode.TELEFOON: _("per telefoon"),
        DeliveryMode.ONLINE: _("online"),
    }
    return next((words[mode] for mode in words if mode in service.delivery_modes and words[mode]), "")


def only_by(service: Service) -> DeliveryMode | None:
    """Return how to reach what one never goes to: by phone or online; None where one can meet."""
    modes = set(service.delivery_modes)
    if not modes or modes - {DeliveryMode.TELEFOON, DeliveryMode.ONLINE}:
        return None
    return DeliveryMode.TELEFOON if DeliveryMode.TELEFOON in modes else DeliveryMode.ONLINE


def access_label(service: Service) -> str:
    if Access.INLOOP in service.access:
        return _("zonder afspraak")
    if Access.ZELF in service.access:
        return _("zonder verwijzing")
    if Access.VERWIJZER in service.access:
        return _("via je huisarts")
    return ""


def fits(line: str) -> bool:
    return 0 < len(line.split()) <= MOST_WORDS


def sentence(words: str) -> str:
    """Return the words with a capital in front and an end behind."""
    words = words.strip()
    if not words:
        return ""
    return words[0].upper() + words[1:] + ("" if words[-1] in ".!?" else ".")
