"""What starter and example offers have in common."""

from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID, uuid5


@dataclass(frozen=True, slots=True)
class Offer:
    """One offer that comes with the site: its fixed key, its organisation's fields, its content."""

    NAMESPACE: ClassVar[UUID]

    key: str
    organization: dict[str, Any]
    content: dict[str, Any]

    @property
    def entry(self) -> UUID:
        return uuid5(self.NAMESPACE, self.key)

    @property
    def organization_id(self) -> UUID:
        return UUID(self.content["organization"])
