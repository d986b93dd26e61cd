"""What a new edition does to the words of the handreiking: planned here, with what it means for the entries."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from directory.accounts.guards import guideline_editor
from directory.publishing.versions.words_preview import effect_of, words_of_a_draft
from directory.views.review.edition_words_form import ChangeForm
from directory.views.review.language_desk import show
from handreiking.lifecycle import ChangeError, drop_change, plan_change, problems_of
from handreiking.models import Concept, ConceptScheme, Edition

PER_PAGE = 25
MOST_CASES = 50


@guideline_editor
@require_safe
def changes_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what an edition does to the words, how many entries follow by themselves, and which entries and cases need a look."""
    edition = get_object_or_404(Edition, slug=slug)
    if chosen := request.GET.get("begrip"):
        concept = get_object_or_404(Concept.objects.living(), slug=chosen[:60])
        return redirect("edition-word", edition.slug, concept.slug)
    effect = effect_of(edition)
    changes = edition.concept_changes.select_related("concept__scheme").prefetch_related("targets")
    names = dict(Concept.objects.values_list("slug", "plain_label"))
    page = Paginator(effect.look.order_by("name", "pk"), PER_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "edition": edition,
        "effect": effect,
        "changes": [
            (
                change,
                effect.carriers.get(change.concept_id, 0),
                [_called(each, names) for each in change.targets.all()],
            )
            for change in changes
        ],
        "problems": problems_of(edition) if edition.is_draft else [],
        "page": page,
        "rows": [(service, words_of_a_draft(service, edition)) for service in page.object_list],
        "cases": effect.cases.newest_first()[:MOST_CASES],
        "cases_in_all": effect.cases.count(),
        "schemes": ConceptScheme.objects.prefetch_related("concepts") if edition.is_draft else [],
    }
    return show(request, "redactie/editie_woorden.html", context)


def _called(target: Any, names: dict[str, str]) -> str:
    return str(target.plain_label or names.get(target.slug, target.slug))


@guideline_editor
@require_http_methods(["GET", "HEAD", "POST"])
def change_page(request: HttpRequest, slug: str, concept: str) -> HttpResponse:
    """Say what an edition is to do to one concept; POST writes it down or forgets it. Nothing happens yet."""
    edition = get_object_or_404(Edition, slug=slug)
    shown = get_object_or_404(Concept.objects.select_related("scheme"), slug=concept)
    planned = edition.concept_changes.filter(concept=shown).prefetch_related("targets").first()
    if request.method != "POST":
        form = ChangeForm(shown, planned=planned)
        return show(request, "redactie/editie_woord.html", _context(edition, shown, form, bool(planned)))
    form = ChangeForm(shown, request.POST)
    try:
        if "vergeet" in request.POST:
            drop_change(edition, shown)
            messages.success(request, _("“%(name)s” blijft zoals het is.") % {"name": shown})
            return redirect("edition-words", edition.slug)
        if form.is_valid():
            kind, note = form.cleaned_data["kind"], form.cleaned_data["note"]
            plan_change(edition, shown, kind, form.targets(), note)
            messages.success(
                request, _("Genoteerd voor “%(name)s”. Er verandert nog niets.") % {"name": shown}
            )
            return redirect("edition-words", edition.slug)
    except ChangeError as error:
        for problem in error.problems:
            form.add_error(None, problem)
    context = _context(edition, shown, form, bool(planned))
    return show(request, "redactie/editie_woord.html", context, status=422)


def _context(edition: Edition, concept: Concept, form: ChangeForm, planned: bool) -> dict[str, Any]:
    return {"edition": edition, "concept": concept, "form": form, "planned": planned}
