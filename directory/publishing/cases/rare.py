"""What leads back to a person only together: an age, a place and a profession, within three sentences in a row."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from directory.publishing.cases.rules import AGE, MONTHS, OLDEST_EVER, SENTENCE, Found, Kind, trimmed

IN_A_ROW = 3
"""Sentences that are read together: who is told of in one is meant in the next."""
YEARS_OLD = re.compile(r"\b(?P<een>een)\s+(?P<n>\d{1,3})[- ]?jarige\s+(?P<who>\w+)", re.IGNORECASE)
COUNTED = (
    "(?<!groep )(?<!groepje )(?<!team )(?<!klas )(?<!aantal )(?<!gezin )(?<!lijst )(?<!score )(?<!cijfer )"
)
"""What stands before "van 12" where no age is meant."""
GOES_ON = "uit|en|die|met|toen|kwam|werkt|werkte|woont|woonde|is|was|had|heeft|werd|geworden|als|op|in|bij|te|maar|zat|wilde|zonder"
BARE_AGE = re.compile(
    rf"\b(?:{COUNTED}van|is|was|ben|werd|wordt|net|bijna|ruim|pas|al|nu)\s+(?P<bare>\d{{1,3}})"
    rf"(?=\s*(?:[,;:!?)]|\.(?!\d)|$)|\s+(?:{GOES_ON})\b)"
    r"|\((?P<between>\d{2,3})\)|,\s(?P<apart>\d{2})(?=,)"
    rf"|\b(?:wordt|werd|is|was) (?:in|op) (?:\d{{1,2}} )?{MONTHS} (?P<month>\d{{2}})(?=\s*(?:[.,;:!?)]|$|\sen\b))",
    re.IGNORECASE,
)
"""An age without "jaar": "een vrouw van 44", "hij is 61 en", "(26)"."""
BIRTHDAY = re.compile(
    r"\bop (?:zijn|haar|m['’]n|mijn) (?P<n>\d{1,3})(?:e|ste|de)\b(?! \w*(?:week|dag|maand|keer))",
    re.IGNORECASE,
)
TENS = {
    "twintig": 20,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
}
UNITS = "een|twee|drie|vier|vijf|zes|zeven|acht|negen"
ABOUT = re.compile(
    rf"\b(?:(?:begin|midden|halverwege|eind) (?:de )?|(?:{UNITS})[eë]n)(?P<tens>{'|'.join(TENS)})(?: jaar)?\b(?! (?:weken|dagen|uur|minuten|euro))"
    rf"|\b(?:zijn|haar|mijn) (?P<birthday>{'|'.join(TENS)})ste\b",
    re.IGNORECASE,
)
WORK = "arts|chirurg|therapeut|psycholoog|meester|kundige|coach|chauffeur|piloot|kok|smid|boer|boerin|officier|loods|kapitein|tolk"
"""Words for who does some work, alone or at the end of a longer one."""
ENDINGS = "man|vrouw|hoofd|lid|loog|loge|eur|euse|ice|ist|iste|ant|ante|ent|ente|aris|aresse?|aar|aarster|ier|ière|iater|or|er|ster|es|in"
"""How other words for it end."""
_NO_WORK = """
achter adres agenda alcoholist alleenstaande ambitie ander avondeten baby banger bankier beetje begin beter beurt
bewoner bewoonster bezoeker bezoekster bier bijeenkomst bitter blijer broer buurman buurt buurvrouw client cliënt
cliënte daar dan december deelneemster deelnemer dertiger dichter dier dochter dokter donker door drukker eerder
eerste eigenaar element erger ervaringsdeskundige eten examen feest fijn gezin groep grootmoeder grootvader groter
hand heer herfst hier hoger hoofd in inwoner inwoonster jaar jongen jonger kalender kamer kanker kant keer keus kind
klant klasgenoot kleiner kleinzoon kop korter krant kunst kwartier laatste lager land langer later lekker les lezer
lichter liever luisteraar maand maar maatje man manier medicijn meer meester meisje meneer mijn mijnheer minder moeder
moeite moment nerveus neus november nuchter nummer ochtend oktober onder ouder over paar papier partner patient
patiënt patiënte pijn pleegmoeder pleegvader plein plezier probleem proces puber rand rest reus rivier rustiger
schoonmoeder schoonvader september serieus slechter somberder spreker stad sterker stiefmoeder stiefvader student
studente suiker tachtiger termijn thee tiener toekomst trein twintiger uur vader vaker van veertiger verder verslaafde
verwijzer veteraan vier vijftiger vluchteling voor vrijwilliger vrouw waar wakker want water week weer weken winter
zeer zeker zestiger zeventiger zijn zin zomer zonder zus zuster zwaarder zwakker
"""
NO_WORK = frozenset(_NO_WORK.split())
"""Words that end so and are no work."""
_LEADS = "als een de onze is was werd wordt en nu vroeger haar zijn enige jarige oud ex"
LEADS = frozenset(_LEADS.split())
"""What stands before a noun."""
SHAPED = re.compile(rf"\w*(?:{WORK})|\w{{2,}}(?:{ENDINGS})", re.IGNORECASE)
TOKEN = re.compile(r"\w+|[,-]")
AT_WORK = re.compile(
    r"\b(?:dominee|pastoor|pastor|imam|rabbijn|apotheker|rector|professor|militair|soldaat|kolonel|majoor|sergeant|architect|steward"
    r"|juf|opticien|deurwaarder|winkelier|caissière|conciërge|kunstenaar|model|minister|pedagoog|matroos|juwelier|bloemist|notaris"
    r"|wethouder|burgemeester|verloskundige|verpleegkundige|huisarts|psychiater|postbode|barman|kapper|kapster|stewardess"
    r"|van beroep|(?:geeft?|gaf|geven) (?:\w+)?les|lesgeeft|lesgaf|aan de slag als"
    r"|(?:werk|werkt|werkte|gewerkt|werkzaam|baan|dienst|aan het hoofd|directie|bestuur|eigenaar|eigenaresse|baas|leiding)"
    r" (?:als|bij|van|op|in|aan) |rijdt op een|vaart op|(?:bij|op|in|van) (?:de|het|een) [\w ]{0,20}?(?:brandweer|politie|marechaussee"
    r"|leger|marine|luchtmacht|gemeentehuis|ziekenhuis|fabriek|bakkerij|slagerij|brouwerij|haven|school|universiteit|rechtbank)"
    r"(?: in \w+)? (?:werkt|werkte)|(?:heeft|had|runt|runde|drijft|dreef|leidt|begon)(?: \w+){0,4}? (?:een|de|zijn|haar|hun)(?: \w+)?"
    r" \w*(?:winkel|zaak|bedrijf|praktijk|café|restaurant|boerderij|salon|garage|bakkerij|slagerij|manege|kwekerij|camping|hotel"
    r"|drukkerij|smederij|brouwerij|atelier|studio|galerie|maneges|snackbar|kroeg|school|rijschool))\b"
    r"|\b(?:werkt|werkte|werk) (?:bij|op|in|voor) (?:de|het|een) \w",
    re.IGNORECASE,
)


def rare_together(text: str, others: list[Found]) -> Iterator[Found]:
    """Yield what tells an age, a place and a profession within three sentences in a row: few people have all three.

    The fewest sentences that do, and none of them twice.
    """
    sentences = [
        (start, end)
        for start, end in (trimmed(text, *match.span()) for match in SENTENCE.finditer(text))
        if start < end
    ]
    told: set[int] = set()
    for number in range(1, IN_A_ROW + 1):
        for first in range(len(sentences) - number + 1):
            row = range(first, first + number)
            start, end = sentences[row[0]][0], sentences[row[-1]][1]
            inside = [each for each in others if start <= each.start and each.end <= end]
            if told.isdisjoint(row) and is_rare(text[start:end], inside):
                told.update(row)
                yield Found(start, end, Kind.RARE, less_rare(text, start, end, inside))


def is_rare(piece: str, inside: list[Found]) -> bool:
    """Say whether a piece tells an age, a place and a profession; ``inside`` is what was found in it."""
    return any(each.kind == Kind.PLACE for each in inside) and tells_an_age(piece) and tells_work(piece)


def tells_work(piece: str) -> bool:
    """Say whether somebody's work is told, by known words or by how words for who does some work end."""
    words = [word.casefold() for word in TOKEN.findall(piece)]
    return bool(AT_WORK.search(piece)) or any(
        word not in NO_WORK and SHAPED.fullmatch(word) and leads_in(words[max(at - 2, 0) : at])
        for at, word in enumerate(words)
    )


def leads_in(before: list[str]) -> bool:
    """Say whether a noun may follow these two words at most: "een", ", ", "een jonge", or none at all."""
    if not before:
        return True
    *_rest, last = before
    return last in LEADS or last in ",-" or (last.endswith("e") and len(before) > 1 and before[-2] in LEADS)


def tells_an_age(piece: str) -> bool:
    told = [age[1] for age in AGE.finditer(piece)]
    told += [_bare(age) for age in BARE_AGE.finditer(piece)]
    told += [age["n"] for age in BIRTHDAY.finditer(piece)]
    return any(0 < int(age) <= OLDEST_EVER for age in told) or bool(ABOUT.search(piece))


def less_rare(text: str, start: int, end: int, inside: list[Found]) -> str:
    """Return the sentences with what was found in them taken out and their ages as decades: "een vrouw van in de 40"."""
    pieces, at = [], start
    for each in sorted(inside):
        pieces += [text[at : each.start], each.proposal]
        at = each.end
    sentence = "".join([*pieces, text[at:end]])
    sentence = YEARS_OLD.sub(lambda age: decade_of(age["who"], int(age["n"]), age["een"]), sentence)
    sentence = AGE.sub(lambda age: decade_of("", int(age[1]), ""), sentence)
    sentence = BIRTHDAY.sub(
        lambda age: _("toen, %(age)s,") % {"age": decade_of("", int(age["n"]), "")}, sentence
    )
    sentence = ABOUT.sub(lambda age: decade_of("", TENS[age[age.lastgroup or 0].casefold()], ""), sentence)
    return BARE_AGE.sub(_bare_as_decade, sentence)


def _bare(age: re.Match[str]) -> str:
    return age[age.lastgroup or 0]


def _bare_as_decade(age: re.Match[str]) -> str:
    number = _bare(age)
    return age[0].replace(number, decade_of("", int(number), ""))


def decade_of(who: str, age: int, article: str) -> str:
    """Return how an age may be told instead."""
    tens = age // 10 * 10
    if not who:
        return _("in de %(decade)s") % {"decade": tens} if tens else _("jong")
    about = {"article": article, "who": who, "decade": tens}
    words = _("%(article)s %(who)s van in de %(decade)s") if tens else _("%(article)s jong %(who)s")
    return (words % about).strip()
