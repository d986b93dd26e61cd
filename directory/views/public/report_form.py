"""The form of "Klopt er iets niet?", and the marks by which a machine gives itself away."""

import secrets
import time

from django import forms
from django.core import signing
from django.core.cache import cache
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.models.choices import ReportTopic
from directory.publishing.entries.reports import LONGEST_TEXT
from directory.views.shared.written_form import PlainField

SALT = "report-form"
TOO_FAST, TOO_LATE = 3, 24 * 3600
"""Seconds between showing and sending."""


class ReportForm(forms.Form):
    topics = forms.MultipleChoiceField(
        label=gettext_lazy("Wat klopt er niet?"),
        choices=ReportTopic.choices,
        required=False,
        help_text=gettext_lazy("Je mag er meer kiezen."),
        error_messages={"invalid_choice": gettext_lazy("Kies iets uit deze lijst.")},
    )
    text = PlainField(
        label=gettext_lazy("Wat moet het zijn? (mag leeg)"),
        most=LONGEST_TEXT,
        widget=forms.Textarea,
        help_text=gettext_lazy(
            "Alleen de redactie leest dit. Die geeft het door aan de aanbieder als dat helpt, soms korter of in "
            "andere woorden. Schrijf liever niets over je gezondheid."
        ),
    )
    email = PlainField(
        label=gettext_lazy("Je e-mailadres (mag leeg)"),
        most=254,
        widget=forms.EmailInput,
        help_text=gettext_lazy(
            "Alleen om je te laten weten wat eruit kwam. Daarna wissen we het. De aanbieder krijgt het niet."
        ),
    )
    website = PlainField(most=300)
    """For machines only: people do not see it."""


def stamp(slug: str) -> str:
    """Return a mark that says when this entry's form was shown."""
    return signing.dumps([slug, time.time(), secrets.token_hex(8)], salt=SALT)


def checked_stamp(mark: str, slug: str) -> tuple[str, str]:
    """Return the mark to show next, and what is wrong with this one, or nothing."""
    try:
        name, shown_at, _nonce = signing.loads(mark, salt=SALT)
    except (signing.BadSignature, ValueError):
        name, shown_at = "", 0.0
    age = time.time() - shown_at
    if name != slug or age > TOO_LATE:
        message = _("Deze pagina stond lang open. Kijk je melding nog even na en verstuur haar opnieuw.")
        return stamp(slug), message
    return mark, _("Dat ging wel heel snel. Druk nog een keer op “Verstuur”.") if age < TOO_FAST else ""


def spent(mark: str, statement: object) -> bool:
    """Say whether this form was sent before with other words; the same words twice are a button pressed twice."""
    key, words = (salted_hmac(SALT, text, algorithm="sha256").hexdigest() for text in (mark, repr(statement)))
    return not cache.add(f"report-form:{key}", words, TOO_LATE) and cache.get(f"report-form:{key}") != words
