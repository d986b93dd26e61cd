"""The list that somebody makes, and what can be done with it."""

from django.urls import URLPattern, URLResolver, path

from directory.views.shortlist import outcomes, shortlist

urlpatterns: list[URLPattern | URLResolver] = [
    path("lijst/", shortlist.own_shortlist, name="own-shortlist"),
    path("l/<str:address>/", shortlist.shortlist, name="shortlist"),
    path("l/<str:address>/vergelijken/", shortlist.compared, name="shortlist-compared"),
    path("l/<str:address>/gelukt/", outcomes.outcomes, name="shortlist-outcomes"),
    path("l/<str:address>/lijstje.pdf", shortlist.printed, name="shortlist-pdf"),
]
