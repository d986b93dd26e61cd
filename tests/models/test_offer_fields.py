"""Every field of an offer is known wherever all of them must be."""

import pytest
from django.db.models import CharField, URLField

from directory.exchange.csv_columns import COLUMNS, FILE_ORDER
from directory.exchange.csv_offers import FLAGS_AMONG_CONCEPTS, LISTS
from directory.models import Service
from directory.models.fields import TokensField, join_tokens
from directory.offer_fields import EDITORS_ONLY, FIELDS, OFFER_FIELDS, Kind, Part, of_kind
from directory.publishing.content.lookups import Lookups
from directory.publishing.content.rows import CONTENT_FIELDS, fill_service
from directory.search.answer.facets import SEEKER_ORDER
from directory.search.ask.query import PLAIN_FACETS
from directory.views.owner.owner_forms import FORM_FIELDS
from directory.views.owner.questions import ALL, question_of
from tests.helpers.content_helpers import ORGANIZATION
from tests.helpers.every_field import values_of

NO_COLUMN = {"organization", "concepts", *FLAGS_AMONG_CONCEPTS.values(), *LISTS.values()}
"""A file names these in columns of their own, or among the words of a scheme."""
IN_ONE_ANSWER = {"for_everyone", "professionals_only"}
"""The form asks "wie is welkom?" once, and fills these from the answer."""
STORED = [field.key for field in OFFER_FIELDS if field.kind != Kind.OWN]


def test_a_key_stands_once() -> None:
    assert len(FIELDS) == len(OFFER_FIELDS)


@pytest.mark.parametrize("key", FIELDS)
def test_every_field_has_a_name_and_a_column_in_a_file_or_another_way_in(key: str) -> None:
    field = FIELDS[key]
    assert str(field.label)
    assert COLUMNS[field.column].field == key if field.column else key in NO_COLUMN


def test_the_order_of_a_file_names_columns_that_exist() -> None:
    assert [name for name in COLUMNS if name in FILE_ORDER] == list(FILE_ORDER)


@pytest.mark.parametrize("part", Part)
def test_every_part_of_the_page_has_fields(part: Part) -> None:
    assert any(field.part == part for field in OFFER_FIELDS)


@pytest.mark.django_db
@pytest.mark.parametrize("key", FIELDS)
def test_every_field_is_asked_by_its_question_or_filled_in_by_editors(lookups: Lookups, key: str) -> None:
    field = FIELDS[key]
    asking = {slug for slug, each in ALL.items() if key in each.form(None, {}, lookups).fields}
    if field.question == EDITORS_ONLY:
        assert (asking, field.kind in FORM_FIELDS) == (set(), True)
        return
    assert question_of(key) is ALL[field.question]
    assert asking == {field.question} or (not asking and (field.kind == Kind.OWN or key in IN_ONE_ANSWER))


@pytest.mark.parametrize(
    ("scheme", "slug"), [("vorm", "wat"), ("thema", "wat"), ("doelgroep", "voor-wie"), ("fase", "moment")]
)
def test_a_concept_that_is_missing_is_chosen_at_the_question_of_its_scheme(scheme: str, slug: str) -> None:
    assert question_of(f"concepts.{scheme}").slug == slug


@pytest.mark.django_db
@pytest.mark.parametrize("key", STORED)
def test_every_field_is_written_on_the_entry(lookups: Lookups, key: str) -> None:
    assert key in CONTENT_FIELDS
    service = Service()
    for value in values_of(FIELDS[key]):
        content = {"organization": ORGANIZATION} | ({} if value is None else {key: value})
        fill_service(service, content, lookups)
        stored = getattr(service, key)
        assert stored == (value or False) if FIELDS[key].kind == Kind.FLAG else str(stored) == str(value)


@pytest.mark.parametrize("key", [field.key for field in of_kind(Kind.LINE, Kind.URL)])
def test_what_may_be_typed_fits_in_its_column(key: str) -> None:
    column = Service._meta.get_field(key)
    assert isinstance(column, CharField)
    assert column.max_length == (300 if isinstance(column, URLField) else FIELDS[key].limit)


@pytest.mark.parametrize("key", [field.key for field in of_kind(Kind.SOME_OF)])
def test_all_fixed_values_together_fit_in_their_column(key: str) -> None:
    column, choices = Service._meta.get_field(key), FIELDS[key].choices
    assert isinstance(column, TokensField)
    assert choices
    assert len(join_tokens(choices.values)) <= column.max_length


def test_every_filter_is_shown_to_those_who_seek() -> None:
    named = {field.facet.name for field in OFFER_FIELDS if field.facet}
    assert named <= set(PLAIN_FACETS)
    assert set(PLAIN_FACETS) <= set(SEEKER_ORDER)
