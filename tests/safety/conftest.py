"""What tests of words of danger share."""

from collections.abc import Iterator

import pytest

from directory.language import encoder
from directory.safety import near_phrases


@pytest.fixture
def forgotten() -> Iterator[None]:
    """Forget the encoder of the process, and what was made with it, before and after."""
    encoder.forget()
    near_phrases.read_learned.cache_clear()
    yield
    encoder.forget()
    near_phrases.read_learned.cache_clear()
