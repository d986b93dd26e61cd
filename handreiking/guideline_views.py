"""The handreiking to read: the edition that holds, every edition at its own address, what changed, and all of it at once.

A draft has no public address: nothing here looks at who asks, so every page can be kept by anybody.
"""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render, resolve_url
from django.utils.cache import get_conditional_response
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from markupsafe import Markup

from handreiking import markdown
from handreiking.difference import Run, difference
from handreiking.edition_words import source_lines, status_line
from handreiking.etags import tag_of
from handreiking.models import Chapter, Edition
from handreiking.pdf import pdf_data, print_pdf

kept_ten_minutes = cache_control(public=True, max_age=600)


@dataclass(frozen=True, slots=True)
class ChapterChange:
    """What became of one chapter: ``kind`` is "same", "new", "gone" or "other"."""

    title: str
    kind: str
    runs: tuple[Run, ...]


@require_safe
@kept_ten_minutes
def guideline(request: HttpRequest) -> HttpResponse:
    """Show the contents of the edition that holds; two queries, one and a kind word where there is none."""
    edition = Edition.objects.current()
    if edition is None:
        return render(request, "handreiking/none.html")
    return render(
        request,
        "handreiking/edition.html",
        contents(edition, edition) | {"canonical": resolve_url("guideline")},
    )


@require_safe
@kept_ten_minutes
def chapter(request: HttpRequest, chapter: str) -> HttpResponse:
    """Show a chapter of the edition that holds; two queries."""
    edition = Edition.objects.current()
    if edition is None:
        raise Http404
    return render(request, "handreiking/chapter.html", one(edition, edition, chapter))


@require_safe
@kept_ten_minutes
def edition(request: HttpRequest, edition: str) -> HttpResponse:
    """Show the contents of an edition; two queries, three for one that no longer holds."""
    shown, current = published(edition)
    canonical = resolve_url("guideline") if shown.is_current else resolve_url("edition", shown.slug)
    return render(request, "handreiking/edition.html", contents(shown, current) | {"canonical": canonical})


@require_safe
@kept_ten_minutes
def edition_chapter(request: HttpRequest, edition: str, chapter: str) -> HttpResponse:
    """Show a chapter of an edition at its lasting address; two queries, four for one that no longer holds.

    Search engines are led to the chapter as it is now, where there still is one.
    """
    shown, current = published(edition)
    return render(request, "handreiking/chapter.html", one(shown, current, chapter))


@require_safe
@kept_ten_minutes
def edition_whole(request: HttpRequest, edition: str) -> HttpResponse:
    """Show every chapter of an edition on one page, which prints well."""
    shown, current = published(edition)
    return render(request, "handreiking/whole.html", whole(shown, current))


@require_safe
@kept_ten_minutes
def edition_changes(request: HttpRequest, edition: str) -> HttpResponse:
    """Show what an edition changed in the one before it, or in another that ``met`` names; six queries at most.

    The first edition says that it is the first. 404 where ``met`` names none that anybody may read.
    """
    shown, current = published(edition)
    others = Edition.objects.published().exclude(pk=shown.pk)
    before = get_object_or_404(others, slug=request.GET["met"]) if "met" in request.GET else shown.follows
    return render(
        request,
        "handreiking/changes.html",
        changes(shown, current, before) | {"others": others.order_by("slug")},
    )


@require_safe
def edition_pdf(request: HttpRequest, edition: str) -> HttpResponse:
    """Send an edition as a PDF; 304 to who has the same text already."""
    shown, _current = published(edition)
    data = pdf_data(shown, list(shown.chapters.all()))
    tag = tag_of(data.encode())
    response = get_conditional_response(request, etag=tag)
    if response is None:
        response = HttpResponse(print_pdf(data), content_type="application/pdf")
        response.headers["Content-Disposition"] = f'inline; filename="handreiking-{shown.slug}.pdf"'
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = "public, max-age=600"
    return response


def published(slug: str) -> tuple[Edition, Edition | None]:
    """Return an edition that anybody may read, and the one that holds now. Raises Http404."""
    shown = get_object_or_404(Edition.objects.published().select_related("follows"), slug=slug)
    return shown, shown if shown.is_current else Edition.objects.current()


def about(edition: Edition, current: Edition | None) -> dict[str, object]:
    """Return what every page of an edition says of it."""
    return {
        "edition": edition,
        "current": current,
        "status": status_line(edition),
        "source": source_lines(edition),
        "is_draft": edition.is_draft,
    }


def contents(edition: Edition, current: Edition | None) -> dict[str, object]:
    chapters = list(edition.chapters.defer("text"))
    return about(edition, current) | {"chapters": chapters, "editions": older(edition)}


def older(edition: Edition) -> list[Edition]:
    """Return the editions that were read before this one, newest first."""
    return list(
        Edition.objects.published().exclude(pk=edition.pk).filter(replaced_on__isnull=False)
        if edition.is_current
        else ()
    )


def one(edition: Edition, current: Edition | None, slug: str) -> dict[str, object]:
    """Return what the page of one chapter shows. Raises Http404 for a chapter that the edition does not have."""
    chapters = list(edition.chapters.all())
    number = next((number for number, each in enumerate(chapters) if each.slug == slug), None)
    if number is None:
        raise Http404
    shown = chapters[number]
    held_now = current is not None and (edition.is_current or current.chapters.filter(slug=slug).exists())
    return about(edition, current) | {
        "chapters": chapters,
        "chapter": shown,
        "held_now": held_now,
        "canonical": resolve_url("chapter", slug)
        if held_now
        else resolve_url("edition-chapter", edition.slug, slug),
        "text": markdown.render(shown.text),
        "headings": markdown.anchors(shown.text),
        "before": chapters[number - 1] if number else None,
        "after": chapters[number + 1] if number + 1 < len(chapters) else None,
    }


def whole(edition: Edition, current: Edition | None) -> dict[str, object]:
    chapters: list[tuple[Chapter, Markup]] = [
        (each, markdown.render(each.text, markdown.Place(each.slug))) for each in edition.chapters.all()
    ]
    return about(edition, current) | {"chapters": chapters}


def changes(edition: Edition, current: Edition | None, before: Edition | None) -> dict[str, object]:
    """Return what became of each chapter since ``before``, those that went at the end."""
    old = {each.slug: each for each in before.chapters.all()} if before else {}
    found = [became(old.pop(each.slug, None), each) for each in edition.chapters.all()] if before else []
    found += [became(gone, None) for gone in old.values()]
    return about(edition, current) | {"before": before, "chapter_changes": found}


def became(old: Chapter | None, new: Chapter | None) -> ChapterChange:
    runs = difference(told(old), told(new))
    kind = (
        "gone"
        if new is None
        else "new"
        if old is None
        else "same"
        if all(run.same for run in runs)
        else "other"
    )
    return ChapterChange((new or old).title if new or old else "", kind, runs)  # type: ignore[union-attr]


def told(chapter: Chapter | None) -> str:
    """Return what a reader reads of a chapter as one Markdown text: its title and its one sentence belong to it."""
    if chapter is None:
        return ""
    return f"## {chapter.title}\n\n{chapter.summary}\n\n{chapter.text}"
