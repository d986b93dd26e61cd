"""The sheet as a PDF: tagged, in the right order, with a code that leads to the list, and nothing of anybody."""

import io
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pikepdf
import pytest
import typst
from django.conf import settings
from django.test import Client
from django.urls import reverse

from directory.models import Service
from directory.models.choices import Visibility
from directory.public_codes import address_of
from directory.publishing.entries.state import set_visibility
from directory.views.shortlist.drawings import drawing
from directory.views.shortlist.entries import ICONS
from directory.views.shortlist.handout import qr_svg
from tests.helpers import factories
from tests.helpers.reading_pdf import pdf_text

pytestmark = pytest.mark.usefixtures("country", "vocabulary")

NEEDED = {"Document", "H1", "H2", "P", "Figure", "Link"}


def address(*services: Service) -> str:
    return reverse("shortlist-pdf", args=[address_of([service.code for service in services])])


def sheet(client: Client, *services: Service, **asked: str) -> bytes:
    response = client.get(address(*services), asked)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Cache-Control"] == "private, no-cache"
    return response.content


def together(words: str) -> str:
    """Return words as ``pdf_text`` has them, which knows no spaces."""
    return "".join(words.split())


def elements(tree: Any) -> Iterator[Any]:
    """Yield the parts of a tag tree in the order in which they are read."""
    if isinstance(tree, pikepdf.Array):
        for each in tree:
            yield from elements(each)
    elif isinstance(tree, pikepdf.Dictionary):
        if "/S" in tree:
            yield tree
        if "/K" in tree:
            yield from elements(tree.K)


@pytest.fixture
def offers() -> list[Service]:
    return [
        factories.make_service(
            name=f"Slaapkring {number}",
            summary="Samen praten over slapen.",
            first_words="Hoi, ik kom kijken.",
            first_door="Mila doet open",
            phones=[{"number": "06 1234 5678", "kind": "voice", "public": True}],
        )
        for number in range(1, 6)
    ]


def test_it_is_tagged_has_a_title_and_a_language_and_words_for_each_drawing(
    client: Client, offers: list[Service]
) -> None:
    with pikepdf.open(io.BytesIO(sheet(client, *offers[:2], beeld="ja"))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith("nl")
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as about:
            assert about["dc:title"] == "Steun terwijl je wacht"
            assert about["pdfuaid:part"] == "1"
        found = list(elements(pdf.Root.StructTreeRoot.K))
        kinds = {str(each.S).removeprefix("/") for each in found}
        assert kinds >= NEEDED
        figures = [each for each in found if pikepdf.Name.Figure == each.S]
        assert len(figures) > 4
        assert all(str(each.Alt).strip() for each in figures)


def test_its_words_are_read_in_the_order_of_the_sheet(client: Client, offers: list[Service]) -> None:
    text = pdf_text(sheet(client, *offers[:2]))
    order = ["Steun terwijl je wacht", "Slaapkring 1", "Wanneer", "Waar", "06 12345678", "Mila doet open", "Hoi, ik kom kijken",
             "Slaapkring 2", "Dit lijstje op je telefoon", "Er staat niets over jou", "Mijn notitie"]  # fmt: skip
    places = [text.index(together(words)) for words in order]
    assert places == sorted(places)


def test_two_offers_stand_on_a_sheet_and_the_crisis_box_on_each(
    client: Client, offers: list[Service]
) -> None:
    for number, sheets in ((1, 1), (2, 1), (3, 2), (5, 3)):
        pdf = sheet(client, *offers[:number])
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            assert len(opened.pages) == sheets, number
        assert pdf_text(pdf).count(together("Denk je aan zelfdoding?")) == sheets


def alternatives(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [
            str(each.Alt) for each in elements(opened.Root.StructTreeRoot.K) if pikepdf.Name.Figure == each.S
        ]


def test_a_map_shows_where_by_the_numbers_of_the_list(client: Client) -> None:
    here = factories.make_place(name="Buurthuis", address="Laan 1", postal_code="1066AB")
    there = factories.make_place(name="De Plek", address="Weg 2", postal_code="1012AB")
    secret = factories.make_place(
        name="Blijfhuis", address="Geheimlaan 7", postal_code="1069AB", confidential=True
    )
    services = [factories.make_service(locations=[place]) for place in (here, secret, there)]
    online = factories.make_service(locations=[])
    [found] = [words for words in alternatives(sheet(client, *services, online)) if "Kaartje" in words]
    assert "1 Buurthuis" in found
    assert "3 De Plek" in found
    assert "2 " not in found
    assert "Geheim" not in found
    assert not any("Kaartje" in words for words in alternatives(sheet(client, services[1], online)))


def test_it_says_when_each_was_checked_and_until_when_it_holds(client: Client, time_machine: Any) -> None:
    time_machine.move_to(datetime(2026, 11, 30, 12, tzinfo=UTC))
    fresh = factories.make_service(confirmed_on=date(2026, 11, 16), confirmed_by="Mila")
    older = factories.make_service(confirmed_on=date(2026, 9, 1), confirmed_by="Mila")
    nobody = factories.make_service(confirmed_on=None)
    text = pdf_text(sheet(client, fresh, older))
    assert together("Gecontroleerd 16 november 2026") in text
    assert together("Gecontroleerd 1 september 2026") in text
    assert together("Dit lijstje geldt tot en met 28 maart 2027.") in text
    assert together("Nog niet door de aanbieder bevestigd") in pdf_text(sheet(client, nobody))
    time_machine.move_to(datetime(2027, 3, 29, 12, tzinfo=UTC))
    text = pdf_text(sheet(client, fresh, older))
    assert together("Niet alles op dit lijstje is kort geleden gecontroleerd.") in text
    assert together("Dit lijstje geldt") not in text


def test_what_is_no_longer_on_the_site_says_nothing_of_how_long_the_rest_holds(
    client: Client, time_machine: Any
) -> None:
    time_machine.move_to(datetime(2026, 11, 30, 12, tzinfo=UTC))
    fresh = factories.make_service(confirmed_on=date(2026, 11, 16))
    ended, hidden = (factories.make_service(confirmed_on=date(2024, 1, 1)) for _ in range(2))
    set_visibility(ended, Visibility.ENDED, reason="gestopt")
    set_visibility(hidden, Visibility.HIDDEN, reason="klopt niet")
    assert together("Dit lijstje geldt tot en met") in pdf_text(sheet(client, fresh, ended, hidden))
    assert together("Dit lijstje geldt") not in pdf_text(sheet(client, ended))


def test_large_letters_take_a_sheet_each(client: Client, offers: list[Service]) -> None:
    with pikepdf.open(io.BytesIO(sheet(client, *offers[:2], letters="groot"))) as pdf:
        assert len(pdf.pages) == 2


def test_a_naaste_reads_words_of_their_own(client: Client, offers: list[Service]) -> None:
    text = pdf_text(sheet(client, offers[0], voor="naaste"))
    assert together("wie je dierbaar is") in text
    assert together("Denkt iemand aan zelfdoding?") in text


def test_pictures_leave_few_words(client: Client, offers: list[Service]) -> None:
    text = pdf_text(sheet(client, offers[0], beeld="ja"))
    assert together("06 12345678") in text
    assert together("Mila doet open") not in text
    assert together("Voor wie") not in text


def test_the_code_leads_to_the_list(offers: list[Service]) -> None:
    whole = f"{settings.SITE_URL}{reverse('shortlist', args=[address_of([offers[0].code, offers[1].code])])}"
    assert scanned(qr_svg(whole)) == whole


def scanned(svg: str) -> str:
    """Read a code as a telephone does, from its drawing as dots."""
    page = '#set page(width: 80mm, height: 80mm, margin: 10mm)\n#image(bytes(sys.inputs.code), format: "svg", width: 60mm)'
    png = typst.compile(page.encode(), format="png", ppi=200.0, sys_inputs={"code": svg})
    seen = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_GRAYSCALE)
    return cv2.QRCodeDetector().detectAndDecode(seen)[0]


def test_every_fact_has_a_drawing() -> None:
    for name in ICONS.values():
        assert drawing(name).startswith("<svg")


COMMANDS = ("#set page(width: 1pt)", "#panic()", "$ x^2 $", "*vet*", "= kop", "#read(\"/etc/passwd\")", "]", "#{", "\\", "😀", "مرحبا")  # fmt: skip


@pytest.mark.parametrize("nasty", COMMANDS)
def test_what_an_owner_wrote_is_only_text(client: Client, nasty: str) -> None:
    service = factories.make_service(name=f"Groep {nasty}", first_words=nasty)
    text = pdf_text(sheet(client, service))
    assert "Groep" in text
    assert together("Mijn notitie") in text


def test_where_letters_are_missing_it_says_where_they_can_be_read(client: Client) -> None:
    said = together("Niet elke letter kan op dit blad. Scan de code: op de site staat alles.")
    assert said in pdf_text(sheet(client, factories.make_service(name="Groep مرحبا")))
    assert said not in pdf_text(sheet(client, factories.make_service(name="Groep Zoë")))


LONG = "Aansprakelijkheidswaardevaststellingsveranderingen" * 2
ADDRESS = f"https://www.{'eenheellangdomein' * 3}.example.nl/pad/naar/iets/heel/diep?query={'1' * 40}"


@pytest.mark.parametrize("letters", ["", "groot"])
def test_a_word_without_end_keeps_to_the_sheet(client: Client, monkeypatch: Any, letters: str) -> None:
    pages: list[bytes] = []

    def drawn(template: Path, data: str, *faces: Path) -> bytes:
        found = typst.compile(
            template,
            sys_inputs={"data": data},
            ignore_system_fonts=True,
            font_paths=list(faces),
            format="png",
            ppi=72,
        )
        pages.extend(found if isinstance(found, list) else [found])
        return b""

    monkeypatch.setattr("directory.views.shortlist.handout.printed", drawn)
    service = factories.make_service(
        name=LONG, summary=LONG, signup=f"Ga naar {ADDRESS}", first_words=LONG,
        phones=[{"number": "06 1234 5678", "kind": "voice", "hours": "z" * 100, "public": True}],
    )  # fmt: skip
    sheet(client, service, letters=letters)
    for page in pages:
        seen = cv2.imdecode(np.frombuffer(page, np.uint8), cv2.IMREAD_GRAYSCALE)
        margin = seen[:, -40:]  # of 48 dots
        assert margin.min() == 255


def test_a_secret_address_is_not_on_paper(client: Client) -> None:
    place = factories.make_place(name="Blijfhuis", address="Geheimlaan 7", confidential=True)
    text = pdf_text(sheet(client, factories.make_service(locations=[place])))
    assert together("Het adres hoor je na aanmelden") in text
    assert "Geheimlaan" not in text
    assert "Blijfhuis" not in text
