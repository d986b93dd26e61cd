"""The editors' lists: cut by kind, region, age and name; as many queries however much waits."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from directory.models import Report, Revision
from directory.publishing.asking.escalation import escalate_due
from tests.helpers.factories import make_content, make_editor, make_organization, make_place, make_service
from tests.helpers.reviewing import submitted, text
from tests.helpers.signing_in import signed_in_client

pytestmark = pytest.mark.django_db


def test_the_queue_is_cut_by_kind_region_age_and_name(desk: Client) -> None:
    service = make_service(name="Slaapkring")
    change = submitted(service, summary="Anders.")
    fresh = submitted(name="Naaiatelier")
    Revision.objects.filter(pk=change.pk).update(submitted_at=timezone.now() - timedelta(days=20))
    assert "Naaiatelier" in text(desk.get("/redactie/alles/"))
    assert "Slaapkring" not in text(desk.get("/redactie/alles/?soort=nieuw")).split("<main")[1]
    old = text(desk.get("/redactie/alles/?ouderdom=twee-weken"))
    assert "Slaapkring" in old
    assert "Naaiatelier" not in old
    assert "Slaapkring" in text(desk.get("/redactie/alles/?q=slaap"))
    assert desk.get("/redactie/alles/?soort=onzin").status_code == 404
    assert fresh.status == "submitted"


def test_names_of_organisations_are_found_too_within_kind_and_age(desk: Client) -> None:
    organization = make_organization(name="Stichting Zonnehof")
    service = make_service(name="Slaapkring", organization=organization)
    make_service(name="Zonnebloem")
    submitted(service, summary="Anders.")
    submitted(name="Naaiatelier", organization=organization)
    Report.objects.create(service=service, topics=["kosten"])

    def shown(query: str) -> str:
        return text(desk.get(f"/redactie/alles/?{query}")).split("<main")[1].split("</form>", 1)[1]

    everybody = shown("q=zonne")
    assert "Slaapkring" in everybody
    assert "Zonnebloem" in everybody
    new = shown("q=zonnehof&soort=nieuw")
    assert "Naaiatelier" in new
    assert "Slaapkring" not in new
    for kind in ("wijziging", "melding", "niet-geclaimd"):
        assert "Slaapkring" in shown(f"q=zonnehof&soort={kind}")
        assert "Slaapkring" not in shown(f"q=ergens&soort={kind}")
    assert "Hier ligt niets." in shown("q=zonnehof&ouderdom=maand")
    for kind in ("claim", "import", "controle", "verlopen", "link", "plek", "plaats", "dubbel", "landelijk"):
        assert "Hier ligt niets." in shown(f"q=zonnehof&soort={kind}")


def test_after_ten_the_desk_says_how_many_there_are_still(desk: Client) -> None:
    for _n in range(10):
        desk.post(f"/redactie/aanbod/{make_service().code}/", {"doen": "gebeld"})
    revision = submitted(name="Naaiatelier")
    page = text(desk.get("/redactie/"))
    assert "Je tien zijn klaar." in page
    assert "Er ligt er nog 1." in page
    assert f"/redactie/?item=nieuw:{revision.pk}" in page
    assert "Je gaat verder." in text(desk.get(f"/redactie/?item=nieuw:{revision.pk}"))


def test_the_dashboard_counts_by_region() -> None:
    service = make_service()
    submitted(service, summary="Anders.")
    make_service(locations=[make_place(postal_code="9711AA")])
    page = text(signed_in_client(make_editor()).get("/redactie/dashboard/"))
    region = service.editorial_region
    assert f"soort=wijziging&amp;regio=ggd:{region.code}" in page
    assert "soort=niet-geclaimd" in page


def test_the_national_list_shows_what_waited_too_long() -> None:
    revision = submitted(name="Wacht al lang")
    escalate_due(timezone.now())
    revision.refresh_from_db()
    assert revision.escalated_at
    page = text(signed_in_client(make_editor()).get("/redactie/alles/?soort=landelijk"))
    assert "Wacht al lang" in page


def fill_desk(number: int) -> None:
    for n in range(number):
        service = make_service(name=f"Aanbod {n}")
        submitted(service, summary="Anders.")
        submitted(name=f"Nieuw {n}", organization=service.organization)
        Report.objects.create(service=make_service(), topics=["gestopt"], text="Dicht")
        make_service(capacity_status="plek", capacity_stated_on=timezone.localdate() - timedelta(days=90))
        make_service(visibility="stale", confirmed_on=timezone.localdate() - timedelta(days=400))


def test_a_page_costs_as_many_queries_however_much_waits(
    desk: Client, django_assert_num_queries: Any
) -> None:
    fill_desk(1)
    for more in (1, 4):
        fill_desk(more)
        for path, number in (("/redactie/", 34), ("/redactie/alles/", 43), ("/redactie/dashboard/", 47)):
            with django_assert_num_queries(number, info=path):
                desk.get(path)


def test_the_diff_page_costs_a_fixed_number_of_queries(desk: Client, django_assert_num_queries: Any) -> None:
    service = make_service(**make_content())
    places = [make_place() for _n in range(4)]
    areas = [{"region": "municipality:0363"}, {"region": "country:NL"}]
    revision = submitted(service, summary="Anders.", locations=places, areas=areas)
    with django_assert_num_queries(17):
        desk.get(f"/redactie/versie/{revision.pk}/")
