"""Texts as vectors of meaning: texts that mean nearly the same lie close together, in whatever language.

One small interface, so that another encoder can take the place of this one, and a site without any goes on without
meaning: ``encoder()`` is None then. Google's multilingual sentence encoder comes inside a package, for numpy alone.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from threading import Lock
from typing import Protocol

import numpy as np
import numpy.typing as npt
from django.conf import settings

Vectors = npt.NDArray[np.float32]
SIZE = 512
REMEMBERED = 2048


class Encoder(Protocol):
    name: str
    """Changes with whatever makes other vectors: those of two encoders cannot be compared."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return a row of ``SIZE`` numbers a text, each of length 1."""
        ...


class _Kept:
    def __init__(self) -> None:
        self.encoder: Encoder | None = None
        self.looked = False
        self.loading = Lock()


_kept = _Kept()


def encoder() -> Encoder | None:
    """Return the encoder of this process; None where it is switched off, not installed, or being loaded by another thread.

    Who asks first loads it, 0.7 s: a server's thread does so before the first request, and no request waits for it.
    """
    if not settings.SEARCH_MEANING:
        return None
    if not _kept.looked and _kept.loading.acquire(blocking=False):
        try:
            if not _kept.looked:
                _kept.encoder, _kept.looked = _loaded(), True
        finally:
            _kept.loading.release()
    return _kept.encoder


def vector(text: str) -> Vectors | None:
    """Return the vector of one text that somebody typed, None without an encoder; about 2 ms, nothing when seen before."""
    found = vectors((text,))
    return None if found is None else found[0]


def vectors(texts: tuple[str, ...]) -> tuple[Vectors, ...] | None:
    """Return the vector of each text, None without an encoder: several at once take half the time of each by itself."""
    known = encoder()
    return _vectors(known.encode, texts) if known else None


def forget() -> None:
    """Forget the encoder and what it made; the next one who asks loads it again."""
    _kept.encoder, _kept.looked = None, False
    _vectors.cache_clear()


@lru_cache(maxsize=REMEMBERED)
def _vectors(encode: Callable[[Sequence[str]], Vectors], texts: tuple[str, ...]) -> tuple[Vectors, ...]:
    return tuple(encode(texts))


def _loaded() -> Encoder | None:
    try:
        from directory.language.sentence_encoder import SentenceEncoder
    except ImportError:
        return None
    return SentenceEncoder(settings.SEARCH_FOLDER)
