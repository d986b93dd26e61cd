"""A typo is mended at once where the words as they were typed find nothing; the page says so and offers those too."""

from dataclasses import replace

from directory.search.answer.results import Chip
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.query import SearchQuery
from directory.search.ask.register import Register
from directory.search.ask.spoken import spoken_in


def mended(analysed: AnalysedQuery, count: int, register: Register) -> AnalysedQuery | None:
    """Return the search with its words spelt right, None where it stays as it was typed; ``count`` is what that found.

    What unknown words were guessed to mean, or find where no theme was understood, gives way too, but only to words that
    are all known then: a sentence in another language is no row of typos. Where labels find something that stays, unless the
    mended words hold a label of a theme. What is quoted is meant as it stands, and words of crisis and violence are never
    touched.
    """
    sure = bool(analysed.themes) and not analysed.guessed
    if (count and sure) or not may_be_mended(analysed):
        return None
    text = register.mend(analysed.query.q)
    if text is None or ((count or analysed.guessed) and not register.knows(text)):
        return None
    right = analysed.anew(analysed.query.but(q=text), register.vocabulary, counted=analysed.counted)
    if count and not _says_a_theme_more(right, analysed):
        found_by_labels = any(register.sizes(without_guesses(analysed)).values())
        if found_by_labels or not analysed.guessed:
            return None
    return right


def _says_a_theme_more(right: AnalysedQuery, analysed: AnalysedQuery) -> bool:
    """Say whether the mended words hold a label of a theme that those that were typed did not."""
    said = [set(each.themes).difference(each.guessed) for each in (right, analysed)]
    return bool(said[0] - said[1])


def may_be_mended(analysed: AnalysedQuery) -> bool:
    """Say whether a typo in the words may be mended or named: in another language than Dutch they are no typos."""
    if analysed.phrases or analysed.urgent or analysed.unsafe or not analysed.has_words:
        return False
    return not spoken_in(analysed.query.q)


def as_typed(query: SearchQuery) -> Chip:
    """Return the way to the search for exactly what was typed: in quotation marks."""
    return Chip(query.q, query.but(q=f'"{query.q}"', zonder=frozenset(), pagina=1))


def without_guesses(analysed: AnalysedQuery) -> AnalysedQuery:
    """Return the search by what labels say alone."""
    implied, themes = (
        tuple(slug for slug in slugs if slug not in analysed.guessed)
        for slugs in (analysed.implied, analysed.themes)
    )
    return replace(analysed, implied=implied, themes=themes, guessed=())
