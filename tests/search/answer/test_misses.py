"""What a card says that an offer does not have, where the answer gave up something of what was asked."""

from datetime import date

import pytest

from tests.helpers.factories import make_schedule, make_service
from tests.helpers.searching import Find, at, cards, online

NOTHING_HAS = "&vorm=cursus&bereik=thuis"
"""Two choices of which the offers below have neither, so that all choices are given up."""


def misses(find: Find, asked: str) -> dict[str, tuple[str, ...]]:
    return {card.name: card.misses for card in cards(find(asked))}


def unknown(find: Find, asked: str) -> dict[str, tuple[str, ...]]:
    return {card.name: card.unknown for card in cards(find(asked))}


def test_what_is_found_as_it_was_asked_misses_nothing(find: Find) -> None:
    make_service(name="Slaapkring", concepts=["slaap"], costs=["gratis"])
    asked = "waar=1066&thema=slaap&kosten=gratis&leeftijd=30"
    assert misses(find, asked) == {"Slaapkring": ()}


@pytest.mark.parametrize(
    ("voor", "said"), [("mij", "je afstand (35 km)"), ("verwijzer", "de afstand (35 km)")]
)
def test_what_lies_beyond_the_distance_says_how_far(find: Find, voor: str, said: str) -> None:
    make_service(name="In Utrecht", locations=at("3511"), concepts=["slaap"])
    assert misses(find, f"voor={voor}&waar=1066&thema=slaap&straal=20") == {"In Utrecht": (said,)}


def test_what_is_within_the_distance_or_in_the_area_says_nothing_of_it(find: Find) -> None:
    make_service(name="Dichtbij", locations=at("1069"))
    for where in ("waar=1066&straal=5", "waar=gemeente Amsterdam&straal=0.1"):
        assert misses(find, f"{where}&kosten=zelf-betalen") == {"Dichtbij": ("‘Zelf betalen’",)}


def test_of_all_that_was_given_up_each_says_what_it_lacks(find: Find) -> None:
    online("Angst", concepts=["angst", "chat"], costs=["gratis"])
    online("Breed", concepts=["chat"], all_themes=True, costs=["zelf-betalen"])
    found = misses(find, f"thema=slaap&kosten=gratis{NOTHING_HAS}")
    assert found["Angst"] == ("‘Een cursus’", "‘Slecht slapen’", "‘Bij je thuis’")
    assert found["Breed"] == ("‘Een cursus’", "‘Bij je thuis’", "‘Gratis’")
    assert unknown(find, f"thema=slaap{NOTHING_HAS}")["Breed"] == ()


def test_one_of_several_values_is_enough_unless_all_must_hold(find: Find) -> None:
    online("Angst", concepts=["angst", "chat"], accessibility=["rolstoel"])
    found = misses(
        find, f"thema=slaap&thema=angst&toegankelijkheid=rolstoel&toegankelijkheid=prikkelarm{NOTHING_HAS}"
    )
    assert found["Angst"] == ("‘Een cursus’", "‘Bij je thuis’", "‘Rustige ruimte’")


def test_what_is_not_filled_in_is_no_miss(find: Find) -> None:
    online("Leeg", concepts=["slaap", "chat"], costs=[])
    asked = f"kosten=gratis&plek=nu{NOTHING_HAS}"
    assert misses(find, asked)["Leeg"] == ("‘Een cursus’", "‘Bij je thuis’")
    assert unknown(find, asked)["Leeg"] == ("kosten niet ingevuld", "plek niet ingevuld")


def test_what_is_full_has_no_room(find: Find) -> None:
    online("Vol", concepts=["chat"], capacity_status="vol", capacity_stated_on=date(2026, 11, 16))
    assert "‘Alleen met plek nu’" in misses(find, f"plek=nu{NOTHING_HAS}")["Vol"]


def test_of_what_a_card_cannot_tell_nothing_is_said(find: Find) -> None:
    online("Chat", concepts=["chat"], anonymous=False, schedules=[make_schedule()])
    assert misses(find, f"anoniem=ja&wanneer=nu{NOTHING_HAS}")["Chat"] == ("‘Een cursus’", "‘Bij je thuis’")
    assert unknown(find, f"anoniem=ja&wanneer=nu{NOTHING_HAS}")["Chat"] == ()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("leeftijd=40", ("je leeftijd (van 12 tot en met 18 jaar)",)),
        ("leeftijd=40&voor=verwijzer", ("de leeftijd (van 12 tot en met 18 jaar)",)),
        (f"leeftijd=18.5{NOTHING_HAS}", ("‘Een cursus’", "‘Bij je thuis’")),
        (f"leeftijd=40&voor=naaste{NOTHING_HAS}", ("‘Een cursus’", "‘Bij je thuis’")),
    ],
)
def test_another_age_is_said(find: Find, asked: str, said: tuple[str, ...]) -> None:
    online("Jong", concepts=["chat"], minimum_age=12, maximum_age=18)
    assert misses(find, asked)["Jong"] == said


def test_what_stands_below_for_a_wish_says_which_it_lacks(find: Find) -> None:
    online("Gratis", concepts=["slaap"], costs=["gratis"], languages=["nl"])
    online("Arabisch", concepts=["slaap"], costs=["zelf-betalen"], languages=["ar"])
    found = misses(find, "q=slecht slapen, gratis, in het Arabisch")
    assert found == {"Gratis": ("‘Arabisch’",), "Arabisch": ("‘Gratis’",)}


@pytest.fixture
def asleep(find: Find) -> Find:
    """One that costs nothing and four that do, about sleeping; and three more that cost nothing."""
    online("Zo", concepts=["slaap"], costs=["gratis"])
    for number in range(4):
        online(f"Duur {number}", concepts=["slaap"], costs=["zelf-betalen"])
    for number in range(3):
        online(f"Gratis {number}", concepts=["rouw"], costs=["gratis"])
    return find


@pytest.mark.parametrize("asked", ["thema=slaap&kosten=gratis", "q=slecht slapen&kosten=gratis"])
def test_where_little_is_found_the_one_filter_is_named_that_hides_most(asleep: Find, asked: str) -> None:
    results = asleep(asked)
    assert results.count == 1
    assert [each.sentence for each in results.widenings] == [
        "Zonder de keuze ‘Gratis’ zijn er 5 mogelijkheden."
    ]


@pytest.mark.parametrize(
    "asked", ["thema=slaap", "q=slecht slapen", "thema=slaap&kosten=zelf-betalen&bereik=online"]
)
def test_where_enough_is_found_or_no_filter_hides_any_none_is_named(asleep: Find, asked: str) -> None:
    assert asleep(asked).widenings == ()


def test_words_are_no_filter_that_hides(asleep: Find) -> None:
    for number in range(9):
        online(f"Ook gratis {number}", concepts=["rouw"], costs=["gratis"])
    sentences = [each.sentence for each in asleep("q=slecht slapen&kosten=gratis").widenings]
    assert sentences == ["Zonder de keuze ‘Gratis’ zijn er 5 mogelijkheden."]


def test_two_that_no_filter_hides_stand_alone(find: Find) -> None:
    online("Zo", concepts=["slaap"], costs=["gratis"])
    assert find("thema=slaap&kosten=gratis").widenings == ()
