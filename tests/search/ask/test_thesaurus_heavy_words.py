"""Words of loss, despair and pregnancy imply what they are about, and no more."""

import pytest

from directory.search.ask.thesaurus import Thesaurus
from tests.helpers.vocabularies import real_thesaurus


@pytest.fixture(scope="module")
def real() -> Thesaurus:
    return real_thesaurus()


@pytest.mark.parametrize(
    "q",
    [
        "mijn hond is dood",
        "kat dood",
        "mijn konijn is doodgegaan",
        "hond laten inslapen",
        "mijn zus is dood",
        "mijn man is dood",
        "mijn opa is doodgegaan",
        "dood van mijn broer",
        "mijn kind is gestorven",
        "mijn vader gaat dood",
        "my mother died",
        "grief",
        "my dad passed away",
        "mijn man heeft zelfmoord gepleegd",
        "broer heeft suïcide gepleegd",
        "mijn vader pleegde zelfmoord",
        "zelfdoding van mijn broer",
        "mijn vriendin is uit het leven gestapt",
        "nabestaande zelfdoding",
    ],
)
def test_loss_by_death_is_grief(real: Thesaurus, q: str) -> None:
    assert "rouw" in real.implied(q)


@pytest.mark.parametrize(
    "q",
    [
        "mijn zoon wil dood",
        "mijn dochter dood wil",
        "mijn moeder wil graag dood",
        "ik wil dood",
        "mijn dochter wil zelfmoord plegen",
        "hoe pleeg ik zelfmoord",
        "bang dat ik zelfmoord pleeg",
        "ik wil uit het leven stappen",
        "dat ik uit het leven stap",
        "bang voor doodgaan",
        "mijn hond blaft de hele nacht",
        "ik wil een kat",
        "my phone is dead",
    ],
)
def test_who_wants_to_die_is_not_yet_mourned(real: Thesaurus, q: str) -> None:
    assert "rouw" not in real.implied(q)


@pytest.mark.parametrize("q", ["zwanger", "ik ben zwanger", "ongewenst zwanger", "onbedoeld zwanger"])
def test_pregnancy_is_about_people_and_about_hormones(real: Thesaurus, q: str) -> None:
    assert {"zwangeren", "hormonen"} <= set(real.implied(q))


@pytest.mark.parametrize(
    ("q", "slug"),
    [
        ("hopeloos", "somberheid"),
        ("ik voel me hopeloos", "somberheid"),
        ("i feel hopeless", "somberheid"),
        ("wanhopig", "somberheid"),
        ("doodongelukkig", "somberheid"),
        ("dood ongelukkig", "somberheid"),
        ("sombur", "somberheid"),
        ("ik ben sombur", "somberheid"),
        ("deppresief", "somberheid"),
        ("deppressie", "somberheid"),
        ("worthless", "zelfbeeld"),
        ("sleepless", "slaap"),
        ("sgaapproblemen", "slaap"),
        ("alcoholic", "verslaving"),
        ("my husband is an alcoholic", "verslaving"),
        ("cutting myself", "zelfbeschadiging"),
        ("doodsbang", "angst"),
        ("doods bang", "angst"),
        ("kop draait door", "stress"),
        ("mijn kop draait door", "stress"),
        ("mijn hoofd draait door", "stress"),
        ("mijn hoofd is op hol geslagen", "stress"),
    ],
)
def test_heavy_words_are_understood_as_they_are_typed(real: Thesaurus, q: str, slug: str) -> None:
    assert slug in real.implied(q)


@pytest.mark.parametrize(
    ("q", "slug"),
    [("kop koffie", "stress"), ("de film draait", "stress"), ("cutting bread", "zelfbeschadiging")],
)
def test_words_that_are_half_of_a_heavy_one_imply_nothing(real: Thesaurus, q: str, slug: str) -> None:
    assert slug not in real.implied(q)
