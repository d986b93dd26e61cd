"""What people mean to do to themselves and to each other, by kind; what is happening now; and who does it himself."""

import re
from collections.abc import Callable

import pytest

from directory.safety import (
    crisis_abroad,
    crisis_hints,
    crisis_kinds,
    crisis_softer,
    crisis_ways,
    crisis_ways_abroad,
    despair_abroad,
    despair_kinds,
    fear_kinds,
    innocent,
    subjects,
    violence_abroad,
    violence_hints,
    violence_kinds,
    violence_ways,
    violence_ways_abroad,
)
from directory.safety.kind import EVERYTHING, Kind, said_in
from directory.safety.safety import (
    NO_DANGER,
    Danger,
    crisis,
    danger,
    despairs,
    fears,
    plain_words,
    unsafe,
    words_abroad,
)
from tests.safety.sentences import sentences

SAID = ("crisis", "now", "softly", "unsafe", "by-oneself", "by-another")
DUTCH = [plain_words(q) for q in sentences(*SAID, language="nl")]
FEAR = [plain_words(q) for q in sentences("fear", language="nl")]
DESPAIR = [plain_words(q) for q in sentences("despair", language="nl")]
ABROAD = [words_abroad(q) for q in sentences(*SAID)]
DESPAIR_ABROAD = [words_abroad(q) for q in sentences("despair")]
KINDS = [
    *(
        (kind, DUTCH)
        for module in (crisis_hints, crisis_kinds, crisis_ways, violence_hints, violence_kinds, violence_ways)
        for kind in module.KINDS
    ),
    (crisis_hints.URGENT, DUTCH),
    (Kind(EVERYTHING, crisis_softer.SOFTER), DUTCH),
    *((kind, DESPAIR) for kind in despair_kinds.KINDS),
    *((kind, FEAR) for kind in fear_kinds.KINDS),
    *((kind, DESPAIR_ABROAD) for kind in despair_abroad.KINDS.values()),
    *(
        (kind, ABROAD)
        for kind in (
            *crisis_abroad.KINDS.values(),
            *crisis_abroad.NOW.values(),
            *crisis_ways_abroad.KINDS.values(),
            *crisis_ways_abroad.NOW.values(),
            *violence_abroad.KINDS.values(),
            *violence_ways_abroad.KINDS.values(),
        )
    ),
]


@pytest.mark.parametrize("q", sentences("crisis", "now"))
def test_what_people_mean_to_do_brings_the_113_panel(q: str) -> None:
    assert crisis(q)


@pytest.mark.parametrize("q", sentences("unsafe", "by-oneself", "by-another"))
def test_what_people_do_to_each_other_brings_the_panel_for_violence(q: str) -> None:
    assert unsafe(q)


@pytest.mark.parametrize("q", sentences("nothing"))
def test_what_only_sounds_like_it_brings_no_panel(q: str) -> None:
    assert (crisis(q), unsafe(q)) == (False, False)


@pytest.mark.parametrize(
    "q",
    [
        "ik ben voor iedereen een blok aan het been",
        "ik weet niet of ik de kerst nog haal",
        "voor mij is het genoeg geweest",
        "ik heb al mijn spullen uitgedeeld",
        "jammer dat ik weer wakker werd",
    ],
)
def test_each_kind_of_despair_is_known_without_an_encoder(q: str) -> None:
    assert despairs(q)


@pytest.mark.parametrize("q", sentences("nothing"))
def test_what_only_sounds_like_it_is_no_despair_and_no_fear(q: str) -> None:
    assert (despairs(q), fears(q)) == (False, False)


@pytest.mark.parametrize("q", sentences("softly"))
def test_who_wants_to_be_gone_without_naming_death_gets_the_softer_panel(q: str) -> None:
    assert danger(q) == Danger(despair=True)


@pytest.mark.parametrize("q", sentences("bereaved"))
def test_who_lost_somebody_by_suicide_is_not_asked_whether_they_want_to_die(q: str) -> None:
    assert danger(q) == Danger(despair=True)


@pytest.mark.parametrize("pattern", subjects.LEFT_BEHIND)
def test_each_way_of_being_left_behind_is_said(pattern: str) -> None:
    assert any(re.search(pattern, plain_words(q)) for q in sentences("bereaved"))


@pytest.mark.parametrize(
    ("pattern", "read"),
    [
        *((pattern, plain_words) for pattern in innocent.DUTCH),
        *((pattern, words_abroad) for pattern in innocent.ABROAD),
    ],
)
def test_each_way_of_only_sounding_like_danger_is_said(pattern: str, read: Callable[[str], str]) -> None:
    assert any(re.search(pattern, read(q)) for q in sentences("nothing"))


@pytest.mark.parametrize(
    "q",
    [
        "mijn broer heeft zelfmoord gepleegd en nu wil ik ook dood",
        "mijn man heeft net zelfmoord gepleegd",
        "ik wil zelfmoord plegen net als mijn vader",
        "mijn zus wil zelfmoord plegen",
    ],
)
def test_a_wish_beside_a_loss_is_still_a_wish(q: str) -> None:
    assert danger(q).crisis


@pytest.mark.parametrize(
    "q",
    [
        "na een training over zelfmoord denk ik er zelf elke dag aan dat ik dood wil",
        "ik wil zelfmoord plegen, mijn scriptie is mislukt",
        "ik werk in de zorg en heb zelfmoordgedachten",
        "vroeger was ik suicidaal en nu weer",
    ],
)
def test_a_subject_takes_no_danger_away_that_stands_beside_it(q: str) -> None:
    assert danger(q).crisis


@pytest.mark.parametrize("q", ["ik heb mijn cursus huiselijk geweld niet gehaald en mijn man slaat me"])
def test_a_subject_takes_no_violence_away_either(q: str) -> None:
    assert unsafe(q)


@pytest.mark.parametrize(
    "q",
    [
        "ik vermoord mijn wekker nog eens",
        "ik maak er een eind aan, aan die vriendschap",
        "mijn moeder zegt dat ze pillen slikt tegen de jicht",
    ],
)
def test_a_thing_that_is_the_object_of_it_is_no_danger_to_the_rules(q: str) -> None:
    assert danger(q) == NO_DANGER


def test_what_is_urgent_is_no_danger_by_itself() -> None:
    assert danger("mijn kat is weggelopen, help nu") == NO_DANGER
    assert danger("mijn dochter is weggelopen en wil dood").now
    assert not danger("mijn dochter wil dood").now


@pytest.mark.parametrize("q", sentences("now"))
def test_what_is_happening_is_now(q: str) -> None:
    assert danger(q).now


@pytest.mark.parametrize("q", sentences("later"))
def test_what_is_thought_of_is_not_now(q: str) -> None:
    assert danger(q).crisis
    assert not danger(q).now


@pytest.mark.parametrize("q", sentences("by-oneself"))
def test_who_does_it_himself_is_told_from_who_meets_it(q: str) -> None:
    assert danger(q).by_oneself


@pytest.mark.parametrize("q", sentences("by-another"))
def test_who_meets_it_is_not_taken_for_who_does_it(q: str) -> None:
    assert not danger(q).by_oneself
    assert not danger(q).crisis


@pytest.mark.parametrize(("kind", "said"), KINDS)
def test_signs_hide_nothing_that_a_kind_says(kind: Kind, said: list[str]) -> None:
    assert [q for q in said if said_in(q, kind.pattern) and not kind.is_said_in(q)] == []


@pytest.mark.parametrize(
    ("pattern", "said"), [(pattern, said) for kind, said in KINDS for pattern in kind.patterns]
)
def test_each_pattern_understands_somebody(pattern: str, said: list[str]) -> None:
    assert any(said_in(q, re.compile(pattern)) for q in said)
