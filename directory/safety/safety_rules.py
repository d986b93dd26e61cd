"""How people say that they want to die or hurt themselves: the tables that ``safety`` reads, beside those of
``safety_violence``.

The patterns meet text that is folded, spelled plainly (``SPELLINGS``) and reduced to words with one space between
them, so "Ik wou dat ik dóód was!!" is read as "ik wil dat ik dood was". Repetitions are bounded and never nested,
so that no query of 200 characters takes long. When in doubt a rule shows the crisis panel; ``INNOCENT`` takes out what it must
not be shown for.
"""

SPELLINGS = {
    "aandoen": "aandoe aandoet aangedaan andoen aandoan",
    "dood": "doot dod doodt doud",
    "dood gaan": "doodgaan doodga doodgaat doodgan doodgaa",
    "dood maken": "doodmaken doodmaak",
    "einde": "eind eint einden ende",
    "kan": "kon kunnen kun ken",
    "ik": "k ikke",
    "geweld": "gweld gewelt gewld",
    "leven": "leeft leve leeven levn lefen leev",
    "maken": "maak maakt make gemaakt maake mak",
    "meer": "mer meerr meeer",
    "mezelf": "mijzelf mijself mezelve meself mezelluf miezelf mzelf mezlf myself mijnzelf",
    "mij": "mn m'n mijn me my mien",
    "niet": "nie neit nit nt nieet niets niks",
    "niet meer": "niemeer nimeer nietmeer niemer nimmer",
    "medicijnen": "medicijn medicatie pil tabletten paracetamol paracetamols slaappillen oxazepam",
    "pillen": "pilletjes pilen",
    "slaat": "slaad slat sla slaan slaet sloeg sloegen slaatt schopt schopte schoppen mept stompt stompte trapt trapte",
    "slikken": "slik slikt slikte geslikt genomen innemen ingenomen nemen",
    "snijden": "snij snijd snijdt snijt snyden sneed gesneden snijen sneden snei kras krassen krast sneiden sneid",
    "springen": "spring springt sprong sprongen gesprongen sprinen",
    "sterven": "sterf sterve stervan sterfen",
    "stoppen": "stop stopt",
    "verdwijnen": "verdwijn verdweinen verdwijne",
    "wil": "wilt wilde wou wouw willen will wille wl wiel wilden",
    "ik wil": "ikwil kwil",
    "worden": "word wordt wort wordde werd",
}
"""The plain spelling, and the forms and slips that are read as it."""

_SO = (
    r"(?:(?:ik|gewoon|echt|heel|erg|graag|liever|het|liefst|nu|ook|maar|soms|vaak|eigenlijk|alleen|wel|zo|even|"
    r"nog|het|liever|hij|zij|ze|er|dat|snel|gaan|meteen|vandaag|vannacht) ){0,4}"
)
_SELF = r"(?:mezelf|mij|zichzelf|zich|haarzelf|hemzelf|jezelf|haar eigen|zijn eigen|mij eigen|mij zelf)"
ANY = r"(?:\w+ ){0,2}"
_PILLS = r"(?:pillen|medicijnen)"
GUN = r"(?:pistool|geweer|vuurwapen)"

CRISIS = (
    # wanting to die
    rf"\bwil {_SO}dood\b(?! (?:moe|op|gewoon|normaal))",
    rf"\bwil {_SO}(?:sterven|inslapen|eeuwig slapen|voor altijd slapen|voorgoed slapen|slapen voor altijd)\b",
    r"\b(?:ik|hij|ze|zij|zoon|dochter|man|vrouw|vriend|vriendin|patient|client) dood wil\b",
    r"^dood(?: gaan| zijn)? wil\b",
    r"\bdood(?: gaan| zijn)? wil(?: gaan| zijn)?$",
    r"\bwas ik (?:er )?(?:maar |toch |gewoon |nu )?dood\b",
    r"\bik (?:maar |gewoon |nu |beter )?dood (?:was|zou zijn|ben)\b",
    r"\b(?:liever|beter) (?:maar |gewoon |af )?dood\b",
    r"\bhoe (?:kan |ga |kom |moet )?(?:ik |je )?(?:het )?(?:\w+ )?dood (?:gaan|ga|kan|kom)\b",
    r"\bhoe (?:kan |ga |moet )(?:ik |je )(?:\w+ )?(?:dood|sterven)\b",
    r"\b(?:snel|pijnloos|makkelijk|zonder pijn) (?:dood|sterven)\b",
    r"^(?:ik )?(?:ga )?(?:dood(?: gaan)?|sterven)$",
    r"\b(?:gedachten?|denk|denken|denkt|fantaseer|verlang|verlangt) (?:vaak |steeds |veel |alleen )?(?:nog )?"
    r"(?:aan|over|naar) (?:de |mij )?(?:eigen )?(?:dood|sterven)\b",
    r"\bdoods? ?(?:wens|wensen|gedachten?|verlangens?|drang)\b",
    r"\blevens? ?moe(?:heid)?\b",
    r"\bnaar de hemel\b",
    r"\bwil (?:ik )?(?:naar|bij) (?:mij )?(?:overleden )?\w+ (?:in de hemel|boven)\b",
    # not living on
    r"\bniet (?:meer |langer )(?:verder )?(?:te )?(?:wil )?(?:leven|bestaan)\b(?! zonder (?:hem|haar|alcohol|drugs))",
    rf"\bwil {_SO}niet (?:verder )?(?:leven|bestaan)\b",
    r"\bniet wil (?:leven|bestaan)\b",
    rf"\ber {_SO}niet (?:meer |langer )(?:wil |te |hoeven? )?(?:te )?(?:zijn|wezen)\b",
    rf"\bwil {_SO}niet (?:meer |langer )(?:hier |er )(?:zijn|wezen)\b",
    rf"\bwil {_SO}(?:hier|er) niet (?:meer |langer )(?:zijn|wezen)\b",
    r"\bwil (?:ik )?niet (?:meer )?op deze wereld\b",
    r"\b(?:als|wil dat|beter als) ik er niet (?:meer )?(?:ben|was|zou zijn)\b",
    r"\bwas ik er (?:toch |gewoon )?maar (?:niet|nooit)(?: meer| geweest)?(?=$| (?:en|ik|dan|want|meer)\b)",
    r"\b(?:had|heb) ik (?:toch |gewoon )?maar (?:niet|nooit) bestaan\b|\bbestond ik (?:maar )?(?:niet|nooit)\b|\b(?:liever|beter) (?:niet|nooit) bestaan\b",
    r"\bwas ik (?:\w+ ){0,2}(?:niet|nooit) geboren\b|\b(?:liever|beter|maar) (?:niet|nooit) geboren\b|\bik nooit geboren\b|\bnever (?:been )?born\b",
    r"\btrek(?:t|ken)? (?:\w+ ){0,2}leven (?:echt |gewoon |zo )?niet\b",
    r"\b(?:ik leef|leef ik) (?:zo )?niet (?:meer lang|lang meer|lang)\b|\bniet (?:meer lang|lang meer)(?: te| wil)? leven\b",
    r"\bik (?:wil|kan) (?:het )?(?:echt |gewoon |allemaal |zo )?niet meer(?: (?:zo|hoor|help))?(?=$| ik\b| help\b)",
    r"^(?:wil|kan) (?:echt |gewoon )?niet meer$",
    rf"\b(?:wil|kan) {_SO}niet (?:meer |langer )?(?:zo )?verder\b(?! (?:met|in|op|studeren|werken|komen))",
    rf"^{_SO}niet (?:meer |langer )?verder (?:te )?wil(?: leven)?$",
    r"\btrek (?:ik )?(?:het |t )(?:echt |gewoon |allemaal )?niet (?:meer|langer)\b",
    r"\b(?:hou|houd) (?:ik )?(?:het |t )(?:echt |zo |gewoon )?niet (?:meer |langer )?(?:vol|uit)\b",
    r"\b(?:zie|ziet) (?:ik |hij |ze )?(?:het |t )(?:leven |echt |allemaal )?niet (?:meer )?zitten\b",
    r"\b(?:geen|niet) (?:enkele |andere )?(?:uitweg|reden (?:meer )?(?:om|voor) (?:te |het )?leven|reden om (?:door|verder) te)\b",
    r"\bgeen zin (?:meer )?(?:om (?:te |verder te )|in (?:het |mij |dit )?|te )leven\b",
    r"\bleven (?:heeft|is|lijkt) (?:voor mij )?(?:geen zin|zinloos|niet(?: meer)? (?:de moeite )?waard)\b",
    r"\b(?:leven|bestaan) (?:niet|geen) (?:meer )?(?:zin|de moeite|waard|zitten)\b",
    r"\bniet (?:meer )?(?:de moeite )?waard om te leven\b",
    r"\b(?:klaar|gestopt|stoppen|kappen) (?:mee )?met (?:het |mij |dit )?(?:leven|bestaan)\b",
    r"\bwil (?:ik )?stoppen met alles\b|\bklaar met alles\b",
    r"\b(?:leven|bestaan) (?:beu|zat|moe)\b|\b(?:moe|zat|genoeg) van (?:het |dit |mij )leven\b",
    r"\b(?:dit is|heb|is het) geen leven(?: meer| zo)?$|\bgeen leven meer\b",
    r"\bwaarom (?:zou |moet |leef )(?:ik )(?:nog )?(?:leven|eigenlijk|nog)$|\bwaarom leef ik\b",
    r"(?<!meer )(?<!alles )\buit (?:het|mij) leven\b|\ber ?uit (?:te )?(?:wil )?(?:stappen|stap|gestapt)\b|\bvan het leven (?:ge)?stap\w*",
    r"\b(?:het|dit|mij) (?:leven )?(?:echt |allemaal )?niet meer aan$|\bleven (?:wil|kan) (?:ik )?niet meer\b|\bwil (?:ik )?(?:mij|dit) leven niet\b",
    r"\bmaken (?:ik )?er (?:\w+ ){0,2}einde aan\b|^(?:ik )?wil (?:er )?(?:een )?einde(?: aan)?$|\bhaat mij leven\b",
    r"\bhoeft? (?:het )?(?:voor mij |van mij |allemaal )?niet meer$|\bheeft (?:allemaal |het )?geen zin meer$",
    r"\bgeef (?:ik )?(?:het |t )?(?:allemaal )?op$|\b(?:voor altijd|eeuwige) rust\b|\brust voor altijd\b",
    r"\bweg van alles\b|\bslapen en (?:niet|nooit) meer\b|\b(?:vrijwillig|zelfgekozen|zelf gekozen) levenseinde\b",
    r"\beinde (?:er )?aan (?:te |wil )?(?:maken|het leven|mij leven|haar leven|zijn leven|alles)\b",
    r"\b(?:er|ik) (?:een )?einde aan$|\beinde maken aan (?:alles|het leven|mij leven|haar leven|zijn leven|het)$",
    r"\beinde aan (?:mij|haar|zijn|het|hun) (?:eigen )?leven\b|\b(?:mij|het|haar|zijn) (?:eigen )?leven (?:te )?beeindig",
    r"\beinde maken aan (?:mij|haar|zijn|het|hun) (?:eigen )?leven\b",
    r"\bvan (?:het|mij|dit) leven (?:verlost|af)\b|\b(?:verlost|af) van (?:het|dit|mij) leven\b",
    r"\b(?:wil|weg|af|verlost) (?:\w+ ){0,2}(?:van|uit) (?:deze|de) (?:wereld|aardbodem|aarde)\b",
    rf"\bwil {_SO}(?:(?:van de aardbodem|helemaal|voorgoed|voor altijd|in het niets) )?(?:verdwijnen|weg zijn)\b",
    rf"\bwil {_SO}(?:niet|nooit) (?:meer )?wakker (?:te )?worden\b|\bniet wil wakker worden\b",
    r"\b(?:nooit|niet) meer (?:te |wil )?wakker\b(?! (?:van|door|op tijd))",
    r"\bvoltooid leven\b",
    # being a burden, saying goodbye
    r"\b(?:beter(?: af)?|gelukkiger|fijner) zonder mij\b|\bzonder mij (?:is |zijn |was )?(?:iedereen |het |ze |jullie )?beter\b",
    r"\b(?:ben|ik) (?:\w+ ){0,3}tot last\b|\b(?:ik|je|jij) (?:moet|moeten) dood\b|\bmoet ik dood\b|\bik dood moet\b|\bverdien\w* (?:het )?(?:om )?(?:te )?dood\b",
    r"\b(?:iedereen|anderen|allen|familie|mensen) (?:alleen maar )?tot last\b|\btot last (?:van|voor) (?:iedereen|anderen)\b",
    r"\bniemand (?:zal |zou |gaat )?mij (?:zal |zou |gaat )?missen\b|\bniemand mist mij\b",
    r"\bafscheids?(?:brief|brieven|briefje|video)\b",
    # means
    r"\boverdos(?:is|e)\b",
    rf"\b(?:alle|te veel|teveel|pot|potje|heel veel|handvol|doos) (?:\w+ )?{_PILLS}\b",
    rf"\b{_PILLS} (?:te )?slikken (?:om )?(?:te )?(?:dood|sterven|einde)\b|\bheb (?:\w+ ){{0,2}}{_PILLS} slikken\b",
    # Without a reason, and not said of medicines: it may be an overdose.
    r"^(?:ik )?(?:ga |wil )?pillen slikken$",
    rf"^(?:een )?{GUN}$|\b(?:ik heb|heb ik) (?:\w+ )?(?:een )?{GUN}\b",
    rf"\bdodelijke (?:dosis|hoeveelheid|middelen|{_PILLS})\b|\b{_PILLS} (?:is|zijn) dodelijk\b|\bmanier(?:en)? om (?:te sterven|dood te gaan)\b",
    r"\b(?:sta|staat|zit) op (?:het|een|de) (?:dak|spoor|brug|viaduct|balkon|flat|rails)\b|\b(?:op|bij|langs) (?:het|de) (?:spoor|rails)\b",
    r"\bheb (?:al )?een (?:touw|strop)\b|\bmezelf straffen\b|\bkrab(?:ben|t)? mezelf\b|\bpraat (?:\w+ ){0,2}over dood gaan\b|\bts (?:gedaan|poging)\b",
    r"\b(?:voor|onder) (?:de|een) (?:trein|metro|tram|auto|vrachtwagen)\b",
    r"\bvan (?:de |een |het )?(?:brug|flat|dak|gebouw|balkon|toren|viaduct)(?: af)?(?: te)?(?: wil)? springen\b",
    r"\bspringen (?:ik )?(?:van|vanaf|uit) (?:de |een |het )?(?:brug|flat|dak|gebouw|balkon|toren|viaduct|raam)\b",
    r"\buit het raam (?:te |wil )?springen\b",
    rf"\b{_SELF} {ANY}(?:ophangen|opgehangen|op te hangen|verhangen|opknopen)\b",
    rf"\b(?:hang|hangt) {_SELF} (?:zelf )?op\b|\bverhangen\b|\bstrop om\b|\btouw om (?:mij |de )?nek\b|^ophangen$",
    rf"\b{_SELF} {ANY}(?:iets|wat|niet|geweld|kwaad) {ANY}(?:aandoen|aan te doen|doen|aan)$",
    rf"\b{_SELF} {ANY}(?:iets|wat|niet|geweld|kwaad) {ANY}(?:aandoen|aan te doen)\b",
    r"\bwat ik mezelf aandoen\b|\bbang (?:voor|van) mezelf\b(?! (?:op|te|kiezen|zorgen)\b)",
    rf"\b{_SELF} {ANY}(?:van kant|kapot|dood) (?:te )?maken\b|\b(?:maken|doe) {_SELF} (?:nog )?(?:van kant|dood)\b",
    r"\b(?:mezelf|zichzelf|haarzelf|hemzelf|jezelf) (?:\w+ ){0,1}(?:te )?"
    r"(?:doden|vermoorden|verdrinken|vergiftigen|neerschieten|schieten|vermoord|dood|wurgen)\b",
    r"\bkogel door (?:mij |de )?(?:kop|hoofd)\b",
    # hurting oneself
    r"\b(?:mezelf|zichzelf|haarzelf|hemzelf|jezelf) (?:\w+ ){0,2}"
    r"(?:pijn|snijden|slaat|branden|verwonden|verwond|beschadig\w*|bijten|krabben|prikken)\b",
    r"\b(?:mij|zich) (?:\w+ )?(?:te )?snijden\b(?! (?:met|aan|in (?:mij |de )?(?:vinger|duim)))",
    r"\bsnijden (?:ik )?(?:\w+ )?(?:in )?(?:mezelf|zichzelf|zich|haarzelf|mij (?:arm|armen|been|benen|pols|polsen|lichaam))\b",
    r"\b(?:in|op) (?:mij|haar|zijn) (?:arm|armen|been|benen|pols|polsen|lichaam) (?:te )?snijden\b",
    r"\bsnijden in (?:mij |haar |zijn |de )?(?:arm|armen|been|benen|pols|polsen)\b",
    r"\b(?:polsen|aderen|pols) (?:door|open)?(?:snijden|gesneden|te snijden)\b|\bpolsen (?:door|open)\b",
    r"\b(?:dochter|zoon|kind|vriendin|vriend|zus|zusje|broer|meisje|meid|leerling|ze|zij|hij|ik) snijden$|^snijden$",
    r"\b(?:slaat|bonk) (?:mezelf|zichzelf|haarzelf|hemzelf)\b|\blittekens? van (?:het )?snijden\b|\bnssi\b",
    r"\bauto ?mutil\w*|\bzelf ?(?:beschadig|verwond|mutil|destruct)\w*|\bself ?(?:harm|injury|hurt)\w*",
    # asking for the helpline itself
    r"^(?:bel(?:len)? )?11[23](?: bel(?:len)?| chat)?$|\b113 (?:bel|chat|zelfmoord)\w*|\bcrisis(?:dienst|lijn|team|hulp)\b",
    r"^(?:in )?(?:een )?(?:acute |psychische )?crisis$|\bik (?:ben|zit) in (?:een )?crisis\b|\bacute (?:psychische )?crisis\b",
    r"\b(?:een|heeft|al|haar|zijn) poging (?:gedaan|ondernomen)$|\beuthanasie\b",
    # in other languages
    r"\b(?:kill|hurt|cut|hang|end) (?:my|him|her|your|our)? ?(?:self|mezelf|mij life)\b|\b(?:kms|kys)\b|\bkill mezelf\b",
    r"\b(?:hurt|cut|cutting|hurting|killing) mezelf\b|\b(?:scared|afraid|frightened) of mezelf\b|\bnot (?:feel )?safe (?:from|with|around) mezelf\b",
    r"\b(?:cut|cuts|cutting) (?:mij|her|his) (?:arms?|legs?|wrists?|thighs?|skin|body)\b",
    r"^cutting$|\b(?:daughter|son|friend|she|he|i'?m|am|is|been|keep|keeps|started|stop) cutting(?: again)?$",
    r"\b(?:want|wanna|wanted|wish|going) (?:to )?(?:die|disappear|be dead|not exist)\b|\bi wish i was dead\b|\bwas dead\b",
    r"\b(?:dont|don't|not|no longer) (?:want|wanna) (?:to )?(?:live|be alive|be here|exist|wake up)\b|\bunaliv\w*",
    r"\bend (?:mij|it) (?:life|all)\b|\b(?:can ?t|can not|cannot|can't) (?:go on|take it)\b|\b(?:reason|will) to live\b|\bbetter off (?:dead|without)\b|\bsewer ?slide\b",
    r"\bselbstmord\w*|\bsuizid\w*|\b(?:ich will|will) (?:nicht mehr leben|sterben)\b|\bintihar\w*|\bolmek ist\w*",
    r"\bsamobojst\w*|\bchce (?:umrzec|sie zabic)\b|\bquiero morir\w*|\bno quiero vivir\b|\bveux mourir\b|\bmi ke muri\b",
    r"\bсамогубств\w*|\bсамоубииств\w*|\bсуицид\w*|\bхочу (?:умереть|померти)\b|انتحار|اموت|\bselsmoard\b",
)

CRISIS_PARTS = (
    "zelfmoor",
    "zelfdod",
    "zelfmord",
    "zelfmort",
    "zelfmrd",
    "zelfmrt",
    "zelvmo",
    "suicid",
    "wildood",
    "wilnietmeer",
    "nietmeerleven",
    "nietmeerwilleven",
    "nietmeerwillenleven",
    "eindeaanmaken",
    "mezelfdood",
    "levensbeeindig",
)
"""Said by any word that has it, such as "zelfmoordgedachten" or "ikwildood"."""

CRISIS_KEYWORDS = {
    "zelfmoord": 1,
    "zelfdoding": 2,
    "suicide": 1,
    "suicidaal": 2,
    "suicidaliteit": 2,
    "zelfbeschadiging": 2,
    "automutilatie": 1,
    "afscheidsbrief": 2,
    "overdosis": 1,
    "doodswens": 1,
}
"""Words that are recognised with this many slips; how many was tried on the 413,000 words of a Dutch word list."""

INNOCENT_FOR_CRISIS = (
    r"\boverdosis (?:aan |van )?(?:prikkels|informatie|werk|stress|suiker|koffie|nieuws|social)\b",
    r"\b(?:bang|angst|angstig|paniek|fobie|zenuwachtig|schrik|te laat|geld|kaartje|op tijd) "
    r"(?:ben |in |voor )?(?:om )?(?:voor|onder) (?:de|een) (?:trein|metro|tram|auto|vrachtwagen)\b",
    r"\b(?:bang|angst|angstig|vrees|fobie|niet|obsessie)(?: ben)? (?:om |voor |dat ik )?(?:ik )?(?:te )?(?:de )?dood(?: te)?(?: gaan| ga)?\b",
    r"\b(?:telefoon|schilderij|schilderijen|lamp|was|gordijn|gordijnen|foto|fotos|spiegel|jas|poster|hoorn) (?:\w+ )?ophangen\b",
    r"\beuthanasie (?:van|bij) (?:mij )?(?:hond|kat|huisdier|paard|dier)\b",
    r"\bsnijden (?:in|van) (?:de )?(?:kosten|budget|groente|groenten|taart|brood|vlees)\b",
    r"\b(?:brood|taart|groente|groenten|vlees|haar|hout|papier|glas) snijden\b",
)
