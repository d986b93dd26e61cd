"""How people say that they want to die or hurt themselves: the tables that ``safety`` reads, beside those of
``safety_violence``.

The patterns meet text that is folded, spelled plainly (``SPELLINGS``) and reduced to words with one space between
them, so "Ik wou dat ik dóód was!!" is read as "ik wil dat ik dood was". Repetitions are bounded and never nested,
so that no query of 200 characters takes long. When in doubt a rule shows the crisis panel; ``INNOCENT`` takes out what it must
not be shown for.
"""

SPELLINGS = {
    "aandoen": "aandoe aandoet aangedaan andoen aandoan",
    "gordijnen": "vorhange vorhang",
    "verlengen": "verlangern verlangert",
    "begraven": "beerdigt beerdigung",
    "dood": "doot dod doodt doud",
    "dood gaan": "doodgaan doodga doodgaat doodgan doodgaa",
    "dood maken": "doodmaken doodmaak doodmaakt doodmaakte doodgemaakt",
    "einde": "eind eint eindt einden ende",
    "kan": "kon kunnen kun ken",
    "dat": "da",
    "eigen": "eige eiges",
    "gewoon": "gwn gewn",
    "het": "t",
    "hij": "ie hie",
    "ik": "k ikke",
    "het is": "tis",
    "ik ben": "kben ikben",
    "ik ga": "kga",
    "ik heb": "kheb keb ikheb",
    "ik kan": "kkan kkn",
    "ik zie": "kzie",
    "ik zou": "kzou",
    "geweld": "gweld gewelt gewld",
    "leven": "leeft leve leeven levn lefen leefen leev",
    "maken": "maak maakt make gemaakt maake mak",
    "meer": "mer meerr meeer",
    "mezelf": "mijzelf mijself mezelve meself mezelluf miezelf mzelf mezlf myself mijnzelf",
    "mij": "mn m'n mijn me my mien mie",
    "niet": "nie noet neit nit nt nieet niets niks ni nix",
    "niet meer": "niemeer nimeer nietmeer niemer nimmer",
    "medicijnen": "medicijn medicatie pil tabletten tablet paracetamol paracetamols paracetamolletjes ibuprofen aspirine "
    "aspirines slaappillen slaaptabletten slaapmiddelen pijnstillers antidepressiva antipsychotica kalmeringspillen "
    "bloedverdunners slaappil pijnstiller hartpillen plaspillen schildklierpillen medicamenten lithium zyprexa seroquel "
    "oxazepam temazepam diazepam lorazepam valium quetiapine tramadol morfine oxycodon methadon propranolol benzos",
    "pillen": "pilletjes pilen capsules",
    "slaat": "slaad slat sla slaan slaet sloeg sloegen slaatt schopt schopte schoppen mept stompt stompte trapt trapte sloag sleit sloat slaot",
    "geslikt": "genomen ingenomen geslikd doorgeslikt",
    "slikken": "slik slikt slikte innemen nemen neem doorslikken",
    "snijden": "sneden snij snijd snijdt snijt snyden snee sneed gesneden snijen sneden snei kras krassen krast sneiden sneid",
    "springen": "spring springt sprong sprongen gesprongen sprinen sprin",
    "sterven": "sterf sterve stervan sterfen",
    "stoppen": "stop stopt",
    "verdwijnen": "verdwijn verdweinen verdwijne",
    "wil": "wilt wilde wou wouw willen will wille wl wiel wilden",
    "ik wil": "ikwil kwil",
    "worden": "word wordt wort wordde werd",
}
"""The plain spelling, and the forms and slips that are read as it."""

_MENDED = """
springen springt gesprongen slikken geslikt ingenomen verdwijnen sterven snijden snijdt gesneden ophangen verhangen
verdrinken afscheid afscheidsbrief wakker worden pillen tabletten paracetamol oxazepam medicijnen leven einde maken
mezelf zichzelf aandoen overdosis zelfmoord zelfdoding suicide suicidaal doodgaan
vermoorden vermoordt vermoord bedreigt bedreigd dreigt geslagen schopt klappen mishandelt mishandeld mishandeling
verkracht verkrachting aangerand misbruikt misbruik gewurgd stalkt gedwongen geweld
"""
MENDED = tuple(_MENDED.split())
"""What a word that nobody knows is read as where few letters are wrong: one, or two in a long word. Of two as near the first, so
that every process reads alike."""

SO = (
    r"(?:(?:ik|gewoon|echt|heel|erg|graag|liever|het|liefst|nu|ook|maar|soms|vaak|eigenlijk|alleen|wel|zo|even|"
    r"nog|het|liever|hij|zij|ze|er|dat|snel|gaan|meteen|vandaag|vannacht) ){0,4}"
)
SELF = r"(?:mezelf|mij|zichzelf|zich|haarzelf|hemzelf|jezelf|haar eigen|zijn eigen|mij eigen|mij zelf)"
ANY = r"(?:\w+ ){0,2}"
PILLS = r"(?:pillen|medicijnen)"
SWALLOW = r"(?:slikken|geslikt)"
HEIGHT = (
    r"(?:brug|flat|dak|gebouw|balkon|toren|viaduct|torenflat|flatgebouw|galerij|klif|rots|parkeergarage|"
    r"(?:\d+ )?(?:hoog|etage|verdieping))"
)
EDGE = r"(?:brug|dak|flat|spoor|spoorlijn|spoorbrug|spoorweg|rails|reling|viaduct|balkon|vensterbank|klif|toren|torenflat|railing)"
WEAPON_AT = r"mes (?:\w+ ){0,2}(?:op|tegen|bij) (?:mij|haar|de|zijn) (?:keel|nek|buik|rug)\b"
GUN = r"(?:pistool|geweer|vuurwapen)"

CRISIS = (
    # wanting to die
    rf"wil {SO}dood\b(?! (?:moe|gewoon|normaal))",
    rf"wil {SO}(?:sterven|inslapen|eeuwig slapen|voor altijd slapen|voorgoed slapen|slapen voor altijd)\b",
    r"(?:ik|hij|ze|zij|zoon|dochter|man|vrouw|vriend|vriendin|patient|client) dood wil\b",
    r"^dood(?: gaan| zijn)? wil\b",
    r"dood(?: gaan| zijn)? wil(?: gaan| zijn)?$",
    r"was ik (?:er )?(?:maar |toch |gewoon |nu )?dood\b",
    r"ik (?:maar |gewoon |nu |beter )?dood (?:was|zou zijn|ben)\b",
    r"(?:liever|beter) (?:maar |gewoon |af )?dood\b",
    r"hoe (?:kan |ga |kom |moet )?(?:ik |je )?(?:het )?(?:\w+ )?dood (?:gaan|ga|kan|kom)\b",
    r"hoe (?:kan |ga |moet )(?:ik |je )(?:\w+ )?(?:dood|sterven)\b",
    r"(?:snel|pijnloos|makkelijk|zonder pijn) (?:dood|sterven)\b",
    r"^(?:ik )?(?:ga )?(?:dood(?: gaan)?|sterven)$",
    r"(?:gedachten?|denk|denken|denkt|fantaseer|verlang|verlangt) (?:vaak |steeds |veel |alleen )?(?:nog )?"
    r"(?:aan|over|naar) (?:de |mij )?(?:eigen )?(?:dood|sterven)\b",
    r"(?:aan|over) (?:je |mij |zijn |haar )?eigen dood (?:te )?denk(?:en|t)?\b",
    r"doods? ?(?:wens|wensen|gedachten?|verlangens?|drang)\b",
    r"levens? ?moe(?:heid)?\b",
    r"naar de hemel\b",
    # not living on
    r"niet (?:meer |langer )(?:verder )?(?:te )?(?:wil )?(?:leven|bestaan)\b(?! zonder (?:hem|haar|alcohol|drugs))",
    rf"wil {SO}niet (?:verder )?(?:leven|bestaan)\b",
    r"niet wil (?:leven|bestaan)\b",
    r"(?:ik leef|leef ik) (?:zo )?niet (?:meer lang|lang meer|lang)\b|niet (?:meer lang|lang meer)(?: te| wil)? leven\b",
    r"(?:geen|niet) (?:enkele |andere )?reden (?:meer )?(?:om|voor) (?:te |het )?leven\b",
    r"geen zin (?:meer )?(?:om (?:te |verder te )|in (?:het |mij |dit )?|te )leven\b",
    r"niet (?:meer )?(?:de moeite )?waard om te leven\b",
    r"(?:klaar|gestopt|stoppen|kappen) (?:mee )?met (?:het |mij |dit )?(?:leven|bestaan)\b",
    r"(?<!meer )(?<!alles )\buit (?:het|mij) leven\b|er ?uit (?:te )?(?:wil )?(?:stappen|stap|gestapt)\b|van het leven (?:ge)?stap\w*",
    r"(?:het|dit|mij) (?:leven )?(?:echt |allemaal )?niet meer aan$|leven (?:wil|kan) (?:ik )?niet meer\b|wil (?:ik )?(?:mij|dit) leven niet\b",
    r"maken (?:ik )?er (?:\w+ ){0,2}einde aan\b|^(?:ik )?wil (?:er )?(?:een )?einde(?: aan)?$|haat mij leven\b",
    r"einde (?:er )?aan (?:te |wil )?(?:maken|het leven|mij leven|haar leven|zijn leven|alles)\b",
    r"(?:er|ik) (?:een )?einde aan$|einde maken aan (?:alles|het leven|mij leven|haar leven|zijn leven|het)$",
    r"einde aan (?:mij|haar|zijn|het|hun) (?:eigen )?leven\b|(?:mij|het|haar|zijn) (?:eigen )?leven (?:te )?beeindig",
    r"einde maken aan (?:mij|haar|zijn|het|hun) (?:eigen )?leven\b",
    r"van (?:het|mij|dit) leven (?:verlost|af)\b|(?:verlost|af) van (?:het|dit|mij) leven\b",
    r"voltooid leven\b|(?:vrijwillig|zelfgekozen|zelf gekozen) levenseinde\b",
    # being a burden, saying goodbye
    r"(?:ik|je|jij) (?:moet|moeten) dood\b|moet ik dood\b|ik dood moet\b|verdien\w* (?:het )?(?:om )?(?:te )?dood\b",
    r"afscheids?(?:brief|brieven|briefje|video)\b",
    # means
    r"overdos(?:is|e)\b",
    rf"(?:alle|te veel|teveel|pot|potje|heel veel|handvol|doos) (?:\w+ )?{PILLS}\b",
    rf"{PILLS} (?:te )?{SWALLOW} (?:om |en )?(?:te )?(?:dood|sterven|einde)\b|heb (?:\w+ ){{0,2}}{PILLS} {SWALLOW}\b",
    # Without a reason, and not said of medicines: it may be an overdose.
    rf"^(?:ik )?(?:ga |wil )?pillen {SWALLOW}$",
    rf"^(?:een )?{GUN}$|(?:ik heb|heb ik) (?:\w+ )?(?:een )?{GUN}\b",
    rf"dodelijke (?:dosis|hoeveelheid|middelen|{PILLS})\b|{PILLS} (?:is|zijn) dodelijk\b|manier(?:en)? om (?:te sterven|dood te gaan)\b",
    r"(?:sta|staat|zit) op (?:het|een|de) (?:dak|spoor|brug|viaduct|balkon|flat|rails)\b|(?:op|bij|langs) (?:het|de) (?:spoor|rails)\b",
    r"heb (?:al )?een (?:touw|strop)\b|mezelf straffen\b|krab(?:ben|t)? mezelf\b|praat (?:\w+ ){0,2}over dood gaan\b|ts (?:gedaan|poging)\b",
    r"(?:voor|onder) (?:de|een) (?:trein|metro|tram|auto|vrachtwagen)\b",
    r"van (?:de |een |het )?(?:brug|flat|dak|gebouw|balkon|toren|viaduct)(?: af)?(?: te)?(?: wil)? springen\b",
    r"springen (?:ik )?(?:van|vanaf|uit) (?:de |een |het )?(?:brug|flat|dak|gebouw|balkon|toren|viaduct|raam)\b",
    r"uit het raam (?:te |wil )?springen\b",
    rf"{SELF} {ANY}(?:ophangen|opgehangen|op te hangen|verhangen|opknopen)\b",
    rf"(?:hang|hangt) {SELF} (?:zelf )?op\b|verhangen\b|strop om\b|touw om (?:mij |de )?nek\b|^ophangen$",
    rf"{SELF} {ANY}(?:(?:iets|wat|geweld|kwaad) (?:{ANY}(?:aandoen|aan te doen)|(?:aan |an )?(?:wil |wilde |gaan? |kan |zou |gaat )?(?:te )?(?:doen|aan))|niet {ANY}(?:aandoen|aan te doen))$",
    rf"{SELF} {ANY}(?:iets|wat|niet|geweld|kwaad) {ANY}(?:aandoen|aan te doen)\b",
    r"wat ik mezelf aandoen\b|bang (?:voor|van) mezelf\b(?! (?:op|te|kiezen|zorgen)\b)",
    rf"{SELF} {ANY}(?:van kant|kapot|dood) (?:te )?maken\b|(?:maken|doe) (?:ik |hij |zij |ze )?{SELF} (?:nog )?(?:van kant|dood)\b",
    r"(?:mezelf|zichzelf|haarzelf|hemzelf|jezelf) (?:\w+ ){0,1}(?:te )?"
    r"(?:doden|vermoorden|verdrinken|vergiftigen|neerschieten|schieten|vermoord|dood|wurgen)\b",
    r"vermoord(?:en)? (?:ik )?(?:mezelf|zichzelf)\b",
    r"kogel (?:door|in) (?:mij |de )?(?:kop|hoofd)\b",
    # hurting oneself
    r"(?:mezelf|zichzelf|haarzelf|hemzelf|jezelf) (?:\w+ ){0,2}"
    r"(?:pijn|snijden|slaat|branden|verwonden|verwond|beschadig\w*|bijten|krabben|prikken)\b",
    r"(?:mij|zich) (?:\w+ )?(?:te )?snijden\b(?! (?:met|aan|in (?:mij |de )?(?:vinger|duim)))",
    r"snijden (?:ik )?(?:\w+ )?(?:in )?(?:mezelf|zichzelf|zich|haarzelf|mij (?:arm|armen|been|benen|pols|polsen|lichaam))\b",
    r"(?:in|op) (?:mij|haar|zijn) (?:arm|armen|been|benen|pols|polsen|lichaam) (?:te )?snijden\b",
    r"snijden in (?:mij |haar |zijn |de )?(?:arm|armen|been|benen|pols|polsen)\b",
    r"(?:polsen|aderen|pols) (?:door|open)?(?:snijden|gesneden|te snijden)\b|polsen (?:door|open)\b",
    r"(?:dochter|zoon|kind|vriendin|vriend|zus|zusje|broer|meisje|meid|leerling|ze|zij|hij|ik) snijden$|^snijden$",
    r"(?:slaat|bonk) (?:mezelf|zichzelf|haarzelf|hemzelf)\b|littekens? van (?:het )?snijden\b|nssi\b",
    r"auto ?mutil\w*|zelf ?(?:beschadig|verwond|mutil|destruct)\w*|self ?(?:harm|injury|hurt)\w*",
    # asking for the helpline itself
    r"^(?:bel(?:len)? )?11[23](?: bel(?:len)?| chat)?$|113 (?:bel|chat|zelfmoord)\w*|crisis(?:dienst|lijn|team|hulp)\b",
    r"^(?:in )?(?:een )?(?:acute |psychische )?crisis$|ik (?:ben|zit) in (?:een )?crisis\b|acute (?:psychische )?crisis\b",
    r"(?:een|heeft|al|haar|zijn) poging (?:gedaan|ondernomen)$|euthanasie\b",
    # in other languages
    r"(?:kill|hurt|cut|hang|end) (?:my|him|her|your|our)? ?(?:self|mezelf|mij life)\b|(?:kms|kys)\b|kill mezelf\b",
    r"(?:hurt|cut|cutting|hurting|killing) mezelf\b|(?:scared|afraid|frightened) of mezelf\b|not (?:feel )?safe (?:from|with|around) mezelf\b",
    r"(?:cut|cuts|cutting) (?:mij|her|his) (?:arms?|legs?|wrists?|thighs?|skin|body)\b",
    r"^cutting$|(?:daughter|son|friend|she|he|i'?m|am|is|been|keep|keeps|started|stop) cutting(?: again)?$",
    # "want die" is Dutch for "because that".
    r"(?:want to|wanna|wanted to|wish to|going to|i want) (?:die|disappear|be dead|not exist)\b|i wish i was dead\b|was dead\b",
    r"(?:dont|don't|not|no longer) (?:want|wanna) (?:to )?(?:live|be alive|be here|exist|wake up)\b|unaliv\w*",
    r"end (?:mij|it) (?:life|all)\b|(?:can ?t|can not|cannot|can't) (?:go on|take it)\b|(?:reason|will) to live\b|better off (?:dead|without)\b|sewer ?slide\b",
    r"selbstmord\w*|suizid\w*|(?:ich will|will) (?:nicht mehr leben|sterben)\b|intihar\w*|olmek ist\w*",
    r"samobojst\w*|chce (?:umrzec|sie zabic)\b|quiero morir\w*|no quiero vivir\b|veux mourir\b|mi ke muri\b",
    r"самогубств\w*|самоубииств\w*|суицид\w*|хочу (?:умереть|померти)\b|انتحار|اموت|selsmoard\b",
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
    r"\boverdosis (?:aan |van )?(?:prikkels|informatie|werk|stress|suiker|koffie|nieuws|social|gezelligheid|kerst\w*|\w*muziek)\b",
    r"\b(?:bang|angst|angstig|paniek|fobie|zenuwachtig|schrik|te laat|geld|kaartje|op tijd) "
    r"(?:ben |in |voor )?(?:om )?(?:voor|onder) (?:de|een) (?:trein|metro|tram|auto|vrachtwagen)\b",
    r"\b(?:bang|angst|angstig|vrees|fobie|niet|obsessie)(?: ben)? (?:om |voor |dat ik )?(?:ik )?(?:te )?(?:de )?dood(?: te)?(?: gaan| ga)?\b",
    r"\b(?:telefoon|schilderij|schilderijen|lamp|was|gordijn|gordijnen|foto|fotos|spiegel|jas|poster|hoorn) (?:\w+ )?ophangen\b",
    r"\beuthanasie (?:van|bij) (?:mij )?(?:hond|kat|huisdier|paard|dier)\b",
    r"\bsnijden (?:in|van) (?:de )?(?:kosten|budget|groente|groenten|taart|brood|vlees)\b",
    r"\b(?:brood|taart|groente|groenten|vlees|haar|hout|papier|glas) snijden\b",
)
