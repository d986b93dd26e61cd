"""The page of an offer, and its short address."""

from django.urls import URLPattern, URLResolver, path

from directory.views.offer import calendars, service

urlpatterns: list[URLPattern | URLResolver] = [
    path("aanbod/<slug:slug>/", service.service_detail, name="service"),
    path("aanbod/<slug:slug>/agenda.ics", calendars.schedule, name="calendar"),
    path("aanbod/<slug:slug>/volgende-keer.ics", calendars.next_time, name="calendar-next"),
    path("aanbod/<slug:slug>/bel.ics", calendars.reminder, name="calendar-call"),
    path("a/<slug:code>/", service.short_code, name="short-code"),
]
