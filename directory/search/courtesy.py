"""How a builder in the background lets requests go first."""

import time

SHORTEST = 0.001
"""After less work than this, in seconds, nobody has waited yet."""
REST = 0.0002
"""Seconds of sleep between strokes: whoever waits for the interpreter gets it."""
BUSY = 0.0001
"""So much work of others during that sleep says that there are requests."""
SHARE = 0.5
"""Beside requests the builder sleeps this many times as long as it worked."""
LONGEST = 0.02


class Courtesy:
    """Call ``rest`` between strokes. In a quiet process it costs next to nothing, in a busy one most of the time."""

    def __init__(self) -> None:
        self._since = time.thread_time()

    def rest(self) -> None:
        """Sleep for a moment; if this process worked meanwhile, go on sleeping in proportion to the last stroke."""
        worked = time.thread_time() - self._since
        if worked < SHORTEST:
            return
        before = time.process_time()
        time.sleep(REST)
        if time.process_time() - before > BUSY:
            time.sleep(min(SHARE * worked, LONGEST))
        self._since = time.thread_time()
