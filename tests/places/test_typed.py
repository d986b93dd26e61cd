"""Towns and areas that are kept: every name that the search knows, and nothing that it would have to guess."""

import pytest

from directory.language.cleaning import Invalid
from directory.places.typed import Town, area, holds, town, towns
from tests.helpers.placing import NAMES


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Amsterdam", Town("Amsterdam", "0363")),
        ("den haag", Town("Den Haag", "0518")),
        ("'s-Gravenhage", Town("Den Haag", "0518")),
        ("Kollumerzwaag", Town("Kollumersweach", "1970")),
        ("Beek Limburg", Town("Beek", "0888")),
        ("Rossum (Maasdriel)", Town("Rossum", "0263")),
        ("gemeente Utrecht", Town("Utrecht", "0344")),
        ("Amsterdam Nieuw-West", Town("Amsterdam", "0363")),
        ("2e Exloërmond", Town("2e Exloërmond", "1681")),
    ],
)
def test_a_town_is_known_by_any_of_its_names(typed: str, kept: Town) -> None:
    assert town(typed, "", NAMES) == kept


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Rossum", "Deze plaats is er meer dan eens: in "),
        ("Amsterdan", "Bedoel je Amsterdam"),
        ("Zwolle station", "Bedoel je Zwolle"),
        ("rond Zwolle", "Bedoel je Zwolle"),
        ("xqzv", "Deze plaats kennen we niet. Vul de postcode in."),
        ("Achterhoek", "In dit gebied liggen meer plaatsen."),
        ("gemeente Eemsmond", "In dit gebied liggen meer plaatsen."),
        ("1066 Amsterdam", "Schrijf hier alleen de naam van de plaats."),
    ],
)
def test_a_town_that_would_have_to_be_guessed_is_asked(typed: str, told: str) -> None:
    with pytest.raises(Invalid) as refused:
        town(typed, "", NAMES)
    assert told in str(refused.value)


def test_nothing_is_called_nothing() -> None:
    assert towns("", NAMES) == ()


@pytest.mark.parametrize(
    ("typed", "pc4", "there"),
    [
        ("Rotterdam", "1012", False),
        ("Amsterdam", "1012", True),
        ("gemeente Amsterdam", "1012", True),
        ("Noord-Holland", "1012", True),
        ("Beek", "6573", True),
        ("Beek", "1012", False),
        ("xqzv", "1012", False),
    ],
)
def test_whether_a_postcode_lies_there(typed: str, pc4: str, there: bool) -> None:
    assert holds(typed, pc4, NAMES) is there


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Utrecht", "municipality:0344"),
        ("gemeente Utrecht", "municipality:0344"),
        ("provincie Utrecht", "province:PV26"),
        ("Zeeland", "province:PV29"),
        ("gemeente Eemsmond", "municipality:1966"),
        ("GGD Amsterdam", "ggd:GG3406"),
        ("Amsterdam Noord", "district:amsterdam-noord"),
        ("heel Nederland", "country:NL"),
        ("den haag", "municipality:0518"),
        ("", ""),
    ],
)
def test_an_area_is_known_by_any_of_its_names(typed: str, key: str) -> None:
    assert area(typed, NAMES) == key


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Bergen", "Dit kan meer gebieden zijn. Schrijf een van deze: “gemeente Bergen"),
        ("Achterhoek", "Dit kan meer gebieden zijn."),
        ("Kollumerzwaag", "Schrijf “gemeente Noardeast-Fryslân” als je die hele gemeente bedoelt."),
        ("Groninge", "Bedoel je"),
        ("omgeving Zwolle", "Bedoel je"),
        ("1066", "zonder cijfers"),
        ("xqzv", "Dit gebied kennen we niet. Schrijf de naam van een gemeente"),
    ],
)
def test_an_area_that_would_have_to_be_guessed_is_asked(typed: str, told: str) -> None:
    with pytest.raises(Invalid) as refused:
        area(typed, NAMES)
    assert told in str(refused.value)
