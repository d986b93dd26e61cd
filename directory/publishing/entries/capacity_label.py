"""What was said of room, in one line, as owners and editors read it."""

from datetime import date

from django.utils.dateformat import format as date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from directory.models.capacity import CapacityMixin
from directory.models.choices import CapacityStatus


def capacity_of(subject: CapacityMixin) -> str:
    """Return what was last said of an entry or of one of its places, also when it holds no longer."""
    return capacity_label(subject.capacity_status, subject.capacity_weeks, subject.capacity_until)


def capacity_label(status: str, weeks: int | None = None, until: date | None = None) -> str:
    """Return "Er is een wachttijd, ongeveer 3 weken" or "Tijdelijk vol tot en met 8 februari 2027"."""
    words = str(CapacityStatus(status).label)
    if weeks is not None:
        words += ", " + ngettext("ongeveer %(n)s week", "ongeveer %(n)s weken", weeks) % {"n": weeks}
    if until:
        words += " " + _("tot en met %(day)s") % {"day": date_format(until, "j F Y")}
    return words
