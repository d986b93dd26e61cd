"""Which of its themes an offer is mostly about: those its owner chose, or else those that its own words speak of."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from directory.publishing.content.content import MOST_MAIN
from directory.publishing.content.lookups import Lookups
from directory.search.ask.thesaurus import Thesaurus, vocabulary_labels

SAYING = (("name", "summary"), ("description", "audience", "goal"))
"""Where it is looked for: name and summary, and only where these speak of none of the themes in the longer texts."""
SENTENCE_ENDS = str.maketrans("!?\n", "...")


class MainThemes:
    """Reads the words for themes once, when they are first asked for."""

    def __init__(self, lookups: Lookups) -> None:
        self._lookups = lookups

    def of(self, content: Mapping[str, Any]) -> list[str]:
        """Return the slugs of at most ``MOST_MAIN`` themes.

        Where no text speaks of any, a few themes are what it is about, and many are none in particular.
        """
        themes = self._lookups.in_scheme(content.get("concepts", ()), "thema")
        if chosen := self._lookups.in_scheme(content.get("main", ()), "thema"):
            return chosen
        if len(themes) > 1:
            for keys in SAYING:
                if said := [theme for theme in self._said(content, keys) if theme in themes]:
                    return said[:MOST_MAIN]
        return themes if len(themes) <= MOST_MAIN else []

    def _said(self, content: Mapping[str, Any], keys: tuple[str, ...]) -> list[str]:
        """Return the themes of which these texts speak, the first first."""
        sentences = [
            sentence for key in keys for sentence in content.get(key, "").translate(SENTENCE_ENDS).split(".")
        ]
        found = (theme for sentence in sentences for theme in self._thesaurus.implied(sentence))
        return list(dict.fromkeys(found))

    @cached_property
    def _thesaurus(self) -> Thesaurus:
        today = self._lookups.succession.today
        labels = [(text, today(slug)) for text, slug in vocabulary_labels()]
        themes = set(self._lookups.in_scheme({slug for _, slug in labels}, "thema"))
        return Thesaurus([(text, slug) for text, slug in labels if slug in themes])
