"""What owners and editors read of an address that was looked up, and how an owner takes a suggestion over."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from directory.models import AddressCheck, Revision, User
from directory.publishing.versions import drafting
from directory.publishing.versions.revisions import submit
from tests.helpers import factories, owners
from tests.helpers.signing_in import sign_in

pytestmark = pytest.mark.django_db
KERKSTRAAT = {
    "address": "Kerkstraat 12",
    "postal_code": "1066AB",
    "place": "Amsterdam",
    "lat": 52.35,
    "lon": 4.82,
}
KERKWEG = KERKSTRAAT | {"address": "Kerkweg 12", "postal_code": "1066AC"}
SAID = {
    "waiting": "We kijken het adres na.",
    "found": "Dit adres klopt: Kerkstraat 12, 1066 AB Amsterdam.",
    "other": "Dit adres vinden we niet. Bedoel je:",
    "unknown": "Dit adres vinden we niet. Kijk de straat, het huisnummer en de postcode na.",
    "no_answer": "We konden het adres nu niet nakijken. Dat geeft niet: je kunt verder.",
}
ANSWERS = {"found": [KERKSTRAAT], "other": [KERKSTRAAT, KERKWEG]}


@pytest.fixture
def owner(client: Client, country: None, vocabulary: None, settings: Any) -> User:
    settings.GEOCODER_ENABLED = True
    user = factories.make_user()
    client.force_login(user)
    return user


@pytest.fixture
def draft(owner: User) -> Revision:
    return owners.draft(owner, locations=[factories.make_place(address="Kerkstrat 12")])


def answered(state: str) -> None:
    AddressCheck.objects.update(state=state, answers=ANSWERS.get(state, []))


def note_in(html: str) -> str:
    """Return the notes of a page, without the words that its script may yet need."""
    return html[html.index("data-address=") : html.index("adressen-laat")]


def page(client: Client, revision: Revision, where: str = "waar/") -> str:
    response = client.get(f"/mijn/concept/{revision.pk}/{where}")
    assert response.status_code == 200
    return str(response.content.decode())


def press(client: Client, revision: Revision, value: str, **typed: str) -> Any:
    answers = owners.posted(page(client, revision)) | typed
    return client.post(f"/mijn/concept/{revision.pk}/waar/", answers | {"neem-over": value})


def place_of(revision: Revision) -> dict[str, Any]:
    revision.refresh_from_db()
    return dict(revision.content["locations"][0])


@pytest.mark.parametrize("state", SAID)
def test_the_question_says_what_came_of_it(client: Client, draft: Revision, state: str) -> None:
    answered(state)
    html = page(client, draft)
    assert SAID[state] in html
    assert f'aria-describedby="adres-{place_of(draft)["id"]}"' in html
    assert not [words for other, words in SAID.items() if other != state and words in note_in(html)]
    assert ("Nee? Kijk het na, of ga verder." in html) == (state == "other")
    assert ("</span>Kerkweg 12, 1066 AC Amsterdam</button>" in html) == (state == "other")


def test_without_a_postcode_the_place_may_be_the_slip(client: Client, owner: User) -> None:
    revision = owners.draft(
        owner, locations=[factories.make_place(address="Kerkstrat 12", postal_code="", place="Amsterdam")]
    )
    answered("unknown")
    assert "Kijk de straat, het huisnummer en de plaats na." in page(client, revision)


def test_a_street_without_a_number_is_told_so_at_once(client: Client, owner: User) -> None:
    revision = owners.draft(owner, locations=[factories.make_place(address="Voorbeeldlaan")])
    html = page(client, revision)
    assert "Het huisnummer mist nog. Is er geen? Dan kun je verder." in html
    assert "We kijken het adres na." not in note_in(html)
    assert not AddressCheck.objects.exists()
    assert "Het huisnummer mist nog:</strong> Voorbeeldlaan, 1066 AB Amsterdam." in page(client, revision, "")


def test_what_waits_too_long_is_no_answer(client: Client, draft: Revision) -> None:
    AddressCheck.objects.update(used_at=timezone.now() - timedelta(hours=1))
    assert SAID["no_answer"] in page(client, draft)


def test_where_nobody_looks_no_page_says_so(client: Client, draft: Revision, settings: Any) -> None:
    answered("unknown")
    settings.GEOCODER_ENABLED = False
    for where in ("waar/", "", "adressen/"):
        html = page(client, draft, where)
        assert "data-address" not in html
        assert "vinden we niet" not in html


def test_it_never_blocks_going_on(client: Client, draft: Revision) -> None:
    answered("unknown")
    response = client.post(f"/mijn/concept/{draft.pk}/waar/", owners.posted(page(client, draft)))
    assert response["Location"].endswith("/wanneer/")


def test_a_page_that_waits_asks_for_the_notes_alone(client: Client, draft: Revision) -> None:
    assert f'data-addresses="/mijn/concept/{draft.pk}/adressen/"' in page(client, draft)
    answered("found")
    response = client.get(f"/mijn/concept/{draft.pk}/adressen/")
    html = response.content.decode()
    assert SAID["found"] in html
    assert "<form" not in html
    assert "no-store" in response["Cache-Control"]
    assert client.post(f"/mijn/concept/{draft.pk}/adressen/").status_code == 405


def test_asking_for_the_notes_keeps_what_the_next_page_tells(client: Client, draft: Revision) -> None:
    client.post(f"/mijn/concept/{draft.pk}/waar/", owners.posted(page(client, draft)) | {"later": "1"})
    page(client, draft, "adressen/")
    assert "Bewaard. We hebben je een mail gestuurd" in client.get("/mijn/").content.decode()


def test_the_notes_of_another_persons_draft_do_not_exist(client: Client, draft: Revision) -> None:
    client.force_login(factories.make_user())
    assert client.get(f"/mijn/concept/{draft.pk}/adressen/").status_code == 404
    client.logout()
    assert client.get(f"/mijn/concept/{draft.pk}/adressen/")["Location"].startswith("/inloggen/")


def test_the_notes_take_as_many_queries_however_many_places(
    client: Client, draft: Revision, django_assert_num_queries: Any
) -> None:
    for n in range(2):
        places = [factories.make_place(address=f"Kerkstraat {n}") for n in range(1 + 10 * n)]
        drafting.answer(draft, lambda before, _lookups: before | {"locations": places})  # noqa: B023
        with django_assert_num_queries(6):
            page(client, draft, "adressen/")


class TestTakingOver:
    def test_it_fills_in_the_address_and_stays_on_the_page(self, client: Client, draft: Revision) -> None:
        answered("other")
        here = place_of(draft)["id"]
        response = press(client, draft, f"{here}:1")
        assert response["Location"] == f"/mijn/concept/{draft.pk}/waar/#adres-{here}"
        after = place_of(draft)
        assert (after["address"], after["postal_code"], after["place"]) == (
            "Kerkweg 12",
            "1066AC",
            "Amsterdam",
        )
        assert "Dit adres klopt: Kerkweg 12, 1066 AC Amsterdam." in page(client, draft)

    def test_what_else_was_typed_stays(self, client: Client, draft: Revision) -> None:
        answered("other")
        typed = {"plek-0-name": "Buurthuis De Lamp", "area": "gemeente Amsterdam"}
        press(client, draft, f"{place_of(draft)['id']}:0", **typed)
        assert place_of(draft)["name"] == "Buurthuis De Lamp"
        assert draft.content["areas"] == [{"region": "municipality:0363"}]

    def test_a_slip_elsewhere_keeps_the_address_that_was_chosen(
        self, client: Client, draft: Revision
    ) -> None:
        answered("other")
        response = press(client, draft, f"{place_of(draft)['id']}:0", area="Nergenshuizen")
        assert response.status_code == 422
        html = response.content.decode()
        assert 'value="Kerkstraat 12"' in html
        assert SAID["found"] in html
        assert "vinden we niet" not in html

    def test_a_slip_in_one_place_leaves_the_notes_of_the_others(self, client: Client, owner: User) -> None:
        streets = ("Kerkstrat 12", "Nergensweg 1", "Andere Gracht 7")
        revision = owners.draft(owner, locations=[factories.make_place(address=each) for each in streets])
        answered("unknown")
        slips = {"plek-1-postal_code": "nul", "plek-2-address": "Andere Gracht 8"}
        answers = owners.posted(page(client, revision)) | slips
        html = client.post(f"/mijn/concept/{revision.pk}/waar/", answers).content.decode()
        ids = [each["id"] for each in revision.content["locations"]]
        assert [f'id="adres-{pk}"' in html for pk in ids] == [True, False, False]
        assert f'aria-describedby="adres-{ids[0]}"' in html

    def test_a_place_that_becomes_secret_has_no_note_beside_a_slip(
        self, client: Client, draft: Revision
    ) -> None:
        answered("unknown")
        secret = {"plek-0-confidential": "on", "area": "Nergenshuizen"}
        answers = owners.posted(page(client, draft)) | secret
        html = client.post(f"/mijn/concept/{draft.pk}/waar/", answers).content.decode()
        assert "data-address=" not in html

    def test_a_postcode_that_is_newer_than_our_list_needs_its_place(
        self, client: Client, draft: Revision
    ) -> None:
        AddressCheck.objects.update(state="other", answers=[KERKSTRAAT | {"postal_code": "1067AB"}])
        press(client, draft, f"{place_of(draft)['id']}:0")
        assert (place_of(draft)["postal_code"], place_of(draft)["place"]) == ("1067AB", "Amsterdam")

    @pytest.mark.parametrize(
        "value",
        [
            "",
            ":",
            "0",
            "{id}",
            "{id}:",
            "{id}:2",
            "{id}:-1",
            "{id}:²",
            "x:0",
            "\x00:0",
            "a\r\nb: c:0",
            "😀" * 9000,
        ],
    )
    def test_a_button_that_we_do_not_have_changes_nothing(
        self, client: Client, draft: Revision, value: str
    ) -> None:
        answered("other")
        before = place_of(draft)
        response = press(client, draft, value.replace("{id}", before["id"]))
        assert response.status_code == 302
        assert place_of(draft) == before

    def test_a_place_of_another_draft_is_not_taken_over(
        self, client: Client, owner: User, draft: Revision
    ) -> None:
        other = owners.draft(locations=[factories.make_place(address="Geheimweg 1")])
        AddressCheck.objects.update(state="other", answers=[KERKWEG])
        before = place_of(draft)
        press(client, draft, f"{place_of(other)['id']}:0")
        assert place_of(draft) == before


@pytest.mark.parametrize(
    "typed", ["Kerkstraat 12 😀", "\x00Kerkstraat 12", "x" * 10_000, "<script>alert(1)</script> 1"]
)
def test_whatever_is_typed_is_answered(client: Client, owner: User, typed: str) -> None:
    revision = owners.draft(owner)
    response = owners.ask(client, revision.pk, "waar", **{"plek-0-address": typed})
    assert response.status_code in (302, 422)
    assert AddressCheck.objects.count() == (response.status_code == 302)
    answered("unknown")
    assert "<script>alert" not in page(client, revision) + page(client, revision, "adressen/") + page(
        client, revision, ""
    )


@pytest.mark.parametrize("state", ["other", "unknown"])
def test_the_overview_leads_back_to_what_was_not_found(client: Client, draft: Revision, state: str) -> None:
    answered(state)
    html = page(client, draft, "")
    assert "Dit adres vinden we niet:</strong> Kerkstrat 12, 1066 AB Amsterdam." in html
    assert f'href="/mijn/concept/{draft.pk}/waar/#adres-{place_of(draft)["id"]}"' in html


@pytest.mark.parametrize("state", ["waiting", "found", "no_answer"])
def test_the_overview_says_nothing_of_the_rest(client: Client, draft: Revision, state: str) -> None:
    answered(state)
    assert "Dit adres vinden we niet" not in page(client, draft, "")


def test_an_editor_reads_which_addresses_were_not_found(client: Client, owner: User) -> None:
    streets = ("Kerkstrat 12", "Nergensweg 1", "Voorbeeldlaan")
    places = [factories.make_place(address=address) for address in streets]
    revision = owners.draft(owner, **factories.make_content(organization=None, locations=places))
    AddressCheck.objects.filter(address="Kerkstrat 12").update(state="other", answers=[KERKSTRAAT])
    AddressCheck.objects.filter(address="Nergensweg 1").update(state="unknown")
    revision = submit(revision, actor=owner)
    sign_in(client, factories.make_editor())
    html = client.get(f"/redactie/versie/{revision.pk}/").content.decode()
    assert (
        "<bdi>Kerkstrat 12, 1066 AB Amsterdam</bdi>. Misschien bedoeld: Kerkstraat 12, 1066 AB Amsterdam."
        in html
    )
    assert "<bdi>Nergensweg 1, 1066 AB Amsterdam</bdi>." in html
    assert "Huisnummer mist:</strong> <bdi>Voorbeeldlaan, 1066 AB Amsterdam</bdi>." in html
    assert html.count("Adres niet gevonden:") == 2
