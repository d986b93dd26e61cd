"""With a real Redis and a real worker: an owner who saves an address has the answer before the next question is read."""

from directory.models import AddressCheck
from tests.helpers.addresses import draft, place
from tests.helpers.locatieserver import Service
from tests.helpers.services import NEEDS_SERVICES, Start, eventually

pytestmark = NEEDS_SERVICES


def test_saving_an_address_is_enough_to_have_it_looked_up(start: Start, pdok: Service) -> None:
    start(GEOCODER_URL=pdok.url, GEOCODER_ENABLED="true")
    draft(place())
    assert eventually(lambda: AddressCheck.objects.get().state == "found")
    assert len(pdok.asked) == 1
