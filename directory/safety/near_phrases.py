"""The phrases of despair, of fear, and of what only looks like them; and how much each weighs for what lies near it.

``near_phrases.tsv`` holds them, in ten languages. How near two texts lie is told by their meaning and by their letters
(``traces``). What each phrase weighs is learned, by kernel ridge regression, from all of them and from what people say of
ordinary trouble (``handreiking.sayings``), which is nothing here. Vectors and weights are stored beside them, so that no
process has to make them: ``manage.py encode_near_phrases``.
"""

from collections.abc import Sequence
from csv import QUOTE_NONE, DictReader
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path

import numpy as np
import numpy.typing as npt

from directory.language.encoder import Encoder, Vectors, encoder
from directory.language.remembered import Remembered
from directory.safety.safety import danger
from directory.safety.traces import traces
from handreiking.sayings import sayings

PHRASES = Path(__file__).with_name("near_phrases.tsv")
STORED = Path(__file__).with_name("near_phrases.npz")
KINDS = ("despair", "violence", "nothing")
SAFETY = "veiligheid"
"""The concept of which what is said may well be fear."""
NARROWNESS, RIDGE = 3.0, 0.2
"""How fast a phrase counts less for what lies further away, and how little one phrase may weigh by itself: of those tried
in turns on five sixths of the phrases, what found most of the rest."""
BY_LETTERS = 0.4
"""How much of the nearness of two texts is that of their words and letters; the rest is that of their meaning."""


@dataclass(frozen=True, slots=True, eq=False)
class NearPhrases:
    """The phrases' ``vectors``, a row each, and what each ``weighs`` for despair and for violence, against nothing.

    ``traces_weigh`` the same for each number of ``traces``.
    """

    vectors: Vectors
    weighs: Vectors
    traces_weigh: Vectors
    found: Remembered[tuple[float, float]] = field(init=False, repr=False, default_factory=Remembered)
    """How near a text comes to despair and to violence: each filter that somebody chooses asks for the same words again."""

    def scores(self, texts: Sequence[str], meant: Vectors) -> Vectors:
        """Return a row a text with its vector: for despair and for violence, from about -2 (nothing) to 2."""
        scores: Vectors = kernel(meant, self.vectors) @ self.weighs + traces(texts) @ self.traces_weigh
        return scores


def kernel(some: Vectors, others: Vectors) -> Vectors:
    """Return how much each of some counts for each of others in meaning: the less, the further away it lies."""
    near: Vectors = np.float32(1 - BY_LETTERS) * np.exp(NARROWNESS * (some @ others.T - 1))
    return near


@cache
def near_phrases() -> NearPhrases:
    """Return the phrases by the encoder of this process, which there must be: as stored, or made where it is another."""
    known = encoder()
    assert known is not None
    with np.load(STORED) as stored:
        if str(stored["made_of"]) == made_of(known):
            return NearPhrases(unpacked(stored["vectors"]), stored["weighs"], stored["traces_weigh"])
    return learned(known)


def learned(known: Encoder) -> NearPhrases:
    """Encode the phrases and learn what each weighs; half a minute."""
    phrases, says = read_phrases()
    ordinary = ordinary_sayings(frozenset(phrases))
    vectors = unpacked(packed(known.encode(phrases)))
    letters = traces(phrases)
    near = kernel(np.vstack([vectors, known.encode(ordinary)]), vectors).astype(np.float64)
    near += BY_LETTERS * np.vstack([letters, traces(ordinary)]) @ letters.T
    says = np.append(says, ["nothing"] * len(ordinary))
    is_kind = np.array([[1.0 if kind == said else -1.0 for kind in KINDS] for said in says])
    ridge = RIDGE * near[: len(phrases)] + 1e-6 * np.eye(len(phrases))
    weights = np.linalg.solve(near.T @ near + ridge, near.T @ is_kind)
    weighs: Vectors = (weights[:, :-1] - weights[:, -1:]).astype(np.float32)
    return NearPhrases(vectors, weighs, traces_weigh(letters, weighs))


def traces_weigh(letters: Vectors, weighs: Vectors) -> Vectors:
    """Return what each trace weighs: what the phrases weigh that have it, as their ``letters`` say."""
    weigh: Vectors = (BY_LETTERS * letters.T @ weighs).astype(np.float32)
    return weigh


@cache
def read_phrases() -> tuple[list[str], npt.NDArray[np.str_]]:
    """Return the phrases and what each says."""
    with PHRASES.open(encoding="utf-8", newline="") as file:
        lines = list(DictReader(file, delimiter="\t", quoting=QUOTE_NONE))
    return [line["phrase"] for line in lines], np.array([line["says"] for line in lines])


def ordinary_sayings(phrases: frozenset[str]) -> list[str]:
    """Return what people say of other subjects than safety, less what the rules know and what is a phrase already."""
    said = dict.fromkeys(
        saying.text for saying in sayings() if saying.concept != SAFETY and saying.text not in phrases
    )
    return [text for text in said if not (danger(text).crisis or danger(text).unsafe)]


def made_of(known: Encoder) -> str:
    """Return what changes with the phrases and with the encoder."""
    return f"{known.name} {sha256(PHRASES.read_bytes()).hexdigest()}"


def store(known: Encoder) -> int:
    """Write the vectors and the weights of the phrases to the file; return how many."""
    made = learned(known)
    np.savez_compressed(
        STORED,
        vectors=packed(made.vectors),
        weighs=made.weighs,
        traces_weigh=made.traces_weigh,
        made_of=np.array(made_of(known)),
    )
    return len(made.vectors)


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
