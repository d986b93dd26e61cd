"""Logging in with a code from one's mail."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from directory.models import OutboxMessage, Role, User
from tests.helpers.factories import make_editor, make_owner, make_user
from tests.helpers.signing_in import app_code, give_second_factor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fresh_counts")]
NEXT = "/mijn/"


def ask(client: Client, email: str = "eva@example.nl", **extra: Any) -> Any:
    return client.post("/inloggen/", {"email": email} | extra)


def mailed_code() -> str:
    mail = OutboxMessage.objects.filter(kind="login_code").latest("due_at")
    found = re.search(r"\d{4}-\d{4}", mail.text)
    assert found
    return found.group()


def fill_in(client: Client, code: str) -> Any:
    return client.post("/inloggen/code/", {"code": code})


def log_in(client: Client, email: str = "eva@example.nl", **extra: Any) -> Any:
    ask(client, email, **extra)
    return fill_in(client, mailed_code())


def signed_in_as(client: Client) -> str:
    key = client.session.get("_auth_user_id")
    return User.objects.get(pk=key).email if key else ""


def test_a_code_from_the_mail_logs_in(client: Client) -> None:
    make_user(email="eva@example.nl")
    answer = log_in(client)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/mijn/")
    assert signed_in_as(client) == "eva@example.nl"


def test_the_mail_goes_through_the_outbox_and_is_void_with_the_code(client: Client) -> None:
    before = timezone.now()
    ask(client)
    mail = OutboxMessage.objects.get()
    assert (mail.kind, mail.to) == ("login_code", "eva@example.nl")
    assert mail.void_after
    assert 890 < (mail.void_after - before).total_seconds() < 910


@pytest.mark.parametrize("typed", ["{0} {1}", "{0}{1}", " {0}-{1} ", "{0} - {1}"])
def test_spaces_and_dashes_do_not_matter(client: Client, typed: str) -> None:
    ask(client)
    fill_in(client, typed.format(*mailed_code().split("-")))
    assert signed_in_as(client)


def test_an_address_in_capitals_is_the_same_address(client: Client) -> None:
    make_user(email="eva@example.nl")
    log_in(client, " EVA@Example.NL ")
    assert signed_in_as(client) == "eva@example.nl"
    assert User.objects.count() == 1


def test_an_unknown_address_gets_an_account_without_roles_once_its_code_is_used(client: Client) -> None:
    ask(client, "nieuw@example.nl")
    assert not User.objects.exists()
    fill_in(client, mailed_code())
    user = User.objects.get()
    assert user.email == "nieuw@example.nl"
    assert not user.has_usable_password()
    assert not Role.objects.exists()


def test_nobody_learns_whether_an_address_is_known(time_machine: Any) -> None:
    time_machine.move_to(timezone.now(), tick=False)  # each form has the second in which it was shown
    make_user(email="bekend@example.nl")
    make_user(email="weg@example.nl", is_active=False)
    seen = set()
    for email in ("bekend@example.nl", "vreemd@example.nl", "weg@example.nl"):
        visitor = Client()
        visitor.get("/inloggen/")
        with CaptureQueriesContext(connection) as asked:
            answer = ask(visitor, email)
        tables = " ".join(query["sql"] for query in asked)
        assert "directory_user" not in tables
        page = visitor.get("/inloggen/code/").content.decode().replace(email, "…")
        mail = OutboxMessage.objects.get(to=email)
        words = re.sub(r"\d", "", mail.subject + mail.text)
        page = re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", page)
        seen.add((answer.status_code, answer.headers["Location"], page, words, len(asked)))
    assert len(seen) == 1


def test_a_wrong_code_says_so_and_the_right_one_still_works(client: Client) -> None:
    ask(client)
    answer = fill_in(client, "0000-0000")
    assert answer.status_code == 422
    assert "Deze code klopt niet" in answer.content.decode()
    fill_in(client, mailed_code())
    assert signed_in_as(client)


def test_after_five_wrong_codes_the_right_one_is_worth_nothing(client: Client) -> None:
    ask(client)
    answers = [fill_in(client, "0000-0000") for _ in range(5)]
    assert {answer.status_code for answer in answers} == {422}
    assert "te vaak een verkeerde code" in answers[-1].content.decode()
    assert fill_in(client, mailed_code()).status_code == 422
    assert not signed_in_as(client)


def test_a_code_of_a_quarter_ago_has_expired(client: Client, time_machine: Any) -> None:
    time_machine.move_to("2026-11-22T12:00:00+01:00", tick=False)
    ask(client)
    time_machine.move_to("2026-11-22T12:15:01+01:00", tick=False)
    answer = fill_in(client, mailed_code())
    assert answer.status_code == 422
    assert "Je code is verlopen" in answer.content.decode()
    assert not signed_in_as(client)


def test_a_code_works_only_in_the_browser_that_asked_for_it(client: Client) -> None:
    ask(client)
    other = Client()
    assert fill_in(other, mailed_code()).status_code == 422
    assert not signed_in_as(other)


def test_a_code_works_once(client: Client) -> None:
    log_in(client)
    code = mailed_code()
    client.post("/uitloggen/")
    assert fill_in(client, code).status_code == 422
    assert not signed_in_as(client)


def test_a_new_code_replaces_the_old_one(client: Client) -> None:
    ask(client)
    old = mailed_code()
    ask(client)
    assert fill_in(client, old).status_code == 422 or old == mailed_code()
    assert fill_in(client, mailed_code()).status_code == 302


def test_a_closed_account_stays_closed(client: Client) -> None:
    make_user(email="eva@example.nl", is_active=False)
    answer = log_in(client)
    assert answer.status_code == 403
    assert "Je account is gesloten" in answer.content.decode()
    assert not signed_in_as(client)


@pytest.mark.parametrize(
    "email",
    ["", "geen adres", "a@b", "x" * 300 + "@example.nl", "a\x00b@example.nl", "<script>@example.nl",
     "\ud800@example.nl", "🙂@example.nl", "a@example.nl\nBcc: b@example.nl", "\u202eeva@example.nl"],
)  # fmt: skip
def test_what_is_no_address_is_refused_at_its_field(client: Client, email: str) -> None:
    answer = client.post("/inloggen/", {"email": email.encode("utf-8", "surrogatepass")})
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.content.decode()
    assert "<script>@" not in answer.content.decode()
    assert not OutboxMessage.objects.exists()


@pytest.mark.parametrize("code", ["", "\x00", "x" * 5000, "💥", "١٢٣٤-٥٦٧٨", "<b>1</b>"])
def test_any_text_as_a_code_is_refused(client: Client, code: str) -> None:
    ask(client)
    assert fill_in(client, code).status_code == 422
    assert not signed_in_as(client)


def test_ten_megabytes_are_refused(client: Client) -> None:
    assert client.post("/inloggen/", {"email": "x" * 10_000_000}).status_code == 400


@pytest.mark.parametrize(
    ("wanted", "reached"),
    [
        ("/mijn/concept/1/?a=b", "/mijn/concept/1/?a=b"),
        ("http://testserver/mijn/x/", "http://testserver/mijn/x/"),
        ("https://elders.example/", NEXT),
        ("//elders.example/", NEXT),
        ("/\\elders.example/", NEXT),
        ("javascript:alert(1)", NEXT),
        ("", NEXT),
    ],
)
def test_after_the_login_one_goes_on_within_this_site_only(client: Client, wanted: str, reached: str) -> None:
    assert log_in(client, next=wanted).headers["Location"] == reached
    assert client.get("/inloggen/", {"next": wanted}).headers["Location"] == reached


def test_where_somebody_was_going_stands_in_the_form(client: Client) -> None:
    assert 'value="/mijn/x/"' in client.get("/inloggen/?next=/mijn/x/").content.decode()
    assert "elders" not in client.get("/inloggen/?next=https://elders.example/").content.decode()


def test_an_editor_starts_at_the_editors_page(client: Client) -> None:
    editor = make_editor()
    assert log_in(client, editor.email).headers["Location"] == "/redactie/"


def test_who_has_a_second_factor_is_not_in_without_it(client: Client) -> None:
    owner = make_owner()
    give_second_factor(owner)
    assert log_in(client, owner.email, next="/mijn/x/").headers["Location"] == "/inloggen/tweede-stap/"
    assert not signed_in_as(client)
    assert client.post("/inloggen/tweede-stap/", {"code": "000000"}).status_code == 422
    assert not signed_in_as(client)
    answer = client.post("/inloggen/tweede-stap/", {"code": app_code()})
    assert answer.headers["Location"] == "/mijn/x/"
    assert signed_in_as(client) == owner.email


def test_the_second_step_cannot_be_taken_first(client: Client) -> None:
    assert client.get("/inloggen/tweede-stap/").headers["Location"] == "/inloggen/"


def test_asking_in_somebodys_name_does_not_keep_them_out() -> None:
    elsewhere = client_at("192.0.2.66")
    statuses = [ask(elsewhere).status_code for _ in range(6)]
    assert statuses == [302] * 5 + [429]
    assert ask(client_at("192.0.2.7")).status_code == 302


def test_codes_to_one_address_are_counted_from_everywhere_together() -> None:
    statuses = [ask(client_at(f"192.0.2.{n}")).status_code for n in range(31)]
    assert statuses == [302] * 30 + [429]


def client_at(address: str) -> Client:
    return Client(REMOTE_ADDR=address)


def test_the_session_changes_at_login(client: Client) -> None:
    ask(client)
    before = client.session.session_key
    fill_in(client, mailed_code())
    assert client.session.session_key != before


def test_logging_out_takes_a_press_and_leaves_nothing(client: Client) -> None:
    log_in(client)
    assert client.get("/uitloggen/").status_code == 200
    assert signed_in_as(client)
    assert client.post("/uitloggen/").headers["Location"] == "/"
    assert not signed_in_as(client)


def test_a_form_from_elsewhere_does_nothing() -> None:
    visitor = Client(enforce_csrf_checks=True)
    assert ask(visitor).status_code == 403
    assert not OutboxMessage.objects.exists()


def test_the_session_cookie_is_for_the_server_only(client: Client) -> None:
    ask(client)
    cookie = client.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert 0 < cookie["max-age"] <= 14 * 24 * 3600


@pytest.mark.parametrize("path", ["/inloggen/", "/inloggen/code/", "/uitloggen/"])
def test_these_pages_are_kept_by_nobody(client: Client, path: str) -> None:
    assert "no-store" in client.get(path).headers["Cache-Control"]


@pytest.mark.parametrize(
    "path",
    ["/accounts/", "/accounts/login/", "/accounts/signup/", "/accounts/password/reset/", "/account/signup/",
     "/account/password/change/", "/account/email/", "/beheer/password_change/", "/inloggen/organisatie/",
     "/inloggen/organisatie/terug/", "/account/passkeys/"],
)  # fmt: skip
def test_there_is_no_other_door(client: Client, path: str) -> None:
    assert client.get(path, follow=False).status_code in {302, 404}
    assert b'type="password"' not in client.get(path, follow=True).content
