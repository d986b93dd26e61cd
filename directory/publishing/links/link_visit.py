"""Looking whether a link still works, as a polite visitor: robots.txt first, HEAD before GET, few redirects."""

import time
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

from directory.models import LinkCheck
from directory.publishing.links.link_addresses import NotAllowed, Target, target
from directory.publishing.links.link_fetch import MOST_BYTES, Answer, Fetcher, NoAnswer

Outcome = LinkCheck.Outcome
SECONDS, MOST_REDIRECTS = 10.0, 5
REQUESTS_WORTH_OF_TIME = 3
"""A slow site may take its time for its robots.txt, its head and its page; redirects share what is left."""
REDIRECTS, FOR_GOOD = {301, 302, 303, 307, 308}, {301, 308}
GONE = {404, 410}
BEYOND_HTTP = 600
"""From here on a status is no standard one, such as LinkedIn's 999 for whoever is no browser."""
NO_SUCH_PIECE = 416
"""The page is there, and smaller than the piece we asked for."""
LONGEST_URL = 300


class Found(NamedTuple):
    """``moved_to`` is the new address, where a link moved for good and the new one works."""

    outcome: LinkCheck.Outcome
    moved_to: str = ""


class Disallowed(Exception):  # noqa: N818
    """The site asks visitors like us to stay away."""


@dataclass(slots=True)
class Visitor:
    """Visits links one after another; remembers, as long as it lives, what each site's robots.txt said.

    ``seconds`` is the most that one request may take; a whole visit takes at most three times that.
    """

    fetcher: Fetcher
    seconds: float = SECONDS
    robots: dict[str, RobotFileParser | None] = field(default_factory=dict)

    def visit(self, url: str) -> Found:
        """Say how a link stands. Never raises: what goes wrong is an outcome."""
        try:
            return self._follow(url, time.monotonic() + REQUESTS_WORTH_OF_TIME * self.seconds)
        except NotAllowed:
            return Found(Outcome.UNSAFE)
        except Disallowed:
            return Found(Outcome.REFUSED)
        except (NoAnswer, TimeoutError):
            return Found(Outcome.UNREACHABLE)

    def _follow(self, url: str, deadline: float) -> Found:
        here, moved_to, for_good, cookies = url, "", True, False
        for _step in range(MOST_REDIRECTS + 1):
            there = target(here)
            self._ask_robots(there, deadline)
            answer = self._look(there, deadline)
            cookies = cookies or answer.sets_cookie
            if answer.status not in REDIRECTS or not answer.location:
                outcome = outcome_of(answer.status)
                return (
                    Found(Outcome.MOVED, moved_to) if moved_to and outcome == Outcome.FINE else Found(outcome)
                )
            here = joined(here, answer.location)
            for_good = for_good and answer.status in FOR_GOOD
            if for_good:
                moved_to = here if len(here) <= LONGEST_URL else ""
        if cookies:
            # Sent round until it remembers: a browser comes in, a visitor without memory never does.
            raise Disallowed
        raise NoAnswer("too many redirects")

    def _look(self, there: Target, deadline: float) -> Answer:
        """Ask for the head; who does not know HEAD, is silent on it or says no to it, is asked for a small piece."""
        try:
            answer = self.fetcher.ask("HEAD", there, self._by(deadline))
        except (NoAnswer, TimeoutError):
            return self.fetcher.ask("GET", there, self._by(deadline))
        return answer if answer.status < 400 else self.fetcher.ask("GET", there, self._by(deadline))

    def _by(self, deadline: float) -> float:
        """Return until when the next request may take, of a visit that may take until ``deadline``."""
        return min(deadline, time.monotonic() + self.seconds)

    def _ask_robots(self, there: Target, deadline: float) -> None:
        """Raises Disallowed where the site's robots.txt keeps us out."""
        if there.origin not in self.robots:
            self.robots[there.origin] = self._read_robots(there, deadline)
        rules = self.robots[there.origin]
        if rules is None or not rules.can_fetch(self.fetcher.agent, there.origin + there.path):
            raise Disallowed

    def _read_robots(self, there: Target, deadline: float) -> RobotFileParser | None:
        """Return the rules: none of them where there is no such file, None (stay away) where the site is in trouble."""
        here = f"{there.origin}/robots.txt"
        for _step in range(MOST_REDIRECTS + 1):
            answer = self.fetcher.ask("GET", target(here), self._by(deadline), most=MOST_BYTES)
            if answer.status in REDIRECTS and answer.location:
                here = joined(here, answer.location)
                continue
            if answer.status >= 500:
                return None
            statement = answer.body.decode("utf-8", "replace") if answer.status == 200 else ""
            return rules_of(statement)
        return rules_of("")


def joined(here: str, location: str) -> str:
    """Return where a redirect leads. Raises NotAllowed for what is no address."""
    try:
        return urljoin(here, location)
    except ValueError:
        raise NotAllowed from None


def rules_of(statement: str) -> RobotFileParser:
    """Return what a robots.txt asks; one that cannot be read asks nothing."""
    rules = RobotFileParser()
    try:
        rules.parse(statement.splitlines())
    except ValueError:
        rules = RobotFileParser()
        rules.parse([])
    return rules


def outcome_of(status: int) -> LinkCheck.Outcome:
    """Return what a status means for a visitor: one that only keeps machines out is not broken."""
    if status < 400 or status == NO_SUCH_PIECE:
        return Outcome.FINE
    if status in GONE:
        return Outcome.GONE
    return Outcome.UNREACHABLE if 500 <= status < BEYOND_HTTP else Outcome.REFUSED
