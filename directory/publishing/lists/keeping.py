"""A kept list itself: its words, its offers, who keeps it. Each function is one write."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from directory.language import cleaning
from directory.models import Region, RegionalList, RegionalListItem, Role, Service, User
from directory.public_codes import MOST
from directory.publishing.content import content_fields as fields
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.content.slugs import Slugs
from directory.publishing.entries.maintainers import NO_DESK, account_of, clean_address, has_editors
from directory.publishing.lists.standing import standings
from directory.publishing.mail.outbox import post

CLEAN: dict[str, Callable[[Any], str]] = {
    "name": lambda value: cleaning.line(value, 80),
    "kept_by": lambda value: cleaning.line(value, 120),
    "about": lambda value: cleaning.line(value, 300),
}


def clean(raw: Mapping[str, Any]) -> dict[str, str]:
    """Return the words of a list normalised. Raises ContentError with every problem by field."""
    problems = fields.Problems()
    words = {key: problems.take(key, CLEAN[key], value, default="") for key, value in raw.items()}
    needed = {
        "name": _("Geef de lijst een naam."),
        "kept_by": _("Schrijf op van wie de lijst is."),
    }
    for key, message in needed.items():
        if key in words and not words[key] and key not in problems.found:
            problems.add(key, message)
    if problems.found:
        raise ContentError(problems.found)
    return words


@transaction.atomic
def start(keeper: User, *, name: str, kept_by: str, about: str = "", region: Region | None) -> RegionalList:
    """Make an empty list for somebody to keep. Raises ContentError."""
    words = clean({"name": name, "kept_by": kept_by, "about": about})
    if region and not has_editors(region):
        raise ContentError({"region": str(NO_DESK)})
    pk, slugs = uuid4(), Slugs(RegionalList.objects.values_list("slug", "pk"))
    slugs.prepare([words["name"]])
    slug = slugs.give(words["name"], pk)
    kept = RegionalList.objects.create(pk=pk, slug=slug, region=region, **words)
    Role.objects.create(user=keeper, kind=Role.Kind.LIST_KEEPER, regional_list=kept)
    return kept


@transaction.atomic
def start_for(
    email: str, *, by: User, name: str, kept_by: str, about: str = "", region: Region | None
) -> RegionalList:
    """Make an empty list for who has this address, and mail them; a new address gets an account. Raises ContentError."""
    address = clean_address(email)
    kept = start(account_of(address), name=name, kept_by=kept_by, about=about, region=region)
    _mail_keeper(kept, address, by)
    return kept


@transaction.atomic
def change(kept: RegionalList, **words: Any) -> None:
    """Change a list's words; its address stays, because it stands on paper. Raises ContentError."""
    stored = _locked(kept)
    for key, value in clean(words).items():
        setattr(stored, key, value)
    stored.save()


@transaction.atomic
def withdraw(kept: RegionalList) -> None:
    """Take a list off the site; its address says so kindly."""
    stored = _locked(kept)
    stored.withdrawn_on = stored.withdrawn_on or timezone.localdate()
    stored.save()


@transaction.atomic
def put_back(kept: RegionalList) -> None:
    """Put a list on the site again. What became of its offers meanwhile is told with the next look."""
    stored = _locked(kept)
    stored.withdrawn_on = None
    stored.save()


@transaction.atomic
def add(kept: RegionalList, services: Iterable[Service]) -> int:
    """Put offers at the end of a list, in this order, and return how many were new. Raises StateError for too many."""
    stored = _locked(kept)
    items = list(stored.items.all())
    there = {item.service_id for item in items}
    fresh = [service for service in dict.fromkeys(services) if service.pk not in there]
    if len(items) + len(fresh) > MOST:
        raise StateError(_("Op een lijst passen %(most)s plekken.") % {"most": MOST})
    known = standings(fresh, timezone.localdate())
    after = max((item.position for item in items), default=0) + 1
    RegionalListItem.objects.bulk_create(
        RegionalListItem(
            regional_list=stored,
            service=service,
            position=after + at,
            told_standing=known[service.pk],
            told_revision=service.live_revision_id,
        )
        for at, service in enumerate(fresh)
    )
    if fresh:
        stored.save()
    return len(fresh)


@transaction.atomic
def take_off(kept: RegionalList, service: Service) -> None:
    """Take an offer off a list; one that is not there changes nothing."""
    stored = _locked(kept)
    if stored.items.filter(service=service).delete()[0]:
        stored.save()


@transaction.atomic
def move(kept: RegionalList, service: Service, steps: int) -> None:
    """Move an offer so many places down, or up for less than nought; it goes no further than the end."""
    stored = _locked(kept)
    items = list(stored.items.all())
    at = next((at for at, item in enumerate(items) if item.service_id == service.pk), None)
    if at is None:
        return
    items.insert(max(0, min(len(items) - 1, at + steps)), items.pop(at))
    for position, item in enumerate(items, 1):
        item.position = position
    RegionalListItem.objects.bulk_update(items, ["position"])
    stored.save()


@transaction.atomic
def invite(email: str, kept: RegionalList, *, by: User) -> Role:
    """Let somebody keep the list too, and mail them. Raises ContentError for who does already."""
    address = clean_address(email)
    role, made = Role.objects.get_or_create(
        user=account_of(address), kind=Role.Kind.LIST_KEEPER, regional_list=_locked(kept)
    )
    if not made:
        raise ContentError({"email": _("Dit adres houdt deze lijst al bij.")})
    _mail_keeper(kept, address, by, str(role.pk))
    return role


@transaction.atomic
def remove_keeper(role: Role) -> None:
    """Let somebody keep a list no longer, and mail them. Raises StateError for the last one."""
    assert role.regional_list_id
    kept = RegionalList.objects.select_for_update().get(pk=role.regional_list_id)
    if not Role.objects.keepers_of(kept.pk).exclude(pk=role.pk).exists():
        raise StateError(_("Iemand moet de lijst bijhouden. Nodig eerst een collega uit."))
    if Role.objects.filter(pk=role.pk).delete()[0]:
        context = {"name": kept.name}
        post("list_keeper_removed", about=kept.pk, round=str(role.pk), to=role.user.email, context=context)


def _locked(kept: RegionalList) -> RegionalList:
    return RegionalList.objects.select_for_update(of=("self",)).get(pk=kept.pk)


def _mail_keeper(kept: RegionalList, address: str, by: User, round: str = "") -> None:
    context = {"name": kept.name, "slug": kept.slug, "by": by.name or by.email}
    post("list_invited", about=kept.pk, round=round, to=address, context=context)
