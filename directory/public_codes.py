"""Short public codes of offers, and the address of a list of them: codes, and two letters that tell a typo.

"k7m2abc.w3x9tzz-7h". It carries nothing else: who has the address knows which offers, and nothing of anybody.
"""

import secrets
from collections.abc import Iterable, Sequence

CODE_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
CODE_LENGTH = 7
LONGEST_CODE = 12
MOST = 20
"""Offers on one list."""
SIZE = len(CODE_ALPHABET)
"""31, a prime: no difference between two letters, nor a weight, can vanish."""
VALUES = {letter: value for value, letter in enumerate(CODE_ALPHABET)}
PRIMITIVE = 3
"""Its powers give every letter another weight than the one beside it."""


def new_code() -> str:
    """Return a short public code without letters or digits that look alike."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


class NotAListError(Exception):
    """A text that is no address of a list: mistyped, too long, or of something else."""


def codes_in(address: str) -> tuple[str, ...]:
    """Return the codes of an address, in order, each once. Raises NotAListError."""
    joined, dash, check = address.lower().rpartition("-")
    codes = tuple(joined.split("."))
    if not dash or len(codes) > MOST or not all(is_code(code) for code in codes) or check != check_of(codes):
        raise NotAListError
    return tuple(dict.fromkeys(codes))


def is_code(text: str) -> bool:
    """Say whether a text can be the code of an offer."""
    return 0 < len(text) <= LONGEST_CODE and VALUES.keys() >= set(text)


def check_of(codes: Iterable[str]) -> str:
    """Return two letters that change when one letter does, when two neighbours change places, and mostly otherwise."""
    plain = powered = 0
    power = 1
    for at, letter in enumerate("".join(codes)):
        value = VALUES[letter] + 1
        plain += (at % (SIZE - 1) + 1) * value
        power = power * PRIMITIVE % SIZE
        powered += power * value
    return CODE_ALPHABET[plain % SIZE] + CODE_ALPHABET[powered % SIZE]


def address_of(codes: Sequence[str]) -> str:
    """Return the last part of the address of a list of at least one offer."""
    return f"{'.'.join(codes)}-{check_of(codes)}"


def with_code(codes: Sequence[str], code: str) -> tuple[str, ...]:
    """Return the codes of a list with one more at the end; the same where it has it or is full."""
    return tuple(codes) if code in codes or len(codes) >= MOST else (*codes, code)


def read_codes(text: str) -> tuple[str, ...]:
    """Return the codes in a text such as "k7m2abc.w3x9tzz", each once; what is no code is left out, as is what is too much."""
    return tuple(dict.fromkeys(code for code in text.lower().split(".") if is_code(code)))[:MOST]
