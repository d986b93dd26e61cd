"""A question to an owner: somebody is there to hear it, it is reminded of twice, and it stays in sight."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from directory.models import OutboxMessage, Revision, Role, User
from directory.publishing.content.errors import ContentError, RevisionConflict
from directory.publishing.desk.this_hour import this_hour
from directory.publishing.desk.waiting import Desk
from directory.publishing.desk.waiting_sources import WITH_OWNERS
from directory.publishing.mail.notices import people_behind
from directory.publishing.versions import moderation, questions
from directory.publishing.versions.revisions import submit
from tests.helpers.factories import make_editor, make_organization, make_owner, make_service, make_user
from tests.helpers.mailing import mailed
from tests.helpers.reviewing import nobodys, submitted

pytestmark = pytest.mark.django_db
WEEK = timedelta(weeks=1)


@pytest.fixture
def editor() -> User:
    return make_editor()


@pytest.fixture
def question(editor: User) -> Revision:
    return moderation.request_changes(
        submitted(author=make_user(email="mila@naast.example")), editor, "Kost het iets?"
    )


def test_a_question_that_reaches_nobody_is_refused_with_the_way_out(editor: User) -> None:
    revision = nobodys()
    with pytest.raises(ContentError) as error:
        moderation.request_changes(revision, editor, "Kost het iets?")
    assert "nodig iemand uit" in error.value.errors["decision"]
    revision.refresh_from_db()
    assert revision.status == "submitted"
    assert not revision.notes.filter(kind="question").exists()


def test_who_is_invited_hears_the_question(editor: User) -> None:
    revision = nobodys()
    moderation.invite_keeper(revision, "mila@naast.example")
    moderation.request_changes(revision, editor, "Kost het iets?")
    assert mailed("changes_requested") == ["mila@naast.example"]
    assert editor.email not in OutboxMessage.objects.get(kind="invited").text
    Role.objects.all().delete()
    moderation.invite_keeper(revision, "noor@naast.example")
    assert mailed("changes_requested") == ["mila@naast.example", "noor@naast.example"]
    with pytest.raises(ContentError):
        moderation.invite_keeper(revision, "geen adres")


def test_it_is_reminded_of_after_a_week_and_after_three_once_each(question: Revision) -> None:
    now = timezone.now()
    assert questions.remind_due(now + 6 * timedelta(days=1)) == 0
    for when, number in ((WEEK, 1), (2 * WEEK, 1), (3 * WEEK, 2), (9 * WEEK, 2)):
        questions.remind_due(now + when)
        questions.remind_due(now + when)
        mails = OutboxMessage.objects.filter(kind="question_reminder")
        assert mails.count() == number
    for mail in mails:
        assert mail.to == "mila@naast.example"
        assert "> Kost het iets?" in mail.text
        assert f"/mijn/concept/{question.pk}/" in mail.text


def test_what_is_due_for_both_gets_the_last_one_only(question: Revision) -> None:
    assert questions.remind_due(timezone.now() + 5 * WEEK) == 1
    assert "laatste herinnering" in OutboxMessage.objects.get(kind="question_reminder").text


def test_what_was_answered_is_not_reminded_of_and_a_second_question_counts_anew(
    question: Revision, editor: User, time_machine: Any
) -> None:
    now = timezone.now()
    questions.remind_due(now + 3 * WEEK)
    time_machine.move_to(now + 4 * WEEK, tick=False)
    submit(Revision.objects.get(pk=question.pk), message="Nee.")
    assert questions.remind_due(now + 9 * WEEK) == 0
    moderation.request_changes(Revision.objects.get(pk=question.pk), editor, "En voor wie?")
    assert questions.remind_due(now + 4 * WEEK) == 0
    assert questions.remind_due(now + 5 * WEEK) == 1


def test_two_sweeps_at_once_remind_once(question: Revision) -> None:
    asked = questions.asked(question)
    assert asked
    by = timezone.now()
    assert questions._remind(asked.pk, 1, by) == 1
    assert questions._remind(asked.pk, 1, by) == 0


def desk(now: Any) -> list[str]:
    return [item.kind for item in this_hour(Desk(make_editor(), None), now).items]


def test_every_question_is_in_sight_and_comes_back_after_four_weeks(question: Revision) -> None:
    now, everywhere = timezone.now(), Desk(make_editor(), None)
    assert [row.pk for row in WITH_OWNERS.rows(everywhere, now)] == [question.pk]
    assert desk(now) == []
    assert desk(now + 4 * WEEK) == ["geen-antwoord"]
    (row,) = WITH_OWNERS.rows(everywhere, now)
    assert WITH_OWNERS.item(row).why == "Gevraagd: “Kost het iets?”"


def test_what_nobody_can_answer_is_the_editors_at_once(question: Revision) -> None:
    User.objects.filter(email="mila@naast.example").update(is_active=False)
    assert desk(timezone.now()) == ["geen-antwoord"]
    (item,) = this_hour(Desk(make_editor(), None), timezone.now()).items
    assert item.why.startswith("Er is niemand die kan antwoorden.")


@pytest.mark.parametrize(
    "way", ["author", "owner", "address", "nobody", "import", "kept", "closed", "example"]
)
def test_the_database_knows_as_the_mails_do_whether_anybody_is_there(way: str) -> None:
    organization = make_organization(email="info@naast.example" if way == "address" else "")
    revision = submitted(organization=organization)
    match way:
        case "owner":
            make_owner(organization)
        case "nobody":
            Revision.objects.update(author=None)
        case "import":
            Revision.objects.update(source="import")
        case "kept":
            owner = make_owner(organization)
            User.objects.filter(pk=owner.pk).update(is_active=False)
        case "closed":
            User.objects.filter(pk=revision.author_id).update(is_active=False)
        case "example":
            organization.is_example = True
            organization.save()
    nobody = Revision.objects.filter(questions.nobody_to_ask()).exists()
    assert nobody == (people_behind(Revision.objects.get()) == [])


def test_an_editor_who_knows_the_answer_takes_the_question_back(question: Revision, editor: User) -> None:
    seen = moderation.fingerprint(question)
    back = moderation.take_back_question(question, editor, seen=seen)
    assert back.status == "submitted"
    assert back.notes.filter(kind="taken_back").count() == 1
    moderation.take_back_question(back, editor)
    assert back.notes.filter(kind="taken_back").count() == 1
    moderation.approve(back, editor)
    with pytest.raises(RevisionConflict):
        moderation.take_back_question(back, editor)


def test_a_change_of_what_is_on_the_site_is_reminded_of_in_its_own_words(editor: User) -> None:
    service = make_service()
    make_owner(service.organization)
    moderation.request_changes(submitted(service, summary="Anders."), editor, "Hoezo?")
    questions.remind_due(timezone.now() + WEEK)
    assert "blijft op de site staan wat er stond" in OutboxMessage.objects.get(kind="question_reminder").text
