"""What helps further whoever finds nothing: only what the vocabulary has, and never the same again."""

from directory.search.ask.akin import AKIN, BROAD, helping_on
from handreiking.vocabulary_loader import read_vocabulary


def test_every_concept_is_one_of_the_vocabulary_and_none_is_akin_to_itself() -> None:
    known = {concept.slug for concept in read_vocabulary().concepts}
    assert {*AKIN, *BROAD, *(slug for akin in AKIN.values() for slug in akin)} <= known
    assert [slug for slug, akin in AKIN.items() if slug in akin] == []


def test_what_is_akin_comes_before_where_anybody_may_begin_each_once() -> None:
    assert helping_on(["waakvlamcontact"]) == ("nazorg", *BROAD)
    assert helping_on(["steunpunt", "cursus"])[:2] == ("herstelacademie", "ehealth")
    assert helping_on(["rouw"]) == helping_on([]) == BROAD
