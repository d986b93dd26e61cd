"""What is said of an edition in one line: how settled it is, where it comes from."""

from datetime import date

from django.utils.dateformat import format as format_date
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from handreiking.models import Edition


def day_words(day: date) -> str:
    """Return "29 november 2026", in the order of the language that is spoken."""
    return format_date(day, pgettext("datumopmaak", "j E Y"))


def status_line(edition: Edition) -> str:
    """Return how settled an edition is, as a sentence."""
    if edition.is_draft:
        return _("Dit is een concept. Alleen de redactie kan het lezen.")
    if edition.status == Edition.Status.SETTLED and edition.settled_on:
        return _("Vastgesteld door %(who)s op %(day)s.") % {
            "who": edition.settled_by,
            "day": day_words(edition.settled_on),
        }
    if edition.status == Edition.Status.REPLACED and edition.replaced_on:
        return _("Deze editie gold tot %(day)s. Er is een nieuwe.") % {"day": day_words(edition.replaced_on)}
    return _("Dit is een werktekst, nog niet door de landelijke partners vastgesteld.")


def source_lines(edition: Edition) -> list[str]:
    """Return since when an edition can be read and what it rests on, a sentence each."""
    lines = []
    if edition.published_on:
        lines.append(_("Te lezen sinds %(day)s.") % {"day": day_words(edition.published_on)})
    if edition.source:
        lines.append(_("Bron: %(source)s") % {"source": edition.source})
    return lines
