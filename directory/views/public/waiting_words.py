"""How long people wait near a place, in words: the figure, what is agreed, whose figure it is and how old."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from directory.language.dates import date_text
from directory.language.regions import region_in_a_sentence
from directory.models.waiting_time import WaitingFigure
from directory.places.place import Place
from directory.places.resolve import resolve
from directory.search.answer.waiting import waiting_near
from handreiking.postcodes import four_digits

NORM_INTAKE, NORM_TREATMENT = 4, 10
"""The Treeknorm in weeks; four and ten are fourteen."""
OLD_AFTER = 4
LONGEST_PLACE = 100


@dataclass(frozen=True, slots=True)
class WaitingWords:
    """``lines`` are the figures with their norm, ``origin`` whose they are, ``old`` a warning or ""."""

    lines: tuple[str, ...]
    origin: str
    old: str


def waiting_words(typed: str, voor: str = "mij") -> WaitingWords | None:
    """Return the words for what somebody typed as a place; None where it is no place, or nobody knows a figure."""
    place = resolve(four_digits(typed)) if typed and len(typed) <= LONGEST_PLACE else None
    return words_for(place, voor) if isinstance(place, Place) else None


def words_for(place: Place | None, voor: str = "mij") -> WaitingWords | None:
    """Return the words for a place, to somebody who asks for themselves or for another."""
    figure = waiting_near(place) if place else None
    if figure is None:
        return None
    return WaitingWords(
        lines=tuple(line for line in (_intake(figure, voor), _treatment(figure)) if line),
        origin=_origin(figure),
        old=_("Deze cijfers zijn ouder dan vier maanden. Het kan nu anders zijn.")
        if is_old(figure.month, timezone.localdate())
        else "",
    )


def is_old(month: date, today: date) -> bool:
    """Say whether a month lies more than four months back: October is old from March on."""
    return 12 * (today.year - month.year) + today.month - month.month > OLD_AFTER


def _intake(figure: WaitingFigure, voor: str) -> str:
    if figure.intake is None:
        return ""
    weeks = _rounded(figure.intake)
    if voor == "mij":
        text = ngettext(
            "In jouw regio nu ongeveer %(weeks)s week tot de intake (NZa, %(month)s). De norm is %(norm)s.",
            "In jouw regio nu ongeveer %(weeks)s weken tot de intake (NZa, %(month)s). De norm is %(norm)s.",
            weeks,
        )
    else:
        text = ngettext(
            "In deze regio nu ongeveer %(weeks)s week tot de intake (NZa, %(month)s). De norm is %(norm)s.",
            "In deze regio nu ongeveer %(weeks)s weken tot de intake (NZa, %(month)s). De norm is %(norm)s.",
            weeks,
        )
    return text % {"weeks": weeks, "month": date_text(figure.month, "maand"), "norm": NORM_INTAKE}


def _treatment(figure: WaitingFigure) -> str:
    if figure.treatment is None:
        return ""
    weeks = _rounded(figure.treatment)
    text = ngettext(
        "Van intake tot behandeling ongeveer %(weeks)s week (NZa, %(month)s). De norm is %(norm)s.",
        "Van intake tot behandeling ongeveer %(weeks)s weken (NZa, %(month)s). De norm is %(norm)s.",
        weeks,
    )
    return text % {"weeks": weeks, "month": date_text(figure.month, "maand"), "norm": NORM_TREATMENT}


def _origin(figure: WaitingFigure) -> str:
    text = ngettext(
        "Dit getal komt van %(n)s aanbieder in %(region)s.",
        "Dit is het midden van %(n)s aanbieders in %(region)s. De één is sneller, de ander trager.",
        figure.providers,
    )
    return text % {"n": figure.providers, "region": region_in_a_sentence(figure.kind, figure.name)}


def _rounded(weeks: float) -> int:
    """Round as people do: a half goes up."""
    return int(weeks + 0.5)
