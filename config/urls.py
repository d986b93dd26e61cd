from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("beheer/", admin.site.urls),
    path("", include("directory.urls")),
    path("", include("handreiking.urls")),
]

handler400 = "directory.views.shared.errors.bad_request"
handler403 = "directory.views.shared.errors.forbidden"
handler404 = "directory.views.shared.errors.not_found"
handler500 = "directory.views.shared.errors.server_error"
# Django has no such handler; allauth looks for it.
handler429 = "directory.views.shared.errors.too_many"
