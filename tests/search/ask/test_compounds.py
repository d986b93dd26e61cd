"""Long words are cut into the words that they are made of, so that their parts lead to concepts; no others are."""

import pytest

from directory.language.known_words import KnownWords, dutch_words
from directory.language.remembered import REMEMBERED
from directory.search.ask.compounds import Compounds
from directory.search.ask.thesaurus import Thesaurus
from directory.search.ask.understanding import understood
from directory.search.ask.vocabulary import ConceptFact, Vocabulary
from handreiking.models import Concept, Label
from tests.helpers.searching import Find, names, online
from tests.helpers.vocabularies import real_labels

OURS = [
    ("angst", "angst"),
    ("slaap", "slaap"),
    ("rouw", "rouw"),
    ("schulden", "geld-wonen"),
    ("geldproblemen", "geld-wonen"),
    ("groep", "lotgenotengroep"),
    ("verslaving", "verslaving"),
    ("vrouwen", "vrouwen"),
    ("kan niet slapen", "slaap"),
]
DUTCH = KnownWords.of(
    [
        "stoornis stoornissen problematiek verwerking kwaliteit kamer slaapkamer slaapkwaliteit spreekangst spreek arts kas"
    ]
)


@pytest.fixture(scope="module")
def compounds() -> Compounds:
    return Compounds(OURS, DUTCH)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("angststoornissengroep", ("angst", "stoornissen", "groep")),
        ("schuldenproblematiek", ("schulden", "problematiek")),
        ("rouwverwerkingsgroep", ("rouw", "verwerking", "groep")),
        ("rouwengroep", ("rouw", "groep")),
        ("verslavingsgroep", ("verslaving", "groep")),
        ("verslavingengroep", ("verslavingen", "groep")),
    ],
)
def test_a_compound_is_cut_at_what_joins_its_parts(
    compounds: Compounds, word: str, parts: tuple[str, ...]
) -> None:
    assert compounds.parts(word) == parts


@pytest.mark.parametrize(
    "word", ["slaapkamer", "kamerarts", "angstxyz", "slaap", "slaapqkamer", "angst123groep"]
)
def test_what_is_another_word_or_none_is_not_cut(compounds: Compounds, word: str) -> None:
    assert compounds.parts(word) == ()


def test_a_listed_word_is_cut_before_what_leaves_its_subject_or_where_it_is_a_kind_of_ours(
    compounds: Compounds,
) -> None:
    assert compounds.parts("slaapkwaliteit") == ("slaap", "kwaliteit")
    assert compounds.parts("spreekangst") == ("spreek", "angst")


def test_the_same_subject_with_another_tail_is_the_word_that_we_have(compounds: Compounds) -> None:
    assert compounds.parts("geldproblematiek") == ("geldproblemen",)


def test_people_are_no_part(compounds: Compounds) -> None:
    assert compounds.parts("vrouwenkas") == ()


def test_what_was_cut_is_remembered_but_not_without_end() -> None:
    compounds = Compounds(OURS, DUTCH)
    for number in range(REMEMBERED + 1):
        letters = "".join(chr(97 + int(digit)) for digit in str(number))
        assert compounds.parts(f"onbekend{letters}") == ()
    assert compounds.parts("rouwgroep") == ("rouw", "groep")


@pytest.mark.parametrize(
    ("q", "meant"),
    [
        ("angststoornissengroep", ["angst", "lotgenotengroep"]),
        ("ik zoek iets met schuldenproblematiek", ["geld-wonen"]),
        ("slaap en geldproblematiek", ["slaap", "geld-wonen"]),
        ("slaapkamer", []),
    ],
)
def test_parts_lead_to_concepts_after_the_words_that_are_known(
    compounds: Compounds, q: str, meant: list[str]
) -> None:
    vocabulary = Vocabulary(
        {}, {slug: ConceptFact("thema", slug, slug) for _text, slug in OURS}, tuple(OURS), compounds=compounds
    )
    assert understood(q, vocabulary).known == meant


@pytest.mark.parametrize(
    ("q", "meant"),
    [
        ("alcoholverslavingszorg", "verslaving"),
        ("eetstoornissenkliniek", "eten"),
        ("piekergedachten", "angst"),
        ("werkstress", "stress"),
        ("concentratieproblematiek", "adhd"),
        ("levensvragenspreekuur", "zingeving"),
        ("psychosenetwerk", "psychose"),
        ("seniorenmaatje", "maatje"),
    ],
)
def test_words_of_care_lead_to_what_they_are_about(q: str, meant: str) -> None:
    thesaurus = Thesaurus(real_labels())
    parts = Compounds(real_labels(), dutch_words()).parts(q)
    assert meant in thesaurus.implied(" ".join(parts))


@pytest.mark.parametrize("q", ["slaapkamer", "vrouwenarts", "ouderavond", "moedertaal", "buurman"])
def test_other_words_of_dutch_stay_whole(q: str) -> None:
    assert Compounds(real_labels(), dutch_words()).parts(q) == ()


def test_a_search_finds_what_the_parts_of_a_word_mean(find: Find) -> None:
    online("Nachtrust", concepts=["slaap", "lotgenotengroep"])
    online("Anders", concepts=["rouw"])
    for slug, text in (("slaap", "slaap"), ("lotgenotengroep", "groep")):
        Label.objects.create(concept=Concept.objects.get(slug=slug), text=text)
    found = find("q=slaapstoornissengroep")
    assert names(found) == ["Nachtrust"]
    assert [chip.label for chip in found.implied] == ["Slecht slapen", "Een groep"]
