"""The mail folder of a local site and the page that shows it; on any other site there is no such page."""

from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from config import mail, serve
from directory.publishing.mail.mail_folder import BACKEND, newest
from directory.publishing.mail.sending import send_due
from tests.helpers import mailing

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return Client(HTTP_HOST="127.0.0.1:8000")


@pytest.fixture
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.MAILERS = {"default": {"BACKEND": BACKEND, "OPTIONS": {"folder": tmp_path / "mail"}}}
    return tmp_path / "mail"


def test_a_mail_is_one_readable_file(folder: Path) -> None:
    mailing.make_mail(subject="Je code é", text="Je code is één.\n")
    send_due()
    [path] = folder.iterdir()
    assert path.suffix == ".eml"
    assert path.stat().st_mode & 0o077 == 0
    assert "Je code is één." in path.read_text(encoding="utf-8")
    assert message_from_bytes(path.read_bytes(), policy=policy.default)["Subject"] == "Je code é"


def test_the_page_lists_the_newest_first_and_shows_text_and_html(client: Client, folder: Path) -> None:
    for subject in ("Eerst", "Later"):
        mailing.make_mail(
            subject=subject, text="<b>x</b> http://testserver/mijn/", html="<head></head><p>Opgemaakt</p>"
        )
        send_due()
    answer = client.get("/post/")
    assert answer.status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]
    text = answer.content.decode()
    assert text.index("Later") < text.index("Eerst")

    name = newest(folder, 1)[0].name
    detail = client.get(f"/post/{name}/").content.decode()
    assert "&lt;b&gt;x&lt;/b&gt;" in detail
    assert 'href="http://testserver/mijn/"' in detail
    framed = client.get(f"/post/{name}/html/")
    assert "<p>Opgemaakt</p>" in framed.content.decode()
    policy = framed.headers["Content-Security-Policy"]
    assert "sandbox" in policy
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert framed.headers["X-Frame-Options"] == "SAMEORIGIN"


def test_an_empty_folder_says_so(client: Client, folder: Path) -> None:
    assert "Er is nog geen mail" in client.get("/post/").content.decode()


@pytest.mark.parametrize("name", ["bestaat-niet", "20261122-000000-00000000", "..%2f..%2fsecret_key"])
def test_an_unknown_mail_is_not_found(client: Client, folder: Path, name: str) -> None:
    assert client.get(f"/post/{name}/").status_code == 404


@pytest.mark.parametrize(
    "elsewhere",
    [{"REMOTE_ADDR": "192.0.2.7"}, {"REMOTE_ADDR": ""}, {"HTTP_HOST": "site.example"},
     {"HTTP_X_FORWARDED_FOR": "127.0.0.1"}, {"HTTP_X_FORWARDED_PROTO": "https"}, {"HTTP_FORWARDED": "for=x"},
     {"HTTP_VIA": "1.1 x"}, {"HTTP_X_REAL_IP": "127.0.0.1"}],
)  # fmt: skip
def test_only_the_machine_itself_sees_the_mails(
    client: Client, folder: Path, settings: Any, elsewhere: dict[str, str]
) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    assert client.get("/post/").status_code == 200
    assert client.get("/post/", **elsewhere).status_code == 404  # type: ignore[arg-type]


@pytest.mark.parametrize("setting", ["PRODUCTION", "TRUSTED_PROXIES", "MAILERS"])
def test_where_mail_is_sent_there_is_no_page(
    client: Client, folder: Path, settings: Any, setting: str
) -> None:
    mailing.make_mail()
    send_due()
    name = newest(folder, 1)[0].name
    smtp = mail.mailers("smtp://mail.example", timeout=1, folder=folder, production=False)
    setattr(settings, setting, smtp if setting == "MAILERS" else 1)
    for path in ("/post/", f"/post/{name}/", f"/post/{name}/html/"):
        assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("url", "options"),
    [
        ("smtp://mail.example", {"host": "mail.example", "port": None}),
        ("smtp+tls://me:p%40ss@mail.example:587",
         {"host": "mail.example", "port": 587, "username": "me", "password": "p@ss", "use_tls": True}),
        ("smtps://mail.example", {"host": "mail.example", "port": None, "use_ssl": True}),
    ],
)  # fmt: skip
def test_the_mail_server_is_one_setting(url: str, options: dict[str, Any]) -> None:
    found = mail.mailers(url, timeout=30, folder=Path("x"), production=True)["default"]
    assert found == {"BACKEND": mail.SMTP, "OPTIONS": options | {"timeout": 30}}


def test_without_a_setting_mail_goes_to_the_folder_or_in_production_to_this_machines_server() -> None:
    local = mail.mailers("", timeout=30, folder=Path("x"), production=False)["default"]
    assert local == {"BACKEND": BACKEND, "OPTIONS": {"folder": Path("x")}}
    real = mail.mailers("", timeout=30, folder=Path("x"), production=True)["default"]
    assert real["OPTIONS"]["host"] == "localhost"


@pytest.mark.parametrize(
    "url", ["mail.example", "http://mail.example", "smtp://", "smtp://mail.example:port"]
)
def test_a_mail_server_that_cannot_be_stops_the_start(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="EMAIL_URL"):
        mail.mailers(url, timeout=30, folder=Path("x"), production=False)


@pytest.mark.parametrize("value", ["", "Tussentijd", "a@", "@b.nl", "Tussentijd <post>"])
def test_a_sender_that_is_no_address_stops_the_start(value: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="MAIL_FROM"):
        mail.sender(value)


def test_the_server_says_where_the_mails_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TUSSENTIJD_VAR", "/tmp/hier")
    monkeypatch.delenv("EMAIL_URL", raising=False)
    assert serve.where_mail_goes("127.0.0.1", 8000) == "/tmp/hier/mail, http://127.0.0.1:8000/post/"
    monkeypatch.setenv("EMAIL_URL", "smtp+tls://me:secret@mail.example:587")
    assert serve.where_mail_goes("127.0.0.1", 8000) == "mail.example"
