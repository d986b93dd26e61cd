"""A kept list: its words, its offers, and who keeps it."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from directory.models import RegionalList, Role, Service, User
from directory.public_codes import MOST
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.entries import maintainers
from directory.publishing.lists import keeping
from tests.helpers.factories import make_service, make_services, make_user
from tests.helpers.kept_lists import make_list, names_of
from tests.helpers.mailing import mailed
from tests.helpers.reviewing import ggd

pytestmark = pytest.mark.usefixtures("country", "vocabulary")


def offers(number: int) -> list[Service]:
    make_services([{"name": f"Plek {n:02}"} for n in range(1, number + 1)])
    return list(Service.objects.order_by("name"))


def test_two_lists_of_one_name_have_their_own_address_and_keep_it() -> None:
    first, second = make_list(name="Angst & paniek"), make_list(name="Angst & paniek")
    assert (first.slug, second.slug) == ("angst-en-paniek", "angst-en-paniek-2")
    keeping.change(first, name="Bang", kept_by="Praktijk Zuid", about="Voor wie veel piekert.")
    first.refresh_from_db()
    assert (first.slug, first.name, first.kept_by) == ("angst-en-paniek", "Bang", "Praktijk Zuid")


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ({"name": "", "kept_by": "Netwerk"}, "name"),
        ({"name": "Angst", "kept_by": " "}, "kept_by"),
        ({"name": "x" * 81, "kept_by": "Netwerk"}, "name"),
        ({"name": "Angst", "kept_by": "Netwerk", "about": "x" * 301}, "about"),
        ({"name": "a\x00b", "kept_by": "Netwerk"}, "name"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_made(words: dict[str, Any], field: str) -> None:
    with pytest.raises(ContentError) as caught:
        keeping.start(make_user(), region=None, **words)
    assert set(caught.value.errors) == {field}
    assert not RegionalList.objects.exists()
    assert not Role.objects.exists()


def test_a_list_lies_with_the_editors_of_a_region_that_has_them() -> None:
    amsterdam = ggd("Amsterdam")
    assert make_list(region=amsterdam).region == amsterdam
    with pytest.raises(ContentError):
        make_list(region=amsterdam.within.exclude(kind="ggd").first())


def test_offers_come_at_the_end_each_once_and_move_no_further_than_the_end() -> None:
    one, two, three = offers(3)
    kept = make_list(one, two)
    assert keeping.add(kept, [two, three, three]) == 1
    assert names_of(kept) == ["Plek 01", "Plek 02", "Plek 03"]
    keeping.move(kept, three, -1)
    assert names_of(kept) == ["Plek 01", "Plek 03", "Plek 02"]
    keeping.move(kept, one, -1)
    keeping.move(kept, two, 1)
    assert names_of(kept) == ["Plek 01", "Plek 03", "Plek 02"]
    keeping.take_off(kept, three)
    keeping.take_off(kept, three)
    keeping.move(kept, three, 1)
    assert names_of(kept) == ["Plek 01", "Plek 02"]
    keeping.add(kept, [three])
    assert names_of(kept) == ["Plek 01", "Plek 02", "Plek 03"]


def test_a_list_holds_no_more_than_an_address_can() -> None:
    many = offers(MOST + 1)
    kept = make_list(*many[:MOST])
    with pytest.raises(StateError, match="20 plekken"):
        keeping.add(kept, many)
    assert len(names_of(kept)) == MOST


def test_each_change_gives_the_page_another_time(time_machine: Any) -> None:
    one, two = offers(2)
    kept = make_list(one)
    moments = {kept.changed_at}
    changes = [
        lambda: keeping.add(kept, [two]),
        lambda: keeping.move(kept, two, -1),
        lambda: keeping.take_off(kept, one),
        lambda: keeping.change(kept, name="Bang", kept_by="Netwerk"),
        lambda: keeping.withdraw(kept),
        lambda: keeping.put_back(kept),
    ]
    for change in changes:
        change()
        moments.add(RegionalList.objects.get(pk=kept.pk).changed_at)
    assert len(moments) == len(changes) + 1


def test_who_is_to_keep_a_list_is_mailed_and_may_be_new_here() -> None:
    editor = make_user(name="Noor")
    kept = keeping.start_for("Poh@Praktijk.example", by=editor, name="Angst", kept_by="Praktijk", region=None)
    assert mailed("list_invited") == ["poh@praktijk.example"]
    assert Role.objects.keepers_of(kept.pk).emails() == ["poh@praktijk.example"]
    with pytest.raises(ContentError):
        keeping.start_for("geen adres", by=editor, name="Angst", kept_by="Praktijk", region=None)
    assert RegionalList.objects.count() == 1


def test_a_colleague_joins_once_and_the_last_one_stays() -> None:
    keeper = make_user()
    kept = make_list(keeper=keeper)
    colleague = keeping.invite("collega@praktijk.example", kept, by=keeper)
    assert mailed("list_invited") == ["collega@praktijk.example"]
    with pytest.raises(ContentError):
        keeping.invite("collega@praktijk.example", kept, by=keeper)
    keeping.remove_keeper(Role.objects.get(user=keeper))
    assert mailed("list_keeper_removed") == [keeper.email]
    with pytest.raises(StateError):
        keeping.remove_keeper(colleague)
    assert Role.objects.keepers_of(kept.pk).emails() == ["collega@praktijk.example"]


def test_a_closed_account_counts_for_nobody() -> None:
    kept = make_list(keeper=make_user(is_active=False))
    colleague = keeping.invite("collega@praktijk.example", kept, by=make_user())
    with pytest.raises(StateError):
        keeping.remove_keeper(colleague)


def test_the_role_goes_with_a_list_and_with_nothing_else() -> None:
    kept = make_list()
    user = make_user()
    wrong: list[dict[str, Any]] = [
        {"kind": "list_keeper"},
        {"kind": "national_editor", "regional_list": kept},
        {"kind": "list_keeper", "regional_list": kept, "region": ggd("Amsterdam")},
        {"kind": "list_keeper", "regional_list": kept, "organization": make_service().organization},
    ]
    for values in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            Role.objects.create(user=user, **values)
    with pytest.raises(ContentError):
        maintainers.give_role("x@praktijk.example", Role.Kind.LIST_KEEPER)
    assert not User.objects.filter(email="x@praktijk.example").exists()


def test_somebody_keeps_as_many_lists_as_they_like() -> None:
    keeper = make_user()
    make_list(keeper=keeper)
    make_list(keeper=keeper)
    assert Role.objects.filter(user=keeper).count() == 2
