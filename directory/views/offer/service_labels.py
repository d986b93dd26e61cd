"""Ages, areas and ways in, as people say them."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directory.language.regions import region_in_a_sentence
from directory.language.wording import joined, lowered, number
from directory.models import Region, Service
from directory.offer_choices import Access, DeliveryMode
from directory.views.offer.service_lines import only_by, sentence

AT_ONCE = {
    DeliveryMode.TELEFOON: gettext_lazy("Bel zonder afspraak"),
    DeliveryMode.ONLINE: gettext_lazy("Begin meteen"),
}


def age_label(service: Service) -> str:
    ages = (service.minimum_age, service.maximum_age, service.age_without_parents)
    low, high, alone = ("" if age is None else number(float(age)) for age in ages)
    parts = []
    if low and high:
        parts.append(_("Van %(low)s tot en met %(high)s jaar.") % {"low": low, "high": high})
    elif low:
        parts.append(_("Vanaf %(low)s jaar.") % {"low": low})
    elif high:
        parts.append(_("Tot en met %(high)s jaar.") % {"high": high})
    if alone:
        parts.append(_("Vanaf %(age)s jaar mag je zonder je ouders komen.") % {"age": alone})
    return " ".join(parts)


def area_label(service: Service) -> str:
    """Return for whom from where: "In heel Nederland.", "Alleen als je woont in Amsterdam."; "" where unknown."""
    areas = list(service.areas.all())
    strict = [
        region_in_a_sentence(area.region.kind, area.region.name) for area in areas if area.residents_only
    ]
    if strict:
        return sentence(_("Alleen als je woont in %(areas)s") % {"areas": joined(strict)})
    if any(area.region.kind == Region.Kind.COUNTRY for area in areas):
        return _("In heel Nederland.")
    names = joined([region_in_a_sentence(area.region.kind, area.region.name) for area in areas])
    return sentence(_("Voor mensen uit %(areas)s") % {"areas": names}) if names else ""


def ways_in(service: Service) -> tuple[str, ...]:
    """Return how one begins, the first with a capital; nobody walks in by phone or online."""
    way = only_by(service)
    words = [
        str(AT_ONCE[way]) if way and access == Access.INLOOP else str(access.label)
        for access in Access
        if access.value in service.access
    ]
    return (*words[:1], *map(lowered, words[1:]))
