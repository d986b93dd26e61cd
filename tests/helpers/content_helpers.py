"""Content to clean, and what is said when it cannot be."""

from typing import Any
from uuid import uuid4

import pytest

from directory.publishing.content.content import clean_content
from directory.publishing.content.errors import ContentError
from directory.publishing.content.lookups import Lookups
from tests.helpers.factories import make_place

ORGANIZATION = str(uuid4())


def content(**changes: Any) -> dict[str, Any]:
    """Return complete content of an organisation that need not exist."""
    return {
        "organization": ORGANIZATION,
        "name": "Samen op pad",
        "summary": "Elke week wandelen.",
        "delivery_modes": ["op-locatie"],
        "concepts": ["angst", "volwassenen", "lotgenotengroep"],
        "locations": [make_place()],
    } | changes


def problems(lookups: Lookups, complete: bool = False, **changes: Any) -> dict[str, str]:
    """Return the errors, by path, of content with these changes; there must be some."""
    with pytest.raises(ContentError) as error:
        clean_content(content(**changes), lookups, complete)
    return error.value.errors
