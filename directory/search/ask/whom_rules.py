"""How people speak of others in a search: the tables that ``whom`` reads. All patterns meet folded words with one space between."""

import re

RELATIVES = """
man vrouw kind zoon dochter vader moeder pa ma papa mama ouders vriend vriendin partner broer zus
broertje zusje opa oma jongen meisje kleinkind kleinzoon kleindochter neef nicht tante oom vriendje
"""
GROUPS = "student jongeren ouderen bejaarden vluchteling meiden"
"""Groups that an offer may be for, and that others may be too: "gepest door jongeren"."""
CHILDREN = "zoon dochter zoontje dochtertje"
MINORS = frozenset(
    [
        "zoon",
        "dochter",
        "zoontje",
        "dochtertje",
        "kind",
        "kleinkind",
        "kleinzoon",
        "kleindochter",
        "stiefzoon",
        "stiefdochter",
        "pleegkind",
        "puber",
        "tiener",
    ]
)
POSSESSIVES = "mijn m'n mn me onze ons zijn haar hun je jouw uw"
ARTICLES = "een de het"
ROLES = "ben als voor"
PARENTS = frozenset(
    [
        "vader",
        "moeder",
        "ouders",
        "ouder",
        "pa",
        "ma",
        "papa",
        "mama",
        "pap",
        "mam",
        "stiefvader",
        "stiefmoeder",
    ]
)
AGE_WORDS = "oudere oudste jongere jongste"
OFFSPRING = frozenset({"kinderen"})
OFFSPRING_BEFORE = frozenset(["de", "geen", "met", "twee", "drie", "vier", "veel"])
""""De kinderen zijn het huis uit": they are the writer's, and nothing is sought for children."""
MET = re.compile(
    r" (?:door|tegen|(?:bang|angst|schrik) voor|(?:ruzie|gedoe|problemen|conflict|conflicten|werk|werken|woon) (?:met|bij|tussen))"
    r"(?: (?:een|de|andere|oudere))?$"
)
"""What stands before people whom the writer meets, and is not one of."""

_WHO = (
    r"(?:man|vrouw|echtgenoot|echtgenote|kind|zoon|dochter|zoontje|dochtertje|kleinkind|kleinzoon|kleindochter|vader|moeder|pa|ma|papa|"
    r"mama|pap|mam|ouders|vriend|vriendin|vriendje|vriendinnetje|partner|verloofde|broer|zus|broertje|zusje|opa|oma|oom|tante|neef|nicht|neefje|"
    r"nichtje|schoonmoeder|schoonvader|schoonzoon|schoondochter|schoonzus|zwager|stiefzoon|stiefdochter|stiefkind|pleegkind|pleegzoon|"
    r"pleegdochter|puber|tiener|jongste|oudste|huisgenoot|buurman|buurvrouw|collega|kinderen)"
)
_MY = r"(?:mijn|m'n|mn|me|onze|ons)"
_QUALITY = r"(?: \d+ ?jarige?)?(?: (?!van|met|die|dat|is|en|heeft)[a-z]+)?"
_AGED = r"(?: (?:van|is)? ?\d+(?: jaar)?(?: oud)?)?"
_SOMEONE = rf"(?:(?:{_MY}|een|de|haar|zijn){_QUALITY} {_WHO}|iemand|een naaste|{_WHO}|hem|haar)"

CONCERN = re.compile(
    "|".join(
        (
            rf"\b(?:zorgen|bezorgd|ongerust) (?:om|over|voor) {_SOMEONE}\b",
            rf"\bhoe (?:help|steun|ondersteun|begeleid|motiveer|bereik) (?:ik|je|we) {_SOMEONE}\b",
            rf"\b(?:hoe|wat) (?:kan|kunnen|moet|moeten|kun) (?:ik|we|je)\b.{{0,60}}\b{_WHO}\b.{{0,40}}\b(?:helpen|steunen|doen|bijstaan|ondersteunen|omgaan)\b",
            rf"\b(?:wat kan ik doen|hoe ga ik om|omgaan|omgang|leven|samenleven|samenwonen) (?:voor|met) (?:{_MY}|een)(?: \w+)? {_WHO}\b(?! (?:is|ben) )",
            rf"\b(?:hulp|steun|therapie|begeleiding|iets|iemand|maatje|plek|cursus|groep|training|activiteit|dagbesteding) (?:nodig |gezocht )?voor {_MY}{_QUALITY} {_WHO}\b",
            rf"\bik (?:wil|zoek)\b.{{0,40}} voor {_MY}{_QUALITY} {_WHO}\b",
            rf"\bik wil {_MY}{_QUALITY} {_WHO} (?:graag )?helpen\b",
            rf"\b(?:^|ik )zorg (?:al \w+ \w+ |veel |elke dag )?voor {_MY}{_QUALITY} {_WHO}\b",
            rf"\b(?:naaste|partner|man|vrouw|moeder|vader|ouder|ouders|familielid|kind|broer|zus) van (?:een )?(?:iemand|{_WHO}) (?:met|die)\b",
            r"\b(?:iemand|samenleven met iemand|leven met iemand) (?:in mijn (?:omgeving|familie)|die ik ken|van wie ik hou)\b",
            r"\b(?:worried about|how (?:can|do) i (?:help|support)|help for|support for) (?:my|our|a) (?:son|daughter|child|husband|wife|partner|friend|mother|father|mom|dad|mum|brother|sister|boyfriend|girlfriend|parents)\b",
        )
    )
)
"""Sentences that say by themselves that help is sought for, or because of, another."""

SUBJECT = re.compile(
    rf"(?<!van )(?<!met )(?<!voor )(?<!tegen )(?<!door )(?<!aan )(?<!bij )(?<!om )(?<!over )(?<!op )(?<!naar )(?<!zonder )(?<!mis )"
    rf"(?<!bezoek )\b{_MY}{_QUALITY} (?P<who>{_WHO})\b{_AGED}"
    r"|\b(?:een goede |een )?(?P<friend>vriend|vriendin) van (?:mij|me)\b"
    r"|\b(?:my|our) (?P<english>son|daughter|child|husband|wife|partner|friend|mother|father|mom|dad|mum|brother|sister|boyfriend|girlfriend)\b"
    r"|\b(?:mein|meine|meiner|mon|ma|mi) (?P<other>sohn|tochter|mann|frau|mutter|vater|bruder|schwester|fils|fille|mari|femme|mere|pere|frere|soeur|hijo|hija|marido|madre|padre|hermano|hermana)\b"
)
BARE_SUBJECT = re.compile(
    rf"(?P<who>{_WHO}){_AGED}(?= (?:is|heeft|hebben|wil|kan|durft|gaat|zit|ligt|doet|eet|slaapt|drinkt|komt|wordt|praat|gokt|blowt|gamet|gamed|huilt|hoort|snijdt|gebruikt|piekert|blijft|weigert)\b)"
)
PRONOUN = re.compile(
    r"(?P<who>hij|zij|ze)(?= (?:is|heeft|wil|kan|durft|gaat|zit|ligt|doet|eet|slaapt|drinkt|komt|wordt|gokt|blowt|gamet|gamed|huilt|hoort|snijdt|gebruikt|piekert|blijft|weigert)\b)"
)

OWN_MATTER = re.compile(
    r"\b(?:overleden|overlijden|overleed|overlijdt|gestorven|stierf|doodgegaan|verloren|kwijtgeraakt|begraven|begrafenis|uitvaart|is dood|zijn dood|dood is"
    r"|zelfmoord gepleegd|pleegde zelfmoord|uit het leven gestapt|passed away|died|gestorben|decede"
    r"|scheiden|scheiding|gescheiden|uit elkaar|uitgemaakt|vreemd|vreemdgegaan|verlaten|weggegaan|bij me weg|bij mij weg|verbroken|bedrogen|ontrouw"
    r"|vroeger|opgegroeid|was een|zoekt|slaat|sloeg|mishandelt|bedreigt|stalkt|misbruikt|misbruikte)\b"
)
"""Grief, a parting, what was long ago, and what is done to the writer: those seek help for themselves."""
DONE_TO_ME = re.compile(
    r"\b(?<!vertelt )(?:mij|me|mezelf|ons|met mij|met me|van mij|niet naar mij|waardoor ik|dat ik|of ik|tegen me)\b"
)
PAST = re.compile(r" (?:was|waren|had|hadden|dronk|dronken)\b")
NEXT_CLAUSE = re.compile(
    r"\b(?:en|maar|want|waardoor|daardoor|dus|terwijl|omdat|sindsdien) (?:ik|nu|daardoor)\b|\bik\b"
)
CONDITION = re.compile(
    r"\b(?:depressi\w*|somber|bipolai\w*|manisch\w*|psycho\w*|borderline|autis\w*|ass|adhd|add|verslaafd\w*|alcoholis\w*|drinkt|gokt|blowt|snuift|gamet|gamed|ptss|trauma"
    r"|anorexia|boulimia|eetstoornis|eetprobleem|eet niet|eet bijna|dwang\w*|ocd|angst\w*|paniek\w*|fobie|burn ?out|burnout|overspannen|schizofren\w*|suicidaal|wil dood|wil niet meer leven"
    r"|dement\w*|opgenomen|in de war|afluister\w*|afgeluisterd|achtervolg\w*|in de gaten|hoort stemmen|snijdt|krast|ziek in haar hoofd|ziek in zijn hoofd|niet meer buiten|kamer niet uit|bed niet uit|huis niet uit"
    r"|weigert hulp|wil geen hulp|geen hulp|wacht op hulp|wachtlijst|psychiater|psycholoog|ggz|depressed|anxious|addicted|bipolar|autistic|suicidal|anxiety|depression|psychosis)\b"
)
HARDSHIP = re.compile(
    r"\b(?:niet|geen|nooit|niks|moeilijk|moeite|bang|boos|verdrietig|alleen|eenzaam|gepest|pest|huilt|huilen|schreeuwt|slecht|veel|steeds|alleen maar|hele|altijd|spijbelt|loopt|zit|ligt|heeft|last|problemen|stress|druk)\b"
)
"""What makes a sentence about a child one of trouble."""
