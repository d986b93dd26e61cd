"""In which of ten languages somebody writes, so that the first lines of a panel are in theirs.

By its letters, by small words, and by the language in which danger was understood; in doubt Dutch, as the page is.
"""

import re
from collections.abc import Collection

from directory.language.text import words

DUTCH = "nl"
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_UKRAINIAN = re.compile(r"[іїєґ]|(?<![йд])ти(?:ся)?\b|\bщо\b|\bмене\b")
_LETTERS = {
    "de": re.compile(r"[äß]"),
    "fr": re.compile(r"[èêàùœ]|\b[jdnmlcs]'|qu'"),
    "es": re.compile(r"[ñ¿¡áíóú]"),
    "tr": re.compile(r"[ığş]"),
    "pl": re.compile(r"[ąęłńśźż]"),
}
_SMALL_WORDS = {
    DUTCH: "ik mijn niet een het wil mij me de we na of om in op te je wat deze die ben heb heeft hij zij ze dat van voor maar "
    "met naar geen meer er zijn is kan als aan door bij uit mn nie",
    "en": "i my me the to want dont not and am im he she his her you they was with this can cant everyone am of don't "
    "i'm can't it is there at we for no nothing",
    "de": "ich mein meine mich mir nicht ein eine der die das und er sie ist bin habe hat will mehr wurde keine kein ohne "
    "auf zu alle kann es mit wir mit vor von",
    "fr": "je mon ma mes moi me ne pas plus un une le la les et il elle suis ai veux sans tout du que on au mon envie tous "
    "qui de des en",
    "es": "yo mi mis no quiero un una el la los y me se voy con todas mas estoy tengo que de sin nadie todo le lo al del a "
    "en puedo para",
    "tr": "ben bana beni benim istiyorum istemiyorum bir ve icin kendimi cok degil yok evde kimse her artik var bensiz herkes herkese daha zorla",
    "pl": "nie chce ja mnie moj moja sie jest jestem juz mi ze na do mam boje z w i po mam beze to",
}
_WORDS = {language: frozenset(own.split()) for language, own in _SMALL_WORDS.items()}
_LETTER, _UNDERSTOOD = 2, 3


def tongue(q: str, understood: Collection[str] = ()) -> str:
    """Return the language of ``q``: nl, en, de, fr, es, tr, pl, ar, ru or uk.

    ``understood`` are the languages in which its words of danger were known.
    """
    text = q.lower()
    if _ARABIC.search(text):
        return "ar"
    if _CYRILLIC.search(text):
        return "uk" if _UKRAINIAN.search(text) or ("uk" in understood and "ru" not in understood) else "ru"
    typed = words(q)
    found = {language: sum(word in own for word in typed) for language, own in _WORDS.items()}
    for language, letters in _LETTERS.items():
        found[language] += _LETTER * bool(letters.search(text))
    for language in found.keys() & set(understood):
        found[language] += _UNDERSTOOD
    return max(found, key=found.__getitem__)
