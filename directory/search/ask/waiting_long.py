"""Whether words tell of waiting: then what an insurer can do about it stands beside the results."""

from directory.language.text import words

OF_WAITING = frozenset(
    {
        "wacht", "wachten", "wachtend", "wachtende", "wachtlijst", "wachtlijsten", "wachttijd", "wachttijden",
        "wachtperiode", "zorgbemiddeling", "treeknorm",
    }
)  # fmt: skip


def tells_of_waiting(q: str) -> bool:
    return not OF_WAITING.isdisjoint(words(q))
