"""How glibc keeps memory, set for a process that builds a snapshot now and then; elsewhere nothing happens."""

import ctypes

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3
LARGE = 1 << 20
"""Bytes from which an array gets pages of its own, which go back to the system as soon as it is dropped."""
KEPT = 32 << 20
"""Free bytes that stay with the process: else each search gives its arrays' pages back and has them made anew."""


def keep_arrays_apart() -> None:
    """Give every large array its own pages: two snapshots in one heap would leave holes of a hundred megabytes."""
    set_option = getattr(ctypes.CDLL(None), "mallopt", None)
    if set_option is not None:
        set_option(M_MMAP_THRESHOLD, LARGE)
        set_option(M_TRIM_THRESHOLD, KEPT)


def give_back() -> None:
    """Return to the system what a build needed and no longer holds."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
