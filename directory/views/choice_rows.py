"""The rows of a facet: the hottest loop of the site, so it is written here and not in a template."""

from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup, escape

from directory.search.results import Choice, Facet


def choice_rows(facet: Facet, choices: Iterable[Choice]) -> Markup:
    """Return a checkbox row for each choice, escaped."""
    rows = []
    for choice in choices:
        around, label = _fixed(facet.name, choice.value, choice.label)
        none = "" if choice.count or choice.chosen else " tt-choice--none"
        checked = " checked" if choice.chosen else ""
        rows.append(
            f'<label class="tt-choice{none}">{around}{checked}>{label}'
            f'<span class="tt-choice__count">{choice.count:d}</span></label>'
        )
    return Markup("\n".join(rows))  # noqa: S704 - whatever is not ours is escaped in _fixed


@lru_cache(maxsize=2048)
def _fixed(name: str, value: str, label: str) -> tuple[str, str]:
    """Return what is the same on every page: the box up to its state, and the text."""
    name, value = str(escape(name)), str(escape(value))
    return (
        f'<input class="tt-choice__input" type="checkbox" form="zoek" id="k-{name}-{value}" name="{name}" value="{value}"',
        f'<span class="tt-choice__text">{escape(label)}</span> ',
    )
