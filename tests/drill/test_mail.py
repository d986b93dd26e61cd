"""A mail server that is slow, refuses, or says nothing: every mail goes out, and once."""

import pytest

from tests.drill.processes import before_long
from tests.drill.production import Production

WAITS = "Mail login_code was not sent"


@pytest.mark.parametrize("place", ["connect", "data"])
def test_a_mail_server_that_falls_silent_gets_the_mail_when_it_speaks_again(
    production: Production, place: str
) -> None:
    began, hold = production.processes.mark(), production.mail.hold(place)
    production.somebody_logs_in()
    assert hold.reached.wait(60)
    assert production.processes.said(WAITS, began)
    assert before_long(lambda: waiting(production) == 1)
    hold.go_on.set()
    production.wait_no_longer()


@pytest.mark.parametrize("refusal", ["421 even niet", "451 probeer het later", "452 vol"])
def test_a_mail_server_that_refuses_gets_the_mail_when_it_takes_it(
    production: Production, refusal: str
) -> None:
    began = production.processes.mark()
    production.mail.refusal = refusal
    production.somebody_logs_in()
    assert production.processes.said(f"{WAITS}: \\w+ {refusal[:3]}", began)
    assert before_long(lambda: waiting(production) == 1)
    production.mail.refusal = ""
    production.wait_no_longer()


def test_a_mail_server_that_is_slow_gets_every_mail_once(production: Production) -> None:
    for _ in range(3):
        hold = production.mail.hold("end")
        production.somebody_logs_in()
        assert hold.reached.wait(60)
        production.somebody_logs_in()
        hold.go_on.set()


def waiting(production: Production) -> int:
    health = production.reader.health()
    return int(health["outbox"]["waiting"]) if health else 0
