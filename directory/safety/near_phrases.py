"""The phrases of despair, of fear, of what happens now, and of what only looks like them; and how much each weighs for what
lies near it.

``near_phrases.tsv`` holds them, in ten languages. How near two texts lie is told by their meaning and by their letters
(``traces``). What each phrase weighs is learned, by kernel ridge regression, from all of its half and from what people say
of ordinary trouble (``handreiking.sayings``), which is nothing here. The halves are Dutch and the nine other languages: each
knows its own better without the other (ADR 34). Vectors and weights are stored beside them, so that no process has to make
them: ``manage.py encode_near_phrases``.
"""

from collections.abc import Sequence
from csv import QUOTE_NONE, DictReader
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from directory.language.encoder import Encoder, Vectors, encoder
from directory.language.remembered import Remembered
from directory.safety.safety import danger
from directory.safety.traces import traces
from handreiking.sayings import sayings

PHRASES = Path(__file__).with_name("near_phrases.tsv")
STORED = Path(__file__).with_name("near_phrases.npz")
KINDS = ("despair", "violence", "nothing", "now")
"""What phrases say; "now" is despair that is happening."""
HALVES = ("nl", "abroad")
SAFETY = "veiligheid"
"""The concept of which what is said may well be fear."""
NARROWNESS, RIDGE = 3.0, 0.2
"""How fast a phrase counts less for what lies further away, and how little one phrase may weigh by itself: of those tried
in turns on five sixths of the phrases, what found most of the rest."""
BY_LETTERS = 0.4
"""How much of the nearness of two texts is that of their words and letters; the rest is that of their meaning."""


@dataclass(frozen=True, slots=True, eq=False)
class NearPhrases:
    """The ``vectors`` of the phrases of a half, a row each, and what each ``weighs`` for despair and for violence, against
    nothing, and for what happens now, against all else.

    ``traces_weigh`` the same for each number of ``traces``.
    """

    vectors: Vectors
    weighs: Vectors
    traces_weigh: Vectors
    found: Remembered[tuple[float, float, float]] = field(init=False, repr=False, default_factory=Remembered)
    """How near a text comes to each: every filter that somebody chooses asks for the same words again."""

    def scores(self, texts: Sequence[str], meant: Vectors) -> Vectors:
        """Return a row a text with its vector: for despair and for violence, from about -2 (nothing) to 2, for now from -1 to 1."""
        scores: Vectors = kernel(meant, self.vectors) @ self.weighs + traces(texts) @ self.traces_weigh
        return scores


def kernel(some: Vectors, others: Vectors) -> Vectors:
    """Return how much each of some counts for each of others in meaning: the less, the further away it lies."""
    near: Vectors = np.float32(1 - BY_LETTERS) * np.exp(NARROWNESS * (some @ others.T - 1))
    return near


def half_of(language: str) -> str:
    """Return the half to which a language belongs."""
    return "nl" if language == "nl" else "abroad"


@cache
def near_phrases(half: str) -> NearPhrases:
    """Return the phrases of a half by the encoder of this process, which there must be: as stored, or made where it is another."""
    known = encoder()
    assert known is not None
    with np.load(STORED) as stored:
        if str(stored["made_of"]) == made_of(known):
            return NearPhrases(
                unpacked(stored[f"{half}_vectors"]),
                stored[f"{half}_weighs"],
                stored[f"{half}_traces_weigh"],
            )
    return learned(known, half)


def learned(known: Encoder, half: str) -> NearPhrases:
    """Encode the phrases of a half and learn what each weighs; half a minute."""
    phrases, says = read_phrases(half)
    ordinary = ordinary_words(half)
    vectors = unpacked(packed(known.encode(phrases)))
    letters = traces(phrases)
    near = kernel(np.vstack([vectors, known.encode(ordinary)]), vectors).astype(np.float64)
    near += BY_LETTERS * np.vstack([letters, traces(ordinary)]) @ letters.T
    said = says_what(np.append(says, ["nothing"] * len(ordinary)))
    ridge = RIDGE * near[: len(phrases)] + 1e-6 * np.eye(len(phrases))
    weights = np.linalg.solve(near.T @ near + ridge, near.T @ said)
    weighs: Vectors = (weights[:, [0, 1, 3]] - weights[:, [2]] * [1, 1, 0]).astype(np.float32)
    return NearPhrases(vectors, weighs, traces_weigh(letters, weighs))


def says_what(says: npt.NDArray[np.str_]) -> npt.NDArray[np.float64]:
    """Return a row a phrase of 1 and -1 for each of ``KINDS``; what happens now is despair too."""
    said = np.array([says == kind for kind in KINDS]).T
    said[:, 0] |= said[:, 3]
    return np.where(said, 1.0, -1.0)


def traces_weigh(letters: Vectors, weighs: Vectors) -> Vectors:
    """Return what each trace weighs: what the phrases weigh that have it, as their ``letters`` say."""
    weigh: Vectors = (BY_LETTERS * letters.T @ weighs).astype(np.float32)
    return weigh


@cache
def read_phrases(half: str) -> tuple[list[str], npt.NDArray[np.str_]]:
    """Return the phrases of a half and what each says."""
    with PHRASES.open(encoding="utf-8", newline="") as file:
        lines = [
            line
            for line in DictReader(file, delimiter="\t", quoting=QUOTE_NONE)
            if half_of(line["language"]) == half
        ]
    return [line["phrase"] for line in lines], np.array([line["says"] for line in lines])


def ordinary_words(half: str) -> list[str]:
    """Return what is nothing and no phrase of a half: what people say of other subjects than safety, less what the rules know,
    and what is nothing in the other half, for its meaning crosses languages."""
    said = [saying.text for saying in sayings() if saying.concept != SAFETY]
    for other in HALVES:
        said += [text for text, says in zip(*read_phrases(other), strict=True) if says == "nothing"]
    phrases = frozenset(read_phrases(half)[0])
    return [
        text
        for text in dict.fromkeys(said)
        if text not in phrases and not (danger(text).crisis or danger(text).unsafe)
    ]


def made_of(known: Encoder) -> str:
    """Return what changes with the phrases and with the encoder."""
    return f"{known.name} {sha256(PHRASES.read_bytes()).hexdigest()}"


def store(known: Encoder) -> int:
    """Write the vectors and the weights of the phrases to the file; return how many."""
    made = {half: learned(known, half) for half in HALVES}
    arrays: dict[str, npt.NDArray[Any]] = {}
    for half, of in made.items():
        arrays |= {
            f"{half}_vectors": packed(of.vectors),
            f"{half}_weighs": of.weighs,
            f"{half}_traces_weigh": of.traces_weigh,
        }
    arrays["made_of"] = np.array(made_of(known))
    np.savez_compressed(STORED, allow_pickle=False, **arrays)
    return sum(len(of.vectors) for of in made.values())


def packed(vectors: Vectors) -> npt.NDArray[np.int8]:
    """Return a byte a number."""
    small: npt.NDArray[np.int8] = np.rint(
        vectors * (127 / np.abs(vectors).max(axis=1, keepdims=True))
    ).astype(np.int8)
    return small


def unpacked(small: npt.NDArray[np.int8]) -> Vectors:
    """Return rows of length 1."""
    rows = small.astype(np.float32)
    vectors: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return vectors
