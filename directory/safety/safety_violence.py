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
    rf"\b{_KIN} (?:(?!hart|paniek|angst)\w+ ){{0,3}}slaat\b"
    r"(?! (?:op|nergens|toe|over|dicht|af|door|aan|in als|alarm|erin|er in))",
    rf"\bslaat {_KIN}\b|\bslaat (?:mij|ons|haar|hem|hun|de|elkaar) ?(?:{_KIN}|kind|kinderen|hond|altijd|steeds|soms|weer)?\b",
    r"\b(?:mij|ons) (?:altijd |steeds |weer |soms )?slaat\b|\bzij slaat mij\b|\bslaat (?:mij|ons)\b",
    rf"\b{_KIN} (?:\w+ ){{0,2}}(?:losse handjes|handtastelijk|agressief|gewelddadig|aggressief|agresief)\b",
    r"\b(?:agressieve|gewelddadige|aggressieve) (?:man|vrouw|vriend|ex|partner|vader|moeder|zoon|broer|dochter)\b",
    rf"\b{_KIN} (?:doe|doet|deed) mij (?:\w+ )?pijn\b|\b{_KIN} is (?:heel |erg )?gevaarlijk\b|\b{_KIN} raak\w* mij (?:\w+ )?aan\b",
    r"\b(?:heeft|hebben|heb|had) (?:\w+ ){1,2}(?:geslagen|geschopt|gestompt|gewurgd|bedreigd)\b",
    rf"\b(?:heeft|hebben|heb|had) (?:\w+ )?(?:mij|ons|haar|hem|kind|kinderen) {ANY}(?:{_STRUCK}|geduwd)\b",
    rf"\b{_KIN} (?:\w+ )?(?:bijt|beet|duwt|duwde|knijpt|kneep|krabt|krabde|spuugt) (?:mij|ons|haar|hem)\b",
    rf"^{_STRUCK}$|\b{_STRUCK} {_NEAR}{_HURT}\b|\b{_HURT} {_NEAR}{_STRUCK}\b",
    rf"\bslaat (?:en|of) {_HURT}\b|\b{_HURT} (?:en|of) slaat\b",
    r"\bklappen (?:van|thuis|gekregen)\b|\bkrijgt? (?:\w+ )?klappen\b|\bagressie (?:thuis|van|in (?:het |mij )?(?:gezin|huis|relatie))\b",
    r"\blosse handjes\b|\bblauwe plekken (?:van|door)\b",
    r"\b(?:worden|ben|is|zijn) (?:\w+ ){0,3}(?:geslagen|geschopt|getrapt|gestompt|gebeten|bedreigd|mishandeld|misbruikt|gechanteerd|achtervolgd|afgeperst|opgesloten|gewurgd)\b",
    r"\bgeslagen(?: worden)? (?:door|thuis)\b|\bin elkaar geslagen\b|\b(?:vroeger|thuis|vaak|als kind) geslagen\b",
    r"\bbedreig(?:d|t|ing|ingen|en)\b|\bdoodsbedreiging\w*|\bdreigt (?:mij|ons|met|haar|hem|dat|de kinderen|kinderen)\b",
    rf"\b{_KIN} dreigt\b(?! (?:uit|dakloos|vast|te|zijn|in|werkloos|ontslagen|op)\b)",
    r"\bmet (?:een )?(?:mes|pistool|wapen|hamer|schroevendraaier)\b|\bmes (?:op|tegen) mij\b|\bmes getrokken\b|^mes$|\bheeft een mes\b",
    rf"^(?:een )?{GUN}$|\bheeft (?:\w+ )?(?:een )?{GUN}\b",
    r"\bgewurgd\b|\bwurg\w{0,3}\b|\bkeel dicht\w*",
    rf"\b{_KIN} (?:wil|gaat|zal|kan) mij (?:iets |wat )?(?:vermoorden|doden|dood maken|aandoen|kapot maken|dood)\b",
    r"\b(?:wil|gaat) (?:mij|ons) (?:iets aandoen)\b|\b(?:mij|ons|haar|hem|kind|kinderen) (?:wil |gaat )?(?:te )?(?:vermoorden|doden|dood maken)\b",
    r"\bgooit met (?:spullen|borden|servies|dingen|meubels)\b|\bschudd?e?n? (?:de |mij )?baby\b|\bbaby (?:door elkaar )?geschud\b",
    r"\b(?:mij )?(?:kind|kinderen|vrouw|man|baby) (?:\w+ )?(?:iets|wat|pijn) (?:aan te doen|aandoen|doe|doen)\b",
    # afraid of someone, locked up, followed
    rf"\b(?:bang|angst|doodsbang|schrik|bank) (?:ben )?(?:voor|van) (?:mij |de |zijn |haar )?{_KIN}\b(?! (?:te|zijn|haar))",
    r"\bbang (?:voor|van) (?:hem|haar)$|\bbang dat (?:\w+ ){1,2}mij (?:slaat|iets|wat|pijn|vindt|vermoord\w*|opsluit\w*|opzoekt)\b|\bbang om naar huis\b",
    rf"\bmag (?:ik )?(?:helemaal )?niet van mij {_KIN}\b",
    r"\b(?:durf|durft|mag|wil) niet (?:meer )?naar huis\b|\bmag (?:ik )?(?:niet|nooit) (?:alleen )?(?:naar buiten|de deur uit|het huis uit|weg) van\b",
    r"\b(?:niet|on) ?veilig (?:meer )?(?:thuis|bij)\b|\bthuis niet (?:meer )?veilig\b|\bonv(?:ei|ij)lig\b|\bvoel mij (?:\w+ )?niet veilig\b|\bveilig thuis\b",
    rf"\b(?:het huis|de deur) niet uit\b|\b{_KIN} laat mij niet met rust\b|\bex (?:\w+ ){{0,3}}(?:voor|aan) de deur\b|\b{_KIN} (?:\w+ )?volgt mij\b",
    r"\b(?:toxische|giftige|toxic|gewelddadige) (?:relatie|relationship)\b|\bnarcistische (?:man|vrouw|vriend|vriendin|ex|partner|vader|moeder)\b",
    r"\bweggelopen (?:van|thuis)\b|\bvan huis weggelopen\b|\bfoto'?s? van mij (?:verspreid|gedeeld|doorgestuurd|online)\b",
    r"\bopgesloten (?:thuis|door|in huis|in mij)\b|\bsluit mij op\b|\bzit opgesloten\b|\bdwingende controle\b|\bintieme terreur\b",
    r"\bvolgt mij (?:overal|steeds|altijd)\b|\bachtervolg(?:t|en) (?:mij|ons)\b|\bcontroleert (?:alles wat ik|mij altijd)\b",
    r"\b(?:checkt?|checked|controleert|leest|doorzoekt|kijkt|volgt) (?:\w+ )?(?:in |al )?mij (?:telefoon|mobiel|mobieltje|berichten|appjes|apps|whatsapp|locatie|mail)\b",
    r"\bbepa(?:alt|len) (?:\w+ )?met wie\b|\b(?:hij|man|vrouw|vriend|vriendje|vriendin|ex|partner|schoonfamilie) bepaalt (?:\w+ )?(?:alles|wat ik|waar ik|wie ik|of ik|hoe ik|wanneer ik)\b",
    r"\b(?:ik mag|mag ik) (?:echt )?(?:niet|nooit) (?:meer |alleen ){0,2}(?:naar buiten|de deur uit)$",
    r"\bmag (?:ik )?van (?:hem|mij (?:man|vriend|vriendje|ex|partner|schoonfamilie)) (?:niet|geen|nooit)\b",
    r"\bstalk(?:t|te|ing|er|ers|en)?\b|\bgestalkt\b|\bge?stalkd?\b",
    # forced, abused, exploited
    r"\bmisbruik\b(?! van (?:alcohol|drank|drugs|medicijn\w*|pillen|middelen|middel|medicatie|vertrouwen|cannabis|lachgas|ghb|toeslagen))",
    r"\bmisbruikt\b|\bmisbruikte\b|\b(?:sexueel|seksueel|seksuele|sexuele) (?:misbruik|geweld|grens|overschrijd|intimid|uitbuit)\w*",
    r"\b(?:sex|seks) (?:\w+ ){0,2}(?:tegen mij wil|niet wil|gedwongen)\b|\btegen mij wil\b|\bzonder (?:mij )?toestemming\b|\bmoet (?:ik )?trouwen\b|\bhuwelijkse gevangenschap\b|\bongewilde? (?:sex|seks)\b",
    r"\b(?:gedwongen|dwingt mij|dwingen mij|moet van \w+) (?:tot |om )?(?:te )?(?:sex|seks|trouwen|huwelijk|prostitutie|seksen)\b",
    r"\bdwingt mij\b|\b(?:aan|op) mij (?:gezeten|lijf gezeten|lichaam)\b|\bzit(?:ten)? aan mij(?: lijf| lichaam| borsten| billen)?$",
    r"\b(?:ongewenst|ongewild)e? (?:aan\w*|intimiteit\w*|betast)\b|\bonzedelijk\w*|\bbetast\b|\bgedrogeerd\b|\bgrooming\b",
    r"\bnaakt ?(?:foto|fotos|foto's|beeld|beelden|filmpje|filmpjes)\b|\b(?:nudes|sextortion|sextorsion|sextorsie|wraakporno|revenge porn)\b",
    r"\b(?:chantage|chanteert|gechanteerd|afgeperst|afpersing|afperst)\b",
    r"\bloverboys?\b|\bmensenhandel\w*|\buitbuiting\b|\buitgebuit\b|\bpooier\b",
    r"\bincest\w*|\beer ?wraak\b|\beer ?gerelateerd\w*|\buit(?:ge)?huwelijk\w*|\buithuw\w+|\buitgehuwd\b|\bachterlating\b",
    r"\bmeisjesbesnijdenis\b|\bvrouwenbesnijdenis\b|\bgenitale verminking\b|\bvgv\b",
    r"\baan ?(?:ge)?rand\w*|\ban(?:ge)?rand\w*|\baangerant\w*|\baanra[dn]+ing\w*|\b(?:ver|ve|vr)kr?(?:ach|ag)t\w*",
    # the words of professionals, and the places that help
    r"\w*gewel[dt]\b|\bhuwelijksdwang\b|\bgrensoverschrijdend gedrag\b|\bhg km\b|\bcsg\b|\bgeweldpleg\w*|\w*mishandel\w*|\bmeldcode\b|\bkindcheck\b|\bvrouwenopvang\b|\bblijf van mij lijf\w*",
    r"\bblijf(?:groep|huis)\b|\beermoord\w*",
    # in other languages
    r"\b(?:hits|beats|beat|hit|hurts|rapes|threatens|stalks|abuses|chokes|beating|hitting|abusing) (?:mij|us|her)\b",
    r"\b(?:raped?|abused?|abusive|domestic violence|sexual assault|sexually assaulted|human trafficking|forced marriage)\b",
    r"\b(?:afraid|scared) of mij (?:husband|boyfriend|partner|father|dad|ex|family|brother|wife|mother)\b",
    r"\bunsafe\b(?! sex\b)|\b(?:not|don ?t|don't|doesn't|isn't|never) (?:feel |feeling |really ){0,2}safe\b",
    r"\bhausliche gewalt\b|\bvergewaltig\w*|\bsiddet\b|\btecavuz\b|\bprzemoc\w*|\bgwalt\b|\bviolencia\b|\bviolence\b|\bviol\b",
    r"\bнасильств\w*|\bнасили\w*|\bбьет меня\b|عنف|اغتصاب|\bhuslik geweld\b",
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
