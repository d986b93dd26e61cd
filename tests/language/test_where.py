"""Where a card says that an offer can be reached."""

import pytest

from directory.language.regions import region_text
from tests.helpers.factories import make_service
from tests.helpers.searching import Find, cards, online

GGD, CITY, NEXT, PROVINCE = "ggd:GG3406", "municipality:0363", "municipality:0384", "province:PV27"


def where(find: Find, asked: str) -> list[str]:
    return [card.where for card in cards(find(asked))]


def areas(*keys: str) -> list[dict[str, object]]:
    return [{"region": key, "residents_only": False} for key in keys]


@pytest.mark.parametrize(
    ("modes", "said"),
    [
        (["online"], "Online, voor regio Amsterdam"),
        (["telefoon"], "Per telefoon, voor regio Amsterdam"),
        (["telefoon", "online"], "Per telefoon of online, voor regio Amsterdam"),
    ],
)
def test_an_offer_on_a_distance_for_a_region_names_it(find: Find, modes: list[str], said: str) -> None:
    online("Regionaal", delivery_modes=modes, areas=areas(GGD))
    for asked in ("waar=1066", "waar=Amsterdam", "", "waar=1066&voor=verwijzer"):
        assert where(find, asked) == [said]


def test_an_offer_for_the_whole_country_is_everywhere(find: Find) -> None:
    online("Zonder gebied")
    online("Heel Nederland", areas=areas("country:NL", CITY))
    assert where(find, "waar=1066") == ["Overal, online", "Overal, online"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("waar=1066", "Online, voor gemeente Amsterdam en 1 andere"),
        ("waar=1112", "Online, voor gemeente Diemen en 1 andere"),
        ("", "Online, voor gemeente Diemen en 1 andere"),
    ],
)
def test_of_many_regions_the_reader_s_own_comes_first(find: Find, asked: str, said: str) -> None:
    online("Regionaal", areas=areas(NEXT, CITY))
    assert where(find, asked) == [said]


def test_who_can_go_there_reads_the_place(find: Find) -> None:
    make_service(delivery_modes=["op-locatie", "online"], areas=areas(GGD))
    assert where(find, "waar=1066")[0].startswith("Amsterdam Nieuw-West, ")


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        ("ggd", "GGD Gooi en Vechtstreek", "regio Gooi en Vechtstreek"),
        ("ggd", "GGD regio Utrecht", "regio Utrecht"),
        ("province", "Noord-Holland", "provincie Noord-Holland"),
        ("municipality", "Hilversum", "gemeente Hilversum"),
        ("district", "Nieuw-West", "stadsdeel Nieuw-West"),
        ("youth", "Haaglanden", "regio Haaglanden"),
        ("neighbourhood", "De Pijp", "wijk De Pijp"),
    ],
)
def test_a_region_is_named_with_its_kind(kind: str, name: str, said: str) -> None:
    assert region_text(kind, name) == said
