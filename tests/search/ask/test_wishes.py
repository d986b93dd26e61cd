"""What the words of a search ask for that it has a filter for, and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.search.ask.fields import PLAIN
from directory.search.ask.query import FOR_SOMEBODY_ELSE, SearchQuery
from directory.search.ask.query_string import query_string
from directory.search.ask.whom import names_somebody_else
from directory.search.ask.wish_rules import WISHES
from directory.search.ask.wishes import TAKEABLE, read, without_wishes, words_of_wishes
from handreiking.vocabulary_loader import read_vocabulary
from tests.helpers.vocabularies import real_vocabulary


def read_in(q: str, **asked: object) -> SearchQuery:
    return read(SearchQuery(q=q, **asked), names_somebody_else(q, real_vocabulary().tells_trouble))  # type: ignore[arg-type]


def said(query: SearchQuery) -> set[str]:
    """Return the filters of a search as its address would have them."""
    chosen = {f"{name}={value}" for name, values in query.choices.items() for value in values}
    age = set() if query.leeftijd is None else {f"leeftijd={query.leeftijd:g}"}
    return chosen | age | ({"naaste"} if query.voor == "naaste" else set())


@pytest.mark.parametrize(
    ("q", "wishes"),
    [
        ("hulp in het arabisch", "taal=ar"),
        ("engelstalige psycholoog", "taal=en"),
        ("engelstalig", "taal=en"),
        ("help in english", "taal=en"),
        ("turkse psycholoog", "taal=tr"),
        ("iemand die pools spreekt", "taal=pl"),
        ("ik spreek alleen arabisch", "taal=ar"),
        ("ik spreek geen nederlands", ""),
        ("ik spreek weinig nederlands", ""),
        ("nederlands leren", ""),
        ("turkse vrouwen", ""),
        ("arabisch sprekende hulpverlener", "taal=ar"),
        ("arabischtalig", "taal=ar"),
        ("praatgroep in het oekraïens", "taal=uk"),
        ("auf deutsch", "taal=de"),
        ("po polsku", "taal=pl"),
        ("türkçe destek", "taal=tr"),
        ("in gebarentaal", "taal=dse"),
        ("polski psycholog online", "taal=pl bereik=online"),
        ("psycholog polskojęzyczny", "taal=pl"),
        ("психолог українською", "taal=uk"),
        ("русскоязычный психолог онлайн", "taal=ru bereik=online"),
        ("türk psikolog", "taal=tr"),
        ("psicólogo español", "taal=es"),
        ("معالج نفسي يتكلم عربي", "taal=ar"),
        ("psychologue en ligne", "bereik=online"),
        ("online counselling", "bereik=online"),
        ("polski", ""),
        ("polska rodzina", ""),
        ("marokkaanse jongeren", ""),
        ("in het turks praten over depressie", "taal=tr"),
        ("gratis hulp", "kosten=gratis"),
        ("gratis cursus piekeren", "kosten=gratis"),
        ("het mag niks kosten", "kosten=gratis"),
        ("niet gratis", ""),
        ("anoniem chatten", "anoniem=ja"),
        ("zonder mijn naam te noemen", "anoniem=ja"),
        ("anonieme alcoholisten", ""),
        ("anonieme gokkers", ""),
        ("ik wil anoniem bellen", "anoniem=ja bereik=telefoon"),
        ("rolstoeltoegankelijk", "toegankelijkheid=rolstoel"),
        ("ik zit in een rolstoel en ben somber", "toegankelijkheid=rolstoel"),
        ("rolstoel toegankelijke inloop", "toegankelijkheid=rolstoel"),
        ("prikkelarme plek", "toegankelijkheid=prikkelarm"),
        ("zonder afspraak binnenlopen", "toegang=inloop-zonder-afspraak"),
        ("koffie drinken zonder afspraak", "toegang=inloop-zonder-afspraak"),
        ("online hulp", "bereik=online"),
        ("online cursus mindfulness", "bereik=online"),
        ("liever online", "bereik=online"),
        ("praatgroep online", "bereik=online"),
        ("online", "bereik=online"),
        ("ik wil van mijn online gokken af", ""),
        ("online gamen stoppen", ""),
        ("hele nacht online", ""),
        ("ik ben altijd online", ""),
        ("online gepest", ""),
        ("telefonisch gesprek", "bereik=telefoon"),
        ("ik wil bellen", "bereik=telefoon"),
        ("ik wil met iemand bellen", "bereik=telefoon"),
        ("ik durf niet te bellen", ""),
        ("liever niet bellen", ""),
        ("ik wil niet bellen", ""),
        ("praatgroep 's avonds", "wanneer=avond"),
        ("avondgroep", "wanneer=avond"),
        ("'s avonds terecht", "wanneer=avond"),
        ("ik kan alleen 's avonds", "wanneer=avond"),
        ("vanavond open", "wanneer=avond"),
        ("avonden alleen", ""),
        ("'s avonds piekeren", ""),
        ("ik drink elke avond", ""),
        ("'s avonds alleen", ""),
        ("open in het weekend", "wanneer=weekend"),
        ("inloop op zondag", "wanneer=weekend"),
        ("op zaterdag", "wanneer=weekend"),
        ("in het weekend drink ik te veel", ""),
        ("eenzaam in het weekend", ""),
        ("nu open", "wanneer=nu"),
        ("24 jaar, sociale angst en slaap", "leeftijd=24"),
        ("ik ben 24 jaar", "leeftijd=24"),
        ("ik ben 24 en heb angst", "leeftijd=24"),
        ("24 jaar", "leeftijd=24"),
        ("mijn dochter van 15 heeft anorexia", "leeftijd=15 naaste"),
        ("mijn dochter van 15", "leeftijd=15"),
        ("bijna 18 met autisme", "leeftijd=17"),
        ("ik word bijna 18", "leeftijd=17"),
        ("al 24 jaar getrouwd", ""),
        ("24 jaar getrouwd", ""),
        ("ik ben 24 jaar getrouwd", ""),
        ("sinds 10 jaar depressief", ""),
        ("al 10 jaar ptss", ""),
        ("10 jaar geleden misbruikt", ""),
        ("weduwnaar van 78", "leeftijd=78"),
        ("vrouw van 34 met borderline", "leeftijd=34"),
        ("man 45 burn-out", "leeftijd=45"),
        ("mijn moeder van 80 is overleden", ""),
        ("mijn vader van 80 is dement", "leeftijd=80 naaste"),
        ("mijn zoon van 16 is overleden", ""),
        ("16-jarige zoon gamet", "leeftijd=16"),
        ("mijn 16-jarige zoon gamet de hele nacht", "leeftijd=16 naaste"),
        ("16 jaar en depressief", "leeftijd=16"),
        ("ik ben 24 weken zwanger", ""),
        ("ik ben 3 maanden clean", ""),
        ("moeder van 3 kinderen", ""),
        ("moeder van 8 kinderen", ""),
        ("ik slaap 4 uur per nacht", ""),
        ("18 tot 27 jaar", ""),
        ("12-18 jaar", ""),
        ("18 jaar en ouder", ""),
        ("voor 65+", ""),
        ("toen ik 15 was", ""),
        ("sinds mijn 12e", ""),
        ("jongen van 12 bang", "leeftijd=12"),
        ("kind van 8 slaapt slecht", "leeftijd=8 naaste"),
        ("ik ben 17 en wil dood", "leeftijd=17"),
        ("ik ben 24 en mijn moeder is bipolair", "naaste"),
        ("net 18 geworden", "leeftijd=18"),
        ("ik ben zelf 67 jaar oud", "leeftijd=67"),
        ("i am 24 years old and depressed", "leeftijd=24"),
        ("na 20 jaar huwelijk gescheiden", ""),
        ("over 2 jaar met pensioen", ""),
        ("in 2019 overspannen", ""),
        ("112", ""),
        ("slaapt 10 uur per dag", ""),
        ("mijn man is 60 en dement", "leeftijd=60 naaste"),
        ("gratis online cursus in het engels", "bereik=online kosten=gratis taal=en"),
        ("iemand die thuis langskomt", ""),
        ("maatje aan huis", "bereik=thuis"),
    ],
)  # fmt: skip
def test_words_ask_for_filters(q: str, wishes: str) -> None:
    assert said(read_in(q)) == set(wishes.split())


def test_every_wish_is_a_value_of_a_filter_and_no_name_of_a_concept() -> None:
    assert all(value in PLAIN[name].values for name, value, *_ in WISHES)
    assert TAKEABLE.isdisjoint(concept.slug for concept in read_vocabulary().concepts)


def test_what_the_words_ask_for_stands_in_no_address() -> None:
    query = read_in("mijn zus van 20 heeft angst, hulp in het Arabisch")
    assert said(query) == {"taal=ar", "leeftijd=20", "naaste"}
    assert query_string(query) == query_string(query.as_asked) == query_string(SearchQuery(q=query.q))


def test_reading_again_changes_nothing() -> None:
    once = read_in("gratis hulp voor mijn zoon van 15 in het Turks")
    assert read(once, somebody_else=True) == once


def test_what_the_reader_took_away_is_not_read_again() -> None:
    q = "mijn zus van 20 heeft angst, gratis hulp"
    taken = frozenset({"kosten-gratis", "leeftijd", FOR_SOMEBODY_ELSE})
    assert said(read_in(q, zonder=taken)) == set()
    assert said(read_in(q, zonder=frozenset({"kosten-gratis"}))) == {"leeftijd=20", "naaste"}


def test_what_was_filled_in_goes_before_the_words() -> None:
    assert said(read_in("ik ben 24", leeftijd=30)) == {"leeftijd=30"}
    chosen = read_in("in het Arabisch", choices={"taal": frozenset({"tr"})})
    assert said(chosen) == {"taal=ar", "taal=tr"}
    assert said(chosen.as_asked) == {"taal=tr"}


def test_a_referrer_and_who_searches_for_another_already_stay_so() -> None:
    q = "mijn zus heeft een psychose"
    assert read_in(q, voor="verwijzer").voor == "verwijzer"
    assert read_in(q, voor="naaste").by_words == frozenset()


def test_in_danger_only_the_age_counts() -> None:
    query = read(SearchQuery(q="ik ben 17, gratis, online hulp"), somebody_else=False, calm=False)
    assert said(query) == {"leeftijd=17"}


def test_the_words_of_a_filter_are_no_words_of_the_search() -> None:
    taken = words_of_wishes("gratis praatgroep in het Turks zonder afspraak")
    assert {"gratis", "turks", "afspraak"} <= taken
    assert "praatgroep" not in taken


def test_a_language_says_nothing_of_a_culture_but_a_walk_in_is_a_form_too() -> None:
    assert "turks" not in without_wishes("praten in het Turks")
    assert "zonder afspraak" in without_wishes("koffie zonder afspraak")


def test_what_is_quoted_asks_for_nothing() -> None:
    assert said(read_in('"gratis"')) == set()


@given(st.text(st.characters(codec=None), max_size=300))
def test_any_text_gets_an_answer(q: str) -> None:
    assert read_in(q).q == q
