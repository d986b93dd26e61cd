"""The one declared interface of the search: its parameters, how they are checked, and what they do to a queryset."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import cache, partial
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from directory.language.text import QUERY_LENGTH
from directory.models import Service
from directory.models.service_queryset import ServiceQuerySet
from directory.places.place import Place
from directory.places.resolve import resolve
from directory.search.answer.form_fields import Codes, Number, OneOf, PartlyUsableError, ShortText, SomeOf
from directory.search.answer.state import live
from directory.search.ask.analysed_query import AnalysedQuery
from directory.search.ask.fields import PLAIN
from directory.search.ask.query import DEFAULT_RADIUS, SCHEMES, SearchQuery
from directory.search.ask.regions import possible_whereabouts
from directory.search.ask.wishes import TAKEABLE
from directory.search.database.register import Found

LONGEST_PLACE = 100
FARTHEST = 500.0
LAST_PAGE = 10**9
UNKNOWN_CHOICE = _("Een van de keuzes kennen we niet. Die telt niet mee.")
Errors = dict[str, str]


class _Filter(django_filters.Filter):
    """Only names and checks a parameter; ``ServiceFilter.filter_queryset`` applies them together."""

    def __init__(self, **kwargs: Any) -> None:
        self.field_class = kwargs.pop("field")
        super().__init__(**kwargs)


def _some_of(
    known: Callable[[], Collection[str]], former: Callable[[], Mapping[str, Collection[str]]] = dict
) -> _Filter:
    return _Filter(field=SomeOf, known=known, former=former, wrong=UNKNOWN_CHOICE)


def _concepts(scheme: str) -> Collection[str]:
    return live.vocabulary().in_scheme.get(scheme, ())


def _former() -> Mapping[str, Collection[str]]:
    return live.vocabulary().former


class ServiceFilter(django_filters.FilterSet):
    """``ServiceFilter(data, queryset).qs`` narrows any queryset of services as the search does, unordered."""

    voor = _Filter(
        field=OneOf,
        words={word: word for word in ("mij", "naaste", "verwijzer")},
        wrong=_("Kies of je zoekt voor jezelf, voor een naaste of als verwijzer."),
    )
    waar = _Filter(
        field=ShortText,
        longest=LONGEST_PLACE,
        too_long=_("Dit is te lang voor een plaats. Typ een postcode of een plaatsnaam."),
    )
    straal = _Filter(
        field=Number,
        least=0.1,
        most=FARTHEST,
        wrong=_("Kies een afstand tussen 0 en 500 kilometer. We zochten binnen 10 kilometer."),
    )
    q = _Filter(
        field=ShortText, longest=QUERY_LENGTH, too_long=_("Dit is te lang. We zochten met het eerste deel.")
    )
    leeftijd = _Filter(
        field=Number,
        least=0,
        most=120,
        unit=("jaar", "jr", "jr.", "j"),
        wrong=_("Typ een leeftijd tussen 0 en 120, bijvoorbeeld 16."),
    )
    plek = _Filter(
        field=OneOf,
        words=dict.fromkeys(("nu", "1", "ja", "true", "on"), True),
        wrong=_("Bij plek kun je alleen kiezen voor: plek nu."),
    )
    zonder = _Filter(
        field=SomeOf,
        known=lambda: live.vocabulary().concepts.keys() | TAKEABLE,
        former=_former,
        wrong=_("Een van de woorden die je weghaalde kennen we niet."),
    )
    alleen = _Filter(
        field=OneOf,
        words=dict.fromkeys(("ja", "1", "true", "on"), True),
        wrong=_("Bij “alleen” kun je alleen kiezen voor: ja."),
    )
    lijst = _Filter(field=Codes)
    sorteer = _Filter(
        field=OneOf,
        words={word: word for word in ("passend", "afstand", "recent")},
        wrong=_("Deze volgorde kennen we niet. Je ziet wat het best past bovenaan."),
    )
    pagina = _Filter(
        field=Number,
        least=1,
        most=LAST_PAGE,
        whole=True,
        wrong=_("Deze pagina bestaat niet. Je ziet de eerste pagina."),
    )

    class Meta:
        model = Service
        fields: list[str] = []

    def filter_queryset(self, queryset: ServiceQuerySet) -> ServiceQuerySet:
        """Keep what the search finds; raises nothing, wrong values do not count."""
        query, _errors = parse_query(self.data)
        resolution = resolve(query.waar)
        query = query.but(place=resolution if isinstance(resolution, Place) else None)
        analysed = AnalysedQuery.about(query, timezone.now(), live.vocabulary())
        analysed = replace(analysed, possible=possible_whereabouts(resolution))
        return queryset.filter(pk__in=Found(analysed).members().values("pk"))


for _scheme in SCHEMES:
    ServiceFilter.base_filters[_scheme] = _some_of(partial(_concepts, _scheme), _former)
for _facet in PLAIN.values():
    if _facet.name != "plek":
        ServiceFilter.base_filters[_facet.name] = _some_of(partial(frozenset, _facet.values))


def parse_query(params: Mapping[str, Any]) -> tuple[SearchQuery, Errors]:
    """Return the search that the parameters (a QueryDict) ask for, and a Dutch message for each that cannot be used.

    Never raises; ``waar`` is not resolved yet. No query to the database once a snapshot stands. Reads the fields
    of ServiceFilter's form without making a form: that copies every field, which takes longer than cleaning it.
    """
    fields = _fields()
    values: dict[str, Any] = dict.fromkeys(fields)
    errors: Errors = {}
    for name, field in fields.items():
        if name in params:
            try:
                values[name] = field.clean(field.widget.value_from_datadict(params, {}, name))
            except ValidationError as error:
                values[name] = error.kept if isinstance(error, PartlyUsableError) else None
                errors[name] = str(error.message)
    return _search_query(values), errors


@cache
def _fields() -> dict[str, forms.Field]:
    """Return the fields by parameter name; they keep nothing of what they clean."""
    form_class = ServiceFilter(queryset=Service.objects.none()).get_form_class()
    fields: dict[str, forms.Field] = form_class.base_fields
    return fields


def _search_query(values: Mapping[str, Any]) -> SearchQuery:
    return SearchQuery(
        voor=values["voor"] or "mij",
        waar=values["waar"] or "",
        straal=values["straal"] or DEFAULT_RADIUS,
        q=values["q"] or "",
        leeftijd=values["leeftijd"],
        choices={name: values[name] for name in (*SCHEMES, *PLAIN) if name != "plek" and values[name]},
        plek=bool(values["plek"]),
        zonder=values["zonder"] or frozenset(),
        alleen=bool(values["alleen"]),
        lijst=values["lijst"] or (),
        sorteer=values["sorteer"] or "passend",
        pagina=values["pagina"] or 1,
    )
