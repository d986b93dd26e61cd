"""How long people wait for the ggz near a place: every region's figure in memory, so that a page asks the database nothing.

``refresh(token)`` follows the database like the gazetteer does: whoever notices a new DataVersion calls it, outside
requests. The rows are read again only where an import changed them.
"""

from threading import Lock

from directory.models import WaitingTime
from directory.models.waiting_time import WaitingFigure, WaitingFigures
from directory.places.place import Place


class _Kept:
    def __init__(self) -> None:
        self.figures: WaitingFigures | None = None
        self.mark: tuple[int, object] | None = None
        self.token: str | None = None
        self.lock = Lock()


_kept = _Kept()


def waiting_figures() -> WaitingFigures:
    """Return the process's figures; at most five queries on first use, none after, also where there are none."""
    found = _kept.figures
    return _read_again() if found is None else found


def waiting_near(place: Place) -> WaitingFigure | None:
    """Return the figure of the gemeente around a place, or else of its GGD region or province; None without any."""
    return waiting_figures().near(place.regions)


def refresh(token: str) -> None:
    """Follow the database after ``token`` (of DataVersion) changed; one query, five where an import changed something."""
    if _kept.figures is None or token != _kept.token:
        _read_again()
        _kept.token = token


def reset() -> None:
    """Forget the figures; the next reader reads them again."""
    with _kept.lock:
        _kept.figures = _kept.mark = _kept.token = None


def _read_again() -> WaitingFigures:
    with _kept.lock:
        mark = WaitingTime.objects.mark()
        if _kept.figures is None or mark != _kept.mark:
            _kept.figures, _kept.mark = WaitingTime.objects.figures(), mark
        return _kept.figures
