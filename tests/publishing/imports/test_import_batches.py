"""A file that an editor sends in: looked at, read in once, or thrown away; whatever happens meanwhile."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from directory.models import ImportBatch, Organization, ReviewNote, Revision, Service, User
from directory.publishing.content.errors import StateError
from directory.publishing.imports import import_batches, imports
from directory.publishing.versions import moderation
from tests.helpers import factories
from tests.helpers.importing import HEADER, ROW, row, uploaded, work, written

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]
Status = ImportBatch.Status
MENDED = "Elke week koffie en ook thee."


@pytest.fixture
def editor() -> User:
    return factories.make_user()


def test_a_file_is_looked_at_before_anything_is_stored(editor: User) -> None:
    batch = uploaded(editor, HEADER, ROW, row(kenmerk="A-2", naam=""), skip_invalid=True)
    assert batch.status == Status.CHECKED
    assert (batch.report["rows"], batch.report["created"], batch.report["problem_count"]) == (2, 1, 1)
    assert batch.report["problems"][0]["line"] == 3
    assert batch.report["problems"][0]["column"] == "naam"
    assert batch.preview == [{"line": 2, "name": "Café Samen", "new": True, "fields": []}]
    assert batch.rows_done == batch.rows_total == 3
    assert not Service.objects.exists()
    assert not Organization.objects.exists()


def test_the_preview_says_which_fields_change(editor: User) -> None:
    written(editor, HEADER, ROW)
    batch = uploaded(editor, HEADER, row(samenvatting=MENDED), row(kenmerk="A-2"))
    assert batch.preview[0] == {"line": 2, "name": "Café Samen", "new": False, "fields": ["In één zin"]}
    assert (batch.report["created"], batch.report["updated"]) == (1, 1)


def test_once_confirmed_it_is_written_with_its_origin_and_the_file_goes(editor: User) -> None:
    batch = written(editor, HEADER, ROW)
    assert (batch.status, batch.file) == (Status.WRITTEN, None)
    service = Service.objects.get()
    assert (service.source, service.external_id, service.visibility) == ("csv", "A-1", "listed")
    assert service.live_revision
    assert service.live_revision.import_batch == batch
    assert service.live_revision.decided_by == editor


def test_a_step_twice_is_one_step(editor: User) -> None:
    batch = written(editor, HEADER, ROW)
    work()
    assert import_batches.confirm(batch, editor).status == Status.WRITTEN
    work()
    assert Revision.objects.count() == 1
    with pytest.raises(StateError):
        import_batches.discard(batch)
    ImportBatch.objects.update(status=Status.CONFIRMED, file=b"")
    stale = ImportBatch.objects.get()
    ImportBatch.objects.update(status=Status.WRITTEN)
    import_batches.work_on(stale)
    assert Revision.objects.count() == 1


def test_a_file_that_went_wrong_since_it_was_looked_at_is_not_written(editor: User) -> None:
    written(editor, HEADER, ROW)
    batch = uploaded(editor, HEADER, row(samenvatting=MENDED))
    factories.change_service(Service.objects.get(), summary="Door de aanbieder zelf.")
    import_batches.confirm(batch, editor)
    work()
    batch.refresh_from_db()
    assert (batch.status, batch.file) == (Status.FAILED, None)
    assert batch.problem == "Er staan nu fouten in het bestand."
    assert batch.report["problem_count"] == 1
    assert Service.objects.get().summary == "Door de aanbieder zelf."


def test_more_rows_than_fit_in_one_go_are_all_written(editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imports, "BATCH", 1)
    batch = written(editor, HEADER, ROW, row(kenmerk="A-2"))
    assert (batch.status, batch.rows_done, batch.rows_total) == (Status.WRITTEN, 3, 3)
    assert Service.objects.count() == 2


def test_a_file_with_errors_needs_a_word_first(editor: User) -> None:
    batch = uploaded(editor, HEADER, ROW, row(kenmerk="A-2", naam=""))
    with pytest.raises(StateError):
        import_batches.confirm(batch, editor)
    import_batches.confirm(batch, editor, skip_invalid=True)
    work()
    assert Service.objects.get().external_id == "A-1"


def test_what_was_not_asked_for_is_thrown_away(editor: User) -> None:
    batch = uploaded(editor, HEADER, ROW)
    import_batches.discard(batch)
    assert import_batches.discard(batch).status == Status.DISCARDED
    with pytest.raises(StateError):
        import_batches.confirm(batch, editor)
    assert ImportBatch.objects.get().file is None
    old = uploaded(editor, HEADER, ROW)
    ImportBatch.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=8))
    work()
    old.refresh_from_db()
    assert (old.status, old.file) == (Status.DISCARDED, None)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7 zogenaamd.csv", "PDF"),
        (b"", "leeg"),
        ("kenmerk;naam".encode("utf-16"), "UTF-16"),
        (b"kenmerk,naam\nA\x00B", "nul-teken"),
        (b"kenmerk,naam\nA-1,Groep", "ontbreken"),
        (HEADER.encode(), "geen aanbod"),
        (b"PK\x03\x04rest", "Excel"),
    ],
)
def test_what_is_no_csv_says_what_to_do(editor: User, content: bytes, said: str) -> None:
    batch = import_batches.receive(content, name="x.csv", source="csv", author=editor)
    work()
    batch.refresh_from_db()
    assert (batch.status, batch.file) == (Status.FAILED, None)
    assert said in batch.problem


def test_a_file_is_at_most_25_megabytes(editor: User) -> None:
    with pytest.raises(StateError, match="25 MB"):
        import_batches.receive(b"x" * (25 * 1024 * 1024 + 1), name="x.csv", source="csv", author=editor)


def test_who_died_at_work_is_followed_after_the_lease(editor: User) -> None:
    batch = import_batches.receive("\n".join([HEADER, ROW]).encode(), name="x", source="csv", author=editor)
    now = timezone.now()
    assert import_batches.take(now) == batch
    assert import_batches.take(now) is None
    assert import_batches.take(now + import_batches.LEASE) == batch


def test_trouble_of_our_own_is_told_without_details(editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: Any, **options: Any) -> None:
        raise RuntimeError("wachtwoord=geheim")

    batch = import_batches.receive(b"x", name="x", source="csv", author=editor)
    monkeypatch.setattr(import_batches, "import_offers", broken)
    with pytest.raises(RuntimeError):
        import_batches.work_on(batch)
    batch.refresh_from_db()
    assert batch.status == Status.FAILED
    assert "geheim" not in batch.problem


def test_without_publishing_the_rows_wait_for_the_editors_of_their_region(editor: User) -> None:
    written(editor, HEADER, ROW, publish=False)
    assert not Service.objects.exists()
    revision = Revision.objects.get()
    assert (revision.status, revision.source) == ("submitted", "import")
    assert revision.editorial_region
    assert revision.editorial_region.kind == "ggd"
    assert revision.submitted_at
    assert ReviewNote.objects.get().kind == "submitted"
    moderation.approve(revision, editor)
    service = Service.objects.get()
    assert (service.source, service.external_id) == ("csv", "A-1")


def test_the_same_row_is_queued_once_and_a_newer_one_takes_its_place(editor: User) -> None:
    written(editor, HEADER, ROW, publish=False)
    again = written(editor, HEADER, ROW, publish=False)
    assert again.report["unchanged"] == 1
    assert Revision.objects.count() == 1
    written(editor, HEADER, row(samenvatting=MENDED), publish=False)
    assert sorted(Revision.objects.values_list("status", flat=True)) == ["submitted", "withdrawn"]
    written(editor, HEADER, row(samenvatting=MENDED), publish=True)
    assert not Revision.objects.filter(status="submitted").exists()
    assert Service.objects.get().summary == MENDED


def test_what_an_editor_turned_down_is_not_queued_again(editor: User) -> None:
    written(editor, HEADER, ROW, publish=False)
    moderation.reject(Revision.objects.get(), editor, 1, "Dit hoort hier niet.")
    assert written(editor, HEADER, ROW, publish=False).report["unchanged"] == 1
    assert Revision.objects.count() == 1


def test_what_an_editor_mended_before_publishing_is_not_undone_by_the_same_file(editor: User) -> None:
    written(editor, HEADER, ROW, publish=False)
    revision = Revision.objects.get()
    moderation.save_edited(revision, revision.content | {"summary": MENDED}, editor)
    assert written(editor, HEADER, ROW, publish=False).report["unchanged"] == 1
    assert (
        "wacht op de redactie"
        in uploaded(editor, HEADER, row(leeftijd_van="16"), publish=False).report["problems"][0]["message"]
    )
    moderation.approve(Revision.objects.get(), editor)
    assert written(editor, HEADER, ROW).report["unchanged"] == 1
    assert (
        "redactie heeft dit aanbod aangepast"
        in uploaded(editor, HEADER, row(leeftijd_van="16")).report["problems"][0]["message"]
    )
    assert Service.objects.get().summary == MENDED


def test_a_queued_file_leaves_organisations_that_exist_alone(editor: User) -> None:
    extra = f"{HEADER},organisatie_kenmerk"
    written(editor, extra, f"{ROW},O-1")
    written(editor, extra, row(kenmerk="A-2", organisatie="Gekaapt") + ",O-1", publish=False)
    assert Organization.objects.get().name == "Stichting Oever"


def test_many_rows_are_queued_in_few_queries(editor: User, django_assert_max_num_queries: Any) -> None:
    rows = [row(kenmerk=f"A-{n}", naam=f"Groep {n}") for n in range(300)]
    batch = uploaded(editor, HEADER, *rows, publish=False)
    import_batches.confirm(batch, editor)
    with django_assert_max_num_queries(60):
        work()
    assert Revision.objects.filter(status="submitted").count() == 300
