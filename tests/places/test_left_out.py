"""A quarter, street or station that we do not know is searched as its town, and never in silence."""

import pytest
from django.test import Client

from directory.places.place import AmbiguousPlace, Place, UnknownPlace
from directory.places.resolve import alternatives, resolve
from tests.helpers.placing import NAMES
from tests.helpers.reading import html, text_of


def place_of(typed: str) -> Place:
    found = resolve(typed, NAMES)
    assert isinstance(found, Place), found
    return found


def others(place: Place) -> list[str]:
    return [other.label for other in alternatives(place, NAMES)]


@pytest.mark.parametrize(
    ("typed", "place", "left"),
    [
        ("Utrecht Hoograven", "Utrecht", "Hoograven"),
        ("Rotterdam Centrum", "Rotterdam", "Centrum"),
        ("Zwolle-Zuid", "Zwolle", "Zuid"),
        ("Utrecht Centraal", "Utrecht", "Centraal"),
        ("Amsterdam Sloterdijk station", "Amsterdam", "Sloterdijk station"),
        ("wijk Lombok Utrecht", "Utrecht", "wijk Lombok"),
        ("buurt Lombok in Utrecht", "Utrecht", "Lombok"),
        ("station Amersfoort", "Amersfoort", "station"),
        ("Dorpsstraat Zaandam", "Zaandam", "Dorpsstraat"),
        ("Utrecht", "Utrecht", ""),
        ("ik woon in Amersfoort", "Amersfoort", ""),
        ("in de buurt van Zwolle", "Zwolle", ""),
        ("Beek Limburg", "Beek", ""),
        ("Amsterdam Zuidoost", "Zuidoost", ""),
        ("Amsterdam De Pijp", "Zuid", ""),
        ("Breda Prinsenbeek", "Prinsenbeek", ""),
        ("gemeente Utrecht", "Utrecht", ""),
    ],
)
def test_what_is_left_out_of_what_was_typed(typed: str, place: str, left: str) -> None:
    found = place_of(typed)
    assert (found.name, found.left_out, found.guessed_from) == (place, left, "")


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("Eindhoven Strijp-S", "Strijp-S"),
        ("Utrecht Oog in Al", "Oog in Al"),
        ("Almelo de Riet", "de Riet"),
        ("DEN HAAG LAAN VAN NOI", "LAAN VAN NOI"),
        ("Nijmegen Heyendaël", "Heyendaël"),
        ("Groningen (Paddepoel)", "Paddepoel"),
        ("Leiden Merq\u0308wijk", "merqwijk"),
    ],
)
def test_it_is_written_as_it_was_typed(typed: str, left: str) -> None:
    assert place_of(typed).left_out == left


@pytest.mark.parametrize(
    ("typed", "place", "left"),
    [
        ("Overvecht", "Utrecht", "Overvecht"),
        ("Utrecht Overvecht", "Utrecht", "Overvecht"),
        ("station Utrecht Overvecht", "Utrecht", "station Overvecht"),
        ("Rotterdam, Kralingen", "Rotterdam", "Kralingen"),
        ("Almere Buiten", "Almere", "Almere Buiten"),
        ("Den Haag Scheveningen", "'s-Gravenhage", "Scheveningen"),
        ("Den Haag", "'s-Gravenhage", ""),
        ("Mokum", "Amsterdam", ""),
    ],
)
def test_a_quarter_that_only_leads_to_its_town_is_left_out_too(typed: str, place: str, left: str) -> None:
    found = place_of(typed)
    assert (found.name, found.left_out, found.guessed_from) == (place, left, "")


@pytest.mark.parametrize(
    ("typed", "place", "left"),
    [
        ("NS station Amersfoort Schothorst", "Amersfoort", "NS station Schothorst"),
        ("station Den Haag Moerwijk", "'s-Gravenhage", "station Moerwijk"),
        ("station Utrecht De Meern", "De Meern", "station"),
        ("station De Wijk", "de Wijk", "station"),
        ("Wijk en Aalburg station", "Wijk en Aalburg", "station"),
    ],
)
def test_a_word_for_a_quarter_or_station_may_stand_before_the_town(typed: str, place: str, left: str) -> None:
    found = place_of(typed)
    assert (found.name, found.left_out) == (place, left)


@pytest.mark.parametrize(
    "typed", ["Lombok", "station Sloterdijk", "ik zoek een psycholoog", "in een flat", "Amsterdm Sloterdijk"]
)
def test_without_a_town_that_is_certain_nothing_is_found(typed: str) -> None:
    assert isinstance(resolve(typed, NAMES), UnknownPlace)


@pytest.mark.parametrize(
    ("typed", "town", "namesake"),
    [
        ("Haarlem Schalkwijk", "Haarlem", "Schalkwijk"),
        ("station Haarlem Schalkwijk", "Haarlem", "Schalkwijk"),
        ("Amsterdam Spui", "Amsterdam", "Spui"),
        ("Spui, Amsterdam", "Amsterdam", "Spui"),
    ],
)
def test_a_village_far_away_that_is_called_like_a_quarter_is_offered_beside_the_town(
    typed: str, town: str, namesake: str
) -> None:
    found = place_of(typed)
    assert (found.name, found.guessed_from) == (town, "")
    assert found.left_out.endswith(namesake)
    assert others(found) == [namesake]


def test_of_two_towns_that_are_as_large_one_is_a_guess_and_the_other_is_offered() -> None:
    found = place_of("Ede-Wageningen")
    assert (found.name, found.guessed_from) == ("Wageningen", "Ede-Wageningen")
    assert others(found) == ["Ede"]


def test_an_area_is_no_quarter_of_a_town_before_it() -> None:
    found = place_of("Amsterdam Texel")
    assert (found.label, found.guessed_from) == ("gemeente Texel", "Amsterdam Texel")
    assert others(found) == ["Amsterdam"]


@pytest.mark.parametrize(
    "typed", ["Kerkstraat 12 Amsterdam", "Amsterdam, Spui 21", "Kerkstraat 12 Overvecht", "3562 Overvecht"]
)
def test_an_address_with_a_number_needs_no_word(typed: str) -> None:
    assert place_of(typed).left_out == ""


@pytest.mark.parametrize("typed", ["Hengelo Oost", "Dorpsstraat Beek"])
def test_namesakes_are_asked_about_also_beside_a_quarter(typed: str) -> None:
    assert isinstance(resolve(typed, NAMES), AmbiguousPlace)


@pytest.mark.usefixtures("country", "vocabulary")
def test_the_page_says_which_word_it_left_out(client: Client) -> None:
    page = html(client, "/zoeken/?waar=Utrecht+Hoograven")
    assert "“Hoograven” kennen we niet apart. We zoeken bij Utrecht." in page
    assert "Of bedoelde je:" not in page
    assert "data-place-left-out" not in html(client, "/zoeken/?waar=Utrecht")


@pytest.mark.usefixtures("netherlands", "vocabulary")
def test_a_place_elsewhere_that_is_called_so_is_one_click_away(client: Client) -> None:
    page = html(client, "/zoeken/?waar=Haarlem+Schalkwijk")
    assert 'data-place="Haarlem"' in page
    assert "“Schalkwijk” kennen we niet apart. We zoeken bij Haarlem. Of bedoelde je:" in text_of(page)
    assert 'href="/zoeken/?waar=Schalkwijk"' in page


@pytest.mark.usefixtures("country", "vocabulary")
def test_of_two_towns_the_page_says_which_it_took_and_offers_the_other(client: Client) -> None:
    page = html(client, "/zoeken/?waar=Diemen+Utrecht")
    assert "Je typte “Diemen Utrecht”. We zoeken bij Utrecht. Of bedoelde je: Diemen" in text_of(page)
    assert "data-place-left-out" not in page
