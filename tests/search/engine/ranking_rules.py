"""docs/ranking.md as rows: a query, and two offers that differ in one thing of which the first stands first.

What is not said is equal: a group in Amsterdam 1066, confirmed today. The one that has to stand first is called Z and
the other A, so that a rule that does not work shows.
"""

from datetime import date, timedelta
from typing import Any

from directory.models.freshness import unchecked_from
from tests.helpers.factories import make_schedule

Content = dict[str, Any]
Row = tuple[str, Content, Content]

TODAY = date(2026, 11, 21)
UNCHECKED = unchecked_from(TODAY)
NEVER: Content = {"confirmed_on": None}


def fresh(share: float) -> Content:
    """An offer confirmed so long ago that about this share of its freshness is left."""
    return {"confirmed_on": TODAY - (1 - share) * (TODAY - UNCHECKED)}


def capacity(status: str) -> Content:
    return {"capacity_status": status, "capacity_stated_on": TODAY}


def at(postal_code: str) -> Content:
    """Amsterdam: 1069 is 2.2 km from 1066, 1012 6.0 km, 1011 6.4 km, 1112 9.7 km; Weesp, 1382, 15.2 km."""
    return {"locations": [{"address": "Voorbeeldlaan 1", "postal_code": f"{postal_code}AB"}]}


ROOM, WAITING, UNKNOWN, FULL = capacity("plek"), capacity("wachttijd"), Content(), capacity("vol")
BEST, WORST = ROOM | fresh(1), FULL | NEVER
"""Two points apart: what goes first in spite of that does so by its level."""
LONG_AGO, JUST_VALID = TODAY - timedelta(days=57), TODAY - timedelta(days=56)
ADULTS: Content = {"concepts": ["volwassenen"]}
CHILDREN: Content = {"concepts": ["kinderen"], "maximum_age": 12}
HOME: Content = {
    "delivery_modes": ["thuis"],
    "locations": [],
    "areas": [{"region": "municipality:0363", "residents_only": False}],
}
NOORD_HOLLAND = [{"region": "province:PV27", "residents_only": False}]
SOMEWHERE_IN_AMSTERDAM = HOME | {"delivery_modes": ["op-locatie"]}
ONLINE: Content = {"delivery_modes": ["online"], "locations": []}
PHONE: Content = {"delivery_modes": ["telefoon"], "locations": []}
OPEN: Content = {"schedules": [make_schedule(byday="SA", opens_at="14:00", closes_at="15:00")]}
SHUT: Content = {"schedules": [make_schedule(byday="SA", opens_at="15:00", closes_at="16:00")]}
LISTENS: Content = {"concepts": ["luisterlijn"]}


def concepts(*slugs: str, **content: Any) -> Content:
    return {"concepts": list(slugs), **content}


def in_name(called: str) -> Content:
    return {"name": f"{called} koffie", "summary": "Een groep.", "description": "Wij praten."}


def in_summary(called: str) -> Content:
    """As long as ``in_name``: relevance 159/255 instead of 182/255, rounded from 2/3.2 and 3/4.2."""
    return {"name": f"{called} groep", "summary": "Een koffie.", "description": "Wij praten."}


LEVELS: dict[str, Row] = {
    "having it goes before being for everyone": (
        "doelgroep=volwassenen", concepts("volwassenen") | WORST, concepts("inloop", for_everyone=True) | BEST,
    ),
    "for everyone goes before not filled in": (
        "doelgroep=volwassenen", concepts("inloop", for_everyone=True) | WORST, concepts("inloop") | BEST,
    ),
    "having the theme goes before all themes": (
        "thema=slaap", concepts("slaap") | WORST, concepts("inloop", all_themes=True) | BEST,
    ),
    "all themes goes before not filled in": (
        "thema=slaap", concepts("inloop", all_themes=True) | WORST, concepts("inloop") | BEST,
    ),
    "a flag of another field helps nothing": (
        "thema=slaap", concepts("slaap", for_everyone=False) | WORST, concepts("inloop", for_everyone=True) | BEST,
    ),
    "having the form goes before not filled in": ("vorm=inloop", concepts("inloop") | WORST, concepts("angst") | BEST),
    "having the cost goes before not filled in": (
        "kosten=gratis", {"costs": ["gratis"]} | WORST, {"costs": None} | BEST,
    ),
    "having the age goes before not filled in": (
        "leeftijd=30", ADULTS | {"minimum_age": 18} | WORST, ADULTS | BEST,
    ),
    "for everyone counts as having the age": (
        "leeftijd=30", ADULTS | {"for_everyone": True} | WORST, ADULTS | BEST,
    ),
    "having room goes before not filled in, where room was asked": (
        "plek=nu", ROOM | NEVER, UNKNOWN | fresh(1),
    ),
    "having the time goes before not filled in": ("wanneer=weekend", OPEN | WORST, {"schedules": None} | BEST),
    "open now goes before not filled in, where that was asked": (
        "wanneer=nu", OPEN | WORST, {"schedules": None} | BEST,
    ),
    "having all means of access goes before not filled in": (
        "toegankelijkheid=rolstoel&toegankelijkheid=prikkelarm",
        {"accessibility": ["rolstoel", "prikkelarm"]} | WORST, {"accessibility": None} | BEST,
    ),
    "one field not filled in goes before two": (
        "kosten=gratis&thema=slaap",
        concepts("inloop", costs=["gratis"]) | WORST, concepts("inloop", costs=None) | BEST,
    ),
    "not filled in weighs more than one flag": (
        "doelgroep=volwassenen&kosten=gratis",
        concepts("inloop", for_everyone=True, costs=["gratis"]) | WORST,
        concepts("volwassenen", costs=None) | BEST,
    ),
    "mostly about the theme goes before beside": (
        "thema=slaap", concepts("slaap") | WORST, concepts("slaap", "angst", main=["angst"]) | BEST,
    ),
    "mostly about what the words mean goes before beside": (
        "q=eenzaamheid", concepts("eenzaamheid") | WORST, concepts("eenzaamheid", "rouw", main=["rouw"]) | BEST,
    ),
    "beside goes before not filled in": (
        "thema=slaap", concepts("slaap", "angst", main=["angst"]) | WORST, concepts("inloop") | BEST,
    ),
    "beside goes before the words alone": (
        "q=eenzaamheid", concepts("eenzaamheid", "rouw", main=["rouw"]) | WORST,
        concepts("rouw", description="Eenzaamheid, eenzaamheid, eenzaamheid.") | BEST,
    ),
    "what the words mean goes before the words alone": (
        "q=eenzaamheid", concepts("eenzaamheid") | WORST, concepts("rouw", description="Eenzaamheid, eenzaamheid, eenzaamheid.") | BEST,
    ),
    "what the words mean goes before all themes": (
        "q=eenzaamheid", concepts("eenzaamheid") | WORST, concepts("inloop", all_themes=True) | BEST,
    ),
    "all themes goes before the words alone": (
        "q=eenzaamheid",
        concepts("inloop", all_themes=True) | WORST, concepts("rouw", description="Eenzaamheid, eenzaamheid, eenzaamheid.") | BEST,
    ),
    "words alone weigh more than one flag": (
        "q=eenzaamheid&doelgroep=volwassenen",
        concepts("eenzaamheid", for_everyone=True) | WORST,
        concepts("rouw", "volwassenen", description="Eenzaamheid, eenzaamheid, eenzaamheid.") | BEST,
    ),
    "without a theme any concept that is meant counts": (
        "q=lotgenotengroep", concepts("lotgenotengroep") | WORST,
        concepts("cursus", description="Lotgenotengroep, lotgenotengroep.") | BEST,
    ),
    "having it goes before the most points that there are": (
        "q=koffie&waar=1066&kosten=gratis",
        in_summary("Z") | at("1112") | {"costs": ["gratis"]} | WORST, in_name("A") | at("1066") | {"costs": None} | BEST,
    ),
    "for somebody else: naasten first": ("voor=naaste", concepts("naasten") | WORST, ADULTS | BEST),
    "for somebody else: mantelzorgers first": ("voor=naaste", concepts("mantelzorgers") | WORST, ADULTS | BEST),
    "for somebody else: children of parents first": ("voor=naaste", concepts("kopp-kov") | WORST, ADULTS | BEST),
    "for somebody else: parents first": ("voor=naaste", concepts("ouders") | WORST, ADULTS | BEST),
    "for somebody else: a group of naasten first": ("voor=naaste", concepts("naastengroep") | WORST, ADULTS | BEST),
    "for somebody else weighs less than not filled in": (
        "voor=naaste&kosten=gratis",
        ADULTS | {"costs": ["gratis"]} | WORST, concepts("naasten", costs=None) | BEST,
    ),
    "for somebody else: naasten on that theme go before naasten in general": (
        "voor=naaste&q=eenzaamheid",
        concepts("eenzaamheid", "naasten") | WORST, concepts("naasten", all_themes=True) | BEST,
    ),
    "for somebody else: naasten without a theme go before the theme alone": (
        "voor=naaste&q=eenzaamheid", concepts("naasten") | WORST, concepts("eenzaamheid") | BEST,
    ),
    "for somebody else: naasten in general go before the theme alone": (
        "voor=naaste&q=eenzaamheid", concepts("naasten", all_themes=True) | WORST, concepts("eenzaamheid") | BEST,
    ),
    "for somebody else: all themes go before the theme beside others": (
        "voor=naaste&q=eenzaamheid",
        concepts("inloop", all_themes=True) | WORST, concepts("eenzaamheid", "rouw", main=["rouw"]) | BEST,
    ),
    "for somebody else: the theme alone goes before naasten on another theme": (
        "voor=naaste&q=eenzaamheid", concepts("eenzaamheid") | WORST, concepts("naasten", "rouw") | BEST,
    ),
    "for somebody else: words that mean nothing known go before naasten without them": (
        "voor=naaste&q=koffie",
        {"description": "Koffie, koffie."} | ADULTS | WORST, concepts("naasten", description="Wij praten.") | BEST,
    ),
    "for somebody else: naasten with the words go first": (
        "voor=naaste&q=koffie",
        concepts("naasten", description="Koffie.") | WORST, ADULTS | {"description": "Koffie, koffie."} | BEST,
    ),
    "words that name somebody else ask for naasten": (
        "q=mijn+zus+voelt+eenzaamheid", concepts("naasten") | WORST, concepts("eenzaamheid") | BEST,
    ),
    "a filter that the words ask for counts as one that was chosen": (
        "q=gratis", {"costs": ["gratis"]} | WORST, {"costs": None} | BEST,
    ),
    "an age in the words counts as one that was filled in": (
        "q=ik+ben+30", ADULTS | {"minimum_age": 18} | WORST, ADULTS | BEST,
    ),
    "for oneself: naasten only goes below": ("", ADULTS | WORST, concepts("naasten", "mantelzorgers") | BEST),
    "for oneself: mantelzorgers only goes below": ("", ADULTS | WORST, concepts("mantelzorgers") | BEST),
    "for oneself: for others too goes before naasten only": (
        "", concepts("naasten", "volwassenen") | WORST, concepts("naasten") | BEST,
    ),
    "for oneself: for everyone too goes before naasten only": (
        "", concepts("naasten", for_everyone=True) | WORST, concepts("naasten") | BEST,
    ),
    "naasten only weighs more than one flag": (
        "thema=slaap", concepts("volwassenen", all_themes=True) | WORST, concepts("slaap", "naasten") | BEST,
    ),
    "who chose naasten sees them first": (
        "doelgroep=naasten", concepts("naasten") | WORST, concepts("inloop", for_everyone=True) | BEST,
    ),
    "for a professional: naasten only goes below": ("voor=verwijzer", ADULTS | WORST, concepts("naasten") | BEST),
    "naasten only weighs more than another group": ("", concepts("kopp-kov") | WORST, concepts("naasten") | BEST),
    "a group that nobody asked for goes below": ("", ADULTS | WORST, concepts("zwangeren") | BEST),
    "a group that nobody asked for goes below, where adults are named too": (
        "", ADULTS | WORST, concepts("nieuwkomers", "volwassenen") | BEST,
    ),
    "for a professional: a group that nobody asked for goes below": (
        "voor=verwijzer", ADULTS | WORST, concepts("zwangeren") | BEST,
    ),
    "for somebody else: a group that nobody asked for goes below": (
        "voor=naaste", ADULTS | WORST, concepts("zwangeren") | BEST,
    ),
    "a group weighs less than not filled in": (
        "kosten=gratis", concepts("zwangeren", costs=["gratis"]) | WORST, ADULTS | {"costs": None} | BEST,
    ),
    "children only goes below": ("", ADULTS | WORST, CHILDREN | BEST),
    "children only goes below, next door too": (
        "waar=1066", at("1112") | ADULTS | WORST, at("1066") | CHILDREN | BEST,
    ),
    "groups of another age go below": (
        "leeftijd=24", ADULTS | {"minimum_age": 18} | WORST, concepts("ouderen", minimum_age=18) | BEST,
    ),
    "adults go below where the age says otherwise": (
        "leeftijd=17", concepts("jongeren", minimum_age=12) | WORST, ADULTS | {"minimum_age": 12} | BEST,
    ),
    "up to eighteen goes below not filled in": (
        "thema=slaap", concepts("inloop") | WORST, concepts("slaap", maximum_age=18) | BEST,
    ),
    "up to nineteen goes before not filled in": (
        "thema=slaap", concepts("slaap", maximum_age=19) | WORST, concepts("inloop") | BEST,
    ),
    "up to eighteen answers who is young": (
        "thema=slaap&leeftijd=15", concepts("slaap", maximum_age=18) | WORST, concepts("inloop") | BEST,
    ),
    "up to thirty goes below": ("", WORST, {"maximum_age": 30} | BEST),
    "from fifty-five goes below": ("", WORST, {"minimum_age": 55} | BEST),
    "who speaks in sign language and is not for everyone goes below": (
        "", {"languages": ["nl"]} | WORST, {"languages": ["nl", "dse"]} | BEST,
    ),
    "who is for everyone and knows sign language too does not go below": (
        "", {"languages": ["nl", "dse"], "for_everyone": True} | BEST, {"languages": ["nl"], "for_everyone": True} | WORST,
    ),
    "who speaks no Dutch goes below": ("", {"languages": ["nl", "ar"]} | WORST, {"languages": ["ar"]} | BEST),
    "in a crisis: open now goes first": ("q=zelfmoord", LISTENS | PHONE | OPEN | WORST, LISTENS | PHONE | SHUT | BEST),
    "in a crisis: open now goes before times not filled in": (
        "q=zelfmoord", LISTENS | PHONE | OPEN | WORST, LISTENS | PHONE | BEST,
    ),
    "in a crisis not open now weighs more than not filled in": (
        "q=zelfmoord&kosten=gratis",
        LISTENS | PHONE | OPEN | {"costs": None} | WORST, LISTENS | PHONE | SHUT | {"costs": ["gratis"]} | BEST,
    ),
}  # fmt: skip

POINTS: dict[str, Row] = {
    "words in another language: who speaks it goes first": (
        "waar=1066&q=i+need+someone+and+koffie",
        at("1112") | {"languages": ["nl", "en"], "description": "Koffie."} | WORST,
        at("1066") | {"languages": ["nl"], "description": "Koffie, koffie."} | BEST,
    ),
    "words in another language: who speaks no Dutch goes first too": (
        "q=i+need+someone+and+koffie",
        {"languages": ["en"], "description": "Koffie."} | WORST, {"languages": ["nl"], "description": "Koffie."} | BEST,
    ),
    "words in another language weigh less than a level": (
        "q=i+need+someone+and+koffie&kosten=gratis",
        {"languages": ["nl"], "description": "Koffie.", "costs": ["gratis"]} | WORST,
        {"languages": ["en", "nl"], "description": "Koffie.", "costs": None} | BEST,
    ),
    "all the words go before one word nearer": (
        "waar=1066&q=koffie+muziek",
        at("1011") | {"description": "Koffie met muziek."}, at("1066") | {"description": "Koffie met gebak."},
    ),
    "a word of the name weighs 0.9 point more than one of the summary": (
        "q=koffie", in_name("Zzz") | NEVER, in_summary("Aaa") | fresh(0.88),
    ),
    "a word of the name weighs 0.9 point more, not a whole one": (
        "q=koffie", in_summary("Zzz") | fresh(0.93), in_name("Aaa") | NEVER,
    ),
    "a word of the summary weighs more than one of the text": (
        "q=koffie",
        {"summary": "Koffie samen.", "description": "Wij praten."},
        {"summary": "Wij praten.", "description": "Koffie samen."},
    ),
    "a word written twice weighs more than once": (
        "q=koffie", {"description": "Koffie en koffie."}, {"description": "Koffie en taart."},
    ),
    "a word in a short text weighs more than in a long one": (
        "q=koffie",
        {"description": "Koffie."}, {"description": "Koffie, taart, muziek, dansen, schilderen, bakken, lezen."},
    ),
    "mostly about both goes before mostly about one": (
        "q=eenzaamheid+rouw", concepts("eenzaamheid", "rouw"), concepts("eenzaamheid", "rouw", main=["rouw"]),
    ),
    "a concept that is meant counts as a word": (
        "q=lotgenotengroep+eenzaamheid", concepts("eenzaamheid", "lotgenotengroep") | NEVER, concepts("eenzaamheid"),
    ),
    "near goes before far": ("waar=1066", at("1012"), at("1011")),
    "next door weighs more than room and freshness at 6.4 km": ("waar=1066", at("1066") | WORST, at("1011") | BEST),
    "room and freshness weigh more than 2.2 km": ("waar=1066", at("1069") | BEST, at("1066") | WORST),
    "at 15 km one point is left": (
        "waar=1066&straal=500", at("1382") | WORST, at("9711") | FULL | fresh(0.8),
    ),
    "at 15 km one point is left, no more": (
        "waar=1066&straal=500", at("9711") | FULL | fresh(1), at("1382") | WORST,
    ),
    "at 6 km not two points are left": (
        "waar=1066&straal=500",
        at("9711") | ROOM | fresh(0.75),
        at("1012") | WORST,
    ),
    "next door goes before who comes to your home": ("waar=1066", at("1066"), HOME),
    "who comes to your home goes before 2.2 km": ("waar=1066", HOME, at("1069")),
    "who comes to your home has three points": ("waar=1066", HOME | UNKNOWN | fresh(1), at("1066") | WORST),
    "who comes to your home has three points, no more": (
        "waar=1066", at("1066") | WORST, HOME | FULL | fresh(0.95),
    ),
    "who names a region but no place counts as who comes to your home": (
        "waar=1066", SOMEWHERE_IN_AMSTERDAM, at("1069"),
    ),
    "who comes to your home and has a place nearby counts from there": (
        "waar=1066", at("1069"), HOME | at("1011") | {"delivery_modes": ["op-locatie", "thuis"]},
    ),
    "a day fresher goes first": ("", fresh(1), {"confirmed_on": TODAY - timedelta(days=1)}),
    "a day fresher goes first, half a year ago too": (
        "", {"confirmed_on": UNCHECKED + timedelta(days=2)}, {"confirmed_on": UNCHECKED + timedelta(days=1)},
    ),
    "the last fresh day goes before not recently checked": (
        "", {"confirmed_on": UNCHECKED + timedelta(days=1)}, {"confirmed_on": UNCHECKED},
    ),
    "room goes before a waiting time": ("", ROOM, WAITING),
    "a waiting time goes before not filled in": ("", WAITING, UNKNOWN),
    "not filled in goes before full": ("", UNKNOWN, FULL),
    "room weighs as much as all freshness": ("", ROOM | NEVER, FULL | fresh(0.98)),
    "a waiting time weighs as much as half the freshness": ("", WAITING | NEVER, FULL | fresh(0.48)),
    "a waiting time weighs no more than half the freshness": ("", FULL | fresh(0.52), WAITING | NEVER),
    "not filled in weighs as much as a quarter of the freshness": ("", UNKNOWN | NEVER, FULL | fresh(0.23)),
    "not filled in weighs no more than a quarter of the freshness": ("", FULL | fresh(0.27), UNKNOWN | NEVER),
    "room of eight weeks ago counts": ("", {"capacity_status": "plek", "capacity_stated_on": JUST_VALID}, WAITING),
    "room of longer ago does not": ("", WAITING, {"capacity_status": "plek", "capacity_stated_on": LONG_AGO}),
    "among offers for children fresh goes first": ("", CHILDREN, CHILDREN | NEVER),
    "among offers for children room goes first": ("", CHILDREN | ROOM | NEVER, CHILDREN | WAITING | NEVER),
    "among offers for children near goes first": (
        "waar=1066&straal=500", at("1011") | CHILDREN | WORST, at("1382") | CHILDREN | WORST,
    ),
}  # fmt: skip

ORDERS: dict[str, Row] = {
    "nearby goes before what needs no travel": ("waar=1066", at("1011") | WORST, ONLINE | BEST),
    "in a crisis what needs no travel goes first": (
        "waar=1066&q=zelfmoord", LISTENS | PHONE | WORST, LISTENS | at("1066") | {"access": ["inloop-zonder-afspraak"]},
    ),
    "in a crisis the telephone goes first, before fit": (
        "q=zelfmoord",
        PHONE | concepts("rouw", description="Praten over zelfmoord.") | WORST, LISTENS | ONLINE | OPEN | BEST,
    ),
    "in a crisis walking in goes first": (
        "q=zelfmoord",
        LISTENS | {"access": ["inloop-zonder-afspraak"]} | WORST, LISTENS | OPEN | BEST,
    ),
    "nearest first: before fit": (
        "waar=1066&kosten=gratis&sorteer=afstand",
        at("1066") | {"costs": None} | WORST, at("1069") | {"costs": ["gratis"]} | BEST,
    ),
    "nearest first: who has no distance goes last": (
        "waar=1066&sorteer=afstand", at("1011") | WORST, HOME | BEST,
    ),
    "nearest first, equally near: by fit": (
        "waar=1066&kosten=gratis&sorteer=afstand", {"costs": ["gratis"]} | WORST, {"costs": None} | BEST,
    ),
    "nearest first, equally near and fit: by points": ("waar=1066&sorteer=afstand", ROOM, WAITING),
    "nearest first within an area: from its middle": (
        "waar=Noord-Holland&sorteer=afstand", at("1811") | WORST, at("1104") | BEST,
    ),
    "nearest first without a place: by fit": (
        "kosten=gratis&sorteer=afstand", {"costs": ["gratis"]} | WORST, {"costs": None} | BEST,
    ),
    "last confirmed first: before fit": (
        "kosten=gratis&sorteer=recent",
        {"costs": None} | FULL | fresh(1), {"costs": ["gratis"]} | ROOM | fresh(0.9),
    ),
    "last confirmed first: also among those not recently checked": (
        "sorteer=recent", FULL | {"confirmed_on": UNCHECKED - timedelta(days=1)},
        ROOM | {"confirmed_on": UNCHECKED - timedelta(days=2)},
    ),
    "last confirmed first: who never confirmed goes last": (
        "sorteer=recent", FULL | {"confirmed_on": date(2020, 1, 1)}, ROOM | NEVER,
    ),
    "last confirmed first, on the same day: by fit": (
        "kosten=gratis&sorteer=recent", {"costs": ["gratis"]} | FULL, {"costs": None} | ROOM,
    ),
    "confirmed today goes before yesterday": (
        "sorteer=recent", FULL, ROOM | {"confirmed_on": TODAY - timedelta(days=1)},
    ),
    "last confirmed first, on the same day and fit: by points": ("sorteer=recent", ROOM, WAITING),
    "in a crisis the telephone goes before last confirmed": (
        "q=zelfmoord&sorteer=recent", LISTENS | PHONE | NEVER, LISTENS | ONLINE | fresh(1),
    ),
}  # fmt: skip

EQUAL: dict[str, Row] = {
    "in an area no distance counts": ("waar=Noord-Holland", at("1012"), at("1104")),
    "how much of an area is served does not count": ("waar=Noord-Holland", HOME, HOME | {"areas": NOORD_HOLLAND}),
    "without a place no distance counts": ("", at("1066"), at("9711")),
    "room weighs as much as all freshness": ("", ROOM | NEVER, FULL | fresh(1)),
    "not recently checked weighs as little as never": ("", {"confirmed_on": UNCHECKED}, NEVER),
    "beside weighs as much as all themes": (
        "thema=slaap", concepts("slaap", "angst", main=["angst"]), concepts("inloop", all_themes=True),
    ),
    "mostly about one of the chosen themes is enough": (
        "thema=slaap&thema=angst", concepts("slaap", "angst"), concepts("slaap", "angst", main=["angst"]),
    ),
    "up to thirty-one is for all adults": ("", ADULTS, ADULTS | {"maximum_age": 31}),
    "from fifty-four is for all adults": ("", ADULTS, ADULTS | {"minimum_age": 54}),
    "people with work are adults like others": ("", ADULTS, concepts("volwassenen", "studenten", "werkenden")),
    "family and friends beside adults cost nothing": ("", ADULTS, concepts("naasten", "volwassenen")),
    "a group costs nothing that is for everyone too": ("", ADULTS, concepts("zwangeren", for_everyone=True)),
    "a group that was chosen costs nothing": (
        "doelgroep=nieuwkomers", concepts("nieuwkomers"), concepts("nieuwkomers", "volwassenen"),
    ),
    "a group that the words name costs nothing": (
        "q=nieuwkomers", concepts("nieuwkomers"), concepts("nieuwkomers", "volwassenen"),
    ),
    "a group of the asked age costs nothing": (
        "leeftijd=24", concepts("jongvolwassenen", minimum_age=18), ADULTS | {"minimum_age": 18},
    ),
    "a group of one age that was asked goes with every age": (
        "q=jongeren", concepts("jongeren", maximum_age=17), concepts("jongeren"),
    ),
    "a group weighs as much as one flag": (
        "thema=slaap", concepts("slaap", "zwangeren"), concepts("volwassenen", all_themes=True),
    ),
    "one who asks for sign language is helped in it": ("taal=dse", {"languages": ["dse"]}, {"languages": ["nl", "dse"]}),
    "one who asks for a language is helped in it": ("taal=ar", {"languages": ["ar"]}, {"languages": ["nl", "ar"]}),
    "what languages are not filled in may be Dutch": ("", {"languages": None}, {"languages": ["nl"]}),
    "with an age, children only costs nothing": ("leeftijd=12", CHILDREN, CHILDREN | {"maximum_age": 30}),
    "with a group, children only costs nothing": ("doelgroep=kinderen", CHILDREN, concepts("kinderen")),
    "naasten only weighs as much as not filled in": (
        "kosten=gratis", concepts("naasten", costs=["gratis"]), ADULTS | {"costs": None},
    ),
    "who chose a form for naasten sees naasten only where it belongs": (
        "vorm=naastengroep", concepts("naasten", "naastengroep"), concepts("volwassenen", "naastengroep"),
    ),
    "who calls naasten or mantelzorgers sees naasten only where it belongs": (
        "q=naasten", concepts("naasten"), concepts("naasten", "volwassenen"),
    ),
    "who means naasten by their words sees naasten only where it belongs": (
        "q=naastengroep", concepts("naasten", "naastengroep"), concepts("volwassenen", "naastengroep"),
    ),
    "a flag each weighs as much as one field not filled in": (
        "doelgroep=volwassenen&thema=slaap",
        concepts("cursus", for_everyone=True, all_themes=True), concepts("slaap", "cursus"),
    ),
    "without a crisis it does not matter what is open": ("", OPEN, SHUT),
    "without a crisis the telephone does not go first": ("", PHONE, ONLINE),
}  # fmt: skip
