"""Whatever a visitor reads can be translated: in a language that we made up, no fixed text stays Dutch."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from django.core.cache import cache
from django.http import QueryDict
from django.test import Client
from django.utils import translation

from directory.models import Service
from directory.models.choices import Outcome, ReportTopic
from directory.offer_choices import Access, Accessibility, Cost, DeliveryMode, FirstStep, Language
from directory.public_codes import address_of
from directory.publishing.entries import reports
from directory.publishing.lists import keeping
from directory.views.public.report_form import stamp
from directory.views.shared.shortlist_url import shortlist_url
from directory.views.shortlist.handout import without_scheme
from directory.web_addresses import whole_url
from handreiking.models import Case, Chapter
from tests.helpers import factories
from tests.helpers.cases import make_case
from tests.helpers.guideline import make_edition, make_evidence
from tests.helpers.kept_lists import make_list
from tests.helpers.made_up_language import LETTER, MADE_UP, is_spoken, teach, wide
from tests.helpers.made_up_register import STATES, fill, full_offer, left_in_dutch, name_concepts
from tests.helpers.searching import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now(time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=False)
    cache.clear()


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    teach(monkeypatch)
    with translation.override(MADE_UP):
        yield


@pytest.fixture
def vocabulary(vocabulary: None) -> None:
    """The concepts by names that nobody has."""
    name_concepts()


@pytest.fixture
def register(country: None, vocabulary: None) -> None:
    """Offers of every kind, all of whose words are recognisably data."""
    fill()


@pytest.fixture
def reader(client: Client, country: None, vocabulary: None, made_up: None) -> Client:
    """Somebody who reads the made-up language."""
    return client


SEARCHES = (
    "",
    "waar=1066",
    "waar=Amsterdam&q=zqangst",
    "waar=1066&q=%22zqtekst+zqdrie%22&sorteer=recent",
    "q=zqangts",
    "waar=1066&q=zqangst&thema=slaap&doelgroep=jongeren&doelgroep=nieuwkomers&fase=wachttijd&doel=praten",
    "waar=1066&leeftijd=16&plek=nu&kosten=gratis&taal=ar&toegankelijkheid=rolstoel&wanneer=avond&toegang=via-gemeente",
    "waar=1066&leeftijd=16&bereik=op-locatie",
    "waar=1066&leeftijd=40&sorteer=afstand",
    "waar=1066&thema=trauma&thema=zelfbeeld",
    "waar=9711&straal=2",
    "waar=9711&straal=500&kosten=wmo",
    "waar=Groningen&thema=hormonen&toegankelijkheid=ringleiding&straal=2",
    "waar=Utrecht",
    "waar=Beek&q=zqangst",
    "waar=1381",
    "waar=Zqqqqqq",
    "waar=Amstredam&q=zqnergens",
    "waar=9711&q=zqnergens&leeftijd=3",
    "q=zqnergens&leeftijd=110&taal=dse&wanneer=nu",
    "bereik=online&pagina=1",
    "waar=1066&pagina=2",
    "waar=Amsterdam+Nieuw-West",
    "onderbouwing=eigen-ervaring&werkzaam-element=gelijkwaardig-contact&leefomgeving=buurt",
    "straal=9999&leeftijd=400&plek=zz&sorteer=zz&pagina=0&thema=zz&zonder=zz&q="
    + "zq" * 150
    + "&waar="
    + "zq" * 60,
)


CARD = re.compile(r'data-service="([^"]+)"')
WHOM = ("mij", "naaste", "verwijzer")


def test_a_search_has_no_fixed_text_in_dutch(register: None, reader: Client) -> None:
    for query in (f"voor={voor}&{search}" for search in SEARCHES for voor in WHOM):
        page = reader.get(f"/zoeken/?{query}").content.decode()
        assert (query, left_in_dutch(page, QueryDict(query).get("waar", ""))) == (query, [])


def test_every_card_has_no_fixed_text_in_dutch(register: None, reader: Client) -> None:
    for voor in WHOM:
        pages = [reader.get(f"/zoeken/?voor={voor}&waar=1066&pagina={number}").text for number in (1, 2, 3)]
        assert set(CARD.findall("".join(pages))) == set(Service.objects.values_list("slug", flat=True))
        assert [left_in_dutch(page) for page in pages] == [[], [], []]


def test_help_in_need_has_no_fixed_text_in_dutch(reader: Client) -> None:
    for voor, typed, age in product(WHOM, ("ik wil dood", "hij slaat me"), ("", "15")):
        page = reader.get(f"/zoeken/?voor={voor}&q={typed}&leeftijd={age}").content.decode()
        assert "tt-panel" in page
        assert left_in_dutch(page, typed) == []


def test_no_choice_of_the_search_is_worded_in_dutch(reader: Client) -> None:
    for words in (DeliveryMode, Access, Cost, Accessibility, FirstStep, Language, Outcome, ReportTopic):
        assert not any(LETTER.search(str(word.label)) for word in words), words


def test_every_offer_has_no_fixed_text_in_dutch(register: None, reader: Client) -> None:
    for service in Service.objects.all():
        page = reader.get(service.get_absolute_url()).content.decode()
        assert (service.name, left_in_dutch(page)) == (service.name, [])


def test_what_machines_read_of_an_example_says_so_in_the_language_of_the_page(reader: Client) -> None:
    service = factories.make_service(**full_offer(), is_example=True)
    assert (
        f'"disambiguatingDescription": "{wide("voorbeeld")}"' in reader.get(service.get_absolute_url()).text
    )


def test_an_offer_in_every_state_has_no_fixed_text_in_dutch(reader: Client) -> None:
    service = factories.make_service(**full_offer())
    for state in STATES:
        Service.objects.filter(pk=service.pk).update(**state)
        page = reader.get(service.get_absolute_url()).content.decode()
        assert (state, left_in_dutch(page)) == (state, [])


def test_a_list_in_every_state_has_no_fixed_text_in_dutch(reader: Client) -> None:
    service = factories.make_service(**full_offer())
    address = shortlist_url([service.code])
    typed = without_scheme(whole_url("shortlist", address_of([service.code])))
    for state in STATES:
        Service.objects.filter(pk=service.pk).update(**state)
        for page in (
            "",
            "?beeld=ja&voor=naaste&letters=groot",
            "vergelijken/",
            "gelukt/",
            f"gelukt/?gezegd={service.code}",
        ):
            text = RECORD.sub("", reader.get(address + page).content.decode())
            assert (state, page, left_in_dutch(text, typed)) == (state, page, [])


def test_a_kept_list_has_no_fixed_text_in_dutch(reader: Client) -> None:
    kept = make_list(factories.make_service(**full_offer()), name="Zqlijst", kept_by="Zqnetwerk")
    text = RECORD.sub("", reader.get(f"/lijsten/{kept.slug}/").content.decode())
    assert left_in_dutch(text, f"{without_scheme(whole_url('regional-lists'))}/") == []


def test_the_form_for_mistakes_and_its_receipt_have_no_fixed_text_in_dutch(
    reader: Client, time_machine: Any
) -> None:
    service = factories.make_service(name="Zqnaam")
    address = f"{service.get_absolute_url()}melden/"
    mark = stamp(service.slug)
    assert left_in_dutch(reader.get(address).content.decode()) == []
    for data in ({}, {"topics": ["x"]}, {"topics": ["anders"]}, {"topics": ["link"], "email": "zq", "mark": mark},
                 {"topics": ["link"], "text": "zq" * 3000, "mark": mark}):  # fmt: skip
        page = reader.post(address, data)
        assert (data, page.status_code, left_in_dutch(page.content.decode())) == (data, 422, [])
    report = reports.report(service, topics=list(ReportTopic.values), text="zqfout", email="zq@zq.example")
    assert left_in_dutch(reader.get(f"/melding/{report.pk}/").content.decode()) == []


PAGES = (
    "/", "/zoeken/", "/regio/", "/regio/gemeente/amsterdam/", "/over/", "/privacy/", "/toegankelijkheid/",
    "/plaatsingsregels/", "/voor-verwijzers/", "/praktijk/", "/terwijl-je-wacht/", "/terwijl-je-wacht/noodplan/",
    "/terwijl-je-wacht/naasten/", "/terwijl-je-wacht/18-worden/", "/terwijl-je-wacht/na-behandeling/", "/snel-weg/", "/stappenplan/", "/weg/", "/nergens/", "/inloggen/",
    "/lijst/", "/l/zq-22/", "/lijsten/", "/lijsten/zqleeg/", "/lijsten/zqweg/", "/aanmelden/", "/begrip/", "/begrip/thema/", "/begrip/thema/slaap/", "/begrip/onderbouwing/ervaringskennis/", "/handreiking/",
    "/casuistiek/", "/casuistiek/?q=zqnergens", "/casuistiek/intervisie/", "/casuistiek/intervisie/?thema=slaap",
    "/casuistiek/intervisie/?thema=nergens", "/casuistiek/zqcasus/",
)  # fmt: skip
GUIDELINE_PAGES = (
    "/handreiking/", "/handreiking/zqwat/", "/handreiking/zqnergens/", "/handreiking/2026-1/", "/handreiking/2026-1/alles/",
    "/handreiking/2026-1/veranderd/", "/handreiking/2025-1/", "/handreiking/2025-1/zqwat/", "/handreiking/2025-1/veranderd/",
    "/begrip/vorm/lotgenotengroep/",
)  # fmt: skip


RECORD = re.compile(r'<pre id="dossier">.*?</pre>', re.DOTALL)
"""Words for a Dutch record are Dutch, whoever reads them."""
TYPED = "gemeente Amsterdam"
"""What one types for a gemeente is its name, in every language."""


def test_a_page_has_no_fixed_text_in_dutch(reader: Client) -> None:
    zq = dict.fromkeys(Case.TEXTS, "Zqtekst.")
    cases = [make_case("slaap", title=f"Zq{n}", is_example=True, **zq) for n in range(21)]
    Case.objects.filter(pk=cases[0].pk).update(slug="zqcasus")
    make_list(factories.make_service(**full_offer()), name="Zqlijst", kept_by="Zqnetwerk")
    make_list(name="Zqleeg", kept_by="Zqnetwerk")
    keeping.withdraw(make_list(name="Zqweg", kept_by="Zqnetwerk"))
    for address in PAGES:
        page = reader.get(address).content.decode()
        assert (address, left_in_dutch(page, TYPED)) == (address, [])


def test_the_handreiking_has_no_fixed_text_in_dutch(reader: Client) -> None:
    texts = {"zqwat": "Zqeen zqtwee.\n\nZqdrie zqvier.\n\n## Zqkop\n\n## Zqkop"}
    old = make_edition(
        "2025-1", texts, is_current=False, replaced_on=NOW.date(), status="vervangen", label="Zqoud"
    )
    make_edition("2026-1", {"zqwat": texts["zqwat"] + "\n\nZqvijf.", "zqwie": "[zq](begrip:vorm/lotgenotengroep)"},
                 follows=old, label="Zqeditie", source="Zqbron", source_url="https://zq.example/")  # fmt: skip
    Chapter.objects.update(title="Zqtitel", summary="Zqzin.")
    make_evidence(effect="Zqwerkt.", for_whom="Zqwie.", source="Zqbron")
    make_evidence(level="niet-onderzocht", effect="Zqniets.", for_whom="", source="", year=None, url="")
    for address in GUIDELINE_PAGES:
        page = reader.get(address).content.decode()
        assert (address, left_in_dutch(page)) == (address, [])


def test_suggestions_of_places_are_counted_in_the_language_of_the_reader(reader: Client) -> None:
    for typed in ("1066", "amst", "zqqqq"):
        answer = reader.get(f"/plaatsen/?waar={typed}").json()
        notes = [option["note"] for option in answer["options"] if option["note"]]
        assert not any(LETTER.search(text) for text in [answer["label"], answer["status"], *notes])


def test_languages_after_one_another_do_not_mix(
    register: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    teach(monkeypatch)
    addresses = [
        "/",
        *(f"/zoeken/?{query}" for query in SEARCHES[:8]),
        Service.objects.all()[0].get_absolute_url(),
    ]

    def pages(language: str) -> list[str]:
        with translation.override(language):
            return [client.get(address).content.decode() for address in addresses]

    dutch, made_up = pages("nl"), pages(MADE_UP)
    assert pages("nl") == dutch
    assert pages(MADE_UP) == made_up
    assert not any(map(is_spoken, dutch))
    assert [left_in_dutch(page) for page in made_up] == [[]] * len(addresses)
