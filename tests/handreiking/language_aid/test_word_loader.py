"""Loading the words of the writing aid: idempotent, never over an editor's, and clear about a file that is wrong."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from handreiking.language_aid.word_loader import Summary, load_words, read_words
from handreiking.models import WordHint
from tests.helpers.admin_pages import save_at
from tests.helpers.factories import make_administrator
from tests.helpers.signing_in import signed_in_client

KIND = """
[[word]]
text = "verslaafde"
forms = ["verslaafden"]
instead = "iemand met een verslaving"
reason = "Iemand is meer."
"""
JARGON = """
[[word]]
text = "participatie"
forms = []
instead = ["meedoen", "erbij zijn"]
reason = "Dat kent iedereen."
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path)


def write(folder: Path, kind: str = KIND, jargon: str = JARGON) -> Path:
    (folder / "kinder_words.toml").write_text(kind, encoding="utf-8")
    (folder / "jargon.toml").write_text(jargon, encoding="utf-8")
    return folder


def load(folder: Path) -> Summary:
    return load_words(read_words(folder))


@pytest.mark.django_db
def test_the_files_become_words_and_a_second_time_changes_nothing(folder: Path) -> None:
    assert load(folder) == Summary(words=2, created=2, updated=0, removed=0, kept=0)
    word = WordHint.objects.get(text="verslaafde")
    assert (word.kind, word.spellings, word.ways) == (
        "stigma", ["verslaafde", "verslaafden"], ["iemand met een verslaving"],
    )  # fmt: skip
    assert WordHint.objects.get(text="participatie").ways == ["meedoen", "erbij zijn"]
    assert load(folder) == Summary(words=2, created=0, updated=0, removed=0, kept=0)


@pytest.mark.django_db
def test_a_word_follows_its_file_until_it_goes(folder: Path) -> None:
    load(folder)
    pk = WordHint.objects.get(text="participatie").pk
    write(folder, jargon=JARGON.replace("Dat kent iedereen.", "Korter."))
    assert load(folder) == Summary(words=2, created=0, updated=1, removed=0, kept=0)
    assert WordHint.objects.get(pk=pk).reason == "Korter."
    write(folder, jargon=JARGON.replace("participatie", "coping"))
    assert load(folder) == Summary(words=2, created=1, updated=0, removed=1, kept=0)


@pytest.mark.django_db
def test_what_an_editor_wrote_or_changed_stays(folder: Path) -> None:
    load(folder)
    client = signed_in_client(make_administrator())
    word = WordHint.objects.get(text="verslaafde")
    values = {
        "text": "verslaafde",
        "kind": "stigma",
        "forms": "junk",
        "instead": "jij",
        "reason": "Zo.",
        "is_used": "",
    }
    address = reverse("admin:handreiking_wordhint_change", args=[word.pk])
    assert save_at(client, address, values).status_code == 302
    own = {"text": "doelgroep", "kind": "jargon", "instead": "mensen", "reason": "Gewoon.", "is_used": "on"}
    assert client.post(reverse("admin:handreiking_wordhint_add"), own).status_code == 302
    assert load(folder) == Summary(words=2, created=0, updated=0, removed=0, kept=2)
    assert load(write(folder, kind=KIND.replace("verslaafde", "junk"))).removed == 0
    word.refresh_from_db()
    assert (word.ways, word.is_used) == (["jij"], False)
    assert WordHint.objects.in_use().filter(text="doelgroep").exists()
    assert not WordHint.objects.in_use().filter(text="verslaafde").exists()


@pytest.mark.django_db
def test_a_word_without_another_way_is_refused_and_none_is_deleted(folder: Path) -> None:
    load(folder)
    client = signed_in_client(make_administrator())
    values = {"text": "nieuw", "kind": "jargon", "instead": " \n ", "reason": "Zo.", "is_used": "on"}
    answer = client.post(reverse("admin:handreiking_wordhint_add"), values)
    assert answer.status_code == 200
    assert not WordHint.objects.filter(text="nieuw").exists()
    word = WordHint.objects.get(text="verslaafde")
    assert (
        client.post(reverse("admin:handreiking_wordhint_delete", args=[word.pk]), {"post": "yes"}).status_code
        == 403
    )


@pytest.mark.django_db
def test_opening_the_admin_and_saving_nothing_is_no_change(folder: Path) -> None:
    load(folder)
    word = WordHint.objects.get(text="verslaafde")
    client = signed_in_client(make_administrator())
    same = {key: getattr(word, key) for key in ("text", "kind", "forms", "instead", "reason")} | {
        "is_used": "on"
    }
    assert (
        save_at(client, reverse("admin:handreiking_wordhint_change", args=[word.pk]), same).status_code == 302
    )
    word.refresh_from_db()
    assert word.edited_at is None


@pytest.mark.django_db
def test_the_command_says_what_it_did(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_words", folder=folder)
    assert capsys.readouterr().out == (
        "2 woorden van de schrijfhulp: 2 nieuw, 0 aangepast, 0 weg, 0 van de redactie.\n"
    )


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("[[word]", "kinder_words.toml: dit is geen geldige TOML"),
        ("", "kinder_words.toml: schrijf elk woord onder [[word]]"),
        ("word = 3", "schrijf elk woord onder [[word]]"),
        (KIND.replace("reason", "reden"), "onbekend veld reden"),
        (KIND.replace('"Iemand is meer."', '""'), "reason:"),
        (KIND.replace('"Iemand is meer."', "3"), "reason moet tekst zijn"),
        (KIND.replace('"iemand met een verslaving"', '" "'), "instead:"),
        (KIND.replace('["verslaafden"]', "[3]"), "forms moet tekst zijn"),
        (KIND + KIND, "staat er twee keer in"),
        (KIND.replace('"verslaafden"', '"Participatie"'), "staat bij “verslaafde” en bij “participatie”"),
    ],
)
def test_a_file_that_is_wrong_says_where_and_why(folder: Path, kind: str, said: str) -> None:
    with pytest.raises(CommandError) as error:
        call_command("load_words", folder=write(folder, kind))
    assert said in str(error.value)


def test_the_words_of_the_repo_can_be_read_and_are_kind_themselves() -> None:
    words = read_words()
    assert {word.kind for word in words} == {"stigma", "jargon"}
    for word in words:
        assert word.reason.endswith((".", "?", "!")), word.text
        assert not set(word.ways) & set(word.spellings), word.text
