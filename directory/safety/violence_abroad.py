"""How people say in other languages that they are hurt, threatened, forced or locked up, or do it to others.

The patterns meet the same text as those of ``crisis_abroad``.
"""

from directory.safety.kind import Kind

_TWO = r"(?:\w+ ){0,2}"

_EN_WHO = r"(?:husband|wife|partner|boyfriend|girlfriend|ex|father|dad|mother|mum|mom|brother|sister|son|daughter|uncle|cousin|grandfather|stepfather|stepdad|stepmother|boss|teacher|coach|neighbou?r|family|parents|he|she|they|someone|somebody|man|guy)"
_EN_WHOM = r"(?:me|us|her|him|my \w+|our \w+|the (?:kids|children|baby))"
_EN_DOES = r"(?:hits?|beats?|hurts?|hurting|hitting|beating|punch\w*|slap\w*|kick\w*|chok\w*|strangl\w*|rap(?:es|ed|ing)|abus\w*|threaten\w*|stalk\w*|attack\w*|molest\w*|grop\w*|pushe[sd]|shoves?|assault\w*|touch(?:es|ed|ing)|locks?|locked|bites?|follows?|followed|controls?)"
ENGLISH = Kind(
    "hit beat hurt punch slap kick chok strangl rap abus threat stalk attack molest grop push shov assault touch lock bite follow control "
    "afraid scared terrif frighten kill murder knife gun forc sex will marr leave safe violen ex pull dragg throw traffick harass shout door",
    (
        rf"{_EN_WHO} (?:\w+ ){{0,3}}{_EN_DOES} {_EN_WHOM}\b(?! (?:news|feelings|heart|deeply|on instagram|with words))",
        r"(?:was|been|being|am|got|im|gets|is|were) (?:\w+ ){0,2}(?:raped|beaten|beaten up|abused|assaulted|molested|groped|threatened|stalked|strangled|trafficked|locked (?:in|up)|hit|kicked|slapped) ?(?:by|at home|in the|$| when| every| and)",
        rf"(?:afraid|scared|terrified|frightened) of (?:(?:my|him|her|the) ?)?(?:{_EN_WHO}|him|her)\b|(?:afraid|scared|terrified) to go home\b",
        rf"(?:threat\w*|going|gonna|wants?|says|said|will|tries|tried|swore) (?:\w+ ){{0,4}}(?:kill|murder|stab|shoot|burn) (?:{_EN_WHOM}|them)\b|death threats?\b",
        r"(?:has|holds?|held|had|got|with|pulled) (?:a )?(?:knife|gun|weapon)\b|(?:forc\w+|ma(?:kes|de)) (?:me|her|my \w+) (?:to |into )?(?:\w+ )?(?:have sex|having sex|sex|marry|marriage|sleep with|do things)\b|sex (?:when|although|even) i (?:dont|didnt|say no|said no)\b",
        r"against my will\b|forced (?:marriage|to marry|sex|into)\b|marry (?:someone|a man|him) (?:\w+ ){0,2}(?:dont|do not|against)\b|(?:wont|doesnt|not) (?:let|allow\w*) me (?:to )?(?:leave|go out|out of|see my|have)\b|lock(?:s|ed) (?:me|us) (?:in|up|inside|out)\b",
        r"domestic (?:violence|abuse)|sexual\w* (?:abus\w*|assault\w*|violence|harass\w*)|stalk(?:er|ing|s|ed)\b|honou?r killing|revenge porn|child abuse|abusive (?:\w+ )?(?:relationship|husband|partner|boyfriend|father|home|wife|mother)\b|trafficked\b",
        r"(?:pulls?|pulled|dragged) (?:me|my hair|her hair)\b|throws? (?:things|stuff|plates) at\b|ex (?:\w+ ){0,4}(?:at|outside|in front of) (?:my|the|our) (?:door|house|home|window)\b|i (?:\w+ ){0,2}(?:hit|hurt|beat|slapped|choked|threaten) my (?:wife|husband|child|children|kids?|girlfriend|boyfriend|son|daughter|partner|baby)\b",
    ),
)
_DE_WHO = r"(?:mann|frau|partner|freund|freundin|ex|exmann|exfreund|vater|mutter|bruder|onkel|opa|stiefvater|sohn|cousin|chef|lehrer|nachbar|trainer|eltern|familie|er|sie|jemand)"
_DE_WHOM = r"(?:mich|mir|uns|sie|ihn|meine \w+|mein \w+|meinen \w+|die kinder)"
GERMAN = Kind(
    "schlag schlug verprug prugel wurg tritt bedroh droh vergewalt missbrauch misshandl gewalt belastig fasst angefasst stalk umbring tot angst zwing zwang gezwungen sperr sicher messer lauer verfolg heirat hau",
    (
        rf"{_DE_WHO} (?:\w+ ){{0,2}}(?:schlagt|schlug|verprugelt|wurgt|tritt|bedroht|verfolgt|belastigt|misshandelt|missbraucht|stalkt|schubst|haut|zwingt|vergewaltigt) {_DE_WHOM}\b|(?:schlagt|verprugelt|wurgt|bedroht|verfolgt|stalkt|haut) mich\b",
        rf"(?:hat|haben) {_DE_WHOM} (?:\w+ ){{0,3}}(?:geschlagen|verprugelt|gewurgt|getreten|bedroht|vergewaltigt|missbraucht|angefasst|gezwungen|misshandelt|begrapscht|eingesperrt)\b|(?:werde|wurde|wird|worden) (?:\w+ ){{0,3}}(?:geschlagen|verprugelt|bedroht|vergewaltigt|missbraucht|misshandelt|gestalkt|eingesperrt|gezwungen|zwangsverheiratet)\b",
        r"vergewaltig\w*|hausliche gewalt|misshandl\w*|missbrauch(?:t|en)?\b(?! von (?:alkohol|drogen))|zwangs(?:heirat|ehe|verheirat)\w*|(?:sexuell\w* )(?:gewalt|belastig\w*|ubergriff\w*)|belastigt mich\b|stalk\w*|lauert (?:\w+ )?auf\b",
        rf"angst vor (?:ihm|(?:meinem|meiner|meinen) {_DE_WHO})\b|(?:{_DE_WHO}|dass er) (?:\w+ ){{0,3}}(?:mich|uns|sie|meine \w+) (?:\w+ )?(?:umbring\w*|toten|umzubringen|tot ?schlagen)\b|droht (?:\w+ ){{0,3}}(?:mir|mich|mit|zu)\b",
        rf"{_DE_WHO} (?:\w+ )?fasst (?:\w+ ){{1,2}}an\b|(?:zwingt|zwingen) (?:mich|sie|meine \w+)\b|zum sex (?:gezwungen|zwingt)\b|sperrt (?:mich|uns) (?:\w+ )?ein\b|(?:lasst|darf) (?:mich )?nicht (?:raus|aus dem haus)\b|(?:zu hause )?nicht sicher\b|mit (?:einem|dem) messer\b|heirat\w* (?:zwingen|gezwungen)\b|gegen meinen willen\b",
        r"ich (?:schlage|haue|habe|bedrohe) (?:\w+ )?(?:meine|mein|meinen) (?:frau|kind|kinder|freundin|mann|sohn|tochter)\b(?: geschlagen| gehauen|$| und| wenn)",
    ),
)
_FR_WHO = r"(?:mari|femme|conjoint|copain|copine|compagnon|ami|ex|pere|papa|mere|maman|frere|oncle|grand pere|beau pere|fils|cousin|patron|prof|voisin|parents|famille|il|elle|on|quelquun)"
FRENCH = Kind(
    "frapp bat battu tap gifl cogne etrangl viol agress menac harcel abus touch tuer peur forc enferm couteau marier mariage securite maltrait poursui suit insult coup contre consent coucher sortir oblig",
    (
        rf"{_FR_WHO} (?:\w+ )?(?:me|nous|la|le|les|ma|m) (?:a )?(?:frapp\w*|bat|battu\w*|tap\w*|gifl\w*|cogn\w*|etrangl\w*|viol\w*|agress\w*|menac\w*|harcel\w*|maltrait\w*|enferm\w*|forc\w*|touch\w*|insult\w*|oblig\w*|suit|poursui\w*)\b(?! (?:droit|coeur|beaucoup par))",
        rf"{_FR_WHO} m(?:enferm|etrangl|agress|insult|oblig)\w+\b",
        r"(?:me|nous) (?:frapp\w+|bat|cogne\w*|etrangl\w*|menac\w+|harcel\w+|enferm\w+)\b|(?:ma|mon|mes|sa|son) \w+ (?:\w+ )?(?:frappe|bat|touche|viole|menace) (?:ma|mon|mes|sa|son|les) \w+\b",
        r"viol(?:e|ee|ees|er|s)?\b|violences? (?:conjugale|domestique|sexuelle|familiale)\w*|violence\b|agress\w+ sexuel\w*|abus\w* sexuel\w*|(?:abuse|abusee?) (?:de|par)\b|abus\w* de (?:moi|mon|ma)\b|mariage force|maltrait\w*|harcel\w* (?:sexuel|par mon ex)\w*|inceste",
        rf"peur de (?:lui|(?:mon|ma|mes) {_FR_WHO})\b|(?:veut|va|menace de|voulait|dit quil va|essaye de|essaie de) (?:\w+ ){{0,2}}(?:me|nous|la) tuer\b|menac\w* de mort\b|(?:avec|a) un couteau\b",
        r"(?:forc\w+|oblig\w+) a (?:coucher|me marier|avoir des (?:relations|rapports)|faire l?amour|epouser|se marier)\b|contre ma volonte\b|sans mon consentement\b|pas en securite\b|touch\w* (?:ma|mon) (?:fille|fils|enfant|soeur|petit\w*)\b|(?:laisse|laissent) pas sortir\b|coups de (?:mon|ma|poing|pied)\b",
        r"je (?:\w+ ){0,2}(?:frappe|tape|bats|frappee?) (?:ma|mon|mes) (?:femme|enfants?|fils|fille|mari|copine)\b",
    ),
)
_ES_WHO = r"(?:marido|esposo|esposa|mujer|pareja|novio|novia|ex|padre|papa|madre|mama|hermano|tio|abuelo|padrastro|hijo|primo|jefe|profesor|vecino|padres|familia|el|ella|alguien)"
SPANISH = Kind(
    "peg golpe maltrat amenaz viol abus acos estrangul ahorca matar mata miedo oblig forz encierr encerr cuchillo casar segur toc agred agresi persig insult patead contra salir",
    (
        r"(?:me|nos|le|la) (?:\w+ )?(?:peg[ao]\w*|golpe\w*|maltrat\w*|amenaz\w*|viol\w*|abus\w*|acos\w*|estrangul\w*|oblig\w*|forz\w*|encierr\w*|encerr\w*|agred\w*|persig\w*|patea\w*|empuj\w*|insult\w*|manose\w*)\b(?! (?:un|el) (?:resfriado|gripe))",
        rf"{_ES_WHO} (?:\w+ ){{0,2}}(?:toca|toco|pega|golpea|abusa|abuso|viola|violo) (?:a |de )?(?:mi|mis|los|la|su)\b|(?:toca|toco|tocando) a mi (?:hij[oa]|hermana|sobrina|nin[oa])\b|(?:abusaron|abuso|abusan|abusado|abusada) (?:sexualmente )?(?:de|por)\b",
        r"violencia\b|violaron\b|violacion\b|violad[oa]\b|violarme\b|abuso sexual|maltrat\w*|agresion sexual|matrimonio forzado|(?:golpead|maltratad|amenazad|acosad|abusad)[oa]s?\b",
        rf"miedo (?:a|de|del|al) (?:mi )?(?:{_ES_WHO})\b|miedo de volver a casa\b|(?<!se )(?:quiere|va a|quiso|dice que me va a|amenaza con|intento) (?:\w+ )?(?:matarme|matarnos|matar)\b|me (?:quiere|va a) matar\b|con un cuchillo\b",
        r"(?:obligan|obliga|obligo|fuerza|forzaron) a (?:casarme|tener|acostarme|hacer)\b|contra mi voluntad\b|no (?:estoy|me siento) segur[oa] en casa\b|no me deja (?:salir|ver)\b",
        r"(?:yo )?(?:le )?(?:pego|golpeo|golpee|pegue) a mi (?:esposa|mujer|hij[oa]|hijos|pareja|novia|marido)\b",
    ),
)
_TR_WHO = r"(?:kocam|esim|sevgilim|eski \w+|babam|annem|abim|amcam|dayim|dedem|uvey babam|oglum|patronum|ogretmen\w*|kardesim|ailem|nisanlim|komsu\w*|biri)"
TURKISH = Kind(
    "dov vur dayak siddet tecavuz tehdit taciz oldur kork zorla kilit bicak guvende bogaz tokat istismar takip evlendir dokun elle",
    (
        rf"(?:beni|bana|bizi|bize|cocuklar\w*|annemi|kizimi|kizima|kardesimi) (?:\w+ ){{0,2}}(?:dov\w*|vur\w*|dayak\w*|tehdit\w*|taciz\w*|tecavuz\w*|kilitli\w*|bogaz\w*|tokat\w*|oldur\w*|zorl\w*|takip ed\w*|dokun\w*|elle\w*|siddet\w*)|{_TR_WHO} (?:\w+ ){{0,2}}(?:dov\w*|tehdit\w*|taciz\w*|siddet\w*|vuruyor|vurdu)",
        r"siddet\w*|tecavuz\w*|istismar\w*|taciz\w*|dayak (?:yi\w*|at\w*)|zorla (?:\w+ )?(?:evlen\w*|sex|seks|iliski\w*|cinsel\w*|birlikte\w*|yapti\w*)|namus cinayet\w*|cinsel saldir\w*",
        r"(?:kocam|esim|babam|abim|sevgilim|eski \w+|on|ailem)\w*(?:dan|den|tan|ten) (?:\w+ )?kork\w*|olumle tehdit\w*|oldurmekle\b|(?:oldurecek|oldurmek istiyor)\b|bicak(?:la|li)\b|evde guvende degil\w*|guvende hissetmiyorum\b|(?:evden|disari) cikma\w* izin vermi\w*",
        r"(?:karimi|cocugumu|esimi|kizimi|oglumu) (?:\w+ )?(?:dov(?:uyorum|dum)|vur(?:uyorum|dum))",
    ),
)
_PL_WHO = r"(?:maz|zona|partner|chlopak|dziewczyna|byly|byla|ojciec|tata|matka|mama|brat|wujek|dziadek|ojczym|syn|kuzyn|szef|nauczyciel|sasiad|rodzice|rodzina|on|ona|ktos)"
POLISH = Kind(
    "szarp popych bij bil bic uderz pobi kopi gwal grozi grozb przemoc molest dotyka dotyk znec dusi zabi boje boi zmusz zmuszaja zamyka zamknal noz bezpieczn sledzi przesladu stalk slub malzenstw wykorzyst",
    (
        r"(?:mnie|nas|ja|mame|siostre|corke|dziecko|dzieci|mi) (?:\w+ ){0,2}(?:bije|bil|bija|uderzyl\w*|uderza|pobil\w*|kopie|kopnal|dusi|dusil|gwalci|zgwalci\w*|molest\w*|dotyka\w*|zamyka|zamknal|sledzi|przesladuje|zmusza\w*|szarpie|popycha|grozi\w*|wykorzyst\w*)\b",
        rf"{_PL_WHO} (?:\w+ ){{0,2}}(?:bije|bil|uderzyl\w*|pobil\w*|kopie|dusi|gwalci|zgwalci\w*|molest\w*|dotyka\w*|zamyka|przesladuje|zmusza\w*|grozi\w*|zneca\w*) (?:mnie|mi|nas|moja|moje|moj|sie|dzieci|corke|mame)\b|(?:zmusza\w*) (?:\w+ )?do (?:seksu|malzenstwa|slubu|wspolzycia)\b",
        r"przemoc\w*|zgwalc\w*|gwalt\w*|molestow\w*|zneca\w* sie|(?:jestem|bylam|bylem|zostalam|zostalem) (?:\w+ )?(?:bita|bity|pobita|pobity|gwalcona|zgwalcona|molestowana|molestowany|zmuszana|wykorzyst\w*)\b|wykorzyst\w* seksualn\w*|stalk\w*|przymusow\w+ (?:slub|malzenstw)\w*",
        r"(?:boje|boi) sie (?:\w+ )?(?:meza|ojca|partnera|chlopaka|bylego|go|taty|brata|wracac do domu)\b|(?:chce|zamierza|probowal) (?:mnie|nas) (?:\w+ )?zabi\w*|(?:chce|ze|zamierza|probowal) (?:\w+ )?zabi\w* (?:mnie|nas)\b|grozi\w* (?:mi )?(?:smiercia|nozem|ze)\b|z nozem\b|nie jestem (?:\w+ )?bezpieczn\w+|w domu (?:nie jest|nie czuje sie) bezpieczn\w+|nie pozwala mi (?:wychodzic|wyjsc)\b",
        r"(?:bije|uderzylem|uderzylam|pobilem) (?:\w+ )?(?:zone|swoja|swoje|dziecko|dzieci|moja|moje) ?(?:zone|dziecko|dziewczyne|corke)?\b",
    ),
)
ARABIC = Kind(
    "ضرب غتصب غتصاب هدد تهديد عنف تحرش اغتص يقتل بقتل اخاف خاىف اجبر يجبر زواج حبس سكين امان يلمس لمس يخنق خنق يلاحق اعتد يعتدي استغل امن",
    (
        r"\w*(?:يضربني|ضربني|تضربني|يضربنا|يضربها|ضربها|يهددني|هددني|يهددنا|يخنقني|خنقني|يحبسني|حبسني|يلاحقني|يتحرش\w*|تحرش\w*|اغتصب\w*|يغتصب\w*|يجبرني|يجبرونني|اجبرني|اجبروني|تجبرني|يعنفني|يعذبني|يركلني|يصفعني)\b",
        r"\w*(?:اغتصاب|عنف|تحرش|اعتداء)\w*|\w*(?:يضرب|ضرب|يلمس|لمس|اعتدى على|يعتدي على) (?:ابنتي|ابني|اطفالي|امي|اختي|الاطفال|طفلي|طفلتي|اولادي|زوجته)|تعرضت (?:\w+ )?(?:للضرب|للاغتصاب|للتحرش|للاعتداء|للعنف)|زواج (?:قسري|بالاكراه|اجباري)|على الزواج",
        r"(?:اخاف|خاىفة|خاىف|خايفة|خايف) (?:من )(?:زوجي|ابي|والدي|اخي|طليقي|خطيبي|صديقي|ابني)|(?:يقتلني|سيقتلني|قتلي|بالقتل|يقتلنا|يذبحني)\b|\w*سكين\w* (?:\w+ )?(?:علي|علينا|زوجي)|(?:لست|مو|مش|غير) (?:\w+ )?(?:امنة|امن|بامان|امان)|(?:لا )?يسمح لي (?:بالخروج|ان اخرج)|يمنعني من الخروج",
        r"(?:اضرب|ضربت) (?:زوجتي|ابني|ابنتي|اطفالي|طفلي|زوجي)",
    ),
)
_RU_WHO = r"(?:муж|жена|парень|бывший|бывшая|отец|папа|мать|мама|брат|дядя|дед|отчим|сын|партнер|начальник|учитель|сосед|родители|семья|он|она|кто то)"
RUSSIAN = Kind(
    "бьет бить бил избив изби удар пинает душит изнасил насил насилу угрож угроз преслед домога трога пристав убить убьет убью боюсь боится застав запира запер нож безопас замуж выдать бью",
    (
        r"(?:меня|нас|мне|ее|маму|сестру|дочь|ребенка|детеи|мою \w+|моего \w+) (?:\w+ ){0,3}(?:бьет|бьют|бил\w*|избива\w*|избил\w*|ударил\w*|пинает|душит|душил\w*|насилу\w*|изнасил\w*|преслед\w*|домога\w*|трога\w*|заставля\w*|запира\w*|запер\w*|угрожа\w*|убьет|убить|толка\w*)\b",
        rf"(?:бьет|избива\w*|избил\w*|ударил\w*|душит|насилу\w*|изнасил\w*|преследует|трогает|трогал\w*|запирает|заставля\w*) (?:\w+ )?(?:меня|нас|мою|моего|маму|детеи|ребенка|дочь|сына|ее)\b|угрожа\w+ (?:\w+ )?(?:мне|нам|убить|ножом|убииством)\b|{_RU_WHO} (?:\w+ )?(?:бьет|избивает|насилует|угрожает|поднимает руку)\b",
        r"изнасил\w*|насили\w*|домогатель\w*|сексуальн\w+ (?:насил\w*|домог\w*)|растл\w*|насильно (?:\w+ )?(?:выда\w*|замуж)|(?:выдают|заставляют|выдать) (?:\w+ )?замуж\b|против моеи воли\b|принужда\w*",
        r"(?:боюсь|боится) (?:\w+ )?(?:мужа|отца|парня|бывшего|его|брата|отчима|идти домои)\b|(?:хочет|грозится|обещает|пытался|угрожает) (?:\w+ )?(?:меня |нас )?убить(?: меня| нас)?\b(?! себя)|с ножом\b|(?:дома|мне|не) (?:\w+ )?(?:не ?безопасно|не в безопасности|опасно)\b|не (?:выпускает|отпускает|разрешает) (?:\w+ )?(?:из дома|выходить)\b",
        r"я (?:\w+ )?(?:бью|ударил\w*|избил\w*) (?:\w+ )?(?:жену|ребенка|детеи|девушку|сына|дочь|мужа)\b",
    ),
)
UKRAINIAN = Kind(
    "бє бють бив бил побив вдар удар душ згвалт зґвалт ґвалт гвалт насил насильств погрож переслід домага торка чіпа вбити вбє убє боюс боіть змуш примуш зачин замика ніж нож безпеч небезпе заміж бю",
    (
        r"(?:мене|нас|мені|іі|маму|сестру|доньку|дитину|дітеи|мою \w+|мого \w+|моіх \w+) (?:\w+ ){0,3}(?:бє|бють|бив|била|побив\w*|вдари\w*|удари\w*|душ\w*|ґвалт\w*|гвалт\w*|зґвалт\w*|згвалт\w*|переслід\w*|домага\w*|торка\w*|чіпа\w*|змуш\w*|примуш\w*|зачин\w*|замика\w*|погрож\w*|вбє|убє|вбити|штовха\w*)\b",
        r"(?:бє|бють|побив|побила|вдарив|вдарила|душить|ґвалтує|гвалтує|переслідує|торкається|чіпає|зачиняє|замикає|змушує|змушують) (?:\w+ )?(?:мене|нас|мою|моєі|мого|моіх|маму|дітеи|дитину|доньку|доньки|сина|іі)\b|погрожу\w+ (?:\w+ )?(?:мені|нам|вбити|ножем|вбивством)\b|(?:чоловік|батько|колишніи|хлопець|брат|вітчим|він) (?:\w+ )?(?:бє|погрожує|ґвалтує)\b",
        r"зґвалт\w*|згвалт\w*|ґвалт\w*|насильств\w*|насилл\w*|домаган\w*|сексуальн\w+ насил\w*|(?:видають|змушують|примушують|видати) (?:\w+ ){0,2}заміж\b|проти моєі волі\b",
        r"боюся (?:\w+ )?(?:чоловіка|батька|хлопця|колишнього|иого|брата|вітчима|іти додому)\b|(?:хоче|погрожує|обіцяє|намагався) (?:\w+ )?(?:мене |нас )?(?:вбити|убити)(?: мене| нас)?\b(?! себе)|з ножем\b|(?:вдома|мені|не) (?:\w+ )?(?:небезпечно|не в безпеці)\b|не (?:випускає|дозволяє) (?:\w+ )?(?:з дому|виходити)\b",
        r"я (?:\w+ )?(?:бю|вдарив|побив|вдарила) (?:\w+ )?(?:дружину|дитину|дітеи|дівчину|сина|доньку|чоловіка)\b",
    ),
)
KINDS = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "tr": TURKISH,
    "pl": POLISH,
    "ar": ARABIC,
    "ru": RUSSIAN,
    "uk": UKRAINIAN,
}
"""By language."""

INNOCENT = (
    r"\b(?:deadline|work|job|heat|stress|school|exams?|headache|weather|commute) (?:\w+ ){0,3}kill\w* me\b|\bbeats? me\b(?= (?:why|how|at (?:chess|cards|games))|$)",
    r"\b(?:wind|song|news|story|film|movie|music) (?:\w+ ){0,3}(?:hits?|touch\w*|follow\w*) me\b|\bself defen[cs]e\b",
    r"\bmissbrauch von (?:alkohol|drogen|medikamenten)\b|\bhat mich (?:\w+ )?beruhrt\b",
)
