"""The ten things that matter most now: from the database alone, each kind of work, in a fixed order."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.utils import timezone

from directory.models import (
    LinkCheck,
    Report,
    Revision,
    Service,
    User,
    VerificationRound,
)
from directory.publishing.desk.this_hour import MOST, Hour, this_hour
from directory.publishing.desk.waiting import Desk, Item
from directory.publishing.entries.visibility import mark_not_a_duplicate
from directory.publishing.versions import moderation
from tests.helpers.factories import make_editor, make_owner, make_place, make_service
from tests.helpers.reviewing import WORK, days_ago, ggd, make_work, submitted

pytestmark = pytest.mark.django_db


def hour(region: str = "") -> Hour:
    editor = make_editor()
    return this_hour(Desk(editor, {ggd(region).pk} if region else None), timezone.now())


def kinds(found: Hour) -> list[str]:
    return [item.kind for item in found.items]


def aged(revision: Revision, days: int) -> Revision:
    Revision.objects.filter(pk=revision.pk).update(submitted_at=timezone.now() - timedelta(days=days))
    return revision


def test_stopped_and_wrong_numbers_come_before_all_else() -> None:
    service = make_service()
    aged(submitted(name="Oud"), 60)
    for topics in (["tijden"], ["telefoon"], ["gestopt", "tijden"]):
        Report.objects.create(service=service, topics=topics)
    found = hour()
    assert kinds(found) == ["melding", "melding", "nieuw", "melding"]
    assert [item.why for item in found.items][:2] == [
        "Dit aanbod bestaat niet meer, De dag of de tijd klopt niet",
        "Het telefoonnummer klopt niet",
    ]


def test_what_waits_longer_weighs_more() -> None:
    service = make_service(name="Verandert")
    aged(submitted(service, summary="Anders."), 3)
    aged(submitted(name="Wacht al tien dagen"), 10)
    assert [item.name for item in hour().items] == ["Wacht al tien dagen", "Verandert"]


@pytest.mark.parametrize("kind", WORK)
def test_every_kind_of_work_is_found_with_what_leads_to_its_page(kind: str) -> None:
    make_work(kind)
    (item,) = hour().items
    assert item.kind == kind
    assert item.name
    assert item.why
    assert item.codes or UUID(item.id)
    assert hour("Groningen").items == ()


def test_what_is_fresh_is_no_work() -> None:
    service = make_service(capacity_status="plek", capacity_stated_on=days_ago(20), confirmed_on=days_ago(20))
    VerificationRound.objects.create(service=service, opened_on=days_ago(3))
    Report.objects.create(service=service, topics=["gestopt"], status="mended", settled_at=timezone.now())
    assert hour().items == ()


def test_a_link_that_failed_once_is_no_work_yet() -> None:
    make_work("link")
    LinkCheck.objects.update(failures=1)
    assert hour().items == ()


def test_the_links_of_examples_are_no_work() -> None:
    make_work("link")
    Service.objects.update(is_example=True)
    assert hour().items == ()


def test_two_with_one_name_far_apart_are_no_doubles_and_two_are_not_asked_twice() -> None:
    one = make_service(name="Inloop", locations=[make_place(postal_code="1066AB")])
    make_service(name="Inloop", locations=[make_place(postal_code="9711AA")])
    assert hour().items == ()
    near = make_service(name="Inloop", locations=[make_place(postal_code="1011AB")])
    assert kinds(hour()) == ["dubbel"]
    mark_not_a_duplicate(near, one, make_editor())
    assert hour().items == ()


def test_one_number_of_two_organisations_with_like_names_may_be_one() -> None:
    phones = [{"number": "020 555 0123", "kind": "voice", "public": True}]
    make_service(name="Ommetje Sloterplas", phones=phones)
    make_service(name="Ommetje rond Sloterplas", phones=phones)
    make_service(name="Schaakclub", phones=phones)
    assert kinds(hour()) == ["dubbel"]


def test_an_hour_is_ten_things_and_counts_what_was_done() -> None:
    editor = make_editor()
    desk = Desk(editor, None)
    revisions = [submitted(name=f"Nieuw {n}", author=make_owner()) for n in range(12)]
    before = this_hour(desk, timezone.now())
    assert (len(before.items), before.done, before.total) == (MOST, 0, MOST)
    moderation.approve(revisions[0], editor)
    moderation.request_changes(revisions[1], editor, "Hoe dan?")
    now = this_hour(desk, timezone.now())
    assert (len(now.items), now.done, now.total) == (8, 2, MOST)
    later = this_hour(desk, timezone.now() + timedelta(hours=2))
    assert (len(later.items), later.done) == (MOST, 0)


def ten_decisions(editor: User) -> None:
    for _n in range(MOST):
        Report.objects.create(
            service=make_service(),
            topics=["kosten"],
            status="mended",
            settled_by=editor,
            settled_at=timezone.now(),
        )


def test_after_ten_the_rest_is_told_and_can_be_gone_on_with() -> None:
    editor = make_editor()
    desk, now = Desk(editor, None), timezone.now()
    ten_decisions(editor)
    revisions = [submitted(name=f"Nieuw {n}") for n in range(12)]
    over = this_hour(desk, now)
    assert (over.items, over.ten_done, over.left, over.going_on) == ((), True, 12, False)
    assert over.next
    more = this_hour(desk, now, wanted=over.next.key)
    assert (len(more.items), more.going_on) == (MOST, True)
    for revision in revisions:
        asked = this_hour(desk, now, wanted=f"nieuw:{revision.pk}")
        assert asked.find(str(revision.pk)), "whatever is asked for is among the ten"
    assert not this_hour(desk, now, wanted="nieuw:weg").going_on


def test_what_cannot_wait_is_there_however_much_was_done() -> None:
    editor, service = make_editor(), make_service()
    ten_decisions(editor)
    ended = Report.objects.create(service=service, topics=["gestopt"])
    Report.objects.create(service=service, topics=["kosten"])
    Report.objects.create(service=service, topics=["gestopt"], status="spam")
    found = this_hour(Desk(editor, None), timezone.now())
    assert [item.key for item in found.items] == [f"melding:{ended.pk}"]
    assert found.left == 3


def test_what_may_be_about_safety_lies_on_top_and_stays_however_much_was_done() -> None:
    editor, service = make_editor(), make_service()
    ten_decisions(editor)
    Report.objects.create(service=service, topics=["gestopt"])
    safety = Report.objects.create(service=service, topics=["anders"], text="Hij zat aan me.", safety=True)
    found = this_hour(Desk(editor, None), timezone.now())
    assert [item.kind for item in found.items] == ["veiligheid", "melding"]
    assert found.items[0].id == str(safety.pk)
    assert "zat aan me" not in found.items[0].why


def test_an_editor_of_the_organisation_finds_nothing_about_safety_there() -> None:
    service, editor = make_service(), make_editor()
    Report.objects.create(service=service, topics=["veiligheid"], safety=True)
    editor.roles.create(kind="owner", organization=service.organization)
    assert this_hour(Desk(editor, None), timezone.now()).items == ()
    assert kinds(hour()) == ["veiligheid"]


def test_what_an_owner_was_told_in_words_waits_behind_what_is_new() -> None:
    service = make_service()
    for day, passed_on in ((3, timezone.now()), (1, None)):
        report = Report.objects.create(service=service, topics=["kosten"], passed_on_at=passed_on)
        Report.objects.filter(pk=report.pk).update(created_at=timezone.now() - timedelta(days=day))
    assert [(item.weight) for item in hour().items] == [60, 0]


def test_a_stopped_offer_is_found_behind_many_older_reports() -> None:
    service = make_service()
    for _n in range(MOST + 5):
        report = Report.objects.create(service=service, topics=["kosten"])
        Report.objects.filter(pk=report.pk).update(created_at=timezone.now() - timedelta(days=9))
    ended = Report.objects.create(service=service, topics=["tijden", "gestopt"])
    assert hour().items[0].key == f"melding:{ended.pk}"


def test_after_the_last_comes_the_first() -> None:
    items = tuple(Item("nieuw", str(n), "Nieuw", "", timezone.now(), 0) for n in range(3))
    found = Hour(items, 0)
    assert [
        item.key for item in (found.after("nieuw:0"), found.after("nieuw:2"), found.after("weg")) if item
    ] == [
        "nieuw:1",
        "nieuw:0",
        "nieuw:0",
    ]
    assert Hour((), 3).after("nieuw:0") is None


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "vandaag"), (1, "1 dag oud"), (6, "6 dagen oud"), (15, "2 weken oud"), (120, "4 maanden oud")],
)
def test_age_is_told_in_words(days: int, words: str) -> None:
    now = datetime(2026, 6, 15, 12, tzinfo=UTC)
    since = now - timedelta(days=days)
    assert Item("", "", "", "", since, 0).age(now) == words


def test_the_hour_costs_a_fixed_number_of_queries(django_assert_num_queries: Any) -> None:
    desk = Desk(make_editor(), None)
    make_work("dubbel")
    for n in range(3):
        submitted(make_service(), summary=f"Anders {n}.")
        Report.objects.create(service=make_service(), topics=["gestopt"])
    with django_assert_num_queries(26):
        this_hour(desk, timezone.now())
