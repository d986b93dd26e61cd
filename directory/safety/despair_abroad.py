"""How people say in other languages that they despair without naming death, by the kinds of ``despair_kinds``: a burden, better
without them, no tomorrow and no way out, no strength, wanting to vanish or never to wake, taking leave.

They bring the softer panel, tried where the rules of crisis and violence find nothing. The patterns meet the same text as
those of ``crisis_abroad``.
"""

from directory.safety.kind import EVERYTHING, Kind

ENGLISH = Kind(
    EVERYTHING,
    (
        r"(?:im|i am|feel like|am|just|only) (?:\w+ ){0,3}(?:a )?burden\b(?! of proof)|(?:everyone|everybody|family|they|kids|world) (?:\w+ ){0,4}(?:better|easier|happier) (?:\w+ ){0,2}(?:without me|if i (?:was|were|am)|when i am gone)\b|(?:nobody|no one|no body) (?:\w+ ){0,3}(?:notice|miss|care|cry|needs?) (?:\w+ )?(?:me|if|when)\b(?! (?:to work|at the))",
        r"(?:no|see no|there is no|not any|cant see a|cant see any) (?:\w+ )?(?:way out|future|hope|light)\b(?! (?:of|in this company|at work|for (?:the|my) (?:team|job)|in the room|bulb))|(?:dont|do not|cant|wont|not) (?:\w+ ){0,2}(?:myself )?(?:making|make|reach\w*|surviv\w+) (?:it )?(?:to |till |until |through )?(?:new year|christmas|tomorrow|the night|the week|another (?:day|winter|night))\b",
        r"(?:no|lost all|lost the|dont have the|not the|have no) (?:\w+ )?(?:strength|fight|will|energy) (?:left )?(?:\w+ )?(?:to (?:go on|live|fight|continue|carry on)|left in me|in me)\b|(?:cant|cannot|can not) (?:do|carry|take|bear|stand) (?:this|it|the pain|this pain|this life) (?:any ?more|any longer|one more day|another day)\b(?! (?:with|at) (?:work|school))|tired of (?:waking up|pretending|fighting to live|existing|breathing)\b|just so tired of (?:everything|life)\b",
        r"(?:want|wish|hope|like|could|love) (?:\w+ ){0,4}(?:vanish|disappear|fall asleep|sleep|go to sleep) (?:\w+ ){0,3}(?:forever|and never|and not|for good|never wake)\b|(?:everything|it all|this) (?:to )?(?:just )?(?:stop|be over|end)(?: for good| forever)?$|(?:nothing|life|it all) (?:\w+ ){0,2}(?:no|any|lost its|makes no) (?:meaning|sense|point)(?: any ?more)?$|what am i (?:\w+ )?(?:still )?here for\b",
        r"(?:letters?|messages?|calls?) (?:\w+ ){0,3}to say goodbye\b|say(?:ing)? goodbye to everyone\b|(?:wont|wont be|not) (?:be )?(?:here|around) (?:anymore|any longer|much longer|by|for christmas)\b(?! (?:for work|because i move))|(?:wont|will not|dont) need (?:\w+ ){0,3}(?:anymore|where i am going)\b(?! (?:because|since) i)|(?:they|you|everyone) (?:ll|will) (?:\w+ )?forget me\b|be with my (?:dead|late) \w+\b|see (?:\w+ ){0,3}(?:soon )?in heaven\b",
    ),
)
GERMAN = Kind(
    EVERYTHING,
    (
        r"(?:bin|falle|nur|fuhle mich|als) (?:\w+ ){0,4}(?:last|ballast|burde)\b(?! (?:von|der pr))|ohne mich (?:\w+ ){0,4}(?:besser|leichter|glucklicher)\b|(?:besser|leichter|glucklicher) (?:\w+ ){0,3}(?:ohne mich|wenn ich (?:weg|nicht|tot))|(?:niemand|keiner|kein mensch|eh keiner) (?:\w+ ){0,4}(?:merken|bemerken|vermissen|merkt|vermisst)\b|wenn ich (?:weg|nicht mehr|tot) (?:\w+ ){0,4}(?:keiner|niemand|merk\w*)\b|(?:niemand|keiner) braucht mich\b|mich braucht (?:niemand|keiner)\b",
        r"(?:kein\w*|sehe kein\w*|gibt kein\w*) (?:\w+ )?(?:ausweg|zukunft fur mich|zukunft|hoffnung|licht)(?: mehr)?(?: fur mich)?$|(?:wird|es wird) (?:\w+ )?nie (?:wieder|mehr) (?:\w+ )?(?:hell|gut|besser)\b|(?:weihnachten|silvester|morgen|nachsten (?:tag|winter|monat)|die nacht) (?:\w+ ){0,2}(?:nicht|kaum) (?:\w+ )?(?:erleb\w*|schaff\w*|uberleb\w*|da)\b|(?:alles|leben|nichts|das) (?:hat |ist |macht )(?:\w+ ){0,2}(?:keinen sinn|sinnlos|sinn mehr|nichts mehr wert)(?: mehr)?\b(?! (?:bei|mit der|in der))",
        r"(?:keine|nicht die|ohne) kraft (?:mehr )?(?:\w+ ){0,2}(?:zu leben|weiterzu\w+|fur (?:den|einen) (?:nachsten|neuen|weiteren)|zu kampfen|zum leben|weiter)\b|(?:kann|ertrage|halte|schaffe) (?:\w+ ){0,3}(?:nicht mehr|keinen tag) (?:\w+ )?(?:langer|aus|ertragen|aushalten|langer aus)?$|ich kann (?:einfach |echt |wirklich )?nicht mehr\b(?! (?:schlafen|arbeiten|laufen|gehen|lernen|warten|sitzen|stehen|horen|sehen|essen|zahlen|lesen|fahren|so|mit|in|zu))",
        r"(?:mochte|will|wurde|wunschte|konnte|am liebsten) (?:\w+ ){0,4}(?:einschlafen und|fur immer schlafen|einfach weg sein|verschwinden|auflosen|nie mehr aufwachen|nicht mehr aufwachen)\b(?! (?:im urlaub|fur eine woche))|(?:will|soll|mochte|wunsche) (?:\w+ ){0,2}(?:dass )?(?:alles|es) (?:\w+ )?(?:aufhort|vorbei ist|endet|aufhoren)\b|wozu (?:bin ich|noch|lebe ich|das alles)\b|ob ich (?:lebe oder|da bin)",
        r"(?:verabschied\w*|abschied) (?:\w+ ){0,3}(?:von allen|von jedem|von euch)\b|(?:bin ich|ich bin) (?:\w+ ){0,2}(?:bald|dann) (?:\w+ )?(?:nicht mehr da|weg fur immer|erlost)\b|vergesst mich\b|werdet mich (?:\w+ )?vergessen\b|im himmel (?:wieder)?\b(?= |$)(?:\w+ ){0,2}(?:bei|wieder|mama|papa)?|verschenke (?:\w+ ){0,2}(?:meine )?sachen\b",
    ),
)
FRENCH = Kind(
    EVERYTHING,
    (
        r"(?:suis|etre|qu|que|quun|sens) (?:\w+ ){0,3}(?:poids|fardeau|boulet|charge)\b(?! (?:ideal|lourds?|de travail))|(?:mieux|plus heureux|soulages?|plus facile) (?:\w+ ){0,3}(?:sans moi|si je (?:netais|disparai\w*|mourais|nexistais))\b|(?:personne|nul) (?:\w+ ){0,4}(?:manquera\w*|manquerai\w*|remarquera\w*|besoin de moi|pleurera\w*)\b|(?:moublie\w*|moubliera\w*|moublierez|oublier\w* vite)\b",
        r"(?:pas|plus|aucune?|vois pas|aucun) (?:\w+ )?(?:dissue|issue|davenir|avenir|despoir|espoir)(?: pour moi| possible)?$|(?:rien|vie|tout) (?:\w+ ){0,3}(?:plus de sens|plus aucun sens|na pas de sens|aucun sens)\b(?! (?:dans ce|au travail))|rien na de sens\b|a quoi bon\b(?! (?:chercher|un))|(?:ca|cela|tout ca) ne sert (?:plus )?a rien(?: de vivre)?$|(?:noel|demain|lhiver|la nuit|un jour de plus) (?:\w+ ){0,2}(?:je )?(?:ne )?(?:serai|tiendrai|survivrai|passerai) (?:plus|pas)\b",
        r"(?:plus|pas) (?:la |de |aucune )?force (?:\w+ ){0,2}(?:vivre|continuer|lutter|me battre|me lever chaque)\b|(?:nen peux|peux) plus (?:de cette vie|de vivre|de tout|vraiment|du tout)?$|(?:nen peux|peux) plus de (?:cette vie|vivre|la vie|souffrir)\b|(?:supporte|supporterai|tiens|tiendrai) (?:plus|pas) (?:\w+ ){0,3}(?:jour de plus|cette douleur|cette vie)\b|fatiguee? de (?:faire semblant|me battre|exister|tout)\b",
        r"j?(?:aimerais|voudrais|veux|envie|voudrait|souhaite|espere) (?:\w+ ){0,3}(?:mendormir|dormir|disparaitre|meffacer|mevanouir|mendormir) (?:\w+ ){0,3}(?:jamais|toujours|pour de bon|plus)\b|(?:que tout|que ca) (?:\w+ )?(?:sarrete|se termine|finisse)(?: enfin| bientot)?$|(?:pourquoi|pour quoi) (?:je suis encore la|continuer a|respirer)\b|meffacer\b",
        r"(?:message|lettre|mot) dadieu\b|dire adieu (?:a tous|a tout|aux gens)\b|(?:je ne serai|serai) plus la (?:\w+ ){0,2}(?:noel|bientot|demain)?$|rejoindre (?:ma|mon) (?:\w+ )?(?:morte?|decedee?|au ciel)\b|(?:reverrai|retrouver\w*|rejoins) (?:\w+ ){0,3}(?:au ciel|la haut|au paradis)\b|donne toutes mes affaires\b|pardonnez moi tous\b",
    ),
)
SPANISH = Kind(
    EVERYTHING,
    (
        r"(?:soy|solo|siento|una) (?:\w+ ){0,2}(?:carga|estorbo|lastre)\b(?! (?:de trabajo|electrica|viral))|(?:mejor|mas facil|mas felices|aliviad\w+|tranquilos) (?:\w+ ){0,3}(?:sin mi|si yo no|si no (?:estuviera|existiera)|si me (?:muero|voy para siempre))\b|nadie (?:\w+ ){0,3}(?:me necesita|me extran\w+|me echara de menos|lo notaria|se daria cuenta|notara)\b(?! (?:en el trabajo))|me (?:olvidar\w+) (?:\w+ )?(?:rapido|pronto|todos)\b",
        r"(?:no|ninguna|sin|ni) (?:\w+ ){0,3}(?:salida|futuro|esperanza)(?: a nada| para mi| alguna| en nada)?$|(?:nada|vida|todo) (?:\w+ ){0,2}(?:no )?(?:tiene|perdio|tenga) (?:\w+ )?sentido(?: ya)?$|no quiero (?:llegar a|ver) (?:\w+ )?(?:manana|navidad|otro dia)\b|(?:mi vida|yo) no (?:vale|valgo) (?:nada|para nada)$|(?:mundo) no es para mi\b|no (?:soy|encajo) (?:para|en) este mundo\b",
        r"(?:no|sin) (?:\w+ ){0,3}(?:fuerzas|ganas) (?:\w+ )?(?:para|de) (?:seguir|vivir|luchar|levantarme cada|continuar)\b(?! (?:estudiando|trabajando|en el|con (?:el|la)))|(?:no puedo mas|ya no puedo mas|no puedo mas con (?:mi vida|esta vida|todo))$|no (?:aguanto|soporto|resisto) (?:\w+ ){0,2}(?:mas|otro dia|este dolor|un dia mas)(?: ni un dia mas| ya)?$|cansad[oa] de (?:fingir|luchar|existir|todo ya)\b",
        r"(?:quiero|quisiera|gustaria|ojala|deseo) (?:\w+ ){0,3}(?:dormir\w*|desaparecer|esfumarme|disolverme) (?:\w+ ){0,3}(?:siempre|y no|nunca|sin despertar|del mundo)\b|(?:que todo|que esto|que) (?:\w+ )?(?:se acabe|pare|termine)(?: ya| de una vez| pronto| todo)?$|(?:que|para que) (?:hago (?:todavia|aun) aqui|sigo aqui|seguir respirando)\b|ojala (?:no despierte|pudiera)",
        r"(?:me (?:estoy )?(?:despid\w+|despedi|despidiendo)) (?:\w+ ){0,2}(?:de todos|de la gente)\b|(?:mensaje) de despedida\b|(?:ya no estare|no estare) (?:\w+ ){0,3}(?:aqui|navidad|manana|pronto)?$|(?:estar|reunirme|irme|encontrar\w*) (?:\w+ )?con mi (?:\w+ )(?:muert[oa]|fallecid[oa]|en el cielo)\b|(?:vere|veo) (?:\w+ ){0,3}(?:en el cielo|alla arriba)\b|me voy pronto$|regal\w+ (?:todas )?mis cosas\b",
    ),
)
TURKISH = Kind(
    EVERYTHING,
    (
        r"(?:herkese|aileme|onlara|size|sadece|ben) (?:\w+ ){0,2}yuk(?:um|um ben| oluyorum| gibi\w*)?\b(?! (?:tasi\w*))|(?:bensiz|ben olmasam|ben olmazsam|ben gidersem|ben yokken) (?:\w+ ){0,4}(?:iyi|rahat|mutlu|kolay|fark)\w*|kimse (?:\w+ ){0,3}(?:fark etmez|ozlemez|aramaz|uzulmez|ihtiyac\w*)\b|(?:ihtiyac duyan|bana ihtiyac\w*) (?:\w+ ){0,2}yok\b|beni (?:\w+ )?unutur\w*",
        r"(?:hicbir|hic|bir) (?:\w+ )?(?:cikis\w*|umut\w*|cikis yolu|gelecek) (?:\w+ )?(?:yok|goremiyorum|kalmadi|gormuyorum)\b|(?:cikis|umudum|gelecegim|umut) (?:\w+ )?(?:yok|kalmadi|goremiyorum)(?: artik)?$|(?:hicbir seyin|hayatin|hayatimin|yasamanin|her sey) (?:\w+ )?(?:anlami yok|anlamsiz|anlami kalmadi)\b|yarini gormek istemiyorum\b|her (?:yer|sey) karanlik\b",
        r"(?:dayanacak|savasacak|yasayacak|devam edecek|kalkacak) (?:\w+ )?(?:gucum|takatim|halim) (?:\w+ )?(?:kalmadi|yok)\b|(?:artik |ben )?dayanamiyorum(?: artik)?$|(?:bu hayattan|hayattan|yasamaktan|rol yapmaktan|her seyden) (?:\w+ )?(?:yoruldum|biktim|bezdim)\b|yoruldum bu hayattan\b|(?:bu aci\w*|bir gun daha|bir kis daha) (?:\w+ ){0,2}(?:dayana\w+|kaldiram\w+)\b|tukendim bittim\b",
        r"(?:sonsuza|sonsuza kadar|hic) (?:\w+ )?(?:uyumak|uyanmamak) istiyorum\b|(?:sabah |bir daha |artik )uyanmak istemiyorum\b(?! (?:erken|ise|okula))|(?:yok olmak|kaybolmak|silinmek|silinip gitmek|buhar olmak) istiyorum\b(?! (?:tatil\w*))|(?:hayat bitsin|artik bitsin|hersey bitsin|her sey dursun|her sey bitsin|hayattan bitsin) (?:\w+ )?(?:istiyorum|artik)\b|neden (?:hala |)(?:buradayim|yasiyorum|nefes)\b|yasasam da olsem\b",
        r"(?:herkesle|dostlarla|ailemle) (?:\w+ )?(?:vedalas\w+|helallestim)\b|hakkinizi helal edin\b|son mesajim\w*|(?:olen|rahmetli|olmus) (?:annemin|babamin|annem\w*|babam\w*|\w+) (?:\w+ )?(?:yanina|kavus\w*) ?(?:gitmek|\w+)?\b|(?:anneme|babama) (?:\w+ ){0,2}kavusacagim\b|esyalarimi dagit\w+|yakinda (?:\w+ ){0,2}(?:kurtulacagim|olmayacagim)\b",
    ),
)
POLISH = Kind(
    EVERYTHING,
    (
        r"(?:jestem|tylko|czuje sie) (?:\w+ ){0,3}(?:ciezarem|ciezar|kula u nogi)\b|(?:lepiej|lzej|latwiej|szczesliw\w+) (?:\w+ ){0,3}(?:beze mnie|gdyby mnie|jak mnie nie|jesli mnie nie)\b|nikt (?:\w+ ){0,3}(?:nie )?(?:zauwazy|zauwazylby|zateskni|zaplacze|mnie nie potrzebuje)\b|nikomu (?:\w+ ){0,2}(?:nie jestem )?potrzebn\w+\b|zapomn\w+ o mnie\b|o mnie zapomn\w+",
        r"(?:nie|zadnego|brak|nie ma|bez) (?:\w+ ){0,3}(?:wyjscia|przyszlosci|nadziei)(?: z tego| dla siebie| dla mnie| juz| zadnego)?$|(?:wszystko|zycie|nic) (?:\w+ ){0,3}(?:bez sensu|nie ma sensu|stracilo sens)(?: juz)?$|nie chce (?:widziec )?(?:jutra|nastepnego dnia)\b|(?:po co|czemu) (?:ja )?(?:\w+ )?(?:tu jeszcze|oddychac|jeszcze jestem)\b|nie pasuje do tego swiata\b|swiat nie jest dla mnie\b",
        r"nie (?:mam|starcza mi) (?:\w+ )?(?:juz )?(?:\w+ )?(?:sil\w*|sily|woli) (?:\w+ )?(?:zyc|wstawac|walczyc|walki|isc dalej|dalej|zeby zyc)\b(?! (?:na trening|do pracy))|(?:juz )?(?:nie moge|nie dam rady|nie daje rady) (?:juz|dluzej zyc|wiecej)?$|nie (?:zniose|wytrzymam|przezyje) (?:\w+ ){0,3}(?:dluzej|dnia|bolu|zimy|juz)(?: dluzej)?$|zmeczon\w+ (?:udawaniem|zyciem|istnieniem)\b",
        r"(?:chce|chcialbym|chcialabym|marze) (?:\w+ ){0,3}(?:zasnac|spac|zniknac|rozplynac) (?:\w+ ){0,3}(?:nie obudzic|na zawsze|na wieki|nic po sobie)\b|(?:zasnac i (?:juz )?(?:sie )?nie)|(?:niech|chce zeby|oby) (?:to |sie |wszystko ){0,3}(?:juz )?(?:skonczy\w*|minelo)(?: juz)?$|nic mnie (?:\w+ )?(?:tu )?nie trzyma\b|wszystko mi jedno czy zyje\b|rozplynac sie\b",
        r"(?:zegnam|pozegnal\w*|zegnaj\w*) (?:\w+ ){0,4}(?:ze wszystkimi|wszystkich|z kazdym|na zawsze)\b|(?:zegnam sie|pozegnalem sie|pozegnalam sie) (?:\w+ )?ze\b|mnie (?:juz )?nie bedzie(?: na swieta| wtedy)?$|(?:byc|isc) (?:\w+ )?(?:z|do) (?:moja |moim |mojej )?(?:zmarl\w+)\b|(?:spotkam|zobacze) (?:\w+ ){0,3}w niebie\b|rozdaje (?:swoje|moje) rzeczy\b|wybaczcie mi wszyscy\b",
    ),
)
ARABIC = Kind(
    EVERYTHING,
    (
        r"(?:انا |اني )?(?:عبء|حمل|ثقيل) (?:على|عال?) ?(?:الكل|اهلي|عيلتي|عائلتي|الجميع|كل|غيري)?\b|(?:احسن|افضل|ارتاحوا|اسعد|ارتاح) (?:\w+ ){0,2}(?:بدوني|من دوني|من غيري)|لو (?:اختفيت|مت|رحت) (?:\w+ ){0,3}(?:حدا|احد|يحس|يلاحظ|يهتم)|(?:ما حدا|لا احد|محدش) (?:\w+ ){0,3}(?:محتاجني|يحتاجني|يفتقدني|حس|يلاحظ|بيحس|رح يحس)\b|(?:تنسوني|ينسوني|بتنسوني) (?:بسرعة)?",
        r"(?:ما في|لا يوجد|لا ارى|ما بشوف|مفيش|ماكو|لا) (?:\w+ )?(?:مخرج|مستقبل|امل|ضو)(?: الي| لي)?$|(?:ما في|لا|مالها|ما الها|فقدت) (?:\w+ )?(?:معنى|طعم) (?:\w+ )?(?:لشي|لحياتي|للحياة|حياتي)\b|كل (?:ال)?(?:بواب|ابواب) (?:مسكرة|مغلقة)\b|(?:ما بدي|لا اريد|مش عايز) (?:\w+ )?(?:شوف|ارى|اشوف) (?:بكرا|بكرة|الغد|غدا)\b|(?:ما بدي|مش عايز) بكرا\b|مالي مكان بهالدنيا\b|هالدنيا مش الي\b|ليش (?:انا )?(?:لسا هون|عايش|اتنفس)\b",
        r"(?:ما عاد|ما بقى|لم يعد|معدش|ماعاد) (?:\w+ )?(?:فيني|فيي|عندي|لدي|قادر|في) ?(?:\w+ )?(?:كمل|قوة|احتمل|اتحمل|حيل|طاقة)?$|(?:ما|لا|مش) (?:\w+ )?(?:بتحمل|قادر اتحمل|استطيع التحمل|اقدر اتحمل|احتمل|اتحمل) (?:\w+ ){0,3}(?:يوم|اكثر|الحياة|هالوجع|هالحياة|تاني)\b|تعبت (?:من كل شي|من كل شيء|من عيشتي) (?:\w+ ){0,3}(?:نام|ارتاح|اختفي|فيق|موت)?",
        r"(?:بدي|اريد|عايز|ودي|نفسي) (?:\w+ )?(?:نام|انام) (?:\w+ ){0,2}(?:ما فيق|ولا فيق|للابد|وما|ولا اصحى|ما اصحى)|(?:بدي|اريد|نفسي|حابب) (?:\w+ )?(?:اختفي|اتبخر|ذوب|اتلاشى)(?: من الدنيا)?\b(?! (?:اسبوع|بالاجازة))|(?:بدي|اريد) (?:\w+ )?كل شي (?:يوقف|يخلص|ينتهي)\b|(?:ياريت|يا ريت) (?:\w+ ){0,3}(?:ما فيق|تخلص|ينتهي|ما انولدت|يخلص)\b",
        r"(?:ودعت|عم ودع|بودع) (?:الكل|الجميع|اهلي)\b|(?:اشوف|بشوف|القى|بلتقي) (?:\w+ ){0,2}(?:بالجنة|في الجنة)\b|(?:روح|اروح|الحق) (?:\w+ )?(?:لعند|عند|ب) ?(?:امي|ابي|ولدي|زوجي) (?:الميت\w*|المتوفي\w*|الله يرحم\w*)\b|سامحوني كلكم\b|عم وزع اغراضي\b|ياخدني وارتاح\b|اخر رسالة مني\b",
    ),
)
RUSSIAN = Kind(
    EVERYTHING,
    (
        r"(?:я|лишь|только|всем|просто) (?:\w+ ){0,2}(?:обуза|в тягость|балласт|тяжкии груз)\b|(?:проще|легче|лучше) (?:\w+ ){0,3}(?:без меня|если меня не|когда меня не)\b|без меня (?:\w+ ){0,3}(?:проще|легче|лучше)\b|никто (?:\w+ ){0,2}(?:не )?(?:заметит|вспомнит|заплачет|не хватится)\b|никому (?:\w+ )?(?:не )?нужн?(?:ен|на|ен я)\b|(?:забудете|забудут) меня\b|меня (?:\w+ )?забуд\w+",
        r"(?:нет|не вижу|нету|никакого|без) (?:\w+ )?(?:выхода|будущего|надежды|смысла)(?: для себя| больше| ни в чем| нет| вообще)?$|выхода (?:\w+ )?нет\b|(?:все|жизнь) (?:\w+ )?(?:бессмысленно|бессмысленна|потеряла смысл|кончено)\b|(?:незачем|зачем) (?:\w+ )?(?:все это|я (?:еще )?здесь|дышать|просыпаться|дальше)\b|не хочу (?:\w+ )?(?:завтра|завтрашнего)\b|(?:до нового года|до рождества|до зимы|до утра) (?:\w+ )?не доживу\b|мир не для меня\b|не место в этом мире\b",
        r"(?:сил|силы) (?:\w+ )?(?:больше )?нет (?:\w+ )?(?:жить|просыпаться|бороться|терпеть)?$|нет (?:больше )?сил (?:\w+ )?(?:жить|просыпаться|бороться|терпеть|дальше)\b|(?:больше не могу|не могу больше|я больше не могу|так больше не могу)$|не (?:вынесу|выдержу|переживу|вытерплю) (?:\w+ ){0,3}(?:больше|дня|боль|зиму|этого)?$|устал\w* (?:притворяться|просыпаться|бороться за жизнь|быть)\b|(?:скоро|наконец) отмучаюсь\b|отмучаюсь\b|отмучилась бы\b",
        r"(?:хочу|хотел\w* бы|мечтаю|хочется) (?:\w+ ){0,2}(?:уснуть|заснуть|исчезнуть|пропасть|раствориться) ?(?:\w+ )?(?:не проснуться|навсегда|насовсем|и ничего|без следа)\b|раствориться\b(?! в)|(?:хочу чтобы|скореи бы|пусть) (?:\w+ ){0,2}(?:все )?(?:прекратилось|закончилось|кончилось|конец)(?: уже)?$|(?:будто|словно|как будто) (?:\w+ ){0,2}(?:меня уже нет|уже умер\w*|мертв\w+)\b|все равно живу я\b|меня не станет\b|ничего не держит\b",
        r"(?:попрощал\w+|прощаюсь|прощаите) (?:\w+ ){0,2}(?:со всеми|все|навсегда|мои)?$|простите меня все\b|(?:скоро|хочу) (?:\w+ ){0,3}(?:на небесах|на небе|на том свете)\b|к (?:умершеи|покоинои|покоиному|умершему) \w+ (?:хочу)?\b|раздаю (?:\w+ )?вещи\b|последнее (?:мое )?сообщение\b",
    ),
)
UKRAINIAN = Kind(
    EVERYTHING,
    (
        r"(?:я|лише|тільки|усім|всім|просто) (?:\w+ ){0,2}(?:тягар|обуза|зависока ціна|баласт)\b|(?:простіше|легше|краще) (?:\w+ ){0,3}(?:без мене|якщо мене не|коли мене не|якби мене не)\b|без мене (?:\w+ ){0,3}(?:простіше|легше|краще)\b|ніхто (?:\w+ ){0,2}(?:не )?(?:помітить|згадає|заплаче|не побачить)\b|нікому (?:\w+ )?(?:не )?потрібн\w+|(?:забудете|забудуть) мене\b|мене (?:\w+ )?забуд\w+",
        r"(?:нема|немає|не бачу|жодного|без) (?:\w+ )?(?:виходу|маибутнього|надіі|сенсу)(?: для себе| більше| ні в чому| ніякого| з цього)?$|виходу (?:\w+ )?(?:нема|немає)\b|(?:усе|все|життя) (?:\w+ )?(?:безглуздо|безглузде|втратило сенс)\b|(?:навіщо|нащо|нема чого) (?:\w+ )?(?:усе це|все це|я (?:ще )?тут|дихати|прокидатис\w|далі)\b|не хочу (?:\w+ )?(?:завтра|завтрашн\w+)\b|світ не для мене\b|не місце в цьому світі\b",
        r"(?:нема|немає|не маю) (?:\w+ )?сил (?:\w+ )?(?:жити|прокидатис\w|прокидатися|боротис\w|боротися|терпіти|далі)\b|сил (?:\w+ )?(?:нема|немає)(?: більше| жити)?$|(?:більше не можу|не можу більше|я більше не можу|так більше не можу)$|не (?:витримаю|винесу|переживу) (?:\w+ ){0,3}(?:більше|дня|болю|зиму|цього)?$|втомил\w+ (?:вдавати|прикидат\w+|жити|бути|удавати)(?: живою| що живу| живим)?\b(?! (?:вдома|сама|одна))|відмучу\w*",
        r"(?:хочу|хотів би|хотіла б|мрію|хочеться) (?:\w+ ){0,2}(?:заснути|зникнути|щезнути|розчинит\w+|розтанути) ?(?:\w+ ){0,2}(?:не прокинут\w+|назавжди|щоб від мене|і нічого|без сліду)\b|розчинит\w+ щоб\b|(?:хочу щоб|швидше б|нехаи) (?:\w+ ){0,2}(?:усе |все )?(?:припинил\w+|закінчил\w+|скінчил\w+|кінець)(?: вже)?$|(?:наче|ніби|мов) (?:\w+ ){0,2}(?:мене вже нема\w*|вже помер\w*|мертв\w+)\b|все одно живу я\b|мене не стане\b|ніщо не тримає\b",
        r"(?:попрощал\w+|прощаюс\w|прощаваите) (?:\w+ ){0,2}(?:з усіма|зі всіма|усі|назавжди)?$|пробачте мені всі\b|(?:скоро|хочу) (?:\w+ ){0,4}(?:на небесах|на небі|на тому світі)\b|до (?:померлоі|покіинои|покіиноі|померлого) \w+\b|роздаю (?:\w+ )?речі\b|останнє (?:моє )?повідомлення\b",
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
    # What is meant is said behind it: a job, a course, a house, somebody who waits.
    r"\b(?:way out|no hope|no future|no energy|burden|ausweg|zukunft|hoffnung|avenir|issue|espoir|futuro|salida|esperanza|gelecek|umut|przyszlosci|nadziei|wyjscia|будущего|надежды|выхода|маибутнього|надіі|виходу) (?:\w+ )?(?:of|in|at|im|in der|dans|au|en|de|w|z|в|на|у|от|від|из) (?:the |this |my |der |dem |diesem |meinem |mon |ma |le |la |el |mi |este |tej |pracy|moeи )?(?:job|work|company|school|team|parking|beruf|job|arbeit|schule|firma|travail|entreprise|ecole|trabajo|empresa|escuela|pracy|szkole|firmie|работе|школе|роботі|школі)\b",
    r"\b(?:debt|debts|tax|schulden\w*|dettes|deudas|borc\w*|dlug\w*|долг\w*|борг\w*) (?:\w+ )?(?:burden|last|poids|carga|yuk\w*|ciezar\w*|тягар)\b",
)
