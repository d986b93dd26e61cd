"""Every address of the site: each room of the views has those of its own pages."""

from django.urls import URLPattern, URLResolver, include, path

ROOMS = ("public", "offer", "shortlist", "account", "owner", "review")
"""What most people ask for comes first: an address is held against one pattern after the other."""

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include(f"directory.views.{room}.urls")) for room in ROOMS
]
