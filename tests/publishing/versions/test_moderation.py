"""What an editor decides: publish, ask, turn down, mend, hand over; each with a note and a mail, never twice."""

from datetime import UTC, date, datetime, timedelta

import pytest

from directory.models import OutboxMessage, Region, ReviewNote, Revision, Role, Service
from directory.publishing.asking.escalation import escalate_due
from directory.publishing.asking.working_days import holidays, is_working_day, working_days_before
from directory.publishing.content.errors import ContentError, RevisionConflict, StateError
from directory.publishing.content.rules import RULES, rule
from directory.publishing.versions import moderation
from directory.publishing.versions.revisions import restore, save_draft, submit
from tests.helpers.factories import (
    make_country,
    make_editor,
    make_organization,
    make_owner,
    make_place,
    make_revision,
    make_service,
    make_user,
)
from tests.helpers.reviewing import submitted

pytestmark = pytest.mark.django_db


def mails(kind: str) -> list[OutboxMessage]:
    return list(OutboxMessage.objects.filter(kind=kind).order_by("to"))


def notes(revision: Revision) -> list[tuple[str, str]]:
    return list(revision.notes.values_list("kind", "text"))


def test_submitting_names_the_editors_and_tells_the_owner_side() -> None:
    organization = make_organization(email="info@naast.example")
    author = make_user(email="mila@naast.example")
    revision = make_revision(organization=organization)
    Revision.objects.filter(pk=revision.pk).update(author=author)
    revision = submit(revision, actor=author, message="  Wij  zijn er klaar voor. ")
    assert revision.editorial_region
    assert revision.editorial_region.kind == "ggd"
    assert notes(revision) == [("submitted", "Wij  zijn er klaar voor.")]
    assert [mail.to for mail in mails("submitted")] == ["info@naast.example", "mila@naast.example"]
    assert f"/mijn/concept/{revision.pk}/" in mails("submitted")[0].text


def test_a_question_goes_out_by_mail_and_the_answer_comes_back() -> None:
    author, editor = make_user(), make_editor()
    revision = submitted(author=author)
    moderation.request_changes(revision, editor, "Kost het iets?\n\nEn voor wie?")
    revision.refresh_from_db()
    assert (revision.status, revision.decided_by) == ("changes_requested", editor)
    text = mails("changes_requested")[0].text
    assert "> Kost het iets?" in text
    assert f"/mijn/concept/{revision.pk}/" in text
    assert editor.email not in text
    save_draft(revision, revision.content | {"cost_note": "Het is gratis."})
    answered = submit(revision, actor=author, message="Gratis!")
    assert [kind for kind, _text in notes(answered)] == ["submitted", "question", "answer"]
    assert len(mails("submitted")) == 2


@pytest.mark.parametrize("message", ["", "  \n ", "\x00", "a" * 5000, "\ud800"])
def test_a_question_needs_words_that_can_be_read(message: str) -> None:
    revision = submitted()
    with pytest.raises(ContentError) as error:
        moderation.request_changes(revision, make_editor(), message)
    assert set(error.value.errors) == {"message"}
    revision.refresh_from_db()
    assert revision.status == "submitted"


def test_a_rejection_cites_a_rule() -> None:
    service = make_service(summary="Zoals het was.")
    revision = submitted(service, author=make_user(), summary="Geneest alles.")
    moderation.reject(revision, make_editor(), 2, "Er staat “geneest”.")
    assert notes(revision)[-1] == ("rejected", "Er staat “geneest”.")
    assert ReviewNote.objects.get(kind="rejected").rule == 2
    mail = mails("rejected")[0]
    assert "plaatsingsregel 2: Er is geen belofte van genezing." in mail.text
    assert "/plaatsingsregels/#regel-2" in mail.text
    service.refresh_from_db()
    assert service.summary == "Zoals het was."


@pytest.mark.parametrize("number", [0, -1, len(RULES) + 1])
def test_an_unknown_rule_rejects_nothing(number: int) -> None:
    revision = submitted()
    with pytest.raises(ContentError):
        moderation.reject(revision, make_editor(), number, "Daarom.")
    revision.refresh_from_db()
    assert revision.status == "submitted"
    assert rule(number) is None


def test_approving_puts_it_on_the_site_as_the_owners_word() -> None:
    author = make_user()
    revision = submitted(author=author, name="Naaiatelier Noord")
    service = moderation.approve(revision, make_editor(), "Mooi.")
    service.refresh_from_db()
    assert (service.visibility, service.confirmed_by) == ("listed", revision.organization.name)
    assert notes(revision)[-1] == ("published", "Mooi.")
    text = mails("published")[0].text
    assert "/aanbod/naaiatelier-noord/" in text
    assert "> Mooi." in text


def test_who_said_nothing_of_the_first_time_is_asked_for_it_once() -> None:
    silent = moderation.approve(submitted(author=make_user(), name="Naaiatelier"), make_editor())
    told = submitted(author=make_user(), name="Ommetje", first_steps=["iemand-wacht"])
    moderation.approve(told, make_editor())
    asking = [mail.text for mail in mails("published") if "Vertel hoe de eerste keer gaat" in mail.text]
    assert len(asking) == 1
    assert f"/mijn/aanbod/{silent.pk}/wijzigen/" in asking[0]
    change = submit(make_revision(silent, summary="Anders."), actor=make_user())
    moderation.approve(change, make_editor())
    assert sum("Vertel hoe de eerste keer gaat" in mail.text for mail in mails("published")) == 1


def test_who_offers_the_first_entry_of_an_organisation_keeps_it() -> None:
    author = make_user()
    revision = submitted(author=author)
    moderation.approve(revision, make_editor())
    assert Role.objects.owners_of(revision.organization_id).emails() == [author.email]


@pytest.mark.parametrize("known", ["kept", "listed"])
def test_a_known_organisation_is_not_handed_to_a_stranger(known: str) -> None:
    organization = make_organization()
    if known == "kept":
        make_owner(organization)
    else:
        make_service(organization=organization)
    stranger = make_user()
    moderation.approve(submitted(author=stranger, organization=organization), make_editor())
    assert not Role.objects.filter(user=stranger).exists()


def test_two_editors_do_not_overwrite_each_other() -> None:
    revision, first, second = submitted(), make_editor(), make_editor()
    moderation.request_changes(revision, first, "Voor wie is het?")
    for decide in (
        lambda: moderation.approve(revision, second),
        lambda: moderation.request_changes(revision, second, "En nog iets"),
    ):
        with pytest.raises(RevisionConflict):
            decide()
    revision.refresh_from_db()
    assert (revision.status, revision.reason) == ("changes_requested", "Voor wie is het?")


def test_what_changed_meanwhile_is_not_decided_unseen() -> None:
    revision = submitted()
    seen = moderation.fingerprint(revision)
    moderation.save_edited(revision, revision.content | {"summary": "Nu anders."}, make_editor(), seen=seen)
    with pytest.raises(RevisionConflict):
        moderation.approve(revision, make_editor(), seen=seen)
    assert not Service.objects.filter(pk=revision.entry).exists()


def test_publishing_twice_publishes_once() -> None:
    revision, editor = submitted(author=make_user()), make_editor()
    moderation.approve(revision, editor)
    with pytest.raises(RevisionConflict):
        moderation.approve(revision, editor)
    assert len(mails("published")) == 1


def test_an_editor_mends_before_publishing_and_says_what() -> None:
    revision = submitted(author=make_user())
    other = make_organization()
    raw = revision.content | {"summary": "Een groep.", "cost_note": "Gratis", "organization": str(other.pk)}
    edited = moderation.save_edited(revision, raw, make_editor())
    assert notes(edited)[-1] == ("edited", "In één zin, Uitleg bij de kosten")
    assert edited.content["organization"] == str(revision.organization_id)
    assert "In één zin, Uitleg bij de kosten" in mails("editor_edited")[0].text


def test_mending_nothing_notes_nothing() -> None:
    revision = submitted()
    moderation.save_edited(revision, revision.content, make_editor())
    assert len(notes(revision)) == 1


def test_mending_cannot_leave_it_incomplete() -> None:
    revision = submitted()
    with pytest.raises(ContentError) as error:
        moderation.save_edited(revision, revision.content | {"name": ""}, make_editor())
    assert "name" in error.value.errors


def test_a_restored_version_is_published_without_being_submitted() -> None:
    editor, service = make_editor(), make_service(summary="Toen.")
    old = service.live_revision
    assert old
    moderation.approve(submitted(service, summary="Nu."), editor)
    service = moderation.approve(restore(old, editor), editor)
    assert service.summary == "Toen."


def test_an_owners_draft_cannot_be_published_by_an_editor() -> None:
    with pytest.raises(RevisionConflict):
        moderation.approve(make_revision(), make_editor())


def test_handing_over_holds_through_submitting_and_publishing() -> None:
    editor, revision = make_editor(), submitted()
    groningen = Region.objects.get(kind="ggd", name__contains="Groningen")
    moderation.hand_over(revision, groningen, editor, "Daar is het echt.")
    revision.refresh_from_db()
    moderation.request_changes(revision, editor, "Klopt dat?")
    revision = submit(revision)
    assert revision.editorial_region == groningen
    assert moderation.approve(revision, editor).editorial_region == groningen
    service = make_service()
    change = submitted(service, summary="Anders.")
    moderation.hand_over(service, groningen, editor)
    change.refresh_from_db()
    service.refresh_from_db()
    assert (service.editorial_region, service.region_chosen) == (groningen, True)
    assert change.editorial_region == groningen
    assert moderation.approve(change, editor).editorial_region == groningen
    assert service.events.filter(kind="handed_over").exists()


def test_only_regions_with_editors_take_over() -> None:
    service = make_service()
    with pytest.raises(StateError):
        moderation.hand_over(service, Region.objects.filter(kind="municipality")[0], make_editor())


def test_dutch_working_days() -> None:
    assert {date(2026, 4, 6), date(2026, 4, 27), date(2026, 5, 14), date(2026, 5, 25)} <= holidays(2026)
    assert date(2025, 4, 26) in holidays(2025)
    assert date(2025, 5, 5) in holidays(2025)
    assert date(2026, 5, 5) not in holidays(2026)
    assert not is_working_day(date(2026, 11, 22))
    assert working_days_before(date(2026, 11, 23), 1) == date(2026, 11, 20)
    assert working_days_before(date(2027, 1, 4), 5) == date(2026, 12, 24)


def region_with_an_editor() -> Region:
    make_country()
    region = Region.objects.get(kind="ggd", name__contains="Amsterdam")
    make_editor(region)
    return region


def test_silence_goes_to_the_national_editors_once() -> None:
    region_with_an_editor()
    national = make_editor()
    revision = submitted()
    now = datetime(2026, 11, 23, 9, tzinfo=UTC)
    Revision.objects.filter(pk=revision.pk).update(submitted_at=datetime(2026, 11, 9, 9, tzinfo=UTC))
    assert escalate_due(now) == 0
    assert escalate_due(now + timedelta(days=1)) == 1
    assert escalate_due(now + timedelta(days=2)) == 0
    (mail,) = mails("escalated")
    assert mail.to == national.email
    assert revision.content["name"] in mail.text


def test_a_region_without_editors_goes_to_the_national_ones_at_once() -> None:
    region_with_an_editor()
    make_editor()
    submitted()
    alone = submitted(locations=[make_place(postal_code="9711AA")])
    abroad = submitted(delivery_modes=["online"], locations=None, areas=[{"region": "country:NL"}])
    assert escalate_due(datetime.now(UTC)) == 1
    alone.refresh_from_db()
    abroad.refresh_from_db()
    assert (bool(alone.escalated_at), abroad.escalated_at) == (True, None)
