"""The address of a search: the page, and the query string that the search itself knows."""

from directory.search.ask.query import SearchQuery
from directory.search.ask.query_string import query_string
from directory.web_addresses import url_pattern


def search_url(query: SearchQuery) -> str:
    """Return the address on which a search is answered: "/zoeken/?waar=Utrecht"."""
    path, asked = url_pattern("search", 0), query_string(query)
    return f"{path}?{asked}" if asked else path
