"""The words of the shared language, each on a page of its own and as linked data at the same address."""

from collections.abc import Iterable

from django.db.models import Prefetch, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render, resolve_url
from django.utils.cache import get_conditional_response, patch_cache_control
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from handreiking import skos
from handreiking.etags import tag_of
from handreiking.models import Case, Chapter, Concept, ConceptScheme, Evidence, Label
from handreiking.models.evidence import LEVELS
from handreiking.typed_place import PLACE, refuse_too_long, without_house

EXPLAINED = "onderbouwing"
"""The chapter that says how to read what is known."""
HTML = "text/html"
PROPER = (Label.Kind.SYNONYM, Label.Kind.ABBREVIATION)
kept_ten_minutes = cache_control(public=True, max_age=600)
negotiated = vary_on_headers("Accept")


@require_safe
@kept_ten_minutes
@negotiated
def concepts(request: HttpRequest) -> HttpResponseBase:
    """Every concept by its scheme; two queries."""
    if form := wanted(request):
        return linked_data(request, form)
    schemes = ConceptScheme.objects.prefetch_related(Prefetch("concepts", Concept.objects.living()))
    return render(request, "handreiking/concepts.html", {"schemes": schemes})


@require_safe
@kept_ten_minutes
@negotiated
def scheme(request: HttpRequest, scheme: str) -> HttpResponseBase:
    """One scheme with its concepts; two queries."""
    if form := wanted(request):
        return linked_data(request, form, scheme)
    shown = get_object_or_404(ConceptScheme, slug=scheme)
    return render(request, "handreiking/scheme.html", {"scheme": shown, "concepts": shown.concepts.living()})


@require_safe
@negotiated
def concept(request: HttpRequest, scheme: str, slug: str) -> HttpResponseBase:
    """One concept, which anybody may keep; with a place in the address it is an answer to one person, kept by nobody."""
    refuse_too_long(request)
    if PLACE not in request.GET:
        return kept_ten_minutes(shown_concept)(request, scheme, slug)
    answer = without_house(request) or shown_concept(request, scheme, slug)
    patch_cache_control(answer, private=True, no_cache=True)
    return answer


def shown_concept(request: HttpRequest, scheme: str, slug: str) -> HttpResponseBase:
    """One concept with what is known of it, cases and the others of its scheme; six queries, seven where anything is known.

    What the register shows near a place comes on top. An address with another scheme leads to the right one.

    What an edition replaced leads to what it is now; after a split the page shows both ways, and the cases that keep the
    old word.
    """
    shown = get_object_or_404(Concept.objects.select_related("scheme", "replaced_by__scheme"), slug=slug)
    if shown.scheme.slug != scheme:
        return redirect("concept", shown.scheme.slug, slug, permanent=True)
    if form := wanted(request):
        return linked_data(request, form, scheme, slug)
    if shown.replaced_by:
        return redirect("concept", shown.replaced_by.scheme.slug, shown.replaced_by.slug, permanent=True)
    if shown.retired_on:
        heirs = shown.heirs.select_related("scheme").order_by("position", "slug")
        context = {"concept": shown, "heirs": heirs, "cases": first_cases(shown)}
        return render(request, "handreiking/former_concept.html", context)
    labels = Label.objects.filter(Q(concept=shown) | Q(concept__replaced_by=shown)).filter(kind__in=PROPER)
    beside = list(shown.scheme.concepts.exclude(pk=shown.pk))
    former = [
        name for each in beside if each.replaced_by_id == shown.pk for name in (each.plain_label, each.label)
    ]
    chapters = Chapter.objects.about(scheme, slug, also=EXPLAINED)
    context = {
        "concept": shown,
        "other_names": different([*(label.text for label in labels), *former], besides=shown),
        "others": [each for each in beside if not each.retired_on],
        "evidence": Evidence.objects.of(shown).shown(),
        "levels": Concept.objects.in_scheme(LEVELS).living(),
        "chapters": [(name, title) for name, title, leads in chapters if leads],
        "explained": any(name == EXPLAINED for name, _title, _leads in chapters),
        "cases": first_cases(shown),
    }
    return render(request, "handreiking/concept.html", context)


def first_cases(concept: Concept) -> list[Case]:
    """Return the newest cases that carry a concept: those that its page names, and one more where there are more."""
    return list(Case.objects.published().about(concept.slug).newest_first()[:4])


def different(names: Iterable[str], besides: Concept) -> list[str]:
    """Return each name once, in whatever letters, without those that the page has already."""
    shown = {besides.plain_label.casefold(), besides.label.casefold()}
    return [
        name
        for name in names
        if name.casefold() not in shown and not shown.add(name.casefold())  # type: ignore[func-returns-value]
    ]


@require_safe
@kept_ten_minutes
def concept_data(
    request: HttpRequest, form: skos.Format, scheme: str = "", slug: str = ""
) -> HttpResponseBase:
    """The language, a scheme or a concept in the format that the address names; 404 where there is none."""
    return linked_data(request, form, scheme, slug)


def wanted(request: HttpRequest) -> skos.Format | None:
    """Return which linked data the reader prefers to a page; None for the page, also where neither is asked for."""
    preferred = request.get_preferred_type([HTML, *skos.MEDIA_TYPES])
    return skos.MEDIA_TYPES.get(preferred or HTML)


def linked_data(
    request: HttpRequest, form: skos.Format, scheme: str = "", slug: str = ""
) -> HttpResponseBase:
    found = skos.data(form, scheme, slug)
    if not found:
        raise Http404
    tag = tag_of(found)
    response = HttpResponse(found, content_type=skos.CONTENT_TYPES[form])
    arguments = [each for each in (scheme, slug) if each]
    names = ("language-data", "scheme-data", "concept-data")
    response.headers["Content-Location"] = resolve_url(names[len(arguments)], *arguments, form)
    response.headers["ETag"] = tag
    # Facts about words, for whatever page asks for them.
    response.headers["Access-Control-Allow-Origin"] = "*"
    return get_conditional_response(request, etag=tag, response=response) or response
