"""The seven questions and the friendly ones after them: their words, their forms, and what the site then says."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from directory.language.wording import lowered
from directory.models import Service
from directory.offer_choices import FirstStep
from directory.offer_fields import FIELDS, asked_in
from directory.views.offer import service_rows as rows
from directory.views.offer.service_actions import phone_lines
from directory.views.offer.service_rows import Facts, Row
from directory.views.owner import owner_form_words as words
from directory.views.owner.owner_form_way_in import WayInForm
from directory.views.owner.owner_form_when import WhenForm
from directory.views.owner.owner_form_where import WhereForm
from directory.views.owner.owner_forms import QuestionForm

Maker = Callable[[Facts], Row]
UNCAPPED = lazy(lowered, str)


@dataclass(frozen=True, slots=True)
class Question:
    """One page. ``makers`` are the fields of the public page that it fills."""

    short: Any
    title: Any
    form: type[QuestionForm]
    lead: Any = ""
    example: Any = ""
    makers: tuple[Maker, ...] = ()
    optional: bool = False

    @property
    def slug(self) -> str:
        return self.form.slug

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of content that it asks; the concepts have a question by scheme."""
        return ASKED[self.slug]


def points_row(facts: Facts) -> Row:
    service = facts.service
    return Row(
        "verwachten",
        str(_("Wat je mag verwachten")),
        paragraphs=tuple(f"✓ {line}" for line in service.expect)
        + tuple(f"✗ {line}" for line in service.not_expect),
    )


def first_row(facts: Facts) -> Row:
    service: Service = facts.service
    answers = (service.first_door, service.first_story, service.first_company, service.first_name)
    statement = (f"“{service.first_words}”",) if service.first_words else ()
    steps = rows.labels(FirstStep, service.first_steps)
    told = rows.filled([*answers, *statement, service.bring])
    return Row("eerste-keer", str(_("De eerste keer")), paragraphs=told, ticks=steps)


def phone_row(facts: Facts) -> Row:
    numbers = [
        " ".join(filter(None, [line.verb, line.number, line.hours])) for line in phone_lines(facts.service)
    ]
    return Row("telefoon", str(_("Telefoon")), paragraphs=tuple(numbers))


def name_row(facts: Facts) -> Row:
    service = facts.service
    return Row("naam", service.name or str(_("Naam")), paragraphs=rows.filled([service.summary]))


SEVEN = (
    Question(
        _("naam"),
        _("Hoe heet jullie aanbod?"),
        words.NameForm,
        lead=_("Dit is het eerste wat mensen zien. Kort en duidelijk is genoeg."),
        makers=(name_row,),
    ),
    Question(
        _("wat doen jullie?"),
        _("Wat doen jullie?"),
        words.WhatForm,
        lead=_("Zo kiezen mensen of het bij ze past. Schrijf korte zinnen."),
        example=_(
            "We wandelen een uur, rustig aan. Daarna drinken we koffie. Praten mag, stil zijn ook. Er zijn zes tot tien mensen."
        ),
        makers=(rows.what_row,),
    ),
    Question(
        _("voor wie?"),
        _("Voor wie is jullie aanbod?"),
        words.AudienceForm,
        lead=_(
            "Zo vinden mensen jullie. Kies alleen wat echt klopt. Niet zeker? Sla over, dan staat er “niet ingevuld”."
        ),
        example=_("Gaat het nu heel slecht met je? Dan is deze groep te licht. Bel je huisarts of 113."),
        makers=(rows.audience_row, rows.not_for_row),
    ),
    Question(
        _("waar?"),
        _("Waar is het?"),
        WhereForm,
        lead=_(
            "Is het alleen online of aan de telefoon? Laat de plek dan leeg. Een geheim adres komt nergens te staan."
        ),
        makers=(rows.where_row,),
    ),
    Question(
        _("wanneer?"),
        _("Wanneer is het?"),
        WhenForm,
        lead=_("Kies de dag en vul de tijd in. Is het op afspraak? Kies dat dan."),
        makers=(rows.when_row,),
    ),
    Question(
        _("hoe kom je binnen?"),
        _("Hoe kom je binnen?"),
        WayInForm,
        lead=_("Hoe meldt iemand zich aan, wat kost het, en welk nummer kan iemand bellen?"),
        example=_("Bel of app ons. We spreken af voor een kop koffie. Daarna kies je of je meedoet."),
        makers=(rows.signup_row, phone_row, rows.cost_row),
    ),
    Question(
        _("wie begeleidt?"),
        _("Wie begeleidt het?"),
        words.GuideForm,
        lead=_("Mensen willen weten wie ze treffen. Een functie of voornaam is genoeg."),
        example=_("Samira en Jan begeleiden de groep. Ze hebben zelf ook gewacht en volgden een training."),
        makers=(rows.method_row,),
    ),
)


def friendly(title: Any, form: type[QuestionForm], example: Any, makers: tuple[Maker, ...]) -> Question:
    lead = _("Deze vraag hoeft niet. Hij helpt mensen kiezen.")
    return Question(UNCAPPED(title), title, form, lead, example, makers, optional=True)


MORE = (
    friendly(
        _("Hoe gaat de eerste keer?"),
        words.FirstTimeForm,
        _(
            "Wie doet de deur open? Mila, zij draagt een groene trui. Moet ik mijn verhaal vertellen? Nee, luisteren is genoeg."
        ),
        (first_row,),
    ),
    friendly(
        _("Wat mogen mensen verwachten?"),
        words.PointsForm,
        _("Wel: koffie, en iemand die luistert. Niet: behandeling, of advies over medicijnen."),
        (points_row,),
    ),
    friendly(
        _("Wat kan het mensen brengen?"),
        words.GoalForm,
        _("Even uit je hoofd, en merken dat je niet de enige bent."),
        (rows.goal_row,),
    ),
    friendly(
        _("Wanneer past het bij iemand?"),
        words.MomentForm,
        _("Voor mensen op een wachtlijst, en ook daarna nog."),
        (rows.audience_row,),
    ),
    friendly(
        _("Hoe gaat het precies?"),
        words.MethodForm,
        _("Tien keer, elke week anderhalf uur. Elke keer een ander onderwerp. Je kunt later instappen."),
        (rows.method_row,),
    ),
    friendly(
        _("Is het onderzocht?"),
        words.EvidenceForm,
        _("Er is nog geen onderzoek gedaan. Deelnemers zeggen dat ze minder alleen zijn."),
        (rows.evidence_row,),
    ),
    friendly(
        _("Wat maakt dat het werkt voor mensen?"),
        words.ElementsForm,
        _("Steeds dezelfde persoon, en je begint binnen een week."),
        (rows.evidence_row,),
    ),
    friendly(
        _("Hoort de huisarts iets?"),
        words.DoctorForm,
        _("Je huisarts hoort niets, tenzij jij dat wilt."),
        (rows.signup_row,),
    ),
)
ALL = {question.slug: question for question in (*SEVEN, *MORE)}
ASKED = {slug: tuple(field.key for field in asked_in(slug)) for slug in ALL}
BY_SCHEME = {scheme: question for question in ALL.values() for scheme in question.form.schemes.values()}


def next_of(question: Question) -> Question | None:
    """Return the question after this one within the seven or within the friendly ones; None after the last."""
    line = MORE if question.optional else SEVEN
    place = line.index(question) + 1
    return line[place] if place < len(line) else None


def previous_of(question: Question) -> Question | None:
    line = MORE if question.optional else SEVEN
    place = line.index(question)
    return line[place - 1] if place else None


def question_of(path: str) -> Question:
    """Return the question where a problem at this path of content is mended."""
    head, _dot, scheme = path.partition(".")
    if head == "concepts" and scheme in BY_SCHEME:
        return BY_SCHEME[scheme]
    question = FIELDS[head].question if head in FIELDS else ""
    return ALL.get(question, SEVEN[0])
