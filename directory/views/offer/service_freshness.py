"""What a page says of how true it still is: checked when and by whom, not recently, closed for a while."""

from collections import defaultdict
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from directory.language.dates import date_text, day_text
from directory.models import Service
from directory.models.choices import Visibility
from directory.models.freshness import not_recently_checked
from directory.offer_fields import OFFER_FIELDS, Part
from directory.publishing.entries.confirmed_fields import EDITORS, Confirmation, confirmation_of
from directory.views.offer.service_lines import sentence

PARTS = {part: tuple(field.key for field in OFFER_FIELDS if field.part == part) for part in Part}
"""The keys of the content by the part of the page in which people read them."""


def is_outdated(service: Service, today: date) -> bool:
    """Say whether the page is to say "niet recent gecontroleerd"; what stepped back says more than that."""
    if service.visibility != Visibility.LISTED:
        return False
    return not_recently_checked(service.confirmed_on, timezone.localdate(service.published_at), today)


def checked(service: Service) -> str:
    """Return "16 november 2026, door Mila van Stichting Slaapkring"; "" where nobody has yet."""
    if not service.confirmed_on:
        return ""
    return confirmation_label(Confirmation(service.confirmed_on, service.confirmed_by))


def checked_parts(service: Service) -> tuple[tuple[str, str], ...]:
    """Return (part, "1 juni 2027, door …") of what was confirmed after the whole; the rest of it last."""
    later: dict[str, list[Confirmation]] = defaultdict(list)
    for part, keys in PARTS.items():
        for key in service.confirmed_fields.keys() & set(keys):
            if word := confirmation_of(service, key):
                later[str(part.label)].append(word)
    if not later:
        return ()
    found = [(part, confirmation_label(max(words))) for part, words in later.items()]
    return (*found, (_("Al het andere"), checked(service) or _("nog niet bevestigd")))


def confirmation_label(word: Confirmation) -> str:
    day, who = date_text(word.on), _(EDITORS) if word.by == EDITORS else word.by
    return _("%(day)s, door %(who)s") % {"day": day, "who": who} if who else day


def found_in(service: Service) -> str:
    """Return where we found what nobody has confirmed yet; "" where it was confirmed or no source is known."""
    if service.confirmed_on or not service.source_note:
        return ""
    return sentence(_("Gevonden in openbare bronnen: %(note)s") % {"note": service.source_note})


def pause_label(service: Service, today: date) -> str:
    """Return "Zomerstop tot en met 23 augustus." of a pause that is or is to come; "" where there is none."""
    first, last = service.paused_from, service.paused_to
    if not first or not last or last < today:
        return ""
    name = _("Zomerstop") if {first.month, last.month} <= {6, 7, 8, 9} else _("Pauze")
    if first <= today:
        return _("%(name)s tot en met %(last)s.") % {"name": name, "last": day_text(last, today)}
    return _("%(name)s van %(first)s tot en met %(last)s.") % {
        "name": name,
        "first": day_text(first, today),
        "last": day_text(last, today),
    }
