"""What a person types becomes a place, a question, or the nearest spellings."""

import pytest

from directory.places.resolve import alternatives, resolve, suggest
from tests.helpers.placing import NAMES, found, suggested


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


@pytest.mark.parametrize("text", ["", "   ", "\x00", "\n\t", "\u200f\u202e", "\ud800"])
def test_blank_text_is_no_place(text):
    assert resolve(text, NAMES) is None
    assert suggest(text, names=NAMES) == []


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


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Amsterdam, Spui 21", "Amsterdam"),
        ("Amsterdam Spui 21", "Amsterdam"),
        ("Spui 21, Amsterdam", "Amsterdam"),
        ("Zwolle, Beek 3", "Zwolle"),
        ("Den Haag, Riviervismarkt 2", "Den Haag"),
        ("Rijksstraatweg 139, 6573 CL Beek", "Beek-Ubbergen, 6573"),
        ("1012 AB Beek", "Amsterdam, 1012"),
    ],
)
def test_an_address_leads_to_its_town_whichever_comes_first(text, label):
    assert resolve(text, NAMES).label == label


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kollumerzwaag", "Kollumersweach"), ("Damwoude", "Damwâld"), ("Veenwouden", "Feanwâlden"),
        ("Hardegarijp", "Hurdegaryp"), ("Oenkerk", "Oentsjerk"), ("Menaldum", "Menaam"),
        ("Warga", "Wergea"), ("Roordahuizum", "Reduzum"), ("Berlikum", "Berltsum"),
    ],
)  # fmt: skip
def test_frisian_villages_are_known_by_their_dutch_names(text, name):
    place = resolve(text, NAMES)
    assert (place.name, place.guessed_from) == (name, "")


def test_what_only_resembles_a_name_says_so():
    assert resolve("Amersfort", NAMES).guessed_from == "Amersfort"
    assert resolve("Dorpsstraat 12 Amersfort", NAMES).guessed_from == "Dorpsstraat 12 Amersfort"
    assert resolve("Amersfoort", NAMES).guessed_from == ""
    assert resolve("1066 Amsterdm", NAMES).guessed_from == ""
    assert resolve("Amersfort", NAMES) == resolve("Amersfoort", NAMES)


@pytest.mark.parametrize("text", ["Leidn", "Gouad", "Texl", "Delt"])
def test_one_letter_of_fewer_than_six_is_never_guessed(text):
    assert suggested(text)


def test_what_was_guessed_comes_with_what_else_it_may_be():
    guessed = resolve("Gestel", NAMES)
    others = [place.label for place in alternatives(guessed, NAMES)]
    assert others
    assert guessed.label not in others
    assert alternatives(resolve("Amersfoort", NAMES), NAMES) == ()
