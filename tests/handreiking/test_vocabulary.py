"""Loading the shared vocabulary, and editing it in the admin."""

import re
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from directory.models import User
from handreiking.models import Concept, ConceptScheme, DataVersion, Label
from handreiking.vocabulary_loader import Summary, lasting_id, load_vocabulary, read_vocabulary
from tests.helpers.admin_pages import save_at
from tests.helpers.signing_in import sign_in

pytestmark = pytest.mark.django_db

SCHEME = """
[scheme]
slug = "thema"
label = "Thema"
plain_label = "Waar loop je tegenaan?"
definition = "Waar het over gaat."
position = 2
"""
SLEEP = """
[[concept]]
slug = "slaap"
label = "Slaapproblemen"
plain_label = "Slecht slapen"
definition = "Je slaapt slecht."
everyday = ["lig wakker", "kan niet slapen"]
synonyms = ["insomnie"]
abbreviations = ["CGT-I"]
misspellings = ["slaapen"]
"""
FEAR = """
[[concept]]
slug = "angst"
label = "Angst"
plain_label = "Bang zijn"
definition = "Je bent vaak bang."
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, SCHEME + SLEEP + FEAR)
    return tmp_path


def write(folder: Path, text: str, name: str = "thema.toml") -> None:
    (folder / name).write_text(text, encoding="utf-8")


def load(folder: Path) -> Summary:
    return load_vocabulary(read_vocabulary(folder))


def test_the_files_become_schemes_concepts_and_labels(folder: Path) -> None:
    summary = load(folder)

    concept = Concept.objects.get(slug="slaap")
    assert (concept.scheme.slug, concept.label, concept.position) == ("thema", "Slaapproblemen", 1)
    assert {(label.text, label.kind, label.source) for label in concept.labels.all()} == {
        ("lig wakker", "everyday", "file"),
        ("kan niet slapen", "everyday", "file"),
        ("insomnie", "synonym", "file"),
        ("CGT-I", "abbreviation", "file"),
        ("slaapen", "misspelling", "file"),
    }
    assert (summary.schemes, summary.concepts, summary.labels, summary.created) == (1, 2, 5, 3)


def test_ids_are_the_same_everywhere(folder: Path) -> None:
    load(folder)
    assert Concept.objects.get(slug="angst").pk == lasting_id("concept", "angst")
    assert str(lasting_id("concept", "angst")) == "662dbe28-c620-5a97-8b66-561452b69ae3"


def test_loading_again_changes_nothing_not_even_the_version(folder: Path) -> None:
    load(folder)
    version, labels = DataVersion.objects.current(), set(Label.objects.values_list("pk", flat=True))

    assert not load(folder).changed

    assert DataVersion.objects.current() == version
    assert set(Label.objects.values_list("pk", flat=True)) == labels


def test_a_changed_file_changes_texts_and_labels_and_the_version(folder: Path) -> None:
    load(folder)
    version = DataVersion.objects.current()
    write(
        folder,
        SCHEME + SLEEP.replace("Slecht slapen", "Niet slapen").replace('"lig wakker"', '"wakker"') + FEAR,
    )

    summary = load(folder)

    assert (summary.created, summary.updated, summary.labels_added, summary.labels_removed) == (0, 1, 1, 1)
    assert Concept.objects.get(slug="slaap").plain_label == "Niet slapen"
    assert not Label.objects.filter(text="lig wakker").exists()
    assert DataVersion.objects.current() != version


def test_rows_that_were_there_under_another_id_are_used(folder: Path) -> None:
    scheme = ConceptScheme.objects.create(slug="thema", label="x", plain_label="x", definition="x")
    concept = Concept.objects.create(scheme=scheme, slug="slaap", label="x", plain_label="x", definition="x")

    load(folder)

    concept.refresh_from_db()
    assert (concept.label, concept.scheme_id, concept.labels.count()) == ("Slaapproblemen", scheme.pk, 5)
    assert Concept.objects.get(slug="angst").scheme_id == scheme.pk


def test_what_is_no_longer_in_the_files_is_kept_and_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load(folder)
    write(folder, SCHEME + SLEEP)

    call_command("load_vocabulary", folder=folder)
    assert "wel bewaard: angst." in capsys.readouterr().out
    assert load(folder).kept == ("angst",)
    assert Concept.objects.filter(slug="angst").exists()


def test_an_editors_texts_and_words_stay(folder: Path, admin: Client) -> None:
    load(folder)
    concept = Concept.objects.get(slug="slaap")
    save_in_admin(admin, concept, plain_label="Nachten", words=["schaapjes tellen"])
    write(folder, SCHEME + SLEEP.replace('"insomnie"', '"insomnie", "Schaapjes tellen"') + FEAR)

    load(folder)

    concept.refresh_from_db()
    assert concept.plain_label == "Nachten"
    assert concept.labels.filter(text__iexact="schaapjes tellen").get().source == Label.Source.EDITOR


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (SCHEME + SLEEP + 'kleur = "rood"', "thema.toml, begrip 'slaap': onbekend veld kleur"),
        (SCHEME + SLEEP + SLEEP, "Het begrip 'slaap' staat twee keer in de bestanden"),
        (
            SCHEME + '[[concept]]\nslug = "rouw"\n',
            "thema.toml, begrip 'rouw': definition, label, plain_label ontbreekt",
        ),
        (SCHEME + SLEEP.replace('["insomnie"]', '"insomnie"'), "synonyms moet een lijst"),
        (SCHEME + SLEEP.replace('["insomnie"]', '["Lig wakker"]'), "'Lig wakker' staat er twee keer in"),
        (SCHEME + SLEEP.replace("insomnie", "x" * 81), "begrip 'slaap', synonyms"),
        (SCHEME + SLEEP.replace('"slaap"', '"slaap probleem"'), "begrip 'slaap probleem': slug"),
        (SCHEME + SLEEP.replace('"Slecht slapen"', '""'), "plain_label"),
        (SLEEP, "thema.toml: scheme ontbreekt"),
        (SCHEME, "thema.toml: concept ontbreekt"),
        ("concept = 3\nscheme = 4", "schrijf één [scheme]"),
        ("concept = [3]" + SCHEME, "schrijf één [scheme]"),
        ("dit is geen toml", "geen geldige TOML"),
    ],
)
def test_a_file_with_a_mistake_is_named_and_nothing_is_written(folder: Path, text: str, message: str) -> None:
    write(folder, text)
    with pytest.raises(CommandError, match=re.escape(message)):
        call_command("load_vocabulary", folder=folder)
    assert not ConceptScheme.objects.exists()


def test_a_slug_may_stand_in_one_file_only(folder: Path) -> None:
    write(folder, SCHEME.replace('"thema"', '"vorm"') + FEAR, "vorm.toml")
    with pytest.raises(CommandError, match="'angst' staat twee keer"):
        call_command("load_vocabulary", folder=folder)


def test_an_empty_folder_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Geen bestanden"):
        call_command("load_vocabulary", folder=tmp_path)


def test_the_real_files_load(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_vocabulary")
    assert "8 schema's, 113 begrippen" in capsys.readouterr().out
    call_command("load_vocabulary")
    assert "Er was niets te veranderen." in capsys.readouterr().out


@pytest.fixture
def admin(client: Client) -> Client:
    return sign_in(client, User.objects.create_superuser("redactie@example.nl"))


def save_in_admin(client: Client, concept: Concept, words: list[str], **changes: str) -> None:
    texts = {
        name: getattr(concept, name)
        for name in ("label", "plain_label", "definition", "exact_match", "position")
    }
    forms = {"labels-TOTAL_FORMS": str(len(words)), "labels-INITIAL_FORMS": "0"}
    for number, word in enumerate(words):
        forms |= {f"labels-{number}-text": word, f"labels-{number}-kind": "everyday"}
    data = {**texts, **changes, **forms, "labels-2-TOTAL_FORMS": "0", "labels-2-INITIAL_FORMS": "0"}
    response = save_at(client, f"/beheer/handreiking/concept/{concept.pk}/change/", data)
    assert response.status_code == 302, response.context["errors"]


def test_saving_in_the_admin_remembers_the_editor_and_tells_every_process(
    folder: Path, admin: Client
) -> None:
    load(folder)
    concept, version = Concept.objects.get(slug="slaap"), DataVersion.objects.current()

    save_in_admin(admin, concept, plain_label="Nachten", words=["schaapjes tellen"])

    concept.refresh_from_db()
    assert (concept.plain_label, concept.slug) == ("Nachten", "slaap")
    assert concept.edited_at
    assert concept.labels.get(text="schaapjes tellen").source == Label.Source.EDITOR
    assert concept.labels.filter(source=Label.Source.FILE).count() == 5
    assert DataVersion.objects.current() != version


def test_only_adding_words_leaves_the_texts_to_the_files(folder: Path, admin: Client) -> None:
    load(folder)
    concept = Concept.objects.get(slug="slaap")

    save_in_admin(admin, concept, words=["schaapjes tellen"])

    concept.refresh_from_db()
    assert concept.edited_at is None


def test_a_scheme_is_edited_in_the_admin(folder: Path, admin: Client) -> None:
    load(folder)
    scheme = ConceptScheme.objects.get()
    texts = {
        "label": "Onderwerp",
        "plain_label": scheme.plain_label,
        "definition": scheme.definition,
        "position": "2",
    }

    response = save_at(
        admin, f"/beheer/handreiking/conceptscheme/{scheme.pk}/change/", texts | {"slug": "anders"}
    )

    assert response.status_code == 302
    scheme.refresh_from_db()
    assert (scheme.label, scheme.slug, bool(scheme.edited_at)) == ("Onderwerp", "thema", True)
    assert not load(folder).updated


def test_a_word_that_the_files_have_is_refused_kindly(folder: Path, admin: Client) -> None:
    load(folder)
    concept = Concept.objects.get(slug="slaap")
    with pytest.raises(AssertionError):
        save_in_admin(admin, concept, words=["insomnie"])
    assert concept.labels.filter(text="insomnie").count() == 1


@pytest.mark.parametrize("path", ["concept/", "concept/?q=wakker", "conceptscheme/"])
def test_the_lists_open(folder: Path, admin: Client, path: str) -> None:
    load(folder)
    response = admin.get(f"/beheer/handreiking/{path}")
    assert response.status_code == 200


def test_concepts_are_neither_added_nor_removed_in_the_admin(folder: Path, admin: Client) -> None:
    load(folder)
    concept = Concept.objects.get(slug="slaap")
    page = admin.get(f"/beheer/handreiking/concept/{concept.pk}/change/").content.decode()
    assert "woorden uit de bestanden" in page.lower()
    assert 'name="slug"' not in page
    assert admin.get("/beheer/handreiking/concept/add/").status_code == 403
    assert admin.post(f"/beheer/handreiking/concept/{concept.pk}/delete/", {"post": "yes"}).status_code == 403
