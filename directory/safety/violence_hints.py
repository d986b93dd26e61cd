"""More of what people do to each other, beside ``violence_ways``: taken hold of, handed over, at the door, seen by others; and what is happening in the house now.

Each begins where a word does. They meet the same text: "mijn" and "me" are read as "mij", "sloeg" and "schopt" as "slaat".
"""

from directory.safety.kind import Kind

_KIN = r"(?:(?:stief|schoon|pleeg|half|klein|groot)?(?:vader|moeder|ouders|broer|broers|zus|zoon|dochter|pa|ma)|papa|mama|man|vrouw|vriend|vriendin|vriendje|ex|exman|exvriend|exvrouw|partner|verloofde|kerel|vent|oom|tante|opa|oma|neef|zwager|puber|familie)"
_OTHER = r"(?:buurman|buurvrouw|buren|trainer|coach|leraar|meester|docent|begeleider|begeleidster|verzorger|verzorgster|verzorgende|zuster|thuiszorg|pastoor|pater|priester|imam|dominee|oppas|huisgenoot|chef|baas|leidinggevende|collega|huisarts|dokter|masseur|fysio\w*|onbekende|kerel|vent|jongen|jongens|gasten|man)"
_ANYONE = rf"(?:{_KIN}|{_OTHER}|hij|zij|ze|iemand)"
_CHILD = r"(?:kind|kindje|kinderen|dochter|dochtertje|zoon|zoontje|baby|zusje|broertje|nichtje|neefje|kleinkind|leerling|meisje|jongetje)"
_WHOM = rf"(?:mij|ons|haar|hem|hun|elkaar|mekaar|(?:mij |ons |onze |zijn |haar |hun |de |een )?(?:{_CHILD}|{_KIN}|bewoners|leerlingen|clienten|patienten))"
_PRIVATE = r"(?:borst|borsten|billen|kont|kruis|lijf|plasser|piemel|vagina|broek|benen|lichaam)"
_BEATEN = r"(?:gerost|getrapt|geslagen|gebeukt|geramd|geschopt|gemept|slaat|rost|trapt|beukt|trappen|rossen)"
_DOOR = r"(?:deur|voordeur|achterdeur|badkamerdeur|slaapkamerdeur|raam|ramen)"

HANDS = Kind(
    "geknepen gekrabd geduwd gegooid trap sleur trek agressief gewelddadig handtastelijk striem mekaar elkaar oren haren wurg keelt pols arm vinger hardhandig knijp duw doet pijn slaat vast vastgebonden baby gooide brand wapen richt mes",
    (
        rf"striemen (?:op|over) (?:mij|haar|zijn) (?:rug|benen|billen|armen|lijf)\b|(?:in|tot) (?:elkaar|mekaar) {_BEATEN}\b|opgewacht en (?:\w+ ){{0,3}}{_BEATEN}\b",
        r"(?:trekt|trok|trekken|pakt|pakte|sleurt|sleept) (?:\w+ ){0,3}aan (?:mij|haar|zijn|de) (?:oren|oor|haren|haar|arm|armen)\b|aan (?:haar|mij|zijn) haren (?:\w+ ){0,4}(?:trekken|trekt|trok|sleuren|sleepte|slepen)\b",
        rf"{_ANYONE} (?:\w+ )?(?:keelt|wurgt|knijpt|knijp|duwt|krabt|bijt) (?:\w+ )?{_WHOM}\b(?! (?:vooruit|op weg|af))|(?:pols|arm|vinger|vingers) (?:\w+ ){{0,2}}(?:verdraaid|omgedraaid|achterover|omgewrongen)\b|(?:heeft|had) (?:\w+ )?mij (?:pols|arm|vinger) (?:\w+ ){{0,3}}gebroken\b(?! (?:met|bij))",
        rf"(?:doet|doen|pakt|pakken|aanpakt|behandelt) (?:\w+ ){{0,3}}(?:te )?hardhandig\b|hardhandig (?:\w+ ){{0,3}}(?:met|aan|tegen|aanpakt|behandeld|opgepakt)\b|vastgebonden (?:aan|in|op) (?:het|de|een) (?:bed|stoel|rolstoel)\b|{_KIN} (?:doet|deed|doen) {_KIN} pijn\b",
        rf"{_ANYONE} (?:\w+ ){{0,4}}slaat (?:de |alle )?(?:bewoners|leerlingen|clienten|patienten|kinderen|dieren)\b|(?:gooide?|smeet|schudde?) (?:ik )?(?:mij |de |onze )?(?:baby|kindje|kind) (?:\w+ ){{0,4}}(?:van woede|uit woede|op bed|heen en weer|hard)\b",
        r"(?:huis|auto|schuur|boel) (?:\w+ ){0,2}in (?:brand|de fik|de hens) (?:steekt|steken|zet|zetten|gezet|gestoken)\b|richt(?:te)? (?:een |het |zijn )?\w*(?:wapen|pistool|geweer|mes) op (?:mij|ons|haar)\b",
        r"(?:worden|is|ben|zijn) (?:\w+ ){0,4}(?:geknepen|gekrabd|geduwd) door\b(?! (?:de drukte|de menigte))|van de trap (?:af )?(?:geduwd|gegooid|geslagen|slaat)\b",
        rf"{_KIN} (?:\w+ ){{0,6}}(?:worden|is) (?:\w+ ){{0,2}}(?:gewelddadig|agressief|handtastelijk)\b",
    ),
)
AGAINST_WILL = Kind(
    "klanten raakt gedwongen kruis borst billen lijf plasser piemel vagina dwang zin sliep sprookje spelletj dekens drugs prostitu mannen verkoop film foto achterlat achtergelat trouw vliegtuig zus",
    (
        rf"(?:greep|grijpt|pakte|pakt|zat|zit|voelde|voelt|kneep|knijpt|raakt|raakte) (?:\w+ ){{0,3}}(?:aan|in|bij|tussen|onder) (?:mij|haar|zijn|de) {_PRIVATE}\b|aan (?:mij|haar|zijn) {_PRIVATE} (?:gezeten|zit|zat|voelt)\b|raakte? ons aan\b",
        r"(?:seks|sex|vrijen) (?:onder dwang|uit angst|omdat hij anders|anders wordt hij)\b|(?:deed|ging|begon|kwam) (?:het |hij )?(?:\w+ ){0,2}terwijl ik (?:\w+ )?(?:sliep|slaap|sliepen|bewusteloos|dronken)\b|(?:date|afspraakje|feest|feestje) (?:\w+ ){0,3}gedwongen\b",
        r"tegen mij (?:zin|wil) (?:\w+ ){0,2}(?:verloofd|getrouwd|gezoend|aangeraakt|uitgehuwelijkt|betast)\b|(?:verloofd|getrouwd|uitgehuwelijkt) tegen (?:mij|haar) (?:zin|wil)\b|spelletjes (?:\w+ )?met (?:mij|haar) (?:onder|in bed|toen)\b",
        r"(?:in|uit) de prostitutie (?:\w+ ){0,3}(?:niet|mag|kan|weg)\b|(?:mannen|klanten|vrienden) (?:\w+ ){0,4}voor (?:zijn )?geld\b|verkoopt (?:mij|haar) aan\b|klanten ontvangen\b|met (?:andere )?mannen (?:mee|slapen|naar bed|meegaan)\b",
        r"(?:verspreidt?|verspreiden|deelt|stuurt|gedeeld|rondgestuurd|doorgestuurd|online gezet) (?:\w+ ){0,4}(?:seks\w*|naakt\w*|bloot\w*|blote) ?(?:filmpje\w*|video\w*|foto\w*|beelden)?\b|(?:seksfilmpje|seksvideo|blootfoto\w*|blote foto'?s) (?:\w+ ){0,4}(?:van mij|van ons|verspreid\w*|stuur\w*|doorsturen)\b",
        r"(?:achtergelaten|achterlaten) (?:worden )?in (?:marokko|turkije|somalie|pakistan|afghanistan|syrie|irak|het buitenland|\w+ie)\b|(?:vliegtuig|vlieg|vliegen) (?:\w+ ){0,6}(?:trouwen|uithuwelijk\w*)\b",
        rf"{_ANYONE} (?:zit|zat) (?:\w+ )?achter (?:mij |ons |onze )?(?:zusje|dochter|dochtertje|nichtje) aan\b|moet (?:ik )?(?:met een \w+ (?:van \d+ )?|van mij (?:vader|ouders) )trouwen\b|anders doen ze (?:\w+ ){{0,3}}(?:iets|wat|pijn|kwaad)\b|gedreigd (?:\w+ ){{0,4}}(?:iets|wat) aan te doen\b",
    ),
)
AT_HOME_NOW = Kind(
    "anders zoekt achter deur raam tuin binnen lint vlucht net auto vecht kast verstop volgt komt bonk beuk ramt schreeuw gil help hamer mes vermoord maakt maken gevlucht sloopt",
    (
        rf"(?:ex|hij|man|vriend|vader|zoon) (?:\w+ ){{0,2}}(?:beukt|bonkt|ramt|trapt|schopt|slaat|bonst) (?:\w+ ){{0,2}}(?:op|tegen) (?:de|mij|het) {_DOOR}\b|(?:op|tegen) (?:de|mij|het) {_DOOR} (?:te |aan het )?(?:beuken|bonken|rammen|bonzen|trappen)\b",
        r"(?:ex|ex man|ex vriend|hij) (?:\w+ ){0,3}(?:in (?:de|mij|onze) tuin|is binnen|staat binnen|probeert binnen te komen|bij mij naar binnen)\b|^hij staat (?:nu )?(?:voor|aan) de deur$|hij staat nu (?:\w+ ){0,3}(?:schreeuw\w*|deur|beneden|binnen)\b",
        r"(?:door het lint|compleet gek|helemaal los|uit zijn dak van woede) (?:\w+ ){0,4}(?:mes|hamer|sloopt|slaat|kinderen|gooit|kapot)\b|(?:hij|zoon|man|ex|vriend|vader|broer) (?:is|gaat|ging) (?:\w+ ){0,2}door het lint\b",
        r"(?:gevlucht|weggelopen|weggerend|ontsnapt) en (?:\w+ )?(?:sta|zit|loop|slaap|ben) (?:\w+ )?(?:nu )?(?:op straat|bij de buren|buiten|in de auto|ergens)\b|net (?:geslagen|slaat|mishandeld|gewurgd)\b|vlucht(?:en)? (?:voor|van) mij (?:man|vriend|ex|vader|partner|familie)\b",
        r"in de auto (?:\w+ ){0,4}(?:niet|niet meer) (?:terug )?naar (?:huis|binnen)\b|(?:kan|kunnen|durven) (?:\w+ )?niet (?:terug )?naar huis (?:\w+ ){0,3}(?:hij|man|vader|zoon)\b|(?:buren|buurman|buurvrouw|overburen) (?:\w+ ){0,3}vechten\b(?! (?:om|over|tegen|met de))|vechten (?:\w+ ){0,5}(?:een mes|kind bij)\b",
        r"verstop (?:ik )?mij (?:\w+ ){0,5}(?:hij|zoekt|man|vader)\b|(?:hij|ze) zoekt (?:mij|ons)\b|zoekt ons$|(?:iemand|man|hij|vent|ex|onbekende) (?:\w+ ){0,3}volgt mij (?:\w+ ){0,2}(?:nu|elke dag|naar huis|steeds|van|op straat)\b|loopt (?:\w+ ){0,3}achter mij aan\b|rijdt achter mij aan\b",
        r"(?:hij|man|vader|ex) (?:\w+ ){0,3}komt (?:eraan|er ?aan|zo|straks|terug)\b (?:\w+ ){0,5}(?:gedronken|dronken|bang|boos|doodsbang|af)\b|(?:dronken|gedronken|woedend) en komt (?:\w+ )?thuis\b|anders (?:vermoordt|vermoord|maakt|slaat|steekt) (?:hij|de familie|ze) (?:mij|haar|ons)?|anders slaat hij\b",
    ),
)
BROKEN_INTO = Kind(
    "banden ruit ramen ingegooid lek gestoken achtervolg tuin stenen",
    (
        r"(?:ex|hij|buurman|buren|ze) (?:\w+ ){0,4}(?:banden|ruiten|ramen|ruit|raam) (?:\w+ ){0,2}(?:lek|ingegooid|ingeslagen|gestoken)\b|(?:banden lek|ramen ingegooid|ruiten ingegooid)\b",
    ),
)
KINDS = (HANDS, AGAINST_WILL, AT_HOME_NOW, BROKEN_INTO)

INNOCENT = (
    r"\bopgesloten in (?:huis|mij huis|mij lijf) (?:door|vanwege|met|sinds) (?:mij |een |de )?(?:long ?covid|corona|lockdown|ziekte|ms|reuma|pijn|hernia|\w*angst|rolstoel|revalidatie)\b|\b(?:met )?mij hoofd tegen (?:de|een) muur (?:te )?(?:loop|lopen|loopt) (?:bij|met|op|door)\b",
    r"\bik (?:kan|zou) (?:\w+ ){1,3}wel (?:eens )?(?:wurgen|vermoorden|schieten|villen|slaat|wat doen|dood maken)\b|\bvermoord ik (?:hem|haar|ze) (?:haha\w*|lol|hihi|grapje)\b",
    r"\b\w+ vermoorden mij (?:weekend|avond|dag|humeur|tijd|vrije tijd|plezier|sfeer|motivatie|concentratie)\b",
    r"\bblauwe plek(?:ken)? (?:\w+ )?(?:van|door|na) (?:het |de |mij |een )?(?:\w*prikken|prik|infuus|\w*sporten|voetbal\w*|judo|hockey|bloedverdunners?|operatie|massage)\b",
    r"\b(?:kleuter|peuter|dreumes|baby|hond|puppy|kat) (?:\w+ ){0,3}(?:duwt|bijt|knijpt|krabt|slaat|gooit|mept|schopt) (?:\w+ )?\w+(?: \w+){0,3}|\bdoor het lint (?:van|door|op) (?:mij |de |het )?(?:\w+ )?(?:werk|collega\w*|prikkels|herrie)\b",
)
