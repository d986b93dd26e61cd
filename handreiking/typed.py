"""What people typed in a field with lines of its own, as paragraphs and lists."""

from itertools import groupby

MARK = "- "
"""What people type before each thing of a list."""


def typed_blocks(text: str) -> list[tuple[list[str], bool]]:
    """Return the lines of a text that say something, together as they follow; True where they are a list."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return [
        ([line.removeprefix(MARK).strip() for line in together] if listed else list(together), listed)
        for listed, together in groupby(lines, key=lambda line: line.startswith(MARK))
    ]
