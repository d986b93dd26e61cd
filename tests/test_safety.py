"""Which words bring the 113 panel, which the panel for violence, and which bring neither."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.search.safety import crisis, unsafe

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

UNSAFE = """
mijn man slaat me
mijn man slaat mij
man slaat mij
mijn man mij slaan
me man slaat me
hij slaat me
mijn vader slaat mij
papa slaat mama
mijn zoon slaat mij
mijn vriend schopt me
ik sla mijn kind
ik sla mijn vrouw
ouders slaan mij
word geslagen
ik word geslagen
ik word thuis geslagen
vroeger geslagen door mijn vader
in elkaar geslagen
mishandeld
mishandelt
mishandeling
mishandelling
misshandeld
psychische mishandeling
kindermishandeling
ouderenmishandeling
huiselijk geweld
huislijk geweld
huiselijkgeweld
partnergeweld
geweld thuis
seksueel geweld
verkracht
verkragt
vekracht
verkrachting
ik ben verkracht door een vriend
aangerand
angerand
aanranding
aanrading op straat, aanranding
bang voor mijn vriend
ik ben bang voor mijn man
bang van mijn vader
bang voor hem
ex stalkt me
stalking
gestalkt
stalker
loverboy
slachtoffer loverboys
incest
incestverleden
misbruik
misbruikt
seksueel misbruik
sexueel misbruik
eergerelateerd geweld
eerwraak
uitgehuwelijkt
word uitgehuwelijkt
uithuwelijking
gedwongen trouwen
opgesloten thuis
ik zit opgesloten
gewurgd
hij probeerde me te wurgen
met een mes
hij heeft een mes
bedreigd
ik word bedreigd
hij dreigt
mijn ex dreigt me
hij gaat me vermoorden
sextortion
naaktfoto's
chantage met foto's
gechanteerd
seks tegen mijn wil
aan me gezeten
durf niet naar huis
niet veilig thuis
thuis onveilig
veilig thuis
ik mag niet naar buiten van mijn man
mijn man is agressief
agressieve zoon
meldcode
vrouwenopvang
mensenhandel
my husband beats me
he hits me
raped
domestic violence
scared of my boyfriend
przemoc
mijn man doet me pijn
mijn vriend heeft me geslagen
mijn ex bedreigt me
hij heeft me verkracht
ik ben misbruikt door mijn oom
mijn stiefvader zit aan me
hij zit aan mij
hij raakt me aan en ik wil dat niet
mijn ouders slaan
mijn moeder slaat mij met een riem
klappen van mijn man
ik krijg klappen thuis
mijn man schreeuwt en gooit met spullen
hij knijpt mijn keel dicht
hij sluit me op
ik mag het huis niet uit
ik mag niet weg van mijn man
hij controleert mijn telefoon
mijn ex laat me niet met rust
mijn ex staat steeds voor de deur
mijn ex volgt me
foto's van mij verspreid
naaktfoto verspreid
hij chanteert mij met foto
moet trouwen van mijn ouders
ik moet trouwen met mijn neef
ik word gedwongen te trouwen
mijn familie wil me vermoorden
bang dat mijn man mij vermoordt
mijn man is gevaarlijk
bang voor mijn zoon
mijn zoon is gewelddadig
mijn man drinkt en slaat
geweld in relatie
geweld in gezin
toxische relatie
giftige relatie
narcistische man
partner mishandelt mij
mishandeling kind vermoeden
vermoeden kindermishandeling
meldcode huiselijk geweld
veilig thuis melding
ik ben in elkaar geslagen
overvallen met mes
slachtoffer van geweld
slachtoffer verkrachting
seks zonder toestemming
gedrogeerd en verkracht
mijn baas zit aan me
ongewenst aangeraakt
mijn vader sloeg mij vroeger
vroeger mishandeld
incest verleden
sexueel geweld
misbruik in jeugd
ik durf niet naar huis
ik ben niet veilig thuis
ik ben weggelopen van huis
huiselijk gweld
huislijk gewelt
mijn man hit me
my boyfriend hits me
my ex is stalking me
i was raped
man slaan
hij slaan mij
mijn man altijd slaan
mijn man mij slaan elke dag
bang van mijn broer
loverboys dochter
dochter loverboy
vriend dwingt me tot seks
gedwongen prostitutie
mijn zoon bedreigt mij
mijn kind slaat mij
kind slaat moeder
ik heb mijn kind geslagen
agressie thuis
agressie in gezin
huwelijkse gevangenschap
sextorsie
online afpersing
mijn vriend checkt mijn telefoon en ik mag niet naar buiten
mijn vriend checkt mijn telefoon
hij controleert steeds mijn telefoon
hij leest al mijn berichten
hij kijkt stiekem in mijn telefoon
hij bepaalt met wie ik praat
mijn man bepaalt alles
mijn vriend bepaalt wat ik aantrek
mijn ouders bepalen met wie ik trouw
ik mag niet naar buiten
ik mag nooit alleen naar buiten
ik mag van hem niet werken
ik mag van mijn vriend geen vrienden zien
hij dreigt mij te vermoorden
mijn ex dreigt met een mes
mijn baas dreigt met ontslag en slaat me
hij dreigt met zelfmoord en slaat mij
hij dreigt zichzelf en mij te vermoorden
hij dreigt met zelfmoord en wil de kinderen vermoorden
hij dreigt de kinderen iets aan te doen
""".strip().splitlines()

NEITHER = """
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
rouw na overlijden
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
verlies van een kind
medicatiemisbruik
alcoholmisbruik
alcohol misbruik
misbruik van alcohol
drugsmisbruik
slaap
kan niet slapen
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
zingeving
einde aan de relatie
mijn relatie is ten einde
einde van de behandeling
leven na een burn-out
wil stoppen met roken
ik wil niet meer roken
ik wil niet meer drinken
ik kan niet meer werken
ik kan niet meer slapen
ik kan niet meer ontspannen
niet meer alleen zijn
ik wil niet alleen zijn
ik wil er voor mijn kinderen zijn
mijn stress laten verdwijnen
zelfbeeld
zelfvertrouwen
zelfzorg
zelfhulp
zelfregie
zelfstandig wonen
zelfredzaamheid
sociaal
sociale angst
insecten fobie
bang in de trein
angst voor de trein
te laat voor de trein
bang voor honden
bang voor mensen
bang voor examen
bang voor mijn examen
bang om mijn man te verliezen
angst
paniekaanval
piekeren
somber
depressie
eenzaam
voel me alleen
schulden
ruzie met mijn vrouw
mijn zoon blowt
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
gepest
word gepest
vechtscheiding
behandeling
wachtlijst behandeling
mishagen
overdosis aan prikkels
midlifecrisis
relatiecrisis
identiteitscrisis
crisis in mijn huwelijk
prikkels
ik moet elke dag pillen slikken tegen depressie
antidepressiva afbouwen
springen op de trampoline
van het dak genieten
wandelgroep
inloop Slotervaart
maatje
randstad
aanraking
randgroepjongeren
gesneden koek
knopen doorhakken
moordende werkdruk
koffie en een praatje
burn-out
adhd
autisme
rouwgroep
wil weten of ik autisme heb
ik wil mezelf zijn
mezelf beter leren kennen
iets voor mezelf doen
meer tijd voor mezelf
leuke dingen doen
iets doen met mijn handen
mijn kind wil niet naar school
mijn kind slaat andere kinderen niet meer
slaan met deuren
hij wil niet meer naar school
zij wil niet meer praten
trauma
vader
moeder
hallo
ik wil zelf voor mijn moeder zorgen
ik wil zelf doen
zelf door blijven gaan
zelfvoorzienend
levensdoel
levensmoed
levensboek maken
veerkracht
veerkrachtig
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
rouwverwerking ouder verloren
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
hij wil geen hulp
moe van alles
altijd moe
doodongelukkig
doodmoe van mijn werk
dood van de zenuwen
kapot van verdriet
ik ga kapot aan stress
werkdruk te hoog
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
boos op mijn moeder
boosheid
woedeaanvallen
snel boos
ruzie met ouders
scheiding
pesten op het werk
gepest op school
gedwongen ontslag
gedwongen verhuizing
dreiging oorlog
oorlog
vluchteling trauma
stoppen met gamen
mijn kind gamet te veel
autorijden angst
trein angst
met de trein
reis met de trein
flat met lift
op het dak van de wereld
dakloos
ik heb geen huis
uit huis gezet
hulp bij geld
brugklas
bruggroep
uitje met de bus
afscheid nemen
afscheid van mijn moeder
brief schrijven aan mijn vader
poging om te stoppen met roken
stoppen met alcohol
aan alles een einde
einde contract
eindelijk rust
rust in mijn hoofd
eeuwig piekeren
wakker worden om 4 uur
steeds wakker worden
niet wakker kunnen worden
kan 's ochtends niet wakker worden
wil verdwijnt
angst verdwijnt niet
hart slaat op hol
zich laten slaan
misgeslagen
iets gedaan met kunst
wandelen
maatjesproject
voor de klas staan
voor de tweeling
voor een vriend
knippen en plakken
haar snijden
uien snijden
snijbloemen
kraslot verslaving
hang naar alcohol
hangjongeren
opgehangen was
gordijnen ophangen
zelf ophangen
spring uit de band
sprong in het diepe
krassen op de muur
bungeejumpen
stem verheffen
stemmen horen
mag ik iemand meenemen
mag ik anoniem
wil iemand spreken
wil praten
wil met iemand praten
ik wil hulp
ik wil een maatje
ik wil mijn verhaal kwijt
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
hulp in wijk
luisterlijn
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


@pytest.mark.parametrize("q", CRISIS)
def test_words_of_crisis_bring_the_113_panel(q: str) -> None:
    assert crisis(q)


@pytest.mark.parametrize("q", UNSAFE)
def test_words_of_violence_bring_the_second_panel(q: str) -> None:
    assert unsafe(q)


@pytest.mark.parametrize("q", NEITHER)
def test_it_does_not_cry_wolf(q: str) -> None:
    assert (crisis(q), unsafe(q)) == (False, False)


@pytest.mark.parametrize("q", ["ik wil dood", "zelfmoord", "ex stalkt me", "suïcidaal"])
@pytest.mark.parametrize(
    "form", ["{}", "  {}  ", "{}!!!", "“{}”", "help: {} …", "<b>{}</b>", "\x00{}\x00", "\ud800 {}"]
)
def test_dressing_does_not_hide_a_word(q: str, form: str) -> None:
    assert crisis(form.format(q)) or unsafe(form.format(q))


def test_both_panels_can_come_at_once() -> None:
    q = "mijn man slaat me en ik wil dood"
    assert crisis(q)
    assert unsafe(q)


@pytest.mark.parametrize(
    "q",
    ["hij dreigt met zelfmoord", "mijn ex dreigt met zelfdoding", "hij dreigt zichzelf iets aan te doen"],
)
def test_who_threatens_with_suicide_needs_113_and_no_panel_for_violence(q: str) -> None:
    assert (crisis(q), unsafe(q)) == (True, False)


@given(st.text(st.characters(codec=None), max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_gets_an_answer(q: str) -> None:
    assert crisis(q) in (True, False)
    assert unsafe(q) in (True, False)


@pytest.mark.parametrize(
    "piece",
    [
        "ik ",
        "wil ",
        "mezelf ",
        "niet meer ",
        "er ",
        "a",
        "slaat ",
        "bang voor ",
        "mij gewoon ",
        "\ud800",
        "dood ",
    ],
)
def test_long_text_takes_no_longer_than_its_first_200_characters(piece: str) -> None:
    started = time.perf_counter()
    for _ in range(10):
        crisis(piece * 100_000)
        unsafe(piece * 100_000)
    assert time.perf_counter() - started < 1
