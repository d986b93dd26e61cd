"""Whose words these are: who in a sentence is somebody else, and whether the sentence asks for that other person.

"Overlijden van mijn vrouw" looks for nothing about women; "mijn zus heeft een psychose" seeks help for her. The words by
which people say so stand in ``whom_rules``.
"""

from collections.abc import Callable, Sequence

from directory.language.stemming import stem
from directory.language.text import FUNCTION_WORDS, QUERY_LENGTH, words
from directory.search.ask import whom_rules as rules
from directory.search.ask.audience import FAMILY_SLUGS

RELATIVES = frozenset(stem(word) for word in rules.RELATIVES.split())
"""People who are someone's: in "ruzie met mijn man" the searcher looks for nothing about men."""
ONE_RELATIVE = frozenset(rules.RELATIVES.split())
PEOPLE = RELATIVES.union(map(stem, rules.GROUPS.split()))
CHILDREN = frozenset(rules.CHILDREN.split())
"""Who writes more than "zoon" alone writes about a child of their own."""
POSSESSIVES = frozenset(rules.POSSESSIVES.split())
ARTICLES = frozenset(rules.ARTICLES.split())
ROLES = frozenset(rules.ROLES.split())
"""What makes a relative someone that the searcher is, or seeks for: "ik ben moeder", not "moeder overleden"."""
AGE_WORDS = frozenset(rules.AGE_WORDS.split())
"""With a relative they tell which one, and say nothing of an age: "jongere broer"."""
FAR = 3
"""Between "ben" and "moeder" stand at most two words: "ik ben een jonge moeder"."""


def somebody_else(every_word: Sequence[str]) -> frozenset[int]:
    """Return which of the folded words stand for people who are not the searcher, their "oudere" or "jongere" included."""
    found = {place for place, word in enumerate(every_word) if _is_another(every_word, place, word)}
    ages = {place - 1 for place in found if place and every_word[place - 1] in AGE_WORDS}
    return frozenset(found | ages)


def people_of(q: str) -> frozenset[str]:
    """Return the folded words of ``q`` that stand for people who are not the searcher."""
    every_word = words(q[:QUERY_LENGTH])
    return frozenset(every_word[place] for place in somebody_else(every_word))


def role_before(every_word: Sequence[str], place: int) -> str:
    """Return the word that makes the person at ``place`` the searcher, or one that is sought for; "" for none."""
    for word in reversed(every_word[max(place - FAR, 0) : place]):
        if word in ROLES:
            return word
        if word in FUNCTION_WORDS and word not in ARTICLES and word not in POSSESSIVES:
            break
    return ""


def names_somebody_else(q: str, is_trouble: Callable[[str], bool]) -> bool:
    """Say whether ``q`` seeks help for another person: worries about them, or tells what is the matter with them.

    ``is_trouble`` says of a piece of text whether it speaks of a condition. Who lost somebody, quarrels, or tells what
    others do to them seeks help for himself.
    """
    text = " ".join(words(q[:QUERY_LENGTH]))
    if rules.CONCERN.search(text):
        return True
    subject = rules.SUBJECT.search(text) or rules.BARE_SUBJECT.match(text) or rules.PRONOUN.match(text)
    if subject is None or rules.OWN_MATTER.search(text):
        return False
    said = rules.NEXT_CLAUSE.split(text[subject.end() :], maxsplit=1)
    about_them = said[0]
    if not about_them.strip() or rules.PAST.match(about_them):
        return False
    if rules.CONDITION.search(about_them):
        return True
    if rules.DONE_TO_ME.search(about_them):
        return False
    if is_trouble(about_them):
        return True
    # Of a child any trouble is its parents' question, but for what they say of themselves.
    return subject["who"] in rules.MINORS and len(said) == 1 and rules.HARDSHIP.search(about_them) is not None


def groups_around(q: str) -> tuple[str, ...]:
    """Return what an offer carries that is there for who is near the person of whom ``q`` speaks; all where it says nothing.

    Parents where a child is named, children of parents where a parent is.
    """
    typed = set(words(q[:QUERY_LENGTH]))
    if not typed:
        return FAMILY_SLUGS
    beside = {"ouders": not typed.isdisjoint(rules.MINORS), "kopp-kov": not typed.isdisjoint(rules.PARENTS)}
    return tuple(slug for slug in FAMILY_SLUGS if beside.get(slug, True))


def _is_another(every_word: Sequence[str], place: int, word: str) -> bool:
    root = stem(word)
    if root not in PEOPLE:
        return False
    before = every_word[max(place - FAR, 0) : place]
    if _belongs(before) or (before and word in rules.OFFSPRING and before[-1] in rules.OFFSPRING_BEFORE):
        return True
    return rules.MET.search(f" {' '.join(before)}") is not None


def _belongs(before: Sequence[str]) -> bool:
    """Say whether what stands before a relative makes it someone's: "mijn", "mijn lieve"."""
    nearest = before[-1:]
    if nearest and (nearest[0] in POSSESSIVES or nearest[0] in AGE_WORDS):
        return True
    return len(before) > 1 and before[-2] in POSSESSIVES and before[-1] not in FUNCTION_WORDS
