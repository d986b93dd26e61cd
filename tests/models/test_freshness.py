"""When an entry is too long without a word, and until when it is not."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from directory.models.freshness import checked_until, not_recently_checked


@given(word=st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_it_is_checked_until_the_day_before_it_no_longer_is(word: date) -> None:
    last = checked_until(word, word)
    assert not not_recently_checked(word, word, last)
    assert not_recently_checked(word, word, last + timedelta(days=1))
