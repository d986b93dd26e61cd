"""A file or a row that cannot be imported: where it is wrong and what to do."""

from pathlib import Path

import pytest

from directory.models import Service
from tests.helpers.importing import HEADER, ROW, Write, refused, row, run

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]


def test_a_number_of_a_place_may_be_anything(write_csv: Write) -> None:
    header = f"{HEADER},dag,van,bij_plek"
    for typed in ("9" * 5000, "\u0b6a" * 60, "-1", "0", "2"):
        said = refused(write_csv(header, f"{ROW},di,10:00,{typed}"))
        assert "Schrijf het nummer van een plek die is ingevuld." in said
    assert "1 nieuw" in run(write_csv(header, f"{ROW},di,10:00,1"))


@pytest.mark.parametrize(("count", "told"), [(20_000, "500"), (480, "En nog 470 kolommen")])
def test_a_header_of_many_unknown_columns_is_told_shortly(write_csv: Write, count: int, told: str) -> None:
    said = refused(write_csv(HEADER + "".join(f",kolom nummer {n}" for n in range(count)), ROW))
    assert told in said
    assert len(said) < 2000


def test_one_wrong_row_stops_the_file_and_all_problems_are_told(write_csv: Write) -> None:
    said = refused(write_csv(HEADER, ROW, row(kenmerk="A-2", postcode="0000 XX", leeftijd_van="oud")))
    assert "Regel 3, kolom postcode: Dit is geen Nederlandse postcode." in said
    assert "Regel 3, kolom leeftijd_van: Schrijf één leeftijd" in said
    assert "2 fouten in 1 van de 2 rijen" in said


def test_wrong_rows_can_be_skipped(write_csv: Write) -> None:
    said = run(write_csv(HEADER, row(kenmerk="A-2", thema="angstt"), ROW), skip_invalid=True)
    assert "Regel 2, kolom thema: “angstt” kennen we hier niet. Bedoel je “angst”?" in said
    assert "1 nieuw, 0 gewijzigd, 0 ongewijzigd, 1 overgeslagen" in said
    assert Service.objects.get().external_id == "A-1"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"kenmerk": ""}, "kolom kenmerk: Vul een eigen kenmerk in"),
        ({"kenmerk": "A" * 121}, "kolom kenmerk: Een kenmerk is ten hoogste 120"),
        ({"kenmerk": "A\u00a01"}, "kolom kenmerk: Een kenmerk is ten hoogste 120 gewone tekens"),
        ({"organisatie": ""}, "kolom organisatie: Vul de naam van de organisatie in"),
        ({"naam": ""}, "kolom naam: Vul de naam in"),
        ({"naam": "a" * 200}, "kolom naam: Deze tekst is te lang"),
        ({"samenvatting": "a" * 60_000}, "kolom samenvatting: Deze tekst is te lang"),
        ({"thema": ""}, "kolom thema: Kies waar het over gaat"),
        ({"thema": "lotgenotengroep"}, "kolom thema: “lotgenotengroep” hoort in de kolom “vorm”"),
        ({"bereik": "buiten"}, "kolom bereik: “buiten” kennen we hier niet"),
        ({"postcode": ""}, "kolom adres: Vul in waar mensen naartoe komen"),
        ({"postcode": "1066AB,"}, "er zijn meer cellen dan kolommen"),
        ({"naam": '"Sam\x1ben"'}, "kolom naam: Er staat een onzichtbaar teken"),
    ],
)
def test_a_wrong_cell_is_told_by_line_and_column(write_csv: Write, cells: dict[str, str], told: str) -> None:
    said = refused(write_csv(HEADER, row(**cells)))
    assert "Regel 2" in said
    assert told in said
    assert len(said) < 500


@pytest.mark.parametrize(
    ("column", "cell", "told"),
    [
        ("anoniem", "misschien", "Schrijf ja of nee"),
        ("herhaling", "soms", "Schrijf een van deze: elke dag"),
        ("dag", "morgen", "Schrijf dagen zoals"),
        ("tot", "9 uur 's avonds", "Schrijf een tijd zoals 19:30"),
        ("bij_plek", "4", "Schrijf het nummer van een plek"),
        ("telefoon_2", "bel maar", "Dit is geen telefoonnummer"),
        ("werkgebied", "Atlantis", "Dit gebied kennen we niet"),
        ("website", "javascript:alert(1)", "Dit is geen webadres"),
        ("organisatie_soort", "bank", "“bank” kennen we hier niet"),
    ],
)
def test_a_wrong_extra_cell_names_its_own_column(write_csv: Write, column: str, cell: str, told: str) -> None:
    lines = (f"{HEADER},{column},van", f'{ROW},"{cell}",10:00')
    assert f"Regel 2, kolom {column}: {told}" in refused(write_csv(*lines))


def test_the_line_is_where_the_row_begins(write_csv: Write) -> None:
    said = refused(write_csv(HEADER, ROW.replace("Elke week koffie.", '"Elke\nweek\nkoffie."'), row(naam="")))
    assert "Regel 5, kolom naam" in said


def test_a_kenmerk_stands_once_and_both_lines_are_named(write_csv: Write) -> None:
    said = refused(write_csv(HEADER, ROW, row(kenmerk="A-2"), ROW))
    assert "Regel 4, kolom kenmerk: Dit kenmerk staat ook op regel 2" in said


def test_wrong_headers_are_named_all_at_once(write_csv: Write) -> None:
    said = refused(write_csv("kenmerk,organisatie,naamm,samenvatting,vorm,naam_2,van,van", ROW))
    assert "Regel 1" in said
    assert "De kolom “naamm” kennen we niet. Bedoel je “naam”?" in said
    assert "“naam_2” kennen we niet" in said
    assert "Deze kolommen ontbreken: naam, bereik." in said
    assert "De kolom “van” staat er meer dan eens." in said


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "Het bestand is leeg"),
        (b"\xef\xbb\xbf", "Het bestand is leeg"),
        (b"\n\n  \n" + b"\n" * 20, "Het bestand is leeg"),
        (HEADER.encode(), "alleen een kopregel"),
        (b"%PDF-1.7\n%\xe2\xe3", "vraag de lijst als spreadsheet"),
        (b"PK\x03\x04rest", "geen CSV maar een werkmap (Excel"),
        (f"{HEADER}\n{ROW}".encode("utf-16"), "UTF-16"),
        (f"{HEADER}\n{ROW}\nA-2,\x00".encode(), "Regel 3: er staat een nul-teken"),
        (
            f"{HEADER}\n{ROW}".encode().replace(b"Caf\xc3\xa9", b"Caf\xc3\xa9 \x81\xff"),
            "Regel 2: er staan tekens in die we niet kunnen lezen",
        ),
        (f"{HEADER}\n{row(naam='X' * 10_000_000)}".encode(), "Regel 2 is veel te lang"),
        (
            f"{HEADER}\n{row(naam=chr(34) + 'x' * 70 + chr(10))}".encode() + b"regel\n" * 99_999,
            "aanhalingsteken",
        ),
        (f"{HEADER}\n{row(naam=chr(34) + 'a' + chr(34) + 'b')}".encode(), "Regel 2: de aanhalingstekens"),
        (b"<html><body>" + b"<p>" * 500, "kopregel"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_usable_csv_is_refused(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / "aanbod.csv"
    path.write_bytes(data)
    said = refused(path)
    assert told in said
    assert len(said) < 2000


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "niet openen" in refused(tmp_path / "weg.csv")
    assert "niet openen" in refused(tmp_path)


def test_problems_are_counted_and_the_first_are_told(write_csv: Write) -> None:
    said = refused(write_csv(HEADER, *(row(kenmerk=f"A-{n}", naam="") for n in range(300))))
    assert said.count("kolom naam") == 200
    assert "en nog 100 fouten" in said
