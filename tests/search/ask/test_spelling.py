""" "Bedoelde je …" against the words of the register."""

import random
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import process

from directory.language.known_words import KnownWords, dutch_words
from directory.language.stemming import stem
from directory.language.text import words
from directory.places import reference_files
from directory.search.ask import spelling
from directory.search.ask.spelling import Speller, vocabulary_words
from handreiking.models import Concept, ConceptScheme, Label
from handreiking.vocabulary_loader import read_vocabulary

SYLLABLES = "an be de gr oo ma st er ij ken ter lo fi ra ui sch en ing kla waan pe tij su ro mo"
REGISTER = (
    "slapen slecht piekeren paniek angststoornis eenzaamheid wandelgroep groep groei moeder schulden mannen"
)


NAMES = (
    "Leger des Heils", "Stichting Mantelzorg Nederland", "Belastingdienst", "Waterschap Brabantse Delta", "Wetterskip Fryslân",
    "Regionale Uitvoeringsdienst Drenthe", "Hoogheemraadschap van Delfland", "Recreatieschap Midden-Delfland",
)  # fmt: skip
TRAPS = """
aanpak carer children dood doorhalen dreigen fel geleden gijs kaart los depressie paniek kijker huis grijpen gebogen
aanvraag bellen heel leren overdenken gameren kunt lotgenotengroep paniekaanvallen slaapproblemen wandelen
"""
"""Words of a register that lie near ordinary ones which it lacks."""


def register(text: str) -> dict[str, str]:
    return {word: stem(word) for word in text.split()}


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller(register(REGISTER), counts={"groep": 40, "groei": 2}, preferred={"slapen"})


@pytest.fixture(scope="module")
def real() -> Speller:
    shown = [label.text for label in read_vocabulary().labels if label.kind != Label.Kind.MISSPELLING]
    labels = {word: stem(word) for text in shown for word in words(text)}
    return Speller(
        labels | register(TRAPS), counts={stem(word): 9 for word in TRAPS.split()}, preferred=labels
    )


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
        ("noeder", None),
        ("oeder", None),
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


@pytest.mark.parametrize(
    "q",
    [
        "ik heb mezelf gesneden",
        "hartkloppingen ben bang dat ik doodga",
        "zit er helemaal doorheen",
        "i feel depressed",
        "hij dreigt mij te vermoorden",
        "chillen",
        "ben lost",
        "alles is grijs",
        "ze kijken mij aan via de camera",
        "taart",
        "paniek aanval",
        "gesneden",
        "ik overthink alles",
        "hij gamed de hele dag",
        "huil de hele dag",
        "net bevallen en huil",
        "ik word gek van mezelf",
        "mijn vriend checkt mijn telefoon",
        "depresja",
        "yalnızlık",
        "samotność",
        "اكتئاب",
    ],
)
def test_what_may_be_meant_as_it_stands_is_left_alone(real: Speller, q: str) -> None:
    assert real.mend(q) is None


@pytest.mark.parametrize(
    ("q", "lookalike"),
    [
        ("verkocht", "verkracht"),
        ("ik wil verdwijnen", "verwijzen"),
        ("mezelf ophangen", "opvangen"),
        ("automatiseren", "automutileren"),
        ("stalling", "stalking"),
        ("leuke", "leuk"),
        ("examen", "examens"),
    ],
)
def test_another_letter_makes_another_word(q: str, lookalike: str) -> None:
    assert Speller(register(lookalike), counts={stem(lookalike): 99}).mend(q) is None


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("verkragt", "verkracht"),
        ("eenzaamheit", "eenzaamheid"),
        ("onvijlig", "onveilig"),
    ],
)
def test_what_is_written_as_it_sounds_is_mended(typed: str, mended: str) -> None:
    assert Speller(register("verkracht eenzaamheid onveilig verslaving")).mend(typed) == mended


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("angsst", "angst"),
        ("depresie", "depressie"),
        ("eenzaamhied", "eenzaamheid"),
        ("paniekaanvalen", "paniekaanvallen"),
        ("slaaproblemen", "slaapproblemen"),
        ("wandlen", "wandelen"),
        ("verslavng", "verslaving"),
        ("lotgenotten groep", "lotgenoten groep"),
    ],
)
def test_a_slip_is_mended_among_all_words_of_the_vocabulary(real: Speller, typed: str, mended: str) -> None:
    assert real.mend(typed) == mended


def test_forms_of_known_words_are_known() -> None:
    speller = Speller(register("dreigen dreiging jagen gedaagd wandeling kunst kliniek klinker"))
    assert [
        word for word in ("dreigt", "gejaagd", "kunstkliniek", "klinkerd") if not speller.knows(word)
    ] == ["klinkerd"]


def test_of_two_words_as_near_the_clearly_more_frequent_is_meant(speller: Speller) -> None:
    assert speller.mend("groeip") == "groep"


def test_of_two_words_as_near_none_is_meant_if_both_are_in_use() -> None:
    assert Speller(register("groep groei"), counts={"groep": 3, "groei": 2}).mend("groeip") is None


def test_of_two_words_as_near_that_of_a_label_is_meant() -> None:
    vocabulary = register("groep groei")
    assert Speller(vocabulary, counts={"groep": 9, "groei": 1}, preferred={"groei"}).mend("groeip") == "groei"


def test_what_is_as_near_to_an_ordinary_word_stays() -> None:
    assert Speller(register("kamperen tent")).mend("kamerr") is None


def test_only_long_words_may_hold_two_slips(speller: Speller) -> None:
    assert speller.mend("mnaen") is None
    assert speller.mend("moedre") == "moeder"
    assert speller.mend("pikeeren") == "piekeren"


def test_the_first_letter_is_right_or_changed_places_with_the_second() -> None:
    speller = Speller(register("psychose"))
    assert speller.mend("spychose") == "psychose"
    assert speller.mend("sychose") is None


def test_an_empty_register_mends_nothing() -> None:
    assert Speller({}).mend("slaepn") is None


def test_what_exists_is_never_mended(real: Speller) -> None:
    speller = Speller(
        {word: stem(word) for word in real._offered},
        preferred=real._preferred,
        known=dutch_words() | KnownWords.of(place_names()),
    )
    assert [name for name in (*place_names(), *NAMES) if speller.mend(name)] == []
    assert speller.mend("paniekaanvalen in Zwolle") == "paniekaanvallen in Zwolle"


def test_names_that_nobody_told_of_look_like_slips(real: Speller) -> None:
    """Without this the test above would hold by itself."""
    assert sum(bool(real.mend(name)) for name in place_names()) > 20


def place_names() -> list[str]:
    whole = reference_files.read()
    return sorted(
        {row.place for row in whole.postcodes}
        | {row.name for row in whole.regions}
        | {each.alias for each in reference_files.aliases()}
    )


@given(st.text(st.characters(codec=None), max_size=300))
def test_any_text_gets_an_answer(speller: Speller, q: str) -> None:
    mended = speller.mend(q)
    assert mended is None or mended != q[:200]


def test_of_sixty_thousand_words_few_are_compared_and_none_for_a_word_seen_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    draw, compared = random.Random(1), list[int]()
    syllables = SYLLABLES.split()
    vocabulary = {"".join(draw.choices(syllables, k=draw.randint(2, 5))) for _ in range(60_000)}
    speller = Speller({word: word for word in vocabulary})

    def extract(word: str, choices: Sequence[str], **options: Any) -> Any:
        compared.append(len(choices))
        return process.extract(word, choices, **options)

    monkeypatch.setattr(spelling, "process", SimpleNamespace(extract=extract))
    typed = ["".join(draw.choices(syllables, k=4)) + "x" for _ in range(20)]
    for word in typed:
        speller.mend(word)
    assert 0 < sum(compared) / len(typed) < len(vocabulary) / 20
    compared.clear()
    for word in typed:
        speller.mend(word)
    assert not compared


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
