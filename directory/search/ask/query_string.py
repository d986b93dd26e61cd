"""From a SearchQuery to its query string: only what differs from the defaults, in a fixed order."""

import re
from urllib.parse import quote_plus

from directory.search.ask.query import DEFAULT_RADIUS, PLAIN_FACETS, SCHEMES, SearchQuery

_IN_ORDER = (*SCHEMES, *PLAIN_FACETS)
_SLUG = re.compile(r"[a-z0-9-]+")


def query_string(query: SearchQuery) -> str:
    """Return what stands behind the "?" of a search, "" for the one that asks nothing."""
    return "&".join([f"{name}={_quoted(value)}" for name, value in pairs_of(query)])


def pairs_of(query: SearchQuery) -> list[tuple[str, str]]:
    """Return the parameters of a search, repeated ones sorted by value; what its words ask for is in ``q`` already."""
    query = query.as_asked
    pairs = [
        ("voor", "" if query.voor == "mij" else query.voor),
        ("waar", query.waar),
        ("straal", "" if query.straal == DEFAULT_RADIUS else number_text(query.straal)),
        ("q", query.q),
        ("leeftijd", "" if query.leeftijd is None else number_text(query.leeftijd)),
    ]
    for name in _IN_ORDER:
        if name in query.choices:
            pairs += [(name, value) for value in sorted(query.choices[name])]
    pairs += [
        ("plek", "nu" if query.plek else ""),
        *(("zonder", slug) for slug in sorted(query.zonder)),
        ("alleen", "ja" if query.alleen else ""),
        ("lijst", ".".join(query.lijst)),
        ("sorteer", "" if query.sorteer == "passend" else query.sorteer),
        ("pagina", "" if query.pagina == 1 else str(query.pagina)),
    ]
    return [(name, value) for name, value in pairs if value]


def number_text(number: float) -> str:
    """Return a number without a needless fraction: "10", "2.5"."""
    return f"{number:g}"


def _quoted(value: str) -> str:
    # A page has ten links, nearly all of them slugs, which need no quoting.
    return value if _SLUG.fullmatch(value) else quote_plus(value)
