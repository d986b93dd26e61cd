"""Sentences that do not say who does something: "er wordt gebeld", "je kunt worden aangemeld"."""

import re

BECOMES = frozenset({"word", "wordt", "worden", "werd", "werden"})
BEGUN = re.compile(r"\b(?:word|werd)", re.IGNORECASE)
TOKEN = re.compile(r"[^\W_]+|[.,;:!?()\n]")
FAR = 8
"""So many words may stand between both, within one part of a sentence."""
BEFORE = r"(?:aan|af|bij|door|in|na|om|op|over|toe|uit|voor|mee|terug|vast|klaar|samen|weg|rond|goed)?"
DONE = re.compile(rf"{BEFORE}(?:ge\w{{2,}}(?:d|t|en)|(?:be|ver|ont|her)\w{{2,}}(?:d|t))")
_NOT_DONE = """
bed bericht beleid bent best beeld beetje gebeurtenissen gebieden gebied gebouwen gedachten gedrag geduld geheimen geld
geliefden geluid gemeenten genoeg gerust geschikt gesprekken gevoelens gevallen gewend gewicht gezicht gezichten gezinnen
gezond geweld getallen gerechten gedichten gegevens herfst verdriet verschillend verschil vert versterkt verstand ver
bekend beroemd bereid verliefd verdrietig verward verslaafd vermoeid gestrest gehandicapt gescheiden
"""
NOT_DONE = frozenset(_NOT_DONE.split())
"""Words that look like something that is done, and are none."""


def passives_of(text: str) -> list[str]:
    """Return each "wordt gebeld" of a text, as its two words in the order in which they stand."""
    if not BEGUN.search(text):
        return []
    found = []
    tokens = TOKEN.findall(text.casefold())
    for n, token in enumerate(tokens):
        if token in BECOMES and (done := _done(tokens, n)) is not None:
            first, second = sorted((n, done))
            found.append(f"{tokens[first]} {tokens[second]}")
    return found


def _done(tokens: list[str], n: int) -> int | None:
    """Return where what is done stands: behind, or right before ("gebeld worden")."""
    if n and _is_done(tokens[n - 1]):
        return n - 1
    for place in range(n + 1, min(n + 1 + FAR, len(tokens))):
        if not tokens[place].isalnum() or tokens[place] in BECOMES:
            return None
        if _is_done(tokens[place]):
            return place
    return None


def _is_done(token: str) -> bool:
    return token not in NOT_DONE and DONE.fullmatch(token) is not None
