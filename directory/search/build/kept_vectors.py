"""The vectors of the vocabulary's words on the disk: made once as long as the words and the encoder stay the same."""

import logging
import os
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np

from directory.language.encoder import SIZE, Vectors
from directory.language.encoder_tables import whole_file
from directory.search.ask.meaning import Encode

PREFIX = "words-"
log = logging.getLogger(__name__)


def kept_vectors(texts: Sequence[str], name: str, encode: Encode, folder: Path) -> Vectors:
    """Return a row a text, from ``folder`` where the encoder of this name made them before.

    Where the folder cannot be written they are made each time.
    """
    named = sha256("\0".join((name, *texts)).encode("utf-8", "surrogatepass")).hexdigest()[:24]
    path = folder / f"{PREFIX}{named}.npy"
    found = _read(path, len(texts))
    if found is None:
        found = encode(texts)
        try:
            _write(path, found)
        except OSError as error:
            log.warning("The vectors of the words could not be kept: %s", type(error).__name__)
    return found


def _read(path: Path, count: int) -> Vectors | None:
    """Return what is in a file of ours, None for one that is not there, not whole or not ours."""
    try:
        if path.stat().st_uid != os.getuid():
            return None
        found: Vectors = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    return found if found.shape == (count, SIZE) and found.dtype == np.float32 else None


def _write(path: Path, vectors: Vectors) -> None:
    with whole_file(path) as file:
        np.save(file, vectors, allow_pickle=False)
    for older in path.parent.glob(f"{PREFIX}*.npy"):
        if older != path:
            older.unlink(missing_ok=True)
