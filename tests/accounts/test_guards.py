"""Who comes in at all, and how often."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from directory.accounts import guards
from directory.accounts.limits import client_address, client_key, network, within_limit
from directory.models import User
from directory.publishing.versions.expiry import forget_expired
from tests.helpers.factories import make_administrator, make_country, make_editor, make_owner, make_service
from tests.helpers.signing_in import sign_in, signed_in_client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fresh_counts")]


def page(request: HttpRequest) -> HttpResponse:
    return HttpResponse("binnen")


def visit(
    view: guards.View, user: User | None, second_factor: bool = True, path: str = "/redactie/?a=b"
) -> Any:
    request = RequestFactory().get(path)
    request.user = user or AnonymousUser()
    request.session = sign_in(Client(), user, second_factor).session if user else SessionStore()
    return guards_answer(view, request)


def guards_answer(view: guards.View, request: HttpRequest) -> Any:
    try:
        return view(request)
    except PermissionDenied:
        return HttpResponse(status=403)


def led_to(answer: Any) -> str:
    return str(answer.headers["Location"])


@pytest.mark.parametrize("guard", [guards.signed_in, guards.editor, guards.staff])
def test_a_visitor_is_led_to_the_login_and_back(guard: Any) -> None:
    assert led_to(visit(guard(page), None)) == "/inloggen/?next=%2Fredactie%2F%3Fa%3Db"


def test_what_is_guarded_is_kept_by_nobody() -> None:
    assert "no-store" in visit(guards.signed_in(page), make_owner()).headers["Cache-Control"]


def test_an_owner_needs_no_second_factor_for_their_own_pages() -> None:
    assert visit(guards.signed_in(page), make_owner(), second_factor=False).status_code == 200


def test_an_editor_needs_it_there_too() -> None:
    answer = visit(guards.signed_in(page), make_editor(), second_factor=False)
    assert led_to(answer) == "/account/?next=%2Fredactie%2F%3Fa%3Db"


def test_an_owner_does_not_enter_the_editors_pages() -> None:
    assert visit(guards.editor(page), make_owner()).status_code == 403


def test_an_editor_without_a_second_factor_is_led_to_setting_one_up() -> None:
    answer = visit(guards.editor(page), make_editor(), second_factor=False)
    assert led_to(answer) == "/account/?next=%2Fredactie%2F%3Fa%3Db"


def test_an_editor_who_proved_the_second_factor_comes_in() -> None:
    assert visit(guards.editor(page), make_editor(make_country())).status_code == 200


def test_an_editor_with_a_second_factor_that_was_not_asked_for_has_to_prove_it() -> None:
    editor = make_editor()
    signed_in_client(editor)
    answer = visit(guards.editor(page), editor, second_factor=False)
    assert led_to(answer) == "/account/bevestigen/?next=%2Fredactie%2F%3Fa%3Db"


def test_an_editor_with_a_passkey_only_is_asked_for_that() -> None:
    editor = make_editor()
    Authenticator.objects.create(user=editor, type="webauthn", data={"name": "x", "credential": {}})
    answer = visit(guards.editor(page), editor, second_factor=False)
    assert led_to(answer) == "/account/bevestigen/passkey/?next=%2Fredactie%2F%3Fa%3Db"


def test_the_proof_of_a_second_factor_holds_half_a_day(time_machine: Any) -> None:
    editor = make_editor()
    time_machine.move_to("2026-11-22T08:00:00+01:00", tick=False)
    client = sign_in(Client(), editor)
    request = RequestFactory().get("/redactie/")
    request.user, request.session = editor, client.session
    time_machine.move_to("2026-11-22T19:59:00+01:00", tick=False)
    assert guards_answer(guards.editor(page), request).status_code == 200
    time_machine.move_to("2026-11-22T20:00:00+01:00", tick=False)
    assert led_to(guards_answer(guards.editor(page), request)).startswith("/account/bevestigen/")


def test_a_second_factor_that_was_taken_away_proves_nothing_any_more() -> None:
    editor = make_editor()
    request = RequestFactory().get("/redactie/")
    request.user, request.session = editor, sign_in(Client(), editor).session
    Authenticator.objects.all().delete()
    signed_in_client(make_editor())  # a colleague has one
    assert led_to(guards_answer(guards.editor(page), request)).startswith("/account/?")


def test_the_proof_of_somebody_else_in_the_same_session_does_not_count() -> None:
    first, second = make_editor(), make_editor()
    sign_in(Client(), second)
    request = RequestFactory().get("/redactie/")
    request.user, request.session = second, sign_in(Client(), first).session
    assert led_to(guards_answer(guards.editor(page), request)).startswith("/account/bevestigen/")


def test_recovery_codes_alone_are_no_second_factor() -> None:
    editor = make_editor()
    Authenticator.objects.create(user=editor, type="recovery_codes", data={})
    answer = visit(guards.editor(page), editor, second_factor=False)
    assert led_to(answer) == "/account/?next=%2Fredactie%2F%3Fa%3Db"


def test_nobody_is_led_from_a_safe_page_to_an_open_one() -> None:
    for scheme, led in (("https", True), ("http", False)):
        request = RequestFactory().get("/inloggen/", secure=True)
        assert guards.is_own_page(request, f"{scheme}://testserver/mijn/") is led
    assert guards.is_own_page(RequestFactory().get("/inloggen/"), "http://testserver/mijn/")
    assert not guards.is_own_page(request, "https://elders.example/mijn/")


def test_a_page_keeps_its_name_behind_its_guard() -> None:
    assert guards.editor(page).__name__ == "page"


def test_staff_means_the_admin() -> None:
    assert visit(guards.staff(page), make_administrator()).status_code == 200
    assert visit(guards.staff(page), make_editor()).status_code == 403


def test_a_view_without_a_guard_shows_a_visitor_nothing() -> None:
    request = RequestFactory().get("/mijn/")
    request.user = AnonymousUser()
    with pytest.raises(Http404):
        guards.person(request)
    request.user = make_owner()
    assert guards.person(request) == request.user


def from_address(address: str, forwarded: str = "") -> HttpRequest:
    extra = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}
    return RequestFactory().get("/", REMOTE_ADDR=address, **extra)


def test_a_limit_counts_one_action_of_one_client() -> None:
    here, there = from_address("192.0.2.1"), from_address("192.0.2.2")
    assert [within_limit(here, "melden", 3, 60) for _ in range(4)] == [True, True, True, False]
    assert within_limit(there, "melden", 3, 60)
    assert within_limit(here, "iets-anders", 3, 60)


def test_after_the_window_one_may_again(time_machine: Any) -> None:
    time_machine.move_to("2026-11-22T12:00:00+01:00", tick=False)
    request = from_address("192.0.2.1")
    assert [within_limit(request, "melden", 1, 60) for _ in range(2)] == [True, False]
    time_machine.move_to("2026-11-22T12:01:01+01:00", tick=False)
    assert within_limit(request, "melden", 1, 60)


def test_the_limit_holds_for_posts_too() -> None:
    request = RequestFactory().post("/", REMOTE_ADDR="192.0.2.1")
    assert [within_limit(request, "melden", 1, 60) for _ in range(2)] == [True, False]


def test_no_address_is_kept() -> None:
    within_limit(from_address("192.0.2.77"), "melden", 3, 60)
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM cache")
        kept = str(cursor.fetchall())
    assert "melden" in kept
    assert "192.0.2.77" not in kept
    assert client_key(from_address("192.0.2.77")) in kept


def test_the_hash_of_an_address_needs_the_sites_key(settings: Any) -> None:
    before = client_key(from_address("192.0.2.1"))
    settings.SECRET_KEY = "an entirely different key, of the same site"
    assert client_key(from_address("192.0.2.1")) != before


def test_a_count_is_deleted_soon_after_its_window(time_machine: Any) -> None:
    time_machine.move_to("2026-11-22T12:00:00+01:00", tick=False)
    within_limit(from_address("192.0.2.1"), "melden", 3, 60)
    time_machine.move_to("2026-11-22T12:01:02+01:00", tick=False)
    forget_expired(timezone.now())
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM cache")
        assert cursor.fetchone()[0] == 0


@pytest.mark.parametrize(
    ("proxies", "forwarded", "seen"),
    [
        (0, "203.0.113.9", "192.0.2.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "6.6.6.6, 203.0.113.9", "203.0.113.9"),
        (2, "6.6.6.6, 203.0.113.9, 10.0.0.1", "203.0.113.9"),
        (2, "10.0.0.1", "192.0.2.1"),
        (1, "", "192.0.2.1"),
    ],
)
def test_only_our_own_proxies_are_believed(settings: Any, proxies: int, forwarded: str, seen: str) -> None:
    settings.TRUSTED_PROXIES = proxies
    assert client_address(from_address("192.0.2.1", forwarded)) == seen


@pytest.mark.parametrize(
    ("address", "counted_as"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::ffff", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("no address\x00", "no address\x00"),
        ("", ""),
    ],
)
def test_a_line_counts_as_one_client(address: str, counted_as: str) -> None:
    assert network(address) == counted_as


def test_a_session_that_expired_is_forgotten(time_machine: Any) -> None:
    time_machine.move_to("2026-11-01T12:00:00+01:00", tick=False)
    signed_in_client(make_owner())
    assert Session.objects.count() == 1
    time_machine.move_to("2026-11-22T12:00:00+01:00", tick=False)
    forget_expired(timezone.now())
    assert not Session.objects.exists()


def test_few_codes_go_to_one_address() -> None:
    answers = [Client().post("/inloggen/", {"email": "eva@example.nl"}).status_code for _ in range(6)]
    assert answers == [302] * 5 + [429]


def test_few_codes_are_asked_for_from_one_client() -> None:
    answers = [Client().post("/inloggen/", {"email": f"m{n}@example.nl"}).status_code for n in range(21)]
    assert answers == [302] * 20 + [429]


def test_the_refusal_says_what_to_do() -> None:
    for _ in range(6):
        answer = Client().post("/inloggen/", {"email": "eva@example.nl"})
    assert "Wacht een kwartier" in answer.content.decode()


def test_codes_cannot_be_tried_for_ever_with_fresh_codes() -> None:
    statuses = []
    for n in range(7):
        client = Client()
        client.post("/inloggen/", {"email": f"m{n}@example.nl"})
        statuses += [client.post("/inloggen/code/", {"code": "0"}).status_code for _ in range(5)]
    assert statuses[:30] == [422] * 30
    assert set(statuses[30:]) == {429}


def test_the_second_factor_is_tried_five_times() -> None:
    client = signed_in_client(make_editor())
    for _ in range(5):
        assert client.post("/account/bevestigen/", {"code": "000000"}).status_code == 422
    answer = client.post("/account/bevestigen/", {"code": "000000"})
    assert answer.status_code in {422, 429}
    assert "te vaak" in answer.content.decode()


def test_no_address_stands_in_what_allauth_counts() -> None:
    Client(REMOTE_ADDR="192.0.2.77").post("/inloggen/", {"email": "eva@example.nl"})
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM cache")
        kept = str(cursor.fetchall())
    assert "request_login_code" in kept
    assert "192.0.2.77" not in kept
    assert "eva" not in kept


PUBLIC = ("/", "/zoeken/", "/zoeken/?q=slaap", "/aanbod/{slug}/", "/regio/", "/over/", "/privacy/", "/aanmelden/",
          "/voor-verwijzers/", "/plaatsen/?waar=10", "/sitemap.xml", "/robots.txt")  # fmt: skip


def told(answer: Any) -> dict[str, str]:
    """Return the headers, without the one that only says whether the answer may come compressed."""
    headers = dict(answer.headers)
    assert headers.pop("Vary", "Accept-Encoding") == "Accept-Encoding"
    return headers


@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page_is_the_same_for_who_is_signed_in(
    client: Client, country: None, vocabulary: None, time_machine: Any, path: str
) -> None:
    time_machine.move_to("2026-11-22T12:00:00+01:00", tick=False)
    path = path.format(slug=make_service().slug)
    owner = signed_in_client(make_owner())
    theirs, ours = client.get(path), owner.get(path)
    assert theirs.status_code == ours.status_code == 200
    assert theirs.content == ours.content
    assert told(theirs) == told(ours)
    assert not theirs.cookies
    assert not ours.cookies
    if "ETag" in theirs.headers:
        again = owner.get(path, headers={"If-None-Match": theirs.headers["ETag"]})
        assert again.status_code == 304
        assert not again.cookies
