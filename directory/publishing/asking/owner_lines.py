"""What stands on the site about an entry, in the few lines that an owner can check at a glance."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from directory.language.phones import shown
from directory.language.times import describe
from directory.models import Location, Service

MOST_LINES = 10


def owner_lines(service: Service) -> str:
    """Return lines such as "Wanneer: elke dinsdag 19:30-21:00", one below the other; three queries."""
    return "\n".join([service.name, service.summary, *list(_facts(service))[:MOST_LINES]])


def _facts(service: Service) -> Iterator[str]:
    today = timezone.localdate()
    for schedule in service.schedules.all():
        yield _("Wanneer: %(words)s") % {"words": describe(schedule, today)}
    for place in service.at_locations.select_related("location"):
        yield _("Waar: %(words)s") % {"words": _place(place.location)}
    numbers = service.phones.filter(public=True).order_by("kind", "id").values_list("number", flat=True)
    for number in dict.fromkeys(numbers):
        yield _("Telefoon: %(number)s") % {"number": shown(number)}
    if service.url:
        yield _("Website: %(url)s") % {"url": service.url}


def _place(location: Location) -> str:
    """Return an address in one line; of a confidential one only its place is stored."""
    return ", ".join(filter(None, [location.name, location.address, location.place]))
