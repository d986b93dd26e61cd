"""What stands on the site about an entry, in the few lines that an owner can check at a glance."""

from collections.abc import Iterable, Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from directory.language.phones import shown
from directory.language.times import describe_all
from directory.models import Location, Service, ServiceAtLocation

MOST_LINES = 10


def owner_lines(service: Service) -> str:
    """Return lines such as "Wanneer: elke dinsdag 19:30-21:00", one below the other; three queries, none for what was prefetched."""
    return "\n".join([service.name, service.summary, *list(_facts(service))[:MOST_LINES]])


def _facts(service: Service) -> Iterator[str]:
    today = timezone.localdate()
    for words, _label in describe_all([(schedule, None) for schedule in service.schedules.all()], today):
        yield _("Wanneer: %(words)s") % {"words": words}
    for place in _places(service):
        yield _("Waar: %(words)s") % {"words": _place(place.location)}
    for number in dict.fromkeys(phone.number for phone in service.phones.all() if phone.public):
        yield _("Telefoon: %(number)s") % {"number": shown(number)}
    if service.url:
        yield _("Website: %(url)s") % {"url": service.url}


def _places(service: Service) -> Iterable[ServiceAtLocation]:
    prefetched = "at_locations" in getattr(service, "_prefetched_objects_cache", {})
    return service.at_locations.all() if prefetched else service.at_locations.select_related("location")


def _place(location: Location) -> str:
    """Return an address in one line; of a confidential one only its place is stored."""
    return ", ".join(filter(None, [location.name, location.address, location.place]))
