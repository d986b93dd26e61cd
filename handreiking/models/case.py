import re
import unicodedata
import uuid
from collections.abc import Iterable
from typing import Any, Self

from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from handreiking.models.concept import Concept

WORD = re.compile(r"[^\W_]+")
TEASER = 180
"""Signs of a question in a list."""
MOST_WORDS = 8
"""Words of a search that count: more of them make no list shorter that somebody would read."""


def folded(text: str) -> list[str]:
    """Return the words of a text as they are looked for: small letters without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))


class CaseQuerySet(models.QuerySet["Case"]):
    def published(self) -> Self:
        """Keep what anybody may read."""
        return self.filter(hidden_at__isnull=True)

    def with_words(self, typed: str) -> Self:
        """Keep the cases in which every typed word begins a word, or names a concept of the case."""
        found = self
        for word in folded(typed)[:MOST_WORDS]:
            tagged = Case.concepts.through.objects.filter(
                Q(concept__plain_label__icontains=word) | Q(concept__label__icontains=word)
            )
            found = found.filter(Q(words__contains=f" {word}") | Q(pk__in=tagged.values("case")))
        return found

    def about(self, *slugs: str) -> Self:
        """Keep the cases that carry every one of these concepts."""
        found = self
        for slug in slugs:
            tagged = Case.concepts.through.objects.filter(concept__slug=slug)
            found = found.filter(pk__in=tagged.values("case"))
        return found

    def about_any(self, slugs: Iterable[str] | models.QuerySet[Any, Any]) -> Self:
        """Keep the cases that carry one of these concepts or more."""
        tagged = Case.concepts.through.objects.filter(concept__slug__in=slugs)
        return self.filter(pk__in=tagged.values("case"))

    def in_former_words(self) -> Self:
        """Keep the cases that carry a concept which was split or went: no edition says what they are about now."""
        former = Concept.objects.filter(retired_on__isnull=False, replaced_by__isnull=True)
        return self.about_any(former.values("slug"))

    def newest_first(self) -> Self:
        return self.order_by("-published_on", "title", "pk")

    def numbers_by_concept(self) -> dict[str, int]:
        """Return how many of these cases carry each concept, by its slug; one query."""
        ours = Case.concepts.through.objects.filter(case__in=self.order_by().values("pk"))
        rows = ours.values_list("concept__slug").annotate(number=Count("case"))
        return dict(rows)


class Case(models.Model):
    """A case from practice, as it stands on the site, from which others learn. Nobody can be known by it.

    ``words`` are its texts as they are searched. A case that was taken off keeps its row, with ``hidden_at``.
    """

    class Role(models.TextChoices):
        PROFESSIONAL = "professional", _("professional")
        EXPERIENCED = "ervaringsdeskundige", _("ervaringsdeskundige")

    TEXTS = ("situation", "question", "considerations", "choice", "course", "lessons")
    """The parts of a case, in the order in which they are read."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField("kenmerk in het adres", max_length=160, unique=True)
    title = models.CharField("titel", max_length=120)
    situation = models.TextField("situatie")
    question = models.TextField("vraag")
    considerations = models.TextField("overwegingen", blank=True)
    choice = models.TextField("wat is gekozen, en waarom")
    course = models.TextField("hoe het ging")
    lessons = models.TextField("wat we leerden")
    role = models.CharField("geschreven door een", max_length=20, choices=Role)
    concepts = models.ManyToManyField(Concept, related_name="cases", verbose_name="begrippen")
    is_example = models.BooleanField("voorbeeld", default=False)
    published_on = models.DateField("geplaatst op", db_index=True)
    hidden_at = models.DateTimeField("van de site gehaald", null=True, blank=True, db_index=True)
    words = models.TextField("woorden om op te zoeken", editable=False)

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = "casus"
        verbose_name_plural = "casussen"
        ordering = ["-published_on", "title"]

    def __str__(self) -> str:
        return self.title

    def parts(self) -> list[tuple[str, str]]:
        """Return (heading, text) of what the case tells, without what it leaves out."""
        named = (
            (_("De situatie"), self.situation),
            (_("De vraag"), self.question),
            (_("Wat er meespeelde"), self.considerations),
            (_("Wat is gekozen, en waarom"), self.choice),
            (_("Hoe het ging"), self.course),
            (_("Wat we ervan leerden"), self.lessons),
        )
        return [(str(heading), text) for heading, text in named if text]

    @property
    def teaser(self) -> str:
        """The question on one line, cut between words where it is long."""
        question = " ".join(self.question.split())
        return question if len(question) <= TEASER else f"{question[:TEASER].rsplit(' ', 1)[0]}…"

    def index(self) -> None:
        """Fill ``words`` from the texts; once each, so that a long case is no long row."""
        self.words = searched([self.title, *(getattr(self, name) for name in self.TEXTS)])


def searched(texts: Iterable[str]) -> str:
    """Return the words of texts, each once, with a space before it."""
    return "".join(f" {word}" for word in dict.fromkeys(word for text in texts for word in folded(text)))
