"""The list that somebody makes, those that networks keep, and what can be done with them."""

from django.urls import URLPattern, URLResolver, path

from directory.views.shortlist import outcomes, regional, shortlist

urlpatterns: list[URLPattern | URLResolver] = [
    path("lijst/", shortlist.own_shortlist, name="own-shortlist"),
    path("lijsten/", regional.regional_lists, name="regional-lists"),
    path("lijsten/<slug:slug>/", regional.regional_list, name="regional-list"),
    path("l/<str:address>/", shortlist.shortlist, name="shortlist"),
    path("l/<str:address>/vergelijken/", shortlist.compared, name="shortlist-compared"),
    path("l/<str:address>/gelukt/", outcomes.outcomes, name="shortlist-outcomes"),
    path("l/<str:address>/lijstje.pdf", shortlist.printed, name="shortlist-pdf"),
]
