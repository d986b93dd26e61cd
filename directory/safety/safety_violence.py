"""How people say that they are hurt, threatened or locked up: the tables that ``safety`` reads.

They are written as those of ``safety_rules``, and meet the same text.
"""

from directory.safety.safety_rules import ANY, GUN

_KIN = (
    r"(?:man|vrouw|vriend|vriendin|ex|exman|partner|vader|moeder|pa|ma|papa|mama|stiefvader|stiefmoeder|"
    r"broer|oom|zoon|dochter|zus|opa|ouders|schoonmoeder|schoonvader|schoonfamilie|familie|baas|vriendje|hij)"
)
_NEAR = r"(?:\w+ ){0,3}"
_STRUCK = r"(?:geslagen|geschopt|getrapt|gestompt|gebeten|geknepen|gekrabd|gewurgd)"
_HURT = (
    rf"(?:{_STRUCK}|slaat|trap|trappen|duwen|geduwd|bijt|bijten|knijpen|schelden|scheldt|gescholden|uitgescholden|"
    r"spugen|bespuugd|gepest|vernederd|gekleineerd)"
)
_ANIMAL = (
    r"(?:hond|kat|poes|teek|teken|mug|slang|spin|wesp|insect|beest|dier|rat|paard|konijn|hamster|vlo)\w*"
)

UNSAFE = (
    # hitting and threatening
    rf"{_KIN} (?:(?!hart|paniek|angst)\w+ ){{0,3}}slaat\b"
    r"(?! (?:op|nergens|toe|over|dicht|af|door|aan|in als|alarm|erin|er in))",
    rf"slaat {_KIN}\b|slaat (?:mij|ons|haar|hem|hun|de kinderen|elkaar) ?(?:{_KIN}|kind|kinderen|hond|altijd|steeds|soms|weer)?\b",
    r"(?:mij|ons) (?:altijd |steeds |weer |soms )?slaat\b|zij slaat mij\b|slaat (?:mij|ons)\b",
    rf"{_KIN} (?:\w+ ){{0,2}}(?:losse handjes|handtastelijk|agressief|gewelddadig|aggressief|agresief)\b",
    r"(?:agressieve|gewelddadige|aggressieve) (?:man|vrouw|vriend|ex|partner|vader|moeder|zoon|broer|dochter)\b",
    rf"{_KIN} (?:doe|doet|deed) mij (?:\w+ )?pijn\b|{_KIN} is (?:heel |erg )?gevaarlijk\b|{_KIN} raak\w* mij (?:\w+ )?aan\b",
    r"(?:heeft|hebben|heb|had) (?:\w+ ){1,2}(?:geslagen|geschopt|gestompt|gewurgd|bedreigd)\b",
    rf"(?:heeft|hebben|heb|had) (?:\w+ )?(?:mij|ons|haar|hem|kind|kinderen) {ANY}(?:{_STRUCK}|geduwd)\b",
    rf"{_KIN} (?:\w+ )?(?:bijt|beet|duwt|duwde|knijpt|kneep|krabt|krabde|spuugt) (?:mij|ons|haar|hem)\b",
    rf"^{_STRUCK}$|{_STRUCK} {_NEAR}{_HURT}\b|{_HURT} {_NEAR}{_STRUCK}\b",
    rf"slaat (?:en|of) {_HURT}\b|{_HURT} (?:en|of) slaat\b",
    r"klappen (?:van|thuis|gekregen)\b|krijgt? (?:\w+ )?klappen\b|agressie (?:thuis|van|in (?:het |mij )?(?:gezin|huis|relatie))\b",
    r"losse handjes\b|blauwe plekken (?:van|door)\b",
    r"(?:worden|ben|is|zijn) (?:\w+ ){0,3}(?:geslagen|geschopt|getrapt|gestompt|gebeten|bedreigd|mishandeld|misbruikt|gechanteerd|achtervolgd|afgeperst|opgesloten|gewurgd)\b",
    r"geslagen(?: worden)? (?:door|thuis)\b|in elkaar geslagen\b|(?:vroeger|thuis|vaak|als kind) geslagen\b",
    r"bedreig(?:d|t|ing|ingen|en)\b|doodsbedreiging\w*|dreigt (?:mij|ons|met|haar|hem|dat|de kinderen|kinderen)\b",
    rf"{_KIN} dreigt\b(?! (?:uit|dakloos|vast|te|zijn|in|werkloos|ontslagen|op)\b)",
    r"met (?:een )?(?:mes|pistool|wapen|hamer|schroevendraaier)\b|mes (?:op|tegen) mij\b|mes getrokken\b|^mes$|heeft een mes\b",
    rf"^(?:een )?{GUN}$|heeft (?:\w+ )?(?:een )?{GUN}\b",
    r"gewurgd\b|wurg\w{0,3}\b|keel dicht\w*",
    rf"{_KIN} (?:wil|gaat|zal|kan) mij (?:iets |wat )?(?:vermoorden|doden|dood maken|aandoen|kapot maken|dood)\b",
    r"(?:wil|gaat) (?:mij|ons) (?:iets aandoen)\b|(?:mij|ons|haar|hem|kind|kinderen) (?:wil |gaat )?(?:te )?(?:vermoorden|doden|dood maken)\b",
    r"gooit met (?:spullen|borden|servies|dingen|meubels)\b|schudd?e?n? (?:de |mij )?baby\b|baby (?:door elkaar )?geschud\b",
    r"(?:mij )?(?:kind|kinderen|vrouw|man|baby) (?:\w+ )?(?:iets|wat|pijn) (?:aan te doen|aandoen|doe|doen)\b",
    # afraid of someone, locked up, followed
    rf"(?:bang|angst|doodsbang|schrik|bank) (?:ben )?(?:voor|van) (?:mij |de |zijn |haar )?{_KIN}\b(?! (?:te|zijn|haar))",
    r"bang (?:voor|van) (?:hem|haar)$|bang dat (?:\w+ ){1,2}mij (?:slaat|iets|wat|pijn|vindt|vermoord\w*|opsluit\w*|opzoekt)\b|bang om naar huis\b",
    rf"mag (?:ik )?(?:helemaal )?niet van mij {_KIN}\b",
    r"(?:durf|durft|mag|wil) niet (?:meer )?naar huis\b|mag (?:ik )?(?:niet|nooit) (?:alleen )?(?:naar buiten|de deur uit|het huis uit|weg) van\b",
    r"(?:niet|on) ?veilig (?:meer )?(?:thuis|bij)\b|thuis niet (?:meer )?veilig\b|onv(?:ei|ij)lig\b|voel mij (?:\w+ )?niet veilig\b|veilig thuis\b",
    rf"(?:mag|laat) (?:\w+ ){{0,4}}(?:het huis|de deur) niet uit\b|{_KIN} laat mij niet met rust\b|{_KIN} (?:\w+ )?volgt mij\b",
    r"(?:toxische|giftige|toxic|gewelddadige) (?:relatie|relationship)\b|narcistische (?:man|vrouw|vriend|vriendin|ex|partner|vader|moeder)\b",
    r"weggelopen (?:van|thuis)\b|van huis weggelopen\b|foto'?s? van mij (?:verspreid|gedeeld|doorgestuurd|online)\b",
    r"opgesloten (?:thuis|door|in huis|in mij)\b|sluit mij op\b|zit opgesloten\b|dwingende controle\b|intieme terreur\b",
    r"volgt mij (?:overal|steeds|altijd)\b|achtervolg(?:t|en) (?:mij|ons)\b|controleert (?:alles wat ik|mij altijd)\b",
    r"(?:checkt?|checked|controleert|leest|doorzoekt|kijkt|volgt) (?:\w+ )?(?:in |al )?mij (?:telefoon|mobiel|mobieltje|berichten|appjes|apps|whatsapp|locatie|mail)\b",
    r"bepa(?:alt|len) (?:\w+ )?met wie\b|(?:hij|man|vrouw|vriend|vriendje|vriendin|ex|partner|schoonfamilie) bepaalt (?:\w+ )?(?:alles|wat ik|waar ik|wie ik|of ik|hoe ik|wanneer ik)\b",
    r"(?:ik mag|mag ik) (?:echt )?(?:niet|nooit) (?:meer |alleen ){0,2}(?:naar buiten|de deur uit)$",
    r"mag (?:ik )?van (?:hem|mij (?:man|vriend|vriendje|ex|partner|schoonfamilie)) (?:niet|geen|nooit)\b",
    r"stalk(?:t|te|ing|er|ers|en)?\b|gestalkt\b|ge?stalkd?\b",
    # forced, abused, exploited
    r"misbruik\b(?! van (?:alcohol|drank|drugs|medicijn\w*|pillen|middelen|middel|medicatie|vertrouwen|cannabis|lachgas|ghb|toeslagen))",
    r"misbruikt\b|misbruikte\b|(?:sexueel|seksueel|seksuele|sexuele) (?:misbruik|geweld|grens|overschrijd|intimid|uitbuit)\w*",
    r"(?:sex|seks) (?:\w+ ){0,2}(?:tegen mij wil|niet wil|gedwongen)\b|tegen mij wil\b|zonder (?:mij )?toestemming\b|moet (?:ik )?trouwen\b|huwelijkse gevangenschap\b|ongewilde? (?:sex|seks)\b",
    r"(?:gedwongen|dwingt mij|dwingen mij|moet van \w+) (?:tot |om )?(?:te )?(?:sex|seks|trouwen|huwelijk|prostitutie|seksen)\b",
    r"dwingt mij\b|(?:aan|op) mij (?:gezeten|lijf gezeten|lichaam)\b|zit(?:ten)? aan mij(?: lijf| lichaam| borsten| billen)?$",
    r"(?:ongewenst|ongewild)e? (?:aan\w*|intimiteit\w*|betast)\b|onzedelijk\w*|betast\b|gedrogeerd\b|grooming\b",
    r"naakt ?(?:foto|fotos|foto's|beeld|beelden|filmpje|filmpjes)\b|(?:nudes|sextortion|sextorsion|sextorsie|wraakporno|revenge porn)\b",
    r"(?:chantage|chanteert|gechanteerd|afgeperst|afpersing|afperst)\b",
    r"loverboys?\b|mensenhandel\w*|uitbuiting\b|uitgebuit\b|pooier\b",
    r"incest\w*|eer ?wraak\b|eer ?gerelateerd\w*|uit(?:ge)?huwelijk\w*|uithuw\w+|uitgehuwd\b|achterlating\b",
    r"meisjesbesnijdenis\b|vrouwenbesnijdenis\b|genitale verminking\b|vgv\b",
    r"aan ?(?:ge)?rand\w*|an(?:ge)?rand\w*|aangerant\w*|aanra[dn]+ing\w*|(?:ver|ve|vr)kr?(?:ach|ag)t\w*",
    # the words of professionals, and the places that help
    r"\w*gewel[dt]\b|huwelijksdwang\b|grensoverschrijdend gedrag\b|hg km\b|csg\b|geweldpleg\w*|\w*mishandel\w*|meldcode\b|kindcheck\b|vrouwenopvang\b|blijf van mij lijf\w*",
    r"blijf(?:groep|huis)\b|eermoord\w*",
    # in other languages
    r"(?:hits|beats|beat|hit|hurts|rapes|threatens|stalks|abuses|chokes|beating|hitting|abusing) (?:mij|us|her)\b",
    r"(?:raped?|abused?|abusive|domestic violence|sexual assault|sexually assaulted|human trafficking|forced marriage)\b",
    r"(?:afraid|scared) of mij (?:husband|boyfriend|partner|father|dad|ex|family|brother|wife|mother)\b",
    r"unsafe\b(?! sex\b)|(?:not|don ?t|don't|doesn't|isn't|never) (?:feel |feeling |really ){0,2}safe\b",
    r"hausliche gewalt\b|vergewaltig\w*|siddet\b|tecavuz\b|przemoc\w*|gwalt\b|violencia\b|violence\b|viol\b",
    r"насильств\w*|насили\w*|бьет меня\b|عنف|اغتصاب|huslik geweld\b",
)

UNSAFE_PARTS = ("mishandel", "misshandel", "huiselijkgeweld", "huislijkgeweld", "incest", "loverboy")

UNSAFE_KEYWORDS = {
    "mishandeld": 1,
    "mishandeling": 1,
    "loverboy": 1,
    "uitgehuwelijkt": 2,
    "huiselijkgeweld": 2,
    "sextortion": 2,
}

INNOCENT_FOR_UNSAFE = (
    r"\bdreigt (?:\w+ )?met (?:\w+ )?(?:ontslag|deurwaarders?|incasso|boetes?|rechtszaak|rechter|advocaat|\w*uitzetting|ontruiming|schorsing)\b",
    r"\bdreigt (?:mij )?te ontslaan\b|\bdreigt (?:er ?mee |om |met )?(?:zichzelf|zich|haarzelf|hemzelf|(?:zelf ?(?:m|d)o|suic|suis)\w*)",
    r"\b(?:alcohol|drank|drugs|medicijn\w*|medicatie|pillen|middelen|middel|cannabis|genotmiddelen|wiet) misbruik\b",
    r"\bslaat (?:\w+ ){0,4}(?:eten|maaltijd\w*|ontbijt|lunch|avondeten|les|lessen|school|training|dag|dagen|beurt|nacht|week) over\b",
    r"\bgestalkt door (?:\w+ ){0,2}(?:reclame\w*|advertenties|marketing|bedrijf|bedrijven|verkopers|incasso\w*|deurwaarders?)\b",
    r"\bbedreigd met (?:een |de )?(?:boete|ontslag|uitzetting|uithuiszetting|deurwaarder|incasso|schorsing)\b",
    r"\bblauwe plekken (?:van|door) (?:de |het |mij )?(?:medicijnen|sport\w*|voetbal\w*|judo|vallen|fietsen|epilepsie|prikken|infuus)\b",
    r"\b(?:deuk|slag|brug|alarm|gat|munt|vlucht|figuur|wortel|hol|tilt|veld|lood) (?:in \w+ )?(?:te )?(?:geslagen|slaat)\b",
    r"\b(?:erin|er in|tenen|teentjes|teen|voet|ziel|hart|staart|val|poep|bal) getrapt\b|\bgetrapt in (?:een |de |het )?(?:val|truc|smoes|leugens?|phishing|oplichting)\b|\b(?:tong|lip|lippen|wang|nagels) gebeten\b",
    rf"\b{_ANIMAL} (?:\w+ ){{0,4}}gebeten\b|\bgebeten (?:\w+ ){{0,2}}(?:door|aan) (?:\w+ ){{0,2}}{_ANIMAL}",
    r"\b(?:peuter|kleuter|dreumes) (?:\w+ ){0,2}slaat\b",
    r"\b(?:zonder|geen) geweld\b|\bgeweldloos?\w*|\bgeweldloze\b",
    r"\bslaat (?:de )?(?:schrik|paniek|angst|twijfel|eenzaamheid|vermoeidheid) toe\b",
    r"\bover (?:mij|de|een) (?:kan|schouder|drempel) slaat\b",
)

OTHERS = """
man vrouw vriend vriendin vriendje ex exman exvrouw partner verloofde vader moeder pa ma papa mama ouders stiefvader
stiefmoeder schoonvader schoonmoeder schoonouders schoonfamilie familie broer zus oom tante opa oma neef nicht buurman
buurvrouw husband wife boyfriend girlfriend father mother dad mom mum brother sister uncle parents family
"""
"""Who may do it. Not a child, for whom a parent seeks help too, and not a boss or teacher: they say where it happens."""
