"""The facets: with the cards the hottest loop of the site, so they are written here and not in a template."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from markupsafe import Markup, escape

from directory.language.wording import gettext as _
from directory.search.answer.results import Choice, Facet
from directory.views.shared.icons import icon


def facet_rows(facets: Iterable[Facet]) -> Markup:
    """Return every facet with its choices, escaped."""
    return Markup("\n".join([_facet(facet) for facet in facets]))  # noqa: S704 - escaped in the three below


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


def _facet(facet: Facet) -> str:
    if facet.folded:
        before, behind = _folded(facet.name, facet.label)
        return f"{before}{_opened(facet.choices)}{behind}{choice_rows(facet, facet.choices)}</fieldset></details>"
    first, rest = facet.choices[: facet.open_count], facet.choices[facet.open_count :]
    start, before, behind = _unfolded(facet.name, facet.label, facet.show_all_label or _("Toon alles"))
    more = f"{before}{_opened(rest)}{behind}{choice_rows(facet, rest)}</details>" if rest else ""
    return f"{start}{choice_rows(facet, first)}{more}\n</fieldset>"


def _opened(choices: Sequence[Choice]) -> str:
    """Return the attribute of a fold: it stands open where something in it is chosen."""
    return " open" if any(choice.chosen for choice in choices) else ""


@lru_cache(maxsize=256)
def _folded(name: str, label: str) -> tuple[str, str]:
    """Return what stands before the choices of a facet that begins folded, cut where ``open`` goes."""
    title = escape(label)
    return (
        f'<details class="tt-facet tt-facet--folded" id="facet-{escape(name)}"',
        f'><summary class="tt-facet__title">{title} {icon("chevron")}</summary>\n'
        f'<fieldset><legend class="tt-hidden">{title}</legend>\n',
    )


@lru_cache(maxsize=256)
def _unfolded(name: str, label: str, show_all: str) -> tuple[str, str, str]:
    """Return what stands before the first choices of a facet and before the rest, cut where ``open`` goes."""
    return (
        f'<fieldset class="tt-facet"><legend class="tt-facet__title">{escape(label)}</legend>\n',
        f'\n<details class="tt-facet__more" id="facet-{escape(name)}"',
        f"><summary>{escape(show_all)}</summary>\n",
    )


@lru_cache(maxsize=2048)
def _fixed(name: str, value: str, label: str) -> tuple[str, str]:
    """Return what is the same on every page: the box up to its state, and the text."""
    name, value = str(escape(name)), str(escape(value))
    return (
        f'<input class="tt-choice__input" type="checkbox" form="zoek" id="k-{name}-{value}" name="{name}" value="{value}"',
        f'<span class="tt-choice__text">{escape(label)}</span> ',
    )
