"""Whether there is room: how long what was stated holds, what is best of several, and how each is worded.

A status is 'plek', 'wachttijd', 'vol' or '' (unknown). It holds for eight weeks, the last day included, and where it says
until when, no longer than that day.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from directory.language.dates import date_text
from directory.language.per_language import kept_per_language
from directory.language.wording import short_date

OPEN, WAITING, FULL, UNKNOWN = "plek", "wachttijd", "vol", ""
BEST_FIRST = (OPEN, WAITING, FULL, UNKNOWN)
CAPACITY_VALID_FOR = timedelta(weeks=8)

LABELS: Mapping[str, Promise] = {
    OPEN: gettext_lazy("Er is plek"),
    WAITING: gettext_lazy("Er is een wachttijd"),
    FULL: gettext_lazy("Tijdelijk vol"),
    UNKNOWN: gettext_lazy("Plek niet ingevuld"),
}
CAPACITY_IN_A_SENTENCE: Mapping[str, Promise] = {
    OPEN: gettext_lazy("er is plek"),
    UNKNOWN: gettext_lazy("plek niet ingevuld"),
}
"""As a reason why an offer fits, or what it does not say."""
ANSWERS: Mapping[str, Promise] = {
    OPEN: gettext_lazy("Ja, er is plek"),
    WAITING: LABELS[WAITING],
    FULL: gettext_lazy("Nee, het zit vol"),
    UNKNOWN: gettext_lazy("Dat weet ik niet"),
}
"""The same as answers to "Is er nu plek?"."""


def last_day(stated_on: date, until: date | None) -> date:
    """Return the last day on which a statement holds."""
    expires = stated_on + CAPACITY_VALID_FOR
    return min(expires, until) if until else expires


def oldest_that_holds(day: date) -> date:
    """Return the earliest day of which a statement without an end of its own still holds on ``day``."""
    return day - CAPACITY_VALID_FOR


@dataclass(frozen=True, slots=True)
class Badge:
    """What a card says of room: a label of two or three words, and when it was stated or what to do."""

    status: str
    label: str
    """"Er is plek", "Ongeveer 2 weken", "Tijdelijk vol", "Plek niet ingevuld"."""
    note: str
    """"doorgegeven 16 nov", "bel eerst even", or where there is no number "vraag het eerst even na"."""


@kept_per_language(4096)
def badge(
    status: str, weeks: int | None, stated_on: date | None, today: date, can_be_called: bool = True
) -> Badge:
    """Return the badge of a statement that holds ``today``; without one, that nothing is known, and how to ask."""
    if not status or stated_on is None:
        ask = _("bel eerst even") if can_be_called else _("vraag het eerst even na")
        return Badge(UNKNOWN, str(LABELS[UNKNOWN]), ask)
    label = str(LABELS[status])
    if status == WAITING and weeks:
        about = _about(weeks)
        label = about[:1].upper() + about[1:]
    return Badge(status, label, _("doorgegeven %(day)s") % {"day": short_date(stated_on, today)})


def statement(status: str, weeks: int | None = None, until: date | None = None) -> str:
    """Return "Er is een wachttijd, ongeveer 3 weken" or "Tijdelijk vol tot en met 8 februari 2027"."""
    text = str(LABELS[status])
    if weeks is not None:
        text = _("%(capacity)s, %(weeks)s") % {"capacity": text, "weeks": _about(weeks)}
    if until:
        text = _("%(capacity)s tot en met %(day)s") % {"capacity": text, "day": date_text(until)}
    return text


def validity(stated_on: date, until: date) -> str:
    """Return "doorgegeven 16 november 2026, geldig tot en met 11 januari 2027"."""
    return _("doorgegeven %(day)s, geldig tot en met %(end)s") % {
        "day": date_text(stated_on),
        "end": date_text(until),
    }


def _about(weeks: int) -> str:
    return ngettext("ongeveer %(n)s week", "ongeveer %(n)s weken", weeks) % {"n": weeks}
