"""What we rely on in django-allauth beyond what it promises. When an upgrade breaks one of these, mend
``directory/accounts/allauth_internals.py``; nothing else knows of it.
"""

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from allauth.account import stages
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows import login, login_by_code, logout
from allauth.account.models import Login
from allauth.core import context
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import SESSION_KEY, get_user
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.utils import timezone

from directory.accounts import allauth_internals as internals
from directory.accounts.adapter import AccountAdapter, SecondFactorAdapter
from directory.models import User
from tests.helpers.factories import make_editor, make_user
from tests.helpers.signing_in import app_code, give_second_factor, signed_in_client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fresh_counts")]
ROOT = Path(settings.BASE_DIR)
PROMISED = re.compile(
    r"allauth\.(account|mfa|socialaccount)\.(adapter|models)|allauth\.mfa\.(base|totp|webauthn|recovery_codes)\.forms"
    r"|allauth\.core\.exceptions|allauth\.account\.(middleware|auth_backends)\.\w+"
)
"""What allauth documents: adapters, models, the forms of MFA_FORMS, and what stands in the settings."""
APPS = re.compile(r"allauth(\.(account|mfa|socialaccount)(\.providers\.\w+)?)?")
DOORS = {"directory/accounts/allauth_internals.py", "tests/accounts/test_allauth_internals.py", "tests/helpers/signing_in.py"}  # fmt: skip


def named_in(code: str) -> Iterator[str]:
    """Yield the modules of allauth that code imports, or names in a text as a path."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("allauth"))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("allauth"):
            yield from modules_of(str(node.module), [alias.name for alias in node.names])
        if isinstance(node, ast.Constant) and re.fullmatch(r"allauth(\.\w+)+", str(node.value)):
            yield str(node.value)


def modules_of(module: str, names: list[str]) -> list[str]:
    """Return what is imported from a module: the module itself where it is promised, else each of the names."""
    return [module] if PROMISED.fullmatch(module) else [f"{module}.{name}" for name in names]


def not_promised(code: str, *, apps: bool = True) -> list[str]:
    """Return what of allauth's own is named in code; the names of its apps are none of that, in a text."""
    return [
        name for name in named_in(code) if not (PROMISED.fullmatch(name) or (apps and APPS.fullmatch(name)))
    ]


def test_only_one_module_knows_what_allauth_does_not_promise() -> None:
    found = {}
    for room in ("directory", "config", "handreiking", "tests"):
        for path in (ROOT / room).rglob("*.py"):
            name = path.relative_to(ROOT).as_posix()
            if name not in DOORS and (internal := not_promised(path.read_text(encoding="utf-8"))):
                found[name] = internal
    assert not found, f"Ask directory/accounts/allauth_internals.py instead of allauth itself: {found}"


@pytest.mark.parametrize(
    "code",
    [
        "from allauth.account.internal.flows.logout import logout",
        "from allauth.account.internal import flows",
        "import allauth.core.internal.ratelimit",
        "def now():\n    from allauth.account import stages",
        "STAGES = ['allauth.mfa.stages.AuthenticateStage']",
        "from allauth.mfa.totp import views",
        "from allauth.core import context",
    ],
)
def test_the_rule_sees_it(code: str) -> None:
    assert not_promised(code)


NEEDED: list[tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]] = [
    (login.perform_login, ("request", "login"), {}),
    (login.record_authentication, ("request", "user", "mfa"), {"reauthenticated": True}),
    (login.get_authentication_records, ("request", "user"), {}),
    (logout.logout, ("request",), {}),
    (ratelimit.consume, ("request",), {"app": "", "action": "", "config": {}, "key": "", "limit_get": True}),
    (login_by_code.LoginCodeVerificationProcess, ("stage",), {}),
    (login_by_code.LoginCodeVerificationProcess.initial_state, (), {"user": None, "email": ""}),
    (login_by_code.LoginCodeVerificationProcess.send_by_email, ("self", "email", False), {}),
    (stages.LoginStageController, ("request", "login"), {}),
    (stages.LoginStageController.enter, ("request", "key"), {}),
    (stages.LoginByCodeStage, ("controller", "request", "login"), {}),
    (Login, (), {"user": None, "email": "", "redirect_url": ""}),
]


@pytest.mark.parametrize(
    ("function", "args", "options"), NEEDED, ids=lambda part: getattr(part, "__qualname__", "")
)
def test_it_takes_what_we_give(function: Callable[..., Any], args: Any, options: Any) -> None:
    try:
        inspect.signature(function).bind(*args, **options)
    except TypeError as error:
        pytest.fail(f"django-allauth {version('django-allauth')}: {function.__qualname__}: {error}")


@pytest.mark.parametrize(
    ("ours", "theirs"), [(AccountAdapter, DefaultAccountAdapter), (SecondFactorAdapter, DefaultMFAAdapter)]
)
def test_an_adapter_is_still_asked_for_what_it_answers(ours: type, theirs: type) -> None:
    for name, answer in vars(ours).items():
        if not inspect.isfunction(answer):
            continue
        original = getattr(theirs, name, None)
        assert original, f"django-allauth {version('django-allauth')} asks for no {name} any more"
        asked = [each for each in inspect.signature(original).parameters.values() if each.kind not in (each.VAR_POSITIONAL, each.VAR_KEYWORD)]  # fmt: skip
        inspect.signature(answer).bind(*(each.name for each in asked if each.kind is not each.KEYWORD_ONLY),
                                       **{each.name: 0 for each in asked if each.kind is each.KEYWORD_ONLY})  # fmt: skip


class Mailed(internals.LoginByCode):
    """Mails nothing: the test reads the code."""

    def send_by_email(self, email: str, skip_enumeration_mails: bool = False) -> None:
        self.generate_code()


@pytest.fixture
def request_() -> Iterator[HttpRequest]:
    """A request that is being answered."""
    request = next_request(SessionStore())
    with context.request_context(request):
        yield request


def next_request(session: Any) -> HttpRequest:
    """Return the next request of a browser with this session."""
    request = RequestFactory().post("/inloggen/code/")
    request.session = session
    request.user = get_user(request)
    return request


def test_a_login_by_code_really_logs_in(request_: HttpRequest) -> None:
    user = make_user(email="mila@example.nl")
    Mailed.begin(request_, user.email, "/mijn/")
    asked = Mailed.asked(next_request(request_.session))
    assert asked
    assert asked.email == user.email
    assert len(asked.code) >= 6
    assert SESSION_KEY not in request_.session
    answer = asked.log_in_as(user)
    assert answer.headers["Location"] == "/mijn/"
    assert [each["method"] for each in login.get_authentication_records(asked.request, user)] == ["code"]
    assert get_user(next_request(asked.request.session)) == user
    assert Mailed.asked(next_request(asked.request.session)) is None


def test_a_login_waits_for_the_second_factor_of_who_has_one(request_: HttpRequest) -> None:
    user = make_user()
    give_second_factor(user)
    Mailed.begin(request_, user.email, None)
    asked = Mailed.asked(request_)
    assert asked
    assert asked.log_in_as(user).headers["Location"].startswith("/inloggen/tweede-stap/")
    assert SESSION_KEY not in asked.request.session


def test_a_code_has_few_tries_and_a_short_life(request_: HttpRequest, time_machine: Any) -> None:
    assert Mailed.asked(request_) is None
    Mailed.begin(request_, "mila@example.nl", None)
    asked = Mailed.asked(request_)
    assert asked
    tries = 1
    while asked.record_invalid_attempt():
        tries += 1
    assert tries == settings.ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS
    assert Mailed.asked(request_) is None
    Mailed.begin(request_, "mila@example.nl", None)
    time_machine.move_to(timezone.now() + timedelta(seconds=internals.code_holds() + 1))
    assert Mailed.asked(request_) is None


def test_logging_out_really_ends_the_session() -> None:
    client = signed_in_client(make_user())
    session = client.session
    key = session.session_key
    request = next_request(session)
    internals.log_out(request)
    assert isinstance(request.user, AnonymousUser) or not request.user.is_authenticated
    assert not SessionStore().exists(key)
    assert client.get("/mijn/").headers["Location"].startswith("/inloggen/")


def test_logging_out_forgets_a_login_that_was_begun(request_: HttpRequest) -> None:
    Mailed.begin(request_, "mila@example.nl", None)
    internals.log_out(request_)
    assert Mailed.asked(next_request(request_.session)) is None


def test_a_proof_of_the_second_factor_is_this_persons_and_of_this_moment(
    request_: HttpRequest, time_machine: Any
) -> None:
    time_machine.move_to(1_800_000_000, tick=False)
    user: User = make_user()
    assert internals.second_factor_proofs(request_, user) == []
    internals.note_second_factor(request_, user)
    assert internals.second_factor_proofs(next_request(request_.session), user) == [1_800_000_000.0]
    assert internals.second_factor_proofs(request_, make_user()) == []
    assert internals.second_factor_proofs(request_, AnonymousUser()) == []


def test_a_login_by_code_is_no_second_factor(request_: HttpRequest) -> None:
    user = make_user()
    Mailed.begin(request_, user.email, None)
    asked = Mailed.asked(request_)
    assert asked
    asked.log_in_as(user)
    assert internals.second_factor_proofs(asked.request, user) == []


def test_recovery_codes_are_made_with_the_first_factor_and_can_be_used() -> None:
    user = make_editor()
    client = signed_in_client(user, second_factor=False)
    page = client.get("/account/app/").text
    secret = "".join(re.findall(r"<span>([A-Z2-7]{1,4})</span>", page))
    client.post("/account/app/", {"code": app_code(secret)})
    made = Authenticator.objects.get(user=user, type=Authenticator.Type.RECOVERY_CODES).wrap()
    codes = made.get_unused_codes()
    assert len(codes) == 10
    assert made.validate_code(codes[0])
    assert len(made.get_unused_codes()) == 9


def test_tries_are_counted_by_client_and_what_is_refused_is_not(request_: HttpRequest) -> None:
    def tried(address: str = "192.0.2.1") -> bool:
        request_.META["REMOTE_ADDR"] = address
        return internals.count_try(request_, "proef", 2, 60)

    assert [tried(), tried(), tried(), tried()] == [True, True, False, False]
    assert tried("192.0.2.2")


def test_requests_for_a_code_are_counted_by_the_rates_of_the_settings(request_: HttpRequest) -> None:
    by_key = re.search(r"(\d+)/15m/key", settings.ACCOUNT_RATE_LIMITS["request_login_code"])
    assert by_key
    most = int(by_key[1])
    counted = [internals.count_request_for_code(request_, "request_login_code", "a") for _ in range(most + 1)]
    assert counted == [True] * most + [False]
    assert internals.count_request_for_code(request_, "request_login_code", "b")


def test_the_steps_of_logging_in_are_those_we_name() -> None:
    assert internals.LOGIN_STAGES == [
        "allauth.account.stages.LoginByCodeStage", "allauth.mfa.stages.AuthenticateStage",
    ]  # fmt: skip


def test_the_pages_of_the_second_factor_have_what_ours_build_on() -> None:
    for page in (internals.ActivateTOTPView, internals.AddWebAuthnView):
        assert "did_generate_recovery_codes" in inspect.getsource(page), page
        assert callable(page.form_valid)
        assert callable(page.get_success_url)
    assert callable(internals.ReauthenticateWebAuthnView.get_context_data)
    stage = Client().get("/inloggen/tweede-stap/")
    assert stage.headers["Location"].startswith("/inloggen/")
