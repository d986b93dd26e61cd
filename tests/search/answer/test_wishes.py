"""The filters that words ask for, and for whom they seek: shown, and to be taken away."""

from django.test import Client

from directory.search.ask.query_string import query_string
from tests.helpers.factories import make_service
from tests.helpers.searching import Find, names


def chips(find: Find, q: str) -> dict[str, str]:
    return {chip.label: query_string(chip.query) for chip in find(q).wishes}


def test_a_filter_in_the_words_narrows_as_one_that_was_chosen(find: Find) -> None:
    make_service(name="Arabisch", languages=["nl", "ar"], description="Koffie.")
    make_service(name="Onbekend", languages=None, description="Koffie.")
    make_service(name="Nederlands", languages=["nl"], description="Koffie in het Arabisch huis.")
    assert names(find("q=koffie&taal=ar")) == ["Arabisch", "Onbekend"]
    assert names(find("q=koffie in het arabisch"), "nearby") == ["Arabisch", "Onbekend"]


def test_each_filter_in_the_words_is_shown_and_can_be_taken_away(find: Find) -> None:
    make_service(name="Gratis", costs=["gratis"], minimum_age=18)
    make_service(name="Duur", costs=["zelf-betalen"], minimum_age=18)
    asked = "q=ik ben 24, gratis in het Arabisch&waar=1066"
    assert chips(find, asked) == {
        "24 jaar": "waar=1066&q=ik+ben+24%2C+gratis+in+het+Arabisch&zonder=leeftijd",
        "Gratis": "waar=1066&q=ik+ben+24%2C+gratis+in+het+Arabisch&zonder=kosten-gratis",
        "In het Arabisch": "waar=1066&q=ik+ben+24%2C+gratis+in+het+Arabisch&zonder=taal-ar",
    }
    assert names(find("q=gratis")) == ["Gratis"]
    assert sorted(names(find("q=gratis&zonder=kosten-gratis"))) == ["Duur", "Gratis"]
    assert chips(find, "q=gratis&zonder=kosten-gratis") == {}


def test_what_was_chosen_and_what_was_read_are_shown_apart(find: Find) -> None:
    results = find("q=gratis&taal=ar")
    assert [chip.label for chip in results.chips] == ["In het Arabisch"]
    assert [chip.label for chip in results.wishes] == ["Gratis"]
    assert chips(find, "q=gratis&kosten=gratis") == {}


def test_what_the_words_ask_for_is_not_ticked_and_stays_when_one_asks_on(find: Find) -> None:
    make_service(name="Gratis", costs=["gratis"])
    make_service(name="Ook gratis", costs=["gratis"])
    results = find("q=gratis")
    assert not any(choice.chosen for facet in results.facets for choice in facet.choices)
    assert {query_string(link.query) for link in results.sort_links} == {"q=gratis&sorteer=recent"}


def test_clearing_all_filters_takes_those_of_the_words_away(find: Find) -> None:
    results = find("q=ik ben 24, gratis&taal=ar")
    assert query_string(results.cleared) == "q=ik+ben+24%2C+gratis&zonder=kosten-gratis&zonder=leeftijd"


def test_where_a_filter_of_the_words_leaves_nothing_the_way_on_is_without_it(find: Find) -> None:
    make_service(name="Duur", costs=["zelf-betalen"])
    widening = find("q=gratis").widenings[0]
    assert (query_string(widening.query), widening.sentence) == (
        "q=gratis&zonder=kosten-gratis", "Zonder de keuze ‘Gratis’ is er 1 mogelijkheid.",
    )  # fmt: skip


def test_words_that_name_another_seek_for_them_and_lead_back(find: Find) -> None:
    make_service(name="Naasten en psychose", concepts=["psychose", "naasten"])
    make_service(name="Naasten", concepts=["naasten"], all_themes=True)
    make_service(name="Psychose", concepts=["psychose"])
    make_service(name="Rouw", concepts=["rouw"])
    results = find("q=mijn zus heeft psychosegevoeligheid")
    assert names(results) == ["Naasten en psychose", "Naasten", "Psychose"]
    assert results.query.voor == "naaste"
    assert results.to_oneself is not None
    back = query_string(results.to_oneself.query)
    assert back == "q=mijn+zus+heeft+psychosegevoeligheid&zonder=voor-naaste"
    assert find(back).query.voor == "mij"
    assert find(back).to_oneself is None
    assert names(find(back))[0] == "Psychose"


def test_words_leave_nothing_out_that_is_there_for_naasten(find: Find) -> None:
    for number in range(3):
        make_service(name=f"Naasten {number}", concepts=["naasten"])
    make_service(name="Psychose", concepts=["psychose"])
    without = {name for name in names(find("voor=naaste")) if name.startswith("Naasten")}
    assert without <= set(names(find("voor=naaste&q=psychosegevoeligheid")))
    assert without <= set(names(find("q=mijn zus heeft psychosegevoeligheid")))


def test_the_age_of_another_keeps_out_nobody_who_is_there_for_those_around_them(find: Find) -> None:
    make_service(name="Ouders", concepts=["ouders"], minimum_age=18)
    make_service(name="Volwassenen", concepts=["volwassenen"], minimum_age=18)
    assert names(find("q=mijn dochter van 15 is bang")) == ["Ouders"]
    assert names(find("voor=naaste&leeftijd=15")) == ["Ouders"]
    assert find("leeftijd=15").count == 0


def test_a_card_does_not_stand_there_for_a_common_word(find: Find) -> None:
    make_service(name="Angst", concepts=["angst"])
    make_service(
        name="Deur", concepts=["rouw"], description="De deur staat open, ook voor een man met tien vragen."
    )
    assert names(find("q=angst en paniek, ik durf de deur niet uit")) == ["Angst"]
    assert names(find("q=deur")) == ["Deur"]


def test_the_word_for_somebody_else_finds_nothing(find: Find) -> None:
    make_service(name="Rouw", concepts=["rouw"])
    make_service(name="Vrouwen", concepts=["vrouwen"], description="Een groep van vrouwen.")
    assert names(find("q=rouw en verlies om mijn vrouw")) == ["Rouw"]


def test_the_page_says_so(client: Client, find: Find) -> None:
    make_service(name="Psychose", concepts=["psychose"])
    page = client.get("/zoeken/", {"q": "mijn zus heeft psychosegevoeligheid, gratis"}).content.decode()
    assert "We denken dat je voor iemand anders zoekt." in page
    assert "data-somebody-else" in page
    assert "In je woorden lazen we:" in page
    assert "Je zoekt <strong>voor iemand anders</strong>" in page
    assert "zonder=voor-naaste" in page
