"""The questions that are answered with words and boxes: naam, wat, voor wie, wie begeleidt."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.language import ages
from directory.offer_choices import Accessibility, DeliveryMode, FirstStep, Language, ServiceKind
from directory.publishing.content.lookups import Lookups
from directory.views.owner.owner_forms import (
    Content,
    QuestionForm,
    area,
    flag,
    label_of,
    line,
    one,
    plain_label_of,
    refusal,
    some,
)

EVERYONE, MAINLY, ONLY = "iedereen", "vooral", "alleen"
AGES = ("minimum_age", "maximum_age", "age_without_parents")
USUAL = ("lotgenotengroep", "gesprek-ervaringsdeskundige", "inloop", "maatje", "wandelen-bewegen", "cursus")
"""What most owners offer, in sight before the rest."""


class NameForm(QuestionForm):
    slug = "naam"
    plain = ("name", "summary")
    name = line(
        gettext_lazy("Naam van het aanbod"),
        gettext_lazy("Zo noemen jullie het zelf. Bijvoorbeeld: Ommetje Sloterplas."),
    )
    summary = line(
        gettext_lazy("In één zin: wat is het?"),
        gettext_lazy(
            "Schrijf het zoals je het aan de telefoon zegt. Bijvoorbeeld: Elke week wandelen met mensen die ook wachten."
        ),
    )


class WhatForm(QuestionForm):
    slug = "wat"
    plain = ("description", "kind", "delivery_modes", "all_themes", "main")
    schemes = {"forms": "vorm", "themes": "thema"}
    description = area(
        gettext_lazy("Wat doen jullie?"),
        gettext_lazy(
            "Drie tot zes zinnen. Wat gebeurt er, met hoeveel mensen, hoe lang duurt het? Schrijf “gaat over”, niet “helpt tegen”."
        ),
        rows=6,
    )
    forms = some(
        gettext_lazy("Wat voor steun is het?"),
        lambda: sorted(label_of("vorm"), key=lambda choice: choice[0] not in USUAL),
        gettext_lazy("Je kunt er meer kiezen."),
        first=6,
    )
    all_themes = flag(gettext_lazy("Mensen kunnen met elk onderwerp komen"))
    themes = some(
        gettext_lazy("Waar gaat het over?"),
        lambda: label_of("thema"),
        gettext_lazy("Kies wat er echt vaak over gaat."),
        first=6,
    )
    main = some(
        gettext_lazy("Waar gaat het vooral over?"),
        lambda: label_of("thema"),
        gettext_lazy(
            "Hooguit drie die je hierboven ook koos. Wie daarop zoekt, ziet jullie eerder. Kies je niets? Dan kijken we naar je tekst."
        ),
        first=6,
    )
    delivery_modes = some(gettext_lazy("Hoe doen mensen mee?"), DeliveryMode.choices)
    kind = one(
        gettext_lazy("Is het voor het wachten gemaakt?"),
        [("", gettext_lazy("Weet ik niet")), *ServiceKind.choices],
    )


class AudienceForm(QuestionForm):
    slug = "voor-wie"
    plain = ("not_for", "audience")
    schemes = {"groups": "doelgroep"}
    who = one(
        gettext_lazy("Wie is welkom?"),
        [
            (EVERYONE, gettext_lazy("Iedereen")),
            (MAINLY, gettext_lazy("Vooral bepaalde groepen")),
            (ONLY, gettext_lazy("Alleen bepaalde groepen")),
        ],
    )
    groups = some(
        gettext_lazy("Welke groepen?"),
        lambda: plain_label_of("doelgroep"),
        gettext_lazy("Je kunt er meer kiezen."),
        first=6,
    )
    minimum_age = line(
        gettext_lazy("Leeftijd: vanaf"),
        gettext_lazy("Is er geen grens? Laat het vakje leeg."),
        short=True,
        keys="decimal",
    )
    maximum_age = line(gettext_lazy("Leeftijd: tot en met"), short=True, keys="decimal")
    age_without_parents = line(
        gettext_lazy("Vanaf welke leeftijd zonder ouders?"),
        gettext_lazy("Alleen als er ook minderjarigen komen."),
        short=True,
        keys="decimal",
    )
    audience = area(
        gettext_lazy("Wil je er iets bij zeggen?"),
        gettext_lazy("Bijvoorbeeld: je hoeft geen verwijzing te hebben."),
        rows=3,
    )
    not_for = area(
        gettext_lazy("Voor wie is het niet geschikt?"),
        gettext_lazy("Schrijf het vriendelijk. Noem ook waar iemand dan wel heen kan."),
        rows=3,
    )

    def shown(self, content: Content, lookups: Lookups) -> dict[str, Any]:
        values = super().shown(content, lookups)
        for name in AGES:
            values[name] = ages.typed_text(content.get(name))
        values["who"] = welcome(content, values["groups"])
        return values

    def change(self, content: Content, lookups: Lookups) -> Content:
        values, before = self.cleaned_data, lookups.in_scheme(content.get("concepts", ()), "doelgroep")
        exclusive = content.get("exclusive", [])
        content = super().change(content, lookups)
        for name in AGES:
            content[name] = values[name]
        chosen = values["groups"]
        only, everyone = values["who"] == ONLY, values["who"] == EVERYONE
        if everyone:
            content["concepts"] = [slug for slug in content["concepts"] if slug not in chosen]
        # Who marked some of the groups as the only ones elsewhere keeps that mark until the groups change.
        kept = exclusive if exclusive and sorted(chosen) == sorted(before) else chosen
        content["exclusive"] = kept if only else []
        content["for_everyone"] = everyone or values["who"] == MAINLY
        content["professionals_only"] = only and set(content["exclusive"]) == {"professionals"}
        if values["who"] in (MAINLY, ONLY) and not chosen:
            raise refusal({"groups": _("Kies welke groepen. Of kies “Iedereen”.")}, content, lookups)
        return content


def welcome(content: Content, groups: Sequence[str]) -> str | None:
    """Return who is welcome: "vooral" is for some groups while nobody is sent away; None where nothing says."""
    if content.get("exclusive"):
        return ONLY
    if content.get("for_everyone"):
        return MAINLY if groups else EVERYONE
    return None


class GuideForm(QuestionForm):
    slug = "begeleiding"
    plain = ("guides", "languages", "accessibility")
    guides = area(
        gettext_lazy("Wie begeleidt het?"),
        gettext_lazy(
            "Bijvoorbeeld: twee vrijwilligers die het zelf kennen, met een training. Er is altijd iemand om mee te praten."
        ),
    )
    languages = some(gettext_lazy("Welke talen spreken jullie?"), Language.choices, first=6)
    accessibility = some(
        gettext_lazy("Wat is er geregeld?"),
        Accessibility.choices,
        gettext_lazy("Kies alleen wat echt klopt."),
    )


class GoalForm(QuestionForm):
    slug = "doel"
    plain = ("goal",)
    schemes = {"goals": "doel"}
    goal = area(
        gettext_lazy("Wat kan het mensen brengen?"), gettext_lazy("Schrijf wat je hoopt, geen belofte.")
    )
    goals = some(gettext_lazy("Wat past erbij?"), lambda: label_of("doel"), first=6)


class MomentForm(QuestionForm):
    slug = "moment"
    schemes = {"phases": "fase", "surroundings": "leefomgeving"}
    phases = some(gettext_lazy("Wanneer past het bij iemand?"), lambda: plain_label_of("fase"))
    surroundings = some(
        gettext_lazy("Waar in het leven van mensen past het?"),
        lambda: plain_label_of("leefomgeving"),
        gettext_lazy("“In de samenleving” is bijvoorbeeld voorlichting voor iedereen."),
    )


class MethodForm(QuestionForm):
    slug = "hoe"
    plain = ("method",)
    method = area(
        gettext_lazy("Hoe gaat het?"),
        gettext_lazy("Wat doe je samen, hoe vaak kom je, hoe lang kun je blijven?"),
    )


class PointsForm(QuestionForm):
    slug = "verwachten"
    expect = area(gettext_lazy("Dit mag je verwachten"), gettext_lazy("Eén ding op een regel, hooguit acht."))
    not_expect = area(gettext_lazy("Dit doen we niet"), gettext_lazy("Eén ding op een regel, hooguit acht."))

    def shown(self, content: Content, lookups: Lookups) -> dict[str, Any]:
        return {name: "\n".join(content.get(name, ())) for name in ("expect", "not_expect")}

    def change(self, content: Content, lookups: Lookups) -> Content:
        for name in ("expect", "not_expect"):
            content[name] = [point for point in self.cleaned_data[name].splitlines() if point.strip()]
        return content


class FirstTimeForm(QuestionForm):
    slug = "eerste-keer"
    plain = (
        "first_steps",
        "first_door",
        "first_story",
        "first_company",
        "first_name",
        "first_words",
        "bring",
    )
    first_steps = some(
        gettext_lazy("Wat maakt de eerste keer makkelijker?"),
        FirstStep.choices,
        gettext_lazy("Zo staat het op je pagina. Kies alleen wat altijd klopt."),
    )
    first_door = line(gettext_lazy("Wie doet de deur open?"))
    first_story = line(gettext_lazy("Moet ik mijn verhaal vertellen?"))
    first_company = line(gettext_lazy("Mag er iemand mee?"))
    first_name = line(gettext_lazy("Moet ik mijn naam zeggen?"))
    first_words = line(
        gettext_lazy("Welke zin kan iemand zeggen?"), gettext_lazy("Bijvoorbeeld: Hoi, ik kom kijken.")
    )
    bring = line(
        gettext_lazy("Wat moet iemand meenemen?"), gettext_lazy("Bijvoorbeeld: makkelijke schoenen.")
    )


class EvidenceForm(QuestionForm):
    slug = "onderbouwing"
    plain = ("evidence", "evidence_method", "evidence_url", "evidence_year")
    schemes = {"level": "onderbouwing"}
    level = one(gettext_lazy("Is het onderzocht?"), lambda: plain_label_of("onderbouwing"))
    evidence = area(gettext_lazy("Wat is ervan bekend?"), rows=3)
    evidence_method = line(
        gettext_lazy("Naam van de erkende methode"), gettext_lazy("Alleen bij een erkenning.")
    )
    evidence_url = line(gettext_lazy("Link naar het register"))
    evidence_year = line(gettext_lazy("Jaar van de erkenning"), short=True, keys="numeric")

    def shown(self, content: Content, lookups: Lookups) -> dict[str, Any]:
        values = super().shown(content, lookups)
        return values | {"level": next(iter(values["level"]), None)}


class ElementsForm(QuestionForm):
    slug = "bouwstenen"
    schemes = {"elements": "werkzaam-element"}
    elements = some(
        gettext_lazy("Wat maakt dat het werkt voor mensen?"), lambda: label_of("werkzaam-element")
    )


class DoctorForm(QuestionForm):
    slug = "huisarts"
    plain = ("feedback_to_gp",)
    feedback_to_gp = line(
        gettext_lazy("Hoort de huisarts iets?"), gettext_lazy("Bijvoorbeeld: Nee, tenzij jij dat wilt.")
    )
