"""The figure of a region: the middle of its providers, of its newest month, from the nearest region that has one."""

from datetime import date

import pytest
from django.db import IntegrityError
from pytest_django import DjangoAssertNumQueries

from directory.models import WaitingTime
from directory.models.waiting_time import WaitingFigure
from tests.helpers.waiting import make_waiting_time

pytestmark = pytest.mark.usefixtures("country")

AMSTERDAM, DIEMEN, GGD, PROVINCE = "municipality:0363", "municipality:0384", "ggd:GG3406", "province:PV27"
HERE = {AMSTERDAM, GGD, PROVINCE, "country:NL", "district:amsterdam-nieuw-west"}


def near(*keys: str) -> WaitingFigure:
    found = WaitingTime.objects.figures().near(keys or HERE)
    assert found
    return found


def test_the_middle_of_three_providers_is_the_middle_one() -> None:
    for weeks in (4, 30, 12):
        make_waiting_time(intake=weeks)
    assert (near().intake, near().providers, near().kind) == (12, 3, "municipality")


def test_a_provider_with_many_rows_counts_once() -> None:
    for group, weeks in (("a", 50), ("b", 52), ("c", 54)):
        make_waiting_time(intake=weeks, provider="Groot", diagnosis_group=group)
    make_waiting_time(intake=2, provider="Klein")
    make_waiting_time(intake=4, provider="Kleiner")
    assert (near().intake, near().providers) == (4, 3)


def test_only_the_newest_month_counts_and_the_others_are_kept() -> None:
    make_waiting_time(intake=50, month=date(2026, 9, 1))
    make_waiting_time(intake=12)
    make_waiting_time(intake=60, month=date(2025, 10, 1))
    assert (near().intake, near().month) == (12, date(2026, 10, 1))
    assert WaitingTime.objects.count() == 3


def test_a_region_whose_newest_month_is_older_still_has_its_figure() -> None:
    make_waiting_time(intake=50, month=date(2026, 8, 1))
    make_waiting_time(DIEMEN, intake=12)
    assert (near(AMSTERDAM).intake, near(AMSTERDAM).month) == (50, date(2026, 8, 1))
    assert (near(GGD).intake, near(GGD).month) == (12, date(2026, 10, 1))


def test_who_has_no_figure_hears_the_ggd_region_and_then_the_province() -> None:
    make_waiting_time(PROVINCE, intake=20)
    assert (near().intake, near().kind) == (20, "province")
    make_waiting_time(GGD, intake=15)
    assert (near().intake, near().kind, near().name) == (15, "ggd", "GGD Amsterdam")
    make_waiting_time(AMSTERDAM, intake=10)
    assert (near().intake, near().kind) == (10, "municipality")


def test_a_ggd_region_and_a_province_hear_what_lies_in_them() -> None:
    make_waiting_time(AMSTERDAM, intake=10)
    make_waiting_time(DIEMEN, intake=20)
    assert near(GGD).intake == 15
    assert near(PROVINCE).providers == 2


def test_of_two_gemeenten_the_one_with_more_providers_counts() -> None:
    make_waiting_time(AMSTERDAM, intake=10)
    make_waiting_time(DIEMEN, intake=20)
    make_waiting_time(DIEMEN, intake=22)
    assert near(AMSTERDAM, DIEMEN).intake == 21


def test_intake_and_treatment_each_have_their_own_middle() -> None:
    make_waiting_time(intake=10, treatment_weeks=3)
    make_waiting_time(intake=None, treatment_weeks=5)
    assert (near().intake, near().treatment, near().providers) == (10, 4, 2)
    WaitingTime.objects.exclude(intake_weeks=None).delete()
    assert (near().intake, near().treatment) == (None, 5)


def test_without_rows_there_is_nothing_to_tell(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        figures = WaitingTime.objects.figures()
    assert not figures
    assert figures.near(HERE) is None


def test_elsewhere_nobody_knows() -> None:
    make_waiting_time(AMSTERDAM)
    assert WaitingTime.objects.figures().near({"municipality:0014", "country:NL"}) is None


def test_the_figures_take_four_queries(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for number in range(5):
        make_waiting_time(intake=number)
    with django_assert_num_queries(4):
        WaitingTime.objects.figures()


def test_a_row_without_any_figure_is_refused() -> None:
    with pytest.raises(IntegrityError):
        make_waiting_time(intake=None)
