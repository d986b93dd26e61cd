"""Texts that ask for help and say no more: "kan iemand mij helpen", "necesito ayuda". They mean what "help" alone means."""

from directory.language.text import QUERY_LENGTH, words

HELP = "help"
"""The label of whatever can help anybody."""
_FOR_HELP = """
help helpen helpt geholpen hulp hulpverlening hulpaanbod terecht advies bijstand steun ondersteuning
helping support assistance hilfe helfen hilft unterstutzung aide aider aidez m'aider d'aide soutien ayuda ayudar ayudame ayudarme ayudas apoyo
yardim yardima yardimci destek destege pomoc pomocy pomoze pomozcie pomagac wsparcia wsparcie
помощь помощи помочь помогите поможет помогать поддержка допомога допомоги допомогу допоможе допоможіть допомогти підтримка
مساعدة المساعدة مساعده ساعدوني ساعدني يساعدني
"""
_AROUND_IT = """
nodig zoek zoeken zoekt vind vinden krijg krijgen kan kun kunt kunnen wil wilt willen graag moet iemand wie waar wat welke hoe heen naartoe
ik jij je u we wij mij me mijn ons voor aan om te is er een het de deze dit heb heeft ben bij in van met weet niet maar en of ook nu snel gauw dringend
heel echt gewoon alsjeblieft alstublieft aub svp hallo hoi iets soort beetje die dat professionele passende goede vragen vraag
i we you me us my someone somebody anyone anybody who where what how can could would need want looking for find get some please a to do you the any give
ich wir mir uns brauche suche wer wo wie kann konnen jemand bitte bekomme finde eine dringend
je j'ai nous moi besoin cherche qui ou peut quelqu'un m' svp trouver un une de
yo necesito necesitamos quiero busco quien donde puede puedo alguien por favor me un una
bana bize var ihtiyacim lazim istiyorum ariyorum kim nerede edin eder edebilir misiniz biri lutfen mi
potrzebuje szukam chce kto gdzie moze mozna ktos mi czy prosze jakiejs mnie
мне нам нужна нужно ищу кто где может могут кто нибудь пожалуиста какая то помощь я получить наити
мені нам потрібна потрібно шукаю хто де може можуть будь ласка хтось я отримати знаити
احتاج احتاجة بحاجة محتاج محتاجة اريد بدي الى من ممكن احد حدا انا لي فضلك اين وين
"""
_I, _ANOTHER, _ME = (
    frozenset(["ik", "i", "ich"]),
    frozenset(["iemand", "someone", "somebody", "anyone", "jemand"]),
    frozenset(["mij", "me", "mijn", "ons", "us", "mir", "uns"]),
)
"""Whoever wants to help another asks for something else."""


def _folded(text: str) -> frozenset[str]:
    return frozenset(words(text))


_HELP, _ALL = _folded(_FOR_HELP), _folded(_FOR_HELP + _AROUND_IT)


def only_asks_for_help(q: str) -> bool:
    """Say whether every word of ``q`` asks for help, in one of ten languages, and none says for what."""
    typed = frozenset(words(q[:QUERY_LENGTH]))
    if _HELP.isdisjoint(typed) or not _ALL.issuperset(typed):
        return False
    refuses = "niet" in typed and "weet" not in typed
    helps = bool(typed & _I and typed & _ANOTHER) and not typed & _ME
    return not (refuses or helps)
