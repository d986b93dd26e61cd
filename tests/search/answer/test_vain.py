"""What people search in vain is counted without any person: nothing readable before enough have searched it."""

import logging
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from directory.language import names_of_people as names
from directory.models import VainCount, VainWord
from directory.places.gazetteer import gazetteer
from directory.publishing.jobs import periodic
from directory.search.answer import vain_counts
from directory.search.answer.vain import Tally, tally
from directory.search.answer.vain_words import countable
from tests.helpers.factories import make_service

TODAY = date(2026, 11, 29)


@pytest.fixture(autouse=True)
def nothing_held() -> Iterator[None]:
    tally.reset()
    yield
    tally.reset()


@pytest.mark.django_db
@pytest.mark.usefixtures("country")
class TestWhatMayBeCounted:
    @pytest.mark.parametrize(
        ("typed", "term"),
        [
            ("Houtbewerking", "houtbewerking"),
            ("  BLOEMSCHIKKEN!! ", "bloemschikken"),
            ("ik zoek houtbewerking", "houtbewerking"),
            ("samen taarten versieren", "samen taarten versieren"),
            ("overspanen", "overspanen"),
            ("slaapprobleem", "slaapprobleem"),
        ],
    )
    def test_a_word_or_a_known_phrase(self, typed: str, term: str) -> None:
        assert countable(typed, gazetteer()) == term

    @pytest.mark.parametrize(
        "typed",
        [
            "", "ik", "ab", "taarten om 8 uur", "0612345678", "jan@voorbeeld.nl", "Fatima", "taarten versieren met Willem",
            "mevrouw Hoekstra", "de heer van der Berg", "houtbewerking amsterdam", "amsterdam", "ik wil dood",
            "hij slaat me", "samen taarten versieren cakes kleuren", "wwqq taarten versieren", "x" * 31,
            # Names that no list has, and streets.
            "kowalczyk", "oyelaran", "weissensteiner", "devries", "petervandijk", "kerkstraat", "schilderswijk", "o'neill",
        ],
    )  # fmt: skip
    def test_nothing_that_could_lead_to_somebody(self, typed: str) -> None:
        assert countable(typed, gazetteer()) == ""

    def test_a_phrase_with_an_unknown_word_counts_where_the_vocabulary_knows_it(self) -> None:
        assert countable("wwqq taarten versieren", gazetteer(), {"wwqq"}) == "wwqq taarten versieren"

    def test_without_the_list_of_names_nothing_is_counted(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(names, "find_spec", lambda name: None)
        names.names_of_people.cache_clear()
        try:
            assert countable("houtbewerking", gazetteer()) == ""
        finally:
            names.names_of_people.cache_clear()


@pytest.mark.django_db
class TestCounting:
    def test_below_the_threshold_nothing_readable_is_stored(self) -> None:
        for day in range(4):
            vain_counts.count({"houtbewerking"}, TODAY + timedelta(days=day))
        assert not VainWord.objects.exists()
        rows = list(VainCount.objects.values_list("digest", "number"))
        assert len(rows) == 4
        assert all(len(digest) == 32 and "hout" not in digest and number == 1 for digest, number in rows)

    def test_on_the_fifth_day_the_word_is_kept(self) -> None:
        for day in range(5):
            vain_counts.count({"houtbewerking"}, TODAY + timedelta(days=day))
        word = VainWord.objects.to_look_at().get()
        assert (word.text, word.since, word.number) == ("houtbewerking", TODAY + timedelta(days=4), 5)  # type: ignore[attr-defined]

    def test_on_the_twentieth_search_too_but_not_within_a_day(self) -> None:
        for _n in range(25):
            vain_counts.count({"houtbewerking"}, TODAY)
        assert not VainWord.objects.exists(), "one person can do that"
        vain_counts.count({"houtbewerking", "bloemen"}, TODAY + timedelta(days=1))
        assert [word.text for word in VainWord.objects.all()] == ["houtbewerking"]
        assert VainWord.objects.to_look_at().get().number == 26  # type: ignore[attr-defined]

    def test_a_day_has_room_for_so_many_new_terms(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(vain_counts, "MOST_NEW", 2)
        vain_counts.count({"bloemen", "breien", "haken"}, TODAY)
        assert VainCount.objects.count() == 2
        vain_counts.count({"bloemen", "breien", "haken"}, TODAY)
        assert sorted(VainCount.objects.values_list("number", flat=True)) == [2, 2]
        vain_counts.count({"bloemen", "breien", "haken"}, TODAY + timedelta(days=1))
        assert VainCount.objects.count() == 4

    def test_what_was_searched_once_in_a_month_is_forgotten(self) -> None:
        now = timezone.now()
        today = timezone.localdate(now)
        vain_counts.count({"bloemen"}, today - timedelta(days=30))
        vain_counts.count({"breien"}, today - timedelta(days=29))
        for day in (40, 3):
            vain_counts.count({"haken"}, today - timedelta(days=day))
        assert vain_counts.forget_old(now) == 1
        assert VainCount.objects.count() == 3

    def test_another_secret_key_makes_another_hash(self, settings: Any) -> None:
        before = vain_counts.digest_of("houtbewerking")
        assert vain_counts.digest_of("houtbewerking") == before
        settings.SECRET_KEY = "anders"
        assert vain_counts.digest_of("houtbewerking") != before

    def test_after_a_year_it_is_forgotten(self) -> None:
        now = timezone.now()
        today = timezone.localdate(now)
        for day in range(361, 366):
            vain_counts.count({"bloemen"}, today - timedelta(days=day))
        vain_counts.count({"houtbewerking"}, today)
        assert VainWord.objects.count() == 1
        assert vain_counts.forget_old(now) == 1
        assert VainWord.objects.count() == 1
        assert vain_counts.forget_old(now + timedelta(days=4)) == 4
        assert not VainWord.objects.exists()
        assert VainCount.objects.count() == 1
        assert vain_counts.forget_old in [work.do for work in periodic.WORK]

    def test_counts_of_more_than_a_year_ago_bring_nobody_over_the_threshold(self) -> None:
        for day in range(4):
            vain_counts.count({"bloemen"}, TODAY - timedelta(days=400 - day))
        vain_counts.count({"bloemen"}, TODAY)
        assert not VainWord.objects.exists()

    def test_what_was_put_aside_stays_so(self) -> None:
        for day in range(5):
            vain_counts.count({"bloemen"}, TODAY - timedelta(days=day))
        VainWord.objects.update(put_aside=True)
        vain_counts.count({"bloemen"}, TODAY)
        assert not VainWord.objects.to_look_at()


@pytest.mark.django_db
@pytest.mark.usefixtures("country", "vocabulary")
class TestSearching:
    def held(self) -> set[str]:
        return set(tally._held)

    def test_a_search_writes_nothing_and_is_noted_in_memory(self, client: Client) -> None:
        make_service(description="Hier doen we van alles.")
        client.get("/zoeken/?q=houtbewerking")
        assert self.held() == {"houtbewerking"}
        assert not VainCount.objects.exists()
        assert (tally.flush(), VainCount.objects.get().number) == (1, 1)
        assert (self.held(), tally.flush()) == (set(), 0)

    def test_the_same_words_within_a_minute_count_once(self, client: Client) -> None:
        for query in ("q=houtbewerking", "q=houtbewerking&kosten=gratis", "q=houtbewerking&pagina=2"):
            client.get(f"/zoeken/?{query}")
        tally.flush()
        assert VainCount.objects.get().number == 1

    @pytest.mark.parametrize("query", ["", "q=", "waar=Amsterdam", "q=ik+wil+dood", "q=hij+slaat+me"])
    def test_without_words_and_with_words_of_crisis_nothing_is_noted(
        self, client: Client, query: str
    ) -> None:
        client.get(f"/zoeken/?{query}")
        assert self.held() == set()

    def test_what_was_understood_and_found_was_not_in_vain(self, client: Client) -> None:
        make_service(concepts=["slaap", "jongeren", "lotgenotengroep"])
        client.get("/zoeken/?q=slecht+slapen")
        assert self.held() == set()
        client.get("/zoeken/?q=slecht+slapen&leeftijd=3&thema=rouw&doelgroep=ouderen")
        assert self.held() == {"slecht slapen"}, "understood, and nothing found"

    def test_no_line_of_the_log_tells_what_was_searched(
        self, client: Client, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        caplog.set_level(logging.DEBUG)
        own = Tally()

        def broken(*_arguments: object) -> None:
            raise ValueError("houtbewerking")

        monkeypatch.setattr(vain_counts, "count", broken)
        own._held.add("houtbewerking")
        stop = own._stop
        turns = iter([False, True])
        monkeypatch.setattr(stop, "wait", lambda _seconds: next(turns))
        own._watch(stop)
        assert "Words searched in vain were not counted" in caplog.text
        assert "houtbewerking" not in caplog.text

    def test_what_is_held_has_an_end(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("directory.search.answer.vain.MOST_HELD", 1)
        for word in ("houtbewerking", "bloemschikken"):
            client.get(f"/zoeken/?q={word}")
        assert self.held() == {"houtbewerking"}
