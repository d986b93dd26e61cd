""" "Bedoelde je …" against the words of the register."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.search.spelling import Speller, vocabulary_words
from directory.search.text import stem
from handreiking.models import Concept, ConceptScheme, Label

SYLLABLES = "an be de gr oo ma st er ij ken ter lo fi ra ui sch en ing kla waan pe tij su ro mo"
REGISTER = (
    "slapen slecht piekeren paniek angststoornis eenzaamheid wandelgroep groep groei moeder schulden mannen"
)


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller({word: stem(word) for word in REGISTER.split()}, counts={"groep": 40, "groei": 2})


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("slaepn", "slapen"),
        ("pieekren", "piekeren"),
        ("angststoornissen", None),
        ("angststornis", "angststoornis"),
        ("kan neit slapen", "kan niet slapen"),
        ("Slecht SLAPN!", "Slecht slapen!"),
        ("eenzaamheit", "eenzaamheid"),
        ("wandelgoep bij mij", "wandelgroep bij mij"),
        ("noeder", "moeder"),
        ("oeder", "moeder"),
        ("omeder", "moeder"),
        ("slapen", None),
        ("slaap", None),
        ("ik wil het niet", None),
        ("xyzzyplugh", None),
        ("1066 ab2 18+", None),
        ("", None),
        ("slpn", None),
    ],
)
def test_mending(speller: Speller, typed: str, mended: str | None) -> None:
    assert speller.mend(typed) == mended


def test_of_two_words_as_near_the_more_frequent_is_meant(speller: Speller) -> None:
    assert speller.mend("groeb") == "groep"


def test_short_words_may_hold_one_slip_only(speller: Speller) -> None:
    assert speller.mend("mnaen") is None
    assert speller.mend("manen") == "mannen"


def test_an_empty_register_mends_nothing() -> None:
    assert Speller({}).mend("slaepn") is None


@given(st.text(st.characters(codec=None), max_size=300))
def test_any_text_gets_an_answer(speller: Speller, q: str) -> None:
    mended = speller.mend(q)
    assert mended is None or mended != q[:200]


def test_a_word_costs_little_among_sixty_thousand() -> None:
    draw = random.Random(1)
    syllables = SYLLABLES.split()
    vocabulary = {"".join(draw.choices(syllables, k=draw.randint(2, 5))) for _ in range(60_000)}
    speller = Speller({word: word for word in vocabulary})
    typed = ["".join(draw.choices(syllables, k=4)) + "x" for _ in range(20)]

    started = time.perf_counter()
    for word in typed:
        speller.mend(word)

    assert (time.perf_counter() - started) / len(typed) < 0.003


@pytest.mark.django_db
def test_the_vocabulary_lends_its_words_but_not_its_misspellings() -> None:
    scheme = ConceptScheme.objects.create(
        slug="thema", label="Thema", plain_label="Waarover?", definition="x"
    )
    concept = Concept.objects.create(
        scheme=scheme, slug="slaap", label="Slaap", plain_label="Slapen", definition="x"
    )
    Label.objects.create(concept=concept, text="slapeloze nachten", kind=Label.Kind.EVERYDAY)
    Label.objects.create(concept=concept, text="slaapen", kind=Label.Kind.MISSPELLING)

    assert set(vocabulary_words()) == {"slapeloze", "nachten"}
