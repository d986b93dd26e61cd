"""The measures of an ordered list of grades (0 to 3), as the field has them. Each lies between 0 and 1."""

from collections.abc import Sequence

import numpy as np

Grades = Sequence[int]
FITS = 1
"""The least grade of an offer that fits at all."""
FITS_WELL = 2


def ndcg(shown: Grades, possible: Grades, depth: int = 10) -> float:
    """Return the normalised discounted cumulative gain of what is shown, against the best order of all that is possible.

    Gain is 2^grade - 1, discount log2(place + 1), as Burges et al. (2005) have it; 0 where nothing possible fits.
    """
    best = _gain(sorted(possible, reverse=True)[:depth])
    return _gain(shown[:depth]) / best if best else 0.0


def _gain(grades: Grades) -> float:
    gains = np.exp2(np.asarray(grades, float)) - 1
    return float(np.sum(gains / np.log2(np.arange(2, len(grades) + 2))))


def recall(shown: Grades, possible: Grades, depth: int = 3) -> float:
    """Return how many of what fits well stand among the first, of as many as could stand there (capped, as BEIR's)."""
    wanted = min(depth, _count(possible, FITS_WELL))
    return _count(shown[:depth], FITS_WELL) / wanted if wanted else 0.0


def precision(shown: Grades, depth: int = 10) -> float:
    """Return the part of the first ones that fits; of a shorter list, the part of that list. 0 where nothing is shown."""
    first = shown[:depth]
    return _count(first, FITS) / len(first) if first else 0.0


def _count(grades: Grades, least: int) -> int:
    return sum(grade >= least for grade in grades)
