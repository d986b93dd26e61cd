"""The plaatsingsregels: who may be listed. The public page shows them, a rejection cites one by its number."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Rule(NamedTuple):
    number: int
    title: str | Promise
    text: str | Promise


RULES = tuple(
    Rule(number, title, text)
    for number, (title, text) in enumerate(
        (
            (
                _("Het is steun, en dat staat er ook."),
                _(
                    "Het aanbod is er voor mensen die wachten op hulp, die vastlopen of die dicht bij zo iemand "
                    "staan. Het komt niet in plaats van behandeling."
                ),
            ),
            (
                _("Er is geen belofte van genezing."),
                _(
                    "Je schrijft waar het over gaat, niet dat het helpt tegen iets. Niemand krijgt het advies om "
                    "te stoppen met medicijnen of behandeling."
                ),
            ),
            (
                _("De prijs staat erbij."),
                _(
                    "Is het gratis, dan zeg je dat. Kost het iets, dan staat het bedrag op de site, met alles wat "
                    "er later nog bij komt."
                ),
            ),
            (
                _("Er staat bij voor wie het niet is."),
                _("En ook waar iemand dan wel heen kan. Schrijf het vriendelijk."),
            ),
            (
                _("Er is geen werving."),
                _(
                    "Niet voor een geloof of een overtuiging, niet voor een product en niet voor een dure "
                    "vervolgcursus. Een kerk of moskee mag wel een open inloop hebben, als niemand iets hoeft te "
                    "geloven."
                ),
            ),
            (
                _("Er is iemand aanspreekbaar."),
                _(
                    "Er is een organisatie of een groep mensen met een naam, en een manier om contact op te "
                    "nemen. De redactie kan hen bereiken."
                ),
            ),
            (
                _("Het is veilig."),
                _(
                    "Wie begeleidt weet wat te doen als het slecht gaat met iemand, en wijst dan op 112, 113 of "
                    "de huisarts. Bij aanbod voor minderjarigen en bij geweld volg je de meldcode."
                ),
            ),
            (
                _("Het klopt nog."),
                _(
                    "Twee keer per jaar vragen we of alles nog klopt. Horen we lang niets, dan gaat het aanbod "
                    "uit de zoekresultaten."
                ),
            ),
            (
                _("Je bent eerlijk over onderzoek."),
                _(
                    "Is er geen onderzoek gedaan, dan staat dat er. Noem je een erkenning, dan staan de naam van "
                    "de methode, de link naar het register en het jaar erbij."
                ),
            ),
            (
                _("Je schrijft met respect."),
                _(
                    "Over mensen, niet over ziektes. Verhalen van deelnemers staan er alleen als zij dat goed "
                    "vinden en niemand te herkennen is."
                ),
            ),
        ),
        start=1,
    )
)


def rule(number: int) -> Rule | None:
    """Return the rule with this number, None where there is none."""
    return RULES[number - 1] if 1 <= number <= len(RULES) else None
