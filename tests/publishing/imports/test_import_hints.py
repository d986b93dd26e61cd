"""What the writing aid says of a file: counted by row, shown, and in nobody's way."""

import pytest
from django.test import Client

from directory.models import ImportBatch, Service
from directory.publishing.imports import import_batches
from directory.publishing.imports.import_report import MOST_HINTS, ImportReport
from handreiking.language_aid.hints import Hint
from tests.helpers.factories import make_editor
from tests.helpers.importing import HEADER, Write, row, run, work
from tests.helpers.signing_in import signed_in_client
from tests.helpers.word_hints import save_words

pytestmark = pytest.mark.usefixtures("country", "vocabulary")
SHARP = row(samenvatting="Koffie voor verslaafden.")
SECOND = row(kenmerk="A-2", naam="Loop mee", samenvatting="Voor wie lijdt aan stress en elke cliënt.")
GOOD = row(kenmerk="A-3", naam="Rust")


def test_hints_are_counted_by_row_and_hold_nothing_up(write_csv: Write) -> None:
    save_words()
    said = run(write_csv(HEADER, SHARP, SECOND, GOOD))
    assert "Regel 2, kolom samenvatting: “verslaafden” kan kwetsen." in said
    assert "Schrijfhulp: 3 tips bij 2 rijen. Ze houden niets tegen." in said
    assert "3 nieuw" in said
    assert Service.objects.count() == 3


def test_a_row_that_is_unchanged_is_not_read_again(write_csv: Write) -> None:
    save_words()
    path = write_csv(HEADER, SHARP)
    run(path)
    assert "Schrijfhulp" not in run(path)


def test_a_file_without_hints_says_nothing_of_them(write_csv: Write) -> None:
    save_words()
    assert "Schrijfhulp" not in run(write_csv(HEADER, GOOD))


def test_an_editor_sees_the_hints_of_a_file(write_csv: Write) -> None:
    save_words()
    national = make_editor(None)
    content = write_csv(HEADER, SHARP, GOOD).read_bytes()
    batch = import_batches.receive(content, name="aanbod.csv", source="csv", author=national)
    work()
    page = signed_in_client(national).get(f"/redactie/import/{batch.pk}/").text
    assert "Schrijfhulp</h2>" in page.replace(" (1)", "")
    assert "Bij 1 regel staat een tip. Tips houden niets tegen." in page
    assert "“verslaafden” kan kwetsen." in page
    assert "Lees in" in page


def test_a_report_of_before_shows_without_hints(client: Client) -> None:
    national = make_editor(None)
    report = ImportReport(rows=1, created=1).as_json()
    old = {key: value for key, value in report.items() if key not in ("hint_count", "hinted_rows", "hints")}
    batch = ImportBatch.objects.create(
        name="oud.csv", source="csv", author=national, status=ImportBatch.Status.CHECKED, report=old
    )
    page = signed_in_client(national).get(f"/redactie/import/{batch.pk}/")
    assert page.status_code == 200
    assert "Schrijfhulp" not in page.text


def test_a_large_file_keeps_the_first_hints_and_counts_all() -> None:
    report = ImportReport()
    for line in range(300):
        report.add_hints(line, {"doel": (Hint("jargon", "a", "b"), Hint("stigma", "c", "d"))})
    assert (report.hint_count, report.hinted_rows, len(report.hints)) == (600, 300, MOST_HINTS)
