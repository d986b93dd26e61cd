"""Offering something: the seven questions, and keeping one's own entries."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
