"""The shared language as linked data: a graph that keeps the conditions of SKOS and comes back whole."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from rdflib import DCTERMS, OWL, RDF, SKOS, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from handreiking import skos
from handreiking.models import Concept, ConceptHeir, DataVersion, Edition, Label
from handreiking.vocabulary_loader import load_vocabulary, read_vocabulary
from tests.helpers.skos_rules import CONDITIONS, Broken

pytestmark = pytest.mark.django_db
PARSERS = {"ttl": "turtle", "jsonld": "json-ld"}
A, B, C = (URIRef(f"https://voorbeeld.example/{name}") for name in "abc")


def nl(text: str) -> Literal:
    return Literal(text, lang="nl")


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    skos._data.cache_clear()
    skos._whole.cache_clear()


@pytest.fixture
def words(vocabulary: None) -> None:
    """The real vocabulary, every label included, with an edition, a merge, a split and a word that went."""
    load_vocabulary(read_vocabulary())
    Edition.objects.create(slug="2026-1", label="Eerste", published_on="2026-11-01", replaced_on="2027-01-15")
    Edition.objects.create(slug="2027-1", label="Tweede", published_on="2027-01-15", is_current=True)
    for slug, heirs in (
        ("prestatiedruk", ["stress"]),
        ("werk-studie", ["stress", "zelfbeeld"]),
        ("hormonen", []),
    ):
        old = Concept.objects.get(slug=slug)
        old.retired_on = date(2027, 1, 15)
        old.replaced_by = Concept.objects.get(slug=heirs[0]) if len(heirs) == 1 else None
        old.save()
        for heir in heirs:
            ConceptHeir.objects.create(concept=old, heir=Concept.objects.get(slug=heir))
    Concept.objects.filter(slug="slaap").update(
        exact_match="https://voorbeeld.example/slaap",
        edited_at=datetime(2027, 2, 3, 12, tzinfo=UTC),
    )
    DataVersion.objects.bump()


def read(found: bytes, form: str) -> Graph:
    return Graph().parse(data=found, format=PARSERS[form])


def test_a_round_trip_gives_the_same_graph(words: None) -> None:
    whole = skos.graph()
    for part in ((), ("thema",), ("thema", "slaap"), ("thema", "werk-studie")):
        meant = skos._part(whole, *(*part, "", "")[:2])
        for form in PARSERS:
            there = read(skos.data(form, *part), form)  # type: ignore[arg-type]
            assert len(there) == len(meant) > 5, (part, form)
            assert isomorphic(there, meant), (part, form)


def test_the_real_vocabulary_keeps_the_conditions_of_skos(words: None) -> None:
    graph = skos.graph()
    assert len(list(graph.subjects(RDF.type, SKOS.Concept))) > 100
    assert {condition.__name__: condition(graph) for condition in CONDITIONS} == {
        condition.__name__: [] for condition in CONDITIONS
    }


BROKEN: list[tuple[str, list[tuple[Any, ...]], Broken]] = [
    ("s9", [(A, RDF.type, SKOS.Concept), (B, SKOS.inScheme, A)], [(A,)]),
    ("s13", [(A, SKOS.altLabel, nl("slaap")), (A, SKOS.hiddenLabel, nl("slaap"))], [(A, nl("slaap"))]),
    ("s14", [(A, SKOS.prefLabel, nl("slaap")), (A, SKOS.prefLabel, nl("slapen"))], [(A,)]),
    ("s27", [(A, SKOS.broader, B), (C, SKOS.narrower, B), (A, SKOS.related, C)], [(A, C)]),
    ("s37", [(A, SKOS.member, B), (A, RDF.type, SKOS.ConceptScheme)], [(A,)]),
    ("s46", [(A, SKOS.exactMatch, B), (B, SKOS.broadMatch, A)], [(A, B)]),
]


@pytest.mark.parametrize(("name", "triples", "expected"), BROKEN)
def test_each_condition_finds_what_breaks_it_and_nothing_else_does(
    name: str, triples: list[tuple[Any, ...]], expected: Broken
) -> None:
    graph = Graph()
    for triple in triples:
        graph.add(triple)
    assert {each.__name__: each(graph) for each in CONDITIONS if each(graph)} == {name: expected}


def test_a_concept_says_its_names_its_scheme_and_what_matches_it(words: None) -> None:
    graph, slaap = skos.graph(), URIRef(skos.uri("thema", "slaap"))
    concept = Concept.objects.get(slug="slaap")
    assert list(graph.objects(slaap, SKOS.prefLabel)) == [nl(concept.label)]
    assert nl(concept.plain_label) in graph.objects(slaap, SKOS.altLabel)
    assert (slaap, SKOS.topConceptOf, URIRef(skos.uri("thema"))) in graph
    assert (URIRef(skos.uri("thema")), SKOS.hasTopConcept, slaap) in graph
    assert (slaap, SKOS.exactMatch, URIRef("https://voorbeeld.example/slaap")) in graph
    assert list(graph.objects(slaap, DCTERMS.issued)) == [Literal(date(2026, 11, 1))]
    assert list(graph.objects(slaap, DCTERMS.modified)) == [Literal(date(2027, 2, 3))]
    assert list(graph.objects(slaap, OWL.deprecated)) == []


def test_a_scheme_says_of_which_edition_it_is(words: None) -> None:
    graph, thema = skos.graph(), URIRef(skos.uri("thema"))
    assert list(graph.objects(thema, OWL.versionInfo)) == [Literal("2027-1")]
    assert list(graph.objects(thema, DCTERMS.issued)) == [Literal(date(2026, 11, 1))]
    assert list(graph.objects(thema, DCTERMS.modified)) == [Literal(date(2027, 1, 15))]


def test_what_was_replaced_says_by_what_and_is_no_top_concept_any_more(words: None) -> None:
    graph, thema = skos.graph(), URIRef(skos.uri("thema"))
    for slug, heirs in (
        ("prestatiedruk", {"stress"}),
        ("werk-studie", {"stress", "zelfbeeld"}),
        ("hormonen", set()),
    ):
        old = URIRef(skos.uri("thema", slug))
        named = {URIRef(skos.uri("thema", each)) for each in heirs}
        assert set(graph.objects(old, DCTERMS.isReplacedBy)) == named
        assert list(graph.objects(old, OWL.deprecated)) == [Literal(True)]
        assert (old, SKOS.inScheme, thema) in graph
        assert list(graph.objects(old, SKOS.topConceptOf)) == []
        assert list(graph.subjects(SKOS.hasTopConcept, old)) == []


def test_what_people_type_stays_here_but_for_single_misspelt_words(words: None) -> None:
    slaap = Concept.objects.get(slug="slaap")
    for kind, text in (
        (Label.Kind.EVERYDAY, "zqwakker"), (Label.Kind.MISSPELLING, "zqslaapen"),
        (Label.Kind.MISSPELLING, "zqslaapen gaan"), (Label.Kind.MISSPELLING, slaap.label.upper()),
    ):  # fmt: skip
        slaap.labels.create(text=text, kind=kind)
    graph = skos.graph()
    said = {str(text) for predicate in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
            for text in graph.objects(URIRef(skos.uri("thema", "slaap")), predicate)}  # fmt: skip
    assert "zqslaapen" in said
    assert said.isdisjoint({"zqwakker", "zqslaapen gaan", slaap.label.upper()})
    everyday = {
        label.text
        for label in Label.objects.filter(kind=Label.Kind.EVERYDAY).exclude(
            text__in=Label.objects.exclude(kind=Label.Kind.EVERYDAY).values("text")
        )
    }
    names = {name for pair in Concept.objects.values_list("label", "plain_label") for name in pair}
    everywhere = {str(text) for text in graph.objects(None, SKOS.hiddenLabel)}
    assert everywhere.isdisjoint(everyday - names)
    assert not [text for text in everywhere if " " in text]


@pytest.mark.parametrize("name_and_part", [
    ("concepts", ()), ("scheme", ("thema",)), ("concept", ("thema", "slaap")),
])  # fmt: skip
@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        ("", "text/html"),
        ("*/*", "text/html"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html"),
        ("application/pdf", "text/html"),
        ("text/turtle", "text/turtle"),
        ("text/turtle;q=0.5,application/ld+json", "application/ld+json"),
        ("application/ld+json,text/html;q=0.9", "application/ld+json"),
    ],
)
def test_one_address_answers_as_the_reader_asks(
    client: Client,
    vocabulary: None,
    name_and_part: tuple[str, tuple[str, ...]],
    accept: str,
    content_type: str,
) -> None:
    name, part = name_and_part
    answer = client.get(reverse(name, args=part), headers={"accept": accept} if accept else {})
    assert (answer.status_code, answer.headers["Content-Type"].split(";")[0]) == (200, content_type)
    assert "Accept" in answer.headers["Vary"]
    assert not answer.cookies
    if content_type != "text/html":
        ending = answer.headers["Content-Location"]
        assert client.get(ending).content == answer.content


def test_an_address_with_an_ending_answers_so_whatever_is_asked(client: Client, vocabulary: None) -> None:
    for address, content_type in (
        ("/begrip.ttl", "text/turtle"), ("/begrip/thema.jsonld", "application/ld+json"),
        ("/begrip/thema/slaap.ttl", "text/turtle"),
    ):  # fmt: skip
        answer = client.get(address, headers={"accept": "text/html"})
        assert answer.headers["Content-Type"].split(";")[0] == content_type
    for address in (
        "/begrip/nergens.ttl",
        "/begrip/thema/nergens.ttl",
        "/begrip/vorm/slaap.ttl",
        "/begrip.pdf",
    ):
        assert client.get(address).status_code == 404


def test_a_reader_who_has_it_gets_no_second_one_and_a_change_is_seen_at_once(
    client: Client, vocabulary: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    address = reverse("concept-data", args=["thema", "slaap", "ttl"])
    first = client.get(address)
    with django_assert_num_queries(1):
        again = client.get(address, headers={"if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    Concept.objects.filter(slug="slaap").update(definition="Anders gezegd.")
    DataVersion.objects.bump()
    changed = client.get(address, headers={"if-none-match": first.headers["ETag"]})
    assert changed.status_code == 200
    assert "Anders gezegd." in changed.text


def test_the_words_of_an_editor_are_data_and_never_break_out_of_it(vocabulary: None) -> None:
    text = 'Een "zin"\n<script>\\ . </begrip>'
    Concept.objects.filter(slug="slaap").update(definition=text)
    for form in ("ttl", "jsonld"):
        skos._data.cache_clear()
        skos._whole.cache_clear()
        there = read(skos.data(form, "thema", "slaap"), form)  # type: ignore[arg-type]
        assert list(there.objects(None, SKOS.definition)) == [nl(text)]


@pytest.mark.usefixtures("vocabulary")
def test_an_address_that_linked_data_cannot_name_is_refused_and_breaks_nothing() -> None:
    concept = Concept.objects.get(slug="slaap")
    concept.exact_match = 'https://example.org/{x}"<y>'
    with pytest.raises(ValidationError, match="exact_match"):
        concept.full_clean()
    concept.save()
    DataVersion.objects.bump()
    for form in ("ttl", "jsonld"):
        assert "example.org" not in skos.data(form, "thema", "slaap").decode()  # type: ignore[arg-type]
