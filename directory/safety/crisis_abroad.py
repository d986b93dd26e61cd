"""How people say in other languages that they want to die or hurt themselves, and that it is happening.

The patterns meet folded words without apostrophes, each where a word begins: "n'en" is read as "nen", "chcę" as "chce",
"ölmek" as "olmek", "й" as "и", "أ" as "ا".
"""

from directory.safety.kind import FEW, Kind

_TWO = r"(?:\w+ ){0,2}"

_EN_SELF = r"(?:my|him|her|them|your) ?sel(?:f|ves)\b"
_EN_HIGH = r"(?:bridge|roof|building|window|train|balcony|cliff|tracks|ledge|rooftop|subway)\b"
_EN_MANY = r"(?:all|whole|entire|bottle|too many|lots|loads|bunch|handful|packet|pack|box|strip|\d\d)"
_EN_PILLS = (
    r"(?:pills|tablets|painkillers|paracetamol|meds|medication|medicine|ibuprofen|tylenol|antidepressants)\b"
)
ENGLISH = Kind(
    "die dead dying disappear live alive exist here wake kill hang shoot drown stab harm hurt cut burn suicid overdos end life jump "
    "pills tablets painkillers paracetamol meds medic ibuprofen tylenol antidep better goodbye farewell point reason tired born slit wrist unaliv last cant cannot",
    (
        # "want … die" is Dutch for "because … that".
        r"want (?:\w+ ){0,2}(?:to|2) (?:\w+ ){0,2}(?:die|dead|disappear|dying)\b(?! (?:laughing|of|from|down))|(?:i|he|she|they) (?:\w+ ){0,2}want (?:(?:him|her|just|really) )?(?:die|dead|dying)\b",
        r"(?:wanna|wants|wanted|wish|wishes|ready|gonna|going|hope|hopes|rather|feel like|thinking of|thinking about|think about) (?:\w+ ){0,4}(?:die|dead|disappear|dying)\b(?! (?:laughing|of|from|down))",
        r"(?:dont|doesnt|didnt|do not|does not|did not|no longer|not) (?:want|wants|wanna|wish|care) (?:to )?(?:\w+ )?(?:live|living|be alive|exist|be here|wake up|go on|be around|continue living)\b(?! (?:in|with|there))",
        r"(?:cant|cannot|can not) (?:live|go on|keep going)\b(?: like this| any ?more| this way|$)",
        rf"(?:kill|killing|hang|hanging|shoot|shooting|drown|drowning|stab|stabbing|harm|harming|hurt|hurting|cut|cutting|cuts|burn|burning|burns) {_EN_SELF}(?! (?:at|in the|while|on the|shaving|cooking))",
        r"suicid(?:e|al)\b|self ?harm\w*|overdos(?:e|ed|ing)\b|unaliv\w*|end(?:ing)? (?:my|his|her|their|your) (?:own )?life\b|end it (?:all|tonight|now)\b|tak(?:e|ing) (?:my|his|her|their) own life\b",
        rf"jump(?:ing|ed)? {FEW}(?:off|from|under|out of|in front of|onto) {_TWO}{_EN_HIGH}|{_EN_HIGH} {FEW}jump\b|about to jump\b",
        rf"(?:took|taken|take|taking|swallow\w*|ate|downed|popped) (?:\w+ ){{0,2}}{_EN_MANY} (?:\w+ ){{0,4}}{_EN_PILLS}|too many {_TWO}{_EN_PILLS}",
        r"better off (?:without me|dead|if i)\b|(?:no|any|what is the|whats the) (?:point|reason) (?:\w+ ){0,2}(?:living|live|going on|go on)\b|tired of (?:living|life|being alive|this life)\b",
        r"never (?:been )?born\b|(?:want|hope|wish) (?:\w+ ){0,4}(?:never|dont|not|not to) wake up\b|(?:slit|slitting|cut|cutting|cuts) (?:my|his|her) (?:wrists?|throat|arms?|legs?|thighs?|skin)\b",
        r"(?:goodbye|farewell|suicide) (?:letter|note|message|everyone|everybody|world)\b|my last (?:night|day|message)\b(?! (?:at|of|in|on))|last night (?:alive|on earth)\b",
    ),
)
ENGLISH_NOW = Kind(
    "took swallow taken ate downed popped overdosed standing sitting am on about bleed rope gun wrists now tonight",
    (
        rf"(?:took|taken|swallowed|ate|downed|popped) (?:\w+ ){{0,2}}{_EN_MANY} (?:\w+ ){{0,4}}{_EN_PILLS}|(?:took|taken|swallowed) too many\b|overdosed\b|took an overdose\b",
        r"(?:standing|sitting|stood|im|am) (?:\w+ ){0,2}(?:on|at|by|near) (?:\w+ ){0,2}(?:bridge|roof|ledge|edge|rooftop|tracks|railway|cliff|balcony|window ledge)\b|about to (?:jump|kill|hang|end|cut)\b",
        r"(?:going to|gonna|will) (?:jump|kill myself|hang myself|end it|end my life|do it) (?:right )?(?:now|tonight)\b|(?:slit|cut) my wrists\b|(?:gun|rope|knife) (?:to|around|on|against) my (?:head|neck|wrists?|throat)\b",
    ),
)
_DE_HIGH = r"(?:brucke|dach|hochhaus|zug|fenster|balkon|turm|gleise|u bahn|klippe)\b"
_DE_PILLS = r"(?:tabletten|pillen|schlaftabletten|paracetamol|medikamente|schmerzmittel|ibuprofen)\b"
_DE_MANY = r"(?:zu viele|alle|ganze|viele|packung|schachtel|handvoll|\d\d)"
GERMAN = Kind(
    "sterben tot leben da aufwachen verschwinden bring umzu antu anzutu toten hang ritz schneid verletz antun selbst suizid freitod ende lebensm abschied ohne "
    "letzte spring werf tabletten pillen medikament schmerzmittel paracetamol dosis sinn geboren",
    (
        r"(?:will|wills|mochte|wollte|wunsche|wunschte|hoffe|wunscht) (?:\w+ ){0,4}(?:sterben|tot sein|tot ware|verschwinden|nicht mehr leben|nicht mehr da sein|nicht mehr aufwachen|nie mehr aufwachen)\b|(?:sterben|tot sein) (?:will|mochte|wollte|wollen)\b",
        r"nicht mehr (?:leben|da sein|aufwachen|aufwache|weiterleben|existieren)\b(?! (?:in|bei|mit))|(?:keine lust|keinen sinn|keinen grund|keine kraft) (?:mehr )?(?:\w+ ){0,2}(?:zu leben|weiterzuleben|am leben|im leben)\b",
        rf"(?:mich|sich|dich|ihn) {_TWO}(?:umbring\w*|umzubringen|toten|erhang\w*|aufhang\w*|aufzuhangen|erschiess\w*|ritz\w*|ertrank\w*|vergift\w*|selbst verletz\w*)|(?:bringe?t?|bring) (?:mich|sich) (?:\w+ )?um\b",
        r"(?:ritze|ritzt|ritz) (?:mich|sich)\b|schneide(?:t)? (?:mich|sich)(?: selbst|$| in (?:die|den))|(?:mich|sich) (?:\w+ )?(?:wieder |selbst )?(?:geschnitten|geritzt)$|(?:mich|sich) (?:wieder|selbst) (?:geschnitten|geritzt)\b|(?:mir|sich|mich) (?:\w+ ){0,2}(?:etwas|was) an(?:tun|zutun|tut|tue)\b|(?:pulsadern|arme) (?:\w+ )?(?:aufgeschnitten|aufschneiden|geritzt)\b",
        r"selbst ?mord\w*|suizid\w*|freitod|selbst ?verletz\w*|(?:das|mein|sein|ihr) leben (?:\w+ ){0,2}(?:beenden|nehmen|ein ende)\b|dem leben ein ende\b|leben nehmen\b|schluss machen mit (?:dem|meinem) leben\b|lebensmud\w*|uberdosis\b",
        rf"(?:vom|von|vor|aus|unter) (?:\w+ ){{0,2}}{_DE_HIGH} (?:\w+ )?(?:springen|zu springen|werfen|gesprungen|sturzen|spring\w*)\b|spring(?:e|en|t)? {FEW}(?:vom|von|vor|aus) (?:\w+ )?{_DE_HIGH}",
        rf"{_DE_MANY} (?:\w+ ){{0,3}}{_DE_PILLS} (?:\w+ ){{0,2}}(?:genommen|geschluckt|eingenommen|nehmen|schlucken)\b",
        r"abschiedsbrief\w*|ohne mich (?:\w+ ){0,4}besser\b|besser (?:\w+ ){0,2}ohne mich\b|mein(?:e)? letzter? (?:nacht|tag|abend)\b(?! (?:in|bei|auf|im))|nie geboren\b|wozu (?:\w+ )?(?:leben|weiterleben)\b",
    ),
)
GERMAN_NOW = Kind(
    "genommen geschluckt stehe steh sitze aufgeschnitten jetzt gleich",
    (
        rf"{_DE_MANY} (?:\w+ ){{0,3}}{_DE_PILLS} (?:\w+ ){{0,2}}(?:genommen|geschluckt|eingenommen)\b|uberdosis (?:\w+ )?genommen\b",
        r"(?:stehe|steh|sitze|sitz|steht) (?:\w+ ){0,2}(?:auf|am|an|vor) (?:\w+ ){0,2}(?:brucke|dach|gleis\w*|gelander|rand|abgrund|klippe|balkon|bahnsteig|schienen)\b|pulsadern (?:\w+ )?aufgeschnitten\b",
        r"(?:springe|bringe mich|hange mich) (?:\w+ )?(?:jetzt|gleich|heute)\b",
    ),
)
_FR_HIGH = r"(?:pont|toit|train|fenetre|immeuble|balcon|metro|falaise|tour)\b"
_FR_PILLS = r"(?:medicaments|comprimes|cachets|pilules|somniferes|doliprane|paracetamol|antidepresseurs)\b"
_FR_MANY = r"(?:toutes?|tous|boite|plaquette|trop|tube|beaucoup|plein|\d\d)"
FRENCH = Kind(
    "mourir mort disparai tue suicid finir crever pend vivre exister reveill scarifi mutil mal coupe veines saut jet avale pris pren gobe surdose overdose fin sans fatigue adieu derniere marre vie noyer",
    (
        r"(?:veux|veut|voudrais|voulais|voulait|envie de|envie d|aimerais|prefere|prefererais|souhaite|vais|va|pense a|voudrait) (?:\w+ ){0,3}(?:mourir|disparaitre|tuer|suicider|crever|mort|morte|pendre|noyer|en finir|finir avec la vie)\b(?! de (?:rire|faim|soif))",
        r"(?:veux|veut|voudrais|envie de|envie|voulait|souhaite) (?:ne )?plus (?:envie de |jamais )?(?:vivre|exister|etre la|me reveiller|se reveiller|continuer a vivre)\b|(?:plus|pas|aucune) (?:\w+ )?(?:envie|raison|gout) de vivre\b|(?:ne|veux|veut) plus (?:\w+ )?(?:vivre|exister)\b(?! (?:a|avec|chez|ici))|ne (?:plus |pas )?(?:me |se )?reveiller\b",
        r"(?:me|se) (?:suicider|suicide|tuer|pendre|scarifie\w*|mutile\w*|noyer)\b|(?:me|se) (?:\w+ )?(?:fais|fait|faire) du mal\b|(?:me|se) coupe\w* (?:les (?:bras|veines|poignets|jambes)|moi meme)\b|(?:ouvrir|ouvert|tailler) les veines\b",
        r"suicid\w*|(?:mettre|mettrai|mis) fin a (?:mes|ses|ma|sa) (?:jours|vie)\b|en finir(?: avec (?:la|ma|cette) vie| ce soir| maintenant)?$|en finir avec (?:la|ma|cette) vie\b|auto ?mutil\w*|scarifi\w*|surdose\b|overdose\b",
        rf"(?:sauter?|saute|jeter|jette|jetter) (?:\w+ ){{0,2}}(?:du|dun|dune|de|sous|devant|par|depuis) (?:\w+ ){{0,2}}{_FR_HIGH}",
        rf"(?:avale\w*|pris|prendre|gobe\w*|davaler) (?:\w+ ){{0,2}}{_FR_MANY} (?:\w+ ){{0,4}}{_FR_PILLS}",
        r"mieux sans moi\b|fatiguee? de (?:vivre|la vie|cette vie)\b|(?:lettre|mot) dadieu\b|adieu (?:a tous|tout le monde|le monde)\b|ma derniere (?:nuit|journee)\b|marre de (?:vivre|la vie)\b|a quoi bon (?:\w+ ){0,2}vivre\b|(?:jamais|pas) (?:etre )?nee?\b$",
    ),
)
FRENCH_NOW = Kind(
    "avale pris pren gobe suis pont toit bord maintenant veines",
    (
        rf"(?:jai|viens|vient|a|ai) (?:\w+ ){{0,2}}(?:avale\w*|pris|prendre|davaler|gobe\w*) (?:\w+ ){{0,2}}{_FR_MANY} (?:\w+ ){{0,4}}{_FR_PILLS}|viens davaler\b",
        r"(?:suis|assise?|debout|est) (?:\w+ ){0,3}(?:sur|au bord|pres) (?:\w+ ){0,3}(?:pont|toit|rails|rebord|voies?|balcon|vide|falaise|parapet)\b|(?:ouvert|tailla\w*|coupe) les veines\b",
        r"vais (?:\w+ )?(?:sauter|mourir|me tuer|me suicider|me pendre) (?:\w+ )?(?:maintenant|ce soir)\b",
    ),
)
_ES_HIGH = r"(?:puente|techo|azotea|edificio|ventana|tren|balcon|vias|metro|tejado|acantilado)\b"
_ES_PILLS = r"(?:pastillas|medicamentos|medicinas|comprimidos|somniferos|pildoras|paracetamol|ansioliticos|antidepresivos)\b"
_ES_MANY = r"(?:tod[ao]s|caja|bote|frasco|demasiad[ao]s|much[ao]s|monton|blister|\d\d)"
SPANISH = Kind(
    "mori muer matar suicid desaparecer despert vida vivir existir ahorc colg cort lastim dano autoles salt tir pastillas medic comprim somnif pildora paracetamol sobredosis mejor cansad despedi ultima nacer aqui ansiol antidep",
    (
        r"(?:quiero|quiere|queria|quisiera|deseo|ganas de|prefiero|ojala|gustaria|pienso en|piensa en|dice que|voy a|va a) (?:\w+ ){0,3}(?:morir\w*|muera|muriera|matarme|matarse|suicidar\w*|desaparecer|muert[oa]|no despertar\w*|acabar con todo|ahorcar\w*|colgarme)\b(?! de (?:risa|hambre))",
        r"no (?:quiero|quiere|puedo|aguanto|queria|tengo ganas de|merece la pena|vale la pena) (?:\w+ ){0,2}(?:vivir|viviendo|existir|estar aqui|despertar\w*|esta vida|estar viv[oa])\b(?! (?:sin|en|con|ahi))|(?:quien|para que) (?:vivir|seguir viviendo)\b|sin ganas de vivir\b",
        r"suicid\w*|matarme\b|matarse\b|ahorcarme\b|ahorcarse\b|autoles\w*|quitar(?:me|se) la vida\b|(?:acabar|terminar) con (?:mi|su) vida\b|sobredosis\b|hacerme dano\b|me hago dano\b|se hace dano\b|me lastimo\b|(?:me (?:voy a|quiero|intente|trate de)|se (?:va a|quiere|quiso|queria|intento|ha intentado|trato de|ha tratado de)) (?:matar|ahorcar|quitar la vida|suicidar)\b",
        r"(?:me|se) (?:corto|corte|corta|cortaba)(?:$| (?:los brazos|las venas|las munecas|las piernas|la piel|otra vez|a mi mism|a si mism)\w*)|cort(?:ar|arme|arse|e) las venas\b|cortarme\b(?! (?:el pelo|las unas|el cabello))",
        rf"(?:salt\w+|tirar\w*|lanzar\w*|me tiro) (?:\w+ ){{0,2}}(?:del|de|desde|por|al|a|delante|frente|bajo) (?:\w+ ){{0,3}}{_ES_HIGH}|{_ES_HIGH} (?:\w+ ){{0,3}}(?:saltar|tirarme|voy a saltar)\b",
        rf"(?:tom\w+|trag\w+|ingeri\w+) (?:\w+ ){{0,2}}{_ES_MANY} (?:\w+ ){{0,4}}{_ES_PILLS}",
        r"mejor sin mi\b|cansad[oa] de (?:vivir|la vida|esta vida)\b|(?:carta|nota) de despedida\b|despedir(?:me|se) de todos\b|mi ultima noche\b|(?:no haber|nunca haber) nacido\b|no despertar\b",
    ),
)
SPANISH_NOW = Kind(
    "tom trag ingeri estoy sentad parad esta venas ahora",
    (
        rf"(?:tome|tomo|tomado|tomar|tomarme|tomarse|tomo|tragarme|trague|tragado|tragar|ingeri) (?:\w+ ){{0,2}}{_ES_MANY} (?:\w+ ){{0,4}}{_ES_PILLS}",
        r"(?:estoy|sentad[oa]|parad[oa]|de pie|esta) (?:\w+ ){0,2}(?:en|sobre|encima|al borde) (?:\w+ ){0,3}(?:puente|azotea|techo|tejado|vias|borde|balcon|cornisa|acantilado)\b|(?:corte|cortado) las venas\b",
        r"(?:voy a|va a) (?:saltar|matarme|suicidarme|ahorcarme|tirarme) (?:\w+ )?(?:ahora|esta noche|hoy)\b",
    ),
)
_TR_HIGH = r"(?:kopru\w*|cati\w*|pencere\w*|balkon\w*|tren\w*|bina\w*|metro\w*|ucurum\w*)"
_TR_PILLS = r"(?:ilac\w*|hap\w*|tablet\w*|parasetamol\w*)"
TURKISH = Kind(
    "olmek olmey olse kolla bilek bacak olum yasa hayat canim kendi intihar atla ilac hap tablet parasetamol bensiz yuk veda son uyan yok dogma",
    (
        r"olme(?:k|yi) (?:\w+ )?(?:ist\w+|dusun\w+)|keske (?:\w+ ){0,2}(?:olsem|uyanmasam|dogmasaydim|olseydim)\b|olsem (?:\w+ )?(?:daha iyi|keske|kurtulsam)\b|olumu (?:dusun\w+|ist\w+)",
        r"yasama(?:k|yi) (?:\w+ )?iste(?:mi\w+|me\w*)|yasamaktan (?:\w+ )?(?:bikt\w*|yorul\w*|usand\w*)|yasama(?:nin|k) (?:\w+ )?(?:anlami|anlamsiz)\b|hayatin (?:\w+ )?(?:anlami yok|anlami kalmadi)|yasamak icin (?:\w+ )?neden\w* (?:yok|kalmadi)",
        r"hayat(?:im|in|i)\w* (?:son ver\w*|bitir\w*|son veriyor\w*)|hayatima son\b|can(?:im|in)a kiy\w*|intihar\w*|kendi(?:mi|ni|sini) (?:oldur\w*|as(?:mak|acag\w*|iyor\w*|ti\w*)|kes\w+|yak(?:mak|iyor\w*)|jiletl\w*|zehirl\w*|at(?:mak|acag\w*)|bicakl\w*)|kendi(?:me|ne|sine) zarar\b|(?:kol|bilek|bacak)\w* (?:\w+ )?(?:kes(?:iyor|ti|iyorum|tim|mek)\w*|jiletl\w*)",
        rf"{_TR_HIGH} (?:\w+ ){{0,3}}(?:atla\w*|atacag\w*|atmak)|(?:bir kutu|kutu|sise|avuc|cok|tum|butun|fazla|\d\d|paket) (?:\w+ ){{0,3}}{_TR_PILLS} (?:\w+ ){{0,2}}(?:ic(?:tim|ti|eceg\w*|mek)|yut\w*|al(?:dim|di))|{_TR_PILLS} (?:\w+ )?hepsini (?:ictim|yuttum|icti)",
        r"bensiz (?:\w+ ){0,3}(?:iyi|rahat|mutlu)\w*|veda mektub\w*|son gecem\b|(?:uyanmamak|uyanmak) isteme\w*|uyanmamak ist\w+|herkese yuk\b|yok olmak ist\w+|(?:asiri|yuksek) doz\b",
    ),
)
TURKISH_NOW = Kind(
    "ictim icti yuttu aldim kopru cati ray balkon simdi",
    (
        rf"(?:kutu|sise|avuc|cok|tum|butun|fazla|\d\d|paket) (?:\w+ ){{0,3}}{_TR_PILLS} (?:\w+ ){{0,2}}(?:ictim|yuttum|aldim|icti|yuttu)|{_TR_PILLS} (?:\w+ )?hepsini (?:ictim|yuttum|icti)",
        r"(?:kopru|cati|balkon|ray)\w* (?:\w+ )?(?:uzerinde\w*|ustunde\w*|kenarinda\w*|duruyorum|basinda\w*)|(?:koprudeyim|catidayim|raylardayim)\b|(?:bileklerimi|damarlarimi) kes(?:tim|iyorum)|simdi (?:\w+ )?(?:atlayacag\w*|oldureceg\w*|asacag\w*)",
    ),
)
_PL_HIGH = r"(?:mostu|dachu|pociag|okna|balkonu|wiezowca|metro|bloku|tory)\b"
_PL_PILLS = r"(?:tablet\w*|lek\w*|pigul\w*|proszk\w*|paracetamol\w*)"
_PL_MANY = r"(?:wszystkie|cale|caly|cala|opakowanie|garsc|duzo|za duzo|mnostwo|fiolke|paczke|\d\d)"
POLISH = Kind(
    "umrzec umrz zabi powiesi zabije znikn zyc zycie zyci istniec obudz budz samob powie tne tnie ciac ciel pocie okalecz skoncz skocz skok skak rzuc tablet lek pigul proszk paracetamol przedawk beze pozegn ostatni ciezar umier",
    (
        r"(?:chce|chcialabym|chcialbym|chciala|chcial|wole|wolalabym|wolalbym|mysle|mysli|zamierzam) (?:\w+ ){0,3}(?:umrzec|umierac|zniknac|nie zyc|skonczyc ze soba|smierci|nie obudzic)\b|obym (?:\w+ )?(?:umarl\w*|nie obudzil\w*)|oby (?:\w+ ){0,2}nie obudzi\w*",
        r"nie chc\w+ (?:\w+ ){0,3}(?:zyc|istniec|obudzic|budzic|zycia)\b|nie (?:mam|ma|widze) (?:\w+ ){0,2}(?:po co|sensu|sily|sil|ochoty) (?:\w+ )?zyc\b|(?:po co|dlaczego) (?:\w+ ){0,2}zyc\b|zycie nie ma (?:\w+ )?sensu\b|sensu zycia\b|zmeczon\w+ zyciem\b|(?:mam|ma) dosc zycia\b",
        r"(?:zabic|zabije|zabijam|zabijac|powiesic|powiesze|utopic|otruc|powiesi|zabil\w*|powiesil\w*) sie\b|sie (?:\w+ )?(?:zabic|zabije|zabijam|powiesic|powiesze|powiesi|zabil\w*|powiesil\w*|utopic)\b|prob\w+ samob\w*|samob\w*|odebrac (?:sobie|mu|jej) zycie\b|(?:odbiore|odbierze) sobie zycie\b|skoncz\w+ (?:ze soba|z soba|z zyciem|to wszystko)\b|targn\w+ sie na\b",
        r"(?:tne|tnie|ciac|cielam|cialem|pocielam|pocialem|okaleczam|okalecza|okaleczac|rane|krzywdze) (?:sie|siebie)\b|sie (?:\w+ )?(?:tne|tnie|okaleczam|okalecza|pocielam|pocialem)\b|(?:tne|podciac|podcielam|podcialem|pociete) (?:sobie )?(?:\w+ )?(?:zyly|rece|nadgarstki)\b|samookalecz\w*",
        rf"(?:skocz\w*|skakac|skacze|rzuc\w*|wyskocz\w*) (?:\w+ ){{0,2}}(?:z|pod|przez|na) (?:\w+ ){{0,2}}{_PL_HIGH}|(?:polkn\w+|wzi\w+|wezme|lykn\w+|zazy\w+|nalyka\w+|najad\w+) (?:\w+ ){{0,2}}{_PL_MANY} (?:\w+ ){{0,2}}{_PL_PILLS}|przedawkow\w*",
        r"beze mnie (?:\w+ ){0,3}lepiej\b|lepiej (?:\w+ ){0,3}beze mnie\b|(?:list|listy) pozegnaln\w*|(?:moja|to) ostatnia noc\b|nie urodzi\w+ sie\b",
    ),
)
POLISH_NOW = Kind(
    "polkn wzi lykn zazy nalyk stoje siedze zaraz teraz podci przedawkowa",
    (
        rf"(?:polkn\w+|wzial\w*|wziel\w*|lykn\w+|zazyl\w*|nalyka\w+) (?:\w+ ){{0,2}}{_PL_MANY} (?:\w+ ){{0,2}}{_PL_PILLS}|przedawkowal\w*",
        r"(?:stoje|siedze|stoi|siedzi) (?:\w+ )?(?:na|przy|nad) (?:\w+ ){0,2}(?:moscie|dachu|torach|krawedzi|balkonie|peronie|parapecie|przepasci)\b|(?:podcielam|podcialem) (?:sobie )?(?:zyly|nadgarstki)\b|(?:zaraz|teraz) (?:\w+ )?(?:skocze|zabije|powiesze)\b",
    ),
)
ARABIC = Kind(
    "موت انتحر انتحار تنتحر ينتحر نفس اعيش العيش الحياة حيات دنيا اقفز القفز قفز حبوب علبة جرعة دواء بدوني وداع اخر استيقظ اصحى اولد عبء",
    (
        r"(?:اريد|اتمنى|ابغى|بدي|يريد|تريد|عايز|عاوز|اود|نفسي|ودي|افكر|يفكر|تفكر|احب|ساموت|يتمنى) (?:\w+ ){0,3}\w*(?:موت|انتحار|انتحر|اختفي|الاختفاء)\w*|\w*انتحار\w*|\w*(?:سانتحر|انتحر|ينتحر|تنتحر)\b",
        r"\w*(?:اقتل|يقتل|تقتل|قتل|اشنق|يشنق|اذبح|اجرح|يجرح|تجرح|جرحت|اقطع|اوذي|يوذي|توذي|ايذاء|اذية|ارمي|القي|اطعن|احرق) (?:ب)?نفس\w*|ايذاء النفس|(?:اقطع|قطعت|اجرح|جرحت) (?:شراييني|عروقي|معصمي|ذراعي|يدي)",
        r"(?:لا|ما|لم اعد) (?:اريد|ابغى|بدي|اقدر|عاد|استطيع|يريد|تريد|عندي رغبة) (?:\w+ ){0,3}(?:العيش|اعيش|الحياة|يعيش|تعيش|اكون موجود\w*|اكمل حياتي|استيقظ|اصحى)|(?:انهي|انهاء|ينهي|تنهي|سانهي) (?:حيات\w*|كل شي\w*)",
        r"(?:تعبت|مللت|زهقت|سئمت|كرهت|كاره) (?:من )?(?:الحياة|حياتي|العيش|الدنيا|عيشتي)|لا (?:معنى|فائدة|قيمة|طعم) (?:من )?(?:\w*حيات\w*|\w*الحياة|للعيش)|(?:ليتني|يا ليتني|اتمنى) (?:\w+ ){0,3}(?:الا|لا|لم|ما) (?:\w+ )?(?:استيقظ|اصحى|اولد|انولد)",
        r"\w*(?:اقفز|القفز|ساقفز|يقفز|نط) (?:\w+ ){0,2}(?:الجسر|السطح|النافذة|الشرفة|القطار|العمارة|الكوبري|جسر|سطح|البناية)|(?:بلعت|تناولت|اخذت|شربت|ابتلعت|بلع|ابتلع|اخذ|شرب|بلعت|تناول) (?:\w+ ){0,2}(?:علبة|كل|جميع|شريط|كثير\w*|\d\d|عشرين|ثلاثين) (?:\w+ ){0,2}(?:حب\w*|دواء|\w*ادوية|\w*اقراص|\w*حبوب\w*|الدواء)|(?:حبوب|حبوبا) كثيرة|جرعة زائدة",
        r"بدوني (?:\w+ ){0,2}(?:افضل|احسن|ارتاح\w*|سعداء)|(?:افضل|احسن|ارتاح\w*|سيكونون) (?:\w+ ){0,2}بدوني|رسال\w* (?:ال)?وداع|(?:اخر|ليلتي الاخيرة) (?:ليلة لي|ليلة في حياتي|يوم في حياتي)|ليلتي الاخيرة|عبء على",
    ),
)
ARABIC_NOW = Kind(
    "بلع تناول اخذ شرب ابتلع واقف جالس اقف على الان قطعت",
    (
        r"(?:بلعت|تناولت|اخذت|شربت|ابتلعت|بلع|ابتلع) (?:\w+ ){0,2}(?:علبة|كل|جميع|شريط|كثير\w*|\d\d|عشرين|ثلاثين) (?:\w+ ){0,2}(?:حب\w*|دواء|\w*ادوية|\w*اقراص|\w*حبوب\w*|الدواء)|(?:بلعت|تناولت|اخذت|شربت) (?:\w+ )?(?:حبوب\w* كثيرة|جرعة زائدة)",
        r"(?:واقف\w*|جالس\w*|اقف|انا|يقف) (?:\w+ )?(?:على|فوق|عند) (?:\w+ )?(?:\w*الجسر|السطح|سطح|\w*حافة|السكة|جسر|الكوبري|القضبان|الشرفة|سكة)|(?:ساقفز|ساقتل نفسي|سانتحر) (?:الان|الليلة)|قطعت (?:شراييني|عروقي|معصمي)",
    ),
)
_RU_HIGH = r"(?:мост\w*|крыш\w*|поезд\w*|окн\w*|балкон\w*|метро|этаж\w*|электричк\w*)"
_RU_PILLS = r"(?:таблет\w*|лекарств\w*|снотворн\w*|парацетамол\w*)"
_RU_MANY = r"(?:все|всю|цел\w+|пачк\w+|много|упаковк\w+|горст\w+|кучу|\d\d)"
RUSSIAN = Kind(
    "умер сдохн исчезн просн просып убить убью убьет повес поконч самоуб суицид самоповр жить жизн существ реж порез вскр резать прыгн сброш брош спрыгн таблет лекарств снотворн парацетамол передоз без прощальн последн смысл тягость",
    (
        r"(?:хочу|хочет|хотел\w*|хочется|мечтаю|лучше бы|решил\w*|собираюсь|собирается|думаю|думает) (?:\w+ ){0,3}(?:умереть|сдохнуть|исчезнуть|не просыпаться|не проснуться|убить себя|повеситься|покончить|уснуть навсегда|смерти|умер\w*)\b(?! со смеху)|(?:умереть|сдохнуть|исчезнуть) (?:\w+ )?(?:хочу|хочется|хочет)\b",
        r"не (?:хочу|хочет|хочется|могу|хотел\w*|вижу смысла|желаю) (?:\w+ ){0,2}(?:жить|существовать|просыпаться)\b(?! (?:в|с|без|здесь))|жить (?:\w+ ){0,2}не (?:хочу|хочет|хочется|могу|хочется)\b|(?:незачем|зачем|нет смысла|нет сил|смысла нет|сил нет|надоело) (?:\w+ )?жить\b|смысла (?:\w+ )?жить\b|устал\w* (?:от жизни|жить)\b",
        r"(?:убить|убью|убьет|убиваю|зарезать|отравить) себя\b|себя убить\b|повес(?:иться|илс\w*|ится|юсь)|повешусь\b|поконч\w+ (?:с собои|с жизнью|собои)|покончить\b|самоуби\w*|суицид\w*|само ?повр\w*|селфхарм\w*|уити из жизни\b|(?:наложит\w*|наложил\w*) на себя руки\b",
        r"(?:режу|режет|резать|порезал\w*|порезать|вскрыл\w*|вскрыть|вскрою) (?:\w+ )?(?:себе|себя|руки|вены|запястья)\b",
        rf"(?:прыгн\w*|спрыгн\w*|сброш\w*|брос\w*|брош\w*|выпрыгн\w*) (?:\w+ ){{0,2}}(?:с|под|из|со) (?:\w+ ){{0,2}}{_RU_HIGH}|(?:выпил\w*|наглота\w*|принял\w*|проглотил\w*|съел\w*) (?:\w+ ){{0,3}}{_RU_MANY} (?:\w+ ){{0,3}}{_RU_PILLS}|наглота\w* {_RU_PILLS}|передоз\w*",
        r"без меня (?:\w+ ){0,4}(?:лучше|легче)\b|(?:лучше|легче) (?:\w+ ){0,4}без меня\b|прощальн\w+ (?:письмо|записк\w*)|(?:моя|это) последняя ночь\b|(?:лучше бы|зачем) (?:\w+ )?(?:не родил\w*|родил\w*)",
    ),
)
RUSSIAN_NOW = Kind(
    "выпил наглота принял проглотил съел стою сижу стоит сидит сеичас вены передоз",
    (
        rf"(?:выпил\w*|наглота\w*|принял\w*|проглотил\w*|съел\w*) (?:\w+ ){{0,3}}{_RU_MANY} (?:\w+ ){{0,3}}{_RU_PILLS}|наглота\w* {_RU_PILLS}|передозиров\w*",
        r"(?:стою|сижу|стоит|сидит) (?:\w+ )?(?:на|у) (?:\w+ ){0,2}(?:мост\w*|крыш\w*|рельс\w*|кра\w{1,2}|подоконник\w*|балкон\w*|путях|перил\w*|обрыв\w*)\b|(?:вскрыл\w*|порезал\w*) (?:\w+ )?вены\b|сеичас (?:\w+ )?(?:прыгну|убью|повешусь|сброшусь)",
    ),
)
_UK_HIGH = r"(?:мост\w*|дах\w*|поізд\w*|потяг\w*|вікн\w*|балкон\w*|метро|поверх\w*)"
_UK_PILLS = r"(?:таблет\w*|пігул\w*|ліки|ліків|снодіин\w*|парацетамол\w*)"
_UK_MANY = r"(?:усі|всі|всю|усю|ціл\w+|пачк\w+|багато|упаковк\w+|жмен\w+|купу|\d\d)"
UKRAINIAN = Kind(
    "мерти здохн зникн прокин вбити убити вбю убю вбє наклас наклад рук повіс самогуб суіцид суицид самопошк покінч вкорот жити життя існув ріж різа стриб кину скоч таблет пігул лік снодіи парацетамол передоз без прощальн остання сенс тягар",
    (
        r"(?:хочу|хоче|хотів|хотіла|хочеться|мрію|краще б|вирішив|вирішила|збираюся|думаю|думає) (?:\w+ ){0,3}(?:померти|вмерти|умерти|здохнути|зникнути|не прокидатися|не прокинутися|вбити себе|повіситися|заснути назавжди|смерть|покінчити)\b|(?:померти|вмерти|зникнути) (?:\w+ )?(?:хочу|хочеться|хоче)\b",
        r"не (?:хочу|хоче|хочеться|можу|бачу сенсу|хотів|хотіла) (?:\w+ ){0,2}(?:жити|існувати|прокидатися)\b(?! (?:в|у|з|без|тут))|жити (?:\w+ ){0,2}не (?:хочу|хоче|хочеться|можу)\b|(?:навіщо|нащо|немає сенсу|нема сенсу|немає сил|нема сил|сенсу немає|набридло) (?:\w+ )?жити\b|сенсу (?:\w+ )?жити\b|втоми\w* (?:від життя|жити)\b",
        r"(?:вбити|убити|вбю|убю|вбє) себе\b|себе (?:вбити|убити)\b|повіс(?:итися|илася|ився|иться|юся)|повішуся\b|самогуб\w*|суіцид\w*|суицид\w*|самопошк\w*|покінч\w+ (?:з собою|із собою|з життям)|накла\w+ на себе руки\b|на себе руки накла\w+|піти з життя\b|вкорот\w* собі (?:віку|життя)\b",
        r"(?:ріжу|ріже|різати|порізав|порізала|порізати|перерізав|перерізала|розрізати) (?:\w+ )?(?:себе|собі|руки|вени|запястя)\b",
        rf"(?:стриб\w*|кину\w*|кинутися|скоч\w*|зістриб\w*|вистриб\w*) (?:\w+ ){{0,2}}(?:з|під|із|зі) (?:\w+ ){{0,2}}{_UK_HIGH}|(?:випи\w*|наковта\w*|прииня\w*|проковт\w*|ззів|ззіла) (?:\w+ ){{0,3}}{_UK_MANY} (?:\w+ ){{0,3}}{_UK_PILLS}|наковта\w* {_UK_PILLS}|передоз\w*",
        r"без мене (?:\w+ ){0,4}(?:краще|легше)\b|(?:краще|легше) (?:\w+ ){0,4}без мене\b|прощальн\w+ (?:лист\w*|записк\w*)|(?:моя|це) остання ніч\b",
    ),
)
UKRAINIAN_NOW = Kind(
    "випи наковта прииня проковт ззі стою сиджу стоіть сидить зараз вени передоз",
    (
        rf"(?:випи\w*|наковта\w*|прииня\w*|проковт\w*|ззів|ззіла) (?:\w+ ){{0,3}}{_UK_MANY} (?:\w+ ){{0,3}}{_UK_PILLS}|наковта\w* {_UK_PILLS}|передозув\w*",
        r"(?:стою|сиджу|стоіть|сидить) (?:\w+ )?(?:на|біля|у) (?:\w+ ){0,2}(?:мост\w*|дах\w*|реик\w*|краю|підвіконн\w*|балкон\w*|коліях|перил\w*|урвищ\w*)\b|(?:порізав|порізала|перерізав|перерізала) (?:\w+ )?вени\b|зараз (?:\w+ )?(?:стрибну|вбю|повішуся)",
    ),
)
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
"""What is happening, by language."""
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
"""What people mean to do, by language."""

INNOCENT = (
    r"\b(?:dying|die) (?:to|laughing|of laughter)\b|\bmourir de (?:rire|faim|soif)\b|\bmor(?:ir|irme|imos) de (?:risa|hambre)\b",
    r"\b(?:er|sie|mann|ex|vater|bruder|freund) (?:will|wollte|droht|versucht) (?:\w+ )?mich (?:\w+ )?(?:umbringen|toten|umzubringen)\b|\b(?:il|mari|ex|pere|frere|copain) (?:veut|va|voulait|menace de) (?:\w+ )?me tuer\b",
    r"\b(?:take|taking|took) (?:my|the) (?:meds|medication|medicine) (?:every|as|daily)\b|\bdead (?:tired|end)\b",
    r"\bsuicid\w* (?:squad)\b|\bend (?:of|my) (?:work|shift|contract|relationship|subscription)\b",
)
