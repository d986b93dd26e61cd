"""A place among the words of a search: "rouw in Zwolle" asks for grief support near Zwolle.

A move that was not meant does more harm than none: "in de war", "angst in een groep" and "bij mijn buren" stay as they
are, though Een and Buren are villages. So a name counts only behind a word that points at a place, or where it is all
that was typed; and a name that is also a word only with a capital that the sentence did not ask for.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from directory.language.common_words import COMMON_WORDS
from directory.language.text import SILENT_WORDS
from directory.places.gazetteer import Gazetteer, gazetteer, kept_per_gazetteer
from directory.places.names import clean, key, words
from directory.places.place import Place
from directory.places.rows import COUNTRY

POINTERS = {"in", "bij", "rond", "rondom", "omgeving", "nabij", "vlakbij", "dichtbij"}
OPENERS = ("in de buurt van", "in de omgeving van", "in de gemeente", "in de provincie")
KINDS = {"gemeente", "provincie", "regio", "stadsdeel"}
JOINED = {"of", "en", "tot", "naar"}
ARTICLES = {"de", "het", "t"}
LONGEST = 5
_ALSO_WORDS = """
aalst anderen ane baak baard baars balk bant beek beets best born borne boer bommel broek buren centrum dalen dalem dieren
dijken donderen doorn dorst drachten driewegen duiven duizel echt echten een elp elst emmen enter epe epen erp est etten
gauw gieten glimmen goor grave graft groede groet hall halle haler handel hank haren hasselt hee heel heide heikant helden
hem hemmen herten hoek hoeven hoogland hoorn horst houten huissen huizen hulst ie joppe kaag kampen kapelle kessel klimmen
laren leek lemmer lent leons leunen leur lieren lies linde linden linne lith loon losser made malden mander marken meeuwen
megen meppen middelaar mill monster muiden neer nes nisse noord noorden nutter oost opende oranje oss overslag peest peins
petten philippine putte putten reek rekken ried rien rijen rijk rijs roden ruinen rutten schijf schore sloten sluis smakt
soest someren spier spijk spui stein thorn tonden tuil tuk uden urk veen veer velden veulen vijlen voorst vries vuren waal
waarde waarder walem wateren watergang waterland wedde weert west wetering wier wierden wijk winde winkel wijnbergen
wijngaarden wouw zandberg zegge zetten zuid zuidoost zurich bergen ham hout zee rust rucphen
"""
ALSO_WORDS = frozenset(_ALSO_WORDS.split())
"""Names of places that are ordinary words too, or begin to look like one."""
_SHORT_WORDS = """
ah al am be bv cm de do dr eh en er eu ex ga ge he ik im in is it ja je kg km ma me mg ml mn my
na no nu of oh om on op pa pc so st te to tv us uw we ze zn zo
"""
NOT_A_POSTCODE = frozenset(_SHORT_WORDS.split())
"""Two letters that stand behind a year or an amount more often than behind the digits of a postcode."""
POSTCODE_POINTERS = {"bij", "nabij", "vlakbij", "dichtbij"}
"""Behind other words four digits are a year: "in 2019", "rond 2020"."""
_TOKEN = re.compile(r"[^\s,;.!?()\"“”]+")
_FULL_POSTCODE = re.compile(
    r"(?:(?<!\w)(?:in|bij|rond|rondom|omgeving|nabij|vlakbij|dichtbij)\s+)?"
    r"(?:[^\W\d]+(?:straat|laan|weg|plein|kade|singel|hof|gracht|dijk|pad|steeg|park)\s+\d+\s?[a-z]?(?:-\w+)?[\s,]+)?"
    r"(?<!\w)(?:nl-?)?(?P<digits>[1-9][0-9]{3})(?P<between>\s?-?\s?)(?P<letters>[a-z]{2})(?![\w'’])"
    r"(?:[\s,]+\d+\s?[a-z]?(?:-\w+)?(?=\s*(?:$|,)))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PlaceInWords:
    """``q`` are the words without the place, ``place`` how it was typed: a name, or the four digits of a postcode."""

    q: str
    place: str


def cut_postcodes(q: str) -> str:
    """Return the words with "bij 1012" for each full postcode, with the street and the house number beside it.

    static/js/postcode.js does the same before anything is sent. "sinds 2019 in de war" holds no postcode.
    """
    return _FULL_POSTCODE.sub(lambda found: f"bij {found['digits']}" if _is_postcode(found) else found[0], q)


def place_in(q: str, names: Gazetteer | None = None) -> PlaceInWords | None:
    """Return the one place that these words ask for, None where there is none, or more, or where it may be a word."""
    return _place_in(names or gazetteer(), q)


# A search asks twice, and reading takes up to 0.3 ms.
@kept_per_gazetteer(512)
def _place_in(names: Gazetteer, q: str) -> PlaceInWords | None:
    if '"' in q or "“" in q:
        return None
    tokens = list(_TOKEN.finditer(clean(q)))
    spans = list(_spans(tokens, names))
    if len(spans) != 1:
        return None
    first, start, stop = spans[0]
    after = tokens[stop][0].lower() if stop < len(tokens) else ""
    if after in JOINED:
        return None
    text = clean(q)
    kept = _joined(text[: tokens[first].start()], text[tokens[stop - 1].end() :])
    return PlaceInWords(kept, text[tokens[start].start() : tokens[stop - 1].end()])


def _is_postcode(found: re.Match[str]) -> bool:
    """Say whether the letters are those of a postcode: a word behind a year is written apart, and seldom in capitals."""
    letters = found["letters"]
    shouted = found.string.isupper() and len(found.string.split()) > 2
    return (
        not found["between"] or letters.lower() not in NOT_A_POSTCODE or (letters.isupper() and not shouted)
    )


def _spans(tokens: Sequence[re.Match[str]], names: Gazetteer) -> Iterator[tuple[int, int, int]]:
    """Yield where each place stands: the first word that points at it, its own first word, and the end of it."""
    if (stop := _longest(tokens, 0, names)) == len(tokens) > 0 and _is_name(
        tokens, 0, stop, names, alone=True
    ):
        yield 0, 0, stop
        return
    at = 0
    while at < len(tokens):
        start = _pointed(tokens, at)
        stop = _longest(tokens, start, names) if start > at or _is_kind(tokens, at) else start
        if stop > start and _is_name(tokens, start, stop, names):
            yield at, start, stop
            at = stop
        else:
            at += 1


def _pointed(tokens: Sequence[re.Match[str]], at: int) -> int:
    """Return where the place begins that the words at ``at`` point at; ``at`` itself where they don't."""
    for opener in OPENERS:
        size = len(opener.split())
        if [token[0].lower() for token in tokens[at : at + size]] == opener.split():
            return at + size - (opener.split()[-1] in KINDS)
    return at + 1 if tokens[at][0].lower() in POINTERS else at


def _is_kind(tokens: Sequence[re.Match[str]], at: int) -> bool:
    return at < len(tokens) and tokens[at][0].lower() in KINDS


def _longest(tokens: Sequence[re.Match[str]], start: int, names: Gazetteer) -> int:
    """Return where the longest known name from ``start`` ends; ``start`` for none."""
    for stop in range(min(start + LONGEST, len(tokens)), start, -1):
        if _meant(tokens, start, stop, names):
            return stop
    return start


def _meant(tokens: Sequence[re.Match[str]], start: int, stop: int, names: Gazetteer) -> tuple[Place, ...]:
    own = start + 1 if _is_kind(tokens, start) else start
    parts = _parts(tokens, own, stop)
    if (
        len(parts) == 1
        and start
        and tokens[start - 1][0].lower() in POSTCODE_POINTERS
        and parts[0] in names.pc4_places
    ):
        return (names.pc4_places[parts[0]],)
    found = names.meant(parts) if parts else ()
    return () if any(place.key == COUNTRY for place in found) else found


def _parts(tokens: Sequence[re.Match[str]], start: int, stop: int) -> tuple[str, ...]:
    return words(" ".join(token[0] for token in tokens[start:stop]))


def _is_name(
    tokens: Sequence[re.Match[str]], start: int, stop: int, names: Gazetteer, alone: bool = False
) -> bool:
    """Say whether what may be a name was meant as one."""
    if _is_kind(tokens, start):
        return True
    parts = _parts(tokens, start, stop)
    if not _may_be_words(parts, _meant(tokens, start, stop, names)):
        return True
    return not alone and _has_capital_of_its_own(tokens, start, stop)


def _may_be_words(parts: tuple[str, ...], places: Sequence[Place]) -> bool:
    """Say whether it reads as words just as well: "de wijk", or "wijk" alone for De Wijk."""
    named = [words(name) for place in places for name in (place.name, place.label)]
    without_article = {key(name[1:]) for name in named if name[0] in ARTICLES}
    return (
        parts[0] in ARTICLES
        or key(parts) in without_article
        or all(part in ALSO_WORDS or part in COMMON_WORDS or part in SILENT_WORDS for part in parts)
    )


def _has_capital_of_its_own(tokens: Sequence[re.Match[str]], start: int, stop: int) -> bool:
    """Say whether a name is written with a capital where the words around it are not."""
    around = [token[0] for token in (*tokens[1:start], *tokens[stop:]) if token[0].lower() not in KINDS]
    return tokens[start][0][0].isupper() and not any(word[0].isupper() for word in around)


def _joined(before: str, behind: str) -> str:
    return " ".join(f"{before.strip(' ,;.-')} {behind.strip(' ,;.-')}".split())
