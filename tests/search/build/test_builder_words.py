"""The builder tells the speller what exists beside the words of the offers."""

from django.utils import timezone

from directory.search.build.builder import build
from tests.helpers.factories import make_organization, make_service


def test_names_of_places_and_organisations_are_never_mended(country: None, vocabulary: None) -> None:
    make_service(name="Heilzame rust", description="Heel gewoon slapen, in Gent.")
    speller = build("token", timezone.now()).speller
    assert speller.mend("Heills slaepn") == "Heills slapen"
    make_organization(name="Slaepn")
    speller = build("token", timezone.now()).speller
    assert speller.mend("slaepn") is None
    assert speller.mend("Diemen leger Nieuw-West") is None
