"""A typo that finds nothing is searched as it was meant, at once; the page says so and offers what was typed."""

from django.test import Client

from directory.language.text import words
from tests.helpers.searching import Find, names, online


def test_a_typo_that_finds_nothing_is_searched_as_meant(find: Find) -> None:
    online("Weer rust", description="Voor wie overspannen thuis zit.")
    results = find("q=overspanen")
    assert (results.count, names(results), results.query.q) == (1, ["Weer rust"], "overspannen")
    assert results.typed is not None
    assert (results.typed.label, results.suggestion, results.widenings) == ("overspanen", None, ())


def test_the_page_says_so_and_leads_to_the_words_as_typed(find: Find, client: Client) -> None:
    online("Weer rust", description="Voor wie overspannen thuis zit.")
    page = client.get("/zoeken/", {"q": "overspanen"}).content.decode()
    assert " ".join(words("We zochten op “overspannen”. Toch zoeken op")) in " ".join(words(page))
    assert "q=%22overspanen%22" in page


def test_what_was_typed_can_be_searched_for_and_is_not_mended_again(find: Find) -> None:
    online("Weer rust", description="Voor wie overspannen thuis zit.")
    mended = find("q=overspanen").typed
    assert mended is not None
    typed = find(f"q={mended.query.q}")
    assert (typed.count, typed.typed, typed.suggestion) == (0, None, None)


def test_a_typo_beside_words_that_find_something_is_only_asked_about(find: Find) -> None:
    online("Weer rust", description="Voor wie overspannen thuis zit.")
    online("Wandelen", description="Samen op pad.")
    results = find("q=wandelen overspanen")
    assert (names(results), results.typed) == (["Wandelen"], None)
    assert results.suggestion is not None
    assert results.suggestion.label == "wandelen overspannen"


def test_pages_go_on_in_the_words_that_were_meant(find: Find) -> None:
    for number in range(25):
        online(f"Rust {number}", description="Voor wie overspannen thuis zit.")
    results = find("q=overspanen&pagina=2")
    assert results.page == 2
    assert results.previous is not None
    assert results.previous.q == "overspannen"


def test_a_guess_gives_way_to_words_that_are_all_known(find: Find, guesses: None) -> None:
    online("Weer rust", description="Voor wie gepiekerd heeft, pieker.")
    online("Samen sterk", concepts=["angst"])
    results = find("q=ik piekerr me suf")
    assert results.query.q == "ik pieker me suf"
    assert "Weer rust" in names(results)


def test_a_sentence_in_another_language_is_no_row_of_typos(find: Find, guesses: None) -> None:
    online("Weer rust", description="Een tiener alleen.", concepts=["autisme"])
    results = find("q=mi hijo tiene autismo")
    assert (results.query.q, results.typed) == ("mi hijo tiene autismo", None)
    assert [chip.label for chip in results.guessed] == ["Autisme"]


def test_words_of_crisis_stay_as_they_were_typed(find: Find) -> None:
    online("Weer rust", description="Zelfmoordgedachten, overspannen")
    results = find("q=ik wil dood overspanen")
    assert (results.danger.crisis, results.typed) == (True, None)


def test_a_typo_in_the_word_that_names_the_theme_is_mended_though_other_words_find_something(
    find: Find, guesses: None
) -> None:
    online("Samen rusten", concepts=["volwassenen"])
    online("Vol hoofd", concepts=["adhd"], description="adhd")
    results = find("q=adhdd volwassenen")
    assert (results.query.q, names(results)[0]) == ("adhd volwassenen", "Vol hoofd")


def test_what_is_typed_in_another_language_is_no_typo(find: Find) -> None:
    online("Wandelen", description="Samen op pad, soms online, ook voor wie overspannen is.")
    assert find("q=samen overspanen online").suggestion is not None
    results = find("q=czy jest polski overspanen online")
    assert (results.typed, results.suggestion) == (None, None)
