"""Writes plans as steps of an edition."""

from handreiking.models import Concept, Edition, Step, StepOption
from handreiking.steps.plan import Plan, plan_of


def copy_steps(of: Edition, to: Edition) -> None:
    """Give an edition without steps those of another, so that there is a step plan from its first day."""
    for audience in Step.Audience.values:
        steps = of.steps.filter(audience=audience).order_by("position", "slug").prefetch_related("options")
        write_plan(to, plan_of(audience, steps))


def options_without_meaning(edition: Edition) -> list[str]:
    """Return the answers in an edition's steps that stand for a concept which went without an heir, in words.

    What was renamed, merged or split may stay: the search knows what an old word means now.
    """
    gone = Concept.objects.filter(retired_on__isnull=False, heirs__isnull=True).values("slug")
    asked = StepOption.objects.filter(step__edition=edition, step__kind=Step.Kind.CONCEPTS, value__in=gone)
    return list(asked.order_by("text").values_list("text", flat=True).distinct())


def write_plan(edition: Edition, plan: Plan) -> None:
    """Store the steps of one audience, of which the edition has none yet."""
    steps, options = [], []
    for position, each in enumerate(plan.questions, start=1):
        step = Step(
            edition=edition,
            audience=plan.audience,
            position=position,
            slug=each.slug,
            question=each.question,
            guidance=each.guidance,
            kind=each.kind,
            parameter=each.parameter,
            next=each.next,
        )
        steps.append(step)
        options += [
            StepOption(step=step, position=place, value=choice.value, text=choice.text, next=choice.next)
            for place, choice in enumerate(each.choices, start=1)
        ]
    Step.objects.bulk_create(steps)
    StepOption.objects.bulk_create(options)
