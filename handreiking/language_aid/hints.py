"""What a writer hears of a text after saving: at most three hints a field, none of which stops anything."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from handreiking.language_aid.dutch import is_dutch
from handreiking.language_aid.passive import passives_of
from handreiking.language_aid.reading import ENOUGH_WORDS, measure, sentences_of, words_of
from handreiking.language_aid.word_list import Found, WordList
from handreiking.models import WordHint

MOST = 3
MOST_WORDS = 2
"""So many words of one kind, so that a hint about the sentences finds room."""
MOST_WAYS = 3
LONG_ON_AVERAGE = 15
"""Words in a sentence; B1 aims at AIM."""
AIM = 12
LONG_SENTENCE = 25
LONG_WORD = 10
"""In letters; so many and more tire a reader."""
OFTEN_PASSIVE = 2


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint: what makes the text hard or sharp, and a way to write it instead."""

    kind: str
    """"stigma", "jargon", "sentences", "words" or "passive"."""
    text: str
    instead: str


def hints(text: str, words: WordList, *, level: bool = True) -> tuple[Hint, ...]:
    """Return the hints about one text, the weightiest first; none for one that is not Dutch. Several lines are as many sentences.

    Without ``level`` sentences are counted and formulas are not asked: for thousands of texts at once.
    """
    if not text.strip() or not is_dutch(text):
        return ()
    found = words.find(text)
    stigma, jargon = (
        [_about_word(each) for each in found if each.word.kind == kind][:MOST_WORDS]
        for kind in (WordHint.Kind.STIGMA, WordHint.Kind.JARGON)
    )
    return tuple([*stigma, *_about_reading(text, level), *jargon, *_about_passives(text)][:MOST])


def word_hints(text: str, words: WordList) -> tuple[Hint, ...]:
    """Return only the hints about words that hurt: for a name, which is not written to be read easily."""
    found = [each for each in words.find(text) if each.word.kind == WordHint.Kind.STIGMA]
    return tuple(map(_about_word, found[:MOST]))


def _about_word(found: Found) -> Hint:
    message = (
        _("“%(word)s” kan kwetsen. %(reason)s")
        if found.word.kind == WordHint.Kind.STIGMA
        else _("“%(word)s” is vaktaal. %(reason)s")
    )
    ways = ", ".join(f"“{way}”" for way in found.word.ways[:MOST_WAYS])
    return Hint(found.word.kind, message % {"word": found.written, "reason": found.word.reason}, ways)


def _about_reading(text: str, level: bool) -> list[Hint]:
    sentences = [(len(words_of(sentence)), sentence) for sentence in sentences_of(text)]
    count = sum(words for words, _sentence in sentences)
    if count < ENOUGH_WORDS:
        return []
    average = count / len(sentences)
    if average > LONG_ON_AVERAGE and len(sentences) > 1:
        message = _(
            "Deze tekst is lastig te lezen: gemiddeld %(count)s woorden per zin. Knip zinnen. Mik op %(aim)s: dat past bij "
            "taalniveau B1."
        )
        return [_sentences(message % {"count": round(average), "aim": AIM})]
    longest, sentence = max(sentences)
    if longest > LONG_SENTENCE:
        message = _("Deze zin telt %(count)s woorden: “%(start)s …”. Maak er twee of drie van.")
        start = " ".join(sentence.split()[:4])
        return [_sentences(message % {"count": longest, "start": start})]
    reading = measure(text) if level else None
    return [_long_words(text)] if reading and reading.is_hard else []


def _sentences(message: str) -> Hint:
    return Hint("sentences", message, _("één ding in elke zin, en een punt waar nu een komma of “en” staat"))


def _long_words(text: str) -> Hint:
    longest = sorted(
        {word for word in words_of(text) if len(word) >= LONG_WORD}, key=lambda word: (-len(word), word)
    )
    shown = ", ".join(f"“{word}”" for word in longest[:MOST_WAYS])
    message = (
        _("Deze tekst is moeilijker dan taalniveau B1 door lange woorden, zoals %(words)s.")
        % {"words": shown}
        if shown
        else _("Deze tekst is moeilijker dan taalniveau B1 door lange woorden.")
    )
    return Hint("words", message, _("korte woorden, of zeg in een paar woorden wat het is"))


def _about_passives(text: str) -> list[Hint]:
    found = passives_of(text)
    if len(found) < OFTEN_PASSIVE:
        return []
    message = _("Op %(count)s plekken lees je niet wie het doet, zoals bij “%(example)s”.")
    return [
        Hint(
            "passive",
            message % {"count": len(found), "example": found[0]},
            _("“wij bellen je”, en niet “je wordt gebeld”"),
        )
    ]
