"""An offer for one's own calendar: all of its times, the next one, or a reminder to call. Nothing is kept here."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from directory.exchange.calendar_file import Meeting, calendar_file
from directory.language.recurrence import AMSTERDAM, Occurrence, Rhythm, next_start
from directory.models import Service
from directory.models.keeping import as_kept
from directory.publishing.asking.working_days import is_working_day
from directory.views.offer.service_actions import phone_lines
from directory.views.offer.service_page import first_time, load
from directory.views.offer.service_rows import location_label
from directory.views.shared.caching import PRIVATE, marked
from directory.web_addresses import whole_url

CALL_AT = time(10)


def on_site(slug: str) -> Service:
    """Return an offer that one can go to. Raises Http404."""
    return load(get_object_or_404(Service.objects.on_site(), slug=slug))


@require_safe
def schedule(request: HttpRequest, slug: str) -> HttpResponse:
    """Give all times of an offer, with its exceptions and its pause. Raises Http404 where it has no hours."""
    return _given(sorted_meetings(on_site(slug), timezone.now()), "agenda")


@require_safe
def next_time(request: HttpRequest, slug: str) -> HttpResponse:
    """Give the next time of an offer, and no other. Raises Http404 where none is known."""
    coming = sorted_meetings(on_site(slug), timezone.now())[:1]
    return _given([replace(each, uid=f"eens-{each.uid}", rhythm=None) for each in coming], "volgende-keer")


@require_safe
def reminder(request: HttpRequest, slug: str) -> HttpResponse:
    """Give a reminder to call, on the next working day. Raises Http404 where there is no number."""
    service, now = on_site(slug), timezone.now()
    numbers = phone_lines(service)
    if not numbers:
        raise Http404
    day = timezone.localdate(now) + timedelta(days=1)
    while not is_working_day(day):
        day += timedelta(days=1)
    at = datetime.combine(day, CALL_AT, AMSTERDAM)
    said = first_time(service).words
    hours = f" ({numbers[0].hours})" if numbers[0].hours else ""
    about = [f"{numbers[0].verb}: {numbers[0].number}{hours}"]
    about += [_("Je kunt zeggen: “%(words)s”") % {"words": said}] if said else []
    meeting = Meeting(
        uid=f"{service.pk}-bel@tussentijd",
        name=_("Bel %(name)s") % {"name": service.name},
        where="",
        about="\n".join(about),
        address=whole_url("service", service.slug),
        first=Occurrence(at, at + timedelta(minutes=15)),
        warns=True,
    )
    return _given([meeting], "bel")


def sorted_meetings(service: Service, now: datetime) -> list[Meeting]:
    """Return the meetings that have hours and are still to come, the first one first."""
    return sorted(_meetings(service, now), key=lambda meeting: meeting.first.start)


def _meetings(service: Service, now: datetime) -> Iterator[Meeting]:
    places = {each.location_id: location_label(each.location) for each in service.at_locations.all()}
    only = next(iter(places.values()), "") if len(places) == 1 else ""
    for kept in as_kept(service, service.schedules.all()):
        first = next_start(kept, now)
        if first is None:
            continue
        where = places.get(kept.at_location.location_id, "") if kept.at_location else only
        yield Meeting(
            uid=f"{kept.pk}@tussentijd",
            name=service.name,
            where=where,
            about="\n".join(filter(None, (service.summary, kept.note))),
            address=whole_url("service", service.slug),
            first=first,
            rhythm=Rhythm.of(kept),
        )


def _given(meetings: list[Meeting], name: str) -> HttpResponse:
    if not meetings:
        raise Http404
    response = HttpResponse(
        calendar_file(meetings, timezone.now()), content_type="text/calendar; charset=utf-8"
    )
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}.ics"
    return marked(response, "", PRIVATE)
