"""The mail folder of a local site: every mail a file that any mail program opens, and nothing leaves the machine."""

import hashlib
import re
from collections.abc import Sequence
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage as ParsedMail
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

BACKEND = "directory.publishing.mail.mail_folder.MailFolder"
NAME = re.compile(r"\d{8}-\d{6}-[0-9a-f]{8}")
READABLE = policy.default.clone(cte_type="8bit")


class MailFolder(BaseEmailBackend):
    """Writes each mail to ``<folder>/<date>-<time>-<mark>.eml``, readable by its owner only.

    The mark comes from the Message-ID, so that a mail sent twice within a second stands once.
    """

    def __init__(self, folder: Path, **options: Any) -> None:
        super().__init__(**options)
        self.folder = Path(folder)

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for message in email_messages:
            mail = message.message(policy=READABLE)
            mark = hashlib.sha256(str(mail["Message-ID"]).encode()).hexdigest()[:8]
            path = self.folder / f"{timezone.localtime():%Y%m%d-%H%M%S}-{mark}.eml"
            # Under its own name only when it is whole: somebody may be reading the folder.
            half = path.with_suffix(".half")
            half.touch(mode=0o600)
            half.write_bytes(mail.as_bytes())
            half.replace(path)
        return len(email_messages)


class FoundMail(NamedTuple):
    """A mail in the folder, as the local page shows it."""

    name: str
    written_at: datetime
    to: str
    subject: str
    text: str
    html: str


def folder() -> Path | None:
    """Return the mail folder, or None on a site that sends its mail."""
    mailer = settings.MAILERS["default"]
    return Path(mailer["OPTIONS"]["folder"]) if mailer["BACKEND"] == BACKEND else None


def newest(where: Path, most: int) -> list[FoundMail]:
    """Return the last mails, newest first."""
    paths = [path for path in where.glob("*.eml") if NAME.fullmatch(path.stem)]
    paths.sort(key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)
    return [read(path) for path in paths[:most]]


def find(where: Path, name: str) -> FoundMail | None:
    """Return the mail of this name, or None; a name is never a path."""
    path = where / f"{name}.eml"
    return read(path) if NAME.fullmatch(name) and path.is_file() else None


def read(path: Path) -> FoundMail:
    mail = message_from_bytes(path.read_bytes(), _class=ParsedMail, policy=policy.default)
    written_at = datetime.fromtimestamp(path.stat().st_mtime, tz=timezone.get_current_timezone())
    return FoundMail(
        path.stem, written_at, str(mail["To"]), str(mail["Subject"]), body(mail, "plain"), body(mail, "html")
    )


def body(mail: ParsedMail, kind: str) -> str:
    part = mail.get_body((kind,))
    return str(part.get_content()) if part else ""
