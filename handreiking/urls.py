"""The pages of the shared language."""

from django.urls import path

from handreiking import views

urlpatterns = [
    path("begrip/", views.concepts, name="concepts"),
    path("begrip/<slug:scheme>/<slug:slug>/", views.concept, name="concept"),
]
