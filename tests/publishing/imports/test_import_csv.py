"""A file from somebody's spreadsheet becomes offers, and the same file again changes nothing."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from directory.exchange.csv_columns import COLUMNS, REQUIRED
from directory.models import Organization, Revision, Service
from directory.models.choices import Visibility
from directory.publishing.imports.imports import BATCH
from directory.publishing.versions.revisions import create_revision, publish
from handreiking.models import DataVersion
from tests.helpers.importing import HEADER, ROW, Write, refused, row, run

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]
DOCS = Path(settings.BASE_DIR) / "docs"


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
    write_csv: Write, encoding: str, separator: str, newline: str
) -> None:
    lines = [line.replace(",", separator) for line in (HEADER, ROW)]
    run(write_csv(*lines, encoding=encoding, newline=newline))
    assert Service.objects.get().name == "Café Samen"


def test_excels_own_first_line_is_read(write_csv: Write) -> None:
    assert "1 nieuw" in run(write_csv("sep=;", HEADER.replace(",", ";"), ROW.replace(",", ";")))


def test_empty_lines_and_short_rows_are_no_problem(write_csv: Write) -> None:
    assert "1 nieuw" in run(write_csv(HEADER + ",website,", "", ROW, ",,,", ""))


def test_a_repeated_column_and_a_bar_between_values_are_the_same(write_csv: Write) -> None:
    run(write_csv(HEADER + ",thema,thema", ROW + ",slaap|rouw,stress"))
    slugs = set(Service.objects.get().attributes.values_list("concept__slug", flat=True))
    assert {"angst", "slaap", "rouw", "stress"} <= slugs


def test_the_same_file_again_changes_nothing(write_csv: Write) -> None:
    path = write_csv(HEADER, ROW)
    run(path)
    version, revision = DataVersion.objects.current(), Revision.objects.get()
    assert "0 nieuw, 0 gewijzigd, 1 ongewijzigd" in run(path)
    assert Revision.objects.get() == revision
    assert Organization.objects.count() == 1
    assert DataVersion.objects.current() == version or Revision.objects.count() == 1


def test_a_changed_row_is_a_new_revision_of_the_same_offer(write_csv: Write) -> None:
    run(write_csv(HEADER, ROW))
    before = Service.objects.get()
    location = before.at_locations.get().location_id
    assert "1 gewijzigd" in run(write_csv(HEADER, row(samenvatting="Elke dag koffie.", leeftijd_van="16")))
    after = Service.objects.get()
    assert (after.pk, after.code, after.summary) == (before.pk, before.code, "Elke dag koffie.")
    assert after.at_locations.get().location_id == location
    assert after.revisions.count() == 2


def test_another_source_is_another_offer(write_csv: Write) -> None:
    run(write_csv(HEADER, ROW))
    assert "1 nieuw" in run(write_csv(HEADER, ROW), source="stadsgids")
    assert Service.objects.count() == 2
    assert "source" in refused_source(write_csv(HEADER, ROW))


def refused_source(path: Path) -> str:
    with pytest.raises(CommandError) as error:
        run(path, source="Stads Gids")
    return str(error.value)


def test_a_dry_run_counts_and_stores_nothing(write_csv: Write) -> None:
    assert "1 nieuw" in run(write_csv(HEADER, ROW), dry_run=True)
    assert not Service.objects.exists()
    assert not Organization.objects.exists()


def test_what_changed_on_the_site_is_not_overwritten(write_csv: Write) -> None:
    run(write_csv(HEADER, ROW))
    service = Service.objects.get()
    assert service.live_revision
    publish(
        create_revision({**service.live_revision.content, "summary": "Van de eigenaar."}, entry=service.pk)
    )
    assert "1 ongewijzigd" in run(write_csv(HEADER, ROW))
    assert "op de site zelf veranderd" in refused(write_csv(HEADER, row(samenvatting="Uit de lijst.")))
    service.refresh_from_db()
    assert service.summary == "Van de eigenaar."


def make_secret(service: Service, n: int) -> None:
    """Make the address of the n-th place confidential, as its owner does on the site."""
    assert service.live_revision
    locations = [place.copy() for place in service.live_revision.content["locations"]]
    locations[n]["confidential"] = True
    publish(create_revision({**service.live_revision.content, "locations": locations}, entry=service.pk))


def test_an_address_made_secret_on_the_site_stays_so_and_the_file_is_told_how_to_say_it(
    write_csv: Write,
) -> None:
    header, cells = f"{HEADER},adres,adres_2,postcode_2", f"{ROW},Laan 1,Stille Straat 8,1012 AB"
    path = write_csv(header, cells)
    run(path)
    make_secret(Service.objects.get(), 1)
    # The same file would bring the street back
    said = refused(path)
    assert "Regel 2, kolom adres_2: Dit adres is op de site geheim gemaakt." in said
    assert "“ja” in de kolom adres_geheim" in said
    assert "Stille" not in said
    # What it advises is enough
    assert "1 ongewijzigd" in run(write_csv(f"{header},adres_geheim_2", f"{cells},ja"))
    assert not Revision.objects.filter(content__icontains="Stille").exists()
    # Anything else that changed is still changed on the site
    other = row(samenvatting="Uit de lijst.") + cells.removeprefix(ROW)
    assert "op de site zelf veranderd" in refused(write_csv(header, other))


def test_an_import_does_not_bring_back_what_is_hidden(write_csv: Write) -> None:
    run(write_csv(HEADER, ROW))
    Service.objects.update(visibility=Visibility.HIDDEN)
    run(write_csv(HEADER, row(samenvatting="Toch weer.")))
    assert Service.objects.get().visibility == Visibility.HIDDEN


def test_organisations_are_shared_and_follow_the_file(write_csv: Write) -> None:
    extra = f"{HEADER},organisatie_kenmerk,organisatie_soort"
    run(write_csv(extra, f"{ROW},O-1,welzijn", f"{row(kenmerk='A-2')},O-1,welzijn"))
    organization = Organization.objects.get()
    run(write_csv(extra, row(organisatie="De Nieuwe Oever") + ",O-1,ggz"))
    organization.refresh_from_db()
    assert (organization.name, organization.kind, organization.slug) == (
        "De Nieuwe Oever",
        "ggz",
        "stichting-oever",
    )
    assert " nieuw/e " in Service.objects.get(external_id="A-1").stems


def test_more_rows_than_one_batch(write_csv: Write) -> None:
    rows = [row(kenmerk=f"A-{n}", naam=f"Groep {n % 7}") for n in range(BATCH + 20)]
    assert f"{BATCH + 20} nieuw" in run(write_csv(HEADER, *rows))
    assert Service.objects.values("slug").distinct().count() == BATCH + 20


def test_a_bar_is_drawn_on_a_terminal(write_csv: Write) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    call_command("import_csv", write_csv(HEADER, ROW), stdout=StringIO(), stderr=terminal)
    assert "Controleren [##############################] 100%" in terminal.getvalue()
