"""The vocabulary files say what the design says, and say it in words a person would use."""

import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import pytest

FILES = Path(__file__).parents[2] / "handreiking" / "vocabulary"
KINDS = ("everyday", "synonyms", "abbreviations", "misspellings")
EXPECTED = {
    "fase": "veerkracht verkennen wachttijd behandeling overgang-18 nazorg vastgelopen",
    "thema": "somberheid angst stress slaap trauma eten verslaving schermgebruik adhd autisme psychose bipolair "
    "persoonlijkheid dwangklachten zelfbeschadiging rouw eenzaamheid zelfbeeld relaties veiligheid opvoeden "
    "lichamelijke-klachten identiteit hormonen prestatiedruk werk-studie geld-wonen zingeving",
    "doelgroep": "kinderen jongeren jongvolwassenen volwassenen ouderen studenten werkenden ouders zwangeren vrouwen "
    "meiden mannen lhbtiqa naasten kopp-kov mantelzorgers nieuwkomers twee-culturen lvb dakloos professionals",
    "vorm": "gesprek-ervaringsdeskundige lotgenotengroep herstelacademie cursus steunpunt inloop maatje "
    "wandelen-bewegen creatief meedoen ehealth e-community chat luisterlijn verkennend-gesprek gesprek-professional "
    "resourcegroep naastengroep praktische-hulp clientondersteuning informatie gereedschap consultatie "
    "waakvlamcontact",
    "doel": "erkenning perspectief overeind-blijven structuur zelfregie verbinding voorbereiding basis-op-orde "
    "naasten-ontlasten terugval-voorkomen",
    "onderbouwing": "niet-onderzocht ervaringskennis praktijkkennis goed-beschreven goed-onderbouwd "
    "eerste-aanwijzingen goede-aanwijzingen sterke-aanwijzingen",
    "werkzaam-element": "gelijkwaardig-contact snelle-start vaste-contactpersoon eigen-tempo psycho-educatie "
    "activering sociale-steun eigen-ervaring handelingsperspectief",
    "leefomgeving": "maatschappij buurt gezin onderwijs online op-het-werk",
}
RICH = {"fase", "thema", "doelgroep", "vorm"}
FORBIDDEN = ("patiënt", "patient", "zelfmoord", "gestoord", "klachtenlijst")


def read(scheme: str) -> dict[str, Any]:
    return tomllib.loads((FILES / f"{scheme}.toml").read_text(encoding="utf-8"))


def labels(concept: dict[str, Any]) -> list[str]:
    return [label for kind in KINDS for label in concept[kind]]


def plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def test_there_are_no_other_files() -> None:
    assert {path.stem for path in FILES.glob("*.toml")} == set(EXPECTED)


@pytest.mark.parametrize("scheme", EXPECTED)
def test_a_scheme_holds_the_fixed_slugs_in_order(scheme: str) -> None:
    content = read(scheme)
    assert content["scheme"]["slug"] == scheme
    assert [concept["slug"] for concept in content["concept"]] == EXPECTED[scheme].split()


def test_slugs_are_unique_across_schemes() -> None:
    slugs = " ".join(EXPECTED.values()).split()
    assert len(slugs) == len(set(slugs))


@pytest.mark.parametrize("scheme", EXPECTED)
def test_every_concept_is_named_twice_and_defined(scheme: str) -> None:
    for concept in read(scheme)["concept"]:
        assert concept["label"], concept["slug"]
        assert concept["plain_label"], concept["slug"]
        assert concept["definition"].endswith("."), concept["slug"]


@pytest.mark.parametrize("scheme", EXPECTED)
def test_plain_labels_differ_within_a_scheme(scheme: str) -> None:
    names = [concept["plain_label"] for concept in read(scheme)["concept"]]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("scheme", EXPECTED)
def test_people_really_say_it_in_many_ways(scheme: str) -> None:
    enough = 15 if scheme in RICH else 5
    for concept in read(scheme)["concept"]:
        assert len(labels(concept)) >= enough, concept["slug"]


@pytest.mark.parametrize("scheme", EXPECTED)
def test_no_label_stands_twice_at_one_concept(scheme: str) -> None:
    for concept in read(scheme)["concept"]:
        folded = [plain(label) for label in labels(concept)]
        assert len(folded) == len(set(folded)), concept["slug"]


@pytest.mark.parametrize("scheme", EXPECTED)
def test_what_people_read_does_not_stigmatise(scheme: str) -> None:
    for concept in read(scheme)["concept"]:
        shown = plain(f"{concept['label']} {concept['plain_label']} {concept['definition']}")
        assert not [word for word in FORBIDDEN if plain(word) in shown], concept["slug"]
        assert "stoornis" not in plain(concept["plain_label"]), concept["slug"]


def test_a_group_reads_well_in_a_row_of_groups() -> None:
    for concept in read("doelgroep")["concept"]:
        outside_brackets = concept["plain_label"].partition("(")[0]
        assert "," not in outside_brackets, concept["slug"]
