"""What is asked of an owner who sends something in, beyond what may stand on the site.

Files, editors and what is on the site already are not held to this.
"""

import re
from collections.abc import Collection, Mapping
from typing import Any

from django.utils.translation import gettext as _

from directory.offer_choices import Access

ADDRESSES = ("url", "signup_url", "chat_url")
PROMISES = re.compile(r"\b(?:help\w*|werkt|hielp)\s+tegen\b|\bgene(?:es|est|zen|zing)\b", re.IGNORECASE)

MAY_PROMISE = ("summary", "description", "goal")


def what_people_need(content: Mapping[str, Any]) -> dict[str, str]:
    """Return what the plaatsingsregels ask and is not there yet, a sentence by its path."""
    found = {}
    if not can_be_reached(content):
        found["phones"] = _(
            "Vul in hoe mensen jullie bereiken: een telefoonnummer, e-mailadres, website of inloop."
        )
    if not (content.get("costs") or content.get("price") or content.get("cost_note")):
        found["costs"] = _("Kies wat het kost. Is het gratis? Kies dan “Gratis”.")
    if not content.get("guides"):
        found["guides"] = _("Schrijf wie het begeleidt.")
    return found


def can_be_reached(content: Mapping[str, Any]) -> bool:
    """Say whether the public finds a number, an address or an open door."""
    return (
        any(phone.get("public", True) for phone in content.get("phones", ()))
        or any(each.get("public") and each.get("email") for each in content.get("contacts", ()))
        or any(content.get(key) for key in ADDRESSES)
        or (Access.INLOOP in content.get("access", ()) and bool(content.get("locations")))
    )


def promises(content: Mapping[str, Any]) -> dict[str, str]:
    """Return the words that promise more than anybody can, such as "helpt tegen", by the key where they stand."""
    found = {key: PROMISES.search(content.get(key, "")) for key in MAY_PROMISE}
    return {key: match.group() for key, match in found.items() if match}


def tips(content: Mapping[str, Any], keys: Collection[str]) -> list[str]:
    """Return friendly advice about promises in what stands at these keys."""
    message = _("Tip: schrijf “gaat over”, niet “%(words)s”. Beloftes mogen niet op de site.")
    return [message % {"words": words} for key, words in promises(content).items() if key in keys]
