"""Whether a text is Dutch: its small words against those of the other languages that offers are written in."""

from handreiking.language_aid.reading import ENOUGH_WORDS, words_of

_DUTCH = """
aan al als bij dan dat de deze dit door een en er geen haar heb hebben heeft het hier hoe hun iemand iets ik in is je
jezelf jij jou jouw jullie kan kun kunt maar mag mee meer mensen met mijn moet na naar niet nog nu om onder ons onze
op over samen te tot u uit uw vaak van voor waar wat weer wel wie wij word wordt worden ze zelf zich zij zijn zoals
zonder zou
"""
_OTHERS = """
a al am an and are as at be but by can do for from have it not our the this to us who with you your
auch auf das dem den der des du ein eine für ich im ist man mit nicht oder und uns wenn wir zu
au aux avec ce ces dans des elle en est et il la le les nous ou par pas peut pour que qui sur tu un une vous
con del el ella es hay las los lo muy no nos para pero por puede se si su sus un una y
ama bir bu da daha en gibi ile için ne sen sizin ve veya ya
ale co do i jak jest lub na nie o się są to w z za że
"""
DUTCH = frozenset(_DUTCH.split())
OTHERS = frozenset(_OTHERS.split()) - DUTCH


def is_dutch(text: str) -> bool:
    """Say whether a text is Dutch. A short one with no small words at all, such as a list, is taken for it."""
    words = words_of(text.lower())
    dutch, others = sum(map(DUTCH.__contains__, words)), sum(map(OTHERS.__contains__, words))
    return dutch > others or (dutch == others and len(words) < ENOUGH_WORDS and _is_latin(text))


def _is_latin(text: str) -> bool:
    """Say whether most letters are of the alphabet in which Dutch is written."""
    letters = [letter for letter in text if letter.isalpha()]
    return 2 * sum(letter < "\u0250" for letter in letters) >= len(letters)
