"""Each address that was typed is asked about once, by one at a time, and kept no longer than its draft has it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone

from directory.models import AddressCheck, Revision
from directory.places import geocoder
from directory.publishing.addresses import address_checks
from directory.publishing.addresses.address_checks import AGAIN, KEPT, WAITS, check_due, checks_of, forget_old
from directory.publishing.jobs import periodic as sweeps
from directory.publishing.versions import drafting
from directory.publishing.versions.revisions import redact
from tests.helpers import factories
from tests.helpers.addresses import change, draft, look_up, only, place, register
from tests.helpers.locatieserver import Service, body, says

pytestmark = pytest.mark.django_db


class TestOnceAndTogether:
    def test_a_second_run_finds_nothing_to_do(self, pdok: Service) -> None:
        draft(place())
        look_up()
        assert not look_up()
        assert len(pdok.asked) == 1

    def test_spellings_that_ask_the_same_are_one_row(self, pdok: Service) -> None:
        draft(place("Kerkstraat 12a"), place("KERKSTRAAT 12 A"), place("Kerkstraat 12-a"))
        assert AddressCheck.objects.count() == 1

    def test_a_house_number_is_not_its_neighbour(self, pdok: Service) -> None:
        draft(place("Kerkstraat 12-2"), place("Kerkstraat 122"), place(postal_code="1066AC"))
        assert AddressCheck.objects.count() == 3

    def test_what_one_asker_has_another_leaves(self, pdok: Service) -> None:
        draft(place())
        assert address_checks.claim(timezone.now())
        assert not look_up()
        assert check_due(timezone.now() + WAITS[0]) == {"found": 1}

    def test_an_answer_to_what_was_forgotten_meanwhile_is_not_kept(
        self, pdok: Service, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        here = place()
        revision = draft(here)

        def slow(*_address: Any) -> list[geocoder.Address]:
            change(revision, here | {"confidential": True})
            return []

        monkeypatch.setattr(geocoder, "addresses_like", slow)
        look_up()
        assert not AddressCheck.objects.exists()

    def test_what_another_entry_types_is_its_own(self, pdok: Service) -> None:
        mine, theirs = draft(place()), draft(place("KERKSTRAAT 12 !"))
        assert AddressCheck.objects.count() == 2
        look_up()
        change(theirs, place("Kerkstraat 14"))
        assert only(mine).state == "found"
        assert only(mine).address == "Kerkstraat 12"

    def test_one_draft_asks_about_ten_at_most(self, pdok: Service) -> None:
        draft(*(place(f"Kerkstraat {n}") for n in range(12)))
        assert AddressCheck.objects.count() == 10

    def test_saving_again_and_again_asks_once_a_minute(self, pdok: Service) -> None:
        pdok.replies = [says("Druk", 503)] * 3
        here = place()
        revision = draft(here)
        for _ in range(3):
            look_up()
            change(revision, here)
        assert AddressCheck.objects.get().attempts == 1

    def test_a_small_batch_at_a_time(self, pdok: Service, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(address_checks, "BATCH", 2)
        draft(*(place(f"Kerkstraat {n}") for n in range(3)))
        assert [sum(look_up().values()) for _ in range(3)] == [2, 1, 0]

    def test_the_sweep_does_it_before_the_rest(self, pdok: Service) -> None:
        revision = draft(place())
        assert sweeps.WORK[0].do is check_due
        assert sweeps.sweep() == []
        assert only(revision).state == "found"

    def test_saving_hints_at_the_worker_once_it_is_saved(
        self, pdok: Service, django_capture_on_commit_callbacks: Callable[..., Any]
    ) -> None:
        with django_capture_on_commit_callbacks() as hints:
            revision = draft(place())
        assert hints
        look_up()
        with django_capture_on_commit_callbacks() as hints:
            drafting.answer(revision, lambda before, _lookups: before | {"name": "Ommetje"})
        assert not hints

    def test_a_save_that_is_taken_back_asks_nothing(self, pdok: Service) -> None:
        with transaction.atomic():
            draft(place())
            transaction.set_rollback(True)
        assert not look_up()

    def test_an_unknown_address_is_asked_again_after_a_day(self, pdok: Service) -> None:
        pdok.replies = [says(body()), says(body(register()))]
        here = place()
        revision = draft(here)
        look_up()
        change(revision, here)
        assert not look_up()
        with time_machine.travel(timezone.now() + AGAIN + timedelta(minutes=1)):
            change(revision, here)
            assert look_up() == {"found": 1}

    def test_the_queries_do_not_grow_with_the_places(
        self, pdok: Service, django_assert_num_queries: Any
    ) -> None:
        revision = draft(*(place(f"Kerkstraat {n}") for n in range(8)))
        with django_assert_num_queries(1):
            assert len(checks_of(revision.entry, revision.content)) == 8
        with django_assert_num_queries(4):
            address_checks.follow(revision.entry, revision.content, revision.content)
        with django_assert_num_queries(0):
            address_checks.follow(uuid4(), {}, {"name": "Ommetje"})


class TestWhatIsNotKept:
    def test_a_secret_place_is_never_asked(self, pdok: Service) -> None:
        revision = draft(place(confidential=True))
        assert not look_up()
        assert not pdok.asked
        assert not AddressCheck.objects.exists()
        address_checks.follow(uuid4(), {}, {"locations": [place(confidential=True)]})
        assert not AddressCheck.objects.exists()
        assert not checks_of(revision.entry, revision.content)

    def test_an_address_that_becomes_secret_is_forgotten(self, pdok: Service) -> None:
        here = place()
        revision = draft(here, place("Kerkstraat 14"))
        look_up()
        change(revision, here | {"confidential": True}, place("Kerkstraat 14"))
        assert [check.address for check in AddressCheck.objects.all()] == ["Kerkstraat 14"]

    def test_an_address_that_was_mended_is_forgotten(self, pdok: Service) -> None:
        pdok.replies = [says(body(register(number="14")))]
        here = place("Kerkstrat 14")
        revision = draft(here)
        look_up()
        change(revision, here | {"address": "Kerkstraat 15"})
        assert [check.address for check in AddressCheck.objects.all()] == ["Kerkstraat 15"]

    def test_a_secret_made_elsewhere_takes_the_address_of_every_version(self, pdok: Service) -> None:
        here = place()
        service = factories.make_service(locations=[here])
        revision = drafting.change(service, factories.make_user())
        change(revision, here)
        look_up()
        assert AddressCheck.objects.exists()
        factories.change_service(service, locations=[here | {"confidential": True}])
        assert not AddressCheck.objects.exists()

    def test_what_is_taken_out_of_history_is_forgotten(self, pdok: Service) -> None:
        revision = draft(place())
        Revision.objects.filter(pk=revision.pk).update(status=Revision.Status.WITHDRAWN)
        redact(revision)
        assert not AddressCheck.objects.exists()

    def test_what_nobody_saved_for_thirty_days_goes(self, pdok: Service) -> None:
        draft(place())
        now = timezone.now()
        assert forget_old(now + KEPT - timedelta(minutes=1)) == 0
        assert forget_old(now + KEPT + timedelta(minutes=1)) == 1

    def test_off_means_that_nothing_is_asked_kept_or_said(self, pdok: Service, settings: Any) -> None:
        revision = draft(place())
        look_up()
        settings.GEOCODER_ENABLED = False
        draft(place("Kerkstraat 14"))
        assert not look_up()
        assert not checks_of(revision.entry, revision.content)
        assert len(pdok.asked) == AddressCheck.objects.count() == 1

    def test_the_row_names_no_address(self, pdok: Service) -> None:
        assert str(only(draft(place()))) == "wordt nagekeken"
