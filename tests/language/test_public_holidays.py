"""Our days off are those of the package that keeps them for every country."""

from datetime import date, timedelta

import pytest
from holidays import country_holidays

from directory.language.public_holidays import is_public_holiday


@pytest.mark.parametrize("year", range(2024, 2051))
def test_every_day_of_a_year_is_a_holiday_where_the_package_says_so(year: int) -> None:
    days = [date(year, 1, 1) + timedelta(days=number) for number in range(365)]
    theirs = country_holidays("NL", years=year)
    assert [day for day in days if is_public_holiday(day)] == [day for day in days if day in theirs]
