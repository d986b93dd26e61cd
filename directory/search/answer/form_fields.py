"""Form fields of the search: cheap to clean, and with a Dutch message for what they cannot use."""

import math
from collections.abc import Callable, Collection, Mapping
from string import ascii_letters
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from directory.language.cleaning import usable
from directory.public_codes import LONGEST_CODE, MOST, read_codes

Text = Any
"""A str, or one that is translated when it is shown."""
LONGEST_NUMBER = 12
LETTERS = f"{ascii_letters}."
MOST_VALUES = 200
"""More values of one parameter than any scheme has concepts; the rest is not read."""


class PartlyUsableError(ValidationError):
    """A value of which ``kept`` can be used."""

    def __init__(self, message: Text, kept: Any) -> None:
        super().__init__(message, code="invalid")
        self.kept = kept


class ShortText(forms.Field):
    """Text on one line. Of what is too long the beginning is kept."""

    def __init__(self, *, longest: int, too_long: Text, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.longest, self.too_long = longest, too_long

    def clean(self, value: Any) -> str:
        value = str(value or "")
        text = usable(value[: 4 * self.longest])
        if len(text) > self.longest or len(value) > 4 * self.longest:
            raise PartlyUsableError(self.too_long, text[: self.longest].strip())
        return text


class Number(forms.Field):
    """A number between ``least`` and ``most``, with a comma or a point; None where left empty.

    ``unit`` are the words that may stand behind it: "24 jaar" is 24.
    """

    def __init__(
        self,
        *,
        least: float,
        most: float,
        wrong: Text,
        whole: bool = False,
        unit: Collection[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.least, self.most, self.wrong, self.whole = least, most, wrong, whole
        self.unit = frozenset(unit)

    def clean(self, value: Any) -> float | None:
        text = self._without_unit(usable(str(value or "")[: 2 * LONGEST_NUMBER]))
        if not text:
            return None
        try:
            number = int(text) if self.whole else float(text.replace(",", "."))
        except ValueError:
            raise ValidationError(self.wrong, code="invalid") from None
        if len(text) > LONGEST_NUMBER or not math.isfinite(number) or not self.least <= number <= self.most:
            raise ValidationError(self.wrong, code="invalid")
        return number

    def _without_unit(self, text: str) -> str:
        figures = text.rstrip(LETTERS)
        return figures.rstrip() if text[len(figures) :].lower() in self.unit else text


class OneOf(forms.Field):
    """One of a few words, which stand for a value; None where left empty."""

    def __init__(self, *, words: dict[str, Any], wrong: Text, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.words, self.wrong = words, wrong

    def clean(self, value: Any) -> Any:
        text = usable(str(value or "")[:40])
        if not text:
            return None
        if text not in self.words:
            raise ValidationError(self.wrong, code="invalid")
        return self.words[text]


class Codes(forms.Field):
    """Short codes of offers with points between them; what is no code is left out without a word."""

    def clean(self, value: Any) -> tuple[str, ...]:
        return read_codes(str(value or "")[: (LONGEST_CODE + 1) * MOST])


class SomeOf(forms.Field):
    """Any of the words that ``known`` returns; those it does not know are left out with a message.

    ``former`` returns older words with what each means now, which counts as if it had been asked.
    """

    widget = forms.MultipleHiddenInput

    def __init__(
        self,
        *,
        known: Callable[[], Collection[str]],
        wrong: Text,
        former: Callable[[], Mapping[str, Collection[str]]] = dict,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.known, self.wrong, self.former = known, wrong, former

    def clean(self, value: Any) -> frozenset[str]:
        asked = {word for word in (value or ())[:MOST_VALUES] if word}
        if not asked:
            return frozenset()
        former = self.former()
        wanted = {now for word in asked for now in former.get(word) or (word,)} if former else asked
        kept = frozenset(wanted.intersection(self.known()))
        if len(kept) < len(wanted) or len(value) > MOST_VALUES:
            raise PartlyUsableError(self.wrong, kept)
        return kept
