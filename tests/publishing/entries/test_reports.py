"""What a report becomes when it is stored, apart from the form that brings it."""

import pytest

from directory.models import OutboxMessage, Report, Service
from directory.models.choices import Visibility
from directory.publishing.content.errors import ContentError, StateError
from directory.publishing.entries import reports
from tests.helpers.factories import make_editor, make_organization, make_service
from tests.helpers.mailing import mailed

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("visibility", [Visibility.HIDDEN, Visibility.MERGED])
def test_what_lost_its_page_while_somebody_wrote_takes_no_report(visibility: Visibility) -> None:
    into = make_service() if visibility == Visibility.MERGED else None
    service = make_service(visibility=visibility, merged_into=into)
    with pytest.raises(StateError):
        reports.report(service, ["telefoon"], "Er neemt niemand op.")
    assert not Report.objects.exists()


def test_words_without_a_topic_are_about_something_else() -> None:
    assert reports.report(make_service(), [], "De ingang is verbouwd.").topics == ["anders"]


def test_a_report_that_was_not_held_is_not_mailed_again() -> None:
    made = reports.report(make_service(), ["telefoon"], "Er neemt niemand op.")
    before = OutboxMessage.objects.count()
    assert reports.release(made).status == Report.Status.OPEN
    assert OutboxMessage.objects.count() == before


def kept() -> Service:
    return make_service(organization=make_organization(email="info@stichting.example"))


def test_words_are_passed_on_once_as_the_editor_wrote_them() -> None:
    made = reports.report(kept(), ["anders"], "Stelletje prutsers, het is nummer 12!")
    assert mailed("report_facts") == []
    editor = make_editor()
    passed = reports.pass_on(made, editor, "Het huisnummer is 12.")
    assert (passed.passed_on, passed.passed_on_by, passed.status) == ("Het huisnummer is 12.", editor, "open")
    mail = OutboxMessage.objects.get(kind="report_passed_on")
    assert mail.to == "info@stichting.example"
    assert "> Het huisnummer is 12." in mail.text
    assert "prutsers" not in mail.text
    with pytest.raises(StateError):
        reports.pass_on(made, editor, "Nog eens.")


@pytest.mark.parametrize("words", ["", "  ", "a\x00b"])
def test_nothing_or_what_is_no_text_is_not_passed_on(words: str) -> None:
    made = reports.report(kept(), ["adres"], "Het is nummer 12.")
    with pytest.raises(ContentError) as error:
        reports.pass_on(made, None, words)
    assert list(error.value.errors) == ["words"]


def test_where_nobody_keeps_the_entry_nothing_is_called_passed_on() -> None:
    made = reports.report(make_service(), ["adres"], "Het is nummer 12.")
    assert not made.facts_sent
    with pytest.raises(StateError, match="niemand om dit naar te sturen"):
        reports.pass_on(made, None, "Het is nummer 12.")
    made.refresh_from_db()
    assert made.passed_on_at is None


def test_what_is_held_or_about_safety_is_not_passed_on() -> None:
    service = kept()
    held = reports.report(service, ["adres"], "Het is nummer 12.", suspect=True)
    safety = reports.report(service, ["veiligheid"])
    for made in (held, safety):
        with pytest.raises(StateError):
            reports.pass_on(made, None, "Iets.")


def test_an_editor_can_say_that_it_is_not_about_safety_and_the_owner_hears_the_facts() -> None:
    made = reports.report(kept(), ["tijden"], "De trap is onveilig, en het is op dinsdag.")
    assert made.safety
    assert mailed("report_facts") == []
    sorted_ = reports.sort(made, None, safety=False)
    assert (sorted_.safety, sorted_.facts_sent) == (False, True)
    assert mailed("report_facts") == ["info@stichting.example"]
    reports.sort(made, None, safety=False)
    assert mailed("report_facts") == ["info@stichting.example"]


def test_an_editor_can_say_that_it_is_about_safety_also_of_what_was_held() -> None:
    made = reports.report(kept(), ["tijden"], "Hij keek zo raar.", suspect=True)
    sorted_ = reports.sort(made, None, safety=True)
    assert (sorted_.safety, sorted_.status) == (True, "open")
    assert not OutboxMessage.objects.exists()
    assert list(Report.objects.about_safety()) == [made]


def test_who_chose_safety_is_not_doubted() -> None:
    made = reports.report(kept(), ["veiligheid"])
    with pytest.raises(StateError):
        reports.sort(made, None, safety=False)


def test_what_is_about_safety_ends_as_handled_with_an_answer_that_no_mail_tells() -> None:
    make_editor()
    made = reports.report(kept(), ["veiligheid"], email="bezoeker@example.nl")
    with pytest.raises(StateError):
        reports.settle(made, None, "mended", "Aangepast.")
    with pytest.raises(ContentError):
        reports.settle(made, None, "handled")
    reports.settle(made, None, "handled", "We hebben met Veilig Thuis overlegd.")
    mail = OutboxMessage.objects.get(kind="report_settled")
    assert "Veilig Thuis" not in mail.text
    assert made.service.name not in mail.text + mail.subject
    with pytest.raises(StateError):
        reports.settle(reports.report(made.service, ["adres"]), None, "handled", "Zo.")


def test_an_editor_who_is_part_of_the_organisation_hears_nothing_about_safety_there() -> None:
    service = kept()
    inside, outside = make_editor(service.editorial_region), make_editor()
    inside.roles.create(kind="owner", organization=service.organization)
    reports.report(service, ["veiligheid"])
    assert mailed("report_safety") == [outside.email]
    colleague = make_editor(service.editorial_region)
    reports.report(service, ["veiligheid"], "Nog een keer.")
    assert mailed("report_safety") == sorted([outside.email, colleague.email])
    made = Report.objects.latest("created_at")
    assert not Report.objects.besides_own(inside).exists()
    assert made in Report.objects.besides_own(colleague)


def test_where_every_editor_is_part_of_the_organisation_the_report_lies_there_without_a_mail() -> None:
    service = kept()
    make_editor().roles.create(kind="owner", organization=service.organization)
    reports.report(service, ["veiligheid"])
    assert Report.objects.about_safety().count() == 1
    assert mailed("report_safety") == []


def test_a_flood_about_safety_is_all_stored_and_mailed_once_an_hour() -> None:
    make_editor()
    service = kept()
    for n in range(9):
        reports.report(service, ["veiligheid"], f"Keer {n}")
    assert Report.objects.about_safety().count() == 9
    assert len(mailed("report_safety")) == reports.MOST_A_DAY + 1
