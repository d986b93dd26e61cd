"""Offering something: the seven questions, keeping one's own entries, and the links from mails about them."""

from django.urls import URLPattern, URLResolver, path

from directory.views.owner import (
    address_notes,
    cases,
    confirm,
    confirm_capacity,
    confirm_together,
    drafts,
    hiding,
    lists,
    mine,
    submission,
)
from directory.views.public import pages

DRAFT = "mijn/concept/<uuid:pk>/"
ENTRY = "mijn/aanbod/<uuid:pk>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("aanmelden/", pages.Page.as_view(template_name="aanmelden/start.html"), name="submit"),
    path("aanmelden/begin/", submission.begin, name="owner-begin"),
    path("mijn/", mine.mine, name="mine"),
    path(DRAFT, drafts.draft, name="owner-draft"),
    path(f"{DRAFT}voorbeeld/", drafts.preview, name="owner-preview"),
    path(f"{DRAFT}insturen/", drafts.send_in, name="owner-send-in"),
    path(f"{DRAFT}bedankt/", drafts.thanks, name="owner-thanks"),
    path(f"{DRAFT}intrekken/", drafts.take_back, name="owner-take-back"),
    path(f"{DRAFT}opnieuw/", drafts.try_again, name="owner-try-again"),
    path(f"{DRAFT}verschil/", drafts.difference, name="owner-difference"),
    path(f"{DRAFT}meekijken/<slug:slug>/", submission.look, name="owner-look"),
    path(f"{DRAFT}lijkt-op/<slug:slug>/", submission.alike, name="owner-alike"),
    path(f"{DRAFT}adressen/", address_notes.addresses, name="owner-addresses"),
    path(f"{DRAFT}<slug:slug>/", submission.question, name="owner-question"),
    path(f"{ENTRY}wijzigen/", mine.change, name="owner-change"),
    path(f"{ENTRY}klopt/", mine.still_true, name="owner-still-true"),
    path(f"{ENTRY}plek/", mine.capacity, name="owner-capacity"),
    path(f"{ENTRY}pauze/", mine.pause, name="owner-pause"),
    path(f"{ENTRY}gestopt/", mine.ended, name="owner-ended"),
    path(f"{ENTRY}antwoord/", hiding.answer_page, name="owner-answer"),
    path(f"{ENTRY}weer/", mine.again, name="owner-again"),
    path("mijn/lijsten/", lists.own_lists, name="own-regional-lists"),
    path("mijn/lijsten/<slug:slug>/", lists.own_list, name="own-regional-list"),
    path("casuistiek/delen/", cases.begin, name="case-begin"),
    path("casuistiek/delen/<uuid:pk>/", cases.draft, name="case-draft"),
    path("casuistiek/delen/<uuid:pk>/intrekken/", cases.take_back, name="case-take-back"),
    path("casuistiek/<slug:slug>/wijzigen/", cases.change, name="case-change"),
    path("casuistiek/<slug:slug>/reageren/", cases.reflect, name="case-reflect"),
    path("bevestigen/plek/<str:token>/", confirm_capacity.choose, name="capacity"),
    path("bevestigen/plek/<str:token>/<slug:status>/", confirm_capacity.say, name="capacity-say"),
    path("bevestigen/alles/<str:token>/", confirm_together.together, name="confirm-together"),
    path("bevestigen/<str:token>/", confirm.still_true, name="confirm"),
    path("bevestigen/<str:token>/wijzigen/", confirm.change, name="confirm-change"),
    path("bevestigen/<str:token>/gestopt/", confirm.ended, name="confirm-ended"),
    path("bevestigen/<str:token>/nieuw/", confirm.new_link, name="confirm-new-link"),
]
