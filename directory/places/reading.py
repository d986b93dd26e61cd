"""Finds the place that a row of words without digits names."""

from directory.language.regions import TYPED
from directory.places.gazetteer import Gazetteer
from directory.places.names import key, key_of, spelling
from directory.places.place import Place

KIND_WORDS = TYPED | dict.fromkeys(("stad", "plaats", "woonplaats", "dorp"), "place")
NOISE = {"bij", "buurt", "de", "e", "en", "eo", "in", "nabij", "o", "omgeving", "omstreken", "rond", "rondom", "te", "van", "vlakbij"}  # fmt: skip
SHORT_PROVINCES = {
    "Groningen": "gn gr gron", "Fryslân": "fr frl fri", "Drenthe": "dr drente", "Overijssel": "ov o",
    "Flevoland": "fl flev", "Gelderland": "gld gl geld", "Utrecht": "ut utr u", "Noord-Holland": "nh",
    "Zuid-Holland": "zh", "Zeeland": "z zl zeel", "Noord-Brabant": "nb br", "Limburg": "l lb limb",
}  # fmt: skip
PROVINCE_OF = {short: key_of(name) for name, shorts in SHORT_PROVINCES.items() for short in shorts.split()}
PART_WORDS = {"station", "treinstation", "ns", "centraal", "cs", "wijk", "woonwijk", "stadswijk"}
"""What is said beside the name of a part of town, and is no name itself."""
LONGEST_NAME = 40
DOMINANT = 10
LETTERS_AN_ERROR = 6


class Reader:
    """``guessed`` says afterwards whether typing errors were forgiven; without ``forgiving`` they never are.

    ``left`` are the words beside the name that say nothing to us, in their order: a quarter, a street, a station.
    """

    def __init__(self, names: Gazetteer, *, forgiving: bool = True) -> None:
        self.names = names
        self.forgiving = forgiving
        self.guessed = False
        self.left: tuple[str, ...] = ()

    def read(self, parts: tuple[str, ...], guess: bool = True) -> tuple[Place, ...]:
        """Return nothing, one place, or the places to ask about. ``guess`` allows typing errors."""
        if not parts:
            return ()
        found = self.exactly(parts) or self.exactly(self._without_noise(parts))
        if not found and guess:
            found = self._guess(spelling(parts), self._unexplained(parts))
        found = found or self._beside_part_words(parts) or self._behind(parts) or self._in_front(parts)
        found = found or self._behind_part_words(parts)
        if not found and guess:
            tails = (spelling(parts[-count:]) for count in range(min(3, len(parts) - 1), 0, -1))
            found = next((place for tail in tails if len(tail) > 5 and (place := self._guess(tail, 3))), ())
        return found

    def exactly(self, parts: tuple[str, ...]) -> tuple[Place, ...]:
        """Return what the words name as they stand, none of them left out."""
        return self.names.meant(parts) or self._of_kind(parts) or self._with_area(parts)

    def _without_noise(self, parts: tuple[str, ...]) -> tuple[str, ...]:
        while len(parts) > 1 and parts[-1] in NOISE:
            parts = parts[:-1]
        while len(parts) > 1 and parts[0] in NOISE and not self.names.called(parts):
            parts = parts[1:]
        return parts

    def _of_kind(self, parts: tuple[str, ...]) -> tuple[Place, ...]:
        """Read "gemeente Utrecht" or "Utrecht (provincie)"; "GGD Amersfoort" is the one Amersfoort lies in."""
        for word, rest in ((parts[0], parts[1:]), (parts[-1], parts[:-1])):
            kind = KIND_WORDS.get(word)
            if not kind or not rest:
                continue
            if kind == "ggd" and rest[0] == "regio":
                rest = rest[1:]
            places = self.names.called(rest)
            if not places and rest:
                places = self._guess(spelling(rest), len(spelling(rest)))
            elif kind == "ggd" and (regional := self.names.meant(rest)) and len(regional) > 1:
                return regional
            own = [place for place in places if place.kind == kind]
            if not own and kind in {"municipality", "ggd", "province"}:
                around = [self.names.area(code) for place in places for code in sorted(place.regions)]
                own = [area for area in around if area and area.kind == kind]
                own = own or [
                    area
                    for area in self.names.areas.values()
                    if area.kind == kind and any(self.names.lies_in(area, place) for place in places)
                ]
            if own:
                return self.names.pick(own)
        return ()

    def _with_area(self, parts: tuple[str, ...]) -> tuple[Place, ...]:
        """Read two names of which one lies in the other: "Beek Limburg", "Groningen, Haren", "Noord Amsterdam"."""
        for cut in range(1, len(parts)):
            head, tail = self._called(parts[:cut]), self._called(parts[cut:])
            if not tail:
                province = PROVINCE_OF.get(spelling(parts[cut:]), "")
                tail = tuple(place for place in self.names.called((province,)) if place.kind == "province")
            inner = [place for place in head if any(self.names.lies_in(place, area) for area in tail)]
            inner += [place for place in tail if any(self.names.lies_in(place, area) for area in head)]
            if inner:
                return self.names.pick(inner)
        return self._beside_direction(parts)

    def _beside_direction(self, parts: tuple[str, ...]) -> tuple[Place, ...]:
        """Return the town of "Rotterdam Centrum", a part of town that we do not know."""
        for word, rest in ((parts[-1:], parts[:-1]), (parts[:1], parts[1:])):
            if key(word) in self.names.bare and (town := self.names.meant(rest)):
                self.left = word
                return town
        return ()

    def _called(self, parts: tuple[str, ...]) -> tuple[Place, ...]:
        direction = self.names.bare.get(key(parts))
        return (direction,) if direction else self.names.called(parts)

    def _beside_part_words(self, parts: tuple[str, ...]) -> tuple[Place, ...]:
        """Return what is named beside words for a part of town: "station De Wijk", "station Utrecht Overvecht"."""
        for start, stop in _inner(parts):
            if found := self.exactly(parts[start:stop]):
                self.left = (*parts[:start], *self.left, *parts[stop:])
                return found
        return ()

    def _behind_part_words(self, parts: tuple[str, ...]) -> tuple[Place, ...]:
        """Return the town of "NS station Amersfoort Schothorst", which stands neither first nor last."""
        start = 0
        while start < len(parts) - 1 and parts[start] in PART_WORDS:
            start += 1
            if found := self._in_front(parts[start:]):
                self.left = (*parts[:start], *self.left)
                return found
        return ()

    def _behind(self, parts: tuple[str, ...]) -> tuple[Place, ...]:
        """Return what the longest known name at the end means, unless it is a part of town of another town."""
        for cut in range(1, len(parts)):
            found = self.names.meant(parts[cut:])
            if found:
                towns = self._town_of(parts[:cut], found)
                self.left = (*self.left, *parts[cut:]) if towns else parts[:cut]
                return towns or found
        return ()

    def _town_of(self, front: tuple[str, ...], found: tuple[Place, ...]) -> tuple[Place, ...]:
        """Return the town in front of a part of town: Haarlem of "Haarlem Schalkwijk", far larger than that village."""
        if found[0].kind == "district":
            return self._in_front(front)
        rest = without_part_words(front)
        town = self.names.meant(rest)
        if not len(town) == len(found) == 1 or not town[0].kind == found[0].kind == "place":
            return ()
        if self._size(town) < DOMINANT * self._size(found):
            return ()
        start = front.index(rest[0])
        self.left = (*front[:start], *front[start + len(rest) :])
        return town

    def _in_front(self, parts: tuple[str, ...]) -> tuple[Place, ...]:
        for count in range(len(parts), 0, -1):
            if found := self.names.meant(parts[:count]):
                self.left = parts[count:]
                return found
        return ()

    def _unexplained(self, parts: tuple[str, ...]) -> int:
        """Return how many letters the longest known beginning or end leaves."""
        whole = len(spelling(parts))
        known = [
            len(spelling(some))
            for cut in range(1, len(parts))
            for some in (parts[:cut], parts[cut:])
            if self.names.called(some)
        ]
        return whole - max(known, default=0)

    def _guess(self, text: str, letters: int) -> tuple[Place, ...]:
        """Return what the clearly nearest spelling means: no other as near, or none that is nearly as large.

        Allows one error in six letters, and fewer than half of ``letters``.
        """
        length = len(text)
        allowed = min(length // LETTERS_AN_ERROR, (letters - 1) // 2)
        if not self.forgiving or allowed < 1 or length > LONGEST_NAME:
            return ()
        hits = self.names.near_spellings(text, allowed, 20)
        # "Keulen" is not a slip for the hamlet of Veulen: few miss the first letter of a short name.
        likely = [hit for hit in hits if length > 7 or hit[1][0] == text[0]]
        nearest = [places for errors, _, places in likely if errors == likely[0][0]]
        if not nearest:
            return ()
        best, *others = dict.fromkeys(nearest)
        size = self._size(best)
        others = [places for places in others if not set(places) <= set(best)]
        if any(size < DOMINANT * self._size(places) for places in others):
            return ()
        self.guessed = True
        return best

    def _size(self, places: tuple[Place, ...]) -> float:
        return max(map(self.names.weight, places))


def without_part_words(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without "station", "wijk" and the like around them; one word at least stays."""
    inner = [(0, len(parts)), *_inner(parts)]
    start, stop = inner[-1]
    return parts[start:stop]


def _inner(parts: tuple[str, ...]) -> list[tuple[int, int]]:
    """Return where the words begin and end without those for a part of town around them, the longest first."""
    around = PART_WORDS | NOISE
    starts, stops = [0], [len(parts)]
    while starts[-1] < len(parts) - 1 and parts[starts[-1]] in around:
        starts.append(starts[-1] + 1)
    while stops[-1] > 1 and parts[stops[-1] - 1] in around:
        stops.append(stops[-1] - 1)
    inner = [(start, stop) for start in starts for stop in stops if 0 < stop - start < len(parts)]
    return sorted(inner, key=lambda span: span[0] - span[1])
