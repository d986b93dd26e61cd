"""What every page of the admin does for what editors of the handreiking keep."""

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import flatten
from django.db import models
from django.db.models import QuerySet
from django.forms import BaseInlineFormSet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from handreiking.editors.meanwhile import SEEN, SavedMeanwhile, lock, mark_of, stored_otherwise
from handreiking.models import DataVersion

LONGEST_SEARCH, MOST_WORDS = 200, 8


class NamedCells(BaseInlineFormSet):  # type: ignore[type-arg]
    """Rows of a table whose fields have a name each: the head of its column is none to who hears the page."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        for field in form.fields.values():
            if not field.widget.is_hidden:
                field.widget.attrs["aria-label"] = field.label


class EditorsAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Saves in one transaction, remembers that an editor did, and tells every process that the data changed.

    What somebody else saved since the page was opened is never overwritten unseen: the words stay in the form, and
    beside them stands what is stored now.
    """

    actions = None
    parts_belong = True
    """Whether a change in a row of an inline that has no ``edited_at`` of its own is a change of the whole."""

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Look for the first words only: each is a condition more, and thousands are more than a database takes."""
        words = search_term[:LONGEST_SEARCH].split()[:MOST_WORDS]
        return super().get_search_results(request, queryset, " ".join(words))

    def kept_with(self, obj: Any) -> models.Model:
        """Return the row that is locked while this one is saved: its own, or of the whole that it is a part of."""
        return obj  # type: ignore[no-any-return]

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Return what is stored, and on it the mark of its state; read after those who save it now."""
        found = super().get_object(request, object_id, from_field)
        if found is not None and request.method == "POST":
            lock(self.kept_with(found))
            found = super().get_object(request, object_id, from_field)
        if found is not None:
            found.seen_mark = self.mark(request, found)
        return found

    def mark(self, request: HttpRequest, obj: models.Model) -> str:
        """Return a fingerprint of everything that the page of ``obj`` may change."""
        marks = [mark_of([obj])]
        for inline in self.get_inline_instances(request, obj):
            formset: Any = inline.get_formset(request, obj)
            rows = inline.get_queryset(request).filter(**{formset.fk.name: obj}).order_by("pk")
            marks.append(mark_of(rows, flatten(inline.get_fields(request, obj))))
        return "-".join(marks)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change, **kwargs)
        late = request.method == "POST" and obj is not None and request.POST.get(SEEN) != obj.seen_mark
        return type(form.__name__, (SavedMeanwhile, form), {}) if late else form

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        obj, form = kwargs.get("obj"), context["adminform"].form
        context |= {"seen_field": SEEN, "seen": getattr(obj, "seen_mark", "")}
        late = isinstance(form, SavedMeanwhile)
        if late:
            context["meanwhile"] = self.stored_otherwise(context)
        response = super().render_change_form(request, context, *args, **kwargs)
        response.status_code = 409 if late else response.status_code
        return response

    def stored_otherwise(self, context: dict[str, Any]) -> list[tuple[str, str]]:
        """Return what is stored now of every field in which the sent page differs from it."""
        found = [*stored_otherwise(context["adminform"].form)]
        for inline in context["inline_admin_formsets"]:
            name = inline.formset.model._meta.verbose_name
            for number, form in enumerate(inline.formset.initial_forms, start=1):
                found += stored_otherwise(form, f"{name} {number}, ")
        return found

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if form.has_changed() or not change:
            obj.edited_at = timezone.now()
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        self.remember_parts(form.instance, formsets)
        DataVersion.objects.bump()

    def remember_parts(self, whole: Any, formsets: Any) -> None:
        """Remember what an editor did in the inlines: on the row where it can be kept there, on the whole otherwise."""
        now = timezone.now()
        for formset in formsets:
            written = [*formset.new_objects, *(row for row, _fields in formset.changed_objects)]
            if not hasattr(formset.model, "edited_at"):
                if self.parts_belong and (written or formset.deleted_objects):
                    remember(now, whole)
            else:
                remember(now, *written)


def remember(now: datetime, *rows: Any) -> None:
    """Mark rows as edited, so that no file is loaded over them."""
    for row in rows:
        row.edited_at = now
        row.save(update_fields=["edited_at"])
