"""A whole import is taken back: nothing that people did afterwards is lost."""

from typing import Any

import pytest
from django.test import Client

from directory.models import Event, Revision, Service, User
from directory.publishing.content.errors import StateError
from directory.publishing.entries.state import set_visibility
from directory.publishing.imports import import_batches, import_undo
from directory.publishing.versions import moderation
from directory.publishing.versions.revisions import create_revision, publish
from tests.helpers import factories, importing
from tests.helpers.importing import HEADER, ROW, row, undone, uploaded, written

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]
OLD, NEW = "Elke week koffie.", "Elke week thee."


@pytest.fixture
def editor() -> User:
    return factories.make_user()


def test_what_it_brought_is_hidden_and_its_short_code_says_so(editor: User, client: Client) -> None:
    batch = undone(written(editor, HEADER, ROW), editor)
    assert (batch.status, batch.report["undone"]["hidden"]) == ("undone", 1)
    service = Service.objects.get()
    assert service.visibility == "hidden"
    assert client.get(f"/a/{service.code}/").status_code == 410
    assert Event.objects.filter(kind="visibility", actor=editor).count() == 1
    assert import_batches.undo(batch, editor).status == "undone"


def test_what_it_changed_is_as_it_was(editor: User) -> None:
    written(editor, HEADER, ROW)
    batch = undone(written(editor, HEADER, row(naam="Theehuis", samenvatting=NEW)), editor)
    assert batch.report["undone"]["restored"] == 1
    service = Service.objects.get()
    assert (service.name, service.summary, service.visibility) == ("Café Samen", OLD, "listed")
    assert service.revisions.count() == 3
    again = uploaded(editor, HEADER, row(naam="Theehuis", samenvatting=NEW))
    assert (again.report["updated"], again.report["problem_count"]) == (1, 0)


def test_what_people_changed_afterwards_stays_and_is_named(editor: User) -> None:
    batch = written(editor, HEADER, ROW, row(kenmerk="A-2", naam="Blijft"), row(kenmerk="A-3", naam="Samen"))
    kept, merged = Service.objects.get(external_id="A-2"), Service.objects.get(external_id="A-3")
    assert kept.live_revision
    publish(create_revision({**kept.live_revision.content, "summary": NEW}, entry=kept.pk))
    set_visibility(merged, "merged", merged_into=kept)
    told = undone(batch, editor).report["undone"]
    assert (told["hidden"], told["kept_count"]) == (1, 2)
    assert {entry["name"] for entry in told["kept"]} == {"Blijft", "Samen"}
    kept.refresh_from_db()
    assert (kept.summary, kept.visibility) == (NEW, "listed")


def test_of_much_that_stays_only_the_first_is_named(editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_undo, "MOST_NAMED", 1)
    batch = written(editor, HEADER, ROW, row(kenmerk="A-2", naam="Samen"))
    for service in Service.objects.all():
        factories.change_service(service, summary=NEW)
    told = undone(batch, editor).report["undone"]
    assert (told["kept_count"], len(told["kept"])) == (2, 1)


def test_what_still_waits_is_withdrawn_and_what_an_editor_approved_stays(editor: User) -> None:
    batch = written(editor, HEADER, ROW, row(kenmerk="A-2", naam="Gekeurd"), publish=False)
    moderation.approve(Revision.objects.get(external_id="A-2"), editor)
    told = undone(batch, editor).report["undone"]
    assert (told["withdrawn"], told["kept_count"], told["hidden"]) == (1, 1, 0)
    assert Service.objects.get().visibility == "listed"
    assert Revision.objects.get(external_id="A-1").status == "withdrawn"


def test_the_mended_file_brings_it_back_and_may_be_undone_again(editor: User) -> None:
    undone(written(editor, HEADER, ROW), editor)
    code = Service.objects.get().code
    second = written(editor, HEADER, ROW)
    service = Service.objects.get()
    assert (service.visibility, service.visibility_reason, service.code) == ("listed", "", code)
    undone(second, editor)
    assert Service.objects.get().visibility == "hidden"


def test_an_undoing_that_breaks_changes_nothing(editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    written(editor, HEADER, ROW)
    batch = written(editor, HEADER, row(samenvatting=NEW), row(kenmerk="A-2"))
    import_batches.undo(batch, editor)

    def broken(*args: Any) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr("directory.publishing.imports.import_undo.publish_all", broken)
        with pytest.raises(RuntimeError):
            importing.work()
    batch.refresh_from_db()
    assert batch.status == "written"
    assert set(Service.objects.values_list("visibility", flat=True)) == {"listed"}
    assert undone(batch, editor).status == "undone"


def test_what_an_editor_hid_stays_hidden_for_the_editors_reason(editor: User) -> None:
    batch = written(editor, HEADER, ROW)
    set_visibility(Service.objects.get(), "hidden", "Regel 3: reclame.")
    assert undone(batch, editor).report["undone"]["hidden"] == 0
    assert Service.objects.get().visibility_reason == "Regel 3: reclame."


def test_what_was_undone_is_not_undone_again(editor: User) -> None:
    batch = undone(written(editor, HEADER, ROW), editor)
    with pytest.raises(StateError):
        import_undo.undo_written(batch)


def test_only_what_was_read_in_can_be_undone(editor: User) -> None:
    with pytest.raises(StateError):
        import_batches.undo(uploaded(editor, HEADER, ROW), editor)


def test_undoing_many_rows_takes_few_queries(editor: User, django_assert_max_num_queries: Any) -> None:
    rows = [row(kenmerk=f"A-{n}", naam=f"Groep {n}") for n in range(120)]
    written(editor, HEADER, *rows)
    batch = written(editor, HEADER, *[line.replace("koffie", "thee") for line in rows], row(kenmerk="B"))
    import_batches.undo(batch, editor)
    with django_assert_max_num_queries(61):
        importing.work()
    assert set(Service.objects.filter(visibility="listed").values_list("summary", flat=True)) == {OLD}
