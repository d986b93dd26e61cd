"""What can be wrong with a write, in Dutch that a volunteer understands."""

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext as _


class ContentError(ValueError):
    """Content that cannot be taken. ``errors`` maps a path ("locations.0.postal_code") to a sentence.

    ``subject`` is the name of the entry, where many are written at once.
    """

    def __init__(self, errors: Mapping[str, str], subject: str = "") -> None:
        self.errors = dict(errors)
        self.subject = subject
        reported = "; ".join(f"{path}: {message}" for path, message in self.errors.items())
        super().__init__(f"{subject}: {reported}" if subject else reported)


class RevisionConflict(Exception):  # noqa: N818
    """The live entry is no longer the one that this revision was based on, or the revision is decided.

    ``live`` is the UUID of the live revision, for a diff, or None when the entry is not published. ``entry`` is
    None when it is not known which of many entries it was.
    """

    def __init__(self, entry: UUID | None, live: UUID | None, message: str = "") -> None:
        self.entry = entry
        self.live = live
        super().__init__(
            message
            or _(
                "Dit aanbod is intussen veranderd. Bekijk de nieuwe versie en zet je wijziging daar opnieuw in."
            )
        )


class StateError(ValueError):
    """A state that cannot be, such as merging an entry with itself."""


class ReferenceMissing(RuntimeError):  # noqa: N818
    """The reference data (regions) is not loaded, so nothing can be published."""
