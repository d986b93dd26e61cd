"""Which offers somebody means who types or pastes something to put on a list."""

from typing import NamedTuple

from django.db.models import Q

from directory.language.cleaning import usable
from directory.models import Service
from directory.public_codes import NotAListError, codes_in
from directory.views.shortlist.entries import on_site
from directory.web_addresses import page_at

MOST_TYPED = 3000
MOST_FOUND = 8


class Meant(NamedTuple):
    """The offers, and whether they were meant for certain: by address or code, or the only one of that name."""

    services: list[Service]
    certain: bool


def offers_meant(typed: str) -> Meant:
    """Return what the address of a list or an offer, a code, or a part of a name stands for; nothing for anything else."""
    text = usable(typed[:MOST_TYPED]).strip()
    if not text:
        return Meant([], certain=False)
    if addressed := by_address(text):
        return Meant(addressed, certain=True)
    rows = Service.objects.listed().select_related("organization")
    if exact := list(rows.filter(code=text.lower())):
        return Meant(exact, certain=True)
    named = list(rows.filter(Q(name__icontains=text) | Q(organization__name__icontains=text))[:MOST_FOUND])
    return Meant(named, certain=len(named) == 1)


def by_address(text: str) -> list[Service]:
    """Return the offers that an address of this site leads to, in its order."""
    page = page_at(text)
    if page is None:
        return []
    rows = Service.objects.on_site()
    if page.name == "service":
        slug = page.parts["slug"]
        return list(rows.filter(Q(slug=slug) | Q(old_slugs__slug=slug)).distinct())
    if page.name == "short-code":
        return list(rows.filter(code=page.parts["code"].lower()))
    if page.name == "shortlist":
        try:
            return on_site(codes_in(page.parts["address"]))
        except NotAListError:
            return []
    return []
