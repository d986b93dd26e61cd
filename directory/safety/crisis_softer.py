"""How people say that they want to be gone without naming death, in Dutch: as a rule beside ``safety_rules``, for the softer panel.

Who types "ik kan niet meer" or "ik wil verdwijnen" may mean it or may be tired: a panel that begins with the word
zelfdoding says more than they did. Each begins where a word does, and meets the same text.
"""

from directory.safety.safety_rules import SO

_GONE_TO = r"(?:overleden|gestorven|dode)"
_ONE_WHO_DIED = r"(?:man|vrouw|moeder|vader|mama|papa|zoon|zoontje|dochter|dochtertje|kind|kindje|broer|zus|oma|opa|vriend|vriendin)"

SOFTER = (
    r"wil (?:ik )?(?:naar|bij) (?:mij )?(?:overleden )?\w+ (?:in de hemel|boven)\b",
    rf"er {SO}niet (?:meer |langer )(?:wil |te |hoeven? )?(?:te )?(?:zijn|wezen)\b",
    rf"wil {SO}niet (?:meer |langer )(?:hier |er )(?:zijn|wezen)\b",
    rf"wil {SO}(?:hier|er) niet (?:meer |langer )(?:zijn|wezen)\b",
    r"wil (?:ik )?niet (?:meer )?op deze wereld\b",
    r"(?:als|wil dat|beter als) ik er niet (?:meer )?(?:ben|was|zou zijn)\b",
    r"was ik er (?:toch |gewoon )?maar (?:niet|nooit)(?: meer| geweest)?(?=$| (?:en|ik|dan|want|meer)\b)",
    r"(?:had|heb) ik (?:toch |gewoon )?maar (?:niet|nooit) bestaan\b|bestond ik (?:maar )?(?:niet|nooit)\b|(?:liever|beter) (?:niet|nooit) bestaan\b",
    r"was ik (?:\w+ ){0,2}(?:niet|nooit) geboren\b|(?:liever|beter|maar) (?:niet|nooit) geboren\b|ik nooit geboren\b|never (?:been )?born\b",
    r"trek(?:t|ken)? (?:\w+ ){0,2}leven (?:echt |gewoon |zo )?niet\b",
    r"ik (?:wil|kan) (?:het )?(?:echt |gewoon |allemaal |zo )?niet meer(?: (?:zo|hoor|help))?(?=$| ik\b| help\b)",
    r"^(?:wil|kan) (?:echt |gewoon )?niet meer$",
    rf"(?:wil|kan) {SO}niet (?:meer |langer )?(?:zo )?verder\b(?! (?:met|in|op|studeren|werken|komen))",
    rf"^{SO}niet (?:meer |langer )?verder (?:te )?wil(?: leven)?$",
    r"trek (?:ik )?(?:het |t )(?:echt |gewoon |allemaal )?niet (?:meer|langer)\b",
    r"(?:hou|houd) (?:ik )?(?:het |t )(?:echt |zo |gewoon )?niet (?:meer |langer )?(?:vol|uit)\b(?! (?:op (?:het |mij )?(?:werk|school|kantoor|stage)|bij mij (?:werk|baas)|in de klas|tussen))",
    r"(?:zie|ziet) (?:ik |hij |ze )?(?:het |t )(?:leven |echt |allemaal )?niet (?:meer )?zitten\b(?! (?:om (?!te leven|door|verder|nog)|met|dat|op|naar))",
    r"leven (?:heeft|is|lijkt) (?:voor mij )?(?:geen zin|zinloos|niet(?: meer)? (?:de moeite )?waard)\b",
    r"(?:leven|bestaan) (?:niet|geen) (?:meer )?(?:zin|de moeite|waard|zitten)\b",
    r"wil (?:ik )?stoppen met alles\b|klaar met alles\b",
    r"(?:leven|bestaan) (?:beu|zat|moe)\b|(?:moe|zat|genoeg) van (?:het |dit |mij )leven\b",
    r"(?:dit is|heb|is het) geen leven(?: meer| zo)?$|geen leven meer\b",
    r"waarom (?:zou |moet |leef )(?:ik )(?:nog )?(?:leven|eigenlijk|nog)$|waarom leef ik\b",
    r"hoeft? (?:het )?(?:voor mij |van mij |allemaal )?niet meer$|heeft (?:allemaal |het )?geen zin meer$",
    r"geef (?:ik )?(?:het |t )?(?:allemaal )?op$|(?:voor altijd|eeuwige) rust\b|rust voor altijd\b",
    r"weg van alles\b|slapen en (?:niet|nooit) meer\b",
    r"(?:wil|weg|af|verlost) (?:\w+ ){0,2}(?:van|uit) (?:deze|de) (?:wereld|aardbodem|aarde)\b",
    rf"wil {SO}(?:(?:van de aardbodem|helemaal|voorgoed|voor altijd|in het niets) )?(?:verdwijnen|weg zijn)\b",
    rf"wil {SO}(?:niet|nooit) (?:meer )?wakker (?:te )?worden\b|niet wil wakker worden\b",
    r"(?:nooit|niet) meer (?:te |wil )?wakker\b(?! (?:van|door|op tijd))",
    r"(?:beter(?: af)?|gelukkiger|fijner) zonder mij(?=$| (?:af|is|zijn|was|verder|gaat|gaan|en|want|ook|op|zou|zouden|er|hier|hoor|ik|dan|in)\b)|zonder mij (?:is |zijn |was )?(?:iedereen |het |ze |jullie )?beter\b",
    r"(?:iedereen|anderen|allen|familie|mensen) (?:alleen maar )?tot last\b|tot last (?:van|voor) (?:iedereen|anderen)\b",
    r"niemand (?:zal |zou |gaat )?mij (?:zal |zou |gaat )?missen\b|niemand mist mij\b",
    r"(?:geen|niet) (?:enkele |andere )?(?:uitweg(?! (?:uit|in|voor|bij) (?:de |het |die |dit |mij )?(?!leven\b|wereld\b|hoofd\b)\w+)|reden om (?:door|verder) te)\b",
    r"(?:ben|ik) (?:\w+ ){0,3}tot last\b(?! (?:met|van de) )",
    r"(?:denk|denkt|overweeg|wil) (?:\w+ ){0,6}er (?:\w+ )?punt achter (?:te )?zetten$",
    r"als (?:ik|hij|zij|ze) er (?:\w+ )?niet meer (?:ben|is|was)\b",
    r"beter (?:af )?als ik (?:er niet|weg)\b|(?:beter|fijner|makkelijker|rustiger|het beste) (?:\w+ ){0,3}(?:als|wanneer) ik (?:\w+ )?weg (?:was|ben|ga|zou zijn)\b",
    r"(?:liefst|allang) (?:\w+ ){0,3}er (?:\w+ ){0,2}niet (?:meer )?(?:geweest|zijn)\b|verdwijnen wil ik$",
    r"alsof (?:hij|zij|ze) (?:\w+ )?afscheid (?:neemt|nam|aan het nemen)\b|(?:klink\w*|voel\w*|lijk\w*|lees|leest|lezen) (?:\w+ ){0,2}(?:als|op) een afscheid\b(?! (?:van|voor|op) (?:een |de |mij )?(?:collega|baan|werk|school|dienst))",
    r"bang (?:\w+ )?(?:dat|voor dat) (?:\w+ ){0,3}(?:gekke dingen|domme dingen|rare dingen|stomme dingen|iets doms|iets geks|iets stoms|iets raars) (?:gaat |gaan |zal |zou |kan |wil )?(?:te )?(?:doet|doen|uithaalt|uithalen|doe)\b(?! (?:met (?:geld|drank|drugs|zijn telefoon|haar telefoon)|op (?:het|een) feest\w*|online))",
    r"(?:tekent|teken|tekende|schrijft) (?:\w+ ){0,3}(?:graf|graven|grafsteen|grafstenen|doodskist|doodskisten|grafkist)\b(?: \w+){0,4} (?:eigen naam|zichzelf|mezelf)\b",
    rf"wil (?:\w+ ){{0,3}}(?:bij|naar) (?:mij )?{_GONE_TO} \w+ (?:zijn|toe|gaan|heen)\b|(?:ga|wil|kan|mis) (?:\w+ ){{0,6}}(?:mij )?(?:{_ONE_WHO_DIED}|hem|haar) achterna\b",
)
"""Who says it may want to die: 113 listens, and the results stay what they are."""

INNOCENT = (
    r"\b(?:trek|kan|hou|houd|zie) (?:ik )?(?:het )?(?:\w+ )?niet meer(?: vol| uit| zitten)? (?:(?:door|van|met|tegen|om|op) )?(?:die|dat|deze|dit|de|het|al die|al dat) (?:\w+ )?"
    r"(?:herrie|lawaai|geluid|gesnurk|gehuil|gezeur|buren|werkdruk|drukte|administratie|papieren|regels|jeuk|rooster|roosters|baas|chef|collega\w*|files|reizen|reistijd|studie|verbouwing|huishouden)\b",
    r"\bniet meer wakker (?:te )?(?:worden|word) (?:uit|na|tijdens|onder) (?:de |een |mij )?(?:narcose|operatie|verdoving|ingreep)\b",
    r"\b(?:roken|blowen|drinken|studie|therapie|baan|sport|snoepen|gamen|abonnement) (?:\w+ ){0,7}(?:punt achter (?:te )?zetten|mee (?:wil )?(?:ophouden|stoppen))\b",
    r"\bverdwijn\w* naar (?:een |het |de |mij )?(?:\w+ )?(?:\w*huisje|strand|eiland|bos|bossen|bergen|camping|hotel|zee|buitenland)\b",
)
"""What somebody can take no longer is said behind it."""
