"""The addresses that carry a search: the page, and the query string that the search itself knows."""

from directory.search.ask.query import SearchQuery
from directory.search.ask.query_string import query_string
from directory.web_addresses import url_pattern


def search_url(query: SearchQuery) -> str:
    """Return the address on which a search is answered: "/zoeken/?waar=Utrecht"."""
    return _asking("search", query)


def talk_url(query: SearchQuery) -> str:
    """Return the address of the sheet for a conversation about the same search."""
    return _asking("steps-talk", query)


def _asking(page: str, query: SearchQuery) -> str:
    path, asked = url_pattern(page, 0), query_string(query)
    return f"{path}?{asked}" if asked else path
