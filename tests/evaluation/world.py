"""The register that is measured: the site's own offers in an SQLite database in memory, as of one fixed moment.

Nothing outside the process is read or written, so the same code gives the same figures on every day and machine.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from io import StringIO
from itertools import chain
from math import inf
from uuid import UUID
from zoneinfo import ZoneInfo

import time_machine
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from directory.examples.archetypes import towns
from directory.examples.generate import generate
from directory.examples.starter import starter_offers
from directory.models import Service
from directory.search.answer.state import live
from handreiking.vocabulary_loader import read_vocabulary
from tests.evaluation.grading import MAIN_THEMES, GradedOffer

NOW = datetime(2026, 11, 21, 14, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
LOADS = ("load_vocabulary", "load_reference", "load_starter", "load_examples")


@contextmanager
def filled_register() -> Iterator[None]:
    """Answer searches from the starter and example offers, at ``NOW``."""
    settings.SEARCH_SNAPSHOT = "inline"
    connection.settings_dict["TEST"] |= {"MIGRATE": False, "NAME": None}
    with time_machine.travel(NOW, tick=False):
        connection.creation.create_test_db(verbosity=0, serialize=False)
        for command in LOADS:
            call_command(command, stdout=StringIO())
        live.refresh_now()
        # Neither compared with the data at every search nor renewed: nothing changes any more.
        settings.SEARCH_SNAPSHOT = "standing"
        yield


@cache
def themes() -> frozenset[str]:
    return frozenset(concept.slug for concept in read_vocabulary().concepts if concept.scheme.slug == "thema")


def graded_offers() -> Mapping[str, GradedOffer]:
    """Return every listed offer by its slug.

    Its main themes are the first three as its writer listed them; the site itself keeps concepts in an order of its own.
    """
    listed = written()
    services = Service.objects.listed().prefetch_related("attributes__concept__scheme")
    return {service.slug: _graded(service, listed.get(service.pk, ())) for service in services}


def written() -> dict[UUID, Sequence[str]]:
    """Return the concepts of each offer in the order in which its file lists them."""
    return {offer.entry: offer.content["concepts"] for offer in chain(starter_offers(), generate(towns()))}


def _graded(service: Service, listed: Sequence[str]) -> GradedOffer:
    attributes = list(service.attributes.all())
    concepts = {attribute.concept.slug for attribute in attributes}
    about = [slug for slug in listed if slug in themes()]
    main = frozenset(about[:MAIN_THEMES])
    groups = frozenset(each.concept.slug for each in attributes if each.concept.scheme.slug == "doelgroep")
    only = frozenset(attribute.concept.slug for attribute in attributes if attribute.exclusive)
    least, most = service.minimum_age, service.maximum_age
    return GradedOffer(
        main=main,
        beside=(concepts & themes()) - main,
        groups=groups,
        others=frozenset(concepts) - themes() - groups,
        only=only | ({"professionals"} if service.professionals_only else set()),
        broad=service.all_themes,
        everyone=service.for_everyone,
        ages=(float(least or 0), inf if most is None else float(most)),
    )
