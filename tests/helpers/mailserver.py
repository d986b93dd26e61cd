"""A small SMTP server on 127.0.0.1, in a thread, that a test can hold in the middle of a dialogue."""

import socket
import socketserver
from contextlib import suppress
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from threading import Event, Lock, Thread
from typing import cast

PATIENCE = 30


@dataclass
class Hold:
    """A place in the dialogue ("connect", "data" before the mail, "end" before it is taken) that waits for the test."""

    place: str
    reached: Event = field(default_factory=Event)
    go_on: Event = field(default_factory=Event)


class Dialogue(socketserver.StreamRequestHandler):
    timeout = PATIENCE

    def handle(self) -> None:
        with suppress(OSError):  # a client that is killed in the middle is what these tests are about
            self.talk(cast(MailServer, self.server))

    def talk(self, server: "MailServer") -> None:
        server.pause("connect")
        self.say("220 proef")
        while line := self.rfile.readline().decode().strip():
            match line.split(" ")[0].upper():
                case "DATA":
                    server.pause("data")
                    self.say("354 zeg het maar")
                    raw = self.read_mail()
                    if raw is None:
                        return
                    server.pause("end")
                    server.take(raw)
                    self.say("250 aangenomen")
                case "RCPT" if server.refusal:
                    self.say(server.refusal)
                case "QUIT":
                    self.say("221 dag")
                    return
                case _:
                    self.say("250 goed")

    def read_mail(self) -> bytes | None:
        """Return the mail, or None when the client left in the middle."""
        lines = []
        for line in self.rfile:
            if line == b".\r\n":
                return b"".join(lines)
            lines.append(line[1:] if line.startswith(b"..") else line)
        return None

    def say(self, answer: str) -> None:
        self.wfile.write(f"{answer}\r\n".encode())


class MailServer(socketserver.ThreadingTCPServer):
    """Takes every mail into ``mails``; ``hold()`` makes the next dialogue wait at a place, ``refusal`` is said instead
    of taking anybody's mail.
    """

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Dialogue)
        self.mails: list[EmailMessage] = []
        self.connections = 0
        self.refusal = ""
        self._hold: Hold | None = None
        self._lock = Lock()
        Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.server_address[1]}"

    def hold(self, place: str) -> Hold:
        self._hold = Hold(place)
        return self._hold

    def pause(self, place: str) -> None:
        with self._lock:
            hold = self._hold if self._hold and self._hold.place == place else None
            if hold:
                self._hold = None
        if hold:
            hold.reached.set()
            hold.go_on.wait(PATIENCE)

    def take(self, raw: bytes) -> None:
        with self._lock:
            self.mails.append(message_from_bytes(raw, _class=EmailMessage, policy=policy.default))

    def got(self) -> list[str]:
        """Return who got mail, in alphabetical order."""
        with self._lock:
            return sorted(str(mail["To"]) for mail in self.mails)

    def verify_request(
        self, request: socket.socket | tuple[bytes, socket.socket], client_address: object
    ) -> bool:
        self.connections += 1
        return True

    def stop(self) -> None:
        self.shutdown()
        self.server_close()
