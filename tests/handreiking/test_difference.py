"""What changed is said in words that came and words that went; what stayed the same is put together."""

from hypothesis import given
from hypothesis import strategies as st

from handreiking.difference import difference
from handreiking.markdown import blocks


def said(before: str, after: str) -> list[tuple[str, str]]:
    return [
        (
            change.kind,
            "".join({"same": "", "gone": "−", "new": "+"}[part.kind] + part.words for part in change.parts),
        )
        for run in difference(before, after)
        for change in run.changes
    ]


def test_a_word_that_changed_is_shown_in_its_sentence() -> None:
    assert said("Je wacht lang op hulp.", "Je wacht kort op hulp.") == [
        ("other", "Je wacht −lang+kort op hulp.")
    ]


def test_another_sentence_is_not_mixed_with_the_one_it_replaced() -> None:
    assert said("Bel de huisarts.", "Iedereen mag meelopen, ook zonder naam.") == [
        ("gone", "−Bel de huisarts."), ("new", "+Iedereen mag meelopen, ook zonder naam."),
    ]  # fmt: skip


def test_what_stayed_the_same_is_one_run() -> None:
    runs = difference("Een.\n\nTwee.\n\nDrie.", "Een.\n\nTwee.\n\nVier vijf.")
    assert [(run.same, len(run.changes)) for run in runs] == [(True, 2), (False, 2)]


def test_marks_that_nobody_reads_are_no_change() -> None:
    assert all(run.same for run in difference("Een *woord*.", "Een **woord**."))


def test_nothing_before_is_all_new() -> None:
    assert said("", "## Kop\n\nTekst.") == [("new", "+Kop"), ("new", "+Tekst.")]
    assert difference("", "") == ()


WORDS = st.lists(st.sampled_from(["een", "twee", "drie", "\n\n", "## "]), max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_both_texts_can_be_read_back(before: str, after: str) -> None:
    changes = [change for run in difference(before, after) for change in run.changes]
    for text, left_out in ((before, "new"), (after, "gone")):
        read = ["".join(part.words for part in change.parts if part.kind != left_out) for change in changes]
        assert [each for each in read if each] == [each.text for each in blocks(text)]
