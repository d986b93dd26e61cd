"""Each rule of ``permissions`` asked of somebody for whom it decides; ``test_permissions`` asks every page."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from directory.accounts import permissions
from directory.models import Organization, Region, Revision, Service, User
from tests.helpers import factories
from tests.helpers.reviewing import ggd

pytestmark = pytest.mark.django_db
VISITOR = AnonymousUser()
NATIONAL = ["national_editor", "administrator"]


@pytest.fixture
def amsterdam(country: None) -> Region:
    return ggd("Amsterdam")


@pytest.fixture
def groningen(country: None) -> Region:
    return ggd("Groningen")


def person(kind: str) -> User:
    user = factories.make_user()
    user.roles.create(kind=kind)
    return user


def draft(**values: Any) -> Revision:
    """Return a version that is stored as it stands, of an entry that is not on the site."""
    organization = values.pop("organization", None) or factories.make_organization()
    return Revision.objects.create(
        organization=organization, schema_version=1, content={"name": "Ommetje"}, **values
    )


def entry(region: Region) -> Service:
    """Return an entry on the site, without all that publishing brings."""
    return Service.objects.create(
        organization=factories.make_organization(), name="Ommetje", slug=f"ommetje-{Service.objects.count()}",
        editorial_region=region, published_at=timezone.now(), updated_at=timezone.now(),
    )  # fmt: skip


def test_a_visitor_has_no_role_and_keeps_nothing() -> None:
    factories.make_owner()
    assert not permissions.roles(VISITOR).exists()
    assert not permissions.organizations_of(VISITOR).exists()
    assert not permissions.is_editor(VISITOR)


def test_an_account_that_was_closed_has_no_role_any_more() -> None:
    owner = factories.make_owner()
    assert permissions.roles(owner).count() == 1
    owner.is_active = False
    owner.save()
    assert not permissions.roles(owner).exists()


def test_an_owner_keeps_their_own_organisation_and_no_other() -> None:
    own, other = factories.make_organization(), factories.make_organization()
    owner = factories.make_owner(own)
    assert list(permissions.organizations_of(owner)) == [own]
    assert permissions.is_owner_of(owner, own.pk)
    assert not permissions.is_owner_of(owner, other.pk)


@pytest.mark.parametrize("kind", [*NATIONAL, "guideline_editor"])
def test_an_editor_owns_nothing_also_what_is_of_no_organisation(kind: str) -> None:
    factories.make_organization()
    editor = person(kind)
    assert not permissions.organizations_of(editor).exists()
    assert not permissions.is_owner_of(editor, None)
    assert not permissions.is_owner_of(editor, Organization.objects.get().pk)


def test_who_edits_and_who_does_so_everywhere(amsterdam: Region) -> None:
    regional = factories.make_editor(amsterdam)
    everywhere = [person(kind) for kind in NATIONAL]
    others = [factories.make_owner(), person("guideline_editor")]
    assert [permissions.is_editor(each) for each in [regional, *everywhere, *others]] == [
        True, True, True, False, False,
    ]  # fmt: skip
    assert [permissions.is_national_editor(each) for each in [regional, *everywhere, *others]] == [
        False, True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize("kind", NATIONAL)
def test_a_national_editor_decides_everywhere(amsterdam: Region, kind: str) -> None:
    editor = person(kind)
    editor.roles.create(kind="regional_editor", region=amsterdam)
    assert permissions.edited_regions(editor) is None
    assert permissions.may_review(editor, None)
    assert permissions.may_review(editor, amsterdam.pk)


def test_a_regional_editor_decides_about_their_own_regions(amsterdam: Region, groningen: Region) -> None:
    editor = factories.make_editor(amsterdam)
    assert permissions.edited_regions(editor) == {amsterdam.pk}
    assert permissions.may_review(editor, amsterdam.pk)
    assert not permissions.may_review(editor, groningen.pk)
    assert not permissions.may_review(editor, None)


def test_who_is_no_editor_decides_about_nothing(amsterdam: Region) -> None:
    for user in (VISITOR, factories.make_owner(), person("guideline_editor")):
        assert permissions.edited_regions(user) == set()
        assert not permissions.may_review(user, amsterdam.pk)
        assert not permissions.may_review(user, None)
        assert not permissions.reviewable(user).exists()


def test_a_draft_is_opened_by_who_wrote_it_who_keeps_it_and_its_editors(
    amsterdam: Region, groningen: Region
) -> None:
    author, organization = factories.make_user(), factories.make_organization()
    revision = draft(author=author, organization=organization, editorial_region=amsterdam)
    assert permissions.may_open(author, revision)
    assert permissions.may_open(factories.make_editor(amsterdam), revision)
    assert permissions.may_open(person("national_editor"), revision)
    assert not permissions.may_open(factories.make_editor(groningen), revision)
    assert not permissions.may_open(factories.make_owner(), revision)
    assert not permissions.may_open(VISITOR, revision)
    owner = factories.make_owner(organization)
    assert permissions.may_open(owner, revision)
    assert not permissions.may_open(author, revision)


def test_a_case_whose_writer_is_gone_is_no_visitors() -> None:
    case = Revision.every.create(kind="case", schema_version=1, content={}, author=None)
    assert not permissions.may_open(VISITOR, case)
    assert not permissions.may_write(VISITOR, case)


def test_what_editors_write_is_theirs_until_it_is_on_the_site(amsterdam: Region, groningen: Region) -> None:
    owner = factories.make_owner()
    organization = owner.roles.get().organization
    values = {"organization": organization, "editorial_region": amsterdam, "author": owner}
    written = draft(source=Revision.Source.EDITOR, status=Revision.Status.SUBMITTED, **values)
    assert not permissions.may_open(owner, written)
    assert not permissions.may_open(factories.make_editor(groningen), written)
    assert permissions.may_open(factories.make_editor(amsterdam), written)
    written.status = Revision.Status.PUBLISHED
    assert permissions.may_open(owner, written)
    assert permissions.may_open(owner, draft(source=Revision.Source.FORM, **values))


def test_what_somebody_else_wrote_or_wrote_on_the_same_day_is_not_opened_with_it() -> None:
    author, organization = factories.make_user(), factories.make_organization()
    draft(author=author)
    kept = draft(author=author, organization=organization)
    factories.make_owner(organization)
    assert not permissions.may_open(author, kept)
    assert not permissions.may_open(author, draft(author=factories.make_user()))


def test_what_nobody_is_known_to_have_written_is_no_visitors() -> None:
    nobodys = draft(author=None)
    assert not permissions.may_open(VISITOR, nobodys)
    assert not permissions.first_drafts_of(VISITOR).exists()


def test_somebodys_first_drafts_are_their_own() -> None:
    author = factories.make_user()
    mine = draft(author=author)
    draft(author=factories.make_user())
    assert list(permissions.first_drafts_of(author)) == [mine]


def test_a_version_is_of_the_region_of_its_entry_and_else_of_its_own(
    amsterdam: Region, groningen: Region
) -> None:
    entry(amsterdam)
    live = entry(groningen)
    change = draft(entry=live.pk, service=live, editorial_region=amsterdam)
    unnamed = draft(entry=live.pk, editorial_region=amsterdam)
    assert permissions.region_of(change) == permissions.region_of(unnamed) == groningen.pk
    assert permissions.region_of(draft(editorial_region=amsterdam)) == amsterdam.pk
    assert permissions.region_of(draft(editorial_region=None)) is None


def test_an_editor_is_shown_what_they_decide_about(amsterdam: Region, groningen: Region) -> None:
    here, there = entry(amsterdam), entry(groningen)
    ours = {
        draft(entry=here.pk, service=here, editorial_region=groningen).pk,
        draft(editorial_region=amsterdam).pk,
    }
    theirs = {
        draft(entry=there.pk, service=there, editorial_region=amsterdam).pk,
        draft(editorial_region=groningen).pk,
        draft(editorial_region=None).pk,
    }
    shown = permissions.reviewable(factories.make_editor(amsterdam))
    assert set(shown.values_list("pk", flat=True)) == ours
    everything = permissions.reviewable(person("administrator"))
    assert set(everything.values_list("pk", flat=True)) == ours | theirs


def test_a_version_is_taken_out_of_history_for_ever_by_national_editors_only(amsterdam: Region) -> None:
    service = entry(amsterdam)
    live = draft(entry=service.pk, service=service, status="published")
    Service.objects.filter(pk=service.pk).update(live_revision=live)
    past = draft(entry=service.pk, service=service, status="published")
    unnamed = draft(status="rejected")
    service.refresh_from_db()
    live.service = past.service = service
    editor = person("national_editor")
    assert permissions.may_erase(editor, past)
    assert permissions.may_erase(editor, unnamed)
    for user in (VISITOR, factories.make_owner(service.organization), factories.make_editor(amsterdam)):
        assert not permissions.may_erase(user, past)
    assert not permissions.may_erase(editor, live)
    assert not permissions.may_erase(editor, draft(status="draft"))
    past.content = {}
    assert not permissions.may_erase(editor, past)


def test_whoever_decides_about_anything_has_a_desk() -> None:
    for kind in (*NATIONAL, "guideline_editor"):
        assert permissions.has_desk(person(kind)), kind
    for user in (VISITOR, factories.make_owner()):
        assert not permissions.has_desk(user)
