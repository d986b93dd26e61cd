"""Entries follow the words of a new edition: by themselves where one word is left, else with a proposal for an editor."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from directory.models import Attribute, Revision, Service, User
from directory.publishing.content.content import clean_content
from directory.publishing.content.errors import ContentError, RevisionConflict
from directory.publishing.content.fingerprint import fingerprint_of
from directory.publishing.content.lookups import Lookups
from directory.publishing.jobs import periodic
from directory.publishing.versions import following
from directory.publishing.versions.diff import diff_of
from directory.publishing.versions.following import follow_due
from directory.publishing.versions.revisions import publish, restore, save_draft, submit
from directory.publishing.versions.settling_words import settle, unsettled, words_of
from directory.publishing.versions.words_preview import effect_of
from handreiking.models import DataVersion
from tests.helpers.editions import Kind, changed, draft, plan
from tests.helpers.editions import publish as publish_edition
from tests.helpers.factories import (
    change_service,
    make_content,
    make_editor,
    make_revision,
    make_service,
    make_services,
)

pytestmark = pytest.mark.django_db
OLD = ["prestatiedruk", "jongeren", "lotgenotengroep", "wachttijd"]


def now() -> Any:
    return timezone.now()


def concepts_of(service: Service) -> set[str]:
    return set(Attribute.objects.filter(service=service).values_list("concept__slug", flat=True))


def merged() -> None:
    changed("prestatiedruk", Kind.MERGE, "stress")


def split(proposal: str = "werk") -> None:
    changed("werk-studie", Kind.SPLIT, {"slug": "werk"}, {"slug": "studie"}, proposal=proposal)


def test_what_carries_a_merged_word_gets_the_other_by_a_revision_of_the_system() -> None:
    service = make_service(concepts=OLD)
    before = service.live_revision
    merged()
    token = DataVersion.objects.current()
    assert follow_due(now()) == 1
    service.refresh_from_db()
    live = service.live_revision
    assert live is not None
    assert (live.source, live.author, live.base_revision) == (Revision.Source.SYSTEM, None, before)
    assert concepts_of(service) == {"stress", *OLD[1:]}
    assert "prestatiedruk" not in live.content["concepts"]
    assert DataVersion.objects.current() != token
    assert follow_due(now()) == 0


def test_only_alone_stays_only() -> None:
    service = make_service(concepts=["vrouwen", "slaap"], exclusive=["vrouwen"])
    changed("vrouwen", Kind.RENAME, {"slug": "vrouwen-en-meiden"})
    follow_due(now())
    assert Attribute.objects.get(service=service, exclusive=True).concept.slug == "vrouwen-en-meiden"


def test_who_carries_both_has_it_once() -> None:
    service = make_service(concepts=["prestatiedruk", "stress", "jongeren"])
    merged()
    follow_due(now())
    assert sorted(Attribute.objects.filter(service=service).values_list("concept__slug", flat=True)) == [
        "jongeren", "stress",
    ]  # fmt: skip


def test_it_says_nothing_of_whether_the_entry_is_still_true() -> None:
    service = make_service(concepts=OLD, confirmed_on=now().date(), confirmed_by="Mila")
    merged()
    follow_due(now())
    after = Service.objects.get(pk=service.pk)
    assert (after.confirmed_on, after.confirmed_by, after.confirmed_fields) == (
        service.confirmed_on, "Mila", service.confirmed_fields,
    )  # fmt: skip


@pytest.mark.parametrize("stopped", [0, 1, 2])
def test_stopped_anywhere_the_next_sweep_goes_on(monkeypatch: pytest.MonkeyPatch, stopped: int) -> None:
    services = make_services([{"concepts": OLD} for _n in range(5)])
    merged()
    monkeypatch.setattr(following, "BATCH", 2)
    real, done = following.follow, []

    def follow(entries: Any, lookups: Any) -> int:
        if len(done) == stopped:
            raise KeyboardInterrupt
        done.append(entries)
        return real(entries, lookups)

    monkeypatch.setattr(following, "follow", follow)
    with pytest.raises(KeyboardInterrupt):
        follow_due(now())
    assert sum("stress" in concepts_of(service) for service in services) == 2 * stopped
    monkeypatch.setattr(following, "follow", real)
    assert follow_due(now()) == 5 - 2 * stopped
    assert all(concepts_of(service) == {"stress", *OLD[1:]} for service in services)
    assert Revision.objects.filter(source=Revision.Source.SYSTEM).count() == 5


def test_killed_inside_a_batch_nothing_of_it_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    service = make_service(concepts=OLD)
    make_revision(service, summary="Half af.")
    merged()

    def killed(*_arguments: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(following, "carry_along", killed)
    with pytest.raises(KeyboardInterrupt):
        follow_due(now())
    assert "prestatiedruk" in concepts_of(service)
    assert not Revision.objects.filter(source=Revision.Source.SYSTEM).exists()


def test_one_that_cannot_follow_keeps_nobody_and_is_looked_at_the_next_day(time_machine: Any) -> None:
    good, bad = make_service(concepts=OLD), make_service(concepts=OLD)
    merged()
    assert bad.live_revision
    Revision.objects.filter(pk=bad.live_revision_id).update(
        content=bad.live_revision.content | {"url": "geen adres"}
    )
    assert follow_due(now()) == 1
    assert "stress" in concepts_of(good)
    assert list(unsettled()) == []
    time_machine.move_to(now() + timedelta(days=3))
    assert list(unsettled()) == [bad]


def test_the_sweep_does_it() -> None:
    service = make_service(concepts=OLD)
    merged()
    work = next(each for each in periodic.WORK if each.do is follow_due)
    assert periodic.done(work)
    assert "stress" in concepts_of(service)


def test_what_an_owner_is_writing_goes_on_in_the_new_words_and_can_be_published() -> None:
    service = make_service(concepts=OLD)
    revision = submit(make_revision(service, summary="Nu ook op zondag."))
    merged()
    follow_due(now())
    revision.refresh_from_db()
    assert [field.key for field in diff_of(revision).changed] == ["summary"]
    assert publish(revision).summary == "Nu ook op zondag."
    assert concepts_of(service) == {"stress", *OLD[1:]}


def test_a_draft_of_something_new_takes_the_new_word_when_it_is_read() -> None:
    revision = make_revision(concepts=OLD)
    merged()
    save_draft(revision, revision.content)
    revision.refresh_from_db()
    assert "stress" in revision.content["concepts"]
    assert concepts_of(publish(submit(make_revision(concepts=OLD)))) == {"stress", *OLD[1:]}


def test_until_it_followed_a_difference_in_name_alone_is_none() -> None:
    service = make_service(concepts=OLD)
    revision = make_revision(service, summary="Anders.")
    merged()
    Revision.objects.filter(pk=revision.pk).update(
        content=revision.content
        | {"concepts": ["stress" if each == OLD[0] else each for each in revision.content["concepts"]]}
    )
    revision.refresh_from_db()
    assert [field.key for field in diff_of(revision).changed] == ["summary"]


def test_an_older_version_comes_back_in_the_words_of_today() -> None:
    service = make_service(concepts=OLD)
    old = service.live_revision
    assert old
    change_service(service, summary="Tussendoor.")
    merged()
    follow_due(now())
    assert "stress" in restore(old).content["concepts"]


def test_what_a_file_brought_stays_known_as_that() -> None:
    service = make_service(concepts=OLD)
    live = service.live_revision
    assert live
    Revision.objects.filter(pk=live.pk).update(
        source=Revision.Source.IMPORT, row_fingerprint=fingerprint_of(live.content)
    )
    merged()
    follow_due(now())
    service.refresh_from_db()
    assert service.live_revision
    after = service.live_revision
    assert (after.source, after.row_fingerprint) == (Revision.Source.IMPORT, fingerprint_of(after.content))


def test_content_takes_the_words_of_older_editions(lookups: Lookups) -> None:
    merged()
    split()
    changed("hormonen", Kind.RETIRE)
    raw = make_content(concepts=["prestatiedruk", "werk-studie", "hormonen", "jongeren"])
    assert set(clean_content(raw, Lookups.load())["concepts"]) == {
        "stress",
        "werk-studie",
        "hormonen",
        "jongeren",
    }
    with pytest.raises(ContentError) as refused:
        clean_content(make_content(concepts=["prestatiedru"]), Lookups.load())
    assert "prestatiedruk" not in str(refused.value), "no word of the past is suggested"


def test_what_was_split_waits_for_an_editor_with_a_proposal() -> None:
    service = make_service(concepts=["werk-studie", "studenten"])
    make_service(concepts=["slaap"])
    split()
    assert follow_due(now()) == 0
    assert list(unsettled()) == [service]
    found = unsettled().get()
    assert found.proposed_word == "Werk"  # type: ignore[attr-defined]
    (word,) = words_of(service)
    assert {(each.slug, each.proposed) for each in word.choices} == {("werk", True), ("studie", False)}


def test_an_editor_says_what_it_is_now_and_stands_for_it() -> None:
    service = make_service(concepts=["werk-studie", "studenten", "steunpunt"])
    draft_of_owner = make_revision(service, summary="Nu ook op zondag.")
    split()
    editor = make_editor()
    settle(service, ["studie"], editor)
    service.refresh_from_db()
    assert concepts_of(service) == {"studie", "studenten", "steunpunt"}
    assert service.live_revision
    assert (service.live_revision.source, service.live_revision.author) == (Revision.Source.EDITOR, editor)
    assert list(unsettled()) == []
    draft_of_owner.refresh_from_db()
    assert "studie" in draft_of_owner.content["concepts"]
    assert publish(submit(draft_of_owner)).summary == "Nu ook op zondag."


def test_what_has_no_heir_goes_and_only_what_was_proposed_for_this_word_can_be_chosen() -> None:
    service = make_service(concepts=["hormonen", "vrouwen"])
    changed("hormonen", Kind.RETIRE)
    settle(service, ["angst"], make_editor())
    assert concepts_of(service) == {"vrouwen"}


def test_who_decides_about_what_changed_meanwhile_is_told() -> None:
    service = make_service(concepts=["werk-studie", "studenten"])
    split()
    stale = Service.objects.get(pk=service.pk)
    settle(service, ["studie"], make_editor())
    with pytest.raises(RevisionConflict):
        settle(stale, ["werk"], make_editor())
    with pytest.raises(RevisionConflict, match="al besloten"):
        settle(Service.objects.get(pk=service.pk), ["werk"], make_editor())
    assert concepts_of(service) == {"studie", "studenten"}


def test_the_preview_counts_what_then_happens() -> None:
    make_service(concepts=OLD)
    make_service(concepts=["prestatiedruk", "werk-studie", "jongeren"])
    looked = make_service(concepts=["werk-studie", "studenten"])
    make_service(concepts=OLD, visibility="hidden")
    make_service(concepts=["slaap"])
    edition = draft()
    plan(edition, "prestatiedruk", Kind.MERGE, "stress")
    plan(edition, "slaap", Kind.RENAME, {"slug": "slaap"})
    plan(edition, "werk-studie", Kind.SPLIT, {"slug": "werk"}, {"slug": "studie"})
    effect = effect_of(edition)
    assert (effect.follow, effect.looks) == (1, 2)
    assert looked in effect.look
    publish_edition(edition)
    follow_due(now())
    after = effect_of(edition)
    assert (after.follow, after.looks) == (0, 2)
    assert set(after.look) == set(effect.look)


def test_the_desk_shows_what_to_decide_and_one_press_does_it(desk: Client, editor: User) -> None:
    region = editor.roles.get().region
    service = make_service(name="Werkplek", concepts=["werk-studie", "studenten"], editorial_region=region)
    split()
    hour = desk.get("/redactie/").content.decode()
    assert "Woord van een vorige editie" in hour
    assert "Voorstel: “Werk”." in hour
    address = f"/redactie/aanbod/{service.code}/woorden/"
    page = desk.get(address).content.decode()
    assert 'value="werk" checked' in page
    assert desk.post(address, {"werk-studie": ["nergens"]}).status_code == 422
    answer = desk.post(address, {"werk-studie": ["werk", "studie"]})
    assert answer.status_code == 302
    assert concepts_of(service) == {"werk", "studie", "studenten"}
    assert "al in de woorden van nu" in desk.get(address).content.decode()
    assert desk.post(address, {}).status_code == 422
