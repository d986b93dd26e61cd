"""Setting up, using and losing the second factor."""

import json
import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.test import Client

from directory.models import OutboxMessage
from tests.helpers.factories import make_administrator, make_editor, make_owner
from tests.helpers.signing_in import app_code, give_second_factor, signed_in_client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fresh_counts")]


@pytest.fixture
def editor() -> Client:
    return signed_in_client(make_editor(), second_factor=False)


def set_up(client: Client) -> Any:
    page = client.get("/account/app/?next=/redactie/").content.decode()
    secret = "".join(re.findall(r"<span>([A-Z2-7]{1,4})</span>", page))
    assert len(secret) == 32
    return client.post("/account/app/", {"code": app_code(secret), "next": "/redactie/"})


def kinds() -> set[str]:
    return set(Authenticator.objects.values_list("type", flat=True))


def test_an_app_with_codes_is_set_up_by_its_first_code(editor: Client) -> None:
    answer = set_up(editor)
    assert answer.headers["Location"] == "/account/herstelcodes/?next=%2Fredactie%2F"
    assert kinds() == {"totp", "recovery_codes"}


def test_who_just_set_it_up_need_not_prove_it_again(editor: Client) -> None:
    set_up(editor)
    page = editor.get("/account/herstelcodes/?next=/redactie/")
    assert page.status_code == 200
    assert len(re.findall(r"<code>\d{4} \d{4}</code>", page.content.decode())) == 10
    assert 'href="/redactie/"' in page.content.decode()


def test_the_key_stands_on_the_page_as_a_picture_and_as_text(editor: Client) -> None:
    page = editor.get("/account/app/").content.decode()
    assert 'src="data:image/svg+xml;base64,' in page
    assert "otpauth://totp/" in page
    assert "issuer=Tussentijd" in page


def test_a_wrong_first_code_sets_up_nothing_and_keeps_the_key(editor: Client) -> None:
    before = editor.get("/account/app/").content.decode()
    answer = editor.post("/account/app/", {"code": "000000"})
    assert answer.status_code == 422
    assert "Deze code klopt niet. Wacht op de volgende code in de app" in answer.content.decode()
    assert "<title>Fout: " in answer.content.decode()
    assert not kinds()
    assert re.findall(r"secret=(\w+)", before) == re.findall(r"secret=(\w+)", answer.content.decode())


def test_a_change_of_the_second_factor_is_mailed_without_address_or_key(
    editor: Client, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        set_up(editor)
    mail = OutboxMessage.objects.get(kind="security_notice")
    assert "app met codes" in mail.text
    assert "127.0.0.1" not in mail.text.replace("http://127.0.0.1:8000/", "")


def test_taking_it_away_asks_for_it_first(editor: Client) -> None:
    user = make_editor()
    client = signed_in_client(user)
    asked = client.get("/account/app/weghalen/")
    assert asked.headers["Location"].startswith("/account/bevestigen/?next=")
    client.post(asked.headers["Location"], {"code": app_code()})
    assert client.post("/account/app/weghalen/").headers["Location"] == "/account/"
    assert not kinds()
    assert "weggehaald" in OutboxMessage.objects.get(kind="security_notice").text
    assert client.get("/beheer/").status_code == 302


def test_a_recovery_code_opens_once(client: Client) -> None:
    user = make_owner()
    setting_up = signed_in_client(user, second_factor=False)
    set_up(setting_up)
    code = re.findall(
        r"<code>(\d{4} \d{4})</code>", setting_up.get("/account/herstelcodes/").content.decode()
    )[0]
    again = {"code": code, "next": "/mijn/"}
    assert setting_up.post("/account/bevestigen/", again).headers["Location"] == "/mijn/"
    assert setting_up.post("/account/bevestigen/", again).status_code == 422


def test_new_recovery_codes_replace_the_old(editor: Client) -> None:
    set_up(editor)
    before = editor.get("/account/herstelcodes/").content
    assert editor.post("/account/herstelcodes/nieuw/").headers["Location"] == "/account/herstelcodes/"
    assert re.findall(rb"<code>(.*?)</code>", before) != re.findall(
        rb"<code>(.*?)</code>", editor.get("/account/herstelcodes/").content
    )


def test_without_a_factor_there_are_no_recovery_codes(editor: Client) -> None:
    assert editor.get("/account/herstelcodes/").status_code == 404
    answer = editor.post("/account/herstelcodes/nieuw/")
    assert answer.status_code == 422
    assert "Stel eerst" in answer.content.decode()


def test_a_code_of_the_app_works_once(editor: Client) -> None:
    client = signed_in_client(make_editor())
    code = {"code": app_code(), "next": "/redactie/"}
    assert client.post("/account/bevestigen/", code).status_code == 302
    assert client.post("/account/bevestigen/", code).status_code == 422


def test_after_the_proof_one_goes_on_within_this_site_only() -> None:
    client = signed_in_client(make_editor())
    answer = client.post("/account/bevestigen/?next=https://elders.example/", {"code": app_code()})
    assert answer.headers["Location"] == "/redactie/"


@pytest.mark.parametrize(
    "credential", ["", "geen json", "[]", "{}", "null", '{"id": "x"}', "\x00", "1" * 9999]
)
def test_any_text_as_a_passkey_is_refused(editor: Client, credential: str) -> None:
    answer = editor.post("/account/passkey/", {"name": "telefoon", "credential": credential})
    assert answer.status_code == 422
    assert not kinds()


@pytest.mark.parametrize("credential", ["", "[]", "{}", '{"id": "x", "response": {}}'])
def test_any_text_as_proof_by_passkey_is_refused(client: Client, credential: str) -> None:
    user = make_owner()
    give_second_factor(user)
    client.post("/inloggen/", {"email": user.email})
    code = re.findall(r"\d{4}-\d{4}", OutboxMessage.objects.get(kind="login_code").text)[0]
    client.post("/inloggen/code/", {"code": code})
    assert client.post("/inloggen/tweede-stap/", {"credential": credential}).status_code == 422


def test_the_page_of_a_passkey_asks_the_browser_for_one(editor: Client) -> None:
    page = editor.get("/account/passkey/").content.decode()
    data = re.findall(r'id="passkey-gegevens">(.*?)</script>', page)[0]
    assert json.loads(data)["creation_options"]["publicKey"]["rp"]["name"] == "Tussentijd"


def test_a_passkey_of_somebody_else_cannot_be_taken_away(editor: Client) -> None:
    other = Authenticator.objects.create(
        user=make_editor(), type="webauthn", data={"name": "x", "credential": {}}
    )
    assert editor.post(f"/account/passkey/{other.pk}/weghalen/").status_code in {302, 404}
    assert Authenticator.objects.filter(pk=other.pk).exists()


def test_an_administrator_helps_who_lost_everything(capsys: Any) -> None:
    editor = make_editor()
    give_second_factor(editor)
    call_command("forget_second_factor", editor.email.upper())
    assert not kinds()
    assert OutboxMessage.objects.get(kind="security_notice").to == editor.email
    with pytest.raises(CommandError):
        call_command("forget_second_factor", "niemand@example.nl")


@pytest.mark.parametrize("path", ["/account/", "/account/app/", "/account/passkey/"])
def test_the_account_pages_are_kept_by_nobody(path: str) -> None:
    client = signed_in_client(make_administrator(), second_factor=False)
    answer = client.get(path)
    assert answer.status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]
