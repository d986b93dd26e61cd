"""What every format reads: one offer a row, or a file that cannot be read at all."""

from dataclasses import dataclass, field
from typing import Any


class FileProblem(ValueError):  # noqa: N818
    """The file as a whole cannot be read; the message says what to do."""


@dataclass(slots=True)
class OfferRow:
    """One offer as it stands in the file.

    ``content`` has the shape of a revision's content, with what was typed as values; ``columns`` says by path
    ("locations.0.postal_code") in which column a value stood; ``problems`` says by column what cannot be read, one
    without a column that the row could not be read at all. ``typed`` is by column the beginning of what stood there,
    to tell beside a problem: nothing that must not be kept, such as an address or a person.
    """

    line: int
    external_id: str = ""
    organization: dict[str, Any] = field(default_factory=dict)
    content: dict[str, Any] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)
    typed: dict[str, str] = field(default_factory=dict)
