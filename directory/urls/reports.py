""" "Klopt er iets niet?" and its receipt."""

from django.urls import URLPattern, URLResolver, path

from directory.views.public import report

urlpatterns: list[URLPattern | URLResolver] = [
    path("aanbod/<slug:slug>/melden/", report.report_form, name="report"),
    path("melding/<uuid:id>/", report.receipt, name="report-receipt"),
]
