"""Links from mails: still true, room, stopped."""

from django.urls import URLPattern, URLResolver, path

from directory.views.owner import confirm, confirm_room

urlpatterns: list[URLPattern | URLResolver] = [
    path("bevestigen/plek/<str:token>/", confirm_room.choose, name="room"),
    path("bevestigen/plek/<str:token>/<slug:status>/", confirm_room.say, name="room-say"),
    path("bevestigen/<str:token>/", confirm.still_true, name="confirm"),
    path("bevestigen/<str:token>/wijzigen/", confirm.change, name="confirm-change"),
    path("bevestigen/<str:token>/gestopt/", confirm.ended, name="confirm-ended"),
    path("bevestigen/<str:token>/nieuw/", confirm.new_link, name="confirm-new-link"),
]
