"""A hundred invented case texts with what must be found in them: names, dates, numbers, places, and what only looks so.

Written by hand as patterns and filled in from invented names and numbers, always the same. Both halves have patterns
and fillings of their own: the first is for improving the rules, the second only for measuring. A pattern marks what
must be found as ``{kind}``; what a word stands for besides is ordinary text on purpose (Roos, Bos, Best, mei).
"""

import random
import re
from dataclasses import dataclass

SLOT = re.compile(r"\{(\w+)\}")
KIND_OF_SLOT = {
    "voornaam": "naam", "naam": "naam", "achternaam": "naam", "heer": "naam", "datum": "datum", "tel": "nummer",
    "bsn": "nummer", "dossier": "nummer", "mail": "contact", "web": "contact", "plaats": "plaats", "postcode": "plaats",
    "adres": "plaats", "instelling": "instelling", "oud": "leeftijd",
}  # fmt: skip
TITLES = ("meneer ", "mevrouw ", "dokter ", "de heer ", "mw. ", "dhr. ", "het ")
"""What stands before a name and leads to nobody."""


@dataclass(frozen=True, slots=True)
class Gold:
    """What must be found, from ``start`` up to ``end``."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class CaseText:
    text: str
    gold: tuple[Gold, ...]
    prose: bool
    unseen: bool


TUNED_FILLINGS: dict[str, list[str]] = {
    "voornaam": ["Fatima", "Roos", "Sem", "Mohammed", "Lieke", "Daan", "Yara", "Joost", "Wil", "Storm", "Iris", "Bram", "Noor", "Kees"],
    "naam": ["Roos de Wit", "Jan van den Berg", "Fatima el Amrani", "Sanne Bos", "Piet Jansen", "Aylin Yilmaz", "Wim de Groot",
             "Lotte van Dijk", "Kees Visser", "Marijke Smit-Bakker"],
    "achternaam": ["Jansen", "Bakker", "Visser", "De Vries", "Hendriks", "Smit"],
    "heer": ["meneer de Wit", "mevrouw Bos", "mevrouw van der Meer", "meneer Jansen", "dokter Bakker", "de heer Kok", "mw. Visser", "meneer El Idrissi"],
    "datum": ["12 maart 2021", "3-4-1987", "12-11-2019", "1 mei", "24 dec. 2020", "5 okt 2022", "07/06/1990", "2 februari", "31 jan. 2023", "14 sept. 2021"],
    "tel": ["06-12345678", "06 23 45 67 89", "020-1234567", "+31 6 34567890", "0612345678", "(030) 234 56 78"],
    "bsn": ["111222333", "123456782", "1112.22.333"],
    "dossier": ["A-20391", "K44102"],
    "mail": ["roos.dewit@mail.example", "info@bakker.example", "s.bos1987@post.example"],
    "web": ["www.blogvanroos.nl", "https://mijnverhaal.example/roos"],
    "plaats": ["Goes", "Best", "Utrecht", "Den Haag", "Amersfoort", "Tiel", "Heerenveen", "Almere", "Zwolle", "Weert", "Breda"],
    "postcode": ["1066 AB", "3511 CE", "4461KX"],
    "adres": ["Dorpsstraat 12", "Kerklaan 4b", "Van Goghlaan 112", "Nieuwe Gracht 7"],
    "instelling": ["Altrecht", "het Diakonessenhuis", "Parnassia"],
    "oud": ["93-jarige", "96 jaar", "91-jarige"],
}  # fmt: skip
UNSEEN_FILLINGS: dict[str, list[str]] = {
    "voornaam": ["Hatice", "Bloem", "Thijs", "Ibrahim", "Sterre", "Ruben", "Maria", "Teun", "Zoë", "Merel", "Ahmed", "Femke", "Guus", "Linde"],
    "naam": ["Merel de Boer", "Hans van Leeuwen", "Samira Bouzid", "Tom Koning", "Anneke de Jong", "Emre Kaya", "Bart van 't Hof",
             "Ineke Mulder", "Joris Peeters", "Hanneke Prins-de Ruiter"],
    "achternaam": ["Mulder", "Koning", "Dekker", "De Boer", "Willems", "Peters"],
    "heer": ["meneer Koning", "mevrouw de Boer", "mevrouw ter Horst", "meneer Prins", "dokter Dekker", "de heer Winter", "dhr. Mulder", "mevrouw Öztürk"],
    "datum": ["8 april 2020", "21-9-1979", "30-01-2018", "4 juni", "17 aug. 2022", "9 nov 2021", "02/12/1994", "28 augustus", "6 mrt. 2023", "11 juli 2019"],
    "tel": ["06-98765432", "06 87 65 43 21", "010-7654321", "+31 6 11223344", "0698761234", "(040) 765 43 21"],
    "bsn": ["987654329", "219876547", "2198.76.547"],
    "dossier": ["B-77120", "Z90817"],
    "mail": ["merel_b@mail.example", "praktijk@dekker.example", "t.koning@werk.example"],
    "web": ["www.tomschrijft.nl", "https://onsgezin.example/merel"],
    "plaats": ["Ede", "Leek", "Groningen", "Den Bosch", "Hoorn", "Zeist", "Emmen", "Sneek", "Venlo", "Delft", "Hilversum"],
    "postcode": ["9711 JK", "2611 GA", "5211AB"],
    "adres": ["Schoolstraat 3", "Beukenlaan 45", "Prins Hendrikkade 9a", "Oude Markt 21"],
    "instelling": ["Lentis", "het Catharina Ziekenhuis", "Yulius"],
    "oud": ["94-jarige", "92 jaar", "90-jarige"],
}  # fmt: skip

TUNED_PROSE = [
    "{voornaam} meldde zich bij mij omdat zij al maanden slecht sliep en niemand meer zag.",
    "Haar huisarts, {heer}, had haar verwezen, maar de wachttijd was vier maanden.",
    "Ik belde {voornaam} elke week een kwartier, meestal op dinsdag.",
    "Zij woonde toen net in {plaats}, ver van haar familie.",
    "Op {datum} spraken we elkaar voor het eerst.",
    "Haar broer {voornaam} dacht mee en kwam uit {plaats} met de trein.",
    "Volgens {naam} was dit de eerste keer dat zij hardop zei wat er was.",
    "We kozen samen voor de inloop in {plaats}, omdat daar niemand iets van haar verwachtte.",
    "{heer} vond het te vroeg voor een groep, maar zij wilde het zelf proberen.",
    "Na {datum} ging het even minder, want toen verloor zij haar baan.",
    "Zij gaf me haar nummer, {tel}, zodat ik kon appen als het lukte.",
    "Mijn collega {naam} ging de eerste keer mee naar binnen.",
    "Toen {voornaam} en {voornaam} elkaar daar leerden kennen, gingen ze samen wandelen.",
    "Hij schreef erover op {web} en kreeg veel reacties.",
    "Zijn moeder, {oud} oud of daaromtrent, bleef hem elke dag bellen.",
    "In {plaats} was een groep voor mannen, maar die zat vol.",
    "De intake bij {instelling} stond gepland voor {datum}.",
    "Zij tekende weer, iets wat zij sinds {datum} niet meer had gedaan.",
    "‘Ik ben er nog,’ zei {voornaam} toen ik vroeg hoe het ging.",
    "Haar man werkt in {plaats} en was weinig thuis.",
]
TUNED_NOTES = [
    "BSN {bsn}, telefoon {tel}.",
    "Adres: {adres}, {postcode} {plaats}.",
    "Contact: {naam}, {mail}.",
    "Gesprek op {datum} met {heer}.",
    "Dossiernummer {dossier}, verwezen door {heer} te {plaats}.",
    "Bel bij geen gehoor {tel} (zus {voornaam}).",
    "Geboren: {datum}. Woont aan de {adres}.",
]
TUNED_PLAIN = [
    "Aan het eind van de middag stond er een roos op tafel, en dat vond zij mooi.",
    "Wij gingen niet het bos in, want dat was te ver voor haar.",
    "Het was het beste wat we op dat moment konden doen.",
    "Ze koos witte muren en een bank, en daarmee werd het haar eigen kamer.",
    "In het voorjaar, zo rond mei, had zij altijd meer energie.",
    "Hij is 47 jaar en was eerder nooit ziek geweest.",
    "Het gesprek duurde 45 minuten en kostte haar niets.",
    "Piekeren hielp niet, bewegen wel een beetje.",
    "Wie wil, kan bij nood altijd 113 bellen.",
    "De POH-GGZ bleef haar vaste aanspreekpunt.",
    "Om 10.30 uur begon de groep, en om 12 uur was er soep.",
]
UNSEEN_PROSE = [
    "Ik leerde {voornaam} kennen in de week dat haar vader werd opgenomen.",
    "Hij stond toen al een half jaar op de wachtlijst, en {heer} maakte zich zorgen.",
    "Wat mij opviel, was dat {voornaam} altijd eerst naar anderen vroeg.",
    "Sinds de verhuizing naar {plaats} kende hij er geen mens.",
    "Het eerste gesprek was op {datum}, in een kamer die naar koffie rook.",
    "Samen met {naam}, die dit vaker had gedaan, maakten we een plan.",
    "Vanuit {plaats} reed zijn zus {voornaam} elke zondag heen en weer.",
    "Wij kozen voor een maatje, en dat werd {naam}.",
    "Bij {instelling} hoorde zij dat het nog vijf maanden kon duren.",
    "Op {datum} stond zij plotseling voor de deur, met haar jas nog aan.",
    "{heer} belde mij de dag erna, via {tel}, om te vragen hoe het ging.",
    "Een buurvrouw uit {plaats} bood aan om mee te gaan.",
    "Toen ik {voornaam} vroeg wat hielp, zei zij: gewoon ergens zitten.",
    "Over die tijd schreef zij later een stuk op {web}.",
    "Tussen {datum} en {datum} hebben we elkaar zes keer gezien.",
    "Zijn oma, {oud} ongeveer en vol humor, hield hem op de been.",
    "Mijn collega’s {voornaam} en {voornaam} dachten daar anders over.",
    "Haar ouders wonen in {plaats} en wisten nog van niets.",
    "Dat {achternaam} zelf het woord nam, had niemand verwacht.",
    "Ze fietste elke ochtend door {plaats}, ook als het regende.",
]
UNSEEN_NOTES = [
    "Burgerservicenummer: {bsn}. Mobiel: {tel}.",
    "{adres}, {postcode} in {plaats}.",
    "Te bereiken via {mail} of via {tel}.",
    "Afspraak {datum}, aanwezig: {heer} en {naam}.",
    "Cliëntnummer {dossier}, huisarts {heer}.",
    "Contactpersoon: {naam} ({plaats}), {tel}.",
    "Geboortedatum {datum}, adres {adres}.",
]
UNSEEN_PLAIN = [
    "De koning van de straat, zo noemden de kinderen de kat.",
    "In de winter bleef hij liever binnen, met een boek over een merel.",
    "Zij vond de bloemen op tafel een goed begin.",
    "Het leek wel of de hele wereld stil stond.",
    "Van de twaalf weken kwam zij er negen.",
    "Een vrouw van 52 jaar ziet er soms ouder uit dan zij zich voelt.",
    "Voor de zomer wilde hij weer kunnen werken.",
    "De huisarts bleef verantwoordelijk, ook terwijl zij wachtte.",
    "Bel 0800-0113 als je met iemand wilt praten, dat is gratis.",
    "Elke dag een blokje om is voor de een genoeg en voor de ander te veel.",
    "Wij hebben geleerd dat klein beginnen niet hetzelfde is als weinig doen.",
]


def filled(
    pattern: str, values: dict[str, list[str]], choose: random.Random, at: int
) -> tuple[str, list[Gold]]:
    """Return a sentence with its slots filled in, and where what must be found lies when it begins at ``at``."""
    text, gold, done = "", [], 0
    for match in SLOT.finditer(pattern):
        text += pattern[done : match.start()]
        value, slot = choose.choice(values[match[1]]), match[1]
        title = next((title for title in TITLES if value.startswith(title)), "")
        if not text and value[0].islower():
            value = value[0].upper() + value[1:]
        start = at + len(text) + len(title)
        gold.append(Gold(start, at + len(text) + len(value), KIND_OF_SLOT[slot]))
        text += value
        done = match.end()
    return text + pattern[done:], gold


def made(
    sentences: list[str], values: dict[str, list[str]], choose: random.Random, prose: bool, unseen: bool
) -> CaseText:
    text, gold = "", []
    for sentence in sentences:
        begin = f"{text} " if text else ""
        words, found = filled(sentence, values, choose, len(begin))
        text, gold = begin + words, gold + found
    return CaseText(text, tuple(gold), prose, unseen)


def half(
    prose: list[str], notes: list[str], plain: list[str], values: dict[str, list[str]], unseen: bool
) -> list[CaseText]:
    """Return fifty texts: thirty-five of running prose, fifteen in which short notes stand too."""
    choose = random.Random(20261129 + unseen)
    texts = []
    for number in range(50):
        running = number % 10 < 7
        told = choose.sample(prose, 4) if running else [*choose.sample(prose, 2), *choose.sample(notes, 2)]
        sentences = [*told, *choose.sample(plain, 2)]
        choose.shuffle(sentences)
        texts.append(made(sentences, values, choose, running, unseen))
    return texts


def case_texts() -> list[CaseText]:
    """Return the hundred texts; the first fifty are those that the rules were improved on."""
    tuned = half(TUNED_PROSE, TUNED_NOTES, TUNED_PLAIN, TUNED_FILLINGS, unseen=False)
    return tuned + half(UNSEEN_PROSE, UNSEEN_NOTES, UNSEEN_PLAIN, UNSEEN_FILLINGS, unseen=True)
