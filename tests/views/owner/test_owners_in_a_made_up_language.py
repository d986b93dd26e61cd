"""Owners too read no fixed text in Dutch when another language is spoken."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from directory.models import Role, Service, User, VerificationRound
from directory.publishing.asking.signed_links import capacity_token, round_token, together_token
from tests.helpers import factories, owners
from tests.helpers.kept_lists import make_list
from tests.helpers.made_up_language import MADE_UP, teach
from tests.helpers.made_up_register import STATES, TODAY, full_offer, left_in_dutch, name_concepts

pytestmark = pytest.mark.django_db
QUESTIONS = tuple(owners.ANSWERS)
LONG = "zq" * 3000
WRONG: tuple[tuple[str, dict[str, Any]], ...] = (
    ("naam", {"name": LONG, "summary": LONG}),
    ("wat", {"description": LONG, "forms": ["zq"]}),
    ("voor-wie", {"who": "vooral", "minimum_age": "zq", "maximum_age": "200"}),
    ("waar", {"plek-aantal": "1", "plek-0-postal_code": "zq", "plek-0-address": LONG, "area": "zq"}),
    ("wanneer", {"sort": "tijden", "tijd-aantal": "1", "tijd-0-rhythm": "week", "tijd-0-opens": "zq"}),
    (
        "binnenkomen",
        {"costs": ["zq"], "nummer-aantal": "1", "nummer-0-number": "zq", "nummer-0-kind": "voice"},
    ),
)
CAPACITIES: tuple[dict[str, Any], ...] = tuple(
    {"capacity_status": status, "capacity_weeks": weeks, "capacity_stated_on": TODAY}
    for status, weeks in (("plek", None), ("wachttijd", 3), ("vol", None))
)


@pytest.fixture
def owner(client: Client, newcomer: User, monkeypatch: pytest.MonkeyPatch) -> Iterator[User]:
    """Somebody with names of nobody, who reads the made-up language and keeps an offer that says everything."""
    name_concepts()
    newcomer.name = "Zqmila"
    newcomer.save()
    service = factories.make_service(**full_offer())
    Role.objects.create(user=newcomer, kind="owner", organization=service.organization)
    teach(monkeypatch)
    with translation.override(MADE_UP):
        yield newcomer


SECRET = re.compile(r"[A-Z2-7]{1,4}")
"""A piece of the key of a second factor, which reads shorter where it begins or ends with digits."""


def left(page: str, owner: User) -> list[str]:
    found = left_in_dutch(page, f"Stichting {owner.email}")
    return [text for text in found if not SECRET.fullmatch(text)]


def test_the_questions_have_no_fixed_text_in_dutch(client: Client, owner: User) -> None:
    empty = owners.draft(owner, name="Zqnieuw")
    full = owners.draft(owner, **full_offer() | {"organization": None})
    for revision in (empty, full):
        for slug in QUESTIONS:
            address = f"/mijn/concept/{revision.pk}/{slug}/"
            assert (slug, left(owners.page(client, address), owner)) == (slug, [])


def test_what_is_wrong_with_an_answer_has_no_fixed_text_in_dutch(client: Client, owner: User) -> None:
    draft = owners.draft(owner, name="Zqnieuw")
    for slug, answer in WRONG:
        page = client.post(f"/mijn/concept/{draft.pk}/{slug}/", {"name": "", "tijd-aantal": "x"} | answer)
        assert page.status_code == 422, (slug, answer)
        assert (slug, answer, left(page.text, owner)) == (slug, answer, [])


def test_a_draft_has_no_fixed_text_in_dutch(client: Client, owner: User) -> None:
    empty = owners.draft(owner, name="Zqnieuw")
    full = owners.draft(owner, **full_offer() | {"organization": None})
    for revision in (empty, full):
        for step in ("", "voorbeeld/", "intrekken/"):
            address = f"/mijn/concept/{revision.pk}/{step}"
            assert (step, left(owners.page(client, address), owner)) == (step, [])
    for rules in ({}, {"rules": "on"}):
        page = client.post(f"/mijn/concept/{empty.pk}/insturen/", rules)
        assert (rules, left(page.text, owner)) == (rules, [])


def test_what_an_owner_keeps_has_no_fixed_text_in_dutch(client: Client, owner: User) -> None:
    service = Service.objects.get()
    assert left(owners.page(client), owner) == []
    for state in (*STATES, *CAPACITIES):
        Service.objects.filter(pk=service.pk).update(**state)
        assert (state, left(owners.page(client), owner)) == (state, [])
    Service.objects.filter(pk=service.pk).update(visibility="listed")
    for name in ("wijzigen", "plek", "pauze", "gestopt"):
        page = client.get(f"/mijn/aanbod/{service.pk}/{name}/")
        assert (name, page.status_code, left(page.text, owner)) == (name, 200, [])
    for name, answer in (("plek", {"status": "x"}), ("pauze", {"first": "x"})):
        page = client.post(f"/mijn/aanbod/{service.pk}/{name}/", answer)
        assert (name, page.status_code, left(page.text, owner)) == (name, 422, [])


def test_a_kept_list_has_no_fixed_text_in_dutch(client: Client, owner: User) -> None:
    service = Service.objects.get()
    for state in (*STATES, *CAPACITIES):
        Service.objects.filter(pk=service.pk).update(**state)
        kept = make_list(service, keeper=owner, name="Zqlijst", kept_by="Zqnetwerk")
        assert (state, left(client.get(f"/mijn/lijsten/{kept.slug}/").text, owner)) == (state, [])
    address = f"/mijn/lijsten/{kept.slug}/"
    for answer in (
        {"do": "add", "wat": "zqnergens"}, {"do": "save"}, {"do": "invite"}, {"do": "remove", "keeper": str(kept.roles.get().pk)},
    ):  # fmt: skip
        page = client.post(address, answer)
        assert (answer, page.status_code, left(page.text, owner)) == (answer, 422, [])
    assert left(client.post(address, {"do": "withdraw"}, follow=True).text, owner) == []
    assert left(client.get("/mijn/lijsten/").text, owner) == []
    assert left(client.post("/mijn/lijsten/", {}).text, owner) == []


def test_the_pages_behind_the_links_in_mails_have_no_fixed_text_in_dutch(client: Client, owner: User) -> None:
    service = Service.objects.get()
    opened = VerificationRound.objects.create(service=service, opened_on=TODAY)
    links = round_token(opened, "zq@zq.example"), capacity_token(service, "zq@zq.example")
    pages = [f"{links[0]}/{step}" for step in ("", "wijzigen/", "gestopt/")]
    pages += [f"plek/{links[1]}/{step}" for step in ("", "plek/", "wachttijd/", "vol/")]
    pages += [f"alles/{together_token(owner.email)}/{step}" for step in ("", "?rest=1")]
    for address in (*pages, "zqzq/", "plek/zqzq/", "alles/zqzq/"):
        page = client.get(f"/bevestigen/{address}")
        assert (address, left(page.text, owner)) == (address, [])


def test_logging_in_and_an_account_have_no_fixed_text_in_dutch(client: Client, owner: User) -> None:
    for address in ("/account/", "/account/app/", "/account/passkey/", "/uitloggen/"):
        page = client.get(address)
        assert (address, page.status_code, left(page.text, owner)) == (address, 200, [])
    visitor = Client()
    for data in ({}, {"email": "zq"}, {"email": "zq@zq.example"}):
        page = visitor.post("/inloggen/", data, follow=True)
        assert (data, left(page.text, owner)) == (data, [])
    page = visitor.post("/inloggen/code/", {"code": "zq"})
    assert left(page.text, owner) == []
