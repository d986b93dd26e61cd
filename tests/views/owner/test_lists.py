"""Keeping a list: putting offers on it, in order, with colleagues; and nothing of anybody else's."""

from typing import Any

import pytest
from django.test import Client

from directory.models import RegionalList, Role, Service, User
from directory.models.choices import Visibility
from directory.public_codes import MOST, address_of
from directory.publishing.entries.state import set_visibility, state_capacity
from directory.publishing.lists import keeping
from tests.helpers.factories import make_editor, make_owner, make_service, make_services, make_user
from tests.helpers.kept_lists import make_list, names_of
from tests.helpers.mailing import mailed
from tests.helpers.reading import text_of
from tests.helpers.reviewing import ggd
from tests.helpers.signing_in import signed_in_client

pytestmark = pytest.mark.usefixtures("country", "vocabulary", "fresh_counts")


@pytest.fixture
def keeper(db: None) -> User:
    return make_user()


@pytest.fixture
def client(keeper: User) -> Client:
    return signed_in_client(keeper, second_factor=False)


@pytest.fixture
def kept(keeper: User) -> RegionalList:
    return make_list(keeper=keeper, region=ggd("Amsterdam"))


def page_of(kept: RegionalList) -> str:
    return f"/mijn/lijsten/{kept.slug}/"


def do(client: Client, kept: RegionalList, what: str, **values: str) -> Any:
    return client.post(page_of(kept), {"do": what} | values)


def errors_of(response: Any) -> str:
    return text_of(response.content.decode())


@pytest.mark.parametrize(
    "typed",
    [
        "https://tussentijd.example/aanbod/{slug}/",
        "/aanbod/{slug}/?van=zoeken#waar",
        "tussentijd.example/a/{code}/",
        "{code}",
        " {code} ",
        "https://tussentijd.example/l/{address}/?letters=groot",
        "slaapkring w",
    ],
)
def test_an_offer_is_put_on_by_address_code_or_name(client: Client, kept: RegionalList, typed: str) -> None:
    service = make_service(name="Slaapkring West")
    make_service(name="Ommetje")
    typed = typed.format(slug=service.slug, code=service.code, address=address_of([service.code]))
    assert do(client, kept, "add", wat=typed).status_code == 302
    assert names_of(kept) == ["Slaapkring West"]


def test_a_whole_list_is_put_on_at_once_and_what_was_there_stays(client: Client, kept: RegionalList) -> None:
    services = [make_service(name=name) for name in ("Een", "Twee", "Drie")]
    keeping.add(kept, [services[1]])
    pasted = f"https://tussentijd.example/l/{address_of([service.code for service in services])}/"
    do(client, kept, "add", wat=pasted)
    assert names_of(kept) == ["Twee", "Een", "Drie"]
    assert "Dit staat al op de lijst." in errors_of(
        client.post(page_of(kept), {"do": "add", "wat": pasted}, follow=True)
    )


def test_a_name_of_several_is_asked_about(client: Client, kept: RegionalList) -> None:
    west, oost = make_service(name="Slaapkring West"), make_service(name="Slaapkring Oost")
    set_visibility(make_service(name="Slaapkring Zuid"), Visibility.ENDED)
    response = do(client, kept, "add", wat="slaapkring")
    page = response.content.decode()
    assert response.status_code == 200
    assert "Welke bedoel je?" in page
    assert {west.code, oost.code} == {
        code for code in Service.objects.values_list("code", flat=True) if f'value="{code}"' in page
    }
    assert names_of(kept) == []


@pytest.mark.parametrize(
    "typed",
    ["", " ", "bestaat niet", "/l/zzzzzzz-zz/", "/aanbod/", "https://[", "x" * 9000, "\x00", "/aanbod/%ff/"],
)
def test_what_is_no_offer_is_said_at_its_field(client: Client, kept: RegionalList, typed: str) -> None:
    make_service(name="Slaapkring")
    response = do(client, kept, "add", wat=typed)
    assert response.status_code == 422
    assert "Dit vinden we niet." in errors_of(response)
    assert names_of(kept) == []


def test_what_left_the_site_cannot_be_put_on(client: Client, kept: RegionalList) -> None:
    hidden = make_service(name="Weg")
    set_visibility(hidden, Visibility.HIDDEN)
    for typed in (
        f"/aanbod/{hidden.slug}/",
        f"/a/{hidden.code}/",
        hidden.code,
        "Weg",
        f"/l/{address_of([hidden.code])}/",
    ):
        assert do(client, kept, "add", wat=typed).status_code == 422
    assert names_of(kept) == []


def test_a_full_list_says_how_many_fit(client: Client, kept: RegionalList) -> None:
    make_services([{"name": f"Plek {n:02}"} for n in range(MOST + 1)])
    *first, last = Service.objects.order_by("name")
    keeping.add(kept, first)
    response = do(client, kept, "add", wat=last.code)
    assert response.status_code == 422
    assert "Op een lijst passen 20 plekken." in errors_of(response)


def test_offers_are_moved_and_taken_off(client: Client, kept: RegionalList) -> None:
    one, two = make_service(name="Een"), make_service(name="Twee")
    keeping.add(kept, [one, two])
    assert do(client, kept, "up", plek=two.code).headers["Location"].endswith(f"#{two.code}")
    assert names_of(kept) == ["Twee", "Een"]
    do(client, kept, "down", plek=two.code)
    assert names_of(kept) == ["Een", "Twee"]
    do(client, kept, "off", plek=one.code)
    assert names_of(kept) == ["Twee"]
    # Pressed twice, it is gone already.
    assert do(client, kept, "off", plek=one.code).headers["Location"] == page_of(kept)
    assert do(client, kept, "off", plek="nergens").headers["Location"] == page_of(kept)
    assert names_of(kept) == ["Twee"]


@pytest.mark.parametrize("what", ["off", "up", "down"])
def test_what_does_not_stand_on_the_list_is_not_told_by_its_code(
    client: Client, kept: RegionalList, what: str
) -> None:
    keeping.add(kept, [make_service(name="Een")])
    secret = make_service(name="Geheime naam")
    set_visibility(secret, Visibility.HIDDEN, reason="klopt niet")
    for code in (secret.code, "\0"):
        assert do(client, kept, what, plek=code).headers["Location"] == page_of(kept)
    assert names_of(kept) == ["Een"]
    assert "Geheime naam" not in text_of(client.get(page_of(kept)).content.decode())


def test_its_keeper_reads_what_is_full_or_ended(client: Client, kept: RegionalList) -> None:
    full, ended = make_service(), make_service()
    keeping.add(kept, [full, ended])
    state_capacity(full, "vol")
    set_visibility(ended, Visibility.ENDED)
    words = errors_of(client.get(page_of(kept)))
    assert "Zit nu vol." in words
    assert "Is gestopt." in words
    assert "Tekst veranderd op" in words


def test_its_words_are_changed_and_what_is_wrong_stands_at_its_field(
    client: Client, kept: RegionalList
) -> None:
    assert do(client, kept, "save", name="Angst", kept_by="Praktijk", about="").status_code == 302
    response = do(client, kept, "save", name="", kept_by="", about="x" * 400)
    assert response.status_code == 422
    assert "Geef de lijst een naam." in errors_of(response)
    kept.refresh_from_db()
    assert (kept.name, kept.kept_by) == ("Angst", "Praktijk")


def test_a_colleague_is_asked_and_somebody_goes(client: Client, kept: RegionalList, keeper: User) -> None:
    assert do(client, kept, "invite", email="collega@praktijk.example").status_code == 302
    assert mailed("list_invited") == ["collega@praktijk.example"]
    assert do(client, kept, "invite", email="geen").status_code == 422
    own = Role.objects.get(user=keeper, regional_list=kept)
    assert do(client, kept, "remove", keeper=str(own.pk)).headers["Location"] == "/mijn/lijsten/"
    assert client.get(page_of(kept)).status_code == 404


def test_the_last_keeper_stays_and_others_roles_are_not_touched(
    client: Client, kept: RegionalList, keeper: User
) -> None:
    own = Role.objects.get(user=keeper, regional_list=kept)
    response = do(client, kept, "remove", keeper=str(own.pk))
    assert response.status_code == 422
    assert "Nodig eerst een collega uit." in errors_of(response)
    elsewhere = Role.objects.keepers_of(make_list().pk).get()
    owners = make_owner().roles.get()
    for wrong in (str(elsewhere.pk), str(owners.pk), "x", "", "²", "9" * 40):
        assert do(client, kept, "remove", keeper=wrong).status_code == 404
    assert Role.objects.filter(pk__in=[own.pk, elsewhere.pk, owners.pk]).count() == 3


def test_invitations_are_no_way_to_send_mail(client: Client, kept: RegionalList) -> None:
    statuses = [do(client, kept, "invite", email=f"x{n}@praktijk.example").status_code for n in range(11)]
    assert statuses == [302] * 10 + [429]


def test_a_list_goes_off_the_site_and_back(client: Client, kept: RegionalList) -> None:
    do(client, kept, "withdraw")
    assert Client().get(f"/lijsten/{kept.slug}/").status_code == 410
    assert "Deze lijst staat niet op de site." in errors_of(client.get(page_of(kept)))
    do(client, kept, "back")
    assert Client().get(f"/lijsten/{kept.slug}/").status_code == 200


@pytest.mark.parametrize("what", ["", "hack", "add\x00"])
def test_nothing_known_does_nothing(client: Client, kept: RegionalList, what: str) -> None:
    assert do(client, kept, what).status_code == 400


def test_who_keeps_one_begins_the_next_for_the_same_network(
    client: Client, kept: RegionalList, keeper: User
) -> None:
    assert 'value="Netwerk Amsterdam"' in client.get("/mijn/lijsten/").content.decode()
    values = {"name": "Rouw", "kept_by": "Netwerk Amsterdam", "about": ""}
    assert client.post("/mijn/lijsten/", values).headers["Location"] == "/mijn/lijsten/rouw/"
    made = RegionalList.objects.get(slug="rouw")
    assert made.region == kept.region
    assert Role.objects.keepers_of(made.pk).get().user == keeper
    assert client.post("/mijn/lijsten/", values | {"name": ""}).status_code == 422


def test_lists_are_not_begun_without_end(client: Client, kept: RegionalList) -> None:
    values = {"name": "Rouw", "kept_by": "Netwerk"}
    assert [client.post("/mijn/lijsten/", values).status_code for _n in range(11)] == [302] * 10 + [429]


def test_who_keeps_none_reads_how_to_get_one_and_begins_none(client: Client) -> None:
    assert "Mail de redactie" in errors_of(client.get("/mijn/lijsten/"))
    assert client.post("/mijn/lijsten/", {"name": "Rouw", "kept_by": "Ik"}).status_code == 403
    assert not RegionalList.objects.exists()


def test_an_editor_of_its_region_takes_it_over_and_one_of_another_does_not(kept: RegionalList) -> None:
    own, other = (signed_in_client(make_editor(ggd(name))) for name in ("Amsterdam", "Groningen"))
    service = make_service(name="Slaapkring")
    assert do(own, kept, "add", wat=service.code).status_code == 302
    assert names_of(kept) == ["Slaapkring"]
    for what in ("add", "off", "up", "save", "invite", "remove", "withdraw", "back", ""):
        assert do(other, kept, what, wat=service.code, plek=service.code).status_code == 404
    assert names_of(kept) == ["Slaapkring"]


def test_a_list_of_the_whole_country_is_the_national_editors(keeper: User) -> None:
    kept = make_list(keeper=keeper)
    assert signed_in_client(make_editor()).get(page_of(kept)).status_code == 200
    assert signed_in_client(make_editor(ggd("Amsterdam"))).get(page_of(kept)).status_code == 404
