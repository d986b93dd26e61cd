"""What the register and its accounts know of a case: the offers it tells of, and what professionals say of it."""

from django.db.models import Exists, OuterRef

from directory.models import CaseOffer, Reflection, Service
from handreiking.models import Case

SHOWN = 3
"""Cases on the page of an offer."""


def case_offers(case: Case) -> list[Service]:
    """Return the offers that a case tells of and that are on the site, with their organisations; one query."""
    offers = Service.objects.on_site().filter(in_cases__case=case)
    return list(offers.select_related("organization").order_by("name"))


def case_reflections(case: Case) -> list[Reflection]:
    """Return what professionals say of a case, the oldest first; one query."""
    return list(Reflection.objects.published().filter(case=case))


def told_of() -> Exists:
    """Return the condition that a case on the site tells of an offer, for the query that fetches the offer."""
    return Exists(CaseOffer.objects.filter(service=OuterRef("pk"), case__hidden_at__isnull=True))


def cases_of(service: Service) -> list[Case]:
    """Return the newest cases that tell of an offer which was fetched with ``told_of`` as ``has_cases``.

    No query where there are none.
    """
    if not service.has_cases:  # type: ignore[attr-defined]
        return []
    return list(Case.objects.published().filter(offers__service=service).newest_first()[:SHOWN])
