"""What the words of a search only say in passing, by how near the whole and its parts lie to it."""

import pytest

from directory.search.ask.passing import beside_the_point, faint, in_passing

SCHEMES = {"somberheid": "thema", "rouw": "thema", "eten": "thema", "angst": "thema", "relaties": "thema", "chat": "vorm", "luisterlijn": "vorm", "jongeren": "doelgroep"}  # fmt: skip
Nearness = dict[str, dict[str, float]]


def passing(q: str, known: list[str], nearness: Nearness, guessed: tuple[str, ...] = ()) -> set[str]:
    return set(in_passing(q, known, guessed, SCHEMES, lambda text: nearness.get(text, {})))


def test_what_lies_far_beside_what_is_clear_is_said_in_passing() -> None:
    q = "ik durf niet uit eten"
    assert passing(q, ["angst", "eten"], {q: {"eten": 0.5}}) == {"angst"}
    assert passing(q, ["angst", "eten"], {q: {"eten": 0.7, "angst": 0.24}}) == {"angst"}


@pytest.mark.parametrize(
    "near",
    [{"eten": 0.7, "angst": 0.26}, {"eten": 0.29, "angst": -0.2}, {}],
    ids=["nearly as near", "not clear", "no encoder"],
)
def test_what_may_be_meant_as_well_stays(near: dict[str, float]) -> None:
    q = "durf niet uit eten"
    assert passing(q, ["angst", "eten"], {q: near}) == set()


@pytest.mark.parametrize("joint", [" en ", ", ", " maar ", "; "])
def test_what_a_part_says_by_itself_stays(joint: str) -> None:
    q = joint.join(["eetbuien", "altijd ruzie"])
    near = {q: {"eten": 0.7, "relaties": 0.2}, "altijd ruzie": {"relaties": 0.3, "eten": 0.2}}
    assert passing(q, ["eten", "relaties"], near) == set()
    near["altijd ruzie"] = {"relaties": 0.29}
    assert passing(q, ["eten", "relaties"], near) == {"relaties"}


def test_a_part_that_is_rather_about_what_the_whole_is_about_says_nothing_besides() -> None:
    q = "onze hond is ingeslapen en ik ben kapot van verdriet"
    part = "ik ben kapot van verdriet"
    assert passing(q, ["somberheid", "rouw"], {q: {"rouw": 1.0}, part: {"somberheid": 0.6, "rouw": 0.7}}) == {
        "somberheid"
    }
    assert (
        passing(q, ["somberheid", "rouw"], {q: {"rouw": 1.0}, part: {"somberheid": 0.7, "rouw": 0.6}})
        == set()
    )


def test_who_tells_something_means_less_of_what_is_not_so_near() -> None:
    q = "als iedereen slaapt eet ik alles"
    assert passing(q, ["angst", "eten"], {q: {"eten": 0.5, "angst": 0.28}}) == {"angst"}
    assert passing(q, ["angst", "eten"], {q: {"eten": 0.5, "angst": 0.29}}) == set()


def test_the_whole_is_no_part_of_itself() -> None:
    q = "liever appen dan bellen"
    assert passing(q, ["chat", "luisterlijn"], {q: {"chat": 0.8, "luisterlijn": 0.3}}) == {"luisterlijn"}


def test_a_guess_may_be_less_far_from_what_a_label_says() -> None:
    q = "onze hond is ingeslapen"
    assert passing(q, ["angst"], {q: {"eten": 0.6, "angst": 0.46}}, ("eten",)) == set()
    assert passing(q, ["angst"], {q: {"eten": 0.6, "angst": 0.44}}, ("eten",)) == {"angst"}


def test_one_concept_of_a_scheme_and_groups_are_never_in_passing() -> None:
    q = "eten voor jongeren"
    assert passing(q, ["eten", "jongeren", "chat"], {q: {"eten": 0.8}}) == set()


def aside(q: str, known: list[str], near: dict[str, float], **parts: dict[str, float]) -> set[str]:
    nearness = {q: near, **parts}
    return set(beside_the_point(q, known, SCHEMES, lambda text: nearness.get(text, {})))


def test_a_label_is_beside_the_point_of_a_sentence_that_is_about_what_no_label_says() -> None:
    q = "met zijn allen om tafel over rouw"
    assert aside(q, ["rouw", "jongeren"], {"chat": 0.5, "rouw": 0.2}) == {"rouw", "jongeren"}
    assert aside(q, ["rouw"], {"chat": 0.5, "rouw": 0.21}) == set()
    assert aside(q, ["rouw"], {"chat": 0.3, "rouw": 0.15}) == {"rouw"}
    assert aside(q, ["rouw"], {"chat": 0.3, "rouw": 0.16}) == set()
    assert aside(q, ["rouw", "jongeren"], {"eten": 0.5}) == {"rouw"}


@pytest.mark.parametrize(
    ("q", "near"),
    [
        ("rouw om tafel", {"chat": 0.9}),
        ("met zijn allen om tafel over rouw", {"chat": 0.29}),
        ("met zijn allen om tafel over rouw", {"-": 0.9, "chat": 0.8}),
        ("met zijn allen om tafel over rouw", {"jongeren": 0.9}),
        ("met zijn allen om tafel over rouw", {"rouw": 0.1}),
        ("met zijn allen om tafel over rouw", {}),
    ],
    ids=["key words", "not clear", "none of ours", "a group", "nearest itself", "no encoder"],
)
def test_labels_stay_where_the_sentence_is_not_clearly_about_something_else(
    q: str, near: dict[str, float]
) -> None:
    assert aside(q, ["rouw"], near) == set()


def test_a_label_that_a_part_says_by_itself_is_not_beside_the_point() -> None:
    q = "met zijn allen om tafel, ik rouw"
    assert aside(q, ["rouw"], {"chat": 0.5}, **{"ik rouw": {"rouw": 0.3}}) == set()
    assert aside(q, ["rouw"], {"chat": 0.5}, **{"ik rouw": {"rouw": 0.3, "chat": 0.4}}) == {"rouw"}


def turns_of_phrase(q: str, known: list[str], near: dict[str, float], **parts: dict[str, float]) -> set[str]:
    nearness = {q: near, **parts}
    return set(faint(q, known, SCHEMES, lambda text: nearness.get(text, {})))


def test_a_label_is_a_turn_of_phrase_where_the_sentence_is_far_from_it() -> None:
    q = "er praat iemand tegen me in de keuken"
    assert turns_of_phrase(q, ["chat", "angst"], {"eten": 0.4, "chat": 0.21, "angst": 0.09}) == {
        "chat",
        "angst",
    }
    assert turns_of_phrase(q, ["chat", "angst"], {"eten": 0.4, "chat": 0.22, "angst": 0.1}) == set()
    assert turns_of_phrase(q, ["jongeren"], {"eten": 0.4}) == set()


@pytest.mark.parametrize(
    ("q", "near"),
    [
        ("praat iemand tegen", {"eten": 0.4}),
        ("er praat iemand tegen me", {"eten": 0.3, "chat": 0.18}),
        ("er praat iemand tegen me", {"eten": 0.24}),
        ("er praat iemand tegen me", {"-": 0.4}),
        ("er praat iemand tegen me", {}),
    ],
    ids=["key words", "nearly as near as anything", "near to nothing", "none of ours", "no encoder"],
)
def test_a_label_stays_where_the_whole_does_not_tell(q: str, near: dict[str, float]) -> None:
    assert turns_of_phrase(q, ["chat"], near) == set()


def test_in_another_language_a_label_may_be_a_word_by_chance() -> None:
    near = {"eten": 0.4, "chat": 0.3}
    assert turns_of_phrase("malen oder musik machen in der gruppe", ["chat"], near) == {"chat"}
    assert turns_of_phrase("malen oder musik machen in der gruppe", ["chat"], near | {"chat": 0.33}) == set()
    assert turns_of_phrase("malen of muziek maken in een groep", ["chat"], near) == set()


def test_what_a_part_says_by_itself_is_no_turn_of_phrase() -> None:
    q = "zomaar vol op de bank, ik chat"
    assert turns_of_phrase(q, ["chat"], {"eten": 0.4}, **{"ik chat": {"chat": 0.3, "eten": 0.9}}) == set()
    assert turns_of_phrase(q, ["chat"], {"eten": 0.4}, **{"ik chat": {"chat": 0.29}}) == {"chat"}
