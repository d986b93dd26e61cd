"""What the keepers of a list hear of its offers: at most one mail a list and day, only where something changed."""

from collections.abc import Mapping
from datetime import datetime, time
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from directory.models import RegionalList, RegionalListItem, Role
from directory.publishing.lists.standing import standings
from directory.publishing.mail.notices import editor_addresses
from directory.publishing.mail.outbox import post

KIND = "list_changed"
BATCH = 20
FROM = time(7)
"""Dutch time."""
CHANGED = gettext_lazy("de tekst is veranderd")
BECAME: Mapping[str, Promise] = {
    "full": gettext_lazy("zit nu vol"),
    "paused": gettext_lazy("is een tijd gesloten"),
    "stale": gettext_lazy("is lang niet gecontroleerd"),
    "ended": gettext_lazy("is gestopt"),
    "off": gettext_lazy("is van de site gehaald"),
    "merged": gettext_lazy("is samengevoegd met ander aanbod"),
    "ok": gettext_lazy("kan weer"),
}


def tell_due(now: datetime) -> int:
    """Compare the lists that were not looked at today with their offers; return how many keepers were mailed."""
    local = timezone.localtime(now)
    if local.time() < FROM:
        return 0
    due = RegionalList.objects.not_looked_at(local.date()).order_by("pk").values_list("pk", flat=True)
    return sum(_look(pk, now) for pk in list(due[:BATCH]))


@transaction.atomic
def _look(pk: UUID, now: datetime) -> int:
    today = timezone.localdate(now)
    kept = RegionalList.objects.select_for_update(of=("self",)).get(pk=pk)
    items = list(kept.items.select_related("service"))
    lines = _news(items, standings([item.service for item in items], today))
    RegionalListItem.objects.bulk_update(items, ["told_standing", "told_revision"])
    # Looking changes nothing of what readers see.
    RegionalList.objects.filter(pk=pk).update(looked_on=today)
    if not lines:
        return 0
    context = {"name": kept.name, "slug": kept.slug, "number": len(lines), "lines": "\n".join(lines)}
    return post(KIND, about=pk, round=today.isoformat(), to=keepers_of(kept), context=context)


def _news(items: list[RegionalListItem], known: Mapping[UUID, str]) -> list[str]:
    """Return a line for each offer that is not as its keepers know it, and note that they do now."""
    lines = []
    for item in items:
        service, standing = item.service, known[item.service_id]
        if standing != item.told_standing:
            lines.append(f"{service.name}: {BECAME[standing]}")
        elif service.live_revision_id != item.told_revision:
            lines.append(f"{service.name}: {CHANGED}")
        item.told_standing, item.told_revision = standing, service.live_revision_id
    return lines


def keepers_of(kept: RegionalList) -> list[str]:
    """Return the addresses of who keeps a list; of its editors where nobody does any more."""
    return Role.objects.keepers_of(kept.pk).emails() or editor_addresses(kept.region_id)
