"""From an address to a point, through PDOK Locatieserver (Dutch government, no key needed). Only for tasks.

The service: https://api.pdok.nl/bzk/locatieserver/search/v3_1/ui/ . Its answer is believed only when the point lies
in the Netherlands and near the postcode or place that was given; else the point of the PC4, or of the place, is used.
Addresses are not logged.
"""

import logging
import re
import time
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Literal, NamedTuple
from urllib.parse import urlencode

from django.conf import settings
from geopy.exc import GeocoderQueryError, GeocoderServiceError, GeopyError
from geopy.geocoders.base import Geocoder
from geopy.location import Location as GeopyLocation
from geopy.point import Point

from directory.language.cleaning import single_spaced
from directory.places.bounded_http import BoundedAdapter
from directory.places.distance import km
from directory.places.gazetteer import gazetteer
from directory.places.names import clean
from directory.places.place import Place
from directory.places.resolve import resolve

logger = logging.getLogger(__name__)
POINT = re.compile(r"POINT\((-?\d{1,3}(?:\.\d+)?) (-?\d{1,3}(?:\.\d+)?)\)")
SEARCHABLE = re.compile(r"[^\w\s.'’/-]")
FIELDS = "type,weergavenaam,straatnaam,huis_nlt,postcode,woonplaatsnaam,gemeentecode,centroide_ll,score"
ROWS = 5
# The Netherlands in Europe: south, west, north, east.
BOX = (50.7, 3.2, 53.7, 7.3)
# A PC4 point may be 7 km off, and a place is wider than a PC4.
POSTCODE_KM, PLACE_KM = 10.0, 20.0
BACKOFF = (0.5, 2.0)


class GeocodeResult(NamedTuple):
    """A point and where it comes from, as in Location.PointSource. ``retry``: the service was out of reach."""

    lat: float
    lon: float
    source: Literal["address", "postcode", "place"]
    retry: bool = False


class Address(NamedTuple):
    """An address of the register: street, house number with letter and addition ("12A-2"), PC6, place and point."""

    street: str
    number: str
    postal_code: str
    place: str
    lat: float
    lon: float


class PdokGeocoder(Geocoder):
    """PDOK Locatieserver as a geopy geocoder; gives addresses only.

    ``backoff`` is the wait in seconds before each further attempt, ``sleep`` what does the waiting.
    """

    def __init__(
        self,
        url: str | None = None,
        *,
        timeout: float | None = None,
        backoff: tuple[float, ...] = BACKOFF,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        super().__init__(
            timeout=timeout or settings.GEOCODER_TIMEOUT,
            user_agent="tussentijd",
            adapter_factory=BoundedAdapter,
        )
        self.url = url or settings.GEOCODER_URL
        self.backoff = backoff
        self.sleep = sleep

    def geocode(self, query: str, *, exactly_one: bool = True) -> Any:
        """Return the best geopy Location (or the list of at most five), None for no address.

        Raises GeopyError when the service is out of reach or answers nonsense, after the last attempt.
        """
        parameters = {"q": query, "fq": "type:adres", "rows": ROWS, "fl": FIELDS}
        url = f"{self.url}?{urlencode(parameters)}"
        for wait in self.backoff:
            try:
                return self._call_geocoder(url, lambda answer: _locations(answer, exactly_one))
            except GeocoderQueryError:
                raise
            except GeocoderServiceError:
                self.sleep(wait)
        return self._call_geocoder(url, lambda answer: _locations(answer, exactly_one))


def geocode(
    address: str, postal_code: str, place: str, geocoder: PdokGeocoder | None = None
) -> GeocodeResult | None:
    """Return the point of an address, else of its PC4, else of its place; None if not even that is known.

    ``postal_code`` is a PC4 or PC6 or empty. Answers of the service are kept (1,024 per process). With
    GEOCODER_ENABLED off and no ``geocoder`` given, nobody is asked.
    """
    anchor = _anchor(postal_code, place)
    if not address.strip() or not (postal_code.strip() or place.strip()):
        return anchor
    if geocoder is None and not settings.GEOCODER_ENABLED:
        return anchor
    try:
        found = _ask(geocoder or _default(), _query(address, postal_code, place))
    except GeopyError as error:
        logger.warning("Geocoder failed: %s", type(error).__name__)
        lasting = isinstance(error, GeocoderQueryError)
        return anchor and anchor._replace(retry=not lasting)
    best = next((each for each in found if _plausible(each, anchor)), None)
    return GeocodeResult(best.lat, best.lon, "address") if best else anchor


def addresses_like(address: str, postal_code: str, place: str, geocoder: PdokGeocoder) -> list[Address]:
    """Return the addresses that the service thinks are meant, best first, if they lie near the postcode or place.

    Raises GeopyError when the service is out of reach or answers nonsense. Nothing is kept.
    """
    anchor = _anchor(postal_code, place)
    found = _addresses(geocoder, _query(address, postal_code, place))
    return [each for each in found if _plausible(each, anchor)]


def _query(address: str, postal_code: str, place: str) -> str:
    return single_spaced(SEARCHABLE.sub(" ", clean(f"{address} {postal_code} {place}")))


def _default() -> PdokGeocoder:
    return _geocoder_for(settings.GEOCODER_URL, settings.GEOCODER_TIMEOUT)


@lru_cache(maxsize=1)
def _geocoder_for(url: str, timeout: float) -> PdokGeocoder:
    return PdokGeocoder(url, timeout=timeout)


@lru_cache(maxsize=1024)
def _ask(geocoder: PdokGeocoder, query: str) -> tuple[Address, ...]:
    """Keep the answers of the service. A failure raises, so it is not kept."""
    return _addresses(geocoder, query)


def _addresses(geocoder: PdokGeocoder, query: str) -> tuple[Address, ...]:
    """Return the addresses found, best first."""
    found = geocoder.geocode(query, exactly_one=False) or []
    return tuple(_address(location) for location in found)


def _address(location: GeopyLocation) -> Address:
    def message(name: str) -> str:
        return clean(str(location.raw.get(name, "")))

    return Address(
        message("straatnaam"),
        message("huis_nlt"),
        message("postcode"),
        message("woonplaatsnaam"),
        location.latitude,
        location.longitude,
    )


def _locations(answer: Any, exactly_one: bool) -> Any:
    """Return geopy Locations from an answer {"response": {"docs": [{"type", "centroide_ll", …}]}}."""
    try:
        documents = answer["response"]["docs"]
        found = [
            GeopyLocation(
                str(document.get("weergavenaam", "")), Point(float(spot[2]), float(spot[1])), document
            )
            for document in documents[:ROWS]
            if document.get("type") == "adres"
            and (spot := POINT.fullmatch(str(document.get("centroide_ll", ""))))
            and abs(float(spot[2])) <= 90
        ]
    except (KeyError, TypeError, AttributeError):
        raise GeocoderServiceError("An answer in another form than expected.") from None
    if exactly_one:
        return found[0] if found else None
    return found


def _anchor(postal_code: str, place: str) -> GeocodeResult | None:
    """Return what is known without asking anybody: the point of the postcode, else of the place."""
    return _point_of(postal_code) or _point_of_place(place)


def _point_of(postal_code: str) -> GeocodeResult | None:
    row = gazetteer().postcode(postal_code)
    return GeocodeResult(row.lat, row.lon, "postcode") if row else None


def _point_of_place(name: str) -> GeocodeResult | None:
    found = resolve(name)
    if isinstance(found, Place) and found.kind == "place":
        return GeocodeResult(found.lat, found.lon, "place")
    return None


def _plausible(found: Address, anchor: GeocodeResult | None) -> bool:
    south, west, north, east = BOX
    lat, lon = found.lat, found.lon
    if not (south <= lat <= north and west <= lon <= east):
        return False
    if anchor is None:
        return True
    return km(lat, lon, anchor.lat, anchor.lon) <= (POSTCODE_KM if anchor.source == "postcode" else PLACE_KM)
