"""Logging in and out, the second factor, who else keeps an organisation's entries."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
