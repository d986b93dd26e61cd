"""What may stand in an entry, and what a volunteer reads when it may not."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directory.publishing.content.content import SCHEMA_VERSION, UPGRADES, clean_content, upgrade
from directory.publishing.content.errors import ContentError
from directory.publishing.content.lookups import Lookups
from tests.helpers.content_helpers import content, problems
from tests.helpers.factories import make_schedule

pytestmark = pytest.mark.django_db


def test_complete_content_stays_as_it_is_when_cleaned_again(lookups: Lookups) -> None:
    once = clean_content(content(schedules=[make_schedule()], minimum_age=0), lookups, complete=True)
    assert clean_content(dict(once), lookups, complete=True) == once
    assert once["minimum_age"] == 0


def test_text_is_trimmed_and_empty_values_are_left_out(lookups: Lookups) -> None:
    cleaned = clean_content(
        content(
            name="  Samen \t op\n pad ",
            description="Eerste.  \r\n\r\n\r\n\r\nTweede. ",
            goal="   ",
            expect=["Koffie", " ", ""],
            for_everyone=False,
            price="",
        ),
        lookups,
    )
    assert cleaned["name"] == "Samen op pad"
    assert cleaned["description"] == "Eerste.\n\nTweede."
    assert cleaned["expect"] == ["Koffie"]
    assert cleaned.keys().isdisjoint({"goal", "for_everyone", "price", "anonymous"})


def test_no_is_an_answer_and_nothing_is_none(lookups: Lookups) -> None:
    assert clean_content(content(anonymous=False), lookups)["anonymous"] is False


def test_letters_are_stored_one_way(lookups: Lookups) -> None:
    assert clean_content(content(name="Cafe\u0301"), lookups)["name"] == "Café"


@pytest.mark.parametrize("character", ["\x00", "\ud800", "\x1b", "\ufffe"])
@pytest.mark.parametrize("key", ["name", "description"])
def test_control_and_broken_characters_are_refused(lookups: Lookups, key: str, character: str) -> None:
    assert set(problems(lookups, **{key: f"Samen{character}op pad"})) == {key}


@pytest.mark.parametrize("character", ["\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_the_line_ends_of_word_processors_are_line_ends(lookups: Lookups, character: str) -> None:
    cleaned = clean_content(
        content(name=f"Samen{character}op pad", description=f"Een{character}Twee"), lookups
    )
    assert (cleaned["name"], cleaned["description"]) == ("Samen op pad", "Een\nTwee")


@pytest.mark.parametrize("mark", "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2066\u2069\ufeff")
@pytest.mark.parametrize("key", ["name", "description"])
def test_marks_that_nobody_sees_are_left_out(lookups: Lookups, key: str, mark: str) -> None:
    cleaned = clean_content(content(**{key: f"{mark}Cafe{mark}\u0301 Samen{mark}"}), lookups)
    assert cleaned[key] == "Café Samen"


@pytest.mark.parametrize(
    "value", ["1e99", "-1e99", 1e99, 10**5000, -(10**5000), "9" * 5000, "1e999999999"], ids=range(7)
)
@pytest.mark.parametrize("key", ["evidence_year", "minimum_age", "price"])
def test_a_number_without_measure_is_refused_in_words(lookups: Lookups, key: str, value: Any) -> None:
    found = problems(lookups, **{key: value})
    assert set(found) == {key}
    assert len(found[key]) < 120


@pytest.mark.parametrize("value", ["nan", "inf", float("nan"), "veel", "1 2", True, [1]])
def test_what_is_no_number_is_refused(lookups: Lookups, value: Any) -> None:
    assert set(problems(lookups, evidence_year=value)) == {"evidence_year"}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "a" * 121),
        ("summary", "a" * 201),
        ("description", "a" * 2001),
        ("description", "a" * 10_000_000),
        ("expect", ["a"] * 9),
        ("concepts", ["angst"] * 101),
        ("locations", [{}] * 201),
    ],
)
def test_what_is_too_long_is_refused(lookups: Lookups, key: str, value: Any) -> None:
    found = problems(lookups, **{key: value})
    assert set(found) == {key}
    assert len(found[key]) < 120


@pytest.mark.parametrize("value", [3, True, ["a"], {"a": 1}])
@pytest.mark.parametrize("key", ["name", "description", "url", "kind", "organization"])
def test_text_is_text(lookups: Lookups, key: str, value: Any) -> None:
    assert set(problems(lookups, **{key: value})) == {key}


@pytest.mark.parametrize("raw", [None, 3, "tekst", [], ["name"]])
def test_content_is_a_dictionary(lookups: Lookups, raw: Any) -> None:
    with pytest.raises(ContentError):
        clean_content(raw, lookups)


def test_a_field_that_does_not_exist_is_named(lookups: Lookups) -> None:
    assert problems(lookups, nmae="x") == {"nmae": "Dit veld kennen we niet."}


def test_every_problem_is_told_at_once(lookups: Lookups) -> None:
    found = problems(
        lookups, complete=True, name="", url="javascript:x", minimum_age=200, concepts=["slaapp"]
    )
    assert set(found) == {"name", "url", "minimum_age", "concepts.0"}


@pytest.mark.parametrize(("typed", "kept"), [("17,5", 17.5), (18, 18), ("18.0", 18), (0, 0)])
def test_an_age_may_be_a_half(lookups: Lookups, typed: Any, kept: float) -> None:
    assert clean_content(content(minimum_age=typed), lookups)["minimum_age"] == kept


@pytest.mark.parametrize(
    "typed", [-1, 121, 17.3, "achttien", True, float("nan"), float("inf"), "1e999", [18]]
)
def test_other_ages_are_refused(lookups: Lookups, typed: Any) -> None:
    assert set(problems(lookups, minimum_age=typed)) == {"minimum_age"}


def test_ages_go_up(lookups: Lookups) -> None:
    assert set(problems(lookups, minimum_age=18, maximum_age=12)) == {"maximum_age"}


@pytest.mark.parametrize(("typed", "kept"), [("€ 12,5", "12.50"), (7, "7.00"), ("3,-", "3.00")])
def test_a_price_is_in_euros_and_cents(lookups: Lookups, typed: Any, kept: str) -> None:
    assert clean_content(content(price=typed), lookups)["price"] == kept


@pytest.mark.parametrize("typed", ["-1", "gratis", 1_000_000])
def test_other_prices_are_refused(lookups: Lookups, typed: Any) -> None:
    assert set(problems(lookups, price=typed)) == {"price"}


def test_closed_lists_keep_their_own_order(lookups: Lookups) -> None:
    cleaned = clean_content(content(delivery_modes=["online", "op-locatie", "online"]), lookups)
    assert cleaned["delivery_modes"] == ["op-locatie", "online"]


def test_a_word_that_is_not_on_the_list_gets_the_nearest(lookups: Lookups) -> None:
    assert problems(lookups, costs=["gratiss"]) == {
        "costs": "“gratiss” kennen we hier niet. Bedoel je “gratis”?"
    }
    assert "Bedoel je “slaap”" in problems(lookups, concepts=["slaapp"])["concepts.0"]


def test_only_for_is_said_of_a_chosen_group(lookups: Lookups) -> None:
    assert set(problems(lookups, exclusive=["vrouwen"])) == {"exclusive"}


@pytest.mark.parametrize("slug", ["goed-beschreven", "goed-onderbouwd", "sterke-aanwijzingen"])
def test_a_recognised_method_names_itself_with_link_and_year(lookups: Lookups, slug: str) -> None:
    found = problems(lookups, complete=True, concepts=[*content()["concepts"], slug])
    assert set(found) == {"evidence_method", "evidence_url", "evidence_year"}
    clean_content(
        content(
            concepts=[*content()["concepts"], slug],
            evidence_method="Samen Sterk",
            evidence_url="https://www.example.nl/register",
            evidence_year=2024,
        ),
        lookups,
        complete=True,
    )


@pytest.mark.parametrize("year", [2400, 1949, 2020.5, "2020,5"])
def test_a_year_is_whole_and_not_in_the_future(lookups: Lookups, year: Any) -> None:
    assert set(problems(lookups, evidence_year=year)) == {"evidence_year"}


def test_a_year_may_be_left_out(lookups: Lookups) -> None:
    assert "evidence_year" not in clean_content(content(evidence_year=""), lookups)


@pytest.mark.parametrize("typed", ["misschien", "ja", 1, []])
def test_yes_or_no_is_nothing_else(lookups: Lookups, typed: Any) -> None:
    assert set(problems(lookups, anonymous=typed)) == {"anonymous"}


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"organization": None}, "organization"),
        ({"delivery_modes": []}, "delivery_modes"),
        ({"locations": []}, "locations"),
        ({"delivery_modes": ["thuis"]}, "areas"),
        ({"concepts": ["volwassenen", "lotgenotengroep"]}, "concepts.thema"),
        ({"concepts": ["angst", "lotgenotengroep"]}, "concepts.doelgroep"),
        ({"concepts": ["angst", "volwassenen"]}, "concepts.vorm"),
    ],
)
def test_submitting_needs_it_and_a_draft_does_not(
    lookups: Lookups, changes: dict[str, Any], path: str
) -> None:
    assert set(problems(lookups, complete=True, **changes)) == {path}
    clean_content(content(**changes), lookups)


def test_a_broad_entry_needs_no_theme_or_audience(lookups: Lookups) -> None:
    broad = content(concepts=["inloop"], all_themes=True, for_everyone=True)
    assert clean_content(broad, lookups, complete=True)["concepts"] == ["inloop"]


def test_older_content_is_upgraded_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(UPGRADES, 0, lambda old: {"name": old["title"]})
    assert upgrade({"title": "Oud"}, 0) == {"name": "Oud"}
    with pytest.raises(ContentError):
        upgrade({}, SCHEMA_VERSION + 1)


KEYS = st.sampled_from(
    [
        *content(),
        "schedules",
        "areas",
        "phones",
        "contacts",
        "price",
        "minimum_age",
        "exclusive",
        "expect",
        "url",
    ]
)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "number", "freq", "byday", "region", "place", "from"]), inner
        )
    ),
    max_leaves=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.dictionaries(KEYS, JSON, max_size=6))
def test_anything_is_cleaned_or_refused_and_never_breaks(lookups: Lookups, raw: dict[str, Any]) -> None:
    told: dict[str, str] = {}
    cleaned: dict[str, Any] = {}
    try:
        cleaned = clean_content(raw, lookups)
    except ContentError as error:
        told = error.errors
    assert all(message.endswith((".", "?")) for message in told.values())
    assert told or clean_content(dict(cleaned), lookups) == cleaned
