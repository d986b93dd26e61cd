"""Which words bring the panel for violence."""

import pytest

from directory.safety.safety import crisis, unsafe

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


@pytest.mark.parametrize("q", UNSAFE)
def test_words_of_violence_bring_the_second_panel(q: str) -> None:
    assert unsafe(q)


@pytest.mark.parametrize(
    "q",
    [
        "mi hermano se intentó matar",
        "mi hija se quiso matar",
        "брат пытался убить себя",
        "брат намагався вбити себе",
    ],
)
def test_who_tried_to_kill_himself_threatens_nobody_else(q: str) -> None:
    assert (crisis(q), unsafe(q)) == (True, False)


@pytest.mark.parametrize(
    "q", ["mi marido quiso matarme", "муж пытался убить меня", "чоловік хоче вбити мене"]
)
def test_who_tried_to_kill_another_does(q: str) -> None:
    assert unsafe(q)
