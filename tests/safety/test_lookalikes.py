"""Words of danger in another sense, and words that look like them: they bring no panel."""

import pytest

from directory.safety.safety import crisis, unsafe

LOOKALIKES = """
taart aansnijden
taart snijden
brood snijden
doodmoe
dood moe
ik ben doodmoe
dood op van het werk
doodop
doodsbang
doodsangst
rouw dood moeder
dood van mijn moeder
mijn vader is dood
mijn vader is dood ik wil praten
mijn moeder is dood en ik wil erover praten
mijn man is er niet meer
mijn hond is dood
praten over de dood
wil praten over de dood van mijn broer
partner overleden
medicatiemisbruik
alcoholmisbruik
alcohol misbruik
misbruik van alcohol
drugsmisbruik
slaap
niet wakker worden van de wekker
lig wakker
een deuk geslagen
slag geslagen
de plank misgeslagen
mijn hart slaat over
mijn hart slaat op hol
paniek slaat toe
dat slaat nergens op
angst om dood te gaan
bang om dood te gaan
bang dat ik doodga
ik wil niet dood
ophangen telefoon
telefoon ophangen
schilderij ophangen
leven zonder alcohol
leven met adhd
zin in het leven terugvinden
zin van het leven
einde aan de relatie
mijn relatie is ten einde
einde van de behandeling
leven na een burn-out
ik wil niet meer roken
ik wil niet meer drinken
ik kan niet meer werken
ik kan niet meer slapen
ik kan niet meer ontspannen
niet meer alleen zijn
mijn stress laten verdwijnen
zelfbeeld
zelfvertrouwen
zelfzorg
zelfhulp
zelfregie
zelfstandig wonen
zelfredzaamheid
bang in de trein
angst voor de trein
te laat voor de trein
bang voor honden
bang voor mensen
bang voor examen
bang voor mijn examen
bang om mijn man te verliezen
werk verwacht te veel
verwachtingen
verdacht
verkocht
verkoudheid
verzachten
gedwongen opname
geweldloze communicatie
geweldig
mes en vork
messing
dreigt dakloos te raken
hij dreigt vast te lopen
dreigend ontslag
mishagen
overdosis aan prikkels
midlifecrisis
relatiecrisis
identiteitscrisis
crisis in mijn huwelijk
ik moet elke dag pillen slikken tegen depressie
springen op de trampoline
van het dak genieten
randstad
aanraking
randgroepjongeren
gesneden koek
moordende werkdruk
ik wil mezelf zijn
mezelf beter leren kennen
iets voor mezelf doen
meer tijd voor mezelf
mijn kind slaat andere kinderen niet meer
slaan met deuren
hij wil niet meer naar school
zij wil niet meer praten
ik wil zelf voor mijn moeder zorgen
ik wil zelf doen
zelf door blijven gaan
zelfvoorzienend
levensdoel
levensmoed
levensboek maken
staking
stalling
visserij
automatiseren
broer vermoord
kras op de auto
omgaan met de dood
mijn kat is dood
ik ben bang voor de dood
bang voor doodgaan
mijn vader gaat dood
terminaal zieke moeder
mijn man gaat sterven
stervensbegeleiding
palliatief
leven met verlies
verder leven na verlies
ik wil verder met mijn leven
ik wil meer uit het leven halen
genieten van het leven
mijn leven op orde
leven in balans
balans in mijn leven
hoe ga ik verder met mijn leven
nieuw leven opbouwen
ik wil niet meer piekeren
ik wil niet meer bang zijn
ik wil niet langer wachten
ik kan niet meer tegen de stress
ik kan niet meer wachten op behandeling
ik kan niet meer genieten
ik kan niet meer lopen
ik kan niet meer stoppen met eten
niet meer kunnen werken
ik zie mijn kinderen niet meer
mijn vriend wil niet meer
mijn vriend wil niet meer met me praten
wil niet meer naar school
niet meer naar buiten durven
nooit meer drinken
doodongelukkig
doodmoe van mijn werk
dood van de zenuwen
ik ga kapot aan stress
stoppen met medicatie
stoppen met pillen
slaappillen afbouwen
slaappillen
medicijnen slikken tegen angst
pillen verslaving
medicijnen verslaafd
snoepverslaving
zelfvertrouwen vergroten
zelfcompassie
voor mezelf opkomen
goed voor mezelf zorgen
mezelf accepteren
mezelf niet zijn
ik haat mezelf
schaam me voor mezelf
weinig voor mezelf doen
wat kan ik zelf doen
mijn man en ik praten niet meer
mijn man is depressief
mijn man drinkt
mijn man heeft autisme
slapen naast mijn man
mijn man slaapt slecht
bang voor spinnen
bang voor mijn werk
bang voor de toekomst
bang dat mijn man mij verlaat
bang om te falen
bang in het donker
angst voor messen
dwanggedachten
agressieregulatie
gedwongen ontslag
gedwongen verhuizing
dreiging oorlog
trein angst
met de trein
reis met de trein
flat met lift
op het dak van de wereld
brugklas
bruggroep
afscheid nemen
afscheid van mijn moeder
poging om te stoppen met roken
aan alles een einde
einde contract
eindelijk rust
wakker worden om 4 uur
steeds wakker worden
niet wakker kunnen worden
kan 's ochtends niet wakker worden
wil verdwijnt
angst verdwijnt niet
hart slaat op hol
zich laten slaan
misgeslagen
haar snijden
uien snijden
snijbloemen
kraslot verslaving
hang naar alcohol
hangjongeren
opgehangen was
gordijnen ophangen
zelf ophangen
spring uit de search header
sprong in het diepe
krassen op de muur
bungeejumpen
ik wil weg uit Amsterdam
ik wil weg bij mijn man
weg van huis
wil hier niet meer wonen
wil er niet meer over praten
wil er niet meer aan denken
ik wil er niet over praten
er niet meer bij horen
geen vrienden meer
geen energie meer
geen plezier meer in leven
geen werk meer
geen huis meer
geen zin meer
geen zin in eten
zin in leven
energiecrisis
113 postcode
mijn baas dreigt met ontslag
mijn baas dreigt mij te ontslaan
dreigt met deurwaarder
de gemeente dreigt met een boete
mijn verhuurder dreigt met uitzetting
was ik er maar niet aan begonnen
was ik maar niet zo moe
was ik er maar eerder bij geweest
had ik maar niet gestopt
mijn baby is niet geboren in het ziekenhuis
ik ben niet geboren in nederland
hoe leef ik met autisme
ik leef niet meer samen met mijn man
ik trek het werk niet
mijn baas bepaalt wat ik doe
ik check de hele dag mijn telefoon
ik controleer steeds mijn telefoon
ik durf niet naar buiten
ik mag niet naar school
""".strip().splitlines()


@pytest.mark.parametrize("q", LOOKALIKES)
def test_it_does_not_cry_wolf(q: str) -> None:
    assert (crisis(q), unsafe(q)) == (False, False)
