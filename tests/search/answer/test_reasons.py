"""Why an offer stands among the results: what its card says of what was asked."""

import pytest

from directory.search.ask.vocabulary import Vocabulary
from handreiking.models import Concept, Label
from tests.helpers.factories import make_service
from tests.helpers.searching import Find, at, cards, online

BROAD = {"concepts": ["inloop"], "all_themes": True}


def reasons(find: Find, asked: str) -> dict[str, tuple[str, ...]]:
    return {card.name: card.reasons for card in cards(find(asked))}


@pytest.fixture
def sleepless(find: Find) -> Find:
    """Words that mean sleeping badly."""
    for text in ("wakker liggen", "wakker"):
        Label.objects.create(concept=Concept.objects.get(slug="slaap"), text=text)
    return find


def test_a_broad_offer_that_words_bring_up_says_that_it_is_broad(sleepless: Find) -> None:
    make_service(name="Slaapkring", concepts=["slaap"])
    make_service(name="Het Tussenhuis", for_everyone=True, **BROAD)
    make_service(name="De Andere Kant", **BROAD)
    assert reasons(sleepless, "waar=1066&q=wakker liggen") == {
        "Slaapkring": ("gaat over slecht slapen",),
        "Het Tussenhuis": ("voor iedereen, ook voor slecht slapen",),
        "De Andere Kant": ("over alle onderwerpen, ook over slecht slapen",),
    }


def test_an_offer_that_only_names_the_words_says_which(sleepless: Find) -> None:
    make_service(name="Nachtwandeling", concepts=["angst"], description="Voor wie lang wakker ligt.")
    make_service(name="Breed", description="Wij liggen graag wakker.", **BROAD)
    assert reasons(sleepless, "waar=1066&q=wakker liggen") == {
        "Nachtwandeling": ("noemt “wakker”",),
        "Breed": ("noemt “wakker”",),
    }


def test_words_give_a_reason_beside_the_choices(sleepless: Find) -> None:
    make_service(name="Koffie", description="We drinken koffie.", costs=["gratis"])
    make_service(name="Breed", costs=["gratis"], **BROAD)
    assert reasons(sleepless, "q=koffie&kosten=gratis")["Koffie"] == ("noemt “koffie”", "gratis")
    assert reasons(sleepless, "q=wakker liggen&kosten=gratis")["Breed"] == (
        "over alle onderwerpen, ook over slecht slapen", "gratis",
    )  # fmt: skip


def test_a_broad_offer_says_so_once_for_words_and_choices_together(sleepless: Find) -> None:
    make_service(name="Breed", **BROAD)
    assert reasons(sleepless, "q=wakker liggen&thema=angst")["Breed"] == (
        "over alle onderwerpen, ook over bang zijn of piekeren of slecht slapen",
    )


def test_every_card_that_words_bring_up_says_why(sleepless: Find) -> None:
    texts = ("wakker", "liggen in het gras", "koffie")
    for number, text in enumerate(texts):
        make_service(name=f"Kaal {number}", description=text, concepts=["angst"])
        online(f"Breed {number}", description=text, for_everyone=bool(number), **BROAD)
    for asked in ("q=wakker liggen", 'q="liggen in het gras"', "q=koffie", "q=gras&doelgroep=jongeren"):
        for place in ("", "&waar=1066", "&waar=9711", "&voor=verwijzer"):
            found = cards(sleepless(asked + place))
            general = {
                "bij jou in de buurt",
                "overal bereikbaar",
                "voor de tijd dat je wacht",
                "voor iedereen",
            }
            assert found, (asked, place)
            for card in found:
                assert card.reasons, (asked, card.name)
                assert general.isdisjoint(card.reasons), (asked, card.name)


def test_what_is_shown_whatever_was_chosen_is_not_said_to_leave_it_open(find: Find) -> None:
    make_service(name="In Utrecht", locations=at("3511"), concepts=["slaap"])
    online("Chat", concepts=["angst"])
    shown = {card.name: card for card in cards(find("waar=1066&thema=slaap&straal=20"))}
    assert shown["Chat"].unknown == ()


@pytest.mark.usefixtures("vocabulary")
def test_what_an_offer_is_about_is_a_sentence(find: Find) -> None:
    about = {
        "trauma": "gaat over nare dingen die je meemaakte",
        "veiligheid": "gaat over onveiligheid thuis of buiten",
        "zelfbeeld": "gaat over onzeker zijn over jezelf",
        "identiteit": "gaat over de vraag wie je bent",
        "zingeving": "gaat over de vraag waar je het voor doet",
        "lichamelijke-klachten": "gaat over pijn, moeheid of ziekte",
        "angst": "gaat over bang zijn of piekeren",
    }
    for slug in about:
        make_service(concepts=[slug])
    for slug, sentence in about.items():
        assert cards(find(f"thema={slug}"))[0].reasons == (sentence,)
    professional = Vocabulary.load().label("trauma", plain=False)
    said = cards(find("voor=verwijzer&thema=trauma"))[0].reasons[0]
    assert said.lower() == f"gaat over {professional}".lower()


def test_themes_beside_what_an_offer_is_mostly_about_are_said_apart(find: Find) -> None:
    make_service(concepts=["slaap", "angst", "rouw"], main=["slaap"])
    assert cards(find("thema=slaap"))[0].reasons == ("gaat over slecht slapen",)
    assert cards(find("thema=angst&thema=slaap"))[0].reasons == (
        "gaat over slecht slapen",
        "gaat ook over bang zijn of piekeren",
    )
