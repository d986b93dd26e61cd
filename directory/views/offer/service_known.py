"""What the handreiking knows of the form of an offer: short, beside what the offer says of itself."""

from django.utils.translation import gettext as _

from directory.language.wording import lowered
from directory.models import Service
from directory.views.offer.service_lines import sentence
from directory.views.offer.service_rows import Link, Row
from directory.web_addresses import url
from handreiking.models import Evidence

KNOWN = "wat-we-weten"
"""The key of the row, which is not printed: a page of an offer is one sheet."""


def known_row(service: Service) -> Row:
    """Say in a line what is known of the first known form of a loaded service; one query. Empty where nothing is."""
    forms = [each.concept_id for each in service.attributes.all() if each.concept.scheme.slug == "vorm"]
    known = Evidence.objects.of_concepts(forms)[:1]
    return Row(
        KNOWN,
        _("Wat we weten van deze vorm"),
        answers=tuple(
            (_("Over deze vorm, niet over dit aanbod:"), f"{sentence(row.how_sure)} {row.effect}")
            for row in known
        ),
        links=tuple(
            Link(
                _("Lees meer over: %(form)s") % {"form": lowered(row.concept.plain_label)},
                url("concept", row.concept.scheme.slug, row.concept.slug),
            )
            for row in known
        ),
    )
