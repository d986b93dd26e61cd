"""A day and a number of weeks: read as a browser sends them and as people here type them."""

from datetime import date

import pytest
from django import forms

from directory.views.shared.small_fields import DayField, WeeksField


@pytest.mark.parametrize("written", ["2026-12-03", "3-12-2026", "03-12-2026", "3/12/2026"])
def test_a_day_is_read_as_people_here_write_it(written: str) -> None:
    assert DayField().clean(written) == date(2026, 12, 3)


@pytest.mark.parametrize("written", ["31-02-2026", "morgen", "2026"])
def test_what_is_no_day_is_asked_back_with_an_example(written: str) -> None:
    with pytest.raises(forms.ValidationError, match="zoals 26-11-2026"):
        DayField().clean(written)


def test_a_day_with_a_sign_that_nobody_sees_is_typed_again() -> None:
    with pytest.raises(forms.ValidationError, match="onzichtbaar teken"):
        DayField().clean("\x00")


@pytest.mark.parametrize("written", ["drie", "1.5", "\x00"])
def test_weeks_are_a_whole_number(written: str) -> None:
    with pytest.raises(forms.ValidationError, match=r"heel getal|Null"):
        WeeksField().clean(written)
    assert WeeksField().clean("") is None
    assert WeeksField().clean("3") == 3


@pytest.mark.parametrize(("written", "said"), [("-1", "van 0 of meer"), ("261", "van 260 of minder")])
def test_too_many_weeks_are_asked_back_in_plain_words(written: str, said: str) -> None:
    with pytest.raises(forms.ValidationError, match=said):
        WeeksField().clean(written)
