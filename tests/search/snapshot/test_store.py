"""The store: one file that every process of the machine reads, replaced whole, trusted only if it is ours."""

import os
from pathlib import Path
from typing import Any

import grimp
import numpy as np
import pytest

from directory.search.ask.text_index import index_text
from directory.search.build.builder import Builder, build
from directory.search.snapshot import store as shelves
from directory.search.snapshot.store import SnapshotStore
from handreiking.models import DataVersion
from tests.helpers import registers
from tests.helpers.factories import make_service


@pytest.fixture
def store(country: None, vocabulary: None, tmp_path: Path) -> SnapshotStore:
    return SnapshotStore(tmp_path / "search")


def put(store: SnapshotStore) -> None:
    store.put(build("token", registers.NOW))


def file_of(store: SnapshotStore) -> Path:
    return store.folder / "snapshot"


def test_what_was_put_is_taken_as_it_was(store: SnapshotStore) -> None:
    make_service(name="Slaapkring", stems=index_text({"name": "Slaapkring"}))
    built = build("token", registers.NOW)
    store.put(built)
    taken = store.take()
    assert taken is not None
    assert taken.seconds == built.seconds
    assert (taken.snapshot.token, taken.snapshot.today) == ("token", built.snapshot.today)
    assert taken.snapshot.vocabulary == built.snapshot.vocabulary
    for name in ("rank", "base_points", "passing", "has", "has_starts", "everybody"):
        assert np.array_equal(getattr(taken.snapshot, name), getattr(built.snapshot, name)), name
    assert taken.snapshot.text.tokens == built.snapshot.text.tokens
    assert taken.speller.mend("slaapkirng") == built.speller.mend("slaapkirng") == "slaapkring"


def test_an_empty_register_can_be_kept_too(store: SnapshotStore) -> None:
    put(store)
    taken = store.take()
    assert taken is not None
    assert taken.snapshot.size == 0


def test_what_is_taken_cannot_be_written_to(store: SnapshotStore) -> None:
    make_service()
    put(store)
    taken = store.take()
    assert taken is not None
    with pytest.raises(ValueError, match="read-only"):
        taken.snapshot.rank[0] = 7


def test_the_one_that_was_taken_outlives_its_file(store: SnapshotStore, tmp_path: Path) -> None:
    make_service()
    put(store)
    taken = store.take()
    make_service()
    put(store)
    file_of(store).unlink()
    assert taken is not None
    assert taken.snapshot.rank.tolist() == [0]


def test_nothing_is_taken_from_an_empty_store(store: SnapshotStore) -> None:
    assert (store.mark(), store.label(), store.take(), store.failure()) == (None, None, None, "")


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"{}\n", b"[1]\n", b'{"code": 1\n', b"\x80\x04K\x01.", bytes(4096)]
)
def test_a_file_of_another_kind_is_left_alone(store: SnapshotStore, tmp_path: Path, content: bytes) -> None:
    put(store)
    file_of(store).write_bytes(content)
    assert (store.label(), store.take()) == (None, None)


def test_each_version_of_the_code_has_a_store_of_its_own(
    store: SnapshotStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store)
    monkeypatch.setattr(shelves, "code_version", lambda: "later")
    later = SnapshotStore(tmp_path / "search")
    assert (later.label(), later.take()) == (None, None)
    assert store.label()


def test_every_module_that_the_search_reads_makes_another_version() -> None:
    graph = grimp.build_graph("directory", "handreiking")
    searching = [name for name in graph.modules if name.startswith("directory.search.")]
    read = {name for module in searching for name in graph.find_upstream_modules(module)}
    root = Path(shelves.__file__).parents[3]
    known = {".".join(path.relative_to(root).with_suffix("").parts) for path in shelves.sources()}
    assert "directory.offer_fields" in read
    assert {name for name in read if not (root / name.replace(".", "/")).is_dir()} <= known


def test_a_piece_of_a_file_is_left_alone_and_built_anew(store: SnapshotStore) -> None:
    make_service()
    builder = Builder(store)
    builder.look()
    whole = file_of(store).read_bytes()
    file_of(store).write_bytes(whole[: len(whole) // 2])
    assert (store.label(), store.take()) == (None, None)
    builder.look()
    assert store.take()


def test_whatever_the_mask_only_its_user_reads_and_writes_the_file(store: SnapshotStore) -> None:
    before = os.umask(0o002)
    try:
        put(store)
    finally:
        os.umask(before)
    assert file_of(store).stat().st_mode & 0o777 == 0o600
    assert store.take()


def test_what_a_killed_builder_left_is_written_over(store: SnapshotStore) -> None:
    put(store)
    (store.folder / "snapshot.new").write_text("half")
    put(store)
    assert store.take()
    assert [path.name for path in store.folder.iterdir()] == ["snapshot"]


def test_a_file_that_cannot_be_read_back_is_a_failure(
    store: SnapshotStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "label", lambda: None)
    with pytest.raises(OSError, match="read back"):
        put(store)


def test_a_file_that_others_may_write_is_left_alone(store: SnapshotStore, tmp_path: Path) -> None:
    put(store)
    file_of(store).chmod(0o666)
    assert (store.label(), store.take()) == (None, None)


def test_a_file_of_another_user_is_left_alone(store: SnapshotStore, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store)
    monkeypatch.setattr(shelves.os, "getuid", lambda: 12345)
    assert (store.label(), store.take()) == (None, None)


def test_nobody_else_can_look_into_the_folder(store: SnapshotStore, tmp_path: Path) -> None:
    put(store)
    for folder in (tmp_path / "search", store.folder):
        assert folder.stat().st_mode & 0o077 == 0


def test_a_write_that_fails_leaves_what_stood(
    store: SnapshotStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store)
    before = store.mark()

    def full(_number: int) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(shelves.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        put(store)
    assert store.mark() == before
    assert [path.name for path in store.folder.iterdir()] == ["snapshot"]


def test_the_builder_builds_when_the_data_or_the_day_changed_and_only_then(
    store: SnapshotStore, time_machine: Any
) -> None:
    time_machine.move_to("2026-11-21T22:59:00Z", tick=False)
    builder = Builder(store)
    assert builder.look()
    first = store.mark()
    assert builder.look()
    assert store.mark() == first
    make_service()
    builder.look()
    second = store.mark()
    assert second != first
    time_machine.move_to("2026-11-21T23:01:00Z", tick=False)
    builder.look()
    assert store.mark() != second, "it is past midnight in Amsterdam"


def test_a_builder_that_starts_finds_what_stands_and_leaves_it(store: SnapshotStore) -> None:
    Builder(store).look()
    mark = store.mark()
    Builder(store).look()
    assert store.mark() == mark


def test_a_build_that_fails_is_logged_once_and_told_until_one_succeeds(
    store: SnapshotStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from directory.search.build import builder as building

    monkeypatch.setattr(building.connection, "close", lambda: None)
    builder = Builder(store)
    builder.look()
    stood = store.mark()
    DataVersion.objects.bump()
    caplog.clear()
    with monkeypatch.context() as broken:
        broken.setattr(building, "build_snapshot", lambda *_: 1 / 0)
        assert not builder.look()
        assert not builder.look()
    assert store.failure() == "ZeroDivisionError: division by zero"
    assert store.mark() == stood
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert builder.look()
    assert store.failure() == ""


def test_a_builder_that_only_could_not_look_forgets_it(store: SnapshotStore) -> None:
    builder = Builder(store)
    builder.look()
    store.fail("OperationalError: the database was away")
    builder.look()
    assert store.failure() == ""
