"""Every name that the reference data know means something, and no text at all breaks it."""

import time

from hypothesis import example, given
from hypothesis import strategies as st

from directory.places.place import AmbiguousPlace, Place, UnknownPlace
from directory.places.reference_files import aliases
from directory.places.resolve import resolve, suggest
from tests.helpers.placing import DIRECTIONS, NAMES, REFERENCE


def test_every_name_of_the_reference_data_means_something():
    texts = {row.place for row in REFERENCE.postcodes} | {row.name for row in REFERENCE.regions}
    texts |= {alias.alias for alias in aliases()}
    unknown = {text for text in texts if isinstance(resolve(text, NAMES), UnknownPlace)}
    assert unknown == DIRECTIONS


def test_every_alias_leads_to_its_target():
    for alias in aliases():
        if alias.kind == "municipalities" or alias.alias in DIRECTIONS:
            continue
        answer = resolve(alias.alias, NAMES)
        places = answer.candidates if isinstance(answer, AmbiguousPlace) else (answer,)
        kind = "municipality" if alias.kind in ("place", "quarter", "former") else alias.kind
        assert any(f"{kind}:{code}" in place.regions for place in places for code in alias.targets), alias


def test_every_postcode_place_and_area_is_found_by_its_own_label():
    everything = {place.key: place for place in NAMES.pc4_places.values()} | dict(NAMES.areas)
    everything |= {entry[3].key: entry[3] for entry in NAMES._starts}
    assert len(everything) > 6800
    for place in everything.values():
        assert resolve(place.label, NAMES) == place


def test_every_place_lies_in_the_country_and_carries_a_point_inside_it():
    for place in [*NAMES.pc4_places.values(), *NAMES.areas.values()]:
        assert "country:NL" in place.regions
        assert 50.7 < place.lat < 53.6
        assert 3.3 < place.lon < 7.3
        assert not place.is_area or place.key in place.regions


@given(st.text(max_size=300))
@example("\ud800\udfff")
@example("\x00" * 300)
@example("'" * 300)
@example("gemeente")
@example("gemeente gemeente ggd regio regio")
@example("1012 1012 1012")
@example("<script>alert(1)</script>")
@example("' OR 1=1 --")
@example("ﷺ" * 200)
def test_no_text_raises_and_every_echo_can_be_shown(text):
    answer = resolve(text, NAMES)
    if not isinstance(answer, Place | None):
        answer.text.encode("utf-8")
        assert len(answer.text) <= 200
        assert "\x00" not in answer.text
    assert all(isinstance(place, Place) for place in suggest(text, names=NAMES))


WORDS = (
    "1012",
    "5028",
    "AB",
    "amsterdam",
    "noord",
    "beek",
    "limburg",
    "gemeente",
    "ggd",
    "de",
    "12a",
    "gld",
    "xq",
)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
def test_no_mixture_of_known_words_raises(parts):
    assert resolve(" ".join(parts), NAMES) is not None


def test_a_very_long_text_takes_no_time():
    start = time.process_time()
    for text in ("a" * 10_000_000, "a " * 5_000_000, "1012 " * 2_000_000, "\x00" * 10_000_000):
        resolve(text, NAMES)
        suggest(text, names=NAMES)
    assert time.process_time() - start < 1
