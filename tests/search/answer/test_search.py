"""The rules of the search, asked through ``search()`` as the page asks them."""

from datetime import date
from typing import Any

import pytest

from directory.search.ask.query_string import query_string
from handreiking.models import Concept, Label
from tests.helpers.factories import make_schedule, make_service
from tests.helpers.searching import NOW, Find, at, cards, names, online


def test_nearby_is_within_the_radius_and_everywhere_needs_no_travel(find: Find) -> None:
    make_service(name="Hier")
    make_service(name="Groningen", locations=at("9711"))
    make_service(name="Bij jou thuis", locations=[], delivery_modes=["thuis"])
    online("Overal")
    results = find("waar=1066")
    assert sorted(names(results, "nearby")) == ["Bij jou thuis", "Hier"]
    assert names(results, "everywhere") == ["Overal"]
    assert results.count == 3
    assert results.title == "3 mogelijkheden bij Amsterdam, 1066"
    assert names(find("waar=Groningen&straal=5"), "nearby") == ["Groningen", "Bij jou thuis"]


def test_a_service_stands_in_one_group_and_nearby_wins(find: Find) -> None:
    make_service(name="Beide", delivery_modes=["op-locatie", "online"])
    assert names(find("waar=1066"), "nearby") == ["Beide"]
    assert names(find("waar=1066"), "everywhere") == []
    assert names(find("waar=9711"), "everywhere") == ["Beide"]


def test_an_area_has_what_lies_in_it(find: Find) -> None:
    make_service(name="West", locations=at("1066"))
    make_service(name="Zuidoost", locations=at("1104"))
    make_service(name="Utrecht", locations=at("3511"))
    assert sorted(names(find("waar=gemeente Amsterdam"))) == ["West", "Zuidoost"]
    assert sorted(names(find("waar=Noord-Holland"))) == ["West", "Zuidoost"]
    assert names(find("waar=Nieuw-West")) == ["West"]
    assert find("waar=Nieuw-West").place.kind == "district"
    assert sorted(names(find("waar=Nederland"))) == ["Utrecht", "West", "Zuidoost"]


def test_a_stadsdeel_is_a_point_with_a_distance_and_not_what_lies_inside_it(find: Find) -> None:
    make_service(name="Net erbuiten", locations=at("1112"))
    make_service(name="Ver weg", locations=at("9711"))
    results = find("waar=Amsterdam Zuidoost")
    assert names(results, "nearby") == ["Net erbuiten"]
    assert results.title == "1 mogelijkheid bij Amsterdam Zuidoost"
    [card] = cards(results)
    assert card.distance is not None
    assert card.where.startswith("Diemen, ")
    assert results.groups[0].explanation == "Binnen 10 km, of bij jou thuis."


def test_residents_only_keeps_out_who_lives_elsewhere_however_near(find: Find) -> None:
    make_service(name="Voor Diemen", areas=[{"region": "municipality:0384", "residents_only": True}])
    assert find("waar=1066").count == 0
    assert names(find("waar=1112")) == ["Voor Diemen"]
    assert names(find("")) == ["Voor Diemen"]


def test_an_area_of_service_bounds_what_is_reachable_everywhere(find: Find) -> None:
    online("Alleen Utrecht", areas=[{"region": "municipality:0344", "residents_only": False}])
    online("Hele land", areas=[{"region": "country:NL", "residents_only": False}])
    assert names(find("waar=1066")) == ["Hele land"]
    assert sorted(names(find("waar=3511"))) == ["Alleen Utrecht", "Hele land"]


def test_choices_within_a_facet_widen_and_across_facets_narrow(find: Find) -> None:
    make_service(name="Slaap gratis", concepts=["slaap"], costs=["gratis"])
    make_service(name="Angst gratis", concepts=["angst"], costs=["gratis"])
    make_service(name="Angst duur", concepts=["angst"], costs=["zelf-betalen"])
    assert find("thema=slaap&thema=angst").count == 3
    assert sorted(names(find("thema=slaap&thema=angst&kosten=gratis"))) == ["Angst gratis", "Slaap gratis"]


def test_accessibility_asks_for_all_at_once(find: Find) -> None:
    make_service(name="Beide", accessibility=["rolstoel", "ov"])
    make_service(name="Een", accessibility=["rolstoel"])
    assert names(find("toegankelijkheid=rolstoel&toegankelijkheid=ov")) == ["Beide"]


def test_the_unknown_is_never_hidden_ranks_lower_and_says_so(find: Find) -> None:
    make_service(name="A niet ingevuld", costs=None, confirmed_on=date(2026, 11, 20))
    make_service(name="B gratis", costs=["gratis"])
    make_service(name="C betaald", costs=["zelf-betalen"])
    first, last = cards(find("kosten=gratis"))
    assert (first.name, first.unknown) == ("B gratis", ())
    assert (last.name, last.unknown) == ("A niet ingevuld", ("kosten niet ingevuld",))


def test_broad_offers_pass_rank_below_a_specific_match_and_say_so(find: Find) -> None:
    fresh = {"confirmed_on": date(2026, 11, 21)}
    make_service(name="A breed", concepts=["inloop"], for_everyone=True, all_themes=True, **fresh)
    make_service(name="B slaap", concepts=["slaap", "volwassenen"])
    make_service(name="C angst", concepts=["angst", "jongeren"])
    results = find("thema=slaap&doelgroep=volwassenen")
    assert names(results) == ["B slaap", "A breed"]
    assert cards(results)[0].reasons == ("gaat over slecht slapen", "voor volwassenen")
    assert cards(results)[1].reasons == (
        "over alle onderwerpen, ook over slecht slapen",
        "voor iedereen, ook voor volwassenen",
    )
    assert {"voor-iedereen", "alle-themas"} <= set(cards(results)[1].concepts)


def test_offers_for_professionals_are_for_referrers(find: Find) -> None:
    make_service(name="Voor huisartsen", professionals_only=True)
    assert find("").count == 0
    assert names(find("voor=verwijzer")) == ["Voor huisartsen"]


def test_age_is_open_at_the_ends_and_lasts_until_the_next_birthday(find: Find) -> None:
    make_service(name="Tot en met 17", maximum_age=17)
    make_service(name="Vanaf 18", minimum_age=18)
    make_service(name="Onbekend", for_everyone=False)
    assert names(find("leeftijd=17,5")) == ["Tot en met 17", "Onbekend"]
    assert names(find("leeftijd=18")) == ["Vanaf 18", "Onbekend"]
    assert cards(find("leeftijd=18"))[1].unknown == ("leeftijd niet ingevuld",)


def test_a_place_now_keeps_what_has_room_or_does_not_say_any_more(find: Find) -> None:
    def stated(status: str, day: date) -> dict[str, Any]:
        return {"capacity_status": status, "capacity_stated_on": day}

    make_service(name="Plek", **stated("plek", date(2026, 11, 16)))
    make_service(name="Vol", **stated("vol", date(2026, 11, 16)))
    make_service(name="Lang geleden vol", **stated("vol", date(2026, 9, 1)))
    results = find("plek=nu")
    assert names(results) == ["Plek", "Lang geleden vol"]
    assert [card.capacity.label for card in cards(results)] == ["Er is plek", "Plek niet ingevuld"]
    assert cards(results)[0].capacity.note == "doorgegeven 16 nov"
    assert cards(results)[1].unknown == ("plek niet ingevuld",)


def test_when_reads_schedules_and_open_now_the_clock(find: Find) -> None:
    make_service(name="Zaterdag", schedules=[make_schedule(byday="SA", opens_at="14:00", closes_at="16:00")])
    make_service(name="Dinsdagavond", schedules=[make_schedule()])
    assert names(find("wanneer=nu")) == ["Zaterdag"]
    assert names(find("wanneer=avond")) == ["Dinsdagavond"]
    assert names(find("wanneer=weekend")) == ["Zaterdag"]
    assert find("wanneer=nu", NOW.replace(hour=17)).count == 0


def test_on_a_public_holiday_the_filter_and_the_card_are_as_sure_as_each_other(
    find: Find, time_machine: Any
) -> None:
    """What may be closed is not hidden: it passes as what is not known, and says so."""
    fridays = {"schedules": [make_schedule(byday="FR", opens_at="09:00", closes_at="17:00")]}
    every_day = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
    always = [make_schedule(byday=day, opens_at="00:00", closes_at="00:00") for day in every_day]
    make_service(name="Gewoon", **fridays)
    make_service(name="Gaat door", open_on_holidays=True, **fridays)
    make_service(name="Dicht", open_on_holidays=False, **fridays)
    make_service(name="Lijn", schedules=always)
    make_service(name="Maandag", schedules=[make_schedule(byday="MO")])
    time_machine.move_to(NOW.replace(month=12, day=25), tick=False)
    christmas = find("wanneer=nu", NOW.replace(month=12, day=25))
    assert {card.name: (card.when, card.unknown) for card in cards(christmas)} == {
        "Gaat door": ("Nu open, tot 17:00 uur", ()),
        "Lijn": ("Dag en nacht open", ()),
        "Gewoon": ("Feestdag: bel of kijk eerst", ("feestdag: bel of kijk eerst",)),
    }
    assert names(christmas)[-1] == "Gewoon"
    (facet,) = (each for each in christmas.facets if each.name == "wanneer")
    assert {choice.value: choice.count for choice in facet.choices}["nu"] == 3
    time_machine.move_to(NOW.replace(month=12, day=18), tick=False)
    assert sorted(names(find("wanneer=nu", NOW.replace(month=12, day=18)))) == [
        "Dicht",
        "Gaat door",
        "Gewoon",
        "Lijn",
    ]


def test_words_find_stems_and_the_concepts_they_imply(find: Find) -> None:
    Label.objects.create(concept=Concept.objects.get(slug="slaap"), text="wakker liggen")
    make_service(name="Wandelgroep", description="We wandelen elke week.", concepts=["angst"])
    make_service(name="Nachtrust", description="Een cursus.", concepts=["slaap"])
    assert names(find("q=wandelt")) == ["Wandelgroep"]
    results = find("q=ik+lig+wakker+liggen")
    assert names(results) == ["Nachtrust"]
    assert [(chip.label, query_string(chip.query)) for chip in results.implied] == [
        ("Slecht slapen", "q=ik+lig+wakker+liggen&zonder=slaap")
    ]
    assert find("q=ik+lig+wakker+liggen&zonder=slaap").count == 0


def test_one_shared_word_is_enough_and_more_rank_first(find: Find) -> None:
    make_service(name="A koffie", description="Koffie.")
    make_service(name="B koffie en muziek", description="Koffie met muziek.")
    make_service(name="C schaken", description="Niets anders.")
    assert names(find("q=koffie+muziek")) == ["B koffie en muziek", "A koffie"]


def test_quotation_marks_ask_for_the_exact_phrase(find: Find) -> None:
    make_service(name="In een rij", description="Je kunt hier slecht slapen bespreken.")
    make_service(name="Door elkaar", description="Slapen gaat slecht.")
    make_service(name="Met iets ertussen", description="Hier kun je slecht kunnen slapen bespreken.")
    assert find("q=slecht+slapen").count == 3
    assert names(find('q="slecht slapen"')) == ["In een rij"]
    assert names(find("q=“Slecht Slapen” groep")) == ["In een rij"]
    assert find('q="slapen').count == 3


def test_a_phrase_does_not_run_from_one_field_into_the_next(find: Find) -> None:
    make_service(name="Rustig", summary="wandelen in het park")
    assert find('q="rustig wandelen"').count == 0


def test_what_an_offer_is_not_does_not_bring_it_up(find: Find) -> None:
    make_service(name="Groep", not_for="Niet bij verslaving.", not_expect=["Geen detox"])
    assert find("q=verslaving+detox").count == 0


def test_typos_are_mended_against_the_words_of_the_register(find: Find) -> None:
    make_service(name="Keramiek", description="Werken met keramiek.")
    make_service(name="Schilderen")
    results = find("q=keramik+schilderen")
    assert names(results) == ["Schilderen"]
    assert results.suggestion is not None
    assert query_string(results.suggestion.query) == "q=keramiek+schilderen"


def test_crisis_words_bring_who_listens_phone_and_walk_in_first(find: Find) -> None:
    make_service(name="Steunpunt", concepts=["steunpunt"])
    make_service(name="Inloop", concepts=["inloop"], access=["inloop-zonder-afspraak"])
    make_service(name="Leven in balans", concepts=["cursus"], description="Over het leven.")
    online("Chat", concepts=["chat"])
    online("Lijn", concepts=["luisterlijn"], delivery_modes=["telefoon"])
    results = find("waar=1066&q=ik+wil+niet+meer+leven")
    assert results.danger.crisis
    assert [group.key for group in results.groups] == ["everywhere", "nearby"]
    assert names(results) == ["Lijn", "Chat", "Inloop", "Steunpunt"]
    assert results.suggestion is None


def test_violence_and_youth_are_seen(find: Find) -> None:
    assert find("q=mijn+man+slaat+mij").danger.unsafe
    assert not find("q=taart+aansnijden").danger.crisis
    assert find("leeftijd=17").under_18
    assert find("doelgroep=meiden").under_18
    assert not find("leeftijd=18&doelgroep=volwassenen").under_18


def test_orders_by_distance_and_by_last_word(find: Find) -> None:
    make_service(name="Ver", locations=at("1011"), confirmed_on=date(2026, 11, 20))
    make_service(name="Dichtbij", locations=at("1066"), confirmed_on=date(2026, 1, 1))
    make_service(name="Nooit", locations=at("1069"))
    assert names(find("waar=1066&sorteer=afstand")) == ["Dichtbij", "Nooit", "Ver"]
    assert names(find("waar=1066&sorteer=recent")) == ["Ver", "Dichtbij", "Nooit"]
    assert [chip.label for chip in find("waar=1066").sort_links] == [
        "dichtbij eerst", "kort geleden gecontroleerd eerst",
    ]  # fmt: skip
    assert "dichtbij eerst" not in [chip.label for chip in find("").sort_links]


@pytest.mark.parametrize("typed", ["24", "24 jaar", "24jr", "24 Jr.", "24,5 jaar"])
def test_an_age_is_read_as_people_type_it(find: Find, typed: str) -> None:
    assert int(find(f"leeftijd={typed}").query.leeftijd or 0) == 24


@pytest.mark.parametrize("typed", ["24 weken", "jong", "130 jaar"])
def test_what_is_no_age_is_said(find: Find, typed: str) -> None:
    assert find(f"leeftijd={typed}").errors["leeftijd"]


def test_nobody_walks_into_a_telephone_line(find: Find) -> None:
    online("Lijn", delivery_modes=["telefoon"], access=["inloop-zonder-afspraak"])
    make_service(name="Huis", access=["inloop-zonder-afspraak"], locations=at("1066"))
    said = {card.name: card.access for card in cards(find("waar=1066"))}
    assert said == {"Lijn": "Zonder afspraak, zonder aanmelden", "Huis": "Loop binnen zonder afspraak"}


def test_who_has_no_number_is_not_to_be_called(find: Find) -> None:
    online("Met", phones=[{"number": "020 1234567", "kind": "voice", "public": True}])
    online("Zonder", phones=[])
    said = {card.name: card.capacity.note for card in cards(find("waar=1066"))}
    assert said == {"Met": "bel eerst even", "Zonder": "vraag het eerst even na"}


def test_what_is_open_now_is_one_press_away(find: Find) -> None:
    make_service(name="Dicht", schedules=[make_schedule()])
    assert find("waar=1066").open_now is None
    make_service(name="Open", schedules=[make_schedule(byday="SA", opens_at="14:00", closes_at="16:00")])
    chip = find("waar=1066&wanneer=weekend").open_now
    assert chip is not None
    assert query_string(chip.query) == "waar=1066&wanneer=nu&wanneer=weekend"
    assert find("waar=1066&wanneer=nu").open_now is None


@pytest.mark.parametrize("q", ["kan iemand mij helpen", "Waar kan ik terecht?", "necesito ayuda", "مساعدة"])
def test_who_only_asks_for_help_finds_where_anybody_may_call_or_walk_in(find: Find, q: str) -> None:
    Label.objects.create(concept=Concept.objects.get(slug="luisterlijn"), text="help")
    online("Luistert", concepts=["luisterlijn"])
    online("Wie rouwt kan terecht", concepts=["rouw"])
    assert names(find(f"q={q}")) == names(find("q=help")) == ["Luistert"]
