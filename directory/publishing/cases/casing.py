"""Giving sentences that are typed all in small or all in large letters the capitals by which names are known.

Pure: texts of which every sign keeps its place.
"""

import re
from collections.abc import Callable

WORD = re.compile(r"[^\W\d_]+")
SHOUTED = 0.7
"""From this part of its letters in capitals a sentence counts as shouted."""
COMMON = (
    "aan aangezien achter al alle alleen als altijd anders andere af ben bent beetje beter bij bijna binnen blij boven buiten "
    "daar daarna dan dat de deze die dit doen doet doe dus door drie druk dicht een eens eerst eerste elke en er erg ergens "
    "even gaan gaat ga geen geeft geven ging goed graag groot had hadden heb hebben hebt heeft heel helemaal helpt hem hen het "
    "hier hij hoe hulp huis iedereen iemand iets ik in is ja jaar je jij jou jouw jullie kan kent kon konden komt komen kwam "
    "kunnen laat later leven lang maar maand maanden man me mee meer meest meestal mensen met mij mijn mis moe moeder moeite "
    "moest moet moeten mocht mogen morgen na naar naast nee niet niets niemand nieuwe nog nooit nu of om omdat ons onze ook op "
    "open over rust samen school slaap slapen slecht soms snel sprak stad straat steeds te tegen terug thuis tijd toch toen tot "
    "tussen twee uit uur van vaak vader veel ver verder verdriet via vier voor vond vraag vroeg vrouw waar waarom wacht wachten "
    "wanneer want waren was wat week weken weer weg wel weinig werd werk werkt werken wie wil wilde willen woont woonde wonen "
    "worden wordt zacht ze zei zelf zich zij zijn zin zo zoals zoon zonder zou zouden zorg zus broer dochter vriend vriendin "
    "dag dagen nacht boos bang stil sterk kind kinderen der den ter ten jarig jarige oud adres "
    "groep middag kwartier mooi"
)  # fmt: skip
"""Words that are no names nearly always, and those within a name that have no capital."""
SMALL = frozenset(COMMON.split())


def recased(sentence: str) -> str:
    """Return a sentence of one case with a capital at each word that may be a name; "" for any other sentence."""
    letters = [sign for sign in sentence if sign.isalpha()]
    large = sum(sign.isupper() for sign in letters)
    words = WORD.findall(sentence)
    if len(words) < 2 or (
        large and (large < len(letters) * SHOUTED or not any(len(word) > 3 for word in words))
    ):
        return ""
    return WORD.sub(lambda word: _as_name(word[0]), sentence)


def _as_name(word: str) -> str:
    small = _each(str.lower, word)
    return small if small in SMALL else _each(str.upper, word[0]) + small[1:]


def _each(change: Callable[[str], str], word: str) -> str:
    """Change the case of each sign that stays one sign."""
    return "".join(changed if len(changed := change(sign)) == 1 else sign for sign in word)
