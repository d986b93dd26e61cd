"""What is known stands with the concept, and in a line with each offer of that form."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from handreiking.edition_files import EVIDENCE, FOLDER, read_evidence
from handreiking.edition_loader import load_evidence
from handreiking.models import DataVersion, Evidence
from tests.helpers.editions import Kind, changed
from tests.helpers.factories import make_service
from tests.helpers.guideline import make_edition, make_evidence
from tests.helpers.reading import html, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country", "vocabulary")]
ADDRESS = "/begrip/vorm/lotgenotengroep/"


def test_a_concept_says_what_is_known_how_sure_and_by_whom(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_edition(
        chapters={
            "onderbouwing": "Niveaus.",
            "vormen": "Een [groep](begrip:vorm/lotgenotengroep).",
            "leren": "x",
        }
    )
    make_evidence()
    make_evidence(
        level="niet-onderzocht", effect="Voor jongeren is er niets.", source="", year=None, url="", position=2
    )
    make_evidence(effect="Staat er niet.", shown=False)
    with django_assert_num_queries(7):
        page = html(client, ADDRESS)
    said = text_of(page)
    for words in ("Mensen voelen zich minder alleen.", "Volwassenen die wachten.", "Verzonnen instituut", "(2019)",
                  "Nagekeken op 29 november 2026.", "We vonden geen onderzoek.", "Zo lees je dit"):  # fmt: skip
        assert words in said, words
    assert "Staat er niet." not in said
    assert 'href="/handreiking/onderbouwing/"' in page
    assert 'href="/handreiking/vormen/"' in page
    assert 'href="/handreiking/leren/"' not in page


def test_our_own_estimate_is_called_that_and_a_recognition_names_its_register(client: Client) -> None:
    make_evidence()
    make_evidence(level="goede-aanwijzingen", recognised="NJi 2019", general=False, position=2)
    make_evidence(level="praktijkkennis", no_difference=True, position=3)
    said = text_of(html(client, ADDRESS))
    assert "Hoe zeker (onze inschatting)" in said
    assert said.count("erkend, NJi") == 1
    table = said.partition("Zo lees je dit")[0]
    assert "Onderzocht, geen duidelijk verschil" in table
    assert "Kennis uit de praktijk" not in table


def test_without_evidence_there_is_no_table(client: Client) -> None:
    assert "Wat we weten" not in html(client, ADDRESS)


def test_an_offer_says_in_a_line_what_is_known_of_its_form(client: Client) -> None:
    make_evidence()
    make_evidence(effect="Staat er niet bij.", position=2)
    service = make_service(concepts=["lotgenotengroep", "slaap"])
    page = html(client, service.get_absolute_url())
    said = text_of(page)
    assert "Mensen voelen zich minder alleen." in said
    assert "Staat er niet bij." not in said
    assert "Over deze vorm, niet over dit aanbod: Eerste aanwijzingen uit onderzoek." in said
    assert f'href="{ADDRESS}"' in page
    assert "Wat we weten" not in html(client, make_service(concepts=["inloop"]).get_absolute_url())


def test_what_is_known_of_one_named_method_stands_with_no_offer(client: Client) -> None:
    make_evidence(effect="Alleen van de methode.", general=False)
    address = make_service(concepts=["lotgenotengroep"]).get_absolute_url()
    assert "Wat we weten" not in html(client, address)
    assert "Alleen van de methode." in text_of(html(client, ADDRESS))
    make_evidence(effect="Van de hele vorm.", position=2)
    DataVersion.objects.bump()
    said = text_of(html(client, address))
    assert "Van de hele vorm." in said
    assert "Alleen van de methode." not in said


def test_an_offer_of_more_forms_says_what_is_known_of_one(client: Client) -> None:
    make_evidence()
    make_evidence(concept="cursus", effect="Van een cursus.")
    page = html(client, make_service(concepts=["lotgenotengroep", "cursus"]).get_absolute_url())
    assert page.count("Over deze vorm, niet over dit aanbod:") == 1


@pytest.mark.parametrize("form", ["cursus", "chat", "luisterlijn", "meedoen", "gereedschap"])
def test_an_offer_of_a_form_of_which_only_methods_were_studied_says_that_of_the_form(
    client: Client, form: str
) -> None:
    load_evidence(read_evidence(FOLDER / "2026-1" / EVIDENCE))
    said = text_of(html(client, make_service(concepts=[form]).get_absolute_url()))
    about = said.partition("Over deze vorm, niet over dit aanbod: ")[2]
    assert about.startswith("Nog niet onderzocht.")
    assert "nog geen onderzoek" in about.partition("Lees meer over")[0]


def test_whatever_is_known_of_one_method_something_is_said_of_the_form_as_a_whole() -> None:
    load_evidence(read_evidence(FOLDER / "2026-1" / EVIDENCE))
    known = Evidence.objects.filter(concept__scheme__slug="vorm")
    whole = known.filter(general=True).values("concept")
    assert not known.exclude(concept__in=whole).exists()


def test_an_editors_change_is_seen_at_once(client: Client) -> None:
    """The page of an offer is kept until the data changes: a saved row changes it."""
    from django.urls import reverse

    from tests.helpers.admin_pages import save_at
    from tests.helpers.guideline import make_guideline_editor
    from tests.helpers.signing_in import signed_in_client

    row, service = make_evidence(), make_service(concepts=["lotgenotengroep"])
    first = client.get(service.get_absolute_url())
    form = {"concept": row.concept_id, "level": row.level_id, "effect": "Iets anders.", "source": "Bron", "year": 2020,
            "checked_on": "2026-12-01", "position": 0, "shown": "on", "general": "on"}  # fmt: skip
    address = reverse("admin:handreiking_evidence_change", args=[row.pk])
    save_at(signed_in_client(make_guideline_editor()), address, form)
    assert Evidence.objects.get().effect == "Iets anders."
    again = client.get(service.get_absolute_url(), headers={"If-None-Match": first.headers["ETag"]})
    assert "Iets anders." in again.text


def test_what_is_known_goes_with_a_word_into_its_new_name(client: Client) -> None:
    make_evidence(concept="steunpunt")
    service = make_service(concepts=["inloop"])
    changed("steunpunt", Kind.MERGE, "inloop")
    for address in ("/begrip/vorm/inloop/", service.get_absolute_url()):
        assert "Mensen voelen zich minder alleen." in text_of(html(client, address)), address
