"""The vectors of the vocabulary's words are made once, and again where anything about them is another."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from directory.language.encoder import SIZE, Vectors
from directory.search.build.kept_vectors import kept_vectors


class Counting:
    """An encoder that counts what it is asked; a text is as long as it is."""

    def __init__(self, name: str = "telt") -> None:
        self.name, self.asked = name, 0

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked += len(texts)
        return np.array([[len(text)] * SIZE for text in texts], np.float32)


def made_by(known: Counting, texts: Sequence[str], folder: Path) -> Vectors:
    return kept_vectors(texts, known.name, known.encode, folder)


def test_they_are_made_once_and_are_the_same_in_another_process(tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    made = made_by(first, ["slaap", "rouw"], tmp_path / "search")
    read = made_by(second, ["slaap", "rouw"], tmp_path / "search")
    assert (first.asked, second.asked) == (2, 0)
    assert np.array_equal(made, read)


@pytest.mark.parametrize(
    ("texts", "name"),
    [(["slaap", "rouw", "angst"], "telt"), (["rouw", "slaap"], "telt"), (["slaap", "rouw"], "ander")],
)
def test_other_words_or_another_encoder_make_their_own_and_the_old_ones_go(
    tmp_path: Path, texts: list[str], name: str
) -> None:
    made_by(Counting(), ["slaap", "rouw"], tmp_path)
    other = Counting(name)
    assert len(made_by(other, texts, tmp_path)) == other.asked == len(texts)
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("spoiled", [b"", b"geen getallen", None])
def test_a_file_that_is_not_whole_is_made_again(tmp_path: Path, spoiled: bytes | None) -> None:
    made_by(Counting(), ["slaap"], tmp_path)
    [path] = tmp_path.iterdir()
    if spoiled is None:
        np.save(path, np.zeros((3, 2)))
    else:
        path.write_bytes(spoiled)
    again = Counting()
    assert made_by(again, ["slaap"], tmp_path)[0, 0] == 5
    assert again.asked == 1
    made_by(again, ["slaap"], tmp_path)
    assert again.asked == 1


def test_a_folder_that_cannot_be_written_keeps_nothing_and_stops_nobody(tmp_path: Path) -> None:
    file = tmp_path / "geen-map"
    file.write_text("")
    known = Counting()
    for _time in range(2):
        assert made_by(known, ["slaap"], file)[0, 0] == 5
    assert known.asked == 2


def test_what_somebody_else_put_there_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_by(Counting(), ["slaap"], tmp_path)
    monkeypatch.setattr("directory.search.build.kept_vectors.os.getuid", lambda: -1)
    other = Counting()
    made_by(other, ["slaap"], tmp_path)
    assert other.asked == 1
