"""The fictional example offers: many, spread, complete, careful with words, and out of reach."""

import json
import re
from collections import Counter

import pytest

from directory.examples.archetypes import archetypes, towns
from directory.examples.generate import Example, generate
from directory.examples.starter import starter_offers
from directory.offer_choices import Cost
from directory.places.reference_files import read
from directory.publishing.content.content import clean_content
from directory.publishing.content.lookups import Lookups
from handreiking.vocabulary_loader import read_vocabulary
from tests.helpers.wordings import NUMBER, texts

LARGEST = [
    "0363", "0599", "0518", "0344", "0772", "0014", "0034", "0855", "0758", "0268",
    "0200", "0202", "0392", "0394", "0307", "0153", "0479", "0796", "0193", "0080",
    "0546", "0637", "0935", "0228", "0505", "1783", "0484", "0361", "0503", "0114",
    "0983", "0150", "0362", "0439", "0794", "0828", "0402", "1883", "1900", "1982",
]  # fmt: skip


AVOIDED = re.compile(
    r"pati[eë]nt|stoornis|klachtenlijst|zelfmoord|\bgewoon\b|even lekker|helpt tegen|genez|[{}|]",
    re.IGNORECASE,
)


HOST = re.compile(r"https?://([^/\s\"]+)|@([\w.-]+\w)")


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    return list(generate(towns()))


def home_of(example: Example) -> str:
    return example.key.partition(":")[2]


def test_every_run_makes_the_same_examples(examples: list[Example]) -> None:
    again = list(generate(towns()))
    assert again == examples
    assert json.dumps([e.content for e in again]) == json.dumps([e.content for e in examples])


def test_there_are_many_of_many_kinds(examples: list[Example]) -> None:
    assert len(examples) >= 400
    assert len({example.key.partition(":")[0] for example in examples}) >= 60
    assert len({example.entry for example in examples}) == len(examples)
    assert len({example.content["name"] for example in examples}) == len(examples)


def test_the_examples_of_the_drawings_are_among_them(examples: list[Example]) -> None:
    names = {example.content["name"]: example.content for example in examples}
    assert names["Slaapkring West"]["locations"][0]["postal_code"] == "1066"
    assert {"Ommetje Sloterplas", "Iemand naast je", "Het Tussenhuis"} <= names.keys()
    assert {"Avondlijn Even Praten", "De Nacht Door"} <= names.keys()


def test_every_theme_audience_form_and_phase_has_at_least_five(examples: list[Example]) -> None:
    counts = Counter(slug for example in examples for slug in example.content["concepts"])
    known = {concept.slug: concept.scheme.slug for concept in read_vocabulary().concepts}
    assert counts.keys() <= known.keys()
    few = {
        slug: counts[slug]
        for slug, scheme in known.items()
        if scheme in {"fase", "thema", "doelgroep", "vorm"} and counts[slug] < 5
    }
    assert few == {}


def test_every_way_of_taking_part_and_every_capacity_occurs(examples: list[Example]) -> None:
    modes = Counter(mode for example in examples for mode in example.content["delivery_modes"])
    assert min(modes[mode] for mode in ("op-locatie", "thuis", "telefoon", "online")) >= 20
    room = Counter(str(example.state.capacity.value) for example in examples)
    assert min(room[status] for status in ("plek", "wachttijd", "vol", "")) >= 15
    assert 20 <= sum(example.state.confirmed is None for example in examples) <= 150
    content = [example.content for example in examples]
    assert any(place.get("confidential") for each in content for place in each.get("locations", ()))
    assert any(area.get("residents_only") for each in content for area in each.get("areas", ()))
    assert sum(each.get("professionals_only", False) for each in content) >= 5
    assert sum("costs" not in each for each in content) >= 10


def test_they_are_spread_over_the_country(examples: list[Example]) -> None:
    per_town = Counter(home_of(example) for example in examples)
    assert [code for code in LARGEST if per_town[code] < 4] == []
    regions = Counter({town.ggd: 0 for town in towns()})
    for town in towns():
        regions[town.ggd] += per_town[town.municipality]
    assert len(regions) == 25
    assert min(regions.values()) >= 8


def test_every_stadsdeel_of_amsterdam_has_some(examples: list[Example]) -> None:
    pc4s = [
        place.get("postal_code", "")
        for example in examples
        if home_of(example) == "0363"
        for place in example.content.get("locations", ())
    ]
    known = {row.pc4: row.district for row in read().postcodes}
    found = Counter(known[pc4] for pc4 in pc4s if pc4)
    assert len(found) == 8
    assert min(found.values()) >= 2


def test_every_postcode_lies_in_its_gemeente() -> None:
    known = {row.pc4: row.municipality for row in read().postcodes}
    wrong = [
        (town.name, spot.pc4)
        for town in towns()
        for spot in town.spots
        if known.get(spot.pc4) != town.municipality
    ]
    assert wrong == []


def test_no_example_can_be_called_or_reached(examples: list[Example]) -> None:
    for example in examples:
        assert "phones" not in example.content
        told = " \n".join(texts(example.content))
        assert not NUMBER.search(told), example.key
        hosts = {a or b for a, b in HOST.findall(told + example.organization["url"])}
        assert hosts <= {"www.example.nl", "example.nl"}, (example.key, hosts)
        for place in example.content.get("locations", ()):
            assert place.get("address", "Voorbeeld").startswith("Voorbeeld")


def test_a_confidential_place_tells_nothing_but_its_place(examples: list[Example]) -> None:
    hidden = [
        (example, place)
        for example in examples
        for place in example.content.get("locations", ())
        if place.get("confidential")
    ]
    assert len(hidden) >= 5
    for example, place in hidden:
        assert not place.keys() & {"name", "address", "postal_code", "route_note"}
        assert "inloop-zonder-afspraak" not in example.content["access"]


def test_words_are_chosen_with_care(examples: list[Example]) -> None:
    for source in (*(e.content for e in examples), *(o.content for o in starter_offers())):
        for text in texts(source):
            assert not AVOIDED.search(text), text
            assert text == text.strip(), text
            assert "  " not in text, text


def test_no_answer_needs_its_question_or_repeats_its_label(examples: list[Example]) -> None:
    """The page prints the cost and the evidence label before these texts."""
    concepts = read_vocabulary().concepts
    labels = {each.slug: each.label for each in concepts if each.scheme.slug == "onderbouwing"}
    costs = tuple(str(cost.label) for cost in Cost)
    for content in (example.content for example in examples):
        assert not re.match(r"(Ja|Nee|Alleen)\b", content.get("feedback_to_gp", "")), content["name"]
        assert not content.get("cost_note", "").startswith(costs), content["name"]
        named = "|".join(re.escape(labels[slug]) for slug in content["concepts"] if slug in labels)
        assert not named or not re.match(rf"({named})\b", content["evidence"]), content["evidence"]
        for field in ("first_door", "first_story", "first_company", "first_name"):
            assert content.get(field) not in {"Ja.", "Nee.", "Voornaam.", "Een voornaam."}, content["name"]


def test_where_a_made_up_name_will_do_one_can_stay_anonymous(examples: list[Example]) -> None:
    enough = re.compile(r"^Nee|schuilnaam|bijnaam|gamenaam|schrijversnaam|verz[io]n|maar het hoeft niet\.$")
    told = [e.content for e in examples if enough.search(e.content.get("first_name", ""))]
    assert len(told) > 50
    assert [content["name"] for content in told if content.get("anonymous") is False] == []


def test_a_name_fits_the_place_it_is_in(examples: list[Example]) -> None:
    rows = read().postcodes
    place_of = {row.pc4: row.place for row in rows}
    home = {town.name: town.municipality for town in towns()}
    there = {(row.place, row.municipality) for row in rows}
    for example in examples:
        named = [town for town in home if example.content["name"].endswith(f" {town}")]
        for place in example.content.get("locations", ())[:1]:
            here = place.get("place") or place_of[place["postal_code"]]
            for town in named:
                # A gemeente that is no place itself may lend its name to every place in it.
                is_a_place = (town, home[town]) in there
                assert not is_a_place or town in here, example.content["name"]


def test_what_takes_no_places_says_nothing_of_room(examples: list[Example]) -> None:
    open_to_all = [
        example
        for example in examples
        if {"op-locatie", "thuis"}.isdisjoint(example.content["delivery_modes"])
        and example.content["access"] == ["inloop-zonder-afspraak"]
    ]
    assert len(open_to_all) > 10
    assert [example.key for example in open_to_all if example.state.capacity] == []


def test_offers_for_children_are_not_for_adults(examples: list[Example]) -> None:
    for content in (example.content for example in examples):
        if (content["maximum_age"] or 99) <= 12:
            assert "kinderen" in content["concepts"], content["name"]
            assert not {"volwassenen", "jongvolwassenen", "jongeren"}.intersection(content["concepts"])
            assert content["minimum_age"] is not None
            assert not content["for_everyone"]


def test_two_examples_of_one_kind_read_differently(examples: list[Example]) -> None:
    fields = ("summary", "description", "audience", "goal", "method", "guides", "first_door")
    read_as: dict[tuple[str, ...], str] = {}
    for example in examples:
        told = tuple(example.content.get(field, "") for field in fields)
        assert read_as.setdefault(told, example.key) == example.key


def test_every_alternative_of_every_archetype_can_be_written() -> None:
    """A slot that does not exist would only show when chance picks its sentence."""
    allowed = {
        "stad", "in_stad", "gemeente", "wijk", "in_wijk", "in_regio", "kort", "g1", "g2", "max",
        "keren", "vanaf", "tot", "taal", "hettaal", "dag", "deel", "delen", "dagdeel", "dagdelen", "vooraf",
        "wanneer",
    }  # fmt: skip
    timed = {"dag", "deel", "delen", "dagdeel", "dagdelen", "vooraf", "wanneer"}
    for archetype in archetypes():
        told = "\n".join(texts({key: value for key, value in archetype.items() if key != "when"}))
        told += json.dumps([archetype.get(key) for key in ("description", "names")])
        used = set(re.findall(r"{(\w+)}", told))
        assert used <= allowed, archetype["id"]
        assert archetype["when"] or not used & timed, archetype["id"]
        assert all(len(ages) == 2 for ages in archetype["ages"]) or "tot" not in used, archetype["id"]
        assert all(archetype["ages"]) or "vanaf" not in used, archetype["id"]


@pytest.mark.usefixtures("netherlands", "vocabulary")
def test_every_example_is_complete_and_lies_in_its_gemeente(examples: list[Example]) -> None:
    lookups = Lookups.load()
    for example in examples:
        content = clean_content(example.content, lookups, complete=True)
        for place in content.get("locations", ()):
            assert place["municipality"] == home_of(example), example.key
