"""What a visitor gets at each address: words, headers, and a clear page for every kind of bad input."""

import gzip
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.test import Client

from directory.models import Region
from directory.views.public import search
from directory.views.public.pages import NEUTRAL_SITE
from tests.helpers import factories
from tests.helpers.reading import html

pytestmark = pytest.mark.usefixtures("country", "vocabulary")


PAGES = (
    "/",
    "/zoeken/",
    "/zoeken/?waar=1066&q=slaap",
    "/regio/",
    "/over/",
    "/privacy/",
    "/toegankelijkheid/",
    "/plaatsingsregels/",
    "/voor-verwijzers/",
    "/praktijk/",
    "/terwijl-je-wacht/",
    "/terwijl-je-wacht/noodplan/",
    "/terwijl-je-wacht/naasten/",
    "/terwijl-je-wacht/18-worden/",
    "/terwijl-je-wacht/na-behandeling/",
    "/snel-weg/",
    "/stappenplan/",
    "/handreiking/",
    "/casuistiek/",
    "/casuistiek/intervisie/",
)


@pytest.mark.parametrize("address", PAGES)
def test_a_public_page_sets_no_cookie_and_names_113(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    assert not response.cookies
    assert 'href="tel:113"' in response.content.decode()
    assert 'href="tel:112"' in response.content.decode()
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("address", [*PAGES, "/gezondheid/", "/weg/"])
def test_a_page_only_answers_questions(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405


@pytest.mark.parametrize(
    "address", ["/aanbod/%00/", "/aanbod/%ff/", "/regio/land/nl/", "/regio/gemeente/x/", "/nee/"]
)
def test_an_address_that_never_was_gets_the_404_page(client: Client, address: str) -> None:
    assert 'lang="nl"' in html(client, address, 404)


def test_a_fault_of_ours_gets_the_500_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    client.raise_request_exception = False
    monkeypatch.setattr(search, "search", lambda *_: 1 / 0)
    page = html(client, "/zoeken/?q=geheim", 500)
    assert 'href="tel:113"' in page
    assert "geheim" not in page


def test_regions_of_one_name_have_pages_of_their_own(client: Client, netherlands: None) -> None:
    factories.make_service(locations=[factories.make_place(postal_code="3511AB")])
    assert 'data-place-kind="municipality"' in html(client, "/regio/gemeente/utrecht/")
    assert 'data-place-kind="province"' in html(client, "/regio/provincie/utrecht/")
    page = html(client, "/regio/gemeente/utrecht/")
    assert "data-service=" in page
    assert 'href="/zoeken/?waar=' in page
    index = html(client, "/regio/")
    today = Region.objects.filter(valid_to=None)
    for region in today.filter(kind__in=["municipality", "province", "ggd", "district"]):
        assert f"/{region.slug}/" in index


def test_the_page_of_a_gemeente_of_the_past_leads_to_what_came_instead(
    client: Client, netherlands: None
) -> None:
    moved = client.get("/regio/gemeente/eemsmond/")
    assert (moved.status_code, moved.headers["Location"]) == (301, "/regio/gemeente/het-hogeland/")
    assert "/regio/gemeente/eemsmond/" not in html(client, "/regio/")


def test_the_script_of_snel_weg_knows_the_neutral_site(client: Client) -> None:
    assert f'data-site="{NEUTRAL_SITE}"' in client.get("/over/").content.decode()


def test_snel_weg_clears_and_leaves(client: Client) -> None:
    response = client.get("/weg/")
    assert response.status_code == 303
    assert response.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert response.headers["Location"].startswith("https://")
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["Cache-Control"] == "no-store"


def test_robots_and_sitemap_list_pages_and_not_questions(client: Client) -> None:
    real = factories.make_service()
    example = factories.make_service(is_example=True)
    hidden = factories.make_service(visibility="hidden")
    assert "Disallow: /zoeken/?" in html(client, "/robots.txt")
    assert "/sitemap-aanbod-1.xml" in html(client, "/sitemap.xml")
    pages = html(client, "/sitemap-paginas.xml")
    assert "/regio/gemeente/amsterdam/</loc>" in pages
    offers = html(client, "/sitemap-aanbod-1.xml")
    assert f"{real.get_absolute_url()}</loc><lastmod>" in offers
    assert example.slug not in offers
    assert hidden.slug not in offers
    assert client.get("/sitemap-aanbod-2.xml").status_code == 404
    assert client.get("/sitemap-aanbod-0.xml").status_code == 404
    assert client.get("/favicon.ico").status_code == 301


def test_a_page_is_compressed_for_those_who_can_read_it(client: Client) -> None:
    plain = client.get("/over/")
    small = client.get("/over/", headers={"accept-encoding": "br, gzip"})
    assert "Content-Encoding" not in plain.headers
    assert small.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.content) == plain.content
    assert "Accept-Encoding" in plain.headers["Vary"]
    assert "Content-Encoding" not in client.get("/over/", headers={"accept-encoding": "gzip;q=0"}).headers


def test_a_page_that_may_hold_a_secret_is_not_compressed(client: Client) -> None:
    client.cookies["sessionid"] = "x"
    assert "Content-Encoding" not in client.get("/over/", headers={"accept-encoding": "gzip"}).headers


def test_a_redirect_that_repeats_a_search_is_kept_by_nobody(client: Client) -> None:
    response = client.get("/zoeken?q=somber")
    assert response.status_code == 301
    assert response.headers["Cache-Control"] == "private, no-store"


def test_a_browser_can_search_the_site_from_its_own_bar(client: Client) -> None:
    response = client.get("/zoeken.xml")
    assert response.headers["Content-Type"].startswith("application/opensearchdescription+xml")
    tree = ElementTree.fromstring(response.content)
    (url,) = tree.iter("{http://a9.com/-/spec/opensearch/1.1/}Url")
    assert url.attrib["template"] == f"{settings.SITE_URL}/zoeken/?q={{searchTerms}}"
    assert 'type="application/opensearchdescription+xml"' in client.get("/").content.decode()
