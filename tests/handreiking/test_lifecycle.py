"""Concepts are renamed, merged, split and retired with an edition, and what was said of them leads on."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from handreiking.lifecycle import ChangeError, apply_changes, drop_change, problems_of
from handreiking.models import Case, Concept, ConceptChange, DataVersion, Edition, Label
from handreiking.succession import Succession
from handreiking.vocabulary_loader import load_vocabulary, read_vocabulary
from tests.helpers.cases import make_case
from tests.helpers.editions import Kind, changed, draft, new, plan, publish

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabulary")]
NEW_NAME = {
    "slug": "slaap",
    "plain_label": "Moeilijk slapen",
    "label": "Slaapklachten",
    "definition": "Anders.",
}


def concept(slug: str) -> Concept:
    return Concept.objects.get(slug=slug)


def test_nothing_changes_before_the_edition_is_published() -> None:
    token = DataVersion.objects.current()
    plan(draft(), "prestatiedruk", Kind.MERGE, "stress")
    assert concept("prestatiedruk").retired_on is None
    assert DataVersion.objects.current() == token


def test_a_new_name_alone_keeps_the_address_and_the_files_leave_it_alone() -> None:
    changed("slaap", Kind.RENAME, NEW_NAME)
    load_vocabulary(read_vocabulary())
    now = concept("slaap")
    assert (now.plain_label, now.label, now.definition) == ("Moeilijk slapen", "Slaapklachten", "Anders.")
    assert now.retired_on is None


def test_a_name_with_an_address_of_its_own_makes_a_concept_that_replaces_the_old_one() -> None:
    changed("slaap", Kind.RENAME, {"slug": "nachtrust"})
    old, made = concept("slaap"), concept("nachtrust")
    assert (old.replaced_by, old.retired_on, made.scheme.slug) == (made, made.introduced_on, "thema")
    assert Succession.load().today("slaap") == "nachtrust"


def test_what_was_merged_means_the_other_and_the_data_gets_a_new_version() -> None:
    token = DataVersion.objects.current()
    changed("prestatiedruk", Kind.MERGE, "stress")
    assert Succession.load().sure == {"prestatiedruk": "stress"}
    assert DataVersion.objects.current() != token


def test_what_was_split_may_mean_either_and_one_is_proposed() -> None:
    changed("werk-studie", Kind.SPLIT, {"slug": "werk"}, {"slug": "studie"}, proposal="werk")
    succession = Succession.load()
    assert (succession.meanings("werk-studie"), succession.sure) == (("studie", "werk"), {})
    proposed = concept("werk-studie").succession.filter(is_proposal=True)
    assert [row.heir.slug for row in proposed] == ["werk"]


def test_what_simply_went_means_nothing_any_more() -> None:
    changed("hormonen", Kind.RETIRE)
    assert Succession.load().meanings("hormonen") == ()
    assert Succession.load().today("hormonen") == "hormonen"


def test_edition_after_edition_the_oldest_word_leads_to_what_lives_now() -> None:
    changed("prestatiedruk", Kind.MERGE, "stress")
    changed("stress", Kind.RENAME, {"slug": "spanning"})
    assert Succession.load().sure == {"prestatiedruk": "spanning", "stress": "spanning"}
    changed("spanning", Kind.SPLIT, "slaap", {"slug": "drukte"}, proposal="drukte")
    succession = Succession.load()
    assert succession.sure == {}
    for each in ("prestatiedruk", "stress", "spanning"):
        assert set(succession.meanings(each)) == {"slaap", "drukte"}
    changed("drukte", Kind.MERGE, "slaap")
    assert Succession.load().meanings("prestatiedruk") == ("slaap",)
    assert "prestatiedruk" not in Succession.load().sure, "half of what was split is not the whole"


def test_loading_the_files_brings_nothing_back_and_keeps_the_words() -> None:
    load_vocabulary(read_vocabulary())
    words = Label.objects.filter(concept__slug="prestatiedruk").count()
    changed("prestatiedruk", Kind.MERGE, "stress")
    load_vocabulary(read_vocabulary())
    old = concept("prestatiedruk")
    assert (old.replaced_by, bool(old.retired_on)) == (concept("stress"), True)
    assert old.labels.count() == words > 0


def test_publishing_twice_does_it_once() -> None:
    edition = draft()
    plan(edition, "prestatiedruk", Kind.MERGE, "stress")
    assert (apply_changes(edition), apply_changes(edition)) == (1, 0)
    assert ConceptChange.objects.applied().count() == 1


WRONG: list[tuple[str, str, list[Any]]] = [
    ("prestatiedruk", Kind.MERGE, []),
    ("prestatiedruk", Kind.MERGE, ["stress", "angst"]),
    ("prestatiedruk", Kind.MERGE, ["prestatiedruk"]),
    ("prestatiedruk", Kind.MERGE, ["jongeren"]),
    ("prestatiedruk", Kind.MERGE, ["nergens"]),
    ("prestatiedruk", Kind.MERGE, [{"slug": "gloednieuw"}]),
    ("prestatiedruk", Kind.RENAME, ["stress"]),
    ("prestatiedruk", Kind.RENAME, [{"slug": "stress"}]),
    ("prestatiedruk", Kind.RENAME, ["prestatiedruk"]),
    ("prestatiedruk", Kind.SPLIT, ["stress"]),
    ("prestatiedruk", Kind.SPLIT, ["stress", "stress"]),
    ("prestatiedruk", Kind.SPLIT, ["stress", "prestatiedruk"]),
    ("prestatiedruk", Kind.SPLIT, ["stress", {"slug": "angst"}]),
    ("prestatiedruk", Kind.RETIRE, ["stress"]),
]


@pytest.mark.parametrize(("slug", "kind", "targets"), WRONG)
def test_what_cannot_be_is_refused_with_a_reason_and_not_written_down(
    slug: str, kind: str, targets: list[Any]
) -> None:
    edition = draft()
    with pytest.raises(ChangeError) as refused:
        plan(edition, slug, kind, *targets)
    assert all(problem.endswith(".") for problem in refused.value.problems)
    assert not edition.concept_changes.exists()


def test_changes_of_one_edition_have_to_fit_together() -> None:
    edition = draft()
    plan(edition, "prestatiedruk", Kind.MERGE, "stress")
    with pytest.raises(ChangeError, match="vervalt in deze editie zelf"):
        plan(edition, "stress", Kind.RETIRE)
    plan(edition, "angst", Kind.SPLIT, {"slug": "paniek"}, {"slug": "zorgen"})
    with pytest.raises(ChangeError, match="twee keer gemaakt"):
        plan(edition, "slaap", Kind.RENAME, {"slug": "paniek"})
    assert set(edition.concept_changes.values_list("concept__slug", flat=True)) == {"prestatiedruk", "angst"}


def test_what_became_impossible_meanwhile_stops_the_edition_with_nothing_written() -> None:
    edition = draft()
    plan(edition, "angst", Kind.SPLIT, {"slug": "paniek"}, {"slug": "zorgen"})
    plan(edition, "prestatiedruk", Kind.MERGE, "stress")
    changed("stress", Kind.RETIRE)
    assert problems_of(edition) == ["Het begrip “stress” is vervallen."]
    with pytest.raises(ChangeError):
        apply_changes(edition)
    assert not Concept.objects.filter(slug="paniek").exists()
    assert concept("angst").retired_on is None


def test_a_plan_is_replaced_and_forgotten_until_the_edition_is_out() -> None:
    edition = draft()
    plan(edition, "angst", Kind.RETIRE)
    plan(edition, "angst", Kind.MERGE, "stress")
    assert edition.concept_changes.get().kind == Kind.MERGE
    assert drop_change(edition, concept("angst")) is True
    assert drop_change(edition, concept("angst")) is False
    plan(edition, "angst", Kind.RETIRE)
    publish(edition)
    for refused in (
        lambda: drop_change(edition, concept("angst")),
        lambda: plan(edition, "slaap", Kind.RETIRE),
    ):
        with pytest.raises(ChangeError, match="al te lezen"):
            refused()


def test_the_old_address_leads_to_the_new_word_for_good(client: Client) -> None:
    changed("prestatiedruk", Kind.MERGE, "stress")
    answer = client.get(reverse("concept", args=["thema", "prestatiedruk"]))
    assert (answer.status_code, answer.headers["Location"]) == (
        301,
        reverse("concept", args=["thema", "stress"]),
    )
    assert "Accept" in answer.headers["Vary"]
    data = client.get(reverse("concept", args=["thema", "prestatiedruk"]), headers={"accept": "text/turtle"})
    assert "isReplacedBy" in data.text
    assert "Prestatiedruk" in client.get(answer.headers["Location"]).text, "what it was called"


def test_the_address_of_what_was_split_shows_both_ways(client: Client) -> None:
    changed("werk-studie", Kind.SPLIT, {"slug": "werk"}, {"slug": "studie"})
    answer = client.get(reverse("concept", args=["thema", "werk-studie"]))
    assert answer.status_code == 200
    for slug in ("werk", "studie"):
        assert f'href="{reverse("concept", args=["thema", slug])}"' in answer.text


def test_the_address_of_what_went_says_so(client: Client) -> None:
    changed("hormonen", Kind.RETIRE)
    answer = client.get(reverse("concept", args=["thema", "hormonen"]))
    assert answer.status_code == 200
    assert "Er is geen ander woord" in answer.text


@pytest.mark.parametrize("address", ["concepts", "scheme", "sitemap-pages"])
def test_retired_words_are_offered_nowhere(client: Client, address: str) -> None:
    changed("prestatiedruk", Kind.MERGE, "stress")
    args = ["thema"] if address == "scheme" else []
    shown = client.get(reverse(address, args=args)).text
    assert reverse("concept", args=["thema", "prestatiedruk"]) not in shown
    assert reverse("concept", args=["thema", "stress"]) in shown
    assert (
        reverse("concept", args=["thema", "prestatiedruk"])
        not in client.get(reverse("concept", args=["thema", "slaap"])).text
    )


def test_drafts_are_nobodys_current_edition() -> None:
    assert draft().is_draft
    assert Edition.objects.current() is None


def test_a_case_goes_with_a_word_into_its_new_name_and_carries_it_once() -> None:
    alone, both = make_case("prestatiedruk"), make_case("prestatiedruk", "stress")
    split = make_case("werk-studie")
    changed("prestatiedruk", Kind.MERGE, "stress")
    changed("werk-studie", Kind.SPLIT, new("werk"), new("studie"))
    for case in (alone, both):
        assert list(case.concepts.values_list("slug", flat=True)) == ["stress"]
    assert set(Case.objects.about("stress")) == {alone, both}
    assert list(split.concepts.values_list("slug", flat=True)) == ["werk-studie"]


@pytest.mark.parametrize("targets", [[], ["werk", "studie"]])
def test_the_page_of_a_word_that_was_split_or_went_names_its_cases(
    client: Client, targets: list[str]
) -> None:
    for n in range(4):
        make_case("werk-studie", title=f"Tentamens {n}")
    make_case("werk-studie", title="Weg ermee", hidden_at=timezone.now())
    changed("werk-studie", Kind.SPLIT if targets else Kind.RETIRE, *map(new, targets))
    page = client.get(reverse("concept", args=["thema", "werk-studie"])).text
    assert page.count("Tentamens") == 3
    assert "/casuistiek/?begrip=werk-studie" in page
    assert "Weg ermee" not in page
