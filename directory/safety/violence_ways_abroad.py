"""More of how people tell of violence in other languages, beside ``violence_abroad``, by the same kinds in each: who keeps money,
papers or telephone; who may not go out; at the door now; fear of coming home; what is done to a body, a child, somebody
asleep; a wedding nobody asked for; what is threatened with; who waits and follows; and who does it himself.

The patterns meet the same text as those of ``crisis_abroad``.
"""

from directory.safety.kind import EVERYTHING, Kind

_EN_WHO = r"(?:he|she|they|(?:husband|wife|partner|boyfriend|girlfriend|ex|father|dad|mother|mum|mom|brother|uncle|stepdad|stepfather|boss|employer|landlord|pimp|family|parents|in laws|in law|cousin|grandpa|grandfather|coach|roommate|guy|man))"
_EN_CHILD = r"(?:kids?|child|children|son|daughter|baby|toddler)"
ENGLISH = Kind(
    EVERYTHING,
    (
        rf"{_EN_WHO} (?:\w+ )?(?:keeps?|kept|took|takes|hides?|hid|has|controls|confiscated|holds) (?:all )?(?:of )?my (?:\w+ )?(?:passport|phone|money|salary|wages|papers|documents|card|id|visa)\b|{_EN_WHO} (?:reads?|checks?|goes through) (?:all )?my (?:messages|phone|whatsapp|texts)\b",
        r"(?:not allowed|never allowed|not permitted) to (?:leave|go out|go outside|see my|talk to|work|have (?:friends|money|a bank))\b(?! (?:work|hospital|after|because of))|(?:doesnt|dont|wont|didnt|does not|do not) (?:let|allow) (?:me|her|my sister) (?:to )?(?:\w+ )?(?:outside|leave|out|go out|work|see|have)\b(?! from home)",
        r"(?:banging|kicking|breaking|smashing|pounding|beating) (?:\w+ ){0,3}door\b|(?:hiding|locked myself|locked in) (?:\w+ ){0,4}(?:bathroom|closet|room|toilet|car) (?:\w+ )?(?:from|because|he|she|my|him)\b|hes? (?:is )?(?:coming|on his way) (?:\w+ ){0,4}(?:kill|hurt|beat)\b",
        r"(?:afraid|scared|terrified|flinch|shake|panic|freeze|hide) (?:\w+ ){0,2}(?:when|if|that) (?:\w+ ){0,3}(?:he|his|dad|husband|him) (?:\w+ ){0,4}(?:home|car|keys?|footsteps|drunk|drinks?|angry|door)\b|(?:fled|ran away|escaped) (?:\w+ ){0,4}(?:husband|him|ex|father|family|kids|children)\b|sleep (?:\w+ ){0,3}chair against\b",
        r"(?:hands?|grabbed|grabs|squeez\w+|fingers) (?:\w+ ){0,4}(?:my|her) (?:throat|neck|hair)\b|(?:threw|throws|shoved|pushed|slammed) (?:\w+ ){0,3}(?:against|down|into) (?:the |a )?(?:wall|stairs|floor|door)\b|(?:he|she|husband|wife|boyfriend|girlfriend|ex|father) (?:broke|has broken) my (?:arm|nose|rib|ribs|jaw|finger|wrist|teeth)\b",
        r"(?:stepdad|stepfather|uncle|grandpa|grandfather|dad|father|brother|cousin) (?:\w+ )?(?:comes?|came|sneaks|gets|climbs) (?:\w+ ){0,2}(?:my|her) (?:room|bed|bedroom)\b|(?:share[ds]?|post\w*|sends?|sent|leak\w*|publish) (?:\w+ ){0,3}(?:my )(?:\w+ )?(?:nudes?|naked|intimate|private) ?\w*|blackmail\w* me\b",
        r"marry me off\b|(?:forced|made|have) to marry (?:my cousin|a man|someone|an old|him)\b|married off\b|(?:throw|pour|splash|burn) (?:\w+ ){0,3}(?:acid|petrol|gasoline)\b|acid (?:\w+ ){0,3}(?:face|on me|at me)\b|(?:says|said|threat\w+|swears) (?:\w+ ){0,4}(?:find me|burn|bury me|take (?:the|my) (?:kids|children))\b",
        rf"ex (?:\w+ ){{0,3}}(?:waits?|waiting|stands?|shows up|follows|turns up)\b(?! (?:for the kids|at the altar))|(?:someone|somebody|man|guy|ex|he) (?:\w+ )?(?:keeps )?(?:following|watching|stalking) me\b(?! on)|(?:i am|im|you are|youre|ill be) next\b|just (?:hit|punched|beat|kicked|choked) (?:me|her|us)\b|(?:kid|child|daughter|son|girl|boy|neighbou?r|friend|mother|grandmother) (?:\w+ ){{0,4}}bruises?\b|i (?:\w+ ){{0,4}}(?:hit|slapped|smacked|shook|hurt|beat) my (?:\w+ )?{_EN_CHILD}\b|(?:beating|hitting|strangling|attacking) (?:her|him|my \w+|them|the kids) (?:right )?now\b",
    ),
)
_DE_WHO = r"(?:er|sie|mann|frau|partner|freund|freundin|ex|exmann|vater|mutter|bruder|onkel|stiefvater|chef|arbeitgeber|vermieter|schwiegermutter|schwiegereltern|familie|eltern|opa|cousin|mitbewohner)"
GERMAN = Kind(
    EVERYTHING,
    (
        rf"{_DE_WHO} (?:\w+ )?(?:nimmt|nahm|hat|behalt|versteckt|kontrolliert|sperrt|liest|uberwacht|halt|durchsucht) (?:\w+ ){{0,2}}(?:meinen pass|mein handy|mein geld|mein gehalt|meinen lohn|meinen ausweis|meine papiere|meine nachrichten|mein konto|meine karte|das handy|den pass|das ganze geld|mein telefon)\b",
        r"(?:darf|durfte) (?:ich )?(?:nicht|nie|niemanden|keine|kein) (?:\w+ ){0,3}(?:raus|aus dem haus|vor die tur|nach draussen|sehen|treffen|arbeiten|telefonieren|freunde|konto)\b(?! (?:wegen|nach der|weil ich krank))|(?:lasst|lassen) (?:mich|sie) (?:nicht|nie) (?:\w+ ){0,2}(?:raus|gehen|weg|arbeiten|nach draussen|aus)\b",
        r"(?:tritt|schlagt|hammert|bricht) (?:\w+ ){0,2}(?:gegen |an )?(?:\w+ )?tur(?: auf| ein)?\b(?! (?:zu|gegenuber))|(?:verstecke|versteck|eingesperrt|eingeschlossen|schliesse|verschanzt) (?:\w+ ){0,5}(?:er|ihm|schrank|bad|badezimmer|mann|vater|getrunken)\b|(?:unterwegs|kommt) (?:\w+ ){0,3}um (?:mich|uns) (?:umzubringen|zu toten)\b",
        r"(?:angst|panik|zittere|zucke|zusammen) (?:\w+ ){0,3}(?:wenn|dass|vor|sobald) (?:\w+ ){0,3}(?:er|seine|papa|mann|ihn|sein) (?:\w+ ){0,4}(?:heim\w*|nach hause|schritte|schlussel|betrunken|trinkt|getrunken|hause)\b|(?:geflohen|gefluchtet|abgehauen) (?:\w+ ){0,4}(?:mann|ihm|ex|vater|familie|kindern)\b|stuhl (?:vor|an|unter) der (?:tur|klinke)\b",
        r"(?:packt|packte|gepackt|druckt|druckte|wurgt|an) (?:\w+ ){0,4}(?:am hals|an der kehle|die kehle zu|die kehle|an den haaren)\b|gegen die wand (?:gestossen|geworfen|gedruckt|geschleudert|geschubst)\b|die treppe (?:runter|hinunter)(?: |)gestossen\b|(?:er|sie|mann|frau|freund|freundin|ex|vater) (?:hat )?(?:\w+ )?mir (?:\w+ ){0,3}(?:arm|nase|rippe|kiefer|finger|handgelenk) gebrochen\b",
        r"(?:stiefvater|onkel|opa|vater|bruder|cousin) (?:\w+ )?(?:kommt|kam|legt|legte|schleicht) (?:\w+ ){0,3}(?:zimmer|bett)\b|(?:verschickt|veroffentlicht|hochladen|postet|gepostet|geleakt) (?:\w+ ){0,2}(?:nacktbild\w*|nacktfoto\w*|intime\w*)\b|(?:nacktbilder|nacktfotos|intime bilder|intime fotos) (?:\w+ ){0,3}(?:verschick\w*|veroffentlich\w*|hochlad\w*|poste\w*)\b|erpress\w* (?:mich|uns)\b|(?:werde|wurde) (?:\w+ ){0,3}erpresst\b",
        r"(?:verheiratet werden|zwangsverheirat\w*|mich (?:\w+ ){0,5}verheiraten|heiraten soll|soll (?:ich )?(?:\w+ ){0,3}(?:meinen cousin|einen mann|jemanden) heiraten)\b|(?:saure|benzin) (?:\w+ ){0,3}(?:gesicht|mich|mir|uber)\b|(?:droht|gedroht|sagt|schwort) (?:\w+ ){0,5}(?:findet mich|kinder wegzunehmen|kinder wegnehmen|unter die erde|anzuzunden|zundet)\b",
        r"ex (?:\w+ )?(?:steht|wartet|lauert|folgt|taucht) (?:\w+ ){0,4}(?:vor|auf|mir|arbeit|haus)\b|(?:folgt|verfolgt|beobachtet) mir?(?:ch)? (?:\w+ ){0,2}(?:nach hause|von der|uberall|auf der strasse|jetzt)\b|ich (?:\w+ ){0,3}(?:mein|meine|meinen) (?:\w+ )?(?:kind|sohn|tochter|baby|frau|freundin|mutter) (?:\w+ ){0,4}(?:geohrfeigt|geschlagen|geschuttelt|gehauen|gewurgt)\b|(?:schlagt|verprugelt|wurgt|tritt) (?:\w+ ){0,2}gerade\b|(?:gerade|eben) (?:\w+ ){0,2}(?:geschlagen|verprugelt|gewurgt)\b|(?:die|bin ich die|du bist die) nachste\b(?= |$)(?= (?:sein|bin|dran)|$)|(?:kind|tochter|sohn|madchen|nachbarskind|freundin|oma|kollegin) (?:\w+ ){0,4}blaue (?:flecken|augen)\b|(?:er|mann|ex|vater|jemand) hat (?:ein|das) messer\b|(?:im|ins) bad (?:eingesperrt|eingeschlossen)\b",
    ),
)
_FR_WHO = r"(?:il|elle|ils|mari|femme|conjoint|compagnon|copain|copine|ex|pere|mere|frere|oncle|beau pere|belle mere|belle famille|patron|employeur|proprietaire|famille|parents|papi|cousin|coloc)"
FRENCH = Kind(
    EVERYTHING,
    (
        rf"{_FR_WHO} (?:\w+ )?(?:garde|gardent|cache|prend|pris|a pris|confisque|confisquent|ont|controle|lit|fouille|surveille|bloque|retient) (?:\w+ )?(?:mon passeport|mes papiers|mon telephone|mon argent|mon salaire|ma carte|mon titre|mes messages|tout largent|mon portable|ma paie|mes documents)\b|ma (?:pris|confisque) (?:mon|ma|mes) (?:telephone|passeport|papiers|argent|carte|salaire|portable)\b",
        r"(?:pas|plus|jamais) le droit (?:de |d ?)(?:sortir|voir|travailler|parler|avoir|aller|appeler)\w*\b(?! (?:permis|du travail|sport))|(?:mempeche|empeche|minterdit|interdit) (?:\w+ )?(?:de )?(?:sortir|voir|travailler|parler|aller)\b|(?:ne )?me (?:laisse|laissent) (?:pas|plus|jamais) (?:sortir|voir|travailler|partir|aller)\b",
        r"(?:defonce|defoncer|tape|frappe|casse|casser|cogne) (?:\w+ ){0,2}(?:la |a la |dans la )porte\b|(?:cachee?|enfermee?) (?:\w+ ){0,4}(?:placard|salle de bain|toilettes|voiture|chambre) (?:\w+ ){0,2}(?:il|elle|mon|de peur)\b|(?:arrive|vient|route) (?:\w+ )?(?:pour )(?:me|nous) (?:tuer|frapper)\b|en train de (?:\w+ )?(?:frapper|battre|tabasser|etrangler)\b",
        r"(?:peur|tremble|sursaute|panique|terrifiee|terrorisee) (?:\w+ ){0,2}(?:quand|quil|que|des que) (?:\w+ ){0,3}(?:il|ses|papa|mari|rentre|son) ?(?:\w+ ){0,4}(?:cles|pas|rentre|saoul|bourre|ivre|boit|voiture|porte|maison|serrure)\b|(?:enfuie?|fui|echappee?|sauvee) (?:\w+ ){0,4}(?:mari|lui|ex|pere|famille|enfants)\b|chaise (?:contre|devant) la porte\b",
        r"(?:prise?|pris|serre|attrapee?|saisie?) (?:\w+ ){0,2}(?:a la gorge|la gorge|par le cou|le cou|par les cheveux)\b|(?:jetee?|poussee?|projetee?|balancee?) (?:\w+ ){0,2}(?:contre le mur|dans les? escaliers?|par terre|du lit)\b|(?:ma|a) (?:casse|fracture|pete) (?:le|mon|un) (?:bras|nez|poignet|doigt)\b|ma casse (?:une cote|la machoire|les dents|une dent)\b",
        r"(?:beau pere|oncle|pere|papi|grand pere|frere|cousin) (?:\w+ )?(?:vient|entre|venait|se glisse|rentre) (?:\w+ ){0,3}(?:lit|chambre)\b|(?:publie\w*|envoy\w*|diffus\w*|partage\w*|poste\w*) (?:\w+ ){0,3}(?:photos?|videos?) (?:\w+ ){0,2}(?:nues?|intimes?)\b|(?:fait|du) (?:\w+ )?chantage\b(?! affectif)",
        r"(?:me|la) marier (?:\w+ ){0,2}(?:de force|au pays|au bled|avec (?:un|mon cousin))\b|marier de force\b|(?:acide|essence) (?:\w+ ){0,3}(?:visage|sur moi|dessus)\b|(?:dit|jure|menace) (?:\w+ ){0,4}(?:me retrouvera|retrouver|bruler|me prendre les enfants|menterrer|prendre mes enfants|me tuera|nous tuera|tuera)\b|(?:que|qu)? ?il me tuera\b",
        r"ex (?:\w+ ){0,2}(?:me suit|mattend|attend|rode|surveille|debarque)\b|(?:me suit|me surveille|mespionne) (?:\w+ ){0,2}(?:partout|depuis|jusquau?|dans la rue|la|maintenant)\b|(?:cest|suis|es) (?:moi )?la prochaine\b|vient de (?:me|nous|la) (?:frapper|taper|battre)\b|(?:enfant|fille|fils|voisine?|amie?|eleve|grand mere) (?:\w+ ){0,4}(?:des bleus|un bleu|un oeil au beurre)\b|jai (?:\w+ )?(?:gifle|frappe|secoue|tape|cogne) (?:ma|mon|mes) (?:\w+ )?(?:fils|fille|enfants?|bebe|femme|mere|copine)\b",
    ),
)
_ES_WHO = r"(?:el|ella|ellos|marido|esposo|mujer|pareja|novio|novia|ex|padre|madre|hermano|tio|padrastro|jefe|casero|suegra|suegros|familia|padres|abuelo|primo)"
SPANISH = Kind(
    EVERYTHING,
    (
        r"me (?:\w+ )?(?:quito|quita|quitan|quitaron|esconde|escondio|controla|revisa|retiene|retienen|guarda|tiene|lee) (?:\w+ )?(?:el|la|los|mi|mis|todo el|todos los) (?:pasaporte|papeles|movil|telefono|dinero|sueldo|tarjeta|mensajes|documentos|nomina|permiso)\b(?! (?:policia|banco|ayuntamiento))|(?:tiene|tienen|guarda|retiene|controla|lee|revisa) (?:todo )?(?:mi|mis) (?:pasaporte|papeles|movil|telefono|dinero|sueldo|mensajes|documentos)\b",
        r"no me (?:deja|dejan|permite|permiten) (?:\w+ ){0,2}(?:salir|ver|trabajar|hablar|tener|estudiar|ir)\b(?! (?:el ruido|la ansiedad|el dolor|la pena))|(?:tengo|tenia) que pedir(?:le)? permiso (?:\w+ ){0,2}(?:ver|salir|hablar)\b|prohib\w+ (?:\w+ )?(?:salir|ver a|hablar con|trabajar)\b",
        r"(?:tirando|rompiendo|pateando|golpeando|aporreando) (?:\w+ )?(?:la )?puerta\b|(?:escondid[oa]|encerr\w+) (?:\w+ ){0,4}(?:armario|bano|cuarto|coche|habitacion) (?:\w+ ){0,3}(?:porque|el|esta|mi|por)\b|(?:viene|esta) (?:\w+ ){0,3}(?:a matarme|a matarnos|pegando|golpeando|ahorcando)\b",
        r"(?:miedo|tiemblo|panico|terror|salto) (?:\w+ ){0,2}(?:cuando|de que|a que|oir|si) (?:\w+ ){0,3}(?:llegue|llega|llaves|pasos|borracho|bebe|coche|puerta|casa)\b|(?:hui|huimos|escape|escapamos) (?:\w+ ){0,3}(?:marido|de el|ex|padre|familia|hijos)\b|silla (?:contra|en) la puerta\b",
        r"(?:agarro|cogio|apreto|coge|agarra|aprieta) (?:\w+ ){0,2}(?:del cuello|el cuello|del pelo|por el cuello)\b|me (?:tiro|empujo|lanzo|estampo|empuja|tira) (?:\w+ ){0,2}(?:al suelo|contra la pared|por las escaleras)\b|me (?:rompio|partio|fracturo) (?:el|la|un|una|los) (?:brazo|nariz|costilla|labio|mano|dedo|dientes?|mandibula)\b(?! (?:jugando|esquiando|en))",
        r"(?:padrastro|tio|abuelo|padre|hermano|primo) (?:\w+ )?(?:se mete|se metia|entra|viene|venia|se mete) (?:\w+ ){0,3}(?:cama|cuarto|habitacion)\b|(?:subir|publicar|publico|mando|difundio|compartio|envio|difundir|mandar) (?:\w+ ){0,2}(?:mis )?(?:fotos|videos?) (?:\w+ ){0,2}(?:desnud\w+|intim\w+)\b|chantaje\w*\b(?! emocional)",
        r"(?:me|la) (?:quieren|van a|obligan a) casar\b|casarme (?:\w+ )?(?:con (?:un|mi primo)|a la fuerza|obligada)\b|(?:acido|gasolina) (?:\w+ ){0,3}(?:cara|encima)\b|quemar(?:me)? la cara\b|(?:dice|jura|amenaza|dijo) (?:\w+ ){0,4}(?:encontrar|quemar|enterrar|quitar(?:me)? (?:a )?(?:los|mis) (?:ninos|hijos))\b",
        r"ex (?:\w+ ){0,2}(?:me espera|me sigue|aparece|me vigila|merodea|me persigue)\b|(?:me sigue|me vigila|me espia) (?:\w+ ){0,2}(?:por la calle|ahora|desde|a todas partes|al trabajo|hombre)\b|(?:pegando|golpeando|ahorcando|pateando|matando) a (?:mi|su|la|los|una)\b|(?:soy|eres|sere) la siguiente\b|me acaba de (?:pegar|golpear)\b|me castiga (?:\w+ ){0,2}(?:si|sin|por|dias|cuando)\b|(?:nin[oa]|hij[oa]|vecin[oa]|amiga|alumn[oa]|abuela) (?:\w+ ){0,4}(?:moratones|moretones|el ojo morado)\b|(?:le )?(?:pegue|di una bofetada|sacudi|abofetee|agarre|golpee|di una paliza) (?:\w+ )?a? ?mi (?:\w+ )?(?:hij[oa]s?|mujer|nin[oa]|bebe|madre|novia|pareja)\b",
    ),
)
_TR_WHO = r"(?:kocam|esim|karim|sevgilim|babam|annem|abim|amcam|dayim|dedem|uvey babam|patron\w*|ailem|kayinvalide\w*|kayinpeder\w*|enistem|eski \w+)"
TURKISH = Kind(
    EVERYTHING,
    (
        r"(?:pasaport\w*|telefon\w*|parami?|maas\w*|kimli\w*|oturum kart\w*|kart\w*|evrak\w*|mesajlar\w*) (?:\w+ )?(?:aldi|aliyor|elimden aldi|sakl\w+|el koy\w*|kontrol ediyor|okuyor|karistiriyor)\b(?! (?:hirsiz|banka|polis))|(?:pasaportum|kimligim|param|maasim) (?:onda|onlarda|patronda|kocamda)\b|(?:parama|maasima) el koy\w*",
        r"(?:disari|evden|ise|kimseyle|annemi|ailemi|arkadaslar\w*) (?:\w+ ){0,2}(?:cikarmiyor\w*|cikmama|gorusmeme|gorusturmuyor\w*|gormeme|birakmiyor\w*|calismama|cikamiyorum|salmiyor\w*)\b(?! (?:hastalik|ayagim|sakat))|(?:eve|odaya|bodruma|iceri) (?:\w+ )?(?:kilit\w+|kapat\w+|hapset\w+)\b|kapiyi (?:\w+ )?(?:ustume|uzerime) kilitl\w+",
        r"kapiyi (?:\w+ ){0,2}(?:kiriyor|tekmeliyor|zorluyor|yumrukluyor|kirdi)\b|(?:dolaba|dolapta|banyoya|banyoda|odada|tuvalette) (?:\w+ ){0,2}saklan\w+|banyoya kilitlen\w+|(?:oldurmeye|dovmeye) gel\w+|su an\w* (?:\w+ ){0,2}(?:dovuyor|vuruyor)\b",
        r"(?:gelince|gelecek diye|geldiginde|icince|sesini duyunca|seslerini duyunca|anahtar\w*) (?:\w+ ){0,3}(?:korku\w*|titr\w+|odum|saklan\w+)\b|(?:kocam|esim|babam|ondan|cocuklar\w*) (?:\w+ ){0,2}kac(?:tim|tik|iyorum)\b|kapiya sandalye\b|eve (?:gitmeye|donmeye) (?:\w+ )?(?:kork\w+|cesaret\w*)",
        r"bogaz(?:im|ini|ima)\w* (?:\w+ )?(?:sik\w+|yapis\w+|sar\w+)|sac(?:im|lar)\w* (?:\w+ )?(?:cek\w+|surukle\w*|tut\w+|yol\w+)|merdivenden (?:\w+ )?(?:itti|att\w+)|duvara (?:\w+ )?(?:carpti|firlatt\w+|itti|yapistirdi)\b|(?:kolumu|burnumu|kaburgami|cenemi|parmagimi|disimi) (?:\w+ )?kir(?:di|iyor|acak)\b",
        rf"{_TR_WHO} (?:\w+ ){{0,3}}(?:odama|yatagima|koynuma) (?:\w+ )?(?:gel\w+|gir\w+)|(?:ciplak|mahrem|ozel) (?:fotograf|resim|video|goruntu)\w* (?:\w+ ){{0,3}}(?:yay\w*|paylas\w*|gonder\w*|iste\w*)|santaj\w*",
        r"(?:evlendir\w+|evlenmeye zorl\w+|zorla nisan\w*|sozlediler)\b(?! (?:sirket|toreni))|(?:kezzap|asit|benzin) (?:\w+ )?(?:at\w*|dok\w*)|(?:nereye|nerede) (?:\w+ ){0,3}bulurum\b|cocuklar\w* (?:\w+ )?(?:alirim|gostermem|goremezsin)\b",
        r"(?:eski \w+|sapik|adam|biri) (?:\w+ ){0,4}(?:takip ediyor|pesim\w+|bekliyor|onunde bekl\w+)\b(?! (?:instagram|hesab))|(?:enistem|amcam|dayim|dedem|uvey babam|ogretmen\w*|abim|kuzenim|antrenor\w*|patron\w*|komsu\w*) (?:\w+ ){0,4}(?:dokunuyor|elliyor|oksuyor|dokundu|elledi)\b|(?:siradaki sensin|sira sende)\b|az once (?:\w+ )?(?:vurdu|dovdu)\b|(?:cocuk\w*|arkadasim|komsu\w*|kiz\w*) (?:\w+ ){0,4}(?:gozu mor|morluk\w*)\b|(?:cocugum\w*|oglum\w*|kizim\w*|bebegim\w*|karim\w*|annem\w*) (?:\w+ ){0,2}(?:tokat attim|vurdum|sarstim|dovdum)\b",
    ),
)
_PL_WHO = r"(?:maz|zona|partner|chlopak|dziewczyna|byly|byla|ojciec|tata|matka|brat|wujek|ojczym|dziadek|szef|pracodawca|agencja|wlasciciel|tesciowa|tesciowie|rodzina|rodzice|kuzyn|on|ona)"
POLISH = Kind(
    EVERYTHING,
    (
        rf"(?:zabral|zabrala|zabiera|zabieraja|chowa|schowal|trzyma|trzymaja|kontroluje|sprawdza|czyta|przeglada|maja|odebral) (?:mi |moj |moja |moje |cala |cale |caly |wszystkie |moim ){{1,3}}(?:\w+ )?(?:paszport|dokumenty|telefon\w*|pieniadze|wyplat\w*|pensj\w*|dowod|karte|wiadomosci|emerytur\w*|leki|klucze)\b(?! (?:policja|bank))|{_PL_WHO} (?:\w+ )?(?:zabiera|chowa|kontroluje|sprawdza) (?:mi |moj |moja |moje )(?:\w+ )?(?:telefon|pieniadze|wyplate|paszport|karte)\b",
        r"nie (?:pozwala|pozwalaja|daje|puszcza|puszczaja|wypuszcza|wypuszczaja) (?:mi |mnie |jej )?(?:\w+ ){0,2}(?:wychodzic|wyjsc|pracowac|spotykac|widywac|z domu|na dwor|rozmawiac|miec|z pokoju)\b|nie wolno mi (?:\w+ )?(?:wychodzic|wyjsc|miec|spotykac|rozmawiac)\b|(?:zamyka|zamknal|zamknela|zamykaja) (?:mnie|drzwi na klucz)\b|jestem (?:\w+ )?zamknieta w (?:pokoju|domu|mieszkaniu|lazience)\b",
        r"(?:wywaza|kopie w|wali w|dobija sie do|wylamuje) (?:\w+ )?drzwi\b|(?:chowam|ukrywam|zamknelam|zamknalem|schowalam) sie (?:\w+ ){0,2}(?:w szafie|w lazience|w pokoju|przed nim|bo)\b|(?:jedzie|idzie) (?:\w+ )?(?:zeby )?(?:mnie|nas) (?:zabic|pobic)\b|(?:zeby|aby) (?:mnie|nas) zabic\b|(?:wlasnie|teraz) (?:\w+ )?bije\b",
        r"(?:boje|boi|trzese|kule|drze) sie (?:\w+ ){0,2}(?:jak|kiedy|gdy|ze) (?:\w+ ){0,3}(?:jego|wroci|wraca|pijany|pije|klucz\w*|kroki)\b|(?:ucieklam|ucieklem|ucieklysmy) (?:\w+ ){0,3}(?:meza|niego|ojca|dziecmi|rodziny|bylego)\b|krzeslem pod klamka\b",
        r"(?:za gardlo|za szyje|za wlosy) (?:\w+ )?(?:zlapal|chwycil|lapie|szarpie|ciagnal)?|(?:zlapal|chwycil|lapie|szarpie) (?:mnie )?za (?:gardlo|szyje|wlosy)\b|(?:rzucil|pchnal|zepchnal|cisnal) (?:mna|mnie) (?:\w+ )?(?:o sciane|ze schodow|na podloge|na ziemie)\b|(?:zlamal|zlamala) mi (?:reke|nos|zebro|szczeke|palec|zab|zeby)\b",
        r"(?:ojczym|wujek|dziadek|ojciec|tata|brat|kuzyn) (?:\w+ )?(?:przychodzi|wchodzi|kladzie sie|wchodzil|zakrada sie) (?:\w+ ){0,4}(?:lozka|pokoju|w nocy|noca)\b|(?:wysla\w*|rozsyla\w*|rozesla\w*|opublik\w*|wrzuci\w*|udostepn\w*) (?:\w+ ){0,3}(?:nagi\w+|intymn\w+) ?\w*|szantaz\w*",
        r"(?:wydac|wydaja|wydali) (?:mnie |ja |siostre )?za maz\b|(?:zmuszaja|kaza) (?:mi|mnie) (?:\w+ )?(?:slub\w*|wyjsc za)\b|(?:oblej\w+|obla\w+|poleje|oblal) (?:mnie |\w+ )?(?:kwasem|benzyna|wrzatkiem)\b|(?:mowi|grozi|przysiega) (?:\w+ ){0,4}(?:znajdzie mnie|spali|zakopie|zabierze (?:mi )?dzieci|nie zobacze)\b",
        r"byl(?:y|a) (?:\w+ )?(?:wystaje|czeka|chodzi za|sledzi|wydzwania|nachodzi|pojawia)\b(?! na dzieci)|(?:chodzi|idzie|lazi) za mna\b|(?:ktos|facet|mezczyzna) (?:\w+ )?mnie sledzi\b|mnie (?:szarpie|popycha|szarpal|popchnal)\b|(?:nastepna|nastepny) bede(?: ja)?\b|(?:przed chwila|wlasnie) (?:\w+ )?(?:uderzyl|pobil|kopnal)\w*\b|(?:dziecko|corka|syn|kolezanka|sasiadka|uczen|babcia) (?:\w+ ){0,4}(?:siniak\w*|podbitym okiem)\b|(?:uderzylam|uderzylem|spoliczkowal\w*|potrzasnel\w*|zbilam|zbilem|sprala\w*) (?:\w+ )?(?:dziecko|syna|corke|dzieckiem|niemowle\w*|zone|mame|dziewczyne)\b",
    ),
)
ARABIC = Kind(
    EVERYTHING,
    (
        r"(?:\w*(?:اخذ|ياخذ|بياخذ|ماخذ|واخد|بياخد|خد|مخبي|خبى|يخبي|حاجز|يفتش|بيفتش|يقرا|بيقرا|يراقب|معه|معهم|عندهم)\w*) (?:كل )?(?:جواز\w*|الجواز|الباسبور|باسبور\w*|هاتفي|موبايلي|تلفوني|الموبايل|التلفون|فلوسي|مصاري\w*|راتبي|معاشي|اوراقي|اقامتي|رسايلي|رسائلي|بطاقتي)\b|(?:جوازي|اوراقي|راتبي) (?:معه|معهم|عنده|عندهم)\b",
        r"(?:ما|لا|مش|مو) (?:\w+ )?(?:بيخليني|يخليني|بيخلوني|يخلوني|يسمح لي|بيسمحلي|يسمحلي|مخليني|خلاني|بيتركني|يتركني) (?:\w+ )?(?:اطلع|اخرج|اشتغل|احكي|ازور|اشوف|شوف|بزيارة|بالخروج)\b|ممنوع(?:ة)? (?:\w+ )?(?:اطلع|اخرج|من الخروج|احكي|اشوف)\b|\w*(?:حابسني|حبسوني|محبوسة|قفل علي|يقفل الباب علي|بيقفل)\b(?! بافكار\w*)",
        r"\w*(?:يكسر|بيكسر|يرفس|بيرفس|يخبط|بيخبط|يدق) (?:\w+ )?(?:على )?(?:ال)?باب\b|(?:متخبية|متخبي|مختبىة|مختبىين|قافلة) (?:\w+ )?(?:حالي )?(?:\w*الخزانة|\w*خزانة|\w*حمام|منه|\w*غرفة)\b|(?:جاي|جايين) (?:\w+ )?(?:يقتل|يذبح|يضرب)\w*|عم (?:ي|ت)ضرب\w*|سامع\w* (?:\w+ ){0,3}(?:ي|ب|بي)?ضرب\w*",
        r"(?:بخاف|اخاف|خايفة|مرعوبة|بترعب|برتجف|ارتجف) (?:\w+ ){0,2}(?:لما|اذا|من|يرجع|كل) (?:\w+ ){0,3}(?:مفتاح\w*|خطوات\w*|سكران|يرجع|بيرجع|يجي|سيارته|زوجي|جوزي)\b|هربت (?:\w+ ){0,4}(?:زوجي|جوزي|اولادي|اهلي|منه|ابي|طليقي)\b|ما بسترجي (?:ارجع|روح)\b",
        r"\w*(?:مسكني|شدني|جرني|يمسكني|بيمسكني|يشدني) (?:\w+ )?(?:من )(?:رقبتي|شعري)\b|(?:دفعني|رماني|زقني) (?:\w+ )?(?:\w*الدرج|\w*الحيط|\w*الارض|درج|عالارض)\b|(?:كسر|كسرلي|يكسر|بيكسر) (?:لي )?(?:يدي|ايدي|انفي|ضلعي|سناني|راسي|عظامي)\b|(?:حالف|حلف|يحلف) (?:\w+ )?(?:ي)(?:كسر|ذبح|قتل|دفن)\w*",
        r"(?:زوج امي|عمي|خالي|جدي|ابي|اخي|ابن عمي) (?:\w+ )?(?:بيجي|يجي|يدخل|بيدخل|ياتي|ينام) (?:\w+ ){0,2}(?:غرفتي|فراشي|سريري|تختي)\b|(?:نشر|ينشر|بينشر|يبعث|بعث|نشروا) (?:\w+ ){0,2}(?:صوري|صور\w* عارية|الفيديو|فيديو)\b|\w*(?:يبتز|ابتز|بتز)\w*",
        r"(?:يزوجوني|زوجوني|تزوجني|بيزوجوني|يزوجون\w*) (?:\w+ ){0,3}(?:غصب\w*|بالقوة|اجبار\w*|لواحد|ابن عمي|رجل)\b|بدهم يزوجوني\b|(?:يحرق|بيحرق|يكب|يرش|يرمي) (?:\w+ ){0,2}(?:وجهي|اسيد|بنزين|بالاسيد|تيزاب)\b|(?:يهدد|بيهدد|هدد|مهدد|يقول|بيقول)\w* (?:\w+ ){0,4}(?:بلاقيك\w*|ياخذ الاولاد|ياخذ اولادي|بياخذ اولادي|يحرق|يدفن\w*)\b",
        r"(?:طليقي|خطيبي السابق|حبيبي السابق|رجال|واحد|شخص) (?:\w+ ){0,3}(?:يراقبني|بيراقبني|يمشي وراي|بيمشي وراي|لاحقني|بيلاحقني|ينتظرني|ناطرني)\b|(?:يمشي وراي|بيلاحقني|لاحقني)\b|(?:بيبعت|يبعث|بيبعث|يبعت) ناس\b|دورك الجاي\b|(?:ابنها|بنت|بنتي|ولد|طفل|جارتي|صاحبتي) (?:\w+ ){0,4}(?:كدمات|عينها زرقا|زرقة)\b|(?:هلق|هلا|الان) (?:ضربني|ضربها)\b|(?:ضربت|هزيت|صفعت|خنقت|اضرب|بضرب) (?:\w+ )?(?:ابني|بنتي|ابنتي|طفلي|طفلتي|ولدي|اولادي|مرتي|زوجتي|امي)\b",
    ),
)
RUSSIAN = Kind(
    EVERYTHING,
    (
        r"(?:отобрал\w*|отбира\w+|забра\w+|забира\w+|прячет|спрятал\w*|держит|держат|провер\w+|читает|контролирует|лишает) (?:у меня |мои |моя |мою |мое |всю |все |моих ){0,3}(?:\w+ )?(?:паспорт|телефон|деньги|зарплат\w*|документ\w*|карт\w+|сообщени\w*|пенси\w+|вид на жительство|лекарства)\b(?! (?:банк|полици))|(?:деньги|паспорт|документы) (?:у него|у них|у мужа|у хозяина)\b|(?:взял|набрал|оформил)\w* (?:\w+ )?кредит\w* на (?:меня|мое)\b",
        r"не (?:выпускает|выпускают|пускает|пускают|отпускает|отпускают|разрешает|разрешают|дает|дают) (?:\w+ ){0,3}(?:из дома|на улицу|выходить|выити|работать|видеться|общаться|уити|комнаты|есть|встречаться)\b(?! (?:боль|шум|тревога|мысли))|запреща\w+ (?:\w+ ){0,2}(?:выходить|общаться|работать|видеться|звонить)\b|(?:запирает|запер|заперли|заперта) (?:\w+ )?(?:дверь|меня|в комнате|в подвале|дома)\b(?! на ночь)",
        r"(?:выламыва\w+|ломит\w*|ломает|выбива\w+|колотит в|бьет в) (?:\w+ )?(?:дверь|двери|в дверь)\b|(?:прячусь|спряталась|закрылась|заперлась|спрятался) (?:\w+ ){0,2}(?:в шкафу|в ваннои|в комнате|от него|от мужа|в туалете)\b|(?:едет|идет) (?:\w+ )?(?:нас|меня) (?:убить|убивать|бить)\b|(?:сеичас|прямо) (?:\w+ ){0,2}бьет\b|бьет (?:\w+ ){0,2}(?:прямо )?сеичас\b",
        r"(?:боюсь|страшно|вздрагиваю|трясет|паника|дрожу) (?:\w+ ){0,2}(?:когда|что|если) (?:\w+ ){0,3}(?:его|придет|приходит|вернется|пьян\w+|пьет|ключ\w*|шаги)\b|(?:сбежала|убежала|ушла|сбежали) (?:\w+ ){0,3}(?:мужа|него|от бывшего|отца|с детьми|семьи)\b(?! (?:гулять|в парк|на прогулку))|стул(?:ом)? (?:у|под) двер\w+",
        r"(?:схватил\w*|хвата\w+|сжимал|сдавил|держал) (?:\w+ ){0,2}(?:за горло|горло|за шею|за волосы)\b|за волосы (?:\w+ )?(?:тащил|таскал|потащил)\b|(?:столкнул|толкнул|швырнул|бросил|ударил) (?:меня )?(?:\w+ ){0,2}(?:с лестницы|об стену|о стену|головои|на пол)\b|бил\w* головои\b|(?:сломал\w*|выбил\w*|разбил\w*) (?:мне )(?:руку|нос|ребро|ребра|челюсть|палец|зуб|зубы|губу)\b",
        r"(?:отчим|дядя|дед|отец|папа|брат) (?:\w+ )?(?:приходит|заходит|ложится|лезет|залезает) (?:\w+ ){0,4}(?:комнат\w*|кроват\w*|постель|трусы|ночью)\b|(?:разосла\w*|выложи\w*|распростран\w*|опублик\w*|слил\w*|выложит\w*|разослать) (?:\w+ ){0,3}(?:голы\w+|интим\w+|мои) ?(?:фото\w*|видео|снимки)\b|шантаж\w*",
        r"(?:выдать|выдают|выдали|отдать) (?:\w+ ){0,2}замуж\b|обл(?:ить|ивает|ил|ью) (?:\w+ )?(?:кислотои|бензином|кипятком)\b|(?:говорит|грозит\w*|угрожа\w+|клянется|обещает) (?:\w+ ){0,4}(?:наидет меня|наиду тебя|сжечь|закопает|забрать детеи|заберет детеи|отнять детеи)\b",
        r"бывш(?:ии|ая) (?:\w+ )?(?:ждет|караулит|следит|преследует|поджидает|приходит)\b(?! (?:детеи|ребенка))|(?:караулит|подкарауливает|поджидает) (?:меня|у подъезда|у дома|у работы)\b|(?:идет|ходит) за мнои\b|следит за мнои\b|(?:следующая|следующеи) (?:буду )?я\b|я следующая\b|только что (?:\w+ )?(?:ударил|избил|побил)\w*\b|(?:ребенок|ребенка|дочь|дочка|сын|подруга|соседка|ученик|бабушка|бабушки) (?:\w+ ){0,4}(?:синяк\w*|фингал\w*)\b|я? ?(?:ударила|ударил|избила|избил|шлепнула|отлупила|трясла|тряс|наорала и ударила) (?:\w+ )?(?:ребенка|сына|дочь|дочку|жену|маму|девушку)\b|ребенка ремнем\b",
    ),
)
UKRAINIAN = Kind(
    EVERYTHING,
    (
        r"(?:відібра\w+|відбира\w+|забра\w+|забира\w+|ховає|сховав|тримає|тримають|перевіря\w+|читає|контролює|позбавляє) (?:у мене |в мене |моі |мое |мою |міи |усю |всю |усі |всі ){0,3}(?:\w+ )?(?:паспорт|телефон|гроші|зарплат\w*|документ\w*|карт\w+|повідомлення|пенсі\w+|посвідк\w*|ліки)\b(?! (?:банк|поліці))|(?:гроші|паспорт|документи) (?:у нього|в нього|у них|в них|у чоловіка)\b|(?:взяв|набрав|оформив)\w* (?:\w+ )?кредит\w* на (?:мене|моє)\b",
        r"не (?:випускає|випускають|пускає|пускають|відпускає|відпускають|дозволяє|дозволяють|дає|дають) (?:\w+ ){0,3}(?:з дому|на вулицю|виходити|виити|працювати|бачитися|бачитись|спілкуватися|піти|кімнати|істи|ліки)\b(?! (?:біль|шум|тривога|думки))|заборон\w+ (?:\w+ ){0,2}(?:виходити|спілкуватис\w*|працювати|бачит\w+|дзвонити)\b|(?:замикає|замкнув|зачинив|замкнули|замкнена) (?:\w+ )?(?:двері|мене|в кімнаті|в підвалі|вдома)\b(?! на ніч)",
        r"(?:виламу\w+|ломит\w*|ламає|вибиває|гатить у|грюкає в) (?:\w+ )?(?:двері|у двері)\b|(?:ховаюсь|ховаюся|сховалась|закрилась|замкнулась|замкнулася) (?:\w+ ){0,2}(?:у шафі|в шафі|у ванніи|в кімнаті|від нього|від чоловіка|в туалеті)\b|(?:іде|їде) (?:\w+ )?(?:нас|мене) (?:вбити|вбивати|бити)\b|(?:прииде|повернеться) (?:\w+ ){0,3}(?:битиме|вдарить|бити|побє)\b|(?:зараз|просто) (?:\w+ ){0,2}бє\b|бє (?:\w+ ){0,2}зараз\b",
        r"(?:боюсь|боюся|страшно|здригаюсь|здригаюся|трясе|тремчу) (?:\w+ ){0,2}(?:коли|що|якщо) (?:\w+ ){0,3}(?:иого|прииде|приходить|повернеться|пян\w+|пє|ключ\w*|кроки)\b|(?:втекла|пішла|втекли) (?:\w+ ){0,3}(?:чоловіка|нього|колишнього|батька|з дітьми|родини)\b(?! (?:гуляти|в парк|на прогулянку))",
        r"(?:схопив|схопила|хапає|стискав|здавив|тримав) (?:\w+ ){0,2}(?:за горло|горло|за шию|за волосся)\b|за волосся (?:\w+ )?(?:тягнув|тягав|потягнув)\b|(?:зіштовхнув|штовхнув|кинув|жбурнув|вдарив) (?:мене )?(?:\w+ ){0,2}(?:зі сходів|об стіну|головою|на підлогу)\b|(?:бив|била|бє) головою\b|(?:зламав|зламала|вибив|розбив) (?:мені )(?:руку|ніс|ребро|ребра|щелепу|палець|зуб|зуби|губу)\b",
        r"(?:вітчим|дядько|дід|батько|тато|брат) (?:\w+ )?(?:приходить|заходить|лягає|лізе|залазить) (?:\w+ ){0,4}(?:кімнат\w*|ліжк\w*|постіль|труси|вночі)\b|(?:розісла\w*|виклас\w*|поширит\w*|опублік\w*|злив\w*|розсила\w*|викласти) (?:\w+ ){0,3}(?:гол\w+|інтим\w+|моі|моє) ?(?:\w+ )?(?:фото|відео|знімки)\b|шантаж\w*",
        r"(?:видати|видають|видали|віддати) (?:\w+ ){0,2}заміж\b|обл(?:ити|иває|ив|лє) (?:\w+ )?(?:кислотою|бензином|окропом)\b|(?:каже|погрожу\w+|клянеться|обіцяє) (?:\w+ ){0,4}(?:знаиде мене|знаиду тебе|спалити|спалить|закопає|забрати дітеи|забере дітеи|відібрати дітеи)\b",
        r"колишн(?:іи|я) (?:\w+ )?(?:чекає|чатує|стежить|переслідує|перестріває|приходить)\b(?! (?:дітеи|дитину))|(?:чатує|перестріває) (?:на мене|мене|біля)\b|(?:іде|ходить) за мною\b|стежить за мною\b|(?:наступна|наступною) (?:буду )?я\b|я наступна\b|щоино (?:\w+ )?(?:вдарив|побив)\w*\b|(?:дитина|дитини|донька|син|подруга|сусідка|учень|бабуся) (?:\w+ ){0,4}синц\w*\b|я? ?(?:вдарила|вдарив|побила|побив|ляснула|відлупцювала|трясла|тряс) (?:\w+ )?(?:дитину|сина|доньку|дочку|дружину|маму|дівчину)\b|дитину ременем\b",
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

_SMALL = (
    r"(?:baby|toddler|(?:two|three|four|2|3|4) year old(?: son| daughter)?|kleinkind|(?:zwei|drei|vier)jahrig\w+(?: sohn| tochter)?|bebe|mon petit|ma petite|tout petit|nin[oa] pequen[oa]|bebegim|bebek|kucuk (?:oglum|kizim)|"
    r"\w+ yasindaki (?:oglum|kizim)|dwulatek|trzylatek|maluch|niemowle|البيبي|(?:ابني|بنتي) (?:الصغير|الصغيرة|عمره سنتين|عمرها سنتين)|малыш|младенец|(?:двух|трех|четырех)летн\w+(?: сын| дочь)?|малюк|немовля|(?:дво|три|чотири)річн\w+(?: син| донька)?)"
)
_HITS = r"(?:hits?|bites?|kicks?|scratche?s?|haut|schlagt|beisst|kratzt|tritt|tape|frappe|mord|griffe|pega|muerde|arana|vuruyor|isiriyor|tirmaliyor|bije|gryzie|kopie|drapie|يضربني|بيضربني|بيعضني|بيخرمش|бьет|кусает|царапает|бє|кусає|дряпає)"
_ME = r"(?:me|mich|m|mnie|меня|мене|bana|beni)"
_WEARS_OUT = (
    r"(?:\w*(?:pain|ache|stress|heat|weather|traffic|work|job|feet|back|homesickness|deadline|bureaucracy)|\w*(?:schmerz|hitze|arbeit|verkehr|heimweh|larm|stress)\w*|chaleur|boulot|these|embouteillages|mal du pays|calor|frio|"
    r"trabajo|estres|trafico|nostalgia|dolor|agrisi|sicak|trafik|gurbet|is|ayaklarim|stres|burokrasi|upal|praca|korki|bol glowy|tesknota|жара|работа|пробки|тоска|бюрократия|спека|робота|затори|туга|бюрократія|الشوب|الشغل|العمل|الغربة|الحنين|الزحمة|وجع الراس|الملل)"
)
_KILLS_ME = r"(?:kill\w* me|bring\w* mich (?:noch )?um|me (?:tue\w*|mata\w*|esta matando)|beni (?:oldur\w*|bitir\w*)|mnie (?:zabij\w*|wykoncz\w*)|меня (?:убьет|убивает|доконает|доконают)|мене (?:вбє|вбиває|доконає|доконають)|قاتلني|قتلتني|يقتلني|رح يموتني)"
_BOSS = r"(?:boss|teacher|mum|mom|mama|chef|chefin|maman|patron|prof|jefe|jefa|madre|mama|annem|mudur|szef|начальник\w*|мама|المدير|امي)"
_WOULD_KILL = r"(?:(?:will |would |is going to |gonna )?kill(?:s)? me|bringt mich um|wird mich umbringen|va me tuer|(?:me va a|va a) matar(?:me)?|me mata|beni (?:oldurur|keser)|mnie zabije|убьет|убє|уб'є|вбє|رح (?:يقتلني|تقتلني|يموتني))"
INNOCENT = (
    # What a small child does, and what a child does to other children.
    rf"\b{_SMALL} (?:{_ME} )?(?:\w+ )?{_HITS}(?: {_ME})?\b",
    rf"\b(?:son|sohn|fils|hijo|oglum|syn|сын|син|ابني|daughter|tochter|fille|hija|kizim|corka|дочь|донька|بنتي) (?:\w+ ){{0,2}}(?:{_HITS}|يضرب|bat) (?:\w+ )?(?:other|andere|autres|otros|inne|других|інших|الاطفال)\b|\b(?:oglum|kizim) (?:\w+ ){{0,2}}baska cocuklara \w+|\b(?:dzieci|kinder|kids|дети|діти) (?:moje )?(?:sie )?(?:bija|schlagen|fight|дерутся|бються) ?(?:sie )?(?:o|um|over|miedzy soba|за)?\b",
    # What wears one out, and who will be angry.
    rf"\b{_WEARS_OUT} (?:\w+ ){{0,2}}{_KILLS_ME}\b|\b{_BOSS} (?:\w+ ){{0,2}}{_WOULD_KILL}\b(?= (?:\w+ )?(?:if|when|wenn|si|quand|cuando|jak|если|когда|якщо|коли|اذا|لما|\w+))|\b(?:gec kalirsam|notlari gorunce) (?:\w+ )?beni (?:oldurur|keser)\b",
    # What is played, watched, read, or followed there; and a song that hits.
    r"\b(?:game|games|film|films|movie|series|spiel|serie|jeu|pelicula|peli|juego|oyun|dizi|gra|serial|фильм|сериал|игра|фільм|серіал|гра|فيلم|لعبة|هاللعبة|مسلسل) (?:\w+ ){0,5}(?:violen\w*|gewalt\w*|brutal\w*|siddet\w*|przemoc\w*|насил\w*|жесток\w*|عنف\w*|عنيف\w*)\b",
    r"\b(?:essay|paper|thesis|article|job|volunteer\w*|ehrenamt|referat|hausarbeit|expose|memoire|benevol\w*|trabajo sobre|voluntari\w*|odev\w*|gonullu|wolontari\w*|реферат|доклад|волонтер\w*|بحث|تطوع) (?:\w+ ){0,4}(?:violence|abuse|gewalt|frauenhaus|violences|violencia|siddet\w*|przemoc\w*|насил\w*|العنف|женском|жіночому)\b|\bsiddet\w* odevi\b",
    r"\b(?:instagram\w*|facebook|tiktok|twitter|youtube)(?: da| de)? (?:\w+ ){0,3}(?:follow\w*|folgt|suit|sigue|takip \w+|sledzi)\b|\b(?:someone|jemand|quelquun|alguien|biri|ktos|кто то|хтось) (?:\w+ )?(?:follows|folgt|suit|sigue|sledzi|takip ediyor|me suit|me sigue) (?:\w+ ){0,2}(?:instagram|facebook|tiktok)\w*|\bhit me up\b|\bhaut mich (?:um|vom hocker)\b|\b(?:mektub\w*|sarki\w*|film\w*) (?:\w+ )?bana dokundu\b|\bdovus spor\w*",
    r"\b(?:homework|hausaufgaben|devoirs|deberes|odev\w*|lekcje|уроки)\b|\b(?:control|kontrollieren|controlent|controlan|kontrol ediyor|sprawdzaja|проверяют|перевіряють) (?:my |die |mes |mis |mi )?(?:homework|hausaufgaben|devoirs|deberes|lekcje|уроки)\b|\b(?:chef|boss|patron|jefe|szef|начальник|المدير|arbeitgeber) (?:\w+ )?(?:droht|threatens|menace|amenaza|tehdit ediyor|grozi|грозит|погрожує|بيهدد)(?: (?:mit|to|de|con|me|mi|мне)){0,2} (?:kundigung|fire|licencier|despedir\w*|atmakla|zwolnieniem|увольнением|звільненням|بالفصل)",
    r"\b(?:car|truck|bus|lorry|train) (?:would |could |will )?hits? me\b|\bfeel unsafe (?:driving|on the bike|in traffic)\b|\bme (?:golpee|pegue|corte) (?:\w+ )?(?:la|el|en|con|contra|un)\b|\b(?:doctor|medico|arzt|lekarz|medecin|dentist\w*|doktor) (?:\w+ )?(?:does not let me|doesnt let me|me toco|me palpo|dotykal|dokundu)(?: \w+)?\b|\bnull geschlagen\b|\bbeat\w* (?:\w+ )?(?:five|four|three|two) (?:nil|one)\b|\b(?:wiatr|wind|vent|viento|ruido|noise|larm|bruit|шум|pain|anxiety|film|movie|pelicula|peli) (?:\w+ ){0,3}(?:no me deja|wont let me|does not let me|lasst mich nicht|nie daje mi|не дает мне)\b",
)
