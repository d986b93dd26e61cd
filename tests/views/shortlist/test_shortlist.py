"""The page of a list: what it shows of each offer, what stays true when offers change, and what it never says."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from directory.models import Service
from directory.models.choices import Visibility
from directory.public_codes import address_of, new_code
from directory.publishing.entries.state import set_pause, set_visibility
from tests.helpers import factories
from tests.helpers.reading import html, text_of

pytestmark = pytest.mark.usefixtures("country", "vocabulary")


def shortlist(*services: Service | str) -> str:
    codes = [service if isinstance(service, str) else service.code for service in services]
    return reverse("shortlist", args=[address_of(codes)])


def names_on(page: str) -> list[str]:
    return re.findall(
        r'class="tt-handout__name">.*?<(?:a|span)[^>]*>([^<]*)</(?:a|span)>(?: <span class="tt-handout__kind|</h2>)',
        page,
    )


def test_a_list_says_of_each_offer_what_the_first_step_takes(client: Client) -> None:
    first = factories.make_service(
        name="Slaapkring West",
        summary="Zes avonden samen praten over slapen.",
        phones=[{"number": "06 1234 5678", "kind": "voice", "hours": "op werkdagen", "public": True}],
        first_door="Mila doet open",
        first_words="Hoi, ik kom kijken.",
        locations=[
            factories.make_place(name="Buurthuis", address="Laan 1", schedules=[factories.make_schedule()])
        ],
    )
    second = factories.make_service(name="Ommetje Sloterplas")
    page = html(client, shortlist(first, second))
    words = text_of(page)
    assert names_on(page) == ["Slaapkring West", "Ommetje Sloterplas"]
    for told in ("Zes avonden samen praten over slapen.", "elke dinsdag 19:30-21:00".capitalize(), "Buurthuis, Laan 1", "06 12345678",
                 "op werkdagen", "Mila doet open.", "Hoi, ik kom kijken.", "113", "112"):  # fmt: skip
        assert told in words


def test_a_few_words_about_the_first_time_stand_behind_their_question(client: Client) -> None:
    few = factories.make_service(
        first_door="Mila of Jorrit. Ze staan bij de deur.", first_name="Alleen een voornaam"
    )
    whole = factories.make_service(first_door="Mila staat vanaf kwart over zeven bij de deur.")
    words = text_of(html(client, shortlist(few, whole)))
    assert "Wie doet de deur open? Mila of Jorrit. Ze staan bij de deur." in words
    assert "Moet ik mijn naam zeggen? Alleen een voornaam." in words
    assert "Wie doet de deur open? Mila staat" not in words


def test_a_list_is_nobodys_and_is_found_by_nobody(client: Client) -> None:
    response = client.get(shortlist(factories.make_service()))
    assert response.headers["Cache-Control"] == "private, no-cache"
    assert not response.cookies
    page = response.content.decode()
    assert "<title>Tussentijd</title>" in page
    assert '<meta name="robots" content="noindex">' in page


def test_a_reader_who_has_the_answer_gets_304_until_something_changes(client: Client) -> None:
    service = factories.make_service()
    tag = client.get(shortlist(service)).headers["ETag"]
    assert client.get(shortlist(service), HTTP_IF_NONE_MATCH=tag).status_code == 304
    set_visibility(service, Visibility.ENDED, reason="gestopt")
    assert client.get(shortlist(service), HTTP_IF_NONE_MATCH=tag).status_code == 200


@pytest.mark.parametrize(
    "typed", ["k7m2abc-22", "k7m2abc", "<b>-22", "0-0", "k7m2abc.-aa", "é", "%00", "a" * 500]
)
@pytest.mark.parametrize("page", ["shortlist", "shortlist-compared", "shortlist-pdf"])
def test_a_mistyped_address_says_so(client: Client, page: str, typed: str) -> None:
    response = client.get(reverse(page, args=[typed]))
    assert response.status_code == 404
    assert "Deze code klopt niet helemaal" in response.content.decode()
    assert "<b>-22" not in response.content.decode()


def test_a_renamed_offer_stays_on_the_list(client: Client) -> None:
    service = factories.make_service(name="Oud")
    page = shortlist(service)
    Service.objects.filter(pk=service.pk).update(name="Nieuw", slug="nieuw")
    assert names_on(html(client, page)) == ["Nieuw"]


def test_of_two_offers_that_were_merged_one_is_left(client: Client) -> None:
    kept, gone, third = (factories.make_service(name=name) for name in ("Blijft", "Gaat op", "Derde"))
    page = shortlist(gone, third, kept)
    set_visibility(gone, Visibility.MERGED, reason="dubbel", merged_into=kept)
    assert names_on(html(client, page)) == ["Blijft", "Derde"]


def test_an_offer_that_stopped_says_so_and_names_the_next_best_near_there(client: Client) -> None:
    theme = {"concepts": ["slaap"]}
    stopped = factories.make_service(name="Slaapkring", locations=[factories.make_place()], **theme)
    near = factories.make_service(name="Slaapcafé", locations=[factories.make_place()], **theme)
    set_visibility(stopped, Visibility.ENDED, reason="gestopt")
    page = html(client, shortlist(stopped))
    words = text_of(page)
    assert "Dit aanbod is gestopt." in words
    assert "Dit lijkt erop: Slaapcafé" in words
    assert shortlist(near) in page
    assert "Bel" not in words.split("Slaapkring")[1].split("Dit lijkt erop")[0]


def test_what_is_next_best_does_not_stand_on_the_list_already(client: Client) -> None:
    stopped, near = (
        factories.make_service(name=name, concepts=["slaap"], locations=[factories.make_place()])
        for name in ("Slaapkring", "Slaapcafé")
    )
    set_visibility(stopped, Visibility.ENDED, reason="gestopt")
    words = text_of(html(client, shortlist(stopped, near)))
    assert "Dit lijkt erop" not in words
    assert "Zoek verder in de buurt" in words


def test_a_full_and_a_paused_offer_say_so(client: Client) -> None:
    today = timezone.localdate()
    full = factories.make_service(capacity_status="vol", capacity_stated_on=today)
    paused = factories.make_service(name="Pauze")
    set_pause(paused, today - timedelta(days=1), today + timedelta(days=7))
    words = text_of(html(client, shortlist(full, paused)))
    assert "Tijdelijk vol, doorgegeven" in words
    assert "tot en met" in words


def test_of_a_hidden_offer_nothing_is_told(client: Client) -> None:
    hidden = factories.make_service(name="Verborgen plek", summary="Geheim", concepts=["slaap"])
    set_visibility(hidden, Visibility.HIDDEN, reason="klopt niet")
    for page in (shortlist(hidden), shortlist(hidden) + "vergelijken/"):
        told = html(client, page)
        assert "Verborgen plek" not in told
        assert "Geheim" not in told
        assert "slaap" not in told.lower()
    assert "Dit aanbod is er niet meer" in html(client, shortlist(hidden))


def test_a_secret_address_is_not_on_the_list_nor_on_paper(client: Client) -> None:
    place = factories.make_place(name="Blijfhuis", address="Geheimlaan 7", confidential=True)
    page = shortlist(factories.make_service(locations=[place]))
    told = html(client, page)
    assert "Het adres hoor je na aanmelden" in told
    assert "Geheimlaan" not in told
    assert "Blijfhuis" not in told


def test_a_code_that_never_was_is_no_error(client: Client) -> None:
    assert "Dit aanbod is er niet meer" in html(client, shortlist(new_code()))


def test_what_an_owner_wrote_is_only_text(client: Client) -> None:
    service = factories.make_service(
        name="<script>alert(1)</script>", summary='"><img src=x>', first_words="<b>"
    )
    page = html(client, shortlist(service))
    assert "<script>alert" not in page
    assert "<img src=x>" not in page
    assert "<b>" not in page


def test_each_change_is_a_list_of_its_own(client: Client) -> None:
    first, second, third = (factories.make_service() for _ in range(3))
    page = html(client, shortlist(first, second, third))
    for wanted in (
        (second, first, third),
        (first, third, second),
        (second, third),
        (first, third),
        (first, second),
    ):
        assert f'href="{shortlist(*wanted)}' in page
    assert html(client, shortlist(first)).count(f'href="{reverse("own-shortlist")}"') > 2


def test_the_queries_of_a_list_do_not_grow(client: Client, django_assert_num_queries: Any) -> None:
    services = [
        factories.make_service(locations=[factories.make_place(schedules=[factories.make_schedule()])])
        for _ in range(6)
    ]
    for number in (1, 6):
        client.get(shortlist(*services[:number]))
        with django_assert_num_queries(7):
            client.get(shortlist(*services[:number]))


def test_the_codes_of_a_browser_lead_to_their_list(client: Client) -> None:
    one, two = factories.make_service(), factories.make_service()
    own = reverse("own-shortlist")
    response = client.get(own, {"codes": f"{one.code}.{two.code}.<b>.{one.code}"})
    assert response.headers["Location"] == shortlist(one, two)
    assert "Je lijstje is nog leeg" in html(client, own)
    assert client.get(own, {"codes": "<b>"}).status_code == 200


def test_without_javascript_a_list_travels_along_with_the_search(client: Client) -> None:
    chosen = factories.make_service(name="Eerste", concepts=["slaap"])
    other = factories.make_service(name="Tweede", concepts=["slaap"])
    page = html(client, f"/zoeken/?thema=slaap&lijst={chosen.code}")
    assert f'href="{shortlist(chosen, other)}"' in page
    assert f'name="lijst" value="{chosen.code}"' in page
    assert "Op je lijstje" in page
    assert f"lijst={chosen.code}" in html(client, shortlist(chosen))
    opened = f"{other.get_absolute_url()}?lijst={chosen.code}"
    assert f'href="{opened}"' in page
    assert f'href="{shortlist(chosen, other)}"' in html(client, opened)


def test_offers_stand_beside_each_other_on_the_fields_of_the_definition(client: Client) -> None:
    services = [
        factories.make_service(name=f"Aanbod {number}", goal=f"Doel {number}", first_door="Mila")
        for number in range(5)
    ]
    words = text_of(html(client, shortlist(*services) + "vergelijken/"))
    assert [f"Doel {number}" in words for number in range(5)] == [True, True, True, True, False]
    assert "de eerste vier" in words
    order = [
        words.index(label) for label in ("Voor wie", "Doel", "De eerste keer", "Kosten", "Soort organisatie")
    ]
    assert order == sorted(order)
