"""The cases from which people learn: found by words and by concept, read, and collected for a meeting."""

from typing import Any, NamedTuple, Self

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from handreiking.models import Case, Concept
from handreiking.succession import Succession

PER_PAGE = 20
MOST_TYPED = 100
AT_A_MEETING = 6
"""Cases on one sheet for a meeting: as many as a group can talk about in an afternoon."""
THEME = "thema"


class Asked(NamedTuple):
    """The concept that an address asks for: its ``slug`` as it is called today, and all that it ``means`` now."""

    slug: str = ""
    means: tuple[str, ...] = ()

    @classmethod
    def in_address(cls, request: HttpRequest, name: str) -> Self:
        """Read it; a query where one is asked for. What was split means itself too: its cases keep the old word."""
        slug = request.GET.get(name, "")[:60]
        if not slug:
            return cls()
        succession = Succession.load()
        today = succession.today(slug)
        return cls(today, tuple(dict.fromkeys((today, *succession.meanings(slug)))))

    def among(self, numbers: dict[str, int]) -> list[str]:
        """Return the slugs to show beside those that have cases: its own, where there are cases of what it means."""
        return [self.slug] if any(each in numbers for each in self.means) else []


@require_safe
def cases(request: HttpRequest) -> HttpResponse:
    """List the cases, the newest first, by words (``q``) and one concept (``begrip``); five queries, with one six."""
    typed, asked = typed_words(request), Asked.in_address(request, "begrip")
    numbers = Case.objects.published().numbers_by_concept()
    shown = {*numbers, *asked.among(numbers)}
    concepts = list(Concept.objects.filter(slug__in=shown).select_related("scheme"))
    concept = next((each for each in concepts if each.slug == asked.slug), None)
    found = Case.objects.published().with_words(typed)
    if asked.slug:
        found = found.about_any(asked.means) if concept else found.none()
    page = Paginator(
        found.newest_first().prefetch_related(Prefetch("concepts", Concept.objects.select_related("scheme"))),
        PER_PAGE,
    ).get_page(request.GET.get("pagina"))
    context = {
        "page": page,
        "typed": typed,
        "chosen": asked.slug,
        "concept": concept,
        "schemes": by_scheme(concepts, numbers),
        "narrowed": bool(typed or asked.slug),
        "theme": THEME,
    }
    return kept(request, render(request, "casuistiek/index.html", context))


@require_safe
def case(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one case, with others about the same; three queries, besides what the register knows of it."""
    shown = get_object_or_404(Case.objects.published(), slug=slug)
    concepts = sorted(shown.concepts.select_related("scheme"), key=lambda each: each.scheme.slug != THEME)
    themes = [each.slug for each in concepts if each.scheme.slug == THEME]
    alike = Case.objects.published().filter(concepts__slug__in=themes).exclude(pk=shown.pk).distinct()
    context = {
        "case": shown,
        "concepts": concepts,
        "themes": themes,
        "alike": alike.newest_first()[:3] if themes else [],
    }
    return kept(request, render(request, "casuistiek/case.html", context))


@require_safe
def intervision(request: HttpRequest) -> HttpResponse:
    """Collect the cases of one theme for a meeting, to be printed; without a theme, let one be chosen. At most five queries."""
    asked = Asked.in_address(request, THEME)
    numbers = Case.objects.published().numbers_by_concept()
    shown = {*numbers, *asked.among(numbers)}
    themes = [
        (theme, numbers.get(theme.slug, 0))
        for theme in Concept.objects.in_scheme(THEME).filter(slug__in=shown).select_related("scheme")
    ]
    theme = next((theme for theme, _number in themes if theme.slug == asked.slug), None)
    about = Case.objects.published().about_any(asked.means) if theme else Case.objects.none()
    found = list(about.newest_first()[:AT_A_MEETING])
    context = {
        "themes": themes,
        "theme": theme,
        "unknown": bool(asked.slug) and theme is None,
        "cases": found,
        "left": about.count() - len(found),
    }
    answer = render(
        request, "casuistiek/intervision.html", context, status=404 if context["unknown"] else 200
    )
    return kept(request, answer)


def typed_words(request: HttpRequest) -> str:
    """Return what was typed, on one line, without what no text has."""
    typed = request.GET.get("q", "")[: 4 * MOST_TYPED]
    return " ".join("".join(sign if sign.isprintable() else " " for sign in typed).split())[:MOST_TYPED]


def by_scheme(
    concepts: list[Concept], numbers: dict[str, int]
) -> list[tuple[Any, list[tuple[Concept, int]]]]:
    """Return each scheme with its concepts, and how many cases carry each."""
    found: dict[Any, list[tuple[Concept, int]]] = {}
    for concept in concepts:
        found.setdefault(concept.scheme, []).append((concept, numbers.get(concept.slug, 0)))
    return list(found.items())


def kept(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """Let a page be kept for a minute, so that what was taken off is gone soon; an answer to a question by nobody."""
    if request.GET:
        patch_cache_control(answer, private=True, no_cache=True)
    else:
        patch_cache_control(answer, public=True, max_age=60)
    return answer
