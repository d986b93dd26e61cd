"""A file from somebody's spreadsheet becomes offers, or says what to change in it."""

import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from directory.exchange.csv_columns import COLUMNS, REQUIRED
from directory.models import Organization, Revision, Service
from directory.models.choices import Visibility
from directory.publishing.imports import BATCH
from directory.publishing.revisions import create_revision, publish
from handreiking.models import DataVersion

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]
DOCS = Path(settings.BASE_DIR) / "docs"
HEADER = "kenmerk,organisatie,naam,samenvatting,thema,doelgroep,vorm,bereik,postcode,leeftijd_van"
ROW = "A-1,Stichting Oever,Café Samen,Elke week koffie.,angst,volwassenen,inloop,op-locatie,1066 AB,18"
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(*lines: str, encoding: str = "utf-8", newline: str = "\n") -> Path:
        path = tmp_path / "aanbod.csv"
        path.write_bytes(newline.join(lines).encode(encoding))
        return path

    return write


def run(path: Path, **options: Any) -> str:
    out = StringIO()
    call_command("import_csv", path, stdout=out, stderr=out, **options)
    return out.getvalue()


def refused(path: Path, **options: Any) -> str:
    """Return what is said; nothing may have been stored."""
    out, before = (
        StringIO(),
        (Service.objects.count(), Revision.objects.count(), DataVersion.objects.current()),
    )
    with pytest.raises(CommandError) as error:
        call_command("import_csv", path, stdout=out, stderr=out, **options)
    assert error.value.returncode == 1
    assert "Er is niets opgeslagen" in str(error.value)
    assert (Service.objects.count(), Revision.objects.count(), DataVersion.objects.current()) == before
    return out.getvalue() + str(error.value)


def test_a_number_of_a_place_may_be_anything(write: Write) -> None:
    header = f"{HEADER},dag,van,bij_plek"
    for typed in ("9" * 5000, "\u0b6a" * 60, "-1", "0", "2"):
        said = refused(write(header, f"{ROW},di,10:00,{typed}"))
        assert "Schrijf het nummer van een plek die is ingevuld." in said
    assert "1 nieuw" in run(write(header, f"{ROW},di,10:00,1"))


@pytest.mark.parametrize(("count", "told"), [(20_000, "500"), (480, "En nog 470 kolommen")])
def test_a_header_of_many_unknown_columns_is_told_shortly(write: Write, count: int, told: str) -> None:
    said = refused(write(HEADER + "".join(f",kolom nummer {n}" for n in range(count)), ROW))
    assert told in said
    assert len(said) < 2000


def row(**cells: str) -> str:
    """Return ROW with other cells, in the order of HEADER."""
    typed = dict(zip(HEADER.split(","), ROW.split(","), strict=True)) | cells
    return ",".join(typed.values())


def test_the_documented_example_is_imported() -> None:
    assert "3 nieuw" in run(DOCS / "voorbeeld-import.csv")
    walk = Service.objects.get(external_id="A-1")
    assert walk.description == "We lopen een uur door het park.\nPraten mag, stil zijn ook."
    assert set(walk.attributes.values_list("concept__slug", flat=True)) == {
        "somberheid", "stress", "eenzaamheid", "volwassenen", "ouderen", "wandelen-bewegen", "maatje", "wachttijd",
    }  # fmt: skip
    first, second = walk.at_locations.all()
    assert (first.location.place, first.schedules.get().byday) == ("Amsterdam", "TU,TH")
    assert (second.location.place, second.schedules.get().byday) == ("Utrecht", "1SA")
    call = Service.objects.get(external_id="A-2")
    assert (call.all_themes, call.for_everyone, call.anonymous) == (True, True, True)
    assert call.areas.get().region.kind == "country"
    women = Service.objects.get(external_id="B-1")
    location = women.at_locations.get().location
    assert (location.confidential, location.address, location.postal_code) == (True, "", "")
    assert women.areas.get().residents_only
    assert float(women.minimum_age or 0) == 17.5
    assert Organization.objects.count() == 2


def test_every_column_is_documented_and_every_documented_column_exists() -> None:
    table = (DOCS / "import-csv.md").read_text(encoding="utf-8").partition("| --- |")[2]
    documented = {
        name for line in table.splitlines() for name in re.findall(r"`(\w+)`", line.split(" | ")[0])
    }
    assert documented == set(COLUMNS)
    assert all(f"`{name}`" in (DOCS / "import-csv.md").read_text(encoding="utf-8") for name in REQUIRED)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_files_are_taken_as_spreadsheets_make_them(
    write: Write, encoding: str, separator: str, newline: str
) -> None:
    lines = [line.replace(",", separator) for line in (HEADER, ROW)]
    run(write(*lines, encoding=encoding, newline=newline))
    assert Service.objects.get().name == "Café Samen"


def test_excels_own_first_line_is_read(write: Write) -> None:
    assert "1 nieuw" in run(write("sep=;", HEADER.replace(",", ";"), ROW.replace(",", ";")))


def test_empty_lines_and_short_rows_are_no_problem(write: Write) -> None:
    assert "1 nieuw" in run(write(HEADER + ",website,", "", ROW, ",,,", ""))


def test_a_repeated_column_and_a_bar_between_values_are_the_same(write: Write) -> None:
    run(write(HEADER + ",thema,thema", ROW + ",slaap|rouw,stress"))
    slugs = set(Service.objects.get().attributes.values_list("concept__slug", flat=True))
    assert {"angst", "slaap", "rouw", "stress"} <= slugs


def test_the_same_file_again_changes_nothing(write: Write) -> None:
    path = write(HEADER, ROW)
    run(path)
    version, revision = DataVersion.objects.current(), Revision.objects.get()
    assert "0 nieuw, 0 gewijzigd, 1 ongewijzigd" in run(path)
    assert Revision.objects.get() == revision
    assert Organization.objects.count() == 1
    assert DataVersion.objects.current() == version or Revision.objects.count() == 1


def test_a_changed_row_is_a_new_revision_of_the_same_offer(write: Write) -> None:
    run(write(HEADER, ROW))
    before = Service.objects.get()
    location = before.at_locations.get().location_id
    assert "1 gewijzigd" in run(write(HEADER, row(samenvatting="Elke dag koffie.", leeftijd_van="16")))
    after = Service.objects.get()
    assert (after.pk, after.code, after.summary) == (before.pk, before.code, "Elke dag koffie.")
    assert after.at_locations.get().location_id == location
    assert after.revisions.count() == 2


def test_another_source_is_another_offer(write: Write) -> None:
    run(write(HEADER, ROW))
    assert "1 nieuw" in run(write(HEADER, ROW), source="stadsgids")
    assert Service.objects.count() == 2
    assert "source" in refused_source(write(HEADER, ROW))


def refused_source(path: Path) -> str:
    with pytest.raises(CommandError) as error:
        run(path, source="Stads Gids")
    return str(error.value)


def test_a_dry_run_counts_and_stores_nothing(write: Write) -> None:
    assert "1 nieuw" in run(write(HEADER, ROW), dry_run=True)
    assert not Service.objects.exists()
    assert not Organization.objects.exists()


def test_one_wrong_row_stops_the_file_and_all_problems_are_told(write: Write) -> None:
    said = refused(write(HEADER, ROW, row(kenmerk="A-2", postcode="0000 XX", leeftijd_van="oud")))
    assert "Regel 3, kolom postcode: Deze postcode bestaat niet." in said
    assert "Regel 3, kolom leeftijd_van: Dit is geen getal." in said
    assert "2 fouten in 1 van de 2 rijen" in said


def test_wrong_rows_can_be_skipped(write: Write) -> None:
    said = run(write(HEADER, row(kenmerk="A-2", thema="angstt"), ROW), skip_invalid=True)
    assert "Regel 2, kolom thema: “angstt” kennen we hier niet. Bedoel je “angst”?" in said
    assert "1 nieuw, 0 gewijzigd, 0 ongewijzigd, 1 overgeslagen" in said
    assert Service.objects.get().external_id == "A-1"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"kenmerk": ""}, "kolom kenmerk: Vul een eigen kenmerk in"),
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
def test_a_wrong_cell_is_told_by_line_and_column(write: Write, cells: dict[str, str], told: str) -> None:
    said = refused(write(HEADER, row(**cells)))
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
def test_a_wrong_extra_cell_names_its_own_column(write: Write, column: str, cell: str, told: str) -> None:
    lines = (f"{HEADER},{column},van", f'{ROW},"{cell}",10:00')
    assert f"Regel 2, kolom {column}: {told}" in refused(write(*lines))


def test_the_line_is_where_the_row_begins(write: Write) -> None:
    said = refused(write(HEADER, ROW.replace("Elke week koffie.", '"Elke\nweek\nkoffie."'), row(naam="")))
    assert "Regel 5, kolom naam" in said


def test_a_kenmerk_stands_once_and_both_lines_are_named(write: Write) -> None:
    said = refused(write(HEADER, ROW, row(kenmerk="A-2"), ROW))
    assert "Regel 4, kolom kenmerk: Dit kenmerk staat ook op regel 2" in said


def test_wrong_headers_are_named_all_at_once(write: Write) -> None:
    said = refused(write("kenmerk,organisatie,naamm,samenvatting,vorm,naam_2,van,van", ROW))
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
        (b"%PDF-1.7\n%\xe2\xe3", "geen CSV maar PDF"),
        (b"PK\x03\x04rest", "geen CSV maar Excel"),
        (f"{HEADER}\n{ROW}".encode("utf-16"), "UTF-16"),
        (f"{HEADER}\n{ROW}\nA-2,\x00".encode(), "Regel 3: er staat een nul-teken"),
        (
            f"{HEADER}\n{ROW}".encode().replace(b"Caf\xc3\xa9", b"Caf\xc3\xa9 \x81\xff"),
            "Regel 2: er staan kapotte",
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


def test_problems_are_counted_and_the_first_are_told(write: Write) -> None:
    said = refused(write(HEADER, *(row(kenmerk=f"A-{n}", naam="") for n in range(300))))
    assert said.count("kolom naam") == 200
    assert "en nog 100 fouten" in said


def test_what_changed_on_the_site_is_not_overwritten(write: Write) -> None:
    run(write(HEADER, ROW))
    service = Service.objects.get()
    assert service.live_revision
    publish(
        create_revision({**service.live_revision.content, "summary": "Van de eigenaar."}, entry=service.pk)
    )
    assert "1 ongewijzigd" in run(write(HEADER, ROW))
    assert "op de site zelf veranderd" in refused(write(HEADER, row(samenvatting="Uit de lijst.")))
    service.refresh_from_db()
    assert service.summary == "Van de eigenaar."


def test_an_import_does_not_bring_back_what_is_hidden(write: Write) -> None:
    run(write(HEADER, ROW))
    Service.objects.update(visibility=Visibility.HIDDEN)
    run(write(HEADER, row(samenvatting="Toch weer.")))
    assert Service.objects.get().visibility == Visibility.HIDDEN


def test_organisations_are_shared_and_follow_the_file(write: Write) -> None:
    extra = f"{HEADER},organisatie_kenmerk,organisatie_soort"
    run(write(extra, f"{ROW},O-1,welzijn", f"{row(kenmerk='A-2')},O-1,welzijn"))
    organization = Organization.objects.get()
    run(write(extra, row(organisatie="De Nieuwe Oever") + ",O-1,ggz"))
    organization.refresh_from_db()
    assert (organization.name, organization.kind, organization.slug) == (
        "De Nieuwe Oever",
        "ggz",
        "stichting-oever",
    )
    assert "nieuwe" in Service.objects.get(external_id="A-1").stems


def test_more_rows_than_one_batch(write: Write) -> None:
    rows = [row(kenmerk=f"A-{n}", naam=f"Groep {n % 7}") for n in range(BATCH + 20)]
    assert f"{BATCH + 20} nieuw" in run(write(HEADER, *rows))
    assert Service.objects.values("slug").distinct().count() == BATCH + 20


def test_a_bar_is_drawn_on_a_terminal(write: Write) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    call_command("import_csv", write(HEADER, ROW), stdout=StringIO(), stderr=terminal)
    assert "Controleren [##############################] 100%" in terminal.getvalue()
