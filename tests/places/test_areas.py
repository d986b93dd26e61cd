"""Areas by their names, and names that several places have."""

import pytest

from directory.places.resolve import resolve
from tests.helpers.placing import DIRECTIONS, NAMES, asked, found, suggested


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Zuidoost", "district", "Zuidoost"),
        ("Nieuw-West", "district", "Nieuw-West"),
        ("Slotervaart", "district", "Nieuw-West"),
        ("Centrum Amsterdam", "district", "Centrum"),
        ("stadsdeel Noord", "district", "Noord"),
        ("Amsterdam zuidost", "district", "Zuidoost"),
        ("gemeente Utrecht", "municipality", "Utrecht"),
        ("gemeente Den Haag", "municipality", "'s-Gravenhage"),
        ("Texel", "municipality", "Texel"),
        ("Nuenen c.a.", "municipality", "Nuenen, Gerwen en Nederwetten"),
        ("GGD Amsterdam", "ggd", "GGD Amsterdam"),
        ("regio Utrecht", "ggd", "GGD regio Utrecht"),
        ("GGD Amersfoort", "ggd", "GGD regio Utrecht"),
        ("Twente", "ggd", "GGD Twente"),
        ("'t Gooi", "ggd", "GGD Gooi en Vechtstreek"),
        ("provincie Utrecht", "province", "Utrecht"),
        ("Groningen (provincie)", "province", "Groningen"),
        ("Friesland", "province", "Fryslân"),
        ("Drenthe", "province", "Drenthe"),
        ("Nederland", "country", "Nederland"),
        ("heel nederland", "country", "Nederland"),
        ("landelijk", "country", "Nederland"),
    ],
)
def test_areas_are_found_by_their_names(text, kind, name):
    assert found(text) == (kind, name)
    assert resolve(text, NAMES).is_region
    assert resolve(text, NAMES).is_area == (kind != "district"), "a stadsdeel has a middle of its own"


@pytest.mark.parametrize("name", sorted(DIRECTIONS))
def test_a_bare_direction_is_a_suggestion_and_not_amsterdam_alone(name):
    assert suggested(name) == [f"Amsterdam {name}"]
    assert found(f"Rotterdam {name}") == ("place", "Rotterdam")
    assert found(f"Amsterdam {name}") == ("district", name)


@pytest.mark.parametrize("name", ["Utrecht", "Groningen", "Zwolle", "Weesp", "Amsterdam"])
def test_a_place_beats_its_gemeente_its_ggd_region_and_its_province(name):
    assert found(name) == ("place", name)


def test_namesakes_that_do_not_lie_in_one_another_are_asked_about():
    assert asked("Hengelo") == ["Hengelo (Overijssel)", "Hengelo (Gelderland)"]
    assert asked("Bergen") == ["Bergen (Noord-Holland)", "Bergen (Limburg)"]
    assert asked("Zeeland") == ["provincie Zeeland", "Zeeland (Noord-Brabant)"]
    assert asked("Voorst") == ["Voorst (Voorst)", "Voorst (Oude IJsselstreek)"]
    assert asked("Dorpsstraat 3 Beek") == ["Beek (Limburg)", "Beek (Gelderland)", "Beek-Ubbergen"]
    assert asked("GGD Limburg") == ["GGD Zuid-Limburg", "GGD Limburg-Noord"]
    for name in ("Alphen", "Noordwijk", "Velp", "Laren", "Nes", "Oudega"):
        assert len(asked(name)) > 1


def test_a_place_on_both_sides_of_a_border_is_one_place():
    place = resolve("Bavel", NAMES)
    assert place == resolve("Bavel AC", NAMES)
    assert {"municipality:0758", "municipality:1723"} <= place.regions
    assert found("Spaarndam")[0] == found("Achterveld")[0] == found("Hoenderloo")[0] == "place"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Hengelo (Gld)", "Hengelo (Gelderland)"),
        ("Hengelo Gld", "Hengelo (Gelderland)"),
        ("hengelo ov", "Hengelo (Overijssel)"),
        ("Bergen NH", "Bergen (Noord-Holland)"),
        ("Bergen Limburg", "Bergen (Limburg)"),
        ("Beek, Montferland", "Beek (Gelderland)"),
        ("Groningen, Haren", "Haren (Groningen)"),
        ("nederland overijssel", "Nederland (Overijssel)"),
        ("Amsterdam, Nederland", "Amsterdam"),
    ],
)
def test_an_area_beside_a_name_tells_namesakes_apart(text, label):
    assert resolve(text, NAMES).label == label


def test_a_region_without_official_border_asks_and_offers_its_gemeenten():
    offered = asked("Achterhoek")
    assert offered[0] == "GGD Noord- en Oost-Gelderland"
    assert {"gemeente Winterswijk", "gemeente Doetinchem"} <= set(offered)
    assert asked("regio Achterhoek") == offered


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("gemeente Eemsmond", "Het Hogeland"),
        ("Eemsmond", "Het Hogeland"),
        ("gemeente Dongeradeel", "Noardeast-Fryslân"),
        ("Kollumerland", "Noardeast-Fryslân"),
        ("Wonseradeel", "Súdwest-Fryslân"),
        ("gemeente Uden", "Maashorst"),
        ("gemeente Weesp", "Amsterdam"),
        ("Schermer", "Alkmaar"),
    ],
)
def test_a_gemeente_of_the_past_means_what_came_instead(text, name):
    assert found(text) == ("municipality", name)


def test_a_gemeente_of_the_past_that_was_divided_is_asked_about_and_a_village_stays_itself():
    assert asked("Littenseradiel") == [
        "gemeente Súdwest-Fryslân",
        "gemeente Leeuwarden",
        "gemeente Waadhoeke",
    ]
    for village in ("Uden", "Leek", "Kessel", "Weesp"):
        assert found(village) == ("place", village) or asked(village)
