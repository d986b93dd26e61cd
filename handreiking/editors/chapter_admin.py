"""A chapter in the admin: its text with a preview beside it. What is published is only corrected, with a note."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms.widgets import Script
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from handreiking import markdown
from handreiking.editing import Refused, correct_chapter, with_correction
from handreiking.editors.base import EditorsAdmin, remember
from handreiking.editors.urls import own_pages
from handreiking.models import Chapter, Edition
from handreiking.text_checks import heading_fault, link_fault

LONGEST_TEXT = Chapter._meta.get_field("text").max_length or 0


class ChapterForm(forms.ModelForm):  # type: ignore[type-arg]
    """The text of a chapter, checked as its file would be; a published one asks what was corrected."""

    correction = forms.CharField(
        label=gettext_lazy("Wat heb je verbeterd?"),
        max_length=200,
        required=False,
        help_text=gettext_lazy(
            "Deze editie is gepubliceerd: verbeter alleen een fout. Wat je hier schrijft, staat bij “Wat is er veranderd?”. "
            "Is er meer veranderd? Maak dan een nieuwe editie."
        ),
    )

    class Meta:
        model = Chapter
        fields = ("edition", "slug", "title", "summary", "text", "position")

    def clean_text(self) -> str:
        """Return the text with the line ends of a file; refuse headings out of order."""
        text = str(self.cleaned_data["text"]).replace("\r\n", "\n").replace("\r", "\n").strip()
        if fault := heading_fault(text):
            raise forms.ValidationError(fault)
        return text

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        edition = self.edition_of(cleaned)
        if edition and "text" in cleaned:
            self.check_links(edition, cleaned)
        if edition and not edition.is_draft and self.has_changed():
            self.check_correction(edition, cleaned)
        return cleaned

    def edition_of(self, cleaned: dict[str, Any]) -> Edition | None:
        return cleaned.get("edition") or (self.instance.edition if self.instance.edition_id else None)

    def check_links(self, edition: Edition, cleaned: dict[str, Any]) -> None:
        slug = cleaned.get("slug") or self.instance.slug or ""
        texts = dict(edition.chapters.values_list("slug", "text")) | {slug: cleaned["text"]}
        if fault := link_fault(slug, texts):
            self.add_error("text", fault)

    def check_correction(self, edition: Edition, cleaned: dict[str, Any]) -> None:
        if not cleaned.get("correction"):
            self.add_error("correction", _("Schrijf in een paar woorden wat je hebt verbeterd."))
            return
        try:
            with_correction(edition, self.instance.title, cleaned["correction"], timezone.localdate())
        except Refused as refused:
            self.add_error("correction", str(refused))


class ChapterAdmin(EditorsAdmin):
    form = ChapterForm
    list_display = ["title", "slug", "edition", "position", "edited_at"]
    list_filter = ["edition"]
    list_select_related = ["edition"]
    search_fields = ["title", "text"]
    ordering = ["edition", "position"]
    change_form_template = "admin/handreiking/chapter/change_form.html"

    class Media:
        css = {"all": ["css/pages/beheer.css"]}
        js = [Script("js/voorbeeld.js", defer=True)]

    def get_urls(self) -> list[Any]:
        return [*own_pages(self, {"preview": ("voorbeeld/", self.preview_page)}), *super().get_urls()]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        published = obj is not None and not obj.edition.is_draft
        rest = ["correction", "edited_at"] if published else ["edited_at"]
        return ["edition", "title", "slug", "summary", "position", ("text", "preview"), *rest]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """A chapter stays in its edition; a published one stays at its address too."""
        fixed = ["preview", "edited_at"]
        if obj is None:
            return fixed
        return [*fixed, "edition"] if obj.edition.is_draft else [*fixed, "edition", "slug", "position"]

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "edition":
            kwargs["queryset"] = Edition.objects.drafts()
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Chapter]:
        return super().get_queryset(request).select_related("edition")

    def kept_with(self, obj: Chapter) -> Edition:
        return obj.edition

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and (obj is None or obj.edition.is_draft)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if obj.edition.is_draft:
            super().save_model(request, obj, form, change)
        elif form.has_changed():
            correct_chapter(obj, form.cleaned_data["correction"], timezone.localdate())

    def delete_model(self, request: HttpRequest, obj: Chapter) -> None:
        """Remember it on the edition: its file would bring the chapter back."""
        super().delete_model(request, obj)
        remember(timezone.now(), obj.edition)

    def preview(self, chapter: Chapter) -> SafeString:
        """Show the text as it was stored last; a script and a button show it as it stands in the field."""
        return format_html(
            '<div class="tt-guide-preview" id="voorbeeld" data-address="{}" data-text-failed="{}">{}</div>',
            resolve_url("admin:handreiking_chapter_preview"),
            _("Het voorbeeld is nu niet te zien. Je tekst is er nog."),
            markdown.render_once(chapter.text),
        )

    preview.short_description = gettext_lazy("voorbeeld")  # type: ignore[attr-defined]

    def preview_page(self, request: HttpRequest) -> HttpResponse:
        """Show a text that was sent in as a reader would see it, stored nowhere; 422 for one that is too long."""
        return require_POST(self._previewed)(request)

    def _previewed(self, request: HttpRequest) -> HttpResponse:
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        text = request.POST.get("text", "")
        fits = len(text) <= LONGEST_TEXT
        context = {
            "text": markdown.render_once(text) if fits else "",
            "fault": heading_fault(text)
            if fits
            else _("Deze tekst is te lang. Er passen %(n)s tekens.") % {"n": LONGEST_TEXT},
        }
        return render(request, "handreiking/preview.html", context, status=200 if fits else 422)
