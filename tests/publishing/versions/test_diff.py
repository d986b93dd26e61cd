"""A change as an editor reads it: fields by name, words marked, concepts, places and times as people say them."""

from typing import Any
from uuid import uuid4

import pytest

from directory.models import Revision
from directory.publishing.content.content import clean_content
from directory.publishing.content.lookups import Lookups
from directory.publishing.versions.diff import Diff, FieldDiff, Line, compare, diff_of, marked
from directory.publishing.versions.moderation import reject
from directory.publishing.versions.revisions import submit
from tests.helpers.factories import (
    change_service,
    make_content,
    make_country,
    make_editor,
    make_place,
    make_revision,
    make_schedule,
    make_service,
    make_vocabulary,
)

pytestmark = pytest.mark.django_db


def told(line: Line) -> str:
    """Return a line with what changed between brackets."""
    return "".join(f"[{piece.text}]" if piece.changed else piece.text for piece in line)


def both(was: str, becomes: str) -> tuple[str, str]:
    left, right = marked([was] if was else [], [becomes] if becomes else [])
    return " / ".join(map(told, left)), " / ".join(map(told, right))


def between(before: dict[str, Any], **after: Any) -> dict[str, FieldDiff]:
    make_country()
    make_vocabulary()
    lookups = Lookups.load()
    old = clean_content(before, lookups)
    new = clean_content({key: value for key, value in (old | after).items() if value is not None}, lookups)
    return {field.key: field for field in compare(old, new).changed}


def sides(field: FieldDiff) -> tuple[list[str], list[str]]:
    return [told(line) for line in field.was], [told(line) for line in field.becomes]


def test_only_the_words_that_changed_are_marked() -> None:
    assert both("donderdag 20:00 uur in de zaal", "donderdag 19:30 uur in de zaal") == (
        "donderdag [20:00] uur in de zaal",
        "donderdag [19:30] uur in de zaal",
    )
    assert both("Je mag altijd komen.", "Je mag echt altijd komen.") == (
        "Je mag altijd komen.",
        "Je mag [echt ]altijd komen.",
    )
    assert both("van tien tot elf uur", "van negen tot twaalf uur") == (
        "van [tien] tot [elf] uur",
        "van [negen] tot [twaalf] uur",
    )
    assert both("Iedere dinsdag om tien uur", "Iedere eerste maandag om tien uur") == (
        "Iedere [dinsdag] om tien uur",
        "Iedere [eerste maandag] om tien uur",
    )


def test_what_shares_little_is_marked_whole() -> None:
    assert both("Niet bij zware klachten.", "Bel je huisarts of 113.") == (
        "[Niet bij zware klachten.]",
        "[Bel je huisarts of 113.]",
    )


@pytest.mark.parametrize(("was", "becomes"), [("", "gratis"), ("gratis", "")])
def test_what_comes_or_goes_is_marked_whole(was: str, becomes: str) -> None:
    assert both(was, becomes) == (f"[{was}]" if was else "", f"[{becomes}]" if becomes else "")


def test_the_pieces_together_are_the_texts() -> None:
    was, becomes = "Één  groep:\t“praten” & 😀 <b>", "Een groep: “zwijgen” & 😀 <b>x"
    left, right = marked([was], [becomes])
    assert "".join(piece.text for piece in left[0]) == was
    assert "".join(piece.text for piece in right[0]) == becomes


def test_fields_are_called_by_their_names_in_the_order_of_the_page() -> None:
    service = make_service(summary="Zo was het.", cost_note="Gratis.")
    revision = submit(make_revision(service, summary="Zo wordt het.", cost_note="Koffie: 1 euro."))
    diff = diff_of(revision)
    assert [field.label for field in diff.changed] == ["In één zin", "Uitleg bij de kosten"]
    assert not diff.is_new
    assert len(diff.same) > 5


def test_concepts_and_fixed_words_are_read_by_their_labels() -> None:
    before = make_content(concepts=["angst", "volwassenen"], costs=["gratis"])
    found = between(before, concepts=["slaap", "volwassenen"], costs=["eigen-bijdrage"])
    was, becomes = sides(found["concepts"])
    assert len(was) == len(becomes) == 1
    assert "slaap" not in str(becomes)
    assert sides(found["costs"]) == (["[Gratis]"], ["[Kleine bijdrage]"])


@pytest.mark.parametrize(
    ("concepts", "exclusive", "for_everyone", "says"),
    [
        (["angst"], [], True, ["iedereen"]),
        (["angst", "volwassenen"], [], True, ["vooral volwassenen, anderen ook welkom"]),
        (["angst", "volwassenen", "ouderen"], [], False, ["volwassenen en ouderen"]),
        (["angst", "volwassenen"], ["volwassenen"], False, ["alleen volwassenen"]),
        (["angst", "volwassenen", "ouderen"], ["ouderen"], False, ["volwassenen", "alleen ouderen"]),
        (["angst"], [], False, []),
    ],
)
def test_who_is_welcome_is_one_row(
    concepts: list[str], exclusive: list[str], for_everyone: bool, says: list[str]
) -> None:
    content = make_content(concepts=concepts, exclusive=exclusive, for_everyone=for_everyone)
    found = between({}, **content)
    assert (
        sides(found["for_everyone"])[1] == [f"[{line}]" for line in says]
        if says
        else "for_everyone" not in found
    )
    assert len(found["concepts"].becomes) == 1
    assert "exclusive" not in found


def test_another_group_is_a_change_in_who_is_welcome() -> None:
    before = make_content(concepts=["angst", "volwassenen"], for_everyone=True)
    found = between(before, concepts=["angst", "ouderen"])
    assert list(found) == ["for_everyone"]
    assert found["for_everyone"].label == "Voor wie"


def test_times_are_sentences_and_name_the_place_where_there_are_more() -> None:
    one, other = make_place(), make_place(name="Het Huis", postal_code="9711AA")
    before = make_content(locations=[one | {"schedules": [make_schedule()]}])
    found = between(before, locations=[one | {"schedules": [make_schedule(opens_at="19:00")]}])
    assert sides(found["schedules"]) == (
        ["elke dinsdag [19:30-21:00]"],
        ["elke dinsdag [19:00-21:00]"],
    )
    assert "locations" not in found
    found = between(before, locations=[one, other | {"schedules": [make_schedule(byday="WE")]}])
    assert "(Het Huis)" in str(sides(found["schedules"])[1])


def test_a_moved_place_says_how_far() -> None:
    place = make_place()
    found = between(make_content(locations=[place]), locations=[place | {"postal_code": "1011AB"}])
    (moved,) = found["locations"].moved
    assert moved.distance.endswith(" km")
    assert "1011 AB Amsterdam" in moved.address
    assert moved.was != moved.becomes


def test_a_place_entered_anew_counts_as_moved_too() -> None:
    found = between(make_content(), locations=[make_place(id=str(uuid4()), postal_code="9711AA")])
    assert len(found["locations"].moved) == 1


def test_another_door_of_the_same_postcode_is_no_move_on_the_map() -> None:
    place = make_place(address="Voorbeeldlaan 1")
    found = between(make_content(locations=[place]), locations=[place | {"address": "Voorbeeldlaan 9"}])
    assert found["locations"].moved == ()


def test_a_confidential_place_is_never_drawn() -> None:
    place = make_place()
    found = between(make_content(locations=[place]), locations=[place | {"confidential": True}])
    assert found["locations"].moved == ()
    assert "adres geheim" in str(sides(found["locations"])[1])


def test_phones_areas_prices_and_ages_are_written_as_people_do() -> None:
    found = between(
        make_content(),
        phones=[{"number": "0612340012", "kind": "app", "public": False}],
        areas=[{"region": "municipality:0363", "residents_only": True}],
        price="12.5",
        minimum_age=17.5,
        anonymous=False,
    )
    shown = {key: sides(field)[1] for key, field in found.items()}
    assert "(appen) (niet openbaar)" in shown["phones"][0]
    assert shown["areas"] == ["[gemeente Amsterdam (alleen inwoners)]"]
    assert (shown["price"], shown["minimum_age"]) == (["[€ 12,50]"], ["[17,5 jaar]"])
    assert shown["anonymous"] == ["[nee]"]


def test_a_new_entry_has_nothing_before_it() -> None:
    diff: Diff = diff_of(submit(make_revision()))
    assert diff.is_new
    assert diff.same == ()
    assert all(not field.was for field in diff.changed)


def test_a_new_entry_says_what_people_look_for_and_do_not_find() -> None:
    bare = diff_of(submit(make_revision(costs=None)))
    assert bare.missing == ("Voor wie niet", "Wie begeleidt", "Wanneer", "Kosten", "Contact")
    told = make_revision(
        not_for="Bij gevaar.",
        guides="Een vrijwilliger.",
        costs=["gratis"],
        url="https://naast.example/",
        locations=[make_place(schedules=[make_schedule()])],
    )
    assert diff_of(submit(told)).missing == ()
    assert diff_of(submit(make_revision(make_service()))).missing == ()


def test_a_change_that_empties_a_field_says_so() -> None:
    revision = submit(make_revision(make_service(cost_note="Gratis."), cost_note="", summary="Anders."))
    assert diff_of(revision).emptied == ("Uitleg bij de kosten",)


def test_a_change_that_is_behind_is_compared_with_what_is_live_now() -> None:
    service = make_service(summary="Eerst.")
    revision = submit(make_revision(service, name="Nieuwe naam"))
    assert not diff_of(revision).behind
    change_service(service, summary="Door een ander.")
    revision = Revision.objects.get(pk=revision.pk)
    diff = diff_of(revision)
    assert diff.behind
    assert {field.key for field in diff.changed} == {"name", "summary"}
    reject(revision, make_editor(), 1, "Nee.")
    decided = diff_of(Revision.objects.get(pk=revision.pk))
    assert not decided.behind
    assert {field.key for field in decided.changed} == {"name"}


def test_a_diff_costs_a_fixed_number_of_queries(django_assert_num_queries: Any) -> None:
    place = make_place()
    service = make_service(locations=[place])
    moved = place | {"postal_code": "1011AB"}
    more = [make_place(postal_code="9711AA") for _n in range(5)]
    revision = submit(
        make_revision(service, locations=[moved, *more], concepts=["slaap", "volwassenen", "maatje"])
    )
    with django_assert_num_queries(6):
        diff_of(revision)
