"""How long something takes, also where a run is measured."""

import sys
import time
from collections.abc import Callable


def seconds(do: Callable[[], object]) -> float:
    """Return how long ``do`` takes, in seconds, without what notes the lines that run."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        started = time.perf_counter()
        do()
        return time.perf_counter() - started
    finally:
        sys.settrace(tracer)
