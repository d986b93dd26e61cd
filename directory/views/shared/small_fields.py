"""A day, a number of weeks and a yes or no, asked the same wherever they are asked."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from directory.language import typed_dates
from directory.language.cleaning import Invalid
from directory.publishing.entries.state import MOST_WEEKS


class Day(forms.TextInput):
    input_type = "date"


class DayField(forms.DateField):
    """Reads "2026-12-03" as a browser sends it, and "3-12-2026" as people type it."""

    widget = Day

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values or isinstance(value, date):
            return value or None
        try:
            read = typed_dates.read(value)
        except Invalid as invalid:
            raise forms.ValidationError(str(invalid)) from None
        return date.fromisoformat(read) if read else None

    def prepare_value(self, value: Any) -> Any:
        return value.isoformat() if isinstance(value, date) else value


class WeeksField(forms.IntegerField):
    """How many weeks somebody waits, about; it may stay empty."""

    widget = forms.TextInput(attrs={"short": True, "inputmode": "numeric"})
    default_error_messages = {
        "invalid": _("Schrijf een heel getal, zoals 3."),
        "min_value": _("Schrijf een getal van %(limit_value)s of meer."),
        "max_value": _("Schrijf een getal van %(limit_value)s of minder."),
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(min_value=0, max_value=MOST_WEEKS, required=False, **options)


class YesNoField(forms.TypedChoiceField):
    """Yes, no or not known, which is None."""

    YES, NO = "ja", "nee"
    widget = forms.RadioSelect
    default_error_messages = {"invalid_choice": _("Kies iets uit de lijst.")}

    def __init__(self, **options: Any) -> None:
        choices = [(self.YES, _("Ja")), (self.NO, _("Nee")), ("", _("Weet ik niet"))]
        super().__init__(
            choices=choices,
            coerce=lambda value: value == self.YES,
            empty_value=None,
            required=False,
            **options,
        )

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, bool):
            return self.YES if value else self.NO
        return "" if value is None else value
