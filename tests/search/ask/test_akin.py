"""What helps further whoever finds nothing: only what the vocabulary has, and never the same again."""

from directory.search.ask.akin import AKIN, BROAD, akin_to
from handreiking.vocabulary_loader import read_vocabulary


def test_every_concept_is_one_of_the_vocabulary_and_none_is_akin_to_itself() -> None:
    known = {concept.slug for concept in read_vocabulary().concepts}
    assert {*AKIN, *BROAD, *(slug for akin in AKIN.values() for slug in akin)} <= known
    assert [slug for slug, akin in AKIN.items() if slug in akin] == []


def test_what_is_akin_is_said_once_and_is_never_what_was_asked() -> None:
    assert akin_to(["waakvlamcontact"]) == ("nazorg",)
    assert akin_to(["steunpunt", "cursus"]) == ("herstelacademie", "ehealth")
    assert akin_to(["chat", "e-community"]) == ("lotgenotengroep",)
    assert akin_to(["rouw"]) == akin_to([]) == ()
