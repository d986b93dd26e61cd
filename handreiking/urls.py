"""The pages of the shared language, the same as linked data, and the pages of the handreiking."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from handreiking import case_pages, guideline_views, step_views, views
from handreiking.models.edition import CHAPTER_SLUG, EDITION_SLUG


class EditionConverter(StringConverter):
    regex = EDITION_SLUG


class ChapterConverter(StringConverter):
    regex = CHAPTER_SLUG


register_converter(EditionConverter, "edition")
register_converter(ChapterConverter, "chapter")


class LinkedData(StringConverter):
    """The ending of an address that says in which format: Turtle or JSON-LD."""

    regex = "ttl|jsonld"


register_converter(LinkedData, "linked_data")

urlpatterns = [
    path("begrip/", views.concepts, name="concepts"),
    path("begrip.<linked_data:form>", views.concept_data, name="language-data"),
    path("begrip/<slug:scheme>/", views.scheme, name="scheme"),
    path("begrip/<slug:scheme>.<linked_data:form>", views.concept_data, name="scheme-data"),
    path("begrip/<slug:scheme>/<slug:slug>/", views.concept, name="concept"),
    path("begrip/<slug:scheme>/<slug:slug>.<linked_data:form>", views.concept_data, name="concept-data"),
    *(path(f"stappenplan/{route}", view, name=name) for route, view, name in step_views.SCREENS),
    path("handreiking/", guideline_views.guideline, name="guideline"),
    path("handreiking/<chapter:chapter>/", guideline_views.chapter, name="chapter"),
    path("handreiking/<edition:edition>.pdf", guideline_views.edition_pdf, name="edition-pdf"),
    path("handreiking/<edition:edition>/", guideline_views.edition, name="edition"),
    path("handreiking/<edition:edition>/alles/", guideline_views.edition_whole, name="edition-whole"),
    path("handreiking/<edition:edition>/veranderd/", guideline_views.edition_changes, name="edition-changes"),
    path(
        "handreiking/<edition:edition>/<chapter:chapter>/",
        guideline_views.edition_chapter,
        name="edition-chapter",
    ),
    path("casuistiek/", case_pages.cases, name="cases"),
    path("casuistiek/intervisie/", case_pages.intervision, name="intervision"),
    path("casuistiek/<slug:slug>/", case_pages.case, name="case"),
]
