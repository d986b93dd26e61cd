"""An edition in the admin: read a draft, begin a new one, publish it. Chapters are written at their own page."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.exceptions import ValidationError as ValidationFault
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handreiking import guideline_views
from handreiking.editing import Refused, begin_draft, publish_edition
from handreiking.editors.base import EditorsAdmin, NamedCells
from handreiking.editors.urls import Pages, own_pages
from handreiking.models import Chapter, Edition
from handreiking.step_views import SCREENS

CHANGE = "admin:handreiking_edition_change"


class ChapterInline(admin.TabularInline):  # type: ignore[type-arg]
    """The chapters in their order; the title leads to the text."""

    model = Chapter
    formset = NamedCells
    fields = ["title", "slug", "position"]
    readonly_fields = ["slug"]
    show_change_link = True
    can_delete = False
    extra = 0

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and (obj is None or obj.is_draft)


class NewEditionForm(forms.Form):
    slug = forms.CharField(
        label=gettext_lazy("Kenmerk in het adres"),
        max_length=20,
        help_text=gettext_lazy("Begint met het jaar, bijvoorbeeld 2027-1. Dit verandert nooit meer."),
    )
    label = forms.CharField(
        label=gettext_lazy("Naam"), max_length=80, help_text=gettext_lazy("Bijvoorbeeld: Editie 2027-1.")
    )


class EditionAdmin(EditorsAdmin):
    list_display = ["label", "slug", "status", "is_current", "published_on", "replaced_on"]
    readonly_fields = ["is_current", "published_on", "replaced_on", "follows", "edited_at"]
    fields = [
        "label", "slug", "status", "settled_by", "settled_on", "source", "source_url", "changes", *readonly_fields,
    ]  # fmt: skip
    inlines = [ChapterInline]
    change_form_template = "admin/handreiking/edition/change_form.html"

    def get_urls(self) -> list[Any]:
        pages: Pages = {
            "read": ("<uuid:pk>/lezen/", self.read),
            "difference": ("<uuid:pk>/verschil/", self.difference),
            "begin": ("<uuid:pk>/nieuw/", self.begin),
            "publish": ("<uuid:pk>/publiceren/", self.publish),
        }
        pages |= {
            name: (f"<uuid:pk>/stappenplan/{route}", self.walked(view)) for route, view, name in SCREENS
        }
        return [*own_pages(self, pages), *super().get_urls()]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """What was published stays at its address; what was replaced stays replaced."""
        fixed = list(self.readonly_fields)
        if obj and not obj.is_draft:
            fixed.append("slug")
        return [*fixed, "status"] if obj and obj.replaced_on else fixed

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "status":
            kwargs["choices"] = [
                each for each in Edition.Status.choices if each[0] != Edition.Status.REPLACED
            ]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A new edition begins with the chapters of one that is there, or comes from files."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and (obj is None or obj.is_draft)

    def found(self, request: HttpRequest, pk: Any) -> Edition:
        """Return an edition for who may change it. Raises Http404 and PermissionDenied."""
        edition = Edition.objects.select_related("follows").filter(pk=pk).first()
        if edition is None:
            raise Http404
        if not self.has_change_permission(request, edition):
            raise PermissionDenied
        return edition

    def read(self, request: HttpRequest, pk: Any) -> HttpResponse:
        """Show an edition as readers will see it, a draft too."""
        edition = self.found(request, pk)
        return render(
            request, "handreiking/whole.html", guideline_views.whole(edition, Edition.objects.current())
        )

    def walked(self, screen: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        """Return a screen of the step plan as a page of an edition, so that a draft can be walked before it holds."""

        def page(request: HttpRequest, pk: Any, **parts: str) -> HttpResponse:
            return screen(request, edition=self.found(request, pk), **parts)

        return page

    def difference(self, request: HttpRequest, pk: Any) -> HttpResponse:
        """Show what an edition changes in the one before it, a draft too."""
        edition = self.found(request, pk)
        return render(
            request,
            "handreiking/changes.html",
            guideline_views.changes(edition, Edition.objects.current(), edition.follows),
        )

    def begin(self, request: HttpRequest, pk: Any) -> HttpResponse:
        """Begin a draft with the chapters of an edition: ask for its name, then go there; 422 for a wrong one."""
        edition = self.found(request, pk)
        form = NewEditionForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            try:
                draft = begin_draft(edition, **form.cleaned_data)
            except ValidationFault as fault:
                for field, sentences in fault.message_dict.items():
                    form.add_error(field if field in form.fields else None, sentences)
            else:
                self.log_addition(request, draft, [{"added": {}}])
                return redirect(CHANGE, draft.pk)
        return self.ask(request, edition, "begin", form)

    def publish(self, request: HttpRequest, pk: Any) -> HttpResponse:
        """Ask whether a draft may hold from now on, then let it; 422 where it cannot."""
        edition = self.found(request, pk)
        fault = ""
        if request.method == "POST":
            try:
                published = publish_edition(edition.pk, timezone.localdate())
            except Refused as refused:
                fault = str(refused)
            else:
                self.log_change(request, published, _("Gepubliceerd."))
                self.message_user(request, _("Deze editie geldt nu."), messages.SUCCESS)
                return redirect(CHANGE, published.pk)
        return self.ask(request, edition, "publish", None, fault)

    def ask(
        self, request: HttpRequest, edition: Edition, what: str, form: forms.Form | None, fault: str = ""
    ) -> HttpResponse:
        wrong = bool(fault or (form and form.errors))
        context = self.admin_site.each_context(request) | {
            "title": _("Nieuwe editie maken") if what == "begin" else _("Editie publiceren"),
            "opts": self.opts,
            "original": edition,
            "form": form,
            "fault": fault,
            "current": Edition.objects.current(),
        }
        template = f"admin/handreiking/edition/{what}.html"
        return TemplateResponse(request, template, context, status=422 if wrong else 200)
