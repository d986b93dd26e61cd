"""What a person types becomes a place, a question, or the nearest spellings."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from directory.places.gazetteer import Gazetteer
from directory.places.place import AmbiguousPlace, Place, UnknownPlace
from directory.places.reference_files import aliases, read
from directory.places.resolve import resolve, suggest

REFERENCE = read()
NAMES = Gazetteer(REFERENCE.regions, REFERENCE.postcodes, aliases())
DIRECTIONS = {"Noord", "Oost", "Zuid", "West", "Centrum"}


def found(text: str) -> tuple[str, str]:
    answer = resolve(text, NAMES)
    assert isinstance(answer, Place), answer
    return answer.kind, answer.name


def asked(text: str) -> list[str]:
    answer = resolve(text, NAMES)
    assert isinstance(answer, AmbiguousPlace), answer
    return [place.label for place in answer.candidates]


def suggested(text: str) -> list[str]:
    answer = resolve(text, NAMES)
    assert isinstance(answer, UnknownPlace), answer
    return [place.label for place in answer.suggestions]


@pytest.mark.parametrize(
    "text", ["1066", "1066AB", "1066 ab", " 1066-AB ", "NL-1066 AB", "１０６６", "1066a"]
)
def test_a_postcode_is_cut_to_four_digits(text):
    place = resolve(text, NAMES)
    assert place == NAMES.pc4_places["1066"]
    assert (place.kind, place.name, place.label) == ("postcode", "1066", "Amsterdam, 1066")
    assert place.regions == {
        "district:amsterdam-nieuw-west",
        "municipality:0363",
        "ggd:GG3406",
        "province:PV27",
        "country:NL",
    }


def test_the_letters_of_a_postcode_are_in_no_answer():
    for text in ("5028 ZX", "Xyzzystraat 5 5028zx", "1012 AB Beek", "9999XQ qqqqq"):
        answer = resolve(text, NAMES)
        assert "zx" not in str(answer).lower()
        assert "AB" not in str(answer)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Amsterdam", "Amsterdam"),
        ("’s‑Gravenhage", "'s-Gravenhage"),
        ("s gravenhage", "'s-Gravenhage"),
        ("gravenhage", "'s-Gravenhage"),
        ("den haag", "'s-Gravenhage"),
        ("'s Hertogenbosch", "'s-Hertogenbosch"),
        ("Den Bosch", "'s-Hertogenbosch"),
        ("ijmuiden", "IJmuiden"),
        ("Ymuiden", "IJmuiden"),
        ("ĳmuiden", "IJmuiden"),
        ("St Oedenrode", "Sint-Oedenrode"),
        ("Earnewald", "Earnewâld"),
        ("Alphen a/d Rijn", "Alphen aan den Rijn"),
        ("Tweede Exloërmond", "2e Exloërmond"),
        ("MAASTRICHT!", "Maastricht"),
        ("Am\u00adster\u200bdam", "Amsterdam"),
    ],
)
def test_a_name_is_known_however_it_is_written(text, name):
    assert found(text) == ("place", name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Amsterdm", "Amsterdam"),
        ("amstredam", "Amsterdam"),
        ("Groninge", "Groningen"),
        ("Utreht", "Utrecht"),
        ("Roterdam", "Rotterdam"),
        ("Harlem", "Haarlem"),
        ("Eidnhoven", "Eindhoven"),
        ("Den Hag", "'s-Gravenhage"),
        ("Wijk bij Durstede", "Wijk bij Duurstede"),
        ("alphen aan de rjin", "Alphen aan den Rijn"),
        ("Nieuwerkerk aan den Isel", "Nieuwerkerk aan den IJssel"),
        ("Kalverstraat 12a Amsterdm", "Amsterdam"),
    ],
)
def test_a_typing_error_is_forgiven_when_one_name_is_clearly_nearest(text, name):
    assert found(text) == ("place", name)


def test_a_short_or_doubtful_spelling_gives_the_nearest_first():
    assert suggested("Delf")[0] == "Delft"
    assert "Rotterdam" in suggested("Rotterdm noord")
    assert suggested("qqqqqqqq") == []
    assert suggested("Keulen")[0] == "Veulen"


def test_an_unknown_postcode_suggests_its_neighbours():
    assert suggested("5028") == ["Tilburg, 5026", "Tilburg, 5025", "Tilburg, 5032"]
    assert resolve("5028 AB", NAMES).text == "5028"
    assert found("5028 Tilburg") == ("place", "Tilburg")


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
    assert resolve(text, NAMES).is_area


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
    assert asked("Dorpsstraat 3 Beek") == ["Beek (Limburg)", "Beek (Gelderland)"]
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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dorpsstraat 12 Zaandam", "Zaandam"),
        ("Utrechtseweg Amersfoort", "Amersfoort"),
        ("1012 AB Zaandam", "Zaandam"),
        ("1012 Amsterdam", "1012"),
        ("1012 AB, Amsterdam", "1012"),
        ("1012ab amsterdam nieuwmarkt", "1012"),
        ("6191 Beek", "6191"),
        ("3731 De Bilt", "3731"),
        ("Kerkstraat 5, 1012 AB", "1012"),
        ("Zaandam 12", "Zaandam"),
        ("1021 Noord", "1021"),
        ("in de buurt van Zwolle", "Zwolle"),
        ("ik woon in Amersfoort", "Amersfoort"),
        ("Amsterdam e.o.", "Amsterdam"),
    ],
)
def test_the_place_behind_a_street_counts_and_a_postcode_inside_it_more(text, name):
    assert found(text)[1] == name


def test_a_region_without_official_border_asks_and_offers_its_gemeenten():
    offered = asked("Achterhoek")
    assert offered[0] == "GGD Noord- en Oost-Gelderland"
    assert {"gemeente Winterswijk", "gemeente Doetinchem"} <= set(offered)
    assert asked("regio Achterhoek") == offered


@pytest.mark.parametrize("text", ["", "   ", "\x00", "\n\t", "\u200f\u202e", "\ud800"])
def test_blank_text_is_no_place(text):
    assert resolve(text, NAMES) is None
    assert suggest(text, names=NAMES) == []


def test_every_name_of_the_reference_data_means_something():
    texts = {row.place for row in REFERENCE.postcodes} | {row.name for row in REFERENCE.regions}
    texts |= {alias.alias for alias in aliases()}
    unknown = {text for text in texts if isinstance(resolve(text, NAMES), UnknownPlace)}
    assert unknown == DIRECTIONS


def test_every_alias_leads_to_its_target():
    for alias in aliases():
        if alias.kind == "municipalities" or alias.alias in DIRECTIONS:
            continue
        answer = resolve(alias.alias, NAMES)
        places = answer.candidates if isinstance(answer, AmbiguousPlace) else (answer,)
        kind = "municipality" if alias.kind == "place" else alias.kind
        assert any(f"{kind}:{code}" in place.regions for place in places for code in alias.targets), alias


def test_every_postcode_place_and_area_is_found_by_its_own_label():
    everything = {place.key: place for place in NAMES.pc4_places.values()} | dict(NAMES.areas)
    everything |= {entry[3].key: entry[3] for entry in NAMES._starts}
    assert len(everything) > 6800
    for place in everything.values():
        assert resolve(place.label, NAMES) == place


def test_every_place_lies_in_the_country_and_carries_a_point_inside_it():
    for place in [*NAMES.pc4_places.values(), *NAMES.areas.values()]:
        assert "country:NL" in place.regions
        assert 50.7 < place.lat < 53.6
        assert 3.3 < place.lon < 7.3
        assert not place.is_area or place.key in place.regions


def test_the_point_of_a_place_is_the_mean_of_its_postcodes():
    rows = [row for row in REFERENCE.postcodes if row.place == "Zaandam"]
    lat, lon = NAMES.place_centroid("Zaandam", "0479")
    assert lat == pytest.approx(sum(row.lat for row in rows) / len(rows), abs=1e-5)
    assert lon == pytest.approx(sum(row.lon for row in rows) / len(rows), abs=1e-5)
    assert NAMES.place_centroid("Den Haag", "0518") == NAMES.place_centroid("'s-Gravenhage", "0518")
    assert NAMES.place_centroid("Beek", "0888") != NAMES.place_centroid("Beek", "1955")
    assert NAMES.place_centroid("Nergens", "0363") == pytest.approx((52.37, 4.9), abs=0.1)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300))
@example("\ud800\udfff")
@example("\x00" * 300)
@example("'" * 300)
@example("gemeente")
@example("gemeente gemeente ggd regio regio")
@example("1012 1012 1012")
@example("<script>alert(1)</script>")
@example("' OR 1=1 --")
@example("ﷺ" * 200)
def test_no_text_raises_and_every_echo_can_be_shown(text):
    answer = resolve(text, NAMES)
    if not isinstance(answer, Place | None):
        answer.text.encode("utf-8")
        assert len(answer.text) <= 200
        assert "\x00" not in answer.text
    assert all(isinstance(place, Place) for place in suggest(text, names=NAMES))


WORDS = (
    "1012",
    "5028",
    "AB",
    "amsterdam",
    "noord",
    "beek",
    "limburg",
    "gemeente",
    "ggd",
    "de",
    "12a",
    "gld",
    "xq",
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
def test_no_mixture_of_known_words_raises(parts):
    assert resolve(" ".join(parts), NAMES) is not None


def test_a_very_long_text_takes_no_time():
    start = time.perf_counter()
    for text in ("a" * 10_000_000, "a " * 5_000_000, "1012 " * 2_000_000, "\x00" * 10_000_000):
        resolve(text, NAMES)
        suggest(text, names=NAMES)
    assert time.perf_counter() - start < 1


def test_suggestions_are_few_and_the_likeliest_first():
    assert suggest("ams", names=NAMES)[0].label == "Amsterdam"
    assert suggest("bosch", names=NAMES)[0].label == "Den Bosch"
    assert [place.label for place in suggest("hengelo g", names=NAMES)] == ["Hengelo (Gelderland)"]
    assert suggest("noord", names=NAMES)[0].label == "Amsterdam Noord"
    assert [place.name for place in suggest("101", limit=3, names=NAMES)] == ["1011", "1012", "1013"]
    assert suggest("amstredam", names=NAMES)[0].label == "Amsterdam"
    assert [place.label for place in suggest("utrecht", names=NAMES)][:3] == [
        "Utrecht",
        "gemeente Utrecht",
        "provincie Utrecht",
    ]
    labels = [place.label for place in suggest("a", limit=8, names=NAMES)]
    assert len(labels) == len(set(labels)) == 8
