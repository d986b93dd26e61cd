"""Every address of the site: each room of the views has those of its own pages."""

from django.urls import URLPattern, URLResolver, include, path

ROOMS = ("account", "owner", "review", "public", "offer")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include(f"directory.views.{room}.urls")) for room in ROOMS
]
