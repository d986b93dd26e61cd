"""The files of an edition are read strictly, loaded once, and never over what an editor wrote."""

import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from handreiking import edition_files
from handreiking.models import Chapter, DataVersion, Edition, Evidence
from tests.helpers.guideline import EDITION_TOML, EVIDENCE_TOML, make_edition, write_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabulary")]


def load(folder: Path) -> str:
    out = StringIO()
    call_command("load_edition", str(folder), stdout=out)
    return out.getvalue()


def test_the_first_edition_of_a_site_holds_at_once(tmp_path: Path) -> None:
    load(write_edition(tmp_path))
    edition = Edition.objects.get()
    assert (edition.is_current, edition.published_on, edition.status) == (
        True,
        timezone.localdate(),
        "concept",
    )
    assert list(edition.chapters.values_list("slug", "title", "position")) == [
        ("definitie", "Wat is het?", 1), ("voor-wie", "Voor wie?", 2),
    ]  # fmt: skip
    assert list(Evidence.objects.values_list("concept__slug", "level__slug", "year")) == [
        ("lotgenotengroep", "eerste-aanwijzingen", 2019), ("inloop", "niet-onderzocht", None),
    ]  # fmt: skip


def test_a_second_time_changes_nothing(tmp_path: Path) -> None:
    folder = write_edition(tmp_path)
    load(folder)
    rows = [*Edition.objects.values(), *Chapter.objects.values(), *Evidence.objects.values()]
    version = DataVersion.objects.current()
    assert load(folder).count("er was niets te veranderen") == 2
    assert [*Edition.objects.values(), *Chapter.objects.values(), *Evidence.objects.values()] == rows
    assert DataVersion.objects.current() == version


def test_a_later_edition_waits_as_a_draft(tmp_path: Path) -> None:
    held = make_edition("2025-1", {"definitie": "Oud."})
    load(write_edition(tmp_path))
    later = Edition.objects.get(slug="2026-1")
    assert (later.is_draft, later.is_current) == (True, False)
    assert Edition.objects.current() == held


def test_what_the_files_correct_is_taken_over(tmp_path: Path) -> None:
    load(write_edition(tmp_path))
    load(write_edition(tmp_path, voor_wie="Voor wie lang wacht.", edition=EDITION_TOML.replace("Verzonnen bron", "Andere bron"),
                       evidence=EVIDENCE_TOML.replace("minder alleen", "minder eenzaam")))  # fmt: skip
    assert Chapter.objects.get(slug="voor-wie").text == "Voor wie lang wacht."
    assert Edition.objects.get().source == "Andere bron"
    assert (
        Evidence.objects.get(concept__slug="lotgenotengroep").effect == "Mensen voelen zich minder eenzaam."
    )
    assert Evidence.objects.count() == 2


def test_a_row_can_be_about_one_recognised_method(tmp_path: Path) -> None:
    load(write_edition(tmp_path))
    method = 'general = false\nrecognised = "NJi 2019"\neffect = '
    load(write_edition(tmp_path, evidence=EVIDENCE_TOML.replace("effect = ", method, 1)))
    assert list(Evidence.objects.values_list("concept__slug", "general", "recognised")) == [
        ("lotgenotengroep", False, "NJi 2019"), ("inloop", True, ""),
    ]  # fmt: skip


def test_what_an_editor_wrote_stays(tmp_path: Path) -> None:
    load(write_edition(tmp_path))
    for rows, texts in (
        (Edition.objects.all(), {"label": "Van de redactie"}),
        (Chapter.objects.filter(slug="voor-wie"), {"text": "Van de redactie."}),
        (
            Evidence.objects.filter(concept__slug="lotgenotengroep"),
            {"effect": "Van de redactie.", "source": "Elders"},
        ),
    ):
        rows.update(edited_at=timezone.now(), **texts)
    said = load(
        write_edition(
            tmp_path,
            voor_wie="Uit de bestanden.",
            definitie="Nieuw.",
            evidence=EVIDENCE_TOML.replace("minder alleen", "anders"),
        )
    )
    assert Edition.objects.get().label == "Van de redactie"
    assert Chapter.objects.get(slug="voor-wie").text == "Van de redactie."
    assert Chapter.objects.get(slug="definitie").text == "Nieuw."
    assert Evidence.objects.get(concept__slug="lotgenotengroep").effect == "Van de redactie."
    assert "voor-wie" in said


def test_what_left_the_file_goes_and_what_an_editor_added_stays(tmp_path: Path) -> None:
    load(write_edition(tmp_path))
    kept = Evidence.objects.get(concept__slug="inloop")
    kept.pk, kept.edited_at = None, timezone.now()
    kept.save(force_insert=True)
    load(write_edition(tmp_path, evidence=EVIDENCE_TOML.partition("\n[[evidence]]")[0]))
    assert set(Evidence.objects.filter(concept__slug="inloop")) == {kept}


def test_editions_are_loaded_in_order_and_what_is_known_comes_from_the_newest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for slug, year in (("2026-2", 2002), ("2026-10", 2010)):
        write_edition(
            tmp_path,
            edition=EDITION_TOML.replace("2026-1", slug),
            evidence=EVIDENCE_TOML.replace("2019", str(year)),
        )
        (tmp_path / "2026-1").rename(tmp_path / slug)
    assert [path.name for path in edition_files.folders(tmp_path)] == ["2026-2", "2026-10"]
    monkeypatch.setattr(
        "handreiking.management.commands.load_edition.folders", lambda: edition_files.folders(tmp_path)
    )
    call_command("load_edition", stdout=StringIO())
    assert Edition.objects.current() == Edition.objects.get(slug="2026-2")
    assert Evidence.objects.get(concept__slug="lotgenotengroep").year == 2010


def test_a_site_without_files_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handreiking.management.commands.load_edition.folders", list)
    out = StringIO()
    call_command("load_edition", stdout=out)
    assert "geen edities" in out.getvalue()


TOML = {
    "onbekend veld": (EDITION_TOML.replace("source", "bron"), "edition.toml: onbekend veld bron"),
    "geen hoofdstuk": (EDITION_TOML.partition("[[")[0], "chapter ontbreekt"),
    "geen tabel": (EDITION_TOML.partition("[[")[0] + 'chapter = "x"', r"schrijf elk hoofdstuk als \[\[chapter\]\]"),
    "geen titel": (EDITION_TOML.replace('title = "Voor wie?"\n', ""), "hoofdstuk voor-wie: title ontbreekt"),
    "andere map": (EDITION_TOML.replace("2026-1", "2026-9"), "slug is 2026-9, maar de map heet 2026-1"),
    "geen cijfer": (EDITION_TOML.replace("2026-1", "eerste"), "slug: Begin met een cijfer"),
    "status": (EDITION_TOML.replace('"concept"', '"vervangen"'), "status: vervangen wordt een editie vanzelf"),
    "verzonnen status": (EDITION_TOML.replace('"concept"', '"klaar"'), "status:"),
    "door wie": (EDITION_TOML.replace('"concept"', '"vastgesteld"'), "settled_by: Vul in wie"),
    "dag": ('settled_on = "29-11-2026"\n' + EDITION_TOML, "settled_on: schrijf een dag"),
    "tijdstip": ("settled_on = 2026-11-29T10:00:00\n" + EDITION_TOML, "settled_on: schrijf een dag"),
    "getal": (EDITION_TOML.replace('"Wat is het?"', "7"), "title: hier hoort tekst te staan"),
    "twee keer": (EDITION_TOML.replace("voor-wie", "definitie").replace("02-", "01-"), "definitie staat er twee keer in"),
    "ander bestand": (EDITION_TOML.replace("02-voor-wie", "02-wie"), "file moet NN-voor-wie.md heten"),
    "geen bestand": (EDITION_TOML.replace("02-voor-wie", "03-voor-wie"), "03-voor-wie.md is niet te lezen"),
    "eigen pagina": (EDITION_TOML.replace("voor-wie", "alles"), "al een pagina van de editie"),
    "hoofdletter": (EDITION_TOML.replace("voor-wie", "Voor-wie"), "Begin met een letter"),
    "ongebruikt": (EDITION_TOML.partition('\n[[chapter]]\nslug = "voor')[0], "02-voor-wie.md staat in de map"),
    "geen toml": ("slug = ", "geen geldige TOML"),
}  # fmt: skip


@pytest.mark.parametrize("case", TOML)
def test_a_wrong_edition_is_refused_with_its_file_and_field(tmp_path: Path, case: str) -> None:
    toml, said = TOML[case]
    folder = write_edition(tmp_path, edition=toml)
    if case in ("eigen pagina", "hoofdletter"):
        slug = "alles" if case == "eigen pagina" else "Voor-wie"
        (folder / "02-voor-wie.md").rename(folder / f"02-{slug}.md")
    with pytest.raises(CommandError, match=said):
        load(folder)
    assert not Edition.objects.exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "02-voor-wie.md.: text"),
        ("# Titel\n", "02-voor-wie.md: Een kop begint met ##"),
        ("Titel\n=====\n", "02-voor-wie.md: Een kop begint met ##"),
        ("## Een\n\n#### Twee\n", "regel 3 slaat een niveau over"),
        ("x" * 60_001, "02-voor-wie.md: er passen 60000 tekens"),
        ("[x](begrip:vorm/nergens)", "“begrip:vorm/nergens” leidt nergens heen"),
        ("[x](begrip:thema/lotgenotengroep)", "leidt nergens heen"),
        ("[x](hoofdstuk:nergens)", "leidt nergens heen"),
        ("[x](hoofdstuk:definitie#nergens)", "leidt nergens heen"),
        ("[x](#nergens)", "leidt nergens heen"),
        ("[x](pagina:nergens)", "leidt nergens heen"),
        ("[x](javascript:alert(1))", "leidt nergens heen"),
        ("[x](/zoeken/)", "leidt nergens heen"),
    ],
)  # fmt: skip
def test_a_wrong_text_is_refused_with_its_file(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(CommandError, match=said):
        load(write_edition(tmp_path, voor_wie=text))
    assert not Edition.objects.exists()


def test_a_text_in_another_encoding_is_refused(tmp_path: Path) -> None:
    folder = write_edition(tmp_path)
    (folder / "02-voor-wie.md").write_bytes("één".encode("latin-1"))
    with pytest.raises(CommandError, match=r"02-voor-wie\.md: dit is geen UTF-8"):
        load(folder)


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("vorm/lotgenotengroep", "vorm/nergens", r"\[\[evidence\]\] 1: concept"),
        ("vorm/lotgenotengroep", "onderbouwing/niet-onderzocht", "concept: dit begrip is er niet"),
        ('"eerste-aanwijzingen"', '"zeker"', "level: dit niveau is er niet"),
        ('"eerste-aanwijzingen"', "[]", "level: dit niveau is er niet"),
        ('source = "Verzonnen instituut"\n', "", "source: Noem de bron"),
        ("year = 2019\n", "", "year: Vul in van welk jaar"),
        ("2019", "19", "year:"),
        ("https://instituut.example/", "javascript:alert(1)", "url:"),
        ("checked = 2026-11-29", 'checked = "gisteren"', "checked: schrijf een dag"),
        ("effect = ", "uitkomst = ", "onbekend veld uitkomst"),
        ("effect = ", 'general = "soms"\neffect = ', "general:"),
        ("effect = ", "no_difference = true\neffect = ", "no_difference: Kies hierbij het niveau praktijkkennis"),
        ("effect = ", 'recognised = "NJi 2019"\neffect = ', "general: Een erkenning gaat over één methode"),
        ("effect = ", "recognised = 2019\neffect = ", "recognised: hier hoort tekst te staan"),
        ("Mensen voelen zich minder alleen.", "x" * 601, "effect:"),
    ],
)  # fmt: skip
def test_wrong_evidence_is_refused_and_nothing_is_written(
    tmp_path: Path, was: str, becomes: str, said: str
) -> None:
    with pytest.raises(CommandError, match=said):
        load(write_edition(tmp_path, evidence=EVIDENCE_TOML.replace(was, becomes, 1)))
    assert not Edition.objects.exists()
    assert not Evidence.objects.exists()


def test_one_source_stands_once_at_a_concept(tmp_path: Path) -> None:
    first = EVIDENCE_TOML.partition("\n[[evidence]]")[0]
    with pytest.raises(CommandError, match="staat er twee keer in"):
        load(write_edition(tmp_path, evidence=f"{first}\n{first}"))


@pytest.mark.parametrize("folder", edition_files.folders(), ids=lambda folder: folder.name)
def test_the_editions_of_this_repository_can_be_loaded(folder: Path) -> None:
    load(folder)
    assert Edition.objects.current()


def test_the_step_plan_comes_with_its_edition_or_nothing_does(tmp_path: Path) -> None:
    folder = write_edition(tmp_path)
    shutil.copy(edition_files.FOLDER / "2026-1" / "steps.toml", folder)
    assert "24 stappen geschreven" in load(folder)
    assert "0 stappen geschreven, 24 waren al goed" in load(folder)
    Edition.objects.all().delete()
    (folder / "steps.toml").write_text("[[step]]\nslug = 1\n")
    with pytest.raises(CommandError, match=r"steps\.toml"):
        load(folder)
    assert not Edition.objects.exists()
