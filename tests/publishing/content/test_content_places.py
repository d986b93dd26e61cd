"""Where and when something is: what may stand in an entry, and what a volunteer reads when it may not."""

from typing import Any

import pytest

from directory.models import Region
from directory.places import typed
from directory.publishing.content.content import clean_content
from directory.publishing.content.lookups import Lookups
from tests.helpers.content_helpers import content, problems
from tests.helpers.factories import make_place, make_schedule

pytestmark = pytest.mark.django_db
NO_POSTCODE = "Dit is geen Nederlandse postcode. Schrijf vier cijfers en twee letters, zoals 1066 AB."


@pytest.fixture
def everywhere(netherlands: None, vocabulary: None) -> Lookups:
    return Lookups.load()


def test_place_and_gemeente_come_from_the_postcode(everywhere: Lookups) -> None:
    place = make_place(postal_code="2511 ab", place="Den Haag Centrum", municipality="0000")
    cleaned = clean_content(content(locations=[place]), everywhere)["locations"][0]
    assert (cleaned["postal_code"], cleaned["place"], cleaned["municipality"]) == (
        "2511AB",
        "Den Haag",
        "0518",
    )


def test_a_place_without_postcode_is_known_by_any_of_its_names(everywhere: Lookups) -> None:
    for name, municipality in (("den bosch", "0796"), ("'s Gravenhage", "0518"), ("Utrecht", "0344")):
        cleaned = clean_content(content(locations=[{"place": name}]), everywhere)["locations"][0]
        assert cleaned["municipality"] == municipality


def test_a_name_of_several_places_asks_for_the_postcode(everywhere: Lookups) -> None:
    found = problems(everywhere, locations=[{"place": "Rossum"}])
    assert "Maasdriel" in found["locations.0.place"]
    cleaned = clean_content(content(locations=[{"place": "Rossum", "municipality": "0263"}]), everywhere)
    assert cleaned["locations"][0]["municipality"] == "0263"


@pytest.mark.parametrize("code", ["0123 AB", "12345", "1066 A", "9999 ZZZ", "postcode"])
def test_what_is_no_postcode_says_how_to_write_one(lookups: Lookups, code: str) -> None:
    assert problems(lookups, locations=[{"postal_code": code}]) == {"locations.0.postal_code": NO_POSTCODE}


@pytest.mark.parametrize("code", ["1066-AB", "NL-1066 AB", "nl 1066ab", "1066\u2011AB", "1066.ab"])
def test_a_postcode_is_read_in_every_form_that_the_search_knows(lookups: Lookups, code: str) -> None:
    cleaned = clean_content(content(locations=[{"postal_code": code}]), lookups)["locations"][0]
    assert cleaned["postal_code"] == "1066AB"


def test_no_postcode_is_said_not_to_exist_because_we_do_not_know_it(lookups: Lookups) -> None:
    """1000 and 3500 are given out for boxes: they exist, and nobody comes there."""
    for code in ("1000 VB", "3500 GG"):
        message = problems(lookups, locations=[{"postal_code": code}])["locations.0.postal_code"]
        assert "bestaat niet" not in message
        assert message.startswith("Deze postcode staat niet op onze lijst.")
    beside = problems(lookups, locations=[{"postal_code": "1066 AB Amsterdam"}])
    assert beside == {"locations.0.postal_code": "Schrijf hier alleen de postcode, zoals 1066 AB."}
    never = problems(lookups, locations=[{"postal_code": "1066 SS"}])
    assert never == {
        "locations.0.postal_code": "Postcodes met SA, SD of SS zijn er niet. Kijk de letters na."
    }


@pytest.mark.parametrize(
    "address",
    ["Postbus 93", "postbus 12, t.a.v. Noor", "Antwoordnummer 1234", "P.O. Box 5", "PB 14", "Antw.nr. 7"],
)
def test_nobody_comes_to_a_box(lookups: Lookups, address: str) -> None:
    found = problems(lookups, locations=[make_place(address=address)])
    assert found == {
        "locations.0.address": "Een postbus is geen plek waar mensen komen. Schrijf het adres waar de deur opengaat."
    }


def test_a_street_may_be_named_after_the_post(lookups: Lookups) -> None:
    for address in ("Postbushof 3", "Postlaan 12", "PBhof 1"):
        assert clean_content(content(locations=[make_place(address=address)]), lookups)["locations"]


def test_the_box_of_a_confidential_place_is_dropped_like_its_street(lookups: Lookups) -> None:
    place = make_place(address="Postbus 93", confidential=True)
    assert "address" not in clean_content(content(locations=[place]), lookups)["locations"][0]


def test_the_code_of_a_gemeente_may_have_lost_its_nought(lookups: Lookups) -> None:
    place = {"place": "Amsterdam", "municipality": "363"}
    cleaned = clean_content(content(locations=[place]), lookups)["locations"][0]
    assert cleaned["municipality"] == "0363"


def test_a_town_that_lies_elsewhere_is_not_called_unknown(everywhere: Lookups) -> None:
    found = problems(everywhere, locations=[{"place": "Rotterdam", "municipality": "0363"}])
    assert found == {
        "locations.0.place": "Deze plaats ligt volgens onze lijst niet in die gemeente, maar in Rotterdam."
    }
    named = problems(everywhere, locations=[{"place": "Amsterdam", "municipality": "Amsterdam"}])
    assert "vier cijfers" in named["locations.0.municipality"]


def test_every_town_is_known_again_by_the_name_under_which_it_is_kept(everywhere: Lookups) -> None:
    lost = [
        kept
        for kept in everywhere.place_points
        if (found := typed.town(*kept, everywhere.names)) and (found.name, found.municipality) != kept
    ]
    assert not lost


def test_a_postcode_newer_than_our_list_needs_a_place_beside_it(everywhere: Lookups) -> None:
    assert "5028" not in everywhere.postcodes
    assert set(problems(everywhere, locations=[{"postal_code": "5028AB"}])) == {"locations.0.postal_code"}
    cleaned = clean_content(content(locations=[{"postal_code": "5028AB", "place": "Tilburg"}]), everywhere)
    assert cleaned["locations"][0]["municipality"] == "0855"
    wrong = problems(everywhere, locations=[{"postal_code": "5028AB", "place": "Groningen"}])
    assert set(wrong) == {"locations.0.postal_code"}


def test_somewhere_is_needed(lookups: Lookups) -> None:
    assert set(problems(lookups, locations=[{"address": "Laan 1"}])) == {"locations.0.place"}
    assert set(problems(lookups, locations=[{"place": "Atlantis"}])) == {"locations.0.place"}
    elsewhere = [{"place": "Amsterdam", "municipality": "9999"}]
    assert set(problems(lookups, locations=elsewhere)) == {"locations.0.municipality"}


def test_a_place_says_nothing_that_we_do_not_know(lookups: Lookups) -> None:
    assert set(problems(lookups, locations=[make_place(huisnummer=1)])) == {"locations.0.huisnummer"}


def test_a_confidential_place_keeps_its_town_and_nothing_more(lookups: Lookups) -> None:
    place = make_place(confidential=True, name="Het Huis", route_note="Derde deur", conditions="Bel eerst.")
    cleaned = clean_content(content(locations=[place]), lookups)["locations"][0]
    assert cleaned == {
        "id": place["id"],
        "place": "Amsterdam",
        "municipality": "0363",
        "confidential": True,
    }


def test_a_confidential_place_keeps_its_times(lookups: Lookups) -> None:
    place = make_place(confidential=True, schedules=[make_schedule(note="Niet in de zomer.")])
    cleaned = clean_content(content(locations=[place]), lookups)["locations"][0]
    assert cleaned["schedules"][0]["note"] == "Niet in de zomer."


def test_an_error_does_not_repeat_an_address(lookups: Lookups) -> None:
    found = problems(lookups, locations=[make_place(address="Stille Straat 8\x00", postal_code="geheim")])
    assert not any("Stille" in message or "geheim" in message for message in found.values())


def test_a_gemeente_that_was_merged_is_its_successor(lookups: Lookups) -> None:
    heir = Region.objects.get(kind="municipality", code="0363")
    Region.objects.create(
        kind="municipality", code="0457", name="Weesp", slug="weesp", lat=52.3, lon=5.0,
        valid_to="2022-03-23", replaced_by=heir,
    )  # fmt: skip
    cleaned = clean_content(content(areas=[{"region": "municipality:0457"}]), Lookups.load())
    assert cleaned["areas"] == [{"region": "municipality:0363"}]


def test_a_region_that_ended_without_a_successor_is_not_known(lookups: Lookups) -> None:
    Region.objects.create(
        kind="municipality", code="0999", name="Vroeger", slug="vroeger", lat=52.3, lon=5.0, valid_to="2022-03-23",
    )  # fmt: skip
    found = problems(Lookups.load(), areas=[{"region": "municipality:0999"}])
    assert set(found) == {"areas.0.region"}


def test_areas_are_known_regions_each_once(lookups: Lookups) -> None:
    area = {"region": "municipality:0363"}
    cleaned = clean_content(content(areas=[area, area | {"residents_only": True}]), lookups)
    assert cleaned["areas"] == [area | {"residents_only": True}]
    assert set(problems(lookups, areas=[{"region": "municipality:9999"}])) == {"areas.0.region"}
    assert set(problems(lookups, areas=["municipality:0363"])) == {"areas.0"}


def test_days_are_in_the_order_of_the_week_and_times_in_one_writing(lookups: Lookups) -> None:
    schedule = make_schedule(byday="th, TU,tu", opens_at="9.30 uur", closes_at="24:00", dtstart="1-12-2026")
    cleaned = clean_content(content(schedules=[schedule]), lookups)["schedules"]
    assert cleaned == [
        {
            "freq": "WEEKLY",
            "byday": "TU,TH",
            "opens_at": "09:30",
            "closes_at": "00:00",
            "dtstart": "2026-12-01",
        }
    ]


@pytest.mark.parametrize(
    ("schedule", "key"),
    [
        ({"freq": "WEEKLY"}, "byday"),
        ({"freq": "WEEKLY", "byday": "1TU"}, "byday"),
        ({"freq": "MONTHLY", "byday": "TU"}, "byday"),
        ({"freq": "MONTHLY", "byday": "6TU"}, "byday"),
        ({"freq": "DAILY", "byday": "TU"}, "byday"),
        ({"freq": "YEARLY", "byday": "TU"}, "freq"),
        ({"freq": ""}, "dtstart"),
        ({"freq": "", "dtstart": "2026-12-01", "until": "2026-12-02"}, "until"),
        (make_schedule(interval=2), "dtstart"),
        (make_schedule(interval=0), "interval"),
        (make_schedule(interval="vaak"), "interval"),
        (make_schedule(interval="1e99"), "interval"),
        (make_schedule(interval=1.5), "interval"),
        (make_schedule(interval=10**5000), "interval"),
        (make_schedule(closes_at="19:30"), "closes_at"),
        (make_schedule(opens_at="25:00"), "opens_at"),
        (make_schedule(opens_at=None), "opens_at"),
        (make_schedule(dtstart="2026-02-30"), "dtstart"),
        (make_schedule(dtstart="1826-12-01"), "dtstart"),
        (make_schedule(dtstart="2026-12-01", until="2026-11-01"), "until"),
        (make_schedule(exceptions=[{"from": "2026-08-01", "to": "2026-07-01"}]), "exceptions.0.to"),
        (make_schedule(exceptions=[{"reason": "zomer"}]), "exceptions.0.from"),
        (make_schedule(exceptions=["zomer"]), "exceptions.0"),
        (make_schedule(rrule="FREQ=WEEKLY"), "rrule"),
    ],
)
def test_a_schedule_that_cannot_be_is_told(lookups: Lookups, schedule: dict[str, Any], key: str) -> None:
    found = problems(lookups, locations=[make_place(schedules=[schedule])])
    assert f"locations.0.schedules.0.{key}" in found


@pytest.mark.parametrize(
    "schedule",
    [
        {"freq": "DAILY", "opens_at": "10:00"},
        {"freq": "MONTHLY", "byday": "1TU,-1FR"},
        {"freq": "", "dtstart": "2026-12-01", "opens_at": "22:00", "closes_at": "02:00"},
        {"freq": "DAILY", "opens_at": "00:00", "closes_at": "24:00"},
        make_schedule(
            interval=2, dtstart="2026-12-01", exceptions=[{"from": "2026-12-24", "reason": "kerst"}]
        ),
    ],
)
def test_a_schedule_that_can_be_is_kept(lookups: Lookups, schedule: dict[str, Any]) -> None:
    assert clean_content(content(schedules=[schedule]), lookups)["schedules"]


def test_a_place_stands_once(lookups: Lookups) -> None:
    place = make_place()
    assert set(problems(lookups, locations=[place, place])) == {"locations.1.id"}
