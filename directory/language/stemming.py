"""The stem of a Dutch word: Snowball's, with the inflections that it leaves apart brought together first and last.

Snowball keeps "boze" from "boos", "sociale" from "sociaal" and "fietsen" from "fiets". What it misses are a few kinds,
so they are rules here and no list of words. What is truly irregular stands in ``IRREGULAR``.
"""

import re
from functools import lru_cache
from threading import Lock

from Stemmer import Stemmer

WORD_LENGTH = 40

IRREGULAR = {
    "ass": "ass",
    "aten": "eet",
    "bewogen": "beweeg",
    "blowt": "blow",
    "dronk": "drink",
    "dronken": "drink",
    "dromerig": "dromerig",
    "gamed": "gaam",
    "gamede": "gaam",
    "gamet": "gaam",
    "gaming": "gaam",
    "gedronken": "drink",
    "gegamed": "gaam",
    "gegeten": "eet",
    "gepest": "pest",
    "gescheiden": "scheid",
    "geslagen": "geslagen",
    "gevlucht": "gevlucht",
    "gevluchte": "gevlucht",
    "gesproken": "spreek",
    "huilt": "huil",
    "kids": "kind",
    "kinderen": "kind",
    "liep": "loop",
    "mate": "mate",
    "matig": "matig",
    "matige": "matig",
    "naaste": "naasten",
    "naasten": "naasten",
    "ongelukkig": "ongelukkig",
    "ongelukkige": "ongelukkig",
    "piekert": "pieker",
    "sliep": "slaap",
    "sliepen": "slaap",
    "snijdt": "snijd",
    "voelt": "voel",
    "wandelt": "wandel",
    "zone": "zone",
    "zones": "zone",
}
"""Common words of seekers whose forms no rule brings together, or that a rule takes for another word."""

_OWN_GE = re.compile(r"(?:on)?ge(?=zin|zond|luk|lijk|weld|volg(?!d)|zicht|aard|zag|hoor(?!d))")
"""Words that begin with ge- and are no form of what is left without it: a family (gezin) is no zest (zin)."""

_BEFORE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^(?=.{6})(.*(?:ion|i|u|ur|in|[^m]m))ele$"), r"\1eel"),
    (re.compile(r"^(?=.{6})(.*)ale$"), r"\1aal"),
    (re.compile(r"([ie]e)en$"), r"\1"),
    (re.compile(r"([^aeiouy])emen$|(?<=..bl)em$"), r"\1eem"),
    (re.compile(r"(..[lr]d)en$"), r"\1"),
    (re.compile(r"([aeiouy].*[^aeiouy]en)s$"), r"\1"),
    (re.compile(r"^(?!(?:ver|ont|be|ge|aan|uit|af|op)[^aeiouy]+enen$)(.*[aeiouy].*[^aeiouy]en)en$"), r"\1"),
)
"""Word forms as the form from which Snowball finds the stem: emotionele, sociale, moskeeën, problemen, woorden, levens,
tekenen."""
_OPEN_SYLLABLE = re.compile(r"(?:^|[^aeiouy])[aeou][^aeiouywx]$")
_HARD = {"z": "s", "v": "f"}

_stemmer = Stemmer("dutch", 0)
_stemmer_lock = Lock()


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the Dutch stem of one folded word, at most ``WORD_LENGTH`` characters."""
    word = word[:WORD_LENGTH]
    if word in IRREGULAR:
        return IRREGULAR[word]
    if own := _OWN_GE.match(word):
        return own[0] + _root(word[own.end() :])
    return _root(word)


def _root(word: str) -> str:
    root = _closed(_snowball(_plain(word)))
    if root.endswith("ieel"):
        root = f"{root[:-4]}iel"
    # "fietsen" gives fiets, and "fiets" gives fiet: what ends in s is brought down once more.
    return _snowball(root) if root.endswith("s") else root


def _snowball(word: str) -> str:
    with _stemmer_lock:  # one Stemmer must not be used by two threads at once
        return str(_stemmer.stemWord(word))


def _plain(word: str) -> str:
    for ending, instead in _BEFORE:
        if ending.search(word):
            return ending.sub(instead, word)
    return word


def _closed(root: str) -> str:
    """Return a root without the -e of an inflection, spelled as the closed syllable is: boze, boos; dikke, dik."""
    if len(root) < 4 or root[-1] != "e" or root[-2] in "aeiou":
        return root
    root = root[:-1]
    if root[-1] == root[-2]:
        return root[:-1]
    if _OPEN_SYLLABLE.search(root):
        root = f"{root[:-1]}{root[-2]}{root[-1]}"
    return root[:-1] + _HARD.get(root[-1], root[-1])
