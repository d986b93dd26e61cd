"""The words of the handreiking in one screen: what each concept is called every day, and what people searched in vain."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from directory.accounts.guards import guideline_editor
from directory.language.cleaning import usable
from directory.language.names_of_people import names_of_people
from directory.models import VainWord
from directory.search.answer.state import live
from directory.search.ask.evaluation import effect_of_word, graded_set, in_words_of_today
from directory.search.ask.thesaurus import IMPLYING_SCHEMES
from directory.search.ask.vocabulary import Vocabulary
from directory.views.review.language_desk import show
from directory.views.shared.posted_number import posted_number
from directory.web_addresses import url
from handreiking.models import Concept, ConceptScheme, Edition, Label
from handreiking.words import WordError, add_word, remove_word, usable_word

MOST_VAIN = 50


@guideline_editor
@require_http_methods(["GET", "HEAD", "POST"])
def words_page(request: HttpRequest) -> HttpResponse:
    """List what people searched in vain, and every concept; POST puts a word aside."""
    if request.method == "POST":
        counted_word = get_object_or_404(VainWord, pk=posted_number(request.POST.get("opzij", ""), 9))
        VainWord.objects.filter(pk=counted_word.pk).update(put_aside=True)
        messages.success(request, _("“%(word)s” staat niet meer in de lijst.") % {"word": counted_word.text})
        return redirect("words")
    word = _typed(request)
    if word and (slug := request.GET.get("begrip", "")):
        concept = get_object_or_404(Concept.objects.living(), slug=slug[:60])
        return redirect(f"{url('word', concept.slug)}?{urlencode({'woord': word})}")
    counted = Concept.objects.living().annotate(
        own=Count("labels", filter=Q(labels__source=Label.Source.EDITOR)), number=Count("labels")
    )
    by_scheme: dict[Any, list[Concept]] = {}
    for concept in counted.prefetch_related("labels").order_by("scheme__position", "position", "slug"):
        by_scheme.setdefault(concept.scheme_id, []).append(concept)
    schemes = [(scheme, by_scheme.get(scheme.pk, [])) for scheme in ConceptScheme.objects.all()]
    context = {
        "vain": _still_in_vain(),
        "counts": names_of_people() is not None,
        "schemes": schemes,
        "implying": [(scheme, rows) for scheme, rows in schemes if scheme.slug in IMPLYING_SCHEMES],
        "word": word,
        "drafts": Edition.objects.filter(published_on__isnull=True),
    }
    return show(request, "redactie/woorden.html", context)


def _still_in_vain() -> list[tuple[VainWord, str]]:
    """Return what was searched in vain, each with the concept it leads to by now, "" where it leads to none."""
    vocabulary = live.vocabulary()
    found = []
    for word in VainWord.objects.to_look_at()[:MOST_VAIN]:
        implied = vocabulary.thesaurus.implied(word.text)
        found.append((word, vocabulary.label(implied[0], plain=True) if implied else ""))
    return found


@guideline_editor
@require_http_methods(["GET", "HEAD", "POST"])
def word_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the words of a concept, and what a new one would do; POST adds it, or takes one of the editors' away."""
    concept = get_object_or_404(Concept.objects.living().select_related("scheme"), slug=slug)
    error = ""
    word = _typed(request)
    if request.method == "POST":
        if "weg" in request.POST:
            gone = remove_word(concept, posted_number(request.POST["weg"], 9))
            messages.success(
                request, _("“%(word)s” is weg.") % {"word": gone} if gone else _("Dat woord was al weg.")
            )
            return redirect("word", concept.slug)
        try:
            added = add_word(concept, word)
        except WordError as refused:
            error = str(refused)
        else:
            message = _("“%(word)s” leidt nu naar “%(concept)s”.")
            messages.success(request, message % {"word": added.text, "concept": concept})
            return redirect("word", concept.slug)
    elif "woord" in request.GET:
        try:
            word = usable_word(concept, word)
        except WordError as refused:
            error = str(refused)
    labels = list(Label.objects.filter(Q(concept=concept) | Q(concept__replaced_by=concept)))
    context = {
        "concept": concept,
        "own": [
            label
            for label in labels
            if label.source == Label.Source.EDITOR and label.concept_id == concept.pk
        ],
        "others": [
            label for label in labels if label.source == Label.Source.FILE or label.concept_id != concept.pk
        ],
        "implies": concept.scheme.slug in IMPLYING_SCHEMES,
        "word": word,
        "error": error,
        "effect": _effect(word, concept.slug) if word and not error else None,
    }
    return show(request, "redactie/woord.html", context, status=422 if error else 200)


def _effect(word: str, slug: str) -> Any:
    vocabulary = Vocabulary.load()
    graded = in_words_of_today(graded_set(), dict(vocabulary.former))
    return effect_of_word(vocabulary.labels, word, slug, graded)


def _typed(request: HttpRequest) -> str:
    given = request.POST if request.method == "POST" else request.GET
    return usable(given.get("woord", ""))[:200]
