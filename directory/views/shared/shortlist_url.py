"""Where a list of offers can be read."""

from collections.abc import Sequence

from directory.public_codes import address_of
from directory.web_addresses import url_pattern


def shortlist_url(codes: Sequence[str]) -> str:
    """Return the address of a list: "/l/k7m2abc-7h/"; the page of an empty one where there are no codes."""
    return url_pattern("shortlist").format(address_of(codes)) if codes else url_pattern("own-shortlist", 0)
