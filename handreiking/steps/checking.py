"""Whether a step plan can be walked: every path ends, and every answer is one that the search knows."""

from collections.abc import Collection, Mapping

from django.utils.translation import gettext as _

from handreiking.models import Concept
from handreiking.steps.plan import ASKS, END, FIELDS, NO, RESERVED, YES, Kind, Plan, Question

Schemes = Mapping[str, Collection[str]]
"""The slugs of the concepts of each scheme."""


def known_schemes() -> dict[str, set[str]]:
    """Return the concepts of the vocabulary by scheme; one query."""
    found: dict[str, set[str]] = {}
    for scheme, slug in Concept.objects.values_list("scheme__slug", "slug"):
        found.setdefault(scheme, set()).add(slug)
    return found


def problems(plan: Plan, schemes: Schemes) -> list[str]:
    """Return what is wrong with a plan, a Dutch sentence each; nothing for one that can be walked to its end."""
    if not plan:
        return []
    found = [problem for each in plan.questions for problem in _of_question(each, plan, schemes)]
    found += _twice([each.slug for each in plan.questions], _("Het kenmerk %(name)s komt twee keer voor."))
    found += _twice([each.parameter for each in plan.questions], _("Naar %(name)s wordt twee keer gevraagd."))
    if plan.questions[0].kind != Kind.CRISIS:
        found.append(_("Begin met de vraag of het veilig is."))
    return found or _of_paths(plan)


def _twice(names: list[str], sentence: str) -> list[str]:
    return [sentence % {"name": name} for name in sorted({each for each in names if names.count(each) > 1})]


def _of_question(question: Question, plan: Plan, schemes: Schemes) -> list[str]:
    wrong = [*_parameter(question, schemes), *_choices(question, schemes)]
    if question.slug in RESERVED:
        wrong.append(_("Dit kenmerk is van een andere bladzijde. Kies een ander woord."))
    slugs = {each.slug for each in plan.questions} | {END}
    targets = (question.next, *(each.next for each in question.choices))
    wrong += [
        _("Daarna staat %(name)s, maar die stap is er niet.") % {"name": target}
        for target in targets
        if target and target not in slugs
    ]
    return [_("Stap %(slug)s: %(problem)s") % {"slug": question.slug, "problem": each} for each in wrong]


def _parameter(question: Question, schemes: Schemes) -> list[str]:
    one = {kind.value: (name,) for kind, name in ASKS.items()}
    known: Collection[str] = {**one, Kind.CONCEPTS: schemes, Kind.FIELD: FIELDS}.get(question.kind, ())
    if question.parameter in known:
        return []
    return [
        _("De parameter %(name)s past niet bij deze soort vraag. Kies uit: %(known)s.")
        % {"name": question.parameter, "known": ", ".join(sorted(known))}
    ]


def _choices(question: Question, schemes: Schemes) -> list[str]:
    values = [each.value for each in question.choices]
    if question.typed:
        return [_("Deze vraag wordt getypt en heeft geen antwoorden om te kiezen.")] if values else []
    wrong = _twice(values, _("Het antwoord %(name)s staat er twee keer."))
    if question.kind == Kind.CRISIS and set(values) != {YES, NO}:
        wrong.append(_("Geef deze vraag de antwoorden ja en nee."))
    if not values and not (question.kind == Kind.CONCEPTS and schemes.get(question.parameter)):
        wrong.append(_("Hier valt niets te kiezen. Voeg antwoorden toe."))
    sources: Mapping[str, Schemes] = {Kind.CONCEPTS: schemes, Kind.FIELD: FIELDS}
    known = sources.get(question.kind, {}).get(question.parameter)
    if known is not None:
        wrong += [
            _("Het antwoord %(name)s kent de zoekvraag niet.") % {"name": value}
            for value in values
            if value not in known
        ]
    if not question.one_answer and any(each.next for each in question.choices):
        wrong.append(_("Hier kan iemand meer dan één antwoord kiezen; dan kan een antwoord geen weg wijzen."))
    return wrong


def _of_paths(plan: Plan) -> list[str]:
    """Return where a path goes round in a circle, and which steps nobody ever meets."""
    ways = {
        each.slug: {
            *(choice.next for choice in each.choices if choice.next),
            each.next or plan.behind(each),
        }
        - {END}
        for each in plan.questions
    }
    circles = sorted({slug for slug in ways if slug in _reached(ways, ways[slug])})
    met = _reached(ways, {plan.questions[0].slug})
    return [
        *(_("Stap %(slug)s: wie hier verder gaat, komt er weer uit.") % {"slug": slug} for slug in circles),
        *(
            _("Stap %(slug)s: hier komt niemand.") % {"slug": each.slug}
            for each in plan.questions
            if each.slug not in met
        ),
    ]


def _reached(ways: Mapping[str, set[str]], begin: set[str]) -> set[str]:
    met: set[str] = set()
    ahead = set(begin)
    while ahead:
        slug = ahead.pop()
        if slug not in met:
            met.add(slug)
            ahead |= ways[slug]
    return met
