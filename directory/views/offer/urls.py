"""The page of an offer, and its short address."""

from django.urls import URLPattern, URLResolver, path

from directory.views.offer import service

urlpatterns: list[URLPattern | URLResolver] = [
    path("aanbod/<slug:slug>/", service.service_detail, name="service"),
    path("a/<slug:code>/", service.short_code, name="short-code"),
]
