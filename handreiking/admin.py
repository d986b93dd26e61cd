"""The shared vocabulary in the admin: editors name and define, the files keep the slugs."""

from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest

from handreiking.editors import step_admin  # noqa: F401 - it registers the steps
from handreiking.editors.base import EditorsAdmin, NamedCells
from handreiking.editors.chapter_admin import ChapterAdmin
from handreiking.editors.edition_admin import EditionAdmin
from handreiking.editors.evidence_admin import EvidenceAdmin
from handreiking.models import Chapter, Concept, ConceptScheme, Edition, Evidence, Label, WordHint

admin.site.site_header = "Tussentijd beheer"
admin.site.site_title = "Tussentijd beheer"
admin.site.index_title = "Beheer"
admin.site.register(Edition, EditionAdmin)
admin.site.register(Chapter, ChapterAdmin)
admin.site.register(Evidence, EvidenceAdmin)


class VocabularyAdmin(EditorsAdmin):
    """Words come and go with the files; here they are named and defined."""

    readonly_fields = ["slug", "edited_at"]

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


class LabelInline(admin.TabularInline):  # type: ignore[type-arg]
    """The editor's own words; loading the files leaves them alone."""

    model = Label
    formset = NamedCells
    fields = ["text", "kind"]
    extra = 1
    verbose_name_plural = "eigen woorden van de redactie"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Label]:
        return super().get_queryset(request).filter(source=Label.Source.EDITOR)


class FileLabelInline(admin.TabularInline):  # type: ignore[type-arg]
    """The words from the files, to read; they change in the files."""

    model = Label
    fields = ["text", "kind"]
    verbose_name_plural = "woorden uit de bestanden"
    can_delete = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Label]:
        return super().get_queryset(request).filter(source=Label.Source.FILE)

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


@admin.register(ConceptScheme)
class ConceptSchemeAdmin(VocabularyAdmin):
    list_display = ["label", "plain_label", "slug", "referrer_only", "position"]
    fields = ["slug", "label", "plain_label", "definition", "referrer_only", "position", "edited_at"]


@admin.register(Concept)
class ConceptAdmin(VocabularyAdmin):
    list_display = ["plain_label", "label", "slug", "scheme"]
    list_filter = ["scheme"]
    list_select_related = ["scheme"]
    search_fields = ["slug", "label", "plain_label", "labels__text"]
    readonly_fields = ["scheme", *VocabularyAdmin.readonly_fields]
    fields = [
        "scheme",
        "slug",
        "label",
        "plain_label",
        "definition",
        "exact_match",
        "position",
        "edited_at",
    ]
    inlines = [LabelInline, FileLabelInline]
    parts_belong = False
    """A word knows by itself whose it is: whoever adds one leaves the texts to the files."""


@admin.register(WordHint)
class WordHintAdmin(EditorsAdmin):
    """The words of the writing aid. What an editor saves, the files leave alone; a word is put aside, not deleted."""

    list_display = ["text", "kind", "reason", "is_used", "edited_at"]
    list_filter = ["kind", "is_used"]
    search_fields = ["text", "forms", "instead", "reason"]
    readonly_fields = ["edited_at"]
    fields = ["text", "kind", "forms", "instead", "reason", "is_used", "edited_at"]

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False
