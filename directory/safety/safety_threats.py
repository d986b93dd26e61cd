"""How people say that they were touched, followed or afraid where they came, and how they threaten: what ``safety``
reads in reports beside the tables of a search.

They are written as those of ``safety_rules``, and meet the same text: "mijn" and "me" are read as "mij", "sloeg" as
"slaat". In doubt a rule calls it safety: an editor reads it first and can say that it is not.
"""

_ONE = r"(?:mij|ons|haar|hem|hun|elkaar|iemand|anderen|vrouwen|meisjes|jongens|kinderen|deelnemers|bezoekers)"
_YOU = r"(?:je|jullie|jou|u|hem|haar|hun|ze|iedereen|allemaal)"
_SOME = r"(?:\w+ ){0,3}"
_BODY = (
    r"(?:been|benen|bil|billen|borst|borsten|knie|dij|dijen|broek|trui|shirt|rok|kont|lijf|lichaam|nek|haar)"
)
_SHE = r"(?:hij|zij|ze|man|vent|kerel|vrouw|vrijwilliger|begeleider|coach|docent|deelnemer|bezoeker|iemand)"

THREATS = (
    # being touched
    rf"(?:zat|zit|zitten|zaten|gezeten) {_SOME}aan {_ONE}\b(?! (?:kant|tafel|telefoon|adres|vraag|nummer|mail))",
    r"(?:aangeraakt|aanraak\w*|aanrak\w*|betast\w*|bepotel\w*|begluur\w*|gezoend|zoende?n?|gekust|kusten?)\b",
    rf"raak\w* {_ONE} {_SOME}aan\b|(?:greep|grijpt|duwt|duwde|knijpt|kneep|bespuugt?) {_ONE}\b",
    rf"(?:hield|houdt|pakte?|pakt) {_ONE} (?:\w+ )?(?:vast|beet|bij)\b",
    rf"hand(?:en)? {_SOME}(?:op|tussen|onder|in|langs) (?:mij|haar|zijn|de) {_BODY}\b",
    r"(?:handtastelijk|opdringerig|intimider|intimidat|grensoverschrijd|seksue|sexue|seksist|sexist|verkracht)\w*",
    r"(?:aanrand|aangerand|ongewenst gedrag|ongepast gedrag|naaktfoto|dickpic)\w*|naakt\b",
    r"(?:wil|vroeg|vraagt) (?:\w+ ){0,3}(?:seks|sex)\b|(?:iets|wat) (?:aan te doen|aandoen)\b",
    # being hit, followed or kept
    r"(?:geslagen|geschopt|gestompt|geduwd|bespuugd|gespuugd|geknepen|uitgescholden|opgewacht|opgesloten)\b",
    r"(?:vechtpartij|gevochten|vechten|mishandel|geweld|agressi|aggressi|achtervolg|stalk|gestalkt)\w*",
    r"(?:volgde|volgt) (?:mij|haar|ons)\b|l(?:iep|oopt) (?:\w+ )?achter (?:mij|haar|ons) aan\b",
    rf"(?:kwam|komt|stond|staat) {_SOME}(?:bij mij thuis|(?:voor|aan) (?:de|mij) deur)\b",
    rf"{_SHE} {_SOME}sloot (?:mij|de deur)\b|(?:mocht|kan|mag) (?:ik )?niet (?:meer )?weg\b",
    r"(?:gedeald|dealt|dealer|dealers|drugs verko\w+)\b",
    # being afraid
    r"(?:niet|on) ?veilig\b|onveilig\w*",
    r"bang (?:gemaakt|geworden|van|voor)\b|(?:ben|was|werd|zijn|waren|maken) (?:\w+ ){0,3}bang\b(?! (?:dat|om)\b)",
    rf"(?:enge|griezelige|creepy) (?:man|vent|kerel|vrouw|type|figuur|kerels|mannen)\b|{_SHE} (?:\w+ )?(?:is|was) (?:\w+ )?(?:eng|griezelig|creepy)\b",
    # threatening
    r"(?:be)?dreig\w*|(?:vermoord|neergestoken|neergeschoten|doodgemaakt|doodgeslagen|afgemaakt)\w*",
    rf"(?:maken|slaat|schiet|schieten|steek|steken|trap|trappen|schop) (?:ik )?{_YOU} {_SOME}(?:af|dood|kapot|verrot|neer|lek|in elkaar|hartstikke)\b",
    rf"(?:maken|slaat|schieten|steken|trappen) {_SOME}dood maken\b|{_YOU} (?:\w+ ){{0,2}}(?:af ?maken|dood ?maken|kapot ?maken|dood schieten|in elkaar slaat)\b",
    rf"{_YOU} (?:ga|gaat|gaan) (?:er ?aan|dood)\b|ga(?:at|an)? {_YOU} (?:er ?aan|dood)\b|dood (?:aan|moeten ze|met (?:je|jullie))\b",
    r"(?:steken|steek|zet|zetten|gaat|vliegt) (?:\w+ ){0,5}in (?:de )?(?:brand|fik|hens)\b|in de fik\b",
    rf"weet (?:{_YOU} (?:\w+ )?(?:te )?(?:vinden|wonen)|waar {_YOU} (?:\w+ ){{0,2}}woo?n\w*)\b|(?:te vinden weten|weten te vinden)\b",
    rf"(?:pakken|pak|krijg|grijp|vind) (?:ik )?{_YOU} (?:nog|wel)\b|wacht\w* (?:ik )?{_YOU} op\b",
    rf"(?:kom|komen) (?:ik )?{_SOME}{_YOU} (?:\w+ ){{0,2}}(?:halen|opzoeken|pakken)\b|met een paar man\b",
    r"(?:mes|messen|pistool|geweer|vuurwapen|wapen|wapens|bijl|honkbalknuppel|bom|handgranaat|kogels?)\b",
    # in other languages
    r"(?:touched|touching|groped|groping|grabbed|harass\w*|threat\w*|assault\w*|molest\w*|creepy|scared|unsafe|stalk\w*)\b",
    r"(?:belastigt|begrapscht|bedroht|angefasst|taciz|dotykal|тронул|приставал)\b|تحرش|تهديد",
)

PARTS = ("aangerand", "verkracht", "mishandel", "doodsbedreig", "handtastelijk")

INNOCENT = (
    r"\bdreig\w* (?:\w+ ){0,4}(?:stoppen|sluiten|sluit|verdwijnen|weg te vallen|failliet|opgeheven|uit te vallen|vol)\b",
    r"\b(?:site|website|link|pagina|verbinding|certificaat) (?:\w+ ){0,3}(?:niet|on) ?veilig\w*",
    r"\b(?:niet|on) ?veilige? (?:site|website|link|pagina|verbinding)\b",
    r"\bmes en vork\b|\b(?:zonder|geen) (?:geweld|agressie)\b|\bgeweldlo\w*|\bbang (?:voor|van) (?:de )?(?:honden?|katten?|spinnen|water|hoogtes?)\b",
)
