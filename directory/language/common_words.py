"""Ordinary words that people type and that a register may lack; ``spelling`` leaves them as they are.

A word of distress that is mended into something else does harm, a typo that stays does little. So the list is generous
with the words in which people say how they are doing. Folded, as ``text.words`` gives them.
"""

_FEELING = """
aanval aanvallen afgemat afgesneden agressie afschuwelijk alarm baal balen beklemd benauwd benauwdheid beroerd beven bevroren
blij breken breek breekt brok chagrijnig doodga doodgaan doodgaat doodging doodsbang doodziek doodmoe donker
doorheen doorgedraaid draaierig draait duister ellende ellendig flauwvallen flip flippen gebroken gehuild geil
gejankt gek geknakt gekrast gekwetst geraakt geschreeuwd gesneden gestoken gestikt getrild geval gevallen gewond
grauw grijs hartslag hartstikke heftig hijgen hol hopeloos huil huilen huilend huilt instorten ingestort jank janken
jankt kapot kapotte keel klem klote knap knakt knok knoop koud krab krabben krabt kras krassen krast krijsen kut kwaad
kwijt lach lachen lacht leeg leegte lelijk litteken littekens los mislukt mislukkeling misselijk moe moeheid nachten
naar nare niks onmacht ontploffen ontplof opgebrand opgesloten opstaan pijn plat prikkelbaar raar radeloos razend rot
schaam schamen schreeuw schreeuwen schreeuwt schrik schrikken schrikt schuldig shaken slap slappe snap snapt snij
snijd snijden snijdt sneed sneden spook spoken stijf stik stikken stil stilte stom stuk stukje stuip suf teleurgesteld
tranen trillen trillerig tril trilt uitgeblust uitgeput vast verdoofd verdriet verlamd verlaten verloren verrot verstijfd
vies vol wanhoop wanhopig walg walgen walging warrig wazig weg weggaan wegkwijnen weglopen woedend woede zat zenuwen
ziek zinken zuchten zucht zwaar zwart zweef zweet zweten
"""
_HARM = """
afgepakt afpakken bedreig bedreigd bedreigen bedreigt bepaalt bepalen beveelt bevelen blaffen bloed bloedde bloeden
checkt checken controleert controleren dader daders dreig dreigde dreigden dreigen dreigt duwen duwde duwt
dwingen dwingt dwong gedreigd geduwd gedwongen gegooid geslagen geschopt gewurgd gezoend gooien gooit gooide
klap klappen knijpen knijpt kneep mes messen mep mept meppen moord moorden moordenaar pistool pols polsen
ramde ramt rammen schelden scheldt schold schop schopt schopte schoppen schoot schieten schiet slaan slaat sla sloeg
sloegen spugen spuugt spring springen springt sprong steek steekt steken stak stompen stompt stront touw trap trappen
trapt trapte vermoord vermoorde vermoorden vernedert vernederen verneder verbiedt verbieden verbood volgt volgen wapen
wapens wurg wurgen wurgt
"""
_PEOPLE = """
baas bazin buren buurman buurvrouw chef collega collegas dame dames dokter docent familie gast gasten gozer heer heren
hond honden huisgenoot juf juffrouw kat katten kerel klas klasgenoot leraar lerares leraren lief liefje maat maten
man meester meid meisje meisjes mens mensen neef nicht ome oma omas oom opa opas politie poes schat schoonmoeder
schoonvader stiefvader stiefmoeder tante tantes team tweeling vent vijand vijanden vrienden vriendinnen vrouw wijf
zwager
"""
_EVERYDAY = """
aardig afspraak afspreken antwoord appen auto autos avond bakken bank bed bedden bedoel begin begint begonnen belt
beter betaal betalen bewaar bezig bezoek bij bijna binnen bloem boek boeken boos bord borden bos brief brieven brood
brug brugklas bus buiten buurt camera cameras cent chill chille chillen cijfer cijfers computer contact contract contracten dak dans deed
deden denk denken denkt deur dicht dingen doek dorp douche douchen draai draaien droom dromen droomt duur eigen einde
eten fiets fietsen film films fout fouten foto fotos geef geeft geven gaf geld gelijk geloof genoeg gesprek getrouwd
geven gezegd gezien geweest gekomen gegaan gebeurd gebeuren gebeurt gebeurde gedaan gedacht gevonden gevraagd gewerkt
gekeken gehad gemaakt genomen gebleven geworden gekregen gelezen geschreven gebeld geleerd geleefd gewoond gestopt
gezeten gestaan gelegen glas grap grappig groot grote haar haat haten hal half hand handen hang hangt hard hart
heen hekel hel helder hemel hoek hoofd hoop hoopt hopen hoor hoorde horen hoort huis huiswerk huizen huur
internet jaar jaren jas jong kaart kaarten kamer kamers kant kast keer kerk keuken kies kiezen kijk kijken kijkt kijkers
klaar klein kleine kleren koffie koken kook koop kopen koud kraan krant krijg krijgen krijgt kus kussen laat lag lampen
lang langzaam laptop later leef leefde leefden leer leest lees lezen les lessen licht lieg liegen lig liggen ligt liep
lijf lijst lokaal lol lot lopen lucht luister luisteren lukt lukken lukte maand maanden maandag macht mail maken mis
missen mist mobiel moeilijk mond morgen muren muur muziek nacht nacht nagels namen naam neem neemt nemen neus nieuw
nieuwe noem normaal ochtend ogen oog oor oren oud oude pak pakken pakt plak plakken papier park plan plannen plek plekken poetsen
post praat praatte praten prijs proberen probeer probeert raam rare reden regels regen reis reizen ren rennen reed
ring roep roept roepen roken rook rug ruim samen scherm schoen schoenen school schoon schrijf schrijven seks sex
sleutel slim snel snoep sociale sommige soort spel speel spelen speelt spijt spul spullen sta staan staat stad
stap stappen ster stem stemmen stop stopt straat straf stuur sturen stuurt taal taart taarten tafel tand tanden tas
tekst telefoon teveel thuis tijd tijden toets toekomst toen traag trap trein treinen trek trekt trekken trouwen trouw
tuin uren uur vader val vallen valt veilig vaker vecht vechten ver vergeet vergeten verhaal verhalen verhuisd verhuizen
verhuizing verkeerd vertel vertelde vertellen vertelt vertrouw vertrouwen verteld vertrek viel vies vind vinden vindt
vinger vliegen vloer voet voeten vond voorbij vraag vraagt vragen vrij vroeg vuil waarde wacht wachten wachtte wakker
wand warm was wassen water week weken weekend weggegaan werk werken werkt werkte wereld wijk winkel winkels winter
wissel woon wonen woont woord woorden wond wonden zag zaken zak zakken zee zeg zeggen zegt zei zeiden zelfs
zender zet zetten ziekenhuis zien ziet zin zingt zing zoen zoenen zomer zon zorg zorgen zus zussen zwanger zwijgen
doorhalen aanpak afgelopen anderen anders achter beneden boven daarna daarom daardoor dadelijk eerder eerst eerste
eigenlijk elkaar ergens gisteren hierdoor hopelijk ieder iedere meestal meteen misschien moment mogelijk namelijk
nergens nooit opeens opnieuw overal plotseling precies sinds soms straks tenminste tijdens tussen vanaf vandaag vannacht
vanavond vanmorgen verder vooral vrijwel waardoor waarom waarschijnlijk waarmee waarvan zeker zelden zomaar zonder
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april juni juli augustus september
oktober november december bevallen bevalling zwangerschap voorlopig gebruik gebruikt gebruikte
leven levens levend leefde sterft sterven stierf gestorven overlijdt overleed begraven graf
"""
_ENGLISH = """
about after again alone always angry another anxiety anxious anymore anyone anything afraid around away baby back because
before being better body boyfriend broken brother brain burned burnt called cannot cant care child children chill crazy
cried cry crying daily dark daughter dead death depressed depressing depression dont down drink drinking drugs dying each
eating empty even every everyone everything exhausted face family father fear feel feeling feelings feels fight find
friend friends from girl girlfriend give going gone good great group hands happy hard hate have having head heal hear
heart hello help here home hope hopeless house hurt hurts husband into just keep kids kill killing know life like
listen live living lonely longer look lost loud love made make making many meet mental mind miss money more mother move
much myself need never nice night nobody nothing only other outside over overthink overthinken overthinking overwhelmed
pain panic panicking parents people person please really sad safe scared self shame sick sister sleep sleeping slept
some someone something somewhere sorry stay still stop stressed suffer support swear take talk talking tell that thing
things think thinking this time tired together tonight trust tried true trying ugly upset useless very want wants week
when where wife will wish with without woke worried worry worse worst worthless would year years young your
"""
_ORDINARY = """
aandacht aankomen aankunnen aanpakken aardige accepteren achteruit afscheid afleiding algemeen allebei ander angstig antwoorden bedoeld
begeleiding begrijp begrijpen begrijpt begrip behandeling behoefte bekend belangrijk bellen beneden benieuwd bereiken beslissen
betekent bezig bieden bijvoorbeeld blijkbaar bovendien buitenshuis daar daarbij dagelijks dagelijkse deel delen dichtbij diep
direct doel doorgaan dragen druk duidelijk duren durf durfde durft durven echte eenmaal eenvoudig elders energie enorm ervaar ervaring
ervaringen ervaren extra fijn fijne flink functioneren gaat gauw gedachte gedachten gedrag geduld geen gelukt gemist gericht gesprek
gesprekken gevoel gevoelens gewend gezin gezond gezondheid goed goede goeie grens grenzen groep groepen grond halve handig
ggz helaas help helpen helpt hetzelfde hierin hoeveel hulp hulpverlener hulpverlening huidige iemand individueel informatie inmiddels inzicht
jarenlang juist juiste kant kansen klacht klachten kost krachten kwam kwamen kwaliteit last lastig lastige leuk leuke
lichaam liever lijden lijkt loop loopt maak manier manieren meemaken meegemaakt mental mentale merk merken merkt minder moeite mogelijkheid
mogelijkheden mooi mooie naartoe nadenken negatief negatieve niemand normale omgaan omgang omgeving omstandigheden onder onderwerp onderwerpen ondersteuning
onzekere oorzaak open opgeven oplossen oplossing optijd organisatie ouder oudere overdag pakt passen passend passende past periode persoon
personen persoonlijk plaats positief prettig probleem problemen psychisch psychische psycholoog raakt reactie reageren rest richting rond
rust rustig samenleving schamen sfeer situatie situaties slecht slechte sneller somber soort soorten stappen sterk sterke steun
stoppen tegenaan terecht terug therapeut therapie toekomstig totaal twijfel uitleg uitvinden uitzoeken vaste veilige veranderen verandering
veranderd verbeteren verder verdragen vergelijken verliezen verlies verloopt verschil verschillende vervelend verwacht verwachten volgende volgens voldoende voorbeeld vooruit
vorig vorige waarin waarom weinig wens wisselen woonplaats zelfde zinvol zoeken zoekt zoiets zwak
"""
_NUMBERS = """
een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien
twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend eerste tweede derde half keer
"""
COMMON_WORDS = frozenset(f"{_FEELING}{_HARM}{_PEOPLE}{_EVERYDAY}{_ORDINARY}{_NUMBERS}{_ENGLISH}".split())
