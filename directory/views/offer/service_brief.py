""" "In het kort": when next, where, how to get in, what it costs."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from directory.language.times import next_text
from directory.language.wording import joined
from directory.models import Service
from directory.offer_choices import DeliveryMode
from directory.views.offer.service_labels import ways_in
from directory.views.offer.service_lines import cost_label, where_label
from directory.views.offer.service_rows import Facts

WAY_ICONS = {DeliveryMode.THUIS: "house", DeliveryMode.TELEFOON: "phone", DeliveryMode.ONLINE: "screen"}
"""In the order in which ``where_label`` names them."""


def brief(facts: Facts, towns: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return (icon, words) of each fact, ``towns`` the places of its locations."""
    service = facts.service
    ways = ways_in(service)[:2]
    return (
        ("calendar", next_text(facts.coming, facts.now) or service.when_note or _("Tijd niet ingevuld")),
        brief_where(service, towns),
        ("door", joined(ways, _("of")) or _("Aanmelden: niet ingevuld")),
        ("euro", cost_label(service) or _("Kosten niet ingevuld")),
    )


def brief_where(service: Service, towns: Sequence[str]) -> tuple[str, str]:
    """Return (icon, words) of where it is, or of how to reach what has no place to go to."""
    named = sorted(set(towns))
    if named:
        return "pin", joined(named) if len(named) < 4 else _("Op meer plekken")
    icon = next((icon for mode, icon in WAY_ICONS.items() if mode in service.delivery_modes), "pin")
    return icon, where_label(service, ()).capitalize() or _("Waar: niet ingevuld")
