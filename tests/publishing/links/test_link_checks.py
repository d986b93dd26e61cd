"""Looking at links: what each answer means, and what becomes of it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from directory.models import LinkCheck, Service
from directory.publishing.links import link_checks
from directory.publishing.links.link_fetch import Fetcher
from directory.publishing.links.link_visit import Found, Outcome, Visitor
from tests.helpers import factories
from tests.helpers.websites import OK, Elsewhere, MakeSite, Pages, visitor

NOW = datetime(2027, 6, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, Outcome.FINE), (204, Outcome.FINE), (404, Outcome.GONE), (410, Outcome.GONE),
        (401, Outcome.REFUSED), (403, Outcome.REFUSED), (429, Outcome.REFUSED), (418, Outcome.REFUSED),
        (451, Outcome.REFUSED), (600, Outcome.REFUSED), (999, Outcome.REFUSED),
        (416, Outcome.FINE), (599, Outcome.UNREACHABLE), (500, Outcome.UNREACHABLE), (503, Outcome.UNREACHABLE),
    ],
)  # fmt: skip
def test_what_a_status_means(website: MakeSite, status: int, outcome: LinkCheck.Outcome) -> None:
    there = website({"/": (status, {}, b"")})
    assert visitor(there).visit(there.url()) == Found(outcome)


def test_polite_visitor_says_who_it_is_and_asks_robots_then_the_head(website: MakeSite) -> None:
    there = website({"/": OK})
    visitor(there).visit(there.url())
    assert there.asked == ["GET /robots.txt", "HEAD /"]
    assert there.agents == {"TussentijdLinkcontrole/1.0"}


@pytest.mark.parametrize("status", [405, 501, 403, 404])
def test_who_does_not_know_head_is_asked_for_a_small_piece(website: MakeSite, status: int) -> None:
    there = website({"/": OK})
    there.head = status
    assert visitor(there).visit(there.url()).outcome == Outcome.FINE
    assert there.asked[-1] == "GET /"


@pytest.mark.parametrize(
    ("silent_on", "outcome"), [({"HEAD"}, Outcome.FINE), ({"HEAD", "GET"}, Outcome.UNREACHABLE)]
)
def test_who_never_answers_a_head_is_asked_for_a_small_piece(
    monkeypatch: pytest.MonkeyPatch, silent_on: set[str], outcome: LinkCheck.Outcome
) -> None:
    there = Elsewhere(monkeypatch, silent_on=silent_on)
    assert Visitor(there, seconds=10).visit("https://naast.example/") == Found(outcome)
    assert there.asked == ["GET /robots.txt", "HEAD /", "GET /"]


@pytest.mark.parametrize(("takes", "outcome"), [(8.0, Outcome.FINE), (10.5, Outcome.UNREACHABLE)])
def test_a_site_that_takes_its_time_for_each_answer_is_not_broken(
    monkeypatch: pytest.MonkeyPatch, takes: float, outcome: LinkCheck.Outcome
) -> None:
    there = Elsewhere(monkeypatch, takes=takes, head=405)
    assert Visitor(there, seconds=10).visit("https://naast.example/") == Found(outcome)


@pytest.mark.parametrize(
    ("cookie", "outcome"),
    [({"Set-Cookie": "bezoek=1"}, Outcome.REFUSED), ({}, Outcome.UNREACHABLE)],
)
def test_who_sends_round_until_a_cookie_is_kept_keeps_machines_out(
    website: MakeSite, cookie: dict[str, str], outcome: LinkCheck.Outcome
) -> None:
    there = website({"/": (302, {"Location": "/", **cookie}, b"")})
    assert visitor(there).visit(there.url()) == Found(outcome)
    there.pages |= {"/": (302, {"Location": "/hal", **cookie}, b""), "/hal": (302, {"Location": "/"}, b"")}
    assert visitor(there).visit(there.url()) == Found(outcome)


def test_robots_that_keep_us_out_are_obeyed_and_read_once(website: MakeSite) -> None:
    there = website({"/robots.txt": (200, {}, b"User-agent: *\nDisallow: /stil"), "/stil": OK, "/": OK})
    visiting = visitor(there)
    assert visiting.visit(there.url("/stil")).outcome == Outcome.REFUSED
    assert visiting.visit(there.url("/")).outcome == Outcome.FINE
    assert there.asked == ["GET /robots.txt", "HEAD /"]


def test_robots_that_moved_are_read_where_they_are_now(website: MakeSite) -> None:
    robots = {"/robots.txt": (301, {"Location": "/regels.txt"}, b"")}
    there = website(robots | {"/regels.txt": (200, {}, b"User-agent: *\nDisallow: /"), "/": OK})
    assert visitor(there).visit(there.url()).outcome == Outcome.REFUSED


def test_robots_that_send_round_and_round_ask_nothing(website: MakeSite) -> None:
    there = website({"/robots.txt": (302, {"Location": "/robots.txt"}, b""), "/": OK})
    assert visitor(there).visit(there.url()).outcome == Outcome.FINE


def test_without_time_nothing_is_asked(website: MakeSite) -> None:
    there = website({"/": OK})
    assert visitor(there, seconds=0).visit(there.url()).outcome == Outcome.UNREACHABLE
    assert there.asked == []


def test_robots_in_trouble_keep_us_out(website: MakeSite) -> None:
    there = website({"/robots.txt": (503, {}, b""), "/": OK})
    assert visitor(there).visit(there.url()).outcome == Outcome.REFUSED
    assert there.asked == ["GET /robots.txt"]


def test_what_moved_for_good_has_a_new_address(website: MakeSite) -> None:
    there = website({"/oud": (301, {"Location": "/nieuw"}, b""), "/nieuw": OK})
    assert visitor(there).visit(there.url("/oud")) == Found(Outcome.MOVED, there.url("/nieuw"))


def test_what_is_elsewhere_for_now_is_fine(website: MakeSite) -> None:
    there = website({"/": (302, {"Location": "/nl"}, b""), "/nl": OK})
    assert visitor(there).visit(there.url()) == Found(Outcome.FINE)


def test_what_moved_to_nothing_is_gone(website: MakeSite) -> None:
    there = website({"/oud": (301, {"Location": "/weg"}, b"")})
    assert visitor(there).visit(there.url("/oud")) == Found(Outcome.GONE)


def test_five_redirects_are_followed_and_no_more(website: MakeSite) -> None:
    pages: Pages = {f"/{n}": (302, {"Location": f"/{n + 1}"}, b"") for n in range(5)}
    there = website(pages | {"/5": OK})
    assert visitor(there).visit(there.url("/0")).outcome == Outcome.FINE
    there.pages["/5"] = (302, {"Location": "/0"}, b"")
    there.asked.clear()
    assert visitor(there).visit(there.url("/0")).outcome == Outcome.UNREACHABLE
    assert len(there.asked) == 1 + 6


@pytest.mark.parametrize(
    "said",
    ["Disallow: //[x", "Crawl-delay: ²", "Crawl-delay: " + "9" * 5000, "Request-rate: 1/²",
     "Disallow: //exa℀mple/"],
)  # fmt: skip
def test_robots_that_cannot_be_read_ask_nothing(website: MakeSite, said: str) -> None:
    there = website({"/robots.txt": (200, {}, f"User-agent: *\n{said}\n".encode()), "/": OK})
    assert visitor(there).visit(there.url()).outcome == Outcome.FINE


def rows() -> set[str]:
    return set(LinkCheck.objects.values_list("url", flat=True))


@pytest.mark.django_db
class TestRegister:
    def test_rows_follow_what_is_live(self) -> None:
        service = factories.make_service(url="https://naast.nl/", signup_url="https://naast.nl/aanmelden")
        assert link_checks.follow_content(NOW) == 1
        assert rows() == {"https://naast.nl/", "https://naast.nl/aanmelden"}
        assert link_checks.follow_content(NOW) == 0
        factories.change_service(service, signup_url=None, chat_url="https://chat.naast.nl/")
        assert link_checks.follow_content(NOW) == 1
        assert rows() == {"https://naast.nl/", "https://chat.naast.nl/"}

    def test_nothing_to_do_costs_one_query(self, django_assert_num_queries: Any) -> None:
        factories.make_service(url="https://naast.nl/")
        link_checks.follow_content(NOW)
        with django_assert_num_queries(1):
            link_checks.follow_content(NOW)

    def test_examples_and_what_is_not_listed_are_left_alone(self, website: MakeSite) -> None:
        there = website({"/": OK})
        factories.make_service(url="https://naast.nl/", is_example=True)
        hidden = factories.make_service(url="https://weg.nl/", visibility="hidden")
        link_checks.follow_content(NOW)
        assert rows() == {"https://weg.nl/"}
        LinkCheck.objects.update(due_at=NOW)
        assert link_checks.check(visitor(there), NOW) == 0
        Service.objects.filter(pk=hidden.pk).update(visibility="listed")
        assert link_checks.check(visitor(there), NOW) == 1

    def test_one_link_of_each_site_in_a_sweep(self, website: MakeSite) -> None:
        there = website({"/a": OK, "/b": OK})
        service = factories.make_service()
        for host in ("naast.example", "www.naast.example", "ander.example"):
            self.due(service, there.url("/a", host))
        assert link_checks.check(visitor(there), NOW) == 2
        assert link_checks.check(visitor(there), NOW) == 1
        assert link_checks.check(visitor(there), NOW) == 0

    def test_a_link_is_broken_after_two_failures_in_a_row(self, website: MakeSite) -> None:
        there = website({})
        row = self.due(factories.make_service(), there.url("/weg"))
        link_checks.check(visitor(there), NOW)
        row.refresh_from_db()
        assert (row.outcome, row.failures, row.due_at) == ("gone", 1, NOW + timedelta(days=1))
        assert not LinkCheck.objects.broken().exists()
        link_checks.check(visitor(there), NOW + timedelta(days=1))
        assert list(LinkCheck.objects.broken()) == [row]
        row.refresh_from_db()
        assert row.get_outcome_display() == "bestaat niet meer"
        there.pages["/weg"] = OK
        link_checks.check(visitor(there), NOW + timedelta(days=8))
        row.refresh_from_db()
        assert (row.outcome, row.failures) == ("fine", 0)

    def test_what_keeps_machines_out_is_never_broken(self, website: MakeSite) -> None:
        there = website({"/": (403, {}, b"")})
        row = self.due(factories.make_service(), there.url())
        for days in (0, 7, 14):
            link_checks.check(visitor(there), NOW + timedelta(days=days))
        row.refresh_from_db()
        assert (row.outcome, row.failures) == ("refused", 0)

    def test_what_moved_is_noted_with_its_new_address(self, website: MakeSite) -> None:
        there = website({"/": (308, {"Location": "/nieuw"}, b""), "/nieuw": OK})
        row = self.due(factories.make_service(), there.url())
        link_checks.check(visitor(there), NOW)
        row.refresh_from_db()
        assert (row.outcome, row.moved_to) == ("moved", there.url("/nieuw"))

    def test_one_link_that_breaks_the_visit_does_not_stop_the_others(
        self, website: MakeSite, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        there, service = website({"/": OK}), factories.make_service()
        broken, fine = (self.due(service, there.url(host=host)) for host in ("a.example", "b.example"))
        visiting = visitor(there)
        plain = visiting.fetcher.ask

        def ask(method: str, target: Any, *rest: Any, **more: Any) -> Any:
            if target.host == "a.example":
                raise RuntimeError
            return plain(method, target, *rest, **more)

        monkeypatch.setattr(type(visiting.fetcher), "ask", lambda _self, *a, **k: ask(*a, **k))
        assert link_checks.check(visiting, NOW) == 2
        for row, outcome in ((broken, "unreachable"), (fine, "fine")):
            row.refresh_from_db()
            assert row.outcome == outcome
            assert row.due_at > NOW + link_checks.LEASE

    def test_two_workers_look_once(self) -> None:
        row = self.due(factories.make_service(), "https://naast.nl/")
        assert link_checks._claim(row, NOW)
        assert not link_checks._claim(row, NOW)

    def test_a_sweep_says_who_looks_and_where_to_ask_about_it(
        self, website: MakeSite, settings: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        there, agents = website({"/": OK}), list[str]()

        def known_here(fetcher: Fetcher) -> Visitor:
            agents.append(fetcher.agent)
            return visitor(there)

        monkeypatch.setattr(link_checks, "Visitor", known_here)
        settings.LINK_CHECK_ENABLED, settings.SITE_URL = True, "https://tussentijd.example"
        factories.make_service(url=there.url())
        assert link_checks.check_due(NOW) == 0, "a new link waits for its own moment"
        LinkCheck.objects.update(due_at=NOW)
        assert link_checks.check_due(NOW) == 1
        assert set(agents) == {"TussentijdLinkcontrole/1.0 (+https://tussentijd.example/over/)"}

    @pytest.mark.parametrize(("limit", "value"), [("SECONDS_A_SWEEP", -1), ("BATCH", 1)])
    def test_what_a_sweep_does_not_come_to_is_for_the_next(
        self, website: MakeSite, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
    ) -> None:
        there, service = website({"/": OK}), factories.make_service()
        for host in ("een.example", "twee.example"):
            self.due(service, there.url(host=host))
        with monkeypatch.context() as short:
            short.setattr(link_checks, limit, value)
            assert link_checks.check(visitor(there), NOW) < 2
        link_checks.check(visitor(there), NOW)
        assert not LinkCheck.objects.filter(outcome="").exists()

    def test_it_is_off_on_a_local_site(self, settings: Any) -> None:
        factories.make_service(url="https://naast.nl/")
        assert settings.LINK_CHECK_ENABLED is False
        assert link_checks.check_due(NOW) == 0
        assert rows() == set()

    def due(self, service: Service, url: str) -> LinkCheck:
        return LinkCheck.objects.create(service=service, url=url, due_at=NOW)
