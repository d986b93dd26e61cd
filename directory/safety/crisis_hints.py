"""How people say half that they mean to do it, beside ``crisis_ways``: an attempt behind them, their own hand, stepping out, the grave; and that it is happening.

Each begins where a word does. They meet the same text: "mijn" and "m'n" are read as "mij", "eige" as "eigen", "gesprongen" as "springen", "eind" as "einde".
"""

from directory.safety.kind import Kind
from directory.safety.safety_rules import PILLS, SELF

_ONE = r"(?:ik|hij|zij|ze|zoon|dochter|kind|broer|zus|zusje|man|vrouw|vriend|vriendin|vader|moeder|opa|oma|iemand)"
_ONESELF = r"(?:mezelf|zichzelf|zich|haarzelf|hemzelf|jezelf|mij eigen|haar eigen|zijn eigen|hun eigen)"
_MEANS = (
    r"(?:pillen|medicijnen|mes|messen|mesje|mesjes|scheermes\w*|touw|spoor|trein|pistool|geweer|insuline)"
)
_GUN = r"(?:\w*geweer|pistool|\w*wapen|revolver)"
_GRAVE = r"(?:onder de (?:grond|zoden|groene zoden)|in (?:mij|het|een) (?:graf|kist)|op het kerkhof|tussen zes planken)"
_RELIEF = r"(?:beter|fijner|mooier|enige|oplossing|uitweg|bevrijding|verlossing|makkelijker|antwoord)"
_NOW = r"(?:nu|vannacht|vanavond|straks|zo|zometeen|zo meteen|meteen|vanmiddag|vandaag)"
_RAILS = r"(?:spoor|spoorbaan|rails|brug|viaduct|dak|flat|perron|kanaal|balkon)"
_BLADE = r"(?:mes|mesje|scheermes|scheermesje|scheermesjes|schaar|scherf|stanleymes)"
_AWAY = r"(?:de deur uit|het huis uit|het bos|naar het bos|de schuur|naar de schuur|de garage|de zolder|naar zolder|weg|weggegaan|weggereden|weggelopen|vertrokken|verdwenen)"
_LAST = r"(?:aller)?laatste (?:nacht|avond|uur|uren|uurtje)"
_DRINK = r"(?:wodka|vodka|drank|whisky|whiskey|wijn|alcohol|jenever|rum|bier)"
_NO_HABIT = r"(?! (?:om|tot|met) (?!dood|sterven|zelf|mezelf))"

ATTEMPT = Kind(
    "poging geprobeer probeer berov bero gereanimeer springen met een touw",
    (
        rf"(?:heb|heeft|had|hebben|na|twee|drie|meerdere|eerdere|vorige|haar|zijn|laatste|\d) (?:\w+ ){{0,3}}poging(?:en)? (?:\w+ ){{0,2}}(?:gedaan|ondernomen|achter de rug|overleefd|gehad)\b{_NO_HABIT}|"
        r"(?:twee|drie|vier|meerdere|\d) pogingen (?:achter|gedaan|overleefd)\b",
        r"van het leven (?:te )?(?:beroven|beroofd|beroof|berooft)\b|(?:geprobeerd|probeert|probeerde|proberen) (?:\w+ ){0,3}(?:dood te gaan|te sterven|te verhangen|te verdrinken|van kant te|te doden|dood te maken)\b",
        r"(?:jammer|spijt|hadden|had|waarom) (?:\w+ ){0,4}(?:gereanimeerd|niet gereanimeerd)\b(?! (?:worden|en nu bang))",
        rf"(?:gisteren|net|weer|vorige week|vannacht|laatst) (?:\w+ )?bijna springen$|stond (?:ik |hij |zij |ze )?(?:\w+ ){{0,2}}op (?:de|het|een) {_RAILS} (?:maar|en (?:ben|is|ging) (?:\w+ )?terug)",
        r"(?:zat|stond|liep|was) (?:ik |hij |zij |ze )?(?:\w+ )?met (?:een|het) (?:touw|strop) in (?:het|de) \w+",
    ),
)
OWN_HAND = Kind(
    "hand kort gewe pisto wapen vertrouw alleen eige mezelf zichzelf dood kapot opdracht pijnig kogel hangt bloed onder die vergas verzuip",
    (
        rf"door (?:mij|zijn|haar|hun) eigen hand\b|(?:de )?hand (?:te )?(?:aan|op) {_ONESELF} (?:te )?slaat\b",
        rf"(?:wil|gaat|ga|zal|zou|bang dat|doe|doet) (?:\w+ ){{0,3}}(?:{_ONESELF} te ?kort) ?(?:zal |zou |gaat |ga |wil )?(?:te )?doe[nt]?\b(?! (?:in|op|bij|door|aan|met))|"
        rf"doe {_ONESELF} te ?kort$|(?:zich|zichzelf|mezelf) te ?kort (?:zal|gaat|wil|zou) doen\b",
        rf"{_GUN} (?:\w+ ){{0,4}}(?:op|tegen) (?:mezelf|zichzelf|hemzelf|haarzelf)\b|{_GUN} (?:\w+ ){{0,5}}denk (?:ik )?er (?:\w+ ){{0,2}}aan\b|kogel door (?:het|zijn|haar) (?:kop|hoofd)\b",
        rf"(?:vertrouw|vertrouwt) (?:ik |hij |ze )?{SELF} niet (?:meer )?(?:\w+ )?(?:met|bij|in de buurt van) (?:\w+ ){{0,2}}{_MEANS}\b|"
        rf"{SELF} niet (?:meer )?(?:toe ?)?vertrouwt? (?:met|bij|in de buurt van) (?:\w+ ){{0,2}}{_MEANS}\b",
        rf"bang (?:om|als) (?:ik )?alleen (?:te )?(?:zijn|ben|is)\b(?: \w+){{0,2}} (?:dan|want|omdat) (?:\w+ ){{0,2}}(?:ik |mij ){{0,2}}{SELF}\b|"
        rf"(?:dan|anders|straks) (?:doe|doet) (?:ik|hij|zij|ze) {_ONESELF} (?:iets|wat)\b",
        r"(?:doe|doen) (?:ik )?(?:mezelf|zichzelf|mij eigen) (?:nog |es |eens |een keer |wel |ooit ){0,3}(?:iets|wat)\b(?! (?:cadeau|leuks|goeds|moois|aan als))|"
        r"(?:mezelf|mij eigen) (?:nog |es |eens |een keer ){0,3}(?:iets|wat) (?:aandoen|aan te doen|aan doen|aandoan)\b|"
        rf"{SELF} en (?:de |mij |onze )?\w+ (?:iets|wat) (?:aan te doen|aandoen|aan te)",
        r"(?:drink|drinkt|zuip|zuipt|eet) (?:ik )?(?:mij|mezelf|zich|zichzelf) (?:nog (?:eens )?)?dood (?:met opzet|expres|en dat|dat is)|(?:mezelf|zichzelf) dood (?:te )?(?:drinken|drinkt|drink|zuipen)\b|"
        r"drink (?:ik )?mezelf dood\b|(?:rij|rijd) (?:ik )?(?:mij|mezelf) (?:\w+ ){0,2}(?:dood|kapot)\b|(?:rijden|rijdt|rij) (?:\w+ ){0,3}(?:dood|kapot) tegen een boom\b",
        r"stem(?:men)? (?:\w+ ){0,3}opdracht (?:\w+ ){0,2}(?:springen|mezelf|dood)|zelf ?pijnig\w*|(?:mezelf|mij) (?:te )?(?:vergassen|verzuipen)\b|mij eigen (?:te )?(?:verzuipen|verhangen|verdrinken)\b",
        r"tot (?:mij |het |de )?(?:hand|vuist|vuisten|knokkels|hoofd) (?:\w+ )?bloed(?:t|en)\b|hangt (?:zich|zichzelf|hemzelf|haarzelf) (?:\w+ ){0,4}op\b|onder die (?:trein|metro)\b|aders? open en\b",
    ),
)
STEPPING_OUT = Kind(
    "stap hoef af loop kade zee meer in",
    (
        r"(?:stap|stapt) (?:ik |hij |zij |ze )?(?:er )?(?:liever |beter |maar |dan |toch |gewoon |echt ){0,2}(?:er ?uit|uit) (?:als (?:het|dit|dat) zo|dan (?:nog|weer))|(?:liever|dan) (?:stap|stapt) (?:ik|hij|zij|ze) er ?uit\b(?! (?:bij|in|op|uit))",
        r"van het leven (?:af |uit )?(?:te )?stap\w*|denk (?:\w+ )?(?:dat ik|eraan|erover) (?:\w+ ){0,2}er ?uit (?:te )?stap\w*(?! (?:bij|in|op|uit))",
        r"hoef (?:ik |hij |zij |ze )?niet (?:meer )?(?:zo nodig|per se|echt|zo) (?:meer )?(?:te )?leven\b",
        r"(?:loop|lopen|stap|rij|zwem|zwemmen) (?:ik )?(?:\w+ ){0,2}(?:de zee|het meer|de rivier|de maas|de waal|het water) in en\b|van (?:de|een) (?:kade|pier|steiger) (?:af )?(?:te )?(?:loop|lopen|stap|stappen|rij|rijden)\b",
    ),
)
GRAVE = Kind(
    "oplossing uitweg hoef grond zoden graf kist kerkhof planken dood kanker hartaanval hartstilstand sterven",
    (
        rf"(?:lag|liever|wil|was|had|hoort|hoor|morgen|vandaag) (?:\w+ ){{0,6}}{_GRAVE}\b(?! (?:van|bij|brengen|leggen|bezoeken))",
        rf"(?:dood|de dood) (?:zijn )?(?:is|lijkt|zou|als|voelt) (?:mij )?(?:\w+ ){{0,3}}{_RELIEF}\b(?! (?:bespreekbaar|af))|dood zijn (?:\w+ ){{0,2}}(?:enige|beter|oplossing)\b",
        r"(?:snak|snakt|verlang|verlangt|verlangen|hunker|hunkert|zucht|verlangde) (?:\w+ ){0,2}naar (?:de |mij |een )?(?:dood|einde|graf)\b|(?:enige|laatste) (?:uitweg|oplossing|optie) is (?:de )?(?:dood|er|sterven|einde)",
        r"(?:zou|wil) (?:\w+ ){0,3}(?:liefst|liefste|graag) (?:\w+ )?(?:dood gaan|sterven|dood)\b|tegen die tijd ben ik (?:\w+ )?(?:dood|er niet meer|al weg)\b",
        r"had (?:die|dat|een|de|hij|ze) (?:\w+ ){0,3}(?:dood ?gereden|overreden|aangereden|dood maken|afgemaakt)\b|had ik maar (?:kanker|een tumor|een hartaanval|een hersentumor)\b",
        r"als (?:\w+ ){1,3}dood gaan? ga ik (?:ook|mee|er achteraan|achterna)\b|als (?:\w+ ){1,3}(?:er niet meer is|dood is) (?:hoef|ga) ik (?:ook|mee|niet meer te leven)\b",
    ),
)
HALF_ASKED = Kind(
    "drion laatste middel pijnlijk hang hoeveel denk fantas knoop knopen strop",
    (
        r"drion\b|laatste ?wil ?(?:pil|poeder|middel|medicijnen|pillen)\w*|^middel x\b|middel x (?:kopen|bestellen|krijgen|halen)\b",
        r"minst pijnlijke (?:\w+ )?(?:manier|methode)\b|hoe (?:hang|verhang) (?:je|ik) (?:je|mij|jezelf|mezelf)\b|(?:strop|galg|galgenknoop) (?:te )?(?:knoop|knopen|leg|leggen|maken)\b|hoe (?:je )?een (?:strop|galg)\b",
        r"hoeveel (?:pillen|medicijnen) heb (?:je|ik) nodig(?=$| (?:om|voor het|voordat)\b)",
        r"(?:denk|denkt|fantaseer|bedenk|pieker) (?:\w+ ){0,4}hoe (?:ik|hij|zij|ze) het (?:zou |ga |moet |kan |wil )?(?:doe|doen)$",
    ),
)
HAPPENING = Kind(
    "dat trein touw zak overal leven leef doe wakker ademt klaar strip trein keel dag doei richting naar springen laatste drank wodka vodka whisk wijn alcohol jenever rum bier slikken touw strop geweer wapen pistool mes schaar scherf scheermes water gas brief afscheid vaarwel sorry dag foto nu rijdt bijna bloed",
    (
        rf"{_NOW} (?:ga|doe) ik het(?: echt| dan| doen| nu)*$|ga (?:ik )?het {_NOW} (?:echt )?doen$|^(?:ik )?doe het {_NOW}$|{_NOW} (?:dan )?springen (?:ik|hij|zij|ze)\b|en dan springen ik\b",
        rf"(?:dit|{_NOW}) (?:is|worden) (?:\w+ )?mij {_LAST}\b(?! (?:op|van|bij|in|hier|met|als|thuis))",
        rf"{_DRINK} (?:\w+ )?(?:en|met|plus) (?:\w+ ){{0,3}}{PILLS} (?:\w+ )?(?:op|geslikt|gedronken|naar binnen|achterover)\b(?! (?:recept|doktersvoorschrift))|"
        rf"{PILLS} (?:\w+ ){{0,2}}(?:en|met|plus) (?:\w+ ){{0,3}}{_DRINK} (?:\w+ )?(?:op|geslikt|gedronken|naar binnen|achterover)\b|slikken (?:ze|de pillen) (?:nu|een voor een|allemaal nu)\b",
        rf"{_AWAY} (?:\w+ ){{0,3}}met (?:een |het |zijn |haar |mij )?(?:touw|strop|{_GUN})\b|met (?:een |het |zijn |haar )?(?:touw|strop|{_GUN}) (?:\w+ ){{0,3}}{_AWAY}\b|{_GUN} (?:\w+ ){{0,2}}(?:gepakt|mee|meegenomen) (?:\w+ ){{0,4}}{_AWAY}\b",
        rf"(?:zit|sta|lig|staat|ligt) (?:ik |hij |zij |ze )?(?:\w+ ){{0,3}}met (?:een |het |de )?(?:{_BLADE}|touw|{_GUN}) (?:\w+ ){{0,3}}(?:badkamer\w*|wc|toilet|pols\w*|slaapkamer|mij bed|bos|schuur|zolder)\b|"
        rf"(?:hou|houd|houdt|heb|heeft) (?:\w+ ){{0,3}}{_BLADE} (?:\w+ ){{0,2}}(?:tegen|op|aan|bij) (?:mij|haar|zijn|de) (?:pols|polsen|arm|keel|hals)\b",
        r"(?:sta|loop|zit) (?:ik )?(?:\w+ )?(?:in het water|in zee|in de zee|in het kanaal|in de rivier) en (?:\w+ )?(?:loop|ga|zwem)|gas ?(?:kraan )?(?:staat )?(?:\w+ )?(?:open ?gedraaid|open)$",
        r"(?:belde|belt|appte|appt|stuurt|stuurde|schreef|schrijft|geschreven|gebeld|geappt) (?:\w+ ){0,4}(?:afscheid|vaarwel|sorry) (?:\w+ ){0,6}(?:neemt niet|niet op|weg|vermist|telefoon uit|onbereikbaar)|"
        r"(?:weg met de auto|vermist|weggereden|weggelopen|onvindbaar|telefoon staat uit) (?:\w+ ){0,8}(?:afscheid\w*|sorry geschreven|ligt (?:er )?een brief|vaarwel|brief achter\w*)\b",
        rf"foto van (?:het|de|een) {_RAILS} (?:en|met|erbij)\b(?! (?:gemaakt|gekocht))|ga (?:ik )?nu naar (?:de|het) {_RAILS}$|(?:loop|zit|sta|lig) (?:ik )?nu (?:\w+ )?(?:langs|bij|op|naast|onder|aan) (?:de|het) {_RAILS}\b",
        r"niet (?:meer )?wakker te krijgen (?:\w+ ){0,3}(?:pillen|medicijnen|overdosis)\b|ademt (?:raar|niet|nauwelijks|zwaar|niet goed) (?:\w+ ){0,4}(?:pillen|medicijnen|overdosis)\b|(?:pillen|medicijnen) (?:\w+ ){0,2}klaar ?(?:liggen|gelegd) en (?:\w+ )?begin\b|^(?:de )?strips? (?:is|zijn) leeg$",
        r"trein komt (?:\w+ )?(?:over|zo|nu|eraan)\b(?! (?:\w+ ){0,3}(?:te laat|halen|reis))|(?:naar|richting) het (?:spoor|kanaal) (?:gegaan|gelopen|gefietst|vertrokken)\b|(?:mij|zijn|haar) keel snijden\b|(?:pillen|medicijnen) (?:dag|vaarwel|sorry|doei)$|(?:als er nu niemand|als nu niemand) (?:\w+ ){0,3}doe (?:ik )?het\b",
        r"(?:belt|appt|zegt|schrijft|stuurt|roept|livestreamt) (?:\w+ ){0,3}dat (?:ik|hij|zij|ze) (?:\w+ ){0,2}(?:pillen|medicijnen) (?:heeft |nu )?(?:geslikt|slikken)\b(?! (?:tegen|voor|maar|en zich))|"
        r"(?:over|binnen) \w+ (?:minuten|minuut|uur) (?:komt|is) (?:\w+ ){0,2}(?:trein|metro)(?: en)? (?:\w+ ){0,3}(?:voorbij|klaar|rust|dood)\b|ga (?:ik )?het nu (?:echt )?doen (?!met|op|bij|voor)|touw hangt(?=$| (?:al|klaar|en ik|sorry)\b)",
        r"gas (?:\w+ )?(?:openzet|open ?gezet|opendraait|open ?zetten)\b|zak over (?:mij|zijn|haar) hoofd\b|(?:bloed overal|overal bloed) (?:\w+ ){0,3}(?:arm|armen|pols|polsen|mezelf)\b|(?:morgen|dan|straks) (?:leef|leven) ik niet meer\b",
        r"rijdt (?:nu )?(?:rond|weg|ergens) (?:\w+ ){0,8}(?:tegen een boom|dood|tegen een muur)\b",
    ),
)
URGENT = Kind(
    "nu tegenhoud weggelopen vermist onvindbaar politie op deur reageert bewusteloos slap bewustzijn onderweg wegger weggef spoed ademt wakker livestream",
    (
        r"(?:help nu|nu hulp|hulp nu|nu meteen|nu direct|nu iemand|direct hulp|onmiddellijk hulp|spoed)\b(?! (?:zoeken|nodig voor later))",
        r"(?:tegenhouden|tegenhoudt)\b|(?:weggelopen|vermist|onvindbaar|weggereden|weggefietst|spoorloos)\b(?! (?:geweest|vroeger))|politie zoekt\b",
        rf"(?:{_ONE}|en|maar|telefoon) (?:nu )?neemt (?:\w+ )?niet (?:meer )?op\b|reageert (?:\w+ ){{0,2}}(?:niet|nergens|nauwelijks)\b|(?:de )?deur (?:uit ?gelopen|uit|op slot)\b|bewusteloos\b|buiten bewustzijn\b|worden (?:\w+ )?slap$|onderweg naar\b(?! (?:(?:de|het|mij|een) )?(?:werk|school|huis|kantoor|baas|college|stage|les|winkel)\b)|ademt (?:raar|niet|nauwelijks)\b|wakker te krijgen\b|livestream\w*",
    ),
)
"""What makes it happen now, where words of crisis stand beside it: by itself it is no danger."""
NOW = (HAPPENING,)
KINDS = (ATTEMPT, OWN_HAND, STEPPING_OUT, GRAVE, HALF_ASKED, *NOW)

_ENDED = (
    r"(?:relatie|relaties|verkering|huwelijk|vriendschap|abonnement|lidmaatschap|contract|baan|werk|studie|opleiding|ruzie|ruzies|conflict|verslaving|samenwerking|therapie|behandeling|"
    r"gewoonte|gedoe|pesten|pesterijen|roken|drinken|blowen|gokken|gamen|discussie|sportschool|hobby|bedrijf|zaak|cursus|project|affaire|contact|huur|slechte \w+|dit gedrag)"
)
INNOCENT = (
    r"\b(?:hypotheek|schuld|schulden|lening|huur|financiele) (?:\w+ ){0,4}strop\b(?: om mij nek)?",
    rf"\b(?:ik )?(?:maken )?(?:er )?(?:\w+ )?einde (?:aan )?(?:te )?(?:maken )?(?:aan |met )?(?:mij |die |deze |dit |dat |de |het |onze |ons |een |al dat |al die )+(?:\w+ )?{_ENDED}\b|\b{_ENDED} (?:\w+ ){{0,4}}er (?:\w+ )?einde aan (?:te )?maken\b",
    rf"\bstap(?:pen|t)? (?:ik )?(?:er )?(?:\w+ )?(?:uit|er ?uit) (?:uit )?(?:mij |het |de |die |deze |dit |onze )?(?:bestuur|commissie|bedrijf|raad|partij|koor|groep|vereniging|team|politiek|{_ENDED})\b|\ber ?uit (?:te )?stap\w* (?:bij|als|uit) (?:de|het|mij|een) \w+",
    r"\bafscheids?\w* (?:\w+ ){0,2}(?:aan|van|voor) (?:mij |de |het |een |onze )?(?:eetstoornis|verslaving|drank|alcohol|sigaret\w*|juf|meester|klas|school|groep 8|collega\w*|team|baan|werk|ggz|therapeut|psycholoog|behandelaar|huis)\b",
    r"\b(?:wil|willen|ga) (?:\w+ ){0,2}verdwijnen (?:van|uit) (?:social|socials|facebook|insta\w*|internet|beeld|de massa|google)\b|\bweg van alles (?:\w+ ){0,3}(?:vakantie|huisje|weekend|natuur|retraite)\b|\b(?:week|weekend|dagje|paar dagen|even) weg van alles\b",
    r"\bniemand mist mij (?:als|wanneer|op|bij) (?!ik (?:\w+ ){0,2}(?:dood|weg|er niet meer|verdwijn))|\bmij (?:man|vrouw|partner) tot last met\b|\btot last (?:met|door) (?:mij )?(?:gesnurk|snurken|hoesten)\b",
)
