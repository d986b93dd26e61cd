"""An address that an owner types is looked up beside the form: found, meant, unknown, or not answered."""

import logging
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from directory.models import Location
from directory.places import geocoder
from directory.publishing.addresses import address_checks
from directory.publishing.addresses.address_checks import PATIENCE, WAITS, check_due
from directory.publishing.addresses.geocoding import look_up_due
from directory.publishing.versions.revisions import publish
from tests.helpers import factories
from tests.helpers.addresses import WEST, change, draft, look_up, only, place, register
from tests.helpers.locatieserver import Service, body, says

pytestmark = pytest.mark.django_db


class TestWhatComesOfIt:
    def test_an_address_that_exists_is_found_with_its_point(self, pdok: Service) -> None:
        revision = draft(place("kerkstraat 12"))
        assert only(revision).state == "waiting"
        assert look_up() == {"found": 1}
        check = only(revision)
        assert check.state == "found"
        assert check.answers == [
            {
                "address": "Kerkstraat 12",
                "postal_code": "1066AB",
                "place": "Amsterdam",
                "lat": WEST[0],
                "lon": WEST[1],
            }
        ]
        assert [asked["q"] for asked in pdok.asked] == [["kerkstraat 12 1066AB Amsterdam"]]

    @pytest.mark.parametrize(
        ("typed", "number"), [("12a", "12A"), ("12 A", "12A"), ("12-2", "12-2"), ("12 a-2", "12A-2")]
    )
    def test_a_letter_and_an_addition_count(self, pdok: Service, typed: str, number: str) -> None:
        pdok.replies = [says(body(register(), register(number=number)))]
        revision = draft(place(f"Kerkstraat {typed}"))
        look_up()
        assert (only(revision).state, only(revision).answers[0]["address"]) == (
            "found",
            f"Kerkstraat {number}",
        )

    def test_a_number_without_its_letter_is_asked_about(self, pdok: Service) -> None:
        pdok.replies = [says(body(register(number="12A"), register(number="12B")))]
        revision = draft(place("Kerkstraat 12"))
        assert look_up() == {"other": 1}
        assert [a["address"] for a in only(revision).answers] == ["Kerkstraat 12A", "Kerkstraat 12B"]

    def test_a_slip_of_the_pen_gets_three_suggestions_at_most(self, pdok: Service) -> None:
        pdok.replies = [says(body(*(register(number=str(n)) for n in range(12, 17))))]
        revision = draft(place("Kerkstrat 12"))
        look_up()
        assert (only(revision).state, len(only(revision).answers)) == ("other", 3)

    def test_the_same_street_in_another_postcode_is_a_suggestion(self, pdok: Service) -> None:
        pdok.replies = [says(body(register(code="1069ZZ")))]
        revision = draft(place())
        look_up()
        assert (only(revision).state, only(revision).answers[0]["postal_code"]) == ("other", "1069ZZ")

    def test_another_street_in_the_same_postcode_is_a_suggestion(self, pdok: Service) -> None:
        pdok.replies = [says(body(register("Andere Gracht", "7")))]
        revision = draft(place())
        look_up()
        assert only(revision).answers[0]["address"] == "Andere Gracht 7"

    @pytest.mark.parametrize(
        "answers",
        [
            (),
            (register("Heel Iets Anders", "40", "1069ZZ"),),
            (register(centroide_ll="POINT(6.5665 53.2194)"),),
            (register(type="weg"),),
            ({"type": "adres", "centroide_ll": f"POINT({WEST[1]} {WEST[0]})"},),
        ],
        ids=["nothing", "unlike", "far away", "a street", "bare"],
    )
    def test_what_nothing_near_is_like_is_unknown(self, pdok: Service, answers: tuple[Any, ...]) -> None:
        pdok.replies = [says(body(*answers))]
        revision = draft(place())
        assert look_up() == {"unknown": 1}
        assert only(revision).answers == []

    def test_without_a_postcode_the_place_decides(self, pdok: Service) -> None:
        pdok.replies = [says(body(register(woonplaatsnaam="Diemen"), register()))]
        revision = draft(place(postal_code="", place="Amsterdam"))
        assert look_up() == {"found": 1}
        assert only(revision).answers[0]["place"] == "Amsterdam"

    def test_four_digits_of_the_postcode_are_enough(self, pdok: Service) -> None:
        draft(place(postal_code="1066"))
        assert look_up() == {"found": 1}

    def test_a_place_that_people_call_otherwise(self, pdok: Service) -> None:
        typed = address_checks.Typed("Kerkstraat 12", "", "Den Haag")
        found = geocoder.Address("Kerkstraat", "12", "2511AA", "'s-Gravenhage", *WEST)
        state, (answer,) = address_checks.verdict(typed, [found])
        assert (state, answer["place"]) == ("found", "Den Haag")

    def test_what_the_service_writes_can_be_kept(self, pdok: Service) -> None:
        pdok.replies = [says(body(register("Kerk\x00straat" + "x" * 9000)))]
        draft(place())
        assert look_up() == {"other": 1}

    @pytest.mark.parametrize("address", ["😀", "-", "’"])
    def test_what_holds_no_word_is_not_asked(self, pdok: Service, address: str) -> None:
        draft(place(address))
        assert not look_up()
        assert not pdok.asked

    def test_a_street_without_a_number_is_not_asked(self, pdok: Service) -> None:
        draft(place("Kerkstraat"), place("1e Helmersstraat"))
        assert not look_up()
        assert not pdok.asked

    def test_an_emoji_beside_the_street_is_left_out(self, pdok: Service) -> None:
        draft(place("Kerkstraat 12 😀"))
        assert look_up() == {"found": 1}
        assert pdok.asked[0]["q"] == ["Kerkstraat 12 1066AB Amsterdam"]


class TestOutOfReach:
    def test_an_owner_waits_for_one_attempt_only(self, pdok: Service) -> None:
        pdok.replies = [says("Druk", 503)]
        revision = draft(place())
        assert look_up() == {"no_answer": 1}
        assert (only(revision).state, len(pdok.asked)) == ("no_answer", 1)

    @pytest.mark.parametrize("reply", [says("{"), says("Fout", 400), says(b"\xff\x00"), says("[" * 150_000)])
    def test_nonsense_is_no_answer(self, pdok: Service, reply: Any) -> None:
        pdok.replies = [reply]
        draft(place())
        assert look_up() == {"no_answer": 1}

    def test_a_service_that_never_answers(self, pdok: Service, settings: Any) -> None:
        settings.GEOCODER_TIMEOUT = 0.1
        pdok.replies = [pdok.never]
        draft(place())
        assert look_up() == {"no_answer": 1}

    def test_it_is_asked_again_a_few_times_and_then_no_more(self, pdok: Service) -> None:
        pdok.replies = [says("Druk", 503)]
        draft(place())
        now = timezone.now()
        assert check_due(now)
        for wait in WAITS:
            assert not check_due(now + wait - timedelta(seconds=1))
            now += wait
            assert check_due(now) == {"no_answer": 1}
        assert not check_due(now + timedelta(days=300))

    def test_a_later_answer_counts(self, pdok: Service) -> None:
        pdok.replies = [says("Druk", 503), says(body(register()))]
        revision = draft(place())
        look_up()
        assert check_due(timezone.now() + WAITS[0]) == {"found": 1}
        assert only(revision).state == "found"

    def test_saving_again_asks_again(self, pdok: Service) -> None:
        pdok.replies = [says("Druk", 503), says(body(register()))]
        here = place()
        revision = draft(here)
        look_up()
        with time_machine.travel(timezone.now() + WAITS[0] + timedelta(seconds=1)):
            change(revision, here)
            assert look_up() == {"found": 1}

    def test_after_three_failures_in_a_row_the_others_wait(self, pdok: Service) -> None:
        pdok.replies = [says("Druk", 503)]
        draft(*(place(f"Kerkstraat {n}") for n in range(5)))
        assert look_up() == {"no_answer": 3}

    def test_who_waits_long_hears_that_there_is_no_answer(self, pdok: Service) -> None:
        check, now = only(draft(place())), timezone.now()
        assert address_checks.state_of(check, now) == "waiting"
        assert timedelta(seconds=30) >= PATIENCE
        assert address_checks.state_of(check, now + PATIENCE * 2) == "no_answer"

    def test_the_log_names_no_address(self, pdok: Service, caplog: pytest.LogCaptureFixture) -> None:
        pdok.replies = [says("Druk", 503), says(body(register()))]
        draft(place("Stille Straat 8"), place())
        with caplog.at_level(logging.DEBUG):
            look_up()
        assert "1 found, 1 no_answer" in caplog.text
        assert "traat" not in caplog.text
        assert "1066" not in caplog.text


def test_a_suggestion_that_is_taken_over_needs_no_second_question(pdok: Service) -> None:
    here = place("Kerkstrat 12")
    revision = draft(here)
    look_up()
    revision = change(revision, here | {"address": "Kerkstraat 12"})
    assert only(revision).state == "found"
    assert not look_up()


def test_what_was_found_beside_the_form_is_the_point_of_the_entry(pdok: Service) -> None:
    revision = draft(place())
    look_up()
    content = factories.make_content(locations=revision.content["locations"])
    publish(factories.make_revision(**content))
    assert look_up_due(timezone.now()).found == 1
    location = Location.objects.get()
    assert (location.lat, location.lon, location.point_source) == (*WEST, "address")
    assert len(pdok.asked) == 1
