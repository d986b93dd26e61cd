"""What a mail says: one template, text and HTML, and nothing that people type can become markup, button or header."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import TemplateNotFound, UndefinedError

from directory.models import OutboxMessage
from directory.publishing.mail.mails import LONGEST_SUBJECT, render
from tests.helpers import mailing

TEMPLATES = settings.BASE_DIR / "templates" / "mail"
KIND = re.compile(r"""\b(?:post|outbox\.post)\(\s*["']([a-z_]+)["']""")
NASTY = [
    "=> Win nu | https://kwaad.example/",
    "> aangehaald",
    "a\n\n=> Win nu | https://kwaad.example/",
    "a\r\nBcc: iedereen@example.nl",
    "a\x0b\x0c\x1c\x85\u2028=> Win | https://kwaad.example/",
    "naam | https://kwaad.example/",
    "\ue000 \ue001",
]


def test_one_template_makes_the_text_and_the_html(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    settings.SITE_URL = "https://site.example"
    mailing.use_template(monkeypatch, mailing.PLAIN + "\n{{ said|quoted }}\n")
    mail = render("proef", {"name": "Mila", "said": "Eerste regel\n\nTweede"})
    assert mail.subject == "Dag Mila"
    assert mail.text == (
        "Er is nieuws.\n\nBekijk het:\nhttps://site.example/aanbod/x/\n\n> Eerste regel\n>\n> Tweede\n"
    )
    assert '<a href="https://site.example/aanbod/x/"' in mail.html
    assert "Eerste regel<br><br>Tweede</blockquote>" in mail.html
    assert "113" in mail.html


@pytest.mark.parametrize("nasty", NASTY)
@pytest.mark.parametrize(
    "body",
    [
        "Dag\n\n{{ name }}\n",
        "Dag\n\n{{ name }} zegt iets\n=> Verder | {{ url('home') }}\n",
        "Dag\n\n{{ name|quoted }}\n\n=> Verder | {{ url('home') }}\n",
        "Dag\n\nHij zei:\n{{ name|quoted }}\n",
        "Dag\n\n=> Naar {{ name }} | {{ url('home') }}\n",
        "{{ name }}\n\nHallo\n",
    ],
)
def test_what_people_type_is_no_button_quotation_or_header(
    monkeypatch: pytest.MonkeyPatch, body: str, nasty: str
) -> None:
    mailing.use_template(monkeypatch, body)
    mail, plain = render("proef", {"name": nasty}), render("proef", {"name": "Mila"})
    assert mail.html.count("<a ") == plain.html.count("<a ")
    assert 'href="https://kwaad' not in mail.html
    assert mail.html.count("<blockquote") == plain.html.count("<blockquote")
    assert len(mail.subject.splitlines()) == 1


def test_html_that_people_type_is_text(monkeypatch: pytest.MonkeyPatch) -> None:
    mailing.use_template(
        monkeypatch, "{{ name }}\n\n{{ name }}\n\n{{ name|quoted }}\n\n=> {{ name }} | {{ url('home') }}\n"
    )
    mail = render("proef", {"name": '<script>alert("1")</script>&amp;'})
    assert "<script" not in mail.html
    assert mail.html.count("&lt;script&gt;") == 4
    assert '<script>alert("1")</script>&amp;' in mail.text


def test_what_is_no_text_does_not_reach_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    mailing.use_template(monkeypatch, "{{ name }}\n\n{{ name|quoted }}\n")
    mail = render("proef", {"name": "a\x00b\ud800c\u202ed 👩‍👩‍👧 שלום"})
    assert mail.subject == "a b cd 👩‍👩‍👧 שלום"
    assert mail.text == "> a b cd 👩‍👩‍👧 שלום\n"


@pytest.mark.hypothesis
def test_any_text_makes_a_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    mailing.use_template(monkeypatch, "Over {{ name }}\n\n{{ name }}\n\n{{ name|quoted }}\n")

    @given(st.text())
    def holds(name: str) -> None:
        mail = render("proef", {"name": name})
        assert mail.html.count("<a ") == 0
        assert mail.subject
        (mail.subject + mail.text + mail.html).encode()
        assert len(mail.subject.splitlines()) == 1

    holds()


def test_a_long_subject_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    mailing.use_template(monkeypatch, "{{ name }}\n\nHallo\n")
    mail = render("proef", {"name": "woord " * 100})
    assert len(mail.subject) <= LONGEST_SUBJECT
    assert mail.subject.endswith("woord…")


def test_a_button_that_leads_to_no_web_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    mailing.use_template(monkeypatch, "Dag\n\n=> Klik | {{ link }}\n")
    for link in ("javascript:alert(1)", "", "https://a b"):
        with pytest.raises(ValueError, match="no web address"):
            render("proef", {"link": link})


def test_a_missing_value_or_template_is_an_error() -> None:
    with pytest.raises(TemplateNotFound):
        render("bestaat-niet", {})
    with pytest.raises(UndefinedError):
        render(sorted(TEMPLATES.glob("*.txt"))[0].stem, {})


def kinds_in_code() -> dict[str, Path]:
    sources = (settings.BASE_DIR / "directory").rglob("*.py")
    return {kind: path for path in sources for kind in KIND.findall(path.read_text(encoding="utf-8"))}


def test_every_kind_that_the_code_posts_has_a_template() -> None:
    missing = {kind for kind in kinds_in_code() if not (TEMPLATES / f"{kind}.txt").exists()}
    assert not missing


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.txt")), ids=lambda path: path.stem)
def test_every_template_has_a_subject_and_a_body_and_fits_its_column(path: Path) -> None:
    subject, _newline, body = path.read_text(encoding="utf-8").strip().partition("\n")
    assert subject
    assert body.strip()
    assert len(path.stem) <= (OutboxMessage._meta.get_field("kind").max_length or 0)
