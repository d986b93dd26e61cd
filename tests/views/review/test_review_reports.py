"""A report at the desk: what the owner may hear of it, and what is about safety."""

import pytest
from django.test import Client

from directory.models import Report, Service, User
from directory.publishing.entries import reports
from tests.helpers.factories import make_editor, make_organization, make_service
from tests.helpers.mailing import mailed
from tests.helpers.reviewing import ggd, text
from tests.helpers.signing_in import sign_in

pytestmark = pytest.mark.django_db
MINE = "info@stichting.example"


@pytest.fixture
def editor() -> User:
    return make_editor(ggd("Amsterdam"))


@pytest.fixture
def desk(editor: User) -> Client:
    return sign_in(Client(), editor)


@pytest.fixture
def service(editor: User) -> Service:
    return make_service(
        name="Praatcafé", organization=make_organization(email=MINE), editorial_region=ggd("Amsterdam")
    )


def post(desk: Client, report: Report, **data: str) -> tuple[int, str]:
    answer = desk.post(f"/redactie/melding/{report.pk}/", data, follow=True)
    return answer.status_code, text(answer)


def test_an_editor_passes_words_on_in_other_words(desk: Client, service: Service) -> None:
    report = reports.report(service, ["adres"], "Sukkels! Het is nummer 12.")
    page = text(desk.get(f"/redactie/melding/{report.pk}/"))
    assert "De aanbieder kreeg meteen een mail: Het adres klopt niet." in page
    assert "Sukkels! Het is nummer 12.</textarea>" in page
    status, page = post(desk, report, doen="doorsturen", words="")
    assert (status, "Schrijf wat de aanbieder moet weten." in page) == (422, True)
    status, page = post(desk, report, doen="doorsturen", words="Het is nummer 12.")
    assert (status, "krijgt je woorden per mail" in page) == (200, True)
    assert mailed("report_passed_on") == [MINE]
    assert "Doorgestuurd op" in page
    assert "Stuur iets door" not in page


def test_who_is_there_to_hear_it_is_said_where_nobody_is(desk: Client, editor: User) -> None:
    report = reports.report(make_service(editorial_region=ggd("Amsterdam")), ["adres"], "Het is nummer 12.")
    status, page = post(desk, report, doen="doorsturen", words="Het is nummer 12.")
    assert (status, "niemand om dit naar te sturen" in page) == (422, True)
    assert "De aanbieder kreeg hier nog geen mail van." in page


def test_safety_stands_apart_with_what_to_do(desk: Client, service: Service) -> None:
    report = reports.report(service, ["veiligheid"], "Hij zat aan me.")
    page = text(desk.get("/redactie/"))
    assert "Gaat misschien over veiligheid" in page
    assert "Bel 112" in page
    page = text(desk.get(f"/redactie/melding/{report.pk}/"))
    assert "Stuur iets door" not in page
    assert "Dit gaat niet over veiligheid" not in page
    assert "Aangepast" not in page
    status, page = post(desk, report, doen="geen-veiligheid")
    assert (status, "De melder kiest zelf" in page) == (422, True)
    status, page = post(desk, report, status="handled", answer="We hebben je gehoord.")
    assert (status, "is afgehandeld" in page) == (200, True)
    assert mailed("report_facts") == mailed("report_passed_on") == []


def test_what_only_looks_like_safety_becomes_a_report_as_any_other_and_back(
    desk: Client, service: Service
) -> None:
    report = reports.report(service, ["tijden"], "De trap is onveilig.")
    status, page = post(desk, report, doen="geen-veiligheid")
    assert (status, "Dit is nu een gewone melding." in page) == (200, True)
    assert mailed("report_facts") == [MINE]
    status, page = post(desk, report, doen="veiligheid")
    assert (status, "Melding over veiligheid" in page) == (200, True)


def test_a_held_report_goes_on(desk: Client, service: Service) -> None:
    report = reports.report(service, ["tijden"], suspect=True)
    status, page = post(desk, report, doen="doorlaten")
    assert (status, "De melding is doorgelaten." in page) == (200, True)
    assert mailed("report_facts") == [MINE]


def test_what_no_button_sends_is_not_found(desk: Client, service: Service) -> None:
    assert post(desk, reports.report(service, ["tijden"]), doen="weg")[0] == 404


def test_an_editor_of_the_organisation_does_not_read_what_is_about_safety_there(
    desk: Client, editor: User, service: Service
) -> None:
    editor.roles.create(kind="owner", organization=service.organization)
    report = reports.report(service, ["veiligheid"], "Hij zat aan me.")
    assert desk.get(f"/redactie/melding/{report.pk}/").status_code == 404
    for path in ("/redactie/", "/redactie/alles/", f"/redactie/aanbod/{service.code}/"):
        page = text(desk.get(path))
        assert str(report.pk) not in page
        assert "niet veilig" not in page
    colleague = sign_in(Client(), make_editor(ggd("Amsterdam")))
    assert str(report.pk) in text(colleague.get(f"/redactie/aanbod/{service.code}/"))
