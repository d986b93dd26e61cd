"""Files of many offers, for editors."""

from django.urls import URLPattern, URLResolver, path

from directory.views.review import imports

urlpatterns: list[URLPattern | URLResolver] = [
    path("redactie/import/", imports.import_list, name="imports"),
    path("redactie/import/<uuid:id>/", imports.import_page, name="import"),
]
