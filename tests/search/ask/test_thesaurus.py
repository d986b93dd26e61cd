"""Everyday words imply concepts: with a few labels, and with the real vocabulary."""

import pytest
from django.core.management import call_command
from hypothesis import given
from hypothesis import strategies as st

from directory.search.ask.thesaurus import Thesaurus, vocabulary_labels
from handreiking.models import Concept, Label
from handreiking.vocabulary_loader import read_vocabulary
from tests.helpers.vocabularies import real_thesaurus

LABELS = [
    ("slapen", "slaap"),
    ("kan niet slapen", "slaap"),
    ("slaapproblemen", "slaap"),
    ("piekeren", "angst"),
    ("bang", "angst"),
    ("bang om aan te komen", "eten"),
    ("ruzie met ouders", "relaties"),
    ("Ouders", "ouders"),
    ("ik ben moeder", "ouders"),
    ("ouderen", "ouderen"),
    ("mannen", "mannen"),
    ("vrouw", "vrouwen"),
    ("mijn zoon", "naasten"),
    ("blowen", "verslaving"),
    ("voel me alleen", "eenzaamheid"),
    ("alleen", "eenzaamheid"),
    ("kan niet meer", "stress"),
    ("burn-out", "stress"),
    ("zwangerschap", "zwangeren"),
    ("zwangerschap", "hormonen"),
    ("PTSS", "trauma"),
]


@pytest.fixture(scope="module")
def thesaurus() -> Thesaurus:
    return Thesaurus(LABELS)


@pytest.mark.parametrize(
    ("q", "slugs"),
    [
        ("kan niet slapen", ["slaap"]),
        ("ik kan al weken niet slapen", ["slaap"]),
        ("Slaap problemen", ["slaap"]),
        ("piekeren en slapen", ["angst", "slaap"]),
        ("slapen en piekeren", ["slaap", "angst"]),
        ("ptss", ["trauma"]),
        ("P.T.S.S.", ["trauma"]),
        ("zwangerschap", ["zwangeren", "hormonen"]),
        ("burn-out", ["stress"]),
        ("burn out", ["stress"]),
        ("burnout", []),
        ("", []),
        ("hallo", []),
    ],
)
def test_words_imply_concepts_in_the_order_of_the_query(
    thesaurus: Thesaurus, q: str, slugs: list[str]
) -> None:
    assert thesaurus.implied(q) == slugs


def test_the_longest_label_wins(thesaurus: Thesaurus) -> None:
    assert thesaurus.implied("ruzie met mijn ouders") == ["relaties"]


def test_labels_that_share_a_stem_are_told_apart_by_spelling(thesaurus: Thesaurus) -> None:
    assert thesaurus.implied("ouderen") == ["ouderen"]
    assert thesaurus.implied("ouders") == ["ouders"]


def test_a_relative_of_the_searcher_is_not_whom_it_is_for(thesaurus: Thesaurus) -> None:
    assert thesaurus.implied("mannen") == ["mannen"]
    assert thesaurus.implied("mijn man") == []
    assert thesaurus.implied("zoon") == []
    assert thesaurus.implied("moeder overleden") == []


def test_what_a_relative_does_counts_too(thesaurus: Thesaurus) -> None:
    assert thesaurus.implied("mijn zoon blowt") == ["naasten", "verslaving"]


def test_a_label_needs_the_small_words_that_make_it(thesaurus: Thesaurus) -> None:
    assert thesaurus.implied("ik ben bang om aan te komen") == ["eten"]
    assert thesaurus.implied("bang in de trein") == ["angst"]


def test_the_small_words_stand_where_the_label_is() -> None:
    labels = Thesaurus([("weet niet wie ik ben", "persoonlijkheid"), ("bang om aan te komen", "eten")])
    assert labels.implied("ik weet niet meer goed wie ik ben") == ["persoonlijkheid"]
    assert labels.implied("weet niet of het genoeg is voor een psycholoog, bij wie moet ik zijn") == []


@pytest.mark.parametrize(("label", "typed"), [("okt", "ok"), ("eft", "effe"), ("ocs", "oc"), ("ips", "ip")])
def test_an_abbreviation_is_no_form_of_a_word(label: str, typed: str) -> None:
    abbreviated = Thesaurus([(label, "opvoeden")])
    assert abbreviated.implied(f"cursus {label.upper()}") == ["opvoeden"]
    assert abbreviated.implied(f"{typed} dan") == []
    assert Thesaurus([("moe", "slaap")]).implied("zo moe") == ["slaap"]


def test_a_label_without_content_must_be_all_that_was_typed(thesaurus: Thesaurus) -> None:
    assert thesaurus.implied("ik kan echt niet meer") == ["stress"]
    assert thesaurus.implied("ik kan niet meer naar school") == []
    assert thesaurus.implied("ik ben alleen") == ["eenzaamheid"]
    assert thesaurus.implied("alleen vrouwen") == ["vrouwen"]
    assert thesaurus.implied("ik voel me zo alleen") == ["eenzaamheid"]


def test_a_child_of_whom_something_is_said_is_the_searchers_own(thesaurus: Thesaurus) -> None:
    assert thesaurus.implied("zoon blowt") == ["naasten", "verslaving"]
    assert thesaurus.implied("zoon") == []


def test_labels_of_the_same_words_are_told_apart_by_the_small_words() -> None:
    labels = [("komt zijn kamer niet uit", "naasten"), ("kom mijn kamer niet uit", "somberheid")]
    rooms = Thesaurus(labels)

    assert rooms.implied("hij komt zijn kamer niet uit") == ["naasten"]
    assert rooms.implied("ik kom mijn kamer niet uit") == ["somberheid"]
    assert rooms.implied("de kamer niet") == []


def test_one_word_and_a_modifier_are_a_label_only_with_its_small_words() -> None:
    unsure = Thesaurus([("weet niet wat ik wil", "zingeving"), ("angst om te vallen", "angst")])

    assert unsure.implied("ik weet echt niet wat ik wil") == ["zingeving"]
    assert unsure.implied("ik weet niet hoe ik haar moet helpen") == []
    assert unsure.implied("angst vallen") == ["angst"]


def test_what_the_reader_took_away_stays_away(thesaurus: Thesaurus) -> None:
    assert thesaurus.implied("piekeren en slapen", ignoring={"angst"}) == ["slaap"]


@given(st.text(st.characters(codec=None), max_size=300))
def test_any_text_gets_an_answer(thesaurus: Thesaurus, q: str) -> None:
    assert set(thesaurus.implied(q)) <= {slug for _, slug in LABELS}


@pytest.fixture(scope="module")
def real() -> Thesaurus:
    return real_thesaurus()


@pytest.mark.parametrize(
    ("q", "slug"),
    [
        ("kan niet slapen", "slaap"),
        ("lig wakker", "slaap"),
        ("ik lig elke nacht wakker en pieker", "slaap"),
        ("ik lig 's nachts wakker", "slaap"),
        ("slaap problemen", "slaap"),
        ("paniekaanval", "angst"),
        ("ptss", "trauma"),
        ("mijn zoon blowt", "verslaving"),
        ("mijn zoon blowt", "naasten"),
        ("ruzie met mijn vrouw", "relaties"),
        ("schulden", "geld-wonen"),
        ("word gepest", "relaties"),
        ("ik voel me alleen", "eenzaamheid"),
        ("burn-out", "stress"),
        ("burnout", "stress"),
        ("adhd", "adhd"),
        ("wachtlijst ggz", "wachttijd"),
        ("depressie", "somberheid"),
        ("scheiding", "relaties"),
        ("maatje", "maatje"),
        ("ouderen", "ouderen"),
        ("rouw", "rouw"),
        ("wandelen", "wandelen-bewegen"),
        ("ik zit er helemaal doorheen", "stress"),
        ("ik word gek van mezelf", "angst"),
        ("overthinken", "angst"),
        ("ik overthink alles", "angst"),
        ("ben lost", "zingeving"),
        ("chillen met iemand", "maatje"),
        ("chillen met iemand", "eenzaamheid"),
        ("voel me kut", "somberheid"),
        ("ik voel me zo kut de laatste tijd", "somberheid"),
        ("alles is grijs", "somberheid"),
        ("ik huil", "somberheid"),
        ("huil de hele dag", "somberheid"),
        ("net bevallen en huil de hele dag", "zwangeren"),
        ("bevallen en huil", "somberheid"),
        ("doorgedraaid", "stress"),
        ("ik ben op", "stress"),
        ("ik ben helemaal op", "stress"),
        ("I feel depressed", "somberheid"),
        ("i feel lonely", "eenzaamheid"),
        ("can't sleep", "slaap"),
        ("I can’t sleep", "slaap"),
        ("panic", "angst"),
        ("depresja", "somberheid"),
        ("Depresyon", "somberheid"),
        ("اكتئاب", "somberheid"),
        ("الاكتئاب", "somberheid"),
        ("kaygı", "angst"),
        ("قلق", "angst"),
        ("ciągły niepokój", "angst"),
        ("wypalenie", "stress"),
        ("tükenmişlik", "stress"),
        ("توتر", "stress"),
        ("bezsenność", "slaap"),
        ("uyuyamıyorum", "slaap"),
        ("أرق", "slaap"),
        ("samotność", "eenzaamheid"),
        ("yalnızlık", "eenzaamheid"),
        ("YALNIZLIK", "eenzaamheid"),
        ("الوحدة", "eenzaamheid"),
        ("travma", "trauma"),
        ("صدمة", "trauma"),
        ("uzależnienie", "verslaving"),
        ("bağımlılık", "verslaving"),
        ("إدمان", "verslaving"),
        ("komt zijn kamer niet uit", "naasten"),
        ("komt haar kamer niet uit", "naasten"),
        ("kom mijn kamer niet uit", "somberheid"),
        ("hij wil geen hulp", "naasten"),
        ("geen hulp gekregen", "vastgelopen"),
        ("mijn kind gamed te veel", "schermgebruik"),
        ("hij gamet", "schermgebruik"),
        ("mijn zoon eet niet", "naasten"),
        ("mijn zoon eet niet", "ouders"),
        ("mijn zoon eet niet", "eten"),
        ("zoon gamed de hele dag", "naasten"),
        ("dochter slaapt slecht", "naasten"),
        ("dochter slaapt slecht", "slaap"),
        ("zorgen om mijn dochter", "ouders"),
        ("paniekaanvalen", "angst"),
        ("slaapproblem", "slaap"),
        ("lotgenoten groep", "lotgenotengroep"),
        ("depresie", "somberheid"),
    ],
)
def test_the_real_vocabulary_understands(real: Thesaurus, q: str, slug: str) -> None:
    assert slug in real.implied(q)


@pytest.mark.parametrize(
    ("q", "slug"),
    [
        ("ruzie met mijn man", "mannen"),
        ("naast mijn medicatie", "naasten"),
        ("mijn vrouw", "vrouwen"),
        ("alleen vrouwen", "eenzaamheid"),
        ("bang in de trein", "eten"),
        ("thuis", "eenzaamheid"),
        ("ouderen", "ouders"),
        ("moeder overleden", "ouders"),
        ("ruzie met mijn vrouw", "vrouwen"),
        ("ik kom mijn kamer niet uit", "naasten"),
        ("ik krijg geen hulp", "naasten"),
        ("geen hulp gekregen", "naasten"),
        ("mijn baby huilt de hele tijd", "somberheid"),
        ("zoon", "naasten"),
        ("ben op zoek", "stress"),
        ("een lek dak", "angst"),
    ],
)
def test_the_real_vocabulary_does_not_jump_to_conclusions(real: Thesaurus, q: str, slug: str) -> None:
    assert slug not in real.implied(q)


@pytest.mark.parametrize(
    "q",
    [
        "hallo",
        "taart bakken",
        "dinsdag avond",
        "gratis",
        "Amsterdam Slotervaart",
        "hoe laat open",
        "niet",
        "ik wil",
    ],
)
def test_innocent_words_imply_nothing(real: Thesaurus, q: str) -> None:
    assert real.implied(q) == []


def test_a_form_of_a_word_means_what_is_spelled_most_alike(real: Thesaurus) -> None:
    for one, other in (("dakloos", "dakloze"), ("daklozen", "dakloze")):
        assert real.implied(one) == real.implied(other)


def test_every_concept_is_implied_by_its_own_plain_label(real: Thesaurus) -> None:
    vocabulary = read_vocabulary()
    for concept in vocabulary.concepts:
        if concept.scheme.slug in ("fase", "thema", "doelgroep", "vorm"):
            assert concept.slug in real.implied(concept.plain_label), concept.plain_label


@pytest.mark.django_db
def test_labels_come_from_the_database_names_of_concepts_included() -> None:
    call_command("load_vocabulary", verbosity=0)
    concept = Concept.objects.get(slug="slaap")
    Label.objects.create(concept=concept, text="schaapjes tellen")

    labels = vocabulary_labels()

    assert {("schaapjes tellen", "slaap"), (concept.plain_label, "slaap"), (concept.label, "slaap")} <= set(
        labels
    )
    assert "niet-onderzocht" not in {slug for _, slug in labels}
