"""The shared language as linked data: SKOS in Turtle and JSON-LD, for whoever describes help elsewhere.

The address of a scheme or a concept is its URI. Professionals' names are ``prefLabel`` (a registry matches on them, and S14
allows one a language); the plain name, synonyms and abbreviations are ``altLabel``, which are the words that the concept's
page shows too. Of what people type only the misspelt single words go out, as ``hiddenLabel``: the everyday words stay here,
because phrases of crisis and of violence and English ones are among them.
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal

from django.conf import settings
from django.shortcuts import resolve_url
from django.utils import timezone

from handreiking.models import Concept, ConceptScheme, DataVersion, Edition, Label
from handreiking.models.concept import is_iri

if TYPE_CHECKING:
    from rdflib import Graph, URIRef

Format = Literal["ttl", "jsonld"]
MEDIA_TYPES: dict[str, Format] = {"text/turtle": "ttl", "application/ld+json": "jsonld"}
CONTENT_TYPES = {"ttl": "text/turtle; charset=utf-8", "jsonld": "application/ld+json; charset=utf-8"}
LANGUAGE = "nl"
CONTEXT = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_building = Lock()


def uri(scheme: str, slug: str = "") -> str:
    """Return the lasting URI of a scheme, or of a concept in it."""
    address = resolve_url("concept", scheme, slug) if slug else resolve_url("scheme", scheme)
    return f"{settings.SITE_URL}{address}"


def data(form: Format, scheme: str = "", slug: str = "") -> bytes:
    """Return the whole language, one scheme or one concept as ``form``; b"" where there is no such thing.

    One query where it stands in memory, for this version of the data.
    """
    token = DataVersion.objects.current()
    with _building:  # parsers and serialisers of rdflib share state, and two at once would build it twice
        return _data(token, settings.SITE_URL, form, scheme, slug)


@lru_cache(maxsize=64)
def _data(token: str, _site: str, form: Format, scheme: str, slug: str) -> bytes:
    part = _part(_whole(token, settings.SITE_URL), scheme, slug)
    if not part:
        return b""
    if form == "ttl":
        return part.serialize(format="turtle", encoding="utf-8")
    return part.serialize(format="json-ld", encoding="utf-8", context=CONTEXT, auto_compact=False)


@lru_cache(maxsize=1)
def _whole(_token: str, _site: str) -> "Graph":
    return graph()


def _part(whole: "Graph", scheme: str, slug: str) -> "Graph":
    """Return what is said of one scheme and of all that is in it, or of one concept."""
    if not scheme:
        return whole
    part = empty_graph()
    wanted = uri(scheme, slug)
    for subject in set(whole.subjects()):
        if str(subject) == wanted or (not slug and str(subject).startswith(wanted)):
            part += whole.triples((subject, None, None))
    return part


def empty_graph() -> "Graph":
    """Return a graph that knows our prefixes. rdflib is loaded here: it takes a tenth of a second and 18 MB."""
    from rdflib import Graph

    made = Graph(bind_namespaces="none")
    for prefix, namespace in CONTEXT.items():
        made.bind(prefix, namespace)
    return made


def graph() -> "Graph":
    """Return the whole language as a graph; six queries."""
    made = empty_graph()
    edition = Edition.objects.current()
    first = (
        Edition.objects.published().order_by("published_on").values_list("published_on", flat=True).first()
    )
    schemes = list(ConceptScheme.objects.all())
    concepts = list(Concept.objects.select_related("scheme").prefetch_related("heirs__scheme", "labels"))
    for scheme in schemes:
        _add_scheme(made, scheme, edition, first)
    for concept in concepts:
        _add_concept(made, concept, first)
    return made


def _add_scheme(made: "Graph", scheme: ConceptScheme, edition: Edition | None, first: date | None) -> None:
    from rdflib import DCTERMS, OWL, RDF, SKOS, Literal, URIRef

    subject = URIRef(uri(scheme.slug))
    made.add((subject, RDF.type, SKOS.ConceptScheme))
    made.add((subject, SKOS.prefLabel, Literal(scheme.label, lang=LANGUAGE)))
    if not _same(scheme.plain_label, scheme.label):
        made.add((subject, SKOS.altLabel, Literal(scheme.plain_label, lang=LANGUAGE)))
    made.add((subject, SKOS.definition, Literal(scheme.definition, lang=LANGUAGE)))
    if first:
        made.add((subject, DCTERMS.issued, Literal(first)))
    if edition:
        made.add((subject, OWL.versionInfo, Literal(edition.slug)))
    _modified(made, subject, edition.published_on if edition else None, _day(scheme.edited_at))


def _add_concept(made: "Graph", concept: Concept, first: date | None) -> None:
    from rdflib import DCTERMS, OWL, RDF, SKOS, Literal, URIRef

    subject, scheme = URIRef(uri(concept.scheme.slug, concept.slug)), URIRef(uri(concept.scheme.slug))
    made.add((subject, RDF.type, SKOS.Concept))
    made.add((subject, SKOS.inScheme, scheme))
    preferred, alternative, hidden = labels_of(concept, concept.labels.all())
    made.add((subject, SKOS.prefLabel, Literal(preferred, lang=LANGUAGE)))
    for predicate, texts in ((SKOS.altLabel, alternative), (SKOS.hiddenLabel, hidden)):
        for text in texts:
            made.add((subject, predicate, Literal(text, lang=LANGUAGE)))
    made.add((subject, SKOS.definition, Literal(concept.definition, lang=LANGUAGE)))
    if concept.exact_match and is_iri(concept.exact_match):
        made.add((subject, SKOS.exactMatch, URIRef(concept.exact_match)))
    if issued := concept.introduced_on or first:
        made.add((subject, DCTERMS.issued, Literal(issued)))
    _modified(made, subject, concept.retired_on, _day(concept.edited_at))
    if concept.retired_on:
        made.add((subject, OWL.deprecated, Literal(True)))
        for heir in concept.heirs.all():
            made.add((subject, DCTERMS.isReplacedBy, URIRef(uri(heir.scheme.slug, heir.slug))))
    else:
        made.add((subject, SKOS.topConceptOf, scheme))
        made.add((scheme, SKOS.hasTopConcept, subject))


def labels_of(concept: Concept, labels: Iterable[Label]) -> tuple[str, list[str], list[str]]:
    """Return the preferred, the alternative and the hidden labels; no text stands in two of them (S13)."""
    labels = list(labels)
    proper = [each.text for each in labels if each.kind in (Label.Kind.SYNONYM, Label.Kind.ABBREVIATION)]
    misspelt = [
        each.text for each in labels if each.kind == Label.Kind.MISSPELLING and " " not in each.text.strip()
    ]
    seen = {concept.label.casefold()}
    return concept.label, _new([concept.plain_label, *proper], seen), _new(misspelt, seen)


def _new(texts: Iterable[str], seen: set[str]) -> list[str]:
    found = []
    for text in texts:
        if text.casefold() not in seen:
            seen.add(text.casefold())
            found.append(text)
    return found


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _day(moment: Any) -> date | None:
    return timezone.localdate(moment) if moment else None


def _modified(made: "Graph", subject: "URIRef", *days: date | None) -> None:
    from rdflib import DCTERMS, Literal

    if known := [day for day in days if day]:
        made.add((subject, DCTERMS.modified, Literal(max(known))))
