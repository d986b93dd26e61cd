"""Where danger is what a text is about and nothing that is happening: what is studied, watched, worked in or long past; and who is left behind.

They meet the same text as the rules, and are taken out of it before it is read again: what else it says stays.
"""

_STUDIED = (
    r"(?:\w*cursus\w*|\w*training\w*|\w*scholing|\w*opleiding|workshop\w*|leren praten met|e ?learning|webinar|lezing|congres|symposium|gastles|lesmateriaal|lespakket|lesbrief|"
    r"\w*scriptie|\w*werkstuk|spreekbeurt|presentatie|essay|verslag over|onderzoek (?:naar|over|doen)|onderzoeker|cijfers|statistiek\w*|beleid|protocol|richtlijn|"
    r"\w*preventie|gatekeeper|aandachtsfunctionaris\w*|deskundigheidsbevordering|intervisie|supervisie|gesprekskring|themaavond|thema ?avond|werkgroep|campagne|bijsluiter)"
)
_TOLD = r"(?:\w*film|\w*film over|\w*serie|documentaire|docu|boek|boeken|roman|romans|thriller|gedicht|lied|liedje|podcast|podcasts|toneelstuk|theaterstuk|musical|voorstelling|artikel|nieuws|game|spel|leesclub)"
_WORKED_IN = r"(?:vacature\w*|vrijwilliger (?:worden )?(?:bij|voor)|werken (?:bij|voor|met)|werk (?:is )?(?:bij|als|met)|stage (?:bij|lopen)|stageplek|solliciteren bij|baan bij|vrijwilligerswerk (?:bij|voor))"
_ABOUT = rf"(?:{_STUDIED}|{_TOLD}|{_WORKED_IN})"
_OF_CRISIS = r"(?:doodsbedreiging\w*|zelfmoord\w*|zelfdoding\w*|suicid\w*|zelfbeschadig\w*|zelfverwond\w*|automutil\w*|crisisdienst|113|levensmoe\w*|\w*euthanasie|voltooid leven|levenseinde|dood gaan)"
_OF_VIOLENCE = (
    r"(?:(?:huiselijk |seksueel |eergerelateerd |gender |partner)?geweld|kindermishandeling\w*|ouderenmishandeling\w*|\w*mishandeling|(?:seksueel )?misbruik|meldcode\w*|uithuwelijk\w*|blijf van mij lijf|blijf van mijn lijf|kindcheck|veilig thuis|"
    r"vrouwenopvang|blijfhuis|mensenhandel|loverboys?|incest|verkrachting|stalking|eerwraak|aanranding|agressie|uitbuiting|moord|seksuele intimidatie|grensoverschrijdend gedrag)"
)
_SHORT = r"(?:(?!ik\b|wil\b|mezelf\b|mij\b|i\b|im\b|am\b|ich\b|je suis\b|want\b)\w+ ){0,5}?"
_SOME_WORK = (
    r"(?:\w*thesis|\w*onderzoek|minor|module|spreker|toets|tentamen|samenvatting|casus|ppt|powerpoint|toolkit|stage|stageverslag|debat|stelling|interview\w*|kennisplein|signalenkaart|leesdossier|"
    r"\w*verslag|dataset|subsidie|inkoop|evenement|activiteiten|sollicitatie\w*|dienstrooster|rooster|tarief|verdient|salaris\w*|\w*medewerker|projectleider|coordinator|letterkunde|materiaal|folder|poster|klinische les|les over|geef les|gastdocent|acteurs|vak|college|theater|"
    r"maatschappijleer|ervaringsdeskundige worden|organiseren|literatuur|stap \d|oefenen|spw|wmo|teamdag|wachtkamer|sportclub|op (?:het|de) (?:nieuws|tv|televisie)|op tv|politicus|opera)"
)
_WHOSE_WORK = r"(?:studie|college|opleiding|stage|school|tentamen|scriptie|thesis|bachelorthesis|werk|team\w*|vak|les|werkstuk|spreekbeurt|presentatie)"
_PERSONAL = (
    rf"(?:i|im|am|me|my|ich|mich|je|moi|yo|(?:mij|mijn) (?!{_WHOSE_WORK}\b)|mezelf|zich\w*|wil|dood|denk\w*|\w*gedacht\w*|\w*neiging\w*|\w*poging\w*|voel\w*|doe|deed|slaat|sla|vermoord|help|hulp|hulpverlener|nu|vannacht|vanavond|vandaag|straks|"
    r"plegen|gepleegd|leven|kan|niet meer(?! kijken| naar| op)|vrouw|meisje|jongen|blauwe?|bang|gevlucht|elke dag|slik\w*|hij|zij|ze|hem|haar|zoon|dochter|kind|man|vader|moeder|vriend|vriendin|broer|zus|partner|ex|"
    r"ben (?!(?:een |nu )?(?:poh|student\w*|docent\w*|mentor|leraar|verpleegkundige|huisarts|maatschappelijk|stagiair\w*|vrijwilliger|onderzoeker|journalist)\b))"
)
_RECOVERED = (
    r"(?:hersteld|herstel|overwonnen|achter mij|gaat het (?:nu )?(?:goed|beter)|het gaat (?:nu )?(?:goed|beter)|nu goed|ervaringsdeskundige|therapie (?:\w+ )?(?:gehad|afgerond|gedaan)|"
    r"behandeld|verwerkt|vrijwilligerswerk|vrijwilliger|anderen (?:\w+ )?helpen|tatoe\w*|littekens|trots)"
)
_LONG_AGO = r"(?:vroeger|geleden|destijds|in mij jeugd|was (?:ik )?(?:ooit|vroeger)|ik was|ooit)"

SUBJECTS = (
    rf"\b{_ABOUT} {_SHORT}(?:{_OF_CRISIS}|{_OF_VIOLENCE})(?: (?:en |of )?(?:{_OF_CRISIS}|{_OF_VIOLENCE}))*(?: (?:bij|onder|van|in|voor) (?:\w+ )?\w+)?|"
    rf"\b(?:{_OF_CRISIS}|{_OF_VIOLENCE}) {_SHORT}{_ABOUT}\b",
    rf"^(?=.*\b(?!suicid|zelf|meldcode|tentamen suicid)(?:{_ABOUT}|{_SOME_WORK})\b)(?=.*\b(?:{_OF_CRISIS}|{_OF_VIOLENCE}))(?!.*\b{_PERSONAL}\b).+$",
    rf"\b{_LONG_AGO} (?:\w+ ){{0,8}}?(?:{_OF_CRISIS}|{_OF_VIOLENCE}|poging|pogingen|mezelf|mishandeld|misbruikt|geslagen|verkracht|suicidaal) (?:\w+ ){{0,10}}?{_RECOVERED}\b",
    r"\b(?:\w*pijn|hitte|kou|\w*ziekte|werk|werkdruk|drukte|jeuk|hoest|warmte|stress|studie|school|verbouwing|nachtdienst\w*|rooster|reistijd|training|trap) (?:\w+ ){0,2}maken mij (?:\w+ )?(?:af|kapot|dood|gek)\b",
    r"\b(?:\w*carriere|sociale|politieke|commerciele|professionele|financiele) ?zelfmoord(?: gepleegd| plegen)?\b|\bzelfmoord voor (?:je|mij|de|het|onze) (?:humeur|carriere|imago|bedrijf|portemonnee|partij|lijn|rug)\b",
    r"\bsuicidaliteit (?:\w+ ){0,3}(?:niet aanwezig|afwezig|ontkend|ontkent|negatief|uitgesloten)\b|\b(?<!\bik heb )(?:geen|gn|zonder|ontkent) (?:actuele |acute |actieve )?(?:suicidaliteit|suicidale (?:gedachte|neiging)\w*|sui|doodswens\w*|doodsgedachte\w*|zelfmoordgedachte\w*|auto ?mutilatie)\b|"
    r"\b(?:patient|client|man|vrouw|leerling|student) (?:\w+ )?(?:is )?(?:niet|nooit) (?:\w+ )?(?:suicid\w*|levensmoe)\b",
    r"\b(?:opgegroeid|opgevoed) (?:met|door|bij) (?:een |mij )?narcistische \w+",
)
"""Of suicide and of violence alike: a course, a film, work, or what somebody has come through.

A text of which every word is of study or work is that as a whole: nobody is in it."""

_WHO = r"(?:(?:stief|schoon|pleeg|half|klein|oud)?(?:vader|moeder|ouders|broer|broertje|zus|zusje|zoon|zoontje|dochter|kind)|papa|mama|man|vrouw|vriend|vriendin|ex|partner|verloofde|oom|tante|opa|oma|neef|nicht|neefje|nichtje|collega|klasgenoot|klasgenote|buurman|buurvrouw|leerling|student|client|patient|teamgenoot|huisgenoot|hij|zij|ze|iemand|die)"
_NOT_NOW = r"(?!.*\b(?:net|nu|zojuist|zonet|vandaag|vannacht|zojuist|ademt|ambulance|112|help|gaat|wil ook|achterna)\b)"
_SUICIDE = r"(?:zelfmoord|zelfdoding|suicide)"
_LEFT = r"(?:nabestaande\w*|lotgenoten\w*|rouw\w*|verlies|verlor\w*|verloor|verwerk\w*|overleden|overlijden|na|door|herdenk\w*|gestorven)"
_TO_DIE = r"(?:verhangen|opgehangen|van het leven beroofd|doodgeschoten|dood geschoten|verdronken|voor (?:de|een) (?:trein|metro) (?:gesprongen|springen|gegooid|gestapt)|van (?:de|een|het) (?:flat|brug|dak|gebouw|toren) (?:gesprongen|springen))"

LEFT_BEHIND = (
    rf"\b{_NOT_NOW}(?:{_WHO} (?:\w+ ){{0,4}}?(?:heeft|had|pleegde|hebben|die|door|aan) (?:\w+ ){{0,4}}?{_SUICIDE}(?: (?:heeft |had )?(?:gepleegd|pleegde|overleden|verloren|gestorven))?|"
    rf"{_SUICIDE} (?:\w+ ){{0,3}}?{_WHO} (?:\w+ )?(?:gepleegd|pleegde)|{_LEFT} (?:\w+ ){{0,3}}?{_SUICIDE}(?: (?:van|bij) (?:mij |onze |een |de )?\w+)?|"
    rf"{_SUICIDE} (?:\w+ ){{0,2}}?(?:van (?:mij|onze|een|haar|zijn) {_WHO}|nabestaande\w*|lotgenoten|{_WHO} verloren|partner))\b",
    rf"\b{_NOT_NOW}{_WHO} (?:heeft|had|is) (?:\w+ ){{0,4}}?{_TO_DIE}\b|\b{_NOT_NOW}{_WHO} (?:\w+ )?(?:is|stapte|was) (?:\w+ ){{0,2}}?uit het leven (?:gestapt|stap)\b|"
    rf"\b{_NOT_NOW}{_WHO} (?:\w+ )?(?:heeft|maakte|maken) (?:\w+ ){{0,2}}?einde aan (?:zijn|haar|het) (?:eigen )?leven(?: gemaakt| maken)?\b",
    rf"\b{_NOT_NOW}(?:{_WHO} )?(?:\w+ ){{0,2}}?(?:overdosis|{_SUICIDE}) (?:\w+ ){{0,3}}?(?:is|was) overleden\b|\b{_NOT_NOW}(?:hij|zij|ze|{_WHO}) springen (?:\w+ ){{0,4}}?(?:flat|brug|dak|trein) (?:\w+ ){{0,5}}?(?:geleden|toen|overleden)\b",
)
"""Somebody else is dead by suicide: it is grief, which 113 hears too, and not a wish of who writes."""

HARMLESS = (
    r"^ik ben op$|\bhoef (?:ik )?niet (?:meer|langer) op de (?:wacht ?)?lijst\b|\bslaat (?:zij |hij )?alles op\b|\b(?:denk|denken|nadenken|praten|lezen) (?:\w+ ){0,3}over de zin van het leven\b|^pijn bij seks$|\bslaat door als ik drink\b",
    r"\bklap(?:pen)? (?:voor|van|na) (?:het|de|mij|een|ons) (?:optreden|publiek|gezin|bedrijf|deur|kast|voorstelling|concert)\b|\bex (?:\w+ ){0,3}voor de deur om (?:de kinderen|ze|haar|hem|spullen) (?:op )?te halen\b|^kind slaat met hoofd tegen muur$",
    r"\b(?:wil|willen) niet (?:meer )?(?:met (?:mij|hem|haar|elkaar) verder|verder met (?:mij|hem|haar|elkaar))\b|\bwant to be (?:here|there|around) for (?:my|mij) \w+\b|\b(?:elke|iedere) (?:ochtend|dag|avond) (?:een )?handvol pillen\b(?: en ik weet niet meer waarvoor)?",
    r"\b(?:bang|angst|angstig|benauwd) (?:om|dat ik|voor)(?: \w+){0,2} (?:dood te gaan|doodga|doodgaan|sterf|te sterven)\b",
    r"\b(?:een )?(?:duw|duwtje|zet|zetje) in de (?:rug|goede richting)\b|\bhang\w* (?:erg |zo )?aan (?:mij|hem|haar|elkaar)$",
    r"\b(?:(?:als|wanneer) (?:\w+ ){1,8}?)?(?:vermoord|wurg|villen?|schiet) (?:ik )?(?:hem|haar|ze|jou)(?: \w+)? (?:haha\w*|hihi|lol|grapje)\b",
    r"\bkan (?:ik )?(?:dit|dat|volgend|het) (?:weekend|jaar|kwartaal|uur) niet meer\b|\bop het punt om te (?:breken|stoppen|trouwen|verhuizen|scheiden) met \w+(?: \w+)?\b",
    r"\b(?:was|is|dat was|kwam) (?:\w+ ){0,3}klap$|\bschop onder (?:mij|je|de|zijn|haar) (?:kont|achterste|achterwerk)\b|\b(?:verveling|twijfel|vermoeidheid|slapeloosheid) slaat (?:weer )?toe\b|\bdoor het lint van (?:de|het|dat|die) \w+\b",
    r"\bspringen (?:bij|met|tijdens|op) (?:het )?(?:turnen|gym|gymmen|volleybal|atletiek|paardrijden|trampoline)\b|\bstekker (?:uit|eruit) (?:mij|de|het|onze) (?:bedrijf|zaak|winkel|project|relatie)\b|\bstekker uit (?:mij|onze) \w+ (?:getrokken|trekken)\b",
    r"\bdreigen met (?:een |de )?\w*(?:regeling|boete|boetes|incasso|afsluiting)\b",
    # What is scratched is a thing: "krassen" is read as "snijden".
    r"\bsnijden (?:op|in|aan|over|van) (?:(?:de|het|een|mij|zijn|haar|onze) )?(?:\w+ (?:van )?)?(?:(?:de|mij) )?"
    r"(?:auto|lak|bumper|deur|ruit|raam|vloer|parket|laminaat|tafel|bank|stoel|bril|brillenglas|scherm|telefoon|laptop|plaat|lp|cd|fiets|pan|muur|behang|velgen?|horloge)\b",
)
"""What no rule takes for danger and lies near to it: taken out before a text is compared."""
