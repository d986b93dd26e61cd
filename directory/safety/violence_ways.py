"""More of how people tell of violence, beside ``violence_kinds``: thrown and smashed, watched, married off, alone with a child, heard next door, fled from.

Each begins where a word does. They meet the same text: "mijn" and "me" are read as "mij", "sloeg" and "schopt" as "slaat".
"""

from directory.safety.kind import FEW, Kind

_SOME = r"(?:\w+ ){0,5}"
_KIN = (
    r"(?:(?:stief|schoon|pleeg|half|groot)?(?:vader|moeder|ouders|broer|broers|zus|zoon|dochter|familie|papa|mama|pa|ma)|"
    r"man|vrouw|vriend|vriendin|vriendje|ex|exman|exvriend|exvrouw|partner|verloofde|vent|kerel|oom|tante|opa|oma|neef|zwager|puber|kleinzoon|hem)"
)
_OTHER = r"(?:buurman|buurvrouw|buren|trainer|coach|leraar|meester|juf|docent|begeleider|verzorger|verzorgster|zuster|broeder|thuiszorgmedewerker|pastoor|priester|imam|oppas|huisgenoot|chef|baas|leidinggevende|collega|jongen|jongens|man van internet)"
_MAN = rf"(?:(?:stief|schoon|pleeg|half)(?:vader|pa|broer)|vader|papa|oom|opa|broer|neef|zwager|{_OTHER})"
_ANYONE = rf"(?:{_KIN}|{_OTHER}|hij|zij|ze|iemand)"
_CHILD = r"(?:kind|kindje|kinderen|dochter|dochtertje|zoon|zoontje|baby|zusje|broertje|nichtje|neefje|kleindochter|meisje|jongetje|leerling|leerlingen)"
_WHOM = rf"(?:mij|ons|haar|hem|hun|elkaar|(?:mij |ons |onze |zijn |haar |hun |de |het |een ){{1,2}}(?:{_CHILD}|{_KIN}|hond|kat))"
_HITS = r"(?:slaat|rost|ramt|beukt|bonkt|timmert|tuigt|ranselt|mept|rammelt|smijt|smeet|wurgt|wurgde|mishandelt|afranselt)"
_DRUNK = r"(?:drinkt|dronken|gedronken|drank op|gebruikt|kwaad|boos|woedend|driftig|thuiskomt|thuis komt)"
_BROKEN = r"(?:borden|servies|spullen|stoelen|meubels|glazen|messen|tafel|televisie|ruiten|ruit|raam|ramen|deur|deuren|huis|telefoon)"
_MARKS = r"(?:blauwe plekken|blauwe plek|blauw oog|blauwe ogen|striemen|brandplekken|kneuzingen|bijtwonden)"
_HOT_OR_SHARP = r"(?:sigaret|sigaretten|peuk|peuken|aansteker|strijkijzer|kaars|mes|mesje|scherf|schaar)"
_LIMB = r"(?:arm|armen|benen|been|hand|handen|rug|buik|borst|hals|gezicht|huid|lichaam|voet|voeten|billen)"

DONE_BY_ANOTHER = (
    rf"{_ANYONE} (?:\w+ )?(?:druk\w*|duwt|steekt|houdt) (?:\w+ ){{0,2}}{_HOT_OR_SHARP} (?:\w+ )?(?:(?:op|in|tegen) mij {_LIMB}\b|op mij(?: uit)?$)|"
    rf"{_ANYONE} (?:\w+ )?(?:brandt?|verbrand(?:t|de)?|snijden|kerft) (?:mij met|(?:in )?mij {_LIMB}|mij (?:op|in) mij {_LIMB}|mij$)",
    rf"(?:dreig\w*|bang dat (?:hij|zij|ze|ik)|bang dat mij {_KIN}) (?:om )?(?:mij|ons|mij {_CHILD}|mij {_KIN}) (?:iets|wat) (?:aan te doen|aandoe\w*|doet|doe)\b",
)
"""A burn, a cut or harm that somebody else gives is violence, and no self-harm."""

HITTING = Kind(
    "dreig bang druk duwt brand snijden kerft krast slaat rost ramt beukt bonkt timmert tuigt ransel mept rammel smijt smeet wurg slaag klap tik buik gezicht keel strot nek kussen arm muur kast trap haren geslagen blauw plekken striemen kneuzing",
    (
        rf"{_ANYONE} (?:\w+ )?{_HITS} (?:\w+ )?{_WHOM}\b|{_ANYONE} (?:\w+ ){{0,2}}{_WHOM} (?:\w+ )?{_HITS}\b|"
        rf"(?:rost|ramt|beukt|tuigt|ranselt|timmert) {FEW}(?:af|in elkaar|verrot|erop|op los|er op)\b",
        r"pak (?:rammel|ransel|slaag|klappen|op mij donder)\b|(?:klappen|meppen) (?:\w+ ){0,3}(?:rond|vliegen|uitdelen|van hem)\b|vliegen (?:de |er )?klappen\b|"
        r"verrot geslagen\b",
        *DONE_BY_ANOTHER,
        r"(?:kussen|deken|hand|handen|doek) (?:\w+ )?(?:op|over|om|rond|voor) (?:mij|haar|zijn) (?:gezicht|mond|neus|keel|nek|strot)\b|"
        r"(?:bij|aan|naar) (?:mij |haar |de )?(?:keel|strot|nek|haren) (?:\w+ ){0,2}(?:gepakt|gegrepen|vast|grijpt|greep|pakte|pakt)\b",
        r"(?:heeft|hebben|had) (?:\w+ )?mij (?:arm|neus|kaak|rib|ribben|pols|vinger|been|tand|tanden) (?:\w+ )?(?:gebroken|kapot|eruit)\b(?! met)|"
        rf"(?:gooide?|gooit|duwde?|duwt|smeet|smijt|schopte?|trekt|trok) (?:\w+ )?{_WHOM} (?:\w+ ){{0,2}}(?:van de trap|tegen de|tegen het|op de grond|door de kamer|door het huis|uit bed|naar buiten|aan (?:mij|haar|zijn|de) (?:haar|haren|arm|armen))\b",
        r"(?:met )?mij (?:hoofd|gezicht) tegen (?:de |het |een )?(?:muur|kast|deur|tafel|vloer|kachel)\b(?! (?:gestoten|gevallen|gelopen))|"
        r"tegen (?:de |een )?(?:muur|kast|deur|vloer) (?:aan )?(?:gegooid|geduwd|gesmeten|geslagen)\b",
        rf"{_MARKS} {_SOME}(?:van|door|na|bij|en zegt|steeds)\b {_SOME}(?:{_KIN}|{_OTHER}|gevallen|kind|vader|weekend)\b|{_CHILD} {_SOME}{_MARKS}\b|"
        rf"(?:buur\w+|vriendin|leerling|meisje|kind|kleinzoon|kleindochter|oma|opa|moeder) (?:\w+ ){{0,4}}(?:steeds |weer |vaak |een )?{_MARKS}\b",
    ),
)
THROWING = Kind(
    "anders borden servies spullen stoelen meubels glazen messen ruit raam deur huis vuist eieren",
    (
        rf"(?:vliegen|vlogen|gooit|gooide|gooien|smijt|smeet|sloopt|sloopte|vernielt|trapt|slaat) (?:\w+ )?(?:de |het |er |met |mij ){{0,2}}{_BROKEN} (?:\w+ "
        rf"){{0,2}}(?:door|naar|kapot|in|aan gort|kort|stuk)\b(?! (?:slot|elkaar zetten))|(?:borden|servies|spullen|stoelen|glazen|messen) (?:\w+ )?(?:naar (?:mij|ons|haar) (?:toe|hoofd)?|door (?:de kamer|het huis))\b",
        rf"(?:{_ANYONE}) (?:heeft )?(?:\w+ ){{0,2}}(?:{_BROKEN}) (?:\w+ )?(?:ingegooid|ingetrapt|ingeslagen|kapot ?gemaakt|kapotgegooid|kapotgeslagen|gesloopt|vernield)\b|"
        r"anders (?:sloopt|slaat|vermoordt|steekt|doet) (?:hij|zij|ze)\b",
        r"op eieren (?:\w+ ){0,3}(?:thuis|huis|hem|haar|buien)\b|op mij tenen (?:\w+ ){0,4}(?:buien|thuis|hem)\b|vuist (?:\w+ )?(?:omhoog|gebald|voor mij)\b",
    ),
)
WATCHING = Kind(
    "gps tracker airtag camera controle check stuur appt belt fluister afluister spion waar",
    (
        r"(?:gps|tracker|airtag|camera|cameras|afluister\w*|spyware|spionage\w*) (?:\w+ ){0,4}(?:op|in|onder|bij|aan) (?:mij|de|het|onze) (?:\w+ )?(?:auto|tas|"
        r"telefoon|fiets|slaapkamer|kamer|huis|jas)\b",
        rf"{_KIN} (?:\w+ )?(?:controleert|checkt) (?:\w+ )?(?:alles|mij|wat ik|waar ik|wie ik)\b|"
        r"(?:hij|zij|ze) controleert (?:\w+ )?(?:alles|wat ik|waar ik|wie ik)\b|"
        rf"moet (?:ik )?(?:\w+ ){{0,5}}(?:laten weten|bewijzen|doorgeven) (?:\w+ )?waar ik\b",
        r"(?:stuurt|stuur|appt|belt) (?:\w+ ){0,6}dat (?:hij|zij|ze) (?:mij|ons) (?:\w+ ){0,2}(?:kapot|pakt|krijgt|vindt|weet|dood|iets)\b|"
        r"(?:weet|komt) (?:\w+ )?waar ik woon (?:\w+ ){0,3}(?:halen|pakken|vinden|bang)\b|fluistert (?:\w+ ){0,2}dat (?:hij|zij) mij\b",
    ),
)
FORCED = Kind(
    "telefoon lastig sleutel trouw besnijd besneden terug achterlat tippel achter buiten paspoort loon salaris geld eten dwong dwing drankje drinken glas nee seks bed slaap ging deed deur kelder zolder opgesloten",
    (
        r"moet(?:en)? (?:ik |zij |ze )?(?:\w+ ){0,5}trouwen (?:met (?:een|mij neef|iemand)|van|in|en)\b|"
        r"(?:terugsturen|terug sturen|meenemen|achterlaten) (?:\w+ ){0,4}(?:trouwen|huwelijk|buitenland|land|vakantie)\b|"
        r"trouwen met (?:\w+ ){0,5}(?:niet wil|niet ken|nooit gezien|nooit ontmoet|niet van hou)\b|"
        r"(?:zus|zusje|nichtje|dochter|vriendin|meisje|leerling) (?:\w+ ){0,5}moet trouwen\b",
        r"(?:gaan|willen|gaat|wil|laten) (?:\w+ ){0,2}(?:mij|haar|dochter|zusje) (?:\w+ )?besnijden\b|besneden (?:\w+ ){0,3}(?:vakantie|meisje|dochter|worden)\b",
        r"moet (?:ik )?(?:tippelen|de hoer|klanten|met (?:zijn |andere )?(?:vrienden|mannen))\b|"
        rf"(?:{_ANYONE}) (?:\w+ )?(?:pakt|pakte|neemt|nam|houdt|hield) (?:\w+ )?mij (?:loon|geld|salaris|uitkering|pinpas|paspoort|telefoon|sleutels?) (?:\w+ )?(?:af|in|achter)\b|"
        r"krijg (?:ik )?geen eten (?:van|als)\b|paspoort (?:is )?afgepakt\b",
        r"(?:dwong|dwingt|dwongen|gedwongen) (?:mij|haar|hem)\b(?! (?:tot stilte|rust|na te denken))|"
        rf"(?:{_ANYONE}|klas) (?:heeft|hebben) mij (?:\w+ )?gedwongen\b|wilde? niet maar (?:hij|ze|zij) (?:\w+ )?(?:ging|ga|bleef|deed|stopte|doet)\b|"
        r"wil niet maar (?:hij|ze) (?:ging|gaat|bleef) (?:door|toch)\b",
        r"geen nee (?:\w+ ){0,5}(?:bed|man|hem|seks)\b|(?:in|aan) mij (?:drankje|drinken|glas) (?:\w+ ){0,8}(?:weet|niet meer|weg|wakker)\b|"
        r"(?:niet|anders) (?:\w+ ){0,3}(?:met hem slaap|met hem naar bed)\b|dat ik met hem (?:slaap|naar bed)\b|"
        r"moet (?:ik )?(?:\w+ ){0,2}(?:dingen|seks|sex) (?:\w+ ){0,4}(?:niet wil|geen zin)\b|"
        r"(?:valt|vallen|viel) (?:mij|ons|haar|hem) (?:\w+ ){0,4}lastig\b(?! (?:met (?:vragen|reclame)))",
        rf"(?:zet|zette|sluit|sloot|gooit|gooide) (?:\w+ )?mij (?:\w+ )?(?:buiten|op straat|eruit|op zolder|in de kelder|in de schuur)\b (?:\w+ ){{0,4}}(?:als|"
        r"omdat|kou|nacht|wanneer)\b|"
        rf"(?:{_ANYONE}) sluit (?:\w+ )?de deur (?:\w+ )?(?:af|op slot) (?:\w+ ){{0,4}}sleutel\b|door (?:mij )?{_KIN} opgesloten\b",
    ),
)
WITH_A_CHILD = Kind(
    "dingen kamer slaapkamer bed aan plekken geheim schoot kleedkamer aangeraakt raakt foto",
    (
        rf"(?:{_ANYONE}) (?:\w+ )?(?:zit|zat|zitten) (?:\w+ )?aan (?:de |mij |zijn |haar )?{_CHILD}\b|"
        rf"raakt? (?:mij|haar|hem) (?:\w+ )?aan (?:op|waar) (?:\w+ ){{0,3}}(?:plekken|plek|niet wil|onder)\b|"
        r"aangeraakt (?:\w+ )?(?:in de kleedkamer|op plekken|waar)\b",
        rf"{_MAN} (?:\w+ )?(?:komt|kwam|kwamen|sluipt|sloop) (?:\w+ ){{0,4}}(?:mij|haar) (?:slaap)?kamer\b(?! (?:opruimen|poetsen|stofzuigen|om))|"
        rf"{_MAN} (?:\w+ )?(?:kwam|komt) (?:\w+ ){{0,3}}(?:bij mij|bij haar) in bed\b",
        rf"(?:moest|heeft|hebben|deed|deden|doet) (?:ik )?(?:(?!leuke|gezellige|fijne|andere)\w+ ){{0,3}}dingen (?:\w+ ){{0,2}}(?:met|bij) (?:mij |haar )?(?:{_MAN}|mij|haar)\b(?! (?:samen|leuks|thuis|en))|"
        rf"dingen (?:gedaan )?(?:met|bij) mij (?:gedaan )?(?:toen|als|die ik)\b|(?:ons|een|zijn) geheim(?:pje)? (?:\w+ ){{0,3}}(?:{_KIN}|{_OTHER})\b",
    ),
)
NEARBY = Kind(
    "hoor gegil gil klap schreeuw huil buren hiernaast vlucht durf verstop auto buurman buurvrouw overstuur",
    (
        r"hoor\w* (?:\w+ ){0,6}(?:gegil|gillen|gilt|klappen|slaat|een klap|om hulp)\b|"
        r"(?:gegil|klappen|gillen) (?:\w+ ){0,4}(?:hiernaast|buren|beneden|boven ons|naast ons)\b|"
        r"(?:buurman|buurvrouw|buren|hiernaast) (?:\w+ ){0,3}(?:slaat(?! (?:op|met))|mishandel\w*|gilt|gillen)\b",
        rf"(?:vlucht|vluchten|gevlucht|vluchtte) (?:\w+ ){{0,4}}(?:buren|buurvrouw|moeder|vriendin|straat|auto|opvang|huis) (?:\w+ ){{0,3}}(?:als|omdat|voor|"
        rf"sinds|wanneer) (?:\w+ ){{0,3}}(?:{_DRUNK}|hij|man|hem)\b|"
        rf"(?:op de vlucht|gevlucht) (?:\w+ ){{0,4}}in de auto\b|(?:slapen|slaap|zitten|zit) (?:\w+ ){{0,2}}in de auto (?:\w+ ){{0,6}}(?:durf\w*|bang|hij)\b",
        rf"(?:durf|durft|durven|durfde) (?:\w+ )?niet (?:\w+ )?(?:naar binnen|naar huis|thuis te) ?(?:\w+ ){{0,2}}(?:bij|door|van|omdat|als|zijn|komen)\b|"
        rf"niet naar (?:binnen|huis) (?:te )?durf\w* (?:\w+ ){{0,2}}(?:{_KIN}|omdat)\b|"
        rf"verstop\w* (?:\w+ ){{0,4}}(?:als|wanneer) (?:mij )?(?:{_KIN}|hij|zij) (?:\w+ )?(?:{_DRUNK}|komt|drinkt)\b",
    ),
)
BY_ONESELF = Kind(
    "ik mij handen tik rammel schud geduwd",
    (
        r"mij handen? (?:\w+ )?(?:zit|zitten) (?:\w+ )?los\b|kan mij handen niet thuis houden\b",
        rf"ik heb (?:mij |ons |onze |de )?{_CHILD} (?:\w+ ){{0,3}}(?:gerammeld|geschud|(?:een )?(?:harde )?(?:tik|klap|mep) (?:gegeven|verkocht)|te hard|hard vastgepakt|geknepen)\b",
        rf"ik (?:geef|gaf) (?:mij |ons |onze |de )?(?:{_CHILD}|{_KIN}) (?:\w+ )?(?:klappen|een klap|een tik|meppen)\b|"
        r"ik (?:slaat|mep|gooi) (?!door)(?:\w+ )?als ik (?:\w+ )?(?:drink|gedronken|boos|kwaad)\b|"
        r"bang dat ik (?:mij |onze |de )?(?:baby|kind|kinderen|dochter|zoon) (?:\w+ )?(?:iets|wat|pijn)\b",
    ),
)
KINDS = (HITTING, THROWING, WATCHING, FORCED, WITH_A_CHILD, NEARBY, BY_ONESELF)

INNOCENT = (
    r"\b(?:baas|werkgever|werk|bedrijf|woningbouw\w*|gemeente|school|uwv|verhuurder|bank) dreigt\b(?! (?:mij|ons) (?:te (?:slaan|vermoorden)|met geweld|dood))|"
    r"\bgeslagen (?:met|door) (?:\w+ )?(?:rugpijn|ziekte|verlies|verdriet|nieuws|griep|stomheid)\b|\bdood ?ongerust\b|\bmaken mij dood\b",
    r"\b(?:computerspel\w*|videospel\w*|spel|spelletje\w*|game|games|gamen|gamet|gta|fortnite|film|films|serie|boek|nieuws|podcast|gedicht) (?:\w+ "
    r"){0,6}(?:dood\w*|dood \w+|vermoord\w*|geweld\w*|schiet\w*|schieten|neerschiet\w*|moord\w*)\b",
    r"\b(?:hamer|bal|deur|boek|stok) (?:\w+ ){0,2}op (?:mij |zijn |haar )?(?:duim|vinger|teen|voet|hoofd)\b|\bslaat met een hamer\b|\bhangen en wurgen\b|"
    r"\bslaat (?:haar|zijn|mij|hun) (?:vleugels|slag|ogen|armen|benen|boek|vingers)\b",
    r"\b(?:gevallen|val|fiets|operatie|bloedverdunners|medicijnen|trap gevallen|gestoten|sporten|voetbal) (?:\w+ ){0,4}blauwe plek\w*(?: en bang geworden)?|"
    r"\bblauwe plek\w* (?:\w+ ){0,3}(?:gevallen|val van|bloedverdunners|gestoten|voetbal)\b(?! (?:zegt|maar))",
    r"\bbedreigde? (?:bestaan|dier\w*|natuur|soort\w*|planten|vogels)\b|\bmet het mes op (?:de|mij) keel\b|\bmes op (?:de|mij) keel (?:gezet |gekregen )?(?:door|van) (?:de|het|mij) (?:bank|baas|gemeente|belastingdienst|verhuurder|werkgever|uwv|incasso\w*)\b",
    r"\b(?:vermoord|vermoorden|vermoordt) (?:ik )?(?:mij|de|die|dat|het) (?:\w+ )?(?:wekker|printer|computer|laptop|telefoon|buurhond|hond van de buren|haan|mug|muggen|wifi|stofzuiger|kapper)\b|\bgevallen (?:\w+ ){0,4}blauw oog\b",
    r"\b(?:scheiding|ontslag|nieuws|diagnose|verlies|overlijden|afwijzing|verhuizing) (?:\w+ ){0,3}klap (?:in (?:mij|het) gezicht)?",
)
