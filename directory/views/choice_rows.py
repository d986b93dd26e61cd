"""The rows of a facet: the hottest loop of the site, so it is written here and not in a template."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from directory.search.results import Choice, Facet


def choice_rows(facet: Facet, choices: Iterable[Choice]) -> Markup:
    """Return a checkbox row for each choice, escaped."""
    name = escape(facet.name)
    return Markup("\n").join(_row(name, choice) for choice in choices)


def _row(name: Markup, choice: Choice) -> Markup:
    value, label = escape(choice.value), escape(choice.label)
    none = "" if choice.count or choice.chosen else " tt-choice--none"
    checked = " checked" if choice.chosen else ""
    return Markup(  # noqa: S704 - every value that is not ours is escaped above
        f'<label class="tt-choice{none}"><input class="tt-choice__input" type="checkbox" form="zoek" '
        f'id="k-{name}-{value}" name="{name}" value="{value}"{checked}>'
        f'<span class="tt-choice__text">{label}</span> '
        f'<span class="tt-choice__count">{choice.count:d}</span></label>'
    )
