"""Two forms of one word share a stem; words that only look alike do not."""

import pytest

from directory.language.stemming import IRREGULAR, stem
from directory.language.text import fold

KINDS = {
    "-oos and -oze": "boos boze|werkloos werkloze|dakloos dakloze daklozen|hopeloos hopeloze|machteloos machteloze",
    "-eel and -ele": "emotioneel emotionele|spiritueel spirituele|financieel financiële|cultureel culturele"
    "|professioneel professionele|individueel individuele|crimineel criminele|formeel formele|mobiel mobiele",
    "-aal and -ale": "sociaal sociale|mentaal mentale|regionaal regionale|digitaal digitale|normaal normale",
    "-ief and -ieve": "lief lieve|actief actieve|creatief creatieve|intensief intensieve|depressief depressieve",
    "-eus and -euze": "nerveus nerveuze|religieus religieuze|serieus serieuze",
    "an s of the stem": "fiets fietsen|dans dansen|verlies verliezen|kaars kaarsen|mens mensen|kans kansen"
    "|grens grenzen|advies adviezen|wens wensen",
    "an e of inflection": "vrij vrije|ziek zieke zieken|nieuw nieuwe|oud oude|goed goede|hoog hoge|laag lage"
    "|groot grote|druk drukke|dik dikke|kwaad kwade|dood dode|zwaar zware|doof dove|grijs grijze|los losse",
    "short words": "bos bossen|les lessen|kop koppen|pil pillen|rug ruggen|bus bussen|zus zussen|oog ogen|maat maten",
    "an en of the stem": "teken tekenen|tekening tekeningen|leven levens|jongen jongens|oefen oefenen|open openen",
    "plurals": "probleem problemen|woord woorden|schuld schulden|paard paarden|fobie fobieën|moskee moskeeën|foto foto's",
    "a ge- of its own": "gezin gezinnen|gezond gezonde gezondheid|geluk gelukkig|ongeluk ongelukken|gezicht gezichten"
    "|gevolg gevolgen",
    "forms of to do": "sport sporten|zing zingen|zwem zwemmen|kook koken|lach lachen|piekeren pieker",
}
FORMS = [(kind, forms) for kind, lines in KINDS.items() for forms in lines.split("|")]


@pytest.mark.parametrize(("kind", "forms"), FORMS, ids=[forms for _kind, forms in FORMS])
def test_forms_of_one_word_share_a_stem(kind: str, forms: str) -> None:
    found = {form: stem(fold(form)) for form in forms.split()}
    assert len(set(found.values())) == 1, f"{kind}: {found}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dubbele", "dubieus"), ("as", "ass"), ("enkele", "enkeltje"), ("moe", "moeder"), ("zee", "zeker"), ("man", "manie"),
        ("rouw", "rauw"), ("angst", "anders"), ("verlenen", "verlies"), ("ouders", "oudste"), ("kind", "kin"),
        ("zin", "gezin"), ("zon", "gezond"), ("lukken", "geluk"), ("lijk", "gelijk"), ("wel", "geweld"), ("volgen", "gevolgen"),
        ("ongeluk", "ongelukkig"), ("geslaagd", "geslagen"), ("vluchten", "gevlucht"), ("droom", "dromerig"), ("maatje", "matig"), ("zoon", "zone"),
        ("stress", "streng"), ("eten", "etter"), ("slaap", "slap"), ("vader", "vaderland"), ("leed", "lijden"),
    ],
)  # fmt: skip
def test_words_that_only_look_alike_keep_their_own(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_what_no_rule_reaches_is_listed_and_its_stems_are_stems() -> None:
    assert {stem(value) for value in IRREGULAR.values()} == set(IRREGULAR.values())


def test_any_word_has_a_stem_and_a_long_one_is_cut() -> None:
    for word in ("", "e", "ee", "ale", "ele", "enen", "s", "ss", "zze", "𝒳e", "x" * 500, "a" * 39 + "ze"):
        assert len(stem(word)) <= 41
