"""Which words bring the 113 panel."""

import pytest

from directory.safety.safety import crisis

CRISIS = """
ik wil dood
Ik wil DOOD!!
ik wil gewoon dood
ik wil het liefst dood
ik wil niet meer leven
wil niet meer leven
ik wil nie meer leve
ik wil zo niet meer verder leven
ikwildood
ik wil doooood
ik wil doot
ik wou dat ik dood was
was ik maar dood
ik was liever dood
dood willen zijn
ik wil doodgaan
ik wil sterven
hoe kan ik snel dood
er een einde aan maken
ik ga er een eind aan maken
ik wil er een einde aan maken
een einde maken aan mijn leven
einde aan mijn leven
mijn leven beëindigen
zelfmoord
zelfmoordgedachten
zelfmoordneigingen bij dochter
zelf moord
zelfmoort
zelfmort
zelfmrd
selfmoord
zelfm*ord
zelfdoding
zelf doding
zelfdodding
nabestaande zelfdoding
nabestaanden van suïcide
suicide
suïcidaal
suicidaal
suisidaal
sucidaal
sucide
suicidale gedachten
suïcidaliteit POH
mijn zoon is suïcidaal
mezelf iets aandoen
ik ga mezelf wat aandoen
bang dat ik mezelf iets aandoe
bang dat ze zichzelf iets aandoet
m'n eigen iets aandoen
ik trek het niet meer en wil er niet meer zijn
ik trek het niet meer
ik wil er niet meer zijn
ik wil niet meer hier zijn
als ik er niet meer ben
van het leven af
klaar met het leven
ik ben klaar met leven
geen zin meer in het leven
geen zin om te leven
het leven heeft geen zin
zie het leven niet meer zitten
ik zie het niet meer zitten
dit is geen leven meer
niet meer wakker worden
hoop dat ik niet meer wakker word
nooit meer wakker worden
voor altijd slapen wil ik, ik wil voor altijd slapen
ik wil verdwijnen
wil gewoon verdwijnen
levensmoe
levens moe
doodswens
doods wens
doodsgedachten
denk vaak aan de dood
gedachten aan de dood
euthanasie psychisch lijden
voltooid leven
pillen slikken dood
alle pillen slikken
te veel paracetamol geslikt
overdosis
overdosis pillen
voor de trein
voor de trein springen
van de brug springen
ik spring van een flat
uit het raam springen
mezelf ophangen
wil me ophangen
verhangen
snijden in mezelf
ik snij mezelf
mezelf snijden
me snijden
mijn dochter snijdt zichzelf
dochter snijdt
ik snij in mijn armen
polsen doorsnijden
mezelf pijn doen
ik doe mezelf pijn
zelfbeschadiging
zelfbeschading
automutilatie
krassen in mijn arm
ik heb mezelf verwond
beter af zonder mij
iedereen beter af zonder mij
ze zijn beter zonder mij
iedereen tot last
niemand zal me missen
afscheidsbrief
afscheidsbrieven schrijven
uit het leven stappen
uit het leven gestapt
ik kan niet meer
ik wil niet meer
kan zo niet verder
ik hou het niet meer vol
geen uitweg
mijn man wil niet meer leven
hij dreigt met zelfmoord
113
113 bellen
crisisdienst
acute crisis
kill myself
kms
i want to die
i wanna die
i don't want to live anymore
dont want to be alive
want to kill my self
suicidal thoughts
end my life
better off without me
self harm
selfharm
unalive
intihar
ölmek istiyorum
samobójstwo
quiero morir
suicidio
самогубство
ik heb geen zin meer om te leven
ik ben er klaar mee met leven
mijn leven heeft geen zin meer
ik denk aan zelfmoord
ik denk eraan om er uit te stappen
ik wil eruit stappen
mijn vriendin heeft het over zelfmoord
ik wil slapen en nooit meer wakker worden
ik hoop dat ik morgen niet meer wakker word
waarom leef ik nog
waarom zou ik nog leven
niemand zou me missen als ik er niet meer was
de wereld is beter af zonder mij
ik kan het leven niet meer aan
ik kan dit leven niet meer aan
leven wil ik niet meer
ik wil niet meer bestaan
ik wil niet bestaan
ik wil mezelf doodmaken
ik ga mezelf van kant maken
ik maak er een eind aan
ik maak er vanavond een einde aan
ik wil een einde
mijn kind praat over doodgaan
mijn kind zegt dat hij dood wil
dochter van 14 zegt dat ze dood wil
zoon wil niet meer leven
ze snijdt zich
ik krab mezelf kapot
drang om mezelf pijn te doen
mezelf straffen
hoe pleeg ik zelfmoord
pijnloze manier om te sterven
hoeveel paracetamol is dodelijk
dodelijke dosis
ik sta op het dak
ik sta bij het spoor
op het spoor liggen
ik wil onder de trein springen
ik heb een touw
ik wil alleen maar slapen en niet meer opstaan
ik zie geen andere uitweg
ik zie geen uitweg meer
het heeft geen zin meer
alles is zinloos ik wil niet meer
het hoeft niet meer
het hoeft voor mij niet meer
voor mij hoeft het niet meer
ik geef het op
ik wil rust voor altijd
wil naar mama in de hemel
ik wil bij oma in de hemel zijn
ik ben iedereen tot last
ik ben alleen maar tot last
ik haat mijn leven
ik wil mijn leven niet meer
ik moet dood
ik verdien het om dood te gaan
ik hoor stemmen die zeggen dat ik dood moet
ga dood
k wil dood
ik wil dooood gaan
ik wil dooddd
wil dood
dood
wil niet leven
ik wil niet leven
ik niet wil leven
ik wil niet meer leeft
niet willen leven
leven niet goed ik wil dood
ik wil graag dood gaan
suiside
suicied
suïcide poging
TS gedaan
tentamen suicide
suïcidepreventie
suicidaliteit bij jongeren
nabestaanden na zelfmoord
broer heeft zelfmoord gepleegd
vader zelfdoding
man heeft zich opgehangen
mijn broer is van het leven gestapt
vrijwillig levenseinde
ik wil weg van alles en iedereen
kan niet verder leven
i dont want to be here anymore
i cant go on
wish i was dead
thinking about suicide
i feel like killing myself
end it all
cant take it anymore
k kan nie meer
ik kan niet meer verder
ik ben op ik kan niet meer
ik kan het niet meer aan
was ik er maar niet
was ik er maar niet meer
was ik er maar nooit geweest
was ik er maar niet en ik kan niet slapen
ik wou dat ik er niet was
had ik maar niet bestaan
had ik maar nooit bestaan
bestond ik maar niet
ik had liever niet bestaan
was ik maar nooit geboren
was ik maar niet geboren
ik was liever nooit geboren
ik wou dat ik nooit geboren was
wish i was never born
ik trek het leven niet meer
ik trek het leven niet
trek dit leven niet
hij trekt het leven niet meer
ik leef niet meer lang als dit zo doorgaat
ik leef niet lang meer
leef ik niet lang meer
niet lang meer te leven zo
ik wil niet lang meer leven
hij dreigt met zelfdoding
hij dreigt zichzelf iets aan te doen
ik heb mezelf gesneden
""".strip().splitlines()


@pytest.mark.parametrize("q", CRISIS)
def test_words_of_crisis_bring_the_113_panel(q: str) -> None:
    assert crisis(q)
