"""A small disk of the drill's own, that can be full and can be read only."""

import contextlib
import io
import os
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

MEGABYTES = 192
PIECE = 1 << 16


class Disk:
    """A folder on a file system of its own, where this user may mount one; else a plain folder (``is_own`` says which)."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700)
        self.folder = folder
        self.is_own = os.getuid() == 0 and self._mount(
            "-t", "tmpfs", "-o", f"size={MEGABYTES}m,mode=700", "tmpfs", str(folder)
        )

    def needed(self) -> None:
        """Skip the drill where there is no such disk."""
        if not self.is_own:
            pytest.skip("only root may mount a small disk")

    @contextlib.contextmanager
    def full(self) -> Iterator[None]:
        """Take all room that is left, and what comes free meanwhile: an old snapshot goes when its last reader does."""
        self.needed()
        filling, over = self.folder / "filling", threading.Event()
        with filling.open("wb", buffering=0) as file:
            _fill(file)
            keeper = threading.Thread(target=_keep_full, args=(file, over))
            keeper.start()
            try:
                yield
            finally:
                over.set()
                keeper.join()
                filling.unlink()

    @contextlib.contextmanager
    def read_only(self) -> Iterator[None]:
        """Let nothing be opened for writing; what is open stays so."""
        self.needed()
        assert self._mount("--bind", str(self.folder), str(self.folder))
        try:
            assert self._mount("-o", "remount,bind,ro", str(self.folder))
            yield
        finally:
            self._unmount()

    def remove(self) -> None:
        if self.is_own:
            self._unmount()

    def _mount(self, *arguments: str) -> bool:
        return subprocess.run(["mount", *arguments], check=False, capture_output=True).returncode == 0

    def _unmount(self) -> None:
        subprocess.run(["umount", "--lazy", str(self.folder)], check=False)


def _fill(file: io.FileIO) -> None:
    with contextlib.suppress(OSError):
        while file.write(bytes(PIECE)):
            pass


def _keep_full(file: io.FileIO, over: threading.Event) -> None:
    while not over.wait(0.05):
        _fill(file)
