"""The editors' page of kept lists: those of their regions, and making one for who asks."""

import pytest
from django.test import Client

from directory.models import RegionalList, Role
from tests.helpers.factories import make_editor, make_service
from tests.helpers.kept_lists import make_list
from tests.helpers.mailing import mailed
from tests.helpers.reading import html, text_of
from tests.helpers.reviewing import ggd
from tests.helpers.signing_in import signed_in_client

pytestmark = pytest.mark.usefixtures("country", "vocabulary")
PAGE = "/redactie/lijsten/"


@pytest.fixture
def desk(country: None) -> Client:
    return signed_in_client(make_editor(ggd("Amsterdam")))


def asked(**values: str) -> dict[str, str]:
    plain = {"name": "Angst", "kept_by": "Praktijk", "about": "", "email": "poh@praktijk.example"}
    return plain | {"region": str(ggd("Amsterdam").pk)} | values


def test_an_editor_makes_a_list_for_somebody_who_is_mailed(desk: Client) -> None:
    assert desk.post(PAGE, asked()).headers["Location"] == "/mijn/lijsten/angst/"
    made = RegionalList.objects.get()
    assert (made.name, made.region) == ("Angst", ggd("Amsterdam"))
    assert Role.objects.keepers_of(made.pk).emails() == mailed("list_invited") == ["poh@praktijk.example"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("kept_by", ""),
        ("email", ""),
        ("email", "geen"),
        ("region", ""),
        ("region", "zq"),
        ("about", "x" * 400),
    ],
)
def test_what_is_wrong_makes_nothing(desk: Client, field: str, value: str) -> None:
    assert desk.post(PAGE, asked(**{field: value})).status_code == 422
    assert not RegionalList.objects.exists()
    assert mailed("list_invited") == []


def test_a_region_is_the_editors_own(desk: Client) -> None:
    assert desk.post(PAGE, asked(region=str(ggd("Groningen").pk))).status_code == 422
    national = signed_in_client(make_editor())
    assert national.post(PAGE, asked(region="")).status_code == 302
    assert RegionalList.objects.get().region is None


def test_the_lists_of_the_region_say_what_is_wrong_with_them(desk: Client) -> None:
    service = make_service()
    make_list(service, name="Rouw", region=ggd("Amsterdam"))
    make_list(service, name="Elders", region=ggd("Groningen"))
    left = make_list(name="Alleen", region=ggd("Amsterdam"))
    Role.objects.keepers_of(left.pk).get().user.delete()
    words = text_of(html(desk, PAGE))
    assert "Rouw" in words
    assert words.count("Niemand houdt deze lijst bij.") == 1
    assert "Elders" not in words
    everything = text_of(html(signed_in_client(make_editor()), PAGE))
    assert "Elders" in everything
