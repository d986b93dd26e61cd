"""What the database itself refuses, on both databases."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from directory.language.capacity import CAPACITY_VALID_FOR
from directory.models import Location, Organization, Region, Role, Service, User
from directory.models.fields import join_tokens, split_tokens, token
from directory.public_codes import CODE_ALPHABET, new_code
from handreiking.models import DataVersion

pytestmark = pytest.mark.django_db


@pytest.fixture
def region() -> Region:
    return Region.objects.create(
        kind="municipality", code="9999", name="Dorp", slug="dorp", lat=52.0, lon=5.0
    )


def test_a_confidential_location_cannot_keep_a_street(region: Region) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Location.objects.create(
            place="Dorp",
            municipality=region,
            lat=52.0,
            lon=5.0,
            confidential=True,
            point_source="place",
            address="Laan 1",
        )


def test_a_confidential_location_cannot_have_a_point_of_its_address(region: Region) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Location.objects.create(
            place="Dorp", municipality=region, lat=52.0, lon=5.0, confidential=True, point_source="address"
        )


def test_a_location_lies_on_earth(region: Region) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Location.objects.create(place="Dorp", municipality=region, lat=123.0, lon=5.0)


def test_an_owner_owns_an_organisation_and_not_a_region(region: Region) -> None:
    user = User.objects.create_user("eva@example.nl")
    with pytest.raises(IntegrityError), transaction.atomic():
        Role.objects.create(user=user, kind="owner", region=region)


def test_a_role_is_held_once() -> None:
    user = User.objects.create_user("eva@example.nl")
    organization = Organization.objects.create(name="Stichting", slug="stichting")
    Role.objects.create(user=user, kind="owner", organization=organization)
    with pytest.raises(IntegrityError), transaction.atomic():
        Role.objects.create(user=user, kind="owner", organization=organization)


def test_an_address_is_one_user_whatever_its_case() -> None:
    User.objects.create_user("Eva@Example.nl")
    with pytest.raises(ValidationError):
        User.objects.create_user("eva@EXAMPLE.nl")
    assert User.objects.get_by_natural_key("EVA@example.nl").email == "eva@example.nl"


def test_a_user_without_a_password_cannot_log_in_with_one() -> None:
    assert not User.objects.create_user("eva@example.nl").has_usable_password()


def test_a_region_code_is_used_once_at_a_time(region: Region) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Region.objects.create(kind="municipality", code="9999", name="Ander", slug="ander", lat=52.0, lon=5.0)


def test_a_region_is_valid_until_its_last_day(region: Region) -> None:
    region.valid_to = date(2026, 12, 31)
    region.save()
    assert region in Region.objects.valid_on(date(2026, 12, 31))
    assert region not in Region.objects.valid_on(date(2027, 1, 1))


def test_a_code_has_no_letters_that_look_alike() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(set(code) <= set(CODE_ALPHABET) for code in codes)
    assert not set("01ilo") & set(CODE_ALPHABET)


def test_capacity_is_unknown_after_eight_weeks() -> None:
    said = date(2026, 11, 1)
    service = Service(capacity_status="plek", capacity_stated_on=said)
    assert service.capacity_on(said + CAPACITY_VALID_FOR) == "plek"
    assert service.capacity_on(said + CAPACITY_VALID_FOR + timedelta(days=1)) == ""


def test_full_until_a_day_is_unknown_after_that_day() -> None:
    service = Service(
        capacity_status="vol", capacity_stated_on=date(2026, 11, 1), capacity_until=date(2026, 11, 20)
    )
    assert service.capacity_on(date(2026, 11, 20)) == "vol"
    assert service.capacity_on(date(2026, 11, 21)) == ""


@pytest.mark.parametrize("words", [[], ["gratis"], ["gratis", "wmo"]])
def test_fixed_words_survive_their_column(words: list[str]) -> None:
    assert split_tokens(join_tokens(words)) == words
    assert all(token(word) in join_tokens(words) for word in words)


def test_the_version_changes_with_every_bump() -> None:
    assert DataVersion.objects.current() == ""
    DataVersion.objects.bump()
    first = DataVersion.objects.current()
    DataVersion.objects.bump()
    assert DataVersion.objects.current() not in {"", first}
    assert DataVersion.objects.count() == 1
