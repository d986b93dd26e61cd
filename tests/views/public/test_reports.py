"""Somebody says that something is wrong, and hears what became of it."""

from datetime import timedelta
from html import escape
from typing import Any
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.test import Client

from directory.models import OutboxMessage, Report, Role, Service
from directory.models.choices import Visibility
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.entries import reports
from directory.views.public.report_form import stamp
from tests.helpers import factories

pytestmark = pytest.mark.django_db
Status = Report.Status


@pytest.fixture
def service() -> Service:
    """An entry with an owner, in a region with an editor."""
    organization = factories.make_organization(email="info@stichting.example")
    service = factories.make_service(name="Praatcafé", organization=organization)
    Role.objects.create(user=factories.make_user(email="editor@ggd.example"), kind="national_editor")
    return service


@pytest.fixture
def form(client: Client, time_machine: Any) -> "Form":
    cache.clear()
    time_machine.move_to("2026-11-23 10:00:00+01:00", tick=False)
    return Form(client, time_machine)


class Form:
    """The form of an entry, opened now and sent half a minute later."""

    def __init__(self, client: Client, clock: Any) -> None:
        self.client, self.clock = client, clock

    def send(self, service: Service, *, after: timedelta = timedelta(seconds=30), **fields: Any) -> Any:
        mark = fields.pop("mark", None) or stamp(service.slug)
        self.clock.shift(after)
        data = {"topics": ["telefoon"], "text": "", "email": "", "website": "", "mark": mark} | fields
        return self.client.post(f"/aanbod/{service.slug}/melden/", data)


def mails(kind: str) -> list[str]:
    return [
        f"{mail.to}\n{mail.subject}\n{mail.text}"
        for mail in OutboxMessage.objects.filter(kind=kind).order_by("to")
    ]


def test_a_report_leads_to_its_receipt_and_is_told_to_owner_and_editor(form: Form, service: Service) -> None:
    answer = form.send(service, text="Het nummer is nu van een bakker.", email="bezoeker@example.nl")
    made = Report.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"/melding/{made.pk}/")
    assert (made.status, made.topic_labels) == ("open", ["Het telefoonnummer klopt niet"])
    receipt = form.client.get(answer["Location"])
    page = receipt.content.decode()
    assert "We kijken het na" in page
    assert "Het nummer is nu van een bakker." in page
    assert "bezoeker@example.nl" not in page
    assert "no-store" in receipt["Cache-Control"]
    assert receipt["X-Robots-Tag"] == "noindex"
    (owner,), (editors,) = mails("report_facts"), mails("report_editors")
    assert owner.startswith("info@stichting.example")
    assert editors.startswith("editor@ggd.example")
    assert "> Het telefoonnummer klopt niet" in owner
    assert "bakker" not in owner
    assert "> Het nummer is nu van een bakker." in editors
    assert "bezoeker@example.nl" not in owner + editors
    assert "editor@ggd.example" not in owner
    assert f"/redactie/melding/{made.pk}/" in editors
    assert str(made.pk) not in owner


@pytest.mark.parametrize("visibility", [Visibility.LISTED, Visibility.STALE, Visibility.ENDED])
def test_every_entry_with_a_page_has_the_form(form: Form, service: Service, visibility: Visibility) -> None:
    Service.objects.update(visibility=visibility)
    page = form.client.get(f"/aanbod/{service.slug}/")
    assert f'href="/aanbod/{service.slug}/melden/"' in page.content.decode()
    shown = form.client.get(f"/aanbod/{service.slug}/melden/")
    assert shown.status_code == 200
    assert "no-store" in shown["Cache-Control"]
    assert form.send(service).status_code == 302


def test_where_the_entry_went_the_form_follows(form: Form, service: Service) -> None:
    target = factories.make_service(name="Het Nieuwe Café")
    Service.objects.filter(pk=service.pk).update(visibility=Visibility.MERGED, merged_into=target)
    answer = form.client.get(f"/aanbod/{service.slug}/melden/")
    assert (answer.status_code, answer["Location"]) == (301, "/aanbod/het-nieuwe-cafe/melden/")
    Service.objects.filter(pk=target.pk).update(visibility=Visibility.HIDDEN)
    assert form.client.get("/aanbod/het-nieuwe-cafe/melden/").status_code == 410
    assert form.send(target).status_code == 410
    moved = factories.change_service(factories.make_service(name="Oud"), name="Nieuw")
    assert form.client.get("/aanbod/oud/melden/")["Location"] == f"/aanbod/{moved.slug}/melden/"
    assert form.client.get("/aanbod/nooit-geweest/melden/").status_code == 404
    assert form.client.get(f"/melding/{uuid4()}/").status_code == 404


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"topics": ["stuk"]}, "Kies iets uit deze lijst."),
        ({"text": "a\x00b"}, "onzichtbaar teken"),
        ({"text": "é" * 2001}, "te lang"),
        ({"text": "x" * 200_000}, "te lang"),
        ({"email": "geen adres"}, "mailadres"),
        ({"email": "a@b.nl\r\nBcc: c@d.nl"}, "mailadres"),
        ({"mark": "onzin"}, "stond lang open"),
        ({"after": timedelta(days=2)}, "stond lang open"),
        ({"after": timedelta(seconds=1)}, "heel snel"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(
    form: Form, service: Service, fields: dict[str, Any], said: str
) -> None:
    answer = form.send(service, **{"text": "Dit blijft staan."} | fields)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert fields.get("text", "Dit blijft staan.")[:20] in page
    assert not Report.objects.exists()
    assert not OutboxMessage.objects.exists()


@pytest.mark.parametrize(
    ("topics", "said"), [([], "Kies wat er niet klopt."), (["anders"], "Vertel kort wat er niet klopt.")]
)
def test_a_report_says_something(form: Form, service: Service, topics: list[str], said: str) -> None:
    answer = form.send(service, topics=topics)
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_ten_megabytes_are_refused(form: Form, service: Service) -> None:
    assert form.send(service, text="x" * 10_000_000).status_code in (400, 413)
    assert not Report.objects.exists()


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "👩🏽‍🦽 dicht!", "مغلق منذ سنة", "=> Klik | //x", "{{ 7*7 }}"],
)
def test_any_text_is_taken_and_shown_as_it_is(form: Form, service: Service, text: str) -> None:
    page = form.client.get(form.send(service, text=text)["Location"]).content.decode()
    assert "<script>alert" not in page
    stored = Report.objects.get().text
    assert escape(stored) in page
    reports.pass_on(Report.objects.get(), None, stored)
    assert f"> {stored}" in mails("report_editors")[0]
    assert f"> {stored}" in mails("report_passed_on")[0]
    assert not [mail for mail in OutboxMessage.objects.all() if 'href="//x' in mail.html]


def test_the_sixth_report_of_one_entry_in_a_day_is_mailed_to_nobody(form: Form, service: Service) -> None:
    for n in range(7):
        cache.clear()
        form.send(service, text=f"Fout {n}")
    assert (len(mails("report_facts")), len(mails("report_editors"))) == (5, 5)
    assert [report.held for report in Report.objects.order_by("created_at")] == [False] * 5 + [True] * 2
    form.clock.shift(timedelta(days=1))
    form.send(service, text="Weer een dag later")
    assert len(mails("report_facts")) == 6


def test_a_form_is_good_for_one_report(form: Form, service: Service) -> None:
    mark = stamp(service.slug)
    first = form.send(service, text="Gesloten.", mark=mark)
    assert form.send(service, text="Gesloten.", mark=mark)["Location"] == first["Location"]
    again = form.send(service, text="Iets anders.", mark=mark)
    assert again.status_code == 422
    assert "Iets anders." in again.content.decode()
    assert mark not in again.content.decode()
    assert Report.objects.count() == 1


def test_the_same_report_within_an_hour_is_one(form: Form, service: Service) -> None:
    first = form.send(service, text="Gesloten.")
    assert form.send(service, text="Gesloten.")["Location"] == first["Location"]
    assert form.send(service, text="Gesloten.", email="ik@example.nl")["Location"] != first["Location"]
    form.clock.shift(timedelta(hours=2))
    assert form.send(service, text="Gesloten.")["Location"] != first["Location"]
    assert Report.objects.count() == 3


@pytest.mark.parametrize(
    "fields", [{"website": "https://koop.example"}, {"text": "https://a.nl https://b.nl www.c.nl"}]
)
def test_what_looks_unwanted_waits_for_an_editor(
    form: Form, service: Service, fields: dict[str, str]
) -> None:
    answer = form.send(service, **fields)
    held = Report.objects.get()
    assert held.held
    assert not OutboxMessage.objects.exists()
    assert "De redactie kijkt er eerst naar" in form.client.get(answer["Location"]).content.decode()
    assert list(Report.objects.unsettled()) == [held]
    assert reports.release(held).status == Status.OPEN
    assert len(mails("report_facts")) == 1
    assert mails("report_editors") == []


def test_after_ten_reports_in_an_hour_the_form_asks_to_come_back(form: Form, service: Service) -> None:
    for n in range(10):
        assert form.send(service, text=f"Fout {n}", after=timedelta(seconds=4)).status_code == 302
    answer = form.send(service, text="Nog een fout")
    assert answer.status_code == 429
    assert "Nog een fout" in answer.content.decode()


@pytest.mark.parametrize(
    "text", ["Ik wil niet meer leven", "De groep is al maanden dicht. " * 20 + "Ik wil niet meer leven."]
)
def test_who_writes_about_suicide_sees_113_first_and_only_editors_read_it(
    form: Form, service: Service, text: str
) -> None:
    page = form.client.get(form.send(service, text=text)["Location"]).content.decode()
    assert "data-crisis" in page
    assert "data-unsafe" not in page
    assert not OutboxMessage.objects.filter(to="info@stichting.example").exists()
    assert Report.objects.get().safety


@pytest.mark.parametrize("topics", [["welkom"], ["welkom", "adres"]])
def test_how_somebody_was_received_is_for_editors_only(
    form: Form, service: Service, topics: list[str]
) -> None:
    form.send(service, topics=topics, text="Ik werd weggestuurd.")
    assert mails("report_facts") == []
    assert "weggestuurd" in mails("report_editors")[0]


SAFETY = [
    {"topics": ["veiligheid"], "text": ""},
    {"topics": ["telefoon", "veiligheid"], "text": "Er was een man."},
    {"topics": ["anders"], "text": "iemand zat aan me"},
    {"topics": ["telefoon"], "text": "Ik weet jullie te vinden, ik kom met een mes."},
    {"topics": ["telefoon"], "text": "Mijn man slaat me."},
]


@pytest.mark.parametrize("fields", SAFETY)
def test_what_may_be_about_safety_never_reaches_the_organisation(
    form: Form, service: Service, fields: dict[str, Any]
) -> None:
    page = form.client.get(form.send(service, **fields)["Location"]).content.decode()
    assert "De organisatie krijgt het niet." in page
    assert "data-unsafe" in page
    (mail,) = mails("report_safety")
    assert OutboxMessage.objects.count() == 1
    assert mail.startswith("editor@ggd.example")
    assert f"/redactie/melding/{Report.objects.get().pk}/" in mail
    assert not fields["text"] or fields["text"] not in mail


def test_the_form_gives_help_at_once_when_it_comes_back(form: Form, service: Service) -> None:
    page = form.send(service, topics=["veiligheid"], email="geen").content.decode()
    assert "data-unsafe" in page


@pytest.mark.parametrize("fields", SAFETY)
def test_no_limit_holds_what_may_be_about_safety(
    form: Form, service: Service, fields: dict[str, Any]
) -> None:
    for n in range(10):
        form.send(service, text=f"Fout {n}", after=timedelta(seconds=4))
    mark = stamp(service.slug)
    form.send(service, text="Nog een", mark=mark)
    for trouble in ({"mark": "onzin"}, {"mark": mark}, {"after": timedelta(seconds=1)}, {"website": "x"}):
        Report.objects.filter(safety=True).delete()
        assert form.send(service, **fields | trouble).status_code == 302
        made = Report.objects.get(safety=True)
        assert (made.status, made.held) == ("open", False)


def test_links_hold_nothing_about_safety(form: Form, service: Service) -> None:
    form.send(service, text="Iemand zat aan me: https://a.nl https://b.nl https://c.nl")
    assert Report.objects.get().status == "open"


def test_what_may_be_about_safety_is_taken_though_the_entry_went(form: Form, service: Service) -> None:
    target = factories.make_service(name="Het Nieuwe Café")
    Service.objects.filter(pk=service.pk).update(visibility=Visibility.HIDDEN)
    assert form.send(service, text="Iemand zat aan me.").status_code == 302
    assert Report.objects.get().service == service
    Service.objects.filter(pk=service.pk).update(visibility=Visibility.MERGED, merged_into=target)
    assert form.send(service, text="Hij zat ook aan haar.").status_code == 302
    assert Report.objects.filter(service=target).count() == 1


def test_a_report_of_what_was_merged_meanwhile_comes_back_with_all_of_it(
    form: Form, service: Service
) -> None:
    target = factories.make_service(name="Het Nieuwe Café")
    Service.objects.filter(pk=service.pk).update(visibility=Visibility.MERGED, merged_into=target)
    answer = form.send(service, text="Dit blijft staan.")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Dit blijft staan." in page
    assert f'action="/aanbod/{target.slug}/melden/"' in page


def test_the_receipt_says_what_the_owner_heard(form: Form, service: Service) -> None:
    address = form.send(service, text="Het is nu nummer 12.")["Location"]
    page = form.client.get(address).content.decode()
    assert "De aanbieder kreeg meteen bericht van wat je aankruiste." in page
    assert "Wat je schreef, leest alleen de redactie." in page
    reports.pass_on(Report.objects.get(), None, "Het huisnummer is 12.")
    assert "gaf door wat de aanbieder moet weten" in form.client.get(address).content.decode()


def test_where_nobody_could_be_mailed_the_receipt_does_not_say_so(form: Form) -> None:
    page = form.client.get(form.send(factories.make_service())["Location"]).content.decode()
    assert "kreeg meteen bericht" not in page


def test_settling_tells_the_reporter_and_forgets_the_address(form: Form, service: Service) -> None:
    editor = factories.make_user()
    address = form.send(service, email="bezoeker@example.nl")["Location"]
    reports.settle(Report.objects.get(), editor, Status.MENDED, "Het nieuwe nummer staat erop.")
    stored = Report.objects.get()
    assert (stored.status, stored.email, stored.settled_by) == ("mended", "", editor)
    (mail,) = mails("report_settled")
    assert mail.startswith("bezoeker@example.nl")
    assert "> Het nieuwe nummer staat erop." in mail
    assert address in mail
    assert editor.email not in mail
    page = form.client.get(address).content.decode()
    assert "Het is aangepast" in page
    assert "Het nieuwe nummer staat erop." in page
    assert not Report.objects.unsettled().exists()
    with pytest.raises(StateError):
        reports.settle(stored, editor, Status.DECLINED, "Toch niet.")


def test_declining_takes_a_reason_and_spam_no_mail(service: Service) -> None:
    made = reports.report(service, ["adres"], email="bezoeker@example.nl")
    with pytest.raises(ContentError) as error:
        reports.settle(made, None, Status.DECLINED)
    assert "waarom" in error.value.errors["answer"]
    with pytest.raises(StateError):
        reports.settle(made, None, Status.OPEN)
    reports.settle(made, None, Status.SPAM)
    assert Report.objects.get().email == ""
    assert mails("report_settled") == []


def test_an_editor_sees_the_reports_of_the_own_regions(service: Service) -> None:
    made = reports.report(service, ["adres"])
    assert service.editorial_region_id
    assert list(Report.objects.in_regions(None)) == [made]
    assert list(Report.objects.in_regions({service.editorial_region_id})) == [made]
    assert not Report.objects.in_regions({uuid4()}).exists()


def test_the_receipt_is_cheap(client: Client, service: Service, django_assert_num_queries: Any) -> None:
    made = reports.report(service, ["adres"])
    with django_assert_num_queries(1):
        client.get(f"/melding/{made.pk}/")
