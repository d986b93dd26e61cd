"""What an offer is mostly about: what its owner says, or else what its own words speak of."""

from typing import Any

import pytest

from directory.models import Attribute, Service
from directory.publishing.content.content import clean_content
from directory.publishing.content.errors import ContentError
from directory.publishing.content.lookups import Lookups
from directory.publishing.entries.indexing import reindex_if_rules_changed
from handreiking.models import DataVersion
from tests.helpers.content_helpers import content
from tests.helpers.factories import make_service

pytestmark = pytest.mark.usefixtures("country", "vocabulary")
MANY = ["autisme", "eenzaamheid", "stress", "trauma"]


def main(service: Service) -> set[str]:
    return set(service.attributes.filter(main=True).values_list("concept__slug", flat=True))


@pytest.mark.parametrize(
    ("said", "mostly"),
    [
        ({"main": ["stress", "trauma"], "name": "Autisme"}, {"stress", "trauma"}),
        ({"name": "Trauma en koffie"}, {"trauma"}),
        ({"summary": "Een groep over stress.", "description": "Over trauma."}, {"stress"}),
        ({"description": "Wij zitten samen. Het gaat vaak over trauma."}, {"trauma"}),
        (
            {"description": "Over trauma, stress, eenzaamheid, trauma en autisme."},
            {"trauma", "stress", "eenzaamheid"},
        ),
        ({"description": "Over koffie."}, set()),
        ({"not_for": "Niet voor trauma."}, set()),
        ({"concepts": MANY[:3], "description": "Over koffie."}, set(MANY[:3])),
        ({"concepts": ["slaap"], "summary": "Een groep over stress."}, {"slaap"}),
        ({"concepts": ["vrouwen"], "summary": "Een groep over stress."}, set()),
    ],
)
def test_what_an_offer_is_mostly_about(said: dict[str, Any], mostly: set[str]) -> None:
    plain = {"name": "Samen", "summary": "Een groep.", "concepts": MANY}
    assert main(make_service(**plain | said)) == mostly


def test_a_theme_that_was_not_chosen_or_a_fourth_is_refused() -> None:
    lookups = Lookups.load()

    def problems(**changes: Any) -> set[str]:
        with pytest.raises(ContentError) as caught:
            clean_content(content(**changes), lookups)
        return set(caught.value.errors)

    assert problems(concepts=["angst", "lotgenotengroep"], main=["slaap"]) == {"main"}
    assert problems(concepts=["angst", "lotgenotengroep"], main=["lotgenotengroep"]) == {"main"}
    assert problems(concepts=[*MANY, "lotgenotengroep"], main=MANY) == {"main"}


def test_what_stands_already_is_marked_when_the_rules_change() -> None:
    service = make_service(name="Trauma en koffie", concepts=MANY)
    Attribute.objects.update(main=False)
    DataVersion.objects.bump(rules="of before")
    assert reindex_if_rules_changed() == 1
    assert main(service) == {"trauma"}
