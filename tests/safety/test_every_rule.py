"""For each rule a sentence that only this rule understands: without it somebody would not be understood."""

import pytest

from directory.safety.safety import crisis, unsafe

CRISIS = """
wat als hij dood wil en niet praat
dood gaan wil ik
mijn moeder die dood gaan wil
als ik dood ben komt alles goed
hoe dood gaan
hoe kan ik sterven
pijnloos sterven
naar de hemel gaan
er niet meer zijn
ik wil hier niet meer zijn
ik wil niet op deze wereld
kan echt niet meer
het leven geen zin meer
niet waard om te leven
klaar met alles
ik ben het leven beu
dan komt er een einde aan
een einde maken aan mijn eigen leven
weg van deze wereld
ik wil niet wakker worden
afscheidsvideo maken
overdose
ik doe mezelf iets aan
mezelf iets aandoen vanavond
mezelf verdrinken
kogel door mijn kop
ze wil in haar arm snijden
snijden in polsen
littekens van snijden
ik kon niet meer
ik kan niet mer
ik kan nimeer
alle pilletjes
ik wil sterve
ik stop met leven
ik wil voorgoed verdweinen
kwil sterven
zelf mord
zelf mrt
zelv moord
sui cidaal
ik wilniet meer
nietmeerleven
nietmeerwilleven
nietmeerwillenleven
eindeaanmaken
mezelfdood
levensbeeindiging
zeldfoding
suisidaliteit
autmutilatie
afscheitsbreif
overdossis
doodswnes
""".strip().splitlines()

UNSAFE = """
iemand die mij slaat
ze hebben iemand geschopt
blauwe plekken door hem
mijn ex gaat mij kapot maken
mijn kind pijn doen
ik mag niet van mijn schoonmoeder
iemand achtervolgt mij
vgv
blijfhuis
насилие
hij wil mij doodmaken
mis handeling
huiselijk geweldsdelict
huislijk geweldsdelict
familieincest
lover boy
mishnadeld
mishnadeling
lovrboy
uitgehuweljkt
huiselijkgewled
sextortie
""".strip().splitlines()

EVERYDAY = """
bang dat ik dood was gegaan
help met mijn schilderij ophangen
euthanasie van mijn hond
we moeten van mijn baas snijden in de kosten
mijn brood snijden
opvoeden zonder geweld
soms slaat de paniek toe
een jas die hij over de schouder slaat
""".strip().splitlines()


@pytest.mark.parametrize("q", CRISIS)
def test_words_of_crisis_bring_the_113_panel(q: str) -> None:
    assert crisis(q)


@pytest.mark.parametrize("q", UNSAFE)
def test_words_of_violence_bring_the_panel_for_violence(q: str) -> None:
    assert unsafe(q)


@pytest.mark.parametrize("q", EVERYDAY)
def test_what_only_sounds_like_it_brings_no_panel(q: str) -> None:
    assert (crisis(q), unsafe(q)) == (False, False)
