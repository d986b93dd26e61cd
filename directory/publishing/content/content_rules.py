"""What content must have: to be on the site at all, and to be complete."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.offer_choices import DeliveryMode
from directory.publishing.content.content_fields import Problems
from directory.publishing.content.lookups import Lookups

RECOGNISED = (
    "goed-beschreven",
    "goed-onderbouwd",
    "eerste-aanwijzingen",
    "goede-aanwijzingen",
    "sterke-aanwijzingen",
)


NEEDED = {
    "organization": gettext_lazy("Kies van welke organisatie dit is."),
    "name": gettext_lazy("Vul de naam in."),
    "summary": gettext_lazy("Schrijf in één zin wat het is."),
    "delivery_modes": gettext_lazy("Kies hoe mensen meedoen: op een plek, thuis, per telefoon of online."),
}
EVIDENCE = {
    "evidence_method": gettext_lazy("Vul de naam van de erkende methode in."),
    "evidence_url": gettext_lazy("Vul de link naar het register van erkende methodes in."),
    "evidence_year": gettext_lazy("Vul het jaar van de erkenning in."),
}


def publishing_problems(content: dict[str, Any], problems: Problems) -> None:
    """Note what an entry lacks to be on the site: a name, a line, an organisation, how one reaches it."""
    recognised = not set(content.get("concepts", ())).isdisjoint(RECOGNISED)
    for key, message in (NEEDED | EVIDENCE if recognised else NEEDED).items():
        if not content.get(key):
            problems.add(key, str(message))


def completeness_problems(content: dict[str, Any], lookups: Lookups, problems: Problems) -> None:
    """Note everything an entry lacks to be submitted."""
    publishing_problems(content, problems)
    modes, concepts = content.get("delivery_modes", ()), content.get("concepts", ())
    if DeliveryMode.OP_LOCATIE in modes and not content.get("locations"):
        problems.add("locations", _("Vul in waar mensen naartoe komen."))
    if DeliveryMode.THUIS in modes and not content.get("areas"):
        problems.add("areas", _("Vul in waar je bij mensen thuis komt."))
    if any(path.startswith("concepts") for path in problems.found):
        return
    if not content.get("all_themes") and not lookups.in_scheme(concepts, "thema"):
        problems.add(
            "concepts.thema", _("Kies waar het over gaat, of kies “Mensen kunnen met elk onderwerp komen”.")
        )
    if not content.get("for_everyone") and not lookups.in_scheme(concepts, "doelgroep"):
        problems.add("concepts.doelgroep", _("Kies voor wie het is, of kies “Iedereen”."))
    if not lookups.in_scheme(concepts, "vorm"):
        problems.add("concepts.vorm", _("Kies wat voor steun het is."))
