"""“Bewaar en ga later verder”: what cannot be taken yet comes back as it was typed, with what is wrong about it."""

from typing import Any

import pytest
from django.test import Client

from directory.models import OutboxMessage, Revision, User
from directory.publishing.content.errors import RevisionConflict
from directory.publishing.versions import drafting
from directory.publishing.versions.revisions import submit
from tests.helpers import factories, owners

pytestmark = pytest.mark.django_db
PLACE = {
    "plek-0-id": "3f0c6a52-9d0c-4a3e-9d53-0f6f5f1f7c11",
    "plek-0-address": "Voorbeeldlaan 1",
    "plek-0-name": "Buurthuis De Lamp",
    "plek-0-place": "",
    "plek-0-route_note": "Bel twee keer.",
}


def later(client: Client, revision: Revision, **answers: Any) -> Any:
    return owners.ask(client, revision.pk, "waar", **PLACE | answers, later="1")


@pytest.mark.parametrize("postcode", ["1066 A", "10AB", "bij de brug"])
def test_a_place_with_a_bad_postcode_comes_back_with_its_error(
    client: Client, newcomer: User, postcode: str
) -> None:
    revision = owners.draft(newcomer)
    assert later(client, revision, **{"plek-0-postal_code": postcode}).status_code == 422
    assert OutboxMessage.objects.filter(kind="resume").count() == 1
    page = owners.page(client, f"/mijn/concept/{revision.pk}/waar/")
    typed = owners.posted(page)
    for name, words in (PLACE | {"plek-0-postal_code": postcode}).items():
        assert typed[name] == [words], name
    assert "tt-errors" in page
    overview = owners.page(client, f"/mijn/concept/{revision.pk}/")
    assert "daar klopte iets niet." in overview


def test_what_was_mended_is_kept_no_longer(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    later(client, revision, **{"plek-0-postal_code": "1066 A"})
    owners.ask(client, revision.pk, "waar", **PLACE | {"plek-0-postal_code": "1066 AB"})
    revision.refresh_from_db()
    assert revision.unfinished == {}
    assert revision.content["locations"][0]["name"] == "Buurthuis De Lamp"
    assert "daar klopte iets niet." not in owners.page(client, f"/mijn/concept/{revision.pk}/")


def test_nothing_is_sent_in_while_something_typed_waits(client: Client) -> None:
    author = factories.make_user()
    client.force_login(author)
    revision = owners.complete(author)
    owners.ask(client, revision.pk, "binnenkomen", url="geen adres", later="1")
    answer = client.post(f"/mijn/concept/{revision.pk}/insturen/", {"regels": "on"})
    assert answer.status_code == 422
    revision.refresh_from_db()
    assert revision.status == "draft"
    page = owners.page(client, f"/mijn/concept/{revision.pk}/binnenkomen/")
    assert 'value="geen adres"' in page


def test_a_secret_address_is_not_kept(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    later(
        client,
        revision,
        **{"plek-0-postal_code": "1066 A", "plek-0-confidential": "on", "area": "Nergenshuizen"},
    )
    revision.refresh_from_db()
    told = str(revision.unfinished) + str(revision.content)
    for words in ("Voorbeeldlaan", "Buurthuis", "Bel twee keer", "1066"):
        assert words not in told
    assert "Nergenshuizen" in told


def test_what_became_secret_meanwhile_is_forgotten(client: Client) -> None:
    place = factories.make_place()
    service = factories.make_service(locations=[place])
    owner = factories.make_owner(service.organization)
    client.force_login(owner)
    draft = drafting.change(service, owner)
    drafting.keep_typed(draft, "waar", {"plek-0-address": ["Voorbeeldlaan 1"]})
    factories.change_service(service, locations=[place | {"confidential": True}])
    draft.refresh_from_db()
    assert draft.unfinished == {}


def test_any_text_can_be_kept_and_not_too_much_of_it(newcomer: User) -> None:
    revision = owners.draft(newcomer)
    typed = {f"veld-{n}": ["a\x00b\ud800" + "x" * 20_000] * 200 for n in range(2)}
    kept = drafting.keep_typed(revision, "waar", typed).unfinished["waar"]
    assert {len(lines) for lines in kept.values()} == {100}
    assert len(kept["veld-0"][0]) <= 10_000
    assert "\x00" not in kept["veld-0"][0]


def test_what_was_sent_in_meanwhile_keeps_nothing(client: Client) -> None:
    author = factories.make_user()
    client.force_login(author)
    revision = owners.complete(author)
    submit(revision, actor=author)
    with pytest.raises(RevisionConflict):
        drafting.keep_typed(revision, "waar", {"area": ["x"]})


def test_what_cannot_be_kept_in_part_is_kept_as_it_was_typed(client: Client, newcomer: User) -> None:
    revision = owners.draft(newcomer)
    client.post(
        f"/mijn/concept/{revision.pk}/wat/", {"description": "Wandelen.", "forms": ["onzin"], "later": "1"}
    )
    assert "Wandelen." in owners.page(client, f"/mijn/concept/{revision.pk}/wat/")
