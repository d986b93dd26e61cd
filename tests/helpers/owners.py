"""Filling in the seven questions as an owner does, for tests."""

from html.parser import HTMLParser
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.test import Client

from directory.models import Revision, User
from directory.publishing.versions import drafting
from tests.helpers import factories

ANSWERS: dict[str, dict[str, Any]] = {
    "naam": {"name": "Ommetje Sloterplas", "summary": "Elke week wandelen met mensen die ook wachten."},
    "wat": {
        "description": "We wandelen een uur.",
        "forms": ["wandelen-bewegen"],
        "themes": ["stress"],
        "delivery_modes": ["op-locatie"],
    },
    "voor-wie": {
        "who": "vooral",
        "groups": ["volwassenen"],
        "minimum_age": "18",
        "not_for": "Gaat het heel slecht? Bel 113.",
    },
    "waar": {
        "plek-aantal": "1",
        "plek-0-id": "",
        "plek-0-postal_code": "1066 AB",
        "plek-0-address": "Voorbeeldlaan 1",
        "plek-0-place": "",
        "area": "gemeente Amsterdam",
    },
    "wanneer": {
        "sort": "tijden",
        "tijd-aantal": "1",
        "tijd-0-rhythm": "week",
        "tijd-0-days": ["TU"],
        "tijd-0-opens": "19:30",
        "tijd-0-closes": "21:00",
    },
    "binnenkomen": {
        "access": ["zelf-aanmelden"],
        "costs": ["gratis"],
        "nummer-aantal": "1",
        "nummer-0-number": "0612345678",
        "nummer-0-kind": "voice",
    },
    "begeleiding": {"guides": "Twee vrijwilligers die het zelf kennen.", "languages": ["nl"]},
}


def draft(author: User | None = None, **content: Any) -> Revision:
    """Return the draft that somebody just began, with this content besides."""
    factories.make_country()
    factories.make_vocabulary()
    author = author or factories.make_user()
    revision = drafting.begin(author, name=f"Stichting {author.email}", kind="welzijn")
    return drafting.answer(revision, lambda before, _lookups: before | content) if content else revision


def complete(author: User) -> Revision:
    """Return a draft that can be sent in."""
    phone = {"number": "06 12345678", "kind": "voice", "public": True}
    content = factories.make_content(organization=None, guides="Twee vrijwilligers.", phones=[phone])
    return draft(author, **content)


def page(client: Client, path: str = "/mijn/") -> str:
    """Return the HTML of a page for somebody who is signed in."""
    response = client.get(path)
    assert response.status_code == 200
    return response.text


def ask(client: Client, pk: UUID, slug: str, **answers: Any) -> HttpResponse:
    """Post an answer to one question; each keyword replaces a field ("plek-0-place" through ``**``)."""
    return client.post(f"/mijn/concept/{pk}/{slug}/", ANSWERS[slug] | answers)


def fill_in(client: Client, pk: UUID) -> None:
    for slug in ANSWERS:
        response = ask(client, pk, slug)
        assert response.status_code == 302, (slug, response.content.decode())


class PostedForm(HTMLParser):
    """Collects what a browser sends for the form of a question that nobody touched."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.area = ""
        self.values: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form":
            self.inside = given.get("id") == "vraag"
        if not self.inside or not (name := given.get("name")):
            return
        if tag == "textarea":
            self.area = name
            self.values[name] = [""]
        if tag == "input" and (given.get("type") not in ("checkbox", "radio") or "checked" in given):
            self.values.setdefault(name, []).append(given.get("value", "on") or "")

    def handle_data(self, data: str) -> None:
        if self.area:
            self.values[self.area][0] += data.removeprefix("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.area = ""
        if tag == "form":
            self.inside = False


def posted(html: str) -> dict[str, list[str]]:
    parser = PostedForm()
    parser.feed(html)
    return parser.values
