"""The number of a row, as a form sends it back."""

from django.http import Http404


def posted_number(written: str, most_digits: int) -> int:
    """Return the number that a form carries. Raises Http404 for anything but so many digits at most."""
    if not (written.isascii() and written.isdigit() and len(written) <= most_digits):
        raise Http404
    return int(written)
