"""In which language a search is typed, where it is not Dutch: by its script, else by the small words that stand in it."""

import re

from directory.language.text import QUERY_LENGTH, words

_SCRIPTS = (
    ("fa", re.compile(r"[پچژگ]")),
    ("ar", re.compile(r"[\u0621-\u064a]")),
    ("uk", re.compile(r"[іїєґ]", re.IGNORECASE)),
    ("ru", re.compile(r"[а-яё]", re.IGNORECASE)),
    ("ti", re.compile(r"[\u1200-\u137f]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
)
"""The first that is found; letters of Farsi and Ukrainian go before those they share with Arabic and Russian."""
_SMALL_WORDS = {
    "nl": """
    ik je jij u hij zij wij mijn jouw niet geen een het de dat die dit van voor met naar bij op te ben bent heb heeft hebben
    kan wil moet zich ook maar als wat wie waar hoe om aan uit over dan zo nog door tot er iemand iets voel alleen
    """,
    "en": """
    i i'm im i've my you your he she we they it the a and or of to for with about at on from not don't dont can't cant can
    am are was have has had do does feel need want someone too much is who how what where because so this that my me after but
    """,
    "de": """
    ich du er wir mein meine meinen meiner dein nicht kein keine ein eine einen der das und oder fur mit bei auf von zu nach
    bin bist habe hat haben kann will muss mich mir sich auch aber wenn wie wo jemand etwas seit immer ist
    """,
    "fr": """
    je j'ai tu il elle nous vous mon ma mes le la les un une des du et ou pour avec dans sur pas ne n'ai suis est ai a que
    qui quelqu'un depuis plus moi me mal au aux ce c'est beaucoup trop comment peur sans
    """,
    "es": """
    yo tu el ella nosotros mi mis la los las un una unos y o para con en de no soy estoy esta tengo tiene puedo quiero me
    muy que quien alguien desde mas como por del al he nadie siempre
    """,
    "tr": """
    ben sen biz benim bir ve veya icin ile cok degil var yok ne nasil bana beni kimse her ama daha gibi olarak istiyorum
    ediyorum yapamiyorum hissediyorum oldu bu su
    """,
    "pl": """
    ja ty on ona my moj moja moje nie i lub dla z ze w na do od jest sie mam ma mnie mi jak co ktos kto bardzo jestem moge
    chce przez po juz ale czy po czuje
    """,
}
_HITS = {code: frozenset(text.split()) for code, text in _SMALL_WORDS.items()}
_ENOUGH = 2


def spoken_in(q: str) -> str:
    """Return the code of the language that ``q`` is in, as offers have it; "" for Dutch and where it is not clear.

    A language counts with two of its small words, or with one in a text of at most three words, and more than any other has.
    """
    q = q[:QUERY_LENGTH]
    for code, letters in _SCRIPTS:
        if letters.search(q):
            return code
    typed = words(q)
    counted = sorted(
        ((sum(word in small for word in typed), code) for code, small in _HITS.items()), reverse=True
    )
    (most, code), (second, _other) = counted[:2]
    clear = most >= _ENOUGH or (most == 1 and 1 < len(typed) <= _ENOUGH + 1)
    return code if clear and most > second and code != "nl" else ""
