"""The integrity conditions of SKOS (W3C, 18 August 2009) that a graph can break: each returns what breaks it."""

from collections import Counter
from itertools import combinations

from rdflib import RDF, SKOS, Graph
from rdflib.term import Node

Broken = list[tuple[Node, ...]]
LABELS = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
BROADER = (SKOS.broader, SKOS.broadMatch, SKOS.broaderTransitive)
NARROWER = (SKOS.narrower, SKOS.narrowMatch, SKOS.narrowerTransitive)


def concepts(graph: Graph) -> set[Node]:
    """Return what is a concept, said so or by what it is used for."""
    said = set(graph.subjects(RDF.type, SKOS.Concept))
    tops = set(graph.subjects(SKOS.topConceptOf)) | set(graph.objects(None, SKOS.hasTopConcept))
    related = {each for predicate in (*BROADER, *NARROWER, SKOS.related, SKOS.exactMatch)
               for pair in graph.subject_objects(predicate) for each in pair}  # fmt: skip
    return said | tops | related


def schemes(graph: Graph) -> set[Node]:
    said = set(graph.subjects(RDF.type, SKOS.ConceptScheme))
    used = set(graph.objects(None, SKOS.inScheme)) | set(graph.objects(None, SKOS.topConceptOf))
    return said | used | set(graph.subjects(SKOS.hasTopConcept))


def collections(graph: Graph) -> set[Node]:
    said = {
        each for kind in (SKOS.Collection, SKOS.OrderedCollection) for each in graph.subjects(RDF.type, kind)
    }
    return said | set(graph.subjects(SKOS.member)) | set(graph.subjects(SKOS.memberList))


def s9(graph: Graph) -> Broken:
    """A scheme is no concept."""
    return [(each,) for each in concepts(graph) & schemes(graph)]


def s13(graph: Graph) -> Broken:
    """No text is a preferred, alternative and hidden label of one thing, two of them neither."""
    return [
        (subject, text)
        for one, other in combinations(LABELS, 2)
        for subject, text in graph.subject_objects(one)
        if (subject, other, text) in graph
    ]


def s14(graph: Graph) -> Broken:
    """One preferred label a language."""
    counted = Counter(
        (subject, getattr(label, "language", None))
        for subject, label in graph.subject_objects(SKOS.prefLabel)
    )
    return [(subject,) for (subject, _language), number in counted.items() if number > 1]


def s27(graph: Graph) -> Broken:
    """What is related is not also broader, however many steps away."""
    up: dict[Node, set[Node]] = {}
    for predicate in BROADER:
        for below, above in graph.subject_objects(predicate):
            up.setdefault(below, set()).add(above)
    for predicate in NARROWER:
        for above, below in graph.subject_objects(predicate):
            up.setdefault(below, set()).add(above)
    related = {
        pair for predicate in (SKOS.related, SKOS.relatedMatch) for pair in graph.subject_objects(predicate)
    }
    return [(one, other) for one, other in related if other in _above(up, one) or one in _above(up, other)]


def _above(up: dict[Node, set[Node]], start: Node) -> set[Node]:
    found: set[Node] = set()
    waiting = [start]
    while waiting:
        for each in up.get(waiting.pop(), ()):
            if each not in found:
                found.add(each)
                waiting.append(each)
    return found


def s37(graph: Graph) -> Broken:
    """A collection is no concept and no scheme."""
    return [(each,) for each in collections(graph) & (concepts(graph) | schemes(graph))]


def s46(graph: Graph) -> Broken:
    """An exact match is not also a broader, a narrower or a related one, in either direction."""
    others = {
        pair
        for predicate in (SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)
        for one, other in graph.subject_objects(predicate)
        for pair in ((one, other), (other, one))
    }
    return [pair for pair in graph.subject_objects(SKOS.exactMatch) if pair in others]


CONDITIONS = (s9, s13, s14, s27, s37, s46)
