"""The snapshot in a file: a builder puts it there, every web process of the machine maps it into memory.

Arrays stay in the file (pickle's protocol 5, buffers out of search header): processes share their pages, and taking a new
snapshot costs milliseconds. Each version of the code has a folder of its own, and a file is opened only if this user
owns it and nobody else may write it.
"""

import hashlib
import json
import mmap
import os
import pickle
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import BinaryIO

import numpy as np

from directory.search.ask.spelling import Speller
from directory.search.snapshot.snapshot import Snapshot

ALIGNED = 64
"""Every part begins at a multiple of so many bytes, a cache line."""
WRITABLE_BY_OTHERS = 0o022
REGISTER = Path(__file__).parents[2]
SHARED_LANGUAGE = REGISTER.parent / "handreiking"
ROOMS = ("language", "models", "places", "safety", "search")
"""The rooms of the register that the search reads, beside the modules at its top."""
Mark = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Built:
    """A snapshot, the speller of its words, and the seconds it took to make them."""

    snapshot: Snapshot
    speller: Speller
    seconds: float


@dataclass(frozen=True, slots=True)
class Label:
    """The file's first line: of which data it was made, and the bytes of each part, objects first."""

    token: str
    today: str
    seconds: float
    parts: list[int]

    def is_of(self, token: str, day: date) -> bool:
        """Say whether it was made of this version of the data, on this day."""
        return (self.token, self.today) == (token, day.isoformat())


class SnapshotStore:
    """The newest snapshot that this code made and, after a failed build, the reason; in a folder within ``root``."""

    def __init__(self, root: Path) -> None:
        self.folder = root / code_version()
        self._file, self._reason = self.folder / "snapshot", self.folder / "failed"
        self._breath = self.folder / "breath"

    def put(self, built: Built) -> None:
        """Replace what stands, in one step; who reads the old one is not disturbed. Raises OSError."""
        buffers: list[pickle.PickleBuffer] = []
        # Two, for while objects are made of one no other thread gets the interpreter: pages wait half as long.
        objects = [
            memoryview(pickle.dumps(each, protocol=5, buffer_callback=buffers.append))
            for each in (built.snapshot, built.speller)
        ]
        parts = [*objects, *(buffer.raw() for buffer in buffers)]
        snapshot, sizes = built.snapshot, [part.nbytes for part in parts]
        label = Label(snapshot.token, snapshot.today.isoformat(), built.seconds, sizes)
        make_folder(self.folder)
        beside = self._file.with_suffix(".new")
        beside.unlink(missing_ok=True)
        try:
            _write(beside, label, parts)
            beside.replace(self._file)
        finally:
            beside.unlink(missing_ok=True)
        if self.label() != label:
            raise OSError("The snapshot that was written cannot be read back.")
        self.forget_failure()

    def fail(self, reason: str) -> None:
        """Leave word of a build that failed; the old snapshot goes on serving. Raises OSError."""
        make_folder(self.folder)
        self._reason.write_text(reason, encoding="utf-8")

    def forget_failure(self) -> None:
        self._reason.unlink(missing_ok=True)

    def failure(self) -> str:
        """Return why the last build failed, "" after a good one."""
        try:
            return self._reason.read_text(encoding="utf-8")
        except FileNotFoundError:
            return ""
        except OSError as error:
            return reason_of(error)

    def breathe(self) -> None:
        """Let the builder show that it lives."""
        make_folder(self.folder)
        self._breath.touch()

    def last_breath(self) -> float:
        """Return when the builder last showed that it lives, in seconds since 1970. Raises OSError."""
        return self._breath.stat().st_mtime

    def mark(self) -> Mark | None:
        """Return what tells the file that stands from the one before, None for no file."""
        try:
            status = self._file.stat()
        except FileNotFoundError:
            return None
        return status.st_ino, status.st_mtime_ns

    def label(self) -> Label | None:
        """Return what is written on the snapshot that stands, None for none of ours."""
        opened = self._open()
        if opened is None:
            return None
        opened[1].close()
        return opened[0]

    def take(self) -> Built | None:
        """Map the snapshot that stands into memory, None for none of ours. Its arrays can't be written to."""
        opened = self._open()
        if opened is None:
            return None
        label, file = opened
        with file:
            starts = _starts(file.tell(), label.parts)
            mapped = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        snapshot, speller, *others = (
            mapped[start : start + size] for start, size in zip(starts, label.parts, strict=True)
        )
        arrays = iter(others)  # each takes its own from it
        return Built(
            pickle.loads(snapshot, buffers=arrays),  # noqa: S301 - our own file, made by this code
            pickle.loads(speller, buffers=arrays),  # noqa: S301
            label.seconds,
        )

    def _open(self) -> tuple[Label, BinaryIO] | None:
        """Open the file behind its first line."""
        try:
            file = self._file.open("rb")
        except FileNotFoundError:
            return None
        status = os.fstat(file.fileno())
        if status.st_uid == os.getuid() and not status.st_mode & WRITABLE_BY_OTHERS:
            label = _read(file)
            if label and _end(file.tell(), label.parts) == status.st_size:
                return label, file
        file.close()
        return None


def reason_of(error: Exception) -> str:
    """Return a failure as the store, the log and the health page tell it."""
    return f"{type(error).__name__}: {error}"


def make_folder(folder: Path) -> None:
    """Make a folder that nobody else can look into, if it is not there."""
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)


@cache
def code_version() -> str:
    """Return a name for the code that makes and reads snapshots."""
    digest = hashlib.sha256(f"{sys.version} {np.__version__}".encode())
    for path in sources():
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def sources() -> list[Path]:
    """Return the files that decide what is in a snapshot: a filter more, and an older one would not know it."""
    rooms = [path for room in ROOMS for path in (REGISTER / room).rglob("*.py")]
    return sorted([*rooms, *REGISTER.glob("*.py"), *SHARED_LANGUAGE.rglob("*.py")])


def _write(path: Path, label: Label, parts: Sequence[memoryview]) -> None:
    line = json.dumps(asdict(label)).encode()
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(line.ljust(_aligned(len(line) + 1) - 1) + b"\n")
        for start, part in zip(_starts(file.tell(), label.parts), parts, strict=True):
            file.seek(start)
            file.write(part)
        file.flush()
        os.fsync(file.fileno())


def _read(file: BinaryIO) -> Label | None:
    try:
        return Label(**json.loads(file.readline()))
    except (ValueError, TypeError):
        return None


def _end(first: int, sizes: Sequence[int]) -> int:
    """Return how long a file is whose parts begin at ``first``: less of it is a piece."""
    written = [start + size for start, size in zip(_starts(first, sizes), sizes, strict=True) if size]
    return max([first, *written])


def _starts(first: int, sizes: Sequence[int]) -> Iterator[int]:
    """Yield where each part begins, the first at ``first``."""
    for size in sizes:
        yield first
        first = _aligned(first + size)


def _aligned(at: int) -> int:
    return -(-at // ALIGNED) * ALIGNED
