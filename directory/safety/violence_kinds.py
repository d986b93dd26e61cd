"""The kinds of what people do to each other: who, times what, beside ``safety_violence``; and who does it himself.

Each begins where a word does. They meet the same text: "mijn" and "me" are read as "mij", "sloeg" and "schopt" as "slaat", "doodmaakt" as "dood maken".
"""

from directory.safety.kind import FEW, Kind
from directory.safety.safety_rules import WEAPON_AT

_PARTNER = r"(?:man|vrouw|vriend|vriendin|vriendje|ex|exman|exvriend|exvrouw|partner|verloofde|echtgenoot|schoonfamilie|schoonouders|schoonmoeder|hem)"
_MAN = r"(?:vader|stiefvader|schoonvader|papa|oom|opa|broer|stiefbroer|neef|zwager|buurman|trainer|coach|leraar|meester|docent|begeleider|priester|pastoor|imam|oppas|huisgenoot|hulpverlener|therapeut|masseur|baas|collega)"
_ANYONE = rf"(?:{_PARTNER}|{_MAN}|moeder|stiefmoeder|mama|ouders|zoon|dochter|zus|tante|oma|puber|hij|zij|ze|iemand)"
_CHILD = r"(?:dochter|dochtertje|zoon|zoontje|kind|kindje|kinderen|zusje|broertje|nichtje|neefje|kleindochter|kleinzoon|kleinkind|meisje|jongetje|baby|zus|leerling)"
_ELDER = (
    r"(?:oma|opa|grootmoeder|grootvader|moeder|vader|ouders|schoonmoeder|schoonvader|oude tante|oude oom)"
)
_MONEY = r"(?:rekening|spaarrekening|bankrekening|geld|spaargeld|pinpas|bankpas|pensioen|aow|sieraden)"
_WHOM = rf"(?:mij|ons|haar|hem|hun|elkaar|de kinderen|(?:mij|ons|onze|haar|het|de|een) {_CHILD}|mij (?:moeder|vrouw|man|vader|oma|opa))"
_BLOW = r"(?:klap|klappen|slaag|stomp|stompen|trap|schop|mep|meppen|lel|oorvijg|kopstoot|vuistslag|aframmeling|duw)"
_NO_NEWS = r"(?! (?:te verwerken|van de|in de rug|in mij rug|op de schouder|advies|onder mij))"
_KILL = (
    r"(?:vermoord|vermoordt|vermoorden|vermoorde|dood maken|af ?ma(?:ken|akt|akte)|dood ?(?:slaan|slaat|steken|steekt|schieten|schiet)|"
    r"neer ?(?:steken|steekt|schieten|schiet)|overhoop ?(?:steken|schieten))"
)
_SEX = r"(?:sex|seks|gemeenschap|vrijen|neuken|pijpen|met hem naar bed)"
_TOUCHES = r"(?:zit|zat|zitten|zaten)"
_DEED = r"(?:doet|deed|gaat|ging|pakt|pakte|neemt|nam|wil|wilde|dwingt|dwong)"

BLOWS = Kind(
    "blauw klap geslagen slaag stomp trap schop mep lel oorvijg kopstoot vuistslag aframmeling duw gooi smijt smeet sleur sleep schudt trek trok spu hand slaat mishandel",
    (
        rf"(?:geef|geeft|gaf|geven|gaven) {_WHOM} {FEW}{_BLOW}\b{_NO_NEWS}",
        rf"{_WHOM} {FEW}{_BLOW} (?:gegeven|gaf|geeft|verkocht)\b",
        rf"(?:krijg|krijgt|kreeg|kregen|krijgen) (?:ik )?{FEW}{_BLOW}\b{_NO_NEWS}",
        rf"{_BLOW} (?:van|door) (?:mij |zijn |haar |de |een )?{_ANYONE}\b|pak slaag\b|deelt? (?:\w+ )?klappen uit\b",
        rf"{_BLOW} {FEW}(?:in|op|tegen) (?:mij|haar|zijn|het) (?:gezicht|hoofd|buik|oor|wang|rug)\b",
        rf"{_ANYONE} {FEW}(?:gooit|gooide|duwt|duwde|smijt|smeet|sleurt|sleurde|sleept|schudt) {_WHOM}\b",
        rf"(?:gooit|gooide|smijt|smeet) {FEW}naar (?:mij|ons|haar|hem)\b|losse handen\b",
        r"blauwe? (?:ogen|oog|plekken)\b(?! (?:van|na) (?:het|een|de))|(?:mij|ons|haar|hem|kinderen) in het gezicht (?:geslagen|slaat)\b",
        r"(?:trekt|trok|sleurt|sleurde|sleept) (?:\w+ ){0,2}aan (?:mij|haar|zijn) (?:haar|haren|arm)\b",
        rf"(?:spuugt|spuugde|spuwt) {FEW}(?:gezicht|op mij)\b|hand(?:en)? (?:om|rond|op) (?:mij |haar )?(?:keel|nek)\b",
        rf"(?:hoor|zie|horen|zien) (?:ik )?(?:\w+ ){{1,5}}(?:slaat|mishandel\w*)$|{_ANYONE} (?:\w+ )?slaat {_WHOM}\b",
    ),
)
AT_THE_DOOR = Kind(
    "ex wacht lastig bespi achtervolgt dreig gevlucht vlucht thuis zoek",
    (
        r"ex(?:man| man|vriend| vriend)? (?:\w+ ){0,4}(?:voor|aan|bij) (?:de|mij|ons|onze) (?:deur|huis|voordeur|raam|werk)\b(?! (?:om|voor) (?:de )?(?:kind|spullen))",
        rf"{_PARTNER} {FEW}(?:wacht mij (?:\w+ )?op|valt mij (?:\w+ )?lastig|bespiedt|bespioneert|achtervolgt)\b",
        rf"ex (?:\w+ )?blijft {FEW}(?:bellen|appen|komen|langskomen|lastigvallen|bedreigen)\b",
        r"dreigende (?:berichten|berichtjes|appjes|apps|mails|brieven|sms|telefoontjes)\b",
        rf"{_ANYONE} (?:\w+ ){{0,5}}dreigt\b(?! (?:uit|dakloos|vast|te|zijn|haar|hun|in|werkloos|ontslagen|op|van|om|zich\w*)\b)",
        rf"gevlucht (?:voor|van) (?:mij |de |zijn )?{_ANYONE}\b|op de vlucht voor mij {_ANYONE}\b",
        rf"durf(?:t)? niet (?:meer )?thuis\b|bang (?:als|wanneer) (?:mij )?{_ANYONE} (?:\w+ )?thuis\b",
        r"(?:broers?|familie|ouders|vader|ooms?|ex) (?:zoeken|zoekt) mij\b",
    ),
)
KILLING = Kind(
    "vermoord dood maken maakt maak steek steken schiet mes snijd",
    (
        rf"{_WHOM} (?:\w+ ){{0,2}}{_KILL}\b|{_KILL} (?:ik )?(?:je|jou|mij|haar|hem|jullie)\b",
        r"maken (?:mij|ons|haar|hem|je|jou) (?:\w+ ){0,3}(?:af|dood)\b|doodsbedreigd\b|dood ?steken\b",
        rf"{WEAPON_AT}|(?:de|mij|haar) (?:keel|strot) (?:\w+ )?(?:door ?|af ?)?snijd\w*",
    ),
)
AGAINST_ONES_WILL = Kind(
    "sex seks gemeenschap vrijen neuken pijpen bed nee niet zin zich film fotogra wil huil slaap stop",
    (
        rf"moet (?:ik )?(?:\w+ ){{0,2}}{_SEX} (?:\w+ )?van\b|{_SEX} moet (?:ik )?van\b",
        rf"{_SEX} (?:\w+ ){{0,2}}(?:terwijl|ook als|ook al|als) ik (?:\w+ )?(?:niet|nee|geen|slaap)\b",
        rf"{_DEED} (?:\w+ ){{0,4}}(?:als|al|terwijl|hoewel) ik (?:\w+ )?(?:nee|stop|niet wil|geen zin|slaap|huil)\b",
        r"nee (?:zeg|zei|zeggen) (?:\w+ ){0,3}(?:bed|seks|sex)\b|(?:bed|seks|sex) (?:\w+ ){0,3}ik (?:\w+ )?nee (?:zeg|zei)\b",
        r"(?:geen zin|wil niet|nee) (?:\w+ ){0,2}maar hij (?:ging|gaat|deed|doet|stopte) (?:\w+ )?(?:door|toch|het|niet)\b",
        rf"{_ANYONE} (?:\w+ )?(?:dringt|drong) zich (?:\w+ )?(?:aan mij )?op\b(?= aan mij|$)|(?:dringt|drong) zich aan mij\b",
        rf"tegen (?:haar|hun|iemands) (?:wil|zin)\b|seksuele handelingen\b|(?:gedwongen|dwingen) (?:tot |om )?(?:\w+ )?(?:te )?{_SEX}\b",
        rf"(?:filmt|filmde|fotografeert) mij (?:\w+ )?(?:stiekem|naakt|onder|tijdens|en dreigt)\b|{_SEX} tegen\b",
    ),
)
A_CHILD = Kind(
    "zit zat gezeten aan dingen bed douche betast streel laat liet",
    (
        rf"{_TOUCHES} (?:\w+ ){{0,2}}aan (?:mij |ons |onze |haar |het |een |de ){{1,2}}{_CHILD}\b",
        rf"aan (?:mij |ons |onze |haar |het |een |de ){{1,2}}{_CHILD} (?:heeft |hebben )?(?:\w+ )?(?:gezeten|zit|zat|komt)\b",
        rf"{_ANYONE} (?:\w+ )?(?:raakt|raakte|betast|betastte|streelt|streelde) {_WHOM}\b",
        rf"{_CHILD} (?:\w+ ){{0,2}}(?:aangeraakt|betast|gezoend|bepoteld)\b|(?:aangeraakt|betast) door (?:\w+ )?(?:\w+ )?{_ANYONE}\b",
        rf"(?:{_MAN}|{_PARTNER}|hij) {FEW}{_TOUCHES} (?:\w+ ){{0,2}}aan (?:mij|ons|haar|hem)\b(?! (?:vast|te|tafel|denken|kant|zijde))",
        r"(?:vieze|rare|enge|nare|seksuele|verkeerde) dingen (?:\w+ )?(?:met|bij|van)\b|dingen (?:\w+ )?(?:met|bij) mij (?:\w+ ){0,3}(?:klein|kind|jong|nacht)\b",
        rf"{_MAN} (?:\w+ ){{0,3}}(?:in|bij mij in|bij haar in) (?:mij |haar )?bed\b|{_MAN} (?:\w+ ){{0,4}}onder de douche\b",
        rf"{_MAN} (?:\w+ ){{0,2}}(?:laat|liet) (?:mij|haar|hem|mij {_CHILD}) (?:\w+ )?(?:porno|bloot|piemel|zijn)\b",
    ),
)
CONTROL = Kind(
    "mag laat houdt pak verstopt neemt nam trouw plunder haal steel pikt jat",
    (
        rf"mag (?:ik )?(?:\w+ ){{0,5}}(?:niet|geen|niemand|nooit) (?:\w+ ){{0,4}}van (?:mij )?{_PARTNER}\b",
        rf"{_ANYONE} (?:\w+ )?laat mij (?:niet|nooit) (?:\w+ ){{0,2}}(?:naar buiten|weg|gaan|eruit|uit huis)\b",
        rf"{_ANYONE} (?:\w+ )?(?:houdt|pakt|pakte|verstopt|neemt|nam) (?:\w+ )?mij (?:paspoort|geld|telefoon|sleutels?|pinpas|bankpas|salaris)\b",
        r"(?:wil|eist|eisen|dwingen|dwingt) dat (?:ik|zij|ze) (?:\w+ )?trouw\w*",
        rf"(?:plundert|plundere?n?|steelt|stelen|stal|pikt|jat) (?:\w+ ){{0,3}}{_MONEY} (?:\w+ )?van (?:mij |de |zijn |haar |onze )?{_ELDER}\b|"
        rf"haalt (?:\w+ ){{0,2}}{_MONEY} (?:\w+ )?van (?:mij |de |zijn |haar |onze )?{_ELDER} leeg\b|(?:plundert|steelt|stelen|pikt|jat|haalt) (?:\w+ )?{_ELDER}s? {_MONEY}(?: leeg)?$",
    ),
)
ONESELF = Kind(
    "ik",
    (
        rf"ik (?:\w+ ){{0,2}}slaat (?:mij|ons|onze|de) (?:{_PARTNER}|{_CHILD}|moeder|vader|ouders|oma|opa)\b",
        rf"(?:ik heb|heb ik) (?:mij|ons|onze) (?:{_PARTNER}|{_CHILD}|moeder|vader) {FEW}(?:geslagen|geschopt|geduwd|gewurgd|klap gegeven|mishandeld|pijn gedaan)\b",
        rf"dat ik (?:mij|ons|onze) (?:{_PARTNER}|{_CHILD}|moeder|vader) (?:\w+ )?(?:iets|wat|pijn|slaat|mishandel)\b",
        r"mij handen niet thuis|ik heb losse hand\w*|ik (?:ben|worden) (?:\w+ )?(?:agressief|gewelddadig)\b",
        rf"ik (?:bedreig|mishandel|wurg|schud|misbruik) (?:mij|ons|onze|een) \w+|ik heb (?:iemand|een vrouw|een meisje|een {_CHILD}) (?:\w+ )?(?:verkracht|aangerand|misbruikt|mishandeld)\b",
        r"ik wil (?:\w+ )?(?:stoppen met slaat|niet meer slaat)\b|ik (?:ben|was) (?:een )?(?:de )?dader\b",
    ),
)
"""Who writes is the one who hits, threatens or is afraid to; these are violence too."""

KINDS = (BLOWS, AT_THE_DOOR, KILLING, AGAINST_ONES_WILL, A_CHILD, CONTROL, ONESELF)

INNOCENT = (
    r"\bslaat (?:er )?(?:geen|nergens|op de vlucht)\b|\bopgesloten in mij (?:hoofd|gedachten|lichaam|gevoel|eigen)\b",
    r"\b(?:ik|zoon|dochter|kind|puber) sluit (?:mij|zich) (?:\w+ )?op\b|\bdreigt (?:van|om)\b(?! (?:mij|haar|ons))",
    r"\b(?:vermoord(?:t|en)?) (?:die|dat|de) \w+|\b(?:werk|stress|pijn|school|drukte|hitte|baan) (?:\w+ )?vermoordt mij\b",
    r"\btegen mij wil (?:\w+ )?(?:opgenomen|opname|medic\w+|ontslagen)\b|\bopgenomen tegen mij wil\b",
    r"\bdood (?:zenuwachtig|moe|bang|op|simpel|ziek|ongelukkig|nerveus)\b",
    r"\b(?:kind|jongetje|meisje|zoontje|dochtertje|zoon|dochter) van (?:een|twee|drie|vier|1|2|3|4) (?:\w+ ){0,3}slaat\b",
    r"\b(?:news|song|film|movie|story) (?:\w+ )?(?:hits?|hurts|beats) mij\b",
    r"\b(?:duw|steun|duwtje) in (?:de|mij) rug\b|\bklap van de molen\b|\bslaag (?:ik )?(?:voor|niet|in)\b",
)
