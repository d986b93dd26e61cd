"""The step plan: one question on one screen, a plain GET form, every answer in the address and nowhere else."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from handreiking.models import Edition, Step
from handreiking.steps.answers import SAFETY, Given, in_words, on_paper, read
from handreiking.steps.plan import CRISIS_PAGE, END, TALK, YES, Kind, Plan, Question, read_plan
from handreiking.succession import Succession
from handreiking.typed_place import refuse_too_long, without_house

MOST_TOLD = 6
LONG_WAIT = "langer-dan-14-weken"
"""The answer about waiting that makes an insurer look along; the other one that leads on is ``END``."""
ONWARD = "verder"
"""Beside an answer: the form of a question was sent. Without it a question is only shown."""
Audience = Step.Audience
private = cache_control(private=True, no_cache=True)
kept_ten_minutes = cache_control(public=True, max_age=600)


@dataclass(frozen=True, slots=True)
class Walk:
    """Whose plan is walked, and where its screens stand: None for the edition that holds, which anybody may walk.

    Any other edition is walked behind the door of the admin.
    """

    edition: Edition | None = None

    def address(self, name: str, *parts: str) -> str:
        """Return the address of a screen by its name in ``SCREENS``."""
        if self.edition is None:
            return resolve_url(name, *parts)
        return resolve_url(f"admin:handreiking_edition_{name}", self.edition.pk, *parts)


@dataclass(frozen=True, slots=True)
class Screen:
    """What every screen of a walk knows. ``query`` is every answer so far."""

    plan: Plan
    given: Given
    walk: Walk

    @property
    def audience(self) -> str:
        return self.plan.audience

    @property
    def query(self) -> str:
        return self.given.query()

    @property
    def path(self) -> tuple[Question, ...]:
        return self.plan.path(self.given.values)

    @property
    def place(self) -> str:
        """What was typed as the place, "" for nothing."""
        return "".join(self.given.values.get("waar", ()))

    @property
    def sheet_query(self) -> str:
        """``query`` without the answer about safety: the margin of a print shows the address."""
        return self.given.query(SAFETY)

    @property
    def waits_long(self) -> bool:
        return LONG_WAIT in self.given.values.get("wacht", ())

    @property
    def is_treated(self) -> bool:
        return END in self.given.values.get("wacht", ())

    @property
    def age(self) -> float | None:
        return next(map(float, self.given.values.get("leeftijd", ())), None)

    @property
    def nearly_grown(self) -> bool:
        """Whether somebody is 16 or 17: time to speak of what changes at 18."""
        return self.age is not None and 16 <= self.age < 18

    @property
    def on_paper(self) -> list[tuple[str, list[str]]]:
        """``told`` with short names and at most six answers each, so that a sheet stays one sheet; not about safety."""
        return [
            (
                on_paper(each),
                words
                if len(words) <= MOST_TOLD
                else [*words[: MOST_TOLD - 1], _more(len(words) - MOST_TOLD + 1)],
            )
            for each, words in self.told
            if each.parameter != SAFETY
        ]

    @property
    def told(self) -> list[tuple[Question, list[str]]]:
        """The questions that were answered, with their answers in words."""
        values = self.given.values
        asked = [each for each in self.plan.questions if each.parameter in values]
        return [(each, in_words(each, values[each.parameter])) for each in asked]


def _more(number: int) -> str:
    return ngettext("en nog %(n)s antwoord", "en nog %(n)s antwoorden", number) % {"n": number}


@require_safe
@kept_ten_minutes
def steps(request: HttpRequest, edition: Edition | None = None) -> HttpResponse:
    """Three doors into the step plan, or a kind word where no edition has one; one query."""
    known = set(Step.objects.of(edition).order_by().values_list("audience", flat=True).distinct())
    return render(request, "handreiking/steps.html", {"known": known, "walk": Walk(edition)})


@require_safe
@private
def begin(request: HttpRequest, audience: str, edition: Edition | None = None) -> HttpResponse:
    """Lead to the first question."""
    screen = _screen(request, audience, edition)
    return _to_first(screen) if screen else redirect(Walk(edition).address("steps"))


@require_safe
@private
def step(request: HttpRequest, audience: str, slug: str, edition: Edition | None = None) -> HttpResponse:
    """Show a question, or take its answer and lead to the next one; three queries."""
    screen = _screen(request, audience, edition)
    if screen is None:
        return redirect(Walk(edition).address("steps"))
    question = screen.plan.question(slug)
    if question is None:
        return _to_first(screen)
    if moved := without_house(request):
        return moved
    wrong = screen.given.problems.get(question.parameter, "")
    if ONWARD in request.GET and not wrong:
        return _onward(screen, question)
    context = {"screen": screen, "question": question, "wrong": wrong, **_ways(screen, question)}
    answer = render(request, "handreiking/step.html", context)
    answer.status_code = 422 if wrong and ONWARD in request.GET else 200
    return answer


@require_safe
@private
def crisis(request: HttpRequest, audience: str, edition: Edition | None = None) -> HttpResponse:
    """Who to call now, and the way on for who can."""
    screen = _screen(request, audience, edition)
    if screen is None:
        return redirect(Walk(edition).address("steps"))
    first = screen.plan.questions[0]
    young = screen.age is not None and screen.age < 18
    following = first.next or screen.plan.behind(first)
    return render(
        request,
        "handreiking/step-crisis.html",
        {"screen": screen, "first": first, "following": following, "young": young},
    )


@require_safe
@private
def done(request: HttpRequest, audience: str, edition: Edition | None = None) -> HttpResponse:
    """What was answered, and the two ways on: the search and the sheet of the conversation."""
    screen = _screen(request, audience, edition)
    if screen is None:
        return redirect(Walk(edition).address("steps"))
    context = {"screen": screen, "last": screen.path[-1], "search": screen.given.search(audience)}
    return render(request, "handreiking/step-done.html", context)


@require_safe
@private
def talk(request: HttpRequest, edition: Edition | None = None) -> HttpResponse:
    """A sheet for the conversation: what was talked about, what to ask, what is agreed. Nothing of it is stored."""
    audience = request.GET.get("voor", Audience.SELF)
    screen = _screen(request, audience if audience in Audience.values else Audience.SELF, edition)
    if screen is None:
        return redirect(Walk(edition).address("steps"))
    return render(request, "handreiking/talk.html", {"screen": screen, "today": timezone.localdate()})


def _screen(request: HttpRequest, audience: str, edition: Edition | None) -> Screen | None:
    """Return what the address says, None where the edition has no steps for this audience.

    What older words mean now is asked only where the address has one that no question knows.
    """
    if audience not in Audience.values:
        raise Http404
    refuse_too_long(request)
    plan = read_plan(audience, edition)
    language = cache(Succession.load)
    given = read(plan, request.GET, lambda slug: language().meanings(slug))
    return Screen(plan, given, Walk(edition)) if plan else None


def _to_first(screen: Screen) -> HttpResponse:
    return _led("step", screen, screen.plan.questions[0].slug)


def _onward(screen: Screen, question: Question) -> HttpResponse:
    if question.kind == Kind.CRISIS and YES in screen.given.values.get(question.parameter, ()):
        return _led("step-crisis", screen)
    following = screen.plan.after(question, screen.given.values)
    return _led("step-done", screen) if following == END else _led("step", screen, following)


def _led(name: str, screen: Screen, *slugs: str) -> HttpResponse:
    response = redirect(screen.walk.address(name, screen.audience, *slugs))
    if screen.query:
        response.headers["Location"] += f"?{screen.query}"
    return response


def _ways(screen: Screen, question: Question) -> dict[str, object]:
    """Return where a question stands on the way, what came before it, and what follows when it is left out."""
    path = screen.path
    number = path.index(question) if question in path else screen.plan.questions.index(question)
    without = {name: values for name, values in screen.given.values.items() if name != question.parameter}
    before = path[number - 1] if question in path and number else None
    return {
        "number": number + 1,
        "total": max(len(path), number + 1),
        "before": before,
        "skipped": screen.plan.after(question, without),
        "skipped_query": screen.given.query(question.parameter),
        "hidden": screen.given.pairs(question.parameter),
        "chosen": screen.given.values.get(question.parameter, ()),
        "tells_wait": question.kind == Kind.WAIT or bool(before and before.kind == Kind.PLACE),
    }


SCREENS: tuple[tuple[str, Callable[..., HttpResponse], str], ...] = (
    ("", steps, "steps"),
    (f"{TALK}/", talk, "steps-talk"),
    ("<slug:audience>/", begin, "steps-begin"),
    (f"<slug:audience>/{CRISIS_PAGE}/", crisis, "step-crisis"),
    (f"<slug:audience>/{END}/", done, "step-done"),
    ("<slug:audience>/<slug:slug>/", step, "step"),
)
"""Where each screen stands below the address of the plan, its view and its name."""
