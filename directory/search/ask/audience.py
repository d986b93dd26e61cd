"""For whom somebody searches: groups (concepts of the scheme "doelgroep") that they chose, named, or belong to by age.

What is kept here for each group is all that makes it special: a new group is one that nobody is in until it is asked for.
"""

from collections.abc import Collection, Mapping
from math import inf

from directory.language.text import words
from directory.search.ask.query import SearchQuery

GROUPS = "doelgroep"
ASKING = (GROUPS, "vorm")
"""The schemes whose concepts say for whom somebody searches."""
FAMILY = ("naasten", "mantelzorgers")
"""Who comes for somebody else."""
TELLING = (*ASKING, "q", "leeftijd")
"""The filters that say for whom somebody searches."""
AROUND = (*FAMILY, "kopp-kov", "ouders")
"""The groups around the person who waits."""
FOR_FAMILY = {GROUPS: AROUND, "vorm": ("naastengroep",)}
FAMILY_SLUGS = tuple(slug for slugs in FOR_FAMILY.values() for slug in slugs)
"""What an offer for those around somebody carries."""
PROFESSIONALS, CONSULTATION = "professionals", "consultatie"
ADULTS = "volwassenen"
TAKEN_FOR = (ADULTS, "werkenden")
"""The groups that a grown-up is taken to be in, and somebody of whom nothing is known."""
AGES: Mapping[str, tuple[float, float]] = {
    "kinderen": (0, 13),
    "jongeren": (12, 19),
    "jongvolwassenen": (16, 31),
    ADULTS: (18, inf),
    "ouderen": (55, inf),
}
"""From which birthday until which one is in a group, taken widely: the ages of an offer itself decide."""
YOUNG, OLD = AGES["jongvolwassenen"][1], AGES["ouderen"][0]
"""What ends before the one or begins at the other is for the young or the old only."""
GROWN_UP = AGES["jongeren"][1]
"""What ends before is for nobody who is grown up."""
COMMON_PHASES = frozenset({"wachttijd", "veerkracht", "behandeling"})
"""Where most people here are: without a referral, waiting, or seeing somebody. Beside anything else that is no reason by itself."""
HARDLY_TELLING = frozenset({*AGES, *TAKEN_FOR, *COMMON_PHASES, "vrouwen", "mannen"})
"""Those, and groups that half of all people are in. Beside a theme they are no reason by themselves."""
YOUTH = frozenset({"kinderen", "jongeren", "jongvolwassenen"})
"""Groups of which somebody may not be grown up."""
UNDER_AGE = ("kinderen", "jongeren")
"""Whom what ends before is for."""
_OF_THE_YOUNG = """
school klas klasgenoten juf mentor huiswerk brugklas middelbare vmbo mavo havo vwo gymnasium toets toetsweek gepest pesten
papa mama ouders mum mom dad parents teacher bullied schule eltern lehrer gemobbt ecole lycee escuela instituto padres okul
okulda annem babam szkola szkole rodzice школа школе школі родители батьки المدرسة
"""
WORDS_OF_THE_YOUNG = frozenset(_OF_THE_YOUNG.split())
"""Words in whose company the writer may well be a child."""
ALSO: Mapping[str, tuple[str, ...]] = {
    "meiden": ("vrouwen", "jongeren"),
    "studenten": ("jongvolwassenen",),
    "zwangeren": ("vrouwen",),
    "naasten": ("mantelzorgers",),
    "mantelzorgers": ("naasten",),
    "naastengroep": AROUND,
    CONSULTATION: (PROFESSIONALS,),
}
"""What a group or a form says besides itself of the people who come."""
SAYS_YOUNG = YOUTH.union(slug for slug, also in ALSO.items() if not YOUTH.isdisjoint(also))
"""The groups of which whoever asks for one may not be grown up."""


def sounds_grown_up(q: str, around: Collection[str]) -> bool:
    """Say whether there are words, of which none is a child's; nor do they speak of a child, or of the parent of one.

    ``around`` are the groups around the person of whom they speak, none where they speak of nobody else.
    """
    typed = words(q)
    of_family = not {"ouders", "kopp-kov"}.isdisjoint(around)
    return bool(typed) and not of_family and WORDS_OF_THE_YOUNG.isdisjoint(typed)


def asked_groups(query: SearchQuery, implied: Collection[str], without: str = "") -> frozenset[str]:
    """Return the groups that were chosen or named, ``implied`` being what the words mean; ``without`` one filter."""
    named = [slug for scheme in ASKING if scheme != without for slug in query.choices.get(scheme, ())]
    if without != "q":
        named += implied
    if query.voor == "naaste":
        named += AROUND
    return meaning_groups(named)


def groups_of_age(query: SearchQuery, without: str = "") -> frozenset[str]:
    """Return the groups that somebody of the asked age is in."""
    age = None if without == "leeftijd" else query.leeftijd
    if age is None:
        return frozenset(TAKEN_FOR)
    groups = frozenset(group for group, (first, until) in AGES.items() if first <= age < until)
    return groups.union(TAKEN_FOR) if ADULTS in groups else groups


def meaning_groups(slugs: Collection[str]) -> frozenset[str]:
    """Return who the people are of whom these groups or forms speak; a slug that is no group stands for nobody."""
    return frozenset(each for slug in slugs for each in (slug, *ALSO.get(slug, ())))
