"""How people say by their words what the search has a filter for: the tables that ``wishes`` reads.

All patterns meet folded words with one space between. What a pattern calls ``wish``, else all that it meets, is read and
does not count as words. A wish is only read where it can be nothing else: "online hulp", not "online gokken".
"""

import re
from collections.abc import Sequence

from directory.language.weekdays import IN_DUTCH

_SUPPORT = (
    "(?:hulp|steun|ondersteuning|cursus|cursussen|training|trainingen|groep|groepen|groepje|lotgenoten|lotgenotengroep|lotgenotencontact|praatgroep|"
    "gesprek|gesprekken|therapie|begeleiding|coach|coaching|psycholoog|maatje|inloop|inloophuis|bijeenkomst|bijeenkomsten|contact|praten|"
    "programma|zelfhulp|zelfhulpgroep|workshop|yoga|wandelen|wandelgroep|sporten|activiteit|activiteiten|aanbod|hulplijn|luisterlijn|hulpverlener|"
    "plek|iets|module|behandeling|consult|spreekuur|steungroep|chat|chatten)"
)
_TO_GO_TO = "(?:open|terecht|langskomen|binnenlopen|afspreken|praatgroep|groep|inloop|cursus|training|wandelgroep|wandelen|sporten|spreekuur|activiteit|activiteiten|bijeenkomst|lotgenotengroep|bellen|hulp)"
_EVENING = "(?:s avonds|in de avond|in de avonduren|op een avond|vanavond)"
_DAYS_OFF = IN_DUTCH[5:]
_WEEKEND = f"(?:in het weekend|in t weekend|in de weekenden|(?:op )?(?:{'|'.join(_DAYS_OFF)})|weekend)"
_DAYTIME = "(?:overdag)"
_FREELY = "(?:kan|kunnen|heb|ook|liever|liefst|vooral)"

LOOK_ALIKES = re.compile(
    "|".join(
        (
            r"\b(?:mijn|zijn|haar|te veel|nacht|altijd|dag) online\b(?: \w+)?",
            r"\bonline (?:gok\w*|gam\w*|shop\w*|koop\w*|kopen|daten|gepest|pest\w*|casino\w*|poker\w*|winkel\w*|porno|verslaafd|wedden|spel\w*)\b",
            r"\banonieme? (?:alcoholisten|gokkers|verslaafden|eters|eetverslaafden|overeters|drugsverslaafden|seksverslaafden|dader|brief|account\w*)\b",
            r"\b(?:alcoholics|narcotics|gamblers|cocaine|overeaters) anonymous\b",
            r"\b(?:durf|durft|durven|wil|kan|liever|moeilijk|bang|niet|hoef)\b.{0,20}\bniet(?: te)? bellen\b",
            r"\b(?:dan|zonder|in plaats van)(?: te)? bellen\b",
            r"\b(?:niet|nooit|geen) (?:gratis|anoniem|online|telefonisch)\b",
        )
    )
)
"""What looks like a wish and is none, or says that one is not wanted."""


def _when(time: str) -> str:
    alone = rf"^{time}(?: open)?$"
    return rf"{alone}|\b{_TO_GO_TO} (?P<wish>{time})\b|\b(?P<wish2>{time}) {_TO_GO_TO}\b|\b{_FREELY} (?:ik )?(?P<wish3>(?:alleen |ook )?{time}(?: tijd)?)\b"


LANGUAGES = {
    "nl": ("nederlands", "dutch"),
    "en": ("engels", "english"),
    "ar": ("arabisch", "arabic"),
    "tr": ("turks", "turkish"),
    "pl": ("pools", "polish"),
    "uk": ("oekraiens", "ukrainian"),
    "ti": ("tigrinya", "tigrinya"),
    "fa": ("farsi|perzisch|dari", "farsi|persian|dari"),
    "so": ("somalisch", "somali"),
    "es": ("spaans", "spanish"),
    "fr": ("frans", "french"),
    "de": ("duits", "german"),
    "pt": ("portugees", "portuguese"),
    "ru": ("russisch", "russian"),
    "zh": ("chinees|mandarijn", "chinese|mandarin"),
    "ber": ("berbers|tamazight|tarifit", "berber"),
    "pap": ("papiaments|papiamento", "papiamento"),
    "fy": ("fries", "frisian"),
    "dse": ("gebarentaal|nederlandse gebarentaal", "dutch sign language|sign language"),
}
"""How each language is called, in Dutch and in English."""
_IN_ITSELF = {
    "de": "auf deutsch|deutschsprachig",
    "es": "en espanol|hispanohablante",
    "fr": "en francais|francophone",
    "pt": "em portugues",
    "pl": "po polsku|polskojezyczn",
    "tr": "turkce",
    "ru": "на русском|по русски|русскоязычн",
    "uk": "украінською|украіномовн",
    "ar": "باللغة العربية|بالعربية|بالعربي|يحكي عربي|يتكلم عربي|تحكي عربي|تتكلم عربي",
    "dse": "gebarentaal",
}
"""How a language says that it is to be spoken: how its words begin, folded."""
_OF_WHO_SPEAKS_IT = {
    "de": "deutsch",
    "es": "espanol",
    "fr": "francais",
    "pl": "polsk",
    "tr": "turk",
    "ru": "русск",
    "uk": "украінськ",
    "ar": "عربي",
}
_PROFESSIONAL_ABROAD = r"(?:counsel\w*|psycholog\w*|psicolog\w*|psikolog\w*|psychiat\w*|therap\w*|terap\w*|психолог\w*|терапевт\w*|психиатр\w*|معالج\w*|نفسي\w*|طبيب)"
_SUPPORT_ABROAD = (
    rf"(?:{_PROFESSIONAL_ABROAD}|help|support|group|course|hilfe|gruppe|kurs|aide|groupe|cours|ayuda|grupo|curso|destek|yardim|grup|pomoc|grupa"
    "|помощь|группа|курс|допомога|підтримка|група|مساعدة|دعم|مجموعة)"
)
_ONLINE_ABROAD = "(?:online|en ligne|en linea|por internet|internetten|cevrim ?ici|przez internet|онлаин|через интернет|через інтернет|اونلاين|عبر الانترنت)"
_PROFESSIONAL = "(?:psycholoog|psychologe|hulpverlener|hulpverleners|therapeut|therapie|coach|begeleider|maatschappelijk werker|huisarts|psychiater|medewerker|vrijwilliger)"


def _in_language(code: str) -> str:
    dutch, english = (f"(?:{names})" for names in LANGUAGES[code])
    ways = (
        rf"\bin (?:het |t )?{dutch}\b",
        rf"\b{dutch} ?(?:talig|talige|sprekend|sprekende|gesproken)\b",
        rf"\b(?:die|dat|wie|iemand) (?:ook |goed )?{dutch} (?:spreekt|praat|kan|begrijpt|verstaat)\b",
        rf"\b(?:spreek|spreekt|praat|praten|spreken)(?: alleen| alleen maar| beter| liever| ook| het liefst)? {dutch}\b",
        rf"\b(?P<wish>{dutch}e?) {_PROFESSIONAL}\b",
        rf"\bin {english}\b|\b{english} speaking\b|\b(?:speak|speaks)(?: only)? {english}\b",
    )
    own = [rf"\b(?:{_IN_ITSELF[code]})\w*"] if code in _IN_ITSELF else []
    if code in _OF_WHO_SPEAKS_IT:
        theirs = rf"{_OF_WHO_SPEAKS_IT[code]}\w*"
        own += [
            rf"\b(?P<wish2>{theirs}) {_PROFESSIONAL_ABROAD}",
            rf"\b{_PROFESSIONAL_ABROAD} (?P<wish3>{theirs})",
        ]
    return "|".join((*ways, *own))


_WISHES = (
    (
        "kosten",
        "gratis",
        r"\b(?:gratis|kosteloos|kosteloze|zonder kosten|(?:kost|mag) (?:niks|niets)(?: kosten)?|for free|free of charge|free(?= (?:help|support|therapy|counsel\w+|course|group))"
        r"|gratuit|gratuite|gratuitement|gratuito|gratuita|kostenlos|kostenlose|ucretsiz|za darmo|darmowa|darmowe|бесплатно|безкоштовно|مجانا|مجانية|مجاني)\b",
    ),
    (
        "anoniem",
        "ja",
        r"\b(?:anoniem|anonieme|zonder (?:mijn|je|een) naam(?: te (?:noemen|zeggen|geven))?|anonymous|anonymously|anonym)\b",
    ),
    (
        "toegankelijkheid",
        "rolstoel",
        r"\b(?:(?:in|met) (?:een |mijn )?)?(?:rolstoel|rolstoeltoegankelijk|rolstoeltoegankelijke|rolstoelvriendelijk|rolstoelgebruiker|wheelchair)(?: toegankelijk| accessible)?\b",
    ),
    ("toegankelijkheid", "prikkelarm", r"\b(?:prikkelarm|prikkelarme|prikkelvrij|prikkelvrije)\b"),
    ("toegankelijkheid", "ringleiding", r"\b(?:met (?:een )?)?ringleiding\b"),
    ("toegankelijkheid", "tolk", r"\b(?:met (?:een )?tolk|tolk nodig|with an? interpreter)\b"),
    ("wanneer", "nu", r"\b(?:nu open|open nu|nu geopend|open now)\b"),
    ("wanneer", "avond", _when(_EVENING) + r"|\b(?:avondgroep|avondcursus|avondspreekuur)\b"),
    ("wanneer", "weekend", _when(_WEEKEND) + r"|\b(?:weekendinloop|weekendgroep)\b"),
    ("wanneer", "overdag", _when(_DAYTIME)),
    *(("taal", code, _in_language(code)) for code in LANGUAGES),
)
_WISHES_THAT_MEAN_TOO = (
    (
        "toegang",
        "inloop-zonder-afspraak",
        r"\b(?:zonder (?:een )?(?:afspraak|aanmelding|aanmelden)|geen afspraak(?: nodig| maken)?|walk in|no appointment|without (?:an )?appointment)\b",
    ),
    (
        "bereik",
        "online",
        rf"^online$|\b(?P<wish>online) {_SUPPORT}\b|\b{_SUPPORT} (?P<wish2>online|op afstand)\b"
        r"|\b(?:liever|liefst|alleen|graag|ook|het) (?P<wish3>online)\b|\b(?:videobellen|beeldbellen|via (?:zoom|teams|internet|video))\b"
        rf"|\b(?P<wish4>{_ONLINE_ABROAD}) {_SUPPORT_ABROAD}\b|\b{_SUPPORT_ABROAD} (?:\w+ )?(?P<wish5>{_ONLINE_ABROAD})\b",
    ),
    (
        "bereik",
        "telefoon",
        r"\b(?:telefonisch|telefonische|per telefoon|via de telefoon|over de telefoon|by phone|over the phone)\b"
        r"|\b(?:wil|kan|liever|graag|liefst|kunnen) (?:(?!niet|geen|niemand|durf)\w+ ){0,3}(?P<wish>bellen)\b",
    ),
    ("bereik", "thuis", rf"\b{_SUPPORT} (?P<wish>aan huis|bij mij thuis|thuis)\b|\bhuisbezoek\b"),
)
"""Of these the words go on meaning concepts: "zonder afspraak" also leads to an inloop."""
_HINTS: dict[str, dict[str, Sequence[str]]] = {
    "taal": {
        code: "|".join((dutch, english, _IN_ITSELF.get(code, ""), _OF_WHO_SPEAKS_IT.get(code, ""))).split("|")
        for code, (dutch, english) in LANGUAGES.items()
    },
    "wanneer": {
        "avond": ("avond",),
        "weekend": ("weekend", *_DAYS_OFF),
        "overdag": ("overdag",),
    },
}
"""One of which must be there: looking for a piece of text is ten times as fast as trying a pattern."""
WISHES = tuple(
    (name, value, tuple(filter(None, _HINTS.get(name, {}).get(value, ()))), re.compile(pattern), means)
    for table, means in ((_WISHES, False), (_WISHES_THAT_MEAN_TOO, True))
    for name, value, pattern in table
)

_PEOPLE = (
    "zoon|dochter|zoontje|dochtertje|kind|kleinkind|kleinzoon|kleindochter|broer|broertje|zus|zusje|man|vrouw|vader|moeder|opa|oma|partner|vriend|"
    "vriendin|puber|tiener|jongen|meisje|meid|jongere|neef|nicht|weduwe|weduwnaar|student|studente|iemand|persoon|dame|heer|jongeman|stiefzoon|stiefdochter|pleegkind"
)
_NOT_AN_AGE = (
    r"(?!\d)(?! (?:jaar |jr )?(?:geleden|lang|getrouwd|samen|verslaafd|clean|nuchter|depressief|somber|gewerkt|werk|werken|werkloos|ziek|relatie|therapie|behandeling"
    r"|wacht|wachten|wachttijd|alleen|gescheiden|dood|overleden|lid|bezig|thuis|later|ervaring|last|huwelijk|bij|in|aan|mee|en ouder|of ouder|en jonger|tot"
    r"|keer|x|kg|kilo|euro|uur|uren|weken|week|maanden|maand|dagen|dag|minuten|procent|kinderen|mensen|jaren)\b)"
)
_NOT_BEFORE = r"(?<!\bal )(?<!sinds )(?<!na )(?<!voor )(?<!in )(?<!over )(?<!ruim )(?<!dan )(?<!tot )(?<!tussen )(?<!laatste )(?<!afgelopen )(?<!elke )(?<!per )(?<!om de )(?<!binnen )(?<!ongeveer )(?<!vanaf )(?<!onder )(?<!boven )(?<!\d )(?<!\d en )"
NUMBERS = {"zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20}
_YEARS = rf"(?:\d{{1,3}}|{'|'.join(NUMBERS)})"
_UNIT = r"(?: (?:jaar|jr|years))?(?: (?:oud|old|jong))?"
AGES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!al )\b(?P<almost>bijna) (?P<age>{_YEARS})\b{_UNIT}{_NOT_AN_AGE}",
        rf"\b(?P<i>ik ben|ben|ik word|i am|i'm|im|je suis|ich bin)(?: nu| net| pas| inmiddels| ook al| een \w+ van)* (?P<age>{_YEARS})\b{_UNIT}{_NOT_AN_AGE}",
        rf"(?:(?P<whose>mijn|m'n|mn|me|onze|een|de|my) (?:\w+ )?)?\b(?P<who>{_PEOPLE})(?: van| is| wordt)? (?P<age>{_YEARS})\b{_UNIT}{_NOT_AN_AGE}",
        rf"{_NOT_BEFORE}\b(?P<age>{_YEARS}) (?:jaar|years|jahre) (?:oud|old|jong|alt)\b",
        r"\b(?P<age>\d{1,2}) ?jarige?\b(?: (?P<who>zoon|dochter|zoontje|dochtertje|kind|kleinzoon|kleindochter|broer|zus|partner|man|vrouw|vader|moeder|opa|oma))?",
        rf"^(?P<age>{_YEARS}) (?:jaar|jr)\b{_NOT_AN_AGE}",
        rf"{_NOT_BEFORE}\b(?P<age>{_YEARS}) (?:jaar|jr)(?=$| en (?!ouder|jonger))",
        rf"\bnet (?P<age>{_YEARS})\b(?: geworden)?{_NOT_AN_AGE}",
    )
)
"""Ages, the surest first. ``almost`` takes a year off; ``i`` is the writer, ``who`` somebody, ``whose`` says whose."""
HAS_NUMBER = re.compile(rf"\d|{'|'.join(NUMBERS)}")
