"""How people say that they despair without naming death, in Dutch: as a burden, without a tomorrow, at the end of their strength, taking leave.

Tried only where the rules of crisis and violence find nothing, beside what is near in meaning (``nearness``); they bring the softer panel. Each begins where a word does, and meets the same text:
"mijn" and "me" are read as "mij", "niks" as "niet", "leef" as "leven", "stopt" as "stoppen".
"""

from directory.safety.kind import FEW, Kind

_SOME = r"(?:\w+ ){0,6}"
_THEM = r"(?:iedereen|anderen|niemand|jullie|allemaal|ze|zij|we|wij|ons|mensen|de wereld|(?:mij |ons |onze |de |het |haar |zijn )?(?:gezin|kinderen|kids|familie|ouders|man|vrouw|vriend|vriendin|moeder|vader|vrienden|zoon|dochter|omgeving))"
_GONE = r"(?:weg (?:ben|was|zou zijn|ga|val)|er niet (?:meer )?(?:ben|was|zou zijn|geweest was)|wegval|verdwijn|verdween|verdwijnen|doodga|dood ben|dood was|niet meer wakker worden)"
_BETTER = r"(?:beter|beter af|gelukkiger|makkelijker|fijner|rustiger|opgelucht|blijer|blij|vrijer|lichter|goedkoper)"
_WEIGHT = r"(?:last|ballast|blok aan (?:het|hun|ieders|zijn|haar) been|molensteen|kostenpost|probleem voor iedereen|steen om (?:hun|de) nek)"
_BY = r"(?:ben|voel|was|word|worden|zegt|zei|vindt|vind|denkt|denk|is|zijn)"
_SELFISH = r"(?:ik|mij|mezelf)"
_SOFT = r"(?:allemaal |gewoon |eindelijk |nu |maar |echt |even |een keer |toch |voorgoed |voor altijd |helemaal |meteen ){0,3}"
_STOPS = r"(?:stoppen|ophoudt|ophouden|over is|over gaat|voorbij is|voorbij gaat|afgelopen is|klaar is|weg is|eindigt|verdwijnen)"
_STAY = r"(?:door te gaan|doorga|doorgaan|verder te gaan|verder ga|verder gaan|op te staan|opsta|opstaan|vol te houden|volhouden|vol te houd\w*|te vechten|vechten|wakker te worden|wakker worden|door te leven|te blijven|blijven|mij bed uit)"
_WHEN = r"(?:morgen|kerst|kerstmis|nacht|vannacht|ochtend|week|weekend|maand|jaar|zomer|winter|verjaardag|oud en nieuw|nieuwjaar|lente|herfst|dertig|dertigste|veertig|dag)"
_LATER = r"(?:straks|dan|volgend jaar|volgende week|volgende maand|binnenkort|morgen|over een jaar|tegen die tijd|toch|dan toch)"
_THINGS = r"(?:spullen|bezittingen|sieraden|hond|kat|katten|poes|paard|huisdieren|dieren|boeken|kleren|platen|gitaar|gereedschap|meubels|collectie|postzegels|geld|alles|fiets|auto)"
_CARE = r"(?:kinderen|katten|kat|hond|poes|moeder|vader|man|vrouw|zoon|dochter|gezin|elkaar|jullie|hem|haar|ze|dieren|planten)"
_ABOVE = r"(?:god|de heer|heer|allah|jezus|onze lieve heer|lieve heer|de dood|magere hein|petrus|een engel|engelen)"
_NO_OTHER = r"(?!.*\b(?:overleden|kringloop|opruim\w*|verhui\w*|marktplaats|scheiding|rommel|speelgoed)\b)"
_AT_WORK = r"(?:op|bij|met|tegen|in) (?:\w+ ){0,2}(?:werk|baan|school|kantoor|stage|studie|klas|collegas?|baas|bedrijf|relatie|opleiding|club|sport|buren|project|markt|woning|huis)"

BURDEN = Kind(
    "last blok molensteen kostenpost overbodig kwijt zonder niemand verzekering erfenis uitkering nut toe uit of schelen merkt merken mist missen mis iets tunnel gat halen rust weet hoef beter gelukkig makkelijk fijn opgelucht blij fout moeten bestaan vergissing geboren bestaan weg",
    (
        rf"{_BY} {_SOME}tot last\b(?! (?:van de|voor de) buren)|tot last (?:te )?(?:zijn|wil\w*|ben|hoe\w+)\b|"
        rf"{_BY} (?:\w+ ){{0,4}}{_WEIGHT}\b(?! (?:van|op) (?:mij |de )?(?:rug|knie|maag|nek|buren|huid|schouder))|{_WEIGHT} (?:voor|van) {_THEM}\b",
        rf"{_THEM} {_SOME}{_BETTER} (?:\w+ ){{0,4}}(?:zonder mij(?=$| (?:af|is|zijn|was|verder|gaat|gaan|en|want|ook)\b)|(?:als|wanneer) ik {FEW}{_GONE})|"
        rf"(?:zonder mij|(?:als|wanneer) ik {FEW}{_GONE}) {_SOME}{_BETTER}\b|{_BETTER} (?:\w+ ){{0,4}}(?:als|wanneer) ik {FEW}{_GONE}",
        r"(?:zegt|zei|vindt|denkt|schrijft|appt) (?:\w+ )?(?:dat )?(?:we|wij|jullie|iedereen|ik|de kinderen|ons gezin) (?:\w+ ){0,4}(?:beter|gelukkiger|"
        r"makkelijker) (?:\w+ ){0,4}zonder (?:hem|haar)\b|"
        r"meer aan (?:\w+ ){0,3}(?:verzekering|uitkering|geld|erfenis) dan aan mij\b",
        rf"(?:liever|beter|graag) kwijt (?:dan rijk|is|zijn|worden|ben)\b|(?:mij|me) (?:\w+ ){{0,2}}(?:liever|beter) kwijt\b|"
        rf"{_THEM} (?:is mij|zijn mij|wil mij|kan mij) (?:\w+ )?(?:liever )?kwijt$",
        rf"(?:niemand|geen mens|geen hond|geen haan|wie) {_SOME}(?:merkt|merken|mist|missen|opvalt|opvallen|huilt|huilen|treurt|kraait|rouwt|zoekt|schelen|"
        rf"scheelt) (?:\w+ ){{0,3}}(?:als|of|wanneer|dat) ik (?:\w+ )?(?:{_GONE}|er (?:nog )?ben|leven|er niet)|"
        rf"(?:als|wanneer) ik {FEW}{_GONE} {_SOME}(?:niemand|geen mens|geen hond|geen haan)\b",
        r"(?:mij (?:missen|mist|mis)|missen mij|mist mij) (?:\w+ ){0,4}(?:niet|niemand|toch|geen)\b|niemand heeft (?:\w+ )?iets aan mij\b|"
        r"beter (?:af )?(?:weg|verdwenen|niet hier) (?:\w+ )?(?:zijn|ben|kan|was|wezen)\b|niemand (?:meer )?(?:tot|van) (?:\w+ )?nut\b|"
        r"nergens (?:meer )?(?:goed|nuttig|toe dien) (?:voor|toe)?$|dien nergens (?:meer )?(?:toe|voor)\b",
        r"(?:uit|schelen) of ik (?:er |hier |nog |wel ){0,3}(?:ben|besta|leven|wakker|blijf|was)\b|"
        r"(?:doe|doet|deed) (?:ik )?er (?:\w+ )?niet (?:meer )?toe\b(?! aan)|ben ik (?:\w+ ){0,2}overbodig\b(?! (?:op|verklaard|geworden))|"
        r"(?:ik ben|^ben|voel mij) (?:\w+ ){0,2}(?:te veel op deze wereld|teveel hier)\b(?! (?:op|verklaard))",
        r"(?:fout|vergissing|ongelukje|mislukking|misbaksel) (?:\w+ ){0,4}(?:nooit|niet) (?:\w+ ){0,3}(?:gebeuren|geboren|bestaan|mogen|moeten|komen)\b|"
        r"had (?:er )?(?:ik )?(?:\w+ )?(?:nooit|niet) (?:moeten|mogen) (?:zijn|bestaan|komen)\b|(?:moeten|mogen) (?:er )?(?:nooit|niet) (?:zijn|bestaan)\b|"
        r"bestaansrecht\b",
    ),
)
NO_TOMORROW = Kind(
    "lukt kracht tunnel gat halen rust weet hoef toekomst perspectief uitweg hoop licht uitzicht zie haal overleef red leven ben laatste waar wie waarom wat hoe zin reden tijd nut",
    (
        rf"(?:zie|ziet|is|heb|heeft|zonder|had) {FEW}(?:geen|geen enkel|geen enkele|nul|nergens|zonder|nooit|niet|niet eens|alleen nog|enkel) (?:\w+ "
        rf"){{0,3}}(?:toekomst|perspectief|uitweg|uitzicht|vooruitzicht|lichtpunt|lichtpuntje|lichtpuntjes|licht|hoop|gat "
        r"(?:\w+ )?meer in)\b(?! (?:op|in|met|van|vanuit|naar|over|voor (?!mij(?:$| (?:meer|zelf))|mezelf))\b)",
        rf"(?:haal|haalt|overleef|halen|red) (?:ik |hij |zij |ze )?(?:dit |de |het |deze |zo |einde van |mij |nog ){{0,3}}{_WHEN} (?:\w+ )?niet\b|"
        rf"of (?:ik|hij|zij|ze) (?:\w+ )?(?:de |het |dit |deze |mij )?(?:\w+ )?{_WHEN} (?:nog |wel |ga |zal ){{0,2}}(?:haal|haalt|halen|overleef|overleeft|red|"
        r"meemaak|meemaakt|meemaken)\b",
        r"(?:red|redt|redden|overleef|overleeft) (?:ik |hij |zij |ze |we )?(?:het|dit) (?:zo |alleen |echt |gewoon |allemaal |niet )*niet(?: meer| langer| lang meer)?$|"
        r"(?:ga|gaat) (?:ik )?(?:dit|het) (?:zo |echt )?niet (?:overleven|redden|halen)$",
        rf"{_LATER} (?:(?:ben|is) (?:ik|hij|zij|ze) er|leven ik) (?:\w+ ){{0,2}}niet meer\b|(?:zie|ziet|is er|heb) geen (?:andere )?weg (?:meer|terug|eruit)\b|"
        rf"(?:ben|is) (?:ik|hij|zij|ze) er {_LATER} (?:\w+ ){{0,2}}niet meer\b|"
        rf"(?:ik|hij|zij|ze) (?:ben |ben er |er |is er ){_LATER} (?:\w+ ){{0,3}}niet (?:meer)?(?: ben| is)?$|"
        r"(?:aan de beurt ben|geholpen worden|plek is|plek heb) (?:\w+ )?(?:leven|ben) ik (?:er )?niet meer\b",
        r"(?:dit|het) (?:is|worden|was) (?:\w+ )?(?:de |mij |het )?laatste (?:kerst|verjaardag|nacht|winter|zomer|bladzijde|hoofdstuk)(?: voor mij)?$|"
        r"op (?:de|mij) laatste bladzijde\b|mij (?:tijd|uur|uurtje|beste tijd) (?:zit erop|zit er op|is gekomen|is om|is op|is geweest|heeft geslagen)\b",
        r"(?:waar|voor wie|waarvoor|waarom) (?:doe|ga|blijf|vecht|sta|zou|moet|besta) ik (?:\w+ ){0,4}(?:nog|dit|het) (?:\w+ ){0,2}(?:voor|door|doorgaan|verder|verdergaan|opstaan|blijven|vechten)$|wat doe ik (?:hier )?(?:eigenlijk )?nog (?:hier|op)\b|wat doe ik hier nog$|"
        r"(?:waarvoor|waarom) (?:doe ik (?:het|dit)|besta ik|blijf ik|vecht ik) (?:nog|eigenlijk|allemaal)$|^waarom nog\b|waarom nog$",
        rf"(?:geen|niet|niemand|niet meer) (?:\w+ ){{0,3}}(?:reden|waarvoor ik|waar ik|om voor|om nog voor) (?:\w+ ){{0,4}}{_STAY}\b(?! (?:met|op|in|bij|voor))|"
        rf"(?:niets|niet|alles|het) (?:heeft|is|lijkt) (?:\w+ ){{0,3}}(?:zin meer|geen zin meer|zinloos|geen nut meer|uitzichtloos|hopeloos)(?: voor mij)?$|"
        rf"wat (?:heeft|heb) (?:het|alles|dit) (?:\w+ ){{0,3}}(?:voor )?(?:zin|nut)$",
        r"^(?:hoe lang|hoelang) (?:moet (?:ik|het|dit) )?(?:dit )?nog(?: door| zo| volhouden| leven)?$|"
        r"(?:hoop|vertrouwen in het leven|moed) (?:\w+ ){0,2}(?:verloren|opgegeven|kwijt|vervlogen|op)$|"
        r"het (?:komt|worden) (?:\w+ )?nooit (?:meer|ooit|nog) (?:\w+ )?(?:goed|beter|anders)(?: met mij)?$|worden nooit (?:meer )?wat met mij\b|"
        r"tunnel (?:\w+ ){0,2}(?:zonder|geen|nooit) (?:\w+ ){0,2}(?:einde|licht|uit)|"
        r"^(?:ik )?weet (?:\w+ )?niet (?:meer )?hoe ik (?:\w+ ){0,5}(?:door ?kom\w*|door moet(?: komen)?|moet doorkomen|moet overleven|verder moet|moet volhouden|volhoud|overleef)$|"
        r"hoef (?:ik )?(?:\w+ ){0,6}niet (?:meer )?te halen\b|wil (?:\w+ ){0,2}rust voorgoed\b|rust voorgoed$",
    ),
)
NO_STRENGTH = Kind(
    "nooit zegt dragen draag verdra volhoud vol houd kracht moed moe zat beu op geef ophou ophoud stoppen over voorbij genoeg geweest klaar put kuil licht zwart donker grijs binnen dan nog hoeft hoef weg rust gedaan lukt gevecht strijd lust laat",
    (
        r"(?:kan|wil|lukt|hou|trek) (?:ik |mij )?(?:het |dit |de pijn |die pijn |alles |mezelf |dit gevoel |het leven |deze last |zo ){1,2}(?:\w+ ){0,2}(?:niet|"
        r"geen) (?:\w+ )?(?:meer|langer|dag|verder) (?:\w+ ){0,2}(?:dragen|verdragen|opbrengen|volhouden|vol te houden|vol|tegen|door|aanzien|door te "
        r"gaan)\b(?! (?:op|met|bij|naast|van|om|in))|"
        r"lukt (?:\w+ ){0,3}niet (?:meer|langer) (?:\w+ ){0,2}(?:vol te houden|door te gaan|verder te gaan|te leven)\b",
        rf"(?:geen|niet de|niet genoeg) (?:\w+ )?(?:kracht|moed|wil|levenslust) (?:meer )?(?:\w+ ){{0,3}}{_STAY}\b(?! (?:met|op|bij|in|voor|tegen))|"
        r"heb (?:de|die) (?:kracht|moed|wil) (?:\w+ )?niet (?:meer)?\b(?! om (?:te )?(?:sporten|werken|koken))|geen levenslust\b",
        r"(?:moe|zat|beu) (?:van|om) (?:het |al het |steeds |elke dag |altijd )?(?:te )?(?:vechten|leven|bestaan|strijden)(?: elke dag| en| zo| steeds)?(?=$| (?:en|ik|elke)\b)|"
        r"(?:vechten|strijden|bestaan|strijd) (?:zo )?(?:moe|beu|zat|op)\b|"
        r"(?:mij )?(?:gevecht|strijd) (?:is )?(?:gestreden|verloren|opgegeven)\b(?! (?:tegen|met))",
        r"^(?:ik )?geef (?:het |mij |alles )?(?:nu |maar |echt |gewoon )?op$|(?:ik heb|heb ik|heb) (?:het|mezelf|alles) (?:\w+ )?opgegeven$|"
        r"(?:ben|heb) (?:\w+ )?opgegeven (?:\w+ )?(?:door|voor) mezelf\b",
        rf"(?:wil|hoop|wens|bid|verlang) (?:\w+ ){{0,3}}dat (?:het|alles|dit|dit alles|dit leven|die pijn in mij (?:hoofd|hart|kop|lijf)|de pijn van binnen) {_SOFT}{_STOPS}\b|"
        rf"(?:van|voor) mij mag (?:het|alles|dit) {_SOFT}(?:ophouden|over zijn|voorbij zijn|klaar zijn|afgelopen zijn|stoppen)\b|"
        rf"(?:laat|mag) (?:het|alles|dit|mij) {_SOFT}(?:ophouden|over zijn|voorbij zijn|afgelopen zijn|stoppen|gaan)(?=$| (?:met mij|ik|en|alsjeblieft|aub)\b)",
        r"(?:het|dit|alles) (?:is|was|houdt|hield) (?:\w+ ){0,3}(?:op|mooi geweest|genoeg geweest|genoeg|klaar|voorbij|gedaan|over) (?:bij|voor|met|van) mij$|"
        r"voor mij is (?:het|alles) (?:\w+ ){0,2}(?:op|mooi geweest|genoeg geweest|genoeg|klaar|voorbij|gedaan|over|afgelopen)(?: hoor| zo| nu)?$|"
        r"(?:mij|het) (?:leven|bestaan) (?:is|was) (?:\w+ )?(?:op|mooi geweest|genoeg geweest|klaar|voorbij)$",
        r"(?:voor|van) mij hoeft (?:het|dit|alles|er|niet) ?(?:\w+ ){0,3}(?:niet|meer)\b|"
        r"hoeft (?:het|alles|dit|er) (?:\w+ ){0,3}niet (?:meer|langer|zo nodig) (?:\w+ )?(?:van|voor) (?:mij|haar|hem)\b|"
        r"(?:zonder|sinds|straks|zo|dan) (?:\w+ ){0,4}hoeft (?:het|alles) (?:\w+ )?niet (?:meer)?\b(?! (?:van de|op|naar|voor de|bij))|"
        r"(?:het|dit|alles) hoeft (?:\w+ ){0,4}niet (?:meer)? ?(?:voor|van) (?:mij|haar|hem)\b|(?:voor|van) (?:hem|haar) hoeft het (?:\w+ ){0,3}niet\b",
        r"nog (?:een|zo n|zo) (?:\w+ ){0,2}(?:nacht|dag|week|maand|jaar|winter|kerst) (?:\w+ ){0,2}(?:trek|overleef|hou|houd|kan|red|haal|wil) ik (?:\w+ "
        r"){0,2}niet\b(?! (?:werken|op))|"
        r"als dit (?:het|alles|mij leven) is\b|dan (?:liever niet|hoef ik niet|ga ik (?:ook|mee)$)",
        r"(?:put|kuil|diepte|afgrond|gat) (?:\w+ ){0,3}(?:te diep|nooit|niet|bodemloos) (?:\w+ ){0,5}(?:uit|uitkomen|uitkom|komen|meer)\b|"
        r"(?:(?:het|dit|pijn|verdriet) (?:gaat|houdt|stoppen|worden)|worden het) (?:toch )?nooit (?:meer )?(?:over|op|beter)$|"
        r"(?:vader|moeder|opa|oma|hij|zij|ze|man|vrouw) (?:\w+ ){0,5}(?:zegt|zei|vindt) dat het (?:\w+ )?(?:klaar|op|genoeg|mooi geweest|genoeg geweest|af) "
        r"is(?: met (?:hem|haar)| voor (?:hem|haar))?$|"
        r"alles is (?:\w+ ){0,2}(?:zwart|donker|grijs|duister|kapot en leeg|dood van binnen)\b|"
        r"(?:licht|lichtje|lampje|lampjes|kaars|kaarsje|vlam|vlammetje) (?:is |gaat |zijn )?(?:\w+ )?uit (?:bij|voor|in) mij\b|"
        r"doe (?:ik )?het licht uit\b(?! (?:op|in de|en kan))|(?:kapot|dood|stuk) (?:van ?binnen|vanbinnen)\b|"
        r"van ?binnen (?:\w+ ){0,2}(?:kapot|dood|gestorven|stuk)\b",
    ),
)
TAKING_LEAVE = Kind(
    "weggegeven uitgedeeld weggedaan weg zorg afscheid dag gedag sorry vergeef hou testament wachtwoord als ineens halen haal hemel roept deel uit spijt",
    (
        rf"(?:heb|hebben|heeft) (?:\w+ ){{0,5}}{_THINGS} (?:\w+ ){{0,3}}(?:weggegeven|uitgedeeld|weggedaan|verdeeld)\b{_NO_OTHER}|"
        rf"(?:geef|geeft|gaf) (?:\w+ ){{0,5}}{_THINGS} (?:\w+ ){{0,3}}(?:weg|aan iedereen)\b{_NO_OTHER}|deelt? (?:\w+ ){{0,5}}{_THINGS} (?:\w+ ){{0,3}}uit\b{_NO_OTHER}",
        rf"(?:zorg|zorgen|zorgt|pas|passen|past|let) (?:\w+ ){{0,2}}(?:voor|op) (?:de |mij |haar |onze )?{_CARE} (?:\w+ ){{0,2}}(?:als|voor als|wanneer) ik "
        r"(?:er )?(?:\w+ )?(?:weg|niet)\b|"
        rf"als ik (?:er )?(?:\w+ )?(?:weg|niet meer) (?:ben )?(?:\w+ ){{0,2}}(?:zorg|zorgen|pas)\b",
        r"(?:opgeschreven|opschrijf|geregeld|regel|regelt|klaargelegd|uitgezocht|vastgelegd) (?:\w+ ){0,5}(?:voor )?(?:later )?(?:als|voor als) (?:ik|hij|zij|"
        r"ze) (?:er )?(?:\w+ )?(?:weg|niet)\b|"
        r"(?:ineens|opeens|plotseling) (?:\w+ ){0,3}testament\b",
        r"(?:gebeld|bellen|langs|geappt|appen|bezocht|gezien|laatste keer) (?:\w+ ){0,5}(?:om )?(?:dag|gedag|vaarwel) te zeggen\b|"
        r"(?:raar|vreemd|definitief|heel echt) afscheid\b|afscheid (?:\w+ ){0,2}(?:als|of) (?:ze|hij|ik) (?:\w+ ){0,3}niet meer\b",
        r"sorry voor alles\b|vergeef (?:het )?mij (?:\w+ ){0,2}(?:alles|allemaal|mama|papa)?$|"
        r"zeg (?:\w+ ){0,6}dat ik (?:\w+ )?van (?:hem|haar|ze|hun|jullie|hen) (?:hou|hield|houd)\b|hou van jullie (?:allemaal )?(?:dag|vaarwel|sorry|het spijt)|"
        r"het spijt mij (?:allemaal )?(?:maar )?(?:dit|zo) (?:is|moet)\b",
        rf"(?:laat|mag|hoop|wil|bid|wacht|wanneer|roept|vraag) (?:\w+ ){{0,4}}{_ABOVE} (?:\w+ ){{0,3}}(?:halen|haalt|roept|roepen|komt|bij zich|wegneemt|neemt|meeneemt|mee)\b|"
        rf"{_ABOVE} (?:mag|moet|kan|kom|komt|haal) (?:\w+ )?mij (?:\w+ )?(?:komen )?(?:halen|roepen|ophalen|hebben|meenemen)\b|"
        r"naar huis naar (?:de )?(?:hemel|heer|god|boven)\b",
    ),
)
LETTING_GO = Kind(
    "wakker er nog schelen erg prima laat water spoor brug diepte terug gevonden vinden overkom oversteek",
    (
        r"(?:jammer|baal|balen|teleurgesteld|spijtig|pech|verdrietig|vervelend|boos) (?:\w+ ){0,2}(?:dat|als) (?:ik|hij|zij|ze) (?:\w+ ){0,2}(?:weer wakker|er "
        r"nog|nog (?:leven|adem|wakker|hier|besta)|nog steeds (?:leven|er|hier)|wakker geworden|gered)\b",
        r"(?:niet erg|prima|best|opluchting|niet uit|niet schelen|geen probleem|wel goed|onverschillig) (?:\w+ ){0,3}(?:als|of|wanneer) ik (?:\w+ ){0,4}(?:niet meer wakker|niet wakker|overreden|aangereden|dood|ongeluk|overkom|oversteek|onder een)\b(?! (?:kan|mag|ga werken|vrij))",
        r"(?:dan|soms) (?:denk|denkt) (?:ik|hij|ze|zij) (?:\w+ ){0,2}(?:laat|laten) (?:maar|alles|het)(?: maar)? (?:gaan|los|komen|gebeuren)\b|"
        r"(?:te lang|steeds|uren) (?:\w+ ){0,3}naar (?:het |de )?(?:water|spoor|treinen|brug|kanaal|diepte|rivier|beneden) (?:te "
        r")?(?:\w+ )?(?:kijken|staren|toe)?|"
        r"(?:kijk|staar|sta) (?:\w+ ){0,3}(?:te lang|steeds|uren|urenlang) (?:\w+ ){0,2}(?:naar|bij) (?:het |de )?(?:water|spoor|treinen|kanaal|diepte|rivier)\b",
        r"(?:wil|zou|ga|kon) (?:\w+ ){0,4}(?:weg|verdwijnen) (?:\w+ ){0,8}(?:nooit|niet) (?:meer )?(?:\w+ )?(?:terug|terugkomen|gevonden worden)\b|niemand mij (?:\w+ )?(?:vinden|vindt|terugvindt)\b",
    ),
)
KINDS = (BURDEN, NO_TOMORROW, NO_STRENGTH, TAKING_LEAVE, LETTING_GO)

INNOCENT = (
    rf"\b(?:toekomst|uitweg|hoop|licht|zin|volhouden|vol|op|moe|zat|uit|door|verder|perspectief) {_AT_WORK}\b",
    r"\b(?:contract|baan|bedrijf|winkel|relatie|huwelijk|studie|opleiding|auto|woning|team|project) (?:\w+ ){0,3}(?:geen|zonder) (?:toekomst|hoop|perspectief|zin|licht)\b",
    r"\b(?:herrie|lawaai|geluid|buren|rekening|rekeningen|schulden|koffie|rolstoel|tas|boodschappen) (?:\w+ ){0,4}(?:dragen|verdragen|volhouden)\b",
)
