"""What somebody typed outlives a session that ended and a login in another tab, for them alone."""

import re
from html import unescape
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from directory.accounts import typed
from directory.models import Report, Service, User
from tests.helpers.factories import make_editor, make_owner, make_service
from tests.helpers.reviewing import submitted, text
from tests.helpers.signing_in import sign_in

pytestmark = pytest.mark.django_db
TYPED = "We zijn verhuisd naar\nde Dorpsstraat."


@pytest.fixture
def service() -> Service:
    return make_service(name="Inloop", visibility="hidden")


@pytest.fixture
def owner(service: Service) -> User:
    return make_owner(service.organization)


@pytest.fixture
def tab(owner: User) -> Client:
    cache.clear()
    return sign_in(Client(enforce_csrf_checks=True), owner, second_factor=False)


def path(service: Service) -> str:
    return f"/mijn/aanbod/{service.pk}/antwoord/"


def fields_of(answer: Any) -> dict[str, str]:
    """Return the hidden fields of a page's last form, as a browser sends them."""
    form = text(answer).rpartition("<form")[2]
    found = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', form)
    return {name: unescape(value) for name, value in found}


def opened(tab: Client, where: str) -> dict[str, str]:
    """Open a page with a form; return what it sends along."""
    return fields_of(tab.get(where))


def log_in_again(tab: Client, user: User, second_factor: bool = False) -> None:
    """Log in as allauth does: what the session of a visitor holds comes along, and the token is renewed."""
    tab.cookies.pop("csrftoken", None)
    sign_in(tab, user, second_factor)


def lose_session(tab: Client) -> None:
    tab.cookies.pop("sessionid")


def test_after_logging_in_again_the_text_is_back_and_goes_out_with_one_press(
    tab: Client, service: Service, owner: User
) -> None:
    sent = opened(tab, path(service)) | {"text": TYPED}
    lose_session(tab)
    answer = tab.post(path(service), sent)
    assert answer.headers["Location"] == "/inloggen/?next=%2Finloggen%2Fverder%2F"
    assert not service.hiding_answers.exists()
    log_in_again(tab, owner)
    page = tab.get("/inloggen/verder/")
    assert "Wat je typte, is er nog" in text(page)
    assert "no-store" in page.headers["Cache-Control"]
    again = fields_of(page)
    assert again["text"] == TYPED
    assert not service.hiding_answers.exists()
    assert tab.post(path(service), again).headers["Location"] == "/mijn/"
    assert service.hiding_answers.get().text == TYPED
    assert tab.get("/inloggen/verder/").headers["Location"] == "/mijn/"


def test_somebody_else_who_logs_in_on_that_browser_does_not_get_it(tab: Client, service: Service) -> None:
    sent = opened(tab, path(service)) | {"text": TYPED}
    lose_session(tab)
    tab.post(path(service), sent)
    log_in_again(tab, make_owner(service.organization))
    assert tab.get("/inloggen/verder/").headers["Location"] == "/mijn/"
    assert typed.SESSION_KEY not in tab.session


def test_after_an_hour_it_is_thrown_away(
    tab: Client, service: Service, owner: User, time_machine: Any
) -> None:
    sent = opened(tab, path(service)) | {"text": TYPED}
    lose_session(tab)
    time_machine.move_to("2026-11-23 10:00:00+01:00", tick=False)
    sent = {**sent, typed.FIELD: typed.mark_for(owner)}
    tab.post(path(service), sent)
    log_in_again(tab, owner)
    time_machine.move_to("2026-11-23 11:00:01+01:00", tick=False)
    assert tab.get("/inloggen/verder/").headers["Location"] == "/mijn/"


@pytest.mark.parametrize("mark", ["", "onzin", "1:abc:def"])
def test_what_no_page_of_ours_was_shown_for_is_not_kept(tab: Client, service: Service, mark: str) -> None:
    sent = opened(tab, path(service)) | {"text": TYPED, typed.FIELD: mark}
    lose_session(tab)
    answer = tab.post(path(service), sent)
    assert answer.headers["Location"].startswith("/inloggen/?next=%2Fmijn%2F")
    assert typed.SESSION_KEY not in tab.session


def test_more_than_a_form_holds_is_not_kept(tab: Client, service: Service) -> None:
    sent = opened(tab, path(service)) | {"text": "x" * (typed.LARGEST + 1)}
    lose_session(tab)
    tab.post(path(service), sent)
    assert typed.SESSION_KEY not in tab.session


def test_an_editor_whose_second_step_ended_gets_the_words_back(time_machine: Any) -> None:
    time_machine.move_to("2026-11-23 10:00:00+01:00", tick=False)
    editor = make_editor()
    revision = submitted(name="Nieuw")
    tab = sign_in(Client(), editor)
    where = f"/redactie/versie/{revision.pk}/"
    sent = opened(tab, where) | {"decision": "vraag", "message": "Kost het iets voor een gezin?"}
    time_machine.move_to("2026-11-23 22:30:00+01:00", tick=False)
    assert "next=%2Finloggen%2Fverder%2F" in tab.post(where, sent).headers["Location"]
    assert "next=%2Finloggen%2Fverder%2F" in tab.get("/inloggen/verder/").headers["Location"]
    sign_in(tab, editor)
    assert "Kost het iets voor een gezin?" in text(tab.get("/inloggen/verder/"))


def test_a_login_in_another_tab_keeps_what_was_typed(tab: Client, service: Service, owner: User) -> None:
    sent = opened(tab, path(service)) | {"text": TYPED}
    log_in_again(tab, owner)
    tab.get(path(service))
    answer = tab.post(path(service), sent)
    assert (answer.status_code, "Wat je typte, is er nog" in text(answer)) == (409, True)
    assert not service.hiding_answers.exists()
    assert tab.post(path(service), fields_of(answer)).status_code == 302
    assert service.hiding_answers.get().text == TYPED


def test_a_session_and_its_token_lost_at_once_is_a_login_with_the_text_kept(
    tab: Client, service: Service
) -> None:
    sent = opened(tab, path(service)) | {"text": TYPED}
    tab.cookies.clear()
    assert "next=%2Finloggen%2Fverder%2F" in tab.post(path(service), sent).headers["Location"]
    assert tab.session[typed.SESSION_KEY]["path"] == path(service)


def test_a_form_that_was_shown_to_somebody_else_is_refused(tab: Client, service: Service) -> None:
    sent = opened(tab, path(service)) | {"text": TYPED}
    log_in_again(tab, make_owner(service.organization))
    assert tab.post(path(service), sent).status_code == 403
    answer = tab.post(path(service), {"text": TYPED})
    assert answer.status_code == 403
    assert TYPED.splitlines()[0] not in text(answer)


def test_a_visitor_who_logs_in_meanwhile_keeps_a_report(owner: User) -> None:
    shown = make_service(name="Praatcafé")
    tab = Client(enforce_csrf_checks=True)
    where = f"/aanbod/{shown.slug}/melden/"
    sent = opened(tab, where) | {"topics": "telefoon", "text": "Ik krijg steeds een bakker."}
    log_in_again(tab, owner)
    answer = tab.post(where, sent)
    assert answer.status_code == 409
    assert "Ik krijg steeds een bakker." in text(answer)
    assert not Report.objects.exists()


def test_who_is_logged_in_already_is_led_on_from_the_login(owner: User) -> None:
    tab = Client(enforce_csrf_checks=True)
    sent = opened(tab, "/inloggen/") | {"email": owner.email}
    log_in_again(tab, owner)
    assert tab.post("/inloggen/", sent).headers["Location"] == "/mijn/"


def test_what_is_there_no_more_is_asked_for_in_vain(tab: Client) -> None:
    assert tab.get("/inloggen/verder/").headers["Location"] == "/mijn/"
    assert tab.post("/nergens/", {"text": TYPED}).status_code in {403, 404}
