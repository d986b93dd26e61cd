"""A file of waiting times: read as people and the NZa write it, kept whole or not at all, and twice the same."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from directory.exchange.waiting_times import COLUMNS
from directory.models import WaitingTime
from handreiking.models import DataVersion
from tests.helpers import importing
from tests.helpers.searching import NOW

pytestmark = pytest.mark.usefixtures("country")

DOCS = Path(__file__).parents[3] / "docs"
HEADER = "maand;aanbieder;plaats;diagnosegroep;weken_tot_intake;weken_tot_behandeling"
Take = Callable[..., str]


@pytest.fixture(autouse=True)
def today(time_machine: object) -> None:
    time_machine.move_to(NOW, tick=False)  # type: ignore[attr-defined]


@pytest.fixture
def take(write_csv: importing.Write) -> Take:
    """Import lines and return what the command said; a refusal is raised with what it said of each row."""

    def taken(*lines: str, encoding: str = "utf-8") -> str:
        out, err = StringIO(), StringIO()
        try:
            call_command("import_waiting_times", write_csv(*lines, encoding=encoding), stdout=out, stderr=err)
        except CommandError as error:
            raise CommandError(f"{err.getvalue()}{error}") from None
        return out.getvalue()

    return taken


def kept() -> list[tuple[object, ...]]:
    fields = (
        "region__name",
        "provider",
        "site",
        "diagnosis_group",
        "month",
        "intake_weeks",
        "treatment_weeks",
    )
    return [
        (*row[:4], f"{row[4]:%Y-%m}", *row[5:])
        for row in WaitingTime.objects.order_by("provider", "month", "diagnosis_group").values_list(*fields)
    ]


def test_a_row_is_kept_with_its_region_and_month(take: Take) -> None:
    said = take(HEADER, "2026-10;Ggz Noord;Amsterdam;Angst;12,5;8")
    assert kept() == [("Amsterdam", "Ggz Noord", "", "Angst", "2026-10", 12.5, 8.0)]
    assert "1 nieuw, 0 gewijzigd, 0 ongewijzigd." in said
    assert "2026-10" in said


@pytest.mark.parametrize(
    "written", ["2026-10", "2026/10", "10-2026", "oktober 2026", "Oktober 2026", "31-10-2026", "2026-10-05"]
)
def test_a_month_is_read_as_it_is_written(take: Take, written: str) -> None:
    take(HEADER, f"{written};A;Amsterdam;;1;")
    assert kept()[0][4] == "2026-10"


@pytest.mark.parametrize(
    ("written", "name", "kind"),
    [
        ("Amsterdam", "Amsterdam", "municipality"), ("gemeente Amsterdam", "Amsterdam", "municipality"),
        ("GM0363", "Amsterdam", "municipality"), ("1066", "Amsterdam", "municipality"),
        ("1066 AB", "Amsterdam", "municipality"), ("GGD Amsterdam", "GGD Amsterdam", "ggd"),
        ("provincie Groningen", "Groningen", "province"), ("Amsterdam Nieuw-West", "Amsterdam", "municipality"),
    ],
)  # fmt: skip
def test_a_place_is_a_region(take: Take, written: str, name: str, kind: str) -> None:
    take(HEADER, f"2026-10;A;{written};;1;")
    region = WaitingTime.objects.get().region
    assert (region.name, region.kind) == (name, kind)


def test_the_names_of_the_nza_are_known_and_its_other_columns_are_named(take: Take) -> None:
    said = take(
        "Naam.zorgaanbieder,gm_code,Vestigingslocatie,Hoofddiagnosegroep,Aanmeldwachttijd,Behandelwachttijd,Peildatum,KvK",
        'Ggz Noord,GM0363,Oost,Angststoornissen,"12,0",8,15-10-2026,123',
    )
    assert kept() == [("Amsterdam", "Ggz Noord", "Oost", "Angststoornissen", "2026-10", 12.0, 8.0)]
    assert "Deze kolommen lezen we niet: KvK." in said


def test_a_file_of_windows_is_read(take: Take) -> None:
    take(HEADER, "2026-10;Praktijk Café;Amsterdam;;1;", encoding="cp1252")
    assert kept()[0][1] == "Praktijk Café"


@pytest.mark.parametrize("nothing", ["", "-", "stop", "Stop", "n.v.t.", "onbekend"])
def test_no_figure_is_no_nought(take: Take, nothing: str) -> None:
    said = take(HEADER, f"2026-10;A;Amsterdam;;{nothing};{nothing}", f"2026-10;B;Amsterdam;;{nothing};0")
    assert [row[1:2] + row[5:] for row in kept()] == [("B", None, 0.0)]
    assert "1 rijen zonder wachttijd zijn overgeslagen." in said


def test_months_are_kept_and_the_same_file_changes_nothing(take: Take) -> None:
    take(HEADER, "2026-09;A;Amsterdam;;10;")
    october = (HEADER, "2026-10;A;Amsterdam;;12;")
    take(*october)
    before, rows = DataVersion.objects.current(), list(WaitingTime.objects.values())
    assert "0 nieuw, 0 gewijzigd, 1 ongewijzigd." in take(*october)
    assert [row[4:6] for row in kept()] == [("2026-09", 10.0), ("2026-10", 12.0)]
    assert (DataVersion.objects.current(), list(WaitingTime.objects.values())) == (before, rows)


def test_another_figure_takes_the_place_of_the_old_one(take: Take) -> None:
    take(HEADER, "2026-10;A;Amsterdam;Angst;12;", "2026-10;A;Amsterdam;ADHD;30;")
    before = DataVersion.objects.current()
    assert "0 nieuw, 1 gewijzigd, 1 ongewijzigd." in take(
        HEADER, "2026-10;A;Amsterdam;Angst;9;", "2026-10;A;Amsterdam;ADHD;30;"
    )
    assert [row[3:6:2] for row in kept()] == [("ADHD", 30.0), ("Angst", 9.0)]
    assert DataVersion.objects.current() != before


def test_a_row_twice_counts_once(take: Take) -> None:
    row = "2026-10;A;Amsterdam;;12;"
    assert "1 rijen stonden er dubbel in." in take(HEADER, row, row)
    assert len(kept()) == 1


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("2026-13;A;Amsterdam;;1;", "Regel 3, kolom maand: Deze maand bestaat niet"),
        ("2027-01;A;Amsterdam;;1;", "Regel 3, kolom maand: Deze maand moet nog komen"),
        ("vorige maand;A;Amsterdam;;1;", "Regel 3, kolom maand: Deze datum kunnen we niet lezen"),
        (";A;Amsterdam;;1;", "Regel 3, kolom maand: Vul de maand in"),
        ("2026-10;;Amsterdam;;1;", "Regel 3, kolom aanbieder: Vul de naam van de aanbieder in"),
        ("2026-10;A;;;1;", "Regel 3, kolom plaats: Vul een plaats"),
        ("2026-10;A;Amstredam;;1;", "Regel 3, kolom plaats: Dit gebied kennen we niet. Bedoel je gemeente Amsterdam"),
        ("2026-10;A;Nederland;;1;", "Regel 3, kolom plaats: Dit is het hele land"),
        ("2026-10;A;GM9999;;1;", "Regel 3, kolom plaats: Deze gemeentecode kennen we niet"),
        ("2026-10;A;Amsterdam;;lang;", "Regel 3, kolom weken_tot_intake: Schrijf een aantal weken"),
        ("2026-10;A;Amsterdam;;1;-3", "Regel 3, kolom weken_tot_behandeling: Schrijf een aantal weken"),
        ("2026-10;A;Amsterdam;;521;", "Regel 3, kolom weken_tot_intake: Schrijf een aantal weken"),
        ("2026-10;A;Amsterdam;#N/B;1;", "Regel 3, kolom diagnosegroep: Hier staat een foutmelding"),
        ("2026-10;Goed;Amsterdam;;7;", "Regel 3: Deze rij zegt iets anders dan regel 2"),
        (f"2026-10;{'A' * 201};Amsterdam;;1;", "Regel 3, kolom aanbieder:"),
        ('2026-10;"A;Amsterdam;;1;', "Regel 3: de aanhalingstekens kloppen niet"),
    ],
)  # fmt: skip
def test_a_bad_row_is_named_and_nothing_is_kept(take: Take, row: str, words: str) -> None:
    with pytest.raises(CommandError) as refused:
        take(HEADER, "2026-10;Goed;Amsterdam;;12;", row)
    assert words in str(refused.value)
    assert "Er is niets opgeslagen." in str(refused.value)
    assert not WaitingTime.objects.exists()


def test_every_bad_cell_of_a_row_is_told_at_once(take: Take) -> None:
    with pytest.raises(CommandError) as refused:
        take(HEADER, "2026-13;;Amsterdam;;x;")
    assert str(refused.value).count("Regel 2, kolom") == 3
    assert "3 fouten. Er is niets opgeslagen." in str(refused.value)


def test_of_many_mistakes_the_first_are_told_and_the_rest_counted(take: Take) -> None:
    with pytest.raises(CommandError) as refused:
        take(HEADER, *["2026-10;A;Amsterdam;;x;"] * 205)
    assert str(refused.value).count("kolom weken_tot_intake") == 200
    assert "… en nog 5 fouten." in str(refused.value)


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("maand;aanbieder;plaats", "Deze kolommen ontbreken: diagnosegroep, weken_tot_intake en weken_tot_behandeling."),
        ("", "Het bestand is leeg."),
    ],
)  # fmt: skip
def test_a_file_that_is_not_one_is_refused_as_a_whole(take: Take, header: str, words: str) -> None:
    with pytest.raises(CommandError) as refused:
        take(header)
    assert words in str(refused.value)


def test_a_short_row_has_empty_cells(take: Take) -> None:
    take(HEADER, "2026-10;A;Amsterdam;;4")
    assert kept()[0][5:] == (4.0, None)


def test_the_example_imports_as_it_is_and_says_that_it_is_made_up(netherlands: None) -> None:
    out = StringIO()
    call_command("import_waiting_times", DOCS / "voorbeeld-wachttijden.csv", stdout=out)
    assert "6 nieuw" in out.getvalue()
    assert "1 rijen zonder wachttijd" in out.getvalue()
    assert all("verzonnen" in time.provider for time in WaitingTime.objects.all())


def test_the_documents_name_every_column_and_every_other_name() -> None:
    text = (DOCS / "wachttijden.md").read_text("utf-8")
    for column, others in COLUMNS.items():
        line = next(line for line in text.splitlines() if line.startswith(f"| `{column}` |"))
        assert all(f"`{name}`" in line.split("|")[2] for name in others), column
