"""What was found for a text, so that the next one who types it waits for nothing."""

from collections.abc import Callable
from dataclasses import dataclass, field

REMEMBERED = 4096


@dataclass(slots=True, eq=False)
class Remembered[Found]:
    """Keeps what was found for at most ``REMEMBERED`` texts; when there are more it forgets all.

    A cache around a method would keep what it belongs to alive, and each snapshot brings a new one.
    """

    _found: dict[str, Found] = field(default_factory=dict)

    def get(self, text: str, find: Callable[[str], Found]) -> Found:
        """Return what ``find`` found for the text, now or before."""
        if text in (found := self._found):
            return found[text]
        if len(found) >= REMEMBERED:
            # A new one, for another thread may be reading the old one.
            self._found = {}
        made = self._found[text] = find(text)
        return made
