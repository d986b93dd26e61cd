"""Addresses become points through a service that may be slow, empty, broken or wrong."""

import pytest
from geopy.exc import GeocoderParseError, GeocoderServiceError, GeocoderTimedOut, GeocoderUnavailable

from directory.models import Postcode, Region
from directory.places import geocoder as module
from directory.places.gazetteer import reset
from directory.places.geocoder import GeocodeResult, PdokGeocoder, geocode
from tests.helpers.locatieserver import RIGHT, Service, body, document, says

pytestmark = pytest.mark.django_db
ADDRESS = ("Kalverstraat 1", "1012NX", "Amsterdam")
POSTCODE = GeocodeResult(52.3735, 4.8951, "postcode")


@pytest.fixture
def service():
    service = Service()
    yield service
    service.close()


@pytest.fixture(autouse=True)
def amsterdam():
    reset()
    module._ask.cache_clear()
    around = [
        Region.objects.create(
            kind="country", code="NL", name="Nederland", slug="nederland", lat=52.2, lon=5.3
        ),
        Region.objects.create(
            kind="province", code="PV27", name="Noord-Holland", slug="nh", lat=52.6, lon=4.9
        ),
    ]
    region = Region.objects.create(
        kind="municipality", code="0363", name="Amsterdam", slug="amsterdam", lat=52.36, lon=4.9
    )
    region.within.set(around)
    for pc4, lat, lon in (("1012", 52.3735, 4.8951), ("1066", 52.3556, 4.8234)):
        Postcode.objects.create(pc4=pc4, place="Amsterdam", municipality=region, lat=lat, lon=lon)
    yield region
    reset()


@pytest.fixture
def waits():
    return []


@pytest.fixture
def pdok(service, waits):
    return PdokGeocoder(service.url, timeout=60, sleep=waits.append)


@pytest.fixture
def hasty(service, waits):
    return PdokGeocoder(service.url, timeout=0.1, sleep=waits.append)


def test_an_address_becomes_its_point(service, pdok):
    assert geocode(*ADDRESS, pdok) == GeocodeResult(*RIGHT, "address")
    (asked,) = service.asked
    assert asked["q"] == ["Kalverstraat 1 1012NX Amsterdam"]
    assert asked["fq"] == ["type:adres"]
    assert set(asked) == {"q", "fq", "rows", "fl"}


def test_the_same_address_is_asked_once(service, pdok):
    geocode(*ADDRESS, pdok)
    assert geocode(*ADDRESS, pdok).source == "address"
    assert len(service.asked) == 1


def test_signs_that_steer_a_search_are_left_out_of_the_question(service, pdok):
    geocode('Straat* 1 OR "x":(y)^2 \x00', "1012", "'s-Gravenhage", pdok)
    assert service.asked[0]["q"] == ["Straat 1 OR x y 2 1012 's-Gravenhage"]


def test_nothing_found_gives_the_point_of_the_postcode(service, pdok, waits):
    service.replies = [says(body())]
    assert geocode(*ADDRESS, pdok) == POSTCODE
    assert waits == []


def test_without_a_postcode_the_place_is_the_fallback(service, pdok):
    service.replies = [says(body())]
    result = geocode("Kalverstraat 1", "", "Amsterdam", pdok)
    assert result.source == "place"
    assert (result.lat, result.lon) == pytest.approx((52.36455, 4.85925))
    assert geocode("Kalverstraat 1", "9999", "Nergenshuizen", pdok) is None


@pytest.mark.parametrize(
    "wrong",
    [
        document(lat=53.2194, lon=6.5665),
        document(lat=4.8918, lon=52.3731),
        document(lat=0, lon=0),
        document(lat=99, lon=4.9),
        document(type="gemeente"),
        document(centroide_ll="POINT(nan nan)"),
        document(centroide_ll="LINESTRING(4.9 52.3)"),
        document(centroide_ll=None),
        {"type": "adres"},
    ],
)
def test_a_wrong_answer_is_not_believed_and_the_next_one_may_be_right(service, pdok, wrong):
    service.replies = [says(body(wrong))]
    assert geocode(*ADDRESS, pdok) == POSTCODE
    module._ask.cache_clear()
    service.replies = [says(body(wrong, document()))]
    assert geocode(*ADDRESS, pdok) == GeocodeResult(*RIGHT, "address")


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "<html>Onderhoud</html>",
        "null",
        "[]",
        "{}",
        '{"response": null}',
        '{"response": {"docs": [1, 2]}}',
        b"\xff\xfe\x00",
        "[" * 150_000,
    ],
)
def test_a_broken_answer_gives_the_postcode_and_a_later_try(service, pdok, waits, text):
    service.replies = [says(text)]
    assert geocode(*ADDRESS, pdok) == POSTCODE._replace(retry=True)
    assert len(service.asked) == 3
    assert waits == [0.5, 2.0]


def test_after_a_failure_the_service_is_asked_again(service, pdok, waits):
    service.replies = [says("Fout", 500), says("Druk", 503), says(body(document()))]
    assert geocode(*ADDRESS, pdok) == GeocodeResult(*RIGHT, "address")
    assert waits == [0.5, 2.0]


def test_a_failure_is_not_remembered(service, pdok):
    service.replies = [says("Fout", 500)]
    assert geocode(*ADDRESS, pdok).retry
    service.replies = [says(body(document()))]
    assert geocode(*ADDRESS, pdok).source == "address"


def test_a_question_that_the_service_refuses_is_not_repeated(service, pdok, waits):
    service.replies = [says("Fout", 400)]
    assert geocode(*ADDRESS, pdok) == POSTCODE
    assert len(service.asked) == 1
    assert waits == []


def test_a_silent_service_is_left_in_time(service, hasty):
    service.replies = [service.never]
    with pytest.raises(GeocoderTimedOut):
        hasty.geocode("Kalverstraat 1")
    assert geocode(*ADDRESS, hasty) == POSTCODE._replace(retry=True)


def test_a_dripping_answer_is_left_in_time(service, hasty):
    service.replies = [service.drips]
    with pytest.raises(GeocoderTimedOut):
        hasty.geocode("Kalverstraat 1")


def test_a_huge_answer_is_not_read_to_its_end(service, pdok):
    service.replies = [says(body(document(weergavenaam="x" * 300_000)))]
    with pytest.raises(GeocoderServiceError, match="too large"):
        pdok.geocode("Kalverstraat 1")


def test_a_redirect_is_not_followed(service, pdok):
    service.replies = [says("", 302, Location=service.url), says(body(document()))]
    pdok.backoff = ()
    with pytest.raises(GeocoderServiceError, match="302"):
        pdok.geocode("Kalverstraat 1")
    assert len(service.asked) == 1


def test_an_answer_that_stops_halfway_is_a_failure(service, pdok):
    def halfway(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b'{"response"')

    service.replies = [halfway]
    with pytest.raises(GeocoderParseError):
        pdok.geocode("Kalverstraat 1")


def test_a_service_that_is_not_there_is_a_failure(service, waits):
    service.close()
    gone = PdokGeocoder(service.url, timeout=60, sleep=waits.append)
    with pytest.raises(GeocoderUnavailable):
        gone.geocode("Kalverstraat 1")
    assert geocode(*ADDRESS, gone) == POSTCODE._replace(retry=True)


def test_geopy_users_get_one_location_or_all(service, pdok):
    service.replies = [says(body(document(), document(lat=52.4)))]
    assert pdok.geocode("Kalverstraat").latitude == RIGHT[0]
    assert len(pdok.geocode("Kalverstraat", exactly_one=False)) == 2
    service.replies = [says(body())]
    assert pdok.geocode("Kalverstraat") is None


def test_no_address_is_logged(service, pdok, caplog):
    caplog.set_level("DEBUG")
    service.replies = [says("Kalverstraat", 500)]
    geocode(*ADDRESS, pdok)
    assert "GeocoderServiceError" in caplog.text
    assert "Kalverstraat" not in caplog.text
    assert "1012" not in caplog.text


def test_nobody_is_asked_when_it_is_off_or_there_is_no_address(service, pdok, settings):
    settings.GEOCODER_ENABLED = False
    settings.GEOCODER_URL = service.url
    assert geocode(*ADDRESS) == POSTCODE
    assert geocode("", "1012NX", "Amsterdam", pdok) == POSTCODE
    assert service.asked == []
    settings.GEOCODER_ENABLED = True
    assert geocode(*ADDRESS).source == "address"
    assert len(service.asked) == 1
