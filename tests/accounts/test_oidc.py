"""Logging in at one's own organisation, against a small one on this machine."""

from collections.abc import Iterator
from typing import Any

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from directory.models import Role, User
from tests.helpers.factories import make_editor, make_user
from tests.helpers.oidc_server import Organization
from tests.helpers.signing_in import app_code, give_second_factor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fresh_counts")]
LOGIN, BACK = "/inloggen/organisatie/", "/inloggen/organisatie/terug/"


@pytest.fixture
def there(settings: Any) -> Iterator[Organization]:
    organization = Organization()
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [organization.app()]}}
    yield organization
    organization.close()


def log_in(client: Client, there: Organization, wanted: str = "/mijn/") -> Any:
    leaving = client.post(LOGIN, {"next": wanted})
    assert leaving.status_code == 302
    return client.get(BACK, there.let_in(leaving.headers["Location"]))


def signed_in_as(client: Client) -> str:
    key = client.session.get("_auth_user_id")
    return User.objects.get(pk=key).email if key else ""


def refused_kindly(answer: Any) -> bool:
    return answer.status_code == 403 and "Met een code uit je mail lukt het wel" in answer.content.decode()


@pytest.mark.parametrize("path", [LOGIN, BACK, f"{BACK}?code=x&state=y"])
def test_it_is_off_where_the_settings_name_no_organisation(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404
    assert client.post(path).status_code in {404, 405}
    assert "organisatie/" not in client.get("/inloggen/").content.decode()


def test_the_login_page_names_the_organisation(client: Client, there: Organization) -> None:
    page = client.get("/inloggen/?next=/mijn/x/").content.decode()
    assert f'action="{LOGIN}"' in page
    assert "Inloggen via Stichting Naast" in page
    assert page.count('name="next" value="/mijn/x/"') == 2


def test_an_account_of_a_verified_address_is_opened(client: Client, there: Organization) -> None:
    user = make_user(email="eva@example.nl")
    there.person["email"] = "Eva@Example.NL"
    answer = log_in(client, there, "/mijn/x/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/mijn/x/")
    assert signed_in_as(client) == "eva@example.nl"
    assert User.objects.get() == user


def test_the_question_is_tied_to_this_browser(client: Client, there: Organization) -> None:
    log_in(client, there)
    assert there.asked["response_type"] == "code"
    assert there.asked["code_challenge_method"] == "S256"
    assert there.asked["redirect_uri"] == f"http://testserver{BACK}"
    assert set(there.asked["scope"].split()) == {"openid", "profile", "email"}
    assert len(there.asked["nonce"]) > 20
    assert len(there.asked["state"]) > 10


def test_an_unknown_address_becomes_an_account_without_roles(client: Client, there: Organization) -> None:
    log_in(client, there)
    user = User.objects.get()
    assert (user.email, user.has_usable_password(), user.is_staff) == ("eva@example.nl", False, False)
    assert not Role.objects.exists()
    assert signed_in_as(client) == "eva@example.nl"


def test_who_came_before_is_known_by_more_than_the_address(there: Organization) -> None:
    log_in(Client(), there)
    there.person |= {"email": "eva.nieuw@example.nl", "email_verified": False}
    client = Client()
    log_in(client, there)
    assert signed_in_as(client) == "eva@example.nl"
    assert User.objects.count() == 1


def test_nothing_is_kept_of_what_the_organisation_tells(there: Organization) -> None:
    there.person |= {"name": "Eva de Vries", "phone_number": "0612345678"}
    for _ in range(2):
        log_in(Client(), there)
        account = SocialAccount.objects.get()
        assert (account.uid, account.extra_data) == ("1", {})


@pytest.mark.parametrize("verified", [False, None, "false", "true", 1, ["true"]])
def test_an_address_that_is_not_verified_opens_nothing(
    client: Client, there: Organization, verified: Any
) -> None:
    make_user(email="eva@example.nl")
    there.person["email_verified"] = verified
    assert refused_kindly(log_in(client, there))
    assert not signed_in_as(client)
    assert not SocialAccount.objects.exists()


@pytest.mark.parametrize(
    "email", [None, "", "geen adres", "a\x00b@example.nl", "\ud800@example.nl", "x" * 300 + "@example.nl", '"a\x01b"@example.nl', 7, ["a"]]
)  # fmt: skip
def test_what_is_no_address_opens_nothing(client: Client, there: Organization, email: Any) -> None:
    there.person["email"] = email
    assert refused_kindly(log_in(client, there))
    assert not User.objects.exists()


@pytest.mark.parametrize("sent", [{"state": "x"}, {"state": ""}, {"state": "\x00"}, {"code": ""}, {}])
def test_an_answer_to_no_question_of_ours_is_refused(
    client: Client, there: Organization, sent: dict[str, str]
) -> None:
    leaving = client.post(LOGIN)
    right = there.let_in(leaving.headers["Location"])
    assert refused_kindly(client.get(BACK, right | sent if sent else {}))
    assert not signed_in_as(client)


def test_an_answer_to_another_browser_is_refused(client: Client, there: Organization) -> None:
    leaving = client.post(LOGIN)
    right = there.let_in(leaving.headers["Location"])
    other = Client()
    other.post(LOGIN)
    assert refused_kindly(other.get(BACK, right))
    assert not signed_in_as(other)


def test_an_answer_counts_once(client: Client, there: Organization) -> None:
    leaving = client.post(LOGIN)
    right = there.let_in(leaving.headers["Location"])
    assert client.get(BACK, right).status_code == 302
    client.post("/uitloggen/")
    assert refused_kindly(client.get(BACK, right))


@pytest.mark.parametrize(
    "claims",
    [
        {"nonce": "of another question"},
        {"nonce": None},
        {"nonce": ["x"]},
        {"aud": "another site"},
        {"iss": "https://elders.example"},
        {"exp": 1},
        {"sub": "somebody else"},
    ],
)
@pytest.mark.parametrize("known", [True, False])
def test_a_token_that_is_not_for_this_question_is_refused(
    there: Organization, claims: dict[str, Any], known: bool
) -> None:
    if known:
        log_in(Client(), there)
    there.token = claims
    client = Client()
    assert refused_kindly(log_in(client, there))
    assert not signed_in_as(client)
    assert User.objects.count() == known


@pytest.mark.parametrize("error", ["access_denied", "server_error", "<script>alert(1)</script>"])
def test_who_breaks_it_off_is_told_what_to_do(client: Client, there: Organization, error: str) -> None:
    state = there.let_in(client.post(LOGIN).headers["Location"])["state"]
    answer = client.get(BACK, {"error": error, "state": state})
    assert refused_kindly(answer)
    assert "<script>alert" not in answer.content.decode()


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/token", (500, b"")),
        ("/token", (200, b"geen json")),
        ("/token", (200, b"[]")),
        ("/token", (200, b'{"access_token": "x"}')),
        ("/token", (200, b'{"access_token": "x", "id_token": "x"}')),
        ("/userinfo", (500, b"")),
        ("/userinfo", (200, b"geen json")),
        ("/userinfo", (200, b"[]")),
        ("/userinfo", (200, b'{"email": "eva@example.nl", "email_verified": true}')),
        ("/userinfo", (200, b'{"sub": "' + b"1" * 5000 + b'"}')),
    ],
)
def test_an_organisation_that_is_out_of_order_breaks_nothing(
    client: Client, there: Organization, path: str, answer: tuple[int, bytes]
) -> None:
    there.broken[path] = answer
    assert refused_kindly(log_in(client, there))
    assert not User.objects.exists()


@pytest.mark.parametrize("answer", [(500, b""), (200, b"geen json"), (200, b"{}"), (200, b"[]")])
def test_an_organisation_that_is_away_breaks_nothing(
    client: Client, there: Organization, answer: tuple[int, bytes], caplog: Any
) -> None:
    there.broken["/.well-known/openid-configuration"] = answer
    assert refused_kindly(client.post(LOGIN))
    assert "Logging in at the organisation (OIDC) failed" in caplog.text


def test_what_it_says_of_somebody_does_not_reach_the_log(
    client: Client, there: Organization, caplog: Any
) -> None:
    there.person["sub"] = "eva@example.nl" * 20
    assert refused_kindly(log_in(client, there))
    assert "failed" in caplog.text
    assert "eva" not in caplog.text


def test_a_closed_account_stays_closed(client: Client, there: Organization) -> None:
    make_user(email="eva@example.nl", is_active=False)
    answer = log_in(client, there)
    assert answer.status_code == 403
    assert "Je account is gesloten" in answer.content.decode()
    assert not signed_in_as(client)


def test_an_editor_sets_up_a_second_factor_all_the_same(client: Client, there: Organization) -> None:
    there.person["email"] = make_editor().email
    log_in(client, there, "/redactie/")
    assert client.get("/redactie/").headers["Location"] == "/account/?next=%2Fredactie%2F"


def test_the_second_factor_is_asked_for_all_the_same(client: Client, there: Organization) -> None:
    editor = make_editor()
    give_second_factor(editor)
    there.person["email"] = editor.email
    assert log_in(client, there, "/redactie/").headers["Location"] == "/inloggen/tweede-stap/"
    assert not signed_in_as(client)
    answer = client.post("/inloggen/tweede-stap/", {"code": app_code()})
    assert answer.headers["Location"] == "/redactie/"
    assert client.get("/redactie/").status_code == 200


@pytest.mark.parametrize("wanted", ["https://elders.example/", "//elders.example/", "javascript:alert(1)"])
def test_one_goes_on_within_this_site_only(client: Client, there: Organization, wanted: str) -> None:
    assert log_in(client, there, wanted).headers["Location"] == "/mijn/"


@pytest.mark.parametrize("query", ["process=connect", "process=redirect&next=/x/", "scope=offline_access"])
def test_the_address_decides_nothing_about_the_question(
    client: Client, there: Organization, query: str
) -> None:
    leaving = client.post(f"{LOGIN}?{query}&auth_params=nonce%3Dmine")
    assert client.get(BACK, there.let_in(leaving.headers["Location"])).status_code == 302
    assert signed_in_as(client) == "eva@example.nl"
    assert "offline_access" not in there.asked["scope"]
    assert there.asked["nonce"] != "mine"


def test_a_link_or_a_form_from_elsewhere_starts_nothing(there: Organization) -> None:
    visitor = Client(enforce_csrf_checks=True)
    assert visitor.post(LOGIN).status_code == 403
    assert visitor.get(LOGIN).headers["Location"] == "/inloggen/"


def test_it_is_not_asked_for_ever(client: Client, there: Organization) -> None:
    statuses = [client.post(LOGIN).status_code for _ in range(31)]
    assert statuses == [302] * 30 + [429]


def test_these_pages_are_kept_by_nobody(client: Client, there: Organization) -> None:
    for answer in (client.get(LOGIN), client.get(BACK), log_in(client, there)):
        assert "no-store" in answer.headers["Cache-Control"]
