"""Words of danger beside the ones nearest to them that are no danger: each panel, and its silence."""

import pytest

from directory.safety.safety import crisis, others, unsafe


@pytest.mark.parametrize(
    "q",
    [
        "getrapt en geslagen",
        "geslagen en getrapt",
        "geschopt en geslagen",
        "geslagen of getrapt",
        "geslagen, geschopt en gebeten",
        "geslagen en vaak hard getrapt",
        "gepest en geslagen",
        "geslagen en uitgescholden",
        "slaan en schoppen",
        "slaan en trappen",
        "schelden en slaan",
        "getrapt",
        "gebeten",
        "ik ben getrapt",
        "ik word gebeten",
        "hij heeft me gebeten",
        "mijn vriend heeft mij getrapt",
        "mijn man heeft me hard geknepen",
        "hij bijt me",
        "mijn ex duwde me",
        "mijn ex trapte me",
    ],
)
def test_another_word_of_violence_beside_it_never_takes_the_panel_away(q: str) -> None:
    assert unsafe(q)


@pytest.mark.parametrize(
    "q",
    [
        "gebeten door een hond",
        "een hond heeft me gebeten",
        "ik ben gebeten door een teek",
        "de kat heeft mij gebeten",
        "op mijn tong gebeten",
        "ik heb erin gebeten",
        "ik ben erin getrapt",
        "hij trapt erin",
        "op zijn teentjes getrapt",
        "ik ben op mijn ziel getrapt",
        "een bal getrapt",
        "ik ben getrapt in phishing",
        "trappen lopen",
        "in een rol geduwd",
        "mijn hoofd is op hol geslagen",
        "ik ben op tilt geslagen",
        "uit het veld geslagen en moe",
        "mijn peuter slaat en schopt",
        "gepest en vernederd",
        "paniek slaat toe en mijn hart slaat over",
    ],
)
def test_a_bite_of_a_dog_and_a_mind_that_races_are_no_violence(q: str) -> None:
    assert (crisis(q), unsafe(q)) == (False, False)


@pytest.mark.parametrize(
    "q",
    [
        "unsafe at home",
        "not safe at home",
        "im not safe",
        "I'm not safe",
        "i don't feel safe",
        "i dont feel safe with my husband",
        "feeling unsafe",
        "my house is not safe",
    ],
)
def test_unsafe_is_said_in_english_too(q: str) -> None:
    assert unsafe(q)


@pytest.mark.parametrize(
    "q",
    [
        "cutting",
        "im cutting",
        "i keep cutting",
        "my daughter is cutting",
        "cutting my arms",
        "i cut my wrists",
        "scared of myself",
        "i am afraid of myself",
        "i'm not safe with myself",
    ],
)
def test_self_harm_is_said_in_english_too(q: str) -> None:
    assert crisis(q)


@pytest.mark.parametrize(
    "q",
    [
        "a safe place to talk",
        "is it safe and anonymous",
        "unsafe sex",
        "cutting bread",
        "paper cutting workshop",
        "cutting down on drinking",
        "cutting costs",
        "i cut my hair",
        "hair cutting",
        "scared of dogs",
        "be myself",
        "i feel hopeless",
        "worthless",
        "my mother died",
        "grief",
        "sleepless",
        "alcoholic",
    ],
)
def test_english_that_is_no_danger_brings_no_panel(q: str) -> None:
    assert (crisis(q), unsafe(q)) == (False, False)


@pytest.mark.parametrize(
    "q",
    [
        "sterven",
        "ik ga sterven",
        "niet verder willen",
        "niet meer verder willen",
        "ik niet verder wil",
        "gewoon niet verder willen leven",
        "ik ben bang voor mezelf",
        "bang voor mezelf",
        "bang voor mijzelf",
        "ik ben bang voor wat ik mezelf aandoe",
    ],
)
def test_who_cannot_go_on_or_fears_himself_gets_113(q: str) -> None:
    assert crisis(q)


@pytest.mark.parametrize(
    "q",
    [
        "sterven van de dorst",
        "sterven van de zenuwen",
        "ik sterf van de honger",
        "bang om te sterven",
        "mijn man gaat sterven",
        "mijn moeder is stervende",
        "niet verder willen studeren",
        "niet verder willen met mijn studie",
        "mijn vriendin niet verder wil met mij",
        "bang voor mezelf op te komen",
        "bang om mezelf te zijn",
        "bang voor mezelf te kiezen",
    ],
)
def test_who_dies_of_thirst_or_stops_a_study_gets_no_panel(q: str) -> None:
    assert (crisis(q), unsafe(q)) == (False, False)


@pytest.mark.parametrize(
    "q", ["hopeloos", "het is hopeloos", "ik voel me hopeloos", "doodongelukkig", "wanhopig"]
)
def test_despair_alone_is_somber_and_no_wish_to_die(q: str) -> None:
    """The line of 113 stands on every page; a panel for every "hopeloos" would wear it out."""
    assert (crisis(q), unsafe(q)) == (False, False)


@pytest.mark.parametrize(
    "q", ["pillen innemen", "pillen slikken", "ik ga pillen slikken", "ik wil pillen innemen"]
)
def test_pills_for_no_reason_bring_113(q: str) -> None:
    """It may be about medication; who means an overdose must not find an empty page."""
    assert crisis(q)


@pytest.mark.parametrize(
    "q",
    [
        "medicijnen innemen",
        "medicatie innemen",
        "pillen innemen tegen angst",
        "hulp bij pillen innemen",
        "vergeet mijn pillen in te nemen",
        "ik wil geen pillen slikken",
        "de pil slikken",
        "slaappillen slikken",
    ],
)
def test_pills_for_a_reason_bring_no_panel(q: str) -> None:
    assert (crisis(q), unsafe(q)) == (False, False)


@pytest.mark.parametrize("q", ["een pistool", "pistool", "geweer"])
def test_a_weapon_alone_may_be_meant_for_oneself_or_by_another(q: str) -> None:
    assert (crisis(q), unsafe(q)) == (True, True)


def test_whose_weapon_it_is_says_which_panel() -> None:
    assert crisis("ik heb een pistool")
    assert not unsafe("ik heb een pistool")
    assert unsafe("hij heeft een pistool")
    assert unsafe("mijn man heeft een geweer")
    assert not crisis("mijn man heeft een geweer")


@pytest.mark.parametrize(
    "q", ["waterpistool", "een broodje pistolet", "speelgoedpistool", "angst voor wapens"]
)
def test_a_toy_or_a_roll_is_no_weapon(q: str) -> None:
    assert (crisis(q), unsafe(q)) == (False, False)


@pytest.mark.parametrize(
    ("q", "people"),
    [
        ("mijn man slaat me", {"man"}),
        ("Mn VRIEND slaat me", {"vriend"}),
        ("mijn vader en moeder slaan mij", {"vader", "moeder"}),
        ("my husband hits me", {"husband"}),
        ("mijn ex stalkt me", {"ex"}),
        ("als man mishandeld door mijn vrouw", {"vrouw"}),
        ("ik ben een moeder en word mishandeld", set()),
        ("mishandelde mannen", set()),
        ("mijn zoon slaat mij", set()),
        ("mijn baas zit aan me", set()),
    ],
)
def test_the_other_is_told_from_who_searches(q: str, people: set[str]) -> None:
    assert others(q) == people
