"""What a page of results holds: groups, facets, chips, cards, pages, and what nothing found becomes."""

from datetime import date
from typing import Any

import pytest

from directory.models import Service
from directory.publishing.entries.state import set_visibility
from directory.search.answer.state import live
from directory.search.ask.query_string import query_string
from handreiking.models import DataVersion
from tests.helpers.factories import make_place, make_schedule, make_service, make_services
from tests.helpers.searching import Find, at, cards, count, names, online


def test_facets_count_what_choosing_would_leave(find: Find) -> None:
    make_service(concepts=["slaap", "volwassenen"], costs=["gratis"])
    make_service(concepts=["angst", "jongeren"], costs=["zelf-betalen"])
    make_service(concepts=["angst", "volwassenen"], costs=None)
    online("Overal", concepts=["inloop"], all_themes=True, costs=["gratis"])
    for start in ("", "thema=slaap&", "kosten=gratis&doelgroep=volwassenen&", "waar=1066&"):
        results = find(start)
        for facet in results.facets:
            other = "&".join(part for part in start.split("&") if not part.startswith(f"{facet.name}="))
            for choice in facet.choices[:6]:
                assert find(f"{other}&{facet.name}={choice.value}").count == choice.count, (start, choice)


def test_a_choice_of_none_stays_and_the_chosen_is_marked(find: Find) -> None:
    make_service(concepts=["slaap"])
    theme = next(facet for facet in find("thema=slaap").facets if facet.name == "thema")
    assert [choice.value for choice in theme.choices if choice.chosen] == ["slaap"]
    assert count(find("thema=slaap"), "thema", "rouw") == 0


def test_seekers_read_plain_words_and_referrers_their_own(find: Find) -> None:
    plain = {facet.name: facet.label for facet in find().facets}
    professional = {facet.name: facet.label for facet in find("voor=verwijzer").facets}
    assert (plain["thema"], professional["thema"]) == ("Waar loop je tegenaan?", "Thema")
    assert professional.keys() - plain.keys() == {"onderbouwing", "werkzaam-element", "leefomgeving"}


def test_chips_take_one_choice_away(find: Find) -> None:
    results = find("waar=1066&thema=slaap&thema=angst&leeftijd=16&plek=nu&pagina=1")
    assert [(chip.label, query_string(chip.query)) for chip in results.chips] == [
        ("16 jaar", "waar=1066&thema=angst&thema=slaap&plek=nu"),
        ("Bang zijn of piekeren", "waar=1066&leeftijd=16&thema=slaap&plek=nu"),
        ("Slecht slapen", "waar=1066&leeftijd=16&thema=angst&plek=nu"),
        ("Alleen met plek nu", "waar=1066&leeftijd=16&thema=angst&thema=slaap"),
    ]
    assert query_string(results.cleared) == "waar=1066"


def test_pages_run_through_both_groups_without_gap_or_overlap(find: Find) -> None:
    make_services([{"name": "Zelfde naam"}] * 25)
    make_services([{"name": "Zelfde naam", "delivery_modes": ["online"], "locations": []}] * 20)
    seen: list[str] = []
    asked = "waar=1066"
    while asked:
        results = find(asked)
        seen += [card.id for card in cards(results)]
        assert {group.key: group.count for group in results.groups}.items() <= {
            "nearby": 25,
            "everywhere": 20,
        }.items()
        asked = query_string(results.next) if results.next else ""
    assert len(seen) == len(set(seen)) == 45
    assert (before := find("waar=1066&pagina=2").previous)
    assert query_string(before) == "waar=1066"
    assert find("waar=1066&pagina=1000000000").page == 3


def test_map_and_list_number_the_nearby_ones(find: Find) -> None:
    make_service(name="Een")
    online("Overal")
    assert [card.number for card in cards(find("waar=1066"))] == [1, None]


def test_a_page_costs_two_queries_whatever_is_asked(find: Find, django_assert_num_queries: Any) -> None:
    make_services([{"schedules": [make_schedule()], "accessibility": ["ov"]}] * 25)
    url = "waar=1066&q=koffie&thema=angst&kosten=gratis&wanneer=avond&plek=nu&pagina=2"
    find(url)
    with django_assert_num_queries(2):
        assert find(url).count == 25


def test_nothing_found_costs_no_query_more(find: Find, django_assert_num_queries: Any) -> None:
    make_service(locations=at("3511"), concepts=["slaap"])
    online("Chat", concepts=["angst"])
    url = "waar=1066&thema=slaap&straal=20"
    find(url)
    with django_assert_num_queries(2):
        assert {group.key for group in find(url).groups} == {"nearby", "everywhere"}


def test_what_is_hidden_is_gone_at_once(find: Find, monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = make_service(name="Weg")
    make_service(name="Blijft")
    find("")
    register = live.register()
    monkeypatch.setattr(live, "register", lambda: register)
    set_visibility(hidden, "hidden", reason="gestopt")
    assert names(find("")) == ["Blijft"]


def test_a_confidential_location_gives_nothing_but_its_town(find: Find) -> None:
    place = {
        "place": "Amsterdam",
        "municipality": "0363",
        "confidential": True,
        "address": None,
        "postal_code": None,
    }
    make_service(name="Veilig", locations=[make_place(**place)])
    (card,) = cards(find("waar=1066"))
    assert (card.lat, card.lon) == (None, None)
    assert card.where.startswith("Amsterdam, ")
    assert "Voorbeeldlaan" not in repr(live._register)


def test_streets_and_postcodes_never_enter_the_snapshot(find: Find) -> None:
    make_service(
        locations=[make_place(address="Geheimstraat 12", name="Het Blauwe Huis", postal_code="1066AB")]
    )
    find("")
    everything = repr(live._register.snapshot)
    assert "Geheimstraat" not in everything
    assert "1066" not in everything


def test_the_card_says_where_when_and_how(find: Find) -> None:
    make_service(
        name="Thuis", delivery_modes=["op-locatie", "thuis"], access=["zelf-aanmelden", "via-verwijzer"],
        schedules=[make_schedule()], capacity_status="wachttijd", capacity_weeks=2, capacity_stated_on=date(2026, 11, 9),
    )  # fmt: skip
    (card,) = cards(find("waar=1011"))
    assert card.where == "Amsterdam Nieuw-West, 6,4 km of bij jou thuis"
    assert card.distance == pytest.approx(6.4, abs=0.1)
    assert card.when == "Volgende keer: di 24 nov, 19:30 uur"
    assert card.access == "Zelf aanmelden of via je huisarts"
    assert card.capacity.label == "Ongeveer 2 weken"
    assert (card.form, card.kind) == ("lotgenotengroep", "Een groep")
    assert card.unconfirmed


def test_every_result_says_why_it_fits(find: Find) -> None:
    make_service(name="Hier", description="We drinken koffie.")
    online("Daar")
    assert [card.reasons for card in cards(find("waar=1066"))] == [
        ("bij jou in de buurt",),
        ("overal bereikbaar",),
    ]
    assert cards(find("q=koffie"))[0].reasons == ("noemt “koffie”",)
    assert cards(find("doelgroep=volwassenen&taal=nl&kosten=gratis"))[0].reasons == (
        "voor volwassenen", "gratis", "in het Nederlands",
    )  # fmt: skip


def test_an_ambiguous_or_unknown_place_asks_and_still_answers(find: Find) -> None:
    make_service(name="Hier")
    online("Overal")
    unknown = find("waar=Amstrdamsee")
    assert unknown.place is None
    assert unknown.unknown_place is not None
    assert query_string(unknown.place_links[0].query).startswith("waar=Amsterdam")
    assert names(unknown) == ["Overal"]


def test_until_a_snapshot_stands_the_database_answers(find: Find, monkeypatch: pytest.MonkeyPatch) -> None:
    make_service(name="Hier", concepts=["slaap"])
    online("Overal", concepts=["slaap"])
    expected = find("waar=1066&thema=slaap&q=wacht")
    database = live._database()
    monkeypatch.setattr(live, "register", lambda: database)
    found = find("waar=1066&thema=slaap&q=wacht")
    assert names(found) == names(expected)
    assert found.facets == expected.facets
    assert [card.reasons for card in cards(found)] == [card.reasons for card in cards(expected)]


def test_a_new_version_of_the_data_is_found_by_the_next_search(find: Find) -> None:
    service = make_service(name="Oude naam")
    assert names(find("q=oude")) == ["Oude naam"]
    Service.objects.filter(pk=service.pk).update(visibility="stale")
    DataVersion.objects.bump()
    assert find("").count == 0


def test_nothing_found_widens_the_distance_first(find: Find) -> None:
    make_service(name="In Utrecht", locations=at("3511"), concepts=["slaap"])
    results = find("waar=1066&thema=slaap&straal=20")
    assert (results.count, results.title) == (0, "Geen mogelijkheden gevonden")
    assert names(results) == ["In Utrecht"]
    assert results.widenings[0].sentence == "Hier is wat er binnen 40 km is."
    assert query_string(results.widenings[0].query) == "waar=1066&straal=40&thema=slaap"


def test_nothing_found_names_the_one_filter_that_excluded_most(find: Find) -> None:
    make_service(name="Angst", concepts=["angst"], costs=["gratis"])
    make_service(name="Rouw", concepts=["rouw"], costs=["gratis"])
    online("Slaap duur", concepts=["slaap"], costs=["zelf-betalen"])
    results = find("thema=slaap&kosten=gratis")
    assert results.count == 0
    assert [(each.sentence, query_string(each.query)) for each in results.widenings] == [
        ("Zonder de keuze ‘Slecht slapen’ zijn er 2 mogelijkheden.", "kosten=gratis")
    ]
    assert names(results, "nearby") == ["Angst", "Rouw"]


def test_nothing_found_says_one_thing_once(find: Find) -> None:
    make_service(name="Angst", concepts=["angst"])
    results = find("q=zwemmen&thema=angst")
    assert [each.sentence for each in results.widenings] == ["Zonder je woorden is er 1 mogelijkheid."]
    farther = find("q=zwemmen&thema=angst&waar=9711&straal=2").widenings
    assert len({query_string(each.query) for each in farther}) == len(farther)


def test_nothing_found_always_shows_what_is_reachable_everywhere(find: Find) -> None:
    make_service(name="In Utrecht", locations=at("3511"), concepts=["slaap"])
    online("Chat", concepts=["chat"])
    results = find("waar=1066&thema=slaap&vorm=cursus&straal=2")
    assert results.count == 0
    assert "Chat" in names(results, "everywhere")


def test_only_remote_results_say_how_far_something_nearby_is(find: Find) -> None:
    make_service(name="In Utrecht", locations=at("3511"))
    online("Chat")
    results = find("waar=1066&straal=20")
    assert names(results) == ["Chat"]
    assert results.widenings[0].sentence == "Binnen 40 km is er wel iets in de buurt: 1."


def test_fewer_than_three_nearby_say_what_a_wider_circle_gives(find: Find) -> None:
    make_service(name="Dichtbij", locations=at("1066"))
    make_service(name="Verder", locations=at("3511"))
    make_service(name="Daar ook", locations=at("3581"))
    results = find("waar=1066&straal=20")
    assert names(results, "nearby") == ["Dichtbij"]
    assert [each.sentence for each in results.widenings] == ["Binnen 40 km zijn er 3 in de buurt."]
    assert find("waar=1066&straal=50").widenings == ()


def test_a_wider_circle_that_gives_no_more_is_not_named(find: Find) -> None:
    make_service(name="Dichtbij", locations=at("1066"))
    assert find("waar=1066&straal=20").widenings == ()


def test_who_does_not_say_where_they_are_sees_what_is_reachable_everywhere_first(find: Find) -> None:
    make_service(name="In Utrecht", locations=at("3511"))
    online("Chat")
    assert [group.key for group in find("").groups] == ["everywhere", "nearby"]
    assert [group.key for group in find("waar=3511").groups] == ["nearby", "everywhere"]


def test_an_empty_register_is_not_an_error(find: Find) -> None:
    results = find("waar=1066&q=slaap&thema=angst")
    assert (results.count, results.groups, results.widenings) == (0, (), ())


def test_to_a_referrer_nothing_is_at_your_place(find: Find) -> None:
    make_service(name="Hier", access=["zelf-aanmelden", "via-verwijzer"])
    make_service(name="Thuis", delivery_modes=["thuis"], locations=[], access=["via-verwijzer"])
    make_service(name="Beide", delivery_modes=["op-locatie", "thuis"])
    online("Overal")
    for asked in ("", "waar=1066", "waar=Nieuw-West", "waar=9711&straal=1&thema=slaap"):
        results = find(f"voor=verwijzer&{asked}")
        said = [text for group in results.groups for text in (group.title, group.explanation)]
        for card in cards(results):
            said += [card.where, card.access, *card.reasons]
        for text in said:
            assert not {"jou", "je", "jouw"} & set(text.replace(".", "").replace(",", "").lower().split()), (
                text
            )
    found = {card.name: card for card in cards(find("voor=verwijzer&waar=1066"))}
    assert found["Thuis"].where == "Bij iemand thuis"
    assert found["Thuis"].reasons == ("komt bij iemand thuis",)
    assert found["Beide"].where.endswith(" of bij iemand thuis")
    assert found["Hier"].reasons == ("in de omgeving",)
