"""How the fields of an entry's content are called where people read about them, in the order of its page."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FIELD_LABELS: Mapping[str, str | Promise] = {
    "organization": _("Organisatie"),
    "name": _("Naam"),
    "summary": _("In één zin"),
    "for_everyone": _("Voor wie"),
    "audience": _("Uitleg bij voor wie"),
    "minimum_age": _("Vanaf leeftijd"),
    "maximum_age": _("Tot en met leeftijd"),
    "age_without_parents": _("Zonder ouders vanaf"),
    "professionals_only": _("Alleen voor professionals"),
    "not_for": _("Voor wie niet"),
    "description": _("Wat"),
    "all_themes": _("Alle thema's"),
    "concepts": _("Kenmerken"),
    "exclusive": _("Alleen voor"),
    "goal": _("Doel"),
    "method": _("Hoe"),
    "guides": _("Wie begeleidt"),
    "expect": _("Dit mag je verwachten"),
    "not_expect": _("Dit doen we niet"),
    "first_door": _("Wie doet de deur open"),
    "first_story": _("Moet ik mijn verhaal vertellen"),
    "first_company": _("Mag er iemand mee"),
    "first_name": _("Moet ik mijn naam zeggen"),
    "first_words": _("Je kunt zeggen"),
    "evidence": _("Onderbouwing"),
    "evidence_method": _("Naam van de methode"),
    "evidence_url": _("Link naar het register"),
    "evidence_year": _("Jaar van erkenning"),
    "signup": _("Aanmelden"),
    "access": _("Hoe kom je binnen"),
    "signup_url": _("Aanmeldpagina"),
    "url": _("Website"),
    "chat_url": _("Chat"),
    "anonymous": _("Anoniem"),
    "feedback_to_gp": _("Hoort de huisarts iets"),
    "contact_by": _("Contact via"),
    "phones": _("Telefoon"),
    "contacts": _("Contact"),
    "costs": _("Kosten"),
    "price": _("Prijs"),
    "cost_note": _("Uitleg bij de kosten"),
    "schedules": _("Wanneer"),
    "when_note": _("Uitleg bij wanneer"),
    "delivery_modes": _("Bereik"),
    "locations": _("Waar"),
    "areas": _("Werkgebied"),
    "languages": _("Talen"),
    "accessibility": _("Toegankelijkheid"),
    "kind": _("Soort aanbod"),
}


def changed_labels(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """Return what the fields are called that differ between two contents, in the page's order."""
    return [str(label) for key, label in FIELD_LABELS.items() if before.get(key) != after.get(key)]
