"""How people come near to doing it, beside ``crisis_kinds``: thoughts that return, means laid ready, ways of being hurt, what is asked, and what somebody is doing.

Each begins where a word does. They meet the same text: "mijn" and "me" are read as "mij", "sneden" and "krassen" as "snijden", "stopt" as "stoppen".
"""

from directory.safety.kind import FEW, Kind
from directory.safety.safety_rules import PILLS, SELF

_SOME = r"(?:\w+ ){0,5}"
_ONE = r"(?:ik|hij|zij|ze|zoon|dochter|kind|broer|zus|zusje|man|vrouw|vriend|vriendin|vader|moeder|opa|oma|maat|collega|buurman|buurvrouw|iemand|jongen|meisje|meid|leerling|client|patient)"
_LIMB = r"(?:boven|onder)?(?:arm|armen|been|benen|pols|polsen|dij|dijen|huid|vel|aders|aderen)"
_BLADE = r"(?:mes|mesje|stanleymes|aardappelmesje|scheermes|scheermesje|scheermesjes|schaar|schaartje|passer|naald|naalden|glas|scherf|scherven|puntenslijper)"
_FIRE = r"(?:sigaret|sigaretten|peuk|peuken|aansteker|strijkijzer|kaars|lucifers)"
_ONESELF = r"(?:mezelf|zichzelf|zich|haarzelf|hemzelf|jezelf|haar eigen|zijn eigen|mij eigen)"
_END = r"(?:dood|dood gaan|dood ga|dood gaat|sterven|overlijden|overlijd|overleden|overleeft|overleven|overleef|dodelijk|niet meer wakker|nooit meer wakker|inslapen|gevaarlijk|fataal|te veel)"
_TOO_MUCH = rf"(?:te veel|teveel|zo veel|zoveel|een doos|een hele|een overdosis|\d{{2,3}}) (?:\w+ )?(?:{PILLS}|insuline|slaapmiddel)"
_DONE_TO_SELF = r"(?:killen|killt|verdrinken|verdrink|verdrinkt|verhangen|verhang|verhangt|ophangen|vergiftigen|vergiftig|doden|doodschieten|doodrijden|dood schieten|dood rijden|neerschieten|verbranden|verstikken|wurgen|elektrocuteren|opblazen|ombrengen|uithongeren|verhongeren|verzuipen)"
_LIFELESS_WAYS = r"(?:springen|verdrinken|verhangen|ophangen|verongelukken|doodrijden|sterven|dood|dood gaan)"
_HEAD = r"(?:kop|hoofd|raap|slaap|harses|mond|hart)"
_CRASH = r"(?:dodelijk ongeluk|ongeluk|ongeval|aangereden|overreden|doodgereden|neerstort\w*|verongeluk\w*|hartaanval|hartinfarct|hartstilstand)"
_NOW = r"(?:nu|net|zojuist|zonet|al|allemaal)"
_SOON = r"(?:nu|zo|zometeen|meteen|vannacht|vanavond|straks|morgen|vandaag|dit weekend|deze week|volgende week|binnenkort)"
_NOT_A_GAME = r"(?! (?:op de trampoline|in het diepe|touwtje|op een trampoline))"

THOUGHTS = Kind(
    "pieker verlang denk gedacht fantas drang neiging overweeg speel beeld impuls stem begrafenis plan datum ongelu ongeva aangere overre doodger neerst hart onder raakt aanrijdt overrijdt pakt schept",
    (
        r"(?:pieker|piekert|verlang|verlangt|denk|denkt|dacht|gedachte|gedachten|fantaseer|fantaseert|fantasie|fantasieen|drang|neiging|neigingen|overweeg|"
        rf"overweegt|speel|speelt|impuls|impulsen|beelden) {_SOME}(?:aan|om|van|over|hoe|te|naar) (?:(?!vader|moeder|man|vrouw|opa|oma|broer|zus|kind|zoon|dochter|vriend|vriendin|hond|kat|haar|hem|iemand|die|zijn)\w+ ){{0,3}}{_LIFELESS_WAYS}\b{_NOT_A_GAME}(?! (?:van|aan|met|"
        r"voor) (?!mezelf|mij leven|alles))",
        rf"(?:denk|denkt|dacht|gedachte|gedachten|fantaseer|neiging|drang|overweeg|stem|stemmen|beelden) {_SOME}(?:om|dat|van|aan) (?:ik |hij |zij |ze |te "
        rf")?{FEW}(?:tegen een (?:boom|muur)|voor een (?:trein|vrachtwagen|auto)|het (?:water|kanaal) in|de (?:snelweg|weg) op (?:te )?lop\w+|over het kanaal|van het dak|eraf te)\b",
        r"stem(?:men)? (?:\w+ ){0,5}(?:dat ik|ik) (?:\w+ ){0,2}(?:moet|zal) (?:\w+ )?(?:springen|dood|mezelf|mij (?:dood|snijden|pijn)|sterven)",
        r"(?:heb|heeft) (?:al )?(?:een )?(?:plan|plannen) (?:klaar|(?:\w+ )?om (?:het te doen|te sterven|dood|er ?uit)|en (?:een )?datum)|(?:heb|heeft) (?:\w+ ){0,2}datum (?:\w+ ){0,3}(?:geprikt|gekozen)\b(?! (?:voor|met))|"
        r"datum (?:\w+ ){0,5}(?:het|ik) (?:\w+ )?(?:ga )?(?:doe|doen)\b",
        rf"(?:hoop|hoopt|hoopte|hopen|wens|wenst|bid|bidt|wil|droom) (?:\w+ )?(?:dat ik|dat je|op een|om een|van een) (?:(?!niet |geen |nooit )\w+ ){{0,4}}{_CRASH}\b|"
        rf"(?:was|werd|worden|kwam|lag|liep) (?:ik )?(?:er )?maar (?:\w+ ){{0,4}}(?:{_CRASH}|onder (?:die|een|de) (?:vrachtwagen|auto|bus|trein|tram))",
        r"hoop (?:ik )?(?:\w+ ){0,2}dat (?:een|die|de) (?:auto|vrachtwagen|bus|trein|tram) mij (?:raakt|aanrijdt|overrijdt|pakt|schept)\b",
        rf"(?:liever|beter) (?:\w+ )?{_CRASH}\b|onder (?:die|een|de) (?:vrachtwagen|auto|bus) (?:was )?gekomen\b",
    ),
)
MEANS = Kind(
    "spaar verzamel hamster touw strop helium scheermes afscheid briefje pil medicijn",
    (
        rf"(?:spaar|spaart|gespaard|spaarde|verzamel|verzamelt|verzameld|hamster|hamstert|gehamsterd|opgespaard) {_SOME}{PILLS}\b|"
        rf"{PILLS} (?:\w+ ){{0,3}}(?:gespaard|op ?sparen|op ?gespaard|aan het sparen|verzameld|verzamelen|gehamsterd|klaar ?(?:liggen|gelegd|staan))\b",
        r"(?:touw|strop|helium|scheermesjes) (?:\w+ ){0,4}(?:gekocht|besteld|klaar|gehaald|liggen|hangen|hangt|klaarliggen|vastgemaakt)\b|"
        r"(?:heb|kocht|bestelde?|haal) (?:\w+ ){0,2}(?:een )?(?:touw|strop) (?:gekocht|besteld|gehaald)",
        r"(?:brief|briefje|brieven) (?:\w+ ){0,3}(?:klaar|liggen) (?:\w+ ){0,5}(?:ouders|kinderen|moeder|vader|man|vrouw|gezin|familie|iedereen|later)\b|"
        r"afscheids?(?:app\w*|bericht\w*|mail\w*|kaart\w*)",
    ),
)
ASKED = Kind(
    "dood sterven overle inslapen wakker spuitje manier pijnlijk gevaarlijk fataal hoeveel",
    (
        rf"hoeveel {_SOME}(?:{PILLS}|insuline|slaapmiddel|morfine) {_SOME}{_END}\b|hoeveel {_SOME}{PILLS} (?:\w+ ){{0,2}}(?:nodig|moet ik)\b.* {_END}\b",
        rf"(?:kan|ga|gaat|ben) (?:je|jij|ik|iemand|men) (?:\w+ )?(?:dood|dood gaan|sterven|overlijden) (?:\w+ )?(?:van|aan|door|met) {_TOO_MUCH}|"
        rf"{_TOO_MUCH} {_SOME}{_END}\b",
        rf"(?:overleeft?|overleven|overleef) (?:je|jij|ik|iemand) {FEW}(?:{_TOO_MUCH}|springen|val van)|"
        rf"(?:springen|val) van {FEW}hoog {FEW}(?:overleeft?|overleven|dodelijk)\b",
        r"(?:help|helpt|hulp|helpen|iemand) (?:\w+ )?(?:mij |ik |wil )?om (?:te )?(?:sterven|dood te gaan|dood gaan)\b(?! (?:van|is|bij))|"
        r"(?:makkelijkste|makkelijk|snelste|snel|zachtste|beste|pijnloze|pijnloos|fijnste) (?:\w+ )?manier (?:\w+ ){0,3}(?:dood|sterven|te gaan|einde)\b",
        r"(?:geef|geeft|geven|wil|wens|vraagt om|vraag om|mag ik|krijg ik) (?:mij )?(?:maar |nu |gewoon |toch )?(?:een |het |zo n |die )?spuitje(?=$| (?:en|dan|"
        r"van|zegt|zei|voor mezelf)\b)",
        r"(?:iemand|wie|partner) (?:\w+ ){0,3}samen (?:\w+ ){0,2}(?:dood|dood te gaan|te sterven|er ?uit te stappen)\b|"
        r"(?:dood|dood te gaan|sterven) (?:\w+ )?oplossing\b|oplossing is (?:de )?dood\b",
        r"overdosis (?:\w+ ){0,3}(?:pijnlijk|pijn|hoe lang|dodelijk)\b|"
        r"(?:insuline|pillen|medicijnen|verhangen|verdrinken) (?:\w+ ){0,2}(?:is |een )?(?:pijnlijk|pijnloos)\b",
    ),
)
TO_ONESELF = Kind(
    "mij mezelf zich haarzelf hemzelf jezelf snijden sneeen sneetj brand bonk ram stoot hoofd krab wond korst kop sigaret eten auto",
    (
        rf"(?:(?:ik|om|kan|^wil|^ga) (?:\w+ ){{0,4}}mij |{_ONESELF} (?:\w+ )?)(?:te |gaan |wil |ga |gaat |zou |laten |maar |nu |zo ){{0,3}}{_DONE_TO_SELF}\b(?! (?:in het werk|in de))|"
        rf"(?:verdrink|verhang|vergiftig|schiet) (?:ik )?{SELF}\b",
        rf"(?:schieten|schiet|jagen|jaag|jaagt|knallen) (?:\w+ ){{0,4}}(?:door|voor|in) (?:mij |de |zijn |haar )?{_HEAD}\b|"
        rf"(?:kogel|schot) (?:\w+ )?(?:door|in) (?:mij |zijn |haar |de )?{_HEAD}\b|"
        rf"{SELF} (?:\w+ ){{0,3}}(?:door|voor) (?:mij |de |zijn |haar )?(?:kop|hoofd|raap) (?:gaat |ga |wil )?schieten\b",
        rf"(?:snijden|sneeen|sneetjes|snijwonden|snijwondjes|brandplekken|brandwonden) (?:\w+ ){{0,3}}(?:op|in|over) (?:mij |haar |zijn |de )?{_LIMB}\b",
        rf"(?:snijden|prik|prikt|prikken) {_SOME}met (?:een |de |mij )?{_BLADE}\b(?! in (?:de )?keuken)|{_BLADE} (?:\w+ )?in (?:mij|haar|zijn) {_LIMB}\b",
        rf"(?:brand|brandt|branden|verbrand) (?:ik )?{SELF} (?:\w+ ){{0,3}}(?:met|aan) (?:een |de )?{_FIRE}\b|"
        rf"{_FIRE} (?:\w+ ){{0,2}}uit(?:drukken|druk|gedrukt)? (?:\w+ )?op (?:mij|haar|zijn)\b",
        r"(?:bonk|bonkt|bonken|ram|ramt|stoot|beuk|slaat) (?:ik )?(?:mij|zijn|haar|met mij|met zijn|met haar) (?:kop|hoofd) (?:\w+ ){0,2}(?:tegen|op|tot|kapot)\b|"
        r"(?:mij|zijn|haar) (?:kop|hoofd) (?:\w+ ){0,2}tegen (?:de|een) (?:muur|deur) (?:\w+ )?(?:bonk\w*|ram\w*|slaat|beuk\w*)\b",
        rf"(?:krab|krabt|krabben|trek|trekt|pulk|haal|bijt) (?:ik )?(?:\w+ ){{0,2}}(?:{_LIMB}|wond|wonden|wondjes|korsten|korstjes) (?:\w+ ){{0,3}}(?:open|kapot|"
        r"tot bloedens|tot het bloedt)\b",
        rf"bang dat (?:mij )?{_ONE} (?:hem|haar|hun) (?:iets|wat) (?:gaat |zal |wil )?(?:aandoen|aan te doen)\b|"
        rf"(?:doe|doet) (?:ik |hij |zij |ze )?{SELF} (?:nog |straks |wel ){{0,2}}(?:eens |een keer )?(?:iets|wat) (?:aan|aandoen)\b|"
        rf"{SELF} (?:iets|wat) (?:te )?aandoen\b",
        r"(?:dat|laat|mag|hoop|wil) (?:\w+ )?(?:iemand|god|niemand|ze) mij (?:maar )?(?:dood|doden|doodt|dood maken|doodschiet|doodrijdt|doodslaat|af ?maken|afmaakt)\b",
        r"(?:uit|eraf|eruit|ervanaf|naar beneden|er vanaf) (?:te )?(?:laten )?vallen (?:om|en dan|zodat)\b|"
        r"(?:laat|laten) (?:ik )?(?:mij|mezelf|zich|zichzelf)? ?(?:\w+ ){0,3}(?:van|vanaf) (?:een |het |de )?(?:viaduct|brug|dak|flat|balkon|toren) (?:\w+ )?vallen\b|"
        r"(?:mij|mezelf|zich) (?:\w+ )?(?:van|vanaf) (?:een |het |de )?(?:viaduct|brug|dak|flat|balkon|toren|galerij) (?:\w+ )?(?:laten |te |af ){0,2}(?:vallen|"
        r"gooien|werpen|storten)\b",
        r"(?:mij |de |een |zijn |haar )?auto (?:\w+ ){0,2}(?:het|de) (?:water|kanaal|gracht|sloot|rivier|maas|ijssel) in\b|"
        r"stoppen met eten en drinken\b(?!.*\b(?:vader|moeder|opa|oma)\b)",
    ),
)
LEAVING = Kind(
    "stap beter einde wereld aarde leven heen dood liefst allang bestaan dreig",
    (
        rf"(?:stap|stapt|stappen) (?:ik |hij |zij |ze )?(?:\w+ )?er ?uit (?:\w+ ){{0,2}}{_SOON}\b|{_SOON} (?:stap|stapt) (?:ik|hij|zij|ze) er ?uit\b|"
        rf"(?:ga|gaat|wil) (?:\w+ )?er ?uit stappen (?:\w+ )?{_SOON}\b",
        r"niet (?:meer |langer )?(?:op|in) (?:de|deze|die) (?:wereld|aarde|aardbol) (?:\w+ )?(?:zijn|leven|blijven|horen)\b|(?:wereld|aarde) (?:\w+ )?(?:verlaten|uit)$",
        r"(?:hoef|hoeft|hoeven) (?:ik |hij |zij |ze )?(?:\w+ )?niet (?:meer |langer |zo nodig )?(?:te )?leven\b|"
        r"(?:mag|wil|durf) (?:\w+ ){0,3}niet (?:meer |langer )?(?:te )?leven\b|"
        r"geen (?:\w+ )?(?:wil|zin|reden|moed|kracht) (?:meer )?(?:\w+ )?(?:om )?(?:nog )?te leven\b",
        r"(?:niet|geen|niemand) (?:\w+ ){0,2}(?:meer )?(?:om |nog ){0,2}voor te leven\b|niet om (?:nog )?(?:voor )?te leven\b|waarvoor (?:\w+ )?leven\b|"
        r"wil (?:\w+ ){0,3}heen ?gaan\b",
        r"waarom ga ik (?:\w+ ){0,2}dood\b|einde (?:te )?maken aan (?:alles|het allemaal)\b|"
        r"(?:beter|fijner|makkelijker|rustiger|het beste) (?:\w+ ){0,3}(?:als|wanneer) ik (?:\w+ )?(?:dood|overleden) (?:was|ben|ga|zou zijn)\b",
        r"(?:kon|kan|kwam|komt|maar|mag) (?:ik )?(?:er )?maar (?:\w+ ){0,2}(?:ophouden|stoppen) (?:met )?(?:te )?(?:bestaan|leven)\b|"
        r"einde aan (?:dit|mij|het|zijn|haar) leven\b|(?:dreigt|dreigde|dreigen) (?:\w+ ){0,3}(?:te springen|eraf te|met springen)\b",
    ),
)
DOING = Kind(
    "pil medicijn doosje dozen strip potje geslikt slikken insuline uur minuten kwartier snij bloed vaarwel vannacht vanavond straks nu einde spoor rails perron snelweg brug kanaal viaduct dak reling balkon rand motor uitlaat gas mes schaar touw springen trein pistool geweer wapen bewusteloos verdrink verhang ophang wurg vergift schiet hangt afscheid overrijden dreig",
    (
        rf"(?:heb|heeft|hebben) (?:\w+ ){{0,7}}(?:{PILLS}|doosjes?|dozen|strips?|potjes?) {_SOME}(?:geslikt|op(?=$| (?:en|ik|nu|help|sorry|ze|hij)\b)|op ?gegeten|leeg(?:gegeten| gegeten)?|weggewerkt|weggespoeld|gepakt|naar binnen|achterover|doorgeslikt)\b(?! (?:maar|tegen|mij|voor|het|zijn|haar|de|vakantie|als|en (?:moet|geen|wil)|"
        r"wat)\b)(?!.*\b(?:per|elke|dag|dagelijks|voorgeschreven|jaar|jaren|maanden|weken|hoofdpijn|griep|apotheek|misselijk)\b)",
        rf"(?:heb|heeft|hebben) (?:\w+ ){{0,2}}alles (?:\w+ ){{0,2}}geslikt\b|{_NOW} (?:\w+ ){{0,2}}alles (?:\w+ )?geslikt\b|"
        rf"alles (?:\w+ ){{0,2}}geslikt (?:\w+ ){{0,2}}(?:had|heb|was)\b|{PILLS} (?:\w+ )?aan het slikken\b(?! (?:tegen|voor))|"
        rf"slikken (?:nu|op dit moment) {FEW}{PILLS}",
        r"(?:te veel|teveel|alle|hele pen|overdosis) (?:\w+ )?insuline\b|"
        r"(?:over|binnen|nog) (?:een|1|2|twee|\d+|paar|half|een half|een paar|kwartier) (?:uur|uurtje|minuten|kwartier) (?:\w+ )?(?:ben|is|leven) (?:ik|het|"
        r"alles|hij|ze|zij) (?:\w+ )?(?:voorbij|weg|er niet|dood|afgelopen|over)\b",
        r"(?:te )?diep (?:\w+ )?(?:ge)?snijden\b(?! in)|"
        r"(?:heb|heeft) (?:\w+ ){0,3}(?:pols|polsen|aderen|keel|slagader) (?:\w+ ){0,2}(?:open|door) ?(?:ge)?snijden\b|"
        r"nu (?:\w+ ){0,2}(?:pols|polsen|aderen) (?:\w+ )?(?:door|open) ?(?:ge)?snij\w+|bloed\w* (?:\w+ ){0,3}(?:snijden|polsen|pols)\b|"
        r"(?:mezelf|mij|zich|zichzelf|haarzelf|polsen?|armen?) (?:\w+ ){0,2}snijden (?:\w+ ){0,5}bloed\w*\b|"
        r"(?:pistool|geweer|wapen) (?:\w+ )?(?:tegen|op|in|aan) (?:zijn|haar) (?:eigen )?(?:hoofd|slaap|mond|kin)\b|"
        r"springen (?:nu|zo|straks|vanavond|vannacht|meteen)$",
        r"(?:doe|doet|ga|gaat) (?:ik |hij |zij |ze )?het (?:nu|vannacht|vanavond|zo|zometeen|straks)(?: echt)?(?: doen)?(?=$| (?:vaarwel|dag|sorry|alles|doei|tot)\b)|"
        r"(?:doe|ga) (?:ik )?het (?:nu )?vaarwel\b|vaarwel\b(?=$| (?:ik|jullie|mama|papa|allemaal))",
        rf"{_SOON} (?:maken|maak) (?:ik|hij|zij|ze) er (?:\w+ )?einde aan\b|"
        r"(?:maken|ga|gaat) (?:ik |hij |zij |ze )?er (?:nu|zo|meteen|vannacht|vanavond|straks) (?:\w+ )?einde aan\b|"
        r"er (?:nu|vannacht|vanavond) (?:\w+ )?einde aan (?:ga |gaat )?maken\b",
        r"(?:lig|ligt|loop|loopt|zit|sta|staat|rij|ben|is) (?:\w+ ){0,3}(?:naar|op|bij|langs|over) (?:het|de) (?:spoor|rails|spoorbaan|treinrails|perron) "
        r"(?:\w+ ){0,2}(?:toe|en|om|te)\b|"
        r"(?:ben|is|zit) (?:ik |hij |zij |ze )?nu (?:op|bij|langs|aan) (?:het|de) (?:spoor|rails|brug|kanaal|viaduct|dak)\b|"
        r"(?:lig|ligt) (?:\w+ ){0,2}op (?:het|de) (?:spoor|rails|treinrails)\b|"
        r"(?:loop|loopt|sta|staat|lig|ligt) (?:\w+ ){0,2}(?:midden )?op de (?:snelweg|a\d+|autobaan)\b",
        rf"(?:ga|gaat) (?:ik |hij |zij |ze )?(?:{SELF} (?:nu|zo|meteen|vannacht|vanavond)|(?:nu|zo|meteen|vannacht|vanavond) {SELF}) (?:\w+ "
        rf"){{0,2}}(?:{_DONE_TO_SELF}|voor|van|iets|wat|snijden)\b|"
        r"(?:dreigt|dreigde|wil|gaat) (?:nu )?(?:zichzelf|zich|haarzelf|hemzelf) (?:nu )?(?:neer ?te ?schieten|iets aan te doen|te verhangen|te verdrinken|dood "
        r"te schieten|voor de kop te schieten)|"
        rf"bewusteloos (?:\w+ ){{0,6}}(?:strip\w*|pil\w*|medicijn\w*|fles)|"
        rf"(?:lege|leeg) (?:\w+ )?(?:pillen\w*|strips?|doosjes?|potjes?|medicijn\w*) (?:\w+ ){{0,4}}(?:naast|bij|in haar|in zijn|wordt niet|reageert)\b",
        r"(?:onderweg|op weg) naar (?:de |het |een )?(?:brug|spoor|viaduct|rails|kanaal)\b(?! (?:naar|van werk))|^alles (?:al )?geslikt\b|"
        r"(?:hij|zij|ze|iemand|man|vrouw|buurman|buurvrouw|zoon|dochter|vader|moeder|broer|zus|vriend|vriendin|collega|huisgenoot) (?:\w+ )?hangt aan (?:het|een|de) (?:trapgat|balk|plafond|touw|deurklink|boom|haak)\b|"
        r"^(?:hij|zij|ze) hangt$|"
        r"afscheids?(?:app\w*|bericht\w*|brief\w*|mail\w*) (?:\w+ ){0,4}(?:neemt niet|nemen niet|niet op|weg|onvindbaar|vermist|reageert niet)",
        r"(?:garage|auto) (?:\w+ ){0,3}(?:draaiende motor|motor aan|motor draait|uitlaat|uitlaatgas\w*)\b|"
        r"(?:draaiende motor|uitlaatgas\w*) (?:\w+ ){0,4}(?:garage|auto|binnen)\b|"
        r"gas(?:kraan|fles)? (?:\w+ ){0,2}(?:open|opengezet|opengedraaid|aan) (?:\w+ ){0,3}(?:wil|ga|dood|gezet|staat)\b",
        r"(?:opgesloten|afgesloten) (?:\w+ ){0,5}met (?:een |zijn |haar )?(?:mes|mesje|scheermes\w*|pillen|medicijnen|touw)\b|"
        r"(?:staat|hangt|zit) (?:er )?(?:iemand|een man|een vrouw|een jongen|een meisje) (?:\w+ )?(?:op|over|aan) (?:het|de|een) (?:dak|brug|reling|balkon|spoor|rand)\b",
        r"(?:mes|scheermes|schaar) (?:\w+ )?(?:in mij hand|vast|klaar) (?:\w+ ){0,3}(?:pols|polsen|snijden|mezelf|dood)\b|"
        r"(?:dreigt|dreigde) (?:\w+ ){0,2}(?:eraf |van het balkon |van het dak |naar beneden )?(?:te )?springen\b|"
        r"touw (?:\w+ ){0,2}(?:om|rond) (?:mij |de |zijn |haar )?(?:nek|hals)\b|touw al om\b|"
        r"(?:weg|weggelopen|vertrokken|schuur|bos|zolder|gegaan) (?:\w+ ){0,3}met (?:een |het )?(?:touw|strop)\b|op het punt (?:\w+ ){0,2}(?:te )?springen\b|"
        r"laten overrijden\b|(?:hang|hangt) (?:\w+ )?in de (?:schuur|garage|boom)\b",
        r"(?:station|perron|brug|dak|spoor|balkon|viaduct) (?:\w+ ){0,3}(?:ga|wil|gaat|moet) (?:\w+ ){0,2}springen\b|"
        r"wacht (?:\w+ ){0,2}op de (?:volgende )?trein (?:om|dan|en dan|die)\b(?! naar)",
    ),
)
NOW = (DOING,)
KINDS = (THOUGHTS, MEANS, ASKED, TO_ONESELF, LEAVING, *NOW)

INNOCENT = (
    r"\b(?:lucht|adem|hartkloppingen|benauwd|flauw\w*|stik\w*|hyperventil\w*|paniek\w*|hartaanval) (?:\w+ ){0,6}dood ga\w*\b",
    r"\b(?:wacht ?lijst|lijst|ingeschreven) (?:\w+ ){0,4}voor (?:een |de )?(?:flat|woning|huis)\b|"
    r"\b(?:sinds|nu|dat|omdat|want|als) (?:mij |onze |ons |haar |zijn )?(?:ouders|vader|moeder|man|vrouw|opa|oma|hond|kat|poes|zoon|dochter|broer|zus|"
    r"vriend|vriendin|kind|partner|tante|oom) (?:\w+ )?er niet meer (?:is|zijn|was|waren)\b",
    r"\b(?:wilsverklaring|film|boek|serie|documentaire|artikel|scriptie|dementie|alzheimer|kanker|huisarts|moeder|vader|opa|oma|tante|oom|broer|zus|man|"
    r"vrouw|buurvrouw|buurman|schoonmoeder|schoonvader) (?:\w+ ){0,6}euthanasie\b",
    r"\beuthanasie (?:\w+ ){0,4}(?:dementie|alzheimer|kanker|huisarts|moeder|vader|opa|oma|tante|schoonmoeder|schoonvader|wilsverklaring|verwerken|rouw|wetgeving|regels)\b",
    r"\b(?:baby|peuter|kleuter|dreumes|hond|kat) (?:\w+ ){0,3}(?:slaat|bijt|bijten|krabt|krabben|bonkt|snijden) (?:\w+ )?(?:mezelf|zichzelf|zich|hoofd|zijn "
    r"hoofd|haar hoofd|met zijn hoofd)\b",
    r"\bsnijden (?:mij|ons|haar|hem|hun|elkaar) de pas af\b|\b(?:operatie|arts|chirurg|dokter|ziekenhuis|opereren|keizersnede|tandarts) (?:\w+ ){0,6}snijden\b|\bsnijden (?:\w+ ){0,4}(?:operatie|chirurg|arts|ziekenhuis)\b",
    r"\b(?:werk\w*|baan|collega\w*|machinist\w*|conducteur|woon\w*|huis|wandel\w*|fiets\w*|lawaai|herrie|buurt) (?:\w+ ){0,2}(?:op|bij|langs|aan) (?:het|de) (?:spoor|rails)\b",
    r"\b(?:weer|leven|terug|alles|zaken|boel|mezelf|zaakjes) (?:\w+ )?op (?:de rails|het (?:goede |juiste )?spoor)\b|"
    r"\bop het spoor (?:van|gekomen|zetten|komen|brengen)\b",
    r"\ber ?uit (?:te )?(?:stappen|stap|gestapt) (?:\w+ )?(?:uit|bij|als|op|halte|trein|bus|tram|bestuur)\b|"
    r"\b(?:bus|trein|tram|metro|auto|relatie|huwelijk|bestuur|groepsapp) (?:\w+ ){0,2}er ?uit (?:te )?(?:stappen|stap|gestapt)\b|"
    r"\b(?:stap|stapt) er ?uit (?:bij|uit|als (?!(?:het|dit|dat) zo))",
    r"\b(?:werken|werk|lachen|lach|schamen|schaam|vervelen|verveel|ergeren|erger|schrikken|schrik|zoeken|zoek|vriezen|vries|zweten|zweet|betalen|betaal|"
    r"bellen) (?:ik |hij |zij |ze )?(?:mij|zich|je) (?:helemaal |echt |zowat |half |bijna )?dood\b|"
    r"\b(?:mij|zich) (?:helemaal |echt |zowat |half |bijna )?dood (?:te )?(?:werken|gewerkt|lachen|gelachen|schamen|geschaamd|vervelen|verveeld|ergeren|"
    r"geergerd|schrikken|geschrokken|gezocht|zoeken|betalen)\b",
    r"\bsterven (?:ik )?van (?:de |het )?(?:honger|dorst|kou|warmte|hitte|zenuwen|stress|slaap|jeuk|pijn|hoofdpijn)\b",
)
