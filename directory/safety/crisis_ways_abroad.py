"""More of how people say in other languages that they hurt themselves or mean to die, beside ``crisis_abroad``, and what happens
now by the same kinds in each: what was swallowed or drunk, where somebody stands or lies, rope, blade, gas or gun, a last
farewell; of somebody else too.

The patterns meet the same text as those of ``crisis_abroad``.
"""

from directory.safety.kind import EVERYTHING, Kind

ENGLISH = Kind(
    EVERYTHING,
    (
        r"(?:stockpil\w*|saving up|saved up|hoarding|hoarded|collecting) (?:\w+ ){0,2}(?:tablets|pills|meds|painkillers|insulin)\b|how many (?:\w+ ){0,3}(?:tablets|pills|paracetamol|units of insulin) (?:\w+ ){0,4}(?:die|kill|lethal|fatal|deadly|dead)\b|(?:which|what) (?:poison|pills?|drug) (?:\w+ ){0,4}(?:painless|doesnt hurt|does not hurt|quickest|without pain)\b|(?:lethal|fatal|deadly) dose\b",
        r"(?:burn|burning|burned) (?:my|his|her) (?:arms?|legs?|skin|wrists?|thighs?)\b(?! (?:cooking|on the|while|in the sun))|(?:punch|bang|hit|hitting|banging) (?:my )?head (?:against|on) (?:the |a )?wall\b|scratch\w* (?:\w+ ){0,2}(?:until|till) (?:it|i) bleeds?\b",
        r"(?:overdosed|poisoned (?:himself|herself|myself)|crashed) (?:\w+ ){0,2}(?:on purpose|deliberately)\b|(?:urge|thoughts|need) (?:\w+ ){0,2}(?:to |of )(?:harm|hurt|harming|hurting|cut|cutting) (?:myself|himself|herself)\b|my own funeral\b|(?:plan|going|wants?|tried|try|thinking of|about) (?:\w+ ){0,2}(?:to )?tak(?:e|ing) (?:my|his|her|their) (?:own )?life\b|know how i would (?:do|end) it\b|how id do it\b|(?:bought|have|got) (?:a|the) (?:rope|noose)\b(?! (?:for (?:climbing|the)|ladder))|(?:saving|saved|collecting|hoarding) (?:up )?(?:\w+ )?pills\b|(?:says|said|will|going to|wants to) (?:\w+ ){0,2}shoot (?:himself|herself|myself)\b",
    ),
)
ENGLISH_NOW = Kind(
    EVERYTHING,
    (
        r"pills (?:\w+ ){0,3}(?:in front of me|in my hand)\b|(?:up )?on (?:the|a) (?:\w+ ){0,3}(?:roof|ledge|railing|bridge) (?:\w+ ){0,4}(?:jump|come down|goodbye|says|want\w*|please)\b|(?:lying|laying|sitting|standing|am|im) (?:\w+ )?on the (?:\w+ )?(?:tracks|rails|ledge|railing|rooftop)\b",
        r"(?:noose|rope) (?:\w+ ){0,3}(?:tied|hanging|around|already|ready)\b(?! (?:to the boat|for climbing))|(?:opened|turned on|turned) the gas\b|gas is (?:on|open)\b|(?:drank|drunk|swallowed|taken|took|ate) (?:\w+ ){0,2}(?:bleach|drain cleaner|antifreeze|poison|pesticide)\b|(?:climbed|over|outside) (?:\w+ ){0,3}(?:rail|railing|ledge)\b(?! (?:way|ticket))|handful of (?:pills|tablets)\b|injected all\b|hanging from the balcony\b",
        r"in (?:an hour|ten minutes|five minutes|a minute) (?:i|ill|i will) (?:\w+ )?(?:be )?(?:gone|dead|jump)\b|(?:tonight is the night|last cigarette)\b|(?:going to|gonna|will|ill) do it (?:right )?(?:now|tonight)\b|(?:knife|blade|razor|gun) (?:\w+ ){0,3}(?:my wrist|my throat|my head|my mouth|and i will do it)\b",
        r"(?:pills|tablets|overdose) (?:\w+ ){0,5}(?:wont|not|doesnt|isnt|does not) (?:wak\w+|respond\w*|breath\w*)\b|took an overdose\b|(?:bleeding|bleeds) (?:\w+ ){0,4}wrists?\b|cut (?:my|her|his) (?:veins|wrists?)\b|(?:left|gone|went) (?:\w+ ){0,2}with a (?:rope|noose)\b|(?:walking|going) (?:in|to) the (?:water|sea) and not coming\b|with a knife and wants to die\b",
    ),
)
GERMAN = Kind(
    EVERYTHING,
    (
        r"wie ?viele? (?:\w+ )?(?:\w*tabletten|pillen|insulin|paracetamol) (?:\w+ ){0,4}(?:todlich|sterben|sterbe|reichen|tot)\b|(?:todliche|letale) dosis\b|(?:welches|was fur ein) gift (?:\w+ ){0,3}(?:schmerz\w*|schnell|weh)\b",
        r"(?:verbrenne|verbrenn|brenne) (?:mir|mich) (?:\w+ ){0,2}(?:arm|arme|haut|selbst|mit zigaretten|beine)\b|(?:kopf|kopf \w+) (?:\w+ ){0,2}gegen die wand\b|kratze (?:mir|mich) (?:\w+ ){0,2}blutig\b|(?:oberschenkel|arme|arm|haut|beine) (?:\w+ )?(?:aufgeschlitzt|aufgeritzt|ritzt|ritzen)\b|mit der rasierklinge\b",
        r"(?:sich|mich) (?:\w+ ){0,3}(?:mit absicht|absichtlich) (?:\w+ ){0,4}(?:geworfen|vergiftet|verletzt)\b|(?:drang|gedanken|verlangen) (?:\w+ )?(?:mir|mich) (?:\w+ )?(?:weh zu tun|zu verletzen|etwas anzutun)\b|(?:erschiesst|erschiesse|erschiessen) (?:sich|mich)\b|(?:sich|mich) (?:\w+ )?erschiess\w*|(?:seil|strick) (?:\w+ )?(?:gekauft|besorgt)\b|(?:sammle|horte|gesammelt) (?:\w+ ){0,2}(?:tabletten|pillen)\b|tabletten (?:\w+ )?gesammelt\b",
    ),
)
GERMAN_NOW = Kind(
    EVERYTHING,
    (
        r"(?:strick|seil) (?:\w+ ){0,3}(?:hangt|um den hals|hals|stuhl|fertig)\b|(?:gas|gashahn) (?:\w+ )?(?:aufgedreht|an|offen)\b|(?:rohrreiniger|bleiche|bleichmittel|\w*gift|frostschutz) (?:\w+ )?(?:getrunken|geschluckt)\b|droht (?:\w+ ){0,6}zu springen\b|(?:steht|ist) (?:\w+ ){0,3}(?:fenster|fensterbrett|balkon) (?:\w+ ){0,3}springen\b|mit (?:einem|dem) (?:strick|seil) (?:\w+ ){0,3}(?:gegangen|weg|haus)\b",
        r"(?:sitze|sitz|stehe|steh|liege|lieg|steht|sitzt|bin|klettert) (?:\w+ ){0,2}(?:auf|am|uber|hinter|an) (?:\w+ ){0,2}(?:gelander|autobahnbrucke|brucke|dach|gleisen|schienen|fensterbrett|dachkante|brustung|parkhaus)\b|(?:messer|klinge|rasierklinge) (?:\w+ ){0,3}(?:handgelenk|pulsadern|adern|hand und)\b|(?:adern|pulsadern) (?:\w+ )?aufgeschnitten\b",
        r"in (?:einer stunde|zehn minuten|funf minuten) (?:bin ich|springe ich) ?(?:weg|tot|nicht mehr da)?\b|(?:mache|tue|tu) (?:ich )?es (?:jetzt|heute nacht|gleich)\b|ich (?:mache|tu|tue) es jetzt\b|(?:gleich|jetzt|dann) springe ich\b|letzte zigarette\b|heute nacht (?:tu|mache) ich es\b",
        r"(?:packung|tabletten|pillen|schlaftabletten) (?:\w+ ){0,3}(?:geschluckt|genommen) (?:\w+ ){0,3}(?:wacht nicht|mude|bewusstlos|was tun)\b|(?:tabletten|pillen) (?:\w+ ){0,2}(?:vor mir|in der hand)\b|(?:wacht|reagiert) nicht (?:mehr )?(?:auf )?(?:\w+ ){0,2}(?:tabletten|uberdosis)\b|insulin gespritzt\b|(?:jetzt|gleich) ins wasser\b",
    ),
)
FRENCH = Kind(
    EVERYTHING,
    (
        r"combien de (?:\w+ ){0,3}(?:cachets|comprimes|medicaments|somniferes|doliprane) (?:\w+ ){0,4}(?:mourir|mortel\w*|tuer|fatal\w*)\b|dose (?:mortelle|letale)\b|quel poison (?:\w+ ){0,4}(?:douleur|mal|vite|rapide)\b",
        r"me (?:brule|brulais|suis brulee?) (?:\w+ ){0,2}(?:avec|les bras|la peau|volontairement|expres)\b(?! (?:le four|en cuisinant|lhuile|du the))|(?:me )?(?:tape|cogne) (?:la|ma) tete contre (?:le|les) murs?\b|gratte jusquau sang\b",
        r"(?:fait|refait) une ts\b|(?:envie|besoin|pulsion) de me faire (?:du )?mal\b|achete (?:une|la) corde\b|(?:garde|garder|stocke|accumule) (?:\w+ ){0,2}(?:cachets|medicaments|comprimes)\b(?! (?:au frais|au frigo|hors))|(?:se|me) (?:\w+ )?tirer? une balle\b|(?:va|vais|veut|allait|dit quil va) (?:se|me) pendre\b",
    ),
)
FRENCH_NOW = Kind(
    EVERYTHING,
    (
        r"corde (?:\w+ ){0,3}(?:autour|au cou|accrochee|prete|chaise)\b|(?:ouvert|allume) le gaz\b|(?:bu|avale|pris) (?:de la |du |de l)?(?:javel|deboucheur|poison|antigel|mort aux rats)\b|(?:rambarde|balcon|fenetre|parapet) (?:\w+ ){0,3}(?:se jeter|sauter|se lancer)\b|(?:vide|avale) (?:\w+ ){0,2}(?:armoire a )?pharmacie\b|tout gobe\b|(?:parti|partie|sorti) (?:\w+ )?avec une corde\b",
        r"(?:suis|est|assise?|couchee?|debout|allongee?) (?:\w+ ){0,3}(?:sur|au bord) (?:\w+ ){0,3}(?:quai|pont|toit|parapet|rebord|rails|voie|voies) (?:\w+ ){0,6}(?:sauter|saute|adieu|neuvieme)\b|(?:assise?|couchee?|allongee?|suis) sur les (?:rails|voies)\b|(?:rasoir|lame|couteau) (?:\w+ ){0,3}(?:veines|poignets?|gorge|main et)\b|(?:ouvert|coupe) les (?:veines|poignets)\b",
        r"dans (?:une heure|dix minutes|cinq minutes) (?:je )?(?:\w+ ){0,2}(?:plus la|morte?|saute|serai)\b|(?:derniere cigarette)\b|je le fais (?:maintenant|ce soir|cette nuit)\b|cette nuit que je le fais\b|(?:je vais sauter)\b|(?:vais|va) sauter (?:\w+ ){0,3}(?:toit|pont)\b",
        r"(?:cachets|comprimes|medicaments) (?:\w+ ){0,3}(?:devant moi|dans la main)\b|(?:cachets|medicaments|comprimes|overdose|pilules) (?:\w+ ){0,5}(?:reveille pas|repond plus|reagit|mendors|inconscient\w*)\b|avale (?:plein|beaucoup|trop|un tas) (?:de )?(?:cachets|medicaments|comprimes)\b|toute mon insuline\b|avale la boite\b",
    ),
)
SPANISH = Kind(
    EVERYTHING,
    (
        r"cuant[ao]s (?:\w+ ){0,3}(?:pastillas|somniferos|comprimidos) (?:\w+ ){0,4}(?:morir|mortal\w*|matan?)\b|dosis (?:mortal|letal)\b|(?:que|cual) veneno (?:\w+ ){0,3}(?:no duele|mata|sin dolor|rapido)\b",
        r"me (?:quemo|quemaba|queme) (?:\w+ ){0,2}(?:los brazos|la piel|con cigarr\w+|a proposito)\b|(?:golpes|golpeo|doy) (?:\w+ ){0,3}(?:la )?cabeza contra la pared\b|arano hasta sangrar\b|(?:se hace|me hago) cortes\b",
        r"(?:envenen\w+|cort\w+) (?:\w+ )?a proposito\b|(?:ganas|impulso|necesidad) de hacerme dano\b|(?:intento|quiso) (?:\w+ ){0,2}envenenarse\b|quitarme de en medio\b|compre una (?:cuerda|soga)\b|(?:guardando|acumulando|juntando) (?:\w+ )?(?:pastillas|medicamentos)\b|pegar(?:me|se)? un tiro\b|me mato\b(?! (?:a trabajar|trabajando|de risa|por|estudiando))|me (?:habria|hubiera) matado\b",
    ),
)
SPANISH_NOW = Kind(
    EVERYTHING,
    (
        r"(?:cuerda|soga) (?:\w+ ){0,3}(?:cuello|atada|silla|lista)\b|(?:abri|abierto) el gas\b|(?:bebi|bebido|tome|tomado|tragado|trague) (?:el |la )?(?:matarratas|insecticida)\b|(?:ventana|balcon|azotea|puente) (?:\w+ ){0,3}(?:tirarse|quiere saltar|lanzarse)\b|bebi(?:do)? (?:lejia|veneno|desatascador|anticongelante)\b|(?:salir|salio|fue|ido) (?:\w+ )?con una (?:soga|cuerda)\b",
        r"(?:estoy|esta|sentad[oa]|subid[oa]|tumbad[oa]|colgad[oa]) (?:\w+ ){0,2}(?:en|a|del|sobre) (?:\w+ ){0,2}(?:barandilla|puente|azotea|cornisa|vias|tejado|repisa|balcon) ?(?:\w+ ){0,4}(?:saltar|despid\w+|piso|quiere|del tren)?\b(?! (?:tomando|fumando|mirando))|(?:cuchillo|cuchilla|navaja) (?:\w+ ){0,3}(?:muneca|venas|mano y|cuello y)\b",
        r"en (?:una hora|diez minutos|cinco minutos) (?:\w+ ){0,2}(?:no estare|me tiro|salto|estare muert[oa])\b|ultimo cigarro\b|lo hago (?:ahora|esta noche)\b|(?:voy a|vamos a) hacerlo (?:ahora|esta noche|ya)\b|esta noche lo hago\b|adios a todos\b",
        r"(?:se ha|ha|he|me he|se|me) (?:tomado|tragado|tomo|trago|tome|trague) (?:\w+ ){0,2}(?:dos cajas|una caja|todas|muchas|el bote|un monton|veinte|treinta) ?(?:\w+ ){0,2}(?:pastillas|medicamentos|comprimidos)?\b|(?:pastillas|sobredosis) (?:\w+ ){0,4}(?:no despierta|no responde|delante|que hago|durmiendo)\b|pastillas delante\b|toda la insulina\b",
    ),
)
TURKISH = Kind(
    EVERYTHING,
    (
        r"kac (?:tane )?(?:\w+ )?(?:hap|ilac|tablet)\w* (?:\w+ ){0,3}(?:oldur\w*|olur\w*|olum\w*)\b|olumcul doz\w*|hangi zehir\w* (?:\w+ ){0,2}(?:acisiz|aci\w*|cabuk)\b|(?:ilac|hap) icip ol\w*|olmeye calist\w*",
        r"(?:kol|bilek|bacak|deri|cild)\w* (?:\w+ )?(?:yakiyor\w*|sigara\w*)|sigarayla (?:\w+ )?(?:kol|deri|cild|kendi)\w*|(?:kafami|basimi) duvara vur\w+|kanayana kadar\b|kendi(?:mi|ni|sini) jiletl\w*",
        r"zehir icmeye\b|bilerek (?:zehir\w*|hap|ilac\w*)\b|kendime zarar verme\w*|can(?:im|in)a kiy\w*|hap biriktir\w*|ip aldim\b|kafama sik\w+|oldurecegim kendimi\b|oldurebilirim kendimi\b",
    ),
)
TURKISH_NOW = Kind(
    EVERYTHING,
    (
        r"ip(?:i|im)? (?:\w+ ){0,2}(?:boynum\w*|bagli|hazir|gecir\w*|sandalye\w*)|(?:gazi|dogalgazi) (?:\w+ )?actim\b|(?:camasir suyu|tuz ruhu|zehir|zehiri|ilaci) (?:ictim|yuttum|icmis|icti)\b|(?:pencereye|balkona|catiya) cik\w+ (?:\w+ ){0,2}atla\w+|ip(?:le)? (?:\w+ )?evden cikti\b|boynuma (?:ip|halat)\w*|boynuma gecir\w+",
        r"(?:kopru\w*|cati\w*|korkuluk\w*|pervaz\w*|raylar(?:da|in)\w*|balkon\w*) (?:\w+ ){0,3}(?:oturuyorum|oturuyor|yattim|yatiyor\w*|duruyor\w*|atlamak|atlayacag\w*|sark\w+|vedalas\w*|yim)\b|(?:bicak|jilet) (?:\w+ ){0,2}(?:bileg\w*|boynum\w*|yapacag\w*|elimde)\b|damar\w* kes\w+|(?:bileklerini|bileklerimi) kes\w+",
        r"(?:ilac\w*|hap\w*|antidepresan\w*) (?:\w+ )?(?:ictim|yuttum|icti|icmis|yutmus|yuttu) (?:\w+ )?(?:ne olacak|simdi|uyanm\w+|uykum|ne yapayim|hepsini)\b|(?:bir avuc|cok|butun|tum|bir suru) (?:\w+ ){0,2}(?:hap|ilac|antidepresan)\w* (?:\w+ )?(?:ictim|yuttum|icmis|yutmus|icti|yuttu)\b|(?:haplar|ilaclar) onumde\b|hap\w* (?:\w+ ){0,3}uyanm\w+",
        r"(?:bir saate|on dakikaya|bes dakikaya) (?:\w+ )?(?:yokum|olmayacagim|oluyum)\b|son sigaram\b|(?:az sonra|simdi|birazdan) (?:\w+ )?(?:atla\w*|atliyorum|oldur\w*|yapiyorum|yapacag\w*)\b|bu gece (?:\w+ )?(?:yapiyorum|yapacag\w*|bitiriyorum)\b|(?:insulin\w*) (?:\w+ )?vurdum\b",
    ),
)
POLISH = Kind(
    EVERYTHING,
    (
        r"ile (?:\w+ ){0,2}(?:tabletek|prochow|lekow) (?:\w+ ){0,4}(?:umrzec|smierteln\w*|zabic|zabije)\b|smierteln\w+ dawk\w*|dawk\w+ smierteln\w+|jaka trucizna (?:\w+ ){0,3}(?:boli|szybk\w*|bolu)\b",
        r"(?:przypalam|pale|parze|przypala sie|przypala sobie) (?:sie |sobie )?(?:\w+ ){0,2}(?:papieros\w*|rece|rek|ramion\w*|skor\w*|zapalniczk\w*)\b|glowa w (?:sciane|mur)\b|drapie sie do krwi\b|(?:tnie|tne|ciela|cial) (?:sie|uda|rece|sobie)\b",
        r"(?:celowo|specjalnie) (?:\w+ ){0,2}(?:otrul\w*|okaleczyl\w*|polknel\w*)\b|otrul\w* sie\b|(?:chec|ochota|mysli) (?:\w+ )?(?:zeby )?sobie cos zrobic\b|zrobic sobie krzywde\b|kupil(?:em|am) (?:line|sznur)\b|(?:zbieram|odkladam|chomikuje) (?:\w+ )?tabletki\b|zastrzel\w* sie\b|sie zastrzel\w*|(?:jak )?ze soba skonczyc\b|z tym skonczyc\b",
    ),
)
POLISH_NOW = Kind(
    EVERYTHING,
    (
        r"(?:sznur|line|lina|petle|petla|stryczek) (?:\w+ ){0,2}(?:na szyi|wisi|zawiazan\w*|na krzesle)\b|(?:mam|z) (?:sznur|line|petle) na szyi\b|(?:odkrecil\w*|odkrecon\w*) gaz\b|(?:wypil\w*|polkn\w+|zjadl\w*) (?:domestos\w*|kreta|wybielacz\w*|trucizne|trutke)\b|(?:parapet|balkon|dach|most) (?:\w+ ){0,3}(?:wyskoczyc|skoczyc)\b|(?:wyszedl|poszedl|wyszla) (?:\w+ ){0,3}ze? (?:sznurem|lina)\b",
        r"(?:stoje|siedze|leze|stoi|siedzi|jestem|wisi) (?:\w+ )?(?:na|za|przy|z) (?:\w+ ){0,2}(?:barier\w+|torach|dachu|moscie|wiadukci?\w*|parapecie|balkonu|szynach|krawedzi)\b(?! (?:z kawa|i pale))|(?:noz|zyletke|zyletka|ostrze) (?:\w+ ){0,2}(?:przy nadgarstku|na nadgarstku|w rece|przy gardle)\b(?! kuchen)|podci\w+ (?:sobie )?(?:zyly|nadgarstki)\b",
        r"za (?:godzine|chwile|piec minut|dziesiec minut) (?:\w+ )?(?:mnie nie bedzie|skacze|koniec ze mna)\b|(?:zaraz|teraz) (?:\w+ )?(?:skacze|skoncze ze soba)\b|ostatni papieros i\b|(?:robie|zrobie) to (?:teraz|dzis w nocy)\b|dzis(?:iaj)? w nocy to zrobie\b",
        r"(?:zjadl\w*|zjadlam|wzial\w*|wziel\w*|polkn\w+|lykn\w+|wziela) (?:\w+ ){0,3}(?:opakowan\w*|tabletek|tabletki|lekow|proszkow|antydepresanty) ?(?:\w+ ){0,5}(?:nie odpisuje|nie budzi|nie odpowiada|senn\w+|sie nie budzi)\b|(?:zjadl|zjadla|wzial|wziela|polknal|polknela) (?:dwa|trzy|cale|duzo|mnostwo|wszystkie) (?:\w+ )?(?:opakowania|opakowanie|tabletek|lekow|antydepresanty|leki|tabletki)\b|tabletki (?:\w+ )?(?:przede mna|w rece)\b|cala insuline\b",
    ),
)
_AR_SELF = r"(?:نفسي|حالي|روحي|نفسه|نفسها|حاله|حالها)"
ARABIC = Kind(
    EVERYTHING,
    (
        r"كم (?:\w+ ){0,2}(?:حبة|حبه|حبوب|قرص) (?:\w+ ){0,4}(?:تقتل|يقتل|مميته|مميتة|اموت|للموت)\b|(?:ال)?جرع[ةه] (?:ال)?(?:قاتل[ةه]|مميت[ةه])\b|(?:ال)?موت (?:\w+ ){0,2}م(?:ؤ|و)لم\b",
        rf"\w*(?:اقتل|بقتل|قتل|اذبح|اشنق|شنق|اجرح|بجرح|اذي|اخلص على|بخلص على|يقتل|يقوص|اقوص|تقتل|تجرح) (?:\w+ )?{_AR_SELF}\b|(?:احرق|بحرق|حرقت) (?:\w+ )?(?:يدي|ايدي|ذراعي|جلدي|{_AR_SELF})(?! (?:\w+ )?(?:بالفرن|بالطبخ))|\w*راسي بالحيط\b|(?:شرب|شربت) سم\b|(?:رغبة|بدي) (?:\w+ )?اذي حالي\b",
        r"(?:بدي|بدو|بدها|عايز|عايزة|بغيت|ودي|نفسي|ابغى|حابب|تمنيت|يريد|تريد|اريد) (?:ان )?(?:ا|ي|ت|ن)?موت\b(?! (?:من الضحك|من الجوع|بحبك))|(?:ما|مش|مو|لا) (?:\w+ )?(?:بدي|عايز|عايزة|باغي|ودي|ابي|اريد|بدها|بدو|بقيتش باغي) (?:\w+ )?(?:ا|ي|ت|ن)?عيش\b(?! (?:هون|هنا|مع|في|ب))|مابي اعيش\b|(?:ياريت|يا ريت|يا رب|ياريت ربي) (?:\w+ )?(?:ياخدني|ياخذني|خذني|خدني|تاخذني)\b|الموت (?:ارحم|احسن)\b",
    ),
)
ARABIC_NOW = Kind(
    EVERYTHING,
    (
        r"(?:ال)?حبل (?:\w+ ){0,2}(?:رقبت\w*|برقبت\w*|مربوط|عالكرسي|جاهز)\b|(?:فتحت|فاتح) (?:ال)?غاز\b|(?:شربت|بلعت|اخذت|شرب|بلع) (?:كلور|الكلور|سم|السم|مبيد)\b|(?:شباك|الشباك|عالشباك|السطح|البلكون|عالبلكون|عالسطح) (?:\w+ ){0,2}(?:ت|ي)?(?:رمي|نط) ?(?:حالها|حاله)?\b|(?:طلع|راح) (?:\w+ ){0,3}ومعه حبل\b",
        r"(?:واقف\w*|قاعد\w*|جالس\w*|ممدد\w*|انا|هو|معلق) (?:\w+ )?(?:على|فوق|عال?|عند) ?(?:\w+ )?(?:حافة|الجسر|الجسر|السطح|السطوح|سكة|السكة|حافة شباك|شباك)\b|(?:هو|هي|اخي|صديقي|واقف|قاعد) (?:عالجسر|عالسطح|عالسكة|عالحافة)\b|(?:السكين|سكين|شفرة) (?:\w+ )?(?:بايدي|على معصمي|بيدي|على رقبتي|على شراييني)\b|(?:بايدي|بيدي) (?:سكين|شفرة|موس)\b|قطعت (?:شراييني|معصمها|شرايينها|عروقي|معصمي)\b",
        r"بعد (?:ساعة|شوي|دقايق) (?:\w+ )?(?:ما بكون|ما رح كون|بنط|بكون ميت|بموت)\b|اخر سيجارة\b|(?:رح|راح) (?:\w+ )?(?:اعملها|انط|ارمي نفسي|اقتل حالي|اموت) ?(?:\w+ )?(?:هلا|هلق|الان|الليلة)\b|(?:هلق|هلا|الليلة|الان) (?:رح |راح )?(?:انط|اعملها|بنط)\b|هرمي نفسي\b",
        r"(?:اخدت|اخذت|بلعت|خدت|شربت|اخد|اخذ|بلع) (?:\w+ ){0,2}(?:حبوب كتير|حبوب كثير\w*|العلبة|علبة|شريط|كل الحبوب|البرشام\w*|كل مضادات\w*) ?(?:\w+ ){0,6}(?:ما بترد|ما بتصحى|ما بيصحى|بنعس|انعس)?\b|(?:الحبوب|الادوية) (?:قدامي|بايدي)\b|كل الانسولين\b",
    ),
)
RUSSIAN = Kind(
    EVERYTHING,
    (
        r"сколько (?:\w+ ){0,3}(?:таблеток|снотворного|лекарств) (?:\w+ ){0,4}(?:умереть|смертельн\w*|убьет|смерти)\b|смертельн\w+ доз\w*|как(?:ои|им) яд\w* (?:\w+ ){0,3}(?:без боли|не больно|быстр\w*)\b",
        r"(?:прижигаю|жгу|обжигаю|прижигает себе|прижигает себя) (?:себе |себя )?(?:\w+ )?(?:руки|руку|кожу|сигарет\w+|себя|запястья)\b|головои об стену\b(?! (?:меня|ее|его))|расцарапы\w+ (?:\w+ ){0,2}до крови\b|режусь\b",
        r"(?:нарочно|специально) (?:\w+ )?(?:отрави\w+|порезал\w*|выпил\w*)\b|(?:причинить|причиняю|делаю) себе (?:\w+ )?(?:боль|вред|больно)\b|купил\w* веревку\b|коплю таблетки\b|застрел\w* (?:себя|сь)?\b(?= |$)|застрелюсь\b|застрелится\b|застрелиться\b|уити из жизни\b|хочет покончить\b",
    ),
)
RUSSIAN_NOW = Kind(
    EVERYTHING,
    (
        r"(?:петля|веревка|веревку) (?:\w+ ){0,2}(?:на шее|привязана|завязал\w*|готова|на стуле)\b|(?:завязал\w*|привязал\w*) (?:\w+ )?(?:веревку|петлю)\b|(?:открыл\w*|включил\w*|включен) (?:\w+ )?газ\b|(?:выпил\w*|проглотил\w*|съел\w*) (?:\w+ )?(?:отбеливатель|белизну|яд|яду|уксус|кислоту|отраву)\b|(?:подоконник|крышу|мост|балкон) (?:\w+ ){0,3}(?:прыгать|спрыгнуть|прыгнуть)\b|(?:ушел|вышел) (?:\w+ ){0,3}с веревкои\b",
        r"(?:сижу|стою|лежу|стоит|сидит|висит|я) (?:\w+ )?(?:на|за|с) (?:\w+ ){0,2}(?:рельсах|крыше|перилах|перилами|карнизе|подоконнике|мосту|путях|балконе с тои)\b(?! (?:и пью|и курю))|(?:он|она|брат|сестра|подруга|друг) на (?:мосту|крыше|карнизе)\b|(?:нож|лезвие|бритва) (?:\w+ ){0,2}(?:у запястья|на запястье|в руке|у вен|у горла и)\b|(?:порезал\w*|вскрыл\w*|перерезал\w*) (?:\w+ )?(?:вены|запястья)\b",
        r"через (?:час|пять минут|десять минут) (?:\w+ ){0,2}(?:меня не будет|прыгну|меня не станет)\b|последняя сигарета\b|(?:сеичас|сегодня ночью) (?:\w+ )?(?:прыгну|сделаю это|покончу)\b|(?:сделаю|делаю) это (?:сеичас|сегодня ночью)\b|весь инсулин\b",
        r"(?:выпил\w*|приняла?|проглотил\w*|съел\w*) (?:\w+ )?(?:две |три |все |много |пачку |целую )(?:\w+ )?(?:пачки |пачку )?(?:снотворн\w*|таблет\w*|антидепрессант\w*|лекарств\w*)\b|(?:таблет\w+|снотворн\w+) (?:\w+ ){0,3}(?:не просыпается|не отвечает|засыпаю|перед[оа]? мнои)\b|передознул\w*|таблетки (?:\w+ )?передо мнои\b",
    ),
)
UKRAINIAN = Kind(
    EVERYTHING,
    (
        r"скільки (?:\w+ ){0,3}(?:таблеток|снодіиного|ліків|пігулок) (?:\w+ ){0,4}(?:померти|смертельн\w*|вбє|смерті)\b|смертельн\w+ доз\w*|яка отрута (?:\w+ ){0,3}(?:без болю|не боляче|швидк\w*)\b",
        r"(?:припікаю|палю|обпікаю|припікає собі|припікає себе) (?:собі |себе )?(?:\w+ )?(?:руки|руку|шкіру|цигарк\w+|себе|запястя)\b|головою об стіну\b(?! (?:мене|іі|иого))|роздряпую (?:\w+ ){0,2}до крові\b|ріжуся\b|ріжусь\b",
        r"(?:навмисне|спеціально) (?:\w+ )?(?:отруі\w+|порізал\w*|випил\w*)\b|(?:заподіяти|заподіюю|роблю) собі (?:\w+ )?(?:біль|шкоду|боляче)\b|купи(?:в|ла) мотузку\b|збираю таблетки\b|застрел(?:иться|юсь|юся|итися|итись)\b|піти з життя\b|хоче покінчити\b|на себе руки\b(?! \w+ років)",
    ),
)
UKRAINIAN_NOW = Kind(
    EVERYTHING,
    (
        r"(?:зашморг|мотузка|мотузку|петля) (?:\w+ ){0,2}(?:на шиі|привязана|завязав|завязала|готова)\b|(?:завязав|завязала|привязав|привязала) (?:\w+ )?(?:мотузку|зашморг|петлю)\b|(?:відкри\w+|увімкну\w+|включи\w+) (?:\w+ )?газ\b|(?:випи\w+|проковтну\w+|ззів|ззіла) (?:\w+ )?(?:відбілювач|отруту|оцет|кислоту)\b|(?:підвіконня|дах|міст|балкон) (?:\w+ ){0,3}(?:стрибати|стрибнути|вистрибнути)\b|(?:пішов|вииішов) (?:\w+ ){0,3}з мотузкою\b",
        r"(?:сиджу|стою|лежу|стоіть|сидить|висить|я) (?:\w+ )?(?:на|за|з) (?:\w+ ){0,2}(?:реиках|даху|перилах|перилами|карнизі|підвіконні|мосту|коліях|балконі з того)\b(?! (?:і пю|і курю))|(?:він|вона|брат|сестра|подруга|друг) на (?:мосту|даху|карнизі)\b|(?:ніж|лезо|бритва) (?:\w+ ){0,2}(?:біля запястя|на запясті|в руці|у руці|біля вен)\b|(?:порізав|порізала|перерізала|перерізав) (?:\w+ )?(?:вени|запястя)\b",
        r"(?:за|через) (?:годину|пять хвилин|десять хвилин) (?:\w+ ){0,2}(?:мене не буде|стрибну|мене не стане)\b|остання цигарка\b|(?:зараз|сьогодні вночі) (?:\w+ )?(?:стрибну|зроблю це|покінчу)\b|(?:зроблю|роблю) це (?:зараз|сьогодні вночі)\b|увесь інсулін\b",
        r"(?:випи\w+|прииня\w+|проковтну\w+|ззів|ззіла) (?:\w+ )?(?:дві |три |усі |всі |багато |пачку |цілу )(?:\w+ )?(?:пачки |пачку )?(?:снодіин\w*|таблет\w*|антидепресант\w*|ліки|ліків)\b|(?:таблет\w+|снодіин\w+) (?:\w+ ){0,3}(?:не прокидається|не відповідає|засинаю|переді мною)\b|передознув\w*|таблетки (?:\w+ )?переді мною\b",
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
NOW = {
    "en": ENGLISH_NOW,
    "de": GERMAN_NOW,
    "fr": FRENCH_NOW,
    "es": SPANISH_NOW,
    "tr": TURKISH_NOW,
    "pl": POLISH_NOW,
    "ar": ARABIC_NOW,
    "ru": RUSSIAN_NOW,
    "uk": UKRAINIAN_NOW,
}
"""By language, as in ``crisis_abroad``."""

INNOCENT = (
    # Who is left behind by it, and what is a film.
    r"\bsuicide squad\b|\b(?:group|people|grief|support) (?:\w+ ){0,3}lost (?:\w+ ){1,2}to suicide\b|\b(?:angehorige|hinterbliebene|trauer) (?:\w+ )?nach suizid\b|\b(?:proches|deuil) (?:\w+ )?apres un suicide\b|\bfamiliares tras un suicidio\b|\bintihar sonrasi yakin\w*|\bbliskich po samobojstwie\b|\bблизких после суицида\b|\bблизьких після суіциду\b|\bلاهل المنتحرين\b",
    r"\b(?:uncle|aunt|cousin|brother|friend|father|mother|dad|mum) (?:passed away|died) (?:\w+ ){0,2}(?:from|of) (?:an |a drug )?overdos\w+",
    # For a week; what is enjoyed; a train that is late; what wears one out.
    r"\b(?:disappear|verschwinden|disparaitre|desaparecer|zniknac|исчезнуть|зникнути|kaybolmak) (?:\w+ )?(?:on holiday|for a (?:week|while)|im urlaub|eine woche|une semaine|en vacances|una semana|de vacaciones|na tydzien|na urlop|на неделю|на тиждень|в отпуск|у відпустку)\b|\bwant to disappear on holiday\b|\beine woche verschwinden\b",
    r"\bпокончить с (?:этои работои|работои|курением|долгами|этои привычкои)\b",
    r"\bbungee jump\w* (?:\w+ ){0,3}bridge\b|\b(?:like|love) (?:\w+ )?sitting on the balcony\b|\bsitze (?:gern|gerne|immer) (?:\w+ )?auf dem balkon\b|\b(?:aime|adore) (?:\w+ ){0,2}assise? sur le balcon\b|\bgusta sentarme (?:\w+ )*balcon\b",
    r"\b(?:platform|bahnsteig|quai|anden|peronie|платформе|платформі) (?:\w+ ){0,5}(?:late|delayed|verspatung|retard|tarde|spozniony|opozniony|опаздывает|запізнюється)\b",
    r"\b\w*(?:arbeit|verkehr|heimweh|hitze|larm|stress|chefin|chef|mama|schmerzen|deadline) bringt mich (?:noch )?um\b|\b(?:chef|maman|patron|prof) va me tuer\b|\bbetter off without (?:my ex|him|her|alcohol)\b",
    r"\b(?:اموت|بموت|ميت|ميتة|متت|موتني) (?:من )?(?:ال)?(?:تعب|ضحك|جوع|خوف|ملل|خجل|عطش|نعس|فضول)\b|\b(?:اخاف|بخاف) ان اموت\b|\bلا استطيع العيش في هذه المدينة\b|\bbring\w* mich (?:noch )?um vor lachen\b",
)
