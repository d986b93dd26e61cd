"""The kinds of what people mean to do to themselves, and do now: verbs times objects, beside ``safety_rules``.

Each begins where a word does. They meet the same text: "mijn" and "me" are read as "mij", "spring" as "springen", "ingenomen" as "geslikt".
"""

from directory.safety.kind import FEW, Kind
from directory.safety.safety_rules import EDGE, HEIGHT, PILLS, SELF, SWALLOW

_THE = r"(?:de |het |een |die |dat |mij |hoog |hoge )*"
_PLACE = rf"(?:(?:de |het |een )?rand van )?(?:de |het |een |die )?{EDGE}"
_WATER = r"(?:kanaal|rivier|gracht|haven|maas|waal|rijn|ijssel)"
_RAILS = r"(?:spoor|spoorlijn|rails|perron)"
_CRASH = r"(?:boom|muur|pilaar|vangrail|tegenligger|vrachtwagen|viaduct)"
_MANY = (
    r"(?:\d{2,3}|tien|vijftien|twintig|dertig|veertig|vijftig|zestig|honderd|tientallen|alle|al|te veel|teveel|"
    r"heel veel|zo veel|zoveel|hele|hand ?vol|pot|potje|strip|strips|doos|doosje|pakje|buisje)"
)
_NO_DOSE = r"(?:(?!mg|milligram|ml|dagen|weken|maanden|jaar|uur)\w+ ){0,2}"
_AS_TOLD = r"(?!.*\b(?:per|elke|iedere|dagelijks|moet|voorgeschreven|vergeten)\b)"
_POISON = r"(?:bleek|bleekmiddel|chloor|gif|vergif|rattengif|antivries|ammoniak|ontstopper|insuline)"
_LAST = r"(?:aller)?laatste (?:nacht|avond|dag|ochtend|uur|uren|weekend|brief|bericht|groet)"
_NO_JOB = r"(?! (?:op|van|bij|in|als|met|aan|voor|school|werk|stage|werkdag|vakantie)\b)"
_SOON = r"(?:morgen|straks|vanavond|vannacht|vandaag|binnenkort|zometeen|zo meteen|dit weekend|volgende week)"
_ONE = r"(?:ik|hij|zij|ze|zoon|dochter|kind|broer|zus|man|vrouw|vriend|vriendin|vader|moeder|iemand)"
_NOT = r"(?:(?!niet\b)\w+ ){0,3}"
_DEAD = r"(?:dood gaan|dood ging|sterven|stierf|stierven|dood ben|dood was|verongeluk\w*)"

JUMPING = Kind(
    "springen hoogs loop lopen rij knal stuur",
    (
        rf"springen (?:ik |hij |ze )?{FEW}(?:van|vanaf|uit|in) {_THE}(?:\w+ )?(?:{HEIGHT}|raam|{_WATER})\b",
        rf"(?:van|vanaf|uit|in) {_THE}(?:\w+ )?(?:{HEIGHT}|raam|{_WATER}) {FEW}springen\b",
        rf"{_RAILS} {FEW}springen\b|springen {FEW}{_RAILS}\b|(?:naar beneden|eraf|er af) {FEW}springen\b",
        r"van iets hoogs\b|(?:wil|ga|gaat|durf) (?:\w+ )?springen$",
        rf"(?:loop|lopen|rij|rijd|rijden) {FEW}(?:het|de) (?:water in|{_WATER} in|spoor op|rails op)\b",
        r"(?:het|de) (?:water in|spoor op|rails op) (?:te )?(?:wil )?(?:lopen|rijden)\b",
        rf"(?:rij|rijd|rijden|knal|knallen|stuur) {FEW}(?:tegen|op) (?:een|de) (?:\w+ )?{_CRASH}\b",
        rf"(?:tegen|op) (?:een|de) (?:\w+ )?{_CRASH} (?:aan )?(?:te )?(?:wil )?(?:rij|rijden|knallen|sturen)\b",
    ),
)
SWALLOWING = Kind(
    "pillen medicijnen dronk drink gespoten spuit slikken geslikt",
    (
        rf"{_MANY} {_NO_DOSE}{PILLS} {FEW}(?:{SWALLOW}|op|gegeten|opgegeten)\b{_AS_TOLD}",
        rf"{SWALLOW} {FEW}{_MANY} {_NO_DOSE}{PILLS}\b{_AS_TOLD}",
        rf"\d{{2}} (?:stuks )?{PILLS}\b{_AS_TOLD}(?! (?:mg|tegen|voor))",
        rf"{PILLS} {FEW}(?:in een keer|in 1 keer|tegelijk) {SWALLOW}\b",
        rf"{PILLS} om (?:\w+ )?(?:dood|te sterven|nooit meer|niet meer)\b",
        rf"{_POISON} {FEW}(?:gedronken|drinken|opgedronken|{SWALLOW}|gespoten|ingespoten)\b",
        rf"(?:drink|dronk|slikken|spuit) {FEW}{_POISON}\b",
    ),
)
LAST = Kind(
    "laatste meer vaarwel afscheid weggegeven morgen straks vanavond vannacht vandaag binnenkort meteen weekend week dan",
    (
        rf"mij {_LAST}\b{_NO_JOB}",
        rf"(?:dit|{_SOON}) (?:is|worden|was) (?:\w+ )?(?:de |het |mij )?{_LAST}\b{_NO_JOB}",
        rf"{_SOON} (?:ben|is) {_ONE} er niet meer\b|{_ONE} (?:ben|is) er {_SOON} niet meer\b",
        rf"(?:{_SOON}|na {_SOON}) is (?:het|alles) (?:\w+ )?(?:klaar|voorbij|afgelopen|gedaan)\b(?! met (?:werk|school|stage))",
        r"vaarwel (?:allemaal|iedereen|lieve|wereld)\b|^vaarwel$|dit was het dan\b",
        r"afscheid (?:\w+ ){0,2}van (?:iedereen|alles|allemaal|jullie|het leven|mij leven|de wereld)\b",
        r"mij (?:\w+ )?spullen (?:\w+ )?weggegeven\b",
    ),
)
WISHING = Kind(
    "dood sterven stierf verongeluk inslapen kogel bestaan aarde hoef leven overleden gestorven stap hang maken maakt beter verdwijnen strop",
    (
        rf"(?:hoop|hoopt|wens|wenst|wil|bid|bidt|droom) (?:\w+ )?(?:dat )?(?:ik|hij|zij|ze) {_NOT}{_DEAD}\b",
        r"laat mij (?:\w+ ){0,2}(?:dood gaan|sterven|inslapen|dood)\b|mag ik (?:\w+ )?(?:dood|sterven)\b",
        rf"(?:plan|plannen|datum|manier) {FEW}(?:om |te ){{0,2}}(?:dood|sterven)\b|dood te wil\b",
        r"denkt? (?:\w+ ){1,4}aan (?:dood gaan|sterven|de dood)\b",
        r"(?:schrijft|appt|googelt|zoekt) (?:\w+ ){0,2}(?:over )?(?:de )?dood(?: gaan| wil)?$|wil (?:\w+ )?kogel\b",
        r"ophouden (?:met|te) (?:bestaan|leven)\b|niet meer op (?:deze |de )?aarde\b",
        r"(?:hoeft|hoef|hoeven) (?:\w+ ){0,3}leven (?:\w+ ){0,3}niet meer\b|leven (?:\w+ ){0,3}niet meer (?:te )?hoeft\b",
        r"leven (?:hoeft|hoef) (?:\w+ ){0,3}niet (?:meer|zo)\b|mij leven is (?:voorbij|afgelopen|klaar|over)$",
        r"beter (?:af )?als ik dood\b|weg uit (?:dit|het|mij) leven\b",
        r"(?:stap|stapt|stappen) (?:ik |hij |ze )?(?:er ?uit|er (?:\w+ )uit)$",
        r"(?:gewoon|maar|liever|beter|alleen) dood$|(?<!financiele )strop\b(?! (?:met|van|voor|in) (?!mij nek|mij hals|mezelf))",
        rf"hang (?:ik )?{SELF} (?:\w+ )?op\b|maken (?:ik )?{SELF} (?:\w+ )?af\b|{SELF} (?:af ?maken|af te maken)\b",
    ),
)
HURTING = Kind(
    "snijden gesneden gekrast krabben mezelf zichzelf",
    (
        r"snijden (?:mij |onze |haar |zijn )?(?:dochter|zoon|kind|vriendin|vriend|zus|broer|leerling|hij|zij|ze) (?:\w+ )?(?:zich|zichzelf|haarzelf|hemzelf)\b",
        r"snijden (?:\w+ )?(?:pols|polsen|aderen)\b",
        r"ik snijden mij(?:$| (?:elke|iedere|weer|steeds|vaak|soms|dagelijks|opnieuw|altijd|als|sinds)\b)",
        r"(?:arm|armen|pols|polsen|been|benen|aderen|keel) (?:\w+ )?(?:open|door|stuk) ?(?:gesneden|snijden|gekrast|krabben)\b",
        r"^(?:ik )?(?:heb )?(?:ik )?(?:mij |mezelf )?(?:weer|opnieuw|toch weer|vannacht|gisteren|vandaag) (?:\w+ )?snijden(?=$| (?:vannacht|vandaag|gisteren|schaam|en|ik|in mij (?:arm|been)\w*)\b)",
        r"(?:adertjes|aders|ader|aderen|pols|polsen|slagader) (?:\w+ )?(?:open|door) ?(?:ge)?snijden\b|(?:adertjes|aders|ader|aderen|polsen) (?:opengesneden|doorgesneden)\b",
        rf"{SELF} (?:\w+ )?(?:iets|wat|niet) aan (?:doe|doen|doet)\b|brandt? (?:mezelf|zichzelf)\b",
        r"(?:wond|wonden|brandwonden|sneetjes) (?:\w+ ){0,2}(?:bij|op|in) (?:mezelf|zichzelf)\b",
        r"gevaar voor (?:mezelf|zichzelf)\b|vertrouw mezelf niet (?:meer|alleen)\b",
    ),
)
SWALLOWED = Kind(
    "pillen medicijnen overdos dronk geslikt gespoten",
    (
        rf"heb(?:ben|t)? {FEW}{_MANY} {_NO_DOSE}{PILLS} {FEW}(?:geslikt|op|gegeten|opgegeten)\b",
        rf"(?:heeft|hebben|net|zojuist|zonet) {FEW}{PILLS} {FEW}(?:geslikt|opgegeten)\b",
        rf"{_MANY} {_NO_DOSE}{PILLS} {FEW}(?:geslikt|opgegeten)\b{_AS_TOLD}",
        rf"geslikt {FEW}{_MANY} {_NO_DOSE}{PILLS}\b{_AS_TOLD}",
        rf"heb (?!mij ){FEW}(?<!mij ){PILLS} geslikt\b|overdos(?:is|e) (?:genomen|geslikt)\b",
        rf"{_POISON} {FEW}(?:gedronken|opgedronken|geslikt|ingespoten)\b",
    ),
)
STANDING = Kind(
    "brug dak flat spoor rails reling viaduct balkon vensterbank klif toren railing rand raam perron station gesneden touw springen dood stap mezelf mes",
    (
        rf"(?:sta|hang|lig|zit) (?:\w+ ){{0,3}}(?:op|bij|langs|aan|voor|over|tussen) {_PLACE}\b",
        rf"{_ONE} (?:\w+ )?(?:staat|hangt|ligt|zit) (?:\w+ ){{0,2}}(?:op|over|langs) {_PLACE}\b",
        r"sta (?:\w+ ){0,2}op de rand$|(?:raam|perron|station) (?:\w+ ){0,4}(?:springen|eruit|er uit)\b",
        r"(?:polsen|pols|aderen|aders|ader|keel) (?:\w+ )?(?:open|door) ?gesneden\b|gesneden (?:\w+ ){0,3}bloedt?\b|touw om (?:mij |de )?nek\b",
        rf"ga (?:ik )?(?:nu|zo|meteen|vannacht|vanavond) {FEW}(?:springen|dood|er ?uit stappen|mezelf)\b",
        r"mes (?:\w+ ){0,2}(?:op|tegen|bij|aan) (?:mij |de )?(?:pols|polsen|arm|armen|aderen)\b",
        r"(?:ik heb|met) (?:een )?mes (?:in mij hand|vast) (?:\w+ ){0,4}(?:wil|mezelf|dood)\b",
    ),
)
NOW = (SWALLOWED, STANDING)
"""It happens now: 112 comes first."""
KINDS = (JUMPING, SWALLOWING, LAST, WISHING, HURTING, *NOW)

INNOCENT = (
    r"\bdood ?ga(?:an|at)? (?:\w+ )?van (?:schaamte|lachen|verveling|honger|ellende|zenuwen|de zenuwen|verlegenheid|moeheid|spanning|heimwee)\b|\bdoodga van\b",
    r"\b(?:overleden|gestorven|dood gegaan|verloren|verlies) (?:\w+ ){0,3}overdos\w+|\bafscheidsbrief (?:\w+ ){0,3}aan (?:mij |mijn )?(?:overleden|vader|moeder|opa|oma|hond)",
    r"\b(?:bang|angst|paniek|angstig) (?:\w+ ){0,4}(?:dood gaan|sterven|overlijden|doodgaan)\b(?! (?:wil|en wil))|\b(?:paniek|hyperventil\w+|aanval) (?:\w+ ){0,5}dood gaan\b",
    r"\b(?:mij )?(?:vader|moeder|opa|oma|man|vrouw|hond|kat|broer|zus|tante|oom) (?:\w+ )?(?:gaat |gaan )?dood gaan?(?: en| binnenkort| aan)?\b(?! wil)",
    r"(?<!wil )\bdood van (?!mezelf|mij leven)(?:mij |ons |onze |haar |zijn |een |de )?\w+",
    r"\beinde aan (?:te |wil )?maken met\b|\beinde (?:aan )?maken aan (?:de|het|mij|onze?) (?!leven|eigen|alles)\w+",
    r"\bverdwijnen uit (?!(?:het|dit|mij|deze|de) (?:leven|wereld))|\beuthanasie van mij (?!leven|zelf)\w+",
    r"\bslaat mezelf (?:niet )?(?:hoog|voor de kop)\b|\b(?:duik|spring)plank\b",
    r"(?<!wil )\bdood (?:zenuwachtig|moe|bang|op|simpel|ziek|ongelukkig|normaal|gewoon|nerveus|saai|eng|ongerust|simpel|stil|leuk|verlegen|verdrietig|jammer)\b|\b(?:vader|moeder|opa|oma|man|vrouw|broer|zus|tante|oom|zoon|dochter|vriend|vriendin|hond|kat) (?:\w+ ){0,5}niet (?:meer lang|lang meer) (?:te )?leven\b",
    r"\bheb mij (?:pillen|medicijnen) (?:\w+ ){0,2}(?:geslikt|op)\b",
    r"\b(?:werk|lach|schaam|schrik|verveel|erger|vries|zoek) (?:ik )?mij dood\b",
    # What is meant is said behind it.
    r"\bniet (?:meer )?wakker (?:te )?worden (?:van|door|om)\b|\bmist mij op (?:dat|het|een|zo)\b",
    r"\b(?:klaar met|geen zin (?:meer )?in) (?:het )?leven (?:in (?!de(?:ze)? wereld)|als|zonder (?!hem|haar|mij)|op (?!aarde|de(?:ze)? (?:wereld|aarde)))",
    r"\bafscheidsbrief (?:\w+ ){0,2}(?:voor|aan) (?:mij |de |het |een |onze )?(?:juf|meester|klas|leraar|lerares|collega\w*|team|coach|baas|buren)\b",
)
