"""How people tell that somebody rules them, that they are afraid at home or that they are used, without a blow or a threat, in Dutch.

Tried only where the rules of violence find nothing; they bring the panel as something near. Each begins where a word does, and meets the same text:
"mijn" and "me" are read as "mij", "niks" as "niet".
"""

from directory.safety.kind import Kind

_PARTNER = r"(?:man|vrouw|vriend|vriendin|vriendje|ex|exman|exvriend|partner|verloofde|echtgenoot|schoonmoeder|schoonvader|schoonouders|schoonfamilie|hem)"
_RULER = rf"(?:{_PARTNER}|vader|stiefvader|moeder|ouders|broers|broer|oom|familie)"
_WHO = rf"(?:{_RULER}|hij|zij|ze|zoon|dochter|neef|iemand)"
_MINE = r"(?:bankpas|pinpas|pas|geld|papieren|verblijfs\w*|paspoort|id kaart|telefoon|tel|mobiel|sleutels?|loon|salaris|uitkering|pensioen|digid)"
_FREE = r"(?:vrienden|vriendinnen|familie|moeder|vader|zus|broer|ouders|jongens|mensen|iemand|niemand|buren|collegas)"
_CHILD_WHO = r"(?:zoon|dochter|puber|kind|kleinzoon|jongen|stiefzoon|pleegzoon)"
_MOOD = r"(?:boos|kwaad|dronken|driftig|woedend|jaloers|agressief|chagrijnig)"

RULED = Kind(
    "gaten mag van bepaal bepalen controle lees leest volgt weten bewijzen opgeven laten val laat app pas geld papier paspoort sleutel loon telefoon tel mobiel pakt afgepakt neemt houdt heeft euro",
    (
        rf"van (?:mij |de )?{_PARTNER} (?:mag|moet) ik (?:\w+ ){{0,8}}(?:niet|geen|nooit|niemand|binnen|thuis|stoppen|opgeven)\b(?! (?:snoep\w*|roken|drinken|meer roken|vlees|gamen|gokken))|mag (?:ik )?(?:\w+ ){{0,2}}(?:niet|geen|nooit|niemand) (?:\w+ ){{0,4}}van (?:mij )?{_PARTNER}\b(?! (?:snoep\w*|roken|drinken|gokken))",
        rf"(?:mag|mocht) (?:\w+ ){{0,4}}(?:niet|geen|nooit) (?:meer )?(?:naar school|naar buiten|de straat op|vriend hebben|vrienden hebben|alleen \w+|met jongens)\b(?: \w+){{0,3}}(?: van (?:mij )?{_RULER}|$| anders)|laten mij niet (?:meer )?(?:\w+ )?(?:naar (?:school|buiten|mij)|alleen|weg|gaan)\b|laat mij niet (?:\w+ ){{0,3}}(?:naar|gaan|zien|bellen|weg)\b(?! (?:gaan slapen|los))",
        rf"{_WHO} (?:\w+ ){{0,3}}(?:bepaalt|bepalen) (?:\w+ )?(?:alles|wat|waar|wie|hoe|of|met wie|wanneer)\b|{_WHO} (?:\w+ )?wil (?:\w+ )?(?:altijd |steeds |precies |overal ){{1,2}}weten (?:waar|met wie|wat) ik\b|gecontroleerd door (?:mij )?{_RULER}\b|en bepaalt (?:wat|met wie|hoe|wie|waar) ik\b",
        r"(?:leest|lezen|checkt|bekijkt|doorzoekt|controleert) (?:\w+ )?(?:al )?(?:alles|mij (?:\w+ )?(?:berichten|appjes|telefoon|tel|mail))\b(?: \w+){0,3}(?: mag|$| en)|app op mij (?:telefoon|mobiel) gezet\b|houdt bij (?:hoe lang|waar|met wie|wat) ik\b|(?:houden|houdt) mij (?:overal |altijd |steeds )?in de gaten\b",
        rf"moet (?:ik )?(?:\w+ ){{0,3}}{_FREE} (?:\w+ )?(?:opgeven|laten vallen|verlaten|blokkeren) (?:van|voor) (?:mij )?{_PARTNER}\b|(?:wil|eist) dat ik (?:\w+ ){{0,3}}{_FREE} (?:laat vallen|niet meer zie|blokkeer|opgeef)\b|{_MOOD} (?:\w+ )?als ik (?:\w+ )?met (?:\w+ )?{_FREE} (?:\w+ )?(?:praat|app|omga|bel|ben)\b",
        rf"{_WHO} (?:\w+ ){{0,2}}(?:pakt|pakte|neemt|nam|houdt|heeft|beheert|hebben|houden) (?:\w+ ){{0,2}}mij {_MINE}(?: (?:af|in|achter|bij zich|afgepakt|afgenomen|en ik))?\b(?! (?:gevonden|gerepareerd|geleend|gemaakt|nummer))|mij {_MINE} (?:is |ligt |liggen |zijn )?(?:afgepakt|bij (?:de|mij) (?:baas|man|ex))\b|pakt (?:dan )?mij (?:tel|telefoon) af\b",
        r"geen (?:sleutel|pinpas|bankpas|eigen (?:geld|rekening|pinpas|telefoon)|geld)(?: \w+){0,3} (?:van (?:mij (?:eigen )?huis|hem|mij man)|van hem)\b|om elke (?:euro|cent) (?:\w+ )?(?:vragen|smeken|bedelen|bonnetje\w*)|zakgeld van mij (?:man|vrouw)\b",
    ),
)
AFRAID_AT_HOME = Kind(
    "stoel papa breek angst bang slot messen durf tenen eieren bui pleuris bed sleutel boos krimp verstijf terroris baas blokkeer deur stil schande verstot ontplof narcis toxis giftig gaslight gek kleineer",
    (
        rf"(?:leven|leef|zijn|ben) (?:\w+ ){{0,3}}(?:in angst|bang) (?:voor|van) (?:mij |ons |onze |de )?(?:eigen )?{_CHILD_WHO}\b|{_CHILD_WHO} (?:is|speelt) (?:hier )?(?:de )?baas (?:in huis|over ons)\b|terroriseert (?:\w+ )?(?:het|ons|mij|de)\b",
        r"(?:slaapkamer|slaapkamerdeur|kamer|kamerdeur|deur) (?:\w+ ){0,4}op slot (?:\w+ ){0,3}(?:voor|vanwege|want|omdat) (?:mij |onze |mij eigen |hij|zij|ze)|doen (?:\w+ ){0,3}slaapkamer(?:deur)? op slot\b|stoel (?:voor|tegen|onder) de (?:deur|klink)\b|(?:verstoppen|verstop|verbergen) (?:\w+ )?(?:de |alle )?messen\b",
        r"(?:durf|durft|durven) (?:\w+ ){0,2}niet (?:meer )?(?:te zeggen|tegen hem|te praten|te vertrekken|weg)\b(?: \w+){0,4}(?: (?:hij|ontploft|boos|erbij|bang|anders)|$)|(?:vrouw|moeder|dochter|zus|oma|tante|wij) (?:\w+ )?durf\w* (?:\w+ )?niet (?:meer )?te zeggen\b",
        r"(?:op mij tenen|op eieren) (?:\w+ ){0,4}(?:hem|haar|thuis|boos|hij|niet boos)\b|thuis (?:\w+ ){0,3}op (?:eieren|mij tenen)\b|(?:welke|wat voor) bui (?:\w+ )?(?:hij|papa|mij man|mama|vader|is)\b|(?:een )?(?:verkeerd|fout) woord (?:\w+ ){0,3}(?:mis|los|raak|pleuris|ontploft|breekt)\b",
        rf"(?:onder mij bed|naar boven|in de kast|buiten) (?:\w+ ){{0,4}}(?:als|wanneer) (?:papa|mama|hij|ze|mij vader) (?:\w+ )?(?:drinkt|begint|beginnen|{_MOOD}|schreeuwt|thuiskomt|thuis komt)|als (?:papa|hij|mij (?:man|vader)) (?:\w+ )?(?:drinkt|thuiskomt|thuis komt|{_MOOD}) (?:\w+ )?(?:ga ik|worden|zijn|weet ik niet|verstop\w*|is iedereen|kruip\w*)\b|stil (?:als|zodra|wanneer) (?:hij|papa|mij man) (?:thuis|binnen)",
        r"(?:krimpt|krimp|duikt|verstijft|schrikt) (?:\w+ ){0,2}(?:in elkaar|ineen|als je|als (?:haar|zijn|mij|de|hij|papa))\b(?! (?:telefoon|wekker|bel))|schrik (?:ik )?(?:\w+ )?van (?:zijn|haar|de) (?:sleutel|voetstappen|auto|stem)\b|(?:blokkeert|houdt) (?:\w+ )?de deur (?:\w+ )?(?:als|dicht|en)\b|gaat (?:\w+ )?voor de deur staan\b",
        r"(?:familie|ons|de eer) (?:\w+ ){0,3}te schande\b|te schande (?:maken|gemaakt|zet)|(?:worden|ben|verstoten) (?:\w+ )?verstoten (?:\w+ ){0,2}(?:als|omdat|door)\b|familie ?eer\b|gaslight\w*|ontploft (?:hij|mij man|ze)\b|kleineert (?:mij|haar|ons)\b|breekt mij (?:\w+ )?af\b",
    ),
)
FOUND_OUT = Kind(
    "kinderen ex weet vindt vind gevonden rijdt account bereik luistert meeluist meekijk erachter achter weten",
    (
        r"(?:ex|hij) (?:\w+ ){0,2}(?:weet|wist) (?:\w+ ){0,2}(?:precies |altijd |steeds )?waar (?:ik|wij|we) (?:\w+ )?(?:ben|woon|wonen|zijn|werk|zit)\b|(?:heeft|had) (?:mij|ons) (?:\w+ ){0,2}(?:weer )?gevonden\b(?! (?:via|op de|leuk))|mij niet (?:kan )?vin(?:dt|den)\b",
        r"ex (?:\w+ ){0,3}(?:rijdt|loopt|fietst) (?:\w+ ){0,3}langs (?:mij|ons) (?:huis|werk|school)\b|(?:ex|hij) (?:\w+ )?maken (?:\w+ ){0,2}(?:nep ?)?accounts? (?:\w+ ){0,4}(?:bereiken|volgen|lastig)",
        r"(?:hij|ze|man|vriend) (?:mag|mogen) (?:\w+ )?niet weten dat ik (?:\w+ ){0,3}(?:hulp|zoek|bel|praat|weg)\b|(?:kan|durf) (?:\w+ )?niet (?:vrij )?(?:praten|bellen) (?:\w+ ){0,2}(?:hij|luistert|mee)\b|(?:als|wanneer) (?:hij|ze|mij man) erachter komt dat ik\b|neemt (?:de )?kinderen mee (?:\w+ ){0,3}als ik\b|(?:kinderen meeneemt|kinderen nooit meer zie|kinderen afpakt) (?:\w+ ){0,4}als ik\b",
    ),
)
USED = Kind(
    "hand pakketjes pakjes drugs wegbreng rondbreng eraan onderuit uit bankpas online internet snap oudere foto cadeau camera appjes trainer begeleider getint opmerking dichtbij schuldig klus condoom filmen",
    (
        r"(?:pakketjes|pakjes|drugs|spul|wiet|geld) (?:\w+ ){0,3}(?:wegbrengen|rondbrengen|afleveren|bewaren|verkopen|ophalen) (?:\w+ ){0,8}(?:niet|vast|bang|moet|schuld\w*|anders)\b|moet (?:ik )?(?:\w+ ){0,3}(?:pakketjes|pakjes|drugs) (?:\w+ )?(?:wegbrengen|rondbrengen|verkopen|afleveren)\b|kom er niet (?:meer )?(?:onderuit|uit)(?: \w+){0,3} (?:jongens|gasten|bende)",
        r"(?:oudere|vreemde|onbekende|volwassen) (?:man|jongen|kerel) (?:\w+ ){0,6}(?:foto'?s|afspreken|cadeau\w*|camera|stuur\w*|dingen)\b|(?:online|internet|snap|insta\w*|tiktok|discord|game) (?:\w+ ){0,8}(?:blote|bloot|naakt\w*|voor de camera|wil dat ik (?:\w+ )?(?:foto'?s?|dingen|filmpjes?))\b|wil (?:\w+ )?(?:blote|naakt) ?foto'?s\b|(?:stuur|sturen) (?:\w+ ){0,3}anders (?:vertelt|zet|deelt|stuurt)\b",
        r"(?:trainer|coach|leraar|meester|docent|begeleider|baas|chef|mentor|leidinggevende) (?:\w+ ){0,4}(?:appjes s nachts|te dichtbij|te dicht bij|hand op mij|seksueel getinte|getinte opmerkingen|hand op mij been)\b|seksueel getinte\b|hand op mij (?:been|knie|bil\w*|dij)\b",
        r"geld schuldig (?:\w+ ){0,6}(?:moet|dingen|dreig\w*|klus\w*)\b|moet (?:ik )?(?:\w+ ){0,3}(?:dingen|klusjes|klussen) (?:\w+ ){0,3}doen (?:voor (?:die|de) (?:jongens|gasten)|omdat ik)\b|dingen (?:filmen|te doen|doen|moet doen)? ?(?:\w+ ){0,2}in bed (?:\w+ ){0,4}(?:niet wil|geen nee|durf)\b|weigert een condoom\b|filmen in bed\b|bankpas (?:gebruikt|uitgeleend) (?:\w+ ){0,5}(?:vast|bang|eraan)\b",
    ),
)
SEEN = Kind(
    "naar huis eten geld bang kleren kind leerling vader oma moeder opa tante",
    (
        r"(?:kind|leerling|meisje|jongetje|jongen) (?:\w+ ){0,4}(?:wil|durft) (?:\w+ )?(?:nooit|niet) naar huis\b|kinderen (?:\w+ ){0,9}krijgen geen eten\b|(?:bang|verstijft|plast) (?:\w+ ){0,2}(?:als|voor|van) (?:zijn|haar) (?:vader|moeder|stiefvader)(?: \w+)?$",
        r"(?:oma|opa|moeder|vader|tante|oom|ouders) (?:\w+ ){0,4}geen geld meer sinds\b|(?:oma|opa|moeder|vader|tante) (?:\w+ ){0,3}geld (?:\w+ )?(?:verdwijnt|weg|afgehaald|gestolen|kwijt) (?:\w+ ){0,4}(?:neef|zoon|broer|zus|verzorg\w*|hulp|oom)\b|(?:vader|moeder|oma|opa|bewoner|tante) (?:\w+ )?is bang (?:voor|van) (?:de (?:verzorg\w*|zuster|begeleid\w*|hulp)|haar (?:zoon|dochter|man)|zijn (?:zoon|dochter|vrouw))\b|mag (?:\w+ )?van (?:haar|zijn) (?:zoon|dochter|man|vrouw) niet\b",
    ),
)
KINDS = (RULED, AFRAID_AT_HOME, FOUND_OUT, USED, SEEN)

INNOCENT = (
    r"\b(?:op eieren|op mij tenen|durf niet\w*|bang|baas|bepaalt|controleert|micromanag\w*) (?:\w+ ){0,4}(?:op (?:het |mij )?(?:werk|kantoor|school|stage)|collega\w*|manager|chef|werkdruk)\b|\bmag (?:\w+ ){0,5}van (?:de|mij) (?:dokter|arts|cbr|huisarts|fysio)\b",
    r"\b(?:kind|zoon|dochter|peuter|kleuter|puber) (?:\w+ ){0,3}(?:mag|moet) (?:\w+ ){0,5}van (?:mij|ons)\b",
)
