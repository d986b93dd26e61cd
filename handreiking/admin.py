"""The shared vocabulary in the admin: editors name and define, the files keep the slugs."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from handreiking.models import Concept, ConceptScheme, DataVersion, Label

admin.site.site_header = "Tussentijd beheer"
admin.site.site_title = "Tussentijd beheer"
admin.site.index_title = "Beheer"


class VocabularyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Saves in one transaction, remembers that an editor did, and tells every process that the data changed."""

    readonly_fields = ["slug", "edited_at"]

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if form.has_changed():
            obj.edited_at = timezone.now()
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        DataVersion.objects.bump()


class LabelInline(admin.TabularInline):  # type: ignore[type-arg]
    """The editor's own words; loading the files leaves them alone."""

    model = Label
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
