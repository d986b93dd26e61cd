""" "Klopt er iets niet?" and its receipt."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
