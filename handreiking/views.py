"""The words of the shared language, each on a page of its own: what it means and what else it is called."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from handreiking.models import Concept, ConceptScheme, Label

kept_ten_minutes = cache_control(public=True, max_age=600)


@require_safe
@kept_ten_minutes
def concepts(request: HttpRequest) -> HttpResponse:
    """Every concept by its scheme; two queries."""
    schemes = ConceptScheme.objects.prefetch_related("concepts")
    return render(request, "handreiking/concepts.html", {"schemes": schemes})


@require_safe
@kept_ten_minutes
def concept(request: HttpRequest, scheme: str, slug: str) -> HttpResponse:
    """One concept with the others of its scheme; three queries. An address with another scheme leads to the right one."""
    shown = get_object_or_404(Concept.objects.select_related("scheme"), slug=slug)
    if shown.scheme.slug != scheme:
        return redirect("concept", shown.scheme.slug, slug, permanent=True)
    context = {
        "concept": shown,
        "proper_labels": shown.labels.filter(kind__in=(Label.Kind.SYNONYM, Label.Kind.ABBREVIATION)),
        "others": shown.scheme.concepts.exclude(pk=shown.pk),
    }
    return render(request, "handreiking/concept.html", context)
