"""A word of the shared language has a page: what it means, what else it is called, and the way to who offers it."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from handreiking.models import Concept, Label

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabulary")]


def page(client: Client, scheme: str, slug: str) -> str:
    answer = client.get(reverse("concept", args=[scheme, slug]))
    assert answer.status_code == 200
    return answer.text


def test_every_concept_stands_in_the_list_and_has_a_page(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        listed = client.get(reverse("concepts")).text
    for concept in Concept.objects.select_related("scheme"):
        address = reverse("concept", args=[concept.scheme.slug, concept.slug])
        assert f'href="{address}"' in listed
        with django_assert_num_queries(6):
            assert concept.definition in page(client, concept.scheme.slug, concept.slug).replace("&#39;", "'")


def test_a_page_says_how_professionals_call_it_and_never_how_it_is_misspelled(client: Client) -> None:
    concept = Concept.objects.get(slug="slaap")
    for kind, text in (
        (Label.Kind.SYNONYM, "zqinsomnie"), (Label.Kind.ABBREVIATION, "ZQCGT"),
        (Label.Kind.EVERYDAY, "zqwakker"), (Label.Kind.MISSPELLING, "zqslaapen"),
    ):  # fmt: skip
        concept.labels.create(text=text, kind=kind)
    found = page(client, "thema", "slaap")
    assert [word in found for word in ("zqinsomnie", "ZQCGT", "zqwakker", "zqslaapen")] == [
        True, True, False, False,
    ]  # fmt: skip
    assert concept.label in found


def test_the_others_of_its_scheme_are_one_step_away(client: Client) -> None:
    found = page(client, "onderbouwing", "ervaringskennis")
    assert reverse("concept", args=["onderbouwing", "niet-onderzocht"]) in found
    assert reverse("concept", args=["thema", "slaap"]) not in found
    assert found.count(reverse("concept", args=["onderbouwing", "ervaringskennis"])) == 2, (
        "its canonical address and its own question"
    )


def test_an_address_with_another_scheme_leads_to_the_right_one(client: Client) -> None:
    answer = client.get("/begrip/vorm/slaap/")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/begrip/thema/slaap/")


@pytest.mark.parametrize("address", ["/begrip/thema/nergens/", "/begrip/nergens/", "/begrip/zq/slaap%00/"])
def test_what_is_no_concept_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_what_an_editor_writes_is_text(client: Client) -> None:
    Concept.objects.filter(slug="slaap").update(definition="<b>Slecht</b>", label="<i>")
    found = page(client, "thema", "slaap")
    assert "<b>Slecht" not in found
    assert "&lt;b&gt;Slecht" in found


def test_anybody_may_keep_a_page_for_ten_minutes_and_gets_no_cookie(client: Client) -> None:
    for address in (reverse("concepts"), reverse("concept", args=["thema", "slaap"])):
        answer = client.get(address)
        assert set(answer.headers["Cache-Control"].split(", ")) == {"public", "max-age=600"}
        assert not answer.cookies


def test_search_engines_find_the_pages(client: Client) -> None:
    found = client.get(reverse("sitemap-pages")).text
    assert f"{reverse('concepts')}</loc>" in found
    assert f"{reverse('concept', args=['thema', 'slaap'])}</loc>" in found
