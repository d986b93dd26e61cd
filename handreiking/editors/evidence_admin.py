"""What is known of a concept, kept by editors. A row is not deleted but taken off the site: loading its file would bring it back."""

from typing import Any

from django.db import models
from django.http import HttpRequest

from handreiking.editors.base import EditorsAdmin
from handreiking.models import Concept
from handreiking.models.evidence import LEVELS


class EvidenceAdmin(EditorsAdmin):
    list_display = ["concept", "level", "effect", "year", "checked_on", "general", "shown"]
    list_filter = ["level", "general", "shown", "concept__scheme"]
    list_select_related = ["concept", "level"]
    search_fields = ["effect", "source", "concept__slug", "concept__plain_label"]
    readonly_fields = ["edited_at"]
    fields = [
        "concept", "general", "level", "no_difference", "recognised", "effect", "for_whom", "source", "year", "url",
        "checked_on", "position", "shown", "edited_at",
    ]  # fmt: skip

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer the concepts by their scheme; a level is no concept that something is known of."""
        if db_field.name == "concept":
            kwargs["queryset"] = Concept.objects.exclude(scheme__slug=LEVELS).select_related("scheme")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
