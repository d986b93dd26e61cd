"""What people write of an offer that may be about safety, and what only looks like it."""

import pytest

from directory.safety.safety import about_safety

ABOUT_SAFETY = """
iemand zat aan me
De begeleider zat steeds aan me.
een vrijwilliger heeft me aangeraakt
hij raakte me aan bij mijn schouder
Hij legde zijn hand op mijn been
ik voelde me daar niet veilig
Ik voelde me er onveilig
ik weet jullie te vinden
Ik weet waar jullie wonen
ik kom met een mes langs
ik steek de boel in brand
ik sla jullie in elkaar
ik maak je af
ik maak jullie kapot
jullie gaan er aan
ik schiet jullie dood
Ik ga jullie allemaal doodmaken
ze bedreigde me met een mes
er is daar een enge man
hij liep achter me aan naar huis
ik was heel bang
Een man daar maakt me bang
hij wil seks met deelnemers
he touched me
Hij zoende mij
mijn dochter is daar geslagen
ik wil niet meer leven
hij kwam bij mij thuis
hij stond opeens voor mijn deur
hij zat met zijn handen aan mijn dochter
ik wacht je op
Ik pak je nog wel
de coach zat aan mijn borsten
hij hield me vast en ik mocht niet weg
ik werd in elkaar geslagen
er wordt daar gedeald
ze hebben mijn zoon opgesloten
Ik krijg jullie nog wel
ik werd uitgescholden door de begeleider
jullie zijn nog niet van me af, ik kom jullie opzoeken
Pas maar op, ik weet waar je woont
ik ga jullie wat aandoen
""".strip().splitlines()
ABOUT_SOMETHING_ELSE = """
Het nummer is nu van een bakker.
De groep dreigt te stoppen
De website is niet veilig volgens mijn browser
Er zit een fout aan jullie kant
Ik ben bang dat het adres niet klopt
Jullie zijn een stel idioten
wat een prutsers, niemand neemt op
Het begint om 19:30 en niet om 19:00
neem zelf mes en vork mee staat er niet bij
De lijn is dood
Er zit niemand aan de telefoon
De inloop is op donderdag
kosten zijn 5 euro en niet gratis
Ik werd weggestuurd
De ingang zit aan mijn kant van de straat
Dit is al een jaar gestopt, we werden niet gebeld
Niemand kwam op mijn mail terug
Het is nu in het buurthuis aan de overkant
Ik werd niet vriendelijk behandeld, ze lachten me uit
Je kunt je niet meer aanmelden; de pagina is weg
de koffie was koud
Er staat dat er plek is maar ik sta al drie maanden op de wachtlijst
Zij is geen vrijwilliger meer
ik kreeg geen antwoord
je weet nooit waar ze zitten
Ga naar het nieuwe adres: Dorpsstraat 3
""".strip().splitlines()


@pytest.mark.parametrize("text", ABOUT_SAFETY)
def test_touching_fear_and_threats_are_about_safety(text: str) -> None:
    assert about_safety(text)
    assert about_safety(text.upper())
    assert about_safety("De groep is al maanden dicht. " * 60 + text)


@pytest.mark.parametrize("text", ["", *ABOUT_SOMETHING_ELSE])
def test_what_is_wrong_with_an_entry_and_scolding_are_not(text: str) -> None:
    assert not about_safety(text)
