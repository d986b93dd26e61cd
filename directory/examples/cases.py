"""The fictional cases tell of fictional offers, so that a local site shows how the two name each other."""

from django.db.models import Count, Q

from directory.models import Attribute, CaseOffer, Service
from handreiking.models import Case, DataVersion

OFFERS_A_CASE = 2


def link_example_cases() -> int:
    """Let each example case without offers tell of two that carry one of its forms and themes; return how many links."""
    links = [
        CaseOffer(case=case, service=service)
        for case in Case.objects.filter(is_example=True, offers__isnull=True)
        for service in _fitting(case)
    ]
    CaseOffer.objects.bulk_create(links)
    if links:
        DataVersion.objects.bump()
    return len(links)


def _fitting(case: Case) -> list[Service]:
    """Return those that share most concepts with a case, a form and a theme among them."""
    found = Service.objects.listed().filter(is_example=True)
    for scheme in ("vorm", "thema"):
        found = found.filter(
            pk__in=Attribute.objects.filter(concept__in=case.concepts.in_scheme(scheme)).values("service")
        )
    shared = Count("attributes", filter=Q(attributes__concept__in=case.concepts.all()))
    return list(found.annotate(shared=shared).order_by("-shared", "slug")[:OFFERS_A_CASE])
