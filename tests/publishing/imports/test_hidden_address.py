"""A file that tells an address which became secret does not bring it back."""

from typing import Any

import pytest

from directory.models import Revision, Service
from directory.publishing.imports import import_batches
from directory.publishing.imports.imports import import_offers
from tests.helpers import factories, importing
from tests.helpers.hidden_address import STREET, stored_where, written_where

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]
HEADER, ROW = (
    f"{importing.HEADER},adres,plek",
    f"{importing.row(postcode='1069 AB')},{STREET},Huis Verborgen",
)


def test_a_file_that_was_read_before_it_became_secret_does_not_bring_it_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The rows are checked first and written later; in between the owner makes the address secret."""
    editor = factories.make_editor()
    importing.written(editor, HEADER, ROW)
    service = Service.objects.select_related("live_revision").get()
    assert service.live_revision

    def late(*args: Any, **options: Any) -> Any:
        def progress(stage: str, _done: int) -> None:
            if stage == "check":
                content = Service.objects.get().live_revision.content  # type: ignore[union-attr]
                factories.change_service(
                    service, locations=[content["locations"][0] | {"confidential": True}]
                )

        return import_offers(*args, **options | {"progress": progress})

    row = f"{importing.row(postcode='1069 AB', samenvatting='Elke week thee.')},{STREET},Huis Verborgen"
    batch = importing.uploaded(editor, HEADER, row, publish=False)
    with monkeypatch.context() as patched:
        patched.setattr("directory.publishing.imports.import_batches.import_offers", late)
        import_batches.confirm(batch, editor)
        importing.work()
    queued = Revision.objects.get(status="submitted")
    assert queued.content["summary"] == "Elke week thee."
    assert stored_where() == []


def test_undoing_a_file_does_not_bring_it_back() -> None:
    editor = factories.make_editor()
    importing.written(editor, HEADER, ROW)
    secret = f"{importing.row(postcode='1069 AB', samenvatting='Elke week thee.')},{STREET},Huis Verborgen,ja"
    batch = importing.undone(importing.written(editor, f"{HEADER},adres_geheim", secret), editor)
    assert batch.report["undone"]["restored"] == 1
    service = Service.objects.get()
    assert service.summary == "Elke week koffie."
    assert service.at_locations.get().location.confidential
    assert (stored_where(), written_where(service, editor)) == ([], [])
