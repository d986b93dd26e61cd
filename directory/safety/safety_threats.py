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
    rf"\b(?:zat|zit|zitten|zaten|gezeten) {_SOME}aan {_ONE}\b(?! (?:kant|tafel|telefoon|adres|vraag|nummer|mail))",
    r"\b(?:aangeraakt|aanraak\w*|aanrak\w*|betast\w*|bepotel\w*|begluur\w*|gezoend|zoende?n?|gekust|kusten?)\b",
    rf"\braak\w* {_ONE} {_SOME}aan\b|\b(?:greep|grijpt|duwt|duwde|knijpt|kneep|bespuugt?) {_ONE}\b",
    rf"\b(?:hield|houdt|pakte?|pakt) {_ONE} (?:\w+ )?(?:vast|beet|bij)\b",
    rf"\bhand(?:en)? {_SOME}(?:op|tussen|onder|in|langs) (?:mij|haar|zijn|de) {_BODY}\b",
    r"\b(?:handtastelijk|opdringerig|intimider|intimidat|grensoverschrijd|seksue|sexue|seksist|sexist|verkracht)\w*",
    r"\b(?:aanrand|aangerand|ongewenst gedrag|ongepast gedrag|naaktfoto|dickpic)\w*|\bnaakt\b",
    r"\b(?:wil|vroeg|vraagt) (?:\w+ ){0,3}(?:seks|sex)\b|\b(?:iets|wat) (?:aan te doen|aandoen)\b",
    # being hit, followed or kept
    r"\b(?:geslagen|geschopt|gestompt|geduwd|bespuugd|gespuugd|geknepen|uitgescholden|opgewacht|opgesloten)\b",
    r"\b(?:vechtpartij|gevochten|vechten|mishandel|geweld|agressi|aggressi|achtervolg|stalk|gestalkt)\w*",
    r"\b(?:volgde|volgt) (?:mij|haar|ons)\b|\bl(?:iep|oopt) (?:\w+ )?achter (?:mij|haar|ons) aan\b",
    rf"\b(?:kwam|komt|stond|staat) {_SOME}(?:bij mij thuis|(?:voor|aan) (?:de|mij) deur)\b",
    rf"\b{_SHE} {_SOME}sloot (?:mij|de deur)\b|\b(?:mocht|kan|mag) (?:ik )?niet (?:meer )?weg\b",
    r"\b(?:gedeald|dealt|dealer|dealers|drugs verko\w+)\b",
    # being afraid
    r"\b(?:niet|on) ?veilig\b|\bonveilig\w*",
    r"\bbang (?:gemaakt|geworden|van|voor)\b|\b(?:ben|was|werd|zijn|waren|maken) (?:\w+ ){0,3}bang\b(?! (?:dat|om)\b)",
    rf"\b(?:enge|griezelige|creepy) (?:man|vent|kerel|vrouw|type|figuur|kerels|mannen)\b|\b{_SHE} (?:\w+ )?(?:is|was) (?:\w+ )?(?:eng|griezelig|creepy)\b",
    # threatening
    r"\b(?:be)?dreig\w*|\b(?:vermoord|neergestoken|neergeschoten|doodgemaakt|doodgeslagen|afgemaakt)\w*",
    rf"\b(?:maken|slaat|schiet|schieten|steek|steken|trap|trappen|schop) (?:ik )?{_YOU} {_SOME}(?:af|dood|kapot|verrot|neer|lek|in elkaar|hartstikke)\b",
    rf"\b(?:maken|slaat|schieten|steken|trappen) {_SOME}dood maken\b|\b{_YOU} (?:\w+ ){{0,2}}(?:af ?maken|dood ?maken|kapot ?maken|dood schieten|in elkaar slaat)\b",
    rf"\b{_YOU} (?:ga|gaat|gaan) (?:er ?aan|dood)\b|\bga(?:at|an)? {_YOU} (?:er ?aan|dood)\b|\bdood (?:aan|moeten ze|met (?:je|jullie))\b",
    r"\b(?:steken|steek|zet|zetten|gaat|vliegt) (?:\w+ ){0,5}in (?:de )?(?:brand|fik|hens)\b|\bin de fik\b",
    rf"\bweet (?:{_YOU} (?:\w+ )?(?:te )?(?:vinden|wonen)|waar {_YOU} (?:\w+ ){{0,2}}woo?n\w*)\b|\b(?:te vinden weten|weten te vinden)\b",
    rf"\b(?:pakken|pak|krijg|grijp|vind) (?:ik )?{_YOU} (?:nog|wel)\b|\bwacht\w* (?:ik )?{_YOU} op\b",
    rf"\b(?:kom|komen) (?:ik )?{_SOME}{_YOU} (?:\w+ ){{0,2}}(?:halen|opzoeken|pakken)\b|\bmet een paar man\b",
    r"\b(?:mes|messen|pistool|geweer|vuurwapen|wapen|wapens|bijl|honkbalknuppel|bom|handgranaat|kogels?)\b",
    # in other languages
    r"\b(?:touched|touching|groped|groping|grabbed|harass\w*|threat\w*|assault\w*|molest\w*|creepy|scared|unsafe|stalk\w*)\b",
    r"\b(?:belastigt|begrapscht|bedroht|angefasst|taciz|dotykal|тронул|приставал)\b|تحرش|تهديد",
)

PARTS = ("aangerand", "verkracht", "mishandel", "doodsbedreig", "handtastelijk")

INNOCENT = (
    r"\bdreig\w* (?:\w+ ){0,4}(?:stoppen|sluiten|sluit|verdwijnen|weg te vallen|failliet|opgeheven|uit te vallen|vol)\b",
    r"\b(?:site|website|link|pagina|verbinding|certificaat) (?:\w+ ){0,3}(?:niet|on) ?veilig\w*",
    r"\b(?:niet|on) ?veilige? (?:site|website|link|pagina|verbinding)\b",
    r"\bmes en vork\b|\b(?:zonder|geen) (?:geweld|agressie)\b|\bgeweldlo\w*|\bbang (?:voor|van) (?:de )?(?:honden?|katten?|spinnen|water|hoogtes?)\b",
)
