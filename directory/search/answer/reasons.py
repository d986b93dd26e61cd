"""Why a result fits, in words: what it has of what was asked, what it passes by, and what it has not filled in."""

from collections.abc import Collection, Mapping, Sequence

from django.utils.translation import gettext_lazy as _lazy

from directory.language.capacity import CAPACITY_IN_A_SENTENCE, OPEN
from directory.language.per_language import kept_per_language
from directory.language.stemming import stem
from directory.language.text import is_function_word, words
from directory.language.wording import gettext as _
from directory.language.wording import joined, lowered, number
from directory.offer_fields import Text
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.fields import AGE_UNKNOWN, MAINLY, PERHAPS_OPEN, PLAIN, SCHEME_UNKNOWN, THEMES
from directory.search.ask.query import SCHEMES
from directory.search.ask.register import Facts, Hit
from directory.search.ask.vocabulary import Vocabulary

MOST_LABELS = 3
"""More labels of one field than this do not make a reason clearer."""

BESIDE = "ook"
"""Stands for the themes that an offer has beside those that it is mostly about."""
SENTENCES: dict[str, Text] = {
    THEMES: _lazy("gaat over %(labels)s"),
    BESIDE: _lazy("gaat ook over %(labels)s"),
    "doelgroep": _lazy("voor %(labels)s"),
    "fase": _lazy("past bij “%(labels)s”"),
    "doel": _lazy("doel: %(labels)s"),
    "taal": _lazy("in het %(labels)s"),
}
PEOPLE: dict[str, Text] = {
    "zwangeren": _lazy("wie zwanger is of net een baby heeft"),
    "nieuwkomers": _lazy("wie nieuw is in Nederland"),
    "twee-culturen": _lazy("wie tussen twee culturen leeft"),
    "lvb": _lazy("wie moeite heeft met leren of begrijpen"),
    "dakloos": _lazy("wie geen vaste plek heeft om te wonen"),
}
"""Groups whose plain label is no name for people: "voor wie nieuw is in Nederland"."""
SUBJECTS: dict[str, Text] = {
    "trauma": _lazy("nare dingen die je meemaakte"),
    "zelfbeeld": _lazy("onzeker zijn over jezelf"),
    "veiligheid": _lazy("onveiligheid thuis of buiten"),
    "lichamelijke-klachten": _lazy("pijn, moeheid of ziekte"),
    "identiteit": _lazy("de vraag wie je bent"),
    "hormonen": _lazy("de overgang, zwangerschap of je cyclus"),
    "zingeving": _lazy("de vraag waar je het voor doet"),
}
"""Themes whose plain label is no subject: "gaat over nare dingen die je meemaakte"."""
IN_A_SENTENCE = PEOPLE | SUBJECTS

IN_GENERAL: tuple[Text, ...] = (
    _lazy("bij jou in de buurt"),
    _lazy("in de omgeving"),
    _lazy("overal bereikbaar"),
    _lazy("voor de tijd dat je wacht"),
    _lazy("voor de wachttijd"),
)
"""What a result is given where nothing else fits; it stands alone and says nothing of this one."""


def says_something(reasons: Sequence[str]) -> bool:
    """Whether these reasons tell more of an offer than that it is there."""
    return bool(reasons) and reasons[0] not in _in_general()


@kept_per_language()
def _in_general() -> frozenset[str]:
    return frozenset(map(str, IN_GENERAL))


@kept_per_language()
def not_filled_in(name: str) -> str:
    """Return "kosten niet ingevuld" for the parameter of a facet."""
    return str(SCHEME_UNKNOWN[name] if name in SCHEMES else PLAIN[name].unknown)


def age_text(youngest: float | None, oldest: float | None) -> str:
    """Return "van 12 tot en met 18 jaar", "vanaf 18 jaar"; at least one of the two is known."""
    if oldest is None:
        return _("vanaf %(age)s jaar") % {"age": number(youngest or 0)}
    if youngest is None:
        return _("tot en met %(age)s jaar") % {"age": number(oldest)}
    return _("van %(youngest)s tot en met %(oldest)s jaar") % {
        "youngest": number(youngest),
        "oldest": number(oldest),
    }


class Reasons:
    """What was asked, prepared once for a page; ``of`` says it of one result."""

    def __init__(self, analysed: AnalysedQuery, vocabulary: Vocabulary) -> None:
        self.ask, self.query, self.vocabulary = analysed, analysed.query, vocabulary
        asked: dict[str, set[str]] = {name: set(values) for name, values in analysed.query.choices.items()}
        if analysed.query.plek:
            asked["plek"] = {"nu"}
        for slug in analysed.implied:
            asked.setdefault(vocabulary.concepts[slug].scheme, set()).add(slug)
        self.asked: Mapping[str, Collection[str]] = {
            name: asked[name] for name in ("thema", "doelgroep", *SCHEMES, *PLAIN) if name in asked
        }
        self.meant = frozenset(
            (vocabulary.concepts[slug].scheme, slug) for slug in analysed.themes or analysed.implied
        )
        typed = [word for word in words(analysed.query.q) if not is_function_word(word)]
        self.typed = {root: word for word in reversed(typed) if (root := stem(word)) in analysed.telling}
        self._sentences: dict[tuple[str, frozenset[str]], str] = {}
        self._broadly: dict[str, str] = {}

    def of(self, hit: Hit) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return (reasons, unknown): "gaat over slecht slapen", "gratis" and "kosten niet ingevuld"."""
        facts = hit.facts
        reasons = self._by_words(facts)
        unknown: list[str] = []
        for name, values in self.asked.items():
            if carried := frozenset([value for value in values if (name, value) in facts.values]):
                reasons += self._has_these(name, carried, facts)
            elif name in self.query.choices or name == "plek":
                if flagged := self._by_flag(name, facts):
                    reasons.append(flagged)
                elif PERHAPS_OPEN in facts.values and name == "wanneer":
                    unknown.append(_("feestdag: bel of kijk eerst"))
                else:
                    unknown.append(not_filled_in(name))
        self._age(facts, reasons, unknown)
        if not reasons:
            reasons.append(self._in_general(hit))
        return tuple(dict.fromkeys(reasons)), tuple(unknown)

    def _by_words(self, facts: Facts) -> list[str]:
        """Say why the words of the query found an offer that does not carry what they mean."""
        if not self.ask.has_words or self.meant & facts.values:
            return []
        why = self._statement(facts) or (self._by_flag("thema", facts) if self.ask.themes else "")
        return [why] if why else []

    def _has_these(self, name: str, carried: frozenset[str], facts: Facts) -> list[str]:
        """Say what it has; of themes first what it is mostly about."""
        if name != THEMES:
            return [self._sentence(name, carried)]
        mainly = frozenset([theme for theme in carried if (MAINLY, theme) in facts.values])
        parts = ((THEMES, mainly), (BESIDE, carried - mainly))
        return [self._sentence(part, themes) for part, themes in parts if themes]

    def _sentence(self, name: str, carried: frozenset[str]) -> str:
        key = (name, carried)
        if key not in self._sentences:
            self._sentences[key] = self._has(name, carried)
        return self._sentences[key]

    def _has(self, name: str, carried: frozenset[str]) -> str:
        if name == "plek":
            return str(CAPACITY_IN_A_SENTENCE[OPEN])
        labels = joined(self._labels(THEMES if name == BESIDE else name, carried))
        sentence = SENTENCES.get(name)
        return str(sentence) % {"labels": labels} if sentence else labels

    def _labels(self, name: str, values: Collection[str]) -> list[str]:
        if name in SCHEMES:
            plain = self.query.voor != "verwijzer"
            slugs = [slug for slug in self.vocabulary.in_scheme[name] if slug in values][:MOST_LABELS]
            return [
                str(IN_A_SENTENCE[slug])
                if plain and slug in IN_A_SENTENCE
                else lowered(self.vocabulary.label(slug, plain))
                for slug in slugs
            ]
        labels = [str(label) for value, label in PLAIN[name].values.items() if value in values]
        return labels if name == "taal" else [lowered(label) for label in labels]

    def _by_flag(self, name: str, facts: Facts) -> str:
        """Say that a broad offer passes, and that it is not made for just this; "" where it has no flag."""
        if not (facts.for_everyone if name == "doelgroep" else name == "thema" and facts.all_themes):
            return ""
        if name not in self._broadly:
            self._broadly[name] = joined(self._labels(name, self.asked[name]), _("of"))
        if facts.for_everyone and (name == "doelgroep" or "doelgroep" not in self.query.choices):
            sentence = _("voor iedereen, ook voor %(labels)s")
        else:
            sentence = _("over alle onderwerpen, ook over %(labels)s")
        return sentence % {"labels": self._broadly[name]}

    def _age(self, facts: Facts, reasons: list[str], unknown: list[str]) -> None:
        if self.query.leeftijd is None:
            return
        youngest, oldest = facts.ages
        if youngest is None and oldest is None:
            if facts.for_everyone:
                reasons.append(_("voor alle leeftijden"))
            else:
                unknown.append(str(AGE_UNKNOWN))
        else:
            reasons.append(age_text(youngest, oldest))

    def _statement(self, facts: Facts) -> str:
        """Return "noemt “piekeren”" for the words of the query that stand in the offer itself."""
        found = [f"“{self.typed[stem]}”" for stem in facts.terms if stem in self.typed]
        if self.ask.phrases:
            found = [f"“{' '.join(phrase)}”" for phrase in self.ask.phrases]
        return _("noemt %(words)s") % {"words": joined(found[:MOST_LABELS])} if found else ""

    def _in_general(self, hit: Hit) -> str:
        """Say why an offer stands here when nothing but a place was asked."""
        referrer = self.query.voor == "verwijzer"
        if self.query.place is None:
            if hit.facts.for_everyone:
                return _("voor iedereen")
            return _("voor de wachttijd") if referrer else _("voor de tijd dat je wacht")
        if hit.remote:
            return _("overal bereikbaar")
        if hit.distance is None:
            return _("komt bij iemand thuis") if referrer else _("komt bij jou thuis")
        return _("in de omgeving") if referrer else _("bij jou in de buurt")
