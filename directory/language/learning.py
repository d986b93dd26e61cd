"""Learns from example sentences what ``learned`` knows: ridge regression on their meaning and their letters.

Only commands of a developer's machine need it, and SciPy for it. Half a minute for 40,000 sentences, beside the encoder's two milliseconds each.
"""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from directory.language.encoder import Encoder, Vectors
from directory.language.learned import BY_LETTERS, Learned
from directory.language.traces import SIZE, Amounts, traces

RIDGE = 0.4
"""How little one sentence may weigh by itself, unless told otherwise: of those tried in turns, what told most of sentences not
learned from."""
MOST_STEPS, EXACT_ENOUGH = 100, 1e-3
"""When the conjugate gradients end: their rest is that small a part of where they began, or there were that many."""
LARGEST_BYTE = 127
SAMPLED = 400
"""One example in so many is read to see whether words are read as they were."""


def learn(
    kinds: Sequence[str],
    texts: Sequence[Sequence[str]],
    vectors: Vectors,
    wanted: Amounts,
    ridge: float = RIDGE,
) -> Learned:
    """Return what tells ``wanted``, a row a text and a column a kind, from texts given as their folded words, and vectors."""
    letters, rarity = _by_rarity(_all_traces(texts))
    meant = (np.sqrt(1 - BY_LETTERS) * vectors).astype(np.float32)
    spelt = (np.sqrt(BY_LETTERS) * letters).tocsr()
    weights = _solved(meant, spelt, wanted.astype(np.float32), np.float32(ridge))
    by_letters = np.sqrt(BY_LETTERS) * weights[vectors.shape[1] :]
    steps = np.maximum(np.abs(by_letters).max(axis=0), 1e-9) / LARGEST_BYTE
    return Learned(
        tuple(kinds),
        (np.sqrt(1 - BY_LETTERS) * weights[: vectors.shape[1]]).astype(np.float32),
        np.rint(by_letters / steps).astype(np.int8),
        steps.astype(np.float32),
        rarity,
    )


def store(path: Path, encoder: Encoder, made_of: str, learned: Mapping[str, Learned]) -> None:
    """Write what was learned, by name, with what it was made of."""
    arrays: dict[str, npt.NDArray[Any]] = {
        "encoder": np.array(encoder.name),
        "made_of": np.array(made_of),
    }
    for name, of in learned.items():
        arrays |= of.arrays(name)
    np.savez_compressed(path, allow_pickle=False, **arrays)


def sum_of(encoder: Encoder, examples: Sequence[Sequence[str]], read: Callable[[str], Sequence[str]]) -> str:
    """Return what changes with the encoder, with any example, its text last, and with how their words are ``read``.

    Reading is looked at in some of them: all would take half a minute.
    """
    said = ["\t".join(example) for example in examples]
    said += [" ".join(read(example[-1])) for example in examples[::SAMPLED]]
    return f"{encoder.name} {sha256('\n'.join(said).encode()).hexdigest()}"


def made_of(path: Path) -> str:
    """Return what a stored file was made of."""
    with np.load(path) as stored:
        return str(stored["made_of"])


def _all_traces(texts: Sequence[Sequence[str]]) -> sparse.csr_matrix:
    """Return a row a text."""
    rows = [traces(words) for words in texts]
    starts = np.cumsum([0, *(len(numbers) for numbers, _amounts in rows)])
    numbers = np.concatenate([numbers for numbers, _amounts in rows])
    amounts = np.concatenate([amounts for _numbers, amounts in rows])
    return sparse.csr_matrix((amounts, numbers, starts), shape=(len(texts), SIZE))


def _by_rarity(letters: sparse.csr_matrix) -> tuple[sparse.csr_matrix, Amounts]:
    """Return the rows with what is rare counting more, each of length 1, and how much each trace counts."""
    count = letters.shape[0]
    texts = np.bincount(letters.indices, minlength=SIZE)
    rarity: Amounts = (np.log((1 + count) / (1 + texts)) + 1).astype(np.float32)
    weighted = letters @ sparse.diags(rarity)
    lengths = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    return sparse.diags(1 / np.maximum(lengths, 1e-9)) @ weighted, rarity


def _solved(meant: Vectors, spelt: sparse.csr_matrix, wanted: Amounts, ridge: np.float32) -> Amounts:
    """Return the weights of ridge regression, by conjugate gradients for all columns at once (Hestenes and Stiefel 1952)."""
    split, spelt = meant.shape[1], spelt.astype(np.float32)
    turned = spelt.T.tocsr()

    def back(rows: Amounts) -> Amounts:
        return np.vstack([meant.T @ rows, turned @ rows])

    rest = back(wanted)
    weights, way = np.zeros_like(rest), rest.copy()
    size = begun = np.sum(rest * rest, axis=0)
    for _step in range(MOST_STEPS):
        if np.all(size <= EXACT_ENOUGH**2 * begun):
            break
        bent = back(meant @ way[:split] + spelt @ way[split:]) + ridge * way
        length = size / np.maximum(np.sum(way * bent, axis=0), 1e-12)
        weights += length * way
        rest -= length * bent
        before, size = size, np.sum(rest * rest, axis=0)
        way = rest + (size / np.maximum(before, 1e-12)).astype(np.float32) * way
    return weights


class EachOnce:
    """An encoder that remembers what it made, for the same sentence is an example of several things."""

    def __init__(self, encoder: Encoder) -> None:
        self.name = encoder.name
        self._encoder = encoder
        self._made: dict[str, Vectors] = {}

    def encode(self, texts: Sequence[str]) -> Vectors:
        new = [text for text in dict.fromkeys(texts) if text not in self._made]
        self._made.update(zip(new, self._encoder.encode(new) if new else (), strict=True))
        return np.stack([self._made[text] for text in texts])
