"""Our own rules find numbers, dates, addresses and ages, and leave what is none."""

import pytest

from directory.publishing.cases import placeholders
from directory.publishing.cases.deidentify import apart, found_in
from directory.publishing.cases.rules import Found, found_by_rules, is_bsn
from tests.helpers.cases import finding, no_names


def pieces(text: str, kind: str = "") -> list[str]:
    return [text[each.start : each.end] for each in found_in(text, no_names) if not kind or each.kind == kind]


@pytest.mark.parametrize(
    ("digits", "good"), [("111222333", True), ("123456782", True), ("123456789", False), ("000000000", False)]
)
def test_a_bsn_passes_the_eleven_test(digits: str, good: bool) -> None:
    assert is_bsn(digits) is good


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Geboren op 12-03-1980 in het noorden.", "datum", ["12-03-1980"]),
        ("Op 3 okt. 2021 viel hij uit.", "datum", ["3 okt. 2021"]),
        ("Sinds 1 mei gaat het beter.", "datum", ["1 mei"]),
        ("Zij is van bouwjaar 1971.", "datum", ["1971"]),
        ("Geboren in maart 1988 in een dorp.", "datum", ["maart 1988"]),
        ("In 2019 stopte zij.", "datum", []),
        ("Hij sliep 3 uur en 12 minuten.", "", []),
        ("Haar nummer is 111222333.", "nummer", ["111222333"]),
        ("BSN: 1112.22.333 staat erop.", "nummer", ["1112.22.333"]),
        ("Het kostte 123456 euro.", "nummer", ["123456"]),
        ("Bel 06-12345678 of 06 12 34 56 78.", "nummer", ["06-12345678", "06 12 34 56 78"]),
        ("Bel (020) 123 45 67.", "nummer", ["(020) 123 45 67"]),
        ("Bel +31 6 12345678 even.", "nummer", ["+31 6 12345678"]),
        ("Bel 113 of 0800-0113 bij nood, of 112.", "", []),
        ("Dossiernummer A-2231 ging mee.", "nummer", ["A-2231"]),
        ("Mail jan.p@mail.example.", "contact", ["jan.p@mail.example"]),
        ("Kijk op www.voorbeeld.nl/jan, of op voorbeeld.nl.", "contact", ["www.voorbeeld.nl/jan", "voorbeeld.nl"]),
        ("Zij schrijft als @rustig_aan.", "contact", ["@rustig_aan"]),
        ("Hij woont op 1066 AB 12.", "plaats", ["1066 AB 12"]),
        ("Zij zit in de Dorpsstraat 12 b.", "plaats", ["Dorpsstraat 12 b"]),
        ("In 2019 en later.", "plaats", []),
        ("Een 93-jarige man.", "leeftijd", ["93-jarige"]),
        ("Hij is 90 jaar.", "leeftijd", ["90 jaar"]),
        ("Zij is 89 jaar, al 40 jaar samen.", "leeftijd", []),
        ("Na 100 keer lukte het.", "leeftijd", []),
        ("Haar broer Wil kwam.", "naam", ["Wil"]),
        ("Zijn man werkt in de tuin.", "naam", []),
        ("Bel 06.12.34.56.78 of 06·12·34·56·78.", "", ["06.12.34.56.78", "06·12·34·56·78"]),
        ("Bel 06/12 34 56 78, of +31–6–12345678.", "nummer", ["06/12 34 56 78", "+31–6–12345678"]),
        ("Zij is geb. 01–02–1990.", "", ["01–02–1990"]),
        ("Dat was op 01–01–1990 of 2 / 3 / 2011, 10 keer.", "", ["01–01–1990", "2 / 3 / 2011"]),
        ("Op 01-01-1990 10 keer.", "", ["01-01-1990"]),
        ("Een cijfer van 3 / 4 / 10, dus 1 - 2 weken.", "", []),
        ("Zij woont op 1315 ab, 1234-AB of 1234–cd 12.", "plaats", ["1315 ab", "1234-AB", "1234–cd 12"]),
        ("In 2019 en 2020 of 2021 is 1500 mg op 1200 ml te veel, 1000km.", "", []),
        ("Haar bsn 111/222/333 en 111.222/333.", "nummer", ["111/222/333", "111.222/333"]),
        ("client nr 12345, client-nr: 22345, cliëntnummer 32345", "nummer", ["12345", "22345", "32345"]),
        ("Het dossiernr. 12/44 en bsn-nummer: 55.", "nummer", ["12/44", "55"]),
        ("Zijn cliënt nam 12345 stappen.", "", []),
        ("Leeftijd: 94, leeftijd 91 jaar, 95-jr of 95 jaren.", "leeftijd", ["94", "91 jaar", "95-jr", "95 jaren"]),
        ("Een vrouw (94) en een man (54), leeftijd 92%, in (1994).", "leeftijd", ["94"]),
        ("Mail jan (at) devries punt nl.", "contact", ["jan (at) devries punt nl"]),
        ("Mail jan apenstaartje devries dot nl of jan[at]devries.nl.", "contact",
         ["jan apenstaartje devries dot nl", "jan[at]devries.nl"]),
        ("Hij at brood. Daarna dronk hij.", "", []),
        ("Zoek op Piet_Jansen, #PietJansen of piet_j_jansen.", "contact", ["Piet_Jansen", "#PietJansen", "piet_j_jansen"]),
        ("Dat is punt #1 van 3.", "", []),
        ("Zij heet J\u0430n, of Κ\u0430t en neemt 5 µg; Ελένη niet.", "naam", ["J\u0430n", "Κ\u0430t"]),
        ("Hier stond [telefoonnummer] en [naam].", "", []),
    ],
)  # fmt: skip
def test_a_text_is_looked_through(text: str, kind: str, found: list[str]) -> None:
    assert pieces(text, kind) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zij heet [Jan de Vries].", ["Jan de Vries"]),
        ("Haar nummer is [111222333], of [BSN 111222333].", ["111222333", "111222333"]),
        ("Mail [jan@mail.example] of [06-12345678].", ["jan@mail.example", "06-12345678"]),
        ("[naam Jan de Vries] en [NAAM] en [naam] [Jan de Vries]", ["Jan de Vries"]),
    ],
)
def test_words_in_brackets_that_are_not_ours_are_read_as_any(text: str, found: list[str]) -> None:
    assert [text[each.start : each.end] for each in found_in(text, finding("Jan de Vries"))] == found


def test_whatever_we_propose_ourselves_is_no_hit_afterwards() -> None:
    texts = "12-03-1980 bouwjaar 1971 06-12345678 111222333 nummer 1234567 a@b.example www.b.nl @iemand 1066 AB Dorpsweg 1"
    every = {each.proposal for each in found_by_rules(texts)} | {
        str(each) for each in placeholders.OF_KIND.values()
    }
    assert every == {str(each) for each in placeholders.ALL}
    for words in every:
        inside = Found(0, len(words), "naam", ""), Found(1, len(words) - 1, "naam", "")
        assert found_in(words, lambda text, inside=inside: inside) == []  # type: ignore[misc]


def urk(passage: str) -> list[Found]:
    """Stand in for deduce: the one place it knows."""
    at = passage.find("Urk")
    return [Found(at, at + 3, "plaats", "[plaats]")] if at >= 0 else []


def test_age_place_and_profession_in_one_sentence_are_rare() -> None:
    text = "Zij komt. Een 47-jarige vrouw uit de Dorpsstraat 3 is burgemeester, zei Joost. Het gaat goed."
    (found,) = [each for each in found_in(text, finding("Joost")) if each.kind == "combinatie"]
    assert (
        text[found.start : found.end]
        == "Een 47-jarige vrouw uit de Dorpsstraat 3 is burgemeester, zei Joost."
    )
    assert found.proposal == "Een vrouw van in de 40 uit de [adres] is burgemeester, zei [naam]."


@pytest.mark.parametrize(
    ("text", "rare", "proposal"),
    [
        (
            "Zij is 34 jaar. Zij woont op Urk. Zij is notaris. Het gaat goed.",
            "Zij is 34 jaar. Zij woont op Urk. Zij is notaris.",
            "Zij is in de 30. Zij woont op [plaats]. Zij is notaris.",
        ),
        (
            "Zij komt. Hij is notaris op Urk!\nHij is 34 jaar.",
            "Hij is notaris op Urk!\nHij is 34 jaar.",
            None,
        ),
        (
            "Zij is 34 jaar. Zij is notaris. Een agent op Urk van 50 jaar kwam. Zij is moe.",
            "Een agent op Urk van 50 jaar kwam.",
            None,
        ),
    ],
)
def test_age_place_and_profession_in_three_sentences_in_a_row_are_rare_too(
    text: str, rare: str, proposal: str | None
) -> None:
    (found,) = [each for each in found_in(text, urk) if each.kind == "combinatie"]
    assert text[found.start : found.end] == rare
    assert proposal in (None, found.proposal)


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("Een kapper van 44 uit Urk.", "Een kapper van in de 40 uit [plaats]."),
        ("Molenaar van 54 op Urk.", "Molenaar van in de 50 op [plaats]."),
        ("Een jonge agent (26) op Urk.", "Een jonge agent (in de 20) op [plaats]."),
        ("Hij is 61 en boer op Urk.", "Hij is in de 60 en boer op [plaats]."),
        ("Mijn buur, 47, is notaris op Urk.", "Mijn buur, in de 40, is notaris op [plaats]."),
        ("Zij is koster op Urk en wordt in mei 34.", "Zij is koster op [plaats] en wordt in mei in de 30."),
        ("Op haar 29ste was zij wethouder op Urk.", "toen, in de 20, was zij wethouder op [plaats]."),
        ("Zij is zesendertig en tolk op Urk.", "Zij is in de 30 en tolk op [plaats]."),
        (
            "Een man van begin vijftig werkt op Urk als lasser.",
            "Een man van in de 50 werkt op [plaats] als lasser.",
        ),
        ("Kapper op Urk, 44 jaar.", "Kapper op [plaats], in de 40."),
        ("Zij heeft op Urk een bloemenzaak. Zij is 39 jaar.", None),
        ("Een beroemde trompettist uit Urk werd 50.", None),
    ],
)
def test_ages_and_work_are_known_in_the_ways_that_people_write_them(text: str, proposal: str | None) -> None:
    (found,) = [each for each in found_in(text, urk) if each.kind == "combinatie"]
    assert proposal in (None, found.proposal)


@pytest.mark.parametrize(
    "text",
    [
        "Een groep van 12 op Urk, met een kapper.",
        "Zij is 71, komt van Urk en is ouder dan haar zus.",
        "De kok op Urk maakt soep voor 25 mensen.",
        "Een moeder van in de 30 op Urk, kapper.",
    ],
)
def test_what_is_no_age_or_no_work_is_not_rare(text: str) -> None:
    assert not [each for each in found_in(text, urk) if each.kind == "combinatie"]


def test_no_sentence_is_told_twice_as_rare() -> None:
    row = "Zij is 34 jaar. Zij woont in de Dorpsstraat 3. Zij is notaris. "
    assert pieces(row * 3, "combinatie") == [row.strip()] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Een 47-jarige vrouw is burgemeester.",
        "Een vrouw uit de Dorpsstraat 3 is burgemeester.",
        "Een 47-jarige vrouw is alleen. Zij slaapt slecht. Zij piekert. Zij is burgemeester. Dat is in de Dorpsstraat 3.",
    ],
)
def test_two_of_the_three_are_not(text: str) -> None:
    assert pieces(text, "combinatie") == []


def test_a_word_that_is_a_name_is_known_by_the_name_beside_it() -> None:
    text = "Toen Wil en Joost elkaar zagen, en Storm of Joost, dacht zij na. Maar Joost niet."
    found = [text[each.start : each.end] for each in found_in(text, finding("Joost"))]
    assert found == ["Wil", "Joost"]


def test_of_pieces_over_one_another_the_longest_stays() -> None:
    text = "Meneer Jan de Wit belde."
    found = found_in(text, finding("Jan", "Meneer Jan de Wit", "Wit"))
    assert [text[each.start : each.end] for each in found] == ["Meneer Jan de Wit"]
    assert apart([Found(0, 3, "naam", ""), Found(3, 5, "naam", "")]) == [
        Found(0, 3, "naam", ""),
        Found(3, 5, "naam", ""),
    ]


def test_every_piece_lies_within_its_text() -> None:
    text = "06-12345678, 12-03-1980, jan@mail.example, 1066 AB, Dorpsstraat 3, 95 jaar"
    for each in found_by_rules(text):
        assert 0 <= each.start < each.end <= len(text)
        assert text[each.start : each.end].strip() == text[each.start : each.end]
        assert each.proposal
