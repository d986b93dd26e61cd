"""The step plan of one audience: which question follows on which answer. Knows no database and no request."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from handreiking.models import Concept, Edition, Step

END, CRISIS_PAGE, TALK = "klaar", "nood", "gesprek"
RESERVED = (END, CRISIS_PAGE, TALK)
"""Addresses beside the steps, which no step can have."""
YES, NO = "ja", "nee"
Kind = Step.Kind
ONE_ANSWER = frozenset({Kind.CRISIS, Kind.WAIT, Kind.PLACE, Kind.AGE})
TYPED = frozenset({Kind.PLACE, Kind.AGE})
ASKS = {Kind.CRISIS: "nood", Kind.WAIT: "wacht", Kind.PLACE: "waar", Kind.AGE: "leeftijd"}
"""The one parameter of these kinds."""
NOT_SEARCHED = frozenset({"nood", "wacht"})
"""What is asked to guide and to talk about: the search knows nothing of it."""
FIELDS: Mapping[str, tuple[str, ...]] = {
    "bereik": ("op-locatie", "thuis", "telefoon", "online"),
    "toegang": ("zelf-aanmelden", "inloop-zonder-afspraak", "via-verwijzer", "via-gemeente", "via-school-werk"),
    "kosten": (
        "gratis", "eigen-bijdrage", "basisverzekering-zonder-eigen-risico", "basisverzekering-met-eigen-risico",
        "aanvullend", "wmo", "jeugdwet", "zelf-betalen",
    ),
    "toegankelijkheid": ("rolstoel", "prikkelarm", "ov", "ringleiding", "tolk"),
    "wanneer": ("nu", "overdag", "avond", "weekend"),
    "plek": ("nu",),
}  # fmt: skip
"""The fixed fields of the search that a step can ask, and their values; a test holds them against the search itself."""
Answers = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer: its value in the address, what people read, and the slug of the step that it leads to ("": none)."""

    value: str
    text: str
    next: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    slug: str
    question: str
    guidance: str
    kind: str
    parameter: str
    next: str = ""
    choices: tuple[Choice, ...] = ()

    @property
    def one_answer(self) -> bool:
        return self.kind in ONE_ANSWER

    @property
    def typed(self) -> bool:
        return self.kind in TYPED


@dataclass(frozen=True, slots=True)
class Plan:
    """Immutable. ``questions`` stand in the order of the edition."""

    audience: str
    questions: tuple[Question, ...]

    def __bool__(self) -> bool:
        return bool(self.questions)

    def question(self, slug: str) -> Question | None:
        return next((each for each in self.questions if each.slug == slug), None)

    def after(self, question: Question, answers: Answers) -> str:
        """Return where these answers lead from a question: the slug of another one, or ``END``."""
        given = answers.get(question.parameter, ())
        chosen = (each.next for each in question.choices if question.one_answer and each.value in given)
        return next(filter(None, chosen), "") or question.next or self.behind(question)

    def behind(self, question: Question) -> str:
        """Return the slug of the question that stands behind this one, ``END`` for the last."""
        place = self.questions.index(question) + 1
        return self.questions[place].slug if place < len(self.questions) else END

    def path(self, answers: Answers) -> tuple[Question, ...]:
        """Return the questions that somebody meets who answers so; of a circle each once."""
        met: list[Question] = []
        current = self.questions[0] if self.questions else None
        while current and current not in met:
            met.append(current)
            current = self.question(self.after(current, answers))
        return tuple(met)


def plan_of(audience: str, steps: Iterable[Step]) -> Plan:
    """Return the plan that stored steps make; their options must be at hand."""
    return Plan(
        audience,
        tuple(
            Question(
                step.slug,
                step.question,
                step.guidance,
                step.kind,
                step.parameter,
                step.next,
                tuple(Choice(each.value, each.text, each.next) for each in step.options.all()),
            )
            for step in steps
        ),
    )


def read_plan(audience: str, edition: Edition | None = None) -> Plan:
    """Return the plan of an edition with every choice in its own words; three queries, empty without steps.

    None: of the edition that holds now.
    """
    plan = plan_of(audience, Step.objects.of(edition).in_order(audience))
    schemes = {each.parameter for each in plan.questions if each.kind == Kind.CONCEPTS}
    known: dict[str, list[Concept]] = {}
    for concept in (
        Concept.objects.filter(scheme__slug__in=schemes).select_related("scheme") if schemes else ()
    ):
        known.setdefault(concept.scheme.slug, []).append(concept)
    return replace(plan, questions=tuple(_with_concepts(each, audience, known) for each in plan.questions))


def _with_concepts(question: Question, audience: str, known: Mapping[str, list[Concept]]) -> Question:
    """Give a question about a scheme its concepts; of its own choices only those that the vocabulary still has."""
    if question.kind != Kind.CONCEPTS:
        return question
    concepts = known.get(question.parameter, [])
    if question.choices:
        there = {each.slug for each in concepts}
        return replace(question, choices=tuple(each for each in question.choices if each.value in there))
    referrer = audience == Step.Audience.REFERRER
    return replace(
        question,
        choices=tuple(
            Choice(each.slug, each.label if referrer else each.plain_label)
            for each in concepts
            if not each.retired_on
        ),
    )
